// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/joinedsearch.h"
#include "tests/support/smallcatalogue.h"
#include "tests/ui/languages.h"
#include "ui/models/servicetreemodel.h"
#include "ui/panes/servicerowdelegate.h"
#include "ui/panes/servicetreepane.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Text tree in: `cloud/product/version Title` starts a service, `  Group > Operation effect` is one of its operations.
QVector<ServiceContents> servicesFrom(const QString &text)
{
    QVector<ServiceContents> services;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u' ')) {
            const QStringList id = line.section(u' ', 0, 0).split(u'/');
            services.append({Service{.cloud = id.at(0), .product = id.at(1), .version = id.at(2), .titleEn = line.section(u' ', 1)}, {}});
            continue;
        }
        const Service &service = services.last().service;
        QStringList path = line.trimmed().section(u' ', 0, -2).split(u" > "_s);
        const QString effect = line.trimmed().section(u' ', -1);
        Operation operation{.id = {service.cloud, service.product, service.version, path.takeLast()}, .group = path, .methods = {"GET"}};
        operation.effect = effect == u"write" || effect == u"billed" ? OperationEffect::Write
            : effect == u"delete"                                    ? OperationEffect::Delete
                                                                     : OperationEffect::Read;
        operation.billed = effect == u"billed";
        operation.deprecated = effect == u"old";
        services.last().operations.append(operation);
    }
    return services;
}

/// Text tree out: two blanks a level, the name, and the count where there is one.
QString textOf(const ServiceTreeModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString count = index.data(ServiceTreeModel::CountRole).toString();
        text += QString(depth * 2, u' ') + index.data().toString() + (count.isEmpty() ? QString() : u" [%1]"_s.arg(count)) + u'\n';
        text += textOf(model, index, depth + 1);
    }
    return text;
}

QVector<ExamplePage> examplePages()
{
    const OperationId regions{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeRegions"_s};
    const OperationId run{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"RunInstances"_s};
    return {{.id = u"ecs"_s,
             .titleEn = u"ECS page"_s,
             .titleZh = u"ECS 页"_s,
             .examples = {{.id = u"regions"_s,
                           .operation = regions,
                           .titleEn = u"List regions"_s,
                           .titleZh = u"列出地域"_s,
                           .noteEn = u"Shows <regions>."_s},
                          {.id = u"start"_s, .operation = run, .titleEn = u"Start a machine"_s, .titleZh = u"启动"_s}}}};
}

/// The sample with names in both languages, as the catalogue has them.
QVector<ServiceContents> servicesInBothLanguages(const QString &text)
{
    QVector<ServiceContents> services = servicesFrom(text);
    services[0].service.titleZh = u"云服务器"_s;
    services[0].service.groupsZh = {{u"Regions"_s, u"地域"_s}, {u"Instances"_s, u"实例"_s}, {u"Spot"_s, u"抢占式实例"_s}};
    services[0].operations[0].descriptionEn = u"Lists <regions>."_s;
    services[0].operations[0].descriptionZh = u"列出<地域>。"_s;
    services[1].service.titleZh = u"专有网络"_s;
    services[1].service.groupsZh = {{u"IPv6 gateway"_s, u"IPv6 网关"_s}, {u"VPC"_s, u"专有网络"_s}};
    services[1].operations[0].alsoIn = {{u"IPv6 gateway"_s}};
    return services;
}

QStringList nodeIds(const ServiceTreeModel &model, const QModelIndex &parent = {})
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        ids << model.nodeId(index) << nodeIds(model, index);
    }
    return ids;
}

const QString sample = u"alibaba/ecs/2014-05-26 Elastic Compute Service\n"
                       "  Regions > DescribeRegions read\n"
                       "  Regions > DescribeZones read\n"
                       "  Instances > RunInstances billed\n"
                       "  Instances > Spot > DescribeSpotPrice read\n"
                       "  Instances > DeleteInstance delete\n"
                       "  TagResources write\n"
                       "alibaba/vpc/2016-04-28 Virtual Private Cloud\n"
                       "  IPv6 gateway > CreateIpv6Gateway write\n"
                       "  VPC > DescribeVpcs old\n"
                       "acm/acm/v1 Application Configuration Management\n"
                       "  getConfig read\n"
                       "  publishConfig write\n"_s;

} // namespace

