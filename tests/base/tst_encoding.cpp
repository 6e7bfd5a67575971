// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"

#include <QTest>

using namespace countersign;

class EncodingTest : public QObject {
    Q_OBJECT
private slots:
    void percent_data();
    void percent();
    void everyByteComesBack();
    void lenientDecoding_data();
    void lenientDecoding();
    void hexIsLowerCase();
    void base64_data();
    void base64();
    void brokenBase64IsRefused_data();
    void brokenBase64IsRefused();
};

void EncodingTest::percent_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("unreserved stay") << QByteArray("AZaz09-_.~") << QByteArray("AZaz09-_.~");
    QTest::newRow("blank") << QByteArray("a b") << QByteArray("a%20b");
    QTest::newRow("plus, star, slash") << QByteArray("+*/") << QByteArray("%2B%2A%2F");
    QTest::newRow("what encodeURIComponent keeps") << QByteArray("!'()*") << QByteArray("%21%27%28%29%2A");
    QTest::newRow("already encoded") << QByteArray("%2F") << QByteArray("%252F");
    QTest::newRow("Chinese") << QByteArray("中") << QByteArray("%E4%B8%AD");
    QTest::newRow("emoji") << QByteArray("😀") << QByteArray("%F0%9F%98%80");
    QTest::newRow("no text") << QByteArray("\x00\xFF", 2) << QByteArray("%00%FF");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void EncodingTest::percent()
{
    QFETCH(const QByteArray, raw);
    QTEST(percentEncoded(raw), "encoded");
    QFETCH(const QByteArray, encoded);
    QCOMPARE(percentDecoded(encoded), raw);
}

void EncodingTest::everyByteComesBack()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    const QByteArray encoded = percentEncoded(all);
    QCOMPARE(encoded.count('%'), 256 - 66);
    QCOMPARE(percentDecoded(encoded), all);
    QCOMPARE(formDecoded(encoded), all);
}

void EncodingTest::lenientDecoding_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("asPath");
    QTest::addColumn<QByteArray>("asForm");
    QTest::newRow("lower-case hex") << QByteArray("%e4%b8%ad") << QByteArray("中") << QByteArray("中");
    QTest::newRow("plus") << QByteArray("a+b") << QByteArray("a+b") << QByteArray("a b");
    QTest::newRow("lone percent") << QByteArray("100%") << QByteArray("100%") << QByteArray("100%");
    QTest::newRow("one digit") << QByteArray("%2") << QByteArray("%2") << QByteArray("%2");
    QTest::newRow("no hex") << QByteArray("%zz%2F") << QByteArray("%zz/") << QByteArray("%zz/");
    QTest::newRow("decoded once") << QByteArray("%252F") << QByteArray("%2F") << QByteArray("%2F");
}

void EncodingTest::lenientDecoding()
{
    QFETCH(const QByteArray, text);
    QTEST(percentDecoded(text), "asPath");
    QTEST(formDecoded(text), "asForm");
}

void EncodingTest::hexIsLowerCase()
{
    QCOMPARE(hexEncoded(QByteArrayView("\x00\xAB\xFF", 3)), QByteArray("00abff"));
    QCOMPARE(hexEncoded({}), QByteArray());
}

// RFC 4648, section 10.
void EncodingTest::base64_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("0") << QByteArray("") << QByteArray("");
    QTest::newRow("1") << QByteArray("f") << QByteArray("Zg==");
    QTest::newRow("2") << QByteArray("fo") << QByteArray("Zm8=");
    QTest::newRow("3") << QByteArray("foo") << QByteArray("Zm9v");
    QTest::newRow("6") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
    QTest::newRow("plus and slash") << QByteArray("\xFB\xFF\xBF", 3) << QByteArray("+/+/");
}

void EncodingTest::base64()
{
    QFETCH(const QByteArray, raw);
    QFETCH(const QByteArray, encoded);
    QCOMPARE(base64Encoded(raw), encoded);
    const auto back = base64Decoded(encoded);
    QVERIFY(back);
    QCOMPARE(*back, raw);
}

void EncodingTest::brokenBase64IsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no padding") << QByteArray("Zg");
    QTest::newRow("blank inside") << QByteArray("Zm 9v");
    QTest::newRow("URL alphabet") << QByteArray("-_-_");
    QTest::newRow("line end") << QByteArray("Zm9v\n");
}

void EncodingTest::brokenBase64IsRefused()
{
    QFETCH(const QByteArray, text);
    const auto result = base64Decoded(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::BadInput);
    QVERIFY(!result.error().hint.isEmpty());
}

QTEST_APPLESS_MAIN(EncodingTest)
#include "tst_encoding.moc"
