// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/preparation.h"

#include <QTest>

using namespace countersign;

Q_DECLARE_METATYPE(countersign::Endpoint)

namespace {

PreparationInput describeRegions()
{
    PreparationInput input;
    input.operation = {
        .id = {QStringLiteral("alibaba"), QStringLiteral("ecs"), QStringLiteral("2014-05-26"), QStringLiteral("DescribeRegions")},
        .methods = {"GET", "POST"},
        .pathTemplate = "/",
        .fixedQuery = {{"Action", "DescribeRegions"}, {"Version", "2014-05-26"}},
        .schemes = {"not-there-yet", "alibaba-rpc-v1"},
        .formats = {"JSON", "XML"}};
    input.operation.parameters = {{.name = QStringLiteral("AcceptLanguage"), .style = "plain"}};
    input.endpoint = {.scheme = "https", .host = "ecs.aliyuncs.com"};
    input.options = {.format = "XML"};
    input.context.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
    input.context.time = QDateTime(QDate(2016, 2, 23), QTime(12, 46, 24), Qt::UTC);
    input.context.nonce = "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf";
    return input;
}

const SchemeRegistry &schemes()
{
    static const SchemeRegistry registry;
    return registry;
}

} // namespace

class PreparationTest : public QObject {
    Q_OBJECT
private slots:
    void oneLineThroughTheHouse();
    void originsReachTheWire();
    void unknownSchemeIsAnErrorInside();
    void blockedFormStillShowsItsTrace();
    void missingSecretLeavesNoWire();
    void whatTheNetWouldChangeIsRefused();
    void keyMayGo_data();
    void keyMayGo();
};

void PreparationTest::oneLineThroughTheHouse()
{
    const Preparation result = prepare(describeRegions(), schemes());
    QVERIFY2(result.wire, qPrintable(result.wire ? QString() : sentence(result.wire.error())));
    QCOMPARE(result.scheme.id, QByteArray("alibaba-rpc-v1"));
    QCOMPARE(result.signing.trace.step("signature")->output.bytes(), QByteArray("OLeaidS1JvxuMvnyHOwuJ+uX5qY="));
    QVERIFY(result.wire->target.bytes().endsWith("&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D"));
}

void PreparationTest::originsReachTheWire()
{
    PreparationInput input = describeRegions();
    input.values.set(QStringLiteral("AcceptLanguage"), QStringLiteral("zh CN"));
    const Preparation result = prepare(input, schemes());
    QVERIFY(result.wire);
    const Origin field = Origin::parameter(QStringLiteral("AcceptLanguage"));
    for (const TracedBytes &bytes : {result.wire->target, result.signing.trace.step("string-to-sign")->output})
        QCOMPARE(bytes.segmentsOf(field).size(), 2);
}

void PreparationTest::unknownSchemeIsAnErrorInside()
{
    PreparationInput input = describeRegions();
    input.schemeId = "aws4";
    const Preparation result = prepare(input, schemes());
    QVERIFY(!result.wire && !result.signing.patch);
    QCOMPARE(result.wire.error().kind, ErrorKind::NotFound);
    QCOMPARE(result.wire.error().subject, QStringLiteral("aws4"));
    QVERIFY(result.wire.error().hint.contains(QLatin1String("alibaba-rpc-v1")));
    QVERIFY(!result.built.request.query.isEmpty());
}

void PreparationTest::blockedFormStillShowsItsTrace()
{
    PreparationInput input = describeRegions();
    input.values.set(QStringLiteral("Nonsense"), QStringLiteral("1"));
    const Preparation result = prepare(input, schemes());
    QVERIFY(result.built.isBlocked());
    QVERIFY(!result.wire);
    QCOMPARE(result.wire.error().kind, ErrorKind::BadInput);
    QCOMPARE(result.wire.error().subject, QStringLiteral("Nonsense"));
    QVERIFY(result.signing.trace.step("string-to-sign"));
}

void PreparationTest::missingSecretLeavesNoWire()
{
    PreparationInput input = describeRegions();
    input.context.credentials.accessKeySecret = {};
    const Preparation result = prepare(input, schemes());
    QVERIFY(!result.wire);
    QCOMPARE(result.wire.error().kind, ErrorKind::MissingCredential);
    QVERIFY(result.signing.trace.step("canonical-query"));
}

void PreparationTest::whatTheNetWouldChangeIsRefused()
{
    PreparationInput input = describeRegions();
    input.operation.pathTemplate = "/v3/{name}/x";
    input.operation.schemes = {"huawei-aksk"};
    input.operation.parameters = {{.name = QStringLiteral("name"), .place = ParameterPlace::Path, .style = "plain"}};
    input.values.set(QStringLiteral("name"), QStringLiteral(".."));
    const Preparation result = prepare(input, schemes());
    QVERIFY(!result.wire);
    QCOMPARE(result.wire.error().subject, QStringLiteral("name"));
}

void PreparationTest::keyMayGo_data()
{
    QTest::addColumn<ProfileKind>("kind");
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<bool>("insecureHttpAllowed");
    QTest::addColumn<int>("refusal");
    const int fine = -1;
    const int unbound = static_cast<int>(ErrorKind::HostNotBound);
    const int insecure = static_cast<int>(ErrorKind::InsecureHttp);
    const auto row = [](const char *name, ProfileKind kind, const char *scheme, const char *host, bool allowed, int refusal) {
        QTest::newRow(name) << kind << Endpoint{.scheme = scheme, .host = host} << allowed << refusal;
    };
    row("own cloud", ProfileKind::AlibabaAccessKey, "https", "ecs.aliyuncs.com", false, fine);
    row("own cloud over http", ProfileKind::AlibabaAccessKey, "http", "ecs.aliyuncs.com", false, insecure);
    row("http allowed", ProfileKind::AlibabaAccessKey, "http", "ecs.aliyuncs.com", true, fine);
    row("other cloud", ProfileKind::AlibabaAccessKey, "https", "sms.myhuaweicloud.com", false, unbound);
    row("look-alike", ProfileKind::AlibabaAccessKey, "https", "aliyuncs.com.evil.example", false, unbound);
    row("http allowed is not host allowed", ProfileKind::AlibabaAccessKey, "http", "evil.example", true, unbound);
    row("loopback over http", ProfileKind::HuaweiAccessKey, "http", "127.0.0.1", false, fine);
    row("IPv6 loopback", ProfileKind::HuaweiAccessKey, "http", "[::1]", false, fine);
    row("practice stays at home", ProfileKind::Practice, "https", "ecs.aliyuncs.com", false, unbound);
    row("no key to lose", ProfileKind::Anonymous, "http", "evil.example", false, fine);
}

void PreparationTest::keyMayGo()
{
    QFETCH(const ProfileKind, kind);
    QFETCH(const Endpoint, endpoint);
    QFETCH(const bool, insecureHttpAllowed);
    const Profile profile{.id = QStringLiteral("id"), .name = QStringLiteral("Work"), .kind = kind};
    const Result<void> result = mayCarryKey(profile, endpoint, {.insecureHttp = insecureHttpAllowed});
    QFETCH(const int, refusal);
    QCOMPARE(result ? -1 : static_cast<int>(result.error().kind), refusal);
    if (!result)
        QVERIFY(!result.error().hint.isEmpty() && !result.error().subject.isEmpty());
}

QTEST_APPLESS_MAIN(PreparationTest)
#include "tst_preparation.moc"
