// SPDX-License-Identifier: GPL-3.0-or-later
// Calls through an address server: real sockets for the address server and for the servers it lists.
#include "core/base/charset.h"
#include "core/base/encoding.h"
#include "core/catalogue/catalogue.h"
#include "core/credentials/memorystore.h"
#include "core/crypto/mac.h"
#include "core/practice/practicegateway.h"
#include "core/session/signingsession.h"
#include "core/transport/networktransport.h"
#include "tests/support/fixedclock.h"
#include "tests/support/recordingserver.h"
#include "tests/support/settled.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

OperationId acm(const QString &name)
{
    return {u"acm"_s, u"acm"_s, u"diamond"_s, name};
}

QByteArray authorityOf(const RecordingServer &server)
{
    return server.endpoint().authority();
}

/// Where nobody listens.
QByteArray closedAddress()
{
    QTcpServer closed;
    if (!closed.listen(QHostAddress::LocalHost))
        qFatal("no port on the loopback");
    return "127.0.0.1:" + QByteArray::number(closed.serverPort());
}

QByteArray stepOf(const SigningSession &session, QByteArrayView id)
{
    const TraceStep *step = session.preparation().signing.trace.step(id);
    return step ? step->output.bytes() : QByteArray();
}

QDateTime noon()
{
    return {QDate(2026, 11, 22), QTime(12, 0), Qt::UTC};
}

} // namespace

class tst_Acm : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void listThenPickThenSend();
    void beforeAndAfterThePick();
    void theListIsFetchedWhenItIsOld();
    void theLastListIsUsedAndSaysWhyItIsOld();
    void theNextServerOnFailure();
    void silenceIsAFailureToo();
    void silenceInAnAnswerIsNone();
    void noneAnswers();
    void oneServerThatRefusesSpeaksForItself();
    void noListNoCall_data();
    void noListNoCall();
    void cancelWhileTheListIsFetched();
    void cancelWhileTheServerIsSilent();
    void discoveryGoesToTheAddressServer();
    void withoutAKeyItGoesTheSameWay();
    void frozenTimeStays();
    void editsAfterTheClickBelongToTheNextCall();
    void theEndpointIsThatOfTheProfile();
    void plainHttpIsAskedOncePerAddressServer();
    void plainHttpToListedServersIsAskedWhenTheListTells();
    void anotherHostIsAQuestion();
    void longPollingTellsWhenTheAnswerIsDue_data();
    void longPollingTellsWhenTheAnswerIsDue();
    void longPollingWaitsAndCancels();
    void answersAreReadInTheirCharset_data();
    void answersAreReadInTheirCharset();
    void publishSendsGbk();
    void practicePublishesReadsAndListens();

private:
    SessionParts parts() { return {m_catalogue, m_schemes, m_profiles, m_transport, *m_practice, m_clock, m_nonces}; }
    Profile added(Profile profile, const QByteArray &secret = "a secret");
    /// GetConfig at the address server, by a key of ACM.
    void open(const QString &operation = u"GetConfig"_s);
    void setList(const QByteArrayList &lines) { m_address->setAnswer(httpAnswer(200, lines.join('\n'), {{"Content-Type", "text/plain"}})); }
    Result<Response> sent();
    /// Key, time and text of a recorded request belong together: recomputed from what came through the socket.
    static bool isSignedRight(const RecordedRequest &request, const QByteArray &resource, const QByteArray &secret);

    QTemporaryDir m_home;
    Catalogue m_catalogue;
    SchemeRegistry m_schemes;
    MemoryStore m_keychain;
    MemoryStore m_memory;
    ProfileStore m_profiles{m_home.filePath(u"profiles.ini"_s), m_keychain, m_memory};
    NetworkTransport m_transport;
    FixedClock m_clock{noon()};
    FixedNonce m_nonces{"3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"};
    std::unique_ptr<PracticeGateway> m_practice;
    std::unique_ptr<SigningSession> m_session;
    std::unique_ptr<RecordingServer> m_address, m_first, m_second;
    int m_count = 0;
};

void tst_Acm::initTestCase()
{
    const Result<void> opened = m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
    QVERIFY2(opened, opened ? "" : qPrintable(sentence(opened.error())));
}

void tst_Acm::init()
{
    m_clock.set(noon());
    m_practice = std::make_unique<PracticeGateway>(m_catalogue, m_clock);
    m_session = std::make_unique<SigningSession>(parts());
    m_address = std::make_unique<RecordingServer>();
    m_first = std::make_unique<RecordingServer>();
    m_second = std::make_unique<RecordingServer>();
    setList({authorityOf(*m_first), authorityOf(*m_second)});
}

