// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/signaturescheme.h"

#include <QTest>

using namespace countersign;

namespace {

const SignatureScheme &scheme(const char *id)
{
    static const SchemeRegistry schemes;
    return *schemes.scheme(id);
}

SigningContext fullContext(const char *id)
{
    SigningContext context{.time = QDateTime(QDate(2019, 11, 15), QTime(3, 36, 55), Qt::UTC)};
    context.credentials = {
        .accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret")), .authToken = Secret(QByteArray("an-auth-token"))};
    context.rules = scheme(id).rules();
    return context;
}

Field header(const char *name, const char *value)
{
    return field(name, value, Origin::header(QString::fromUtf8(name)));
}

Request taskRequest(const QVector<Field> &headers = {}, const char *body = "")
{
    Request request;
    request.method = "POST";
    request.endpoint = {.scheme = "https", .host = "sms.myhuaweicloud.com"};
    request.path =
        TracedBytes("/v3/tasks/", Origin::of(Origin::Kind::Path)) + TracedBytes("t%201", Origin::parameter(QStringLiteral("task_id")));
    request.headers = headers;
    request.body = TracedBytes(body, Origin::of(Origin::Kind::Body));
    return request;
}

QByteArray signedHeaders(const SigningOutcome &outcome)
{
    return outcome.trace.step("signed-headers")->output.bytes();
}

} // namespace

class HuaweiTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsSignedByDefault_data();
    void whatIsSignedByDefault();
    void addedHeaders();
    void fixedListIsChecked_data();
    void fixedListIsChecked();
    void badHeadersAreRefused_data();
    void badHeadersAreRefused();
    void declaredHashIsTaken();
    void originsOfTheCanonicalRequest();
    void missingKeyKeepsTheTrace_data();
    void missingKeyKeepsTheTrace();
    void otherAlgorithmIsRefused();
    void derivedKeyNeedsItsScope();
    void declaredSm3HashIsTaken();
    void tokenIsOnlySent();
    void noneAddsNothing();
};

void HuaweiTest::whatIsSignedByDefault_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("bare") << taskRequest() << QByteArray("host;x-sdk-date");
    QTest::newRow("content type without content")
        << taskRequest({header("Content-Type", "application/json")}) << QByteArray("host;x-sdk-date");
    QTest::newRow("content type with content") << taskRequest({header("Content-Type", "application/json")}, "{}")
                                               << QByteArray("content-type;host;x-sdk-date");
    QTest::newRow("x headers, not others") << taskRequest({header("X-Language", "en-us"), header("Accept", "*/*"), header("x_y", "1")})
                                           << QByteArray("host;x-language;x-sdk-date");
    QTest::newRow("own Host") << taskRequest({header("Host", "other.example")}) << QByteArray("host;x-sdk-date");
}

void HuaweiTest::whatIsSignedByDefault()
{
    QFETCH(const Request, request);
    const SigningOutcome outcome = scheme("huawei-aksk").sign(request, fullContext("huawei-aksk"));
    QVERIFY(outcome.patch);
    QTEST(signedHeaders(outcome), "expected");
    const Field *host = findField(request.headers, "Host", true);
    const QByteArray line = "host:" + (host ? host->value.bytes() : request.endpoint.authority()) + '\n';
    QVERIFY(outcome.trace.step("canonical-headers")->output.bytes().contains(line));
}

