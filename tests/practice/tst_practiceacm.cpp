// SPDX-License-Identifier: GPL-3.0-or-later
// ACM at the practice gateway, over real sockets: the address list, configurations in GBK, listeners that wait.
#include "core/base/charset.h"
#include "core/practice/acmconfigs.h"
#include "core/practice/acmservice.h"
#include "core/practice/practicegateway.h"
#include "tests/practice/gatewayclient.h"
#include "tests/support/fixedclock.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;

namespace {

const QDateTime noon(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);
const QByteArray form = "application/x-www-form-urlencoded";
const QByteArray practiceGroup = "practice+DEFAULT_GROUP";

QByteArray percent(const QByteArray &bytes)
{
    return bytes.toPercentEncoding();
}

QByteArray gbk(const char *text)
{
    return gbkEncoded(QString::fromUtf8(text)).value();
}

QByteArray md5(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex();
}

/// The form of a configuration of the group g in the namespace t.
QByteArray configForm(const QByteArray &dataId, const QByteArray &content = {})
{
    const QByteArray names = "tenant=t&group=g&dataId=" + dataId;
    return content.isNull() ? names : QByteArray(names + "&content=" + percent(content));
}

QByteArray publishing(const QByteArray &dataId, const QByteArray &content)
{
    return acmRequest("POST", "/diamond-server/basestone.do?method=syncUpdateAll", "t+g", noon, configForm(dataId, content));
}

QByteArray deleting(const QByteArray &dataId)
{
    return acmRequest("POST", "/diamond-server/datum.do?method=deleteAllDatums", "t+g", noon, configForm(dataId));
}

QByteArray getting(const QByteArray &dataId)
{
    return acmRequest("GET", "/diamond-server/config.co?tenant=t&group=g&dataId=" + dataId, "t+g", noon);
}

QByteArray listing(const QByteArray &pages, const QByteArray &tenant = "t")
{
    return acmRequest("GET", "/diamond-server/basestone.do?method=getAllConfigByTenant&tenant=" + tenant + '&' + pages, tenant, noon);
}

QByteArray probeItem(const QByteArray &dataId, const QByteArray &md5OfContent)
{
    return dataId + "%02g%02" + md5OfContent + "%02t%01";
}

QByteArray listening(const QByteArray &items, const Texts &headers = {{"longPullingTimeout", "30000"}},
                     const QByteArray &signedText = "t+g")
{
    return acmRequest("POST", "/diamond-server/config.co", signedText, noon, "Probe-Modify-Request=" + items, headers);
}

} // namespace

class TestPracticeAcm : public QObject {
    Q_OBJECT
private slots:
    void init();

    void listsItselfAsServer();
    void hasConfigurationsFromTheStart();
    void forbids_data();
    void forbids();
    void holdsTheClockWindow();
    void knowsTemporaryKeys();
    void readsNamesInTheCharsetOfTheRequest();
    void storesContentInGbk();
    void publishesAndDeletes();
    void listsByPage();
    void getsManyAtOnce();
    void joinsTheDatumsOfAnAggregate();
    void refusesBadInput_data();
    void refusesBadInput();
    void boundsWhatItStores();

    void tellsAListenerAtOnce();
    void wakesAListener();
    void letsAListenerWaitToItsEnd();
    void answersInOrderBehindAListener();
    void takesEveryKnownSignatureOfAListener();
    void takesUnsignedListenersOnly();
    void limitsListenersAndForgetsThoseThatLeave();
    void mayBeClosedWhileAListenerWaits();
    void reportsEachAnswer();

private:
    RawAnswer ask(const QByteArray &bytes) { return GatewayClient(m_port).ask(bytes); }

    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<PracticeGateway> m_gateway;
    quint16 m_port = 0;
};

void TestPracticeAcm::init()
{
    m_gateway.reset();
    m_clock = std::make_unique<FixedClock>(noon);
    m_gateway = std::make_unique<PracticeGateway>(builtinCatalogue(), *m_clock);
    m_port = m_gateway->listen(0).value();
}