void tst_Acm::cleanup()
{
    m_session.reset();
    m_practice.reset();
}

Profile tst_Acm::added(Profile profile, const QByteArray &secret)
{
    profile.id = u"p%1"_s.arg(++m_count);
    profile.name = u"Profile %1"_s.arg(m_count);
    profile.temporary = true;
    const auto saved = settled(m_profiles.save(profile, Secret(QByteArray(secret))));
    if (!saved)
        qFatal("%s", qPrintable(sentence(saved.error())));
    return profile;
}

void tst_Acm::open(const QString &operation)
{
    QVERIFY(m_session->setOperation(acm(operation)));
    m_session->setProfile(added({.kind = ProfileKind::Acm, .accessKeyId = "LTAIexample"}));
    m_session->setEndpointText(QString::fromLatin1(m_address->url()));
    m_session->setValue(u"tenant"_s, {.text = u"ns"_s});
    m_session->setValue(u"group"_s, {.text = u"g"_s});
    m_session->setValue(u"dataId"_s, {.text = u"d"_s});
    QTRY_COMPARE(m_session->accessKeyId(), QByteArray("LTAIexample"));
    QTRY_VERIFY(!m_session->credentialError());
    QTRY_COMPARE(stepOf(*m_session, "signature").size(), 28);
}

Result<Response> tst_Acm::sent()
{
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    if (!exchanged.isEmpty() || !exchanged.wait(30000))
        return tl::unexpected(Error{ErrorKind::Network, u"no answer, or one from inside the call"_s});
    QTest::qWait(20);
    if (exchanged.size() != 1 || m_session->isSending())
        return tl::unexpected(Error{ErrorKind::Network, u"not one answer"_s});
    return *m_session->lastResult();
}

bool tst_Acm::isSignedRight(const RecordedRequest &request, const QByteArray &resource, const QByteArray &secret)
{
    const QByteArray text = resource + '+' + request.header("timeStamp");
    return request.header("Spas-AccessKey") == "LTAIexample"
        && request.header("Spas-Signature") == base64Encoded(hmac(DigestAlgorithm::Sha1, secret, text));
}

void tst_Acm::listThenPickThenSend()
{
    open();
    QVERIFY(m_session->serverList());
    QVERIFY(!m_session->serverList()->isKnown());
    QVERIFY(!m_session->usedServer());
    QSignalSpy started(m_session.get(), &SigningSession::sendingStarted);
    QSignalSpy target(m_session.get(), &SigningSession::targetChanged);
    const Result<Response> result = sent();
    QVERIFY2(result, result ? "" : qPrintable(sentence(result.error())));
    QCOMPARE(result->status, 200);
    QCOMPARE(started.size(), 1);
    QVERIFY(target.size() >= 2);
    QCOMPARE(m_address->requests().size(), 1);
    QVERIFY(!m_address->requests().constFirst().bytes.toLower().contains("spas"));

    // Which of the two is the nonce's to say; both were possible.
    const RecordingServer &used = *m_session->usedServer() == m_first->endpoint() ? *m_first : *m_second;
    QCOMPARE(*m_session->usedServer(), used.endpoint());
    QCOMPARE(m_first->requests().size() + m_second->requests().size(), 1);
    const RecordedRequest request = used.requests().constFirst();
    QCOMPARE(request.method(), QByteArray("GET"));
    QCOMPARE(request.target(), QByteArray("/diamond-server/config.co?tenant=ns&dataId=d&group=g"));
    QCOMPARE(request.header("Host"), authorityOf(used));
    QVERIFY(isSignedRight(request, "ns+g", "a secret"));
    // What is shown is what was sent.
    QCOMPARE(m_session->preparation().wire->text().bytes(), request.bytes);
    QCOMPARE(m_session->lastSent()->text().bytes(), request.bytes);
    QCOMPARE(m_session->serverList()->servers, (QVector<Endpoint>{m_first->endpoint(), m_second->endpoint()}));
    QCOMPARE(m_session->serverList()->fetchedAt, noon());
}