void HuaweiTest::addedHeaders()
{
    SigningContext context = fullContext("huawei-aksk");
    context.credentials.projectId = "p1";
    context.credentials.securityToken = Secret(QByteArray("a-token"));
    const SigningOutcome outcome = scheme("huawei-aksk").sign(taskRequest(), context);
    QVERIFY(outcome.patch);
    QByteArrayList names;
    for (const Field &field : outcome.patch->headers)
        names.append(field.name);
    QCOMPARE(names, (QByteArrayList{"X-Project-Id", "X-Security-Token", "X-Sdk-Date", "Authorization"}));
    QCOMPARE(signedHeaders(outcome), QByteArray("host;x-project-id;x-sdk-date;x-security-token"));
    QCOMPARE(outcome.patch->headers.at(1).origin, Origin::of(Origin::Kind::Token));
    QCOMPARE(outcome.patch->headers.at(2).value, TracedBytes("20191115T033655Z", Origin::of(Origin::Kind::Clock)));

    const SigningOutcome own =
        scheme("huawei-aksk").sign(taskRequest({header("x-project-id", "mine"), header("X-SDK-DATE", "20200101T000000Z")}), context);
    QVERIFY(own.patch);
    QVERIFY(!findField(own.patch->headers, "X-Project-Id", true) && !findField(own.patch->headers, "X-Sdk-Date", true));
    QVERIFY(own.trace.step("string-to-sign")->output.bytes().contains("\n20200101T000000Z\n"));
}

void HuaweiTest::fixedListIsChecked_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QString>("subject");
    QTest::newRow("date alone") << QByteArray("x-sdk-date") << QByteArray("x-sdk-date") << QString();
    QTest::newRow("any case and order") << QByteArray("X-Sdk-Date;Accept;host") << QByteArray("accept;host;x-sdk-date") << QString();
    QTest::newRow("without the date") << QByteArray("host") << QByteArray() << QStringLiteral("signedHeaders");
    QTest::newRow("not in the request") << QByteArray("x-sdk-date;x-other") << QByteArray() << QStringLiteral("x-other");
    QTest::newRow("the authorization") << QByteArray("authorization;x-sdk-date") << QByteArray() << QStringLiteral("authorization");
    QTest::newRow("twice") << QByteArray("host;host;x-sdk-date") << QByteArray() << QStringLiteral("host");
}

void HuaweiTest::fixedListIsChecked()
{
    QFETCH(const QByteArray, list);
    QFETCH(const QString, subject);
    SigningContext context = fullContext("huawei-aksk");
    context.settings = {{"signedHeaders", list}};
    const SigningOutcome outcome = scheme("huawei-aksk").sign(taskRequest({header("Accept", "*/*")}), context);
    QCOMPARE(outcome.patch.has_value(), subject.isEmpty());
    if (outcome.patch) {
        QTEST(signedHeaders(outcome), "expected");
    } else {
        QCOMPARE(outcome.patch.error().kind, ErrorKind::BadInput);
        QCOMPARE(outcome.patch.error().subject, subject);
    }
}

void HuaweiTest::badHeadersAreRefused_data()
{
    QTest::addColumn<QVector<Field>>("headers");
    QTest::addColumn<QString>("subject");
    QTest::newRow("CR LF in a value") << QVector<Field>{header("X-Note", "a\r\nX-Evil: 1")} << QStringLiteral("X-Note");
    QTest::newRow("LF in a name") << QVector<Field>{header("X-No\nte", "a")} << QStringLiteral("X-No␊te");
    QTest::newRow("NUL in a value") << QVector<Field>{field("X-Note", QByteArray("a\0b", 3), Origin::literal())}
                                    << QStringLiteral("X-Note");
    QTest::newRow("unsigned header too") << QVector<Field>{header("Accept", "a\rb")} << QStringLiteral("Accept");
    QTest::newRow("an authorization") << QVector<Field>{header("authorization", "x")} << QStringLiteral("Authorization");
    QTest::newRow("a signed header twice") << QVector<Field>{header("X-Note", "a"), header("x-note", "b")} << QStringLiteral("x-note");
}

void HuaweiTest::badHeadersAreRefused()
{
    QFETCH(const QVector<Field>, headers);
    const SigningOutcome outcome = scheme("huawei-aksk").sign(taskRequest(headers), fullContext("huawei-aksk"));
    QVERIFY(!outcome.patch);
    QCOMPARE(outcome.patch.error().kind, ErrorKind::BadInput);
    QTEST(outcome.patch.error().subject, "subject");
}

