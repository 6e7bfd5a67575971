// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/importer.h"
#include "core/metadata/metadatafetcher.h"
#include "core/transport/networktransport.h"
#include "tests/support/fixedclock.h"
#include "tests/support/metadataserver.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString shopDocument = u"en_us/shop/2020-01-01/api-docs.json"_s;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Two products, a folder to fetch them into, and patience for a test.
struct Fetching {
    MetadataServer server{};
    QTemporaryDir home{};
    QDir folder{home.filePath(u"deep/fetched"_s)}; ///< two floors down: what leads out is seen
    NetworkTransport transport{};
    FixedClock clock{QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC)};
    FetchLimits limits{.pause = std::chrono::milliseconds(5), .idle = std::chrono::milliseconds(400), .whole = std::chrono::seconds(20)};
    QString product{};
    std::function<void(MetadataFetcher &, const FetchProgress &)> onProgress{};

    Fetching()
    {
        QDir().mkpath(folder.path());
        server.addProduct(u"Shop"_s);
        server.addProduct(u"Bank"_s, {u"1.0"_s, u"2.0"_s});
    }
    FetchOutcome operator()()
    {
        MetadataFetcher fetcher(transport, clock, limits);
        std::optional<FetchOutcome> outcome;
        QEventLoop loop;
        QObject::connect(&fetcher, &MetadataFetcher::finished, &loop, [&](const FetchOutcome &ended) {
            if (outcome)
                qFatal("it ended twice");
            outcome = ended;
            QTimer::singleShot(0, &loop, &QEventLoop::quit);
        });
        QObject::connect(&fetcher, &MetadataFetcher::progressed, &loop, [&](const FetchProgress &progress) {
            if (onProgress)
                onProgress(fetcher, progress);
        });
        QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
        server.server().clear();
        fetcher.start({metadataSources().first(), *metadataBase(server.base()), folder.path(), product});
        loop.exec();
        if (!outcome)
            qFatal("it never ended");
        return *outcome;
    }
    QByteArray kept(const QString &place) const { return contents(folder.filePath(place)); }
    qsizetype operations() const
    {
        const auto imported = importMetadata(folder.path(), clock.now());
        return imported ? imported->origin.report.operations : -1;
    }
    /// Files that are neither metadata nor stamps.
    QStringList strangers() const
    {
        QStringList found;
        for (QDirIterator each(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();) {
            const QString path = each.next();
            if (!path.endsWith(u".json") && !path.endsWith(u".stamp"))
                found.append(path);
        }
        return found;
    }
};

QString reasons(const FetchOutcome &outcome)
{
    QStringList lines;
    for (const ImportNote &note : outcome.notes)
        lines.append(note.file + u": " + note.reason);
    return lines.join(u'\n');
}

} // namespace

/// Fetching from a server on the loopback that has the vendor's layout, and from servers that behave badly.
class MetadataFetcherTest : public QObject {
    Q_OBJECT
private slots:
    void everything()
    {
        Fetching fetch;
        qsizetype lastDone = 0, lastTotal = 0;
        fetch.onProgress = [&](MetadataFetcher &, const FetchProgress &progress) {
            QVERIFY(progress.done >= lastDone && progress.done <= progress.total);
            lastDone = progress.done;
            lastTotal = progress.total;
        };
        const FetchOutcome outcome = fetch();
        QVERIFY2(!outcome.broken, outcome.broken ? qPrintable(sentence(*outcome.broken)) : "");
        QVERIFY2(outcome.notes.isEmpty(), qPrintable(reasons(outcome)));
        QCOMPARE(outcome.fetched, 2 + 2 * 3); // both lists, three versions in both languages
        QCOMPARE(outcome.unchanged, 2);       // no endpoints are published
        QCOMPARE(fetch.server.asked(), 2 + 2 * 3 + 2);
        QCOMPARE(lastDone, 10);
        QCOMPARE(lastTotal, 10);
        QVERIFY(outcome.bytes > 1000);
        QCOMPARE(fetch.kept(shopDocument), fetch.server.published(shopDocument));
        QCOMPARE(fetch.operations(), 3);
        QCOMPARE(fetch.strangers(), QStringList());
        for (const RecordedRequest &request : fetch.server.server().requests()) {
            QCOMPARE(request.method(), "GET");
            QVERIFY2(request.header("Authorization").isEmpty() && request.header("Cookie").isEmpty(), request.bytes.constData());
        }
    }

    void fewAtATime()
    {
        Fetching fetch;
        for (int number = 0; number < 10; ++number)
            fetch.server.addProduct(u"More%1"_s.arg(number));
        fetch.server.setDelay(std::chrono::milliseconds(20));
        QVERIFY(!fetch().broken);
        QVERIFY2(fetch.server.mostAtOnce() <= 4 && fetch.server.mostAtOnce() >= 2, qPrintable(QString::number(fetch.server.mostAtOnce())));
    }

    void oneProduct()
    {
        Fetching fetch;
        fetch.product = u"bank"_s;
        const FetchOutcome outcome = fetch();
        QVERIFY(!outcome.broken);
        QCOMPARE(fetch.server.asked(), 2 + 2 * 2 + 1);
        QCOMPARE(fetch.server.asked(shopDocument), 0);
        QCOMPARE(fetch.operations(), 2);
        fetch.product = u"cellar"_s;
        const FetchOutcome none = fetch();
        QVERIFY(none.broken);
        QCOMPARE(none.broken->kind, ErrorKind::NotFound);
        QCOMPARE(fetch.operations(), 2);
    }

