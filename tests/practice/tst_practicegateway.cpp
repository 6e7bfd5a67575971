// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway over real sockets, byte by byte: refusals, shapes, HTTP.
#include "core/practice/httpserver.h"
#include "core/practice/practicegateway.h"
#include "tests/practice/gatewayclient.h"
#include "tests/support/fixedclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QXmlStreamReader>

using namespace countersign;
using practice::HttpLimits;
using practice::HttpReply;
using practice::HttpRequest;
using practice::HttpServer;

namespace {

const QDateTime noon(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);

QJsonObject jsonOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QByteArray codeOf(const RawAnswer &answer)
{
    return jsonOf(answer)[QLatin1String("Code")].toString().toUtf8();
}

QByteArray messageOf(const RawAnswer &answer)
{
    const QJsonObject json = jsonOf(answer);
    return json[json.contains(QLatin1String("Message")) ? QLatin1String("Message") : QLatin1String("error_msg")].toString().toUtf8();
}

Texts regionsCall(const QByteArray &nonce = "n-1")
{
    return rpcParameters("DescribeRegions", "2014-05-26", noon, nonce);
}

Texts with(Texts parameters, const QByteArray &name, const QByteArray &value)
{
    parameters.insert(name, value);
    return parameters;
}

Texts without(Texts parameters, const QByteArray &name)
{
    parameters.remove(name);
    return parameters;
}

/// A signed form of SMC CreateReplicationJob.
QByteArray replicationForm()
{
    const Texts common = rpcParameters("CreateReplicationJob", "2019-06-01", noon, "n-1");
    return signedQuery(with(with(common, "RegionId", "cn-hangzhou"), "SourceId", "s-1"), "POST");
}

} // namespace

class TestPracticeGateway : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void answersDescribeRegionsLikeEcs();
    void answersInXmlUnlessAskedForJson();
    void answersPostWithAForm();
    void answersHuaweiCalls();
    void bringsParametersBackInTheAnswer();
    void saysWhatRpcRequestsLack_data();
    void saysWhatRpcRequestsLack();
    void refusesInTheShapeOfTheVendor();
    void refusesInXmlToo();
    void holdsTheClockWindow_data();
    void holdsTheClockWindow();
    void refusesASecondUseOfANonce();
    void refusesWithTheWordsOfTheProduct();
    void refusesUnknownActions();
    void asksForRequiredParameters();
    void knowsTemporaryKeys();
    void refusesAnonymousCallsElsewhere();
    void refusesHuaweiCalls_data();
    void refusesHuaweiCalls();
    void takesHuaweiTokens();
    void holdsTheClockWindowOfHuawei();
    void looksForHuaweiOperationsByPath();
    void asksForRequiredMembersOfABody();
    void countsParameters();

    void listensOnLoopbackOnly();
    void saysThatAPortIsTaken();
    void closesAndListensAgain();
    void keepsConnectionsOpen();
    void answersTwoConnectionsAtOnce();
    void answersPipelinedRequestsInOrder();
    void leavesTheBodyOutForHead();
    void readsChunkedBodies();
    void asksToContinue();
    void refusesMalformedHttp_data();
    void refusesMalformedHttp();
    void refusesHugeRequests();
    void refusesSlowRequests();
    void limitsConnections();
    void reportsEachAnswer();
    void mayBeClosedByWhoHearsOfAnAnswer();
    void answersAPeerThatHasSaidAll();
    void readsKeyFiles();
    void refusesBadKeyFiles_data();
    void refusesBadKeyFiles();

private:
    RawAnswer ask(const QByteArray &bytes) { return GatewayClient(m_port).ask(bytes); }

    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<PracticeGateway> m_gateway;
    quint16 m_port = 0;
};

void TestPracticeGateway::init()
{
    m_clock = std::make_unique<FixedClock>(noon);
    m_gateway = std::make_unique<PracticeGateway>(builtinCatalogue(), *m_clock);
    const auto port = m_gateway->listen(0);
    QVERIFY(port.has_value());
    m_port = *port;
}

void TestPracticeGateway::cleanup()
{
    m_gateway.reset();
}

