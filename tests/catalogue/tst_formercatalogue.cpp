// SPDX-License-Identifier: GPL-3.0-or-later
// The file that an import replaces is kept beside the new one, whatever happens in between.
#include "core/catalogue/changesearch.h"
#include "core/catalogue/formercatalogue.h"
#include "tests/catalogue/changedservices.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// A store with one source, imported again and again.
struct Store {
    bool import(const QVector<ServiceContents> &services)
    {
        moment = moment.addDays(1);
        return store.save(services, {.format = u"made"_s, .source = u"/a/folder"_s, .importedAt = moment}).has_value();
    }
    /// What the former import and the present one differ by.
    QStringList changes() const
    {
        const StoredCatalogue stored = store.catalogues().value(0);
        const auto answer = answered({.formerPath = stored.formerPath, .path = stored.path}, {});
        return answer ? linesOf(answer->services) : QStringList{sentence(answer.error())};
    }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }

    QTemporaryDir folder{};
    CatalogueStore store{folder.path()};
    QString path{folder.filePath(u"made.catalogue"_s)};
    QString former{formerCataloguePath(path)};
    QString held{path + u".keeping"_s};
    QDateTime moment{QDate(2026, 1, 1), QTime(), Qt::UTC};
};

ServiceContents needing(int position)
{
    ServiceContents contents = buyService();
    contents.operations.first().parameters[position].required = true;
    return contents;
}

} // namespace

class TestFormerCatalogue : public QObject {
    Q_OBJECT
private slots:
    void oneGenerationIsKept()
    {
        Store store;
        QVERIFY(store.import({buyService()}));
        QCOMPARE(store.store.catalogues().first().formerPath, QString());
        QCOMPARE(store.files(), QStringList({u"made.catalogue"_s, u"made.catalogue.source"_s}));
        const QByteArray first = contentsOf(store.path);
        QVERIFY(store.import({needing(0)}));
        QCOMPARE(store.store.catalogues().first().formerPath, store.former);
        QCOMPARE(contentsOf(store.former), first);
        QCOMPARE(store.changes(), QStringList{u"! Buy/Kind made-required ->"_s});
        QVERIFY(store.import({needing(1)}));
        QCOMPARE(store.changes(), QStringList({u"Buy/Kind made-optional ->"_s, u"! Buy/Size made-required ->"_s}));
        QCOMPARE(store.files(), QStringList({u"made.catalogue"_s, u"made.catalogue.previous"_s, u"made.catalogue.source"_s}));
        Catalogue catalogue;
        QVERIFY(store.store.openAll(catalogue).isEmpty());
        QCOMPARE(catalogue.services().size(), 1);
        QCOMPARE(store.store.catalogues().size(), 1); // it is none of them
    }

    void anImportThatChangesNothingKeepsTheOlder()
    {
        Store store;
        QVERIFY(store.import({buyService()}));
        QVERIFY(store.import({needing(0)}));
        const QByteArray former = contentsOf(store.former), present = contentsOf(store.path);
        QVERIFY(store.import({needing(0)}));
        QVERIFY(contentsOf(store.path) != present); // the day is another
        QCOMPARE(contentsOf(store.former), former);
        ServiceContents otherWords = needing(0);
        otherWords.operations.first().documentation = VendorText(u"Buys"_s);
        QVERIFY(store.import({otherWords}));
        QCOMPARE(contentsOf(store.former), former);
        QCOMPARE(store.changes(), QStringList{u"! Buy/Kind made-required ->"_s});
    }

    void itGoesWithItsCatalogue()
    {
        Store store;
        QVERIFY(store.import({buyService()}));
        QVERIFY(store.import({needing(0)}));
        QVERIFY(store.store.remove(u"made"_s));
        QCOMPARE(store.files(), QStringList());
    }

