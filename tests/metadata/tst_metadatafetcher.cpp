// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fetching.h"
#include "tests/support/shareddata.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

/// Fetching from a server on the loopback that has the vendor's layout.
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