void TestPracticeGateway::answersDescribeRegionsLikeEcs()
{
    const RawAnswer answer = ask(rpcGet(regionsCall()));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Server"), "Countersign-practice");
    QCOMPARE(answer.header("Date"), "Fri, 02 Jan 2026 12:00:00 GMT");
    QCOMPARE(answer.header("Content-Type"), "application/json;charset=utf-8");
    const QJsonObject json = jsonOf(answer);
    const QString requestId = json[QLatin1String("RequestId")].toString();
    QVERIFY(QRegularExpression(QStringLiteral("^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$")).match(requestId).hasMatch());
    QCOMPARE(answer.header("x-acs-request-id"), requestId.toUtf8());
    QVERIFY(answer.body.startsWith("{\"RequestId\":"));

    const Service *ecs = builtinCatalogue().service(QStringLiteral("alibaba"), QStringLiteral("ecs"), QStringLiteral("2014-05-26"));
    QVERIFY(ecs && ecs->endpoints.size() > 5);
    const QJsonArray regions = json[QLatin1String("Regions")][QLatin1String("Region")].toArray();
    QCOMPARE(regions.size(), ecs->endpoints.size());
    for (qsizetype i = 0; i < regions.size(); ++i) {
        QCOMPARE(regions[i][QLatin1String("RegionId")].toString(), ecs->endpoints[i].regionId);
        QCOMPARE(regions[i][QLatin1String("RegionEndpoint")].toString().toUtf8(), ecs->endpoints[i].publicHost);
        QCOMPARE(regions[i][QLatin1String("LocalName")].toString(), ecs->endpoints[i].nameZh);
    }
    const QJsonObject english = jsonOf(ask(rpcGet(with(regionsCall("n-2"), "AcceptLanguage", "en-US"))));
    QCOMPARE(english[QLatin1String("Regions")][QLatin1String("Region")][0][QLatin1String("LocalName")].toString(),
             ecs->endpoints[0].nameEn);
}

void TestPracticeGateway::answersInXmlUnlessAskedForJson()
{
    for (const Texts &parameters : {with(regionsCall("n-1"), "Format", "XML"), without(regionsCall("n-2"), "Format")}) {
        const RawAnswer answer = ask(rpcGet(parameters));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Content-Type"), "text/xml;charset=utf-8");
        QXmlStreamReader xml(answer.body);
        QVERIFY(xml.readNextStartElement());
        QCOMPARE(xml.name().toString(), QStringLiteral("DescribeRegionsResponse"));
        QVERIFY(xml.readNextStartElement());
        QCOMPARE(xml.name().toString(), QStringLiteral("RequestId"));
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(answer.body.contains("<Regions><Region><"));
    }
    QCOMPARE(ask(rpcGet(with(regionsCall("n-3"), "Format", "json"))).header("Content-Type"), "application/json;charset=utf-8");
}

void TestPracticeGateway::answersPostWithAForm()
{
    Texts parameters = rpcParameters("CreateReplicationJob", "2019-06-01", noon, "n-1");
    parameters.insert("RegionId", "cn-hangzhou");
    parameters.insert("SourceId", "s-bp1");
    const RawAnswer answer =
        ask(rawRequest("POST", "/", {{"Host", "h"}, {"Content-Type", "application/x-www-form-urlencoded; charset=UTF-8"}},
                       signedQuery(parameters, "POST")));
    QCOMPARE(answer.status, 200);
    QVERIFY(jsonOf(answer).contains(QLatin1String("JobId")));
    // The same form under another type is no form, and its parameters never arrived.
    const RawAnswer other = ask(rawRequest("POST", "/", {{"Host", "h"}, {"Content-Type", "text/plain"}}, signedQuery(parameters, "POST")));
    QVERIFY2(other.body.contains("<Code>MissingTimestamp</Code>"), other.body.constData());
}

void TestPracticeGateway::answersHuaweiCalls()
{
    const RawAnswer answer = ask(huaweiRequest("GET", "/v3/tasks/t-1/certkey", "enable_ca_cert=true", noon));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), "application/json;charset=utf-8");
    QVERIFY(!answer.header("X-Request-Id").isEmpty());
    const QJsonObject json = jsonOf(answer);
    QVERIFY(json.contains(QLatin1String("cert")));
    QVERIFY(!json.contains(QLatin1String("RequestId")));
    QCOMPARE(json[QLatin1String("private_key")].toString(), QStringLiteral("******"));
}

void TestPracticeGateway::bringsParametersBackInTheAnswer()
{
    Texts parameters = rpcParameters("DescribeInstances", "2014-05-26", noon, "n-1");
    parameters.insert("RegionId", "cn-\"北京\"<&");
    parameters.insert("PageSize", "37");
    const QJsonObject json = jsonOf(ask(rpcGet(parameters)));
    QCOMPARE(json[QLatin1String("PageSize")].toInt(), 37);
    const QJsonArray instances = json[QLatin1String("Instances")][QLatin1String("Instance")].toArray();
    QCOMPARE(instances.size(), 2);
    QCOMPARE(instances[0][QLatin1String("RegionId")].toString(), QStringLiteral("cn-\"北京\"<&"));
    // A word is no number: the member keeps its type.
    parameters.insert("SignatureNonce", "n-2");
    parameters.insert("PageSize", "many");
    QVERIFY(jsonOf(ask(rpcGet(parameters)))[QLatin1String("PageSize")].isDouble());
}

