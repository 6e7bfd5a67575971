// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/memorystore.h"
#include "core/credentials/profilestore.h"
#include "tests/support/settled.h"

#include <QDirIterator>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray canary = "canary-8f31-never-on-disk";

/// Answers every question with the same error.
class RefusingStore final : public CredentialStore {
public:
    QString name() const override { return u"refusing"_s; }
    QByteArray backendId() const override { return "refusing"; }
    QFuture<StoreState> state() override { return QtFuture::makeReadyFuture(StoreState::Locked); }
    QFuture<Result<void>> write(const QString &, const Secret &) override { return QtFuture::makeReadyFuture(Result<void>(refused())); }
    QFuture<Result<Secret>> read(const QString &) override { return QtFuture::makeReadyFuture(Result<Secret>(refused())); }
    QFuture<Result<void>> remove(const QString &) override { return QtFuture::makeReadyFuture(Result<void>(refused())); }

private:
    static tl::unexpected<Error> refused() { return tl::unexpected(Error{ErrorKind::StoreLocked, u"The keychain is locked"_s, {}, {}}); }
};

Secret secretOf(const QByteArray &bytes)
{
    return Secret(QByteArray(bytes.constData(), bytes.size()));
}

Profile alibabaProfile(const QString &name, const QString &id = {})
{
    return {.id = id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : id,
            .name = name,
            .kind = ProfileKind::AlibabaAccessKey,
            .accessKeyId = "LTAI-made-up"};
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList names(const ProfileStore &store)
{
    QStringList found;
    for (const Profile &profile : store.profiles())
        found.append(profile.name);
    return found;
}

} // namespace

class tst_ProfileStore : public QObject {
    Q_OBJECT

private slots:
    void init();
    void startsWithPracticeOnly();
    void keepsProfileAndSecret();
    void keepsEveryText_data();
    void keepsEveryText();
    void refusesBadProfiles_data();
    void refusesBadProfiles();
    void keepsTheAddressServer();
    void replacesByIdAndKeepsTheSecret();
    void temporarySecretStaysInMemory();
    void movesASecretOnlyWhenTypedAgain();
    void tokensLiveInMemoryOnly();
    void practiceCanOnlyChangeItsRegion();
    void removesProfileSecretAndToken();
    void aRefusingStoreChangesNothing();
    void aSecretWithoutProfileIsTakenBack();
    void fileIsTheOwnersOnly();
    void neverWritesOverADamagedFile_data();
    void neverWritesOverADamagedFile();
    void twoInstancesKeepEachOthersProfiles();
    void manyProcessesLoseNothing();
    void noSecretInAnyFile();

private:
    QString path() const { return m_folder->filePath(u"settings/profiles.ini"_s); }
    QScopedPointer<QTemporaryDir> m_folder;
};

void tst_ProfileStore::init()
{
    m_folder.reset(new QTemporaryDir);
    QVERIFY(m_folder->isValid());
}

