// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, started as a script starts it.
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestGuiStart : public QObject {
    Q_OBJECT
private slots:
    void picture_of_an_answered_call()
    {
        const QString picture = m_folder.filePath(u"answered.png"_s);
        start({u"--open"_s, u"ecs/DescribeRegions"_s, u"--profile"_s, u"Practice"_s, u"--send"_s, u"--size"_s, u"1280x800"_s, u"--theme"_s,
               u"light"_s, u"--screenshot"_s, picture});
        QCOMPARE(m_status, 0);
        QCOMPARE(QImage(picture).size(), QSize(1280, 800));
        const QString unsent = m_folder.filePath(u"unsent.png"_s);
        start({u"--open"_s, u"ecs/DescribeRegions"_s, u"--size"_s, u"1280x800"_s, u"--theme"_s, u"light"_s, u"--screenshot"_s, unsent});
        QVERIFY(QImage(picture) != QImage(unsent));
    }

    void picture_of_the_debugger()
    {
        const QString empty = m_folder.filePath(u"empty.png"_s);
        const QString judged = m_folder.filePath(u"judged.png"_s);
        start({u"--debug-signature"_s, u"/dev/null"_s, u"--size"_s, u"1000x700"_s, u"--theme"_s, u"light"_s, u"--screenshot"_s, empty});
        QCOMPARE(m_status, 0);
        QCOMPARE(QImage(empty).size(), QSize(1000, 700));
        start({u"--debug-signature"_s, QStringLiteral(COUNTERSIGN_SOURCE_DIR "/resources/examples/debugger.txt"), u"--size"_s,
               u"1000x700"_s, u"--theme"_s, u"light"_s, u"--screenshot"_s, judged});
        QCOMPARE(m_status, 0);
        QVERIFY(QImage(judged) != QImage(empty));
        start({u"--help"_s});
        QVERIFY(m_output.contains(u"--debug-signature"_s));
    }

    void themes_differ()
    {
        QColor corner[2];
        for (const QString &theme : {u"light"_s, u"dark"_s}) {
            const QString picture = m_folder.filePath(theme + u".png"_s);
            start({u"--theme"_s, theme, u"--size"_s, u"1280x800"_s, u"--screenshot"_s, picture});
            corner[theme == u"dark"] = QImage(picture).pixelColor(700, 750);
        }
        QVERIFY(corner[0].lightness() > 200);
        QVERIFY(corner[1].lightness() < 60);
    }

    void what_cannot_be_done_is_said_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown operation") << QStringList{u"--open"_s, u"ecs/DescribeNothing"_s} << u"DescribeNothing"_s;
        QTest::newRow("no product") << QStringList{u"--open"_s, u"DescribeRegions"_s} << u"--open ecs/DescribeRegions"_s;
        QTest::newRow("unknown profile") << QStringList{u"--profile"_s, u"Nobody"_s} << u"Practice"_s;
        QTest::newRow("unknown theme") << QStringList{u"--theme"_s, u"blue"_s} << u"light or dark"_s;
        QTest::newRow("unknown language") << QStringList{u"--lang"_s, u"tlh"_s} << u"zh_CN"_s;
        QTest::newRow("no file to debug") << QStringList{u"--debug-signature"_s, u"/nowhere/request.txt"_s}
                                          << u"There is no such file. /nowhere/request.txt"_s;
        QTest::newRow("a folder to debug") << QStringList{u"--debug-signature"_s, u"/"_s} << u"This is a folder"_s;
        QTest::newRow("no size") << QStringList{u"--size"_s, u"large"_s} << u"1280x800"_s;
    }

    void what_cannot_be_done_is_said()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, said);
        const QString picture = m_folder.filePath(u"never.png"_s);
        start(arguments + QStringList{u"--screenshot"_s, picture});
        QCOMPARE(m_status, 2);
        QVERIFY2(m_errors.contains(said), qPrintable(m_errors));
        QVERIFY(!QFile::exists(picture));
    }

    void picture_that_cannot_be_written()
    {
        start({u"--screenshot"_s, m_folder.filePath(u"no/such/folder.png"_s)});
        QCOMPARE(m_status, 1);
        QVERIFY(m_errors.contains(u"no/such/folder.png"_s));
    }

    void damaged_catalogue_still_opens_the_window()
    {
        const QString picture = m_folder.filePath(u"damaged.png"_s);
        start({u"--catalogue"_s, QStringLiteral(COUNTERSIGN_SOURCE_DIR "/LICENSE"), u"--screenshot"_s, picture});
        QCOMPARE(m_status, 0);
        QVERIFY(!QImage(picture).isNull());
    }

    void first_paint_is_told_in_nanoseconds()
    {
        start({u"--exit-when-painted"_s});
        QCOMPARE(m_status, 0);
        bool isNumber = false;
        QVERIFY(m_output.trimmed().toLongLong(&isNumber) > 0);
        QVERIFY(isNumber);
    }

private:
    void start(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
            environment.insert(name, m_folder.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(COUNTERSIGN_BIN_DIR "/countersign"), arguments);
        QVERIFY(process.waitForFinished(30000));
        m_status = process.exitCode();
        m_output = QString::fromUtf8(process.readAllStandardOutput());
        m_errors = QString::fromUtf8(process.readAllStandardError());
    }

    QTemporaryDir m_folder;
    int m_status = -1;
    QString m_output{};
    QString m_errors{};
};

QTEST_GUILESS_MAIN(TestGuiStart)
#include "tst_guistart.moc"