void TestPracticeGateway::saysWhatRpcRequestsLack_data()
{
    QTest::addColumn<Texts>("parameters");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("message");
    const Texts whole = regionsCall();
    QTest::newRow("no key id") << without(whole, "AccessKeyId") << QByteArray("MissingAccessKeyId")
                               << QByteArray("AccessKeyId is mandatory for this action.");
    QTest::newRow("empty key id") << with(whole, "AccessKeyId", "") << QByteArray("MissingAccessKeyId")
                                  << QByteArray("AccessKeyId is mandatory for this action.");
    QTest::newRow("no time") << without(whole, "Timestamp") << QByteArray("MissingTimestamp")
                             << QByteArray("Timestamp is mandatory for this action.");
    QTest::newRow("old spelling") << with(without(whole, "Timestamp"), "TimeStamp", whole.value("Timestamp"))
                                  << QByteArray("MissingTimestamp") << QByteArray("Timestamp is mandatory for this action.");
    QTest::newRow("no nonce") << without(whole, "SignatureNonce") << QByteArray("MissingSignatureNonce")
                              << QByteArray("SignatureNonce is mandatory for this action.");
    QTest::newRow("temporary key alone") << with(whole, "AccessKeyId", "STS.abc") << QByteArray("MissingSecurityToken")
                                         << QByteArray("SecurityToken is mandatory for this action.");
    for (const char *time :
         {"2026-01-02 12:00:00", "2026-01-02T12:00:00.000Z", "2026-01-02T12:00:00", "2026-13-02T12:00:00Z", "now", "1767355200"})
        QTest::addRow("time %s", time) << with(whole, "Timestamp", time) << QByteArray("InvalidTimeStamp.Format")
                                       << QByteArray("Specified time stamp or date value is not well formatted.");
}

void TestPracticeGateway::saysWhatRpcRequestsLack()
{
    QFETCH(Texts, parameters);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, message);
    const RawAnswer answer = ask(rpcGet(parameters));
    QCOMPARE(answer.status, 400);
    QCOMPARE(codeOf(answer), code);
    QCOMPARE(messageOf(answer), message);
}

void TestPracticeGateway::refusesInTheShapeOfTheVendor()
{
    Texts parameters = rpcParameters("DescribeVpcs", "2016-04-28", noon, "n-1");
    parameters.insert("RegionId", "cn-hangzhou");
    const RawAnswer answer = ask(rpcGet(parameters, "wrongsecret"));
    QCOMPARE(answer.status, 400);
    const QJsonObject json = jsonOf(answer);
    QCOMPARE(json.keys(),
             QStringList({QStringLiteral("Code"), QStringLiteral("HostId"), QStringLiteral("Message"), QStringLiteral("Recommend"),
                          QStringLiteral("RequestId")}));
    QCOMPARE(json[QLatin1String("HostId")].toString(), QStringLiteral("127.0.0.1"));
    QCOMPARE(json[QLatin1String("Code")].toString(), QStringLiteral("SignatureDoesNotMatch"));
    QCOMPARE(json[QLatin1String("Message")].toString().toUtf8(),
             "Specified signature is not matched with our calculation. server string to sign is:"
             "GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeVpcs%26Format%3DJSON%26RegionId%3Dcn-hangzhou%26SignatureMethod%3DHMAC-SHA1"
             "%26SignatureNonce%3Dn-1%26SignatureVersion%3D1.0%26Timestamp%3D2026-01-02T12%253A00%253A00Z%26Version%3D2016-04-28");
    QVERIFY(json[QLatin1String("Recommend")].toString().contains(u"?q=SignatureDoesNotMatch&product=vpc&requestId="));
    // The mistake is mended and the same nonce sent again: a refused request has not used it.
    QCOMPARE(ask(rpcGet(parameters)).status, 200);
}

void TestPracticeGateway::refusesInXmlToo()
{
    const RawAnswer answer = ask(rpcGet(with(regionsCall(), "Format", "XML"), "wrongsecret"));
    QCOMPARE(answer.status, 400);
    QStringList names;
    QXmlStreamReader xml(answer.body);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement)
            names.append(xml.name().toString());
    QVERIFY(!xml.hasError());
    QCOMPARE(names.join(u' '), QStringLiteral("Error RequestId HostId Code Message Recommend"));
}

void TestPracticeGateway::holdsTheClockWindow_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("passes");
    QTest::newRow("15 min early") << -900 << true;
    QTest::newRow("15 min late") << 900 << true;
    QTest::newRow("a second earlier") << -901 << false;
    QTest::newRow("a second later") << 901 << false;
    QTest::newRow("a time zone away") << 8 * 3600 << false;
}