void HuaweiTest::declaredHashIsTaken()
{
    const Request request = taskRequest({header("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD")}, "raw bytes");
    const SigningOutcome outcome = scheme("huawei-aksk").sign(request, fullContext("huawei-aksk"));
    QCOMPARE(outcome.trace.step("hashed-payload")->output.bytes(), QByteArray("UNSIGNED-PAYLOAD"));
    QVERIFY(outcome.trace.step("canonical-request")->output.bytes().endsWith("\nUNSIGNED-PAYLOAD"));
}

void HuaweiTest::originsOfTheCanonicalRequest()
{
    const SigningOutcome outcome = scheme("huawei-aksk").sign(taskRequest({header("X-Note", "n")}, "{}"), fullContext("huawei-aksk"));
    const TracedBytes &canonical = outcome.trace.step("canonical-request")->output;
    const auto originOf = [&canonical](const char *text) { return canonical.segmentAt(canonical.bytes().indexOf(text))->origin; };
    QCOMPARE(originOf("POST"), Origin::of(Origin::Kind::Method));
    QCOMPARE(originOf("/v3"), Origin::of(Origin::Kind::Path));
    QCOMPARE(originOf("t%201"), Origin::parameter(QStringLiteral("task_id")));
    QCOMPARE(originOf("sms.myhuaweicloud.com"), Origin::of(Origin::Kind::Endpoint));
    QCOMPARE(originOf("x-note"), Origin::header(QStringLiteral("X-Note")).asName());
    QCOMPARE(originOf("20191115"), Origin::of(Origin::Kind::Clock));
    QCOMPARE(canonical.segmentAt(canonical.size() - 1)->origin, Origin::of(Origin::Kind::Body));
    const TracedBytes &text = outcome.trace.step("string-to-sign")->output;
    QCOMPARE(text.segmentAt(text.size() - 1)->origin, Origin::step("canonical-request"));
    QCOMPARE(text.segmentAt(0)->origin, Origin::setting(QStringLiteral("algorithm")));
}

void HuaweiTest::missingKeyKeepsTheTrace_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("subject");
    QTest::newRow("no secret") << QByteArray("testid") << QByteArray() << QStringLiteral("accessKeySecret");
    QTest::newRow("no id") << QByteArray() << QByteArray("testsecret") << QStringLiteral("accessKeyId");
}

void HuaweiTest::missingKeyKeepsTheTrace()
{
    QFETCH(const QByteArray, id);
    QFETCH(QByteArray, secret);
    SigningContext context = fullContext("huawei-aksk");
    context.credentials = {.accessKeyId = id, .accessKeySecret = Secret(std::move(secret))};
    const SigningOutcome outcome = scheme("huawei-aksk").sign(taskRequest(), context);
    QVERIFY(!outcome.patch);
    QCOMPARE(outcome.patch.error().kind, ErrorKind::MissingCredential);
    QTEST(outcome.patch.error().subject, "subject");
    QVERIFY(outcome.trace.step("string-to-sign"));
    QVERIFY(!outcome.trace.step("signature"));
}

void HuaweiTest::otherAlgorithmIsRefused()
{
    SigningContext context = fullContext("huawei-aksk");
    context.settings = {{"algorithm", "SDK-HMAC-MD5"}};
    const SigningOutcome outcome = scheme("huawei-aksk").sign(taskRequest(), context);
    QVERIFY(!outcome.patch);
    QCOMPARE(outcome.patch.error().kind, ErrorKind::Unsupported);
    QCOMPARE(outcome.patch.error().subject, QStringLiteral("SDK-HMAC-MD5"));
}

