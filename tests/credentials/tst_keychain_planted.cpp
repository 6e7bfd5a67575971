// SPDX-License-Identifier: GPL-3.0-or-later
// Where QtKeychain takes the desktop for Plasma, it looks for a plaintext entry in settings before it asks the wallet, whatever its fallback
// option says: another program could plant an AccessKey there. Runs on a bus of its own with a wallet service that holds nothing.
#include "core/credentials/keychainstore.h"
#include "tests/support/settled.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QPromise>
#include <QSettings>
#include <QTest>

#include <qt6keychain/keychain.h>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString walletUser = u"Countersign planted"_s;

/// Answers every question of the wallet's interface as an open, empty wallet does.
class EmptyWallet final : public QDBusVirtualObject {
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == u"networkWallet"_s || message.member() == u"localWallet"_s)
            return connection.send(message.createReply(u"kdewallet"_s));
        if (message.member() == u"open"_s)
            return connection.send(message.createReply(1));
        if (message.member() == u"entryType"_s)
            return connection.send(message.createReply(0)); // no such entry
        if (message.member() == u"isEnabled"_s || message.member() == u"isOpen"_s)
            return connection.send(message.createReply(true));
        return false;
    }
};

int serveWallet()
{
    EmptyWallet wallet;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.registerVirtualObject(u"/modules/kwalletd5"_s, &wallet, QDBusConnection::SubPath)
        || !bus.registerService(u"org.kde.kwalletd5"_s))
        return 1;
    fputs("serving\n", stdout);
    fflush(stdout);
    return QCoreApplication::exec();
}

void plant()
{
    QSettings settings(walletUser); // where the library looks by itself
    settings.setValue(u"profile/type"_s, u"Binary"_s);
    settings.setValue(u"profile/data"_s, QByteArray("planted"));
}

/// What the library does when nobody gives it settings.
QByteArray readCarelessly()
{
    QPromise<QByteArray> promise;
    promise.start();
    auto *job = new QKeychain::ReadPasswordJob(walletUser);
    job->setKey(u"profile"_s);
    QObject::connect(job, &QKeychain::Job::finished, job, [&promise, job] {
        promise.addResult(job->error() == QKeychain::NoError ? job->binaryData() : QByteArray());
        promise.finish();
    });
    job->start();
    return settled(promise.future());
}

} // namespace

class tst_KeychainPlanted : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void plantedEntryIsNotRead();
    void cleanupTestCase();

private:
    QProcess m_wallet;
};

void tst_KeychainPlanted::initTestCase()
{
    m_wallet.start(QCoreApplication::applicationFilePath(), {u"--wallet"_s});
    QVERIFY(m_wallet.waitForReadyRead(10000));
}

void tst_KeychainPlanted::plantedEntryIsNotRead()
{
    plant();
    KeychainStore store(walletUser);
    const auto secret = settled(store.read(u"profile"_s));
    QVERIFY2(!secret, "the planted entry was taken for the secret");
    QCOMPARE(secret.error().kind, ErrorKind::StoreUnavailable); // nothing that could have been asked
    // The trap is real: the same question without settings of its own falls into it. Last, for it removes the planted entry.
    QCOMPARE(readCarelessly(), QByteArray("planted"));
}

void tst_KeychainPlanted::cleanupTestCase()
{
    m_wallet.kill();
    m_wallet.waitForFinished();
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--wallet"_s)
        return serveWallet();
    tst_KeychainPlanted test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain_planted.moc"