void TestPracticeGateway::holdsTheClockWindow()
{
    QFETCH(int, seconds);
    QFETCH(bool, passes);
    const RawAnswer answer = ask(rpcGet(rpcParameters("DescribeRegions", "2014-05-26", noon.addSecs(seconds), "n-1")));
    QCOMPARE(answer.status, passes ? 200 : 400);
    QCOMPARE(codeOf(answer), passes ? "" : "InvalidTimeStamp.Expired");
}

void TestPracticeGateway::refusesASecondUseOfANonce()
{
    const QByteArray request = rpcGet(regionsCall());
    QCOMPARE(ask(request).status, 200);
    const RawAnswer again = ask(request);
    QCOMPARE(again.status, 400);
    QCOMPARE(codeOf(again), "SignatureNonceUsed");
    QCOMPARE(messageOf(again), "Specified signature nonce was used already.");
    // Another key has nonces of its own, and after the window the nonce is free.
    m_gateway->addKey({"second", Secret(QByteArray("two")), {}});
    QCOMPARE(ask(rpcGet(with(regionsCall(), "AccessKeyId", "second"), "two")).status, 200);
    m_clock->set(noon.addSecs(901));
    QCOMPARE(ask(rpcGet(rpcParameters("DescribeRegions", "2014-05-26", noon.addSecs(901), "n-1"))).status, 200);
}

void TestPracticeGateway::refusesWithTheWordsOfTheProduct()
{
    const RawAnswer ecs = ask(rpcGet(regionsCall(), "wrongsecret"));
    QCOMPARE(codeOf(ecs), "IncompleteSignature");
    QVERIFY(messageOf(ecs).startsWith(
        "The request signature does not conform to Aliyun standards. server string to sign is:GET&%2F&AccessKeyId%3Dtestid"));
    const RawAnswer smc = ask(rpcGet(rpcParameters("CreateReplicationJob", "2019-06-01", noon, "n-1"), "wrongsecret"));
    QCOMPARE(codeOf(smc), "SignatureDoesNotMatch");
    const RawAnswer unknown = ask(rpcGet(with(regionsCall(), "AccessKeyId", "nobody")));
    QCOMPARE(unknown.status, 404);
    QCOMPARE(codeOf(unknown), "InvalidAccessKeyId.NotFound");
    QCOMPARE(messageOf(unknown), "Specified access key is not found.");
}

void TestPracticeGateway::refusesUnknownActions()
{
    int nonce = 0;
    for (const Texts &parameters :
         {with(regionsCall(), "Action", "DescribeNothing"), with(regionsCall(), "Version", "1999-01-01"),
          with(regionsCall(), "Action", "describeregions"), without(regionsCall(), "Action"), without(regionsCall(), "Version")}) {
        const RawAnswer answer = ask(rpcGet(with(parameters, "SignatureNonce", QByteArray::number(++nonce))));
        QCOMPARE(answer.status, 404);
        QCOMPARE(codeOf(answer), "InvalidAction.NotFound");
    }
}

void TestPracticeGateway::asksForRequiredParameters()
{
    const Texts parameters = rpcParameters("DescribeInstances", "2014-05-26", noon, "n-1");
    const RawAnswer answer = ask(rpcGet(parameters));
    QCOMPARE(answer.status, 400);
    QCOMPARE(codeOf(answer), "MissingParameter");
    QCOMPARE(messageOf(answer), "The input parameter \"RegionId\" that is mandatory for processing this request is not supplied.");
    QCOMPARE(codeOf(ask(rpcGet(with(with(parameters, "RegionId", ""), "SignatureNonce", "n-2")))), "MissingParameter");
    // A list is given by its items.
    Texts tags = rpcParameters("TagResources", "2014-05-26", noon, "n-3");
    for (const char *name : {"RegionId", "ResourceType", "ResourceId.1", "Tag.1.Key"})
        tags.insert(name, "x");
    QCOMPARE(ask(rpcGet(tags)).status, 200);
    tags.remove("ResourceId.1");
    tags.insert("SignatureNonce", "n-4");
    QVERIFY(messageOf(ask(rpcGet(tags))).contains("\"ResourceId\""));
}

