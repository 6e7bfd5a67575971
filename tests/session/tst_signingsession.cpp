// SPDX-License-Identifier: GPL-3.0-or-later
// One open operation with real parts: the built-in catalogue, the practice gateway on a real socket, the network transport.
#include "core/catalogue/catalogue.h"
#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/session/signingsession.h"
#include "core/transport/networktransport.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;

namespace {

const OperationId describeRegions{u"alibaba"_qs, u"ecs"_qs, u"2014-05-26"_qs, u"DescribeRegions"_qs};
const OperationId showCertKey{u"huawei"_qs, u"sms"_qs, u"v3"_qs, u"ShowCertKey"_qs};

QByteArray stepOf(const SigningSession &session, QByteArrayView id)
{
    const TraceStep *step = session.preparation().signing.trace.step(id);
    return step ? step->output.bytes() : QByteArray();
}

} // namespace

class tst_SigningSession : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const Result<void> opened = m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
        QVERIFY2(opened, opened ? "" : qPrintable(sentence(opened.error())));
    }

    void init()
    {
        m_practice = std::make_unique<PracticeGateway>(m_catalogue, m_clock);
        m_session = std::make_unique<SigningSession>(parts());
    }

    void cleanup()
    {
        m_session.reset();
        m_practice.reset();
    }

    void editsSignAnew()
    {
        QSignalSpy prepared(m_session.get(), &SigningSession::prepared);
        QVERIFY(m_session->setOperation(describeRegions));
        QTRY_VERIFY(stepOf(*m_session, "signature").size() == 28);
        const QByteArray before = stepOf(*m_session, "string-to-sign");

        const qsizetype count = prepared.size();
        m_session->setValue(u"AcceptLanguage"_qs, ParameterValue{.text = u"zh-CN"_qs});
        QTRY_COMPARE(prepared.size(), count + 1);
        QVERIFY(stepOf(*m_session, "string-to-sign").contains("AcceptLanguage%3Dzh-CN"));
        QVERIFY(stepOf(*m_session, "string-to-sign") != before);

        m_session->setValue(u"AcceptLanguage"_qs, ParameterValue{.text = u"zh-CN"_qs});
        QTest::qWait(20);
        QCOMPARE(prepared.size(), count + 1);

        m_session->unsetValue(u"AcceptLanguage"_qs);
        QTRY_VERIFY(!stepOf(*m_session, "string-to-sign").contains("AcceptLanguage"));
    }

    void manyEditsAreGathered()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        QTRY_VERIFY(!stepOf(*m_session, "signature").isEmpty());
        QSignalSpy prepared(m_session.get(), &SigningSession::prepared);
        for (int i = 0; i < 50; ++i)
            m_session->setValue(u"AcceptLanguage"_qs, ParameterValue{.text = QString::number(i)});
        QTRY_COMPARE(prepared.size(), 1);
    }

    void practiceAnswers_data()
    {
        QTest::addColumn<OperationId>("operation");
        QTest::addColumn<QByteArray>("inBody");
        QTest::newRow("alibaba") << describeRegions << QByteArray("RegionEndpoint");
        QTest::newRow("huawei") << showCertKey << QByteArray("private_key");
    }

    void practiceAnswers()
    {
        QFETCH(OperationId, operation);
        QFETCH(QByteArray, inBody);
        QVERIFY(m_session->setOperation(operation));
        if (operation == showCertKey)
            m_session->setValue(u"task_id"_qs, ParameterValue{.text = u"7a9a9540-ff28-4869-b9e4-855fbe0f6c6a"_qs});
        QTRY_VERIFY(!stepOf(*m_session, "signature").isEmpty());

        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        m_session->send();
        QVERIFY(m_session->isSending());
        m_session->send(); // a second click while sending is no second call
        QVERIFY(exchanged.wait());
        const Result<Response> &result = *m_session->lastResult();
        QVERIFY2(result, result ? "" : qPrintable(sentence(result.error())));
        QCOMPARE(result->status, 200);
        QVERIFY2(result->body.contains(inBody), result->body.constData());
        QTest::qWait(50);
        QCOMPARE(exchanged.size(), 1);
        QVERIFY(!m_session->isSending());
    }

    void theVpcHostIsChosenAndKept()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        m_session->setProfile(
            Profile{.id = u"one"_qs, .name = u"One"_qs, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "LTAI-one"});
        m_session->setRegion(u"cn-hangzhou"_qs);
        QVERIFY(m_session->regionEndpoint());
        const QByteArray vpcHost = m_session->regionEndpoint()->vpcHost;
        const QByteArray publicHost = m_session->endpoint().host;
        QVERIFY(!vpcHost.isEmpty());
        QVERIFY(vpcHost != publicHost);

        QSignalSpy target(m_session.get(), &SigningSession::targetChanged);
        m_session->setUsesVpc(true);
        QCOMPARE(m_session->endpoint().host, vpcHost);
        QCOMPARE(target.size(), 1);
        m_session->setUsesVpc(true);
        QCOMPARE(target.size(), 1);
        QVERIFY(m_session->draft().vpc);

        SigningSession again(parts());
        QVERIFY(again.restore(m_session->draft()));
        QVERIFY(again.usesVpc());

        m_session->setEndpointText(u"ecs.aliyuncs.com"_qs); // what is typed stands before both
        QCOMPARE(m_session->endpoint().host, QByteArray("ecs.aliyuncs.com"));
        m_session->setEndpointText({});
        m_session->setUsesVpc(false);
        QCOMPARE(m_session->endpoint().host, publicHost);
    }

    void eachSendHasItsOwnNonce()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        QTRY_VERIFY(!stepOf(*m_session, "signature").isEmpty());
        QSet<QByteArray> signatures;
        for (int i = 0; i < 3; ++i) {
            QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
            m_session->send();
            QVERIFY(exchanged.wait());
            QCOMPARE((*m_session->lastResult())->status, 200);
            signatures.insert(stepOf(*m_session, "signature"));
        }
        QCOMPARE(signatures.size(), 3);
    }

    void frozenTimeAndNonceStayAndAReplayIsRefused()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        m_session->hold({.clock = Hold::Frozen, .time = m_clock.now(), .nonceHold = Hold::Frozen, .nonce = "a-frozen-nonce"});
        QTRY_VERIFY(stepOf(*m_session, "string-to-sign").contains("a-frozen-nonce"));
        QVERIFY(m_session->held().isAnyHeld());
        const QByteArray signature = stepOf(*m_session, "signature");
        QVector<int> statuses;
        for (int i = 0; i < 2; ++i) {
            QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
            m_session->send();
            QVERIFY(exchanged.wait());
            statuses.append((*m_session->lastResult())->status);
        }
        QCOMPARE(stepOf(*m_session, "signature"), signature);
        QCOMPARE(statuses, (QVector<int>{200, 400}));
        QVERIFY((*m_session->lastResult())->body.contains("SignatureNonceUsed"));
    }

    void aWrongSecretGetsTheVendorsRefusal()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        QTRY_VERIFY(!stepOf(*m_session, "signature").isEmpty());
        const QString practice = m_session->endpointText();
        const Profile wrong{
            .id = u"wrong"_qs, .name = u"Wrong"_qs, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "testid", .temporary = true};
        auto saved = m_profiles.save(wrong, Secret(QByteArray("another secret")));
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(saved.result());

        m_session->setEndpointText(practice);
        m_session->setProfile(wrong);
        QTRY_VERIFY(!m_session->credentialError());
        QTRY_COMPARE(m_session->accessKeyId(), "testid");
        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        m_session->send();
        QVERIFY(exchanged.wait());
        QCOMPARE((*m_session->lastResult())->status, 400);
        QVERIFY((*m_session->lastResult())->body.contains("IncompleteSignature"));
    }

    void aCallIsRememberedAsItWasSent()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        QTRY_VERIFY(!stepOf(*m_session, "signature").isEmpty());
        QVERIFY(!m_session->lastResult());
        QVERIFY(m_session->lastCall().trace.steps().empty());
        const Profile wrong{
            .id = u"wrong"_qs, .name = u"Wrong"_qs, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "testid", .temporary = true};
        auto saved = m_profiles.save(wrong, Secret(QByteArray("another secret")));
        QTRY_VERIFY(saved.isFinished());
        m_session->setEndpointText(m_session->endpointText());
        m_session->setProfile(wrong);
        QTRY_VERIFY(!m_session->credentialError());
        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        m_session->send();
        QVERIFY(m_session->isSending());
        QCOMPARE(m_session->callUnderWay().profile, u"Wrong"_qs);
        QVERIFY(m_session->lastCall().profile.isEmpty()); // of the last one that ended: there is none yet
        const QByteArray sent = stepOf(*m_session, "string-to-sign");
        m_session->setValue(u"AcceptLanguage"_qs, ParameterValue{.text = u"en-US"_qs});
        m_session->setProfile(practiceProfile());
        QVERIFY(exchanged.wait());
        QTRY_VERIFY(stepOf(*m_session, "string-to-sign").contains("AcceptLanguage"));

        const CallRecord &call = m_session->lastCall();
        QCOMPARE(call.profile, u"Wrong"_qs);
        QVERIFY(!call.isPractice);
        QVERIFY(m_session->callUnderWay().profile.isEmpty());
        QVERIFY(!sent.isEmpty() && !sent.contains("AcceptLanguage"));
        const TraceStep *recorded = call.trace.step("string-to-sign");
        QVERIFY(recorded);
        QCOMPARE(recorded->output.bytes(), sent);

        m_session->send();
        QVERIFY(exchanged.wait());
        QCOMPARE((*m_session->lastResult())->status, 200);
        QVERIFY(m_session->lastCall().isPractice);
        QCOMPARE(m_session->lastCall().facts, m_session->operation().response);
    }

    void whatNeverLeftIsRememberedWithoutATrace()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        QTRY_VERIFY(!stepOf(*m_session, "signature").isEmpty());
        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        m_session->send();
        QVERIFY(exchanged.wait());
        QVERIFY(!m_session->lastCall().trace.steps().empty());
        m_session->setEndpointText(u"https://user:pw@ecs.aliyuncs.com"_qs);
        m_session->send();
        QVERIFY(exchanged.wait());
        QVERIFY(!*m_session->lastResult());
        QVERIFY(m_session->lastCall().trace.steps().empty());
        QVERIFY(m_session->lastCall().isPractice);
    }

    void aBadEndpointIsReportedAndNothingIsLost()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        m_session->setValue(u"AcceptLanguage"_qs, ParameterValue{.text = u"en-US"_qs});
        m_session->setEndpointText(u"https://user:pw@ecs.aliyuncs.com"_qs);
        QVERIFY(m_session->endpointError());
        QCOMPARE(m_session->endpointText(), u"https://user:pw@ecs.aliyuncs.com"_qs);
        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        m_session->send();
        QVERIFY(exchanged.isEmpty()); // never from inside the call
        QVERIFY(exchanged.wait());
        QCOMPARE(m_session->lastResult()->error().kind, ErrorKind::BadInput);
        QCOMPARE(m_session->values().value(u"AcceptLanguage"_qs)->text, u"en-US"_qs);

        m_session->setEndpointText({});
        QVERIFY(!m_session->endpointError());
    }

    void anUnboundHostIsAQuestionFirst()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        const Profile profile{
            .id = u"p"_qs, .name = u"P"_qs, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "LTAIexample", .temporary = true};
        auto saved = m_profiles.save(profile, Secret(QByteArray("a secret")));
        QTRY_VERIFY(saved.isFinished());
        m_session->setProfile(profile);
        QTRY_VERIFY(!m_session->credentialError());
        m_session->setEndpointText(u"https://ecs.aliyuncs.com.evil.invalid"_qs);

        QSignalSpy questions(m_session.get(), &SigningSession::questionAsked);
        QSignalSpy started(m_session.get(), &SigningSession::sendingStarted);
        m_session->send();
        QCOMPARE(questions.size(), 1);
        QCOMPARE(questions.at(0).at(0).value<Error>().kind, ErrorKind::HostNotBound);
        m_session->answer(false);
        QTest::qWait(20);
        QCOMPARE(started.size(), 0);

        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        m_session->send();
        m_session->answer(true);
        QCOMPARE(started.size(), 1);
        QVERIFY(exchanged.wait(20000));
        QVERIFY(!*m_session->lastResult());
    }

    void anUnboundHostOverPlainHttpIsTwoQuestions()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        const Profile profile{
            .id = u"q"_qs, .name = u"Q"_qs, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "LTAIexample", .temporary = true};
        auto saved = m_profiles.save(profile, Secret(QByteArray("a secret")));
        QTRY_VERIFY(saved.isFinished());
        m_session->setProfile(profile);
        QTRY_VERIFY(!m_session->credentialError());
        m_session->setEndpointText(u"http://elsewhere.invalid"_qs);

        QSignalSpy questions(m_session.get(), &SigningSession::questionAsked);
        QSignalSpy started(m_session.get(), &SigningSession::sendingStarted);
        m_session->answer(true); // nobody asked
        QTest::qWait(20);
        QCOMPARE(started.size(), 0);

        m_session->send();
        m_session->answer(true);
        QCOMPARE(questions.size(), 2);
        QCOMPARE(questions.at(0).at(0).value<Error>().kind, ErrorKind::HostNotBound);
        QCOMPARE(questions.at(1).at(0).value<Error>().kind, ErrorKind::InsecureHttp);
        QCOMPARE(started.size(), 0);
        m_session->answer(false);
        QTest::qWait(20);
        QCOMPARE(started.size(), 0);
    }

    void aHeldMomentIsAskedAboutBeforeItLeavesThisComputer()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        const Profile profile{
            .id = u"h"_qs, .name = u"H"_qs, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "LTAIexample", .temporary = true};
        auto saved = m_profiles.save(profile, Secret(QByteArray("a secret")));
        QTRY_VERIFY(saved.isFinished());
        m_session->setProfile(profile);
        QTRY_VERIFY(!m_session->credentialError());
        m_session->setEndpointText(u"https://nobody.invalid"_qs);
        HeldMoment held{.clock = Hold::Copied, .time = QDateTime({2026, 1, 12}, {9, 30, 5}, Qt::UTC)};
        m_session->hold(held);

        QSignalSpy questions(m_session.get(), &SigningSession::questionAsked);
        QSignalSpy started(m_session.get(), &SigningSession::sendingStarted);
        m_session->send();
        m_session->answer(true); // the host
        QCOMPARE(questions.size(), 2);
        const auto asked = questions.at(1).at(0).value<Error>();
        QCOMPARE(asked.kind, ErrorKind::HeldMoment);
        QVERIFY2(asked.message.contains(u"2026-01-12 09:30:05"), qPrintable(asked.message));
        QCOMPARE(asked.subject, u"nobody.invalid"_qs);
        m_session->answer(false);
        QTest::qWait(20);
        QCOMPARE(started.size(), 0);

        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        m_session->send();
        QCOMPARE(questions.size(), 3);
        m_session->answer(true);
        QCOMPARE(started.size(), 1);
        QVERIFY(exchanged.wait(20000));
        m_session->send(); // the yes holds for this moment …
        QCOMPARE(questions.size(), 3);
        QVERIFY(exchanged.wait(20000));
        held.time = held.time.addSecs(1);
        m_session->hold(held); // … and for no other
        m_session->send();
        QCOMPARE(questions.size(), 4);
    }

    void clockAndNonceAreHeldByThemselves()
    {
        QVERIFY(m_session->setOperation(describeRegions));
        QTRY_VERIFY(!stepOf(*m_session, "signature").isEmpty());
        const QByteArray first = m_session->nonce();
        m_session->hold({.nonceHold = Hold::Frozen, .nonce = first});
        QSignalSpy signedOnly(m_session.get(), &SigningSession::signedOnly);
        m_session->signNow();
        QCOMPARE(m_session->nonce(), first);
        QCOMPARE(m_session->held().clock, Hold::Running);
        const QDateTime time({2026, 1, 12}, {9, 30, 5}, Qt::UTC);
        m_session->hold({.clock = Hold::Frozen, .time = time});
        m_session->signNow();
        QCOMPARE(m_session->signedAt(), time);
        QVERIFY(m_session->nonce() != first); // it ran on
        QVERIFY(stepOf(*m_session, "string-to-sign").contains("2026-01-12T09%253A30%253A05Z"));
        m_session->hold({});
        m_session->signNow();
        QVERIFY(m_session->signedAt() > time);
        QCOMPARE(signedOnly.size(), 3);
        QVERIFY(!m_session->lastResult());
    }

    void withoutAKeyNothingIsSigned_data()
    {
        QTest::addColumn<OperationId>("operation");
        QTest::addColumn<QByteArray>("scheme");
        QTest::newRow("a scheme with an anonymous mode") << describeRegions << QByteArray("alibaba-rpc-v1");
        QTest::newRow("a scheme without one") << showCertKey << QByteArray("none");
    }

    void withoutAKeyNothingIsSigned()
    {
        QFETCH(OperationId, operation);
        QFETCH(QByteArray, scheme);
        QVERIFY(m_session->setOperation(operation));
        m_session->setProfile({.id = u"nobody"_qs, .name = u"Nobody"_qs, .kind = ProfileKind::Anonymous});
        if (operation == showCertKey)
            m_session->setValue(u"task_id"_qs, ParameterValue{.text = u"t1"_qs});
        QTRY_COMPARE(m_session->preparation().scheme.id, scheme);
        QTRY_VERIFY(m_session->preparation().wire);
        QVERIFY(stepOf(*m_session, "signature").isEmpty());
        QVERIFY(!m_session->preparation().wire->text().bytes().contains("Signature="));
    }

    void cancelEndsWithOneAnswer()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QVERIFY(m_session->setOperation(describeRegions));
        m_session->setEndpointText(u"http://127.0.0.1:%1"_qs.arg(silent.serverPort()));
        QTRY_VERIFY(!stepOf(*m_session, "signature").isEmpty());
        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        m_session->send();
        m_session->cancel();
        QVERIFY(exchanged.wait());
        QCOMPARE(m_session->lastResult()->error().kind, ErrorKind::Cancelled);
        QTest::qWait(50);
        QCOMPARE(exchanged.size(), 1);
    }

    void unknownOperationSaysSo()
    {
        OperationId id = describeRegions;
        id.name = u"DescribeRegionz"_qs;
        const Result<void> opened = m_session->setOperation(id);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::NotFound);
    }

    /// The bytes come from the disk by a worker: while they do, nothing can be sent; what goes out is what lies there then.
    void filesAreReadAndReadAgainBeforeTheyAreSent()
    {
        QFile file(m_home.filePath(u"language"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("en-US");
        file.close();
        QVERIFY(m_session->setOperation(describeRegions));
        m_session->setValue(u"AcceptLanguage"_qs, ParameterValue{.kind = ParameterValue::Kind::File, .text = file.fileName()});
        QTRY_VERIFY(stepOf(*m_session, "string-to-sign").contains("AcceptLanguage%3Den-US"));
        QVERIFY(!m_session->preparation().built.isBlocked());

        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("zh-CN");
        file.close();
        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        m_session->send();
        QTRY_COMPARE(exchanged.size(), 1);
        QVERIFY2(*m_session->lastResult(), qPrintable(sentence((*m_session->lastResult()).error())));
        QVERIFY(m_session->lastSent()->target.bytes().contains("AcceptLanguage=zh-CN"));
        QCOMPARE((*m_session->lastResult())->status, 200);

        QVERIFY(file.remove());
        m_session->send();
        QTRY_COMPARE(exchanged.size(), 2);
        QVERIFY(!*m_session->lastResult());
        QVERIFY((*m_session->lastResult()).error().message.contains(u"There is no such file"_qs));
    }

private:
    SessionParts parts() { return {m_catalogue, m_schemes, m_profiles, m_transport, *m_practice, m_clock, m_nonces}; }

    QTemporaryDir m_home;
    Catalogue m_catalogue;
    SchemeRegistry m_schemes;
    MemoryStore m_keychain;
    MemoryStore m_memory;
    ProfileStore m_profiles{m_home.filePath(u"profiles.ini"_qs), m_keychain, m_memory};
    NetworkTransport m_transport;
    SystemClock m_clock;
    SystemNonceSource m_nonces;
    std::unique_ptr<PracticeGateway> m_practice;
    std::unique_ptr<SigningSession> m_session;
};

QTEST_GUILESS_MAIN(tst_SigningSession)
#include "tst_signingsession.moc"
