// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/networktransport.h"

#include "tests/support/exchangeresult.h"
#include "tests/support/fixedclock.h"
#include "tests/support/recordingserver.h"
#include "tests/support/testauthority.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Field header(const char *name, const QByteArray &value)
{
    return field(name, value, Origin::header(QString::fromLatin1(name)));
}

Request signedRequest(const QByteArray &method, const Endpoint &endpoint)
{
    Request request{.method = method, .endpoint = endpoint};
    request.headers = {header("Authorization", "SDK-HMAC-SHA256 Access=testid"), header("X-Auth-Token", "practice-token")};
    request.query = {field("Name", "你 +", Origin::parameter(u"Name"_s))};
    return request;
}

WireRequest wire(const Request &request)
{
    const auto result = wireForm(request);
    Q_ASSERT(result);
    return *result;
}

QByteArray kindOf(const ExchangeResult &ended)
{
    return ended.result ? "a response with status " + QByteArray::number(ended.result->status) : errorKindId(ended.result.error().kind);
}

/// Makes a server speak TLS with a certificate that this process trusts for as long as this lives.
class TrustedServer {
public:
    explicit TrustedServer(RecordingServer *server)
    {
        if (!server)
            return;
        const auto authority = makeTestAuthority(m_folder.path());
        Q_ASSERT(authority);
        server->useTls(authority->certificate, authority->key);
        QSslConfiguration trusting = m_before;
        trusting.addCaCertificate(authority->authority);
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    ~TrustedServer() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Q_DISABLE_COPY_MOVE(TrustedServer)

private:
    QTemporaryDir m_folder{};
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
};

} // namespace

class tst_NetworkTransport : public QObject {
    Q_OBJECT
private slots:
    void init() { m_server = std::make_unique<RecordingServer>(); }
    void cleanup() { m_server.reset(); }

    void sendsTheExactBytes_data();
    void sendsTheExactBytes();
    void givesTheWholeAnswer();
    void takesAnyStatusForAnAnswer_data();
    void takesAnyStatusForAnAnswer();
    void waitsForNoBodyWhereThereIsNone_data();
    void waitsForNoBodyWhereThereIsNone();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void keepsNoCookies();
    void answersNoChallenge_data();
    void answersNoChallenge();
    void leavesCompressedBodiesAlone();
    void decodesByTheDeclaredCharset_data();
    void decodesByTheDeclaredCharset();
    void sendsOnlyOnce_data();
    void sendsOnlyOnce();
    void noticesACutAnswer_data();
    void noticesACutAnswer();
    void waitsWhileBytesCome();
    void givesUpWhenNothingMoves_data();
    void givesUpWhenNothingMoves();
    void cancels();
    void cancelsAtOnce();
    void isSilentWhenDestroyed();
    void canBeDestroyedWhileItReports();
    void stopsAtTheLimit_data();
    void stopsAtTheLimit();
    void reportsProgress();
    void refusesWhatIsNoHttp_data();
    void refusesWhatIsNoHttp();
    void survivesAMillionHeaders();
    void saysThatNobodyListens();
    void saysThatTheHostIsUnknown();
    void sendsNothingOffline();
    void sendsNothingThatDiffers();
    void goesPastTheProxy();
    void refusesAnUntrustedServer();
    void takesATrustedServer();
    void refusesAnotherNameThanTheCertificates();
    void refusesPlainHttpOnATlsPort();

private:
    ExchangeResult sent(const Request &request, const TransportOptions &options = {}, std::chrono::milliseconds moment = 30ms)
    {
        QObject owner;
        return awaited(m_transport.send(wire(request), options, &owner), 20s, moment);
    }
    ExchangeResult sent(const QByteArray &method, const TransportOptions &options = {})
    {
        return sent(signedRequest(method, m_server->endpoint()), options);
    }

    NetworkTransport m_transport{};
    std::unique_ptr<RecordingServer> m_server{};
};

void tst_NetworkTransport::sendsTheExactBytes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    for (const char *method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "get"}) {
        QTest::addRow("%s", method) << QByteArray(method) << QByteArray();
        QTest::addRow("%s with a body", method) << QByteArray(method) << QByteArray("{\"a\":\"你\0\r\n\"}", 14);
        QTest::addRow("%s with a large body", method) << QByteArray(method) << QByteArray(3'000'000, 'x');
    }
}

