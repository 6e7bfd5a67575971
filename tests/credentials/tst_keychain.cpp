// SPDX-License-Identifier: GPL-3.0-or-later
// Runs on a session bus of its own with an unlocked keyring: tests/support/with_keyring.sh.
#include "core/credentials/keychainstore.h"
#include "core/credentials/memorystore.h"
#include "core/credentials/profilestore.h"
#include "tests/support/settled.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString keyringService = u"Countersign test"_s;

Secret secretOf(const QByteArray &bytes)
{
    return Secret(QByteArray(bytes.constData(), bytes.size()));
}

/// Another process's view: exit status 0 and the bytes in hex, or the error's kind.
QByteArray readElsewhere(const QString &service, const QString &profileId)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--read"_s, service, profileId});
    return process.waitForFinished(20000) ? process.readAllStandardOutput().trimmed() : "did not finish";
}

int printEntry(const QString &service, const QString &profileId)
{
    KeychainStore store(service);
    const auto secret = settled(store.read(profileId));
    const QByteArray answer = secret ? secret->reveal().toByteArray().toHex() : errorKindId(secret.error().kind);
    fprintf(stdout, "%s\n", answer.constData());
    return 0;
}

void lockDefaultCollection()
{
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                               u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    call << QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s)});
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call);
    QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
}

} // namespace

class tst_Keychain : public QObject {
    Q_OBJECT

private slots:
    void works();
    void keepsSecrets_data();
    void keepsSecrets();
    void replaces();
    void knowsNoOtherEntry();
    void servicesAreApart();
    void manyAtOnce();
    void writesNoPlaintext();
    void profileStoreEndToEnd();
    void lockedIsNotMissing(); // the last: without a person nothing unlocks it again
};

void tst_Keychain::works()
{
    KeychainStore store(keyringService);
    QVERIFY(!store.name().isEmpty());
    QCOMPARE(settled(store.state()), StoreState::Working);
}

void tst_Keychain::keepsSecrets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("as the vendors make them") << QByteArray("tXx8Qm2vL0n7bWk3TzR5yUa9cPd1Ef");
    QTest::newRow("UTF-8") << QByteArray("s3cret \xe4\xba\x91 \xf0\x9f\x94\x91");
    QTest::newRow("quotes") << QByteArray("'\"$`\\!/+=&%");
    QTest::newRow("blanks and line ends") << QByteArray(" \t\r\n ");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x80 x");
    QTest::newRow("NUL inside") << QByteArray("a\0b", 3);
    QTest::newRow("long") << QByteArray(20000, 'x');
}

void tst_Keychain::keepsSecrets()
{
    QFETCH(QByteArray, bytes);
    KeychainStore store(keyringService);
    QVERIFY(settled(store.write(u"profile-1"_s, secretOf(bytes))).has_value());
    const auto here = settled(store.read(u"profile-1"_s));
    QVERIFY(here.has_value());
    QVERIFY(*here == secretOf(bytes));
    QCOMPARE(readElsewhere(keyringService, u"profile-1"_s), bytes.toHex());

    QVERIFY(settled(store.remove(u"profile-1"_s)).has_value());
    QCOMPARE(settled(store.read(u"profile-1"_s)).error().kind, ErrorKind::NotFound);
    QCOMPARE(readElsewhere(keyringService, u"profile-1"_s), QByteArray("not-found"));
}

void tst_Keychain::replaces()
{
    KeychainStore store(keyringService);
    QVERIFY(settled(store.write(u"replaced"_s, secretOf("first"))).has_value());
    QVERIFY(settled(store.write(u"replaced"_s, secretOf("second"))).has_value());
    QVERIFY(*settled(store.read(u"replaced"_s)) == secretOf("second"));
}

