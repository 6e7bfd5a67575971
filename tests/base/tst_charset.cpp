// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/charset.h"

#include <QTest>

using namespace countersign;

class CharsetTest : public QObject {
    Q_OBJECT
private slots:
    void gbkBytes_data();
    void gbkBytes();
    void gbkRefusesWhatItCannotHold_data();
    void gbkRefusesWhatItCannotHold();
    void declaredCharset_data();
    void declaredCharset();
    void undeclaredCharset_data();
    void undeclaredCharset();
    void wellFormedUtf8_data();
    void wellFormedUtf8();
};

void CharsetTest::gbkBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("ASCII") << QStringLiteral("content=1") << QByteArray("636f6e74656e743d31");
    QTest::newRow("Chinese") << QStringLiteral("中文") << QByteArray("d6d0cec4");
    QTest::newRow("euro sign") << QStringLiteral("€") << QByteArray("80");
    QTest::newRow("ideographic space") << QStringLiteral("\u3000") << QByteArray("a1a1");
    QTest::newRow("beyond GB2312") << QStringLiteral("镕") << QByteArray("e946");
    QTest::newRow("empty") << QString() << QByteArray();
}

void CharsetTest::gbkBytes()
{
    QFETCH(const QString, text);
    const auto encoded = gbkEncoded(text);
    QVERIFY2(encoded, qPrintable(encoded ? QString() : sentence(encoded.error())));
    QTEST(encoded->toHex(), "hex");
    const DecodedText back = gbkDecoded(*encoded);
    QCOMPARE(back.text, text);
    QVERIFY(!back.lossy);
}

void CharsetTest::gbkRefusesWhatItCannotHold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("offender");
    QTest::newRow("emoji") << QStringLiteral("好😀x") << QStringLiteral("😀");
    QTest::newRow("Thai") << QStringLiteral("abcก") << QStringLiteral("ก");
    QTest::newRow("first of two") << QStringLiteral("ก😀") << QStringLiteral("ก");
}

void CharsetTest::gbkRefusesWhatItCannotHold()
{
    QFETCH(const QString, text);
    const auto encoded = gbkEncoded(text);
    QVERIFY(!encoded);
    QCOMPARE(encoded.error().kind, ErrorKind::BadInput);
    QTEST(encoded.error().subject, "offender");
}

void CharsetTest::declaredCharset_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<bool>("lossy");
    const QString zhong = QStringLiteral("中");
    QTest::newRow("nothing declared") << QByteArray("中") << QByteArray() << zhong << QByteArray("UTF-8") << false;
    QTest::newRow("UTF-8") << QByteArray("中") << QByteArray("application/json; charset=utf-8") << zhong << QByteArray("UTF-8") << false;
    QTest::newRow("GBK") << QByteArray("\xD6\xD0") << QByteArray("text/html;charset=GBK") << zhong << QByteArray("GBK") << false;
    QTest::newRow("quoted") << QByteArray("\xD6\xD0") << QByteArray("text/plain; charset=\"gb2312\"") << zhong << QByteArray("GB2312")
                            << false;
    QTest::newRow("Latin-1") << QByteArray("\xE9") << QByteArray("text/plain; charset=ISO-8859-1") << QStringLiteral("é")
                             << QByteArray("ISO-8859-1") << false;
    QTest::newRow("unknown name") << QByteArray("a") << QByteArray("text/plain; charset=klingon") << QStringLiteral("a")
                                  << QByteArray("UTF-8") << false;
    QTest::newRow("GBK that says UTF-8") << QByteArray("\xD6\xD0") << QByteArray("text/plain; charset=utf-8")
                                         << QString(2, QChar::ReplacementCharacter) << QByteArray("UTF-8") << true;
    QTest::newRow("cut in a character") << QByteArray("a\xE4\xB8") << QByteArray() << QStringLiteral("a\uFFFD\uFFFD") << QByteArray("UTF-8")
                                        << true;
    QTest::newRow("lone GBK lead byte") << QByteArray("a\xD6") << QByteArray("text/plain; charset=gbk") << QStringLiteral("a\uFFFD")
                                        << QByteArray("GBK") << true;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}") << QByteArray() << QStringLiteral("{}") << QByteArray("UTF-8")
                                     << false;
    QTest::newRow("a real U+FFFD") << QByteArray("\xEF\xBF\xBD") << QByteArray() << QStringLiteral("\uFFFD") << QByteArray("UTF-8")
                                   << false;
}

void CharsetTest::declaredCharset()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, contentType);
    const DecodedText result = decoded(bytes, contentType);
    QTEST(result.text, "text");
    QTEST(result.charset, "charset");
    QTEST(result.lossy, "lossy");
}

void CharsetTest::undeclaredCharset_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("charset");
    const QByteArray gbk = QByteArray::fromHex("d6d0cec4");
    const QByteArray utf8 = QStringLiteral("中文").toUtf8();
    QTest::newRow("none declared") << gbk << QByteArray("text/plain") << QStringLiteral("中文") << QByteArray("GBK");
    QTest::newRow("no type") << gbk << QByteArray() << QStringLiteral("中文") << QByteArray("GBK");
    QTest::newRow("declared UTF-8 wins") << utf8 << QByteArray("text/plain;charset=UTF-8") << QStringLiteral("中文") << QByteArray("UTF-8");
    QTest::newRow("declared GBK") << gbk << QByteArray("text/plain; charset=gbk") << QStringLiteral("中文") << QByteArray("GBK");
    QTest::newRow("JSON in UTF-8") << QByteArray('"' + utf8 + '"') << QByteArray("application/json") << QStringLiteral("\"中文\"")
                                   << QByteArray("UTF-8");
    QTest::newRow("JSON in GBK") << QByteArray('"' + gbk + '"') << QByteArray("application/json") << QStringLiteral("\"中文\"")
                                 << QByteArray("GBK");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" + utf8) << QByteArray("text/plain") << QStringLiteral("中文")
                                     << QByteArray("UTF-8");
}

void CharsetTest::undeclaredCharset()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, contentType);
    const DecodedText result = decoded(bytes, contentType, "GBK");
    QTEST(result.text, "text");
    QTEST(result.charset, "charset");
    QVERIFY(!result.lossy);
}

void CharsetTest::wellFormedUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("ASCII") << QByteArray("abc") << true;
    QTest::newRow("four bytes") << QByteArray("😀") << true;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF") + "a" << true;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << false;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("cut off") << QByteArray("\xF0\x9F\x98") << false;
    QTest::newRow("lone continuation") << QByteArray("\x80") << false;
    QTest::newRow("mark, then rubbish") << QByteArray("\xEF\xBB\xBF\xFF") << false;
}

void CharsetTest::wellFormedUtf8()
{
    QFETCH(const QByteArray, bytes);
    QTEST(isUtf8(bytes), "good");
}

QTEST_APPLESS_MAIN(CharsetTest)
#include "tst_charset.moc"