void tst_NetworkTransport::sendsTheExactBytes()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    Request request = signedRequest(method, m_server->endpoint());
    request.path = TracedBytes("/v3//tasks/%2F%E4%BD%A0/certkey;a=b", Origin::of(Origin::Kind::Path));
    request.headers += {header("X-Utf8", "你 \xff\x01"), header("x-empty", ""),           header("X-Blanks", "  a  b  "),
                        header("Cookie", "a=b"),         header("Accept-Language", "zh"), header("Content-Type", "application/json"),
                        header("If-None-Match", "x, y")};
    request.body = TracedBytes(body, Origin::of(Origin::Kind::Body));

    const auto ended = sent(request);
    QVERIFY2(ended.result, ended.result ? "" : qPrintable(sentence(ended.result.error())));
    QCOMPARE(ended.count, 1);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().constFirst().bytes, wire(request).text().bytes());
    QCOMPARE(m_server->unfinished(), QByteArray());
}

void tst_NetworkTransport::givesTheWholeAnswer()
{
    const QByteArray body = "{\"RequestId\":\"R\",\"b\":1.0,\"a\":\"你\"}";
    m_server->setAnswer([&](const RecordedRequest &) {
        return ScriptedAnswer{.bytes = "HTTP/1.1 203 Sehr sch\xf6n\r\nX-B: 2\r\nX-A: 1\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n"
                                       "Content-Type: application/json\r\nContent-Length: "
                                  + QByteArray::number(body.size()) + "\r\n\r\n" + body,
                              .delay = 60ms};
    });
    NetworkTransport transport(false, std::make_unique<FixedClock>(QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC)));
    QObject owner;
    const auto ended = awaited(transport.send(wire(signedRequest("GET", m_server->endpoint())), {}, &owner));
    QVERIFY(ended.result);
    const Response &response = *ended.result;
    QCOMPARE(response.status, 203);
    QCOMPARE(response.reason, QByteArray("Sehr sch\xf6n"));
    QCOMPARE(response.body, body);
    QCOMPARE(response.text, (DecodedText{.text = QString::fromUtf8(body), .charset = "UTF-8"}));
    QCOMPARE(headerValue(response, "x-a"), QByteArray("1"));
    QCOMPARE(requestId(response), QByteArray("R"));
    QCOMPARE(response.address, QByteArray("127.0.0.1"));
    QCOMPARE(response.timings.started, QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC));
    QVERIFY(response.timings.firstByteMs >= 60);
    QVERIFY(response.timings.totalMs >= response.timings.firstByteMs);

    using Header = QPair<QByteArray, QByteArray>;
    const QVector<Header> headers{{"X-B", "2"},
                                  {"X-A", "1"},
                                  {"Set-Cookie", "a=1"},
                                  {"Set-Cookie", "b=2"},
                                  {"Content-Type", "application/json"},
                                  {"Content-Length", QByteArray::number(body.size())}};
    QCOMPARE(response.headers, headers);
}

void tst_NetworkTransport::takesAnyStatusForAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {200, 201, 204, 299, 300, 304, 400, 401, 403, 404, 405, 407, 408, 409, 410, 418, 429, 451, 499, 500, 501, 502, 503, 504, 599, 799})
        QTest::addRow("%d", status) << status;
}

void tst_NetworkTransport::takesAnyStatusForAnAnswer()
{
    QFETCH(int, status);
    const QByteArray body = status == 204 || status == 304 ? "" : "{\"Code\":\"C\"}";
    m_server->setAnswer(status == 204 || status == 304 ? QByteArray("HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n\r\n")
                                                       : httpAnswer(status, body));
    for (const char *method : {"GET", "POST"}) {
        const auto ended = sent(method);
        QVERIFY2(ended.result, ended.result ? "" : qPrintable(sentence(ended.result.error())));
        QCOMPARE(ended.count, 1);
        QCOMPARE(ended.result->status, status);
        QCOMPARE(ended.result->body, body);
    }
    QCOMPARE(m_server->requests().size(), 2);
}

