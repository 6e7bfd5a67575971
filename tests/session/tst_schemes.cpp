// SPDX-License-Identifier: GPL-3.0-or-later
// Which schemes an operation takes, what a profile can do of them, and that the practice gateway accepts what was switched to.
#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/session/signingsession.h"
#include "core/session/workspacefile.h"
#include "core/transport/networktransport.h"
#include "tests/support/recordingserver.h"
#include "tests/support/smallcatalogue.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const OperationId describeRegions{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeRegions"_s};
const OperationId describeClusters{u"alibaba"_s, u"cs"_s, u"2015-12-15"_s, u"DescribeClusters"_s};
const OperationId createCluster{u"alibaba"_s, u"cs"_s, u"2015-12-15"_s, u"CreateCluster"_s};
const OperationId ossBuckets{u"alibaba"_s, u"oss"_s, u"2019-05-17"_s, u"ListBuckets"_s};
const OperationId obsBuckets{u"huawei"_s, u"obs"_s, u"v1"_s, u"ListBuckets"_s};
const OperationId listTasks{u"huawei"_s, u"sms"_s, u"v3"_s, u"ListTasks"_s};
const OperationId getConfig{u"acm"_s, u"acm"_s, u"diamond"_s, u"GetConfig"_s};

QByteArrayList idsOf(const QVector<SchemeChoice> &choices)
{
    QByteArrayList ids;
    for (const SchemeChoice &choice : choices)
        ids.append(choice.id);
    return ids;
}

QByteArrayList usable(const QVector<SchemeChoice> &choices)
{
    QByteArrayList ids;
    for (const SchemeChoice &choice : choices) {
        if (!choice.hindrance)
            ids.append(choice.id);
    }
    return ids;
}

} // namespace

class tst_Schemes : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true));
        const QString small = m_folder.filePath(u"small.catalogue"_s);
        const Result<void> compiled = compileFixtures({u"own_signature"_s, u"own_signature_or_token"_s, u"roa_style"_s}, small);
        QVERIFY2(compiled, compiled ? "" : qPrintable(sentence(compiled.error())));
        QVERIFY(m_catalogue.open(small, false));
    }

    void init() { m_session = std::make_unique<SigningSession>(parts()); }
    void cleanup() { m_session.reset(); }

    void eachProfileSeesWhatItsKeyCanDo_data();
    void eachProfileSeesWhatItsKeyCanDo();
    void theDefaultFollowsTheMetadata_data();
    void theDefaultFollowsTheMetadata();
    void practiceAcceptsWhatWasSwitchedTo_data();
    void practiceAcceptsWhatWasSwitchedTo();
    void switchingChangesTheTrace();
    void theChoiceIsKept();
    void anotherProfileKeepsTheChoiceThatItCanUse();
    void whatIsNoLongerTakenIsForgotten();
    void aMissingSchemeSignsNothing_data();
    void aMissingSchemeSignsNothing();
    void unsignedIsSentWithoutAKey();
    void aTokenIsTheOtherWay();
    void schemesOfOthersAreRefused();

private:
    SessionParts parts() { return {m_catalogue, m_schemes, m_profiles, m_transport, m_practice, m_clock, m_nonces}; }
    Profile saved(ProfileKind kind)
    {
        const Profile profile{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                              .name = QUuid::createUuid().toString(),
                              .kind = kind,
                              .accessKeyId = kind == ProfileKind::HuaweiToken ? QByteArray() : QByteArray("testid")};
        QFuture<Result<void>> done = m_profiles.save(profile, Secret(QByteArray("testsecret")));
        const bool isSaved = QTest::qWaitFor([&done] { return done.isFinished(); }) && done.result();
        Q_ASSERT(isSaved);
        Q_UNUSED(isSaved)
        if (kind == ProfileKind::HuaweiToken)
            m_profiles.setSessionToken(profile.id, Secret(QByteArray("practice-token")));
        return profile;
    }
    QByteArray step(const char *id) const
    {
        const TraceStep *found = m_session->preparation().signing.trace.step(id);
        return found ? found->output.bytes() : QByteArray();
    }

    QTemporaryDir m_folder;
    Catalogue m_catalogue;
    SchemeRegistry m_schemes;
    MemoryStore m_keychain;
    MemoryStore m_memory;
    ProfileStore m_profiles{m_folder.filePath(u"profiles.ini"_s), m_keychain, m_memory};
    NetworkTransport m_transport;
    SystemClock m_clock;
    SystemNonceSource m_nonces;
    PracticeGateway m_practice{m_catalogue, m_clock};
    std::unique_ptr<SigningSession> m_session;
};

