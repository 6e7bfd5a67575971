// SPDX-License-Identifier: GPL-3.0-or-later
// Open tabs over real parts: regions of profiles, what is kept of them and what must not be.
#include "tests/session/workspacehouse.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const OperationId describeRegions{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeRegions"_s};
const OperationId runInstances{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"RunInstances"_s};
const OperationId showCertKey{u"huawei"_s, u"sms"_s, u"v3"_s, u"ShowCertKey"_s};
const QByteArray secretText = "pQ7wE2rT9yU4iO1aS6dF3gH8jK5lZx";

bool holds(const WorkspaceState &state, QByteArrayView text)
{
    return workspaceToJson(state).contains(text);
}

/// Reads wait until somebody answers.
class SlowStore final : public CredentialStore {
public:
    QString name() const override { return u"slow"_s; }
    QByteArray backendId() const override { return {}; }
    QFuture<StoreState> state() override { return QtFuture::makeReadyFuture(StoreState::Absent); }
    QFuture<Result<Secret>> read(const QString &) override
    {
        m_reads.emplace_back();
        m_reads.back().start();
        return m_reads.back().future();
    }
    QFuture<Result<void>> write(const QString &, const Secret &) override { return QtFuture::makeReadyFuture(Result<void>()); }
    QFuture<Result<void>> remove(const QString &) override { return QtFuture::makeReadyFuture(Result<void>()); }

    void answer(const Secret &secret)
    {
        for (auto &read : m_reads) {
            read.addResult(Result<Secret>(secret));
            read.finish();
        }
        m_reads.clear();
    }

private:
    std::vector<QPromise<Result<Secret>>> m_reads{};
};

} // namespace

class tst_Workspace : public QObject {
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void aProfileRemembersItsRegion()
    {
        WorkspaceHouse house(m_home->path());
        QVERIFY(house.opened);
        const Profile a = house.addProfile(u"a"_s, "secret-of-a-000");
        const Profile b = house.addProfile(u"b"_s, "secret-of-b-000");
        house.workspace.setProfile(a);
        SigningSession *session = house.open(describeRegions);
        QVERIFY(session);
        house.workspace.setRegion(u"cn-beijing"_s);
        QCOMPARE(house.profiles.find(u"a"_s)->regionId, u"cn-beijing"_s);
        QCOMPARE(house.workspace.profile().regionId, u"cn-beijing"_s);

        house.workspace.setProfile(b);
        QCOMPARE(session->region(), u"cn-beijing"_s); // b never chose one
        house.workspace.setRegion(u"cn-shanghai"_s);
        house.workspace.setProfile(*house.profiles.find(u"a"_s));
        QCOMPARE(session->region(), u"cn-beijing"_s);
        house.workspace.setProfile(*house.profiles.find(u"b"_s));
        QCOMPARE(session->region(), u"cn-shanghai"_s);

        WorkspaceHouse later(m_home->path());
        QCOMPARE(later.profiles.find(u"b"_s)->regionId, u"cn-shanghai"_s);
    }

    void aRegionThatTheServiceHasNotIsNotTaken()
    {
        WorkspaceHouse house(m_home->path());
        Profile a = house.addProfile(u"a"_s, "secret-of-a-000");
        a.regionId = u"cn-north-4"_s; // the other cloud's
        QVERIFY(house.profiles.update(a));
        SigningSession *session = house.open(describeRegions);
        session->setRegion(u"cn-shenzhen"_s);
        house.workspace.setProfile(a);
        QCOMPARE(session->region(), u"cn-shenzhen"_s);
    }

    void rememberingARegionKeepsWhatAnotherWindowChanged()
    {
        WorkspaceHouse house(m_home->path());
        const Profile a = house.addProfile(u"a"_s, "secret-of-a-000");
        house.workspace.setProfile(a);
        QVERIFY(house.open(describeRegions));

        WorkspaceHouse other(m_home->path());
        Profile renamed = *other.profiles.find(u"a"_s);
        renamed.name = u"Renamed"_s;
        renamed.colour = u"red"_s;
        QVERIFY(other.profiles.update(renamed));

        house.workspace.setRegion(u"cn-beijing"_s);
        const Profile now = *house.profiles.find(u"a"_s);
        QCOMPARE(now.name, u"Renamed"_s);
        QCOMPARE(now.colour, u"red"_s);
        QCOMPARE(now.regionId, u"cn-beijing"_s);
        QCOMPARE(house.workspace.currentSession()->profile(), now); // a new name does not lose it
    }

