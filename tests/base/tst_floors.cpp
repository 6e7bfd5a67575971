// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

namespace {

/// The room of a file or an include: `core/signing`, `ui`, `app`; empty for anything else.
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.value(0) == QLatin1String("core"))
        return parts.size() > 2 ? parts.at(0) + u'/' + parts.at(1) : QString();
    return parts.size() > 1 && (parts.at(0) == QLatin1String("ui") || parts.at(0) == QLatin1String("app")) ? parts.at(0) : QString();
}

/// The floor a room stands on; -1 for a room that nobody placed.
int floorOf(const QString &room)
{
    static const QHash<QString, int> floors{{QStringLiteral("core/base"), 0},
                                            {QStringLiteral("core/crypto"), 1},
                                            {QStringLiteral("core/catalogue"), 1},
                                            {QStringLiteral("core/credentials"), 1},
                                            {QStringLiteral("core/request"), 2},
                                            {QStringLiteral("core/signing"), 3},
                                            {QStringLiteral("core/transport"), 3},
                                            {QStringLiteral("core/diagnosis"), 4},
                                            {QStringLiteral("core/exporters"), 4},
                                            {QStringLiteral("core/history"), 4},
                                            {QStringLiteral("core/metadata"), 4},
                                            {QStringLiteral("core/practice"), 4},
                                            {QStringLiteral("core/session"), 5},
                                            {QStringLiteral("ui"), 6},
                                            {QStringLiteral("app"), 7}};
    return floors.value(room, -1);
}

QString withoutCommentsAndTexts(QString source)
{
    static const QRegularExpression noise(QStringLiteral("//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\\n])*\""),
                                          QRegularExpression::DotMatchesEverythingOption);
    return source.remove(noise);
}

bool isWindowHeader(const QString &header)
{
    if (header.startsWith(QLatin1String("QtGui/")) || header.startsWith(QLatin1String("QtWidgets/")))
        return true;
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    return QFile::exists(headers + QStringLiteral("/QtGui/") + header) || QFile::exists(headers + QStringLiteral("/QtWidgets/") + header);
}

/// What an include line of a file in \p room breaks; empty when nothing.
QString includeFault(const QString &room, const QString &included, bool isSystem)
{
    if (isSystem)
        return room.startsWith(QLatin1String("core/")) && isWindowHeader(included)
            ? QStringLiteral("core includes the window header ") + included
            : QString();
    const QString other = roomOf(included);
    if (other.isEmpty() || other == room)
        return {};
    if (floorOf(other) < 0)
        return QStringLiteral("nobody placed the room ") + other;
    if (floorOf(other) > floorOf(room))
        return room + QStringLiteral(" looks up to ") + other;
    if (floorOf(other) == floorOf(room))
        return room + QStringLiteral(" knows its neighbour ") + other;
    return {};
}

/// Words that only one place may use.
struct Reserved {
    QString pattern;
    QString allowedIn; ///< start of the path; empty: nowhere
    QString message;
};

const QVector<Reserved> &reservedWords()
{
    static const QVector<Reserved> words{
        {QStringLiteral("\\bQNetworkRequest\\b"), QStringLiteral("core/transport/"),
         QStringLiteral("only the transport makes network requests")},
        {QStringLiteral("\\bsetInsecureFallback\\b"), {}, QStringLiteral("the keychain's insecure fallback is never used")},
        {QStringLiteral("\\bignoreSslErrors\\b"), {}, QStringLiteral("certificates are never ignored")},
        {QStringLiteral("\\bQProcess\\b"), {}, QStringLiteral("no program is started")},
        {QStringLiteral("\\b(qgetenv|qEnvironmentVariable\\w*|QProcessEnvironment|getenv)\\b"), QStringLiteral("app/"),
         QStringLiteral("only the programs read the environment")},
        {QStringLiteral("\\bcurrent(DateTime\\w*|MSecsSinceEpoch|SecsSinceEpoch)\\b"), QStringLiteral("core/base/clock"),
         QStringLiteral("the time is handed in through Clock")}};
    return words;
}

