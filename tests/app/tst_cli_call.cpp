// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clirun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;

/// The main job against a real practice gateway in a process of its own.
class CliCallTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void mainJob_data();
    void mainJob();
    void traceGoesToStandardError();
    void jsonHasEverything();
    void signaturesDiffer();
    void frozenTimeAndNonceReproduce();
    void wrongSecretIsRefused();
    void tokenIsNotShown();
    void practiceProfileNeedsNothing();
    void dryRunSendsNothing();
    void exportedCurlIsRunBySh();
    void parametersFromFiles();
    void parametersThatAreFiles();
    void gatewayKnowsMoreKeys();
    void gatewayStopsWhenTold();

private:
    QStringList to(const QStringList &arguments) const { return arguments + QStringList{QStringLiteral("--endpoint"), m_gateway->url()}; }

    CliRun m_cli{};
    std::unique_ptr<GatewayRun> m_gateway{};
};

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

} // namespace

void CliCallTest::initTestCase()
{
    m_cli.withPracticeKeys();
    m_gateway = std::make_unique<GatewayRun>(m_cli);
    QVERIFY(!m_gateway->url().isEmpty());
}

void CliCallTest::mainJob_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("member");
    QTest::newRow("ECS by GET") << words("call ecs DescribeRegions") << QByteArray("\"Regions\"");
    QTest::newRow("SMC by POST") << words(
        "call smc CreateReplicationJob --method POST -p RegionId=cn-hangzhou -p SourceId=s-bp1e2fsl57knvuug0001 -p Name=任务")
                                 << QByteArray("\"JobId\"");
    QTest::newRow("VPC") << words("call vpc CreateIpv6Gateway --region cn-hangzhou -p VpcId=vpc-bp1example0001")
                         << QByteArray("\"Ipv6GatewayId\"");
    QTest::newRow("Huawei SMS") << words("call sms ShowCertKey -p task_id=7a9a9540-ff28 -p enable_ca_cert=true") << QByteArray("\"cert\"");
    QTest::newRow("XML") << words("call ecs DescribeRegions --format XML") << QByteArray("<Regions>");
}

void CliCallTest::mainJob()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, member);
    const CliResult result = m_cli(to(arguments));
    QVERIFY2(result.status == 0, QByteArray(result.out + result.err).constData());
    QVERIFY2(result.out.contains(member), result.out.constData());
    QCOMPARE(result.err, QByteArray());
}

void CliCallTest::traceGoesToStandardError()
{
    const CliResult result = m_cli(to(words("call ecs DescribeRegions --trace")));
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.startsWith('{'));
    for (const char *title : {"== Canonical query ==", "== String to sign ==\nGET&%2F&AccessKeyId%3Dtestid", "== Signature =="})
        QVERIFY2(result.err.contains(title), title);
    QVERIFY(!result.err.contains("testsecret"));
}

void CliCallTest::jsonHasEverything()
{
    const CliResult result = m_cli(to(words("--json call sms ShowCertKey -p task_id=t1 -p enable_ca_cert=true --trace")));
    QCOMPARE(result.status, 0);
    const QJsonObject answer = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(answer[u"operation"].toString(), QStringLiteral("huawei/sms/v3/ShowCertKey"));
    QCOMPARE(answer[u"scheme"].toString(), QStringLiteral("huawei-aksk"));
    QCOMPARE(answer[u"response"][u"status"].toInt(), 200);
    QCOMPARE(answer[u"wire"][u"target"].toString(), QStringLiteral("/v3/tasks/t1/certkey?enable_ca_cert=true"));
    QVERIFY(!answer[u"response"][u"requestId"].toString().isEmpty());
    QStringList steps;
    const QJsonArray trace = answer[u"trace"].toArray();
    for (const QJsonValue &step : trace)
        steps.append(step[u"id"].toString());
    QCOMPARE(steps.join(u' '),
             QStringLiteral("canonical-uri canonical-query canonical-headers signed-headers hashed-payload canonical-request "
                            "string-to-sign signature authorization"));
    QVERIFY(!result.out.contains("testsecret"));
}