void tst_Schemes::eachProfileSeesWhatItsKeyCanDo_data()
{
    QTest::addColumn<OperationId>("operation");
    QTest::addColumn<ProfileKind>("kind");
    QTest::addColumn<QByteArray>("all");
    QTest::addColumn<QByteArray>("can");
    using enum ProfileKind;
    const QByteArray rpc("alibaba-rpc-v1 alibaba-acs3");
    const QByteArray roa("alibaba-roa-v1 alibaba-acs3");
    const QByteArray huawei("huawei-aksk huawei-token");
    QTest::newRow("practice, RPC") << describeRegions << Practice << rpc << rpc;
    QTest::newRow("practice, ROA") << describeClusters << Practice << roa << roa;
    QTest::newRow("practice, Huawei") << listTasks << Practice << huawei << huawei;
    QTest::newRow("practice, ACM") << getConfig << Practice << QByteArray("acm-spas") << QByteArray("acm-spas");
    QTest::newRow("Alibaba key, RPC") << describeRegions << AlibabaAccessKey << rpc << rpc;
    QTest::newRow("Huawei key, RPC") << describeRegions << HuaweiAccessKey << rpc << QByteArray();
    QTest::newRow("Huawei key") << listTasks << HuaweiAccessKey << huawei << QByteArray("huawei-aksk");
    QTest::newRow("Huawei token") << listTasks << HuaweiToken << huawei << QByteArray("huawei-token");
    QTest::newRow("Alibaba key, Huawei") << listTasks << AlibabaAccessKey << huawei << QByteArray();
    QTest::newRow("no key, RPC") << describeRegions << Anonymous << rpc << rpc;
    QTest::newRow("no key, Huawei") << listTasks << Anonymous << huawei << QByteArray();
    QTest::newRow("a signature of its own") << ossBuckets << AlibabaAccessKey << QByteArray("alibaba-oss none") << QByteArray("none");
    QTest::newRow("the same with a token") << obsBuckets << HuaweiToken << QByteArray("huawei-obs huawei-token none")
                                           << QByteArray("huawei-token none");
}

void tst_Schemes::eachProfileSeesWhatItsKeyCanDo()
{
    QFETCH(OperationId, operation);
    QFETCH(ProfileKind, kind);
    QFETCH(QByteArray, all);
    QFETCH(QByteArray, can);
    QVERIFY(m_session->setOperation(operation));
    m_session->setProfile(kind == ProfileKind::Practice ? practiceProfile() : saved(kind));
    QTRY_VERIFY(!m_session->isAwaitingCredentials());
    const QVector<SchemeChoice> choices = m_session->schemeChoices();
    QCOMPARE(idsOf(choices).join(' '), all);
    QCOMPARE(usable(choices).join(' '), can);
    for (const SchemeChoice &choice : choices) {
        if (choice.hindrance)
            QVERIFY(!choice.hindrance->message.isEmpty() && !choice.hindrance->hint.isEmpty());
    }
}

void tst_Schemes::theDefaultFollowsTheMetadata_data()
{
    QTest::addColumn<OperationId>("operation");
    QTest::addColumn<ProfileKind>("kind");
    QTest::addColumn<QByteArray>("scheme");
    QTest::newRow("RPC") << describeRegions << ProfileKind::AlibabaAccessKey << QByteArray("alibaba-rpc-v1");
    QTest::newRow("ROA") << describeClusters << ProfileKind::AlibabaAccessKey << QByteArray("alibaba-roa-v1");
    QTest::newRow("Huawei") << listTasks << ProfileKind::HuaweiAccessKey << QByteArray("huawei-aksk");
    QTest::newRow("Huawei with a token") << listTasks << ProfileKind::HuaweiToken << QByteArray("huawei-token");
    QTest::newRow("ACM") << getConfig << ProfileKind::Acm << QByteArray("acm-spas");
    QTest::newRow("a signature of its own") << ossBuckets << ProfileKind::AlibabaAccessKey << QByteArray("alibaba-oss");
    QTest::newRow("the same without a key") << ossBuckets << ProfileKind::Anonymous << QByteArray("none");
}

