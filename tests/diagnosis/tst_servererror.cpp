// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/servererror.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Response response(int status, const QByteArray &body, const QByteArray &contentType = {})
{
    Response result{.status = status, .reason = "Scripted", .body = body};
    if (!contentType.isEmpty())
        result.headers = {{"Content-Type", contentType}};
    result.text = decoded(body, contentType);
    return result;
}

const QByteArray rpcString = "GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Timestamp%3D2016-02-23T12%253A46%253A24Z";
const QByteArray roaString = "GET\napplication/json\n\n\nWed, 29 Jul 2026 02:00:00 GMT\nx-acs-version:2015-12-15\n/clusters?a=b:c";
const QByteArray acs3String = "ACS3-HMAC-SHA256\n0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

QByteArray escaped(QByteArray text)
{
    return text.replace('\n', "\\n");
}

} // namespace

class tst_ServerError : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void findsNone_data();
    void findsNone();
};

void tst_ServerError::reads_data()
{
    QTest::addColumn<Response>("response");
    QTest::addColumn<ServerError>("error");

    const auto row = [](const char *name, const Response &answer, const ServerError &error) { QTest::newRow(name) << answer << error; };
    const QString rpcMessage =
        u"Specified signature is not matched with our calculation. server string to sign is:"_s + QString::fromLatin1(rpcString);
    row("Alibaba, JSON, with its string",
        response(
            400,
            R"({"RequestId":"R","Message":")" + rpcMessage.toUtf8()
                + R"(","Recommend":"https://error-center.aliyun.com/x?q=SignatureDoesNotMatch","HostId":"h","Code":"SignatureDoesNotMatch"})"),
        {.code = u"SignatureDoesNotMatch"_s,
         .message = rpcMessage,
         .requestId = u"R"_s,
         .recommendation = u"https://error-center.aliyun.com/x?q=SignatureDoesNotMatch"_s,
         .stringToSign = rpcString});
    row("Alibaba, JSON, ampersands escaped",
        response(400, R"({"Code":"IncompleteSignature","Message":"x. server string to sign is:GET\u0026%2F\u0026a%3Db"})"),
        {.code = u"IncompleteSignature"_s, .message = u"x. server string to sign is:GET&%2F&a%3Db"_s, .stringToSign = "GET&%2F&a%3Db"});
    row("Alibaba, older, without a string",
        response(400, R"({"Code":"SignatureDoesNotMatch","Message":"Specified signature is not matched with our calculation."})"),
        {.code = u"SignatureDoesNotMatch"_s, .message = u"Specified signature is not matched with our calculation."_s});
    row("Alibaba, XML",
        response(400,
                 "<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>R</RequestId><HostId>h</HostId><Code>IncompleteSignature</Code>"
                 "<Message>The request signature does not conform to Aliyun standards. server string to sign "
                 "is:GET&amp;%2F&amp;a%3Db</Message></Error>",
                 "text/xml;charset=utf-8"),
        {.code = u"IncompleteSignature"_s,
         .message = u"The request signature does not conform to Aliyun standards. server string to sign is:GET&%2F&a%3Db"_s,
         .requestId = u"R"_s,
         .stringToSign = "GET&%2F&a%3Db"});
    row("Alibaba ROA, lines and colons in the string",
        response(400,
                 R"({"code":"SignatureDoesNotMatch","message":"x: server string to sign is:)" + escaped(roaString)
                     + R"(","requestid":"R"})"),
        {.code = u"SignatureDoesNotMatch"_s,
         .message = u"x: server string to sign is:"_s + QString::fromLatin1(roaString),
         .requestId = u"R"_s,
         .stringToSign = roaString});
    row("Alibaba ROA, its own names", response(404, R"({"errorCode":"ErrorClusterNotFound","errorMsg":"m"})"),
        {.code = u"ErrorClusterNotFound"_s, .message = u"m"_s});
    for (const char *separator : {" ", ", ", ""}) {
        const QByteArray message = "Specified signature does not match our calculation. server StringToSign is [" + acs3String + "]"
            + separator + "server CanonicalRequest is [GET\n/\na=[1]\n]";
        row(QByteArray("ACS3, separated by '" + QByteArray(separator) + "'").constData(),
            response(400, R"({"Code":"SignatureDoesNotMatch","Message":")" + escaped(message) + R"("})"),
            {.code = u"SignatureDoesNotMatch"_s, .message = QString::fromLatin1(message), .stringToSign = acs3String});
    }
    row("ACS3, string only",
        response(400, R"({"Code":"SignatureDoesNotMatch","Message":"server StringToSign is [)" + escaped(acs3String) + R"(]."})"),
        {.code = u"SignatureDoesNotMatch"_s,
         .message = u"server StringToSign is ["_s + QString::fromLatin1(acs3String) + u"]."_s,
         .stringToSign = acs3String});
    row("ACS3, bracket never closed", response(400, R"({"Code":"SignatureDoesNotMatch","Message":"server StringToSign is [ACS3"})"),
        {.code = u"SignatureDoesNotMatch"_s, .message = u"server StringToSign is [ACS3"_s});
    row("Huawei gateway, its canonical request stays text",
        response(
            401,
            R"({"error_msg":"Incorrect IAM authentication information: verify aksk signature fail,canonicalRequest:PUT|/v2/x/||host:h||host|e3","error_code":"APIGW.0301","request_id":"R"})"),
        {.code = u"APIGW.0301"_s,
         .message = u"Incorrect IAM authentication information: verify aksk signature fail,canonicalRequest:PUT|/v2/x/||host:h||host|e3"_s,
         .requestId = u"R"_s});
    row("Huawei service",
        response(
            403,
            R"({"error_code":"SMS.9004","error_msg":"m","encoded_authorization_message":"e","details":[{"error_code":"x","error_msg":"y"}]})"),
        {.code = u"SMS.9004"_s, .message = u"m"_s});
    row("IAM, nested", response(401, R"({"error":{"code":401,"message":"m","title":"Unauthorized"}})"),
        {.code = u"401"_s, .message = u"m"_s});
    row("IAM, nested, text", response(400, R"({"error_trace":{"code":"no"},"error":{"message":"m","code":"IAM.0011"}})"),
        {.code = u"IAM.0011"_s, .message = u"m"_s});
    row("a code in an answer with 200", response(200, R"({"Message":"m","RequestId":"R","Code":"isv.BUSINESS_LIMIT_CONTROL"})"),
        {.code = u"isv.BUSINESS_LIMIT_CONTROL"_s, .message = u"m"_s, .requestId = u"R"_s});
    row("success code, but status 500", response(500, R"({"Code":"OK","Message":"m"})"), {.code = u"OK"_s, .message = u"m"_s});
    row("plain text", response(403, "Forbidden\n", "text/plain"), {.message = u"Forbidden"_s});
    row("plain text in GBK", response(403, QByteArray::fromHex("cedec8a8"), "text/plain;charset=GBK"), {.message = u"无权"_s});
    row("HTML is a page, not a message", response(502, "<html><body><h1>502</h1><br></body></html>"), {.message = u"Scripted"_s});
    row("no body", response(503, ""), {.message = u"Scripted"_s});
    row("long text is no message", response(500, QByteArray(5000, 'x')), {.message = u"Scripted"_s});
    row("JSON list", response(400, R"([1,2])"), {.message = u"[1,2]"_s});
    row("JSON that does not end", response(400, R"({"Code":"Throttling.User","Mess)"),
        {.message = u"{\"Code\":\"Throttling.User\",\"Mess"_s});
    row("Chinese, escaped", response(400, R"({"error_code":"X.1","error_msg":"\u53c2\u6570\u9519\u8bef"})"),
        {.code = u"X.1"_s, .message = u"参数错误"_s});
    row("id in a header",
        [] {
            Response answer = response(400, R"({"Code":"C","Message":"m"})");
            answer.headers = {{"X-Acs-Request-Id", "H"}};
            return answer;
        }(),
        {.code = u"C"_s, .message = u"m"_s, .requestId = u"H"_s});
}