void CliCallTest::signaturesDiffer()
{
    const auto signature = [this] {
        const QJsonObject answer = QJsonDocument::fromJson(m_cli(to(words("--json call ecs DescribeRegions --trace"))).out).object();
        const QJsonArray trace = answer[u"trace"].toArray();
        return trace.isEmpty() ? QString() : trace.last()[u"value"].toString();
    };
    const QString first = signature();
    QCOMPARE(first.size(), 28);
    QVERIFY(first != signature());
}

void CliCallTest::frozenTimeAndNonceReproduce()
{
    const CliResult result = m_cli(
        words("call ecs DescribeRegions --format XML --time 2016-02-23T12:46:24Z --nonce 3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf --dry-run"));
    QCOMPARE(result.status, 0);
    QVERIFY2(result.out.contains("Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D"), result.out.constData());
    QVERIFY(result.out.contains("\r\nHost: ecs.aliyuncs.com\r\n"));
}

void CliCallTest::wrongSecretIsRefused()
{
    CliRun other;
    other.withPracticeKeys().set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "testsecreT").set("CLOUD_SDK_SK", "wrong");
    const CliResult ecs = other(to(words("call ecs DescribeRegions")));
    QCOMPARE(ecs.status, 1);
    QVERIFY(ecs.out.contains("IncompleteSignature") && ecs.out.contains("server string to sign is:GET&%2F&"));
    QVERIFY2(ecs.err.startsWith("The service refused the call with status 400. IncompleteSignature: "), ecs.err.constData());
    const CliResult vpc = other(to(words("call vpc DescribeRegions")));
    QCOMPARE(vpc.status, 1);
    QVERIFY(vpc.out.contains("SignatureDoesNotMatch"));
    const CliResult sms = other(to(words("call sms ShowCertKey -p task_id=t1 -p enable_ca_cert=true")));
    QCOMPARE(sms.status, 1);
    QVERIFY(sms.err.contains("status 401. APIGW.0301"));
}

void CliCallTest::tokenIsNotShown()
{
    CliRun token;
    token.set("HUAWEI_TOKEN", "practice-token");
    const CliResult result = token(to(words("call sms ShowCertKey -p task_id=t1 -p enable_ca_cert=true --json --trace")));
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.contains("X-Auth-Token"));
    QVERIFY(!result.out.contains("practice-token") && !result.err.contains("practice-token"));

    CliRun temporary;
    temporary.withPracticeKeys().set("ALIBABA_CLOUD_SECURITY_TOKEN", "made-up-token");
    const CliResult shown = temporary(words("call ecs DescribeRegions --dry-run --trace"));
    QCOMPARE(shown.status, 0);
    QVERIFY(shown.out.contains("SecurityToken=*************&"));
    QVERIFY(!shown.out.contains("made-up-token") && !shown.err.contains("made-up-token"));
}

void CliCallTest::practiceProfileNeedsNothing()
{
    const CliRun bare;
    const CliResult own = bare(words("call ecs DescribeRegions --profile practice"));
    QVERIFY2(own.status == 0, own.err.constData());
    QVERIFY(own.out.contains("\"Regions\""));
    QCOMPARE(bare(to(words("call sms ShowCertKey -p task_id=t1 -p enable_ca_cert=true --profile Practice"))).status, 0);
}

void CliCallTest::dryRunSendsNothing()
{
    const CliResult result = m_cli(
        words("call smc CreateReplicationJob --method POST --region cn-hangzhou -p SourceId=s-1 --endpoint http://127.0.0.1:1 --dry-run"));
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.startsWith("POST / HTTP/1.1\r\nHost: 127.0.0.1:1\r\n"));
    QVERIFY(result.out.contains("\r\n\r\nAction=CreateReplicationJob&"));
}