void tst_Schemes::theDefaultFollowsTheMetadata()
{
    QFETCH(OperationId, operation);
    QFETCH(ProfileKind, kind);
    QFETCH(QByteArray, scheme);
    QVERIFY(m_session->setOperation(operation));
    m_session->setProfile(saved(kind));
    QTRY_COMPARE(m_session->schemeId(), scheme);
    QVERIFY(m_session->openDraft().scheme.isEmpty());
}

void tst_Schemes::practiceAcceptsWhatWasSwitchedTo_data()
{
    QTest::addColumn<OperationId>("operation");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("onTheWire");
    const QByteArray get("GET");
    const QByteArray post("POST");
    QTest::newRow("RPC by its own signature") << describeRegions << get << QByteArray("alibaba-rpc-v1") << QByteArray()
                                              << QByteArray("SignatureMethod=HMAC-SHA1");
    for (const QByteArray &method : {get, post}) {
        for (const char *algorithm : {"", "ACS3-HMAC-SHA256", "ACS3-HMAC-SM3"}) {
            const QByteArray expected = *algorithm ? QByteArray(algorithm) : QByteArray("ACS3-HMAC-SHA256");
            QTest::addRow("RPC by ACS3 %s %s", method.constData(), algorithm)
                << describeRegions << method << QByteArray("alibaba-acs3") << QByteArray(algorithm) << expected + " Credential=testid,";
        }
    }
    QTest::newRow("ROA") << describeClusters << get << QByteArray("alibaba-roa-v1") << QByteArray() << QByteArray("acs testid:");
    for (const OperationId &operation : {describeClusters, createCluster}) {
        for (const char *algorithm : {"ACS3-HMAC-SHA256", "ACS3-HMAC-SM3"})
            QTest::addRow("ROA by ACS3 %s %s", qPrintable(operation.name), algorithm)
                << operation << QByteArray() << QByteArray("alibaba-acs3") << QByteArray(algorithm)
                << QByteArray(algorithm) + " Credential=testid,";
    }
    for (const char *algorithm : {"SDK-HMAC-SHA256", "SDK-HMAC-SM3"})
        QTest::addRow("Huawei %s", algorithm) << listTasks << get << QByteArray("huawei-aksk") << QByteArray(algorithm)
                                              << QByteArray(algorithm) + " Access=testid,";
    QTest::newRow("Huawei derived") << listTasks << get << QByteArray("huawei-aksk") << QByteArray("V11-HMAC-SHA256")
                                    << QByteArray("V11-HMAC-SHA256 Credential=testid/");
    QTest::newRow("Huawei by token") << listTasks << get << QByteArray("huawei-token") << QByteArray() << QByteArray("X-Auth-Token: ");
}

void tst_Schemes::practiceAcceptsWhatWasSwitchedTo()
{
    QFETCH(OperationId, operation);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, scheme);
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, onTheWire);
    QVERIFY(m_session->setOperation(operation));
    if (!method.isEmpty())
        m_session->setMethod(method);
    m_session->setValue(u"name"_s, ParameterValue{.text = u"a b+c~d 图"_s});
    if (operation != createCluster && operation != describeClusters)
        m_session->unsetValue(u"name"_s);
    m_session->setScheme(scheme);
    if (!algorithm.isEmpty())
        m_session->setAlgorithm(algorithm);
    QTRY_COMPARE(m_session->preparation().scheme.id, scheme);
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QVERIFY(exchanged.wait());
    const Result<Response> &result = *m_session->lastResult();
    QVERIFY2(result, result ? "" : qPrintable(sentence(result.error())));
    QVERIFY2(result->status == 200, result->body.constData());
    QVERIFY2(m_session->lastSent()->text().bytes().contains(onTheWire), m_session->lastSent()->text().bytes().constData());
}

