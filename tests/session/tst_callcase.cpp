// SPDX-License-Identifier: GPL-3.0-or-later
// Calls that the practice gateway refuses over a real socket, signed by the session: each becomes a case, and the case is judged.
#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/session/callcase.h"
#include "core/session/signingsession.h"
#include "core/transport/networktransport.h"
#include "tests/session/causeids.h"
#include "tests/support/changingproxy.h"
#include "tests/support/fixedclock.h"
#include "tests/support/recordingserver.h"
#include "tests/support/smallcatalogue.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const OperationId describeInstances{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeInstances"_s};
const OperationId describeClusters{u"alibaba"_s, u"cs"_s, u"2015-12-15"_s, u"DescribeClusters"_s};
const OperationId listTasks{u"huawei"_s, u"sms"_s, u"v3"_s, u"ListTasks"_s};
const OperationId getConfig{u"acm"_s, u"acm"_s, u"diamond"_s, u"GetConfig"_s};
const QByteArray practiceSecret("testsecret");

/// How each scheme is called in these tests.
struct Called {
    const char *name;
    const char *scheme;
    OperationId operation;
    ProfileKind kind;
};
const Called calls[]{{"RPC", "alibaba-rpc-v1", describeInstances, ProfileKind::AlibabaAccessKey},
                     {"ROA", "alibaba-roa-v1", describeClusters, ProfileKind::AlibabaAccessKey},
                     {"ACS3", "alibaba-acs3", describeInstances, ProfileKind::AlibabaAccessKey},
                     {"Huawei", "huawei-aksk", listTasks, ProfileKind::HuaweiAccessKey},
                     {"ACM", "acm-spas", getConfig, ProfileKind::Acm}};

} // namespace

class tst_CallCase : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true));
        const QString small = m_folder.filePath(u"small.catalogue"_s);
        QVERIFY(compileFixtures({u"roa_style"_s}, small) && m_catalogue.open(small, false));
        QVERIFY(m_gateway.listen(0));
    }

    void init()
    {
        m_senderClock.set(QDateTime::currentDateTimeUtc());
        m_session = std::make_unique<SigningSession>(parts());
    }
    void cleanup() { m_session.reset(); }

    void aWrongSecret_data() { everyScheme(); }
    void aWrongSecret();
    void aSecretWithALineBreak_data() { everyScheme(); }
    void aSecretWithALineBreak();
    void anExpiredTime_data() { everyScheme(); }
    void anExpiredTime();
    void aNonceUsedTwice_data();
    void aNonceUsedTwice();
    void aPlusBecameABlank_data();
    void aPlusBecameABlank();
    void anUnknownKey_data() { everyScheme(); }
    void anUnknownKey();
    void aMissingToken();
    void othersAreNoCase_data();
    void othersAreNoCase();
    void aGoodCallIsNoCase();
    void whatNeverLeftIsNoCase();
    void aTokenCallIsNoCase();
    void aNewCallTakesTheVerdictAway();
    void theProfileMayChangeMeanwhile();

