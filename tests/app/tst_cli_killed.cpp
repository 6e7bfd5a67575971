// SPDX-License-Identifier: GPL-3.0-or-later
// Importing and fetching programs that are killed at random moments: what they leave is the old store or the new one, never half of it.
#include "core/catalogue/cataloguestore.h"
#include "tests/app/clirun.h"
#include "tests/support/metadataserver.h"
#include "tests/support/testfiles.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// The product `Depot` with \p count operations, named after \p stem.
void writeSource(const QString &folder, const QByteArray &stem, int count)
{
    QByteArray names;
    for (int i = 0; i < count; ++i) {
        const QByteArray name = stem + QByteArray::number(i);
        names += (i == 0 ? "\"" : ",\"") + name + '"';
        write(
            folder + u"/metadatas/depot/"_s + QString::fromLatin1(name) + u".json"_s,
            R"({"name":")" + name
                + R"(","method":"GET","pathPattern":"","parameters":[{"name":"Colour","position":"Query","type":"String","required":false}]})");
    }
    write(folder + u"/metadatas/products.json"_s,
          R"({"products":[{"code":"Depot","version":"2020-01-01","name":{"en":"Depot","zh":""},"api_style":"rpc","apis":[)" + names
              + "]}]}");
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    for (QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();)
        files.append(each.next());
    return files;
}

/// What QSaveFile had begun.
QStringList leftovers(const QString &folder)
{
    static const QRegularExpression unfinished(u"\\.(?:catalogue|source|json|stamp)\\.[A-Za-z0-9]{6}$"_s);
    QStringList found;
    for (const QString &file : filesBelow(folder))
        if (unfinished.match(file).hasMatch() && !file.endsWith(u".source"))
            found.append(file);
    return found;
}

struct Killing {
    CliRun cli{};
    CatalogueStore store{cli.environment().value(u"XDG_DATA_HOME"_s) + u"/countersign/catalogue"_s};
    QRandomGenerator random{7};

    /// Runs the program, and kills it some time after its start. \returns whether it was killed before its end
    bool killed(const QStringList &arguments, qint64 mostMs)
    {
        QProcess process;
        process.setProcessEnvironment(cli.environment());
        process.start(CliRun::program(), arguments);
        process.closeWriteChannel();
        if (!process.waitForStarted())
            qFatal("the program does not start");
        QTest::qWait(random.bounded(int(mostMs)));
        process.kill(); // SIGKILL: nothing is tidied up
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 10000))
            qFatal("the program cannot be killed");
        return process.exitStatus() == QProcess::CrashExit;
    }
};

} // namespace

class KilledTest : public QObject {
    Q_OBJECT
private slots:
    void importing()
    {
        Killing run;
        const QTemporaryDir sources;
        writeSource(sources.filePath(u"old"_s), "Old", 1500);
        writeSource(sources.filePath(u"new"_s), "New", 1500);
        const QStringList oldOne{u"catalogue"_s, u"import"_s, sources.filePath(u"old"_s)};
        const QStringList newOne{u"catalogue"_s, u"import"_s, sources.filePath(u"new"_s)};
        QElapsedTimer time;
        time.start();
        QCOMPARE(run.cli(oldOne).status, 0);
        const qint64 wholeMs = time.elapsed();
        int kills = 0, olds = 0, news = 0, swept = 0;
        for (int round = 0; round < 40; ++round) {
            kills += run.killed(round % 2 == 0 ? newOne : oldOne, wholeMs * 5 / 4 + 5);
            const auto stored = run.store.catalogues();
            QCOMPARE(stored.size(), 1);
            QVERIFY2(stored.first().origin, stored.first().origin ? "" : qPrintable(sentence(stored.first().origin.error())));
            Catalogue catalogue;
            QVERIFY(run.store.openAll(catalogue).isEmpty());
            QCOMPARE(catalogue.services().size(), 1);
            const OperationList &operations = catalogue.services().first().operations;
            QCOMPARE(operations.size(), 1500);
            const bool isOld = operations.position(u"Old0"_s).has_value();
            QCOMPARE(operations.position(u"New0"_s).has_value(), !isOld);
            QVERIFY(catalogue.operation(operations.at(1499).id));
            (isOld ? olds : news) += 1;
            swept += !leftovers(run.store.folder()).isEmpty();
        }
        QVERIFY2(kills >= 10, qPrintable(QString::number(kills)));
        // The next one is kept from nothing by what they left, and sweeps it away.
        write(run.store.folder() + u"/aliyun-openapi-meta.catalogue.aBcDeF"_s, "half");
        const CliResult last = run.cli(newOne);
        QCOMPARE(last.err, QByteArray());
        QCOMPARE(last.status, 0);
        QCOMPARE(leftovers(run.store.folder()), QStringList());
        qInfo("%d of 40 were killed in time; then it was the old one %d times, the new one %d times; %d times something was left to sweep",
              kills, olds, news, swept);
    }

    void fetching()
    {
        Killing run;
        MetadataServer server;
        for (int number = 0; number < 30; ++number)
            server.addProduct(u"P%1"_s.arg(number));
        server.setDelay(std::chrono::milliseconds(3));
        const QStringList update{u"catalogue"_s, u"update"_s, u"--base"_s, server.base()};
        int kills = 0;
        for (int round = 0; round < 15; ++round) {
            kills += run.killed(update, 400);
            for (const QString &file : filesBelow(run.store.folder())) {
                if (!file.endsWith(u".json"))
                    continue;
                QVERIFY2(!QJsonDocument::fromJson(contents(file)).isNull(), qPrintable(file)); // each is whole
            }
            Catalogue catalogue;
            QVERIFY(run.store.openAll(catalogue).isEmpty());
        }
        QVERIFY2(kills >= 3, qPrintable(QString::number(kills)));
        QProcess last;
        last.setProcessEnvironment(run.cli.environment());
        last.start(CliRun::program(), update);
        QVERIFY(QTest::qWaitFor([&last] { return last.state() == QProcess::NotRunning; }, 60000));
        QCOMPARE(last.exitCode(), 0);
        QVERIFY(last.readAllStandardOutput().startsWith("alibaba-live  operations: 30,"));
        QCOMPARE(leftovers(run.store.folder()), QStringList());
    }
};

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_cli_killed.moc"