void TestPracticeAcm::listsItselfAsServer()
{
    const QByteArray self = "127.0.0.1:" + QByteArray::number(m_port) + '\n';
    const auto get = [this](const QByteArray &target) { return ask(rawRequest("GET", target, {{"Host", "h"}})); };
    for (const char *target : {"/diamond-server/diamond", "/diamond-server/diamond-unit-center?nofix=1"}) {
        const RawAnswer list = get(target);
        QCOMPARE(list.status, 200);
        QCOMPARE(list.body, self);
        QCOMPARE(list.header("Content-Type"), "text/plain;charset=GBK");
    }
    QCOMPARE(get("/env").body, "center\n");
    QCOMPARE(get("/diamond-server/unit-list?nofix=1").body, "center\n");
    for (const char *target :
         {"/diamond-server/diamond-unit-", "/diamond-server/", "/diamond-server/diamond/x", "/diamond-server/config.do"})
        QCOMPARE(get(target).status, 404);
    QCOMPARE(ask(rawRequest("POST", "/diamond-server/diamond", {{"Host", "h"}})).status, 404);
    GatewayClient head(m_port);
    head.write(rawRequest("HEAD", "/diamond-server/diamond", {{"Host", "h"}}));
    QCOMPARE(head.read(false).header("Content-Length").toInt(), self.size());
}

void TestPracticeAcm::hasConfigurationsFromTheStart()
{
    const QByteArray target = "/diamond-server/config.co?tenant=practice&group=DEFAULT_GROUP&dataId=com.example%3Aapp.yaml";
    const RawAnswer answer = ask(acmRequest("GET", target, practiceGroup, noon));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), "text/plain;charset=GBK");
    QVERIFY(answer.body.contains("\xc4\xe3\xba\xc3\xa3\xac\xca\xc0\xbd\xe7")); // "你好，世界" in GBK
    const RawAnswer list = ask(listing("pageNo=1&pageSize=10", "practice"));
    QVERIFY(list.body.contains("\\nserver:\\n  port: 8080\\n"));
    QVERIFY(list.body.startsWith("{\"totalCount\":3,\"pageNumber\":1,\"pagesAvailable\":1,\"pageItems\":[{\"appName\":\"\",\"dataId\":"));
}

void TestPracticeAcm::forbids_data()
{
    QTest::addColumn<Texts>("headers");
    QTest::addColumn<QByteArray>("signedText");
    QTest::addColumn<QByteArray>("secret");
    const auto row = [](const char *name, const Texts &headers, const QByteArray &signedText = practiceGroup,
                        const QByteArray &secret = "testsecret") { QTest::newRow(name) << headers << signedText << secret; };
    row("no key", {{"Spas-AccessKey", {}}});
    row("no time", {{"timeStamp", {}}});
    row("no signature", {{"Spas-Signature", {}}});
    row("empty signature", {{"Spas-Signature", ""}});
    row("nothing", {{"Spas-AccessKey", {}}, {"timeStamp", {}}, {"Spas-Signature", {}}});
    row("unknown key", {{"Spas-AccessKey", "other"}});
    row("another secret", {}, practiceGroup, "testsecreT");
    row("secret with an ampersand", {}, practiceGroup, "testsecret&");
    row("seconds", {{"timeStamp", QByteArray::number(noon.toSecsSinceEpoch())}});
    row("no number", {{"timeStamp", "2026-01-02T12:00:00Z"}});
    row("signed number", {{"timeStamp", "+" + QByteArray::number(noon.toMSecsSinceEpoch())}});
    row("absurd number", {{"timeStamp", QByteArray(40, '9')}});
    row("group alone", {}, "DEFAULT_GROUP");
    row("tenant alone", {}, "practice");
    row("other order", {}, "DEFAULT_GROUP+practice");
    row("no plus", {}, "practiceDEFAULT_GROUP");
}