void CliCallTest::exportedCurlIsRunBySh()
{
    const CliResult exported = m_cli(to(words("export vpc DescribeRegions --as curl")));
    QCOMPARE(exported.status, 0);
    QVERIFY(exported.out.startsWith("# Signed "));
    QVERIFY(!exported.out.contains("testsecret"));
    QProcess shell;
    shell.start(QStringLiteral("sh"), {});
    shell.write(exported.out);
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished(20000));
    const QByteArray answer = shell.readAllStandardOutput();
    QVERIFY2(answer.contains("\"Regions\""), QByteArray(answer + shell.readAllStandardError()).constData());
    const CliResult json = m_cli(to(words("export vpc DescribeRegions --as curl --json")));
    QCOMPARE(QJsonDocument::fromJson(json.out)[u"format"].toString(), QStringLiteral("curl"));
}

void CliCallTest::parametersFromFiles()
{
    const QString file =
        m_cli.file(QStringLiteral("values.json"),
                   R"({"PageSize": 1e1, "RegionId": "cn-hangzhou", "Tag": [{"Key": "a", "Value": "中"}], "Status": null})");
    const CliResult result =
        m_cli(QStringList{words("call ecs DescribeInstances --dry-run -p PageNumber=2 -p PageSize=20 --params")} + QStringList{file});
    QVERIFY2(result.status == 0, result.err.constData());
    QVERIFY(result.out.contains("Tag.1.Key=a&Tag.1.Value=%E4%B8%AD"));
    QVERIFY(result.out.contains("PageSize=20&"));
    QVERIFY(result.out.contains("PageNumber=2&"));
    QVERIFY(!result.out.contains("Status"));
    const CliResult asJson = m_cli({QStringLiteral("call"), QStringLiteral("ecs"), QStringLiteral("DescribeInstances"),
                                    QStringLiteral("--region"), QStringLiteral("cn-hangzhou"), QStringLiteral("--dry-run"),
                                    QStringLiteral("-p"), QStringLiteral("Tag:=[{\"Key\":\"a\"},{\"Key\":\"b\"}]")});
    QCOMPARE(asJson.status, 0);
    QVERIFY(asJson.out.contains("Tag.1.Key=a&Tag.2.Key=b"));
}

void CliCallTest::parametersThatAreFiles()
{
    const QString file = m_cli.file(QStringLiteral("language"), "zh-CN 中");
    const QStringList call = words("call ecs DescribeRegions --dry-run -p");
    const CliResult read = m_cli(call + QStringList{QStringLiteral("AcceptLanguage@=") + file});
    QVERIFY2(read.status == 0, read.err.constData());
    QVERIFY2(read.out.contains("AcceptLanguage=zh-CN%20%E4%B8%AD"), read.out.constData());

    const CliResult missing = m_cli(call + QStringList{QStringLiteral("AcceptLanguage@=/nowhere/language")});
    QVERIFY(missing.status != 0);
    QVERIFY2(missing.err.contains("There is no such file: /nowhere/language"), missing.err.constData());

    // A file of parameters names none: its texts are texts.
    const QString values = m_cli.file(QStringLiteral("names.json"), "{\"AcceptLanguage\": \"@" + file.toUtf8() + "\"}");
    const CliResult named = m_cli(words("call ecs DescribeRegions --dry-run --params") + QStringList{values});
    QVERIFY2(named.status == 0, named.err.constData());
    QVERIFY(!named.out.contains("zh-CN"));
}

void CliCallTest::gatewayKnowsMoreKeys()
{
    const QString keys = m_cli.file(QStringLiteral("keys"), "# made up\n\nmyid mysecret\n");
    const GatewayRun gateway(m_cli, {QStringLiteral("--keys"), keys});
    QVERIFY(!gateway.url().isEmpty());
    CliRun mine;
    mine.set("ALIBABA_CLOUD_ACCESS_KEY_ID", "myid").set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "mysecret");
    QCOMPARE(mine({QStringLiteral("call"), QStringLiteral("ecs"), QStringLiteral("DescribeRegions"), QStringLiteral("--endpoint"),
                   gateway.url()})
                 .status,
             0);
    QCOMPARE(mine(to(words("call ecs DescribeRegions"))).status, 1);
}

void CliCallTest::gatewayStopsWhenTold()
{
    GatewayRun gateway(m_cli);
    QVERIFY(!gateway.url().isEmpty());
    QCOMPARE(gateway.stop(), 0);
}

QTEST_GUILESS_MAIN(CliCallTest)
#include "tst_cli_call.moc"
