// SPDX-License-Identifier: GPL-3.0-or-later
// What is quoted is given to real shells, which say what they understood.
#include "core/exporters/shellquoting.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArrayList hostileWords()
{
    QByteArrayList words{"",
                         "'",
                         "''",
                         "'\\''",
                         "\"",
                         "\\",
                         "\\\\'",
                         "$(touch canary)",
                         "`touch canary`",
                         "${IFS}",
                         "$HOME",
                         "$'\\n'",
                         "!",
                         "!!",
                         "!-1",
                         "a;touch canary",
                         "a|touch canary",
                         "a&touch canary",
                         "a\ntouch canary\n",
                         "\n",
                         "\r\n",
                         "\r",
                         "\t",
                         "-rf",
                         "--",
                         "-n",
                         "@file",
                         "<file",
                         ">canary",
                         "*",
                         "?",
                         "[a-z]",
                         "~",
                         "~root",
                         "{a,b}",
                         "#",
                         "a # b",
                         "%s%n",
                         "%",
                         "\\0",
                         "\\c",
                         "\\033[2J",
                         "\x1b[2J",
                         "\x7f",
                         "\x01\x02",
                         "\xff\xfe",
                         "\x80",
                         "\xe4\xba",
                         "\xe4\xba\x91",
                         "\xf0\x9f\x94\x91",
                         "\xe2\x80\xae"
                         "abc",
                         "'; touch canary; '",
                         "'\n'touch canary",
                         "\\'; touch canary #",
                         "=(x)",
                         "a b  c",
                         " lead",
                         "trail "};
    QRandomGenerator random(20260223);
    const QByteArrayView alphabet("'\"\\$`!(){}[];&|<>*?#~=%\n\r\t -@ab\xff\xe4\xba\x91");
    while (words.size() < 600) {
        QByteArray word;
        for (int length = random.bounded(1, 40); length > 0; --length)
            word += random.bounded(4) == 0 ? char(random.bounded(1, 256)) : alphabet.at(random.bounded(int(alphabet.size())));
        words.append(word);
    }
    return words;
}

} // namespace

class tst_ShellQuoting : public QObject {
    Q_OBJECT

private slots:
    void shellsReadTheSameBytes_data();
    void shellsReadTheSameBytes();
    void commentsHoldOneLine_data();
    void commentsHoldOneLine();
    void tellsWhatCanBePasted_data();
    void tellsWhatCanBePasted();
};

void tst_ShellQuoting::shellsReadTheSameBytes_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("locale");
    for (const QString &shell : {u"dash"_s, u"bash"_s, u"sh"_s})
        for (const QString &locale : {u"C.UTF-8"_s, u"C"_s})
            QTest::addRow("%s, %s", qPrintable(shell), qPrintable(locale)) << shell << locale;
}

void tst_ShellQuoting::shellsReadTheSameBytes()
{
    QFETCH(QString, shell);
    QFETCH(QString, locale);
    const QTemporaryDir folder;
    const QByteArrayList words = hostileWords();
    QByteArray script;
    for (const QByteArray &word : words)
        script += "printf '%s\\000' " + posixQuoted(word) + '\n';
    QFile file(folder.filePath(u"script"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(script);
    file.close();

    QProcess process;
    process.setWorkingDirectory(folder.path());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    process.setProcessEnvironment(environment);
    process.start(shell, {file.fileName()});
    QVERIFY2(process.waitForFinished(), qPrintable(process.errorString()));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QByteArrayList understood = process.readAllStandardOutput().split('\0');
    QCOMPARE(understood.takeLast(), QByteArray());
    QCOMPARE(understood.size(), words.size());
    for (qsizetype i = 0; i < words.size(); ++i)
        QCOMPARE(understood.at(i).toHex(' '), words.at(i).toHex(' '));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"script"_s}); // no canary
}

void tst_ShellQuoting::commentsHoldOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("comment");
    QTest::newRow("plain") << u"Signed."_s << QByteArray("# Signed.\n");
    QTest::newRow("UTF-8") << QString::fromUtf8("LTAI\xe2\x80\xa6"
                                                "fjx")
                           << QByteArray("# LTAI\xe2\x80\xa6"
                                         "fjx\n");
    QTest::newRow("line feed") << u"a\ntouch canary"_s << QByteArray("# a touch canary\n");
    QTest::newRow("carriage return") << u"a\rtouch canary"_s << QByteArray("# a touch canary\n");
    QTest::newRow("escape") << u"a\x1b[2K"_s << QByteArray("# a [2K\n");
    QTest::newRow("next line") << QString(u'a' + QChar(0x85) + u'b') << QByteArray("# a b\n");
    QTest::newRow("line separator") << QString(u'a' + QChar(0x2028) + u'b') << QByteArray("# a b\n");
    QTest::newRow("right to left") << QString(u'a' + QChar(0x202e) + u'b') << QByteArray("# a b\n");
    QTest::newRow("continuation") << u"a\\"_s << QByteArray("# a\\\n"); // no continuation inside a comment: the shells' test shows it
}

void tst_ShellQuoting::commentsHoldOneLine()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, comment);
    QCOMPARE(shellComment(text), comment);
    for (const QString &shell : {u"dash"_s, u"bash"_s}) {
        QProcess process;
        process.start(shell, {u"-s"_s});
        process.write(shellComment(text) + "echo next\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), QByteArray("next\n"));
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }
}

void tst_ShellQuoting::tellsWhatCanBePasted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("pasteable");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("JSON") << QByteArray("{\n\t\"a\": \"it's $(id)\"\n}") << true;
    QTest::newRow("Chinese and emoji") << QByteArray("\xe4\xba\x91 \xf0\x9f\x94\x91") << true;
    QTest::newRow("joined emoji") << QByteArray("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb") << true;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}") << true;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("carriage return") << QByteArray("a\r\nb") << false;
    QTest::newRow("escape") << QByteArray("\x1b[A") << false;
    QTest::newRow("delete") << QByteArray("\x7f") << false;
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe") << false;
    QTest::newRow("cut UTF-8") << QByteArray("a\xe4\xba") << false;
    QTest::newRow("GBK") << QByteArray("\xd4\xc6") << false;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << false;
    QTest::newRow("right to left") << QByteArray("\xe2\x80\xae") << false;
}

void tst_ShellQuoting::tellsWhatCanBePasted()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, pasteable);
    QCOMPARE(isPasteableText(bytes), pasteable);
}

QTEST_GUILESS_MAIN(tst_ShellQuoting)
#include "tst_shellquoting.moc"
