// SPDX-License-Identifier: GPL-3.0-or-later
// The lines that fix a mistake, run by the languages themselves: right ones give the encoding and the signature that the vendor publishes, wrong
// ones the mistake they stand for. A language that is not installed is left out; python3 and sh always are.
#include "core/base/encoding.h"
#include "core/diagnosis/cause.h"
#include "tests/diagnosis/coderunner.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArrayList schemes{"alibaba-rpc-v1", "alibaba-roa-v1", "alibaba-acs3", "huawei-aksk", "acm-spas"};
const QByteArrayList languages{"python", "java", "go", "php", "csharp", "nodejs", "shell"};

FixCode codeOf(const QByteArray &language, const QByteArray &id, const QByteArray &scheme)
{
    for (const FixCode &code : fixCode({id, {}}, scheme)) {
        if (code.language == language)
            return code;
    }
    return {};
}

QByteArray encoderOf(const QByteArray &language)
{
    return codeOf(language, "space-as-plus", "alibaba-rpc-v1").right;
}

/// The encoder as the function that other lines call.
QByteArray percentFunction(const Language &language)
{
    const QByteArray encoder = encoderOf(language.id);
    if (language.id == "python")
        return "def percent(text):\n    " + encoder + "\n    return encoded\n";
    if (language.id == "nodejs")
        return "function percent(text) {\n" + encoder + "\nreturn encoded;\n}\n";
    if (language.id == "java")
        return "static String percent(String text) throws RuntimeException {\n" + encoder + "\nreturn encoded;\n}\n";
    return language.id == "shell" ? "percent() (\ntext=$1\n" + encoder + "\nprintf %s \"$encoded\"\n)\n" : QByteArray();
}

QByteArray variable(const Language &language, const QByteArray &name)
{
    if (language.id == "python" || language.id == "shell")
        return name;
    QByteArray camel = name;
    for (qsizetype at = camel.indexOf('_'); at >= 0; at = camel.indexOf('_'))
        camel.remove(at, 1).replace(at, 1, camel.mid(at, 1).toUpper());
    return camel;
}

} // namespace

class tst_CausesCode : public QObject {
    Q_OBJECT

private slots:
    void lines_are_whole()
    {
        QSet<QByteArray> seen;
        for (const CauseInfo &info : causeVocabulary()) {
            for (const QByteArray &scheme : info.schemes) {
                qsizetype last = -1;
                for (const FixCode &code : fixCode({info.id, {}}, scheme)) {
                    const qsizetype place = languages.indexOf(code.language);
                    QVERIFY2(place > last, info.id.constData()); // each language once, in order
                    last = place;
                    QVERIFY2(!code.right.isEmpty() && code.right != code.wrong, info.id.constData());
                    for (const QByteArray &line : {code.wrong, code.right})
                        QVERIFY2(!line.contains("{parameter}") && !line.contains("{wrote}") && !line.endsWith('\n'), line.constData());
                    seen.insert(info.id);
                }
            }
        }
        QVERIFY2(seen.size() >= 65, qPrintable(QString::number(seen.size())));
    }

    void encoders_speak_every_language()
    {
        for (const char *id : {"space-as-plus", "asterisk-not-encoded", "tilde-encoded", "reserved-not-encoded",
                               "slash-in-value-not-encoded", "hex-lower-case", "value-encoded-twice", "value-decoded-before-signing",
                               "charset-gbk", "charset-latin1", "charset-utf16", "surrogates-encoded-separately"}) {
            QByteArrayList spoken;
            for (const FixCode &code : fixCode({id, {}}, "huawei-aksk"))
                spoken.append(code.language);
            QVERIFY2(spoken == languages, id);
        }
    }

    void names_stand_in_the_lines()
    {
        const Cause cause{"param-name-case", {{"parameter", u"Timestamp"_s}, {"wrote", u"TimeStamp"_s}}};
        const FixCode python = fixCode(cause, "alibaba-rpc-v1").constFirst();
        QCOMPARE(python.wrong, "params[\"TimeStamp\"] = value");
        QCOMPARE(python.right, "params[\"Timestamp\"] = value");
        const FixCode hostile = fixCode({"param-name-case", {{"parameter", u"a\"]; x"_s}}}, "alibaba-rpc-v1").constFirst();
        QCOMPARE(hostile.right, "params[\"Timestamp\"] = value");
    }

    void run_data()
    {
        QTest::addColumn<QByteArray>("language");
        for (const Language &language : runnable()) { // python3 and sh everywhere, others where they are installed
            if (languageOf(language.id))
                QTest::newRow(language.id.constData()) << language.id;
        }
    }

    void right_encoders_data() { run_data(); }