void tst_Acm::beforeAndAfterThePick()
{
    open();
    setList({authorityOf(*m_first)});
    QTRY_COMPARE(m_session->preparation().wire->endpoint, m_address->endpoint());
    QCOMPARE(m_session->endpoint(), m_address->endpoint());
    QCOMPARE(m_session->endpointText(), QString::fromLatin1(m_address->url()));
    QVERIFY(sent());
    QCOMPARE(m_session->endpoint(), m_first->endpoint());
    QCOMPARE(m_session->endpointText(), QString::fromLatin1(m_address->url()));
    m_session->setValue(u"dataId"_s, {.text = u"other"_s});
    QTRY_VERIFY(m_session->preparation().wire->target.bytes().contains("other"));
    QCOMPARE(m_session->preparation().wire->endpoint, m_first->endpoint());

    // Another address server knows nothing of that.
    m_session->setEndpointText(u"http://127.0.0.1:1"_s);
    QCOMPARE(m_session->endpoint().port, 1);
    QVERIFY(!m_session->usedServer());
    m_session->setEndpointText(QString::fromLatin1(m_address->url()));
    QCOMPARE(m_session->usedServer(), m_first->endpoint());
}

void tst_Acm::theListIsFetchedWhenItIsOld()
{
    open();
    QVERIFY(sent());
    m_clock.set(noon().addSecs(29));
    QVERIFY(sent());
    QCOMPARE(m_address->requests().size(), 1);
    m_clock.set(noon().addSecs(30));
    setList({authorityOf(*m_second)});
    QVERIFY(sent());
    QCOMPARE(m_address->requests().size(), 2);
    QCOMPARE(m_session->usedServer(), m_second->endpoint());
    QCOMPARE(m_session->serverList()->fetchedAt, noon().addSecs(30));
}

void tst_Acm::theLastListIsUsedAndSaysWhyItIsOld()
{
    open();
    setList({authorityOf(*m_first)});
    QVERIFY(sent());
    m_clock.set(noon().addSecs(3600));
    m_address->setAnswer(httpAnswer(503, "busy"));
    QVERIFY(sent());
    QCOMPARE(m_first->requests().size(), 2);
    QCOMPARE(m_session->serverList()->fetchedAt, noon());
    QVERIFY(m_session->serverList()->problem);
    QVERIFY(m_session->serverList()->problem->subject.contains("503"_L1));
}

void tst_Acm::theNextServerOnFailure()
{
    open();
    // Two of three are dead: whichever comes first, the living one is reached.
    setList({closedAddress(), authorityOf(*m_first), closedAddress()});
    for (int i = 0; i < 3; ++i) {
        const Result<Response> result = sent();
        QVERIFY2(result, result ? "" : qPrintable(sentence(result.error())));
        QCOMPARE(m_session->usedServer(), m_first->endpoint());
        m_nonces = FixedNonce("nonce " + QByteArray::number(i));
    }
    QCOMPARE(m_first->requests().size(), 3);
    for (const RecordedRequest &request : m_first->requests())
        QVERIFY(isSignedRight(request, "ns+g", "a secret"));
}

void tst_Acm::silenceIsAFailureToo()
{
    AcmRoute route(m_transport, m_clock, m_nonces);
    route.setAddressServer(m_address->endpoint());
    m_first->setAnswer([](const RecordedRequest &) { return ScriptedAnswer{}; });
    setList({authorityOf(*m_first), authorityOf(*m_second)});
    QVector<QByteArray> times;
    RoutedCall call{.options = {.idleTimeout = std::chrono::milliseconds(300)}};
    call.allows = [](const Endpoint &) { return Result<void>(); };
    call.sign = [&](const Endpoint &server) {
        Request request;
        request.endpoint = server;
        m_clock.set(m_clock.now().addSecs(1));
        request.headers = {field("timeStamp", QByteArray::number(m_clock.now().toMSecsSinceEpoch()), Origin::of(Origin::Kind::Clock))};
        times.append(request.headers.constFirst().value.bytes());
        return wireForm(request);
    };
    QVector<Endpoint> picked;
    connect(&route, &AcmRoute::serverPicked, this, [&](const Endpoint &server) { picked.append(server); });
    int count = 0;
    Result<Response> result;
    connect(&route, &AcmRoute::finished, this, [&](const Result<Response> &given) {
        ++count;
        result = given;
    });
    // Until the silent one was the first to be tried.
    for (int i = 0; i < 50 && m_first->requests().isEmpty(); ++i) {
        m_nonces = FixedNonce("nonce " + QByteArray::number(i));
        picked.clear();
        times.clear();
        count = 0;
        route.send(call);
        QTRY_COMPARE(count, 1);
        QVERIFY2(result, result ? "" : qPrintable(sentence(result.error())));
    }
    QCOMPARE(picked, (QVector<Endpoint>{m_first->endpoint(), m_second->endpoint()}));
    QCOMPARE(times.size(), 2);
    QVERIFY(times.at(0) != times.at(1)); // each attempt is signed anew
    QCOMPARE(m_second->requests().constLast().header("timeStamp"), times.at(1));

    // Where silence is what is waited in, nobody else is asked.
    call.triesNextAfterSilence = false;
    setList({authorityOf(*m_first)});
    m_clock.set(m_clock.now().addSecs(60));
    count = 0;
    route.send(call);
    QTRY_COMPARE(count, 1);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
}

