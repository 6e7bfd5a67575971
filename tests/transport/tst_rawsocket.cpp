// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/networktransport.h"

#include "core/base/encoding.h"
#include "core/catalogue/catalogue.h"
#include "core/session/preparation.h"
#include "tests/support/exchangeresult.h"
#include "tests/support/recordingserver.h"
#include "tests/support/valuegenerator.h"

#include <QElapsedTimer>
#include <QMap>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr int requestsPerScheme = 2000;

SigningContext context(const QByteArray &nonce, bool temporary)
{
    Credentials credentials{.accessKeyId = "testid",
                            .accessKeySecret = Secret::fromUtf8(u"testsecret"_s),
                            .authToken = Secret::fromUtf8(u"practice-token"_s),
                            .projectId = "0123456789abcdef"};
    if (temporary)
        credentials.securityToken = Secret::fromUtf8(u"temporary+/token=="_s);
    return {.credentials = credentials, .time = QDateTime::fromSecsSinceEpoch(1'456'231'584, Qt::UTC), .nonce = nonce};
}

QVector<Operation> operationsFor(const Catalogue &catalogue, const QByteArray &scheme)
{
    QVector<Operation> operations;
    for (const Service &service : catalogue.services()) {
        for (const OperationSummary &summary : service.operations) {
            const auto operation = catalogue.operation(summary.id);
            if (operation && operation->schemes.contains(scheme))
                operations.append(*operation);
        }
    }
    return operations;
}

/// Whether a value was made to be refused: a part of the path that is nothing but dots.
bool isBuiltForRefusal(const Operation &operation, const ParameterValues &values)
{
    return std::any_of(operation.parameters.cbegin(), operation.parameters.cend(), [&values](const Parameter &parameter) {
        const auto value = values.value(parameter.name);
        return parameter.place == ParameterPlace::Path && value && (value->text == u"."_s || value->text == u".."_s);
    });
}

/// What of the trace has to be found in the request: the signature, as it stands or percent-encoded.
bool holdsSignature(const QByteArray &request, const SignatureTrace &trace)
{
    const TraceStep *step = trace.step("signature");
    return !step || request.contains(step->output.bytes()) || request.contains(percentEncoded(step->output.bytes()));
}

} // namespace

class tst_RawSocket : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyByteArrives_data();
    void everyByteArrives();
    void refusesBeforeAByteLeaves_data();
    void refusesBeforeAByteLeaves();

private:
    Preparation prepared(const Operation &operation, const ParameterValues &values, const QByteArray &scheme, const QByteArray &method,
                         quint32 seed)
    {
        return prepare({.operation = operation,
                        .values = values,
                        .endpoint = m_server.endpoint(),
                        .options = {.method = method},
                        .schemeId = scheme,
                        .context = context("nonce-" + QByteArray::number(seed), seed % 5 == 0)},
                       m_schemes);
    }

    Catalogue m_catalogue{};
    SchemeRegistry m_schemes{};
    RecordingServer m_server{};
    NetworkTransport m_transport{};
};

void tst_RawSocket::initTestCase()
{
    const auto opened = m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
    QVERIFY2(opened, opened ? "" : qPrintable(sentence(opened.error())));
}

void tst_RawSocket::everyByteArrives_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("alibaba-rpc-v1 by GET") << QByteArray("alibaba-rpc-v1") << QByteArray("GET");
    QTest::newRow("alibaba-rpc-v1 by POST") << QByteArray("alibaba-rpc-v1") << QByteArray("POST");
    QTest::newRow("huawei-aksk") << QByteArray("huawei-aksk") << QByteArray();
    QTest::newRow("huawei-token") << QByteArray("huawei-token") << QByteArray();
    QTest::newRow("acm-spas") << QByteArray("acm-spas") << QByteArray();
}