void tst_NetworkTransport::waitsForNoBodyWhereThereIsNone_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray("HTTP/1.1 200 OK\r\nX-A: 1\r\nContent-Length: 5000000000\r\n\r\n");
    QTest::newRow("HEAD in chunks") << QByteArray("HEAD") << QByteArray("HTTP/1.1 404 No\r\nX-A: 1\r\nTransfer-Encoding: chunked\r\n\r\n");
    QTest::newRow("HEAD challenged") << QByteArray("HEAD")
                                     << QByteArray("HTTP/1.1 401 No\r\nX-A: 1\r\nWWW-Authenticate: Basic\r\nContent-Length: 10\r\n\r\n");
    QTest::newRow("204") << QByteArray("DELETE") << QByteArray("HTTP/1.1 204 No Content\r\nX-A: 1\r\n\r\n");
    QTest::newRow("304 with the length of what it saves")
        << QByteArray("GET") << QByteArray("HTTP/1.1 304 Not Modified\r\nX-A: 1\r\nContent-Length: 10\r\n\r\n");
    QTest::newRow("empty chunks of XML") << QByteArray(
        "GET") << QByteArray("HTTP/1.1 200 OK\r\nX-A: 1\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
}

void tst_NetworkTransport::waitsForNoBodyWhereThereIsNone()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, bytes);
    m_server->setAnswer(bytes);
    const auto ended = sent(method, {.idleTimeout = 1s});
    QCOMPARE(kindOf(ended), "a response with status " + bytes.sliced(9, 3));
    QCOMPARE(ended.count, 1);
    QCOMPARE(ended.result->body, QByteArray());
    QCOMPARE(headerValue(*ended.result, "X-A"), QByteArray("1"));
}

void tst_NetworkTransport::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const char *method : {"GET", "POST"})
            QTest::addRow("%s %d", method, status) << status << QByteArray(method);
    }
}

void tst_NetworkTransport::followsNoRedirect()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    RecordingServer elsewhere;
    m_server->setAnswer(httpAnswer(status, "moved", {{"Location", elsewhere.url() + "/steal"}}));
    Request request = signedRequest(method, m_server->endpoint());
    request.body = TracedBytes("secret body", Origin::of(Origin::Kind::Body));

    const auto ended = sent(request, {}, 200ms);
    QVERIFY(ended.result);
    QCOMPARE(ended.count, 1);
    QCOMPARE(ended.result->status, status);
    QCOMPARE(ended.result->body, QByteArray("moved"));
    QCOMPARE(headerValue(*ended.result, "Location"), elsewhere.url() + "/steal");
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(elsewhere.connections(), 0);
}

void tst_NetworkTransport::keepsNoCookies()
{
    m_server->setAnswer(httpAnswer(200, "{}", {{"Set-Cookie", "session=1; Path=/"}}));
    QVERIFY(sent("GET").result);
    QVERIFY(sent("GET").result);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_server->requests().at(1).header("Cookie"), QByteArray());
    QCOMPARE(m_server->requests().at(1).bytes, m_server->requests().at(0).bytes);
}

void tst_NetworkTransport::answersNoChallenge_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("basic") << QByteArray("Basic realm=\"x\"");
    QTest::newRow("digest") << QByteArray("Digest realm=\"x\", nonce=\"n\", qop=\"auth\"");
    QTest::newRow("ntlm") << QByteArray("NTLM");
    QTest::newRow("negotiate") << QByteArray("Negotiate");
    QTest::newRow("unknown") << QByteArray("SDK-HMAC-SHA256");
}

void tst_NetworkTransport::answersNoChallenge()
{
    QFETCH(QByteArray, challenge);
    m_server->setAnswer(httpAnswer(401, "{\"error_code\":\"APIGW.0301\"}", {{"WWW-Authenticate", challenge}}));
    for (int call = 1; call <= 2; ++call) {
        const auto ended = sent("POST");
        QCOMPARE(kindOf(ended), QByteArray("a response with status 401"));
        QCOMPARE(ended.result->body, QByteArray("{\"error_code\":\"APIGW.0301\"}"));
        QCOMPARE(m_server->requests().size(), call);
        QCOMPARE(m_server->requests().constLast().header("Authorization"), QByteArray("SDK-HMAC-SHA256 Access=testid"));
    }
}

void tst_NetworkTransport::leavesCompressedBodiesAlone()
{
    const QByteArray zipped = QByteArray::fromHex("1f8b0800000000000003ab56504a4c4a5620ae0500e2d5bb1a09000000");
    m_server->setAnswer(httpAnswer(200, zipped, {{"Content-Encoding", "gzip"}}));
    const auto ended = sent("GET");
    QVERIFY(ended.result);
    QCOMPARE(ended.result->body, zipped);
    QCOMPARE(headerValue(*ended.result, "Content-Encoding"), QByteArray("gzip"));
    QVERIFY(ended.result->text.lossy);
}