void tst_Acm::silenceInAnAnswerIsNone()
{
    AcmRoute route(m_transport, m_clock, m_nonces);
    route.setAddressServer(m_address->endpoint());
    for (RecordingServer *server : {m_first.get(), m_second.get()})
        server->setAnswer([](const RecordedRequest &) { return ScriptedAnswer{.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"}; });
    RoutedCall call{.options = {.idleTimeout = std::chrono::milliseconds(300)}};
    call.allows = [](const Endpoint &) { return Result<void>(); };
    call.sign = [](const Endpoint &server) { return wireForm(Request{.endpoint = server}); };
    int count = 0;
    Result<Response> result;
    connect(&route, &AcmRoute::finished, this, [&](const Result<Response> &given) {
        ++count;
        result = given;
    });
    route.send(call);
    QTRY_COMPARE(count, 1);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
    QCOMPARE(m_first->requests().size() + m_second->requests().size(), 1); // the other one was not asked
}

void tst_Acm::noneAnswers()
{
    open();
    const QByteArray one = closedAddress();
    QByteArray two = closedAddress();
    while (two == one)
        two = closedAddress();
    setList({one, two});
    const Result<Response> result = sent();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::ConnectionRefused);
    QVERIFY2(result.error().subject.contains(QString::fromLatin1(one)), qPrintable(result.error().subject));
    QVERIFY(result.error().subject.contains(QString::fromLatin1(two)));
    QVERIFY(!result.error().hint.isEmpty());

    // The list is not trusted any more, however young.
    setList({authorityOf(*m_first)});
    QVERIFY(sent());
    QCOMPARE(m_address->requests().size(), 2);
}

void tst_Acm::oneServerThatRefusesSpeaksForItself()
{
    open();
    const QByteArray one = closedAddress();
    setList({one});
    const Result<Response> result = sent();
    QCOMPARE(result.error().kind, ErrorKind::ConnectionRefused);
    QCOMPARE(result.error().subject, QString::fromLatin1("http://" + one));
}

void tst_Acm::noListNoCall_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("says");
    QTest::newRow("404") << httpAnswer(404) << u"404"_s;
    QTest::newRow("web page") << httpAnswer(200, "<html></html>") << u"web page"_s;
    QTest::newRow("JSON") << httpAnswer(200, "{}") << u"{}"_s;
}

void tst_Acm::noListNoCall()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, says);
    open();
    m_address->setAnswer(answer);
    const Result<Response> result = sent();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::BadInput);
    QVERIFY2(sentence(result.error()).contains(says), qPrintable(sentence(result.error())));
    QVERIFY(sentence(result.error()).contains("acm.aliyun.com"_L1));
    QVERIFY(!m_session->lastSent());
    QCOMPARE(m_session->serverList()->problem, result.error());
}

void tst_Acm::cancelWhileTheListIsFetched()
{
    open();
    m_address->setAnswer([](const RecordedRequest &) { return ScriptedAnswer{}; });
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QTRY_COMPARE(m_address->requests().size(), 1);
    QVERIFY(m_session->isSending());
    m_session->send(); // a second click
    m_session->cancel();
    QVERIFY(exchanged.isEmpty());
    QVERIFY(exchanged.wait());
    QCOMPARE(m_session->lastResult()->error().kind, ErrorKind::Cancelled);
    QVERIFY(!m_session->isSending());
    QTest::qWait(50);
    QCOMPARE(exchanged.size(), 1);
    QCOMPARE(m_first->requests().size() + m_second->requests().size(), 0);
    QVERIFY(!m_session->serverList()->problem);

    setList({authorityOf(*m_first)});
    QVERIFY(sent());
}

