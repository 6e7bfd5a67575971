// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/charset.h"
#include "core/signing/signaturescheme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Where the vendors' SDKs differ from one another, or from what they send: the side that Countersign takes.
struct Side {
    const char *what; ///< as the file says it
    const char *takes;
    const char *why;
};

constexpr const char *once = "signer.py and signer.go: the path is decoded and encoded once";
constexpr const char *onceWhy = "A gateway sees the path as sent and cannot know that another encoding was put on top";
constexpr const char *acmWhy = "Two of the vendor's own clients sign it so, and the vendor's page joins what is there";

const QVector<Side> sides{
    {"canonical URI: repeated \"*\" and \"+\" in the path; query keys that need encoding",
     "openapi-core for the path, the Java core for the keys", "One rule for every letter, and names encoded as values are"},
    {"path segment \"a b\"", once, onceWhy},
    {"path segment \"a%20b\"", once, onceWhy},
    {"path segment \"a/b\"", "all: a slash parts segments", "They agree"},
    {"path segment \"it's\"", once, onceWhy},
    {"path segment \"a{b}\"", once, onceWhy},
    {"path segment \"a\\\"b\"", once, onceWhy},
    {"path segment \"a|b\"", once, onceWhy},
    {"path segment \"a^b\"", once, onceWhy},
    {"JSON body given as a string", "none: the bytes that are sent are hashed", "The hash of a quoted text fits no body on the wire"},
    {"undefined / null query values", "none: what is sent empty is signed empty", "The words are not in the request"},
    {"header names with underscore", "signer.py: lines and list in byte order", "The two have to be in step, and no header is left out"},
    {"GET with body parameters in openapi-client", "none: what is not sent is not signed", "A server cannot see what a GET leaves out"},
    {"lower-case method \"post\" in pop-core", "pop-core's string: the method in upper case, parameters where the request has them",
     "HTTP methods are sent in upper case; query and form are signed alike"},
    {"plain object / undefined / null in pop-core", "openapi-util: objects are flattened, what is not there is left out",
     "[object Object] loses what was meant"},
    {"listener (long polling) request of acm-client", "acm-sdk-php and the vendor's page: namespace, group and time of the first item",
     "It is the only form that is written down"},
    {"delete (and batchGet, listener) with a Chinese namespace in acm-client", "the string in UTF-8, the form in GBK as its header says",
     "A server that believes the header reads the same namespace"},
    {"resource for tenant=\"ns\" group=undefined", "nacos-config and acm-sdk-python", acmWhy},
    {"resource for tenant=undefined group=\"g\"", "nacos-config, acm-sdk-python and nacos", acmWhy},
    {"resource for tenant=undefined group=undefined", "nacos: the time alone",
     "The word undefined is a slip, and a call without a signature is refused"},
    {"resource for tenant=\"ns\" group=\"g\"", "all", "They agree"},
    {"resource for tenant=\"\" group=\"g\"", "nacos-config and acm-sdk-python", acmWhy},
    {"resource for tenant=\"ns\" group=\"\"", "nacos-config and acm-sdk-python", acmWhy}};

QJsonArray items()
{
    QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors/peer-divergence.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).object()[u"items"].toArray();
}

/// The item that begins with \p what.
QJsonObject item(const QString &what)
{
    for (const QJsonValue &each : items()) {
        if (each[u"what"].toString().startsWith(what))
            return each.toObject();
    }
    qFatal("there is no item %s", qPrintable(what));
    return {};
}

QByteArray bytes(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

Field plain(const QByteArray &name, const QByteArray &value)
{
    return field(name, value, Origin::parameter(QString::fromUtf8(name)));
}

const SignatureScheme &scheme(const char *id)
{
    static const SchemeRegistry schemes;
    return *schemes.scheme(id);
}

SigningOutcome signedBy(const char *id, const Request &request, const std::function<void(SigningContext &)> &change = {})
{
    SigningContext context{.time = QDateTime(QDate(2016, 2, 23), QTime(12, 46, 24), Qt::UTC), .nonce = "nonce-1"};
    context.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
    context.rules = scheme(id).rules();
    if (change)
        change(context);
    return scheme(id).sign(request, context);
}

QByteArray step(const SigningOutcome &outcome, const char *id)
{
    const TraceStep *found = outcome.trace.step(id);
    return found ? found->output.bytes() : QByteArray();
}

Request requestTo(const QByteArray &host, const QByteArray &path, const QVector<Field> &query = {})
{
    return {.endpoint = {.scheme = "https", .host = host}, .path = TracedBytes(path, Origin::of(Origin::Kind::Path)), .query = query};
}

} // namespace

/// Inputs on which the vendors' SDKs disagree: which side Countersign takes, why, and that another side is a changed rule where one expresses it.
class PeerDivergenceTest : public QObject {
    Q_OBJECT
private slots:
    void everyItemHasASide();
    void acs3Path();
    void huaweiPath_data();
    void huaweiPath();
    void huaweiBodyGivenAsText();
    void huaweiUndefinedValues();
    void huaweiUnderscores();
    void rpcGetWithBody();
    void rpcLowerCasePost();
    void rpcObjects();
    void acmListener();
    void acmChineseNamespace();
    void acmResource_data();
    void acmResource();
};

