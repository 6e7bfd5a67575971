// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway against requests that the vendors' own SDKs signed: every one is let in, and none with a byte changed in what is signed.
#include "core/base/encoding.h"
#include "core/catalogue/cataloguewriter.h"
#include "tests/practice/wirecase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;

namespace {

QMap<QByteArray, QByteArray> parametersOf(const WireCase &wire)
{
    QMap<QByteArray, QByteArray> parameters;
    for (const QByteArray &place : {wire.target.mid(wire.target.indexOf('?') + 1), wire.body}) {
        for (const QByteArray &piece : place.split('&')) {
            const qsizetype equals = piece.indexOf('=');
            if (!piece.isEmpty() && piece != "/")
                parameters.insert(formDecoded(equals < 0 ? piece : piece.left(equals)),
                                  equals < 0 ? QByteArray() : formDecoded(piece.mid(equals + 1)));
        }
    }
    return parameters;
}

/// The vendor's code for what is wrong with an RPC request that was right before a byte was changed.
QByteArray rpcCode(const WireCase &original, const WireCase &changed)
{
    const auto parameters = parametersOf(changed);
    for (const char *name : {"AccessKeyId", "Timestamp", "SignatureNonce", "Signature"})
        if (parameters.value(name).isEmpty())
            return QByteArray("Missing") + name;
    if (!original.token.isEmpty() && parameters.value("AccessKeyId") == original.keyId && parameters.value("SecurityToken").isEmpty())
        return "MissingSecurityToken";
    QDateTime time = QDateTime::fromString(QString::fromLatin1(parameters.value("Timestamp")), QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
    time.setTimeSpec(Qt::UTC);
    if (!time.isValid())
        return "InvalidTimeStamp.Format";
    if (qAbs(time.secsTo(original.time)) > 900)
        return "InvalidTimeStamp.Expired";
    if (parameters.value("AccessKeyId") != original.keyId)
        return "InvalidAccessKeyId.NotFound";
    if (!original.token.isEmpty() && parameters.value("SecurityToken") != original.token)
        return "InvalidSecurityToken.MismatchWithAccessKey";
    const bool ecs = original.headers.contains(qMakePair(QByteArray("Host"), QByteArray("ecs.aliyuncs.com")));
    return ecs ? "IncompleteSignature" : "SignatureDoesNotMatch";
}

/// How Huawei's sentence begins for that.
QByteArray huaweiReason(const WireCase &original, const WireCase &changed)
{
    QByteArray date;
    for (const auto &[name, value] : changed.headers)
        if (name.compare("x-sdk-date", Qt::CaseInsensitive) == 0)
            date = value;
    if (date.isEmpty())
        return "x-sdk-date not found";
    QDateTime time = QDateTime::fromString(QString::fromLatin1(date), QStringLiteral("yyyyMMddTHHmmssZ"));
    time.setTimeSpec(Qt::UTC);
    if (!time.isValid())
        return "x-sdk-date is not well formatted";
    if (qAbs(time.secsTo(original.time)) > 900)
        return "calc ak sk signature fail:signature expired";
    if (!original.token.isEmpty()) // the token is checked before the signature
        for (const auto &[name, value] : original.headers)
            if (name == "X-Security-Token" && !changed.headers.contains(qMakePair(name, value)))
                return "decrypt token fail";
    return "verify aksk signature fail,canonicalRequest:";
}

} // namespace

class TestPracticeVectors : public QObject {
    Q_OBJECT
private slots:
    void acceptsWhatTheVendorsSdksSent_data();
    void acceptsWhatTheVendorsSdksSent();
    void refusesEveryChangedByteOfRpc_data();
    void refusesEveryChangedByteOfRpc();
    void refusesEveryChangedByteOfHuawei_data();
    void refusesEveryChangedByteOfHuawei();
    void showsItsOwnStringToSign_data();
    void showsItsOwnStringToSign();
    void saysThatItDoesNotKnowOtherAlgorithms();
    void takesAnonymousCallsWhereTheOperationDoes();
    void takesBearerTokens();

private:
    QVector<WireCase> m_rpc = casesOf("dev-alibaba-rpc-v1.json");
    QVector<WireCase> m_huawei = casesOf("dev-huawei-aksk.json");
    const WireCase &found(const char *id) const;
    /// Rows for the cases that carry a signature of a scheme that the gateway knows.
    void addRows(const QVector<WireCase> &cases, std::initializer_list<const char *> left) const;
};

const WireCase &TestPracticeVectors::found(const char *id) const
{
    for (const auto *cases : {&m_rpc, &m_huawei})
        for (const WireCase &wire : *cases)
            if (wire.id == id)
                return wire;
    qFatal("no vector %s", id);
}

void TestPracticeVectors::addRows(const QVector<WireCase> &cases, std::initializer_list<const char *> left) const
{
    for (const WireCase &wire : cases)
        if (!hasAnyTag(wire, left))
            QTest::newRow(wire.id.constData()) << wire.id;
}

void TestPracticeVectors::acceptsWhatTheVendorsSdksSent_data()
{
    QTest::addColumn<QByteArray>("id");
    addRows(m_rpc, {"bearer", "anonymous"});
    addRows(m_huawei, {"hash-only"});
}

/// "Accepted" is: the signature was right. Many cases call operations that the built-in catalogue does not have, or leave required parameters out;
/// those get the refusal that follows the signature, which a request with a wrong one never sees.
void TestPracticeVectors::acceptsWhatTheVendorsSdksSent()
{
    QFETCH(QByteArray, id);
    const WireCase &wire = found(id.constData());
    GatewayAt at(wire);
    GatewayClient client(at.port);
    const RawAnswer answer = client.ask(wire.bytes());
    const Refused refused = refusedBy(answer);
    const bool passed = answer.status == 200
        || (answer.status == 404 && (refused.code == "InvalidAction.NotFound" || refused.code == "APIGW.0101"))
        || (answer.status == 400 && (refused.code == "MissingParameter" || refused.code == "SMS.0400"));
    QVERIFY2(passed, QByteArray(answer.head + "\n" + answer.body).constData());
}

void TestPracticeVectors::refusesEveryChangedByteOfRpc_data()
{
    QTest::addColumn<QByteArray>("id");
    addRows(m_rpc, {"bearer", "anonymous"});
}

void TestPracticeVectors::refusesEveryChangedByteOfRpc()
{
    QFETCH(QByteArray, id);
    const WireCase &wire = found(id.constData());
    const auto meaning = parametersOf(wire);
    GatewayAt at(wire);
    GatewayClient client(at.port);
    int changedBytes = 0;
    const auto check = [&](const WireCase &changed, qsizetype position) {
        if (parametersOf(changed) == meaning)
            return; // %2B and %2b stand for the same byte
        ++changedBytes;
        const RawAnswer answer = client.ask(changed.bytes());
        const QByteArray code = rpcCode(wire, changed);
        const Refused refused = refusedBy(answer);
        QVERIFY2(refused.code == code,
                 QByteArray(QByteArray::number(position) + ": " + code + " expected\n" + changed.target + '\n' + changed.body + '\n'
                            + answer.head + '\n' + answer.body)
                     .constData());
        QCOMPARE(answer.status, code == "InvalidAccessKeyId.NotFound" ? 404 : 400);
    };
    const qsizetype query = wire.target.indexOf('?');
    for (qsizetype i = query + 1; query >= 0 && i < wire.target.size(); ++i) {
        WireCase changed = wire;
        changed.target[i] = flipped(wire.target[i], fitsTarget);
        QVERIFY(changed.target[i] != 0);
        check(changed, i);
        if (QTest::currentTestFailed())
            return;
    }
    for (qsizetype i = 0; i < wire.body.size(); ++i) {
        WireCase changed = wire;
        changed.body[i] = flipped(wire.body[i], fitsTarget);
        check(changed, i);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(changedBytes > 150);
    // None of all these has used the nonce up, and the right request still passes.
    QVERIFY(!QByteArrayList({"IncompleteSignature", "SignatureDoesNotMatch", "SignatureNonceUsed"})
                 .contains(refusedBy(client.ask(wire.bytes())).code));
}

void TestPracticeVectors::refusesEveryChangedByteOfHuawei_data()
{
    QTest::addColumn<QByteArray>("id");
    addRows(m_huawei, {"hash-only"});
}

void TestPracticeVectors::refusesEveryChangedByteOfHuawei()
{
    QFETCH(QByteArray, id);
    const WireCase &wire = found(id.constData());
    GatewayAt at(wire);
    GatewayClient client(at.port);
    const QByteArray authorization = wire.headers.last().second;
    const qsizetype listStart = authorization.indexOf("SignedHeaders=") + 14;
    const QByteArrayList signedNames = authorization.mid(listStart, authorization.indexOf(',', listStart) - listStart).split(';');
    int changedBytes = 0;
    const auto check = [&](const WireCase &changed, qsizetype position) {
        ++changedBytes;
        const RawAnswer answer = client.ask(changed.bytes());
        const QByteArray reason = "Incorrect IAM authentication information: " + huaweiReason(wire, changed);
        const Refused refused = refusedBy(answer);
        QVERIFY2(answer.status == 401 && refused.code == "APIGW.0301" && refused.message.startsWith(reason),
                 QByteArray(QByteArray::number(position) + ": " + reason + "\n" + changed.bytes() + '\n' + answer.head + '\n' + answer.body)
                     .constData());
    };
    for (qsizetype i = 1; i < wire.target.size(); ++i) { // the first slash makes it a target at all
        WireCase changed = wire;
        changed.target[i] = flipped(wire.target[i], fitsTarget);
        QVERIFY(changed.target[i] != 0);
        if (percentDecoded(changed.target) == percentDecoded(wire.target))
            continue;
        check(changed, i);
        if (QTest::currentTestFailed())
            return;
    }
    for (qsizetype h = 0; h < wire.headers.size(); ++h) {
        const QByteArray name = wire.headers[h].first.toLower();
        if (!signedNames.contains(name))
            continue;
        for (qsizetype i = 0; i < wire.headers[h].second.size(); ++i) {
            WireCase changed = wire;
            changed.headers[h].second[i] = flipped(wire.headers[h].second[i], fitsTarget);
            check(changed, i);
            if (QTest::currentTestFailed())
                return;
        }
        for (qsizetype i = 0; i < name.size() && name != "host"; ++i) { // without Host it is no HTTP request
            WireCase changed = wire;
            changed.headers[h].first[i] = flipped(wire.headers[h].first[i], fitsName);
            check(changed, i);
            if (QTest::currentTestFailed())
                return;
        }
    }
    const bool bodyIsSigned = !hasAnyTag(wire, {"unsigned-payload"});
    for (qsizetype i = 0; bodyIsSigned && i < wire.body.size(); ++i) {
        WireCase changed = wire;
        changed.body[i] = static_cast<char>(wire.body[i] ^ 1);
        check(changed, i);
        if (QTest::currentTestFailed())
            return;
    }
    for (qsizetype i = authorization.indexOf("Signature=") + 10; i < authorization.size(); ++i) {
        WireCase changed = wire;
        changed.headers.last().second[i] = flipped(authorization[i], fitsName);
        check(changed, i);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(changedBytes > 60);
}

void TestPracticeVectors::showsItsOwnStringToSign_data()
{
    QTest::addColumn<QByteArray>("id");
    addRows(m_rpc, {"bearer", "anonymous"});
    addRows(m_huawei, {});
}

/// A wrong secret gets the server's own text, the one that the SDK has signed; newlines of Huawei's are printed as bars.
void TestPracticeVectors::showsItsOwnStringToSign()
{
    QFETCH(QByteArray, id);
    WireCase wire = found(id.constData());
    wire.secret = "another";
    if (wire.keyId.isEmpty()) { // the guide's example hides its key
        wire.keyId = "testid";
        wire.headers.last().second = "SDK-HMAC-SHA256 Access=testid, SignedHeaders=content-type;host;x-sdk-date, Signature=00";
    }
    GatewayAt at(wire);
    GatewayClient client(at.port);
    const Refused refused = refusedBy(client.ask(wire.bytes()));
    if (!wire.canonicalRequest.isEmpty())
        QCOMPARE(refused.message,
                 "Incorrect IAM authentication information: verify aksk signature fail,canonicalRequest:"
                     + QByteArray(wire.canonicalRequest).replace('\n', '|'));
    else
        QCOMPARE(refused.message.mid(refused.message.indexOf("server string to sign is:") + 25), wire.stringToSign);
}

void TestPracticeVectors::saysThatItDoesNotKnowOtherAlgorithms()
{
    WireCase wire = found("dev-huawei-012");
    wire.headers.last().second.replace("SDK-HMAC-SHA256", "SDK-HMAC-SHA512");
    GatewayAt at(wire);
    const RawAnswer answer = GatewayClient(at.port).ask(wire.bytes());
    QCOMPARE(answer.status, 401);
    QVERIFY2(refusedBy(answer).message.contains("the practice gateway does not know the algorithm SDK-HMAC-SHA512"),
             answer.body.constData());
}

/// The case carries no signature: whether it is let in depends on the operation. ECS, SMC and VPC want a key for every one of theirs, so
/// the operation that takes none is made for this test.
void TestPracticeVectors::takesAnonymousCallsWhereTheOperationDoes()
{
    const WireCase &wire = found("dev-rpc-019");
    const OperationId id{QStringLiteral("alibaba"), QStringLiteral("vpc"), QStringLiteral("2016-04-28"), QStringLiteral("DescribeRegions")};
    GatewayAt builtIn(wire);
    QVERIFY(!builtinCatalogue().operation(id).value().schemes.contains("none"));
    QCOMPARE(refusedBy(GatewayClient(builtIn.port).ask(wire.bytes())).code, "MissingAccessKeyId");

    ServiceContents service;
    service.service.cloud = id.cloud;
    service.service.product = id.product;
    service.service.version = id.version;
    service.operations = {builtinCatalogue().operation(id).value()};
    service.operations[0].schemes.append("none");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("open.catalogue"));
    QVERIFY(writeCatalogue({service}, path).has_value());
    Catalogue catalogue;
    QVERIFY(catalogue.open(path, false).has_value());
    FixedClock clock(wire.time);
    PracticeGateway open(catalogue, clock);
    const quint16 port = open.listen(0).value();
    QCOMPARE(GatewayClient(port).ask(wire.bytes()).status, 200);
}

void TestPracticeVectors::takesBearerTokens()
{
    const WireCase &wire = found("dev-rpc-020");
    GatewayAt at(wire);
    GatewayClient client(at.port);
    QCOMPARE(client.ask(wire.bytes()).status, 200);
    const qsizetype token = wire.target.indexOf("BearerToken=") + 12;
    for (qsizetype i = token; i < wire.target.indexOf('&', token); ++i) {
        WireCase changed = wire;
        changed.target[i] = flipped(wire.target[i], fitsTarget);
        if (percentDecoded(changed.target) != percentDecoded(wire.target))
            QCOMPARE(refusedBy(client.ask(changed.bytes())).code, "InvalidBearerTokenValue");
    }
    WireCase without = wire;
    without.target.replace("SignatureType=BEARERTOKEN", "SignatureType=OTHER");
    QCOMPARE(refusedBy(client.ask(without.bytes())).code, "MissingAccessKeyId");
}

QTEST_GUILESS_MAIN(TestPracticeVectors)
#include "tst_practicevectors.moc"
