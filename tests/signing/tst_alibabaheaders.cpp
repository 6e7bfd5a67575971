// SPDX-License-Identifier: GPL-3.0-or-later
// The two Alibaba schemes that sign headers, ROA 1.0 and ACS3: what the vectors cannot say of them.
#include "core/base/encoding.h"
#include "core/signing/signaturescheme.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const SignatureScheme &scheme(const QByteArray &id)
{
    static const SchemeRegistry schemes;
    return *schemes.scheme(id);
}

SigningContext contextFor(const QByteArray &id, const QByteArray &algorithm = {})
{
    SigningContext context{.time = QDateTime(QDate(2023, 7, 17), QTime(4, 31, 59), Qt::UTC), .nonce = "n-1"};
    context.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
    context.settings = {{"algorithm", algorithm}};
    context.rules = scheme(id).rules(algorithm);
    return context;
}

Field header(const QByteArray &name, const QByteArray &value)
{
    return field(name, value, Origin::header(QString::fromLatin1(name)));
}

Request clusters(const QVector<Field> &headers = {})
{
    Request request{.endpoint = {.scheme = "https", .host = "cs.aliyuncs.com"}};
    request.path = TracedBytes("/clusters/", Origin::of(Origin::Kind::Path)) + TracedBytes("c%201", Origin::parameter(u"ClusterId"_s));
    request.query = {field("name", "a b", Origin::parameter(u"name"_s))};
    request.headers = headers;
    return request;
}

QByteArray added(const SigningOutcome &outcome, const QByteArray &name)
{
    const Field *found = outcome.patch ? findField(outcome.patch->headers, name) : nullptr;
    return found ? found->value.bytes() : QByteArray("(none)");
}

QByteArrayList addedNames(const SigningOutcome &outcome)
{
    QByteArrayList names;
    for (const Field &each : outcome.patch->headers)
        names.append(each.name);
    return names;
}

QByteArray step(const SigningOutcome &outcome, const char *id)
{
    const TraceStep *found = outcome.trace.step(id);
    return found ? found->output.bytes() : QByteArray("(no such step)");
}

void schemeRows()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("ROA") << QByteArray("alibaba-roa-v1");
    QTest::newRow("ACS3") << QByteArray("alibaba-acs3");
}

} // namespace

class AlibabaHeadersTest : public QObject {
    Q_OBJECT
private slots:
    void addsWhatIsMissing();
    void carriedHeadersStay_data() { schemeRows(); }
    void carriedHeadersStay();
    void everyByteKnowsItsOrigin_data() { schemeRows(); }
    void everyByteKnowsItsOrigin();
    void formBringsItsContentType_data() { schemeRows(); }
    void formBringsItsContentType();
    void operationMadeForRpcNamesItself();
    void bearerIsOnlySent_data();
    void bearerIsOnlySent();
    void anonymousCarriesNoKey_data() { schemeRows(); }
    void anonymousCarriesNoKey();
    void temporaryKeySignsItsToken_data() { schemeRows(); }
    void temporaryKeySignsItsToken();
    void repeatedHeadersAreJoined();
    void fixedList();
    void sm3();
    void refusals_data();
    void refusals();
    void missingCredentialKeepsTheTrace_data();
    void missingCredentialKeepsTheTrace();
};

