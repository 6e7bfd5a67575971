// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QDebug>
#include <QTest>

#include <type_traits>

using namespace countersign;

static_assert(
    !std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString> && !std::is_convertible_v<QByteArray, Secret>);

class SecretTest : public QObject {
    Q_OBJECT
private slots:
    void takesTheBytesOver();
    void isNotPrinted();
    void comparesByBytes();
    void findsItselfInOutput();
    void copiesShareAndOutlive();
    void emptyIsEmpty();
};

void SecretTest::takesTheBytesOver()
{
    QByteArray bytes = QByteArray("made-up-") + "secret";
    const Secret secret(std::move(bytes));
    QVERIFY(bytes.isEmpty()); // NOLINT(bugprone-use-after-move): that it is gone is the point
    QCOMPARE(secret.reveal(), QByteArrayView("made-up-secret"));
    QCOMPARE(secret.size(), 14);
    QCOMPARE(Secret::fromUtf8(QStringLiteral("ключ")).reveal().toByteArray(), QByteArray("ключ"));
}

void SecretTest::isNotPrinted()
{
    QString printed;
    QDebug(&printed) << Secret(QByteArray("testsecret")) << Secret();
    QVERIFY(!printed.contains(QLatin1String("testsecret")));
    QVERIFY(printed.contains(QStringLiteral("•••")));
    QVERIFY(printed.contains(QLatin1String("(none)")));
}

void SecretTest::comparesByBytes()
{
    QCOMPARE(Secret(QByteArray("a")), Secret(QByteArray("a")));
    QVERIFY(!(Secret(QByteArray("a")) == Secret(QByteArray("b"))));
    QVERIFY(!(Secret(QByteArray("a")) == Secret(QByteArray("aa"))));
    QCOMPARE(Secret(), Secret(QByteArray()));
    QVERIFY(!(Secret() == Secret(QByteArray("a"))));
}

void SecretTest::findsItselfInOutput()
{
    const Secret secret(QByteArray("testsecret"));
    QVERIFY(secret.occursIn("key=testsecret&"));
    QVERIFY(!secret.occursIn("key=testsecre"));
    QVERIFY(!Secret().occursIn("anything"));
}

void SecretTest::copiesShareAndOutlive()
{
    auto first = std::make_unique<Secret>(QByteArray("testsecret"));
    const Secret second = *first;
    QCOMPARE(second.reveal().data(), first->reveal().data());
    first.reset();
    QCOMPARE(second.reveal(), QByteArrayView("testsecret"));
}

void SecretTest::emptyIsEmpty()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(QByteArray()).isEmpty());
    QCOMPARE(Secret().size(), 0);
    QVERIFY(Secret().reveal().isEmpty());
}

QTEST_APPLESS_MAIN(SecretTest)
#include "tst_secret.moc"