    void right_encoders()
    {
        QFETCH(const QByteArray, language);
        const Language *spoken = languageOf(language);
        QString ascii;
        for (char16_t c = 0x20; c < 0x7f; ++c)
            ascii += QChar(c);
        const QStringList texts{u""_s,   ascii,   u"a b+c%20d%"_s, u"tag~1*(x)!'"_s, u"名称/é€"_s,      u"\U0001F600"_s, u"two\nlines\n"_s,
                                u"\n"_s, u"-n"_s, u"\\t\\101"_s,   u"\t\x7f"_s,      u"'\"$(id)`id`"_s, u"\u2028"_s};
        QVector<Case> cases;
        for (const QString &text : texts)
            cases.append({encoderOf(language), "encoded", text});
        const Ran ran = run(*spoken, {}, cases);
        QVERIFY2(ran.fault.isEmpty(), ran.fault.constData());
        for (qsizetype index = 0; index < texts.size(); ++index)
            QCOMPARE(ran.results[index], percentEncoded(texts[index].toUtf8()));
    }

    /// A wrong line shows what its cause says.
    void wrong_encoders_data() { run_data(); }

    void wrong_encoders()
    {
        QFETCH(const QByteArray, language);
        const Language *spoken = languageOf(language);
        struct Sign {
            const char *id;
            QString text;
            QByteArray shown;
        };
        const QVector<Sign> signs{{"space-as-plus", u"a b"_s, "a+b"},
                                  {"asterisk-not-encoded", u"a*b"_s, "a*b"},
                                  {"tilde-encoded", u"a~b"_s, "a%7Eb"},
                                  {"reserved-not-encoded", u"a!(b)*c"_s, "a!(b)*c"},
                                  {"slash-in-value-not-encoded", u"a b/c"_s, "a%20b/c"},
                                  {"hex-lower-case", u"a:b/c"_s, "a%3ab%2fc"},
                                  {"charset-gbk", u"中"_s, "%D6%D0"},
                                  {"charset-latin1", u"é"_s, "%E9"},
                                  {"charset-utf16", u"é"_s, "%E9%00"},
                                  {"value-encoded-twice", u"a:b"_s, "a%253Ab"},
                                  {"value-decoded-before-signing", u"a%41"_s, "aA"}};
        QVector<Case> cases;
        QByteArrayList expected;
        for (const Sign &sign : signs) {
            const FixCode code = codeOf(language, sign.id, "huawei-aksk");
            QCOMPARE(code.right, encoderOf(language));
            if (code.wrong.isEmpty())
                continue;
            cases.append({code.wrong, "encoded", sign.text});
            expected.append(sign.shown);
        }
        QVERIFY(cases.size() >= 3);
        const Ran ran = run(*spoken, {}, cases);
        QVERIFY2(ran.fault.isEmpty(), ran.fault.constData());
        for (qsizetype index = 0; index < cases.size(); ++index)
            QVERIFY2(ran.results[index] == expected[index], QByteArray(cases[index].lines + " gives " + ran.results[index]).constData());
    }

    /// Query, string, key and signature in a row. The signatures are those of requests with one mistake each, made beside the vendors' SDKs;
    /// the right one is the vendor's published example of DescribeRegions.
    void signatures_data() { run_data(); }