void PeerDivergenceTest::everyItemHasASide()
{
    const QJsonArray all = items();
    QCOMPARE(all.size(), sides.size());
    for (qsizetype i = 0; i < sides.size(); ++i) {
        QCOMPARE(bytes(all.at(i)[u"what"]), QByteArray(sides.at(i).what));
        qInfo("%s: %s. %s.", sides.at(i).what, sides.at(i).takes, sides.at(i).why);
    }
}

void PeerDivergenceTest::acs3Path()
{
    const QJsonObject results = item(u"canonical URI"_s)[u"results"].toObject();
    const QByteArray core = bytes(results[u"@alicloud/openapi-core@1.0.8"]);
    const auto outcome = signedBy("alibaba-acs3", requestTo("h", "/a*b*c+d+e", {plain("k:1", "v"), plain("k1", "w")}));
    QCOMPARE(step(outcome, "canonical-uri"), core.split('\n').at(1));
    QCOMPARE(step(outcome, "canonical-query"), QByteArray(core.split('\n').at(2)).replace("k:1", "k%3A1"));
}

void PeerDivergenceTest::huaweiPath_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("node");
    for (const QJsonValue &each : items()) {
        if (!each[u"what"].toString().startsWith("path segment"_L1))
            continue;
        const QJsonValue node = each[u"results"][u"@huaweicloud/huaweicloud-sdk-core@3.1.211"];
        QTest::newRow(bytes(each[u"what"]).constData()) << bytes(node[u"wireTarget"]) << bytes(node[u"canonicalUri"]);
    }
}

void PeerDivergenceTest::huaweiPath()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, node);
    const Request request = requestTo("h", target);
    const QByteArray ours = step(signedBy("huawei-aksk", request), "canonical-uri");
    QCOMPARE(ours, QByteArray(node).replace("%25", "%"));
    const auto twice = [](SigningContext &context) { context.rules.pathForm = SigningRules::PathForm::EncodedTwice; };
    QCOMPARE(step(signedBy("huawei-aksk", request, twice), "canonical-uri"), node);
}

void PeerDivergenceTest::huaweiBodyGivenAsText()
{
    const QJsonValue node = item(u"JSON body given"_s)[u"results"][u"@huaweicloud/huaweicloud-sdk-core@3.1.211"];
    Request request = requestTo("h", "/v3/x");
    request.body = TracedBytes(bytes(node[u"wireBody"]), Origin::of(Origin::Kind::Body));
    QCOMPARE(step(signedBy("huawei-aksk", request), "hashed-payload"), bytes(node[u"sha256OfWireBody"]));
    const auto quoted = [](SigningContext &context) { context.rules.body = SigningRules::Body::Quoted; };
    QCOMPARE(step(signedBy("huawei-aksk", request, quoted), "hashed-payload"), bytes(node[u"hashedPayload"]));
}

void PeerDivergenceTest::huaweiUndefinedValues()
{
    const QJsonValue node = item(u"undefined / null"_s)[u"results"][u"@huaweicloud/huaweicloud-sdk-core@3.1.211"];
    const Request request = requestTo("h", "/v3/x", {plain("a", ""), plain("b", ""), plain("c", "1")});
    QCOMPARE(step(signedBy("huawei-aksk", request), "canonical-query"), QByteArray("a=&b=&c=1"));
    QVERIFY(bytes(node[u"wireTarget"]).endsWith("?a=&b=&c=1"));
}

void PeerDivergenceTest::huaweiUnderscores()
{
    const QJsonValue node = item(u"header names with underscore"_s)[u"results"][u"@huaweicloud/huaweicloud-sdk-core@3.1.211"];
    Request request = requestTo("sms.ap-southeast-1.myhuaweicloud.com", "/v3/x");
    request.headers = {plain("X-A-B", "1"), plain("X_A_B", "2"), plain("X-AB", "3")};
    const auto all = [](SigningContext &context) { context.settings = {{"signedHeaders", "host;x-a-b;x-ab;x-sdk-date;x_a_b"}}; };
    const SigningOutcome outcome = signedBy("huawei-aksk", request, all);
    const QByteArrayList lines = bytes(node[u"canonicalRequest"]).split('\n');
    QCOMPARE(step(outcome, "signed-headers"), lines.at(9));
    const QByteArray block = step(outcome, "canonical-headers");
    QByteArrayList names;
    for (const QByteArray &line : block.trimmed().split('\n'))
        names.append(line.left(line.indexOf(':')));
    QCOMPARE(names.join(';'), step(outcome, "signed-headers"));
    QVERIFY(!bytes(node[u"canonicalRequest"]).contains(block)); // the peer's own lines are out of step with its list
}

