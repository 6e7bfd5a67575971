// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/jsonwriter.h"

#include <QJsonDocument>
#include <QTest>

using namespace countersign;

class JsonWriterTest : public QObject {
    Q_OBJECT
private slots:
    void commasAndOrder();
    void strings_data();
    void strings();
    void escapesStandAnywhere();
};

void JsonWriterTest::commasAndOrder()
{
    JsonWriter out;
    out.beginObject().key("z").beginArray().number(1).null().beginObject().endObject().beginArray().endArray().endArray();
    out.key("a").boolean(true).key("m").raw("1.50").endObject();
    QCOMPARE(out.json(), QByteArray("{\"z\":[1,null,{},[]],\"a\":true,\"m\":1.50}"));
}

void JsonWriterTest::strings_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("plain") << QByteArray("a/b") << QByteArray("\"a/b\"");
    QTest::newRow("quote and backslash") << QByteArray("\"\\") << QByteArray("\"\\\"\\\\\"");
    QTest::newRow("line ends") << QByteArray("a\r\n\tb") << QByteArray("\"a\\r\\n\\tb\"");
    QTest::newRow("control characters") << QByteArray("\x01\x1f\x7f\0", 4) << QByteArray("\"\\u0001\\u001f\\u007f\\u0000\"");
    QTest::newRow("Chinese and emoji") << QByteArray("中😀") << QByteArray("\"中😀\"");
    QTest::newRow("empty") << QByteArray() << QByteArray("\"\"");
    QTest::newRow("no UTF-8") << QByteArray("\xFF\xFE") << QByteArray("{\"base64\":\"//4=\"}");
}

void JsonWriterTest::strings()
{
    QFETCH(const QByteArray, raw);
    JsonWriter out;
    out.beginArray().bytes(raw).endArray();
    QFETCH(const QByteArray, json);
    QCOMPARE(out.json(), QByteArray('[' + json + ']'));
    QVERIFY(!QJsonDocument::fromJson(out.json()).isNull());
}

// Plain text is copied in chunks: what needs an escape may stand in any of them, at their borders and behind the last.
void JsonWriterTest::escapesStandAnywhere()
{
    const QVector<std::pair<QByteArray, QByteArray>> others{
        {"\"", "\\\""},      {"\\", "\\\\"},      {"\n", "\\n"}, {QByteArray(1, '\0'), "\\u0000"},
        {"\x1f", "\\u001f"}, {"\x7f", "\\u007f"}, {"é", "é"}};
    for (qsizetype length = 0; length < 50; ++length) {
        QByteArray plain;
        while (plain.size() < length)
            plain += static_cast<char>('#' + plain.size());
        plain.replace('\\', ' ');
        for (qsizetype place = 0; place <= length; ++place) {
            for (const auto &[raw, escaped] : others) {
                JsonWriter out;
                out.bytes(QByteArray(plain.left(place) + raw + plain.mid(place)));
                QCOMPARE(out.json(), QByteArray('"' + plain.left(place) + escaped + plain.mid(place) + '"'));
                out.clear();
                out.bytes({plain.left(place), raw, plain.mid(place)});
                QCOMPARE(out.json(), QByteArray('"' + plain.left(place) + escaped + plain.mid(place) + '"'));
            }
        }
    }
}

QTEST_APPLESS_MAIN(JsonWriterTest)
#include "tst_jsonwriter.moc"
