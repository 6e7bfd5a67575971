// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"
#include "core/session/signjob.h"
#include "tests/support/fixedclock.h"
#include "tests/support/vectors.h"

#include <QTest>

using namespace countersign;

Q_DECLARE_METATYPE(countersign::VectorCase)

namespace {

using Pairs = QVector<QPair<QByteArray, QByteArray>>;

struct Signed {
    SignJob job{};
    SigningOutcome outcome{};
};

/// Signs a case as the program does. Clock and nonce would be seen if they were used.
Signed signedCase(const VectorCase &vector)
{
    static const SchemeRegistry schemes;
    const FixedClock clock(QDateTime(QDate(1999, 9, 9), QTime(9, 9), Qt::UTC));
    FixedNonce nonces("the nonce of nobody");
    const auto job = signJobFromJson(vector.job, clock, nonces);
    if (!job)
        qFatal("%s cannot be read: %s", vector.name().constData(), qPrintable(sentence(job.error().error)));
    Signed result{.job = *job};
    const SignatureScheme *scheme = schemes.scheme(job->schemeId);
    result.job.context.rules = scheme->rules(job->context.settings.value("algorithm"));
    result.outcome = scheme->sign(result.job.request, result.job.context);
    return result;
}

Pairs sortedPlain(const QVector<Field> &fields)
{
    Pairs pairs;
    for (const Field &field : fields)
        pairs.append({field.name, field.value.bytes()});
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

Pairs inOrder(Pairs pairs)
{
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

QByteArray text(const Pairs &pairs)
{
    QByteArray lines;
    for (const auto &[name, value] : pairs)
        lines += "\n  " + name + " = " + value;
    return lines;
}

} // namespace

/// Every step of every published or recorded case. A new case in the files needs no line here.
class VectorsTest : public QObject {
    Q_OBJECT
private slots:
    void step_data();
    void step();
    void wire_data();
    void wire();
    void withoutSecretUpToTheStringToSign_data();
    void withoutSecretUpToTheStringToSign();
    void all();
};

void VectorsTest::step_data()
{
    QTest::addColumn<VectorCase>("vector");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("expected");
    for (const VectorCase &vector : vectorCases()) {
        for (auto each = vector.steps.cbegin(); each != vector.steps.cend(); ++each)
            QTest::newRow(QByteArray(vector.name() + '/' + each.key()).constData()) << vector << each.key() << each.value();
    }
}

void VectorsTest::step()
{
    QFETCH(const VectorCase, vector);
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, expected);
    const SignatureTrace trace = signedCase(vector).outcome.trace;
    const TraceStep *step = trace.step(id);
    QVERIFY2(step, qPrintable(vector.source));
    QVERIFY2(step->output.bytes() == expected, qPrintable(vector.source + QString::fromUtf8(difference(expected, step->output))));
}

void VectorsTest::wire_data()
{
    QTest::addColumn<VectorCase>("vector");
    for (const VectorCase &vector : vectorCases()) {
        if (!vector.lacksKey)
            QTest::newRow(vector.name().constData()) << vector;
    }
}

// Peers keep their own order on the wire, so that pairs are compared as sets; the signature is among them.
void VectorsTest::wire()
{
    QFETCH(const VectorCase, vector);
    const Signed result = signedCase(vector);
    QVERIFY2(result.outcome.patch, qPrintable(result.outcome.patch ? QString() : sentence(result.outcome.patch.error())));
    const Request whole = applied(result.job.request, *result.outcome.patch);
    QVERIFY2(sortedPlain(whole.query) == inOrder(vector.query),
             QByteArray(text(sortedPlain(whole.query)) + "\nexpected:" + text(inOrder(vector.query))).constData());
    QVERIFY2(sortedPlain(whole.form) == inOrder(vector.form),
             QByteArray(text(sortedPlain(whole.form)) + "\nexpected:" + text(inOrder(vector.form))).constData());
    if (vector.form.isEmpty())
        QCOMPARE(whole.body.bytes(), vector.body);
    if (!vector.authorization.isEmpty())
        QCOMPARE(findField(whole.headers, "Authorization")->value.bytes(), vector.authorization);
    for (const auto &[name, value] : vector.headers) {
        const Field *const header = findField(result.outcome.patch->headers, name, true);
        QVERIFY2(header, name.constData());
        QCOMPARE(header->value.bytes(), value);
    }
    const TraceStep *signature = result.outcome.trace.step("signature");
    QCOMPARE(signature == nullptr, vector.isUnsigned);
}

void VectorsTest::withoutSecretUpToTheStringToSign_data()
{
    QTest::addColumn<VectorCase>("vector");
    for (const VectorCase &vector : vectorCases()) {
        if (vector.lacksKey)
            QTest::newRow(vector.name().constData()) << vector;
    }
}

void VectorsTest::withoutSecretUpToTheStringToSign()
{
    QFETCH(const VectorCase, vector);
    const SigningOutcome outcome = signedCase(vector).outcome;
    QVERIFY(!outcome.patch);
    QCOMPARE(outcome.patch.error().kind, ErrorKind::MissingCredential);
    QVERIFY(outcome.trace.step("string-to-sign"));
    QVERIFY(!outcome.trace.step("signing-key"));
    QVERIFY(!outcome.trace.step("signature"));
}

// 91 cases were recorded; none is left out, and each scheme that signs has its own.
void VectorsTest::all()
{
    QMap<QByteArray, int> counts;
    for (const VectorCase &vector : vectorCases())
        ++counts[vector.scheme];
    const QMap<QByteArray, int> recorded{
        {"alibaba-rpc-v1", 20}, {"alibaba-roa-v1", 15}, {"alibaba-acs3", 18}, {"huawei-aksk", 22}, {"acm-spas", 16}};
    QCOMPARE(counts, recorded);
}

QTEST_APPLESS_MAIN(VectorsTest)
#include "tst_vectors.moc"