void TestPracticeAcm::forbids()
{
    QFETCH(Texts, headers);
    QFETCH(QByteArray, signedText);
    QFETCH(QByteArray, secret);
    const QByteArray target = "/diamond-server/config.co?tenant=practice&group=DEFAULT_GROUP&dataId=com.example:app.yaml";
    const RawAnswer answer = ask(acmRequest("GET", target, signedText, noon, {}, headers, secret));
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.body, "Forbidden");
    QCOMPARE(ask(acmRequest("GET", target, practiceGroup, noon)).status, 200);
}

void TestPracticeAcm::holdsTheClockWindow()
{
    ask(publishing("d", "x"));
    for (const auto &[milliseconds, status] : {std::pair(60000, 200), {60001, 403}, {-60000, 200}, {-60001, 403}}) {
        m_clock->set(noon.addMSecs(milliseconds));
        QCOMPARE(ask(getting("d")).status, status);
    }
}

void TestPracticeAcm::knowsTemporaryKeys()
{
    m_gateway->addKey({"STS.1", Secret(QByteArray("testsecret")), Secret(QByteArray("token+/="))});
    const auto status = [this](const Texts &headers) {
        return ask(acmRequest("POST", "/diamond-server/datum.do?method=deleteAllDatums", "t+g", noon, configForm("d"), headers)).status;
    };
    QCOMPARE(status({{"Spas-AccessKey", "STS.1"}, {"Spas-SecurityToken", "token+/="}}), 200);
    QCOMPARE(status({{"Spas-AccessKey", "STS.1"}, {"Spas-SecurityToken", "token"}}), 403);
    QCOMPARE(status({{"Spas-AccessKey", "STS.1"}}), 403);
    QCOMPARE(status({{"Spas-SecurityToken", "any"}}), 200); // a key without a token takes any
}

/// Signed is the text in UTF-8, however the request writes it.
void TestPracticeAcm::readsNamesInTheCharsetOfTheRequest()
{
    const QByteArray tenant = "命名空间";
    const auto publish = [&](const QByteArray &sentTenant, const QByteArray &type) {
        return ask(acmRequest("POST", "/diamond-server/basestone.do?method=syncUpdateAll", tenant + "+g", noon,
                              "group=g&dataId=d&content=x&tenant=" + percent(sentTenant), {{"Content-Type", type}}))
            .status;
    };
    QCOMPARE(publish(gbk("命名空间"), form + ";charset=\"gbk\""), 200);
    QCOMPARE(publish(gbk("命名空间"), form), 200); // GBK unless another is declared
    QCOMPARE(publish(tenant, form + "; charset=UTF-8"), 200);
    QCOMPARE(publish(gbk("命名空间"), form + "; charset=UTF-8"), 400);
    QCOMPARE(publish(tenant, form + "; charset=GBK"), 403); // other words, and not those that were signed
    for (const QByteArray &sent : {tenant, gbk("命名空间")}) {
        const QByteArray target = "/diamond-server/config.co?group=g&dataId=d&tenant=" + percent(sent);
        QCOMPARE(ask(acmRequest("GET", target, tenant + "+g", noon)).body, "x");
    }
}

