// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clirun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;

class CliCatalogueTest : public QObject {
    Q_OBJECT
private slots:
    void golden_data();
    void golden();
    void listGoesDownOneLevel_data();
    void listGoesDownOneLevel();
    void describeAsJsonIsTheWholeOperation();
    void searchIsBestFirst();
    void importedServicesCanBeCalled();
    void whatIsNoMetadataIsRefused();
    void aDamagedCatalogueKeepsNoOtherAway();

private:
    /// A source with the product `Shop`, one good operation and one file that is no JSON.
    static void writeShop(const QString &folder);
    CliRun m_cli{};
};

void CliCatalogueTest::golden_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("out");
    QTest::newRow("list") << QStringList{QStringLiteral("list")} << QByteArray("alibaba\nhuawei\nacm\n");
    QTest::newRow("list alibaba")
        << QStringList{QStringLiteral("list"), QStringLiteral("Alibaba")}
        << QByteArray("alibaba/ecs  Elastic Compute Service\nalibaba/smc  Server Migration Center\nalibaba/vpc  Virtual Private Cloud\n");
    QTest::newRow("describe") << QStringList{QStringLiteral("describe"), QStringLiteral("SMS"), QStringLiteral("showcertkey")}
                              << QByteArray(
                                     "huawei/sms/v3/ShowCertKey\nFetches the certificates and private keys for a task's data transfer.\n"
                                     "GET /v3/tasks/{task_id}/certkey  huawei-aksk, huawei-token\n\n"
                                     "task_id         string   path   required\n"
                                     "enable_ca_cert  boolean  query            default true\n\n"
                                     "Permissions\nsms:server:getCert\n");
    QTest::newRow("list in Chinese") << QStringList{QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("list"),
                                                    QStringLiteral("acm")}
                                     << QByteArray("acm/acm  应用配置管理 ACM\n");
    QTest::newRow("a script's list is the same in Chinese")
        << QStringList{QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("list"),
                       QStringLiteral("acm")}
        << QByteArray("[{\"name\":\"acm/acm\",\"about\":\"Application Configuration Management\"}]\n");
    QTest::newRow("describe in Chinese") << QStringList{QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("describe"),
                                                        QStringLiteral("acm"), QStringLiteral("getcurrentunit")}
                                         << QByteArray("acm/acm/diamond/GetCurrentUnit\n给出地址服务器所在的单元。\n"
                                                       "GET /env  none\n");
    QTest::newRow("list as JSON")
        << QStringList{QStringLiteral("--json"), QStringLiteral("list")}
        << QByteArray("[{\"name\":\"alibaba\",\"about\":\"\"},{\"name\":\"huawei\",\"about\":\"\"},{\"name\":\"acm\",\"about\":\"\"}]\n");
    QTest::newRow("version") << QStringList{QStringLiteral("--version")} << QByteArray("0.1.0\n");
}

void CliCatalogueTest::golden()
{
    QFETCH(const QStringList, arguments);
    const CliResult result = m_cli(arguments);
    QTEST(result.out, "out");
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.status, 0);
}

void CliCatalogueTest::listGoesDownOneLevel_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("count");
    QTest::newRow("ECS versions") << QStringLiteral("alibaba/ecs") << 1;
    QTest::newRow("ECS") << QStringLiteral("alibaba/ecs/2014-05-26") << 366;
    QTest::newRow("SMC") << QStringLiteral("alibaba/smc/2019-06-01") << 24;
    QTest::newRow("VPC") << QStringLiteral("alibaba/vpc/2016-04-28") << 407;
    QTest::newRow("SMS") << QStringLiteral("huawei/sms/v3") << 49;
}

void CliCatalogueTest::listGoesDownOneLevel()
{
    QFETCH(const QString, place);
    const CliResult result = m_cli({QStringLiteral("list"), place});
    QCOMPARE(result.status, 0);
    QTEST(static_cast<int>(result.out.count('\n')), "count");
    for (const QByteArray &line : result.out.trimmed().split('\n'))
        QVERIFY2(line.startsWith(place.toUtf8()), line.constData());
}

void CliCatalogueTest::describeAsJsonIsTheWholeOperation()
{
    const CliResult result =
        m_cli({QStringLiteral("describe"), QStringLiteral("ecs"), QStringLiteral("DescribeInstances"), QStringLiteral("--json")});
    QCOMPARE(result.status, 0);
    const QJsonObject operation = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(operation[u"name"].toString(), QStringLiteral("DescribeInstances"));
    QCOMPARE(operation[u"version"].toString(), QStringLiteral("2014-05-26"));
    QVERIFY(operation[u"schemes"].toArray().contains(QStringLiteral("alibaba-rpc-v1")));
    QVERIFY(operation[u"parameters"].toArray().size() > 20);
    QVERIFY(operation[u"response"].toArray().size() > 3);
    const QJsonArray parameters = operation[u"parameters"].toArray();
    const auto region = std::find_if(parameters.cbegin(), parameters.cend(),
                                     [](const QJsonValue &each) { return each[u"name"].toString() == QLatin1String("RegionId"); });
    QVERIFY(region != parameters.cend());
    QVERIFY((*region)[u"required"].toBool());
    QCOMPARE((*region)[u"in"].toString(), QStringLiteral("query"));
}

