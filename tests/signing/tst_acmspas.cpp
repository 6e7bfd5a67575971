// SPDX-License-Identifier: GPL-3.0-or-later
// What the vectors cannot say of acm-spas: the whole way from the catalogue's form, origins, rules as values, refusals.
#include "core/base/charset.h"
#include "core/base/encoding.h"
#include "core/catalogue/catalogue.h"
#include "core/request/requestbuilder.h"
#include "core/signing/signaturescheme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QJsonObject)

namespace {

const SignatureScheme &scheme()
{
    static const SchemeRegistry schemes;
    return *schemes.scheme("acm-spas");
}

SigningContext published()
{
    SigningContext context{.time = QDateTime::fromMSecsSinceEpoch(1500000000123, Qt::UTC)};
    context.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
    context.rules = scheme().rules();
    return context;
}

Field parameter(const char *name, const QByteArray &value)
{
    return field(name, value, Origin::parameter(QString::fromUtf8(name)));
}

Request getConfig(const QByteArray &tenant = "ns", const QByteArray &group = "g")
{
    Request request;
    request.query = {parameter("tenant", tenant), parameter("dataId", "d"), parameter("group", group)};
    return request;
}

QByteArray stringToSign(const Request &request, const SigningContext &context = published())
{
    const TraceStep *const step = scheme().sign(request, context).trace.step("string-to-sign");
    return step ? step->output.bytes() : QByteArray();
}

using Pairs = QVector<QPair<QByteArray, QByteArray>>;

Pairs sorted(Pairs pairs)
{
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// `name=value&…` taken apart and not decoded.
Pairs encodedPairsOf(const QByteArray &encoded)
{
    Pairs pairs;
    for (const QByteArray &pair : encoded.split('&'))
        pairs.append({pair.left(pair.indexOf('=')), pair.mid(pair.indexOf('=') + 1)});
    return sorted(pairs);
}

} // namespace

class AcmSpasTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void builtFormEqualsThePeers_data() { wireCases(); }
    void builtFormEqualsThePeers();
    void emptyPartsAreLeftOut_data();
    void emptyPartsAreLeftOut();
    void everyByteKnowsItsOrigin();
    void listenerSignsItsFirstConfiguration();
    void listenFormGivesTheProbe_data();
    void listenFormGivesTheProbe();
    void signedPartsOfTheSettings();
    void rulesAreValues_data();
    void rulesAreValues();
    void carriedHeadersStay();
    void derivedKeyByTheCarriedVersion();
    void refusals_data();
    void refusals();
    void missingCredentialKeepsTheTrace_data();
    void missingCredentialKeepsTheTrace();

private:
    void wireCases();
    ParameterValues valuesOf(const QJsonObject &input) const;

    Catalogue m_catalogue;
};

void AcmSpasTest::initTestCase()
{
    const auto opened = m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
    QVERIFY2(opened, opened ? "" : qPrintable(sentence(opened.error())));
}

void AcmSpasTest::wireCases()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors/dev-acm-spas.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()[u"cases"].toArray();
    QCOMPARE(cases.size(), 16);
    for (const QJsonValue &each : cases) {
        if (each[u"input"][u"op"] != "headers-only"_L1)
            QTest::newRow(qPrintable(each[u"id"].toString())) << each.toObject();
    }
}

ParameterValues AcmSpasTest::valuesOf(const QJsonObject &input) const
{
    ParameterValues values;
    for (const char16_t *name : {u"tenant", u"group", u"dataId", u"content"}) {
        const QString key = QString::fromUtf16(name);
        if (input[key].isString())
            values.set(key, input[key].toString());
    }
    int index = 0;
    const QJsonArray ids = input[u"dataIds"].toArray();
    for (const QJsonValue &id : ids)
        values.set(u"dataIds.%1"_s.arg(++index), id.toString());
    if (input[u"rawQuery"].toString().contains("pageNo"_L1)) {
        values.set(u"pageNo"_s, u"1"_s);
        values.set(u"pageSize"_s, u"10"_s);
    }
    // The peer sends an empty namespace where there is none.
    if (input[u"rawQuery"].toString().endsWith("tenant="_L1))
        values.set(u"tenant"_s, QString());
    return values;
}