    void stateComesBack()
    {
        WorkspaceHouse house(m_home->path());
        const Profile a = house.addProfile(u"a"_s, "secret-of-a-000");
        house.workspace.setProfile(a);
        SigningSession *first = house.open(describeRegions);
        first->setValue(u"AcceptLanguage"_s, {.text = u"zh-CN"_s});
        first->setValue(u"ResourceType"_s, {.text = QString()});
        first->setValue(u"InstanceChargeType"_s, {.text = u"PrePaid"_s, .sent = false});
        first->setRegion(u"cn-beijing"_s);
        house.workspace.setProfile(practiceProfile());
        SigningSession *second = house.open(runInstances);
        second->unsetValue(u"RegionId"_s);
        second->setMethod("POST");
        second->setEndpointText(u"http://127.0.0.1:8080"_s);
        QVERIFY(house.open(showCertKey));
        house.workspace.close(2);
        house.workspace.setCurrent(0);
        house.workspace.setProfile(a);
        house.workspace.setExpandedNodes({u"/"_s, u"alibaba"_s});
        house.workspace.setLayout(u"columns"_s, "abc");
        const WorkspaceState kept = house.workspace.state();
        QCOMPARE(kept.documents.size(), 2);
        QCOMPARE(kept.recents, (QVector<OperationId>{showCertKey, runInstances, describeRegions}));

        WorkspaceHouse later(m_home->path());
        QVERIFY(later.workspace.restore(kept));
        QCOMPARE(later.workspace.state(), kept);
        QCOMPARE(later.workspace.current(), 0);
        QCOMPARE(later.workspace.profile().id, u"a"_s);
        const SigningSession *again = later.workspace.session(0);
        QCOMPARE(again->region(), u"cn-beijing"_s);
        QVERIFY(!again->values().value(u"DryRun"_s));
        QCOMPARE(again->values().value(u"ResourceType"_s), ParameterValue{});
        QVERIFY(!later.workspace.session(1)->values().value(u"RegionId"_s)); // taken out by hand: not filled in again
        QVERIFY(later.workspace.reopen());
        QCOMPARE(later.workspace.currentSession()->operation().id, showCertKey);
    }

    void anUnknownOperationStaysKept()
    {
        const OperationId gone{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeNothing"_s};
        WorkspaceState state{.documents = {{.operation = gone}, {.operation = describeRegions}}, .front = 0};
        state.documents[0].values.set(u"Name"_s, u"typed"_s);
        WorkspaceHouse house(m_home->path());
        const Result<void> restored = house.workspace.restore(state);
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, ErrorKind::NotFound);
        QVERIFY(restored.error().subject.contains(u"DescribeNothing"_s));
        QCOMPARE(house.workspace.count(), 1);
        QCOMPARE(house.workspace.current(), 0);
        const WorkspaceState kept = house.workspace.state();
        QCOMPARE(kept.unopened, state.documents.mid(0, 1));
        QCOMPARE(kept.documents.size(), 1);

        // Without any catalogue nothing is lost either, and all of it opens with the next one.
        WorkspaceHouse bare(m_home->path(), QStringLiteral(COUNTERSIGN_SOURCE_DIR "/LICENSE"));
        QVERIFY(!bare.opened);
        QVERIFY(!bare.workspace.restore(kept));
        QCOMPARE(bare.workspace.state().unopened.size(), 2);
        WorkspaceHouse healed(m_home->path());
        QVERIFY(!healed.workspace.restore(bare.workspace.state()));
        QCOMPARE(healed.workspace.count(), 1);
        QCOMPARE(healed.workspace.state().unopened, kept.unopened);
    }

    void aProfileThatIsGoneIsRemembered()
    {
        WorkspaceHouse house(m_home->path());
        const WorkspaceState state{.documents = {{.operation = describeRegions, .profileId = u"a"_s}}, .front = 0, .profileId = u"a"_s};
        QVERIFY(house.workspace.restore(state));
        QCOMPARE(house.workspace.currentSession()->profile().kind, ProfileKind::Practice);
        QCOMPARE(house.workspace.state().documents.constFirst().profileId, u"a"_s);
        QVERIFY(!house.addProfile(u"a"_s, "secret-of-a-000").id.isEmpty());
        QTRY_COMPARE(house.workspace.currentSession()->profile().id, u"a"_s); // it is there again
    }

