// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/signaturescheme.h"

#include <QTest>

using namespace countersign;

namespace {

const SignatureScheme &scheme()
{
    static const SchemeRegistry schemes;
    return *schemes.scheme("alibaba-rpc-v1");
}

SigningContext published()
{
    SigningContext context{.time = QDateTime(QDate(2016, 2, 23), QTime(12, 46, 24), Qt::UTC),
                           .nonce = "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"};
    context.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
    context.rules = scheme().rules();
    return context;
}

Field parameter(const char *name, const char *value)
{
    return field(name, value, Origin::parameter(QString::fromUtf8(name)));
}

Request describeRegions()
{
    Request request;
    request.endpoint = {.scheme = "https", .host = "ecs.aliyuncs.com"};
    request.query = {parameter("Action", "DescribeRegions"), parameter("Version", "2014-05-26"), parameter("Format", "XML")};
    return request;
}

QByteArrayList names(const QVector<Field> &fields)
{
    QByteArrayList found;
    for (const Field &field : fields)
        found.append(field.name);
    return found;
}

} // namespace

class AlibabaRpcV1Test : public QObject {
    Q_OBJECT
private slots:
    void publishedExample();
    void everyByteKnowsItsOrigin();
    void placeOfTheAdded_data();
    void placeOfTheAdded();
    void anonymousCarriesNoKey();
    void bearerTokenIsOnlySent();
    void refusals_data();
    void refusals();
    void missingCredentialKeepsTheTrace_data();
    void missingCredentialKeepsTheTrace();
    void carriedValuesStay();
};

void AlibabaRpcV1Test::publishedExample()
{
    const SigningOutcome outcome = scheme().sign(describeRegions(), published());
    QVERIFY(outcome.patch);
    QCOMPARE(findField(outcome.patch->query, "Signature")->value.bytes(), QByteArray("OLeaidS1JvxuMvnyHOwuJ+uX5qY="));
    QCOMPARE(names(outcome.patch->query),
             (QByteArrayList{"AccessKeyId", "SignatureMethod", "SignatureVersion", "SignatureNonce", "Timestamp", "Signature"}));
}

void AlibabaRpcV1Test::everyByteKnowsItsOrigin()
{
    SigningContext context = published();
    context.credentials.securityToken = Secret(QByteArray("a/token"));
    Request request = describeRegions();
    request.query.append(parameter("Zone Id", "中 x"));
    const SigningOutcome outcome = scheme().sign(request, context);
    QVERIFY(outcome.patch);
    for (const char *id : {"canonical-query", "string-to-sign"}) {
        const TracedBytes &bytes = outcome.trace.step(id)->output;
        const auto originOf = [&bytes](const char *text) {
            const Segment *segment = bytes.segmentAt(bytes.bytes().indexOf(text));
            return segment ? segment->origin : Origin::literal();
        };
        const Origin zone = Origin::parameter(QStringLiteral("Zone Id"));
        QCOMPARE(originOf("DescribeRegions"), Origin::parameter(QStringLiteral("Action")));
        QCOMPARE(originOf("Action"), Origin::parameter(QStringLiteral("Action")).asName());
        QCOMPARE(originOf("testid"), Origin::of(Origin::Kind::AccessKeyId));
        QCOMPARE(originOf("AccessKeyId"), Origin::of(Origin::Kind::AccessKeyId).asName());
        QCOMPARE(originOf("3ee8c1b8"), Origin::of(Origin::Kind::Nonce));
        QCOMPARE(originOf("2016-02-23"), Origin::of(Origin::Kind::Clock));
        QCOMPARE(originOf("HMAC-SHA1"), Origin::setting(QStringLiteral("SignatureMethod")));
        QCOMPARE(originOf("a%2"), Origin::of(Origin::Kind::Token));
        QCOMPARE(bytes.segmentsOf(zone).size(), 2);
        QVERIFY(bytes.segmentsOf(zone).at(0).origin == zone.asName() && bytes.segmentsOf(zone).at(1).origin == zone);
    }
    QCOMPARE(outcome.trace.step("string-to-sign")->output.segmentAt(0)->origin, Origin::of(Origin::Kind::Method));
    QCOMPARE(outcome.trace.step("signature")->output.segmentAt(0)->origin, Origin::step("string-to-sign"));
}

