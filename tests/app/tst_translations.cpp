// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context{};
    QString source{};
    QString translation{}; ///< of a plural, its forms one after another
    QString type{};        ///< `unfinished`, `vanished`, `obsolete` or empty
    int forms = 0;         ///< plural forms; 0 for a text without a number

    QString name() const { return context + u": "_s + source; }
};

const QString translations = QStringLiteral(COUNTERSIGN_SOURCE_DIR "/resources/translations/");
const QString chineseFile = u"countersign_zh_CN.ts"_s;
const QString englishFile = u"countersign_en.ts"_s; // plural forms only

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{.context = context};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != "translation"_L1) {
                message.forms += xml.isStartElement() && xml.name() == "numerusform"_L1 ? 1 : 0;
                if (xml.isCharacters())
                    message.translation += xml.text();
            }
            if (message.forms > 0)
                message.translation = message.translation.trimmed(); // lies between the tags
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// All messages of a .ts file; none if it is not well-formed, which \p error then names.
QList<Message> readMessages(const QString &path, QString *error)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = file.errorString();
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(readMessage(xml, context));
    }
    *error = xml.hasError() ? xml.errorString() : QString();
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList matches(const QString &text, const QString &pattern)
{
    QStringList found;
    auto match = QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption).globalMatch(text);
    while (match.hasNext())
        found.append(match.next().captured());
    found.sort();
    return found;
}

bool hasChinese(const QString &text)
{
    return !matches(text, u"[\\x{4e00}-\\x{9fff}]"_s).isEmpty();
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTextIsTranslated();
    void placeholdersStay();
    void fullWidthPunctuation();
    void gapBetweenChineseAndLatin();
    void noPoliteFiller();
    void glossary_data();
    void glossary();
    void sourcesHoldNoOtherText();
    void otherLanguagesAreRefused();
    void englishCounts();
    void commandLineSpeaksTheChosenLanguage_data();
    void commandLineSpeaksTheChosenLanguage();
    void embeddedTranslationsSpeak();

private:
    QList<Message> m_messages{};
};

