// SPDX-License-Identifier: GPL-3.0-or-later
// What was pasted, and what was given beside it, as one case.
#include "core/session/pastedcase.h"
#include "tests/session/observedtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray otherString = "GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions";
const QByteArray answer =
    "HTTP/1.1 400 Bad Request\r\nDate: Tue, 23 Feb 2016 13:46:24 GMT\r\nContent-Type: application/json\r\n\r\n"
    "{\"RequestId\":\"R\",\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"Specified signature is not matched with our calculation.\"}";

QByteArray har(const QByteArrayList &urls)
{
    QJsonArray entries;
    for (const QByteArray &url : urls) {
        const QJsonObject request{{u"method"_s, u"GET"_s}, {u"url"_s, QString::fromLatin1(url)}, {u"headers"_s, QJsonArray()}};
        const QString code = u"{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"%1\"}"_s.arg(entries.size());
        const QJsonObject response{{u"status"_s, 400},
                                   {u"content"_s, QJsonObject{{u"mimeType"_s, u"application/json"_s}, {u"text"_s, code}}}};
        entries.append(QJsonObject{{u"startedDateTime"_s, u"2026-01-01T00:00:00Z"_s}, {u"request"_s, request}, {u"response"_s, response}});
    }
    return QJsonDocument(QJsonObject{{u"log"_s, QJsonObject{{u"version"_s, u"1.2"_s}, {u"entries"_s, entries}}}}).toJson();
}

} // namespace

class tst_PastedCase : public QObject {
    Q_OBJECT

private slots:
    void takesEverythingOutOfOnePaste()
    {
        const ExplainJob job =
            explainJob({.pasted = observed(QByteArray(sampleCall + "\n\n" + answer)), .secret = Secret(QByteArray("testsecret"))});
        QVERIFY(job.input.request);
        QCOMPARE(job.input.schemeId, QByteArray("alibaba-rpc-v1"));
        QCOMPARE(job.input.signature, QByteArray("CT9X0VtwR86fNWSnsc6v8YGOjuE="));
        QVERIFY(job.input.refusal);
        QCOMPARE(job.input.refusal->code, u"SignatureDoesNotMatch"_s);
        QCOMPARE(job.input.serverTime, QDateTime(QDate(2016, 2, 23), QTime(13, 46, 24), Qt::UTC));
        QVERIFY(!job.input.secret.isEmpty());
        QVERIFY(!job.read.isEmpty());
    }

    void whatIsGivenStandsBeforeWhatIsFound()
    {
        PastedCase given{.pasted = observed(QByteArray(sampleCall + "\n\n" + answer))};
        given.otherString = otherString;
        given.serverAnswer = "{\"Code\":\"InvalidTimeStamp.Expired\",\"Message\":\"late\"}";
        given.schemeId = "alibaba-acs3";
        given.now = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        const ExplainJob job = explainJob(given);
        QCOMPARE(job.input.stringToSign, otherString);
        QCOMPARE(job.input.refusal->code, u"InvalidTimeStamp.Expired"_s);
        QVERIFY(!job.input.serverTime.isValid()); // the other answer's clock is no longer meant
        QCOMPARE(job.input.schemeId, QByteArray("alibaba-acs3"));
        QCOMPARE(job.input.now, given.now);
    }

    void aCanonicalRequestIsOneToo()
    {
        const QByteArray canonical =
            "GET\n/v3/tasks/\n\nhost:sms.cn-north-4.myhuaweicloud.com\nx-sdk-date:20260101T000000Z\n\nhost;x-sdk-date\n"
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        const ExplainJob job = explainJob({.pasted = observed(sampleCall), .otherString = canonical});
        QCOMPARE(job.input.canonicalRequest, canonical);
        QVERIFY(job.input.stringToSign.isEmpty());
        const ExplainJob unknown = explainJob({.pasted = observed(sampleCall), .otherString = "anything at all"});
        QCOMPARE(unknown.input.stringToSign, QByteArray("anything at all"));
    }

    void anAnswerThatSaysNothingIsARemark()
    {
        const ExplainJob job = explainJob({.pasted = observed(sampleCall), .serverAnswer = "no idea"});
        QVERIFY(!job.input.refusal);
        QVERIFY(!job.remarks.isEmpty());
        QVERIFY(sentence(job.remarks.constLast()).contains(u"server's answer"));
    }

    void ofSeveralRequestsOneIsMeant()
    {
        const QByteArray second = QByteArray(sampleCall).replace("DescribeRegions", "DescribeZones");
        PastedCase given{.pasted = observed(har({sampleCall, second}))};
        const QVector<qsizetype> requests = given.pasted.requests();
        QCOMPARE(requests.size(), 2);
        QVERIFY(explainJob(given).input.request->target.contains("DescribeRegions"));
        given.chosen = requests.at(1);
        const ExplainJob job = explainJob(given);
        QVERIFY(job.input.request->target.contains("DescribeZones"));
        QCOMPARE(job.input.refusal->message, u"1"_s); // recorded with it
        QCOMPARE(meantRequest(given), &given.pasted.readings.at(requests.at(1)));
        const QStringList sentences = meantPart(given).sentences();
        QVERIFY(sentences.size() < given.pasted.sentences().size());
        given.chosen = 99; // of a text that is gone
        QVERIFY(explainJob(given).input.request->target.contains("DescribeRegions"));
    }

    void nothingIsNothing()
    {
        const PastedCase given{.pasted = observed({})};
        QVERIFY(!meantRequest(given));
        const ExplainJob job = explainJob(given);
        QVERIFY(!job.input.request && !job.input.refusal && job.input.stringToSign.isEmpty());
        QVERIFY(!job.remarks.isEmpty());
        const Diagnosis diagnosis = diagnosed(job.input, SchemeRegistry());
        QVERIFY(diagnosis.verdict == Diagnosis::Verdict::Undecidable);
    }
};

QTEST_GUILESS_MAIN(tst_PastedCase)
#include "tst_pastedcase.moc"