void tst_Acm::cancelWhileTheServerIsSilent()
{
    open();
    setList({authorityOf(*m_first), closedAddress()});
    m_first->setAnswer([](const RecordedRequest &) { return ScriptedAnswer{}; });
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QTRY_COMPARE(m_first->requests().size(), 1);
    m_session->cancel();
    QVERIFY(exchanged.wait());
    QCOMPARE(m_session->lastResult()->error().kind, ErrorKind::Cancelled);
    QTest::qWait(50);
    QCOMPARE(exchanged.size(), 1);
    QVERIFY(!m_session->isSending());

    // As soon as it is clicked, before anything is under way.
    m_session->send();
    m_session->cancel();
    QVERIFY(exchanged.wait());
    QCOMPARE(m_session->lastResult()->error().kind, ErrorKind::Cancelled);
    QTest::qWait(50);
    QCOMPARE(exchanged.size(), 2);
}

void tst_Acm::discoveryGoesToTheAddressServer()
{
    open(u"GetConfig"_s);
    QVERIFY(m_session->setOperation(acm(u"GetServerList"_s)));
    QVERIFY(!m_session->serverList());
    const Result<Response> result = sent();
    QVERIFY2(result, result ? "" : qPrintable(sentence(result.error())));
    QCOMPARE(m_address->requests().size(), 1);
    QCOMPARE(m_address->requests().constFirst().target(), QByteArray("/diamond-server/diamond"));
    QVERIFY(result->body.contains(authorityOf(*m_first)));
    QCOMPARE(m_session->preparation().wire->text().bytes(), m_address->requests().constFirst().bytes);
}

void tst_Acm::withoutAKeyItGoesTheSameWay()
{
    open();
    m_session->setProfile({.id = u"nobody"_s, .name = u"Nobody"_s, .kind = ProfileKind::Anonymous});
    QTRY_COMPARE(m_session->preparation().scheme.id, QByteArray("none"));
    setList({authorityOf(*m_first)});
    QVERIFY(sent());
    QCOMPARE(m_first->requests().size(), 1);
    QVERIFY(!m_first->requests().constFirst().bytes.toLower().contains("spas"));
}

void tst_Acm::frozenTimeStays()
{
    open();
    m_session->hold({.clock = Hold::Frozen, .time = QDateTime::fromMSecsSinceEpoch(1500000000123, Qt::UTC)});
    setList({authorityOf(*m_first)});
    QVERIFY(sent());
    QCOMPARE(m_first->requests().constFirst().header("timeStamp"), QByteArray("1500000000123"));
}

void tst_Acm::editsAfterTheClickBelongToTheNextCall()
{
    open();
    setList({authorityOf(*m_first)});
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    m_session->setValue(u"dataId"_s, {.text = u"later"_s});
    QVERIFY(exchanged.wait());
    QVERIFY(m_first->requests().constFirst().target().contains("dataId=d&"));
    QCOMPARE(m_session->lastSent()->text().bytes(), m_first->requests().constFirst().bytes);
    QTRY_VERIFY(m_session->preparation().wire->target.bytes().contains("dataId=later&"));
}

void tst_Acm::theEndpointIsThatOfTheProfile()
{
    QVERIFY(m_session->setOperation(acm(u"GetConfig"_s)));
    m_session->setProfile(added({.kind = ProfileKind::Acm, .accessKeyId = "LTAIexample"}));
    m_session->setRegion(u"cn-hangzhou"_s);
    QCOMPARE(m_session->endpointText(), u"http://addr-hz-internal.edas.aliyun.com:8080"_s);
    m_session->setProfile(added({.kind = ProfileKind::Acm, .accessKeyId = "LTAIexample", .addressServer = m_address->url()}));
    QCOMPARE(m_session->endpointText(), QString::fromLatin1(m_address->url()));
    m_session->setEndpointText(u"acm.corp.example"_s);
    QCOMPARE(m_session->endpoint().text(), QByteArray("http://acm.corp.example:8080"));
    QCOMPARE(m_session->endpointText(), u"acm.corp.example"_s);
}