private:
    SessionParts parts() { return {m_catalogue, m_schemes, m_profiles, m_transport, m_gateway, m_senderClock, m_nonces}; }

    static void everyScheme()
    {
        QTest::addColumn<int>("call");
        for (int i = 0; i < int(std::size(calls)); ++i)
            QTest::newRow(calls[i].name) << i;
    }

    void use(const Called &call, const QByteArray &secret, const QByteArray &keyId = "testid")
    {
        const Profile profile{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                              .name = QUuid::createUuid().toString(),
                              .kind = call.kind,
                              .accessKeyId = keyId};
        QFuture<Result<void>> done = m_profiles.save(profile, Secret(QByteArray(secret)));
        QVERIFY(QTest::qWaitFor([&done] { return done.isFinished(); }));
        QVERIFY2(done.result(), done.result() ? "" : qPrintable(sentence(done.result().error())));
        m_session->setProfile(profile);
        m_session->setScheme(call.scheme);
        QTRY_VERIFY(!m_session->isAwaitingCredentials());
    }

    void prepareCall(const Called &call, const QByteArray &endpoint = {})
    {
        QVERIFY(m_session->setOperation(call.operation));
        m_session->setEndpointText(QString::fromLatin1(endpoint.isEmpty() ? m_gateway.url() : endpoint));
        if (call.operation == describeInstances)
            m_session->setValue(u"RegionId"_s, ParameterValue{.text = u"cn-hangzhou"_s});
        if (call.operation == getConfig) {
            m_session->setValue(u"tenant"_s, ParameterValue{.text = u"practice"_s});
            m_session->setValue(u"group"_s, ParameterValue{.text = u"DEFAULT_GROUP"_s});
            m_session->setValue(u"dataId"_s, ParameterValue{.text = u"notice"_s});
        }
        QTRY_VERIFY(!m_session->isAwaitingCredentials());
    }

    /// Sends; the answer is a refusal that is judged. \returns the judged case
    JudgedCase judged()
    {
        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        m_session->send();
        if (!exchanged.wait() || !*m_session->lastResult()) {
            QTest::qFail("no answer", __FILE__, __LINE__);
            return {};
        }
        const bool hasVerdict = QTest::qWaitFor([this] { return m_session->verdict().has_value(); }, 20000);
        if (!hasVerdict)
            QTest::qFail((*m_session->lastResult())->body.constData(), __FILE__, __LINE__);
        return m_session->verdict().value_or(JudgedCase{});
    }
    static QByteArray about(const JudgedCase &judged) { return diagnosisText(judged.job, judged.diagnosis).toUtf8(); }

    QTemporaryDir m_folder;
    Catalogue m_catalogue;
    SchemeRegistry m_schemes;
    MemoryStore m_keychain;
    MemoryStore m_memory;
    ProfileStore m_profiles{m_folder.filePath(u"profiles.ini"_s), m_keychain, m_memory};
    NetworkTransport m_transport;
    SystemClock m_clock;
    FixedClock m_senderClock{QDateTime::currentDateTimeUtc()};
    SystemNonceSource m_nonces;
    PracticeGateway m_gateway{m_catalogue, m_clock};
    std::unique_ptr<SigningSession> m_session;
};

void tst_CallCase::aWrongSecret()
{
    QFETCH(const int, call);
    prepareCall(calls[call]);
    use(calls[call], "not-the-secret");
    const JudgedCase verdict = judged();
    QCOMPARE(verdict.job.input.schemeId, QByteArray(calls[call].scheme));
    QVERIFY(verdict.job.input.request && verdict.job.input.refusal);
    // Our own signature is what our secret gives; where the server tells its string, only the secret is left.
    QCOMPARE(verdict.diagnosis.observedSignature, verdict.diagnosis.expectedSignature);
    const bool tellsItsString =
        !verdict.job.input.refusal->stringToSign.isEmpty() || !verdict.job.input.refusal->canonicalRequest.isEmpty();
    if (tellsItsString) {
        QCOMPARE(verdict.diagnosis.strings.size(), 1);
        QVERIFY2(verdict.diagnosis.strings.constFirst().comparison.areEqual(), about(verdict).constData());
        QVERIFY2(causeIds(verdict.diagnosis).contains("secret-wrong"), about(verdict).constData());
    }
    QCOMPARE(tellsItsString, call != 4); // ACM refuses without a word
}

void tst_CallCase::aSecretWithALineBreak()
{
    QFETCH(const int, call);
    prepareCall(calls[call]);
    use(calls[call], practiceSecret + '\n');
    const JudgedCase verdict = judged();
    QVERIFY2(causeIds(verdict.diagnosis).contains("secret-trailing-newline"), about(verdict).constData());
    QCOMPARE(causeIds(verdict.diagnosis).constFirst(), QByteArray("secret-trailing-newline"));
}