void TestPracticeGateway::knowsTemporaryKeys()
{
    m_gateway->addKey({"STS.one", Secret(QByteArray("s1")), Secret(QByteArray("token/+="))});
    const Texts call = with(regionsCall(), "AccessKeyId", "STS.one");
    QCOMPARE(codeOf(ask(rpcGet(call, "s1"))), "MissingSecurityToken");
    QCOMPARE(codeOf(ask(rpcGet(with(call, "SecurityToken", "other"), "s1"))), "InvalidSecurityToken.MismatchWithAccessKey");
    QCOMPARE(ask(rpcGet(with(call, "SecurityToken", "token/+="), "s1")).status, 200);
    // A key for which no token is known stands for any session.
    QCOMPARE(ask(rpcGet(with(regionsCall("n-2"), "SecurityToken", "anything"))).status, 200);
}

void TestPracticeGateway::refusesAnonymousCallsElsewhere()
{
    Texts parameters = rpcParameters("DescribeInstances", "2014-05-26", noon, "n-1");
    QByteArray query;
    for (const char *name : {"Action", "Version", "Format", "SignatureNonce"})
        query += name + QByteArray("=") + parameters.value(name) + '&';
    const RawAnswer answer = ask(rawRequest("GET", "/?" + query + "RegionId=r&Timestamp=2026-01-02T12%3A00%3A00Z", {{"Host", "h"}}));
    QCOMPARE(answer.status, 400);
    QCOMPARE(codeOf(answer), "MissingAccessKeyId");
}

void TestPracticeGateway::refusesHuaweiCalls_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray good = "Access=testid, SignedHeaders=host;x-sdk-date, Signature=00";
    QTest::newRow("wrong signature")
        << "Authorization: SDK-HMAC-SHA256 " + good
        << QByteArray("verify aksk signature fail,canonicalRequest:GET|/v3/sources/||host:h|x-sdk-date:20260102T120000Z||host;x-sdk-date|"
                      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("no credentials") << QByteArray("X-Nothing: 1") << QByteArray("x-auth-token not found");
    QTest::newRow("empty token") << QByteArray("X-Auth-Token: ") << QByteArray("x-auth-token not found");
    QTest::newRow("wrong token") << QByteArray("X-Auth-Token: practice") << QByteArray("decrypt token fail");
    QTest::newRow("empty header") << QByteArray("Authorization: ") << QByteArray("authorization header is not well formatted");
    QTest::newRow("one word") << QByteArray("Authorization: SDK-HMAC-SHA256") << QByteArray("authorization header is not well formatted");
    QTest::newRow("no parts") << QByteArray("Authorization: SDK-HMAC-SHA256 garbage")
                              << QByteArray("authorization header is not well formatted");
    QTest::newRow("no list") << QByteArray("Authorization: SDK-HMAC-SHA256 Access=testid, Signature=00")
                             << QByteArray("authorization header is not well formatted");
    QTest::newRow("unknown key") << QByteArray("Authorization: SDK-HMAC-SHA256 Access=LTAI1, SignedHeaders=host;x-sdk-date, Signature=00")
                                 << QByteArray("ak LTAI1 not exist");
    QTest::newRow("date not signed") << QByteArray("Authorization: SDK-HMAC-SHA256 Access=testid, SignedHeaders=host, Signature=00")
                                     << QByteArray("x-sdk-date not found in the signed headers");
    QTest::newRow("SHA512") << "Authorization: SDK-HMAC-SHA512 " + good
                            << QByteArray("the practice gateway does not know the algorithm SDK-HMAC-SHA512");
    QTest::newRow("basic") << QByteArray("Authorization: Basic dGVzdA==")
                           << QByteArray("the practice gateway does not know the algorithm Basic");
}

void TestPracticeGateway::refusesHuaweiCalls()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, reason);
    const RawAnswer answer = ask("GET /v3/sources HTTP/1.1\r\nHost: h\r\nX-Sdk-Date: 20260102T120000Z\r\n" + header + "\r\n\r\n");
    QCOMPARE(answer.status, 401);
    const QJsonObject json = jsonOf(answer);
    QCOMPARE(json[QLatin1String("error_code")].toString(), QStringLiteral("APIGW.0301"));
    QCOMPARE(json[QLatin1String("request_id")].toString().toUtf8(), answer.header("X-Request-Id"));
    QCOMPARE(messageOf(answer), "Incorrect IAM authentication information: " + reason);
}

void TestPracticeGateway::takesHuaweiTokens()
{
    const RawAnswer answer = ask("GET /v3/sources HTTP/1.1\r\nHost: h\r\nX-Auth-Token: practice-token\r\n\r\n");
    QCOMPARE(answer.status, 200);
    QVERIFY(jsonOf(answer).contains(QLatin1String("source_servers")));
}

