// SPDX-License-Identifier: GPL-3.0-or-later
// Runs twice: on a session bus where no Secret Service can be started, and without any bus: tests/support/with_keyring.sh.
#include "core/credentials/keychainstore.h"
#include "tests/support/settled.h"

#include <QDirIterator>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_KeychainAbsent : public QObject {
    Q_OBJECT

private slots:
    void saysSo();
    void everyDeedIsUnavailable();
    void nothingIsWrittenInstead();
};

void tst_KeychainAbsent::saysSo()
{
    KeychainStore store(u"Countersign test"_s);
    QCOMPARE(settled(store.state()), StoreState::Absent);
}

void tst_KeychainAbsent::everyDeedIsUnavailable()
{
    KeychainStore store(u"Countersign test"_s);
    const auto written = settled(store.write(u"profile"_s, Secret(QByteArray("made up"))));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::StoreUnavailable);
    QVERIFY(!written.error().hint.isEmpty());
    QCOMPARE(settled(store.read(u"profile"_s)).error().kind, ErrorKind::StoreUnavailable);
    QCOMPARE(settled(store.remove(u"profile"_s)).error().kind, ErrorKind::StoreUnavailable);
}

void tst_KeychainAbsent::nothingIsWrittenInstead()
{
    const QByteArray canary = "canary-55aa-never-on-disk";
    KeychainStore store(u"Countersign test"_s);
    QVERIFY(!settled(store.write(u"watched"_s, Secret(QByteArray(canary.constData(), canary.size())))));
    QDirIterator all(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly))
            continue; // the bus's socket
        QVERIFY2(!file.readAll().contains("canary"), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(tst_KeychainAbsent)
#include "tst_keychain_absent.moc"