void tst_ProfileStore::startsWithPracticeOnly()
{
    MemoryStore keychain, memory;
    ProfileStore store(path(), keychain, memory);
    QCOMPARE(store.profiles(), QVector<Profile>{practiceProfile()});
    QVERIFY(!store.loadError());
    QVERIFY2(!QFile::exists(path()), "looking writes nothing");
    QCOMPARE(*store.find(u"PRACTICE"_s), practiceProfile());
    const auto credentials = settled(store.credentials(practiceProfile()));
    QVERIFY(credentials.has_value());
    QCOMPARE(*credentials, practiceCredentials());
    const auto missing = store.find(u"work"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(missing.error().hint.contains(u"Practice"_s));
}

void tst_ProfileStore::keepsProfileAndSecret()
{
    MemoryStore keychain, memory;
    Profile work = alibabaProfile(u"Work"_s);
    work.regionId = u"cn-hangzhou"_s;
    work.colour = u"blue"_s;
    work.extraHosts = {u"gateway.corp.example"_s, u".other.example"_s};
    {
        ProfileStore store(path(), keychain, memory);
        QSignalSpy changed(&store, &ProfileStore::profilesChanged);
        QVERIFY(settled(store.save(work, secretOf(canary))).has_value());
        QCOMPARE(changed.size(), 1);
    }
    ProfileStore restarted(path(), keychain, memory);
    QCOMPARE(names(restarted), (QStringList{u"Practice"_s, u"Work"_s}));
    const auto found = restarted.find(u"wORK"_s);
    QVERIFY(found.has_value());
    QCOMPARE(*found, work);
    const auto credentials = settled(restarted.credentials(*found));
    QVERIFY(credentials.has_value());
    QCOMPARE(credentials->accessKeyId, work.accessKeyId);
    QVERIFY(credentials->accessKeySecret == secretOf(canary));
    QVERIFY(credentials->securityToken.isEmpty());
}

void tst_ProfileStore::keepsEveryText_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"plain",
                             "two words",
                             " blanks around ",
                             "=",
                             "a=b",
                             "[section]",
                             "# comment",
                             "; comment",
                             "back\\slash",
                             "back\\nslash",
                             "\\",
                             "line\nend",
                             "carriage\rreturn",
                             "both\r\n",
                             "100%",
                             "\"quoted\"",
                             "@Invalid()",
                             "\xe4\xba\x91",
                             "\xf0\x9f\x94\x91 key",
                             "a,b",
                             "\t"})
        QTest::newRow(QByteArray(name).toPercentEncoding().constData()) << QString::fromUtf8(name);
}

void tst_ProfileStore::keepsEveryText()
{
    QFETCH(QString, name);
    MemoryStore keychain, memory;
    Profile profile = alibabaProfile(u'x' + name);
    profile.accessKeyId = name.toUtf8() + '.';
    profile.regionId = name;
    profile.projectId = name.toUtf8();
    {
        ProfileStore store(path(), keychain, memory);
        QVERIFY(settled(store.save(profile, secretOf(canary))).has_value());
        QVERIFY(settled(store.save(alibabaProfile(u"after it"_s), secretOf(canary))).has_value());
    }
    ProfileStore restarted(path(), keychain, memory);
    QVERIFY(!restarted.loadError());
    QCOMPARE(restarted.profiles().size(), 3);
    QCOMPARE(restarted.profiles().at(1), profile);
}

