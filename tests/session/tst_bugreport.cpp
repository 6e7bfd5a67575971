// SPDX-License-Identifier: GPL-3.0-or-later
// The report for a bug tracker: it says what was found, and no secret of the case is in it, wherever the case held it and however it was written.
#include "core/base/encoding.h"
#include "core/session/bugreport.h"
#include "core/session/sensitivevalues.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray keyId = "LTAIcaseOfTheTestorIt";
const QByteArray secretCanary = "s3cret/Canary+With Marks=";
const QByteArray tokenCanary = "CAISt0ken/canary+that&has=all marks\xE5\x8C\x97";
const QByteArray passwordCanary = "p4ss\"word\\canary'<of>_the_*database*";

const QByteArray rightQuery =
    "AccessKeyId=testid&Action=DescribeRegions&Format=XML&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-"
    "a94f-4e0ad82fd6cf&SignatureVersion=1.0&Timestamp=2016-02-23T12%3A46%3A24Z&Version=2014-05-26";

QByteArray encoded(QByteArray value, int times)
{
    for (; times > 0; --times)
        value = percentEncoded(value);
    return value;
}

/// Everything a letter of \p value might stand as.
QByteArrayList disguises(const QByteArray &value)
{
    QByteArrayList all{value, value.toHex(), value.toHex().toUpper(), value.toBase64(), QByteArray(value).replace('_', "\\_")};
    for (int times = 1; times <= 3; ++times)
        all << encoded(value, times) << encoded(value, times).toLower() << encoded(value, times).replace("%20", "+");
    // Inside of a longer text in Base64: what the value alone decides.
    for (const char *before : {"a", "ab", "abc"})
        all << QByteArray(before + value).toBase64().mid(8, value.size() - 4);
    return all;
}

QByteArrayList leaks(const QString &report)
{
    QByteArrayList found;
    const QByteArray text = report.toUtf8();
    for (const QByteArray &canary : {secretCanary, tokenCanary, passwordCanary}) {
        for (const QByteArray &disguise : disguises(canary)) {
            if (text.contains(disguise) || text.contains(disguise.mid(disguise.size() / 3, 12)))
                found.append(disguise);
        }
    }
    return found;
}

/// A request of a temporary key, with a password, whose string differs from the server's at both of them.
ExplainJob caseWithCanaries()
{
    ExplainJob job;
    const QByteArray query = "AccessKeyId=" + keyId + "&Action=CreateAccount&DbPassword=" + encoded(passwordCanary, 1)
        + "&Format=JSON&SecurityToken=" + encoded(tokenCanary, 1) + "&SignatureMethod=HMAC-SHA1&SignatureNonce=1&SignatureVersion=1.0"
        + "&Timestamp=2016-02-23T12%3A46%3A24Z&Version=2014-05-26";
    job.input.request = requestFromUrl(QByteArray("https://rds.aliyuncs.com/?" + query + "&Signature=AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D"));
    job.input.secret = Secret(QByteArray(secretCanary));
    return job;
}

JudgedCase judged(const ExplainJob &job)
{
    const SchemeRegistry schemes;
    return {job, diagnosed(job.input, schemes, {.mostMistakes = 1})};
}

} // namespace

