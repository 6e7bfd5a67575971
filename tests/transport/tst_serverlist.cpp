// SPDX-License-Identifier: GPL-3.0-or-later
// The list of an address server: what counts as one, and asking for it over a real socket.
#include "core/transport/addressserver.h"
#include "core/transport/networktransport.h"
#include "tests/support/fixedclock.h"
#include "tests/support/recordingserver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArrayList texts(const QVector<Endpoint> &servers)
{
    QByteArrayList list;
    for (const Endpoint &server : servers)
        list.append(server.text());
    return list;
}

QDateTime noon()
{
    return {QDate(2026, 11, 22), QTime(12, 0), Qt::UTC};
}

} // namespace

class tst_ServerList : public QObject {
    Q_OBJECT
private slots:
    void readsLists_data();
    void readsLists();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
    void typedAddressServers_data();
    void typedAddressServers();
    void eachServerIsTriedOnce();
    void freshness();
    void asksOverTheNet();
    void keepsTheLastList_data();
    void keepsTheLastList();
    void tellsWhyThereIsNone_data();
    void tellsWhyThereIsNone();
    void refusedAndUnknownHost();
    void cancelLeavesTheListAlone();
    void asksOnceAtATime();

private:
    /// What `answered` said; the test fails when it does not come.
    std::optional<Error> answerOf(AddressServer &server)
    {
        std::optional<Error> failure;
        int count = 0;
        QObject context;
        connect(&server, &AddressServer::answered, &context, [&](const std::optional<Error> &given) {
            failure = given;
            ++count;
        });
        server.ask();
        [&] { QTRY_COMPARE_WITH_TIMEOUT(count, 1, 20000); }();
        return failure;
    }

    RecordingServer m_server{};
    NetworkTransport m_transport{};
    FixedClock m_clock{noon()};
};

void tst_ServerList::readsLists_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArrayList>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QByteArrayList &expected, const QByteArray &scheme = "http") {
        QTest::newRow(name) << text << scheme << expected;
    };
    // The example of the vendor's page names one server twice.
    row("the page's example", "139.196.135.144\n139.196.135.144\n", {"http://139.196.135.144:8080"});
    row("blanks and empty lines", "\r\n \t10.0.0.1 \r\n\n10.0.0.2\t\n\n", {"http://10.0.0.1:8080", "http://10.0.0.2:8080"});
    row("no line end", "10.0.0.1", {"http://10.0.0.1:8080"});
    row("ports", "10.0.0.1:9000\n10.0.0.1\n10.0.0.1:8080\n10.0.0.1:80",
        {"http://10.0.0.1:9000", "http://10.0.0.1:8080", "http://10.0.0.1"});
    row("names", "acm-1.example.com\nACM-1.example.com:8080\nlocalhost", {"http://acm-1.example.com:8080", "http://localhost:8080"});
    row("IPv6", "[2001:db8::1]\n[::1]:9000", {"http://[2001:db8::1]:8080", "http://[::1]:9000"});
    row("TLS", "10.0.0.1\n10.0.0.2:8443", {"https://10.0.0.1", "https://10.0.0.2:8443"}, "https");
}

void tst_ServerList::readsLists()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, scheme);
    QFETCH(const QByteArrayList, expected);
    const auto servers = serversFromText(text, scheme);
    QVERIFY2(servers, servers ? "" : qPrintable(sentence(servers.error())));
    QCOMPARE(texts(*servers), expected);
}

