// SPDX-License-Identifier: GPL-3.0-or-later
// Servers' answers in the shapes that people paste; all values are made up.
#include "core/diagnosis/observed.h"
#include "tests/diagnosis/told.h"

#include <QFile>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray rpc =
    "POST&%2F&AccessKeyId%3DLTAImadeup%26Action%3DDescribeRegions%26SignatureNonce%3D9b7a%26Timestamp%3D2026-01-12T09%253A30%253A05Z";
const QByteArray roa =
    "GET\napplication/json\n\n\nMon, 12 Jan 2026 09:30:05 GMT\nx-acs-signature-nonce:9b7a\nx-acs-version:2015-12-15\n/clusters?a=b:c";
const QByteArray acs3 = "ACS3-HMAC-SHA256\n0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const QByteArray acs3Request = "GET\n/"
                               "\nRegionId=cn-hangzhou\nhost:ecs.aliyuncs.com\nx-acs-action:DescribeRegions\n\nhost;x-acs-"
                               "action\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const QByteArray huawei = "GET\n/v3/sources/"
                          "\n\nhost:sms.ap-southeast-3.myhuaweicloud.com\nx-sdk-date:20260112T093005Z\n\nhost;x-sdk-"
                          "date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const QByteArray says = "Specified signature is not matched with our calculation. server string to sign is:";

QByteArray lines(QByteArray text)
{
    return text.replace('\n', "\\n");
}

/// \p text as it stands inside a JSON string.
QByteArray inJson(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray rpcBody()
{
    return R"({"RequestId":"7A4C-MADE-UP-0001","Message":")" + says + rpc
        + R"(","Recommend":"https://error-center.example/q","HostId":"ecs.aliyuncs.com","Code":"SignatureDoesNotMatch"})";
}

} // namespace

class tst_ReaderRefusal : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void belongsToItsRequest();
    void isNone_data();
    void isNone();
    void takesOnlyItsOwnText();
};