class tst_BugReport : public QObject {
    Q_OBJECT

private slots:
    void saysWhatWasFound()
    {
        ExplainJob job;
        job.read = {u"curl command, GET to ecs.aliyuncs.com"_s};
        job.input.request =
            requestFromUrl(QByteArray("http://ecs.aliyuncs.com/?" + rightQuery + "&Signature=CT9X0VtwR86fNWSnsc6v8YGOjuE%3D"));
        job.input.secret = Secret(QByteArray("testsecret"));
        const QString report = bugReport(judged(job));
        for (const QString &wanted :
             {u"## Diagnosis of a signature\n"_s, u"TimeStamp"_s, u"`param-name-case`"_s, u"`alibaba-rpc-v1`"_s, u"`testid`"_s,
              u"* observed: `CT9X0VtwR86fNWSnsc6v8YGOjuE=`\n"_s, u"* reproduced: `CT9X0VtwR86fNWSnsc6v8YGOjuE=`\n"_s,
              u"* computed by the rules: `OLeaidS1JvxuMvnyHOwuJ+uX5qY=`\n"_s, u"Proof: the observed signature was reproduced"_s,
              u"Difference 1, at byte 188, in Timestamp:"_s, u"Time\u27E6S\u27E7tamp"_s, u"Time\u27E6s\u27E7tamp"_s,
              u"curl command, GET to ecs.aliyuncs.com"_s, u"GET ecs.aliyuncs.com/"_s})
            QVERIFY2(report.contains(wanted), qPrintable(wanted + u"\n in \n"_s + report));
        QVERIFY(!report.contains(u"testsecret"_s));
        QVERIFY(report.endsWith(u'\n') && !report.endsWith(u"\n\n"_s));
    }

    void keyIdsAreShortened()
    {
        const QString report = bugReport(judged(caseWithCanaries()));
        QVERIFY2(report.contains(u"LTAI…orIt"_s), qPrintable(report));
        QVERIFY(!report.contains(QString::fromLatin1(keyId)));
    }

    void holdsNoSecret_data()
    {
        QTest::addColumn<int>("where");
        QTest::newRow("request") << 0;
        QTest::newRow("string of the program") << 1;
        QTest::newRow("string of the server") << 2;
        QTest::newRow("string with every encoding") << 3;
        QTest::newRow("remarks and what was read") << 4;
        QTest::newRow("causes") << 5;
        QTest::newRow("header and JSON body") << 6;
    }

    void holdsNoSecret()
    {
        QFETCH(const int, where);
        ExplainJob job = caseWithCanaries();
        const SchemeRegistry schemes;
        const QByteArray ours = diagnosed(job.input, schemes, {.mostMistakes = 1}).expected.step("string-to-sign")->output.bytes();
        // What is shown of ours has no token any more; the strings that others give have it in full.
        QByteArray theirs = "GET&%2F&AccessKeyId%3D" + keyId + "%26Action%3DCreateAccount%26DbPassword%3D" + encoded(passwordCanary, 2)
            + "x%26Format%3DXML%26SecurityToken%3D" + encoded(tokenCanary, 2) + "%26SignatureMethod%3DHMAC-SHA1%26Version%3D2014-05-26";
        QVERIFY(!ours.isEmpty());
        JudgedCase shown;
        if (where == 1) {
            job.input.stringToSign = theirs;
        } else if (where == 2) {
            job.input.refusal = ServerError{.code = u"SignatureDoesNotMatch"_s, .stringToSign = theirs, .accessKeyId = keyId};
        } else if (where == 3) {
            for (const QByteArray &canary : {secretCanary, tokenCanary, passwordCanary})
                theirs += "%26Other%3D" + canary + '|' + encoded(canary, 1) + '|' + encoded(canary, 3) + '|' + canary.toBase64() + '|'
                    + canary.toHex();
            job.input.stringToSign = theirs;
        }
        shown = judged(job);
        for (const QByteArray &canary : {secretCanary, tokenCanary, passwordCanary}) {
            if (where == 4) {
                shown.job.read.append(u"Read: %1"_s.arg(QString::fromUtf8(canary)));
                shown.job.remarks.append({ErrorKind::BadInput, QString::fromUtf8(canary), QString::fromUtf8(encoded(canary, 1)), {}});
                shown.diagnosis.remarks.append({ErrorKind::BadInput, QString::fromUtf8(canary.toBase64()), {}, {}});
            } else if (where == 5) {
                shown.diagnosis.verdict = Diagnosis::Verdict::Mismatch;
                const Cause cause{
                    "value-differs",
                    {{"parameter", u"Note"_s}, {"wrote", QString::fromUtf8(canary)}, {"expected", QString::fromUtf8(canary)}}};
                shown.diagnosis.explanations.append({{cause}, Diagnosis::Proof::Rule, canary, {}, {}, {}});
            }
        }
        if (where == 6) {
            ObservedRequest &request = *shown.job.input.request;
            request.headers.append(qMakePair(QByteArray("x-acs-security-token"), QByteArray("header-token-canary-0815")));
            request.body = "{\"a\":[{\"adminPassword\":\"json \\\"pass\\/word\\\" canary\"}]}";
            shown.job.read.append(u"it was header-token-canary-0815, and json \"pass/word\" canary, as json \\\"pass\\/word\\\" canary"_s);
        }
        const QString report = bugReport(shown);
        QVERIFY2(leaks(report).isEmpty(), qPrintable(report));
        QVERIFY2(!report.contains(u"header-token-canary"_s) && !report.contains(u"canary"_s), qPrintable(report));
        QVERIFY(report.contains(u"rds.aliyuncs.com"_s));
        if (where == 1 || where == 2) // what differs elsewhere is told
            QVERIFY2(report.contains(u"\u27E6XML\u27E7"_s), qPrintable(report));
    }