void HuaweiTest::derivedKeyNeedsItsScope()
{
    SigningContext context = fullContext("huawei-aksk");
    context.settings = {{"algorithm", "V11-HMAC-SHA256"}, {"region", "ap-southeast-1"}};
    const SigningOutcome refused = scheme("huawei-aksk").sign(taskRequest(), context);
    QVERIFY(!refused.patch);
    QCOMPARE(refused.patch.error().kind, ErrorKind::BadInput);
    QCOMPARE(refused.patch.error().subject, QStringLiteral("service"));

    context.settings["service"] = "sms";
    const SigningOutcome outcome = scheme("huawei-aksk").sign(taskRequest({header("x-sdk-date", " 20200101T000000Z ")}), context);
    QVERIFY(outcome.patch);
    const TracedBytes &scope = outcome.trace.step("credential-scope")->output;
    QCOMPARE(scope.bytes(), QByteArray("20200101/ap-southeast-1/sms"));
    QCOMPARE(scope.segmentAt(0)->origin, Origin::header(QStringLiteral("x-sdk-date")));
    QCOMPARE(scope.segmentAt(10)->origin, Origin::setting(QStringLiteral("region")));
    const QByteArray authorization = outcome.trace.step("authorization")->output.bytes();
    QVERIFY2(authorization.startsWith("V11-HMAC-SHA256 Credential=testid/20200101/ap-southeast-1/sms, SignedHeaders="),
             authorization.constData());
}

void HuaweiTest::declaredSm3HashIsTaken()
{
    SigningContext context = fullContext("huawei-aksk");
    context.settings = {{"algorithm", "SDK-HMAC-SM3"}};
    context.rules = scheme("huawei-aksk").rules("SDK-HMAC-SM3");
    const Request request = taskRequest({header("X-Sdk-Content-Sm3", "given"), header("X-Sdk-Content-Sha256", "other")}, "raw bytes");
    QCOMPARE(scheme("huawei-aksk").sign(request, context).trace.step("hashed-payload")->output.bytes(), QByteArray("given"));
}

void HuaweiTest::tokenIsOnlySent()
{
    SigningContext context = fullContext("huawei-token");
    context.credentials.domainId = "d1";
    const SigningOutcome outcome = scheme("huawei-token").sign(taskRequest(), context);
    QVERIFY(outcome.patch);
    QCOMPARE(outcome.patch->headers.size(), 2);
    QCOMPARE(outcome.patch->headers.at(0).name, QByteArray("X-Domain-Id"));
    QCOMPARE(outcome.patch->headers.at(1).name, QByteArray("X-Auth-Token"));
    QCOMPARE(outcome.patch->headers.at(1).value, TracedBytes("an-auth-token", Origin::of(Origin::Kind::Token)));
    QCOMPARE(outcome.trace.steps().size(), size_t(1));
    QCOMPARE(outcome.trace.steps().front().visibility, TraceStep::Visibility::Secret);

    context.credentials.authToken = {};
    const SigningOutcome missing = scheme("huawei-token").sign(taskRequest(), context);
    QVERIFY(!missing.patch);
    QCOMPARE(missing.patch.error().kind, ErrorKind::MissingCredential);
    QCOMPARE(missing.patch.error().subject, QStringLiteral("authToken"));
    QVERIFY(scheme("huawei-token").sign(taskRequest({header("x-auth-token", "carried")}), context).patch);

    context.credentials.authToken = Secret(QByteArray("a\r\nX-Evil: 1"));
    const SigningOutcome broken = scheme("huawei-token").sign(taskRequest(), context);
    QVERIFY(!broken.patch);
    QCOMPARE(broken.patch.error().subject, QStringLiteral("X-Auth-Token"));
}

void HuaweiTest::noneAddsNothing()
{
    const SigningOutcome outcome = scheme("none").sign(taskRequest(), fullContext("none"));
    QVERIFY(outcome.patch);
    QCOMPARE(*outcome.patch, SignaturePatch());
}

QTEST_APPLESS_MAIN(HuaweiTest)
#include "tst_huawei.moc"