// From the values a person types to the bytes: the query as the peer sent it, the form as GBK, the signature.
void AcmSpasTest::builtFormEqualsThePeers()
{
    QFETCH(const QJsonObject, vector);
    static const QMap<QString, QString> operations{{u"get"_s, u"GetConfig"_s},
                                                   {u"publish"_s, u"PublishConfig"_s},
                                                   {u"delete"_s, u"DeleteConfig"_s},
                                                   {u"list"_s, u"ListConfigs"_s},
                                                   {u"batchGet"_s, u"BatchGetConfig"_s}};
    const QJsonObject input = vector[u"input"].toObject();
    const QJsonObject expected = vector[u"expected"].toObject();
    const auto operation = m_catalogue.operation({u"acm"_s, u"acm"_s, u"diamond"_s, operations.value(input[u"op"].toString())});
    QVERIFY2(operation, qPrintable(input[u"op"].toString()));
    QVERIFY(operation->schemes.contains("acm-spas"));

    const ParameterValues values = valuesOf(input);
    BuildOutcome outcome = build(*operation, values, {.scheme = "http", .host = "139.196.135.144", .port = 8080});
    const QString content = input[u"content"].toString();
    const auto inGbk = gbkEncoded(content);
    QCOMPARE(outcome.isBlocked(), !inGbk.has_value());
    if (!inGbk) {
        // The peer writes a question mark for what GBK cannot hold; here the form names it and nothing is sent.
        const QString lost = content.contains(u'©') ? u"©"_s : u"😀"_s;
        QCOMPARE(outcome.problems.size(), 1);
        QCOMPARE(outcome.problems.constFirst().path, u"content"_s);
        QVERIFY2(outcome.problems.constFirst().text.contains(lost), qPrintable(outcome.problems.constFirst().text));
        ParameterValues mended = values;
        mended.set(u"content"_s, QString(content).replace(lost, u"?"_s));
        outcome = build(*operation, mended, outcome.request.endpoint);
        QVERIFY(!outcome.isBlocked());
    }
    const QByteArray target = expected[u"wire"][u"target"].toString().toUtf8();
    QCOMPARE(outcome.request.path.bytes(), target.left(target.indexOf('?')));
    QCOMPARE(encodedPairsOf(encodedPairs(outcome.request.query).bytes()), encodedPairsOf(target.mid(target.indexOf('?') + 1)));

    Pairs form, built;
    const QJsonArray peers = expected[u"formGbkHex"].toArray();
    for (const QJsonValue &each : peers)
        form.append({each[0].toString().toUtf8(), QByteArray::fromHex(each[1].toString().toLatin1())});
    for (const Field &each : outcome.request.form)
        built.append({each.name, each.value.bytes()});
    if (!form.isEmpty())
        QCOMPARE(sorted(built), sorted(form));
    else if (!built.isEmpty())
        QCOMPARE(encodedPairsOf(bodyBytes(outcome.request).bytes()), encodedPairsOf(expected[u"wire"][u"body"].toString().toUtf8()));
    if (!built.isEmpty())
        QCOMPARE(findField(outcome.request.headers, "Content-Type")->value.bytes(), "application/x-www-form-urlencoded; charset=GBK");

    SigningContext context = published();
    context.credentials = {.accessKeyId = input[u"credentials"][u"accessKeyId"].toString().toUtf8(),
                           .accessKeySecret = Secret::fromUtf8(input[u"credentials"][u"accessKeySecret"].toString())};
    const SigningOutcome signing = scheme().sign(outcome.request, context);
    QCOMPARE(signing.trace.step("string-to-sign")->output.bytes(), expected[u"stringToSign"].toString().toUtf8());
    QCOMPARE(signing.trace.step("signature")->output.bytes(), expected[u"signature"].toString().toUtf8());
}

void AcmSpasTest::emptyPartsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("tenant");
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("both") << QByteArray("ns") << QByteArray("g") << QByteArray("ns+g+1500000000123");
    QTest::newRow("no namespace") << QByteArray() << QByteArray("g") << QByteArray("g+1500000000123");
    QTest::newRow("no group") << QByteArray("ns") << QByteArray() << QByteArray("ns+1500000000123");
    QTest::newRow("neither") << QByteArray() << QByteArray() << QByteArray("1500000000123");
    QTest::newRow("a plus within") << QByteArray("a+b") << QByteArray(" ") << QByteArray("a+b+ +1500000000123");
}