void TestPracticeAcm::storesContentInGbk()
{
    const auto publish = [this](const QByteArray &bytes, const QByteArray &charset) {
        return ask(acmRequest("POST", "/diamond-server/basestone.do?method=syncUpdateAll", "t+g", noon, configForm("d", bytes),
                              {{"Content-Type", form + "; charset=" + charset}}));
    };
    QCOMPARE(publish("价格：€5", "UTF-8").body, "true");
    QCOMPARE(ask(getting("d")).body, "\xbc\xdb\xb8\xf1\xa3\xba\x80\x35");
    const RawAnswer emoji = publish("😀", "UTF-8");
    QCOMPARE(emoji.status, 400);
    QCOMPARE(emoji.body, "A character of content is one that GBK cannot hold.");
    for (const QByteArray &broken : {QByteArray("\xff"), QByteArray("abc\x81"), QByteArray("\x81\x20"), QByteArray("\xc5\xe4\xd6")}) {
        const RawAnswer refused = publish(broken, "GBK");
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.body, "The bytes of content are no text in the charset of the request.");
    }
    QCOMPARE(publish("x", "Big5").status, 400);
    QCOMPARE(ask(getting("d")).body, "\xbc\xdb\xb8\xf1\xa3\xba\x80\x35"); // as before all these
    // Each character of GBK goes in and out unchanged.
    QByteArray all;
    for (int lead = 0x81; lead <= 0xfe; ++lead)
        for (int trail = 0x40; trail <= 0xfe; ++trail) {
            const char pair[] = {static_cast<char>(lead), static_cast<char>(trail)};
            if (!gbkDecoded(QByteArray(pair, 2)).lossy)
                all.append(pair, 2);
        }
    QVERIFY(all.size() > 2 * 21000);
    QCOMPARE(publish(all, "GBK").body, "true");
    QCOMPARE(ask(getting("d")).body, all);
    const QJsonObject page = QJsonDocument::fromJson(gbkDecoded(ask(listing("pageNo=1&pageSize=1")).body).text.toUtf8()).object();
    QCOMPARE(page[QLatin1String("pageItems")][0][QLatin1String("content")].toString(), gbkDecoded(all).text);
}

void TestPracticeAcm::publishesAndDeletes()
{
    const RawAnswer absent = ask(getting("d"));
    QCOMPARE(absent.status, 404);
    QCOMPARE(absent.body, "Not Found");
    QCOMPARE(ask(publishing("d", "one")).body, "true");
    QCOMPARE(ask(publishing("d", "two")).body, "true");
    QCOMPARE(ask(getting("d")).body, "two");
    QCOMPARE(ask(getting("D")).status, 404);
    // The public namespace is another place.
    const QByteArray target = "/diamond-server/config.co?tenant=&group=g&dataId=d";
    QCOMPARE(ask(acmRequest("GET", target, "g", noon)).status, 404);
    QCOMPARE(ask(deleting("d")).body, "true");
    QCOMPARE(ask(getting("d")).status, 404);
    QCOMPARE(ask(deleting("d")).body, "true"); // also when there is nothing to delete
}

void TestPracticeAcm::listsByPage()
{
    for (const char *dataId : {"e", "a", "c", "b", "d"})
        ask(publishing(dataId, gbk("内容")));
    QStringList seen;
    for (const char *page : {"1", "2", "3", "4"}) {
        const RawAnswer answer = ask(listing("pageSize=2&pageNo=" + QByteArray(page)));
        QCOMPARE(answer.header("Content-Type"), "application/json;charset=GBK");
        const QJsonObject json = QJsonDocument::fromJson(gbkDecoded(answer.body).text.toUtf8()).object();
        QCOMPARE(json[QLatin1String("totalCount")].toInt(), 5);
        QCOMPARE(json[QLatin1String("pagesAvailable")].toInt(), 3);
        QCOMPARE(json[QLatin1String("pageNumber")].toInt(), QByteArray(page).toInt());
        for (const QJsonValue &item : json[QLatin1String("pageItems")].toArray()) {
            seen.append(item[QLatin1String("dataId")].toString());
            QCOMPARE(item[QLatin1String("group")].toString(), QStringLiteral("g"));
            QCOMPARE(item[QLatin1String("content")].toString(), QStringLiteral("内容"));
        }
    }
    QCOMPARE(seen, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")}));
    QVERIFY(ask(listing("pageNo=1&pageSize=1000", "nothing")).body.contains("\"totalCount\":0"));
    QVERIFY(ask(listing("pageNo=2147483647&pageSize=1000")).body.endsWith("\"pageItems\":[]}"));
}

void TestPracticeAcm::getsManyAtOnce()
{
    ask(publishing("a", gbk("甲")));
    const QByteArray body = "tenant=t&group=g&dataIds=a%02missing%02a";
    for (const char *target : {"/diamond-server/config.co?method=batchGetConfig", "/diamond-server/admin.do?method=batchQuery"}) {
        const RawAnswer answer = ask(acmRequest("POST", target, "t+g", noon, body));
        const QJsonArray items = QJsonDocument::fromJson(gbkDecoded(answer.body).text.toUtf8()).array();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0][QLatin1String("status")].toInt(), 1);
        QCOMPARE(items[0][QLatin1String("dataId")].toString(), QStringLiteral("a"));
        QCOMPARE(items[0][QLatin1String("content")].toString(), QStringLiteral("甲"));
        QCOMPARE(items[1][QLatin1String("status")].toInt(), 2);
    }
}