void tst_NetworkTransport::decodesByTheDeclaredCharset_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("lossy");
    QTest::newRow("GBK") << QByteArray("text/plain;charset=GBK") << QByteArray::fromHex("c4e3ba80") << u"你簚"_s << false;
    QTest::newRow("UTF-8") << QByteArray("text/plain;charset=utf-8") << QByteArray("你") << u"你"_s << false;
    QTest::newRow("none") << QByteArray("text/plain") << QByteArray("你") << u"你"_s << false;
    QTest::newRow("not UTF-8") << QByteArray("application/json") << QByteArray("{\"a\":\"\xc4\xe3\"}") << u"{\"a\":\"\uFFFD\uFFFD\"}"_s
                               << true;
}

void tst_NetworkTransport::decodesByTheDeclaredCharset()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    QFETCH(bool, lossy);
    m_server->setAnswer(httpAnswer(200, body, {{"Content-Type", type}}));
    const auto ended = sent("GET");
    QVERIFY(ended.result);
    QCOMPARE(ended.result->body, body);
    QCOMPARE(ended.result->text.text, text);
    QCOMPARE(ended.result->text.lossy, lossy);
}

void tst_NetworkTransport::sendsOnlyOnce_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<int>("most");
    QTest::newRow("GET by TLS") << QByteArray("GET") << QByteArray() << true << 1;
    QTest::newRow("POST by TLS") << QByteArray("POST") << QByteArray("a=b") << true << 1;
    QTest::newRow("empty POST by TLS") << QByteArray("POST") << QByteArray() << true << 1;
    QTest::newRow("POST") << QByteArray("POST") << QByteArray("a=b") << false << 1;
    QTest::newRow("empty POST") << QByteArray("POST") << QByteArray() << false << 1;
    QTest::newRow("GET, the one that Qt repeats unseen") << QByteArray("GET") << QByteArray() << false << 2;
}

/// A server that closes without an answer must not get the request again.
void tst_NetworkTransport::sendsOnlyOnce()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(bool, tls);
    QFETCH(int, most);
    const TrustedServer trusted(tls ? m_server.get() : nullptr);
    Request request = signedRequest(method, m_server->endpoint());
    request.body = TracedBytes(body, Origin::of(Origin::Kind::Body));
    QVERIFY(sent(request).result);

    m_server->setAnswer([](const RecordedRequest &) { return ScriptedAnswer{.closes = true}; });
    for (int call = 0; call < 10; ++call) {
        m_server->clear();
        const auto ended = sent(request, {}, 20ms);
        QCOMPARE(kindOf(ended), QByteArray("network"));
        QCOMPARE(ended.count, 1);
        QVERIFY2(m_server->requests().size() >= 1 && m_server->requests().size() <= most,
                 QByteArray::number(m_server->requests().size()).constData());
    }
}

void tst_NetworkTransport::noticesACutAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("outcome");
    const QByteArray cutShort = "truncated-response";
    QTest::newRow("shorter than announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":1") << cutShort;
    QTest::newRow("nothing of what was announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n") << cutShort;
    QTest::newRow("refusal cut") << QByteArray("HTTP/1.1 400 Bad\r\nContent-Length: 100\r\n\r\n{\"Code\":") << cutShort;
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    const QByteArray chunkedXml = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("chunk cut") << QByteArray(chunked + "10\r\n{\"a\"") << cutShort;
    QTest::newRow("chunks missing") << QByteArray(chunked + "7\r\n[\"\\\"}]\r\n") << cutShort;
    QTest::newRow("chunks of XML missing") << QByteArray(chunkedXml + "6\r\n<a><b>\r\n") << cutShort;
    QTest::newRow("head cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << QByteArray("network");
    QTest::newRow("status line cut") << QByteArray("HTTP/1.") << QByteArray("network");
    QTest::newRow("nothing") << QByteArray() << QByteArray("network");
    QTest::newRow("until the connection ends") << QByteArray("HTTP/1.1 200 OK\r\n\r\n{}") << QByteArray("a response with status 200");
    QTest::newRow("whole chunks") << QByteArray(chunked + "2\r\n{}\r\n0\r\n\r\n") << QByteArray("a response with status 200");
    QTest::newRow("whole chunks, broken JSON") << QByteArray(chunked + "2\r\n}}\r\n0\r\n\r\n") << QByteArray("a response with status 200");
    QTest::newRow("whole chunks of XML") << QByteArray(chunkedXml + "4\r\n<a/>\r\n0\r\n\r\n") << QByteArray("a response with status 200");
}

void tst_NetworkTransport::noticesACutAnswer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, outcome);
    for (const auto delay : {0ms, 1ms, 40ms}) {
        m_server->setAnswer([&](const RecordedRequest &) { return ScriptedAnswer{.bytes = bytes, .closes = true, .closeDelay = delay}; });
        for (int call = 0; call < 3; ++call) {
            const auto ended = sent("GET");
            QCOMPARE(kindOf(ended), outcome);
            QCOMPARE(ended.count, 1);
            if (!ended.result)
                QVERIFY(!ended.result.error().hint.isEmpty());
        }
    }
}