void tst_ServerList::refusesEverythingElse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    const QString noServer = u"no server"_s;
    QTest::newRow("nothing") << QByteArray() << u"names no server"_s;
    QTest::newRow("blank lines") << QByteArray("\n \r\n") << u"names no server"_s;
    QTest::newRow("HTML") << QByteArray("\n<!DOCTYPE html><html>10.0.0.1</html>") << u"web page"_s;
    QTest::newRow("a word") << QByteArray("forbidden\n") << u"no server. forbidden"_s;
    QTest::newRow("a sentence") << QByteArray("no right, sorry") << noServer;
    QTest::newRow("JSON") << QByteArray("{\"servers\":[\"10.0.0.1\"]}") << noServer;
    QTest::newRow("a good and a bad line") << QByteArray("10.0.0.1\n10.0.0.256\n") << u"no server. 10.0.0.256"_s;
    QTest::newRow("URL") << QByteArray("http://10.0.0.1") << noServer;
    QTest::newRow("path") << QByteArray("10.0.0.1/") << noServer;
    QTest::newRow("user") << QByteArray("acm.aliyun.com@10.0.0.1") << noServer;
    QTest::newRow("port out of range") << QByteArray("10.0.0.1:65536") << noServer;
    QTest::newRow("empty port") << QByteArray("10.0.0.1:") << noServer;
    QTest::newRow("octal") << QByteArray("010.0.0.1") << noServer;
    QTest::newRow("NUL") << QByteArray("10.0.0.1\0", 9) << u"no text"_s;
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n") << u"no text"_s;
    QTest::newRow("GBK") << QByteArray("\xb7\xfe\xce\xf1") << u"no text"_s;
    QTest::newRow("control characters") << QByteArray("10.0.0.1\x01.example\x1b[0m")
                                        << QString(u"10.0.0.1"_s + QChar::ReplacementCharacter);
    QTest::newRow("long line") << QByteArray(5000, 'a') << QString(QString(60, u'a') + u"…"_s);
    QTest::newRow("too long") << QByteArray("10.0.0.1\n").repeated(8000) << u"too long"_s;
    QByteArray many;
    for (int i = 0; i < 501; ++i)
        many += "10.0." + QByteArray::number(i / 250) + '.' + QByteArray::number(i % 250) + '\n';
    QTest::newRow("too many") << many << u"too many servers"_s;
}

void tst_ServerList::refusesEverythingElse()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, says);
    const auto servers = serversFromText(text, "http");
    QVERIFY(!servers);
    QCOMPARE(servers.error().kind, ErrorKind::BadInput);
    QVERIFY2(sentence(servers.error()).contains(says), qPrintable(sentence(servers.error())));
    QVERIFY(!servers.error().hint.isEmpty());
    QVERIFY(servers.error().subject.size() < 100);
}

void tst_ServerList::typedAddressServers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char16_t *typed, const char *expected) {
        QTest::newRow(expected) << QString::fromUtf16(typed) << QByteArray(expected);
    };
    row(u"acm.aliyun.com", "http://acm.aliyun.com:8080");
    row(u" ACM.aliyun.com/ ", "http://acm.aliyun.com:8080");
    row(u"10.0.0.5:9000", "http://10.0.0.5:9000");
    row(u"10.0.0.5:80", "http://10.0.0.5");
    row(u"[::1]", "http://[::1]:8080");
    row(u"[::1]:9000", "http://[::1]:9000");
    row(u"http://10.0.0.6", "http://10.0.0.6");
    row(u"https://acm.corp.example", "https://acm.corp.example");
    row(u"https://acm.corp.example:8443", "https://acm.corp.example:8443");
    for (const char16_t *bad : {u"", u"a b", u"u@acm.aliyun.com", u"acm.aliyun.com/diamond", u"ftp://acm.aliyun.com", u"acm.aliyun.com:0"})
        QTest::newRow(qPrintable(u"refused: "_s + QString::fromUtf16(bad))) << QString::fromUtf16(bad) << QByteArray();
}

void tst_ServerList::typedAddressServers()
{
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, expected);
    const auto endpoint = addressServerFromText(typed);
    QCOMPARE(endpoint.has_value(), !expected.isEmpty());
    if (endpoint) {
        QCOMPARE(endpoint->text(), expected);
        // What is kept in a profile means the same when it is read again.
        QCOMPARE(addressServerFromText(QString::fromLatin1(endpoint->text()))->text(), expected);
    } else {
        QCOMPARE(endpoint.error().kind, ErrorKind::BadInput);
    }
}

