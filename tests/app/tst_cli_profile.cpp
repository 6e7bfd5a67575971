// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clirun.h"

#include <QDirIterator>
#include <QTest>

using namespace countersign;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

} // namespace

/// Profiles over several runs of the program, with a real Secret Service (tests/support/with_keyring.sh starts one).
class CliProfileTest : public QObject {
    Q_OBJECT
private slots:
    void keptAcrossRuns();
    void importsTheKeysOfTheAliyunCommand();
    void withoutAKeychainItSaysSo();
    void tokenProfileTakesTheEnvironment();
    void acmProfileKeepsItsAddressServer();
    void mistakes_data();
    void mistakes();
};

void CliProfileTest::keptAcrossRuns()
{
    const CliRun cli;
    QCOMPARE(cli(words("profile list")).out, QByteArray("Practice  practice  testid\n"));
    const CliResult added = cli(words("profile add Work --kind alibaba --access-key-id testid --region cn-hangzhou"), "testsecret\n");
    QVERIFY2(added.status == 0, added.err.constData());
    QCOMPARE(added.out, QByteArray());
    QCOMPARE(cli(words("profile list")).out, QByteArray("Practice  practice  testid\nWork  alibaba  testid\n"));
    QCOMPARE(cli(words("profile test work")).status, 0);

    const GatewayRun gateway(cli);
    const CliResult called = cli(words("call ecs DescribeRegions --profile Work --endpoint") + QStringList{gateway.url()});
    QVERIFY2(called.status == 0, called.err.constData());

    // Nothing in the home holds the secret but the keychain, which lies elsewhere.
    QDirIterator files(cli.environment().value(QStringLiteral("HOME")), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("testsecret"), qPrintable(file.fileName()));
    }

    QCOMPARE(cli(words("profile remove WORK")).status, 0);
    QCOMPARE(cli(words("profile list")).out, QByteArray("Practice  practice  testid\n"));
    QCOMPARE(cli(words("profile test Work")).status, 2);
}

void CliProfileTest::importsTheKeysOfTheAliyunCommand()
{
    const CliRun cli;
    const QString path = cli.environment().value(QStringLiteral("HOME")) + QStringLiteral("/config.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"current":"main","profiles":[
        {"name":"main","mode":"AK","access_key_id":"testid","access_key_secret":"testsecret","region_id":"cn-hangzhou","language":"en"},
        {"name":"short","mode":"StsToken","access_key_id":"STS.x","access_key_secret":"another secret","sts_token":"t"},
        {"name":"role","mode":"EcsRamRole"},
        {"name":"empty","mode":"AK","access_key_id":"","access_key_secret":""}]})");
    file.close();
    const CliResult imported = cli(QStringList{QStringLiteral("profile"), QStringLiteral("import"), path});
    QCOMPARE(imported.status, 0);
    QCOMPARE(imported.out, QByteArray("Imported main\n"));
    for (const char *skipped : {"Skipped short", "Skipped role", "Skipped empty", "plain text"})
        QVERIFY2(imported.err.contains(skipped), imported.err.constData());
    QVERIFY(!imported.err.contains("secret\"") && !imported.out.contains("testsecret") && !imported.err.contains("testsecret"));
    QCOMPARE(cli(words("profile list")).out, QByteArray("Practice  practice  testid\nmain  alibaba  testid\n"));
    const GatewayRun gateway(cli);
    QCOMPARE(cli(words("call ecs DescribeRegions --profile main --endpoint") + QStringList{gateway.url()}).status, 0);

    // Again: the name is taken, and what is there stays.
    QCOMPARE(cli(QStringList{QStringLiteral("profile"), QStringLiteral("import"), path}).status, 2);
    QCOMPARE(cli(words("profile remove main")).status, 0);
    QCOMPARE(cli(words("profile import /nonexistent/config.json")).status, 2);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{\"access_key_secret\":\"testsecret\"");
    file.close();
    const CliResult broken = cli(QStringList{QStringLiteral("profile"), QStringLiteral("import"), path});
    QCOMPARE(broken.status, 2);
    QVERIFY2(!broken.err.contains("testsecret") && broken.err.contains("config.json"), broken.err.constData());
}

