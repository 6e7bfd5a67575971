// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"
#include "core/session/signjob.h"
#include "tests/support/fixedclock.h"
#include "tests/support/vectors.h"

#include <QSet>
#include <QTest>

using namespace countersign;

Q_DECLARE_METATYPE(countersign::SignJob)

/// What holds of every trace, over all vectors and some calls made for it.
class TracePropertiesTest : public QObject {
    Q_OBJECT
private slots:
    void segmentsCoverTheBytes_data() { jobs(); }
    void segmentsCoverTheBytes();
    void stepsAreComplete_data() { jobs(); }
    void stepsAreComplete();
    void noStepHoldsTheSecret_data() { jobs(); }
    void noStepHoldsTheSecret();
    void signingTwiceIsEqual_data() { jobs(); }
    void signingTwiceIsEqual();
    void redactedHoldsNeitherSecretNorToken_data() { jobs(); }
    void redactedHoldsNeitherSecretNorToken();
    void nothingThatIsThereChanges_data() { jobs(); }
    void nothingThatIsThereChanges();

private:
    static void jobs();
    static SigningOutcome outcomeOf(const SignJob &job);
    static const SchemeRegistry &schemes();
};

const SchemeRegistry &TracePropertiesTest::schemes()
{
    static const SchemeRegistry registry;
    return registry;
}

void TracePropertiesTest::jobs()
{
    QTest::addColumn<SignJob>("job");
    const FixedClock clock(QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
    FixedNonce nonces("11111111-2222-4333-8444-555555555555");
    const auto add = [&](const QByteArray &name, const QByteArray &json) {
        const auto job = signJobFromJson(json, clock, nonces);
        QVERIFY2(job, qPrintable(job ? QString() : sentence(job.error().error)));
        QTest::newRow(name.constData()) << *job;
    };
    for (const VectorCase &vector : vectorCases())
        add(vector.name(), vector.job);
    const QByteArray rest =
        R"("request":{"method":"POST","url":"https://h.example/v1/%E4%B8%AD/a?q=1","query":[["k",""],["中","😀"]],"headers":[["x-a"," b "]],"body":"{}"},)"
        R"("credentials":{"accessKeyId":"testid","accessKeySecret":"testsecret","securityToken":"a-token/+=","authToken":"an-auth-token",)"
        R"("projectId":"p1","domainId":"d1"}})";
    for (const auto &scheme : schemes().schemes())
        add("made/" + scheme->info().id, R"({"scheme":")" + scheme->info().id + "\"," + rest);
    add("made/token in the request",
        R"({"scheme":"alibaba-rpc-v1","request":{"url":"http://h.example/","query":[["SecurityToken","a-token/+="]]},)"
        R"("credentials":{"accessKeyId":"testid","accessKeySecret":"testsecret","securityToken":"a-token/+="}})");
    add("made/token in a header",
        R"({"scheme":"huawei-aksk","request":{"url":"http://h.example/","headers":[["X-Security-Token","a-token/+="]]},)"
        R"("credentials":{"accessKeyId":"testid","accessKeySecret":"testsecret","securityToken":"a-token/+="}})");
}

SigningOutcome TracePropertiesTest::outcomeOf(const SignJob &job)
{
    SigningContext context = job.context;
    const SignatureScheme *scheme = schemes().scheme(job.schemeId);
    context.rules = scheme->rules(context.settings.value("algorithm"));
    return scheme->sign(job.request, context);
}

void TracePropertiesTest::segmentsCoverTheBytes()
{
    QFETCH(const SignJob, job);
    const SignatureTrace trace = outcomeOf(job).trace;
    for (const TraceStep &step : trace.steps()) {
        qsizetype position = 0;
        for (const Segment &segment : step.output.segments()) {
            QCOMPARE(segment.offset, position);
            QVERIFY(segment.length >= 0);
            position += segment.length;
        }
        QCOMPARE(position, step.output.size());
    }
}