void tst_Keychain::knowsNoOtherEntry()
{
    KeychainStore store(keyringService);
    QVERIFY(settled(store.write(u"known"_s, secretOf("made up"))).has_value());
    for (const QString &other : {u"unknown"_s, u"KNOWN"_s, u"known "_s, u"*"_s, QString()}) {
        const auto secret = settled(store.read(other));
        QVERIFY2(!secret, qPrintable(other));
        QCOMPARE(secret.error().kind, ErrorKind::NotFound);
        QVERIFY(!secret.error().hint.isEmpty());
    }
    QVERIFY2(settled(store.remove(u"unknown"_s)).has_value(), "removing what is not there is no error");
}

void tst_Keychain::servicesAreApart()
{
    KeychainStore store(keyringService);
    KeychainStore other(u"Countersign other"_s);
    QVERIFY(settled(store.write(u"shared id"_s, secretOf("mine"))).has_value());
    QCOMPARE(settled(other.read(u"shared id"_s)).error().kind, ErrorKind::NotFound);
    QVERIFY(settled(other.remove(u"shared id"_s)).has_value());
    QVERIFY(*settled(store.read(u"shared id"_s)) == secretOf("mine"));
}

void tst_Keychain::manyAtOnce()
{
    KeychainStore store(keyringService);
    QVector<QFuture<Result<void>>> writes;
    for (int i = 0; i < 20; ++i)
        writes.append(store.write(u"many-%1"_s.arg(i), secretOf(QByteArray::number(i * 7))));
    for (const auto &write : writes)
        QVERIFY(settled(write).has_value());
    for (int i = 0; i < 20; ++i)
        QVERIFY(*settled(store.read(u"many-%1"_s.arg(i))) == secretOf(QByteArray::number(i * 7)));
}

void tst_Keychain::writesNoPlaintext()
{
    const QByteArray canary = "canary-71c0-never-on-disk";
    KeychainStore store(keyringService);
    QVERIFY(settled(store.write(u"watched"_s, secretOf(canary))).has_value());
    QVERIFY(settled(store.read(u"watched"_s)).has_value());
    int files = 0;
    QVERIFY(QDir::tempPath().startsWith(QDir::homePath()));
    QDirIterator all(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly))
            continue; // a socket
        const QByteArray bytes = file.readAll();
        ++files;
        QVERIFY2(!bytes.contains(canary) && !bytes.contains(canary.toBase64().first(30)), qPrintable(file.fileName()));
    }
    QVERIFY2(files > 0, "the keyring's own file at least");
}

void tst_Keychain::profileStoreEndToEnd()
{
    const QTemporaryDir folder;
    KeychainStore keychain(keyringService);
    MemoryStore memory;
    const Profile profile{
        .id = QUuid::createUuid().toString(QUuid::WithoutBraces), .name = u"Work"_s, .kind = ProfileKind::Acm, .accessKeyId = "id"};
    {
        ProfileStore store(folder.filePath(u"profiles.ini"_s), keychain, memory);
        QVERIFY(settled(store.save(profile, secretOf("made-up secret"))).has_value());
    }
    ProfileStore store(folder.filePath(u"profiles.ini"_s), keychain, memory);
    const auto credentials = settled(store.credentials(*store.find(u"work"_s)));
    QVERIFY(credentials.has_value());
    QVERIFY(credentials->accessKeySecret == secretOf("made-up secret"));
    QVERIFY(settled(store.remove(profile.id)).has_value());
    QCOMPARE(readElsewhere(keyringService, profile.id), QByteArray("not-found"));
}

void tst_Keychain::lockedIsNotMissing()
{
    KeychainStore store(keyringService);
    QVERIFY(settled(store.write(u"kept"_s, secretOf("made up"))).has_value());
    lockDefaultCollection();
    QCOMPARE(settled(store.state()), StoreState::Locked);
    QCOMPARE(settled(store.read(u"kept"_s)).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(settled(store.read(u"never written"_s)).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(settled(store.write(u"another"_s, secretOf("made up"))).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(settled(store.remove(u"kept"_s)).error().kind, ErrorKind::StoreLocked);
    QCOMPARE(readElsewhere(keyringService, u"kept"_s), QByteArray("store-locked"));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--read"_s)
        return printEntry(arguments.at(2), arguments.at(3));
    tst_Keychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