void TestPracticeGateway::holdsTheClockWindowOfHuawei()
{
    QCOMPARE(ask(huaweiRequest("GET", "/v3/sources", {}, noon.addSecs(-900))).status, 200);
    QCOMPARE(ask(huaweiRequest("GET", "/v3/sources", {}, noon.addSecs(-900))).status, 200); // nothing to replay: no nonce
    const RawAnswer late = ask(huaweiRequest("GET", "/v3/sources", {}, noon.addSecs(901)));
    QCOMPARE(late.status, 401);
    QCOMPARE(messageOf(late), "Incorrect IAM authentication information: calc ak sk signature fail:signature expired");
}

void TestPracticeGateway::looksForHuaweiOperationsByPath()
{
    const RawAnswer none = ask(huaweiRequest("GET", "/v3/nothing", {}, noon));
    QCOMPARE(none.status, 404);
    QCOMPARE(jsonOf(none)[QLatin1String("error_code")].toString(), QStringLiteral("APIGW.0101"));
    QCOMPARE(messageOf(none), "The API does not exist or has not been published in the environment");
    QCOMPARE(ask(huaweiRequest("PATCH", "/v3/sources", {}, noon)).status, 404);
    QCOMPARE(ask(huaweiRequest("GET", "/v3/tasks//certkey", {}, noon)).status, 404);
    QSignalSpy lines(m_gateway.get(), &PracticeGateway::answered);
    ask(huaweiRequest("GET", "/v3/sources/overview", {}, noon)); // a literal stands before {source_id}
    ask(huaweiRequest("GET", "/v3/sources/s-1", {}, noon));
    QCOMPARE(lines[0][0].toString(), QStringLiteral("GET ShowOverview 200"));
    QCOMPARE(lines[1][0].toString(), QStringLiteral("GET ShowServer 200"));
}

void TestPracticeGateway::asksForRequiredMembersOfABody()
{
    const Texts json{{"content-type", "application/json"}};
    const QByteArray path = "/v3/tasks/t-1/log";
    QCOMPARE(ask(huaweiRequest("POST", path, {}, noon, json, "{\"log_bucket\":\"b\",\"log_expire\":1}")).status, 200);
    const RawAnswer missing = ask(huaweiRequest("POST", path, {}, noon, json, "{\"log_bucket\":null}"));
    QCOMPARE(missing.status, 400);
    QCOMPARE(jsonOf(missing)[QLatin1String("error_code")].toString(), QStringLiteral("SMS.0400"));
    QCOMPARE(messageOf(missing), "The parameter log_bucket is required.");
    QCOMPARE(messageOf(ask(huaweiRequest("POST", path, {}, noon, json, "[1"))), "The request body is not a JSON object.");
    QCOMPARE(ask(huaweiRequest("POST", path, {}, noon, json)).status, 400);
}

void TestPracticeGateway::countsParameters()
{
    QByteArray form;
    for (int i = 0; i < 10001; ++i)
        form += 'p' + QByteArray::number(i) + "=1&";
    const RawAnswer answer =
        ask(rawRequest("POST", "/?Action=x&Format=JSON", {{"Host", "h"}, {"Content-Type", "application/x-www-form-urlencoded"}}, form));
    QCOMPARE(answer.status, 400);
    QCOMPARE(codeOf(answer), "InvalidParameter");
}

void TestPracticeGateway::listensOnLoopbackOnly()
{
    QCOMPARE(m_gateway->url(), "http://127.0.0.1:" + QByteArray::number(m_port));
    QTcpSocket elsewhere;
    elsewhere.connectToHost(QHostAddress(QStringLiteral("127.0.0.2")), m_port); // also this machine, but not the address listened on
    QVERIFY(!elsewhere.waitForConnected(1000));
}

void TestPracticeGateway::saysThatAPortIsTaken()
{
    PracticeGateway second(builtinCatalogue(), *m_clock);
    const auto refused = second.listen(m_port);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::PortTaken);
    QCOMPARE(refused.error().subject, QStringLiteral("127.0.0.1:%1").arg(m_port));
    QVERIFY(!refused.error().message.isEmpty() && !refused.error().hint.isEmpty());
    QVERIFY(!second.isListening());
    QVERIFY(second.url().isEmpty());
}

void TestPracticeGateway::closesAndListensAgain()
{
    GatewayClient client(m_port);
    QCOMPARE(client.ask(rpcGet(regionsCall())).status, 200);
    m_gateway->close();
    QVERIFY(client.isClosed());
    QVERIFY(!m_gateway->isListening());
    QVERIFY(!GatewayClient(m_port).isConnected());
    const auto again = m_gateway->listen(m_port);
    QVERIFY(again.has_value());
    QCOMPARE(GatewayClient(*again).ask(rpcGet(regionsCall("n-2"))).status, 200);
}