void tst_ServerList::eachServerIsTriedOnce()
{
    const QVector<Endpoint> servers = *serversFromText("10.0.0.1\n10.0.0.2\n10.0.0.3", "http");
    QCOMPARE(inTryingOrder(servers, 0), servers);
    QCOMPARE(texts(inTryingOrder(servers, 2)), (QByteArrayList{"http://10.0.0.3:8080", "http://10.0.0.1:8080", "http://10.0.0.2:8080"}));
    QCOMPARE(inTryingOrder(servers, 0xffffffff), servers); // 2^32 - 1 is a multiple of three
    QVERIFY(inTryingOrder({}, 7).isEmpty());
}

void tst_ServerList::freshness()
{
    ServerList list{.servers = {Endpoint{.host = "10.0.0.1"}}, .fetchedAt = noon()};
    QVERIFY(list.isFresh(noon()));
    QVERIFY(list.isFresh(noon().addSecs(29)));
    QVERIFY(!list.isFresh(noon().addSecs(30)));
    QVERIFY(!list.isFresh(noon().addSecs(-1))); // the clock was set back
    list.problem = Error{};
    QVERIFY(!list.isFresh(noon()));
    QVERIFY(!ServerList{}.isFresh(noon()));
}

void tst_ServerList::asksOverTheNet()
{
    m_server.clear();
    m_server.setAnswer(httpAnswer(200, "127.0.0.1:9001\n127.0.0.1:9002\n127.0.0.1:9001\n", {{"Content-Type", "text/plain"}}));
    AddressServer server(m_server.endpoint(), m_transport, m_clock);
    QVERIFY(!server.list().isKnown());
    QVERIFY(!answerOf(server));
    QCOMPARE(texts(server.list().servers), (QByteArrayList{"http://127.0.0.1:9001", "http://127.0.0.1:9002"}));
    QCOMPARE(server.list().fetchedAt, noon());
    QVERIFY(!server.list().problem);
    QCOMPARE(m_server.requests().size(), 1);
    const RecordedRequest request = m_server.requests().constFirst();
    QCOMPARE(request.method(), QByteArray("GET"));
    QCOMPARE(request.target(), QByteArray("/diamond-server/diamond"));
    QVERIFY(!request.bytes.toLower().contains("spas")); // no key, no signature
    server.expire();
    QVERIFY(server.list().isKnown() && !server.list().isFresh(noon()));
}

void tst_ServerList::keepsTheLastList_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("says");
    QTest::newRow("404") << httpAnswer(404, "not here") << u"404"_s;
    QTest::newRow("500 with a list") << httpAnswer(500, "10.0.0.9") << u"500"_s;
    QTest::newRow("HTML") << httpAnswer(200, "<html></html>") << u"web page"_s;
    QTest::newRow("empty") << httpAnswer(200, "") << u"names no server"_s;
    QTest::newRow("cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n10.0.0.9") << u"ends before"_s;
    QTest::newRow("announced too long") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n") << u"limit"_s;
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << u"closed the connection"_s;
    QTest::newRow("closed") << QByteArray() << u"closed the connection"_s;
    QTest::newRow("redirect") << httpAnswer(302, "", {{"Location", "http://elsewhere.example/"}}) << u"302"_s;
}