void AlibabaHeadersTest::addsWhatIsMissing()
{
    const SigningOutcome roa = scheme("alibaba-roa-v1").sign(clusters(), contextFor("alibaba-roa-v1"));
    QVERIFY(roa.patch);
    QCOMPARE(
        addedNames(roa),
        (QByteArrayList{"Accept", "Date", "x-acs-signature-nonce", "x-acs-signature-method", "x-acs-signature-version", "Authorization"}));
    QCOMPARE(added(roa, "Accept"), QByteArray("application/json"));
    QCOMPARE(added(roa, "Date"), QByteArray("Mon, 17 Jul 2023 04:31:59 GMT"));
    QCOMPARE(step(roa, "canonical-resource"), QByteArray("/clusters/c%201?name=a b"));

    const SigningOutcome acs3 = scheme("alibaba-acs3").sign(clusters(), contextFor("alibaba-acs3"));
    QVERIFY(acs3.patch);
    QCOMPARE(addedNames(acs3), (QByteArrayList{"x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256", "Authorization"}));
    QCOMPARE(added(acs3, "x-acs-date"), QByteArray("2023-07-17T04:31:59Z"));
    QCOMPARE(added(acs3, "x-acs-content-sha256"), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(step(acs3, "signed-headers"), QByteArray("host;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce"));
}

void AlibabaHeadersTest::carriedHeadersStay()
{
    QFETCH(const QByteArray, id);
    SigningContext context = contextFor(id);
    context.time = {};
    context.nonce.clear();
    const QVector<Field> headers{header("DATE", "Tue, 01 Jan 2030 00:00:00 GMT"), header("X-Acs-Date", "2030-01-01T00:00:00Z"),
                                 header("X-Acs-Signature-Nonce", " mine "), header("accept", "application/xml"),
                                 header("X-ACS-Content-SHA256", "as given")};
    const SigningOutcome outcome = scheme(id).sign(clusters(headers), context);
    QVERIFY(outcome.patch);
    for (const Field &each : outcome.patch->headers)
        QVERIFY2(!findField(headers, each.name, true), each.name.constData());
    QVERIFY(step(outcome, "canonical-headers").contains("x-acs-signature-nonce:mine\n"));
}

void AlibabaHeadersTest::everyByteKnowsItsOrigin()
{
    QFETCH(const QByteArray, id);
    const bool isRoa = id == "alibaba-roa-v1";
    const SigningOutcome outcome = scheme(id).sign(clusters({header("x-acs-version", "2015-12-15")}), contextFor(id));
    const TracedBytes &bytes = outcome.trace.step(isRoa ? "string-to-sign" : "canonical-request")->output;
    const auto originOf = [&bytes](const char *text) {
        const Segment *segment = bytes.segmentAt(bytes.bytes().indexOf(text));
        return segment ? segment->origin : Origin::literal();
    };
    QCOMPARE(originOf("GET"), Origin::of(Origin::Kind::Method));
    QCOMPARE(originOf("/clusters"), Origin::of(Origin::Kind::Path));
    QCOMPARE(originOf("c%201"), Origin::parameter(u"ClusterId"_s));
    QCOMPARE(originOf("name="), Origin::parameter(u"name"_s).asName());
    QCOMPARE(originOf(isRoa ? "a b" : "a%20b"), Origin::parameter(u"name"_s));
    QCOMPARE(originOf("n-1"), Origin::of(Origin::Kind::Nonce));
    QCOMPARE(originOf("2015-12-15"), Origin::header(u"x-acs-version"_s));
    QCOMPARE(originOf(isRoa ? "Mon, 17" : "2023-07-17"), Origin::of(Origin::Kind::Clock));
    const TracedBytes &authorization = outcome.trace.step("authorization")->output;
    QCOMPARE(authorization.segmentAt(authorization.size() - 1)->origin, Origin::step("signature"));
    QCOMPARE(findField(outcome.patch->headers, "Authorization")->value, authorization);
}

void AlibabaHeadersTest::formBringsItsContentType()
{
    QFETCH(const QByteArray, id);
    Request request = clusters();
    request.method = "POST";
    request.form = {field("a", "x y", Origin::parameter(u"a"_s))};
    const SigningOutcome outcome = scheme(id).sign(request, contextFor(id));
    QCOMPARE(added(outcome, "Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    const char *const place = id == "alibaba-roa-v1" ? "string-to-sign" : "canonical-headers";
    QVERIFY(step(outcome, place).contains("application/x-www-form-urlencoded\n"));
    request.headers = {header("content-type", "application/x-www-form-urlencoded; charset=utf-8")};
    QCOMPARE(added(scheme(id).sign(request, contextFor(id)), "Content-Type"), QByteArray("(none)"));
}

void AlibabaHeadersTest::operationMadeForRpcNamesItself()
{
    Request request{.method = "POST", .endpoint = {.scheme = "https", .host = "ecs.aliyuncs.com"}};
    request.query = {field("Action", "DescribeRegions", Origin::setting(u"Action"_s))};
    request.form = {field("Version", "2014-05-26", Origin::setting(u"Version"_s))};
    const SigningOutcome outcome = scheme("alibaba-acs3").sign(request, contextFor("alibaba-acs3"));
    QCOMPARE(added(outcome, "x-acs-action"), QByteArray("DescribeRegions"));
    QCOMPARE(added(outcome, "x-acs-version"), QByteArray("2014-05-26"));
    QCOMPARE(findField(outcome.patch->headers, "x-acs-action")->value.segments().constFirst().origin, Origin::setting(u"Action"_s));
}

void AlibabaHeadersTest::bearerIsOnlySent_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("typeInHeader");
    QTest::newRow("ROA") << QByteArray("alibaba-roa-v1") << QByteArray("/clusters") << true;
    QTest::newRow("ACS3, ROA style") << QByteArray("alibaba-acs3") << QByteArray("/clusters") << true;
    QTest::newRow("ACS3, RPC style") << QByteArray("alibaba-acs3") << QByteArray("/") << false;
}

void AlibabaHeadersTest::bearerIsOnlySent()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, path);
    QFETCH(const bool, typeInHeader);
    SigningContext context = contextFor(id);
    context.credentials = {.bearerToken = Secret(QByteArray("bt-token/+="))};
    Request request = clusters();
    request.path = TracedBytes(path, Origin::of(Origin::Kind::Path));
    const SigningOutcome outcome = scheme(id).sign(request, context);
    QVERIFY(outcome.patch);
    const Field *token = findField(outcome.patch->headers, "x-acs-bearer-token");
    QVERIFY(token);
    QCOMPARE(token->value, TracedBytes("bt-token/+=", Origin::of(Origin::Kind::Token)));
    QCOMPARE(added(outcome, "x-acs-signature-type"), typeInHeader ? QByteArray("BEARERTOKEN") : QByteArray("(none)"));
    QCOMPARE(findField(outcome.patch->query, "SignatureType") != nullptr, !typeInHeader);
    QVERIFY(!findField(outcome.patch->headers, "Authorization"));
    QVERIFY(!outcome.trace.step("signature") && outcome.trace.step("authorization"));

    context.credentials.bearerToken = Secret(QByteArray("a\r\nX-Evil: 1"));
    const SigningOutcome broken = scheme(id).sign(request, context);
    QVERIFY(!broken.patch);
    QCOMPARE(broken.patch.error().subject, u"x-acs-bearer-token"_s);
}

