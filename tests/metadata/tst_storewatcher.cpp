// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/storewatcher.h"
#include "tests/support/metadatarunning.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

using Deed = MetadataTask::Deed;

namespace {

/// What a window sees of a store that others change.
struct Watching {
    explicit Watching(const CatalogueStore &store) : watcher(store, QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), store.state())
    {
        QObject::connect(&watcher, &StoreWatcher::changed, &watcher, [this](const StoreNews &news) {
            ++count;
            catalogue = news.catalogue;
            leftOut = news.leftOut;
        });
        watcher.start();
    }

    StoreWatcher watcher;
    std::shared_ptr<Catalogue> catalogue{};
    QVector<Error> leftOut{};
    int count = 0;
};

} // namespace

/// One window sees the services that another one, or the command line, has imported.
class StoreWatcherTest : public QObject {
    Q_OBJECT
private slots:
    void anotherWindowImportsAndRemoves()
    {
        Running other; // with a runner of its own
        Watching window(other.store);
        QVERIFY(QDir(other.store.folder()).exists()); // a store that nobody has used is watched as well
        HAVE(other({.deed = Deed::Import, .subject = other.source(u"source"_s)}));
        QTRY_VERIFY(window.catalogue);
        QVERIFY(window.catalogue->find(u"depot"_s, u"Op0"_s));
        QVERIFY(window.catalogue->find(u"ecs"_s, u"DescribeRegions"_s));
        QVERIFY(window.leftOut.isEmpty());
        QTest::qWait(500);
        QCOMPARE(window.count, 1);

        HAVE(other({.deed = Deed::Import, .subject = other.source(u"more"_s, 3)}));
        QTRY_VERIFY(window.catalogue->find(u"depot"_s, u"Op2"_s));
        HAVE(other({.deed = Deed::Remove, .subject = u"aliyun-openapi-meta"_s}));
        QTRY_VERIFY(!window.catalogue->find(u"depot"_s, u"Op0"_s));
        QVERIFY(window.catalogue->find(u"ecs"_s, u"DescribeRegions"_s));
    }

    void whatTheWindowDidItselfIsNoNews()
    {
        Running own;
        Watching window(own.store);
        const auto result = own({.deed = Deed::Import, .subject = own.source(u"source"_s)});
        HAVE(result);
        window.watcher.noteOpened(result->state);
        QTest::qWait(800);
        QCOMPARE(window.count, 0);
    }

    void whatCameBeforeIsNews()
    {
        Running other;
        StoreWatcher watcher(other.store, QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), other.store.state());
        QSignalSpy changed(&watcher, &StoreWatcher::changed);
        HAVE(other({.deed = Deed::Import, .subject = other.source(u"source"_s)}));
        watcher.start(); // a window that was still painting
        QTRY_COMPARE(changed.size(), 1);
    }

    void aDamagedFileIsSaidSo()
    {
        Running other;
        Watching window(other.store);
        write(other.store.folder() + u"/broken.catalogue"_s, "no catalogue");
        QTRY_COMPARE(window.leftOut.size(), 1);
        QVERIFY(window.catalogue->find(u"ecs"_s, u"DescribeRegions"_s));
        QCOMPARE(window.leftOut.first().kind, ErrorKind::DamagedCatalogue);
    }
};

QTEST_GUILESS_MAIN(StoreWatcherTest)
#include "tst_storewatcher.moc"