void TestPracticeAcm::joinsTheDatumsOfAnAggregate()
{
    const auto change = [this](const QByteArray &method, const QByteArray &rest) {
        return ask(acmRequest("POST", "/diamond-server/datum.do?method=" + method, "t+g", noon, configForm("d") + rest)).body;
    };
    QCOMPARE(change("addDatum", "&datumId=2&content=two"), "true");
    QCOMPARE(change("addDatum", "&datumId=1&content=one&appName=app"), "true");
    QCOMPARE(ask(getting("d")).body, "one\r\ntwo");
    QCOMPARE(change("deleteDatum", "&datumId=2"), "true");
    QCOMPARE(ask(getting("d")).body, "one");
    QCOMPARE(change("deleteDatum", "&datumId=1"), "true");
    QCOMPARE(ask(getting("d")).status, 404);
    QCOMPARE(change("deleteDatum", ""), "The parameter datumId is missing.");
}

void TestPracticeAcm::refusesBadInput_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &request, const QByteArray &text) { QTest::newRow(name) << request << text; };
    for (const char *pages :
         {"", "pageNo=1", "pageSize=1", "pageNo=0&pageSize=1", "pageNo=-1&pageSize=1", "pageNo=1&pageSize=1001", "pageNo=1&pageSize=0",
          "pageNo=1e3&pageSize=1", "pageNo=99999999999999999999&pageSize=1", "pageNo=2147483648&pageSize=1"})
        row(pages, listing(pages), "pageNo counts from 1, pageSize goes from 1 to 1000.");
    row("no data id", acmRequest("GET", "/diamond-server/config.co?tenant=t&group=g", "t+g", noon), "The parameter dataId is missing.");
    row("no group", acmRequest("GET", "/diamond-server/config.co?tenant=t&dataId=d", "t", noon), "The parameter group is missing.");
    row("no content", acmRequest("POST", "/diamond-server/basestone.do?method=syncUpdateAll", "t+g", noon, configForm("d")),
        "The parameter content is missing.");
    row("long name", getting(QByteArray(257, 'd')), "The parameter dataId is longer than 256 bytes.");
    row("not GBK", getting("%F0%9F%98%80"), "A character of dataId is one that GBK cannot hold.");
    QByteArray dataIds;
    for (int i = 0; i < 10000; ++i)
        dataIds += "%02" + QByteArray::number(i);
    row("10000 data ids",
        acmRequest("POST", "/diamond-server/admin.do?method=batchQuery", "t+g", noon, "tenant=t&group=g&dataIds=" + dataIds),
        "The practice gateway takes at most 3000 data ids at one time.");
    row("no probe", listening(""), "The parameter Probe-Modify-Request is missing.");
    for (const char *probe : {"d", "d%02g%01", "d%02g%02m%02t%02x%01", "d%02g%02m%02t", "%01", "%02%02%02"})
        row(probe, listening(probe), "Probe-Modify-Request is not dataId 0x02 group 0x02 md5 0x02 tenant 0x01.");
    row("10000 items", listening(probeItem("d", "").repeated(10000)),
        "The practice gateway takes at most 3000 configurations in a Probe-Modify-Request.");
    row("2 MiB of one item", listening(probeItem(QByteArray(2 * 1024 * 1024, 'd'), "")),
        "The practice gateway takes at most 1 MiB in a Probe-Modify-Request.");
    for (const char *timeout : {"0", "-5", "soon", "", "600001", "99999999999999999999"})
        row(qPrintable(QStringLiteral("timeout '%1'").arg(QLatin1String(timeout))),
            listening(probeItem("d", ""), {{"longPullingTimeout", timeout}}),
            "longPullingTimeout is no number of milliseconds up to 600000.");
    row("10001 parameters", acmRequest("POST", "/diamond-server/config.co", "t+g", noon, QByteArray("a&").repeated(10001)),
        "The practice gateway takes at most 10000 parameters.");
}