    void killedInBetween_data()
    {
        QTest::addColumn<bool>("written");
        QTest::newRow("before the new one was there") << false;
        QTest::newRow("after") << true;
    }
    void killedInBetween()
    {
        QFETCH(const bool, written);
        Store store;
        QVERIFY(store.import({buyService()}));
        QVERIFY(store.import({needing(0)}));
        const QByteArray first = contentsOf(store.former), second = contentsOf(store.path);
        holdPresent(store.path);
        QCOMPARE(contentsOf(store.held), second);
        if (written)
            QVERIFY(writeCatalogue({needing(1)}, store.path, CatalogueOrigin{.format = u"made"_s}));
        QVERIFY(write(store.held + u".Ab3dEf"_s, "half a copy"));
        QVERIFY(store.store.lock()); // the next one who changes the store
        QCOMPARE(contentsOf(store.former), written ? second : first);
        QVERIFY(!QFile::exists(store.held) && !QFile::exists(store.held + u".Ab3dEf"_s));
        QCOMPARE(store.changes().size(), written ? 2 : 1);
    }

    void whatCannotBeWrittenChangesNothing()
    {
        Store store;
        QVERIFY(store.import({buyService()}));
        QVERIFY(store.import({needing(0)}));
        const QByteArray former = contentsOf(store.former), present = contentsOf(store.path);
        QVERIFY(QFile::rename(store.path, store.path + u"-aside"_s));
        QVERIFY(QDir().mkpath(store.path)); // in the way
        QVERIFY(!store.import({needing(1)}));
        QCOMPARE(contentsOf(store.former), former);
        QVERIFY(QDir().rmdir(store.path) && QFile::rename(store.path + u"-aside"_s, store.path));
        QCOMPARE(contentsOf(store.path), present);
    }

    void aDamagedOneIsNotKept()
    {
        Store store;
        QVERIFY(store.import({buyService()}));
        QVERIFY(store.import({needing(0)}));
        const QByteArray former = contentsOf(store.former);
        QVERIFY(write(store.path, "no catalogue"));
        QVERIFY(store.import({needing(0)}));
        QCOMPARE(contentsOf(store.former), former);
    }

    void anotherVersionOfTheProgramMadeIt()
    {
        Store store;
        QVERIFY(store.import({buyService()}));
        QVERIFY(store.import({needing(0)}));
        QByteArray older = contentsOf(store.former);
        older.replace(4, 4, "CSC1");
        QVERIFY(write(store.former, older));
        const QString said = store.changes().join(u' ');
        QVERIFY2(said.contains(u"another version of the program"_s) && said.contains(u"after the next one"_s), qPrintable(said));
    }

    void inAThreadOfItsOwn()
    {
        Store store;
        QVERIFY(store.import({buyService()}));
        QVERIFY(store.import({needing(0)}));
        const Catalogue none;
        ChangeSearch search;
        QVector<Result<ChangeAnswer>> answers;
        connect(&search, &ChangeSearch::finished, this, [&answers](const auto &answer) { answers.append(answer); });
        const ChangeQuestion question{.formerPath = store.former, .path = store.path};
        search.start({.cloud = u"alibaba"_s, .product = u"shop"_s, .before = u"1"_s, .after = u"2"_s}, none);
        search.start(question, none); // the first is given up
        QVERIFY(search.isRunning());
        QTRY_COMPARE(answers.size(), 1);
        QVERIFY(!search.isRunning());
        QCOMPARE(answers.first()->question, question);
        QCOMPARE(linesOf(answers.first()->services), QStringList{u"! Buy/Kind made-required ->"_s});
        QCOMPARE(answers.first()->formerAt.daysTo(answers.first()->presentAt), 1);
        search.start(question, none);
        search.stop();
        QTest::qWait(50);
        QCOMPARE(answers.size(), 1);
        search.start({.cloud = u"alibaba"_s, .product = u"shop"_s, .before = u"1"_s, .after = u"2"_s}, none);
        QTRY_COMPARE(answers.size(), 2);
        QCOMPARE(answers.last().error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestFormerCatalogue)
#include "tst_formercatalogue.moc"
