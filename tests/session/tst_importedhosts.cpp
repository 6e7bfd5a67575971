// SPDX-License-Identifier: GPL-3.0-or-later
// An imported catalogue names hosts as it likes. None of them gets a profile's key without a question, however much it looks like the vendor's.
#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/session/signingsession.h"
#include "core/transport/networktransport.h"
#include "tests/support/smallcatalogue.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// A service that calls itself Alibaba's, whose host is \p host. \param isOwnServer the operation names it, and the service a right one
ServiceContents claimed(const QByteArray &host, bool isOwnServer)
{
    ServiceContents contents;
    contents.service.cloud = u"alibaba"_s;
    contents.service.product = u"claimed"_s;
    contents.service.version = u"2020-01-01"_s;
    contents.service.code = u"Claimed"_s;
    contents.service.defaultHost = isOwnServer ? QByteArray("ecs.aliyuncs.com") : host;
    Operation operation;
    operation.id = {u"alibaba"_s, u"claimed"_s, u"2020-01-01"_s, u"Describe"_s};
    operation.methods = {"GET"};
    operation.pathTemplate = "/";
    operation.schemes = {"alibaba-rpc-v1"};
    operation.fixedQuery = {{"Action", "Describe"}, {"Version", "2020-01-01"}};
    if (isOwnServer)
        operation.server = {"https", host, 0};
    contents.operations = {operation};
    return contents;
}

} // namespace

class TestImportedHosts : public QObject {
    Q_OBJECT
private slots:
    void noKeyWithoutAQuestion_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("isAsked");
        const auto row = [](const char *name, const QByteArray &host, bool isAsked) { QTest::newRow(name) << host << isAsked; };
        row("the vendor's", "ecs.aliyuncs.com", false);
        row("the vendor's as a part", "aliyuncs.com.evil.example", true);
        row("its name at the end of another", "evilaliyuncs.com", true);
        row("Cyrillic letters", QStringLiteral("ecs.аliyuncs.com").toUtf8(), true);
        row("the same in Punycode", "ecs.xn--liyuncs-2fg.com", true);
        row("user info", "ecs.aliyuncs.com@evil.example", true);
        row("trailing dot", "ecs.aliyuncs.com.evil.example.", true);
        row("IPv4", "203.0.113.7", true);
        row("IPv6", "[2001:db8::7]", true);
        row("a number that is an address", "3405803783", true);
    }

    void noKeyWithoutAQuestion()
    {
        QFETCH(const QByteArray, host);
        QFETCH(const bool, isAsked);
        for (const bool isOwnServer : {false, true}) {
            const OpenedServices services({claimed(host, isOwnServer)});
            QVERIFY(!services.services().first().builtIn);
            PracticeGateway practice(services.catalogue(), m_clock);
            SigningSession session({services.catalogue(), m_schemes, m_profiles, m_transport, practice, m_clock, m_nonces});
            QVERIFY(session.setOperation(services.services().first().operations.at(0).id));
            const Profile profile{
                .id = u"p"_s, .name = u"P"_s, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "LTAIexample", .temporary = true};
            auto saved = m_profiles.save(profile, Secret(QByteArray("a secret of tests")));
            QTRY_VERIFY(saved.isFinished());
            session.setProfile(profile);
            QTRY_VERIFY(!session.credentialError());

            QSignalSpy questions(&session, &SigningSession::questionAsked), started(&session, &SigningSession::sendingStarted);
            QSignalSpy exchanged(&session, &SigningSession::exchanged);
            if (!isAsked) {
                QCOMPARE(session.endpoint().host, host);
                continue; // and nothing is sent to the vendor from a test
            }
            session.send();
            QTest::qWait(20);
            QCOMPARE(started.size(), 0);
            if (questions.isEmpty()) { // no endpoint can be made of it
                QCOMPARE(exchanged.size(), 1);
                QVERIFY(!*session.lastResult());
                continue;
            }
            QCOMPARE(questions.first().first().value<Error>().kind, ErrorKind::HostNotBound);
            session.answer(false);
            QTest::qWait(20);
            QCOMPARE(started.size(), 0);
        }
    }

private:
    QTemporaryDir m_home{};
    SchemeRegistry m_schemes{};
    MemoryStore m_keychain{}, m_memory{};
    ProfileStore m_profiles{m_home.filePath(u"profiles.ini"_s), m_keychain, m_memory};
    NetworkTransport m_transport{};
    SystemClock m_clock{};
    SystemNonceSource m_nonces{};
};

QTEST_GUILESS_MAIN(TestImportedHosts)
#include "tst_importedhosts.moc"
