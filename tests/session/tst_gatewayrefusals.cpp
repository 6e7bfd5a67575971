// SPDX-License-Identifier: GPL-3.0-or-later
// What the practice gateway refuses over a real socket, pasted as request and answer: it is explained. The requests come from signers that share nothing
// with the program.
#include "core/diagnosis/observedsignature.h"
#include "core/diagnosis/timeandnonce.h"
#include "core/practice/practicegateway.h"
#include "core/session/explainjob.h"
#include "tests/practice/gatewayclient.h"
#include "tests/session/causeids.h"
#include "tests/support/fixedclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr int casesOfEach = 12;

QByteArray textOf(const QJsonValue &value)
{
    return value.isObject() ? QByteArray::fromBase64(value[u"base64"].toString().toLatin1()) : value.toString().toUtf8();
}

QVector<QJsonObject> generated(const QByteArray &scheme)
{
    QProcess python;
    python.setWorkingDirectory(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests"));
    python.start(QStringLiteral(COUNTERSIGN_PYTHON),
                 {u"-B"_s, u"-m"_s, u"breakers.generate"_s, u"--scheme"_s, QString::fromLatin1(scheme), u"--mistakes"_s, u"1"_s,
                  u"--count"_s, QString::number(casesOfEach), u"--seed"_s, u"gateway refusals"_s});
    python.waitForFinished(120000);
    QVector<QJsonObject> cases;
    for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            cases.append(QJsonDocument::fromJson(line).object());
    }
    return cases;
}

QByteArray requestBytes(const QJsonObject &request)
{
    const QByteArray url = textOf(request[u"url"]);
    QVector<QPair<QByteArray, QByteArray>> headers;
    for (const QJsonValue &pair : request[u"headers"].toArray())
        headers.append({textOf(pair[0]), textOf(pair[1])});
    const QByteArray body =
        request.contains(u"bodyBase64"_s) ? QByteArray::fromBase64(textOf(request[u"bodyBase64"])) : textOf(request[u"body"]);
    return rawRequest(textOf(request[u"method"]), url.mid(url.indexOf('/', url.indexOf("://") + 3)), headers, body);
}

/// A request and its answer, one below the other.
ExplainJob pasted(const QByteArray &request, const RawAnswer &answer, const QByteArray &secret)
{
    ExplainJob job = explainJobFromText(QByteArray(request + "\r\n" + answer.head.trimmed() + "\r\n\r\n" + answer.body));
    job.input.secret = Secret(QByteArray(secret));
    return job;
}

/// Time and key that a request names, as the program reads them: the gateway is set to them.
struct Named {
    QDateTime time{};
    QByteArray keyId{};
};
Named namedIn(const QByteArray &request)
{
    const ObservedRequest sent = *observed(request).request();
    Named found{.keyId = observedSignature(sent)->accessKeyId};
    for (const auto &[name, value] : decodedPairs(QByteArray(sent.query() + '&' + sent.body))) {
        if (name == "Timestamp")
            found.time = timeFromText(value).value_or(QDateTime());
    }
    for (const char *name : {"x-sdk-date", "x-acs-date", "date", "timestamp"}) {
        if (const QByteArray value = observedHeader(sent, name); !found.time.isValid() && !value.isEmpty())
            found.time = timeFromText(value).value_or(QDateTime());
    }
    return found;
}

} // namespace