void tst_NetworkTransport::waitsWhileBytesCome()
{
    m_server->setAnswer([](const RecordedRequest &) {
        return ScriptedAnswer{.bytes = httpAnswer(200, QByteArray(100, 'x')), .dripBytes = 5, .dripInterval = 60ms};
    });
    const auto ended = sent("GET", {.idleTimeout = 1s});
    QCOMPARE(kindOf(ended), QByteArray("a response with status 200"));
    QCOMPARE(ended.result->body.size(), 100);
    QVERIFY(ended.result->timings.totalMs > 1000);
}

void tst_NetworkTransport::givesUpWhenNothingMoves_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("before the head") << QByteArray();
    QTest::newRow("within the head") << QByteArray("HTTP/1.1 200 OK\r\nX-A:");
    QTest::newRow("within the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
}

void tst_NetworkTransport::givesUpWhenNothingMoves()
{
    QFETCH(QByteArray, bytes);
    m_server->setAnswer(bytes);
    QElapsedTimer timer;
    timer.start();
    const auto ended = sent("GET", {.idleTimeout = 200ms});
    QCOMPARE(kindOf(ended), QByteArray("timeout"));
    QCOMPARE(ended.count, 1);
    QVERIFY2(timer.elapsed() >= 190 && timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()).constData());

    QObject owner;
    const auto patient = awaited(m_transport.send(wire(signedRequest("GET", m_server->endpoint())), {.idleTimeout = 0ms}, &owner), 600ms);
    QCOMPARE(patient.count, 0);
}

void tst_NetworkTransport::cancels()
{
    m_server->setAnswer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
    QObject owner;
    Exchange *exchange = m_transport.send(wire(signedRequest("GET", m_server->endpoint())), {}, &owner);
    QSignalSpy finished(exchange, &Exchange::finished);
    QSignalSpy received(exchange, &Exchange::received);
    QVERIFY(received.wait());
    QElapsedTimer timer;
    timer.start();
    exchange->cancel();
    QCOMPARE(finished.count(), 0);
    const auto ended = awaited(exchange, 2s, 100ms);
    QCOMPARE(kindOf(ended), QByteArray("cancelled"));
    QCOMPARE(finished.count(), 1);
    QVERIFY2(timer.elapsed() < 1000, QByteArray::number(timer.elapsed()).constData());
    exchange->cancel();
    QTest::qWait(50);
    QCOMPARE(finished.count(), 1);
}

void tst_NetworkTransport::cancelsAtOnce()
{
    QObject owner;
    Exchange *exchange = m_transport.send(wire(signedRequest("GET", m_server->endpoint())), {}, &owner);
    exchange->cancel();
    const auto ended = awaited(exchange, 2s, 100ms);
    QCOMPARE(kindOf(ended), QByteArray("cancelled"));
    QCOMPARE(ended.count, 1);
}

void tst_NetworkTransport::isSilentWhenDestroyed()
{
    m_server->setAnswer(QByteArray());
    for (const bool waits : {false, true}) {
        m_server->clear();
        auto owner = std::make_unique<QObject>();
        Exchange *exchange = m_transport.send(wire(signedRequest("GET", m_server->endpoint())), {}, owner.get());
        int finished = 0;
        connect(exchange, &Exchange::finished, this, [&finished] { ++finished; });
        if (waits)
            QTRY_COMPARE(m_server->requests().size(), 1);
        owner.reset();
        QTest::qWait(100);
        QCOMPARE(finished, 0);
    }
}