void AcmSpasTest::emptyPartsAreLeftOut()
{
    QFETCH(const QByteArray, tenant);
    QFETCH(const QByteArray, group);
    QFETCH(const QByteArray, expected);
    QCOMPARE(stringToSign(getConfig(tenant, group)), expected);
    Request absent;
    if (!tenant.isEmpty())
        absent.query.append(parameter("tenant", tenant));
    if (!group.isEmpty())
        absent.query.append(parameter("group", group));
    QCOMPARE(stringToSign(absent), expected);
}

void AcmSpasTest::everyByteKnowsItsOrigin()
{
    Request request;
    request.method = "POST";
    request.charset = "GBK";
    request.form = {parameter("tenant", *gbkEncoded(u"命名空间"_s)), parameter("group", "g"), parameter("content", "\xd6\xd0")};
    const SigningOutcome outcome = scheme().sign(request, published());
    const TracedBytes text = outcome.trace.step("string-to-sign")->output;
    QCOMPARE(text.bytes(), u"命名空间+g+1500000000123"_s.toUtf8());
    QCOMPARE(text.segmentsOf(Origin::parameter(u"tenant"_s)), (QVector<Segment>{{0, 12, Origin::parameter(u"tenant"_s)}}));
    QCOMPARE(text.segmentsOf(Origin::parameter(u"group"_s)), (QVector<Segment>{{13, 1, Origin::parameter(u"group"_s)}}));
    QCOMPARE(text.segmentsOf(Origin::of(Origin::Kind::Clock)), (QVector<Segment>{{15, 13, Origin::of(Origin::Kind::Clock)}}));
    const TraceStep *const key = outcome.trace.step("signing-key");
    QCOMPARE(key->visibility, TraceStep::Visibility::Secret);
    QVERIFY(!key->output.bytes().contains("testsecret"));
}

void AcmSpasTest::listenerSignsItsFirstConfiguration()
{
    Request request;
    request.method = "POST";
    request.form = {parameter("Probe-Modify-Request",
                              "d1\x02g1\x02md5\x02ns1\x01"
                              "d2\x02g2\x02md5\x02ns2\x01")};
    QCOMPARE(stringToSign(request), QByteArray("ns1+g1+1500000000123"));
    request.form = {parameter("Probe-Modify-Request", "d1\x02g1\x02\x01")};
    QCOMPARE(stringToSign(request), QByteArray("g1+1500000000123"));
    request.form = {parameter("Probe-Modify-Request", "no separator at all")};
    QCOMPARE(stringToSign(request), QByteArray("1500000000123"));
    request.charset = "GBK";
    request.form = {parameter("Probe-Modify-Request", "d1\x02" + *gbkEncoded(u"组"_s) + "\x02\x02" + *gbkEncoded(u"空间"_s) + "\x01")};
    QCOMPARE(stringToSign(request), u"空间+组+1500000000123"_s.toUtf8());
}

void AcmSpasTest::listenFormGivesTheProbe_data()
{
    QTest::addColumn<ParameterValues>("values");
    QTest::addColumn<QByteArray>("probe");
    QTest::addColumn<QByteArray>("expected");
    const QString path = u"Probe-Modify-Request"_s;
    ParameterValues values;
    values.set(path + u".1.tenant"_s, u"空间"_s);
    values.set(path + u".1.group"_s, u"g"_s);
    values.set(path + u".1.contentMD5"_s, u"d41d8cd98f00b204e9800998ecf8427e"_s);
    values.set(path + u".1.dataId"_s, u"a"_s);
    QTest::newRow("one") << values
                         << QByteArray("a\x02g\x02"
                                       "d41d8cd98f00b204e9800998ecf8427e\x02\xbf\xd5\xbc\xe4\x01")
                         << u"空间+g+1500000000123"_s.toUtf8();
    values.set(path + u".2.dataId"_s, u"b"_s);
    values.set(path + u".2.group"_s, u"h"_s);
    QTest::newRow("two, the second without content and namespace") << values
                                                                   << QByteArray("a\x02g\x02"
                                                                                 "d41d8cd98f00b204e9800998ecf8427e\x02\xbf\xd5\xbc\xe4\x01"
                                                                                 "b\x02h\x02\x01")
                                                                   << u"空间+g+1500000000123"_s.toUtf8();
    ParameterValues text;
    text.set(path, u"a\u0002g\u0002\u0001"_s);
    QTest::newRow("as text") << text << QByteArray("a\x02g\x02\x01") << QByteArray("g+1500000000123");
    ParameterValues json;
    json.set(path, {.kind = ParameterValue::Kind::Json, .text = u"[{\"group\":\"g\",\"dataId\":\"a\",\"tenant\":\"n\"}]"_s});
    QTest::newRow("as JSON") << json << QByteArray("a\x02g\x02\x02n\x01") << QByteArray("n+g+1500000000123");
}