void tst_ProfileStore::refusesBadProfiles_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subject");

    const auto row = [](const char *name, const std::function<void(Profile &)> &spoil, const QByteArray &secret, ErrorKind kind,
                        const QString &subject) {
        Profile profile = alibabaProfile(u"Fresh"_s);
        spoil(profile);
        QTest::newRow(name) << profile << secret << kind << subject;
    };
    row(
        "no id", [](Profile &p) { p.id.clear(); }, canary, ErrorKind::BadInput, u"id"_s);
    row(
        "line end in the id", [](Profile &p) { p.id = u"a]\nname=b\n[c"_s; }, canary, ErrorKind::BadInput, u"id"_s);
    row(
        "no name", [](Profile &p) { p.name.clear(); }, canary, ErrorKind::BadInput, u"name"_s);
    row(
        "blank name", [](Profile &p) { p.name = u" \t"_s; }, canary, ErrorKind::BadInput, u"name"_s);
    row(
        "taken name", [](Profile &p) { p.name = u"Taken"_s; }, canary, ErrorKind::BadInput, u"Taken"_s);
    row(
        "taken in other letters", [](Profile &p) { p.name = u"tAKEN"_s; }, canary, ErrorKind::BadInput, u"tAKEN"_s);
    row(
        "practice's name", [](Profile &p) { p.name = u"practice"_s; }, canary, ErrorKind::BadInput, u"practice"_s);
    row(
        "practice's id", [](Profile &p) { p.id = u"practice"_s; }, canary, ErrorKind::BadInput, u"Fresh"_s);
    row(
        "practice's kind", [](Profile &p) { p.kind = ProfileKind::Practice; }, canary, ErrorKind::BadInput, u"Fresh"_s);
    row(
        "no AccessKey id", [](Profile &p) { p.accessKeyId.clear(); }, canary, ErrorKind::BadInput, u"accessKeyId"_s);
    row(
        "no AccessKey id, huawei",
        [](Profile &p) {
            p.kind = ProfileKind::HuaweiAccessKey;
            p.accessKeyId.clear();
        },
        canary, ErrorKind::BadInput, u"accessKeyId"_s);
    row(
        "no secret", [](Profile &) {}, {}, ErrorKind::MissingCredential, u"accessKeySecret"_s);
    for (const char *host :
         {"https://a.example", "a.example/x", "u@a.example", "a.example,b.example", "*.example", "a b", "a\nb", "", "\xd0\xb0.example"})
        row(
            qPrintable(u"extra host "_s + QString::fromUtf8(host)), [host](Profile &p) { p.extraHosts = {QString::fromUtf8(host)}; },
            canary, ErrorKind::BadInput, QString::fromUtf8(host));
    for (const char *server :
         {"acm.aliyun.com", "ftp://acm.aliyun.com", "http://", "http://u@acm.aliyun.com", "http://u:p@acm.aliyun.com:8080",
          "http://acm.aliyun.com/", "http://acm.aliyun.com/diamond", "http://acm.aliyun.com?x", "http://acm.aliyun.com#x", "http://a b",
          "http://a,http://b", "http://a.example\nname=b", "http://\xd0\xb0.example", "http://a.example:99999"})
        row(
            server,
            [server](Profile &p) {
                p.kind = ProfileKind::Acm;
                p.addressServer = server;
            },
            canary, ErrorKind::BadInput, QString::fromUtf8(server));
    row(
        "an address server for Alibaba", [](Profile &p) { p.addressServer = "http://acm.aliyun.com:8080"; }, canary, ErrorKind::BadInput,
        u"http://acm.aliyun.com:8080"_s);
}

void tst_ProfileStore::keepsTheAddressServer()
{
    MemoryStore keychain, memory;
    Profile profile = alibabaProfile(u"Config"_s);
    profile.kind = ProfileKind::Acm;
    for (const char *server : {"http://acm.aliyun.com:8080", "https://acm.corp.example", "http://127.0.0.1:8731", "http://[::1]:8080"}) {
        ProfileStore store(path(), keychain, memory);
        profile.addressServer = server;
        profile.plainHttp = {"http://acm.aliyun.com:8080", server};
        const auto saved = settled(store.save(profile, secretOf(canary)));
        QVERIFY2(saved, saved ? "" : qPrintable(sentence(saved.error())));
        QCOMPARE(ProfileStore(path(), keychain, memory).profiles().constLast(), profile);
    }
}

void tst_ProfileStore::refusesBadProfiles()
{
    QFETCH(Profile, profile);
    QFETCH(QByteArray, secret);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, subject);
    MemoryStore keychain, memory;
    ProfileStore store(path(), keychain, memory);
    QVERIFY(settled(store.save(alibabaProfile(u"Taken"_s), secretOf("other"))).has_value());
    const QByteArray before = contents(path());
    QSignalSpy changed(&store, &ProfileStore::profilesChanged);

    const auto saved = settled(store.save(profile, secretOf(secret)));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, kind);
    QCOMPARE(saved.error().subject, subject);
    QVERIFY(!saved.error().hint.isEmpty());
    QVERIFY(!sentence(saved.error()).toUtf8().contains(canary));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(contents(path()), before);
    QVERIFY2(!settled(keychain.read(profile.id)), "no secret is left behind");
}