class TestServiceTree : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto *theme = new Theme(qApp);
        theme->setMode(Theme::Mode::Light);
        theme->install();
    }

    void tree_shows_what_the_filter_keeps_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("tree");
        QTest::newRow("everything") << QString()
                                    << u"Alibaba Cloud [8]\n"
                                       "  ECS [6]\n"
                                       "    Regions [2]\n"
                                       "      DescribeRegions\n"
                                       "      DescribeZones\n"
                                       "    Instances [3]\n"
                                       "      RunInstances\n"
                                       "      Spot [1]\n"
                                       "        DescribeSpotPrice\n"
                                       "      DeleteInstance\n"
                                       "    TagResources\n"
                                       "  VPC [2]\n"
                                       "    IPv6 gateway [1]\n"
                                       "      CreateIpv6Gateway\n"
                                       "    VPC [1]\n"
                                       "      DescribeVpcs\n"
                                       "ACM configuration [2]\n"
                                       "  getConfig\n"
                                       "  publishConfig\n"_s;
        QTest::newRow("part of a name, any letter case") << u"INSTANCE"_s
                                                         << u"Alibaba Cloud [3 of 8]\n"
                                                            "  ECS [3 of 6]\n"
                                                            "    Instances [3]\n"
                                                            "      RunInstances\n"
                                                            "      DeleteInstance\n"
                                                            "      Spot [1]\n"
                                                            "        DescribeSpotPrice\n"_s;
        QTest::newRow("starts of words") << u"dspotp"_s
                                         << u"Alibaba Cloud [1 of 8]\n"
                                            "  ECS [1 of 6]\n"
                                            "    Instances [1 of 3]\n"
                                            "      Spot [1]\n"
                                            "        DescribeSpotPrice\n"_s;
        QTest::newRow("a product before the letters' better place in another") << u"vpc"_s
                                                                               << u"Alibaba Cloud [2 of 8]\n"
                                                                                  "  VPC [2]\n"
                                                                                  "    IPv6 gateway [1]\n"
                                                                                  "      CreateIpv6Gateway\n"
                                                                                  "    VPC [1]\n"
                                                                                  "      DescribeVpcs\n"_s;
        QTest::newRow("product and name") << u"ecs describe"_s
                                          << u"Alibaba Cloud [3 of 8]\n"
                                             "  ECS [3 of 6]\n"
                                             "    Regions [2]\n"
                                             "      DescribeRegions\n"
                                             "      DescribeZones\n"
                                             "    Instances [1 of 3]\n"
                                             "      Spot [1]\n"
                                             "        DescribeSpotPrice\n"_s;
        QTest::newRow("a word of the group") << u"ipv6 gateway"_s
                                             << u"Alibaba Cloud [1 of 8]\n"
                                                "  VPC [1 of 2]\n"
                                                "    IPv6 gateway [1]\n"
                                                "      CreateIpv6Gateway\n"_s;
        QTest::newRow("the product's long name") << u"application"_s
                                                 << u"ACM configuration [2]\n"
                                                    "  getConfig\n"
                                                    "  publishConfig\n"_s;
        QTest::newRow("blanks only") << u"  "_s << QString();
        QTest::newRow("nothing") << u"no such thing"_s << QString();
        QTest::newRow("no pattern language") << u".*"_s << QString();
    }

    void tree_shows_what_the_filter_keeps()
    {
        QFETCH(const QString, filter);
        QFETCH(const QString, tree);
        const OpenedServices opened(servicesFrom(sample));
        const QVector<Service> &services = opened.services();
        ServiceTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setServices(&services);
        model.setFilter(filter);
        QCOMPARE(model.operationCount(), 10);
        if (filter.isEmpty() || !filter.trimmed().isEmpty())
            QCOMPARE(textOf(model), tree);
        else
            QCOMPARE(model.matchCount(), 10);
    }

    void products_without_operations_and_older_versions()
    {
        const OpenedServices opened(servicesFrom(u"alibaba/ess/2014-08-28 Auto Scaling\n"
                                                 "  DescribeOld read\n"
                                                 "alibaba/ess/2022-02-22 Auto Scaling\n"
                                                 "  DescribeNew read\n"
                                                 "alibaba/abysses/2020-01-01 Abysses\n"_s));
        ServiceTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setServices(&opened.services()); // what nobody can call stands last, whatever its name
        QCOMPARE(textOf(model),
                 u"Alibaba Cloud [2]\n"
                 "  ESS [2]\n"
                 "    2022-02-22 [1]\n"
                 "      DescribeNew\n"
                 "    2014-08-28 [1]\n"
                 "      DescribeOld\n"
                 "  abysses\n"_s);
        const QModelIndex abysses = model.index(1, 0, model.index(0, 0));
        QVERIFY(!model.hasChildren(abysses));
        QCOMPARE(abysses.data(Qt::AccessibleTextRole).toString(), u"abysses, no operations known"_s);
        const OperationId old{u"alibaba"_s, u"ess"_s, u"2014-08-28"_s, u"DescribeOld"_s};
        QCOMPARE(model.nodeId(model.indexOf(old).parent()), u"alibaba/ESS/2014-08-28"_s);
        model.setFilter(u"old"_s);
        QCOMPARE(textOf(model), u"Alibaba Cloud [1 of 2]\n  ESS [1 of 2]\n    2014-08-28 [1]\n      DescribeOld\n"_s);
        model.setFilter(u"abys"_s); // a product is found that waits for its operations
        QCOMPARE(textOf(model), u"Alibaba Cloud [0 of 2]\n  abysses\n"_s);
    }

    void categories_stand_between_a_cloud_and_its_products()
    {
        QVector<ServiceContents> contents = servicesFrom(u"alibaba/dts/2020-01-01 Data Transmission\n"
                                                         "  CreateJob write\n"
                                                         "alibaba/ecs/2014-05-26 Elastic Compute Service\n"
                                                         "  DescribeRegions read\n"
                                                         "alibaba/ess/2014-08-28 Auto Scaling\n"
                                                         "  DescribeOld read\n"
                                                         "alibaba/ess/2022-02-22 Auto Scaling\n"
                                                         "  DescribeNew read\n"
                                                         "alibaba/fc/2023-03-30 Function Compute\n"
                                                         "  CreateFunction write\n"_s);
        for (const int computing : {1, 2, 3}) {
            contents[computing].service.categoryEn = u"Computing"_s;
            contents[computing].service.categoryZh = u"计算"_s;
        }
        contents[0].service.categoryEn = u"Databases"_s;
        const OpenedServices opened(contents);
        ServiceTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setServices(&opened.services());
        QCOMPARE(textOf(model),
                 u"Alibaba Cloud [5]\n"
                 "  Computing [3]\n"
                 "    ECS [1]\n"
                 "      DescribeRegions\n"
                 "    ESS [2]\n"
                 "      2022-02-22 [1]\n"
                 "        DescribeNew\n"
                 "      2014-08-28 [1]\n"
                 "        DescribeOld\n"
                 "  Databases [1]\n"
                 "    DTS [1]\n"
                 "      CreateJob\n"
                 "  FC [1]\n"
                 "    CreateFunction\n"_s);
        const QModelIndex old = model.indexOf({u"alibaba"_s, u"ess"_s, u"2014-08-28"_s, u"DescribeOld"_s});
        QCOMPARE(model.nodeId(old.parent()), u"alibaba/Computing/ESS/2014-08-28"_s);
        QCOMPARE(model.kind(old.parent()), ServiceTreeModel::Kind::Version);
        model.setFilter(u"create"_s); // the best product first, with its category
        QCOMPARE(textOf(model),
                 u"Alibaba Cloud [2 of 5]\n"
                 "  Databases [1]\n"
                 "    DTS [1]\n"
                 "      CreateJob\n"
                 "  FC [1]\n"
                 "    CreateFunction\n"_s);
        model.setFilter({});
        model.setServices(&opened.services(), true);
        QVERIFY(textOf(model).startsWith(u"Alibaba Cloud [5]\n  计算 [3]\n"_s));
        QCOMPARE(model.nodeId(model.index(0, 0, model.index(0, 0))), u"alibaba/Computing"_s);
    }

    void built_in_products_stay_right_below_their_cloud()
    {
        QTemporaryDir folder;
        QVector<ServiceContents> builtIn = servicesFrom(u"alibaba/vpc/2016-04-28 Virtual Private Cloud\n  DescribeVpcs read\n"_s);
        QVector<ServiceContents> imported = servicesFrom(u"alibaba/alb/2020-06-16 Load Balancer\n  ListZones read\n"
                                                         "alibaba/vpc/2099-01-01 Virtual Private Cloud\n  ListVpcs read\n"_s);
        for (QVector<ServiceContents> *contents : {&builtIn, &imported})
            for (ServiceContents &one : *contents)
                one.service.categoryEn = u"Networking"_s;
        QVERIFY(writeCatalogue(builtIn, folder.filePath(u"a"_s)));
        QVERIFY(writeCatalogue(imported, folder.filePath(u"b"_s), CatalogueOrigin{.format = u"test"_s}));
        Catalogue catalogue;
        QVERIFY(catalogue.open(folder.filePath(u"a"_s), true));
        QVERIFY(catalogue.open(folder.filePath(u"b"_s), false));
        ServiceTreeModel model;
        model.setServices(&catalogue.services());
        QCOMPARE(textOf(model),
                 u"Alibaba Cloud [3]\n"
                 "  VPC [2]\n"
                 "    2099-01-01 [1]\n"
                 "      ListVpcs\n"
                 "    2016-04-28 [1]\n"
                 "      DescribeVpcs\n"
                 "  Networking [1]\n"
                 "    ALB [1]\n"
                 "      ListZones\n"_s);
    }

    void badges_say_what_a_call_needs_and_where_its_facts_are_from()
    {
        QVector<ServiceContents> contents = servicesFrom(u"alibaba/ecs/2014-05-26 Elastic Compute Service\n"
                                                         "  DeleteAll delete\n"
                                                         "  Ping read\n"_s);
        contents[0].operations[0].highRisk = true;
        contents[0].operations[1].needsNoKey = true;
        const QDateTime imported(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);
        const OpenedServices opened(contents, CatalogueOrigin{.format = u"aliyun-openapi-meta"_s, .importedAt = imported});
        ServiceTreeModel model;
        model.setServices(&opened.services());
        const QModelIndex product = model.index(0, 0, model.index(0, 0));
        QVERIFY(product.data(ServiceTreeModel::ImportedRole).toBool());
        QCOMPARE(product.data(Qt::AccessibleTextRole).toString(), u"ECS Elastic Compute Service, operations: 2, imported"_s);
        QVERIFY(product.data(Qt::ToolTipRole).toString().contains(u"From Alibaba Cloud, metadata of the aliyun command, imported on "_s));
        QCOMPARE(model.index(0, 0, product).data(Qt::AccessibleTextRole).toString(), u"DeleteAll, delete, high risk"_s);
        QCOMPARE(model.index(1, 0, product).data(Qt::AccessibleTextRole).toString(), u"Ping, read, no sign-in needed"_s);
        QVERIFY(!model.index(1, 0, product).data(ServiceTreeModel::ImportedRole).toBool()); // its product says it
        ServiceTreePane pane;
        pane.setServices(&opened.services());
        pane.resize(270, 400);
        pane.show();
        auto *tree = pane.findChild<QTreeView *>(u"services"_s);
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        const auto labels = pane.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->text().startsWith(u"From Alibaba Cloud, metadata of the aliyun command"_s);
        }));
        QVERIFY(!pane.grab().isNull());
    }

    void groups_are_shown_in_one_language_and_filtered_by_both_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("tree");
        const QString english = u"Alibaba Cloud [3 of 8]\n"
                                "  ECS [3 of 6]\n"
                                "    Instances [3]\n"
                                "      RunInstances\n"
                                "      Spot [1]\n"
                                "        DescribeSpotPrice\n"
                                "      DeleteInstance\n"_s;
        const QString englishByRank = u"Alibaba Cloud [3 of 8]\n"
                                      "  ECS [3 of 6]\n"
                                      "    Instances [3]\n"
                                      "      Spot [1]\n"
                                      "        DescribeSpotPrice\n"
                                      "      RunInstances\n"
                                      "      DeleteInstance\n"_s; // one looks before one changes
        QString chinese = english;
        QString chineseByRank = englishByRank;
        for (QString *tree : {&chinese, &chineseByRank})
            tree->replace(u" Instances ["_s, u" 实例 ["_s).replace(u"Spot ["_s, u"抢占式实例 ["_s);
        QTest::newRow("English by English") << false << u"instances"_s << english;
        QTest::newRow("English by Chinese") << false << u"实例"_s << englishByRank;
        QTest::newRow("Chinese by English") << true << u"instances"_s << chinese;
        QTest::newRow("Chinese by Chinese") << true << u"实例"_s << chineseByRank;
        QTest::newRow("Chinese, a further place") << true << u"网关"_s
                                                  << u"Alibaba Cloud [1 of 8]\n"
                                                     "  VPC [1 of 2]\n"
                                                     "    IPv6 网关 [1]\n"
                                                     "      CreateIpv6Gateway\n"
                                                     "  IPv6 网关 [1]\n"
                                                     "    CreateIpv6Gateway\n"_s;
        QTest::newRow("Chinese, group and name") << true << u"地域 zones"_s
                                                 << u"Alibaba Cloud [1 of 8]\n"
                                                    "  ECS [1 of 6]\n"
                                                    "    地域 [1 of 2]\n"
                                                    "      DescribeZones\n"_s;
        QTest::newRow("Chinese, nothing") << true << u"青龙"_s << QString();
    }

    void groups_are_shown_in_one_language_and_filtered_by_both()
    {
        QFETCH(const bool, chinese);
        QFETCH(const QString, filter);
        QFETCH(const QString, tree);
        const OpenedServices opened(servicesInBothLanguages(sample));
        const QVector<Service> &services = opened.services();
        ServiceTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setServices(&services, chinese);
        model.setFilter(filter);
        QCOMPARE(textOf(model), tree);
    }

    void rows_have_the_same_ids_in_both_languages()
    {
        const OpenedServices opened(servicesInBothLanguages(sample));
        const QVector<Service> &services = opened.services();
        ServiceTreeModel model;
        model.setServices(&services, false);
        const QStringList english = nodeIds(model);
        const QString shown = textOf(model);
        model.setServices(&services, true);
        QVERIFY(textOf(model) != shown);
        QCOMPARE(nodeIds(model), english);
        QVERIFY(english.contains(u"alibaba/ECS/Instances/Spot"_s)); // as they were before there was Chinese
        QVERIFY(english.contains(u"alibaba/IPv6 gateway"_s));
    }

    void tips_are_in_the_language_of_the_tree()
    {
        const OpenedServices opened(servicesInBothLanguages(sample));
        const QVector<Service> &services = opened.services();
        ServiceTreeModel model;
        const auto tip = [&] { return model.indexOf(services[0].operations.at(0).id).data(Qt::ToolTipRole).toString(); };
        model.setServices(&services, false);
        QVERIFY2(tip().contains(u"Lists &lt;regions&gt;."_s), qPrintable(tip()));
        model.setServices(&services, true);
        QVERIFY2(tip().contains(u"列出&lt;地域&gt;。"_s) && !tip().contains(u"Lists"_s), qPrintable(tip()));
        QCOMPARE(model.index(0, 0, model.index(0, 0)).data(ServiceTreeModel::DetailRole).toString(), u"云服务器"_s);
    }

    void operation_stands_in_further_places_and_counts_once()
    {
        QVector<ServiceContents> contents = servicesFrom(sample);
        contents[1].operations[0].alsoIn = {{u"IPv6 gateway"_s}};
        const OpenedServices opened(contents);
        const QVector<Service> &services = opened.services();
        ServiceTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setServices(&services);
        model.setFilter(u"ipv6"_s);
        QCOMPARE(textOf(model),
                 u"Alibaba Cloud [1 of 8]\n"
                 "  VPC [1 of 2]\n"
                 "    IPv6 gateway [1]\n"
                 "      CreateIpv6Gateway\n"
                 "  IPv6 gateway [1]\n"
                 "    CreateIpv6Gateway\n"_s);
        QCOMPARE(model.matchCount(), 1);
    }

    void the_best_stands_first_among_its_peers()
    {
        const OpenedServices opened(servicesFrom(u"alibaba/ecs/2014-05-26 Elastic Compute Service\n"
                                                 "  Instances > DeleteInstances delete\n"
                                                 "  Instances > DetachInstanceRamRole write\n"
                                                 "  Instances > DescribeInstanceStatus read\n"
                                                 "  Instances > DescribeInstances read\n"
                                                 "  Instances > DescribeDisks read\n"_s));
        ServiceTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setServices(&opened.services());
        model.setFilter(u"dinst"_s);
        QCOMPARE(model.firstMatch().data().toString(), u"DescribeInstances"_s);
        QCOMPARE(model.matchCount(), 4);
        const auto marks = model.firstMatch().data(ServiceTreeModel::MatchesRole).value<QVector<MatchRange>>();
        QCOMPARE(marks, QVector<MatchRange>({{0, 1}, {8, 4}}));
        model.setFavourites({{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeInstanceStatus"_s}});
        model.setFilter({});
        model.setFilter(u"dinst"_s);
        QCOMPARE(model.firstMatch().data().toString(), u"DescribeInstanceStatus"_s);
    }

    void favourites_and_what_was_opened_last_stand_on_top()
    {
        const OpenedServices opened(servicesFrom(sample));
        ServiceTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setServices(&opened.services());
        const QString without = textOf(model);
        const OperationId vpcs{u"alibaba"_s, u"vpc"_s, u"2016-04-28"_s, u"DescribeVpcs"_s}, gone{u"alibaba"_s, u"vpc"_s, u"1"_s, u"Gone"_s};
        model.setFavourites({vpcs, gone});
        QVERIFY(textOf(model).startsWith(u"Favourites [1]\n  DescribeVpcs\nAlibaba Cloud"_s));
        const QModelIndex favourite = model.index(0, 0, model.index(0, 0));
        QCOMPARE(model.operation(favourite), vpcs);
        QCOMPARE(favourite.data(ServiceTreeModel::DetailRole).toString(), u"VPC"_s);
        QCOMPARE(favourite.data(Qt::AccessibleTextRole).toString(), u"DescribeVpcs, read, deprecated, favourite, VPC"_s);
        QCOMPARE(model.indexOf(vpcs).parent().data().toString(), u"VPC"_s); // its own place comes first
        QVERIFY(model.indexOf(vpcs).data(ServiceTreeModel::FavouriteRole).toBool());
        QCOMPARE(model.indexOfPath(model.path(favourite)), favourite);
        model.setRecents({{u"acm"_s, u"acm"_s, u"v1"_s, u"getConfig"_s}, vpcs});
        QVERIFY(textOf(model).startsWith(u"Favourites [1]\n  DescribeVpcs\nOpened last [2]\n  getConfig\n  DescribeVpcs\nAlibaba Cloud"_s));
        QCOMPARE(model.operationCount(), 10);
        model.setFilter(u"vpcs"_s);
        QVERIFY(textOf(model).startsWith(u"Alibaba Cloud [1 of 8]"_s));
        model.setFilter({});
        model.setFavourites({});
        model.setRecents({});
        QCOMPARE(textOf(model), without);
    }

    void the_first_favourite_is_seen_and_open_rows_stay_open()
    {
        const OpenedServices opened(servicesFrom(sample));
        ServiceTreePane pane;
        pane.setFavourites({});
        pane.setServices(&opened.services());
        auto *tree = pane.findChild<QTreeView *>(u"services"_s);
        auto *filter = pane.findChild<QLineEdit *>(u"filterOperations"_s);
        auto &model = *static_cast<ServiceTreeModel *>(tree->model());
        const OperationId zones{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeZones"_s};
        tree->expand(model.indexOfPath({u"alibaba"_s, u"ECS"_s}));
        pane.setFavourites({zones});
        QVERIFY(tree->isExpanded(model.indexOfPath({u"favourites"_s})));
        QVERIFY(tree->isExpanded(model.indexOfPath({u"alibaba"_s, u"ECS"_s})));
        pane.setRecents({zones});
        QVERIFY(!tree->isExpanded(model.indexOfPath({u"recents"_s}))); // it would push the clouds away
        QVERIFY(tree->isExpanded(model.indexOfPath({u"favourites"_s})));
        filter->setText(u"zones"_s);
        filter->clear();
        QVERIFY(tree->isExpanded(model.indexOfPath({u"favourites"_s})));
        QVERIFY(tree->isExpanded(model.indexOfPath({u"alibaba"_s, u"ECS"_s})));
        QVERIFY(!tree->isExpanded(model.indexOfPath({u"alibaba"_s, u"VPC"_s})));
        pane.setFavourites({});
        QVERIFY(!model.indexOfPath({u"favourites"_s}).isValid());
    }

    void a_star_makes_a_favourite_by_pointer_and_by_menu()
    {
        const OpenedServices opened(servicesFrom(sample));
        ServiceTreePane pane;
        pane.setServices(&opened.services());
        pane.resize(270, 600);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        pane.findChild<QLineEdit *>(u"filterOperations"_s)->setText(u"zones"_s);
        auto *tree = pane.findChild<QTreeView *>(u"services"_s);
        const OperationId zones{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeZones"_s};
        QSignalSpy toggled(&pane, &ServiceTreePane::favouriteToggled);
        QSignalSpy chosen(&pane, &ServiceTreePane::operationChosen);
        const auto row = [&] { return static_cast<ServiceTreeModel *>(tree->model())->indexOf(zones); };
        const QRect star = ServiceRowDelegate::starRect(tree->visualRect(row()), row());
        QVERIFY(star.width() >= 24 && star.height() >= 24);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, star.center());
        QCOMPARE(toggled.size(), 1);
        QCOMPARE(toggled.at(0).at(0).value<OperationId>(), zones);
        QCOMPARE(chosen.size(), 0); // it opens nothing
        emit tree->customContextMenuRequested(tree->visualRect(row()).center());
        auto *menu = pane.findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().at(1)->text(), u"Add to &favourites"_s);
        menu->actions().at(1)->trigger();
        QCOMPARE(toggled.size(), 2);
        menu->close();
        tree->setCurrentIndex(row());
        tree->setFocus();
        QCOMPARE(pane.selectedOperation(), zones);
    }

    void what_parameters_and_error_codes_find_joins_without_moving_the_row()
    {
        QVector<ServiceContents> contents = servicesFrom(sample);
        contents[0].operations[1].parameters = {{.name = u"DescribeMode"_s}}; // DescribeZones: found by its name as well
        contents[0].operations[2].parameters = {
            {.name = u"Tag"_s, .type = ValueType::List, .members = {{.members = {{.name = u"Mode"_s}}}}}};
        contents[1].operations[0].errorCodes = {{400, u"Invalid.Mode"_s}};
        contents[0].operations[5].descriptionEn = u"Changes the mode of tags."_s;
        const OpenedServices opened(contents);
        ServiceTreePane pane;
        pane.setServices(&opened.services());
        pane.resize(270, 600);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        auto *filter = pane.findChild<QLineEdit *>(u"filterOperations"_s);
        auto *tree = pane.findChild<QTreeView *>(u"services"_s);
        auto *joining = pane.findChild<JoinedSearch *>();
        auto &model = *static_cast<ServiceTreeModel *>(tree->model());
        filter->setText(u"mode"_s);
        QCOMPARE(model.matchCount(), 1); // with the keystroke
        const QModelIndex first = model.firstMatch();
        QCOMPARE(first.data().toString(), u"TagResources"_s);
        tree->setCurrentIndex(first);
        const int y = tree->visualRect(first).top();
        QTRY_VERIFY(!joining->isRunning());
        QCOMPARE(model.matchCount(), 4);
        QCOMPARE(tree->currentIndex().data().toString(), u"TagResources"_s);
        QCOMPARE(tree->visualRect(tree->currentIndex()).top(), y);
        QCOMPARE(model.firstMatch().data().toString(), u"TagResources"_s);
        const QModelIndex run = model.indexOf({u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"RunInstances"_s});
        QCOMPARE(run.data(ServiceTreeModel::DetailRole).toString(), u"#Tag.Mode"_s);
        QCOMPARE(run.data(ServiceTreeModel::DetailMatchesRole).value<QVector<MatchRange>>(), QVector<MatchRange>({{5, 4}}));
        QCOMPARE(run.data(Qt::AccessibleTextRole).toString(), u"RunInstances, billed, parameter Tag.Mode"_s);
        const QModelIndex gateway = model.indexOf({u"alibaba"_s, u"vpc"_s, u"2016-04-28"_s, u"CreateIpv6Gateway"_s});
        QCOMPARE(gateway.data(Qt::AccessibleTextRole).toString(), u"CreateIpv6Gateway, write, error code Invalid.Mode"_s);
        QVERIFY(tree->isExpanded(gateway.parent()));

        filter->setText(u"mode descri"_s); // one word in the name, one in a parameter
        QCOMPARE(model.matchCount(), 0);
        auto *nothing = pane.findChild<QLabel *>();
        QVERIFY(!nothing->isVisible() || !nothing->text().startsWith(u"No operation"_s)); // it is still being looked for
        QTRY_COMPARE(model.matchCount(), 1);
        QCOMPARE(model.firstMatch().data().toString(), u"DescribeZones"_s);
        filter->setText(u"xyzzy"_s);
        filter->setText(u"dscrbvpc"_s); // letters here and there, since nothing else has them
        QTRY_COMPARE(model.matchCount(), 1);
        QCOMPARE(model.firstMatch().data().toString(), u"DescribeVpcs"_s);
        QVERIFY(!model.firstMatch().data(ServiceTreeModel::MatchesRole).value<QVector<MatchRange>>().isEmpty());
        filter->setText(u"xyzzy"_s);
        QTRY_VERIFY(!joining->isRunning());
        QCOMPARE(model.rowCount(), 0);
    }

    /// Rows that come above the one that is looked at push it away, and the view follows.
    void rows_that_join_above_leave_the_selected_one_in_sight()
    {
        QString text = u"alibaba/aaa/2020-01-01 First\n"_s;
        for (int number = 0; number < 60; ++number)
            text += u"  CreateThing%1 write\n"_s.arg(number);
        for (int number = 0; number < 20; ++number)
            text += u"  ListSpots%1 read\n"_s.arg(number);
        text += u"alibaba/zzz/2020-01-01 Last\n"_s;
        for (int number = 0; number < 40; ++number)
            text += u"  ShowSpots%1 read\n"_s.arg(number);
        QVector<ServiceContents> contents = servicesFrom(text);
        for (int number = 0; number < 60; ++number)
            contents[0].operations[number].parameters = {{.name = u"SpotPrice"_s}};
        const OpenedServices opened(contents);
        ServiceTreePane pane;
        pane.setServices(&opened.services());
        pane.resize(270, 400);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        auto *tree = pane.findChild<QTreeView *>(u"services"_s);
        auto &model = *static_cast<ServiceTreeModel *>(tree->model());
        pane.findChild<QLineEdit *>(u"filterOperations"_s)->setText(u"spot"_s);
        const OperationId late{u"alibaba"_s, u"zzz"_s, u"2020-01-01"_s, u"ShowSpots30"_s};
        tree->setCurrentIndex(model.indexOf(late));
        tree->scrollTo(tree->currentIndex(), QAbstractItemView::PositionAtCenter);
        const int y = tree->visualRect(tree->currentIndex()).top();
        QTRY_VERIFY(!pane.findChild<JoinedSearch *>()->isRunning());
        QCOMPARE(model.matchCount(), 120);
        QCOMPARE(model.operation(tree->currentIndex()), late);
        QCOMPARE(tree->visualRect(tree->currentIndex()).top(), y);
    }

    void a_product_without_operations_is_wanted_when_it_is_opened()
    {
        const OpenedServices opened(servicesFrom(u"alibaba/aaa/2020-01-01 Aaa\n  ShowSpot read\nalibaba/dms/2020-01-01 Dms\n"_s));
        ServiceTreePane pane;
        pane.setServices(&opened.services());
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        auto *tree = pane.findChild<QTreeView *>(u"services"_s);
        auto &model = *static_cast<ServiceTreeModel *>(tree->model());
        QSignalSpy wanted(&pane, &ServiceTreePane::productWanted);
        tree->expandAll();
        QModelIndex row = model.index(0, 0);
        while (row.isValid() && !model.serviceWithoutOperations(row))
            row = tree->indexBelow(row);
        QVERIFY(row.isValid());
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row).center());
        QVERIFY(wanted.isEmpty()); // a click only looks
        tree->setCurrentIndex(row);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first(), QVariantList({u"alibaba"_s, u"dms"_s}));
    }

    void the_best_are_in_sight_under_a_filter()
    {
        QString text = u"alibaba/aaa/2020-01-01 Aaa\n"_s;
        for (int number = 0; number < 90; ++number)
            text += u"  ShowSpots%1 read\n"_s.arg(number);
        const OpenedServices opened(servicesFrom(text));
        ServiceTreePane pane;
        pane.setServices(&opened.services());
        pane.resize(270, 400);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        auto *tree = pane.findChild<QTreeView *>(u"services"_s);
        auto *filter = pane.findChild<QLineEdit *>(u"filterOperations"_s);
        filter->setText(u"show"_s);
        tree->scrollToBottom();
        QVERIFY(tree->verticalScrollBar()->value() > 0);
        filter->setText(u"spots"_s);
        QCOMPARE(tree->verticalScrollBar()->value(), 0);
    }

    void filter_can_be_taken_away()
    {
        const OpenedServices opened(servicesFrom(sample));
        const QVector<Service> &services = opened.services();
        ServiceTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setServices(&services);
        const QString all = textOf(model);
        for (const QString &text : {u"d"_s, u"de"_s, u"des"_s, u"zzz"_s, QString()})
            model.setFilter(text);
        QCOMPARE(textOf(model), all);
    }

    void operation_is_found_by_id_unless_hidden()
    {
        const OpenedServices opened(servicesFrom(sample));
        const QVector<Service> &services = opened.services();
        ServiceTreeModel model;
        model.setServices(&services);
        const OperationId id{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeSpotPrice"_s};
        const QModelIndex index = model.indexOf(id);
        QCOMPARE(index.data().toString(), u"DescribeSpotPrice"_s);
        QCOMPARE(index.parent().data().toString(), u"Spot"_s);
        QCOMPARE(model.operation(index), id);
        QVERIFY(model.operation(index.parent()).isEmpty());
        QVERIFY(!model.indexOf({u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"Nothing"_s}).isValid());
        model.setFilter(u"vpc"_s);
        QVERIFY(!model.indexOf(id).isValid());
    }

    void no_catalogue_is_an_empty_tree()
    {
        ServiceTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.firstMatch().isValid());
        model.setFilter(u"a"_s);
        const QVector<Service> none;
        model.setServices(&none);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.operationCount(), 0);
    }

    void matches_are_marked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QVector<QPair<int, int>>>("expected");
        using Ranges = QVector<QPair<int, int>>;
        QTest::newRow("one") << u"DescribeRegions"_s << QStringList{u"region"_s} << Ranges{{8, 6}};
        QTest::newRow("twice") << u"RunRunner"_s << QStringList{u"run"_s} << Ranges{{0, 6}};
        QTest::newRow("overlapping words") << u"DescribeRegions"_s << QStringList{u"scrib"_s, u"describe"_s} << Ranges{{0, 8}};
        QTest::newRow("none") << u"DescribeRegions"_s << QStringList{u"ecs"_s} << Ranges{};
    }

    void matches_are_marked()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, words);
        using Ranges = QVector<QPair<int, int>>;
        QFETCH(const Ranges, expected);
        Ranges ranges;
        for (const MatchRange &range : matchRanges(name, words))
            ranges.append({int(range.start), int(range.length)});
        QCOMPARE(ranges, expected);
    }

    void a_row_says_name_and_effect_to_screen_readers()
    {
        const OpenedServices opened(servicesFrom(sample));
        const QVector<Service> &services = opened.services();
        ServiceTreeModel model;
        model.setServices(&services);
        const auto spoken = [&](const QString &product, const QString &name) {
            for (const Service &service : services) {
                if (service.product == product)
                    return model.indexOf({service.cloud, product, service.version, name}).data(Qt::AccessibleTextRole).toString();
            }
            return QString();
        };
        QCOMPARE(spoken(u"ecs"_s, u"DescribeRegions"_s), u"DescribeRegions, read"_s);
        QCOMPARE(spoken(u"ecs"_s, u"RunInstances"_s), u"RunInstances, billed"_s);
        QCOMPARE(spoken(u"ecs"_s, u"DeleteInstance"_s), u"DeleteInstance, delete"_s);
        QCOMPARE(spoken(u"vpc"_s, u"DescribeVpcs"_s), u"DescribeVpcs, read, deprecated"_s);
        QCOMPARE(model.index(0, 0, model.index(0, 0)).data(Qt::AccessibleTextRole).toString(),
                 u"ECS Elastic Compute Service, operations: 6"_s);
    }

    void pane_opens_by_click_and_by_keys()
    {
        const OpenedServices opened(servicesFrom(sample));
        const QVector<Service> &services = opened.services();
        ServiceTreePane pane;
        pane.setServices(&services);
        pane.resize(270, 600);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QSignalSpy chosen(&pane, &ServiceTreePane::operationChosen);
        auto *filter = pane.findChild<QLineEdit *>(u"filterOperations"_s);
        auto *tree = pane.findChild<QTreeView *>(u"services"_s);

        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0); // nothing was looked for
        QTest::keyClicks(filter, u"regions"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<OperationId>().name, u"DescribeRegions"_s);

        filter->setText(u"delete"_s);
        const QModelIndex group = tree->model()->index(0, 0, tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QVERIFY(tree->isExpanded(group));
        const QModelIndex row = tree->model()->index(0, 0, group);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row).center());
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.at(1).at(0).value<OperationId>().name, u"DeleteInstance"_s);

        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(group).center());
        QVERIFY(!tree->isExpanded(group));
        QCOMPARE(chosen.size(), 2);

        filter->setFocus();
        filter->setText(u"zones"_s);
        QTest::keyClick(filter, Qt::Key_Down);
        QTRY_VERIFY(tree->hasFocus());
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(chosen.size(), 3);
        QCOMPARE(chosen.at(2).at(0).value<OperationId>().name, u"DescribeZones"_s);
    }

    void examples_stand_last_and_filter_with_the_rest()
    {
        const OpenedServices opened(servicesFrom(sample));
        const QVector<Service> &services = opened.services();
        const QVector<ExamplePage> pages = examplePages();
        ServiceTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setServices(&services);
        const int operations = model.operationCount();
        model.setExamples(&pages);
        QCOMPARE(model.operationCount(), operations); // an example is no further operation
        const QModelIndex top = model.index(model.rowCount() - 1, 0);
        QCOMPARE(model.kind(top), ServiceTreeModel::Kind::Examples);
        QCOMPARE(textOf(model, top, 1), u"  ECS page [2]\n    List regions\n    Start a machine\n"_s);
        const QModelIndex page = model.index(0, 0, top);
        const QModelIndex example = model.index(0, 0, page);
        QCOMPARE(model.nodeId(page), u"examples/ecs"_s);
        QVERIFY(model.example(example) && model.example(example)->id == u"regions");
        QVERIFY(model.operation(example).isEmpty());
        QVERIFY(example.data(ServiceTreeModel::SummaryRole).value<std::optional<OperationSummary>>()); // for its badge
        QCOMPARE(example.data(Qt::AccessibleTextRole).toString(), u"List regions, example of DescribeRegions"_s);
        QVERIFY(example.data(Qt::ToolTipRole).toString().contains(u"Shows &lt;regions&gt;."_s)); // a text, no markup
        QVERIFY(model.indexOf(services.at(0).operations.at(0).id).parent().parent().isValid());  // the operation itself is found first

        model.setFilter(u"machine"_s);
        QCOMPARE(model.matchCount(), 0);
        QCOMPARE(textOf(model), u"Examples [1 of 2]\n  ECS page [1 of 2]\n    Start a machine\n"_s);
        QVERIFY(model.example(model.firstMatch()));

        model.setFilter({});
        model.setServices(&services, true);
        QCOMPARE(model.index(model.rowCount() - 1, 0).data().toString(), u"Examples"_s);
        QVERIFY(textOf(model).contains(u"列出地域"_s));
    }

    void pane_opens_an_example_by_keys()
    {
        const OpenedServices opened(servicesFrom(sample));
        const QVector<Service> &services = opened.services();
        const QVector<ExamplePage> pages = examplePages();
        ServiceTreePane pane;
        pane.setServices(&services);
        pane.setExamples(&pages);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QSignalSpy chosen(&pane, &ServiceTreePane::exampleChosen);
        auto *filter = pane.findChild<QLineEdit *>(u"filterOperations"_s);
        QTest::keyClicks(filter, u"machine"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<Example>().id, u"start"_s);
    }

    void expanded_rows_are_told_and_come_back()
    {
        const OpenedServices opened(servicesFrom(sample));
        const QVector<Service> &services = opened.services();
        const QVector<ExamplePage> pages = examplePages();
        ServiceTreePane pane;
        pane.setServices(&services);
        pane.setExamples(&pages);
        auto *tree = pane.findChild<QTreeView *>(u"services"_s);
        auto *filter = pane.findChild<QLineEdit *>(u"filterOperations"_s);
        const QStringList start = pane.expandedNodes();
        QVERIFY(start.contains(u"alibaba"_s) && start.contains(u"examples"_s));

        QSignalSpy changed(&pane, &ServiceTreePane::expandedNodesChanged);
        const QModelIndex ecs = tree->model()->index(0, 0, tree->model()->index(0, 0));
        tree->expand(ecs);
        QCOMPARE(changed.size(), 1);
        QVERIFY(pane.expandedNodes().contains(u"alibaba/ECS"_s));
        const QStringList kept = pane.expandedNodes();
        filter->setText(u"Regions"_s); // a filter opens rows for itself
        QCOMPARE(changed.size(), 1);
        filter->clear();
        QCOMPARE(pane.expandedNodes(), kept);
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0, tree->model()->index(0, 0))));

        ServiceTreePane another;
        another.setServices(&services);
        another.setExamples(&pages);
        another.setExpandedNodes(kept);
        auto *other = another.findChild<QTreeView *>(u"services"_s);
        QVERIFY(other->isExpanded(other->model()->index(0, 0, other->model()->index(0, 0))));
        another.setExpandedNodes({u"examples"_s, u"no such node"_s});
        QVERIFY(!other->isExpanded(other->model()->index(0, 0)));
    }

    void folded_rows_stay_folded_around_the_operation_in_front()
    {
        const OpenedServices opened(servicesFrom(sample));
        const QVector<Service> &services = opened.services();
        ServiceTreePane pane;
        pane.setServices(&services);
        pane.resize(270, 600);
        pane.reveal(services.first().operations.at(0).id);
        const QStringList folded{u"/"_s, u"alibaba"_s};
        pane.setExpandedNodes(folded); // as kept: its branch was folded after it was opened
        QSignalSpy changed(&pane, &ServiceTreePane::expandedNodesChanged);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QCoreApplication::processEvents();
        QCOMPARE(pane.expandedNodes(), folded);
        QCOMPARE(changed.size(), 0);
    }

    void expanded_rows_stay_open_in_another_language()
    {
        const OpenedServices opened(servicesInBothLanguages(sample));
        const QVector<Service> &services = opened.services();
        ServiceTreePane english;
        english.setServices(&services);
        english.setExpandedNodes({u"/"_s, u"alibaba"_s, u"alibaba/ECS"_s, u"alibaba/ECS/Instances"_s});
        const QStringList kept = english.expandedNodes();
        QCOMPARE(kept.size(), 4);

        const InChinese language;
        ServiceTreePane chinese;
        chinese.setServices(&services);
        chinese.setExpandedNodes(kept);
        QCOMPARE(chinese.expandedNodes(), kept);
        auto *tree = chinese.findChild<QTreeView *>(u"services"_s);
        const QModelIndex instances = tree->model()->index(1, 0, tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QCOMPARE(instances.data().toString(), u"实例"_s);
        QVERIFY(tree->isExpanded(instances));
    }

    void pane_says_when_nothing_matches()
    {
        const OpenedServices opened(servicesFrom(sample));
        const QVector<Service> &services = opened.services();
        ServiceTreePane pane;
        pane.setServices(&services);
        pane.resize(270, 600);
        pane.show();
        auto *filter = pane.findChild<QLineEdit *>(u"filterOperations"_s);
        auto *tree = pane.findChild<QTreeView *>(u"services"_s);
        filter->setText(u"zzz"_s);
        QTRY_VERIFY(!tree->isVisible()); // parameters might have it
        QTest::keyClick(filter, Qt::Key_Return);
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(filter->text().isEmpty());
        QVERIFY(tree->isVisible());
    }

    void sixteen_thousand_operations_filter_at_once()
    {
        QVector<ServiceContents> contents;
        for (int product = 0; product < 317; ++product) {
            const Service service{.cloud = u"alibaba"_s, .product = u"product%1"_s.arg(product), .version = u"v1"_s};
            QVector<Operation> operations;
            for (int i = 0; i < 51; ++i)
                operations.append({.id = {service.cloud, service.product, service.version, u"DescribeThing%1Attribute"_s.arg(i)},
                                   .group = {u"Group %1"_s.arg(i / 10)},
                                   .methods = {"GET"}});
            contents.append({service, operations});
        }
        const OpenedServices opened(contents);
        const QVector<Service> &services = opened.services();
        ServiceTreePane pane;
        pane.setServices(&services);
        pane.resize(270, 800);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        auto *filter = pane.findChild<QLineEdit *>(u"filterOperations"_s);
        qint64 worst = 0;
        for (const QString &text : {u"d"_s, u"de"_s, u"desc"_s, u"thing7"_s, QString()}) {
            QElapsedTimer timer;
            timer.start();
            filter->setText(text);
            pane.repaint();
            worst = qMax(worst, timer.elapsed());
        }
        qInfo("worst keystroke over 16,167 operations: %lld ms", static_cast<long long>(worst));
        QVERIFY2(worst < 250, "a keystroke in the filter is felt");
    }
};

QTEST_MAIN(TestServiceTree)
#include "tst_servicetree.moc"