    void onlyWhatIsNewer()
    {
        Fetching fetch;
        QVERIFY(!fetch().broken);
        fetch.clock.set(fetch.clock.now().addDays(1));
        const QByteArray newer = QByteArray(fetch.server.published(shopDocument)).replace("Colour", "Color");
        fetch.server.publish(shopDocument, newer);
        const FetchOutcome again = fetch();
        QVERIFY(!again.broken);
        QCOMPARE(again.fetched, 1);
        QCOMPARE(again.unchanged, 9);
        QCOMPARE(again.bytes, newer.size());
        QCOMPARE(fetch.kept(shopDocument), newer);

        // What was changed here is not what the server gave: it is asked for as if it were not there.
        fetch.clock.set(fetch.clock.now().addDays(1));
        QFile file(fetch.folder.filePath(shopDocument));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
        file.close();
        QCOMPARE(fetch().fetched, 1);
        QCOMPARE(fetch.kept(shopDocument), newer);
    }

    void lastModifiedIsGivenBack()
    {
        Fetching fetch;
        const QByteArray json = fetch.server.published(shopDocument);
        QByteArray asked;
        fetch.server.distort(shopDocument, [&](const RecordedRequest &request) {
            asked = request.header("If-Modified-Since");
            if (!asked.isEmpty())
                return ScriptedAnswer{.bytes = "HTTP/1.1 304 Not Modified\r\n\r\n"};
            return ScriptedAnswer{.bytes = httpAnswer(200, json, {{"Last-Modified", "Wed, 21 Oct 2015 07:28:00 GMT"}})};
        });
        QVERIFY(!fetch().broken);
        QCOMPARE(asked, "");
        fetch.clock.set(fetch.clock.now().addDays(1));
        QVERIFY(!fetch().broken);
        QCOMPARE(asked, "Wed, 21 Oct 2015 07:28:00 GMT");
        QCOMPARE(fetch.kept(shopDocument), json);
    }

    void aCancelledRunGoesOn()
    {
        Fetching fetch;
        fetch.limits.atOnce = 1;
        fetch.onProgress = [](MetadataFetcher &fetcher, const FetchProgress &progress) {
            if (progress.done == 4)
                fetcher.cancel();
        };
        const FetchOutcome cancelled = fetch();
        QVERIFY(cancelled.broken);
        QCOMPARE(cancelled.broken->kind, ErrorKind::Cancelled);
        QVERIFY2(cancelled.notes.isEmpty(), qPrintable(reasons(cancelled)));
        QCOMPARE(fetch.strangers(), QStringList());

        fetch.onProgress = {};
        fetch.clock.set(fetch.clock.now().addSecs(600));
        const FetchOutcome rest = fetch();
        QVERIFY(!rest.broken);
        QCOMPARE(cancelled.fetched + rest.fetched, 8);
        QCOMPARE(fetch.server.asked(u"en_us/products.json"_s), 0); // it had come
        QCOMPARE(fetch.server.asked(), 10 - 4);
        QCOMPARE(fetch.operations(), 3);

        // The run came to its end: the next one asks for everything again.
        fetch.clock.set(fetch.clock.now().addSecs(600));
        QVERIFY(!fetch().broken);
        QCOMPARE(fetch.server.asked(), 10);
    }

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

    void nothingIsAskedOffline()
    {
        Fetching fetch;
        NetworkTransport offline(true);
        MetadataFetcher fetcher(offline, fetch.clock, fetch.limits);
        std::optional<FetchOutcome> outcome;
        connect(&fetcher, &MetadataFetcher::finished, this, [&](const FetchOutcome &ended) { outcome = ended; });
        fetcher.start({metadataSources().first(), *metadataBase(fetch.server.base()), fetch.folder.path(), {}});
        QTRY_VERIFY(outcome);
        QCOMPARE(outcome->broken->kind, ErrorKind::Offline);
        QCOMPARE(fetch.server.server().connections(), 0);
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

    void everythingReal()
    {
        const QString data = sharedData();
        if (data.isEmpty())
            QSKIP("real metadata is not beside the checkout");
        Fetching fetch;
        MetadataServer real;
        real.addFolder(data + u"/data/api-docs"_s);
        MetadataFetcher fetcher(fetch.transport, fetch.clock);
        std::optional<FetchOutcome> outcome;
        connect(&fetcher, &MetadataFetcher::finished, this, [&](const FetchOutcome &ended) { outcome = ended; });
        fetcher.start({metadataSources().first(), *metadataBase(real.base()), fetch.folder.path(), {}});
        QTRY_VERIFY_WITH_TIMEOUT(outcome, 60000);
        QVERIFY2(!outcome->broken && outcome->notes.isEmpty(), qPrintable(reasons(*outcome)));
        const auto direct = importMetadata(data + u"/data/api-docs"_s, fetch.clock.now());
        QVERIFY(direct);
        QCOMPARE(fetch.operations(), direct->origin.report.operations);
    }
};

QTEST_GUILESS_MAIN(MetadataFetcherTest)
#include "tst_metadatafetcher.moc"
