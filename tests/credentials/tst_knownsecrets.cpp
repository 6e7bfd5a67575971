// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"
#include "core/credentials/knownsecrets.h"

#include <QTest>

using namespace countersign;

class tst_KnownSecrets : public QObject {
    Q_OBJECT

private slots:
    void everySpellingIsSeen_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray secret = "kR7+xQ/2mWz=9TbLc&4vYpHs";
        QTest::newRow("alone") << secret;
        QTest::newRow("inside") << "before " + secret + " behind";
        QTest::newRow("its first eight") << secret.left(8);
        QTest::newRow("eight of the middle") << "a" + secret.mid(9, 8) + "b";
        QTest::newRow("percent-encoded") << "?k=" + percentEncoded(secret);
        QTest::newRow("percent-encoded in part") << QByteArray("?k=") + percentEncoded(secret).left(16);
        QTest::newRow("hex") << secret.toHex();
        QTest::newRow("hex in capitals") << secret.toHex().toUpper();
        QTest::newRow("Base64") << secret.toBase64();
        QTest::newRow("Base64 behind one byte") << QByteArray("x" + secret).toBase64();
        QTest::newRow("Base64 behind two bytes") << QByteArray("xy" + secret + "tail").toBase64();
        QTest::newRow("a piece in Base64") << secret.mid(8).toBase64();
        QTest::newRow("in a long body") << QByteArray(100000, 'x') + secret + QByteArray(100000, 'y');
        QTest::newRow("the token") << QByteArray("token token-of-the-session");
    }

    void everySpellingIsSeen()
    {
        QFETCH(const QByteArray, text);
        KnownSecrets secrets;
        QVERIFY(!secrets.occurIn(text));
        secrets.add(Credentials{.accessKeyId = "LTAIexample",
                                .accessKeySecret = Secret(QByteArray("kR7+xQ/2mWz=9TbLc&4vYpHs")),
                                .securityToken = Secret(QByteArray("token-of-the-session"))});
        QVERIFY(secrets.occurIn(text));
    }

    void othersPass_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("seven bytes") << QByteArray("kR7+xQ/");
        QTest::newRow("another") << QByteArray("zR7+xQ_2mWz=8TbLc&3vYpHz");
        QTest::newRow("the id") << QByteArray("LTAIexample");
        QTest::newRow("percent sign") << QByteArray("100% of kR7+xQ%2F");
    }

    void othersPass()
    {
        QFETCH(const QByteArray, text);
        KnownSecrets secrets;
        secrets.add(Credentials{.accessKeyId = "LTAIexample", .accessKeySecret = Secret(QByteArray("kR7+xQ/2mWz=9TbLc&4vYpHs"))});
        QVERIFY(!secrets.occurIn(text));
    }

    void aShortSecretCountsAsAWhole()
    {
        KnownSecrets secrets;
        secrets.add(Secret(QByteArray("abc12")));
        QVERIFY(secrets.occurIn("xxabc12xx"));
        QVERIFY(secrets.occurIn("6162633132"));
        QVERIFY(!secrets.occurIn("abc1"));
    }
};

QTEST_APPLESS_MAIN(tst_KnownSecrets)
#include "tst_knownsecrets.moc"