void CliProfileTest::withoutAKeychainItSaysSo()
{
    CliRun cli;
    cli.set("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    const CliResult added = cli(words("profile add Work --kind huawei --access-key-id testid"), "testsecret\n");
    QCOMPARE(added.status, 4);
    QVERIFY2(added.err.contains("environment variables") && added.err.count('\n') == 1, added.err.constData());
    QVERIFY(!added.err.contains("testsecret"));
    QCOMPARE(cli(words("profile list")).out, QByteArray("Practice  practice  testid\n"));
}

void CliProfileTest::tokenProfileTakesTheEnvironment()
{
    CliRun cli;
    QCOMPARE(cli(words("profile add Tok --kind huawei-token")).status, 0);
    const GatewayRun gateway(cli);
    const QStringList call =
        words("call sms ShowCertKey -p task_id=t1 -p enable_ca_cert=true --profile Tok --endpoint") + QStringList{gateway.url()};
    QCOMPARE(cli(call).status, 4);
    cli.set("HUAWEI_TOKEN", "practice-token");
    const CliResult called = cli(call);
    QVERIFY2(called.status == 0, called.err.constData());
}

void CliProfileTest::acmProfileKeepsItsAddressServer()
{
    const CliRun cli;
    const GatewayRun gateway(cli);
    const QString host = gateway.url().mid(7);
    const CliResult added =
        cli(words("profile add Config --kind acm --access-key-id testid --address-server") + QStringList{host}, "testsecret\n");
    QVERIFY2(added.status == 0, added.err.constData());
    const QByteArray listed = cli(words("--json profile list")).out;
    QVERIFY2(listed.contains(QByteArray("\"addressServer\":\"" + gateway.url().toLatin1() + "\",\"plainHttp\":[]")), listed.constData());

    // No endpoint is named: the profile knows where.
    const CliResult published = cli(words("call acm PublishConfig --profile Config -p tenant=ns -p dataId=d -p group=g -p content=配置"));
    QVERIFY2(published.status == 0, published.err.constData());
    QCOMPARE(published.out, QByteArray("true"));
    QCOMPARE(cli(words("call acm GetConfig --profile Config -p tenant=ns -p dataId=d -p group=g")).out, QByteArray("\xc5\xe4\xd6\xc3"));
    // And its key goes nowhere else.
    const CliResult elsewhere =
        cli(words("call acm GetConfig --profile Config -p tenant=ns -p dataId=d -p group=g --insecure-http --endpoint acm.aliyun.com"));
    QCOMPARE(elsewhere.status, 4);
    QVERIFY2(elsewhere.err.contains("not bound"), elsewhere.err.constData());
    QCOMPARE(cli(words("profile remove Config")).status, 0);
}

void CliProfileTest::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("about");
    QTest::addColumn<int>("status");
    QTest::newRow("no secret") << words("profile add W --kind alibaba --access-key-id testid") << QByteArray() << QByteArray("ecret") << 4;
    QTest::newRow("no key id") << words("profile add W --kind alibaba") << QByteArray("s\n") << QByteArray("AccessKey") << 2;
    QTest::newRow("unknown kind") << words("profile add W --kind aws") << QByteArray() << QByteArray("huawei-token") << 2;
    QTest::newRow("taken name") << words("profile add practice --kind anonymous") << QByteArray() << QByteArray("ractice") << 2;
    QTest::newRow("host that is none") << words("profile add W --kind anonymous --host .com/x") << QByteArray() << QByteArray(".com/x")
                                       << 2;
    QTest::newRow("address server that is none")
        << words("profile add W --kind acm --access-key-id i --address-server http://a.example/path") << QByteArray("s\n")
        << QByteArray("/path") << 2;
    QTest::newRow("address server for another cloud") << words("profile add W --kind alibaba --access-key-id i --address-server a.example")
                                                      << QByteArray("s\n") << QByteArray("a.example") << 2;
    QTest::newRow("remove the practice profile") << words("profile remove Practice") << QByteArray() << QByteArray("Practice") << 2;
    QTest::newRow("remove nobody") << words("profile remove Nobody") << QByteArray() << QByteArray("Nobody") << 2;
    QTest::newRow("secret as an argument") << words("profile add W --kind alibaba --secret x") << QByteArray() << QByteArray("--secret")
                                           << 2;
}

void CliProfileTest::mistakes()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, about);
    const CliRun cli;
    const CliResult result = cli(arguments, input);
    QVERIFY2(result.err.contains(about) && result.err.count('\n') == 1, result.err.constData());
    QTEST(result.status, "status");
    QCOMPARE(cli(words("profile list")).out, QByteArray("Practice  practice  testid\n"));
}

QTEST_GUILESS_MAIN(CliProfileTest)
#include "tst_cli_profile.moc"