/// Everything that one source file breaks.
QStringList faults(const QString &path, const QString &source)
{
    QStringList found;
    const QString room = roomOf(path);
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"),
                                            QRegularExpression::MultilineOption);
    for (auto match = include.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch line = match.next();
        if (const QString fault = includeFault(room, line.captured(2), line.captured(1) == QLatin1String("<")); !fault.isEmpty())
            found.append(path + QStringLiteral(": ") + fault);
    }
    const QString code = withoutCommentsAndTexts(source);
    for (const Reserved &word : reservedWords()) {
        const bool isAllowed = !word.allowedIn.isEmpty() && path.startsWith(word.allowedIn);
        if (!isAllowed && code.contains(QRegularExpression(word.pattern)))
            found.append(path + QStringLiteral(": ") + word.message);
    }
    return found;
}

} // namespace

/// Reads the sources and holds the house to its floors.
class FloorsTest : public QObject {
    Q_OBJECT
private slots:
    void theHouseStands();
    void everyRoomHasAFloor();
    void faultsAreSeen_data();
    void faultsAreSeen();
};

void FloorsTest::theHouseStands()
{
    const QDir root(QStringLiteral(COUNTERSIGN_SOURCE_DIR));
    QStringList found;
    int files = 0;
    for (const char *folder : {"core", "ui", "app"}) {
        QDirIterator each(root.filePath(QLatin1String(folder)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            found += faults(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
            ++files;
        }
    }
    QVERIFY(files > 30);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void FloorsTest::everyRoomHasAFloor()
{
    const QStringList rooms = QDir(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(rooms.size() >= 10);
    for (const QString &room : rooms)
        QVERIFY2(floorOf(QStringLiteral("core/") + room) >= 0, qPrintable(room));
}

void FloorsTest::faultsAreSeen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const char *path, const char *source, int count) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(source) << count;
    };
    row("down", "core/signing/a.cpp", "#include \"core/request/request.h\"\n", 0);
    row("own room", "core/signing/schemes/a.cpp", "#include \"core/signing/canonical.h\"\n", 0);
    row("up", "core/request/a.h", "#include \"core/signing/signaturetrace.h\"\n", 1);
    row("neighbour", "core/transport/a.cpp", "#include \"core/signing/signaturetrace.h\"\n", 1);
    row("neighbour of practice", "core/practice/a.cpp", "#include \"core/exporters/exporter.h\"\n", 1);
    row("core looks at the window", "core/session/a.cpp", "  #  include \"ui/mainwindow.h\"\n", 1);
    row("ui looks at the programs", "ui/a.cpp", "#include \"app/commands/command.h\"\n", 1);
    row("unknown room", "app/a.cpp", "#include \"core/cellar/wine.h\"\n", 1);
    row("widget in core", "core/base/a.cpp", "#include <QWidget>\n", 1);
    row("gui in core", "core/base/a.cpp", "#include <QtGui/QColor>\n#include <QImage>\n", 2);
    row("widget in ui", "ui/a.cpp", "#include <QWidget>\n", 0);
    row("request outside the transport", "core/practice/a.cpp", "QNetworkRequest request(url);", 1);
    row("request in the transport", "core/transport/a.cpp", "QNetworkRequest request(url);", 0);
    row("only spoken of", "core/session/a.cpp", "// QNetworkRequest is for others\nauto a = \"QProcess\"; /* setInsecureFallback */", 0);
    row("fallback", "core/credentials/a.cpp", "job.setInsecureFallback(true);", 1);
    row("process", "app/a.cpp", "QProcess process;", 1);
    row("environment below the programs", "ui/a.cpp", "qEnvironmentVariable(\"HOME\");", 1);
    row("environment in a program", "app/cli_main.cpp", "QProcessEnvironment::systemEnvironment();", 0);
    row("clock", "core/session/a.cpp", "QDateTime::currentDateTimeUtc();", 1);
}

void FloorsTest::faultsAreSeen()
{
    QFETCH(const QString, path);
    QFETCH(const QString, source);
    const QStringList found = faults(path, source);
    QFETCH(const int, count);
    QVERIFY2(found.size() == count, qPrintable(found.join(u'\n')));
}

QTEST_APPLESS_MAIN(FloorsTest)
#include "tst_floors.moc"