void AlibabaHeadersTest::anonymousCarriesNoKey()
{
    QFETCH(const QByteArray, id);
    SigningContext context = contextFor(id, "anonymous");
    context.credentials.securityToken = Secret(QByteArray("a-token"));
    const SigningOutcome outcome = scheme(id).sign(clusters(), context);
    QVERIFY(outcome.patch);
    for (const char *name : {"Authorization", "x-acs-accesskey-id", "x-acs-security-token"})
        QVERIFY2(!findField(outcome.patch->headers, name), name);
    context.credentials = {};
    QVERIFY(scheme(id).sign(clusters(), context).patch);
}

void AlibabaHeadersTest::temporaryKeySignsItsToken()
{
    QFETCH(const QByteArray, id);
    SigningContext context = contextFor(id);
    context.credentials.securityToken = Secret(QByteArray("CAISxx/+token=="));
    const SigningOutcome outcome = scheme(id).sign(clusters(), context);
    const TracedBytes &headers = outcome.trace.step("canonical-headers")->output;
    QVERIFY(headers.bytes().contains("x-acs-accesskey-id:testid\n"));
    QCOMPARE(headers.segmentAt(headers.bytes().indexOf("CAISxx"))->origin, Origin::of(Origin::Kind::Token));
    const SignatureTrace redacted = outcome.trace.redacted();
    for (const TraceStep &each : redacted.steps())
        QVERIFY(!each.output.bytes().contains("CAISxx"));
}

void AlibabaHeadersTest::repeatedHeadersAreJoined()
{
    const SigningOutcome outcome =
        scheme("alibaba-acs3").sign(clusters({header("X-Acs-B", " two "), header("x-acs-b", "one")}), contextFor("alibaba-acs3"));
    QVERIFY(step(outcome, "canonical-headers").contains("\nx-acs-b:one,two\n"));
    QCOMPARE(step(outcome, "signed-headers").count("x-acs-b"), 1);
}

void AlibabaHeadersTest::fixedList()
{
    SigningContext context = contextFor("alibaba-acs3");
    context.settings["signedHeaders"] = "Accept;host";
    const SigningOutcome outcome = scheme("alibaba-acs3").sign(clusters({header("Accept", "*/*")}), context);
    QCOMPARE(step(outcome, "canonical-headers"), QByteArray("accept:*/*\nhost:cs.aliyuncs.com\n"));
    context.settings["signedHeaders"] = "x-acs-nothing";
    const SigningOutcome refused = scheme("alibaba-acs3").sign(clusters(), context);
    QVERIFY(!refused.patch);
    QCOMPARE(refused.patch.error().subject, u"x-acs-nothing"_s);
}