void tst_Acm::plainHttpIsAskedOncePerAddressServer()
{
    open();
    const Profile profile = added({.kind = ProfileKind::Acm, .accessKeyId = "LTAIexample", .addressServer = "http://acm.invalid:8080"});
    m_session->setProfile(profile);
    m_session->setEndpointText({});
    QTRY_VERIFY(!m_session->credentialError());

    QSignalSpy questions(m_session.get(), &SigningSession::questionAsked);
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QCOMPARE(questions.size(), 1);
    const auto question = questions.at(0).at(0).value<Error>();
    QCOMPARE(question.kind, ErrorKind::InsecureHttp);
    QCOMPARE(question.subject, u"http://acm.invalid:8080"_s);
    QVERIFY(question.hint.contains("asked once"_L1));
    m_session->answer(false);
    QVERIFY(!m_session->isSending());
    QVERIFY(m_profiles.find(profile.name)->plainHttp.isEmpty());

    m_session->send();
    m_session->answer(true);
    QCOMPARE(questions.size(), 2);
    QVERIFY(m_session->isSending());
    QCOMPARE(m_profiles.find(profile.name)->plainHttp, QList<QByteArray>{"http://acm.invalid:8080"});
    QVERIFY(exchanged.wait(20000));
    QCOMPARE(m_session->lastResult()->error().kind, ErrorKind::HostUnreachable);

    // Another tab, another day: the profile remembers. For another address server it is asked again.
    SigningSession another(parts());
    QVERIFY(another.setOperation(acm(u"GetConfig"_s)));
    another.setProfile(*m_profiles.find(profile.name));
    QTRY_VERIFY(another.accessKeyId() == "LTAIexample" && !another.credentialError());
    QSignalSpy anew(&another, &SigningSession::questionAsked);
    another.send();
    QVERIFY(anew.isEmpty());
    another.cancel();
    QTRY_VERIFY(!another.isSending());
    another.setProfile(added({.kind = ProfileKind::Acm, .accessKeyId = "LTAIexample", .addressServer = "http://acm2.invalid:8080"}));
    QTRY_VERIFY(!another.credentialError());
    another.send();
    QCOMPARE(anew.size(), 1);
}

void tst_Acm::plainHttpToListedServersIsAskedWhenTheListTells()
{
    open();
    setList({"192.0.2.1"}); // a documentation address: nobody is there
    QSignalSpy questions(m_session.get(), &SigningSession::questionAsked);
    const Result<Response> result = sent();
    QCOMPARE(result.error().kind, ErrorKind::InsecureHttp);
    QCOMPARE(questions.size(), 1);
    QCOMPARE(questions.at(0).at(0).value<Error>().subject, QString::fromLatin1(m_address->url()));
    QVERIFY(!m_session->lastSent());
    QCOMPARE(m_session->serverList()->servers.constFirst().host, QByteArray("192.0.2.1"));
    m_session->answer(true);
    QVERIFY(m_session->isSending());
    QTRY_COMPARE(m_session->usedServer()->host, QByteArray("192.0.2.1")); // bound through the list alone
    QCOMPARE(questions.size(), 1);
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->cancel();
    QVERIFY(exchanged.wait());
}

void tst_Acm::anotherHostIsAQuestion()
{
    open();
    QSignalSpy questions(m_session.get(), &SigningSession::questionAsked);
    for (const char16_t *elsewhere : {u"https://acm.aliyun.com.evil.invalid", u"https://192.0.2.7"}) {
        m_session->setEndpointText(QString::fromUtf16(elsewhere));
        m_session->send();
        QCOMPARE(questions.constLast().at(0).value<Error>().kind, ErrorKind::HostNotBound);
        m_session->answer(false);
        QVERIFY(!m_session->isSending());
    }
    QCOMPARE(questions.size(), 2);

    // A profile bound to its own address server does not go to the vendor's.
    m_session->setProfile(added({.kind = ProfileKind::Acm, .accessKeyId = "LTAIexample", .addressServer = "https://acm.corp.invalid"}));
    QTRY_VERIFY(!m_session->credentialError());
    m_session->setEndpointText(u"https://acm.aliyun.com"_s);
    m_session->send();
    QCOMPARE(questions.constLast().at(0).value<Error>().kind, ErrorKind::HostNotBound);
    QCOMPARE(questions.size(), 3);
}

void tst_Acm::longPollingTellsWhenTheAnswerIsDue_data()
{
    QTest::addColumn<QString>("timeout");
    QTest::addColumn<bool>("atOnce");
    QTest::addColumn<qint64>("waitMs");
    QTest::newRow("as said") << u"1500"_s << false << qint64(1500);
    QTest::newRow("not said") << QString() << false << qint64(30000);
    QTest::newRow("no number") << u"soon"_s << false << qint64(30000);
    QTest::newRow("without end") << u"99999999999999"_s << false << qint64(86400000);
    QTest::newRow("at once") << u"30000"_s << true << qint64(-1);
}