void AcmSpasTest::listenFormGivesTheProbe()
{
    QFETCH(const ParameterValues, values);
    QFETCH(const QByteArray, probe);
    QFETCH(const QByteArray, expected);
    const auto operation = m_catalogue.operation({u"acm"_s, u"acm"_s, u"diamond"_s, u"ListenConfig"_s});
    QVERIFY(operation);
    ParameterValues all = values;
    all.set(u"longPullingTimeout"_s, u"30000"_s);
    const BuildOutcome outcome = build(*operation, all, {.scheme = "http", .host = "127.0.0.1"});
    QVERIFY(outcome.problems.isEmpty());
    QCOMPARE(outcome.request.form.size(), 1);
    QCOMPARE(outcome.request.form.constFirst().value.bytes(), probe);
    QVERIFY(bodyBytes(outcome.request).bytes().contains("%02g%02"));
    QCOMPARE(findField(outcome.request.headers, "longPullingTimeout")->value.bytes(), "30000");
    QCOMPARE(stringToSign(outcome.request), expected);
    if (values.value(u"Probe-Modify-Request.1.group"_s)) {
        const TracedBytes text = scheme().sign(outcome.request, published()).trace.step("string-to-sign")->output;
        QCOMPARE(text.segmentsOf(Origin::parameter(u"Probe-Modify-Request.1.tenant"_s)).size(), 1);
        QCOMPARE(text.segmentsOf(Origin::parameter(u"Probe-Modify-Request.1.group"_s)).size(), 1);
    }
}

void AcmSpasTest::signedPartsOfTheSettings()
{
    SigningContext context = published();
    context.settings = {{"signedParts", "group;tenant"}};
    QCOMPARE(stringToSign(getConfig(), context), QByteArray("g+ns+1500000000123"));
    context.settings = {{"signedParts", "dataId"}};
    QCOMPARE(stringToSign(getConfig(), context), QByteArray("d+1500000000123"));
    context.settings = {{"signedParts.tenant", "other "}};
    QCOMPARE(stringToSign(getConfig(), context), QByteArray("other +g+1500000000123"));
    context.settings = {{"signedParts.tenant", ""}};
    QCOMPARE(stringToSign(getConfig(), context), QByteArray("g+1500000000123"));
}

void AcmSpasTest::rulesAreValues_data()
{
    QTest::addColumn<SigningRules>("rules");
    QTest::addColumn<QByteArray>("expected");
    using R = SigningRules;
    SigningRules rules = scheme().rules();
    QCOMPARE(rules.ampersands, quint8(0));
    QTest::newRow("vendor") << rules << QByteArray("ns+1500000000123");
    rules.separator = SigningRules::Separator::Nothing;
    QTest::newRow("no plus") << rules << QByteArray("ns1500000000123");
    rules = scheme().rules();
    rules.dropsEmptyValues = false;
    QTest::newRow("empty parts kept") << rules << QByteArray("ns++1500000000123");
    rules.groupIsFirst = true;
    QTest::newRow("swapped") << rules << QByteArray("+ns+1500000000123");
    rules.omittedParts = R::Tenant | R::Group;
    QTest::newRow("time alone") << rules << QByteArray("1500000000123");
    rules.dateLine = SigningRules::Date::UnixSeconds;
    QTest::newRow("seconds") << rules << QByteArray("1500000000");
    rules = scheme().rules();
    rules.dataIdPlace = 1;
    rules.undefinedParts = R::Group;
    rules.partPadding = R::Padding::SpaceAfter;
    rules.paddedParts = R::DataId | R::Tenant;
    QTest::newRow("other parts, some of them padded") << rules << QByteArray("d +ns +undefined+1500000000123");
}

