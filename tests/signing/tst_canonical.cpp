// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/signaturescheme.h"

#include <QTest>

using namespace countersign;

namespace {

Request requestWith(const QVector<Field> &query)
{
    Request request;
    request.endpoint = {.scheme = "https", .host = "ecs.aliyuncs.com"};
    request.query = query;
    return request;
}

Field plain(const char *name, const char *value)
{
    return field(name, value, Origin::parameter(QString::fromUtf8(name)));
}

} // namespace

/// A mistake is a changed rule: each rule of SigningRules changes what it says and nothing else. Seen through the schemes that read them.
class CanonicalTest : public QObject {
    Q_OBJECT
private slots:
    void rules_data();
    void rules();
    void huaweiPath_data();
    void huaweiPath();
    void huaweiHeaderValuesAreTrimmed();
};

Q_DECLARE_METATYPE(countersign::SigningRules)

void CanonicalTest::rules_data()
{
    QTest::addColumn<SigningRules>("rules");
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QByteArray>("expected");
    const SigningRules vendor = SchemeRegistry().scheme("alibaba-rpc-v1")->rules();
    const QByteArray tail("&Timestamp=2016-02-23T12%3A46%3A24Z");
    const auto row = [&](const char *name, const std::function<void(SigningRules &)> &change, const QByteArray &step,
                         const QByteArray &expected) {
        SigningRules rules = vendor;
        change(rules);
        QTest::newRow(name) << rules << step << expected;
    };
    const auto text = [&](const QByteArray &expected) -> QByteArray { return QByteArray("Action=a%20b%2A~&Tag=&a=1") + expected; };
    const QByteArray system("AccessKeyId=testid&");
    const QByteArray middle("&SignatureMethod=HMAC-SHA1&SignatureNonce=n&SignatureVersion=1.0");
    row(
        "vendor's", [](SigningRules &) {}, "canonical-query", system + "Action=a%20b%2A~" + middle + "&Tag=" + tail + "&a=1");
    row(
        "blank as plus", [](SigningRules &rules) { rules.valueHabits = SigningRules::SpaceAsPlus; }, "canonical-query",
        system + "Action=a+b%2A~" + middle + "&Tag=" + tail + "&a=1");
    row(
        "star stays", [](SigningRules &rules) { rules.valueHabits = SigningRules::AsteriskKept; }, "canonical-query",
        system + "Action=a%20b*~" + middle + "&Tag=" + tail + "&a=1");
    row(
        "hex in lower case", [](SigningRules &rules) { rules.valueHabits = SigningRules::LowerCaseHex; }, "canonical-query",
        system + "Action=a%20b%2a~" + middle + "&Tag=&Timestamp=2016-02-23T12%3a46%3a24Z&a=1");
    row(
        "sorted without regard to case", [](SigningRules &rules) { rules.sort = SigningRules::Sort::ByLowerCaseName; }, "canonical-query",
        "a=1&" + system + "Action=a%20b%2A~" + middle + "&Tag=" + tail);
    row(
        "as sent", [](SigningRules &rules) { rules.sort = SigningRules::Sort::AsSent; }, "canonical-query",
        text("&AccessKeyId=testid&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=n") + tail);
    row(
        "empty values dropped", [](SigningRules &rules) { rules.dropsEmptyValues = true; }, "canonical-query",
        system + "Action=a%20b%2A~" + middle + tail + "&a=1");
    row(
        "other separator", [](SigningRules &rules) { rules.separator = SigningRules::Separator::Semicolon; }, "canonical-query",
        QByteArray(system + "Action=a%20b%2A~" + middle + "&Tag=" + tail + "&a=1").replace('&', ';'));
    row(
        "values not encoded", [](SigningRules &rules) { rules.valueEncodings = 0; }, "canonical-query",
        system + "Action=a b*~" + middle + "&Tag=&Timestamp=2016-02-23T12:46:24Z&a=1");
    row(
        "joined not encoded", [](SigningRules &rules) { rules.joinedEncodings = 0; }, "string-to-sign",
        "GET&%2F&" + system + "Action=a%20b%2A~" + middle + "&Tag=" + tail + "&a=1");
    row(
        "another method",
        [](SigningRules &rules) {
            rules.method = SigningRules::Method::Post;
            rules.joinedEncodings = 0;
        },
        "string-to-sign", "POST&%2F&" + system + "Action=a%20b%2A~" + middle + "&Tag=" + tail + "&a=1");
    row(
        "key without the ampersand", [](SigningRules &rules) { rules.ampersands = 0; }, "signing-key", "••••••••");
}