void tst_ProfileStore::replacesByIdAndKeepsTheSecret()
{
    MemoryStore keychain, memory;
    ProfileStore store(path(), keychain, memory);
    Profile profile = alibabaProfile(u"Before"_s);
    QVERIFY(settled(store.save(profile, secretOf(canary))).has_value());
    profile.name = u"After"_s;
    profile.accessKeyId = "LTAI-second";
    QVERIFY(settled(store.save(profile, {})).has_value());
    QCOMPARE(names(store), (QStringList{u"Practice"_s, u"After"_s}));
    QVERIFY(settled(store.credentials(profile))->accessKeySecret == secretOf(canary));

    QVERIFY(settled(store.save(profile, secretOf("another"))).has_value());
    QVERIFY(settled(store.credentials(profile))->accessKeySecret == secretOf("another"));

    profile.regionId = u"eu-central-1"_s;
    QVERIFY(store.update(profile).has_value());
    QCOMPARE(store.find(u"after"_s)->regionId, u"eu-central-1"_s);
    profile.kind = ProfileKind::Acm;
    QCOMPARE(store.update(profile).error().kind, ErrorKind::BadInput);
    QCOMPARE(store.update(alibabaProfile(u"unknown"_s)).error().kind, ErrorKind::NotFound);
}

void tst_ProfileStore::temporarySecretStaysInMemory()
{
    MemoryStore keychain, memory;
    Profile profile = alibabaProfile(u"This run only"_s);
    profile.temporary = true;
    {
        ProfileStore store(path(), keychain, memory);
        QVERIFY(settled(store.save(profile, secretOf(canary))).has_value());
        QVERIFY(settled(store.credentials(profile))->accessKeySecret == secretOf(canary));
        QCOMPARE(settled(keychain.read(profile.id)).error().kind, ErrorKind::NotFound);
    }
    MemoryStore emptyMemory; // a new run
    ProfileStore restarted(path(), keychain, emptyMemory);
    QCOMPARE(*restarted.find(profile.name), profile);
    const auto credentials = settled(restarted.credentials(profile));
    QVERIFY(!credentials);
    QCOMPARE(credentials.error().kind, ErrorKind::MissingCredential);
    QCOMPARE(credentials.error().subject, profile.name);
}

void tst_ProfileStore::movesASecretOnlyWhenTypedAgain()
{
    MemoryStore keychain, memory;
    ProfileStore store(path(), keychain, memory);
    Profile profile = alibabaProfile(u"Moving"_s);
    QVERIFY(settled(store.save(profile, secretOf(canary))).has_value());
    profile.temporary = true;
    QCOMPARE(settled(store.save(profile, {})).error().kind, ErrorKind::MissingCredential);
    QCOMPARE(store.update(profile).error().kind, ErrorKind::BadInput);
    QVERIFY(settled(keychain.read(profile.id)).has_value());

    QVERIFY(settled(store.save(profile, secretOf(canary))).has_value());
    QVERIFY2(!settled(keychain.read(profile.id)), "for this run only means: no longer in the keychain");
    QVERIFY(settled(memory.read(profile.id)).has_value());
    profile.temporary = false;
    QVERIFY(settled(store.save(profile, secretOf(canary))).has_value());
    QVERIFY(settled(keychain.read(profile.id)).has_value());
    QVERIFY(!settled(memory.read(profile.id)));
}

