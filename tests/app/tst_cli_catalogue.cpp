// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clirun.h"

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

private:
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
                                     "enable_ca_cert  boolean  query            default true\n");
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

QTEST_GUILESS_MAIN(CliCatalogueTest)
#include "tst_cli_catalogue.moc"