void CanonicalTest::rules()
{
    QFETCH(const SigningRules, rules);
    QFETCH(const QByteArray, step);
    SigningContext context{.time = QDateTime(QDate(2016, 2, 23), QTime(12, 46, 24), Qt::UTC), .nonce = "n", .rules = rules};
    context.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
    const SchemeRegistry schemes;
    const auto outcome =
        schemes.scheme("alibaba-rpc-v1")->sign(requestWith({plain("Action", "a b*~"), plain("Tag", ""), plain("a", "1")}), context);
    QVERIFY(outcome.patch);
    QTEST(outcome.trace.step(step)->output.bytes(), "expected");
}

void CanonicalTest::huaweiPath_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("root") << QByteArray("/") << QByteArray("/");
    QTest::newRow("empty") << QByteArray() << QByteArray("/");
    QTest::newRow("slash appended") << QByteArray("/v3/tasks") << QByteArray("/v3/tasks/");
    QTest::newRow("one slash is enough") << QByteArray("/v3/tasks/") << QByteArray("/v3/tasks/");
    QTest::newRow("empty segment stays") << QByteArray("/v3//tasks") << QByteArray("/v3//tasks/");
    QTest::newRow("encoded once") << QByteArray("/%E4%B8%AD%20x") << QByteArray("/%E4%B8%AD%20x/");
    QTest::newRow("hex in upper case") << QByteArray("/%e4%b8%ad") << QByteArray("/%E4%B8%AD/");
    QTest::newRow("reserved") << QByteArray("/a*(b)~") << QByteArray("/a%2A%28b%29~/");
    QTest::newRow("slash inside a segment") << QByteArray("/a%2Fb") << QByteArray("/a%2Fb/");
}

void CanonicalTest::huaweiPath()
{
    QFETCH(const QByteArray, path);
    Request request = requestWith({});
    request.path = TracedBytes(path, Origin::of(Origin::Kind::Path));
    const SchemeRegistry schemes;
    const SignatureScheme *scheme = schemes.scheme("huawei-aksk");
    const SigningContext context{.time = QDateTime(QDate(2019, 11, 15), QTime(3, 36, 55), Qt::UTC), .rules = scheme->rules()};
    const SigningOutcome outcome = scheme->sign(request, context);
    QTEST(outcome.trace.step("canonical-uri")->output.bytes(), "expected");
}

void CanonicalTest::huaweiHeaderValuesAreTrimmed()
{
    Request request = requestWith({});
    request.headers = {field("X-Note", " \t a  b \t", Origin::parameter(QStringLiteral("X-Note"))),
                       field("x-empty", "  ", Origin::header(QStringLiteral("x-empty")))};
    const SchemeRegistry schemes;
    const SignatureScheme *scheme = schemes.scheme("huawei-aksk");
    const SigningContext context{.time = QDateTime(QDate(2019, 11, 15), QTime(3, 36, 55), Qt::UTC), .rules = scheme->rules()};
    const TracedBytes block = scheme->sign(request, context).trace.step("canonical-headers")->output;
    QCOMPARE(block.bytes(), QByteArray("host:ecs.aliyuncs.com\nx-empty:\nx-note:a  b\nx-sdk-date:20191115T033655Z\n"));
    QCOMPARE(block.segmentAt(block.bytes().indexOf("a  b"))->origin, Origin::parameter(QStringLiteral("X-Note")));
}

QTEST_APPLESS_MAIN(CanonicalTest)
#include "tst_canonical.moc"