    void signatures()
    {
        QFETCH(const QByteArray, language);
        const Language *spoken = languageOf(language);
        const QVector<std::pair<const char *, QByteArray>> published{
            {"", "OLeaidS1JvxuMvnyHOwuJ+uX5qY="},
            {"secret-without-ampersand", "R8VkbeU3DqhHmAVCdxW/CjqsRK0="},
            {"secret-double-ampersand", "nUFQvB0IXD0/904QYukD4oGR0jY="},
            {"secret-is-access-key-id", "iA693s5Q3B7pqN75xkVtLC43UUM="},
            {"encoded-once", "K94Nl1S+UEt8v6yMwurA50I9d90="},
            {"outer-encoding-missing", "a/3yrcn1mFJeIlAui3HKICPeULY="},
            {"encoded-thrice", "jjptzj4n4riI533GhreHLDeIdPY="},
            {"separator-not-encoded", "VyBL52idtt+oImX0NZC+2ngk15Q="},
            {"path-not-encoded", "VDCf/4yaqi79nHYLqMOXmSC5aCM="},
            {"unsorted", "fyp15neRKg7Wo4J6S0aXr1dxoZA="},
            {"hex-instead-of-base64", "38b79a89d4b526fc6e32f9f21cec2e27eb97e6a6"},
            {"upper-case-hex-signature", "38B79A89D4B526FC6E32F9F21CEC2E27EB97E6A6"},
            {"base64-of-hex", "MzhiNzlhODlkNGI1MjZmYzZlMzJmOWYyMWNlYzJlMjdlYjk3ZTZhNg=="},
            {"wrong-digest", "ZyzAriSwtsiqkcWUIBZFJxluGkRmMmqtKNSPDjU921Y="},
            {"hmac-arguments-swapped", "lA3bfwxnDT/UD35m2WO+fhaIm0s="},
            {"base64-newline", "OLeaidS1JvxuMvnyHOwuJ+uX5qY=\n"},
            {"base64-no-padding", "OLeaidS1JvxuMvnyHOwuJ+uX5qY"},
            {"trailing-newline-in-string", "EYS4qSgt5gpb+4I6na5xkveEIyc="},
        };
        const QByteArrayList steps{
            codeOf(language, "unsorted", "alibaba-rpc-v1").right, codeOf(language, "path-not-encoded", "alibaba-rpc-v1").right,
            codeOf(language, "secret-without-ampersand", "alibaba-rpc-v1").right, codeOf(language, "wrong-digest", "alibaba-rpc-v1").right};
        // The order of the parameters is that of the request with the mistake `unsorted`.
        const QByteArrayList params{"Version",          "2014-05-26",
                                    "Timestamp",        "2016-02-23T12:46:24Z",
                                    "SignatureVersion", "1.0",
                                    "SignatureNonce",   "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
                                    "SignatureMethod",  "HMAC-SHA1",
                                    "Format",           "XML",
                                    "Action",           "DescribeRegions",
                                    "AccessKeyId",      "testid"};
        QVector<Case> cases;
        QVector<std::pair<const char *, QByteArray>> used;
        for (const auto &[id, signature] : published) {
            QByteArrayList lines = steps;
            const FixCode code = *id ? codeOf(language, id, "alibaba-rpc-v1") : FixCode{};
            const qsizetype slot = lines.indexOf(code.right);
            if (*id && (slot < 0 || code.wrong.isEmpty() || code.wrong.contains("android.")))
                continue;
            if (*id)
                lines[slot] = code.wrong;
            cases.append({given(*spoken, params) + lines.join('\n'),
                          language == "php" ? QByteArray("signature") : variable(*spoken, "signature"),
                          {}});
            used.append({id, signature});
        }
        QVERIFY(cases.size() >= 10);
        const Ran ran = run(*spoken, percentFunction(*spoken), cases);
        QVERIFY2(ran.fault.isEmpty(), ran.fault.constData());
        for (qsizetype index = 0; index < cases.size(); ++index) {
            const bool losesLineEnd = language == "shell";
            QVERIFY2(ran.results[index] == (losesLineEnd ? used[index].second.trimmed() : used[index].second),
                     QByteArray(QByteArray(used[index].first) + " gives " + ran.results[index] + '\n' + cases[index].lines).constData());
        }
    }

    /// Lines that stand for themselves, on a request of two headers.
    void other_right_lines()
    {
        const Language &python = *languageOf("python");
        const QByteArray headers = "headers = {'X-Sdk-Date': ' 20260101T000000Z ', 'Host': 'example.com'}\n";
        const auto line = [](const char *id, const char *scheme) { return codeOf("python", id, scheme).right; };
        const QVector<std::pair<Case, QByteArray>> cases{
            {{headers + line("headers-unsorted", "huawei-aksk"), "lines"}, "host:example.com\nx-sdk-date:20260101T000000Z\n"},
            {{headers + line("headers-unsorted", "huawei-aksk"), "signed_headers"}, "host;x-sdk-date"},
            {{"path = '/v3/tasks'\n" + line("trailing-slash-missing", "huawei-aksk"), "canonical_path"}, "/v3/tasks/"},
            {{"path = '/'\n" + line("trailing-slash-missing", "huawei-aksk"), "canonical_path"}, "/"},
            {{"body = b''\n" + line("md5-hex", "alibaba-roa-v1"), "content_md5"}, "1B2M2Y8AsgTpgAmY7PhCfg=="},
            {{"data, method, url, headers = {'a': 'é'}, 'POST', '', {}\n" + line("body-reformatted", "huawei-aksk"), "body.decode()"},
             "{\"a\":\"é\"}"},
            {{"tenant, group, timestamp = 't', 'g', '1'\n" + line("plus-signs-missing", "acm-spas"), "string_to_sign"}, "t+g+1"},
        };
        QVector<Case> all;
        for (const auto &[each, expected] : cases)
            all.append(each);
        const Ran ran = run(python, {}, all);
        QVERIFY2(ran.fault.isEmpty(), ran.fault.constData());
        for (qsizetype index = 0; index < cases.size(); ++index)
            QCOMPARE(ran.results[index], cases[index].second);
    }

    void times_data() { run_data(); }