void tst_RawSocket::everyByteArrives()
{
    QFETCH(QByteArray, scheme);
    QFETCH(QByteArray, method);
    const QVector<Operation> operations = operationsFor(m_catalogue, scheme);
    QVERIFY(!operations.isEmpty());

    QMap<QString, int> refusals;
    int arrived = 0;
    int builtForRefusal = 0;
    qint64 bytes = 0;
    QElapsedTimer timer;
    timer.start();
    for (quint32 seed = 0; arrived < requestsPerScheme; ++seed) {
        QVERIFY2(seed < 2 * requestsPerScheme, "too few of the requests can be sent");
        const Operation &operation = operations.at(seed % operations.size());
        const ParameterValues values = generatedValues(operation, seed, Generation::Hostile);
        const Preparation preparation = prepared(operation, values, scheme, method, seed);
        const QString name = QStringLiteral("%1, seed %2: ").arg(operation.id.text()).arg(seed);
        m_server.clear();
        if (!preparation.wire) {
            const Error error = preparation.wire.error();
            QVERIFY2(error.kind == ErrorKind::WireFormDiffers, qPrintable(name + sentence(error)));
            const bool wasBuiltForRefusal = isBuiltForRefusal(operation, values);
            builtForRefusal += wasBuiltForRefusal ? 1 : 0;
            ++refusals[error.message + (wasBuiltForRefusal ? u" (built for it)"_s : QString())];
            QVERIFY2(parameterAt(operation, error.subject) != nullptr, qPrintable(name + sentence(error)));
            continue;
        }
        QObject owner;
        const auto ended = awaited(m_transport.send(*preparation.wire, {}, &owner));
        QVERIFY2(ended.result, qPrintable(name + (ended.result ? QString() : sentence(ended.result.error()))));
        QCOMPARE(m_server.requests().size(), 1);
        const QByteArray received = m_server.requests().constFirst().bytes;
        const QByteArray shown = preparation.wire->text().bytes();
        QVERIFY2(received == shown, qPrintable(name + u"\n"_s + QString::fromUtf8(received) + u"\nis not\n"_s + QString::fromUtf8(shown)));
        QVERIFY2(holdsSignature(received, preparation.signing.trace), qPrintable(name));
        bytes += received.size();
        ++arrived;
    }
    int refused = 0;
    for (auto it = refusals.cbegin(); it != refusals.cend(); ++it) {
        refused += it.value();
        qInfo("  refused %d: %s", it.value(), qPrintable(it.key()));
    }
    qInfo("%d requests (%lld bytes) arrived as shown, %d refused, %d of them built for it, in %lld ms", arrived, bytes, refused,
          builtForRefusal, timer.elapsed());
    QVERIFY((refused - builtForRefusal) * 100 <= 3 * (arrived + refused - builtForRefusal));
}

void tst_RawSocket::refusesBeforeAByteLeaves_data()
{
    QTest::addColumn<QByteArray>("scheme");
    for (const char *scheme : {"huawei-aksk", "huawei-token"})
        QTest::newRow(scheme) << QByteArray(scheme);
}

void tst_RawSocket::refusesBeforeAByteLeaves()
{
    QFETCH(QByteArray, scheme);
    int refused = 0;
    const QVector<Operation> operations = operationsFor(m_catalogue, scheme);
    for (const Operation &operation : operations) {
        for (const Parameter &parameter : operation.parameters) {
            if (parameter.place != ParameterPlace::Path)
                continue;
            for (const QString &dots : {u"."_s, u".."_s}) {
                ParameterValues values = generatedValues(operation, 1, Generation::Required);
                values.set(parameter.name, dots);
                m_server.clear();
                const Preparation preparation = prepared(operation, values, scheme, {}, 1);
                QVERIFY2(!preparation.wire, qPrintable(operation.id.text()));
                QCOMPARE(errorKindId(preparation.wire.error().kind), QByteArray("wire-form-differs"));
                QCOMPARE(preparation.wire.error().subject, parameter.name);
                QCOMPARE(m_server.connections(), 0);
                ++refused;
            }
        }
    }
    QVERIFY(refused >= 20);
}

QTEST_GUILESS_MAIN(tst_RawSocket)
#include "tst_rawsocket.moc"
