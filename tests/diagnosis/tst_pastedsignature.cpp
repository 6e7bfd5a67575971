// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures that stand by themselves in a text, and which request a string belongs to where there are several.
#include "core/diagnosis/observed.h"
#include "tests/diagnosis/told.h"

#include <QTest>

using namespace countersign;

class tst_PastedSignature : public QObject {
    Q_OBJECT
private slots:
    void readsSignatures_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("signature");
        const QByteArray masked = "CT9X0VtwR86fNWS********juE=";
        const QByteArray hex(64, 'a');
        QTest::newRow("masked") << masked << masked;
        QTest::newRow("behind a Chinese full stop") << QByteArray("\xe3\x80\x82" + masked) << masked;
        QTest::newRow("in quotes") << QByteArray("  \"" + masked + "\",") << masked;
        QTest::newRow("Base64 of SHA-1") << QByteArray("OLeaidS1JvxuMvnyHOwuJ+uX5qY=") << QByteArray("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
        QTest::newRow("hex of SHA-256") << hex << hex;
        QTest::newRow("in a debug line") << QByteArray("Signature: " + masked) << masked;
        QTest::newRow("the id of a key") << QByteArray("LTAIp4********fjx") << QByteArray();
        QTest::newRow("a secret of 30 letters") << QByteArray(30, 'k') << QByteArray();
        QTest::newRow("a secret of 40 letters") << QByteArray(40, 'k') << QByteArray();
        QTest::newRow("hardly a character shown") << QByteArray("CT*********=") << QByteArray();
        QTest::newRow("masked twice") << QByteArray("CT9X0Vtw***NWS********juE=") << QByteArray();
        QTest::newRow("words") << QByteArray("the signature was wrong") << QByteArray();
    }

    void readsSignatures()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, signature);
        const Observation observation = observed(QByteArray("It gave\n" + line + "\nand failed"));
        QCOMPARE(observation.signature(), signature);
        QVERIFY(!told(observation).isEmpty() && !told(observation).contains(QString::fromUtf8(line)));
    }

    void takesThePlaceOfAPlaceholder()
    {
        const QByteArray url = "https://h.example/?Action=X&AccessKeyId=Y&Signature=";
        const QByteArray own = "OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D";
        const QByteArray alone = "CT9X0VtwR86fNWS********juE=";
        QCOMPARE(observed(QByteArray(url + "XXXX%3D\n" + alone)).signature(), alone);
        QCOMPARE(observed(QByteArray(url + own + '\n' + alone)).signature(), QByteArray("OLeaidS1JvxuMvnyHOwuJ+uX5qY="));
        QCOMPARE(observed(QByteArray(url + "XXXX%3D")).signature(), QByteArray("XXXX="));
    }

    void theStringTellsWhichRequestIsMeant()
    {
        const QByteArray first = "https://h.example/?Action=First&AccessKeyId=Y&SignatureNonce=111&Signature=Z\n";
        const QByteArray second = "https://h.example/?Action=Second&AccessKeyId=Y&SignatureNonce=222&Signature=Z\n";
        const QByteArray string = "GET&%2F&AccessKeyId%3DY%26Action%3DSecond%26SignatureNonce%3D222\n";
        QVERIFY(observed(QByteArray(first + second)).request()->target.contains("First"));
        QVERIFY(observed(QByteArray(first + second + string)).request()->target.contains("Second"));
        QVERIFY(observed(QByteArray(string + first + second)).request()->target.contains("Second"));
    }
};

QTEST_APPLESS_MAIN(tst_PastedSignature)
#include "tst_pastedsignature.moc"
