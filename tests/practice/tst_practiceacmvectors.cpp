// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway's ACM against requests that the vendor's own clients signed: every one is let in, none with a byte changed in what is signed.
#include "core/practice/practicegateway.h"
#include "tests/practice/gatewayclient.h"
#include "tests/support/fixedclock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;

namespace {

using Headers = QVector<QPair<QByteArray, QByteArray>>;

/// One vector as bytes for the wire.
struct WireCase {
    QByteArray id{};
    QByteArray operation{};
    QByteArray keyId{}, secret{}, token{};
    QByteArray tenant{}, group{};
    QDateTime time{};
    QByteArray method{}, target{}, body{};
    Headers headers{};
    Headers form{}; ///< names, and values in GBK

    QByteArray bytes() const { return rawRequest(method, target, headers, body); }
};

QByteArray textOf(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

Headers pairsOf(const QJsonValue &value)
{
    Headers pairs;
    for (const QJsonValue &pair : value.toArray())
        pairs.append({textOf(pair[0]), textOf(pair[1])});
    return pairs;
}

/// The wire form that the case gives; of a case that gives headers only, a GetConfig with these.
WireCase wireCase(const QJsonObject &json)
{
    const QJsonObject input = json[QLatin1String("input")].toObject();
    const QJsonObject expected = json[QLatin1String("expected")].toObject();
    const QJsonObject credentials = input[QLatin1String("credentials")].toObject();
    WireCase made;
    made.id = textOf(json[QLatin1String("id")]);
    made.operation = textOf(input[QLatin1String("op")]);
    made.keyId = textOf(credentials[QLatin1String("accessKeyId")]);
    made.secret = textOf(credentials[QLatin1String("accessKeySecret")]);
    made.token = textOf(credentials[QLatin1String("securityToken")]);
    made.tenant = textOf(input[QLatin1String("tenant")]);
    made.group = textOf(input[QLatin1String("group")]);
    made.time = QDateTime::fromMSecsSinceEpoch(input[QLatin1String("timestampMs")].toInteger(), Qt::UTC);
    for (const auto &[name, hex] : pairsOf(expected[QLatin1String("formGbkHex")]))
        made.form.append({name, QByteArray::fromHex(hex)});
    const QJsonObject wire = expected[QLatin1String("wire")].toObject();
    made.method = wire.isEmpty() ? QByteArray("GET") : textOf(wire[QLatin1String("method")]);
    made.target = textOf(wire[QLatin1String("target")]);
    made.body = textOf(wire[QLatin1String("body")]);
    made.headers = pairsOf(wire.isEmpty() ? expected[QLatin1String("headers")] : wire[QLatin1String("headers")]);
    if (!wire.isEmpty())
        return made;
    made.target =
        "/diamond-server/config.co?dataId=d&tenant=" + made.tenant.toPercentEncoding() + "&group=" + made.group.toPercentEncoding();
    made.headers.append(qMakePair(QByteArray("Host"), QByteArray("h")));
    if (!expected.contains(QLatin1String("headers"))) // the vendor's page shows the signature alone
        made.headers += Headers{{"Spas-AccessKey", made.keyId},
                                {"timeStamp", textOf(input[QLatin1String("timestamp")])},
                                {"Spas-Signature", textOf(expected[QLatin1String("signature")])}};
    return made;
}

QVector<WireCase> allCases()
{
    QFile json(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors/dev-acm-spas.json"));
    if (!json.open(QIODevice::ReadOnly))
        qFatal("the vectors cannot be read");
    QVector<WireCase> cases;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.readAll()).object()[QLatin1String("cases")].toArray())
        cases.append(wireCase(value.toObject()));
    return cases;
}

/// A gateway whose clock stands at the case's time and that knows its key.
struct GatewayAt {
    explicit GatewayAt(const WireCase &wire) : clock(wire.time), gateway(builtinCatalogue(), clock)
    {
        gateway.addKey({wire.keyId, Secret(QByteArray(wire.secret)), Secret(QByteArray(wire.token))});
        port = gateway.listen(0).value();
    }
    FixedClock clock;
    PracticeGateway gateway;
    quint16 port = 0;
};

/// Another letter or digit.
char flipped(char byte)
{
    return byte == 'q' ? 'r' : 'q';
}

} // namespace

class TestPracticeAcmVectors : public QObject {
    Q_OBJECT
private slots:
    void acceptsWhatTheVendorsClientsSent_data() { addRows(); }
    void acceptsWhatTheVendorsClientsSent();
    void refusesEveryChangedByte_data() { addRows(); }
    void refusesEveryChangedByte();
    void keepsPublishedBytes_data();
    void keepsPublishedBytes();
    void refusesTheDerivedKeyOfLaterServices();

private:
    /// All but the last, whose key only the services after ACM derive.
    void addRows() const;
    const WireCase &found(const QByteArray &id) const;