void AlibabaRpcV1Test::placeOfTheAdded_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArrayList>("query");
    QTest::addColumn<QByteArrayList>("form");
    QTest::addColumn<bool>("toForm");
    QTest::newRow("GET") << QByteArray("GET") << QByteArrayList{"Action"} << QByteArrayList{} << false;
    QTest::newRow("GET without anything") << QByteArray("GET") << QByteArrayList{} << QByteArrayList{} << false;
    QTest::newRow("POST form") << QByteArray("POST") << QByteArrayList{} << QByteArrayList{"Action", "A"} << true;
    QTest::newRow("POST without anything") << QByteArray("POST") << QByteArrayList{} << QByteArrayList{} << true;
    QTest::newRow("POST with Action in the query") << QByteArray("POST") << QByteArrayList{"Action"} << QByteArrayList{"A"} << false;
    QTest::newRow("POST with Action in the form") << QByteArray("POST") << QByteArrayList{"A"} << QByteArrayList{"Action"} << true;
}

void AlibabaRpcV1Test::placeOfTheAdded()
{
    QFETCH(const QByteArrayList, query);
    QFETCH(const QByteArrayList, form);
    QFETCH(const bool, toForm);
    QFETCH(const QByteArray, method);
    Request request{.method = method};
    for (const QByteArray &name : query)
        request.query.append(parameter(name.constData(), "v"));
    for (const QByteArray &name : form)
        request.form.append(parameter(name.constData(), "v"));
    const SigningOutcome outcome = scheme().sign(request, published());
    QVERIFY(outcome.patch);
    QVERIFY((toForm ? outcome.patch->query : outcome.patch->form).isEmpty());
    QCOMPARE((toForm ? outcome.patch->form : outcome.patch->query).constLast().name, QByteArray("Signature"));
    for (const QByteArray &name : query + form)
        QVERIFY2(outcome.trace.step("canonical-query")->output.bytes().contains(QByteArray(name + "=v")), name.constData());
}

void AlibabaRpcV1Test::anonymousCarriesNoKey()
{
    SigningContext context = published();
    context.settings = {{"algorithm", "anonymous"}};
    const SigningOutcome outcome = scheme().sign(describeRegions(), context);
    QVERIFY(outcome.patch);
    QCOMPARE(names(outcome.patch->query), (QByteArrayList{"SignatureNonce", "Timestamp"}));
    QVERIFY(!outcome.trace.step("string-to-sign") && !outcome.trace.step("signature"));
    context.credentials = {};
    QVERIFY(scheme().sign(describeRegions(), context).patch);
}

void AlibabaRpcV1Test::bearerTokenIsOnlySent()
{
    SigningContext context = published();
    context.credentials = {.bearerToken = Secret(QByteArray("bt-token/+="))};
    const SigningOutcome outcome = scheme().sign(describeRegions(), context);
    QVERIFY(outcome.patch);
    QCOMPARE(names(outcome.patch->query), (QByteArrayList{"BearerToken", "SignatureType", "SignatureNonce", "Timestamp"}));
    QCOMPARE(outcome.patch->query.constFirst().value, TracedBytes("bt-token/+=", Origin::of(Origin::Kind::Token)));
    QVERIFY(!outcome.trace.step("string-to-sign") && !outcome.trace.step("signature"));
    QVERIFY(!outcome.trace.step("authorization")->output.bytes().contains("bt-token"));

    Request request = describeRegions();
    request.query.append(parameter("SignatureType", "PRIVATEKEY"));
    const SigningOutcome refused = scheme().sign(request, context);
    QVERIFY(!refused.patch);
    QCOMPARE(refused.patch.error().subject, QStringLiteral("SignatureType"));
}