void PeerDivergenceTest::rpcGetWithBody()
{
    const QJsonValue peer = item(u"GET with body"_s)[u"results"][u"@alicloud/openapi-client@0.4.15"];
    const Request request =
        requestTo("ecs.aliyuncs.com", "/", {plain("Action", "X"), plain("Format", "json"), plain("Version", "2014-05-26")});
    QCOMPARE(step(signedBy("alibaba-rpc-v1", request), "string-to-sign"), bytes(peer[u"stringToSign"]).replace("InBody%3D1%26", ""));
}

void PeerDivergenceTest::rpcLowerCasePost()
{
    const QJsonValue peer = item(u"lower-case method"_s)[u"results"][u"@alicloud/pop-core@1.8.0"];
    Request request = requestTo("ecs.aliyuncs.com", "/",
                                {plain("A", "1"), plain("Action", "X"), plain("Format", "JSON"), plain("Version", "2014-05-26")});
    request.method = "POST";
    QCOMPARE(step(signedBy("alibaba-rpc-v1", request), "string-to-sign"), bytes(peer[u"stringToSign"]));
}

void PeerDivergenceTest::rpcObjects()
{
    const QJsonValue peer = item(u"plain object"_s)[u"results"][u"@alicloud/pop-core@1.8.0"];
    const Request request = requestTo("ecs.aliyuncs.com", "/",
                                      {plain("Action", "X"), plain("Format", "JSON"), plain("Obj.A", "1"), plain("Version", "2014-05-26")});
    QCOMPARE(step(signedBy("alibaba-rpc-v1", request), "string-to-sign"),
             bytes(peer[u"stringToSign"])
                 .replace("Nul%3Dnull%26", "")
                 .replace("Und%3Dundefined%26", "")
                 .replace("Obj%3D%255Bobject%2520Object%255D", "Obj.A%3D1"));
}

void PeerDivergenceTest::acmListener()
{
    const QJsonValue peer = item(u"listener"_s)[u"results"][u"acm-client@3.1.0"];
    Request request = requestTo("10.0.0.8", "/diamond-server/config.co");
    request.method = "POST";
    request.form = {plain("Probe-Modify-Request",
                          "d\x02g\x02"
                          "abc\x02ns\x01")};
    QCOMPARE(step(signedBy("acm-spas", request), "string-to-sign"), QByteArray("ns+g+1456231584000"));
    const auto undefined = [](SigningContext &context) {
        context.rules.undefinedParts = SigningRules::Tenant;
        context.rules.omittedParts = SigningRules::Group;
    };
    QCOMPARE(step(signedBy("acm-spas", request, undefined), "string-to-sign"), bytes(peer[u"stringToSign"]));
}

void PeerDivergenceTest::acmChineseNamespace()
{
    const QJsonObject divergence = item(u"delete (and"_s);
    const QString name = divergence[u"input"][u"namespace"].toString();
    Request request = requestTo("10.0.0.8", "/diamond-server/datum.do", {plain("method", "deleteAllDatums")});
    request.charset = "GBK";
    request.form = {plain("dataId", "d"), plain("group", "g"), plain("tenant", gbkEncoded(name).value())};
    QCOMPARE(step(signedBy("acm-spas", request), "string-to-sign"), bytes(divergence[u"results"][u"acm-client@3.1.0"][u"stringToSign"]));
    QVERIFY(bodyBytes(request).bytes().endsWith("tenant=%C3%FC%C3%FB%BF%D5%BC%E4"));
}

void PeerDivergenceTest::acmResource_data()
{
    QTest::addColumn<QVector<Field>>("query");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *what, const QVector<Field> &query, const char *peer) {
        const QByteArray expected = bytes(item(QString::fromUtf8(what))[u"results"][QString::fromUtf8(peer)]);
        QVERIFY2(!expected.isEmpty(), what);
        QTest::newRow(what) << query << expected;
    };
    const char *const node = "nacos-config@2.6.3 (run)";
    row("resource for tenant=\"ns\" group=undefined", {plain("tenant", "ns")}, node);
    row("resource for tenant=undefined group=\"g\"", {plain("group", "g")}, node);
    row("resource for tenant=undefined group=undefined", {}, "alibaba/nacos client SpasAdapter.java (read)");
    row("resource for tenant=\"ns\" group=\"g\"", {plain("tenant", "ns"), plain("group", "g")}, node);
    row("resource for tenant=\"\" group=\"g\"", {plain("tenant", ""), plain("group", "g")}, node);
    row("resource for tenant=\"ns\" group=\"\"", {plain("tenant", "ns"), plain("group", "")}, node);
}

void PeerDivergenceTest::acmResource()
{
    QFETCH(const QVector<Field>, query);
    QTEST(step(signedBy("acm-spas", requestTo("10.0.0.8", "/", query)), "string-to-sign"), "expected");
}

QTEST_APPLESS_MAIN(PeerDivergenceTest)
#include "tst_peerdivergence.moc"