void tst_Acm::longPollingTellsWhenTheAnswerIsDue()
{
    QFETCH(const QString, timeout);
    QFETCH(const bool, atOnce);
    QFETCH(const qint64, waitMs);
    open(u"GetConfig"_s);
    QVERIFY(sent());
    QVERIFY(!m_session->answerDueAt());

    QVERIFY(m_session->setOperation(acm(u"ListenConfig"_s)));
    m_session->setValue(u"Probe-Modify-Request.1.dataId"_s, {.text = u"d"_s});
    m_session->setValue(u"Probe-Modify-Request.1.group"_s, {.text = u"g"_s});
    if (!timeout.isEmpty())
        m_session->setValue(u"longPullingTimeout"_s, {.text = timeout});
    if (atOnce)
        m_session->setValue(u"longPullingNoHangUp"_s, {.text = u"true"_s});
    QTRY_VERIFY(m_session->preparation().wire);
    std::optional<QDateTime> atStart;
    connect(m_session.get(), &SigningSession::sendingStarted, this, [&] { atStart = m_session->answerDueAt(); });
    const auto expected = waitMs < 0 ? std::nullopt : std::optional(noon().addMSecs(waitMs));
    QVERIFY(sent());
    QCOMPARE(atStart, expected);
    QVERIFY(!m_session->answerDueAt()); // nothing is under way
}

void tst_Acm::longPollingWaitsAndCancels()
{
    open(u"ListenConfig"_s);
    m_session->unsetValue(u"tenant"_s);
    m_session->unsetValue(u"group"_s);
    m_session->unsetValue(u"dataId"_s);
    m_session->setValue(u"Probe-Modify-Request.1.dataId"_s, {.text = u"d"_s});
    m_session->setValue(u"Probe-Modify-Request.1.group"_s, {.text = u"g"_s});
    m_session->setValue(u"Probe-Modify-Request.1.tenant"_s, {.text = u"ns"_s});
    m_session->setValue(u"longPullingTimeout"_s, {.text = u"60000"_s});
    QTRY_VERIFY(m_session->preparation().wire);
    setList({authorityOf(*m_first)});
    const QByteArray changed = "d%02g%02ns%01";
    m_first->setAnswer([changed](const RecordedRequest &) {
        return ScriptedAnswer{.bytes = httpAnswer(200, changed), .delay = std::chrono::milliseconds(500)};
    });
    const Result<Response> result = sent();
    QVERIFY2(result, result ? "" : qPrintable(sentence(result.error())));
    QCOMPARE(result->body, changed);
    const RecordedRequest request = m_first->requests().constFirst();
    QCOMPARE(request.body(), QByteArray("Probe-Modify-Request=d%02g%02%02ns%01"));
    QCOMPARE(request.header("longPullingTimeout"), QByteArray("60000"));
    QVERIFY(isSignedRight(request, "ns+g", "a secret"));

    m_first->setAnswer([](const RecordedRequest &) { return ScriptedAnswer{}; });
    QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
    m_session->send();
    QTRY_COMPARE(m_first->requests().size(), 2);
    QCOMPARE(m_session->answerDueAt(), noon().addSecs(60));
    m_session->cancel();
    QVERIFY(exchanged.wait());
    QCOMPARE(m_session->lastResult()->error().kind, ErrorKind::Cancelled);
    QVERIFY(!m_session->answerDueAt());
}

void tst_Acm::answersAreReadInTheirCharset_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("declared GBK") << QByteArray("text/plain;charset=GBK") << *gbkEncoded(u"配置=中文€"_s);
    QTest::newRow("not declared") << QByteArray("text/plain") << *gbkEncoded(u"配置=中文€"_s);
    QTest::newRow("declared UTF-8") << QByteArray("text/plain;charset=UTF-8") << u"配置=中文€"_s.toUtf8();
}

void tst_Acm::answersAreReadInTheirCharset()
{
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, body);
    open();
    setList({authorityOf(*m_first)});
    m_first->setAnswer(httpAnswer(200, body, {{"Content-Type", contentType}}));
    const Result<Response> result = sent();
    QVERIFY(result);
    QCOMPARE(result->body, body);
    QCOMPARE(result->text.text, u"配置=中文€"_s);
    QVERIFY(!result->text.lossy);
}

void tst_Acm::publishSendsGbk()
{
    open(u"PublishConfig"_s);
    setList({authorityOf(*m_first)});
    m_session->setValue(u"content"_s, {.text = u"配置=中文 内容&a=b+c%20*~"_s});
    QTRY_VERIFY(stepOf(*m_session, "signature").size() == 28);
    QVERIFY(sent());
    const RecordedRequest request = m_first->requests().constFirst();
    QCOMPARE(request.target(), QByteArray("/diamond-server/basestone.do?method=syncUpdateAll"));
    QCOMPARE(request.header("Content-Type"), QByteArray("application/x-www-form-urlencoded; charset=GBK"));
    // The bytes of vector dev-acm-004.
    const QByteArray content = percentEncoded(QByteArray::fromHex("c5e4d6c33dd6d0cec420c4dac8dd26613d622b632532302a7e"));
    QVERIFY2(request.body().contains(QByteArray("content=" + content)), request.body().constData());
    QCOMPARE(m_session->preparation().wire->text().bytes(), request.bytes);

    m_session->setValue(u"content"_s, {.text = u"a😀"_s});
    const Result<Response> refused = sent();
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    QCOMPARE(refused.error().subject, u"content"_s);
    QVERIFY(refused.error().message.contains(u"😀"_s));
    QCOMPARE(m_first->requests().size(), 1);
}