void tst_NetworkTransport::canBeDestroyedWhileItReports()
{
    m_server->setAnswer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
    Exchange *exchange = m_transport.send(wire(signedRequest("GET", m_server->endpoint())), {}, nullptr);
    QPointer<Exchange> alive(exchange);
    connect(exchange, &Exchange::received, this, [exchange] { delete exchange; });
    QTRY_VERIFY(!alive);

    m_server->setAnswer(httpAnswer(200, "{}"));
    exchange = m_transport.send(wire(signedRequest("GET", m_server->endpoint())), {}, nullptr);
    alive = exchange;
    connect(exchange, &Exchange::finished, this, [exchange] { delete exchange; });
    QTRY_VERIFY(!alive);
}

void tst_NetworkTransport::stopsAtTheLimit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("fits");
    QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n") << false;
    QTest::newRow("not announced") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") + QByteArray(100'000, 'x') << false;
    QTest::newRow("chunks without end") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            + QByteArray("a\r\n0123456789\r\n").repeated(10'000)
                                        << false;
    QTest::newRow("just fits") << httpAnswer(200, QByteArray(1000, 'x')) << true;
}

void tst_NetworkTransport::stopsAtTheLimit()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, fits);
    m_server->setAnswer(bytes);
    const auto ended = sent("GET", {.maximumBodyBytes = 1000});
    QCOMPARE(kindOf(ended), QByteArray(fits ? "a response with status 200" : "network"));
    QCOMPARE(ended.count, 1);
    if (!fits)
        QVERIFY(ended.result.error().message.contains(u"1000"_s));
}

void tst_NetworkTransport::reportsProgress()
{
    m_server->setAnswer([](const RecordedRequest &) {
        return ScriptedAnswer{.bytes = httpAnswer(200, QByteArray(100, 'x')), .dripBytes = 40, .dripInterval = 40ms};
    });
    QObject owner;
    Exchange *exchange = m_transport.send(wire(signedRequest("GET", m_server->endpoint())), {}, &owner);
    QSignalSpy received(exchange, &Exchange::received);
    QVERIFY(awaited(exchange).result);
    QVERIFY(received.count() >= 1);
    qint64 last = 0;
    for (const auto &arguments : received) {
        QVERIFY(arguments.at(0).toLongLong() > last);
        last = arguments.at(0).toLongLong();
    }
    QVERIFY(last <= 100);
}

void tst_NetworkTransport::refusesWhatIsNoHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another protocol") << QByteArray("220 ftp.example ready\r\n");
    QTest::newRow("no number") << QByteArray("HTTP/1.1 abc OK\r\n\r\n");
    QTest::newRow("a page without a head") << QByteArray("<html>hello</html>");
    QTest::newRow("bytes") << QByteArray::fromHex("000102030405ff00") + QByteArray(1000, '\xff');
    QTest::newRow("one long line") << QByteArray(2'000'000, 'H');
}

void tst_NetworkTransport::refusesWhatIsNoHttp()
{
    QFETCH(QByteArray, bytes);
    for (const bool closes : {true, false}) {
        m_server->setAnswer([&](const RecordedRequest &) { return ScriptedAnswer{.bytes = bytes, .closes = closes}; });
        const auto ended = sent("GET", {.idleTimeout = 500ms});
        QVERIFY2(kindOf(ended) == "network" || (!closes && kindOf(ended) == "timeout"), kindOf(ended).constData());
        QCOMPARE(ended.count, 1);
    }
}

