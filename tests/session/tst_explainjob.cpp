// SPDX-License-Identifier: GPL-3.0-or-later
// What is given to `explain` as a server's refusal: taken where it is one, and told where it is none.
#include "core/session/explainjob.h"
#include "core/session/pastedcase.h"
#include "tests/session/observedtext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArray jobWith(const QByteArray &refusal)
{
    const QJsonObject job{{u"url"_s, QString::fromLatin1(sampleCall)}, {u"refusal"_s, QString::fromUtf8(refusal)}};
    return QJsonDocument(job).toJson(QJsonDocument::Compact);
}

QStringList told(const QVector<Error> &remarks)
{
    QStringList all;
    for (const Error &remark : remarks)
        all.append(sentence(remark));
    return all;
}

} // namespace

class tst_ExplainJob : public QObject {
    Q_OBJECT

private slots:
    void takesARefusal_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::newRow("a body") << QByteArray(R"({"Code":"SignatureDoesNotMatch","Message":"m"})") << u"SignatureDoesNotMatch"_s << u"m"_s;
        QTest::newRow("a body in XML") << QByteArray("<Error><Code>IllegalTimestamp</Code><Message>m</Message></Error>")
                                       << u"IllegalTimestamp"_s << u"m"_s;
        QTest::newRow("a body with a message only")
            << QByteArray(R"({"status":403,"message":"unknown user!"})") << QString() << u"unknown user!"_s;
        QTest::newRow("the whole answer") << QByteArray("HTTP/1.1 401 Unauthorized\r\nDate: Tue, 23 Feb 2016 13:46:24 GMT\r\n\r\n"
                                                        R"({"error_code":"APIGW.0301","error_msg":"m"})")
                                          << u"APIGW.0301"_s << u"m"_s;
        QTest::newRow("a status line alone") << QByteArray("HTTP/1.1 403 Forbidden") << QString() << u"Forbidden"_s;
        QTest::newRow("a status and its word") << QByteArray("403 Forbidden\n") << QString() << u"403 Forbidden"_s;
        QTest::newRow("a word as ACM answers it") << QByteArray("Forbidden") << QString() << u"Forbidden"_s;
        for (const char *message : {"Specified time stamp or date value is expired.", "Specified signature nonce was used already.",
                                    "Specified signature is not matched with our calculation.", "Specified access key is not found.",
                                    "Incorrect IAM authentication information: calc ak sk signature fail:signature expired",
                                    "SecurityToken is mandatory for this action."})
            QTest::newRow(message) << QByteArray(message) << QString() << QString::fromLatin1(message);
    }

    void takesARefusal()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, code);
        QFETCH(const QString, message);
        const auto job = explainJobFromJson(jobWith(text));
        QVERIFY(job);
        QVERIFY2(job->input.refusal, qPrintable(told(job->remarks).join(u'\n')));
        QCOMPARE(job->input.refusal->code, code);
        QCOMPARE(job->input.refusal->message, message);
        QVERIFY2(told(job->remarks).filter(u"refusal"_s).isEmpty(), qPrintable(told(job->remarks).join(u'\n')));
        // The window takes the same for an answer.
        const ExplainJob pasted = explainJob({.pasted = observed(sampleCall), .serverAnswer = text});
        QVERIFY(pasted.input.refusal == job->input.refusal);
    }

    void saysWhatATextIsThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("recognised");
        QTest::newRow("prose") << QByteArray("it does not work, my secret is hunter2") << u"text without an error's code or message"_s;
        QTest::newRow("a command") << QByteArray("curl 'https://ecs.aliyuncs.com/?Action=X&AccessKeyId=Y&Signature=Z'")
                                   << u"curl command, GET to ecs.aliyuncs.com"_s;
        QTest::newRow("an answer that is none")
            << QByteArray("HTTP/1.1 200 OK\nDate: Tue, 23 Feb 2016 13:46:24 GMT\n\n{}") << u"Answer with status 200"_s;
        QTest::newRow("a string to sign") << QByteArray("GET&%2F&AccessKeyId%3Dtestid%26Action%3DX") << u"String to sign"_s;
        QTest::newRow("JSON") << QByteArray(R"({"Regions":{"Region":[]},"RequestId":"R"})") << u"JSON without an error's code or message"_s;
        QTest::newRow("JSON of a success") << QByteArray(R"({"Code":"OK","Message":"OK"})") << u"JSON of an answer that succeeded"_s;
        QTest::newRow("JSON that ends early") << QByteArray("{\"RequestId\":\"R\",\"Reg") << u"JSON that is cut off or damaged"_s;
        QTest::newRow("XML") << QByteArray("<Regions><Region/></Regions>") << u"XML without an error's code or message"_s;
        QTest::newRow("a page") << QByteArray("<!DOCTYPE html>\n<html><body>Bad Gateway</body></html>") << u"a page of HTML"_s;
        QTest::newRow("blanks") << QByteArray(" \n") << u"no text"_s;
    }

    void saysWhatATextIsThatIsNone()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, recognised);
        const auto job = explainJobFromJson(jobWith(text));
        QVERIFY(job);
        QVERIFY(!job->input.refusal);
        QVERIFY(job->input.request); // what else was given is judged all the same
        const auto remark =
            std::find_if(job->remarks.begin(), job->remarks.end(), [](const Error &each) { return each.subject == u"refusal"; });
        QVERIFY(remark != job->remarks.end());
        QCOMPARE(remark->kind, ErrorKind::BadInput);
        QVERIFY2(remark->message.contains(recognised), qPrintable(remark->message));
        QVERIFY2(remark->hint.contains(u"status line"_s), qPrintable(remark->hint));
        QVERIFY(!sentence(*remark).contains(u"hunter2"_s)); // a text may hold anything

        const Diagnosis diagnosis = diagnosed(job->input, SchemeRegistry());
        QVERIFY(diagnosisText(*job, diagnosis).contains(sentence(*remark)));
        QVERIFY(QString::fromUtf8(diagnosisJson(*job, diagnosis)).contains(u"\"refusal\""_s));
        const ExplainJob pasted = explainJob({.pasted = observed(sampleCall), .serverAnswer = text});
        QVERIFY(!pasted.input.refusal);
        QVERIFY2(told(pasted.remarks).filter(recognised).size() == 1, qPrintable(told(pasted.remarks).join(u'\n')));
    }

    /// The clock of an answer counts, whatever else it says.
    void takesTheTimeOfAnyAnswer()
    {
        const auto job = explainJobFromJson(jobWith("HTTP/1.1 200 OK\nDate: Tue, 23 Feb 2016 13:46:24 GMT\n\n{}"));
        QVERIFY(job);
        QCOMPARE(job->input.serverTime, QDateTime(QDate(2016, 2, 23), QTime(13, 46, 24), Qt::UTC));
    }

    /// A refusal in a text beside it is not lost.
    void keepsTheOneThatWasFound()
    {
        const QByteArray text = sampleCall + "\n\n" + R"({"Code":"SignatureDoesNotMatch","Message":"m"})";
        const QJsonObject given{{u"text"_s, QString::fromLatin1(text)}, {u"refusal"_s, u"no idea"_s}};
        const auto job = explainJobFromJson(QJsonDocument(given).toJson());
        QVERIFY(job);
        QVERIFY(job->input.refusal);
        QCOMPARE(job->input.refusal->code, u"SignatureDoesNotMatch"_s);
        QVERIFY(!told(job->remarks).filter(u"refusal"_s).isEmpty());
    }

    void aRefusalAsJsonIsReadAsOne()
    {
        const auto job = explainJobFromJson(R"({"url":")" + sampleCall + R"(","refusal":{"Code":"IncompleteSignature","Message":"m"}})");
        QVERIFY(job);
        QVERIFY(job->input.refusal);
        QCOMPARE(job->input.refusal->code, u"IncompleteSignature"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ExplainJob)
#include "tst_explainjob.moc"