void tst_ProfileStore::tokensLiveInMemoryOnly()
{
    MemoryStore keychain, memory;
    const Profile sts = alibabaProfile(u"Temporary key"_s);
    Profile token = alibabaProfile(u"Token"_s);
    token.kind = ProfileKind::HuaweiToken;
    token.accessKeyId.clear();
    token.projectId = "p-1";
    {
        ProfileStore store(path(), keychain, memory);
        QVERIFY(settled(store.save(sts, secretOf("secret"))).has_value());
        QVERIFY(settled(store.save(token, {})).has_value());
        QCOMPARE(settled(store.credentials(token)).error().kind, ErrorKind::MissingCredential);
        QVERIFY(!store.hasSessionToken(sts.id));
        store.setSessionToken(sts.id, secretOf(canary));
        store.setSessionToken(token.id, secretOf(canary));
        QVERIFY(store.hasSessionToken(sts.id));
        QVERIFY(settled(store.credentials(sts))->securityToken == secretOf(canary));
        const auto withToken = settled(store.credentials(token));
        QVERIFY(withToken->authToken == secretOf(canary));
        QVERIFY(withToken->accessKeySecret.isEmpty());
        QCOMPARE(withToken->projectId, QByteArray("p-1"));
        QVERIFY(!settled(keychain.read(token.id)));
        QVERIFY(!settled(memory.read(token.id)));
        store.setSessionToken(sts.id, {});
        QVERIFY(!store.hasSessionToken(sts.id));
        QVERIFY(settled(store.save(token, secretOf("typed in the dialog"))).has_value());
        QVERIFY(settled(store.credentials(token))->authToken == secretOf("typed in the dialog"));
    }
    ProfileStore restarted(path(), keychain, memory);
    QVERIFY(!restarted.hasSessionToken(token.id));
    QCOMPARE(settled(restarted.credentials(token)).error().kind, ErrorKind::MissingCredential);

    Profile anonymous = alibabaProfile(u"Nobody"_s);
    anonymous.kind = ProfileKind::Anonymous;
    anonymous.accessKeyId.clear();
    QVERIFY(settled(restarted.save(anonymous, {})).has_value());
    QCOMPARE(*settled(restarted.credentials(anonymous)), Credentials());
}

void tst_ProfileStore::practiceCanOnlyChangeItsRegion()
{
    MemoryStore keychain, memory;
    {
        ProfileStore store(path(), keychain, memory);
        Profile changed = practiceProfile();
        changed.regionId = u"cn-beijing"_s;
        changed.extraHosts = {u"ecs.aliyuncs.com"_s};
        changed.name = u"Renamed"_s;
        QVERIFY(store.update(changed).has_value());
        QCOMPARE(settled(store.save(changed, secretOf(canary))).error().kind, ErrorKind::BadInput);
        QCOMPARE(settled(store.remove(practiceProfile().id)).error().kind, ErrorKind::BadInput);
    }
    ProfileStore restarted(path(), keychain, memory);
    Profile expected = practiceProfile();
    expected.regionId = u"cn-beijing"_s;
    QCOMPARE(restarted.profiles(), QVector<Profile>{expected});
}

void tst_ProfileStore::removesProfileSecretAndToken()
{
    MemoryStore keychain, memory;
    ProfileStore store(path(), keychain, memory);
    const Profile profile = alibabaProfile(u"Gone"_s);
    QVERIFY(settled(store.save(profile, secretOf(canary))).has_value());
    store.setSessionToken(profile.id, secretOf(canary));
    QVERIFY(settled(store.remove(profile.id)).has_value());
    QVERIFY(!store.find(u"Gone"_s));
    QVERIFY(!settled(keychain.read(profile.id)));
    QVERIFY(!store.hasSessionToken(profile.id));
    QVERIFY(!contents(path()).contains("Gone"));
    QCOMPARE(settled(store.remove(profile.id)).error().kind, ErrorKind::NotFound);
}