void TestPracticeGateway::keepsConnectionsOpen()
{
    GatewayClient client(m_port);
    for (int i = 0; i < 5; ++i) {
        const RawAnswer answer = client.ask(rpcGet(regionsCall(QByteArray::number(i))));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Connection"), "keep-alive");
    }
    const RawAnswer last = client.ask(rpcGet(regionsCall("last")).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
    QCOMPARE(last.header("Connection"), "close");
    QVERIFY(client.isClosed());
    GatewayClient old(m_port);
    QCOMPARE(old.ask(rpcGet(regionsCall("old")).replace("HTTP/1.1", "HTTP/1.0")).status, 200);
    QVERIFY(old.isClosed());
}

void TestPracticeGateway::answersTwoConnectionsAtOnce()
{
    GatewayClient one(m_port);
    GatewayClient two(m_port);
    const QByteArray slow = rpcGet(regionsCall("n-1"));
    one.write(slow.left(30));
    QCOMPARE(two.ask(rpcGet(regionsCall("n-2"))).status, 200);
    one.write(slow.mid(30));
    QCOMPARE(one.read().status, 200);
}

void TestPracticeGateway::answersPipelinedRequestsInOrder()
{
    GatewayClient client(m_port);
    client.write(rpcGet(regionsCall("n-1")) + rpcGet(with(regionsCall("n-2"), "Action", "Nothing")) + "garbage\r\n\r\n"
                 + rpcGet(regionsCall("n-3")));
    QCOMPARE(client.read().status, 200);
    QCOMPARE(client.read().status, 404);
    QCOMPARE(client.read().status, 400);
    QVERIFY(client.isClosed());
    QCOMPARE(client.read(true, 100).status, 0);
}

void TestPracticeGateway::leavesTheBodyOutForHead()
{
    GatewayClient client(m_port);
    client.write(huaweiRequest("HEAD", "/v3/sources", {}, noon));
    const RawAnswer head = client.read(false);
    QCOMPARE(head.status, 200);
    QVERIFY(head.header("Content-Length").toInt() > 10);
    QCOMPARE(client.ask(huaweiRequest("GET", "/v3/sources", {}, noon)).status, 200); // nothing of a body stands before this answer
}

void TestPracticeGateway::readsChunkedBodies()
{
    const QByteArray form = replicationForm();
    QByteArray chunked =
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (qsizetype i = 0; i < form.size(); i += 50)
        chunked += QByteArray::number(form.mid(i, 50).size(), 16) + ";ext=1\r\n" + form.mid(i, 50) + "\r\n";
    chunked += "0\r\nX-Trailer: 1\r\n\r\n";
    GatewayClient client(m_port);
    for (const char byte : std::as_const(chunked)) // one by one, as the worst of networks
        client.write(QByteArray(1, byte));
    QCOMPARE(client.read().status, 200);
}

void TestPracticeGateway::asksToContinue()
{
    const QByteArray form = replicationForm();
    GatewayClient client(m_port);
    client.write("POST / HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\nContent-Length: "
                 + QByteArray::number(form.size()) + "\r\n\r\n");
    QCOMPARE(client.read(false).head, "HTTP/1.1 100 Continue");
    client.write(form);
    QCOMPARE(client.read().status, 200);
}

void TestPracticeGateway::refusesMalformedHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n");
    QTest::newRow("TLS") << QByteArrayLiteral("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03");
    QTest::newRow("lower-case method") << QByteArray("get / HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("blank in the target") << QByteArray("GET /a b HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("no target") << QByteArray("GET HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("blank in a header name") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nX y: 1\r\n\r\n");
    QTest::newRow("NUL in a header") << QByteArrayLiteral("GET / HTTP/1.1\r\nHost: h\r\nX: a\0b\r\n\r\n");
    QTest::newRow("bad length") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
    QTest::newRow("length and chunks") << QByteArray(
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("bad chunk") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
    QTest::newRow("tunnel") << QByteArray("CONNECT h:1 HTTP/1.1\r\nHost: h\r\n\r\n");
}

void TestPracticeGateway::refusesMalformedHttp()
{
    QFETCH(QByteArray, bytes);
    GatewayClient client(m_port);
    const RawAnswer answer = client.ask(bytes);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(client.isClosed());
    QCOMPARE(ask(rpcGet(regionsCall())).status, 200); // others are not disturbed
}

void TestPracticeGateway::refusesHugeRequests()
{
    GatewayClient head(m_port);
    QCOMPARE(head.ask("GET /?a=" + QByteArray(100000, 'x') + " HTTP/1.1\r\nHost: h\r\n\r\n").status, 431);
    GatewayClient announced(m_port);
    QCOMPARE(announced.ask("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 16777217\r\n\r\n").status, 413);
    QVERIFY(announced.isClosed());
    GatewayClient chunked(m_port);
    chunked.write("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray piece = "100000\r\n" + QByteArray(0x100000, 'x') + "\r\n";
    for (int i = 0; i < 17; ++i)
        chunked.write(piece);
    QCOMPARE(chunked.read().status, 413);
    GatewayClient largest(m_port);
    QCOMPARE(largest.ask("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 16777216\r\n\r\n" + QByteArray(16777216, 'x')).status, 400);
    QVERIFY(largest.isConnected());
}

void TestPracticeGateway::refusesSlowRequests()
{
    HttpLimits limits;
    limits.requestTime = std::chrono::milliseconds(150);
    HttpServer server([](const HttpRequest &) { return HttpReply{}; }, limits);
    QVERIFY(server.listen(0));
    GatewayClient slow(server.port());
    slow.write("GET / HTTP/1.1\r\nHost:");
    QCOMPARE(slow.read().status, 408);
    QVERIFY(slow.isClosed());
    GatewayClient idle(server.port());
    QCOMPARE(idle.ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
    QVERIFY(idle.isClosed(2000));
    QCOMPARE(idle.read(true, 10).status, 0); // a connection at rest is closed without a word
}

void TestPracticeGateway::limitsConnections()
{
    HttpLimits limits;
    limits.connections = 3;
    HttpServer server([](const HttpRequest &) { return HttpReply{}; }, limits);
    QVERIFY(server.listen(0));
    std::vector<std::unique_ptr<GatewayClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<GatewayClient>(server.port()));
        QCOMPARE(clients.back()->ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
    }
    QVERIFY(GatewayClient(server.port()).isClosed());
    clients.pop_back();
    QTRY_COMPARE(GatewayClient(server.port()).ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
}

void TestPracticeGateway::reportsEachAnswer()
{
    QSignalSpy lines(m_gateway.get(), &PracticeGateway::answered);
    ask(rpcGet(regionsCall()));
    ask(rpcGet(with(regionsCall("n-2"), "Action", "A\n\x1b[31mB"), "wrong"));
    ask("nonsense\r\n\r\n");
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0][0].toString(), QStringLiteral("GET DescribeRegions 200"));
    QCOMPARE(lines[1][0].toString(), QStringLiteral("GET A??[31mB 400 IncompleteSignature"));
    QCOMPARE(lines[2][0].toString(), QStringLiteral("? ? 400"));
}

void TestPracticeGateway::mayBeClosedByWhoHearsOfAnAnswer()
{
    connect(m_gateway.get(), &PracticeGateway::answered, this, [this] { m_gateway->close(); });
    GatewayClient client(m_port);
    client.write(rpcGet(regionsCall("n-1")) + rpcGet(regionsCall("n-2")));
    QVERIFY(client.isClosed());
    QVERIFY(!m_gateway->isListening());
}

void TestPracticeGateway::answersAPeerThatHasSaidAll()
{
    GatewayClient client(m_port);
    client.write(rpcGet(regionsCall()));
    client.endWriting();
    QCOMPARE(client.read().status, 200);
}

void TestPracticeGateway::readsKeyFiles()
{
    const auto keys = practiceKeysFromText("# practice keys\n\none s1\r\n\t two\ts2   t2 \n");
    QVERIFY(keys.has_value());
    QCOMPARE(keys->size(), 2);
    QCOMPARE(keys->at(0).id, "one");
    QVERIFY(keys->at(0).secret == Secret(QByteArray("s1")) && keys->at(0).token.isEmpty());
    QCOMPARE(keys->at(1).id, "two");
    QVERIFY(keys->at(1).secret == Secret(QByteArray("s2")) && keys->at(1).token == Secret(QByteArray("t2")));
    m_gateway->addKey(keys->at(0));
    QCOMPARE(ask(rpcGet(with(regionsCall(), "AccessKeyId", "one"), "s1")).status, 200);
    QVERIFY(practiceKeysFromText("").has_value());
}

void TestPracticeGateway::refusesBadKeyFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("one word") << QByteArray("a b\nhiddenpart\n") << QStringLiteral("line 2");
    QTest::newRow("four words") << QByteArray("# c\n\na hiddenpart c d") << QStringLiteral("line 3");
}

void TestPracticeGateway::refusesBadKeyFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    const auto keys = practiceKeysFromText(text);
    QVERIFY(!keys);
    QCOMPARE(keys.error().kind, ErrorKind::BadInput);
    QCOMPARE(keys.error().subject, line);
    QVERIFY(!sentence(keys.error()).contains(u"hiddenpart"));
}

QTEST_GUILESS_MAIN(TestPracticeGateway)
#include "tst_practicegateway.moc"
