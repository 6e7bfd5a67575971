// SPDX-License-Identifier: GPL-3.0-or-later
// When a held clock or nonce needs a question before it goes out.
#include "core/session/heldmoment.h"

#include <QTest>

using namespace countersign;

class tst_HeldMoment : public QObject {
    Q_OBJECT

private slots:
    void asksOnlyWhatMatters_data()
    {
        QTest::addColumn<HeldMoment>("held");
        QTest::addColumn<bool>("usesNonce");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QString>("says"); // empty: no question
        const HeldMoment clock{.clock = Hold::Frozen, .time = QDateTime({2026, 1, 12}, {9, 30, 5}, Qt::UTC)};
        const HeldMoment nonce{.nonceHold = Hold::Copied, .nonce = "n-1"};
        HeldMoment both = clock;
        both.nonceHold = Hold::Frozen;
        QTest::newRow("nothing held") << HeldMoment{} << true << QByteArray("ecs.aliyuncs.com") << QString();
        QTest::newRow("clock") << clock << true << QByteArray("ecs.aliyuncs.com") << u"2026-01-12 09:30:05 UTC"_qs;
        QTest::newRow("nonce") << nonce << true << QByteArray("ecs.aliyuncs.com") << u"nonce"_qs;
        QTest::newRow("both") << both << true << QByteArray("ecs.aliyuncs.com") << u"and so is the nonce"_qs;
        QTest::newRow("a nonce that the scheme has none of") << nonce << false << QByteArray("sms.myhuaweicloud.com") << QString();
        QTest::newRow("clock, no nonce in the scheme") << both << false << QByteArray("sms.myhuaweicloud.com") << u"09:30:05"_qs;
        QTest::newRow("loopback") << both << true << QByteArray("127.0.0.1") << QString();
        QTest::newRow("loopback in IPv6") << both << true << QByteArray("[::1]") << QString();
        QTest::newRow("localhost") << both << true << QByteArray("localhost") << QString();
        QTest::newRow("not quite loopback") << both << true << QByteArray("127.0.0.1.evil.example") << u"09:30:05"_qs;
        QTest::newRow("private address") << clock << true << QByteArray("10.0.0.1") << u"09:30:05"_qs;
    }

    void asksOnlyWhatMatters()
    {
        QFETCH(HeldMoment, held);
        QFETCH(bool, usesNonce);
        QFETCH(QByteArray, host);
        QFETCH(QString, says);
        const Result<void> may = mayGoOutHeld(held, {.id = "s", .usesNonce = usesNonce}, {.host = host});
        QCOMPARE(may.has_value(), says.isEmpty());
        if (may)
            return;
        QCOMPARE(may.error().kind, ErrorKind::HeldMoment);
        QVERIFY2(may.error().message.contains(says), qPrintable(may.error().message));
        QCOMPARE(may.error().subject.toLatin1(), host);
        QVERIFY(!may.error().hint.isEmpty());
    }

    void aSchemeWithoutAClockAsksNothing()
    {
        const HeldMoment held{.clock = Hold::Frozen, .time = QDateTime({2026, 1, 12}, {9, 30, 5}, Qt::UTC)};
        QVERIFY(mayGoOutHeld(held, {.id = "huawei-token", .usesClock = false}, {.host = "sms.myhuaweicloud.com"}));
    }
};

QTEST_APPLESS_MAIN(tst_HeldMoment)
#include "tst_heldmoment.moc"