    /// Short values are found behind their names, in every encoding of the separators.
    void shortValuesBehindNames_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("masked");
        QTest::newRow("plain") << QByteArray("a=1&Password=abc&b=2") << QByteArray("a=1&Password=***&b=2");
        QTest::newRow("encoded once") << QByteArray("a%3D1%26Password%3Da%2526c%26b%3D2")
                                      << QByteArray("a%3D1%26Password%3D*******%26b%3D2");
        QTest::newRow("encoded twice") << QByteArray("Password%253Dabc%2526b") << QByteArray("Password%253D***%2526b");
        QTest::newRow("header") << QByteArray("x-security-token:ab, c\nhost:h") << QByteArray("x-security-token:*****\nhost:h");
        QTest::newRow("JSON") << QByteArray("{\"password\": \"a\\\"b\", \"b\": 2}") << QByteArray("{\"password\": ******, \"b\": 2}");
        QTest::newRow("a list of names") << QByteArray("host;x-security-token;z\n") << QByteArray("host;x-security-token;z\n");
        QTest::newRow("letter case") << QByteArray("SECURITYTOKEN=ab&x=1") << QByteArray("SECURITYTOKEN=**&x=1");
    }

    void shortValuesBehindNames()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, masked);
        QCOMPARE(SensitiveValues({}).masked(text), masked);
    }

    void unprovedCasesAreTold()
    {
        const QString nothing = bugReport(judged({}));
        QVERIFY2(nothing.contains(u"There is not enough to judge the signature."_s), qPrintable(nothing));
        ExplainJob job;
        job.input.request =
            requestFromUrl(QByteArray("http://ecs.aliyuncs.com/?" + rightQuery + "&Signature=AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D"));
        job.input.secret = Secret(QByteArray("testsecret"));
        const QString unexplained = bugReport(judged(job));
        QVERIFY2(unexplained.contains(u"None of "_s) && unexplained.contains(u"* observed: `AAAA"_s), qPrintable(unexplained));
        job.input.request =
            requestFromUrl(QByteArray("http://ecs.aliyuncs.com/?" + rightQuery + "&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D"));
        QVERIFY(bugReport(judged(job)).contains(u"**The signature is right.**"_s));
    }

    /// Marks of Markdown in names and sentences stay letters.
    void marksAreEscaped()
    {
        JudgedCase shown = judged({});
        shown.diagnosis.remarks.append({ErrorKind::BadInput, u"<b>*bold*</b> `code` [link](x)"_s, {}, {}});
        const QString report = bugReport(shown);
        QVERIFY2(report.contains(u"\\<b\\>\\*bold\\*\\</b\\> \\`code\\` \\[link\\](x)"_s), qPrintable(report));
    }
};

QTEST_GUILESS_MAIN(tst_BugReport)
#include "tst_bugreport.moc"