    void choicesThatTheOperationHasNoMoreFallBack()
    {
        WorkspaceHouse house(m_home->path());
        const WorkspaceState state{.documents = {{.operation = describeRegions, .method = "BREW", .format = "YAML", .scheme = "rot13"}},
                                   .front = 0};
        QVERIFY(house.workspace.restore(state));
        SigningSession *session = house.workspace.currentSession();
        QCOMPARE(session->method(), session->operation().methods.constFirst());
        QCOMPARE(session->format(), session->operation().formats.constFirst());
        QTRY_COMPARE(session->preparation().scheme.id, "alibaba-rpc-v1");
    }

    void noSecretIsKept_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::newRow("typed into an ordinary field") << u"AcceptLanguage"_s << QString::fromLatin1(secretText);
        QTest::newRow("half typed") << u"AcceptLanguage"_s << QString::fromLatin1(secretText.left(12));
        QTest::newRow("among others") << u"AcceptLanguage"_s << u"key="_s + QString::fromLatin1(secretText) + u";"_s;
        QTest::newRow("in Base64") << u"AcceptLanguage"_s << QString::fromLatin1(secretText.toBase64());
        QTest::newRow("percent-encoded") << u"AcceptLanguage"_s << u"%70%51%37%77%45%32%72%54%39%79"_s;
        QTest::newRow("as a name") << u"Any."_s + QString::fromLatin1(secretText) << u"x"_s;
    }

    void noSecretIsKept()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        WorkspaceHouse house(m_home->path());
        house.workspace.setProfile(house.addProfile(u"a"_s, secretText));
        SigningSession *session = house.open(describeRegions);
        QTRY_VERIFY(!session->isAwaitingCredentials());
        session->setValue(u"ResourceType"_s, {.text = u"instance"_s});
        session->setValue(path, {.text = text});
        const WorkspaceState kept = house.workspace.state();
        QVERIFY(text.size() < 8 || !holds(kept, text.toUtf8()));
        QVERIFY(!holds(kept, secretText.left(8)));
        QCOMPARE(kept.documents.constFirst().withheld.size(), 1);
        QCOMPARE(kept.documents.constFirst().values.value(u"ResourceType"_s)->text, u"instance"_s);

        house.workspace.close(0);
        QVERIFY(!holds(house.workspace.state(), secretText.left(8)));
    }

    void anotherProfilesSecretIsNotKeptEither()
    {
        WorkspaceHouse house(m_home->path());
        QVERIFY(!house.addProfile(u"a"_s, secretText).id.isEmpty());
        SigningSession *session = house.open(describeRegions);
        session->setValue(u"AcceptLanguage"_s, {.text = QString::fromLatin1(secretText)});
        QTRY_VERIFY(!session->isAwaitingCredentials());
        QVERIFY(!holds(house.workspace.state(), secretText.left(8)));
    }

    void bodyAndEndpointAreLookedThrough()
    {
        WorkspaceHouse house(m_home->path());
        house.workspace.setProfile(house.addProfile(u"a"_s, secretText));
        SigningSession *session = house.open(describeRegions);
        QTRY_VERIFY(!session->isAwaitingCredentials());
        ParameterValues values;
        values.setBody("{\"k\":\"" + secretText + "\"}");
        session->setValues(values);
        session->setEndpointText(u"https://user:hunter2hunter2@ecs.aliyuncs.com"_s);
        const WorkspaceState kept = house.workspace.state();
        QVERIFY(!holds(kept, "hunter2"));
        QVERIFY(!holds(kept, secretText.left(8)));
        QVERIFY(!holds(kept, QByteArray("{\"k\":\"" + secretText + "\"}").toBase64()));
        QCOMPARE(kept.documents.constFirst().withheld, QStringList{QString()});
        QVERIFY(kept.documents.constFirst().endpointWithheld);
    }

    void sensitiveParametersAreMarkedUntilTheyAreTypedAgain()
    {
        WorkspaceHouse house(m_home->path());
        SigningSession *session = house.open(runInstances);
        session->setValue(u"Password"_s, {.text = u"Tr0ub4dor&3"_s});
        session->setValue(u"InstanceName"_s, {.text = u"web"_s});
        QTRY_VERIFY(!session->isAwaitingCredentials());
        const WorkspaceState kept = house.workspace.state();
        QVERIFY(!holds(kept, "Tr0ub4dor"));
        QCOMPARE(kept.documents.constFirst().withheld, QStringList{u"Password"_s});

        WorkspaceHouse later(m_home->path());
        QVERIFY(later.workspace.restore(kept));
        SigningSession *again = later.workspace.currentSession();
        QCOMPARE(again->withheld(), QStringList{u"Password"_s});
        QCOMPARE(again->values().value(u"InstanceName"_s)->text, u"web"_s);
        QTRY_VERIFY(!again->isAwaitingCredentials());
        QCOMPARE(later.workspace.state().documents.constFirst().withheld, QStringList{u"Password"_s}); // nobody typed it yet
        QSignalSpy changes(again, &SigningSession::withheldChanged);
        again->setValue(u"Password"_s, {.text = u"Tr0ub4dor&3"_s});
        QCOMPARE(changes.size(), 1);
        QVERIFY(again->withheld().isEmpty());
    }

    void whatAStoreHasNotSpokenAboutIsNotWritten()
    {
        WorkspaceHouse house(m_home->path());
        QVERIFY(!house.addProfile(u"a"_s, secretText).id.isEmpty());
        SlowStore slow; // as a keychain that waits for its person
        ProfileStore profiles(m_home->filePath(u"profiles.ini"_s), slow, house.memory);
        Workspace workspace({house.catalogue, house.schemes, profiles, house.transport, house.practice, house.clock, house.nonces});
        const WorkspaceState state{.documents = {{.operation = describeRegions, .profileId = u"a"_s}}, .front = 0};
        QVERIFY(workspace.restore(state));
        SigningSession *session = workspace.currentSession();
        QVERIFY(session->isAwaitingCredentials());
        session->setValue(u"AcceptLanguage"_s, {.text = QString::fromLatin1(secretText)});
        session->setValue(u"ResourceType"_s, {.text = u"disk"_s});
        const WorkspaceState meanwhile = workspace.state();
        QVERIFY(!holds(meanwhile, secretText.left(8)));
        QCOMPARE(meanwhile.documents.constFirst().values.value(u"ResourceType"_s)->text, u"disk"_s);

        slow.answer(Secret(QByteArray("another secret")));
        QTRY_VERIFY(!session->isAwaitingCredentials());
        QCOMPARE(workspace.state().documents.constFirst().values.value(u"AcceptLanguage"_s)->text, QString::fromLatin1(secretText));
    }

    void theLatestCallsOfAllTabsAreKnown()
    {
        WorkspaceHouse house(m_home->path());
        QSignalSpy changed(&house.workspace, &Workspace::latestCallsChanged);
        const auto call = [&](SigningSession *session) {
            QSignalSpy exchanged(session, &SigningSession::exchanged);
            session->send();
            return exchanged.wait();
        };
        SigningSession *regions = house.open(describeRegions);
        SigningSession *keys = house.open(showCertKey);
        SigningSession *zones = house.open({u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeZones"_s});
        keys->setValue(u"task_id"_s, {.text = u"7a9a9540-ff28-4869-b9e4-855fbe0f6c6a"_s});
        QVERIFY(house.workspace.latestCalls().isEmpty());
        QVERIFY(call(regions)); // in the background
        QVERIFY(call(keys));
        QCOMPARE(house.workspace.latestCalls(), (QVector<LatestCall>{{showCertKey, u"200 OK"_s}, {describeRegions, u"200 OK"_s}}));
        QCOMPARE(changed.size(), 2);

        regions->setEndpointText(u"no endpoint at all"_s);
        QVERIFY(call(regions)); // once, in front, with its latest outcome
        QCOMPARE(house.workspace.latestCalls(), (QVector<LatestCall>{{describeRegions, QString()}, {showCertKey, u"200 OK"_s}}));

        QSignalSpy cancelled(zones, &SigningSession::exchanged);
        zones->send();
        zones->cancel();
        QVERIFY(cancelled.size() == 1 || cancelled.wait());
        QCOMPARE(house.workspace.latestCalls().constFirst().operation, describeRegions); // a person's own word is no outcome
        QVERIFY(call(zones));
        house.workspace.close(house.workspace.indexOf(regions));
        QCOMPARE(house.workspace.latestCalls().constLast().operation, describeRegions);
        QCOMPARE(house.workspace.latestCalls().size(), 2);
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_workspace.moc"