void tst_Schemes::switchingChangesTheTrace()
{
    QVERIFY(m_session->setOperation(describeRegions));
    QTRY_COMPARE(step("signature").size(), 28);
    QVERIFY(m_session->algorithms() == QVector<QByteArray>{"HMAC-SHA1"});
    QSignalSpy target(m_session.get(), &SigningSession::targetChanged);
    m_session->setScheme("alibaba-acs3");
    QTRY_COMPARE(step("signature").size(), 64);
    QVERIFY(step("string-to-sign").startsWith("ACS3-HMAC-SHA256\n"));
    QVERIFY(step("canonical-request").contains("x-acs-action:DescribeRegions\n"));
    QCOMPARE(m_session->algorithm(), QByteArray("ACS3-HMAC-SHA256"));
    m_session->setAlgorithm("ACS3-HMAC-SM3");
    QTRY_VERIFY(step("string-to-sign").startsWith("ACS3-HMAC-SM3\n"));
    m_session->setAlgorithm("no such algorithm");
    QCOMPARE(m_session->algorithm(), QByteArray("ACS3-HMAC-SM3"));
    m_session->setScheme("alibaba-rpc-v1");
    QTRY_COMPARE(step("signature").size(), 28);
    QCOMPARE(target.size(), 3);
    m_session->setScheme("alibaba-acs3"); // its algorithm is the usual one again
    QCOMPARE(m_session->algorithm(), QByteArray("ACS3-HMAC-SHA256"));
}

void tst_Schemes::theChoiceIsKept()
{
    QVERIFY(m_session->setOperation(describeRegions));
    QTRY_VERIFY(!m_session->isAwaitingCredentials());
    m_session->setScheme("alibaba-acs3");
    m_session->setAlgorithm("ACS3-HMAC-SM3");
    WorkspaceState state{.documents = {m_session->draft()}, .front = 0};
    const Result<WorkspaceState> read = workspaceFromJson(workspaceToJson(state));
    QVERIFY(read);
    SigningSession again(parts());
    QVERIFY(again.restore(read->documents.constFirst()));
    QCOMPARE(again.schemeId(), QByteArray("alibaba-acs3"));
    QCOMPARE(again.algorithm(), QByteArray("ACS3-HMAC-SM3"));

    QVERIFY(m_session->setOperation(ossBuckets));
    m_session->setScheme("none");
    SigningSession unsignedCall(parts());
    QVERIFY(unsignedCall.restore(m_session->draft()));
    QCOMPARE(unsignedCall.schemeId(), QByteArray("none"));
}

void tst_Schemes::anotherProfileKeepsTheChoiceThatItCanUse()
{
    QVERIFY(m_session->setOperation(describeRegions));
    m_session->setScheme("alibaba-acs3");
    m_session->setProfile(saved(ProfileKind::AlibabaAccessKey));
    QCOMPARE(m_session->schemeId(), QByteArray("alibaba-acs3"));
    QVERIFY(m_session->setOperation(listTasks));
    m_session->setProfile(saved(ProfileKind::HuaweiToken));
    m_session->setScheme("huawei-token");
    m_session->setProfile(saved(ProfileKind::HuaweiAccessKey));
    QTRY_COMPARE(m_session->schemeId(), QByteArray("huawei-aksk"));
    m_session->setScheme("huawei-aksk");
    m_session->setProfile(saved(ProfileKind::HuaweiToken));
    QTRY_COMPARE(m_session->schemeId(), QByteArray("huawei-token"));
}

void tst_Schemes::whatIsNoLongerTakenIsForgotten()
{
    for (const Draft &draft : {Draft{.operation = describeRegions, .profileId = u"practice"_s, .scheme = "huawei-aksk"},
                               Draft{.operation = describeRegions, .profileId = u"practice"_s, .scheme = "none"},
                               Draft{.operation = describeRegions, .profileId = u"practice"_s, .scheme = "gone", .algorithm = "x"}}) {
        QVERIFY(m_session->restore(draft));
        QCOMPARE(m_session->schemeId(), QByteArray("alibaba-rpc-v1"));
        QVERIFY(m_session->draft().scheme.isEmpty());
    }
    const Draft draft{.operation = describeRegions, .profileId = u"practice"_s, .scheme = "alibaba-acs3", .algorithm = "ACS3-HMAC-SHA1"};
    QVERIFY(m_session->restore(draft));
    QCOMPARE(m_session->algorithm(), QByteArray("ACS3-HMAC-SHA256"));
}

