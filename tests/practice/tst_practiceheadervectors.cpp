// SPDX-License-Identifier: GPL-3.0-or-later
// ROA and ACS3 at the gateway: the requests that the vendor's own SDKs signed are let in, and none with a byte changed in what is signed.
#include "core/base/encoding.h"
#include "core/catalogue/cataloguewriter.h"
#include "tests/practice/wirecase.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;

namespace {

bool isAcs3(const WireCase &wire)
{
    return wire.id.startsWith("dev-acs3");
}

QByteArray headerOf(const WireCase &wire, const QByteArray &name)
{
    for (const auto &header : wire.headers)
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    return {};
}

/// Without a signature, anonymous or by a token.
bool isUnsigned(const WireCase &wire)
{
    return headerOf(wire, "authorization").isEmpty();
}

/// Lower-case names of the headers that the signature holds.
QByteArrayList signedNames(const WireCase &wire)
{
    if (isAcs3(wire)) {
        const QByteArray authorization = headerOf(wire, "authorization");
        const qsizetype start = authorization.indexOf("SignedHeaders=") + 14;
        return authorization.mid(start, authorization.indexOf(',', start) - start).split(';');
    }
    QByteArrayList names{"accept", "content-md5", "content-type", "date"};
    for (const auto &header : wire.headers)
        if (header.first.toLower().startsWith("x-acs-"))
            names.append(header.first.toLower());
    return names;
}

/// The refusals that follow a right signature: many cases call operations that the built-in catalogue does not have, or lack parameters.
bool isLetIn(const RawAnswer &answer)
{
    const QByteArray code = refusedBy(answer).code;
    return answer.status == 200 || (answer.status == 404 && code == "InvalidAction.NotFound")
        || (answer.status == 400 && code == "MissingParameter");
}

/// Codes by which a request with a changed byte may be turned down.
bool isTurnedDown(const RawAnswer &answer)
{
    static const QByteArrayList codes{
        "IncompleteSignature",        "SignatureDoesNotMatch",    "ContentMD5NotMatched",
        "InvalidTimeStamp.Format",    "InvalidTimeStamp.Expired", "MissingTimestamp",
        "MissingSignatureNonce",      "MissingSecurityToken",     "InvalidSecurityToken.MismatchWithAccessKey",
        "InvalidAccessKeyId.NotFound"};
    return (answer.status == 400 || answer.status == 404) && codes.contains(refusedBy(answer).code);
}

} // namespace

class TestPracticeHeaderVectors : public QObject {
    Q_OBJECT
private slots:
    void acceptsWhatTheVendorsSdksSent_data() { addRows(Rows::Signed); }
    void acceptsWhatTheVendorsSdksSent();
    void refusesEveryChangedByte_data() { addRows(Rows::Signed); }
    void refusesEveryChangedByte();
    void showsItsOwnStringToSign_data() { addRows(Rows::Signed); }
    void showsItsOwnStringToSign();
    void takesTokensAndNobody_data() { addRows(Rows::Unsigned); }
    void takesTokensAndNobody();
    void holdsTheBodyToItsHash();
    void refusesASecondUseOfANonce();
    void asksForTheTokenOfATemporaryKey();
    void answersAnEmptySignatureAsAWrongOne();
    void answersInTheFormAccepted();
    void findsOperationsByTheirHeaders();
    void findsRoaOperationsByTheirPath();

private:
    enum class Rows { Signed, Unsigned };
    void addRows(Rows rows) const;
    const WireCase &found(const char *id) const;

    QVector<WireCase> m_cases = casesOf("dev-alibaba-roa-v1.json") + casesOf("dev-alibaba-acs3.json");
};

void TestPracticeHeaderVectors::addRows(Rows rows) const
{
    QTest::addColumn<QByteArray>("id");
    for (const WireCase &wire : m_cases)
        if (isUnsigned(wire) == (rows == Rows::Unsigned))
            QTest::newRow(wire.id.constData()) << wire.id;
}

const WireCase &TestPracticeHeaderVectors::found(const char *id) const
{
    for (const WireCase &wire : m_cases)
        if (wire.id == id)
            return wire;
    qFatal("no vector %s", id);
}

void TestPracticeHeaderVectors::acceptsWhatTheVendorsSdksSent()
{
    QFETCH(QByteArray, id);
    const WireCase &wire = found(id.constData());
    GatewayAt at(wire);
    const RawAnswer answer = GatewayClient(at.port).ask(wire.bytes());
    QVERIFY2(isLetIn(answer), QByteArray(answer.head + "\n" + answer.body).constData());
}

