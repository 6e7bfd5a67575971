// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that vendors published: their signatures are recognised in other requests, masked or not, with mistakes or without.
#include "core/diagnosis/diagnosis.h"
#include "core/diagnosis/observedsignature.h"
#include "core/diagnosis/publishedsamples.h"
#include "core/diagnosis/signablerequest.h"

#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// The walk-through of the VPC documentation (IPv6 gateways), as its URL stands there.
const QByteArray walkThrough =
    "http://vpc.aliyuncs.com/?Action=CreateIpv6Gateway&Timestamp=2016-05-23T12:46:24Z&Format=XML&AccessKeyId=testid"
    "&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0axxxxxxxx&Version=2014-05-26"
    "&SignatureVersion=1.0&Signature=XXXX%3D";
const QByteArray pagesSignature = "CT9X0VtwR86fNWS********juE=";

Diagnosis judged(const QByteArray &url, const QByteArray &signature, const QByteArray &secret = "testsecret")
{
    const SchemeRegistry schemes;
    // All that there is to be tried, however long a busy machine takes for it.
    return diagnosed({.request = requestFromUrl(url), .secret = Secret(QByteArray(secret)), .signature = signature}, schemes,
                     {.budget = std::chrono::hours(1)});
}

QByteArray shown(const Diagnosis &diagnosis)
{
    const VerdictText text = diagnosis.text();
    return QString(text.sentence + u' ' + text.reason).toUtf8();
}

const PublishedSample &sample(QByteArrayView id)
{
    const auto &all = publishedSamples();
    return *std::find_if(all.cbegin(), all.cend(), [id](const PublishedSample &each) { return each.id == id; });
}

QByteArray file(const QByteArray &sample)
{
    return "{\"format\":\"countersign-published-1\",\"samples\":[" + sample + "]}";
}

const QByteArray good =
    "{\"id\":\"a\",\"name\":\"A\",\"page\":\"P\",\"method\":\"GET\",\"url\":\"https://h/?b=1\",\"accessKeySecret\":\"s\"}";

} // namespace

class tst_PublishedSamples : public QObject {
    Q_OBJECT
private slots:
    /// What the vendors printed is right: each sample gives its own signature.
    void theirSignaturesAreRight()
    {
        QVERIFY(publishedSamples().size() >= 8);
        const SchemeRegistry schemes;
        for (const PublishedSample &each : publishedSamples()) {
            const Diagnosis diagnosis = diagnosed({.request = each.request, .secret = each.secret}, schemes);
            QVERIFY2(diagnosis.verdict == Diagnosis::Verdict::Match, QByteArray(each.id + ": " + shown(diagnosis)).constData());
            QVERIFY(!each.name.isEmpty() && !each.page.isEmpty() && !diagnosis.observedSignature.isEmpty());
        }
    }