void tst_Schemes::aMissingSchemeSignsNothing_data()
{
    QTest::addColumn<OperationId>("operation");
    QTest::addColumn<QByteArray>("missing");
    QTest::addColumn<QString>("word");
    QTest::newRow("OSS") << ossBuckets << QByteArray("alibaba-oss") << u"OSS"_s;
    QTest::newRow("OBS") << obsBuckets << QByteArray("huawei-obs") << u"OBS"_s;
}

void tst_Schemes::aMissingSchemeSignsNothing()
{
    QFETCH(OperationId, operation);
    QFETCH(QByteArray, missing);
    QFETCH(QString, word);
    RecordingServer server;
    QVERIFY(m_session->setOperation(operation));
    m_session->setProfile(saved(operation.cloud == u"huawei" ? ProfileKind::HuaweiAccessKey : ProfileKind::AlibabaAccessKey));
    m_session->setEndpointText(QString::fromLatin1(server.url()));
    QTRY_VERIFY(!m_session->isAwaitingCredentials());
    QCOMPARE(m_session->missingScheme(), std::optional(missing));
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QVERIFY(exchanged.wait());
    const Result<Response> &result = *m_session->lastResult();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Unsupported);
    QCOMPARE(result.error().subject.toLatin1(), missing);
    QVERIFY2(result.error().message.contains(word), qPrintable(result.error().message));
    QVERIFY(!m_session->lastSent());
    QCOMPARE(server.requests().size(), 0);
}

void tst_Schemes::unsignedIsSentWithoutAKey()
{
    RecordingServer server;
    QVERIFY(m_session->setOperation(ossBuckets));
    m_session->setProfile(saved(ProfileKind::AlibabaAccessKey));
    m_session->setEndpointText(QString::fromLatin1(server.url()));
    m_session->setScheme("none");
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QVERIFY(exchanged.wait());
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(!server.requests().constFirst().bytes.contains("testid")
            && !server.requests().constFirst().bytes.toLower().contains("authorization"));
}

void tst_Schemes::aTokenIsTheOtherWay()
{
    QVERIFY(m_session->setOperation(obsBuckets));
    QTRY_VERIFY(!m_session->isAwaitingCredentials());
    m_session->setScheme("huawei-token");
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QVERIFY(exchanged.wait());
    QVERIFY(*m_session->lastResult());
    QVERIFY2((*m_session->lastResult())->status == 200, (*m_session->lastResult())->body.constData());
}

void tst_Schemes::schemesOfOthersAreRefused()
{
    const Operation rpc = *m_catalogue.operation(describeRegions);
    const Operation oss = *m_catalogue.operation(ossBuckets);
    const auto kind = [this](const QByteArray &id, const Operation &operation) {
        const Result<void> checked = checkScheme(id, operation, m_schemes);
        return checked ? QByteArray("fine") : errorKindId(checked.error().kind);
    };
    QCOMPARE(kind("alibaba-rpc-v1", rpc), QByteArray("fine"));
    QCOMPARE(kind("alibaba-acs3", rpc), QByteArray("fine"));
    QCOMPARE(kind("none", rpc), QByteArray("fine"));
    QCOMPARE(kind("huawei-aksk", rpc), QByteArray("bad-input"));
    QCOMPARE(kind("aws4", rpc), QByteArray("not-found"));
    QCOMPARE(kind("alibaba-oss", oss), QByteArray("unsupported"));
    QCOMPARE(kind("alibaba-acs3", oss), QByteArray("bad-input"));
    QCOMPARE(kind("none", oss), QByteArray("fine"));
}

QTEST_GUILESS_MAIN(tst_Schemes)
#include "tst_schemes.moc"
