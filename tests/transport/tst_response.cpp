// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/response.h"

#include <QTest>

using namespace countersign;

class tst_Response : public QObject {
    Q_OBJECT
private slots:
    void findsHeaders();
    void findsTheRequestId_data();
    void findsTheRequestId();
    void survivesDeepBodies();
};

void tst_Response::findsHeaders()
{
    const Response response{.headers = {{"X-A", "1"}, {"x-a", "2"}, {"Empty", ""}}};
    QCOMPARE(headerValue(response, "x-A"), QByteArray("1"));
    QCOMPARE(headerValue(response, "Empty"), QByteArray(""));
    QCOMPARE(headerValue(response, "X"), QByteArray());
}

void tst_Response::findsTheRequestId_data()
{
    using Headers = QVector<QPair<QByteArray, QByteArray>>;
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("id");

    QTest::newRow("acs header") << Headers{{"X-Acs-Request-Id", "H"}} << QByteArray(R"({"RequestId":"B"})") << QByteArray("H");
    QTest::newRow("huawei header") << Headers{{"x-request-id", "H"}} << QByteArray() << QByteArray("H");
    const auto body = [](const char *row, const QByteArray &bytes, const QByteArray &id) {
        QTest::newRow(row) << Headers{} << bytes << id;
    };
    body("JSON", R"({"Regions":{"Region":[{"RequestId":"no"}]},"RequestId":"B"})", "B");
    body("JSON with white space", " \n{ \"RequestId\" : \"B\" } ", "B");
    body("JSON with a mark in front", "\xEF\xBB\xBF{\"RequestId\":\"B\"}", "B");
    body("JSON, lower case", R"({"requestid":"B"})", "B");
    body("JSON, underscore", R"({"error_code":"SMS.9004","request_id":"B"})", "B");
    body("JSON, escaped", R"({"RequestId":"\u4f60\n"})", "你\n");
    body("JSON, a number", R"({"RequestId": 12345678901234567890 })", "12345678901234567890");
    body("JSON, nested", R"({"error":{"request_id":"B"}})", "B");
    body("JSON, a list", R"([{"RequestId":"B"}])", "");
    body("JSON, an object", R"({"RequestId":{"a":1}})", "");
    body("JSON, cut", R"({"RequestId":"B","Regions":{"Region":[)", "");
    body("JSON, cut in the id", R"({"RequestId":"B)", "");
    body("JSON, null", R"({"RequestId":null})", "");
    body("XML", "<?xml version='1.0'?><R><Regions><Region><Id>1</Id></Region></Regions><RequestId>B&amp;</RequestId></R>", "B&");
    body("XML, cut", "<R><RequestId>B</RequestId><Reg", "B");
    body("XML with a document type", "<!DOCTYPE R [<!ENTITY a 'aaaa'>]><R><RequestId>&a;</RequestId></R>", "");
    body("HTML", "<html><body><h1>502 Bad Gateway</h1></body></html>", "");
    body("text", "RequestId: B", "");
    body("nothing", "", "");
    body("one brace", "{", "");
    body("one bracket", "<", "");
    body("zero bytes", QByteArray(64, '\0'), "");
    body("no text", QByteArray::fromHex("7b22ff22fe7d"), "");
}

void tst_Response::findsTheRequestId()
{
    using Headers = QVector<QPair<QByteArray, QByteArray>>;
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, id);
    Response response{.headers = headers, .body = body};
    QCOMPARE(requestId(response), id);
    response.text = decoded(body, "application/json; charset=utf-8");
    QCOMPARE(requestId(response), id);
}

void tst_Response::survivesDeepBodies()
{
    const int depth = 2'000'000;
    QCOMPARE(requestId({.body = QByteArray(depth, '[')}), QByteArray());
    QCOMPARE(requestId({.body = "{\"a\":" + QByteArray(depth, '[') + ",\"RequestId\":\"B\"}"}), QByteArray());
    QCOMPARE(requestId({.body = QByteArray("<a>").repeated(200'000)}), QByteArray());
}

QTEST_GUILESS_MAIN(tst_Response)
#include "tst_response.moc"
