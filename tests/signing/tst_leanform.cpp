// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/signjob.h"
#include "tests/support/fixedclock.h"
#include "tests/support/rulechanges.h"
#include "tests/support/vectors.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(countersign::SignJob)

namespace {

const SchemeRegistry &schemes()
{
    static const SchemeRegistry registry;
    return registry;
}

QByteArray stepBytes(const SigningOutcome &outcome, const char *id)
{
    const TraceStep *step = outcome.trace.step(id);
    return step ? step->output.bytes() : QByteArray("(no such step)");
}

/// A request made at random: names that collide and sort badly, values of every kind, headers in any letter case, JSON and other bodies.
class RandomRequests {
public:
    explicit RandomRequests(quint32 seed) : m_random(seed) { }

    Request next()
    {
        Request request{.method = one<QByteArray>({"GET", "POST", "PUT", "DELETE"})};
        request.endpoint = {.scheme = "https", .host = one<QByteArray>({"ecs.aliyuncs.com", "h.example"}), .port = one<int>({0, 0, 8443})};
        request.path = path();
        for (int i = m_random.bounded(12); i > 0; --i)
            request.query.append(parameter());
        request.headers = headers();
        if (m_random.bounded(3) == 0) {
            for (int i = m_random.bounded(8); i > 0; --i)
                request.form.append(parameter());
        } else if (m_random.bounded(2) == 0) {
            request.body =
                TracedBytes(one<QByteArray>({R"({"名": "值", "n" : [1,2.0, {}], "e":[ ]})", "no json", "[]", "", QByteArray("\0\xff", 2)}),
                            Origin::of(Origin::Kind::Body));
        }
        return request;
    }
    QRandomGenerator &random() { return m_random; }

private:
    template <class T>
    T one(std::initializer_list<T> values)
    {
        return values.begin()[m_random.bounded(static_cast<int>(values.size()))];
    }

    QByteArray text()
    {
        QByteArray result;
        for (int i = m_random.bounded(4); i > 0; --i)
            result += one<QByteArray>({"a b", "*~/", "!'()", "%41%2", "+&=", "中文", "😀", "é", QByteArray("\xff\xfe"), "x", "10", "\t"});
        return result;
    }
    Field parameter()
    {
        const QByteArray name = one<QByteArray>({"Action", "action", "Tag.1.Key", "Tag.1.Value", "Tag.2.Key", "Id.1", "Id.2", "Id.10",
                                                 "a-b", "a", "tenant", "group", "dataId", "Timestamp2", "中", "k e", "K:1", "Zone"});
        const Origin origin = Origin::parameter(QString::fromUtf8(name));
        Field made = field(name, text(), origin);
        if (m_random.bounded(4) == 0)
            made.value += TracedBytes(text(), Origin::parameter(u"another"_s));
        return made;
    }
    TracedBytes path()
    {
        TracedBytes result("/", Origin::of(Origin::Kind::Path));
        for (int i = m_random.bounded(4); i > 0; --i) {
            result += TracedBytes(one<QByteArray>({"v3/", "a%20b", "%E4%B8", "%AD/", "x+y*", "//", "%2F", "it's/"}),
                                  Origin::of(Origin::Kind::Path));
            result += TracedBytes(one<QByteArray>({"t%201", "%", "2", "~"}), Origin::parameter(u"id"_s));
        }
        return result;
    }
    QVector<Field> headers()
    {
        QVector<Field> result;
        for (const char *name : {"Content-Type", "x-acs-action", "X-Acs-Version", "X-Note", "Accept", "Content-MD5", "x_a_b", "X-Ab"}) {
            if (m_random.bounded(2) == 0)
                continue;
            const QByteArray value = QByteArrayView(name) == "Content-MD5"
                ? QByteArray("1B2M2Y8AsgTpgAmY7PhCfg==")
                : one<QByteArray>({"application/json", " application/json; charset=utf-8 ", "a\tb", "", "x  y", "2014-05-26"});
            result.append(field(name, value, Origin::header(QString::fromLatin1(name))));
        }
        return result;
    }

    QRandomGenerator m_random;
};

SigningContext contextOf(const QByteArray &algorithm, QRandomGenerator &random)
{
    SigningContext context{.time = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC), .nonce = "a nonce"};
    context.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
    if (random.bounded(3) == 0)
        context.credentials.securityToken = Secret(QByteArray("a-token/+="));
    context.settings = {{"algorithm", algorithm}, {"region", "cn-hangzhou"}, {"service", "demo"}};
    context.sentSignature = "OLeaidS1JvxuMvnyHOwuJ+uX5qY=";
    return context;
}

} // namespace