void tst_ReaderRefusal::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("stringToSign");
    QTest::addColumn<QByteArray>("canonicalRequest");
    const auto row = [](const char *name, const QByteArray &text, const QString &code, const QByteArray &string,
                        const QByteArray &request = {}) { QTest::newRow(name) << text << code << string << request; };
    const QString mismatch = u"SignatureDoesNotMatch"_s;

    // Bodies and whole answers
    row("RPC, body", rpcBody(), mismatch, rpc);
    row("RPC, laid out", QByteArray(rpcBody()).replace(",\"", ",\n  \"").replace("{", "{\n  "), mismatch, rpc);
    row("RPC, whole answer",
        "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nx-acs-request-id: 7A4C-MADE-UP-0001\r\n\r\n" + rpcBody(), mismatch,
        rpc);
    row("RPC, HTTP/2 and curl's marks", "< HTTP/2 400 \n< content-type: application/json\n< \n" + rpcBody(), mismatch, rpc);
    row("IncompleteSignature of ECS",
        R"({"Code":"IncompleteSignature","Message":"The request signature does not conform to Aliyun standards. server string to sign is:)"
            + rpc + R"("})",
        u"IncompleteSignature"_s, rpc);
    row("RPC, XML",
        "<?xml version='1.0' "
        "encoding='UTF-8'?><Error><RequestId>7A4C</RequestId><HostId>h</HostId><Code>SignatureDoesNotMatch</Code><Message>"
            + says + QByteArray(rpc).replace("&", "&amp;") + "</Message></Error>",
        mismatch, rpc);
    row("ROA, colons in it", R"({"code":"SignatureDoesNotMatch","message":")" + says + lines(roa) + R"(","requestid":"R"})", mismatch, roa);
    row("ACS3, both halves",
        R"({"Code":"SignatureDoesNotMatch","Message":"Specified signature does not match our calculation. server StringToSign is [)"
            + lines(acs3) + "] server CanonicalRequest is [" + lines(acs3Request) + R"(]"})",
        mismatch, acs3, acs3Request);
    row("ACS3, comma between",
        R"({"Code":"SignatureDoesNotMatch","Message":"Specified signature does not match our calculation. server StringToSign is [)"
            + lines(acs3) + "], server CanonicalRequest is [" + lines(acs3Request) + R"(]."})",
        mismatch, acs3, acs3Request);
    row("Huawei, bars",
        R"({"error_msg":"Incorrect IAM authentication information: verify aksk signature fail,canonicalRequest:)"
            + QByteArray(huawei).replace('\n', '|') + R"(","error_code":"APIGW.0301","request_id":"made-up"})",
        u"APIGW.0301"_s, {}, huawei);
    row("Huawei, application",
        R"({"error_msg":"Incorrect app authentication information: verify signature fail, canonicalRequest:)"
            + QByteArray(huawei).replace('\n', '|') + R"(","error_code":"APIG.0303","request_id":"made-up"})",
        u"APIG.0303"_s, {}, huawei);
    row("Huawei, without details",
        R"({"error_msg":"Incorrect IAM authentication information: ak MADEUP not exist","error_code":"APIGW.0301","request_id":"r"})",
        u"APIGW.0301"_s, {});
    row("IAM, nested", R"({"error":{"code":"IAM.0011","message":"m"}})", u"IAM.0011"_s, {});
    row("OSS-like XML",
        "<?xml version=\"1.0\"?>\n<Error>\n  <Code>SignatureDoesNotMatch</Code>\n  <Message>m</Message>\n  "
        "<OSSAccessKeyId>LTAImadeup</OSSAccessKeyId>\n"
        "  <SignatureProvided>c2ln</SignatureProvided>\n  <StringToSign>GET\n\n\nMon\n/b/k</StringToSign>\n  <StringToSignBytes>47 45 54 "
        "0A 0A 0A 4D 6F 6E 0A 2F 62 2F 6B</StringToSignBytes>\n</Error>\n",
        mismatch, "GET\n\n\nMon\n/b/k");
    row("plain answer", "HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\n\r\nForbidden", u""_s, {});

    // Inside something else
    row("escaped in a log object", R"({"level":"error","time":"2026-01-12","msg":")" + inJson(rpcBody()) + "\"}", mismatch, rpc);
    row("escaped twice", R"({"log":")" + inJson(R"({"msg":")" + inJson(rpcBody()) + "\"}") + "\"}", mismatch, rpc);
    row("escaped in a line", "2026-01-12 09:30:06 ERROR body={" + inJson(rpcBody()).mid(1) + " (retrying)", mismatch, rpc);
    row("among other words", "The answer was:\n\n" + rpcBody() + "\n\nWhat is wrong?", mismatch, rpc);
    row("in a code block", "```json\n" + rpcBody() + "\n```\n", mismatch, rpc);
    row("nested in an object of a tool", R"({"ok":false,"response":)" + rpcBody() + "}", mismatch, rpc);
    row("XML in a JSON string",
        R"({"body":"<Error><Code>SignatureDoesNotMatch</Code><Message>)" + says + QByteArray(rpc).replace("&", "&amp;")
            + "</Message></Error>\"}",
        mismatch, rpc);

    // What SDKs print
    row("Go",
        "[SDK.ServerError]\nErrorCode: SignatureDoesNotMatch\nRecommend: https://error-center.example\nRequestId: "
        "7A4C-MADE-UP-0001\nMessage: "
            + says + rpc + "\nRespHeaders: map[]",
        mismatch, rpc);
    row("Python",
        "aliyunsdkcore.acs_exception.exceptions.ServerException: HTTP Status: 400 Error:SignatureDoesNotMatch " + says + rpc
            + " RequestID: 7A4C-MADE-UP-0001",
        mismatch, rpc);
    row("Java",
        "Exception in thread \"main\" com.aliyuncs.exceptions.ClientException: SignatureDoesNotMatch : " + says + rpc
            + "\nRequestId : 7A4C-MADE-UP-0001\n\tat com.aliyuncs.X.y(X.java:1)",
        mismatch, rpc);
    row("Java, ROA over lines",
        "com.aliyuncs.exceptions.ClientException: SignatureDoesNotMatch : " + says + roa + "\nRequestId : 7A4C-MADE-UP-0001", mismatch,
        roa);
    row("Node", "SignatureDoesNotMatchError: " + says + rpc + ", URL: https://ecs.aliyuncs.com/\n    at x", mismatch, rpc);
    row("newer SDKs",
        "SDKError:\n   StatusCode: 400\n   Code: SignatureDoesNotMatch\n   Message: code: 400, " + says + rpc
            + " request id: 7A4C-MADE-UP-0001\n",
        mismatch, rpc);
    row("log with \\n in it", "ERROR SignatureDoesNotMatch: " + says + lines(roa), mismatch, roa);
    row("ACS3 in a log",
        "SignatureDoesNotMatch, Specified signature does not match our calculation. server StringToSign is [" + acs3
            + "] server CanonicalRequest is [" + acs3Request + "]",
        mismatch, acs3, acs3Request);
    row("Huawei in a log",
        "ClientRequestException: APIGW.0301 Incorrect IAM authentication information: verify aksk signature fail,canonicalRequest:"
            + QByteArray(huawei).replace('\n', '|'),
        u"APIGW.0301"_s, {}, huawei);

    // Damaged
    row("cut off", rpcBody().left(rpcBody().indexOf("Recommend") - 20), u""_s, rpc.left(rpc.size() - 17));
}