void TestTranslations::initTestCase()
{
    QString error;
    m_messages = readMessages(translations + chineseFile, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QVERIFY2(m_messages.size() > 500, qPrintable(QString::number(m_messages.size())));
}

void TestTranslations::everyTextIsTranslated()
{
    QStringList faults;
    for (const Message &message : std::as_const(m_messages)) {
        if (!message.type.isEmpty() || message.translation.trimmed().isEmpty())
            faults.append(message.name());
        else if (message.forms > 1) // Chinese has one form for every number
            faults.append(u"%1 plural forms: %2"_s.arg(message.forms).arg(message.name()));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::placeholdersStay()
{
    const QString placeholder = u"%(?:L?[0-9]{1,2}|L?n)"_s;
    QStringList faults;
    int compared = 0;
    for (const Message &message : std::as_const(m_messages)) {
        const QStringList wanted = matches(message.source, placeholder);
        compared += wanted.isEmpty() ? 0 : 1;
        if (wanted != matches(message.translation, placeholder))
            faults.append(message.name() + u" -> "_s + message.translation);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(compared > 100);
}

void TestTranslations::fullWidthPunctuation()
{
    QStringList faults;
    for (const Message &message : std::as_const(m_messages)) {
        if (!hasChinese(message.translation))
            continue;
        const bool isSentence = message.source.endsWith(u'.') && !message.source.endsWith("..."_L1);
        const bool endsWell = isSentence == message.translation.endsWith(u'。');
        if (!endsWell || !matches(message.translation, u"[\\x{4e00}-\\x{9fff}][,;:?!.()\"]|[,;:?()\"][\\x{4e00}-\\x{9fff}]"_s).isEmpty())
            faults.append(message.name() + u" -> "_s + message.translation);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::gapBetweenChineseAndLatin()
{
    QStringList faults;
    for (const Message &message : std::as_const(m_messages)) {
        QString text = message.translation;
        text.replace(QRegularExpression(u"%(?:L?[0-9]{1,2}|n)"_s), u"%"_s); // what stands for it may be Chinese
        if (!matches(text, u"[\\x{4e00}-\\x{9fff}][A-Za-z0-9]|[A-Za-z0-9][\\x{4e00}-\\x{9fff}]|  "_s).isEmpty())
            faults.append(message.name() + u" -> "_s + message.translation);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::noPoliteFiller()
{
    QStringList faults;
    for (const Message &message : std::as_const(m_messages))
        if (!matches(message.translation, u"请(?!求)|您|！|抱歉"_s).isEmpty() && !message.translation.contains(u"申请"_s))
            faults.append(message.name() + u" -> "_s + message.translation);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::glossary_data()
{
    QTest::addColumn<QString>("chinese");
    const QList<std::pair<const char *, QString>> terms{
        {"string to sign", u"待签名字符串"_s},
        {"canonical query", u"规范化查询字符串"_s},
        {"canonical request", u"规范化请求"_s},
        {"canonical headers", u"规范化请求头"_s},
        {"signed headers", u"参与签名的请求头"_s},
        {"hashed payload", u"请求体哈希"_s},
        {"signing key", u"签名密钥"_s},
        {"(?-i)signature", u"签名"_s}, // the parameter Signature stays
        {"practice gateway", u"练习网关"_s},
        {"profiles?", u"凭证配置"_s},
        {"operations?", u"接口"_s},
        {"endpoint", u"服务地址"_s},
        {"region", u"地域"_s},
        {"nonce", u"随机数"_s},
        {"AccessKey secret", u"AccessKey Secret"_s},
        {"security token", u"安全令牌（STS Token）"_s},
        {"keychain", u"系统密钥环"_s},
        {"percent-encoded?", u"百分号编码"_s},
    };
    for (const auto &[english, chinese] : terms)
        QTest::newRow(english) << chinese;
}

void TestTranslations::glossary()
{
    QFETCH(const QString, chinese);
    const QString english = u"(?i)(?<![-\\w])"_s + QLatin1String(QTest::currentDataTag()) + u"(?![-\\w])"_s;
    QStringList faults;
    int found = 0;
    for (const Message &message : std::as_const(m_messages)) {
        if (matches(message.source, english).isEmpty())
            continue;
        ++found;
        if (!message.translation.contains(chinese))
            faults.append(message.name() + u" -> "_s + message.translation);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY2(found > 0, "no text uses this term");
}

void TestTranslations::sourcesHoldNoOtherText()
{
    QTemporaryDir folder;
    for (const QString &file : {chineseFile, englishFile})
        QVERIFY(QFile::copy(translations + file, folder.filePath(file)));
    QProcess lupdate;
    lupdate.start(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/scripts/translate"), {folder.path()});
    QVERIFY2(lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());

    for (const QString &file : {chineseFile, englishFile}) {
        QString error;
        const QList<Message> kept = readMessages(translations + file, &error);
        const QList<Message> messages = readMessages(folder.filePath(file), &error);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QStringList faults;
        for (const Message &message : messages)
            if (message.type == "unfinished"_L1)
                faults.append(message.name());
        QVERIFY2(faults.isEmpty(), qPrintable(u"scripts/translate finds untranslated texts:\n"_s + faults.join(u'\n')));
        QCOMPARE(messages.size(), kept.size()); // more here than there: texts that have left the sources
    }
}

void TestTranslations::otherLanguagesAreRefused()
{
    const Result<void> french = setLanguage(*QCoreApplication::instance(), u"fr"_s);
    QVERIFY(!french);
    QCOMPARE(french.error().kind, ErrorKind::BadInput);
    QCOMPARE(french.error().subject, u"fr"_s);
    QVERIFY(setLanguage(*QCoreApplication::instance(), u"en"_s));
    QCOMPARE(QCoreApplication::translate("Language", "There is no such language"), u"There is no such language"_s);
}

void TestTranslations::englishCounts()
{
    QString error;
    const QList<Message> messages = readMessages(translations + englishFile, &error);
    QVERIFY2(error.isEmpty() && messages.size() > 5, qPrintable(error));
    QVERIFY(setLanguage(*QCoreApplication::instance(), u"en"_s));
    QStringList faults;
    for (const Message &message : messages) {
        const auto said = [&message](int number) {
            return QCoreApplication::translate(message.context.toUtf8().constData(), message.source.toUtf8().constData(), nullptr, number);
        };
        const QString both = said(1) + u'|' + said(2);
        if (message.forms != 2 || said(1) == said(2) || both.contains("(s)"_L1) || both.contains("%n"_L1))
            faults.append(message.name() + u" -> "_s + both);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QCOMPARE(QCoreApplication::translate("HarReader", "HAR file with %n entry(s)", nullptr, 3), u"HAR file with 3 entries"_s);
}

void TestTranslations::commandLineSpeaksTheChosenLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const QString english = u"The catalogue has no such service"_s;
    const QString chinese = u"目录中没有此服务"_s;
    QTest::newRow("no choice, English system") << u"C.UTF-8"_s << QStringList() << english;
    QTest::newRow("no choice, Chinese system") << u"zh_CN.UTF-8"_s << QStringList() << chinese;
    QTest::newRow("Chinese on an English system") << u"C.UTF-8"_s << QStringList{u"--lang"_s, u"zh_CN"_s} << chinese;
    QTest::newRow("English on a Chinese system") << u"zh_CN.UTF-8"_s << QStringList{u"--lang"_s, u"en"_s} << english;
}

void TestTranslations::commandLineSpeaksTheChosenLanguage()
{
    QFETCH(const QString, locale);
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, words);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    environment.remove(u"LANGUAGE"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(COUNTERSIGN_BIN_DIR "/countersign-cli"),
                  arguments + QStringList{u"describe"_s, u"no-such-service"_s, u"X"_s});
    QVERIFY2(program.waitForFinished(20'000), qPrintable(program.errorString()));
    QVERIFY(program.exitCode() != 0);
    const QString said = QString::fromUtf8(program.readAllStandardError());
    QVERIFY2(said.contains(words), qPrintable(said));
}

/// The last one, since an installed translation stays.
void TestTranslations::embeddedTranslationsSpeak()
{
    QVERIFY(setLanguage(*QCoreApplication::instance(), u"zh_CN"_s));
    QStringList faults;
    for (const Message &message : std::as_const(m_messages)) {
        const int number = message.forms > 0 ? 7 : -1;
        QString expected = message.translation;
        if (number >= 0)
            expected.replace("%n"_L1, QString::number(number)).replace("%Ln"_L1, QString::number(number));
        const QString said =
            QCoreApplication::translate(message.context.toUtf8().constData(), message.source.toUtf8().constData(), nullptr, number);
        if (said != expected)
            faults.append(message.name() + u" -> "_s + said);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));

    if (!QFileInfo::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_zh_CN.qm"_s))
        QSKIP("Qt's own translations are not installed");
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"取消"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