void CliCatalogueTest::searchIsBestFirst()
{
    const CliResult result = m_cli({QStringLiteral("search"), QStringLiteral("descreg"), QStringLiteral("--limit"), QStringLiteral("3")});
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.startsWith("alibaba/ecs/2014-05-26/DescribeRegions\n"));
    QCOMPARE(result.out.count('\n'), 3);
    const CliResult parameter = m_cli({QStringLiteral("search"), QStringLiteral("#enable_ca_cert"), QStringLiteral("--json")});
    QCOMPARE(QJsonDocument::fromJson(parameter.out)[0][u"kind"].toString(), QStringLiteral("parameter"));
    const CliResult nothing = m_cli({QStringLiteral("search"), QStringLiteral("zzzzqqqq")});
    QCOMPARE(nothing.status, 0);
    QCOMPARE(nothing.out, QByteArray());
    QVERIFY(nothing.err.startsWith("Nothing matches."));
}

void CliCatalogueTest::writeShop(const QString &folder)
{
    const auto write = [&folder](const char *name, const QByteArray &bytes) {
        const QFileInfo info(folder + QStringLiteral("/metadatas/") + QString::fromLatin1(name));
        QDir().mkpath(info.path());
        QFile file(info.filePath());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the source cannot be written");
    };
    write("products.json", R"({"products":[{"code":"Shop","version":"2020-01-01","name":{"en":"Shop","zh":"商店"},"api_style":"rpc",
        "global_endpoint":"shop.aliyuncs.com","apis":["ListGoods","Broken"]}]})");
    write("shop/ListGoods.json", R"({"name":"ListGoods","method":"GET|POST","pathPattern":"","parameters":[
        {"name":"Colour","position":"Query","type":"String","required":true}]})");
    write("shop/Broken.json", "{");
}

void CliCatalogueTest::importedServicesCanBeCalled()
{
    CliRun cli; // its own data folder
    cli.withPracticeKeys();
    const QTemporaryDir source;
    writeShop(source.path());
    const CliResult imported = cli({QStringLiteral("catalogue"), QStringLiteral("import"), source.path()});
    QCOMPARE(imported.err, QByteArray());
    QCOMPARE(imported.status, 0);
    QVERIFY2(imported.out.startsWith("aliyun-openapi-meta  operations: 1,"), imported.out.constData());

    QCOMPARE(cli({QStringLiteral("list"), QStringLiteral("alibaba/shop/2020-01-01")}).out,
             QByteArray("alibaba/shop/2020-01-01/ListGoods\n"));
    QVERIFY(cli({QStringLiteral("search"), QStringLiteral("#colour")}).out.startsWith("alibaba/shop/2020-01-01/ListGoods"));
    const CliResult called = cli({QStringLiteral("call"), QStringLiteral("shop"), QStringLiteral("listgoods"), QStringLiteral("-p"),
                                  QStringLiteral("Colour=red"), QStringLiteral("--dry-run"), QStringLiteral("--trace")});
    QCOMPARE(called.status, 0);
    QVERIFY2(called.err.contains("Colour%3Dred"), called.err.constData());
    QVERIFY2(QByteArray(called.err + called.out).contains("shop.aliyuncs.com"), called.out.constData());

    const QJsonArray stats =
        QJsonDocument::fromJson(cli({QStringLiteral("catalogue"), QStringLiteral("stats"), QStringLiteral("--json")}).out).array();
    QCOMPARE(stats.size(), 1);
    QCOMPARE(stats[0][u"format"].toString(), QStringLiteral("aliyun-openapi-meta"));
    QCOMPARE(stats[0][u"operations"].toInt(), 1);
    const QByteArray report = cli({QStringLiteral("catalogue"), QStringLiteral("report")}).out;
    QVERIFY2(report.startsWith("metadatas/shop/Broken.json: is no JSON"), report.constData());
    const QJsonArray notes =
        QJsonDocument::fromJson(cli({QStringLiteral("catalogue"), QStringLiteral("report"), QStringLiteral("--json")}).out).array();
    QCOMPARE(notes.size(), report.count('\n'));
}

void CliCatalogueTest::whatIsNoMetadataIsRefused()
{
    const QTemporaryDir empty;
    const CliResult folder = m_cli({QStringLiteral("catalogue"), QStringLiteral("import"), empty.path()});
    QCOMPARE(folder.status, 2);
    QVERIFY2(folder.err.startsWith("This is no metadata"), folder.err.constData());
    const CliResult missing = m_cli({QStringLiteral("catalogue"), QStringLiteral("import"), empty.filePath(QStringLiteral("missing"))});
    QCOMPARE(missing.status, 2);
    QVERIFY2(missing.err.contains("missing"), missing.err.constData());
    QCOMPARE(m_cli({QStringLiteral("catalogue"), QStringLiteral("stats")}).out, QByteArray());
}

void CliCatalogueTest::aDamagedCatalogueKeepsNoOtherAway()
{
    const CliRun cli;
    const QTemporaryDir source, store;
    writeShop(source.path());
    const QStringList here{QStringLiteral("--catalogue"), store.path()};
    QCOMPARE(cli(QStringList{QStringLiteral("catalogue"), QStringLiteral("import"), source.path()} + here).status, 0);
    QFile damaged(store.filePath(QStringLiteral("zzz.catalogue")));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no catalogue") > 0);
    damaged.close();
    const CliResult listed = cli(QStringList{QStringLiteral("list"), QStringLiteral("alibaba/shop")} + here);
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.out, QByteArray("alibaba/shop/2020-01-01  Shop\n"));
    QVERIFY2(listed.err.contains("zzz.catalogue"), listed.err.constData());
}

QTEST_GUILESS_MAIN(CliCatalogueTest)
#include "tst_cli_catalogue.moc"