void tst_ServerList::keepsTheLastList()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, says);
    FixedClock clock(noon());
    m_server.setAnswer(httpAnswer(200, "10.0.0.1\n"));
    AddressServer server(m_server.endpoint(), m_transport, clock);
    QVERIFY(!answerOf(server));

    clock.set(noon().addSecs(60));
    m_server.setAnswer([answer](const RecordedRequest &) { return ScriptedAnswer{.bytes = answer, .closes = true}; });
    const auto failure = answerOf(server);
    QVERIFY(failure);
    QVERIFY2(sentence(*failure).contains(says), qPrintable(sentence(*failure)));
    QVERIFY(!failure->hint.isEmpty());
    QCOMPARE(server.list().problem, failure);
    QCOMPARE(texts(server.list().servers), (QByteArrayList{"http://10.0.0.1:8080"}));
    QCOMPARE(server.list().fetchedAt, noon());
    QVERIFY(!server.list().isFresh(clock.now()));

    m_server.setAnswer(httpAnswer(200, "10.0.0.2\n"));
    QVERIFY(!answerOf(server));
    QVERIFY(!server.list().problem);
    QCOMPARE(texts(server.list().servers), (QByteArrayList{"http://10.0.0.2:8080"}));
    QCOMPARE(server.list().fetchedAt, noon().addSecs(60));
}

void tst_ServerList::tellsWhyThereIsNone_data()
{
    keepsTheLastList_data();
}

void tst_ServerList::tellsWhyThereIsNone()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, says);
    m_server.setAnswer([answer](const RecordedRequest &) { return ScriptedAnswer{.bytes = answer, .closes = true}; });
    AddressServer server(m_server.endpoint(), m_transport, m_clock);
    const auto failure = answerOf(server);
    QVERIFY(failure);
    QVERIFY2(sentence(*failure).contains(says), qPrintable(sentence(*failure)));
    QVERIFY(!server.list().isKnown());
    QVERIFY(failure->subject.contains(QString::fromLatin1(m_server.endpoint().text())));
}

void tst_ServerList::refusedAndUnknownHost()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const Endpoint nobody{.scheme = "http", .host = "127.0.0.1", .port = closed.serverPort()};
    closed.close();
    AddressServer refused(nobody, m_transport, m_clock);
    QCOMPARE(answerOf(refused)->kind, ErrorKind::ConnectionRefused);

    NetworkTransport offline(true);
    AddressServer unasked(nobody, offline, m_clock);
    QCOMPARE(answerOf(unasked)->kind, ErrorKind::Offline);

    AddressServer noHost({.scheme = "http", .host = ""}, m_transport, m_clock);
    QCOMPARE(answerOf(noHost)->kind, ErrorKind::BadInput);
}

void tst_ServerList::cancelLeavesTheListAlone()
{
    m_server.setAnswer(httpAnswer(200, "10.0.0.1\n"));
    AddressServer server(m_server.endpoint(), m_transport, m_clock);
    QVERIFY(!answerOf(server));
    const ServerList before = server.list();
    m_server.setAnswer([](const RecordedRequest &) { return ScriptedAnswer{}; }); // silence
    int count = 0;
    std::optional<Error> failure;
    connect(&server, &AddressServer::answered, this, [&](const std::optional<Error> &given) {
        failure = given;
        ++count;
    });
    m_server.clear();
    server.ask();
    QTRY_COMPARE(m_server.requests().size(), 1);
    server.cancel();
    QCOMPARE(count, 0); // never from inside the call
    QTRY_COMPARE(count, 1);
    QCOMPARE(failure->kind, ErrorKind::Cancelled);
    QCOMPARE(server.list(), before);
    server.cancel();
    QTest::qWait(50);
    QCOMPARE(count, 1);
}

void tst_ServerList::asksOnceAtATime()
{
    m_server.clear();
    m_server.setAnswer(httpAnswer(200, "10.0.0.1\n"));
    AddressServer server(m_server.endpoint(), m_transport, m_clock);
    int count = 0;
    connect(&server, &AddressServer::answered, this, [&count] { ++count; });
    server.ask();
    server.ask();
    QTRY_COMPARE(count, 1);
    QTest::qWait(50);
    QCOMPARE(count, 1);
    QCOMPARE(m_server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(tst_ServerList)
#include "tst_serverlist.moc"