    void times()
    {
        QFETCH(const QByteArray, language);
        const Language *spoken = languageOf(language);
        const QVector<std::pair<QByteArray, QString>> forms{
            {"alibaba-rpc-v1", u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s}, {"huawei-aksk", u"yyyyMMdd'T'HHmmss'Z'"_s}, {"acm-spas", {}}};
        QVector<Case> cases;
        for (const auto &[scheme, form] : forms)
            cases.append({codeOf(language, scheme == "acm-spas" ? "seconds-instead-of-ms" : "date-format", scheme).right, "timestamp", {}});
        cases.append({codeOf(language, "nonce-reused", "alibaba-rpc-v1").right, "nonce", {}});
        cases.append(cases.constLast());
        qputenv("TZ", "Asia/Shanghai"); // local time would show
        const Ran ran = run(*spoken, {}, cases);
        QVERIFY2(ran.fault.isEmpty(), ran.fault.constData());
        for (qsizetype index = 0; index < forms.size(); ++index) {
            QDateTime time = forms[index].second.isEmpty()
                ? QDateTime::fromMSecsSinceEpoch(ran.results[index].toLongLong(), Qt::UTC)
                : QDateTime::fromString(QString::fromLatin1(ran.results[index]), forms[index].second);
            time.setTimeSpec(Qt::UTC);
            QVERIFY2(time.isValid() && qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 120, ran.results[index].constData());
        }
        QVERIFY(ran.results[3] != ran.results[4] && ran.results[3].size() >= 32);
    }

    /// Every line, right and wrong, is at least read by its language without complaint.
    void syntax_data()
    {
        QTest::addColumn<QByteArray>("language");
        for (const Language &language : runnable()) {
            if (languageOf(language.id) && language.id != "java") // javac wants every name declared; the lines above ran
                QTest::newRow(language.id.constData()) << language.id;
        }
    }

    void syntax()
    {
        QFETCH(const QByteArray, language);
        const Language *spoken = languageOf(language);
        QSet<QByteArray> lines;
        for (const CauseInfo &info : causeVocabulary()) {
            for (const QByteArray &scheme : schemes) {
                for (const FixCode &code : fixCode({info.id, {}}, scheme)) {
                    if (code.language == language)
                        lines.unite({code.right, code.wrong});
                }
            }
        }
        lines.remove({});
        QVERIFY(lines.size() > 30);
        QTemporaryDir folder;
        QByteArray source = language == "php" ? "<?php\n" : "";
        int number = 0;
        for (const QByteArray &line : std::as_const(lines)) {
            source += QByteArray(spoken->beforeCase).replace('@', QByteArray::number(++number));
            for (const QByteArray &part : line.split('\n'))
                source += spoken->indent + part + '\n';
            source += spoken->afterCase;
        }
        QFile file(folder.filePath(spoken->file));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(source) == source.size());
        file.close();
        const QStringList arguments = language == "python" ? QStringList{u"-m"_s, u"py_compile"_s, file.fileName()}
            : language == "nodejs"                         ? QStringList{u"--check"_s, file.fileName()}
            : language == "shell"                          ? QStringList{u"-n"_s, file.fileName()}
                                                           : QStringList{u"-l"_s, file.fileName()};
        QProcess process;
        process.start(spoken->program, arguments);
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, QByteArray(process.readAllStandardError() + process.readAllStandardOutput()).constData());
    }

private:
    /// What the lines find: params, method, secret.
    static QByteArray given(const Language &language, const QByteArrayList &params)
    {
        QByteArrayList pairs;
        for (qsizetype index = 0; index < params.size(); index += 2) {
            const QByteArray name = params[index], value = params[index + 1];
            if (language.id == "java")
                pairs.append("params.put(\"" + name + "\", \"" + value + "\");");
            else if (language.id == "shell")
                pairs.append("$(percent " + name + ")=$(percent " + value + ")");
            else
                pairs.append('"' + name + (language.id == "php" ? "\" => \"" : "\": \"") + value + '"');
        }
        if (language.id == "python")
            return "params = {" + pairs.join(", ") + "}\nmethod, secret, access_key_id = 'GET', 'testsecret', 'testid'\n";
        if (language.id == "nodejs")
            return "const params = {" + pairs.join(", ") + "}, method = 'GET', secret = 'testsecret', accessKeyId = 'testid';\n";
        if (language.id == "java")
            return "Map<String, String> params = new LinkedHashMap<>();\n" + pairs.join('\n')
                + "\nString method = \"GET\", secret = \"testsecret\", accessKeyId = \"testid\";\n";
        if (language.id == "php")
            return "$params = [" + pairs.join(", ") + "]; $method = 'GET'; $secret = 'testsecret'; $accessKeyId = 'testid';\n";
        return "pairs=\"" + pairs.join('\n') + "\"\nmethod=GET secret=testsecret access_key_id=testid\n";
    }
};

QTEST_GUILESS_MAIN(tst_CausesCode)
#include "tst_causescode.moc"
