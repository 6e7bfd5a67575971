// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace countersign;

class ClockTest : public QObject {
    Q_OBJECT
private slots:
    void systemClockIsUtcAndNow();
    void noncesAreFreshVersionFourUuids();
};

void ClockTest::systemClockIsUtcAndNow()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QDateTime now = SystemClock().now();
    QCOMPARE(now.timeSpec(), Qt::UTC);
    QVERIFY(before <= now && now <= QDateTime::currentDateTimeUtc());
}

void ClockTest::noncesAreFreshVersionFourUuids()
{
    SystemNonceSource nonces;
    QSet<QByteArray> seen;
    for (int i = 0; i < 10000; ++i) {
        const QByteArray nonce = nonces.next();
        const QUuid uuid = QUuid::fromString(QLatin1String(nonce));
        QCOMPARE(uuid.toByteArray(QUuid::WithoutBraces), nonce);
        QCOMPARE(uuid.version(), QUuid::Random);
        QCOMPARE(uuid.variant(), QUuid::DCE);
        seen.insert(nonce);
    }
    QCOMPARE(seen.size(), 10000);
}

QTEST_APPLESS_MAIN(ClockTest)
#include "tst_clock.moc"