void tst_ServerError::reads()
{
    QFETCH(Response, response);
    QFETCH(ServerError, error);
    const auto read = serverError(response);
    QVERIFY(read);
    QCOMPARE(read->code, error.code);
    QCOMPARE(read->message, error.message);
    QCOMPARE(read->requestId, error.requestId);
    QCOMPARE(read->recommendation, error.recommendation);
    QCOMPARE(read->stringToSign, error.stringToSign);
}

void tst_ServerError::findsNone_data()
{
    QTest::addColumn<Response>("response");
    QTest::newRow("good answer") << response(200, R"({"RequestId":"R","Regions":{"Region":[]}})");
    for (const char *code : {R"("OK")", R"("ok")", R"("Success")", R"("200")", "200", R"("")", "null", "0"})
        QTest::addRow("code %s", code) << response(200, R"({"Code":)" + QByteArray(code) + R"(,"Message":"m"})");
    QTest::newRow("code further down") << response(200, R"({"Items":[{"Code":"X"}],"Result":{"Code":"X"}})");
    QTest::newRow("XML") << response(200, "<R><RequestId>1</RequestId><A><Code>X</Code></A></R>");
    QTest::newRow("redirect") << response(302, "<html>moved</html>");
    QTest::newRow("no content") << response(204, "");
    QTest::newRow("no text") << response(200, QByteArray::fromHex("00ff00"));
}

void tst_ServerError::findsNone()
{
    QFETCH(Response, response);
    QVERIFY(!serverError(response));
}

QTEST_GUILESS_MAIN(tst_ServerError)
#include "tst_servererror.moc"