void tst_ProfileStore::aRefusingStoreChangesNothing()
{
    MemoryStore keychain, memory;
    const Profile kept = alibabaProfile(u"Kept"_s);
    {
        ProfileStore store(path(), keychain, memory);
        QVERIFY(settled(store.save(kept, secretOf(canary))).has_value());
    }
    const QByteArray before = contents(path());
    RefusingStore refusing;
    ProfileStore store(path(), refusing, memory);
    QSignalSpy changed(&store, &ProfileStore::profilesChanged);
    QCOMPARE(settled(store.save(alibabaProfile(u"New"_s), secretOf(canary))).error().kind, ErrorKind::StoreLocked);
    Profile renamed = kept;
    renamed.name = u"Renamed"_s;
    QCOMPARE(settled(store.save(renamed, secretOf("x"))).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(settled(store.remove(kept.id)).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(settled(store.credentials(kept)).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(names(store), (QStringList{u"Practice"_s, u"Kept"_s}));
    QCOMPARE(contents(path()), before);
}

void tst_ProfileStore::aSecretWithoutProfileIsTakenBack()
{
    MemoryStore keychain, memory;
    QVERIFY(QDir(m_folder->path()).mkpath(u"settings/profiles.ini/in-the-way"_s)); // the file cannot be written
    ProfileStore store(path(), keychain, memory);
    QVERIFY(store.loadError().has_value());
    const Profile profile = alibabaProfile(u"New"_s);
    const auto saved = settled(store.save(profile, secretOf(canary)));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::FileUnreadable);
    QVERIFY(!settled(keychain.read(profile.id)));

    // The folder of the file goes away between reading and writing.
    const QString other = m_folder->filePath(u"later/profiles.ini"_s);
    ProfileStore late(other, keychain, memory);
    QVERIFY(!late.loadError());
    QVERIFY(QFile(m_folder->filePath(u"later"_s)).open(QIODevice::WriteOnly));
    QCOMPARE(settled(late.save(profile, secretOf(canary))).error().kind, ErrorKind::FileUnreadable);
    QVERIFY(!settled(keychain.read(profile.id)));
    QCOMPARE(names(late), QStringList{u"Practice"_s});
}

void tst_ProfileStore::fileIsTheOwnersOnly()
{
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    const mode_t before = umask(0);
    MemoryStore keychain, memory;
    {
        ProfileStore store(path(), keychain, memory);
        QVERIFY(settled(store.save(alibabaProfile(u"One"_s), secretOf(canary))).has_value());
        QCOMPARE(QFileInfo(path()).permissions(), ownerOnly);
        QVERIFY(QFile::setPermissions(path(), ownerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther));
        QVERIFY(settled(store.save(alibabaProfile(u"Two"_s), secretOf(canary))).has_value());
        QCOMPARE(QFileInfo(path()).permissions(), ownerOnly);
    }
    QVERIFY(QFile::setPermissions(path(), ownerOnly | QFileDevice::ReadOther));
    const ProfileStore restarted(path(), keychain, memory);
    umask(before);
    QCOMPARE(QFileInfo(path()).permissions(), ownerOnly);
    QCOMPARE(restarted.profiles().size(), 3);
}

void tst_ProfileStore::neverWritesOverADamagedFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("no section") << QByteArray("name=x\n") << u"line 1"_s;
    QTest::newRow("unknown kind") << QByteArray("[a]\nname=x\nkind=mars\n") << u"line 3"_s;
    QTest::newRow("no key") << QByteArray("[a]\n=x\n") << u"line 2"_s;
    QTest::newRow("no meaning") << QByteArray("[a]\nname=x\n\nhello\n") << u"line 4"_s;
    QTest::newRow("empty section") << QByteArray("[]\n") << u"line 1"_s;
    QTest::newRow("binary") << QByteArray("\0\x01\xff", 3) << u"line 1"_s;
}

void tst_ProfileStore::neverWritesOverADamagedFile()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    QVERIFY(QDir(m_folder->path()).mkpath(u"settings"_s));
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    MemoryStore keychain, memory;
    ProfileStore store(path(), keychain, memory);
    QCOMPARE(store.profiles(), QVector<Profile>{practiceProfile()});
    QVERIFY(store.loadError().has_value());
    QCOMPARE(store.loadError()->kind, ErrorKind::BadInput);
    QVERIFY2(store.loadError()->subject.contains(line), qPrintable(store.loadError()->subject));
    QVERIFY(store.loadError()->subject.contains(path()));
    const Profile profile = alibabaProfile(u"New"_s);
    QCOMPARE(settled(store.save(profile, secretOf(canary))).error().kind, ErrorKind::BadInput);
    QVERIFY(!settled(keychain.read(profile.id)));
    QCOMPARE(store.update(practiceProfile()).error().kind, ErrorKind::BadInput);
    QCOMPARE(contents(path()), text);
}

