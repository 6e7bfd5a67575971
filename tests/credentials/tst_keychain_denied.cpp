// SPDX-License-Identifier: GPL-3.0-or-later
// Runs beside an unlocked keyring that the bus lets nobody speak to, as in a sandbox: tests/support/with_keyring.sh, which also checks
// afterwards that the entry `kept` is still there.
#include "core/credentials/keychainstore.h"
#include "core/credentials/memorystore.h"
#include "core/credentials/profilestore.h"
#include "tests/support/settled.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_KeychainDenied : public QObject {
    Q_OBJECT

private slots:
    void isToldFromAbsent();
    void profileAndSecretAreKept();
};

void tst_KeychainDenied::isToldFromAbsent()
{
    KeychainStore store(u"Countersign test"_s);
    QCOMPARE(settled(store.state()), StoreState::Denied);
    for (const ErrorKind kind : {settled(store.read(u"kept"_s)).error().kind, settled(store.remove(u"kept"_s)).error().kind,
                                 settled(store.write(u"kept"_s, Secret(QByteArray("other")))).error().kind})
        QCOMPARE(kind, ErrorKind::StoreDenied);
}

void tst_KeychainDenied::profileAndSecretAreKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray before = "[kept]\nname=Kept\nkind=acm\naccessKeyId=id\nkeptIn=secret-service\n\n";
    file.write(before);
    file.close();
    KeychainStore keychain(u"Countersign test"_s);
    MemoryStore memory;
    ProfileStore store(path, keychain, memory);
    const Profile profile = *store.find(u"Kept"_s);
    const auto refused = settled(store.credentials(profile));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::StoreDenied);
    QVERIFY(refused.error().message.contains(u"Secret Service"_s) && !refused.error().hint.isEmpty());
    QCOMPARE(settled(store.secretState(profile)), SecretState::Denied);
    QCOMPARE(settled(store.remove(profile.id)).error().kind, ErrorKind::StoreDenied);
    QCOMPARE(settled(store.save(profile, Secret(QByteArray("other")))).error().kind, ErrorKind::StoreDenied);
    QCOMPARE(store.keychainWatch().state(), StoreState::Denied);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

QTEST_GUILESS_MAIN(tst_KeychainDenied)
#include "tst_keychain_denied.moc"