/// The lean form and the traced form are one computation: whatever the request and the rules, they give the same bytes.
class LeanFormTest : public QObject {
    Q_OBJECT
private slots:
    void equalsTheTrace_data();
    void equalsTheTrace();
    void everyRuleAlone_data() { equalsTheTrace_data(); }
    void everyRuleAlone();
    void equalsTheTraceOfVectors_data();
    void equalsTheTraceOfVectors();
    void failsAsSignDoes_data();
    void failsAsSignDoes();
    void countsWhatTheRulesCount();
};

void LeanFormTest::equalsTheTrace_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("algorithm");
    for (const auto &scheme : schemes().schemes()) {
        const SchemeInfo info = scheme->info();
        for (const SettingSpec &setting : info.settings) {
            for (const QByteArray &algorithm : setting.id == "algorithm" ? setting.choices : QVector<QByteArray>()) {
                if (algorithm != "anonymous")
                    QTest::newRow(QByteArray(info.id + ' ' + algorithm).constData()) << info.id << algorithm;
            }
        }
    }
}

// One signer for many rules, so that whatever it keeps from one to the next is seen.
void LeanFormTest::equalsTheTrace()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, algorithm);
    const SignatureScheme *scheme = schemes().scheme(id);
    RandomRequests requests(20260102);
    int compared = 0;
    for (int i = 0; i < 60; ++i) {
        const Request request = requests.next();
        SigningContext context = contextOf(algorithm, requests.random());
        const SigningRules vendor = scheme->rules(algorithm);
        const auto lean = scheme->lean(request, context);
        for (int j = 0; j < 20; ++j) {
            context.rules = changed(vendor, 5, requests.random());
            const SigningOutcome outcome = scheme->sign(request, context);
            QCOMPARE(lean.has_value(), outcome.patch.has_value());
            if (!lean)
                continue;
            const QByteArray text = (*lean)->stringToSign(context.rules).toByteArray();
            QCOMPARE(text, stepBytes(outcome, "string-to-sign"));
            QCOMPARE((*lean)->signature(context.rules, text), stepBytes(outcome, "signature"));
            ++compared;
        }
    }
    QVERIFY2(compared > 600, QByteArray::number(compared).constData());
}

void LeanFormTest::everyRuleAlone()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, algorithm);
    const SignatureScheme *scheme = schemes().scheme(id);
    RandomRequests requests(7);
    for (int i = 0; i < 5; ++i) {
        const Request request = requests.next();
        SigningContext context = contextOf(algorithm, requests.random());
        const auto lean = scheme->lean(request, context);
        if (!lean)
            continue;
        for (const RuleChange &change : ruleChanges()) {
            context.rules = scheme->rules(algorithm);
            change.apply(context.rules);
            const SigningOutcome outcome = scheme->sign(request, context);
            const QByteArray text = (*lean)->stringToSign(context.rules).toByteArray();
            QVERIFY2(text == stepBytes(outcome, "string-to-sign"), change.name.constData());
            QVERIFY2((*lean)->signature(context.rules, text) == stepBytes(outcome, "signature"), change.name.constData());
        }
    }
}

void LeanFormTest::equalsTheTraceOfVectors_data()
{
    QTest::addColumn<SignJob>("job");
    const FixedClock clock(QDateTime(QDate(1999, 9, 9), QTime(9, 9), Qt::UTC));
    FixedNonce nonces("the nonce of nobody");
    for (const VectorCase &vector : vectorCases()) {
        const auto job = signJobFromJson(vector.job, clock, nonces);
        QVERIFY(job);
        if (!vector.lacksKey && !vector.isUnsigned)
            QTest::newRow(vector.name().constData()) << *job;
    }
}

void LeanFormTest::equalsTheTraceOfVectors()
{
    QFETCH(const SignJob, job);
    const SignatureScheme *scheme = schemes().scheme(job.schemeId);
    SigningContext context = job.context;
    const auto lean = scheme->lean(job.request, context);
    QVERIFY(lean);
    QRandomGenerator random(1);
    for (int i = 0; i < 40; ++i) {
        context.rules = changed(scheme->rules(context.settings.value("algorithm")), i == 0 ? 0 : 4, random);
        const SigningOutcome outcome = scheme->sign(job.request, context);
        const QByteArray text = (*lean)->stringToSign(context.rules).toByteArray();
        QCOMPARE(text, stepBytes(outcome, "string-to-sign"));
        QCOMPARE((*lean)->signature(context.rules, text), stepBytes(outcome, "signature"));
    }
}