void AlibabaRpcV1Test::refusals_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("refused");
    const auto row = [](const char *tag, const char *name, const char *value, bool refused) {
        QTest::newRow(tag) << QByteArray(name) << QByteArray(value) << refused;
    };
    row("a signature", "Signature", "abc=", true);
    row("an empty signature", "Signature", "", true);
    row("another method", "SignatureMethod", "HMAC-SHA256", true);
    row("the same method", "SignatureMethod", "HMAC-SHA1", false);
    row("another version", "SignatureVersion", "3.0", true);
    row("another key id", "AccessKeyId", "other", true);
    row("the same key id", "AccessKeyId", "testid", false);
    row("an empty signature type", "SignatureType", "", false);
    row("letter case tells them apart", "signature", "x", false);
}

void AlibabaRpcV1Test::refusals()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, refused);
    for (const bool inForm : {false, true}) {
        Request request = describeRegions();
        request.method = "POST";
        (inForm ? request.form : request.query).append(parameter(name.constData(), value.constData()));
        const SigningOutcome outcome = scheme().sign(request, published());
        QCOMPARE(!outcome.patch, refused);
        if (refused) {
            QCOMPARE(outcome.patch.error().kind, ErrorKind::BadInput);
            QCOMPARE(outcome.patch.error().subject, QString::fromLatin1(name));
            QVERIFY(!outcome.patch.error().hint.isEmpty());
        }
    }
}

void AlibabaRpcV1Test::missingCredentialKeepsTheTrace_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("subject");
    QTest::newRow("no secret") << QByteArray("testid") << QByteArray() << QStringLiteral("accessKeySecret");
    QTest::newRow("no id") << QByteArray() << QByteArray("testsecret") << QStringLiteral("accessKeyId");
    QTest::newRow("neither") << QByteArray() << QByteArray() << QStringLiteral("accessKeyId");
}

void AlibabaRpcV1Test::missingCredentialKeepsTheTrace()
{
    QFETCH(const QByteArray, id);
    QFETCH(QByteArray, secret);
    SigningContext context = published();
    context.credentials = {.accessKeyId = id, .accessKeySecret = Secret(std::move(secret))};
    const SigningOutcome outcome = scheme().sign(describeRegions(), context);
    QVERIFY(!outcome.patch);
    QCOMPARE(outcome.patch.error().kind, ErrorKind::MissingCredential);
    QTEST(outcome.patch.error().subject, "subject");
    QVERIFY(outcome.trace.step("string-to-sign")->output.bytes().startsWith("GET&%2F&A"));
    QVERIFY(!outcome.trace.step("signature"));
}

void AlibabaRpcV1Test::carriedValuesStay()
{
    Request request = describeRegions();
    request.query.append(parameter("Timestamp", "2020-01-01T00:00:00Z"));
    request.query.append(parameter("SignatureNonce", "mine"));
    SigningContext context = published();
    context.time = {};
    context.nonce.clear();
    const SigningOutcome outcome = scheme().sign(request, context);
    QVERIFY(outcome.patch);
    QVERIFY(!findField(outcome.patch->query, "Timestamp") && !findField(outcome.patch->query, "SignatureNonce"));
    const QByteArray canonical = outcome.trace.step("canonical-query")->output.bytes();
    QVERIFY(canonical.contains("SignatureNonce=mine&") && canonical.contains("Timestamp=2020-01-01T00%3A00%3A00Z"));

    // With nothing carried and nothing handed in there is nothing to sign with.
    const SigningOutcome refused = scheme().sign(describeRegions(), context);
    QVERIFY(!refused.patch);
    QCOMPARE(refused.patch.error().subject, QStringLiteral("time"));
}

QTEST_APPLESS_MAIN(AlibabaRpcV1Test)
#include "tst_alibabarpcv1.moc"