void tst_CallCase::anExpiredTime()
{
    QFETCH(const int, call);
    prepareCall(calls[call]);
    use(calls[call], practiceSecret);
    m_session->hold({.clock = Hold::Frozen, .time = QDateTime::currentDateTimeUtc().addSecs(-2530)});
    QSignalSpy asked(m_session.get(), &SigningSession::questionAsked);
    m_session->send();
    QTRY_VERIFY(m_session->isSending() || asked.size() == 1);
    if (asked.size() == 1)
        m_session->answer(true);
    QTRY_VERIFY(m_session->lastResult() && *m_session->lastResult());
    QTRY_VERIFY2(m_session->verdict(), (*m_session->lastResult())->body.constData());
    const JudgedCase verdict = *m_session->verdict();
    QVERIFY2(causeIds(verdict.diagnosis).contains("timestamp-expired"), about(verdict).constData());
    QVERIFY(call == 4 || verdict.job.input.serverTime.isValid());
}

void tst_CallCase::aNonceUsedTwice_data()
{
    QTest::addColumn<int>("call");
    for (int i = 0; i < 3; ++i) // the others have none
        QTest::newRow(calls[i].name) << i;
}

void tst_CallCase::aNonceUsedTwice()
{
    QFETCH(const int, call);
    prepareCall(calls[call]);
    use(calls[call], practiceSecret);
    m_session->hold({.nonceHold = Hold::Frozen, .nonce = QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    for (int time = 0; time < 2; ++time) {
        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        QSignalSpy asked(m_session.get(), &SigningSession::questionAsked);
        m_session->send();
        QTRY_VERIFY(exchanged.size() == 1 || asked.size() == 1);
        if (asked.size() == 1)
            m_session->answer(true);
        QTRY_COMPARE(exchanged.size(), 1);
    }
    QTRY_VERIFY2(m_session->verdict(), (*m_session->lastResult())->body.constData());
    QVERIFY2(causeIds(m_session->verdict()->diagnosis).contains("nonce-reused"), about(*m_session->verdict()).constData());
}

void tst_CallCase::aPlusBecameABlank_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<QString>("path");
    for (int i = 0; i < 4; ++i) // ACM signs no parameter that could change unseen
        QTest::newRow(calls[i].name) << i << (i == 0 || i == 2 ? u"InstanceName"_s : u"name"_s);
}

void tst_CallCase::aPlusBecameABlank()
{
    QFETCH(const int, call);
    QFETCH(const QString, path);
    ChangingProxy proxy(m_gateway.url(), [](const QByteArray &head) { return QByteArray(head).replace("%2B", "%20"); });
    prepareCall(calls[call], proxy.url());
    use(calls[call], practiceSecret);
    m_session->setValue(path, ParameterValue{.text = u"db + cache"_s});
    const JudgedCase verdict = judged();
    QVERIFY2(causeIds(verdict.diagnosis).contains("value-differs"), about(verdict).constData());
    for (const Cause &cause : verdict.diagnosis.explanations.constFirst().causes) {
        if (cause.id == "value-differs") {
            QCOMPARE(cause.where.value("parameter"), path);
            QVERIFY2(cause.where.value("got").contains(u"db   cache"_s) || cause.where.value("expected").contains(u"db + cache"_s),
                     about(verdict).constData());
        }
    }
}

void tst_CallCase::anUnknownKey()
{
    QFETCH(const int, call);
    prepareCall(calls[call]);
    use(calls[call], practiceSecret, "nobodys-key");
    const JudgedCase verdict = judged();
    QCOMPARE(verdict.diagnosis.verdict, Diagnosis::Verdict::Match); // by our secret; the server knows no such key
    QVERIFY(!verdict.diagnosis.text().sentence.isEmpty());
}

void tst_CallCase::aMissingToken()
{
    prepareCall(calls[0]);
    m_gateway.addKey({"STS.temporary", Secret(QByteArray("its-secret")), Secret(QByteArray("its-token"))});
    use(calls[0], "its-secret", "STS.temporary");
    const JudgedCase verdict = judged();
    QVERIFY2(causeIds(verdict.diagnosis).contains("security-token-absent"), about(verdict).constData());
}

void tst_CallCase::othersAreNoCase_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a value") << 400 << QByteArray("{\"Code\":\"InvalidParameter\",\"Message\":\"The value is not valid.\"}");
    QTest::newRow("a missing value") << 400
                                     << QByteArray("{\"Code\":\"MissingParameter\",\"Message\":\"The parameter RegionId is required.\"}");
    QTest::newRow("no right")
        << 403 << QByteArray("{\"Code\":\"Forbidden.RAM\",\"Message\":\"User not authorized to operate on the specified resource.\"}");
    QTest::newRow("too many calls") << 400
                                    << QByteArray(
                                           "{\"Code\":\"Throttling.User\",\"Message\":\"Request was denied due to user flow control.\"}");
    QTest::newRow("not there") << 404 << QByteArray("{\"Code\":\"InvalidInstanceId.NotFound\",\"Message\":\"There is no such instance.\"}");
    QTest::newRow("the server failed") << 500
                                       << QByteArray("{\"Code\":\"InternalError\",\"Message\":\"The request processing has failed.\"}");
    QTest::newRow("a page") << 502 << QByteArray("<html>Bad gateway</html>");
}

