// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fetching.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

/// Fetching from servers that behave badly: what they do costs their own document and no other one.
class BadMetadataServersTest : public QObject {
    Q_OBJECT
private slots:
    /// Each keeps its own document away and no other one.
    void badAnswers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<int>("asked");
        QTest::addColumn<QString>("reason");
        const QByteArray json = "Content-Type: application/json\r\n";
        QTest::newRow("a web page") << httpAnswer(200, "<!DOCTYPE html><html></html>", {{"Content-Type", "text/html"}}) << false << 1
                                    << u"web page"_s;
        QTest::newRow("a web page called JSON")
            << httpAnswer(200, "\n <html></html>", {{"Content-Type", "application/json"}}) << false << 1 << u"web page"_s;
        QTest::newRow("half a document") << httpAnswer(200, R"({"apis":{"Do":)") << false << 1 << u"no whole JSON"_s;
        QTest::newRow("an error as JSON") << httpAnswer(200, R"({"code":500,"message":"busy"})") << false << 1 << u"another kind"_s;
        QTest::newRow("a list in its place") << httpAnswer(200, "[]") << false << 1 << u"another kind"_s;
        QTest::newRow("nothing in it") << httpAnswer(200, "") << false << 1 << u"no whole JSON"_s;
        QTest::newRow("nested without end") << httpAnswer(200, R"({"apis":)" + QByteArray(100000, '[')) << false << 1 << u"no whole JSON"_s;
        QTest::newRow("length too large") << QByteArray("HTTP/1.1 200 OK\r\n" + json + "Content-Length: 5000\r\n\r\n{\"apis\":{}}") << true
                                          << 3 << u"before its announced length"_s;
        QTest::newRow("length too small") << QByteArray("HTTP/1.1 200 OK\r\n" + json + "Content-Length: 5\r\n\r\n{\"apis\":{}}") << true
                                          << 1 << u"no whole JSON"_s;
        QTest::newRow("length larger than anything") << QByteArray("HTTP/1.1 200 OK\r\n" + json + "Content-Length: 9000000000000\r\n\r\n{")
                                                     << false << 3 << u"larger than the limit"_s;
        QTest::newRow("chunks that stop") << QByteArray("HTTP/1.1 200 OK\r\n" + json
                                                        + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"apis\":\r\n")
                                          << true << 3 << u"announced length"_s;
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9\r\n\r\n") << true << 3 << QString();
        QTest::newRow("silence") << QByteArray() << false << 3 << u"Nothing moved"_s;
        QTest::newRow("closed at once") << QByteArray() << true << 3 << QString();
        QTest::newRow("server error") << httpAnswer(503, "{}") << false << 3 << u"503"_s;
        QTest::newRow("forbidden") << httpAnswer(403, "{}") << false << 1 << u"403"_s;
        QTest::newRow("gone") << httpAnswer(404, "{}") << false << 1 << u"404"_s;
        QTest::newRow("not modified, unasked") << QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n") << false << 1 << u"304"_s;
        QTest::newRow("to another host") << httpAnswer(302, "", {{"Location", "https://evil.example/meta"}}) << false << 1
                                         << u"evil.example"_s;
        QTest::newRow("to another port") << httpAnswer(302, "", {{"Location", "http://127.0.0.1:1/meta"}}) << false << 1 << u"elsewhere"_s;
        QTest::newRow("with user info") << httpAnswer(302, "", {{"Location", "//x@127.0.0.1/meta"}}) << false << 1 << u"elsewhere"_s;
        QTest::newRow("to nowhere") << httpAnswer(301, "") << false << 1 << u"301"_s;
        QTest::newRow("to a file") << httpAnswer(301, "", {{"Location", "file:///etc/passwd"}}) << false << 1 << u"elsewhere"_s;
    }
    void badAnswers()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, closes);
        Fetching fetch;
        fetch.limits.idle = std::chrono::milliseconds(150);
        for (const bool isThereAlready : {false, true}) {
            if (isThereAlready) {
                fetch.server.distort(shopDocument, {});
                QVERIFY(!fetch().broken);
                fetch.clock.set(fetch.clock.now().addDays(2));
                // A new document, whose answer goes wrong.
                fetch.server.publish(shopDocument, QByteArray(fetch.server.published(shopDocument)).replace("Colour", "Color"));
            }
            const QByteArray before = fetch.kept(shopDocument);
            QCOMPARE(before.isEmpty(), !isThereAlready);
            const QString name = QString::fromLatin1(QTest::currentDataTag());
            if (isThereAlready && name == u"not modified, unasked"_s)
                return; // then it was asked for
            fetch.server.distort(shopDocument, [&](const RecordedRequest &) { return ScriptedAnswer{.bytes = bytes, .closes = closes}; });
            const FetchOutcome outcome = fetch();
            QVERIFY2(!outcome.broken, outcome.broken ? qPrintable(sentence(*outcome.broken)) : "");
            QCOMPARE(outcome.notes.size(), 1);
            QCOMPARE(outcome.notes.first().file, shopDocument);
            QFETCH(const QString, reason);
            QVERIFY2(outcome.notes.first().reason.contains(reason), qPrintable(outcome.notes.first().reason));
            QCOMPARE(fetch.kept(shopDocument), before);
            QCOMPARE(fetch.operations(), isThereAlready ? 3 : 2);
            QFETCH(const int, asked);
            // Without TLS, Qt itself asks again where a connection closes early.
            QVERIFY2(fetch.server.asked(shopDocument) == asked || (closes && fetch.server.asked(shopDocument) > asked),
                     qPrintable(QString::number(fetch.server.asked(shopDocument))));
            QCOMPARE(fetch.strangers(), QStringList());
            fetch.clock.set(fetch.clock.now().addDays(2));
        }
    }

    void aRedirectOnTheSameServer()
    {
        Fetching fetch;
        const QByteArray json = fetch.server.published(shopDocument);
        int redirects = 0;
        fetch.server.distort(shopDocument, [&](const RecordedRequest &request) {
            if (request.target().contains("moved=yes"))
                return ScriptedAnswer{.bytes = httpAnswer(200, json)};
            ++redirects;
            return ScriptedAnswer{.bytes = httpAnswer(302, "", {{"Location", "api-docs.json?language=EN_US&moved=yes"}})};
        });
        QVERIFY(!fetch().broken);
        QCOMPARE(redirects, 1);
        QCOMPARE(fetch.kept(shopDocument), json);
        fetch.clock.set(fetch.clock.now().addDays(2));
        fetch.server.distort(shopDocument, [&](const RecordedRequest &) { // round and round
            return ScriptedAnswer{.bytes = httpAnswer(302, "", {{"Location", "api-docs.json?language=EN_US"}})};
        });
        const FetchOutcome outcome = fetch();
        QCOMPARE(outcome.notes.size(), 1);
        QVERIFY(fetch.server.asked(shopDocument) <= 4);
        QCOMPARE(fetch.kept(shopDocument), json);
    }

    void whatComesTheSecondTimeIsTaken()
    {
        Fetching fetch;
        int asked = 0;
        const QByteArray json = fetch.server.published(shopDocument);
        fetch.server.distort(shopDocument, [&](const RecordedRequest &) {
            return ++asked < 3 ? ScriptedAnswer{.closes = true} : ScriptedAnswer{.bytes = httpAnswer(200, json)};
        });
        const FetchOutcome outcome = fetch();
        QVERIFY2(outcome.notes.isEmpty() && !outcome.broken, qPrintable(reasons(outcome)));
        QCOMPARE(fetch.kept(shopDocument), json);
    }

    void aServerThatDrips()
    {
        Fetching fetch;
        fetch.limits.whole = std::chrono::milliseconds(300);
        fetch.limits.attempts = 1;
        const QByteArray slow = httpAnswer(200, fetch.server.published(shopDocument));
        fetch.server.distort(shopDocument, [&](const RecordedRequest &) {
            return ScriptedAnswer{.bytes = slow, .dripBytes = 1, .dripInterval = std::chrono::milliseconds(40)};
        });
        const FetchOutcome outcome = fetch();
        QCOMPARE(outcome.notes.size(), 1);
        QVERIFY2(outcome.notes.first().reason.contains(u"in time"), qPrintable(outcome.notes.first().reason));
    }

    void anEndlessAnswer()
    {
        Fetching fetch;
        fetch.limits.fileBytes = 1 << 16;
        fetch.limits.attempts = 1;
        fetch.server.distort(shopDocument, [&](const RecordedRequest &) {
            return ScriptedAnswer{.bytes = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(1 << 20, ' ')};
        });
        const FetchOutcome outcome = fetch();
        QCOMPARE(outcome.notes.size(), 1);
        QVERIFY2(outcome.notes.first().reason.contains(u"larger than the limit"), qPrintable(outcome.notes.first().reason));
    }

    void aServerThatIsNotThere()
    {
        Fetching fetch;
        QVERIFY(!fetch().broken);
        fetch.clock.set(fetch.clock.now().addDays(2));
        fetch.limits.failuresInARow = 3;
        fetch.server.server().close();
        const FetchOutcome outcome = fetch();
        QVERIFY(outcome.broken);
        QCOMPARE(outcome.broken->kind, ErrorKind::ConnectionRefused);
        QVERIFY2(outcome.notes.size() <= 3 + fetch.limits.atOnce, qPrintable(reasons(outcome)));
        QCOMPARE(fetch.operations(), 3); // all that was fetched
    }

    void aListThatIsTooLong()
    {
        Fetching fetch;
        fetch.limits.files = 5;
        const FetchOutcome outcome = fetch();
        QVERIFY(outcome.broken);
        QCOMPARE(outcome.broken->kind, ErrorKind::BadInput);
    }

    void aListThatLeadsOut()
    {
        Fetching fetch;
        fetch.server.publish(u"en_us/products.json"_s,
                             R"([{"code":"../../x","versions":["1"]},{"code":"Shop","versions":["2020-01-01","../../y"]}])");
        const FetchOutcome outcome = fetch();
        QVERIFY(!outcome.broken);
        QCOMPARE(outcome.notes.size(), 2);
        QCOMPARE(fetch.operations(), 1);
        for (const QString &above : {fetch.home.path(), fetch.home.filePath(u"deep"_s)})
            QCOMPARE(QDir(above).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    }

    void aFolderThatCannotBeWritten()
    {
        Fetching fetch;
        QVERIFY(QFile(fetch.folder.filePath(u"zh_cn"_s)).open(QIODevice::WriteOnly)); // where a folder should be
        const FetchOutcome outcome = fetch();
        QVERIFY(outcome.broken);
        QCOMPARE(outcome.broken->kind, ErrorKind::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(BadMetadataServersTest)
#include "tst_badmetadataservers.moc"
