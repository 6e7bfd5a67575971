// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/importer.h"
#include "tests/support/metadatarunning.h"
#include "tests/support/metadataserver.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace countersign;
using namespace Qt::StringLiterals;

using Deed = MetadataTask::Deed;

/// A runner's store in bad times: damaged catalogues, a full disk, what a killed program left.
class MetadataStoreTest : public QObject {
    Q_OBJECT
private slots:
    void damagedOnesAreBuiltAnew_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("cut off") << QByteArray("cut");
        QTest::newRow("another version") << QByteArray("version");
        QTest::newRow("no catalogue") << QByteArray("text");
        QTest::newRow("empty") << QByteArray();
    }
    void damagedOnesAreBuiltAnew()
    {
        QFETCH(const QByteArray, damage);
        Running run;
        HAVE(run({.deed = Deed::Import, .subject = run.source(u"source"_s)}));
        const QString path = run.only().path;
        QByteArray bytes = contents(path);
        if (damage == "cut")
            bytes.chop(bytes.size() / 2);
        else if (damage == "version")
            bytes.replace(4, 4, "CSC0");
        else
            bytes = damage;
        write(path, bytes);
        const StoredCatalogue stored = run.only();
        QVERIFY(!stored.origin);
        QCOMPARE(stored.origin.error().kind, ErrorKind::DamagedCatalogue);
        QCOMPARE(stored.source, run.home.filePath(u"source"_s));
        const auto rebuilt = run({.deed = Deed::Rebuild, .subject = stored.format});
        HAVE(rebuilt);
        QVERIFY(rebuilt->catalogue->find(u"depot"_s, u"Op0"_s));
        HAVE(run.only().origin);
    }

    void whatCannotBeBuiltAnew()
    {
        Running run;
        const QString source = run.source(u"source"_s);
        HAVE(run({.deed = Deed::Import, .subject = source}));
        const QByteArray before = contents(run.only().path);
        QVERIFY(QDir(source).removeRecursively());
        const auto gone = run({.deed = Deed::Rebuild, .subject = u"aliyun-openapi-meta"_s});
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::FileUnreadable);
        QCOMPARE(contents(run.only().path), before);
        QCOMPARE(run({.deed = Deed::Rebuild, .subject = u"nothing"_s}).error().kind, ErrorKind::NotFound);
        write(run.store.folder() + u"/unknown.catalogue"_s, "x");
        const auto nobodyKnows = run({.deed = Deed::Rebuild, .subject = u"unknown"_s});
        QCOMPARE(nobodyKnows.error().kind, ErrorKind::NotFound);
    }

    void removed()
    {
        Running run;
        HAVE(run({.deed = Deed::Import, .subject = run.source(u"source"_s)}));
        const auto removed = run({.deed = Deed::Remove, .subject = u"aliyun-openapi-meta"_s});
        HAVE(removed);
        QVERIFY(run.store.catalogues().isEmpty());
        QVERIFY(!removed->catalogue->find(u"depot"_s, u"Op0"_s));
        QVERIFY(removed->catalogue->find(u"ecs"_s, u"DescribeRegions"_s));
        QCOMPARE(run({.deed = Deed::Remove, .subject = u"aliyun-openapi-meta"_s}).error().kind, ErrorKind::NotFound);
        QCOMPARE(run({.deed = Deed::Remove, .subject = u"../x"_s}).error().kind, ErrorKind::NotFound);
    }

    /// Two APIs are called the same; one of them is imported again, from its own place and from another.
    void documentsOfOneTitleAndVersion()
    {
        Running run;
        const auto document = [](const QByteArray &paths) {
            return QByteArray(R"({"openapi":"3.0.3","info":{"title":"API","version":"1"},"paths":{)" + paths + "}}");
        };
        const QByteArray shop = R"("/a":{"get":{}},"/b":{"get":{}})", bank = R"("/x":{"get":{}},"/y":{"get":{}},"/a":{"get":{}})";
        write(run.home.filePath(u"shop.json"_s), document(shop));
        write(run.home.filePath(u"bank.json"_s), document(bank));
        write(run.home.filePath(u"moved/bank.json"_s), document(bank + R"(,"/z":{"get":{}})"));
        const auto import = [&run](const QString &name) { return run({.deed = Deed::Import, .subject = run.home.filePath(name)}); };
        HAVE(import(u"shop.json"_s));
        const auto second = import(u"bank.json"_s);
        HAVE(second);
        QCOMPARE(QFileInfo(second->path).fileName(), u"openapi-api-1-2.catalogue"_s);
        QCOMPARE(second->origin.report.notes.size(), 1);
        QVERIFY(second->catalogue->operation({u"openapi"_s, u"api"_s, u"1"_s, u"GET /b"_s}));
        QVERIFY(second->catalogue->operation({u"openapi"_s, u"api-2"_s, u"1"_s, u"GET /x"_s}));
        QVERIFY(!second->catalogue->operation({u"openapi"_s, u"api"_s, u"1"_s, u"GET /x"_s}));
        // Again, from the same places: each in its own.
        write(run.home.filePath(u"shop.json"_s), document(R"("/other":{"get":{}})"));
        HAVE(import(u"shop.json"_s));
        HAVE(import(u"bank.json"_s));
        QCOMPARE(run.store.catalogues().size(), 2);
        // The second one has moved, and grown.
        const auto moved = import(u"moved/bank.json"_s);
        HAVE(moved);
        QCOMPARE(moved->path, second->path);
        QVERIFY(moved->catalogue->operation({u"openapi"_s, u"api-2"_s, u"1"_s, u"GET /z"_s}));
        QVERIFY(moved->catalogue->operation({u"openapi"_s, u"api"_s, u"1"_s, u"GET /other"_s}));
        HAVE(run({.deed = Deed::Rebuild, .subject = u"openapi-api-1-2"_s}));
        QCOMPARE(run.store.catalogues().size(), 2);
    }

    /// While the catalogue is compiled, too: the older one stays.
    void compilingCanBeCancelled()
    {
        Running run;
        HAVE(run({.deed = Deed::Import, .subject = run.source(u"source"_s)}));
        const QByteArray before = contents(run.only().path);
        const auto imported = importMetadata(run.source(u"larger"_s, 500), QDateTime::currentDateTimeUtc());
        HAVE(imported);
        int asked = 0;
        const auto saved = run.store.save(imported->services, imported->origin, {.isCancelled = [&asked] { return ++asked > 100; }});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Cancelled);
        QVERIFY2(asked < 110, qPrintable(QString::number(asked))); // soon
        QCOMPARE(contents(run.only().path), before);
        QCOMPARE(run.leftovers(), QStringList());
        QVERIFY(run.store.save(imported->services, imported->origin));
    }

    void whatAKilledOneLeftIsSweptAway()
    {
        Running run;
        const QString left = run.store.folder() + u"/alibaba-live.catalogue.AbC123"_s;
        const QString leftBelow = run.store.fetchedFolder(u"alibaba-live"_s) + u"/en_us/products.json.xyzXYZ"_s;
        write(left, "half");
        write(leftBelow, "half");
        write(run.store.folder() + u"/store.lock"_s, "999999\ncountersign\nelsewhere\n"); // of a program that is no more
        HAVE(run({.deed = Deed::Import, .subject = run.source(u"source"_s)}));
        QVERIFY(!QFile::exists(left) && !QFile::exists(leftBelow));
        QCOMPARE(run.store.catalogues().size(), 1);
    }

    void aFullDisk()
    {
#ifdef Q_OS_UNIX
        Running run;
        const QString source = run.source(u"source"_s, 200), larger = run.source(u"larger"_s, 2000);
        HAVE(run({.deed = Deed::Import, .subject = source}));
        const QByteArray before = contents(run.only().path);
        MetadataServer server;
        server.addProduct(u"Shop"_s);
        server.publish(u"en_us/shop/2020-01-01/api-docs.json"_s,
                       server.published(u"en_us/shop/2020-01-01/api-docs.json"_s).replace("Colour", QByteArray(100000, 'c')));
        // No file can grow beyond this: what a full disk or a quota answers to a write.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        const rlimit tight{rlim_t(before.size() + 100), old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto full = run({.deed = Deed::Import, .subject = larger});
        const auto fullFetch = run({.deed = Deed::Fetch, .subject = u"alibaba"_s, .base = server.base()});
        setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY(!full);
        QCOMPARE(full.error().kind, ErrorKind::FileUnreadable);
        QVERIFY2(full.error().hint.contains(u"space"_s), qPrintable(sentence(full.error())));
        QCOMPARE(contents(run.only().path), before);
        QCOMPARE(run.leftovers(), QStringList());
        QVERIFY(!fullFetch || fullFetch->fetched->broken);
        HAVE(run({.deed = Deed::Import, .subject = larger}));
#else
        QSKIP("the limit of a process's files is Unix's");
#endif
    }
};

QTEST_GUILESS_MAIN(MetadataStoreTest)
#include "tst_metadatastore.moc"