void TestPracticeHeaderVectors::refusesEveryChangedByte()
{
    QFETCH(QByteArray, id);
    const WireCase &wire = found(id.constData());
    GatewayAt at(wire);
    GatewayClient client(at.port);
    int changedBytes = 0;
    const auto check = [&](const WireCase &changed, const char *where, qsizetype position) {
        ++changedBytes;
        const RawAnswer answer = client.ask(changed.bytes());
        QVERIFY2(isTurnedDown(answer),
                 QByteArray(QByteArray(where) + ' ' + QByteArray::number(position) + '\n' + changed.bytes() + '\n' + answer.head + '\n'
                            + answer.body)
                     .constData());
    };
    for (qsizetype i = 1; i < wire.target.size(); ++i) { // the first slash makes it a target at all
        WireCase changed = wire;
        changed.target[i] = flipped(wire.target[i], fitsTarget);
        // ROA signs the path as it came, and both sign what the query means.
        if (percentDecoded(changed.target) == percentDecoded(wire.target))
            continue;
        check(changed, "target", i);
        if (QTest::currentTestFailed())
            return;
    }
    const QByteArrayList names = signedNames(wire);
    for (qsizetype h = 0; h < wire.headers.size(); ++h) {
        const QByteArray name = wire.headers[h].first.toLower();
        if (!names.contains(name))
            continue;
        for (qsizetype i = 0; i < wire.headers[h].second.size(); ++i) {
            WireCase changed = wire;
            changed.headers[h].second[i] = flipped(wire.headers[h].second[i], fitsTarget);
            check(changed, name.constData(), i);
            if (QTest::currentTestFailed())
                return;
        }
        for (qsizetype i = 0; i < name.size() && name != "host"; ++i) { // without Host it is no HTTP request
            WireCase changed = wire;
            changed.headers[h].first[i] = flipped(wire.headers[h].first[i], fitsName);
            if (changed.headers[h].first.toLower() == name)
                continue;
            check(changed, "name", i);
            if (QTest::currentTestFailed())
                return;
        }
    }
    const bool bodyIsSigned = isAcs3(wire) || names.contains("content-md5");
    for (qsizetype i = 0; bodyIsSigned && headerOf(wire, "content-md5").size() + isAcs3(wire) > 0 && i < wire.body.size(); ++i) {
        WireCase changed = wire;
        changed.body[i] = static_cast<char>(wire.body[i] ^ 1);
        check(changed, "body", i);
        if (QTest::currentTestFailed())
            return;
    }
    const qsizetype last = wire.headers.size() - 1;
    const QByteArray authorization = wire.headers[last].second;
    QCOMPARE(wire.headers[last].first.toLower(), "authorization");
    // The key id, the list and the signature; a changed name of the scheme is another scheme.
    for (qsizetype i = authorization.indexOf(isAcs3(wire) ? '=' : ' ') + 1; i < authorization.size(); ++i) {
        WireCase changed = wire;
        changed.headers[last].second[i] = flipped(authorization[i], fitsName);
        const bool isPartName = isAcs3(wire) && (authorization.mid(i).startsWith(',') || authorization.mid(i).startsWith('='));
        if (changed.headers[last].second[i] == 0 || isPartName)
            continue;
        ++changedBytes;
        const RawAnswer answer = client.ask(changed.bytes());
        const QByteArray code = refusedBy(answer).code;
        QVERIFY2(isTurnedDown(answer) || code == "MissingAccessKeyId" || code == "MissingSignature",
                 QByteArray(changed.bytes() + '\n' + answer.body).constData());
    }
    QVERIFY(changedBytes > 150);
    // None of all these has used the nonce up.
    QVERIFY(isLetIn(client.ask(wire.bytes())));
}

/// A wrong secret gets the server's own text, the one that the SDK has signed.
void TestPracticeHeaderVectors::showsItsOwnStringToSign()
{
    QFETCH(QByteArray, id);
    WireCase wire = found(id.constData());
    wire.secret = "another";
    GatewayAt at(wire);
    const Refused refused = refusedBy(GatewayClient(at.port).ask(wire.bytes()));
    if (isAcs3(wire))
        QCOMPARE(refused.message,
                 "Specified signature does not match our calculation. server StringToSign is [" + wire.stringToSign
                     + "] server CanonicalRequest is [" + wire.canonicalRequest + ']');
    else
        QCOMPARE(refused.message, "Specified signature is not matched with our calculation. server string to sign is:" + wire.stringToSign);
}

