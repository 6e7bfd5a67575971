// SPDX-License-Identifier: GPL-3.0-or-later
// Runs beside a keyring that was filled in another session and that nobody unlocked: tests/support/with_keyring.sh.
#include "core/credentials/keychainstore.h"
#include "core/credentials/memorystore.h"
#include "core/credentials/profilestore.h"
#include "tests/support/settled.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_KeychainLocked : public QObject {
    Q_OBJECT

private slots:
    void saysSo();
    void existingEntryIsLockedNotMissing();
    void refusesToWrite();
    void profileIsKeptWhenItsSecretCannotBe();
};

void tst_KeychainLocked::saysSo()
{
    KeychainStore store(u"Countersign test"_s);
    QCOMPARE(settled(store.state()), StoreState::Locked);
}

void tst_KeychainLocked::existingEntryIsLockedNotMissing()
{
    KeychainStore store(u"Countersign test"_s);
    for (const QString &id : {u"kept"_s, u"never written"_s}) {
        const auto secret = settled(store.read(id));
        QVERIFY(!secret);
        QCOMPARE(secret.error().kind, ErrorKind::StoreLocked);
        QVERIFY(!secret.error().hint.isEmpty());
    }
}

void tst_KeychainLocked::refusesToWrite()
{
    KeychainStore store(u"Countersign test"_s);
    QCOMPARE(settled(store.write(u"kept"_s, Secret(QByteArray("other")))).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(settled(store.remove(u"kept"_s)).error().kind, ErrorKind::StoreLocked);
}

void tst_KeychainLocked::profileIsKeptWhenItsSecretCannotBe()
{
    const QTemporaryDir folder;
    KeychainStore keychain(u"Countersign test"_s);
    MemoryStore memory;
    ProfileStore store(folder.filePath(u"profiles.ini"_s), keychain, memory);
    Profile profile{.id = u"kept"_s, .name = u"Kept"_s, .kind = ProfileKind::Acm, .accessKeyId = "id"};
    QCOMPARE(settled(store.save(profile, Secret(QByteArray("made up")))).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(store.profiles().size(), 1);

    profile.temporary = true; // the way out: for this run only
    QVERIFY(settled(store.save(profile, Secret(QByteArray("made up")))).has_value());
    QVERIFY(settled(store.credentials(profile)).has_value());
}

QTEST_GUILESS_MAIN(tst_KeychainLocked)
#include "tst_keychain_locked.moc"