    void theMaskedSignatureOfAPageIsRecognised_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("masked") << pagesSignature << QByteArray("testsecret");
        QTest::newRow("masked, without a secret") << pagesSignature << QByteArray();
        QTest::newRow("whole") << QByteArray("CT9X0VtwR86fNWSnsc6v8YGOjuE=") << QByteArray("testsecret");
        QTest::newRow("whole, another secret") << QByteArray("CT9X0VtwR86fNWSnsc6v8YGOjuE=") << QByteArray("another-secret");
    }
    void theMaskedSignatureOfAPageIsRecognised()
    {
        QFETCH(const QByteArray, signature);
        QFETCH(const QByteArray, secret);
        const Diagnosis diagnosis = judged(walkThrough, signature, secret);
        QCOMPARE(diagnosis.verdict, Diagnosis::Verdict::Mismatch);
        const Diagnosis::Explanation &first = diagnosis.explanations.constFirst();
        QCOMPARE(first.sample, u"ECS DescribeRegions"_s);
        QCOMPARE(first.proof, Diagnosis::Proof::Reproduced);
        QCOMPARE(first.signature, QByteArray("CT9X0VtwR86fNWSnsc6v8YGOjuE="));
        QCOMPARE(first.causes.size(), 1);
        QCOMPARE(first.causes.constFirst().id, QByteArray("param-name-case"));
        QCOMPARE(first.causes.constFirst().where.value("wrote"), u"TimeStamp"_s);
        QCOMPARE(diagnosis.text().sentence,
                 u"This is the signature of another published sample: ECS DescribeRegions, signed with TimeStamp."_s);
    }

    /// A page's parameter table shows the sample's signature beside other values.
    void aSampleAsItStandsNeedsNoMistake()
    {
        const Diagnosis diagnosis =
            judged("https://smc.aliyuncs.com/?Action=CreateReplicationJob&Version=2019-06-01&Format=json&AccessKeyId=testid"
                   "&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=1&Timestamp=2018-01-01T12%3A00%3A00Z"
                   "&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D",
                   {});
        QCOMPARE(diagnosis.verdict, Diagnosis::Verdict::Mismatch);
        QCOMPARE(diagnosis.explanations.constFirst().sample, u"ECS DescribeRegions"_s);
        QVERIFY(diagnosis.explanations.constFirst().causes.isEmpty());
        QCOMPARE(diagnosis.text().sentence, u"This is the signature of another published sample: ECS DescribeRegions."_s);
    }

    void otherSchemesHaveSamplesToo()
    {
        PublishedSample changed = sample("ecs-run-instances");
        changed.request.target.replace("cn-shanghai", "cn-beijing");
        const SchemeRegistry schemes;
        const Diagnosis diagnosis = diagnosed({.request = changed.request, .secret = changed.secret}, schemes);
        QCOMPARE(diagnosis.verdict, Diagnosis::Verdict::Mismatch);
        QCOMPARE(diagnosis.explanations.constFirst().sample, u"ECS RunInstances"_s);
    }

    void theRequestAtHandComesFirst()
    {
        QByteArray masked = observedSignature(sample("ecs-describe-regions").request)->signature;
        masked.replace(8, 10, QByteArray(10, '*'));
        const QByteArray url = sample("ecs-describe-regions").request.url();
        QCOMPARE(judged(url, masked).verdict, Diagnosis::Verdict::Match);
        const Diagnosis own = judged(url, pagesSignature);
        QCOMPARE(own.verdict, Diagnosis::Verdict::Mismatch);
        QVERIFY(own.explanations.constFirst().sample.isEmpty());
        QCOMPARE(own.explanations.constFirst().causes.constFirst().id, QByteArray("param-name-case"));
    }

    /// A program adds headers that this scheme does not sign: it is the same sample, not another.
    void aSampleWithHeadersOfAnotherProgramIsItself()
    {
        ObservedRequest request = sample("ecs-describe-regions").request;
        request.headers.append(QPair<QByteArray, QByteArray>("Accept", "*/*"));
        const SchemeRegistry schemes;
        const Diagnosis diagnosis =
            diagnosed({.request = request, .secret = Secret(QByteArray("another-secret"))}, schemes, {.budget = std::chrono::hours(1)});
        QCOMPARE(diagnosis.verdict, Diagnosis::Verdict::Unexplained);
    }

    /// The secret as it was given has white space that the program's had not: the signature comes out without, also beside another mistake.
    void whiteSpaceAroundTheGivenSecret_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QByteArrayList>("causes");
        const QByteArray right = observedSignature(sample("ecs-describe-regions").request)->signature;
        const QByteArray spelledOtherwise = "CT9X0VtwR86fNWSnsc6v8YGOjuE=";
        QTest::newRow("space behind") << QByteArray("testsecret ") << right << QByteArrayList{"secret-trailing-space"};
        QTest::newRow("newline behind") << QByteArray("testsecret\n") << right << QByteArrayList{"secret-trailing-newline"};
        QTest::newRow("space in front") << QByteArray(" testsecret") << right << QByteArrayList{"secret-leading-space"};
        QTest::newRow("and a mistake of the program")
            << QByteArray("testsecret ") << spelledOtherwise << QByteArrayList{"secret-trailing-space", "param-name-case"};
    }
    void whiteSpaceAroundTheGivenSecret()
    {
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, signature);
        const Diagnosis diagnosis = judged(sample("ecs-describe-regions").request.url(), signature, secret);
        QCOMPARE(diagnosis.verdict, Diagnosis::Verdict::Mismatch);
        const Diagnosis::Explanation &first = diagnosis.explanations.constFirst();
        QByteArrayList causes;
        for (const Cause &cause : first.causes)
            causes.append(cause.id);
        QTEST(causes, "causes");
        QCOMPARE(first.proof, Diagnosis::Proof::Reproduced);
        QCOMPARE(first.signature, signature);
        QCOMPARE(diagnosis.expectedSignature, observedSignature(sample("ecs-describe-regions").request)->signature);
        if (causes.size() == 1)
            QVERIFY2(diagnosis.text().sentence.contains(u"secret given here"_s), qPrintable(diagnosis.text().sentence));
    }

    /// A program that signed with that very white space is told so, not explained by leaving it out.
    void whiteSpaceThatTheProgramUsedToo()
    {
        const QByteArray url = sample("ecs-describe-regions").request.url();
        const QByteArray withSpace = judged(url, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "testsecret ").expectedSignature;
        const Diagnosis diagnosis = judged(url, withSpace, "testsecret ");
        QCOMPARE(diagnosis.verdict, Diagnosis::Verdict::Match);
    }

    void whatNoSampleGivesStaysUnexplained_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("another masked one") << walkThrough << QByteArray("QT9X0VtwR86fNWS********juE=") << QByteArray("testsecret");
        QTest::newRow("hardly a character shown") << walkThrough << QByteArray("CT9X*********************E=") << QByteArray("testsecret");
        QTest::newRow("the sample itself, another secret")
            << sample("ecs-describe-regions").request.url() << QByteArray() << QByteArray("another-secret");
    }
    void whatNoSampleGivesStaysUnexplained()
    {
        QFETCH(const QByteArray, url);
        QFETCH(const QByteArray, signature);
        QFETCH(const QByteArray, secret);
        const Diagnosis diagnosis = judged(url, signature, secret);
        QVERIFY2(diagnosis.verdict == Diagnosis::Verdict::Unexplained, shown(diagnosis).constData());
        QCOMPARE(diagnosis.exhaustedSize, 3);
    }

    void readsItsFormatOnly_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const auto changed = [](const QByteArray &before, const QByteArray &after) { return file(good).replace(before, after); };
        QTest::newRow("no JSON") << QByteArray("{") << QString();
        QTest::newRow("another format") << changed("published-1", "published-2") << u"format"_s;
        QTest::newRow("no name") << changed("\"name\":\"A\",", "") << u"samples[0].name"_s;
        QTest::newRow("unknown member") << changed("\"name\":\"A\"", "\"name\":\"A\",\"sinature\":\"x\"") << u"samples[0].sinature"_s;
        QTest::newRow("headers that are no pairs")
            << changed("\"name\":\"A\"", "\"name\":\"A\",\"headers\":[\"x\"]") << u"samples[0].headers"_s;
        QTest::newRow("an id twice") << file(good + ',' + good) << u"samples[1].id"_s;
    }
    void readsItsFormatOnly()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, place);
        QVERIFY(readPublishedSamples(file(good)));
        const auto read = readPublishedSamples(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        QVERIFY2(read.error().subject.contains(place), qPrintable(read.error().subject));
    }
};

QTEST_APPLESS_MAIN(tst_PublishedSamples)
#include "tst_publishedsamples.moc"