void TestPracticeAcm::refusesBadInput()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, text);
    const RawAnswer answer = ask(request);
    QCOMPARE(answer.body, text);
    QCOMPARE(answer.status, 400);
}

void TestPracticeAcm::boundsWhatItStores()
{
    GatewayClient client(m_port);
    QCOMPARE(client.ask(publishing("d", QByteArray(practice::AcmConfigs::contentLimit + 1, 'x'))).status, 400);
    int taken = 0;
    while (client.ask(publishing(QByteArray::number(taken), QByteArray(practice::AcmConfigs::contentLimit, 'x'))).status == 200)
        ++taken;
    QCOMPARE(taken, 81); // of 100 KiB each into 8 MiB
    QCOMPARE(client.ask(publishing("0", "less")).status, 200);
    QCOMPARE(client.ask(publishing("81", QByteArray(practice::AcmConfigs::contentLimit - 1024, 'x'))).status, 200);
    GatewayClient huge(m_port);
    QCOMPARE(
        huge.ask("POST /diamond-server/basestone.do?method=syncUpdateAll HTTP/1.1\r\nHost: h\r\nContent-Length: 104857600\r\n\r\n").status,
        413);
    QVERIFY(huge.isClosed());
}

void TestPracticeAcm::tellsAListenerAtOnce()
{
    ask(publishing("d", gbk("中文")));
    const QByteArray current = md5(gbk("中文"));
    const RawAnswer differs = ask(listening(probeItem("a*b", "") + probeItem("d", md5("old")) + probeItem("a", "00")));
    QCOMPARE(differs.status, 200);
    QCOMPARE(differs.body, "d%02g%02t%01a%02g%02t%01"); // not the one that is absent on both sides
    for (const Texts &headers : {Texts{{"longPullingTimeout", "30000"}, {"longPullingNoHangUp", "true"}}, Texts{}}) {
        const RawAnswer same = ask(listening(probeItem("d", current.toUpper()), headers));
        QCOMPARE(same.status, 200);
        QCOMPARE(same.body, "");
    }
    // Without a namespace the name of an item is shorter.
    QCOMPARE(ask(listening("com.example:d%02g%0200%01", {}, "g")).body, "com.example%3Ad%02g%01");
}

void TestPracticeAcm::wakesAListener()
{
    ask(publishing("d", "one"));
    GatewayClient listener(m_port);
    GatewayClient other(m_port);
    listener.write(listening(probeItem("x", "") + probeItem("d", md5("one"))));
    for (const QByteArray &request : {publishing("d", "one"), publishing("e", "two"), getting("d")}) // nothing that concerns it
        QCOMPARE(other.ask(request).status, 200);
    QCOMPARE(listener.read(true, 1).status, 0);
    QVERIFY(listener.isConnected());
    QCOMPARE(other.ask(publishing("d", "two")).body, "true");
    QCOMPARE(listener.read().body, "d%02g%02t%01");
    listener.write(listening(probeItem("x", "") + probeItem("d", md5("two"))));
    QCOMPARE(other.ask(getting("d")).body, "two");
    QCOMPARE(other.ask(deleting("d")).body, "true");
    QCOMPARE(listener.read().body, "d%02g%02t%01");
}