class tst_GatewayRefusals : public QObject {
    Q_OBJECT
private slots:
    void aMistakeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        for (const char *scheme : {"alibaba-rpc-v1", "alibaba-roa-v1", "alibaba-acs3", "huawei-aksk", "acm-spas"})
            QTest::newRow(scheme) << QByteArray(scheme);
    }
    void aMistakeIsNamed()
    {
        QFETCH(const QByteArray, scheme);
        const QVector<QJsonObject> cases = generated(scheme);
        QCOMPARE(cases.size(), casesOfEach);
        FixedClock clock(QDateTime::currentDateTimeUtc());
        PracticeGateway gateway(builtinCatalogue(), clock);
        GatewayClient client(gateway.listen(0).value());
        int judged = 0;
        int named = 0;
        for (const QJsonObject &json : cases) {
            const QByteArray request = requestBytes(json[u"request"].toObject());
            const bool fitsOneLineEach =
                std::none_of(json[u"request"][u"headers"].toArray().begin(), json[u"request"][u"headers"].toArray().end(),
                             [](const QJsonValue &pair) { return textOf(pair[1]).contains('\n'); });
            if (!fitsOneLineEach)
                continue; // does not come as far as the service
            const QByteArray secret = textOf(json[u"accessKeySecret"]);
            const Named told = namedIn(request);
            QVERIFY2(told.time.isValid() && !told.keyId.isEmpty(), request.constData());
            clock.set(told.time);
            gateway.addKey({told.keyId, Secret(QByteArray(secret)), {}});
            const RawAnswer refused = client.ask(request);
            QVERIFY2(refused.status >= 400, request.constData());

            const ExplainJob job = pasted(request, refused, secret);
            QVERIFY2(job.input.request && job.input.refusal, QByteArray(request + refused.head + refused.body).constData());
            const Diagnosis diagnosis = diagnosed(job.input, m_schemes, {.mostMistakes = 1, .budget = std::chrono::minutes(1)});
            const QByteArray about =
                textOf(json[u"id"]) + '\n' + request + '\n' + refused.body + '\n' + diagnosisText(job, diagnosis).toUtf8();
            // What the gateway says that it computed is what we say that belongs there.
            QVERIFY2(scheme == "acm-spas" || (diagnosis.strings.size() == 1 && diagnosis.strings.constFirst().comparison.areEqual()),
                     about.constData());
            ++judged;
            const bool isFound = !diagnosis.explanations.isEmpty()
                && diagnosis.explanations.constFirst().proof == Diagnosis::Proof::Reproduced
                && diagnosis.explanations.constFirst().signature == textOf(json[u"signature"]);
            const QByteArray truth = textOf(json[u"truth"][u"causes"][0][u"id"]);
            if (isFound
                && (causeIds(diagnosis).contains(truth)
                    || diagnosis.explanations.constFirst().stringToSign == textOf(json[u"truth"][u"stringToSign"])))
                ++named;
            else
                std::fputs(QByteArray("not named: " + truth + ", " + textOf(json[u"id"]) + '\n').constData(), stdout);
        }
        QVERIFY(judged > casesOfEach / 2);
        QVERIFY2(named == judged, qPrintable(u"%1 of %2"_s.arg(named).arg(judged)));
    }

    void otherReasonsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        for (const char *scheme : {"alibaba-rpc-v1", "huawei-aksk", "acm-spas"})
            QTest::newRow(scheme) << QByteArray(scheme);
    }
    /// The signature is right, and the time is 37 minutes old.
    void otherReasonsAreNamed()
    {
        QFETCH(const QByteArray, scheme);
        const QDateTime now = QDateTime::fromString(u"2026-01-12T09:30:05Z"_s, Qt::ISODate);
        FixedClock clock(now);
        PracticeGateway gateway(builtinCatalogue(), clock);
        GatewayClient client(gateway.listen(0).value());
        const QDateTime late = now.addSecs(-37 * 60);
        const QByteArray request = scheme == "huawei-aksk" ? huaweiRequest("GET", "/v3/sources", "", late)
            : scheme == "acm-spas" ? acmRequest("GET", "/diamond-server/config.co?dataId=d&group=g&tenant=t", "t+g", late)
                                   : rpcGet(rpcParameters("DescribeRegions", "2014-05-26", late, "late-nonce"));
        const RawAnswer refused = client.ask(request);
        QVERIFY(refused.status >= 400);
        ExplainJob job = pasted(request, refused, "testsecret");
        job.input.now = now; // the gateway sends no Date
        const Diagnosis diagnosis = diagnosed(job.input, m_schemes);
        const QByteArray about = request + '\n' + refused.head + refused.body + '\n' + diagnosisText(job, diagnosis).toUtf8();
        QVERIFY2(diagnosis.verdict == Diagnosis::Verdict::Match, about.constData());
        QVERIFY2(causeIds(diagnosis) == QByteArrayList{"timestamp-expired"}, about.constData());
        QCOMPARE(diagnosis.explanations.constFirst().causes.constFirst().where.value("minutes"), u"-37"_s);
    }

    void aNonceUsedTwiceIsNamed()
    {
        const QDateTime now = QDateTime::fromString(u"2026-01-12T09:30:05Z"_s, Qt::ISODate);
        FixedClock clock(now);
        PracticeGateway gateway(builtinCatalogue(), clock);
        GatewayClient client(gateway.listen(0).value());
        const QByteArray request = rpcGet(rpcParameters("DescribeRegions", "2014-05-26", now, "only-once"));
        QCOMPARE(client.ask(request).status, 200);
        const RawAnswer refused = client.ask(request);
        QCOMPARE(refused.status, 400);
        const ExplainJob job = pasted(request, refused, "testsecret");
        const Diagnosis diagnosis = diagnosed(job.input, m_schemes);
        QCOMPARE(diagnosis.verdict, Diagnosis::Verdict::Match);
        QCOMPARE(causeIds(diagnosis), QByteArrayList{"nonce-reused"});
    }

    /// The wrong secret of a right request: the gateway's string is ours, and only the secret can be at fault.
    void aWrongSecretIsNamed()
    {
        const QDateTime now = QDateTime::fromString(u"2026-01-12T09:30:05Z"_s, Qt::ISODate);
        FixedClock clock(now);
        PracticeGateway gateway(builtinCatalogue(), clock);
        GatewayClient client(gateway.listen(0).value());
        const QByteArray request = rpcGet(rpcParameters("DescribeRegions", "2014-05-26", now, "wrong-secret"), "another-secret");
        const RawAnswer refused = client.ask(request);
        QCOMPARE(refused.status, 400);
        const ExplainJob job = pasted(request, refused, "testsecret");
        const Diagnosis diagnosis = diagnosed(job.input, m_schemes);
        QCOMPARE(diagnosis.verdict, Diagnosis::Verdict::Mismatch);
        QCOMPARE(causeIds(diagnosis), QByteArrayList{"secret-wrong"});
        QCOMPARE(diagnosis.explanations.constFirst().proof, Diagnosis::Proof::ServerString);
    }

private:
    const SchemeRegistry m_schemes{};
};

QTEST_GUILESS_MAIN(tst_GatewayRefusals)
#include "tst_gatewayrefusals.moc"