void AlibabaHeadersTest::sm3()
{
    const SigningContext context = contextFor("alibaba-acs3", "ACS3-HMAC-SM3");
    const SigningOutcome outcome = scheme("alibaba-acs3").sign(clusters(), context);
    const QByteArray empty("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
    QCOMPARE(added(outcome, "x-acs-content-sha256"), empty);
    QVERIFY(step(outcome, "string-to-sign").startsWith("ACS3-HMAC-SM3\n"));
    const SigningOutcome named = scheme("alibaba-acs3").sign(clusters({header("x-acs-content-sm3", empty)}), context);
    QVERIFY(!findField(named.patch->headers, "x-acs-content-sha256"));
    QVERIFY(step(named, "signed-headers").contains("x-acs-content-sm3"));
}

void AlibabaHeadersTest::refusals_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QVector<Field>>("headers");
    QTest::addColumn<SigningContext>("context");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const QByteArray &id, const QVector<Field> &headers, const SigningContext &context,
                        ErrorKind kind, const QString &subject) {
        QTest::newRow(QByteArray(id + ", " + name).constData()) << id << headers << context << static_cast<int>(kind) << subject;
    };
    for (const QByteArray id : {"alibaba-roa-v1", "alibaba-acs3"}) {
        const SigningContext usual = contextFor(id);
        row("an authorization", id, {header("authorization", "x")}, usual, ErrorKind::BadInput, u"Authorization"_s);
        row("CR LF in a value", id, {header("x-acs-note", "a\r\nX-Evil: 1")}, usual, ErrorKind::BadInput, u"x-acs-note"_s);
        row("LF in an unsigned header", id, {header("X-Other", "a\nb")}, usual, ErrorKind::BadInput, u"X-Other"_s);
        SigningContext context = usual;
        context.time = {};
        row("no time", id, {}, context, ErrorKind::BadInput, u"time"_s);
        context = usual;
        context.nonce.clear();
        row("no nonce", id, {}, context, ErrorKind::BadInput, u"nonce"_s);
        row("another algorithm", id, {}, contextFor(id, "ACS3-RSA-SHA256"), ErrorKind::Unsupported, u"ACS3-RSA-SHA256"_s);
    }
    const SigningContext roa = contextFor("alibaba-roa-v1");
    row("another method", "alibaba-roa-v1", {header("x-acs-signature-method", "HMAC-SHA256")}, roa, ErrorKind::BadInput,
        u"x-acs-signature-method"_s);
    row("another version", "alibaba-roa-v1", {header("X-Acs-Signature-Version", "2.0")}, roa, ErrorKind::BadInput,
        u"x-acs-signature-version"_s);
    row("a line's header twice", "alibaba-roa-v1", {header("Content-Type", "a"), header("content-type", "b")}, roa, ErrorKind::BadInput,
        u"content-type"_s);
}

void AlibabaHeadersTest::refusals()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QVector<Field>, headers);
    QFETCH(const SigningContext, context);
    QFETCH(const int, kind);
    QFETCH(const QString, subject);
    const SigningOutcome outcome = scheme(id).sign(clusters(headers), context);
    QVERIFY(!outcome.patch);
    QCOMPARE(static_cast<int>(outcome.patch.error().kind), kind);
    QCOMPARE(outcome.patch.error().subject, subject);
    QVERIFY(!outcome.patch.error().hint.isEmpty());
}

void AlibabaHeadersTest::missingCredentialKeepsTheTrace_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<Credentials>("credentials");
    QTest::addColumn<QString>("subject");
    for (const QByteArray id : {"alibaba-roa-v1", "alibaba-acs3"}) {
        QTest::newRow(QByteArray(id + ", no secret").constData()) << id << Credentials{.accessKeyId = "testid"} << u"accessKeySecret"_s;
        QTest::newRow(QByteArray(id + ", no id").constData())
            << id << Credentials{.accessKeySecret = Secret(QByteArray("s"))} << u"accessKeyId"_s;
    }
}

void AlibabaHeadersTest::missingCredentialKeepsTheTrace()
{
    QFETCH(const QByteArray, id);
    QFETCH(const Credentials, credentials);
    SigningContext context = contextFor(id);
    context.credentials = credentials;
    const SigningOutcome outcome = scheme(id).sign(clusters(), context);
    QVERIFY(!outcome.patch);
    QCOMPARE(outcome.patch.error().kind, ErrorKind::MissingCredential);
    QTEST(outcome.patch.error().subject, "subject");
    QVERIFY(outcome.trace.step("string-to-sign") && !outcome.trace.step("signing-key") && !outcome.trace.step("signature"));
}

QTEST_APPLESS_MAIN(AlibabaHeadersTest)
#include "tst_alibabaheaders.moc"
