// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clirun.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QString windowProgram()
{
    return QStringLiteral(COUNTERSIGN_BIN_DIR "/countersign");
}

/// Either program, in a folder. The status is -1 where it broke off.
CliResult ended(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment, const QString &folder = {})
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// The libraries that a program has loaded by its end. Linux with glibc: `man ld.so`.
QByteArrayList loadedLibraries(const QString &program, const QStringList &arguments, QProcessEnvironment environment)
{
    environment.insert(u"LD_DEBUG"_s, u"files"_s);
    QByteArrayList names;
    for (const QByteArray &line : ended(program, arguments, environment).err.split('\n')) {
        const qsizetype init = line.indexOf("calling init: ");
        if (init >= 0)
            names.append(line.mid(line.lastIndexOf('/') + 1));
    }
    return names;
}

QStringList signing()
{
    return u"export ecs DescribeRegions --as curl"_s.split(u' ');
}

} // namespace

/// Where the programs find the libraries that are theirs, and when.
class CliPartsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void strangeLibraries_data();
    void strangeLibraries();
    void partsComeWhenTheyAreNeeded_data();
    void partsComeWhenTheyAreNeeded();
    void missingPart_data();
    void missingPart();

private:
    CliRun m_cli{};
    QProcessEnvironment m_environment{};
};

void CliPartsTest::initTestCase()
{
    m_environment = m_cli.withPracticeKeys().environment();
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
}

void CliPartsTest::strangeLibraries_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("terminal") << CliRun::program() << QStringList{u"--version"_s};
    QTest::newRow("terminal, signing") << CliRun::program() << signing();
    QTest::newRow("window") << windowProgram() << QStringList{u"--version"_s};
}

/// A library that lies in the current folder is nobody's: a program that looked there would load it, and here break off.
void CliPartsTest::strangeLibraries()
{
    QFETCH(const QString, program);
    QFETCH(const QStringList, arguments);
    for (const char *name : {"libQt6Core.so.6", "libcountersign-core.so.0", "libcrypto.so.3", "countersign-crypto.so"})
        QVERIFY(!m_cli.file(QString::fromLatin1(name), "no library").isEmpty());
    const CliResult run = ended(program, arguments, m_environment, QFileInfo(m_cli.file(u"place"_s, {})).path());
    QVERIFY2(run.status == 0, run.err.constData());
}

void CliPartsTest::partsComeWhenTheyAreNeeded_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("signs");
    QTest::newRow("window") << windowProgram() << QStringList{u"--exit-when-painted"_s} << false;
    QTest::newRow("terminal, listing") << CliRun::program() << QStringList{u"list"_s} << false;
    QTest::newRow("terminal, signing") << CliRun::program() << signing() << true;
}

/// Nothing is signed or imported before the first picture, so what that needs is not loaded for it.
void CliPartsTest::partsComeWhenTheyAreNeeded()
{
#ifndef Q_OS_LINUX
    QSKIP("The loader of this system does not say what it loads");
#endif
    QFETCH(const QString, program);
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, signs);
    const QByteArrayList names = loadedLibraries(program, arguments, m_environment);
    QVERIFY2(names.contains("libcountersign-core.so.0"), names.join('\n').constData());
    QCOMPARE(names.contains("countersign-crypto.so"), signs);
    QCOMPARE(names.contains("libcrypto.so.3"), signs);
    for (const char *name : {"countersign-import.so", "libarchive.so.13", "libyaml-cpp.so.0.7"})
        QVERIFY2(!names.contains(name), name);
}

void CliPartsTest::missingPart_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("signing") << u"countersign-crypto.so"_s << signing() << 127; // as where a library is missing
    QTest::newRow("archives") << u"countersign-import.so"_s << QStringList{u"catalogue"_s, u"import"_s, u"some.tar"_s} << 2;
    QTest::newRow("YAML") << u"countersign-import.so"_s << QStringList{u"catalogue"_s, u"import"_s, u"pets.yaml"_s} << 2;
}

/// An installation that lacks a part says so where the part is needed, and goes on where it is not.
void CliPartsTest::missingPart()
{
    QFETCH(const QString, part);
    QFETCH(const QStringList, arguments);
    QFETCH(const int, status);
    const QTemporaryDir installed;
    const QDir built(QStringLiteral(COUNTERSIGN_BIN_DIR "/.."));
    QVERIFY(QDir(installed.path()).mkpath(u"bin"_s) && QDir(installed.path()).mkpath(u"lib/countersign"_s));
    const QString program = installed.filePath(u"bin/countersign-cli"_s);
    QVERIFY(QFile::copy(CliRun::program(), program));
    QVERIFY(QFile::link(built.absoluteFilePath(u"share"_s), installed.filePath(u"share"_s)));
    for (const QFileInfo &library : QDir(built.filePath(u"lib/countersign"_s)).entryInfoList(QDir::Files)) {
        if (library.fileName() != part)
            QVERIFY(QFile::copy(library.filePath(), installed.filePath(u"lib/countersign/"_s + library.fileName())));
    }
    QVERIFY(!m_cli.file(u"some.tar"_s, QByteArray(257, '\0') + "ustar" + QByteArray(762, '\0')).isEmpty());
    const QString folder = QFileInfo(m_cli.file(u"pets.yaml"_s, "openapi: 3.0.0\ninfo: {title: Pets, version: '1'}\npaths: {}\n")).path();

    const CliResult without = ended(program, arguments, m_environment, folder);
    QCOMPARE(without.status, status);
    QVERIFY2(without.err.contains("A part of the program is missing"), without.err.constData());
    QVERIFY2(without.err.contains(part.toUtf8()), without.err.constData());
    QVERIFY2(without.err.contains("Install the program again"), without.err.constData());
    QCOMPARE(ended(program, {u"list"_s}, m_environment, folder).status, 0);
}

QTEST_GUILESS_MAIN(CliPartsTest)
#include "tst_cli_parts.moc"