void TestPracticeAcm::letsAListenerWaitToItsEnd()
{
    GatewayClient listener(m_port);
    QElapsedTimer time;
    time.start();
    const RawAnswer answer = listener.ask(listening(probeItem("d", ""), {{"longPullingTimeout", "300"}}));
    QVERIFY2(time.elapsed() >= 290, QByteArray::number(time.elapsed()).constData());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "");
    QVERIFY(listener.isConnected());
}

void TestPracticeAcm::answersInOrderBehindAListener()
{
    GatewayClient client(m_port);
    client.write(listening(probeItem("d", "")) + getting("d") + getting("nothing"));
    QCOMPARE(ask(getting("d")).status, 404);
    QCOMPARE(client.read(true, 1).status, 0);
    QCOMPARE(ask(publishing("d", "one")).status, 200);
    QCOMPARE(client.read().body, "d%02g%02t%01");
    QCOMPARE(client.read().body, "one");
    QCOMPARE(client.read().status, 404);
}

void TestPracticeAcm::takesEveryKnownSignatureOfAListener()
{
    const QByteArray items = probeItem("d", "00") + "e%02other%0200%01";
    const auto status = [&](const QByteArray &signedText) { return ask(listening(items, {}, signedText)).status; };
    QCOMPARE(status("t+g"), 200);       // the vendor's page
    QCOMPARE(status("undefined"), 200); // acm-client
    for (const char *text : {"t", "g", "other", "t+other", "g+t", "+g"})
        QCOMPARE(status(text), 403);
    const auto withFields = [&](const QByteArray &fields, const QByteArray &signedText) {
        return ask(acmRequest("POST", "/diamond-server/config.co", signedText, noon, fields + "Probe-Modify-Request=" + items)).status;
    };
    QCOMPARE(withFields("tenant=t&", "t"), 200); // nacos-config
    QCOMPARE(withFields("tenant=t&group=g&", "t+g"), 200);
    QCOMPARE(ask(listening("d%02g%0200%01", {}, "+g")).status, 200); // the PHP client without a namespace
    // The Java client signs the time alone.
    const QByteArray time = QByteArray::number(noon.toMSecsSinceEpoch());
    const QByteArray signature = QMessageAuthenticationCode::hash(time, "testsecret", QCryptographicHash::Sha1).toBase64();
    QCOMPARE(ask(listening(items, {{"Spas-Signature", signature}})).status, 200);
}

/// The Python client's listener has no signature. Nothing else may go without, not even with a probe in its form.
void TestPracticeAcm::takesUnsignedListenersOnly()
{
    const Texts unsignedHeaders{{"Spas-Signature", QByteArray()}};
    const QByteArray probe = "&Probe-Modify-Request=" + probeItem("d", "00");
    QCOMPARE(ask(listening(probeItem("d", "00"), unsignedHeaders)).status, 200);
    QCOMPARE(ask(listening(probeItem("d", "00"), {{"Spas-Signature", {}}, {"Spas-AccessKey", "other"}})).status, 403);
    QCOMPARE(ask(listening(probeItem("d", "00"), {{"Spas-Signature", {}}, {"Spas-AccessKey", {}}})).status, 403);
    for (const char *target : {"/diamond-server/basestone.do?method=syncUpdateAll", "/diamond-server/datum.do?method=deleteAllDatums",
                               "/diamond-server/config.co?method=batchGetConfig"}) {
        const QByteArray body = configForm("d", "x") + "&dataIds=d" + probe;
        QCOMPARE(ask(acmRequest("POST", target, "t+g", noon, body, unsignedHeaders)).status, 403);
        QCOMPARE(ask(acmRequest("POST", target, "undefined", noon, body)).status, 403);
    }
    QCOMPARE(ask(getting("d")).status, 404);
}

