// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/metadatarunning.h"
#include "tests/support/metadataserver.h"
#include "tests/support/settled.h"
#include "tests/support/shareddata.h"

#include <QElapsedTimer>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

using Deed = MetadataTask::Deed;

/// Tasks in the runner's thread over a real store.
class MetadataRunnerTest : public QObject {
    Q_OBJECT
private slots:
    void importedAndOpened()
    {
        Running run;
        QVector<MetadataProgress::Stage> stages;
        run.onProgress = [&](const MetadataProgress &progress) { stages.append(progress.stage); };
        const auto result = run({.deed = Deed::Import, .subject = run.source(u"source"_s, 3)});
        HAVE(result);
        QVERIFY(!run.runner.isRunning());
        QCOMPARE(result->origin.report.operations, 3);
        QCOMPARE(stages.first(), MetadataProgress::Stage::Reading);
        QCOMPARE(stages.last(), MetadataProgress::Stage::Compiling);
        QVERIFY(result->catalogue);
        QVERIFY(result->catalogue->find(u"depot"_s, u"Op2"_s));
        QVERIFY(result->catalogue->find(u"ecs"_s, u"DescribeRegions"_s)); // the built-in ones too
        QVERIFY(result->leftOut.isEmpty());
        const auto there = settled(run.runner.catalogues());
        QCOMPARE(there.size(), 1);
        QCOMPARE(there.first().format, u"aliyun-openapi-meta"_s);
        QCOMPARE(there.first().source, run.home.filePath(u"source"_s));
        QCOMPARE(run.leftovers(), QStringList());
    }

