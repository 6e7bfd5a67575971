// SPDX-License-Identifier: GPL-3.0-or-later
// Work on disk: written soon, whole and by its owner only; read again after an end, a kill or damage; never two writers for one file.
#include "tests/session/workspacehouse.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const OperationId describeRegions{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeRegions"_s};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

QString language(Workspace &workspace)
{
    return workspace.count() == 0 ? QString() : workspace.session(0)->values().value(u"AcceptLanguage"_s).value_or(ParameterValue()).text;
}

} // namespace

class tst_WorkspaceKeeper : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(u"data/workspaces"_s);
        m_file = m_folder + u"/1.json"_s;
    }

    void editsAreWrittenSoonAndReadAgain()
    {
        {
            Run run(*this);
            SigningSession *session = run.house.open(describeRegions);
            session->setValue(u"AcceptLanguage"_s, {.text = u"zh-CN"_s});
            QElapsedTimer since;
            since.start();
            QTRY_VERIFY(contentOf(m_file).contains("zh-CN"));
            QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
            struct stat status { };
            QCOMPARE(::stat(QFile::encodeName(m_file).constData(), &status), 0);
            QCOMPARE(status.st_mode & 0777, 0600U);
            QCOMPARE(::stat(QFile::encodeName(m_folder).constData(), &status), 0);
            QCOMPARE(status.st_mode & 0777, 0700U);
            session->setValue(u"AcceptLanguage"_s, {.text = u"en-US"_s}); // and ends at once
        }
        Run again(*this);
        QVERIFY(again.notes.isEmpty());
        QCOMPARE(language(again.house.workspace), u"en-US"_s);
    }

    /// Somebody types and never pauses: what is on disk is never older than a second.
    void typingThatNeverPausesIsWritten()
    {
        Run run(*this);
        SigningSession *session = run.house.open(describeRegions);
        QElapsedTimer time;
        time.start();
        QVector<qint64> typedAt;
        int written = 0;
        qint64 oldest = 0;
        while (time.elapsed() < 2500) {
            session->setValue(u"AcceptLanguage"_s, {.text = u"n%1."_s.arg(typedAt.size())});
            typedAt.append(time.elapsed());
            QTest::qWait(15);
            const QByteArray content = contentOf(m_file);
            for (qsizetype n = typedAt.size() - 1; n >= written; --n) {
                if (content.contains(QByteArray("\"n" + QByteArray::number(n) + '.')))
                    written = int(n) + 1;
            }
            if (written < typedAt.size())
                oldest = std::max(oldest, time.elapsed() - typedAt.at(written));
        }
        QVERIFY(written > 10);
        QVERIFY2(oldest < 1000, qPrintable(QString::number(oldest)));
    }

    void nothingNewIsNotWritten()
    {
        {
            Run run(*this);
            QVERIFY(run.house.open(describeRegions));
        }
        const QDateTime written = QFileInfo(m_file).lastModified();
        {
            Run run(*this);
            QTRY_VERIFY(!run.house.workspace.session(0)->isAwaitingCredentials());
            run.keeper.flush();
        }
        QCOMPARE(QFileInfo(m_file).lastModified(), written);
    }

    void damageIsSetAsideAndTheOlderCopyIsOpened_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(300, '\0');
        QTest::newRow("another file") << QByteArray("{\"a\":1}");
        QTest::newRow("later version") << QByteArray("{\"format\":\"countersign-workspace\",\"version\":99}");
    }

    void damageIsSetAsideAndTheOlderCopyIsOpened()
    {
        QFETCH(const QByteArray, damage);
        twoRuns();
        put(m_file, damage);
        {
            Run run(*this);
            QCOMPARE(run.notes.size(), 1);
            QCOMPARE(language(run.house.workspace), u"first"_s);
            const QStringList aside = QDir(m_folder).entryList({u"1.json.damaged-*"_s});
            QCOMPARE(aside.size(), 1);
            QCOMPARE(contentOf(m_folder + u'/' + aside.constFirst()), damage);
            QVERIFY2(sentence(run.notes.constFirst()).contains(aside.constFirst()), qPrintable(sentence(run.notes.constFirst())));
        }
        Run again(*this);
        QVERIFY(again.notes.isEmpty());
        QCOMPARE(language(again.house.workspace), u"first"_s);
    }

    void withoutAnyGoodCopyItStartsEmptyAndSaysSo()
    {
        twoRuns();
        put(m_file, "x");
        put(m_file + u".previous"_s, "y");
        Run run(*this);
        QCOMPARE(run.notes.size(), 2);
        QCOMPARE(run.house.workspace.count(), 0);
        QCOMPARE(QDir(m_folder).entryList({u"*damaged-*"_s}).size(), 2);
    }

    void aKillBetweenTwoFilesLosesNothing()
    {
        twoRuns();
        QVERIFY(QFile::remove(m_file));
        Run run(*this);
        QVERIFY(run.notes.isEmpty());
        QCOMPARE(language(run.house.workspace), u"first"_s);
    }

    void eachWindowHasAFileOfItsOwn()
    {
        auto first = std::make_unique<Run>(*this);
        first->type(u"one"_s);
        {
            Run second(*this);
            QCOMPARE(second.keeper.slot().path(), m_folder + u"/2.json"_s);
            QCOMPARE(second.house.workspace.count(), 0);
            second.type(u"two"_s);
            Run third(*this);
            QCOMPARE(third.keeper.slot().path(), m_folder + u"/3.json"_s);
        }
        first->keeper.flush();
        QVERIFY(contentOf(m_file).contains("\"one\"") && !contentOf(m_file).contains("\"two\""));
        {
            Run second(*this); // what that place had
            QCOMPARE(language(second.house.workspace), u"two"_s);
        }
        first.reset();
        Run again(*this);
        QCOMPARE(language(again.house.workspace), u"one"_s);
    }

    void aLockThatWasLeftIsTakenOver_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("of a process that is gone") << QByteArray("4194303\ncountersign\nthis-host\n");
        QTest::newRow("of another name of this host") << QByteArray(QByteArray::number(getpid()) + "\ncountersign\nwas-called-otherwise\n");
        QTest::newRow("of our own number") << QByteArray(QByteArray::number(getpid()) + "\ntst_workspacekeeper\n"
                                                         + QSysInfo::machineHostName().toUtf8() + "\n");
        QTest::newRow("empty") << QByteArray();
    }

    void aLockThatWasLeftIsTakenOver()
    {
        QFETCH(const QByteArray, content);
        twoRuns();
        put(m_folder + u"/1.lock"_s, content);
        Run run(*this);
        QCOMPARE(run.keeper.slot().path(), m_file);
        QCOMPARE(language(run.house.workspace), u"second"_s);
    }

    void aSafeStartSetsTabsAside()
    {
        twoRuns();
        const QByteArray before = contentOf(m_file);
        {
            Run safe(*this, WorkspaceKeeper::Start::Safe);
            QCOMPARE(safe.notes.size(), 1);
            QCOMPARE(safe.house.workspace.count(), 0);
            QVERIFY(safe.house.workspace.layouts().isEmpty());
            QVERIFY(safe.house.workspace.expandedNodes().isEmpty());
            safe.house.workspace.setLayout(u"geometry"_s, "new");
            safe.keeper.flush();
            safe.house.workspace.setLayout(u"geometry"_s, "newer");
            safe.keeper.flush();
            QCOMPARE(contentOf(m_file + u".previous"_s), before);
            QVERIFY(safe.house.workspace.canReopen());
            QVERIFY(safe.house.workspace.reopen());
            QCOMPARE(language(safe.house.workspace), u"second"_s);
        }
        Run again(*this);
        QCOMPARE(language(again.house.workspace), u"second"_s);
        QCOMPARE(again.house.workspace.layout(u"geometry"_s), QByteArray("newer"));
    }

    /// The folder goes away under the program: rights would not stop root.
    void whatCannotBeWrittenIsSaidOnce()
    {
        Run run(*this);
        run.type(u"before"_s);
        QTRY_VERIFY(contentOf(m_file).contains("before"));
        QSignalSpy failed(&run.keeper, &WorkspaceKeeper::failed);
        const QString moved = m_folder + u".away"_s;
        QVERIFY(QDir().rename(m_folder, moved));
        put(m_folder, "a file where the folder was");
        run.type(u"during"_s);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(sentence(failed.at(0).at(0).value<Error>()).contains(m_file));
        run.type(u"still during"_s);
        run.keeper.flush();
        QTest::qWait(20);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(language(run.house.workspace), u"still during"_s);

        QVERIFY(QFile::remove(m_folder));
        QVERIFY(QDir().rename(moved, m_folder));
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(m_file).contains("still during"), 8000); // by itself
        QCOMPARE(failed.size(), 1);
    }

    void withoutAFolderWorkGoesOn()
    {
        QVERIFY(QDir().mkpath(m_home->filePath(u"data"_s)));
        put(m_folder, "a file where the folder should be");
        Run run(*this);
        QCOMPARE(run.notes.size(), 1);
        QCOMPARE(run.notes.constFirst().kind, ErrorKind::FileUnreadable);
        run.type(u"typed"_s);
        run.keeper.flush();
        QCOMPARE(language(run.house.workspace), u"typed"_s);
        QCOMPARE(contentOf(m_folder), QByteArray("a file where the folder should be"));
    }

    /// Twenty tabs with a hundred values each: the window must not feel that they are written.
    void manyTabsDoNotHoldTheWindow()
    {
        Run run(*this);
        for (int tab = 0; tab < 20; ++tab) {
            SigningSession *session = run.house.open(describeRegions);
            ParameterValues values;
            for (int n = 0; n < 100; ++n)
                values.set(u"Tag.%1.Value"_s.arg(n + 1), u"value %1 of a usual length"_s.arg(n));
            session->setValues(values);
        }
        run.keeper.flush();
        QVector<qint64> times;
        for (int n = 0; n < 20; ++n) {
            QElapsedTimer time;
            time.start();
            const WorkspaceSnapshot snapshot = run.house.workspace.snapshot();
            times.append(time.nsecsElapsed() / 1000);
            QCOMPARE(snapshot.state.documents.size(), 20);
        }
        std::sort(times.begin(), times.end());
        qInfo("on the interface thread: median %lld us, %lld bytes written", times.at(10), QFileInfo(m_file).size());
        QVERIFY2(times.at(10) < 4000, qPrintable(QString::number(times.at(10))));
    }

private:
    struct Run {
        explicit Run(tst_WorkspaceKeeper &test, WorkspaceKeeper::Start start = WorkspaceKeeper::Start::AsItWas)
            : house(test.m_home->path()), keeper(house.workspace, house.clock, test.m_folder), notes(keeper.restore(start))
        {
        }

        void type(const QString &text)
        {
            SigningSession *session = house.workspace.count() > 0 ? house.workspace.session(0) : house.open(describeRegions);
            session->setValue(u"AcceptLanguage"_s, {.text = text});
        }

        WorkspaceHouse house;
        WorkspaceKeeper keeper;
        QVector<Error> notes;
    };

    /// Leaves a file with `second` and an older copy with `first`.
    void twoRuns()
    {
        for (const QString &text : {u"first"_s, u"second"_s}) {
            Run run(*this);
            run.type(text);
        }
        QVERIFY(contentOf(m_file).contains("second"));
        QVERIFY(contentOf(m_file + u".previous"_s).contains("first"));
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder{};
    QString m_file{};
};

QTEST_GUILESS_MAIN(tst_WorkspaceKeeper)
#include "tst_workspacekeeper.moc"
