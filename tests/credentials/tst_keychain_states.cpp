// SPDX-License-Identifier: GPL-3.0-or-later
// A keychain that changes its state while profiles are kept in it: a real gnome-keyring on a bus of its own (tests/support/with_keyring.sh) is
// locked, unlocked, stopped, resumed, and emptied by hand. Each time the file of profiles and the secret are what they were before.
#include "core/credentials/keychainstore.h"
#include "core/credentials/memorystore.h"
#include "core/credentials/profilestore.h"
#include "tests/support/keyring.h"
#include "tests/support/settled.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString keyringService = u"Countersign states"_s;
const QByteArray canary = "canary-93f1-in-the-keyring-only";

Secret secretOf(const QByteArray &bytes)
{
    return Secret(QByteArray(bytes.constData(), bytes.size()));
}

Profile profileNamed(const QString &name)
{
    return {.id = QUuid::createUuid().toString(QUuid::WithoutBraces), .name = name, .kind = ProfileKind::Acm, .accessKeyId = "id"};
}

/// A keychain, a file of profiles, and one profile kept in both.
struct House {
    House()
    {
        if (!settled(profiles.save(profile, secretOf(canary))))
            qFatal("the profile could not be saved");
        profile = *profiles.find(profile.id);
        file = fileBytes();
    }

    QByteArray fileBytes() const
    {
        QFile read(folder.filePath(u"profiles.ini"_s));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    bool isReadable() { return settled(profiles.credentials(profile)).value_or(Credentials{}).accessKeySecret == secretOf(canary); }

    QTemporaryDir folder;
    KeychainStore keychain{keyringService};
    MemoryStore memory;
    ProfileStore profiles{folder.filePath(u"profiles.ini"_s), keychain, memory};
    Profile profile = profileNamed(u"Kept"_s);
    QByteArray file;
};

} // namespace

class tst_KeychainStates : public QObject {
    Q_OBJECT

private slots:
    void cleanup();
    void storeIsPinnedInTheProfile();
    void otherStoreIsNotAskedInstead();
    void lockedKeepsEverything();
    void unlockedElsewhereIsNoticedAtTheNextTry();
    void lockingAndUnlockingNeverReadsAsNotFound();
    void removedByHandAsksForTheSecretAgain();
    void forgottenSecretLeavesTheProfile();
    void slowIsToldWhileTheWaitGoesOn();
    void newProfileThatWasNotWaitedForIsNotKept();
    void changedSecretThatWasNotWaitedForStaysWithItsProfile();
    void kindWithoutSecretLeavesNoneBehind();
    void movedToThisRunWhileLockedGoesWhenUnlocked();
    void movedBackIsNotTakenForLeft();
    void removedWhileLockedGoesInTheNextRun();
    void removedInAnotherStoreWaitsForIt();
};

/// No file but the keyring's own may hold the secret, after every test.
void tst_KeychainStates::cleanup()
{
    int files = 0;
    QDirIterator all(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly))
            continue; // a socket
        const QByteArray bytes = file.readAll();
        ++files;
        QVERIFY2(!bytes.contains(canary) && !bytes.contains(canary.toBase64()) && !bytes.contains(canary.toHex()),
                 qPrintable(file.fileName()));
    }
    QVERIFY2(files > 0, "the keyring's file at least");
}

void tst_KeychainStates::storeIsPinnedInTheProfile()
{
    House house;
    QCOMPARE(house.profile.keptIn, QByteArray("secret-service"));
    QVERIFY(house.file.contains("keptIn=secret-service\n"));
    Profile renamed = house.profile;
    renamed.name = u"Renamed"_s;
    renamed.keptIn.clear();
    QVERIFY(settled(house.profiles.save(renamed, {})).has_value());
    QCOMPARE(house.profiles.find(u"Renamed"_s)->keptIn, QByteArray("secret-service"));
    QVERIFY(house.isReadable());
}