    void fetchedAndOpened()
    {
        Running run;
        MetadataServer server;
        server.addProduct(u"Shop"_s);
        server.addProduct(u"Bank"_s);
        server.distort(u"en_us/bank/2020-01-01/api-docs.json"_s, [](const RecordedRequest &) {
            return ScriptedAnswer{.bytes = httpAnswer(200, "<html>", {{"Content-Type", "text/html"}})};
        });
        MetadataProgress fetching;
        run.onProgress = [&](const MetadataProgress &progress) {
            if (progress.stage == MetadataProgress::Stage::Fetching)
                fetching = progress;
        };
        const auto result = run({.deed = Deed::Fetch, .subject = u"alibaba"_s, .base = server.base()});
        HAVE(result);
        QCOMPARE(result->origin.format, u"alibaba-live"_s);
        QCOMPARE(result->origin.report.operations, 1);
        QVERIFY(fetching.total > 0);
        QVERIFY(result->catalogue->find(u"shop"_s, u"Do"_s));
        // What did not come is in the report that is kept.
        const auto stored = run.only();
        HAVE(stored.origin);
        QVERIFY2(!stored.origin->report.notes.isEmpty(), "no note");
        QCOMPARE(stored.origin->report.notes.first().file, u"en_us/bank/2020-01-01/api-docs.json"_s);
        QVERIFY(stored.origin->report.notes.first().reason.contains(u"web page"_s));

        // Offline, all that was fetched works, and can be built anew.
        server.server().close();
        const auto rebuilt = run({.deed = Deed::Rebuild, .subject = u"alibaba-live"_s});
        HAVE(rebuilt);
        QVERIFY(rebuilt->catalogue->find(u"shop"_s, u"Do"_s));
        const auto gone = run({.deed = Deed::Fetch, .subject = u"alibaba"_s, .base = server.base()});
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::ConnectionRefused);
        HAVE(run.only().origin);
    }

    void aSecondProductJoinsTheFirst()
    {
        Running run;
        MetadataServer server;
        server.addProduct(u"Shop"_s);
        server.addProduct(u"Bank"_s);
        HAVE(run({.deed = Deed::Fetch, .subject = u"alibaba"_s, .product = u"shop"_s, .base = server.base()}));
        const auto second = run({.deed = Deed::Fetch, .subject = u"alibaba"_s, .product = u"bank"_s, .base = server.base()});
        HAVE(second);
        QVERIFY(second->catalogue->find(u"shop"_s, u"Do"_s));
        QVERIFY(second->catalogue->find(u"bank"_s, u"Do"_s));
    }

    void aServerThatGoesAwayInTheMiddle()
    {
        Running run;
        MetadataServer server;
        for (int number = 0; number < 30; ++number)
            server.addProduct(u"P%1"_s.arg(number));
        server.setDelay(std::chrono::milliseconds(5));
        run.onProgress = [&](const MetadataProgress &progress) {
            if (progress.stage == MetadataProgress::Stage::Fetching && progress.done > 20)
                server.server().close();
        };
        const auto result = run({.deed = Deed::Fetch, .subject = u"alibaba"_s, .base = server.base()});
        HAVE(result);
        QVERIFY(result->fetched && result->fetched->broken);
        QVERIFY(result->origin.report.operations > 0);
        HAVE(run.only().origin);
    }

    void cancelled()
    {
        Running run;
        MetadataServer server;
        server.addProduct(u"Shop"_s);
        server.setDelay(std::chrono::milliseconds(200));
        run.onProgress = [&](const MetadataProgress &) { run.runner.cancel(); };
        const auto fetching = run({.deed = Deed::Fetch, .subject = u"alibaba"_s, .base = server.base()});
        QVERIFY(!fetching);
        QCOMPARE(fetching.error().kind, ErrorKind::Cancelled);
        const QString source = run.source(u"source"_s, 2000);
        const auto importing = run({.deed = Deed::Import, .subject = source});
        QVERIFY(!importing);
        QCOMPARE(importing.error().kind, ErrorKind::Cancelled);
        QVERIFY(run.store.catalogues().isEmpty());
        QCOMPARE(run.leftovers(), QStringList());
        // Cancelling before it has begun, and that it is forgotten after.
        run.onProgress = {};
        QTimer::singleShot(0, &run.runner, &MetadataRunner::cancel);
        run.runner.start({.deed = Deed::Import, .subject = source});
        run.runner.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!run.runner.isRunning(), 20000);
        QVERIFY(run.store.catalogues().isEmpty());
        HAVE(run({.deed = Deed::Import, .subject = source}));
    }

    void goneInTheMiddle()
    {
        auto run = std::make_unique<Running>();
        const QString source = run->source(u"source"_s, 3000);
        run->runner.start({.deed = Deed::Import, .subject = source});
        QTest::qWait(5);
        QElapsedTimer time;
        time.start();
        const QTemporaryDir &home = run->home;
        QVERIFY(home.isValid());
        run.reset(); // waits for its thread
        QVERIFY2(time.elapsed() < 5000, qPrintable(QString::number(time.elapsed())));
        Running idle; // and one that never worked
    }

    void twoAtOnce()
    {
        Running run;
        MetadataServer server;
        server.addProduct(u"Shop"_s);
        server.setDelay(std::chrono::milliseconds(100));
        const QString source = run.source(u"source"_s);
        MetadataRunner other(run.store, run.transport, run.clock);
        std::optional<Result<MetadataResult>> refused, ended, second;
        connect(&run.runner, &MetadataRunner::finished, this,
                [&](const Result<MetadataResult> &result) { (ended ? second : ended) = result; });
        connect(&other, &MetadataRunner::finished, this, [&](const Result<MetadataResult> &result) { refused = result; });
        run.runner.start({.deed = Deed::Fetch, .subject = u"alibaba"_s, .base = server.base()});
        QTRY_VERIFY(server.asked() > 0);
        other.start({.deed = Deed::Import, .subject = source}); // another program's
        QTRY_VERIFY(refused);
        QCOMPARE(refused->error().kind, ErrorKind::Busy);
        QVERIFY(run.runner.isRunning());
        run.runner.start({.deed = Deed::Import, .subject = source}); // the same one's
        QTRY_VERIFY(ended);
        QCOMPARE(ended->error().kind, ErrorKind::Busy);
        QTRY_VERIFY(second);
        HAVE((*second));
        QTRY_VERIFY(!run.runner.isRunning());
        disconnect(&run.runner, &MetadataRunner::finished, this, nullptr);
        disconnect(&other, &MetadataRunner::finished, this, nullptr);
        HAVE(run({.deed = Deed::Import, .subject = source})); // the lock is free again
    }

    /// The event loop of who started it goes on: the largest gap between two ticks of a timer.
    void theCallerIsNotHeldUp()
    {
        const QString data = sharedData();
        if (data.isEmpty())
            QSKIP("real metadata is not beside the checkout");
        Running run;
        qint64 largest = 0;
        QElapsedTimer since;
        QTimer ticks;
        ticks.setTimerType(Qt::PreciseTimer);
        connect(&ticks, &QTimer::timeout, this, [&] {
            if (since.isValid())
                largest = std::max(largest, since.nsecsElapsed());
            since.start();
        });
        ticks.start(1);
        QElapsedTimer whole;
        whole.start();
        int told = 0;
        run.onProgress = [&](const MetadataProgress &) { ++told; };
        const auto result = run({.deed = Deed::Import, .subject = data + u"/data/aliyun-openapi-meta.tar.xz"_s});
        HAVE(result);
        QCOMPARE(result->origin.report.operations, 16242);
        QVERIFY(told > 3);
        qInfo("imported in %lld ms, the caller's largest pause: %.1f ms", whole.elapsed(), double(largest) / 1e6);
    }
};

QTEST_GUILESS_MAIN(MetadataRunnerTest)
#include "tst_metadatarunner.moc"