void TestPracticeAcm::limitsListenersAndForgetsThoseThatLeave()
{
    const QByteArray request = listening(probeItem("d", ""));
    std::vector<std::unique_ptr<GatewayClient>> listeners;
    for (int i = 0; i < practice::AcmService::heldLimit; ++i) {
        listeners.push_back(std::make_unique<GatewayClient>(m_port));
        listeners.back()->write(request);
    }
    QTRY_COMPARE(ask(request).status, 503);
    QCOMPARE(ask(getting("d")).status, 404); // others are served all the same
    listeners.pop_back();
    // Its place is free as soon as its leaving is heard of; whoever has it gets no answer.
    const auto takesAPlace = [&] {
        if (listeners.size() == practice::AcmService::heldLimit)
            return true;
        auto next = std::make_unique<GatewayClient>(m_port);
        next->write(request);
        if (next->read(true, 50).status == 0 && next->isConnected())
            listeners.push_back(std::move(next));
        return listeners.size() == practice::AcmService::heldLimit;
    };
    QTRY_VERIFY(takesAPlace());
    ask(publishing("d", "one"));
    int woken = 0;
    for (const auto &listener : listeners)
        woken += listener->read().body == "d%02g%02t%01" ? 1 : 0;
    QCOMPARE(woken, practice::AcmService::heldLimit);
    QCOMPARE(GatewayClient(m_port).ask(listening(probeItem("d", md5("one")), {{"longPullingTimeout", "1"}})).status, 200);
}

void TestPracticeAcm::mayBeClosedWhileAListenerWaits()
{
    for (const bool isDestroyed : {false, true}) {
        GatewayClient listener(m_port);
        listener.write(listening(probeItem("d", "")));
        QCOMPARE(ask(getting("d")).status, 404);
        if (isDestroyed)
            m_gateway.reset();
        else
            m_gateway->close();
        QVERIFY(listener.isClosed());
        QCOMPARE(listener.read(true, 10).status, 0);
        if (!isDestroyed)
            m_port = m_gateway->listen(0).value();
    }
    // Also by who hears of the answer that a listener gets.
    init();
    connect(m_gateway.get(), &PracticeGateway::answered, this, [this](const QString &line) {
        if (line.contains(QLatin1String("Listen")))
            m_gateway->close();
    });
    GatewayClient listener(m_port);
    listener.write(listening(probeItem("d", "")));
    QCOMPARE(ask(getting("d")).status, 404);
    GatewayClient publisher(m_port);
    publisher.write(publishing("d", "one"));
    QVERIFY(listener.isClosed());
    QVERIFY(publisher.isClosed());
    QVERIFY(!m_gateway->isListening());
}

void TestPracticeAcm::reportsEachAnswer()
{
    QSignalSpy lines(m_gateway.get(), &PracticeGateway::answered);
    GatewayClient listener(m_port);
    listener.write(listening(probeItem("d", "")));
    for (const QByteArray &request : {rawRequest("GET", "/diamond-server/diamond", {{"Host", "h"}}), getting("d"), publishing("d", "one"),
                                      acmRequest("GET", "/diamond-server/nothing", "", noon), listing("pageNo=0&pageSize=1")})
        ask(request);
    QCOMPARE(listener.read().status, 200);
    QStringList seen;
    for (const QVariantList &line : lines)
        seen.append(line[0].toString());
    QCOMPARE(seen.join(u'\n'),
             QStringLiteral("GET GetServerList 200\nGET GetConfig 404 Not Found\nPOST ListenConfig 200\nPOST PublishConfig 200\n"
                            "GET /diamond-server/nothing 404 Not Found\nGET ListConfigs 400 Bad Request"));
}

QTEST_GUILESS_MAIN(TestPracticeAcm)
#include "tst_practiceacm.moc"