void TestPracticeHeaderVectors::takesTokensAndNobody()
{
    QFETCH(QByteArray, id);
    const WireCase &wire = found(id.constData());
    GatewayAt at(wire);
    GatewayClient client(at.port);
    if (wire.bearerToken.isEmpty()) { // no operation of the built-in catalogue takes it
        QCOMPARE(refusedBy(client.ask(wire.bytes())).code, "MissingAccessKeyId");
        return;
    }
    QVERIFY(isLetIn(client.ask(wire.bytes())));
    for (qsizetype h = 0; h < wire.headers.size(); ++h) {
        if (wire.headers[h].first.toLower() != "x-acs-bearer-token")
            continue;
        for (qsizetype i = 0; i < wire.headers[h].second.size(); ++i) {
            WireCase changed = wire;
            changed.headers[h].second[i] = flipped(wire.headers[h].second[i], fitsTarget);
            QCOMPARE(refusedBy(client.ask(changed.bytes())).code, "InvalidBearerTokenValue");
        }
    }
}

/// A client that signs the hash of other bytes than it sends: the last line of the server's text is that of the body.
void TestPracticeHeaderVectors::holdsTheBodyToItsHash()
{
    WireCase wire = found("dev-acs3-005");
    GatewayAt at(wire);
    wire.body += ' ';
    const Refused acs3 = refusedBy(GatewayClient(at.port).ask(wire.bytes()));
    QCOMPARE(acs3.code, "SignatureDoesNotMatch"); // ECS's own code is one of RPC
    const QByteArray lastLine = QCryptographicHash::hash(wire.body, QCryptographicHash::Sha256).toHex() + QByteArray("]");
    QVERIFY(acs3.message.endsWith(lastLine));

    WireCase roa = found("dev-roa-004");
    GatewayAt atRoa(roa);
    roa.body += ' ';
    QCOMPARE(refusedBy(GatewayClient(atRoa.port).ask(roa.bytes())).code, "ContentMD5NotMatched");

    WireCase bearer = found("dev-acs3-017");
    GatewayAt atBearer(bearer);
    bearer.body = "x";
    QCOMPARE(refusedBy(GatewayClient(atBearer.port).ask(bearer.bytes())).code, "InvalidContentHash");
}

void TestPracticeHeaderVectors::refusesASecondUseOfANonce()
{
    for (const char *id : {"dev-roa-001", "dev-acs3-002"}) {
        const WireCase &wire = found(id);
        GatewayAt at(wire);
        GatewayClient client(at.port);
        QVERIFY(isLetIn(client.ask(wire.bytes())));
        QCOMPARE(refusedBy(client.ask(wire.bytes())).code, "SignatureNonceUsed");
    }
}

void TestPracticeHeaderVectors::asksForTheTokenOfATemporaryKey()
{
    for (const char *id : {"dev-roa-007", "dev-acs3-011"}) {
        WireCase wire = found(id);
        GatewayAt at(wire);
        wire.headers.erase(std::remove_if(wire.headers.begin(), wire.headers.end(),
                                          [](const auto &header) { return header.first == "x-acs-security-token"; }),
                           wire.headers.end());
        QCOMPARE(refusedBy(GatewayClient(at.port).ask(wire.bytes())).code, "MissingSecurityToken");
    }
}

void TestPracticeHeaderVectors::answersAnEmptySignatureAsAWrongOne()
{
    WireCase wire = found("dev-acs3-002");
    GatewayAt at(wire);
    QByteArray &authorization = wire.headers.last().second;
    authorization.truncate(authorization.indexOf("Signature=") + 10);
    const Refused refused = refusedBy(GatewayClient(at.port).ask(wire.bytes()));
    QCOMPARE(refused.code, "SignatureDoesNotMatch");
    QVERIFY(refused.message.startsWith("Specified signature does not match our calculation. server StringToSign is [ACS3-HMAC-SHA256\n"));
}

void TestPracticeHeaderVectors::answersInTheFormAccepted()
{
    WireCase wire = found("dev-roa-011"); // accept: application/xml
    wire.secret = "another";
    GatewayAt at(wire);
    const RawAnswer xml = GatewayClient(at.port).ask(wire.bytes());
    QVERIFY2(xml.body.startsWith("<?xml"), xml.body.constData());
    QCOMPARE(xml.header("content-type"), "text/xml;charset=utf-8");
    wire.headers[0].second = "application/json";
    QVERIFY(GatewayClient(at.port).ask(wire.bytes()).body.startsWith('{'));
}