void TracePropertiesTest::stepsAreComplete()
{
    QFETCH(const SignJob, job);
    QSet<QByteArray> earlier;
    const SignatureTrace trace = outcomeOf(job).trace;
    for (const TraceStep &step : trace.steps()) {
        QVERIFY2(!step.id.isEmpty() && !step.title.isEmpty() && !earlier.contains(step.id), step.id.constData());
        QVERIFY2(step.rule.endsWith(u'.') && step.rule.count(QStringLiteral(". ")) == 0, qPrintable(step.rule));
        for (const QByteArray &input : step.inputs)
            QVERIFY2(earlier.contains(input), input.constData());
        for (const Segment &segment : step.output.segments()) {
            if (segment.origin.kind == Origin::Kind::Step)
                QVERIFY2(earlier.contains(segment.origin.name.toLatin1()), qPrintable(segment.origin.name));
        }
        earlier.insert(step.id);
    }
}

void TracePropertiesTest::noStepHoldsTheSecret()
{
    QFETCH(const SignJob, job);
    const SignatureTrace trace = outcomeOf(job).trace;
    for (const TraceStep &step : trace.steps()) {
        QVERIFY2(!job.context.credentials.accessKeySecret.occursIn(step.output.bytes()), step.id.constData());
        if (step.visibility == TraceStep::Visibility::Public)
            QVERIFY2(step.output.segmentsOf(Origin::of(Origin::Kind::Secret)).isEmpty(), step.id.constData());
    }
}

void TracePropertiesTest::signingTwiceIsEqual()
{
    QFETCH(const SignJob, job);
    const SigningOutcome first = outcomeOf(job);
    const SigningOutcome second = outcomeOf(job);
    QCOMPARE(first.trace, second.trace);
    QVERIFY(first.patch == second.patch);
}

void TracePropertiesTest::redactedHoldsNeitherSecretNorToken()
{
    QFETCH(const SignJob, job);
    const SignatureTrace trace = outcomeOf(job).trace;
    const SignatureTrace redacted = trace.redacted();
    QCOMPARE(redacted.steps().size(), trace.steps().size());
    const Credentials &credentials = job.context.credentials;
    for (const TraceStep &step : redacted.steps()) {
        if (step.visibility == TraceStep::Visibility::Secret)
            QVERIFY(step.output.isEmpty());
        else
            QCOMPARE(step.output.size(), trace.step(step.id)->output.size());
        for (const Secret &secret :
             {credentials.accessKeySecret, credentials.securityToken, credentials.authToken, credentials.bearerToken}) {
            const QByteArray once = percentEncoded(secret.reveal());
            QVERIFY2(!secret.occursIn(step.output.bytes()), step.id.constData());
            QVERIFY2(secret.isEmpty() || !step.output.bytes().contains(once), step.id.constData());
            QVERIFY2(secret.isEmpty() || !step.output.bytes().contains(percentEncoded(once)), step.id.constData());
        }
    }
}

void TracePropertiesTest::nothingThatIsThereChanges()
{
    QFETCH(const SignJob, job);
    const SigningOutcome outcome = outcomeOf(job);
    if (!outcome.patch)
        return;
    const Request whole = applied(job.request, *outcome.patch);
    QCOMPARE(whole.query.mid(0, job.request.query.size()), job.request.query);
    QCOMPARE(whole.form.mid(0, job.request.form.size()), job.request.form);
    QCOMPARE(whole.headers.mid(0, job.request.headers.size()), job.request.headers);
    QCOMPARE(whole.body, job.request.body);
    QCOMPARE(whole.path, job.request.path);
    for (const QVector<Field> &added : {outcome.patch->query, outcome.patch->form}) {
        for (const Field &field : added)
            QVERIFY2(!findField(job.request.query, field.name) && !findField(job.request.form, field.name), field.name.constData());
    }
    for (const Field &field : outcome.patch->headers)
        QVERIFY2(!findField(job.request.headers, field.name, true), field.name.constData());
}

QTEST_APPLESS_MAIN(TracePropertiesTest)
#include "tst_traceproperties.moc"