// The whole job with the practice profile: its gateway is the address server, names itself, checks the signature and keeps what is published.
void tst_Acm::practicePublishesReadsAndListens()
{
    m_clock.set(QDateTime::currentDateTimeUtc());
    const auto call = [this](const QString &operation, const QMap<QString, QString> &values) {
        if (const auto opened = m_session->setOperation(acm(operation)); !opened)
            return Result<Response>(tl::unexpected(opened.error()));
        for (auto each = values.cbegin(); each != values.cend(); ++each)
            m_session->setValue(each.key(), {.text = each.value()});
        return sent();
    };
    const QMap<QString, QString> place{{u"tenant"_s, u"命名空间"_s}, {u"group"_s, u"DEFAULT_GROUP"_s}, {u"dataId"_s, u"app.yaml"_s}};
    QMap<QString, QString> published = place;
    published.insert(u"content"_s, u"# 注释\n配置=中文 内容&a=b+c%20*~€\n"_s);

    QVERIFY(m_session->setOperation(acm(u"PublishConfig"_s)));
    QTRY_COMPARE(m_session->accessKeyId(), practiceCredentials().accessKeyId);
    Result<Response> result = call(u"PublishConfig"_s, published);
    QVERIFY2(result, result ? "" : qPrintable(sentence(result.error())));
    QCOMPARE(result->body, QByteArray("true"));
    QCOMPARE(m_session->usedServer()->text(), m_practice->url());
    QCOMPARE(m_session->serverList()->servers.size(), 1);

    result = call(u"GetConfig"_s, place);
    QCOMPARE(result->status, 200);
    QCOMPARE(result->body, *gbkEncoded(published.value(u"content"_s)));
    QCOMPARE(result->text.text, published.value(u"content"_s));
    QCOMPARE(result->text.charset, QByteArray("GBK"));

    result = call(u"ListConfigs"_s, {{u"tenant"_s, u"命名空间"_s}, {u"pageNo"_s, u"1"_s}, {u"pageSize"_s, u"10"_s}});
    QVERIFY2(result->text.text.contains(u"配置=中文"_s), qPrintable(result->text.text));
    result = call(
        u"BatchGetConfig"_s,
        {{u"tenant"_s, u"命名空间"_s}, {u"group"_s, u"DEFAULT_GROUP"_s}, {u"dataIds.1"_s, u"app.yaml"_s}, {u"dataIds.2"_s, u"none"_s}});
    QVERIFY2(result->text.text.contains(u"配置=中文"_s), qPrintable(result->text.text));

    // An old md5: the answer comes at once. The right one: it comes when the time is over.
    QMap<QString, QString> listen{{u"Probe-Modify-Request.1.dataId"_s, u"app.yaml"_s},
                                  {u"Probe-Modify-Request.1.group"_s, u"DEFAULT_GROUP"_s},
                                  {u"Probe-Modify-Request.1.tenant"_s, u"命名空间"_s},
                                  {u"longPullingTimeout"_s, u"1000"_s}};
    result = call(u"ListenConfig"_s, listen);
    QVERIFY2(result, result ? "" : qPrintable(sentence(result.error())));
    QCOMPARE(result->status, 200);
    QVERIFY(result->body.startsWith("app.yaml%02DEFAULT_GROUP%02"));
    listen.insert(u"Probe-Modify-Request.1.contentMD5"_s,
                  QString::fromLatin1(digest(DigestAlgorithm::Md5, *gbkEncoded(published.value(u"content"_s))).toHex()));
    result = call(u"ListenConfig"_s, listen);
    QCOMPARE(result->status, 200);
    QCOMPARE(result->body, QByteArray());

    QCOMPARE(call(u"DeleteConfig"_s, place)->status, 200);
    QCOMPARE(call(u"GetConfig"_s, place)->status, 404);
}

QTEST_GUILESS_MAIN(tst_Acm)
#include "tst_acm.moc"