void TestPracticeHeaderVectors::findsOperationsByTheirHeaders()
{
    const WireCase &wire = found("dev-acs3-002"); // DescribeRegions of ECS
    GatewayAt at(wire);
    QStringList lines;
    QObject::connect(&at.gateway, &PracticeGateway::answered, this, [&lines](const QString &line) { lines.append(line); });
    const RawAnswer answer = GatewayClient(at.port).ask(wire.bytes());
    QCOMPARE(answer.status, 200);
    QVERIFY2(answer.body.startsWith('{') && answer.body.contains("\"Regions\""), answer.body.constData());
    QCOMPARE(lines, QStringList(QStringLiteral("POST DescribeRegions 200")));
}

/// The built-in catalogue has RPC only, so the two operations are made for this test; one takes anybody.
void TestPracticeHeaderVectors::findsRoaOperationsByTheirPath()
{
    ServiceContents contents;
    contents.service.cloud = QStringLiteral("alibaba");
    contents.service.product = QStringLiteral("cs");
    contents.service.version = QStringLiteral("2015-12-15");
    Operation list;
    list.id = {QStringLiteral("alibaba"), QStringLiteral("cs"), QStringLiteral("2015-12-15"), QStringLiteral("DescribeClusters")};
    list.methods = {"GET"};
    list.pathTemplate = "/clusters";
    list.schemes = {"alibaba-roa-v1", "none"};
    Operation remove = list;
    remove.id.name = QStringLiteral("DeleteCluster");
    remove.methods = {"DELETE"};
    remove.pathTemplate = "/clusters/{ClusterId}";
    remove.schemes = {"alibaba-roa-v1"};
    contents.operations = {list, remove};
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cs.catalogue"));
    QVERIFY(writeCatalogue({contents}, path).has_value());
    Catalogue catalogue;
    QVERIFY(catalogue.open(path, false).has_value());

    const auto lineOf = [&catalogue, this](const WireCase &wire) {
        FixedClock clock(wire.time);
        PracticeGateway gateway(catalogue, clock);
        QString said;
        QObject::connect(&gateway, &PracticeGateway::answered, this, [&said](const QString &line) { said = line; });
        GatewayClient(gateway.listen(0).value()).ask(wire.bytes());
        return said;
    };
    QCOMPARE(lineOf(found("dev-roa-002")), QStringLiteral("GET DescribeClusters 200"));
    QCOMPARE(lineOf(found("dev-roa-006")), QStringLiteral("DELETE DeleteCluster 200"));
    QCOMPARE(lineOf(found("dev-roa-013")), QStringLiteral("GET DescribeClusters 200")); // names its action, too
    QCOMPARE(lineOf(found("dev-acs3-010")), QStringLiteral("DELETE DeleteCluster 200"));
    QCOMPARE(lineOf(found("dev-roa-005")), QStringLiteral("PUT /clusters/c1 404 InvalidAction.NotFound"));
    WireCase nobody = found("dev-roa-002");
    nobody.headers.removeLast(); // Authorization
    QCOMPARE(lineOf(nobody), QStringLiteral("GET DescribeClusters 200"));
    nobody = found("dev-roa-006");
    nobody.headers.removeLast();
    QCOMPARE(lineOf(nobody), QStringLiteral("DELETE DeleteCluster 400 MissingAccessKeyId"));

    Operation replace = list; // takes what no other does, however many segments it has
    replace.id.name = QStringLiteral("ReplaceAnything");
    replace.methods = {"PUT", "DELETE"};
    replace.pathTemplate = "/{Place*}";
    contents.operations.append(replace);
    const QString wider = folder.filePath(QStringLiteral("wider.catalogue"));
    QVERIFY(writeCatalogue({contents}, wider).has_value());
    catalogue = Catalogue();
    QVERIFY(catalogue.open(wider, false).has_value());
    QCOMPARE(lineOf(found("dev-roa-005")), QStringLiteral("PUT ReplaceAnything 200"));
    QCOMPARE(lineOf(found("dev-roa-006")), QStringLiteral("DELETE DeleteCluster 200"));
}

QTEST_GUILESS_MAIN(TestPracticeHeaderVectors)
#include "tst_practiceheadervectors.moc"