void tst_ReaderRefusal::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QByteArray, stringToSign);
    QFETCH(QByteArray, canonicalRequest);
    const Observation observation = observed(text);
    const auto refusal = observation.refusal();
    QVERIFY2(refusal, qPrintable(told(observation)));
    QCOMPARE(refusal->code, code);
    if (qstrcmp(QTest::currentDataTag(), "cut off") == 0) {
        QVERIFY(rpc.startsWith(refusal->stringToSign) && refusal->stringToSign.size() > 40);
        QVERIFY(told(observation).contains(u"cut off"_s));
        return;
    }
    QCOMPARE(refusal->stringToSign, stringToSign);
    QCOMPARE(refusal->canonicalRequest, canonicalRequest);
    if (text.contains("7A4C-MADE-UP-0001"))
        QCOMPARE(refusal->requestId, u"7A4C-MADE-UP-0001"_s);
    if (text.contains("LTAImadeup</OSS")) {
        QCOMPARE(refusal->accessKeyId, QByteArray("LTAImadeup"));
        QCOMPARE(refusal->signatureReceived, QByteArray("c2ln"));
    }
}

void tst_ReaderRefusal::belongsToItsRequest()
{
    const QByteArray text =
        "curl "
        "'https://ecs.aliyuncs.com/"
        "?Action=DescribeRegions&AccessKeyId=LTAImadeup&SignatureMethod=HMAC-SHA1&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D'\n\n"
        + rpcBody() + "\n\nstringToSign: " + rpc + "\n";
    const Observation observation = observed(text);
    QCOMPARE(observation.readings.size(), 3);
    QCOMPARE(observation.schemeId(), QByteArray("alibaba-rpc-v1"));
    QCOMPARE(observation.refusal()->stringToSign, rpc);
    QCOMPARE(observation.stringToSign(), rpc);
    QCOMPARE(observation.signature(), QByteArray("OLeaidS1JvxuMvnyHOwuJ+uX5qY="));
    QCOMPARE(observation.remarks, QVector<Error>());
}

void tst_ReaderRefusal::isNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("good answer") << QByteArray(R"({"RequestId":"R","Regions":{"Region":[]}})");
    QTest::newRow("success code") << QByteArray(R"({"Code":"OK","Message":"OK"})");
    QTest::newRow("page") << QByteArray("<html><body><p>Code</p></body></html>");
    QTest::newRow("source") << QByteArray("if (x < y) { return {\"a\": 1}; }");
}

void tst_ReaderRefusal::isNone()
{
    QFETCH(QByteArray, text);
    const Observation observation = observed(text);
    QVERIFY(!observation.refusal());
    QVERIFY(!observation.sentences().isEmpty());
}

void tst_ReaderRefusal::takesOnlyItsOwnText()
{
    const QByteArray before = "Look: ";
    const QByteArray after = " and more";
    const Observation observation = observed(QByteArray(before + rpcBody() + after));
    QCOMPARE(observation.readings.size(), 1);
    QCOMPARE(observation.readings.constFirst().offset, before.size());
    QCOMPARE(observation.readings.constFirst().length, rpcBody().size());
}

QTEST_GUILESS_MAIN(tst_ReaderRefusal)
#include "tst_reader_refusal.moc"