void AcmSpasTest::rulesAreValues()
{
    QFETCH(const SigningRules, rules);
    QFETCH(const QByteArray, expected);
    SigningContext context = published();
    context.rules = rules;
    QCOMPARE(stringToSign(getConfig("ns", ""), context), expected);
}

void AcmSpasTest::carriedHeadersStay()
{
    Request request = getConfig();
    request.headers = {field("timestamp", " 1600000000000 ", Origin::header(u"timestamp"_s)),
                       field("SPAS-ACCESSKEY", "another", Origin::header(u"SPAS-ACCESSKEY"_s)),
                       field("exConfigInfo", "false", Origin::header(u"exConfigInfo"_s))};
    const SigningOutcome outcome = scheme().sign(request, published());
    QCOMPARE(outcome.trace.step("string-to-sign")->output.bytes(), QByteArray("ns+g+1600000000000"));
    QCOMPARE(outcome.patch->headers.size(), 1);
    QCOMPARE(outcome.patch->headers.constFirst().name, QByteArray("Spas-Signature"));
}

void AcmSpasTest::derivedKeyByTheCarriedVersion()
{
    SigningContext context = published();
    context.settings = {{"region", "cn-hangzhou"}};
    Request request = getConfig("118f1761-5aab-4f0b-a50c-42bb930fcba0", "DEFAULT_GROUP");
    request.headers = {field("signatureVersion", "v4", Origin::header(u"signatureVersion"_s))};
    // The value of vector dev-acm-016; its day is that of the time.
    QCOMPARE(scheme().sign(request, context).trace.step("signature")->output.bytes(), QByteArray("smQhEWbw7Y2FKzmVzMIidTTJuZQ="));
}

void AcmSpasTest::refusals_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<SigningContext>("context");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    Request carried = getConfig();
    carried.headers = {field("spas-signature", "x", Origin::header(u"spas-signature"_s))};
    QTest::newRow("signature") << carried << published() << int(ErrorKind::BadInput) << u"Spas-Signature"_s;
    SigningContext context = published();
    context.settings = {{"algorithm", "HMAC-SHA256"}};
    QTest::newRow("algorithm") << getConfig() << context << int(ErrorKind::Unsupported) << u"HMAC-SHA256"_s;
    context.settings = {{"algorithm", "v4"}};
    QTest::newRow("region") << getConfig() << context << int(ErrorKind::BadInput) << u"region"_s;
    context = published();
    context.time = {};
    QTest::newRow("time") << getConfig() << context << int(ErrorKind::BadInput) << u"time"_s;
    context = published();
    context.credentials.securityToken = Secret(QByteArray("a\r\nX: y"));
    QTest::newRow("line break") << getConfig() << context << int(ErrorKind::BadInput) << u"Spas-SecurityToken"_s;
}

void AcmSpasTest::refusals()
{
    QFETCH(const Request, request);
    QFETCH(const SigningContext, context);
    QFETCH(const int, kind);
    QFETCH(const QString, subject);
    const SigningOutcome outcome = scheme().sign(request, context);
    QVERIFY(!outcome.patch);
    QCOMPARE(int(outcome.patch.error().kind), kind);
    QCOMPARE(outcome.patch.error().subject, subject);
    QVERIFY(!outcome.patch.error().hint.isEmpty());
}

void AcmSpasTest::missingCredentialKeepsTheTrace_data()
{
    QTest::addColumn<Credentials>("credentials");
    QTest::addColumn<QString>("subject");
    QTest::newRow("id") << Credentials{.accessKeySecret = Secret(QByteArray("s"))} << u"accessKeyId"_s;
    QTest::newRow("secret") << Credentials{.accessKeyId = "testid"} << u"accessKeySecret"_s;
}

void AcmSpasTest::missingCredentialKeepsTheTrace()
{
    QFETCH(const Credentials, credentials);
    QFETCH(const QString, subject);
    SigningContext context = published();
    context.credentials = credentials;
    const SigningOutcome outcome = scheme().sign(getConfig(), context);
    QCOMPARE(outcome.patch.error().kind, ErrorKind::MissingCredential);
    QCOMPARE(outcome.patch.error().subject, subject);
    QVERIFY(outcome.trace.step("string-to-sign"));
    QVERIFY(!outcome.trace.step("signing-key"));
}

QTEST_APPLESS_MAIN(AcmSpasTest)
#include "tst_acmspas.moc"