void tst_KeychainStates::otherStoreIsNotAskedInstead()
{
    House house;
    Profile moved = house.profile;
    moved.keptIn = "kwallet"; // as saved in a Plasma session
    QVERIFY(house.profiles.update(moved).has_value());
    const auto credentials = settled(house.profiles.credentials(moved));
    QVERIFY2(!credentials, "the Secret Service was asked for what KWallet keeps");
    QCOMPARE(credentials.error().kind, ErrorKind::StoreUnavailable);
    QVERIFY(credentials.error().message.contains(u"KWallet"_s));
    QCOMPARE(settled(house.profiles.secretState(moved)), SecretState::Elsewhere);
    QCOMPARE(settled(house.profiles.remove(moved.id)).error().kind, ErrorKind::StoreUnavailable);
    QVERIFY(house.profiles.find(moved.id).has_value());
    // The way out: entered again, it is kept here.
    QVERIFY(settled(house.profiles.save(moved, secretOf(canary))).has_value());
    house.profile = *house.profiles.find(moved.id);
    QVERIFY(house.isReadable());
}

void tst_KeychainStates::lockedKeepsEverything()
{
    House house;
    QVERIFY(lockKeyring());
    QCOMPARE(settled(house.keychain.state()), StoreState::Locked);
    const auto credentials = settled(house.profiles.credentials(house.profile));
    QVERIFY(!credentials);
    QCOMPARE(credentials.error().kind, ErrorKind::StoreLocked);
    QCOMPARE(credentials.error().subject, u"Kept"_s);
    QCOMPARE(settled(house.profiles.secretState(house.profile)), SecretState::Locked);
    // The keychain says "done" to each of these and does nothing.
    QCOMPARE(settled(house.profiles.remove(house.profile.id)).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(settled(house.profiles.forgetSecret(house.profile.id)).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(settled(house.profiles.save(house.profile, secretOf("another"))).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(settled(house.profiles.save(profileNamed(u"New"_s), secretOf("another"))).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(house.profiles.keychainWatch().state(), StoreState::Locked);
    QCOMPARE(house.fileBytes(), house.file);
    QVERIFY(unlockKeyring());
    QVERIFY(house.isReadable());
}

void tst_KeychainStates::unlockedElsewhereIsNoticedAtTheNextTry()
{
    House house;
    KeychainWatch &watch = house.profiles.keychainWatch();
    QVERIFY(lockKeyring());
    watch.check();
    QTRY_COMPARE(watch.state(), StoreState::Locked);
    QVERIFY(unlockKeyring());
    watch.check();
    QTRY_COMPARE(watch.state(), StoreState::Working);
    QVERIFY(lockKeyring());
    QVERIFY(!house.isReadable());
    QCOMPARE(watch.state(), StoreState::Locked);
    QVERIFY(unlockKeyring());
    QVERIFY(house.isReadable());
    QCOMPARE(watch.state(), StoreState::Working); // the read itself told it
}

void tst_KeychainStates::lockingAndUnlockingNeverReadsAsNotFound()
{
    House house;
    for (int round = 0; round < 12; ++round) {
        QVector<QFuture<Result<Credentials>>> reads;
        QVERIFY(lockKeyring());
        for (int i = 0; i < 4; ++i)
            reads.append(house.profiles.credentials(house.profile));
        QVERIFY(unlockKeyring());
        for (const auto &read : reads) {
            const auto credentials = settled(read);
            if (!credentials)
                QCOMPARE(credentials.error().kind, ErrorKind::StoreLocked);
        }
    }
    QVERIFY(house.isReadable());
}

void tst_KeychainStates::removedByHandAsksForTheSecretAgain()
{
    House house;
    QCOMPARE(QProcess::execute(u"secret-tool"_s, {u"clear"_s, u"user"_s, house.profile.id, u"server"_s, keyringService}), 0);
    const auto credentials = settled(house.profiles.credentials(house.profile));
    QVERIFY(!credentials);
    QCOMPARE(credentials.error().kind, ErrorKind::MissingCredential);
    QVERIFY2(credentials.error().message.contains(u"no longer"_s), qPrintable(credentials.error().message));
    QVERIFY(credentials.error().hint.contains(u"Enter the secret again"_s));
    QCOMPARE(settled(house.profiles.secretState(house.profile)), SecretState::Missing);
    QCOMPARE(house.profiles.keychainWatch().state(), StoreState::Working);
    QCOMPARE(house.fileBytes(), house.file);
    QVERIFY(settled(house.profiles.save(house.profile, secretOf(canary))).has_value());
    QVERIFY(house.isReadable());
    QCOMPARE(house.fileBytes(), house.file);
}

void tst_KeychainStates::forgottenSecretLeavesTheProfile()
{
    House house;
    QVERIFY(settled(house.profiles.forgetSecret(house.profile.id)).has_value());
    QCOMPARE(settled(house.profiles.secretState(house.profile)), SecretState::Missing);
    QCOMPARE(house.fileBytes(), house.file);
}

void tst_KeychainStates::slowIsToldWhileTheWaitGoesOn()
{
    House house;
    KeychainWatch &watch = house.profiles.keychainWatch();
    HeldKeyring held;
    QElapsedTimer clock;
    clock.start();
    auto credentials = house.profiles.credentials(house.profile);
    watch.check();
    QTRY_COMPARE_WITH_TIMEOUT(watch.state(), StoreState::Slow, 6000);
    QVERIFY2(clock.elapsed() >= 2800 && clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(watch.isAsking());
    QVERIFY(!credentials.isFinished());
    held.release();
    QTRY_COMPARE(watch.state(), StoreState::Working); // the late answer
    QVERIFY(settled(credentials)->accessKeySecret == secretOf(canary));
    QCOMPARE(house.fileBytes(), house.file);
}

void tst_KeychainStates::newProfileThatWasNotWaitedForIsNotKept()
{
    House house;
    const Profile added = profileNamed(u"Added"_s);
    HeldKeyring held;
    auto saving = house.profiles.save(added, secretOf(canary));
    QVERIFY(!saving.isFinished());
    house.profiles.stopWaiting(added.id);
    QCOMPARE(settled(saving).error().kind, ErrorKind::Cancelled);
    QCOMPARE(settled(house.profiles.save(added, secretOf(canary))).error().kind, ErrorKind::Timeout); // the first is still on its way
    held.release();
    QTRY_VERIFY(settled(house.profiles.save(added, secretOf(canary))).has_value()); // once its answer is in, it can be saved anew
    QVERIFY(house.profiles.find(added.id).has_value());
    QVERIFY(settled(house.profiles.remove(added.id)).has_value());
    QCOMPARE(house.fileBytes(), house.file);

    HeldKeyring again;
    saving = house.profiles.save(added, secretOf(canary));
    house.profiles.stopWaiting(added.id);
    again.release();
    QTRY_VERIFY(house.profiles.keychainWatch().state() == StoreState::Working && !house.profiles.find(added.id));
    QTRY_VERIFY(!settled(house.keychain.read(added.id)));
    QCOMPARE(house.fileBytes(), house.file);
}

void tst_KeychainStates::changedSecretThatWasNotWaitedForStaysWithItsProfile()
{
    House house;
    Profile changed = house.profile;
    changed.accessKeyId = "another id";
    HeldKeyring held;
    auto saving = house.profiles.save(changed, secretOf("secret of another id"));
    house.profiles.stopWaiting(changed.id);
    QCOMPARE(settled(saving).error().kind, ErrorKind::Cancelled);
    QCOMPARE(house.fileBytes(), house.file);
    held.release();
    QTRY_COMPARE(house.profiles.find(changed.id)->accessKeyId, QByteArray("another id")); // id and secret change together or not at all
    const auto credentials = settled(house.profiles.credentials(*house.profiles.find(changed.id)));
    QVERIFY(credentials->accessKeySecret == secretOf("secret of another id"));
}

void tst_KeychainStates::kindWithoutSecretLeavesNoneBehind()
{
    House house;
    Profile anonymous = house.profile;
    anonymous.kind = ProfileKind::Anonymous;
    QVERIFY(lockKeyring());
    QCOMPARE(settled(house.profiles.save(anonymous, {})).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(house.fileBytes(), house.file);
    QVERIFY(unlockKeyring());
    QVERIFY(settled(house.profiles.save(anonymous, {})).has_value());
    QCOMPARE(settled(house.keychain.read(anonymous.id)).error().kind, ErrorKind::NotFound);
}

void tst_KeychainStates::movedToThisRunWhileLockedGoesWhenUnlocked()
{
    House house;
    QVERIFY(lockKeyring());
    house.profile.temporary = true; // the way out
    QVERIFY(settled(house.profiles.save(house.profile, secretOf(canary))).has_value());
    house.profile = *house.profiles.find(house.profile.id);
    QVERIFY(house.isReadable());
    QTest::qWait(200); // the try at once ends at the lock
    QCOMPARE(house.profiles.leftSecrets(), QVector<LeftSecret>({{house.profile.id, "secret-service"}}));
    QVERIFY(house.fileBytes().endsWith(QByteArray("[left-secrets]\n" + house.profile.id.toLatin1() + "=secret-service\n")));
    QVERIFY(unlockKeyring());
    QVERIFY(settled(house.keychain.read(house.profile.id)).has_value());

    house.profiles.keychainWatch().check();
    QTRY_VERIFY(house.profiles.leftSecrets().isEmpty());
    QCOMPARE(settled(house.keychain.read(house.profile.id)).error().kind, ErrorKind::NotFound);
    QVERIFY(!house.fileBytes().contains("left-secrets"));
    QVERIFY(house.isReadable()); // from memory
}

void tst_KeychainStates::movedBackIsNotTakenForLeft()
{
    House house;
    QVERIFY(lockKeyring());
    house.profile.temporary = true;
    QVERIFY(settled(house.profiles.save(house.profile, secretOf(canary))).has_value());
    QTest::qWait(200);
    QVERIFY(unlockKeyring());
    house.profile.temporary = false;
    QVERIFY(settled(house.profiles.save(house.profile, secretOf(canary))).has_value());
    house.profile = *house.profiles.find(house.profile.id);
    QVERIFY(house.profiles.leftSecrets().isEmpty());
    house.profiles.keychainWatch().check();
    QTRY_COMPARE(house.profiles.keychainWatch().state(), StoreState::Working);
    QTest::qWait(200);
    QVERIFY(house.isReadable());
    QCOMPARE(house.fileBytes(), house.file);
}

void tst_KeychainStates::removedWhileLockedGoesInTheNextRun()
{
    House house;
    QVERIFY(lockKeyring());
    QCOMPARE(settled(house.profiles.remove(house.profile.id)).error().kind, ErrorKind::StoreLocked);
    QVERIFY(house.profiles.find(house.profile.id).has_value());
    QVERIFY(settled(house.profiles.remove(house.profile.id, ProfileStore::Unreachable::LeaveSecret)).has_value());
    QVERIFY(!house.profiles.find(house.profile.id));
    QVERIFY(unlockKeyring());
    QVERIFY(settled(house.keychain.read(house.profile.id)).has_value());

    ProfileStore next(house.folder.filePath(u"profiles.ini"_s), house.keychain, house.memory);
    QCOMPARE(next.leftSecrets().size(), 1);
    QTRY_VERIFY(next.leftSecrets().isEmpty());
    QCOMPARE(settled(house.keychain.read(house.profile.id)).error().kind, ErrorKind::NotFound);
}

void tst_KeychainStates::removedInAnotherStoreWaitsForIt()
{
    House house;
    Profile moved = house.profile;
    moved.keptIn = "kwallet";
    QVERIFY(house.profiles.update(moved).has_value());
    QVERIFY(settled(house.profiles.remove(moved.id, ProfileStore::Unreachable::LeaveSecret)).has_value());
    QVERIFY(!house.profiles.find(moved.id));
    house.profiles.keychainWatch().check();
    QTRY_COMPARE(house.profiles.keychainWatch().state(), StoreState::Working);
    QTest::qWait(200);
    QCOMPARE(house.profiles.leftSecrets(), QVector<LeftSecret>({{moved.id, "kwallet"}}));
    QVERIFY2(settled(house.keychain.read(moved.id)).has_value(), "this store was not meant");
    // Entered again in another store, the old entry is as much in the way.
    House other;
    moved = other.profile;
    moved.keptIn = "kwallet";
    QVERIFY(other.profiles.update(moved).has_value());
    QVERIFY(settled(other.profiles.save(moved, secretOf(canary))).has_value());
    QCOMPARE(other.profiles.leftSecrets(), QVector<LeftSecret>({{moved.id, "kwallet"}}));
    QVERIFY(other.isReadable());
}

QTEST_GUILESS_MAIN(tst_KeychainStates)
#include "tst_keychain_states.moc"