void tst_CallCase::othersAreNoCase()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    RecordingServer server;
    server.setAnswer(httpAnswer(status, body, {{"Content-Type", "application/json"}}));
    prepareCall(calls[0], server.url());
    use(calls[0], practiceSecret);
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QVERIFY(exchanged.wait());
    QCOMPARE((*m_session->lastResult())->status, status);
    QVERIFY(!refusedCall(*m_session));
    QVERIFY(!m_session->isJudging() && !m_session->verdict());
}

void tst_CallCase::aGoodCallIsNoCase()
{
    prepareCall(calls[0]);
    use(calls[0], practiceSecret);
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QVERIFY(exchanged.wait());
    QCOMPARE((*m_session->lastResult())->status, 200);
    QVERIFY(!refusedCall(*m_session));
}

void tst_CallCase::whatNeverLeftIsNoCase()
{
    QVERIFY(!refusedCall(*m_session));
    prepareCall(calls[0], "http://127.0.0.1:9");
    use(calls[0], practiceSecret);
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QVERIFY(exchanged.wait());
    QVERIFY(!*m_session->lastResult());
    QVERIFY(!refusedCall(*m_session));
}

void tst_CallCase::aTokenCallIsNoCase()
{
    QVERIFY(m_session->setOperation(listTasks));
    m_session->setEndpointText(QString::fromLatin1(m_gateway.url()));
    const Profile profile{.id = u"token"_s, .name = u"Token"_s, .kind = ProfileKind::HuaweiToken};
    m_profiles.setSessionToken(profile.id, Secret(QByteArray("an-old-token")));
    m_session->setProfile(profile);
    QTRY_COMPARE(m_session->preparation().scheme.id, QByteArray("huawei-token"));
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QVERIFY(exchanged.wait());
    QCOMPARE((*m_session->lastResult())->status, 401);
    QVERIFY(!refusedCall(*m_session)); // nothing was signed
}

void tst_CallCase::aNewCallTakesTheVerdictAway()
{
    prepareCall(calls[0]);
    use(calls[0], "not-the-secret");
    judged();
    QSignalSpy changed(m_session.get(), &SigningSession::verdictChanged);
    m_session->send();
    QVERIFY(!m_session->verdict() && !m_session->isJudging());
    QCOMPARE(changed.size(), 1);
    QTRY_VERIFY(m_session->verdict());
}

/// The case is the call's: what the person chooses while the answer is on its way changes nothing.
void tst_CallCase::theProfileMayChangeMeanwhile()
{
    prepareCall(calls[0]);
    use(calls[0], practiceSecret + '\n');
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    QTRY_VERIFY(!m_session->isAwaitingCredentials());
    m_session->send();
    QVERIFY(m_session->isSending());
    m_session->setProfile({.id = u"nobody"_s, .name = u"Nobody"_s, .kind = ProfileKind::Anonymous});
    QVERIFY(exchanged.wait());
    QTRY_VERIFY(m_session->verdict());
    QVERIFY(causeIds(m_session->verdict()->diagnosis).contains("secret-trailing-newline"));
}

QTEST_GUILESS_MAIN(tst_CallCase)
#include "tst_callcase.moc"