    QVector<WireCase> m_cases = allCases();
};

void TestPracticeAcmVectors::addRows() const
{
    QTest::addColumn<QByteArray>("id");
    for (const WireCase &wire : m_cases)
        if (wire.id != "dev-acm-016")
            QTest::newRow(wire.id.constData()) << wire.id;
}

const WireCase &TestPracticeAcmVectors::found(const QByteArray &id) const
{
    return *std::find_if(m_cases.begin(), m_cases.end(), [&id](const WireCase &wire) { return wire.id == id; });
}

void TestPracticeAcmVectors::acceptsWhatTheVendorsClientsSent()
{
    QFETCH(QByteArray, id);
    const WireCase &wire = found(id);
    GatewayAt at(wire);
    const RawAnswer answer = GatewayClient(at.port).ask(wire.bytes());
    if (wire.operation == "publish" || wire.operation == "delete")
        QCOMPARE(answer.body, "true");
    const bool asksForOne = wire.operation == "get" || wire.operation == "headers-only"; // and there is none yet
    QCOMPARE(answer.status, asksForOne ? 404 : 200);
}

void TestPracticeAcmVectors::refusesEveryChangedByte()
{
    QFETCH(QByteArray, id);
    const WireCase &wire = found(id);
    GatewayAt at(wire);
    GatewayClient client(at.port);
    int changedBytes = 0;
    const auto check = [&](const WireCase &changed) {
        ++changedBytes;
        const RawAnswer answer = client.ask(changed.bytes());
        QVERIFY2(answer.status == 403 && answer.body == "Forbidden", QByteArray(changed.bytes() + '\n' + answer.body).constData());
    };
    // What a changed name or value of tenant or group looks like in a query or form, escaped in one of the two ways that these clients have.
    const auto escapedAll = [](const QByteArray &text) { return text.isEmpty() ? text : QByteArray('%' + text.toHex('%').toUpper()); };
    for (const auto &[name, value] : {std::pair<QByteArray, QByteArray>("tenant", wire.tenant), {"group", wire.group}}) {
        for (qsizetype i = 0; i < value.size(); ++i) {
            QByteArray other = value;
            other[i] = flipped(value[i]);
            WireCase changed = wire;
            const QByteArray before = name + '=' + value.toPercentEncoding();
            const QByteArray after = name + '=' + other.toPercentEncoding();
            changed.target.replace(before, after);
            changed.body.replace(before, after);
            changed.body.replace(QByteArray(escapedAll(name) + '=' + escapedAll(value)),
                                 QByteArray(escapedAll(name) + '=' + escapedAll(other)));
            QVERIFY(changed.bytes() != wire.bytes());
            // A byte of a Chinese character is no character any more: that is read before the signature is.
            if (value.at(i) & 0x80)
                QVERIFY(client.ask(changed.bytes()).status >= 400);
            else
                check(changed);
            if (QTest::currentTestFailed())
                return;
        }
    }
    for (qsizetype h = 0; h < wire.headers.size(); ++h) {
        const QByteArray name = wire.headers[h].first.toLower();
        if (!QByteArrayList({"spas-accesskey", "timestamp", "spas-signature", "spas-securitytoken"}).contains(name))
            continue;
        for (qsizetype i = 0; i < wire.headers[h].second.size(); ++i) {
            WireCase changed = wire;
            char &byte = changed.headers[h].second[i];
            byte = name == "timestamp" ? static_cast<char>(byte ^ 1) : flipped(byte); // the next or last digit is in time too
            check(changed);
            if (QTest::currentTestFailed())
                return;
        }
    }
    QVERIFY(changedBytes > 40);
    QVERIFY(client.ask(wire.bytes()).status != 403);
}

void TestPracticeAcmVectors::keepsPublishedBytes_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const WireCase &wire : std::as_const(m_cases))
        if (wire.operation == "publish")
            QTest::newRow(wire.id.constData()) << wire.id;
}

void TestPracticeAcmVectors::keepsPublishedBytes()
{
    QFETCH(QByteArray, id);
    const WireCase &wire = found(id);
    GatewayAt at(wire);
    GatewayClient client(at.port);
    QCOMPARE(client.ask(wire.bytes()).body, "true");
    const RawAnswer answer = client.ask(found("dev-acm-002").bytes());
    QCOMPARE(answer.status, 200);
    const auto content = std::find_if(wire.form.begin(), wire.form.end(), [](const auto &pair) { return pair.first == "content"; });
    QCOMPARE(answer.body, content->second);
}

void TestPracticeAcmVectors::refusesTheDerivedKeyOfLaterServices()
{
    const WireCase &wire = found("dev-acm-016");
    GatewayAt at(wire);
    QCOMPARE(GatewayClient(at.port).ask(wire.bytes()).status, 403);
}

QTEST_GUILESS_MAIN(TestPracticeAcmVectors)
#include "tst_practiceacmvectors.moc"