void tst_ProfileStore::twoInstancesKeepEachOthersProfiles()
{
    MemoryStore keychain, memory;
    ProfileStore first(path(), keychain, memory);
    ProfileStore second(path(), keychain, memory);
    Profile a = alibabaProfile(u"A"_s);
    QVERIFY(settled(first.save(a, secretOf(canary))).has_value());
    QVERIFY(settled(second.save(alibabaProfile(u"B"_s), secretOf(canary))).has_value());
    QCOMPARE(names(second), (QStringList{u"Practice"_s, u"A"_s, u"B"_s}));
    const auto taken = settled(first.save(alibabaProfile(u"b"_s), secretOf(canary)));
    QVERIFY2(!taken, "a name that the other window took meanwhile");
    QCOMPARE(taken.error().kind, ErrorKind::BadInput);
    QVERIFY(settled(second.remove(a.id)).has_value());
    a.regionId = u"cn-hangzhou"_s;
    QCOMPARE(first.update(a).error().kind, ErrorKind::NotFound);
    ProfileStore third(path(), keychain, memory);
    QCOMPARE(names(third), (QStringList{u"Practice"_s, u"B"_s}));
}

void tst_ProfileStore::manyProcessesLoseNothing()
{
    constexpr int processCount = 4;
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < processCount; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        processes.back()->start(QCoreApplication::applicationFilePath(), {u"--add"_s, path(), u"P%1-"_s.arg(i)});
    }
    // Meanwhile every look at the file shows a whole one.
    MemoryStore keychain, memory;
    int looks = 0;
    for (auto &process : processes) {
        QVERIFY(process->waitForStarted());
        while (!process->waitForFinished(1)) {
            const ProfileStore reader(path(), keychain, memory);
            QVERIFY2(!reader.loadError(), reader.loadError() ? qPrintable(sentence(*reader.loadError())) : "");
            ++looks;
        }
        QCOMPARE(process->exitCode(), 0);
    }
    QVERIFY(looks > 0);
    const ProfileStore store(path(), keychain, memory);
    QCOMPARE(store.profiles().size(), 1 + processCount * 20);
    QCOMPARE(QDir(QFileInfo(path()).path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"profiles.ini"_s});
}

void tst_ProfileStore::noSecretInAnyFile()
{
    MemoryStore keychain, memory;
    ProfileStore store(path(), keychain, memory);
    Profile profile = alibabaProfile(u"Watched"_s);
    QVERIFY(settled(store.save(profile, secretOf(canary))).has_value());
    store.setSessionToken(profile.id, secretOf(canary));
    Profile temporary = alibabaProfile(u"Watched too"_s);
    temporary.temporary = true;
    QVERIFY(settled(store.save(temporary, secretOf(canary))).has_value());
    profile.regionId = u"cn-hangzhou"_s;
    QVERIFY(store.update(profile).has_value());
    QVERIFY(settled(store.remove(temporary.id)).has_value());

    int files = 0;
    QDirIterator all(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QByteArray bytes = contents(all.next());
        ++files;
        QVERIFY(!bytes.contains(canary));
        QVERIFY(!bytes.contains(canary.toBase64().first(30)));
        QVERIFY(!bytes.contains(canary.toHex()));
    }
    QVERIFY(files > 0);
}

namespace {

/// What the other processes of manyProcessesLoseNothing do.
int addProfiles(const QString &path, const QString &prefix)
{
    MemoryStore keychain, memory;
    ProfileStore store(path, keychain, memory);
    for (int i = 0; i < 20; ++i) {
        const auto saved = settled(store.save(alibabaProfile(prefix + QString::number(i)), secretOf("made up")));
        if (!saved) {
            qWarning("%s", qPrintable(sentence(saved.error())));
            return 1;
        }
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--add"_s)
        return addProfiles(arguments.at(2), arguments.at(3));
    tst_ProfileStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_profilestore.moc"