void LeanFormTest::failsAsSignDoes_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<SigningContext>("context");
    QTest::addColumn<int>("kind");
    QRandomGenerator random(1);
    const auto row = [&](const char *name, const QByteArray &id, const std::function<void(SigningContext &)> &change, ErrorKind kind) {
        SigningContext context = contextOf({}, random);
        change(context);
        QTest::newRow(QByteArray(id + ", " + name).constData()) << id << context << static_cast<int>(kind);
    };
    for (const QByteArray id : {"alibaba-rpc-v1", "alibaba-roa-v1", "alibaba-acs3", "huawei-aksk", "acm-spas"}) {
        row(
            "no secret", id, [](SigningContext &context) { context.credentials.accessKeySecret = {}; }, ErrorKind::MissingCredential);
        row(
            "no time", id, [](SigningContext &context) { context.time = {}; }, ErrorKind::BadInput);
        row(
            "no such algorithm", id, [](SigningContext &context) { context.settings["algorithm"] = "MD4"; }, ErrorKind::Unsupported);
    }
    for (const QByteArray id : {"alibaba-rpc-v1", "alibaba-roa-v1", "alibaba-acs3"}) {
        row(
            "anonymous", id, [](SigningContext &context) { context.settings["algorithm"] = "anonymous"; }, ErrorKind::Unsupported);
        row(
            "bearer", id, [](SigningContext &context) { context.credentials.bearerToken = Secret(QByteArray("bt")); },
            ErrorKind::Unsupported);
    }
    for (const QByteArray id : {"huawei-token", "none"})
        row(
            "signs nothing", id, [](SigningContext &context) { context.credentials.authToken = Secret(QByteArray("a token")); },
            ErrorKind::Unsupported);
}

void LeanFormTest::failsAsSignDoes()
{
    QFETCH(const QByteArray, id);
    QFETCH(const SigningContext, context);
    QFETCH(const int, kind);
    const SignatureScheme *scheme = schemes().scheme(id);
    const Request request{.endpoint = {.scheme = "https", .host = "h.example"}};
    const auto lean = scheme->lean(request, context);
    QVERIFY(!lean);
    QCOMPARE(static_cast<int>(lean.error().kind), kind);
    const SigningOutcome outcome = scheme->sign(request, context);
    if (!outcome.patch)
        QVERIFY(outcome.patch.error() == lean.error());
}

void LeanFormTest::countsWhatTheRulesCount()
{
    QRandomGenerator random(1);
    const SigningContext context = contextOf({}, random);
    Request request{.endpoint = {.scheme = "https", .host = "h.example"}};
    request.query = {field("B.1", "x", {}), field("B.2", "y", {})};
    request.form = {field("A", "1", {})};
    const SignatureScheme *scheme = schemes().scheme("alibaba-rpc-v1");
    const auto lean = scheme->lean(request, context);
    QVERIFY(lean);
    SigningRules rules = scheme->rules();
    const auto parameters = (*lean)->parameters(rules);
    QCOMPARE(parameters.at(1).name, QByteArray("B.2"));
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        rules.omittedParameter = static_cast<qint16>(i);
        const QByteArray text = (*lean)->stringToSign(rules).toByteArray();
        for (qsizetype j = 0; j < parameters.size(); ++j)
            QCOMPARE(text.contains(QByteArray(parameters.at(j).name + "%3D")), i != j);
    }
    rules = scheme->rules();
    rules.lists = SigningRules::Lists::Json;
    QCOMPARE((*lean)->parameters(rules).constFirst().value.bytes(), QByteArray(R"(["x","y"])"));

    for (const QByteArray id : {"alibaba-acs3", "alibaba-roa-v1", "huawei-aksk"}) {
        scheme = schemes().scheme(id);
        const auto signer = scheme->lean(request, context);
        QVERIFY(signer);
        const QVector<Field> headers = (*signer)->headers();
        QVERIFY(headers.size() > 1);
        const QByteArray right = (*signer)->stringToSign(scheme->rules()).toByteArray();
        for (qsizetype i = 0; i < headers.size(); ++i) {
            rules = scheme->rules();
            rules.omittedHeader = static_cast<qint16>(i);
            QVERIFY2((*signer)->stringToSign(rules) != right || headers.at(i).value.isEmpty(), headers.at(i).name.constData());
        }
    }
}

QTEST_APPLESS_MAIN(LeanFormTest)
#include "tst_leanform.moc"