void tst_NetworkTransport::survivesAMillionHeaders()
{
    QByteArray answer = "HTTP/1.1 200 OK\r\n";
    answer.reserve(20'000'000);
    for (int i = 0; i < 1'000'000; ++i)
        answer += "X-" + QByteArray::number(i) + ": 1\r\n";
    m_server->setAnswer(answer + "Content-Length: 2\r\n\r\n{}");
    QElapsedTimer timer;
    timer.start();
    const auto ended = sent("GET", {.idleTimeout = 2s});
    QCOMPARE(ended.count, 1);
    qInfo("a million headers: %s after %lld ms", kindOf(ended).constData(), timer.elapsed());
    QVERIFY(timer.elapsed() < 15'000);
}

void tst_NetworkTransport::saysThatNobodyListens()
{
    const Endpoint endpoint = m_server->endpoint();
    m_server->close();
    const auto ended = sent(signedRequest("GET", endpoint));
    QCOMPARE(kindOf(ended), QByteArray("connection-refused"));
    QCOMPARE(ended.count, 1);
    QCOMPARE(ended.result.error().subject, QString::fromUtf8(endpoint.text()));
    QVERIFY(!ended.result.error().hint.isEmpty());
}

void tst_NetworkTransport::saysThatTheHostIsUnknown()
{
    const auto ended = sent(signedRequest("GET", {.scheme = "https", .host = "ecs.countersign.invalid"}));
    QCOMPARE(kindOf(ended), QByteArray("host-unreachable"));
    QCOMPARE(ended.count, 1);
    QCOMPARE(ended.result.error().subject, u"https://ecs.countersign.invalid"_s);
}

void tst_NetworkTransport::sendsNothingOffline()
{
    NetworkTransport offline(true);
    QObject owner;
    const auto ended = awaited(offline.send(wire(signedRequest("GET", m_server->endpoint())), {}, &owner), 2s, 100ms);
    QCOMPARE(kindOf(ended), QByteArray("offline"));
    QCOMPARE(ended.count, 1);
    QCOMPARE(m_server->connections(), 0);
}

void tst_NetworkTransport::sendsNothingThatDiffers()
{
    WireRequest changed = wire(signedRequest("GET", m_server->endpoint()));
    changed.target = TracedBytes("/%7e", Origin::of(Origin::Kind::Path));
    QObject owner;
    const auto ended = awaited(m_transport.send(changed, {}, &owner), 2s, 100ms);
    QCOMPARE(kindOf(ended), QByteArray("wire-form-differs"));
    QCOMPARE(m_server->connections(), 0);
}

void tst_NetworkTransport::goesPastTheProxy()
{
    RecordingServer proxy;
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()));
    const auto ended = sent("GET");
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QCOMPARE(kindOf(ended), QByteArray("a response with status 200"));
    QCOMPARE(proxy.connections(), 0);
    QCOMPARE(m_server->requests().size(), 1);
}

void tst_NetworkTransport::refusesAnUntrustedServer()
{
    const QTemporaryDir folder;
    const auto authority = makeTestAuthority(folder.path());
    QVERIFY(authority);
    m_server->useTls(authority->certificate, authority->key);
    const auto ended = sent("POST");
    QCOMPARE(kindOf(ended), QByteArray("tls-refused"));
    QCOMPARE(ended.count, 1);
    QCOMPARE(m_server->requests().size(), 0);
    QVERIFY2(ended.result.error().message.contains(u"certificate"_s), qPrintable(ended.result.error().message));
    QVERIFY(ended.result.error().hint.contains(u"trust store"_s));
}

void tst_NetworkTransport::takesATrustedServer()
{
    const TrustedServer trusted(m_server.get());
    const Request request = signedRequest("POST", m_server->endpoint());
    const auto ended = sent(request);
    QCOMPARE(kindOf(ended), QByteArray("a response with status 200"));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().constFirst().bytes, wire(request).text().bytes());
}

void tst_NetworkTransport::refusesAnotherNameThanTheCertificates()
{
    RecordingServer elsewhere(QHostAddress(u"127.0.0.2"_s));
    const TrustedServer trusted(&elsewhere);
    const auto ended = sent(signedRequest("POST", elsewhere.endpoint()));
    QCOMPARE(kindOf(ended), QByteArray("tls-refused"));
    QCOMPARE(elsewhere.requests().size(), 0);
    QVERIFY(ended.result.error().subject.contains(u"127.0.0.2"_s));
}

void tst_NetworkTransport::refusesPlainHttpOnATlsPort()
{
    Endpoint endpoint = m_server->endpoint();
    endpoint.scheme = "https";
    m_server->setAnswer([](const RecordedRequest &) { return ScriptedAnswer{.closes = true}; });
    const auto ended = sent(signedRequest("GET", endpoint), {.idleTimeout = 1s});
    QVERIFY(!ended.result);
    QCOMPARE(ended.count, 1);
    QCOMPARE(m_server->requests().size(), 0);
}

QTEST_GUILESS_MAIN(tst_NetworkTransport)
#include "tst_networktransport.moc"
