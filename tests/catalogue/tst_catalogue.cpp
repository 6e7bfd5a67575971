// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
#include "core/catalogue/cataloguewriter.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const Parameter *named(const QVector<Parameter> &parameters, const QString &name)
{
    const auto found = std::find_if(parameters.cbegin(), parameters.cend(), [&name](const Parameter &one) { return one.name == name; });
    return found == parameters.cend() ? nullptr : &*found;
}

Operation operationOf(const Catalogue &catalogue, const QString &product, const QString &name)
{
    const auto id = catalogue.find(product, name);
    if (!id)
        qFatal("%s", qUtf8Printable(sentence(id.error())));
    const auto operation = catalogue.operation(*id);
    if (!operation)
        qFatal("%s", qUtf8Printable(sentence(operation.error())));
    return *operation;
}

ServiceContents smallService(const QString &cloud, const QString &product, const QString &version, const QStringList &operations)
{
    ServiceContents contents;
    contents.service.cloud = cloud;
    contents.service.product = product;
    contents.service.version = version;
    contents.service.code = product;
    for (const QString &name : operations) {
        Operation operation;
        operation.id = {cloud, product, version, name};
        operation.methods = {"GET"};
        operation.pathTemplate = "/";
        contents.operations.append(operation);
    }
    return contents;
}

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void services_data();
    void services();
    void servicesAreInTheTreesOrder();
    void everyOperationIsRead();
    void groupsAndDescriptionsAreInBothLanguages();
    void found_data();
    void found();
    void notFound_data();
    void notFound();
    void severalCloudsAreTold();
    void aBuiltInServiceWins();
    void aServiceThatIsThereStays();
    void theNewestVersionComesFirst();
    void describeRegions();
    void runInstances();
    void createReplicationJob();
    void createIpv6Gateway();
    void ipv6GatewayStandsTwice();
    void showCertKey();
    void acmOperations();
    void jsonBody();
    void endpoints_data();
    void endpoints();
    void effects_data();
    void effects();
    void secretsHaveNoExample();
    void everyComposedQueryParameterHasAStyle();
    void methodsFitTheParameters();
    void builtinPath();

private:
    Catalogue m_catalogue;
};

void TestCatalogue::initTestCase()
{
    const auto opened = m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(sentence(opened.error())));
}

void TestCatalogue::services_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("title");
    QTest::addColumn<qsizetype>("operations");
    QTest::newRow("ecs") << u"alibaba"_s << u"ecs"_s << u"2014-05-26"_s << u"Elastic Compute Service"_s << qsizetype(366);
    QTest::newRow("smc") << u"alibaba"_s << u"smc"_s << u"2019-06-01"_s << u"Server Migration Center"_s << qsizetype(24);
    QTest::newRow("vpc") << u"alibaba"_s << u"vpc"_s << u"2016-04-28"_s << u"Virtual Private Cloud"_s << qsizetype(407);
    QTest::newRow("sms") << u"huawei"_s << u"sms"_s << u"v3"_s << u"Server Migration Service"_s << qsizetype(49);
    QTest::newRow("acm") << u"acm"_s << u"acm"_s << u"diamond"_s << u"Application Configuration Management"_s << qsizetype(13);
}

void TestCatalogue::services()
{
    QFETCH(QString, cloud);
    QFETCH(QString, product);
    QFETCH(QString, version);
    const Service *service = m_catalogue.service(cloud, product, version);
    QVERIFY(service);
    QTEST(service->titleEn, "title");
    QVERIFY(!service->titleZh.isEmpty());
    QTEST(service->operations.size(), "operations");
    QVERIFY(service->builtIn);
    QVERIFY(!service->defaultHost.isEmpty());
}

void TestCatalogue::servicesAreInTheTreesOrder()
{
    QStringList order;
    for (const Service &service : m_catalogue.services())
        order.append(service.cloud + u'/' + service.product);
    QCOMPARE(order, QStringList({u"alibaba/ecs"_s, u"alibaba/smc"_s, u"alibaba/vpc"_s, u"huawei/sms"_s, u"acm/acm"_s}));
}

void TestCatalogue::everyOperationIsRead()
{
    for (const Service &service : m_catalogue.services()) {
        for (const OperationSummary &summary : service.operations) {
            const auto operation = m_catalogue.operation(summary.id);
            QVERIFY2(operation.has_value(), qPrintable(summary.id.text()));
            QCOMPARE(operation->id, summary.id);
            QVERIFY2(!operation->methods.isEmpty() && !operation->schemes.isEmpty(), qPrintable(summary.id.text()));
            QCOMPARE(operation->methods.first(), summary.method);
            QCOMPARE(operation->descriptionEn, summary.descriptionEn);
            QCOMPARE(operation->descriptionZh, summary.descriptionZh);
            QCOMPARE(operation->group, summary.group);
            QCOMPARE(operation->effect, summary.effect);
            QVERIFY2(!operation->group.isEmpty(), qPrintable(summary.id.text()));
            QSet<QString> names;
            for (const Parameter &parameter : operation->parameters)
                names.insert(parameter.name);
            QVERIFY2(names.size() == operation->parameters.size(), qPrintable(summary.id.text() + u" has a parameter twice"_s));
        }
    }
}

void TestCatalogue::groupsAndDescriptionsAreInBothLanguages()
{
    static const QRegularExpression han(u"\\p{Han}"_s);
    int described = 0;
    for (const Service &service : m_catalogue.services()) {
        QSet<QString> used;
        for (const OperationSummary &summary : service.operations) {
            for (const QStringList &path : QVector<QStringList>{summary.group} + summary.alsoIn)
                used.unite(QSet<QString>(path.cbegin(), path.cend()));
            const QString &english = summary.descriptionEn, &chinese = summary.descriptionZh;
            QVERIFY2(english.isEmpty() == chinese.isEmpty(), qPrintable(summary.id.text()));
            if (english.isEmpty())
                continue;
            ++described;
            QVERIFY2(english.endsWith(u'.') && !english.contains(han), qPrintable(english));
            QVERIFY2(chinese.endsWith(u'。') && chinese.contains(han), qPrintable(chinese));
            QCOMPARE(summary.description(false), english);
            QCOMPARE(summary.description(true), chinese);
        }
        const QStringList named = service.groupsZh.keys();
        QCOMPARE(QSet<QString>(named.cbegin(), named.cend()), used); // none without a Chinese name, and none that nothing uses
        for (const QString &chinese : service.groupsZh)
            QVERIFY2(chinese.contains(han) && chinese.trimmed() == chinese, qPrintable(chinese));
    }
    QCOMPARE(described, 51);
    const Service *ecs = m_catalogue.service(u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s);
    QCOMPARE(ecs->groupName(u"Instances"_s, false), u"Instances"_s);
    QCOMPARE(ecs->groupName(u"Instances"_s, true), u"实例"_s);
    QCOMPARE(ecs->groupName(u"Never heard of"_s, true), u"Never heard of"_s);
    QCOMPARE(ecs->title(true), ecs->titleZh);
}

void TestCatalogue::found_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("id");
    const QString regions = u"alibaba/ecs/2014-05-26/DescribeRegions"_s;
    QTest::newRow("as spelled") << u"ecs"_s << u"DescribeRegions"_s << QString() << regions;
    QTest::newRow("other case") << u"ECS"_s << u"describeREGIONS"_s << QString() << regions;
    QTest::newRow("code of the SDKs") << u"Ecs"_s << u"DescribeRegions"_s << QString() << regions;
    QTest::newRow("name of the product") << u"elastic compute service"_s << u"DescribeRegions"_s << QString() << regions;
    QTest::newRow("Chinese name") << u"云服务器 ECS"_s << u"DescribeRegions"_s << QString() << regions;
    QTest::newRow("with the cloud") << u"Alibaba/ecs"_s << u"DescribeRegions"_s << QString() << regions;
    QTest::newRow("with the version") << u"ecs"_s << u"DescribeRegions"_s << u"2014-05-26"_s << regions;
    QTest::newRow("blanks around") << u" ecs "_s << u" DescribeRegions "_s << QString() << regions;
    QTest::newRow("huawei") << u"sms"_s << u"ShowCertKey"_s << QString() << u"huawei/sms/v3/ShowCertKey"_s;
    QTest::newRow("version in another case") << u"huawei/SMS"_s << u"showcertkey"_s << u"V3"_s << u"huawei/sms/v3/ShowCertKey"_s;
    QTest::newRow("acm") << u"acm"_s << u"GetConfig"_s << QString() << u"acm/acm/diamond/GetConfig"_s;
}

void TestCatalogue::found()
{
    QFETCH(QString, product);
    QFETCH(QString, operation);
    QFETCH(QString, version);
    const auto id = m_catalogue.find(product, operation, version);
    QVERIFY2(id.has_value(), id ? "" : qPrintable(sentence(id.error())));
    QTEST(id->text(), "id");
}

void TestCatalogue::notFound_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("hint");
    QTest::newRow("a slip") << u"ecs"_s << u"DescribeRegion"_s << QString() << u"DescribeRegion"_s << u"DescribeRegions"_s;
    QTest::newRow("letters swapped") << u"vpc"_s << u"CreateIpv6Gatweay"_s << QString() << u"CreateIpv6Gatweay"_s << u"CreateIpv6Gateway"_s;
    QTest::newRow("a part") << u"smc"_s << u"ReplicationJob"_s << QString() << u"ReplicationJob"_s << u"CreateReplicationJob"_s;
    QTest::newRow("another service") << u"esc"_s << u"DescribeRegions"_s << QString() << u"esc"_s << u"ecs"_s;
    QTest::newRow("nothing near") << u"quantum"_s << u"DescribeRegions"_s << QString() << u"quantum"_s << u"import"_s;
    QTest::newRow("no such version") << u"ecs"_s << u"DescribeRegions"_s << u"2013-01-10"_s << u"2013-01-10"_s << u"2014-05-26"_s;
    QTest::newRow("wrong cloud") << u"huawei/ecs"_s << u"DescribeRegions"_s << QString() << u"huawei/ecs"_s << u"ecs"_s;
    QTest::newRow("empty product") << QString() << u"DescribeRegions"_s << QString() << QString() << u"import"_s;
    QTest::newRow("cloud only") << u"alibaba/"_s << u"DescribeRegions"_s << QString() << u"alibaba/"_s << u"import"_s;
    QTest::newRow("empty operation") << u"ecs"_s << QString() << QString() << u"ecs"_s << u"List"_s;
}

void TestCatalogue::notFound()
{
    QFETCH(QString, product);
    QFETCH(QString, operation);
    QFETCH(QString, version);
    QFETCH(QString, subject);
    QFETCH(QString, hint);
    const auto id = m_catalogue.find(product, operation, version);
    QVERIFY(!id.has_value());
    QCOMPARE(id.error().kind, ErrorKind::NotFound);
    QVERIFY2(id.error().subject.contains(subject), qPrintable(id.error().subject));
    QVERIFY2(id.error().hint.contains(hint), qPrintable(id.error().hint));
    QCOMPARE(m_catalogue.operation({u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"Nothing"_s}).error().kind, ErrorKind::NotFound);
}

void TestCatalogue::severalCloudsAreTold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"two.catalogue"_s);
    QVERIFY(writeCatalogue({smallService(u"alibaba"_s, u"kms"_s, u"1"_s, {u"Encrypt"_s}),
                            smallService(u"huawei"_s, u"kms"_s, u"1"_s, {u"Encrypt"_s, u"Sign"_s})},
                           path));
    Catalogue catalogue;
    QVERIFY(catalogue.open(path, false));
    const auto both = catalogue.find(u"kms"_s, u"Encrypt"_s);
    QVERIFY(!both.has_value());
    QCOMPARE(both.error().kind, ErrorKind::BadInput);
    QVERIFY2(both.error().hint.contains(u"alibaba/kms"_s) && both.error().hint.contains(u"huawei/kms"_s), qPrintable(both.error().hint));
    QCOMPARE(catalogue.find(u"huawei/kms"_s, u"encrypt"_s)->cloud, u"huawei"_s);
    QCOMPARE(catalogue.find(u"kms"_s, u"Sign"_s)->cloud, u"huawei"_s); // only one of them has it
}

void TestCatalogue::aBuiltInServiceWins()
{
    const QTemporaryDir folder;
    const QString mine = folder.filePath(u"mine.catalogue"_s), builtIn = folder.filePath(u"builtin.catalogue"_s);
    QVERIFY(writeCatalogue({smallService(u"alibaba"_s, u"sms"_s, u"9"_s, {u"Send"_s})}, mine));
    QVERIFY(writeCatalogue({smallService(u"huawei"_s, u"sms"_s, u"v3"_s, {u"Send"_s})}, builtIn));
    Catalogue catalogue;
    QVERIFY(catalogue.open(mine, false));
    QVERIFY(catalogue.open(builtIn, true));
    QCOMPARE(catalogue.find(u"sms"_s, u"Send"_s)->text(), u"huawei/sms/v3/Send"_s);
    QCOMPARE(catalogue.findServices(u"sms"_s).size(), 2);
}

void TestCatalogue::aServiceThatIsThereStays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ecs.catalogue"_s);
    QVERIFY(writeCatalogue({smallService(u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, {u"Other"_s})}, path));
    Catalogue catalogue;
    QVERIFY(catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true));
    QVERIFY(catalogue.open(path, false));
    QCOMPARE(catalogue.services().size(), 5);
    QCOMPARE(catalogue.service(u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s)->operations.size(), 366);
    QVERIFY(!catalogue.find(u"ecs"_s, u"Other"_s));
}

void TestCatalogue::theNewestVersionComesFirst()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"versions.catalogue"_s);
    QVERIFY(writeCatalogue({smallService(u"alibaba"_s, u"cs"_s, u"2015-12-15"_s, {u"Old"_s, u"Both"_s}),
                            smallService(u"alibaba"_s, u"cs"_s, u"2020-01-01"_s, {u"Both"_s})},
                           path));
    Catalogue catalogue;
    QVERIFY(catalogue.open(path, false));
    QCOMPARE(catalogue.find(u"cs"_s, u"both"_s)->version, u"2020-01-01"_s);
    QCOMPARE(catalogue.find(u"cs"_s, u"both"_s, u"2015-12-15"_s)->version, u"2015-12-15"_s);
    QCOMPARE(catalogue.find(u"cs"_s, u"old"_s)->version, u"2015-12-15"_s);
}

void TestCatalogue::describeRegions()
{
    const Operation operation = operationOf(m_catalogue, u"ecs"_s, u"DescribeRegions"_s);
    QCOMPARE(operation.methods, QVector<QByteArray>({"GET", "POST"}));
    QCOMPARE(operation.pathTemplate, QByteArray("/"));
    const QVector<QPair<QByteArray, QByteArray>> fixed{{"Action", "DescribeRegions"}, {"Version", "2014-05-26"}};
    QCOMPARE(operation.fixedQuery, fixed);
    QCOMPARE(operation.schemes, QVector<QByteArray>({"alibaba-rpc-v1", "alibaba-acs3"}));
    QCOMPARE(operation.formats, QVector<QByteArray>({"JSON", "XML"}));
    QCOMPARE(operation.group, QStringList({u"Regions"_s}));
    QCOMPARE(operation.effect, OperationEffect::Read);
    QCOMPARE(operation.parameters.size(), 3);
    const Parameter *language = named(operation.parameters, u"AcceptLanguage"_s);
    QVERIFY(language && language->suggestions.contains(u"zh-CN"_s) && language->choices.isEmpty());
    const ResponseMember &regions = operation.response.at(1);
    QCOMPARE(regions.name, u"Regions"_s);
    const ResponseMember &region = regions.members.at(0);
    QCOMPARE(region.type, ValueType::List);
    QCOMPARE(region.members.at(0).members.at(3).name, u"RegionId"_s);
    QVERIFY(operation.errorCodes.contains(ErrorCode{404, u"InvalidResourceType.NotFound"_s}));
}

void TestCatalogue::runInstances()
{
    const Operation operation = operationOf(m_catalogue, u"ecs"_s, u"RunInstances"_s);
    QVERIFY(operation.billed);
    QCOMPARE(operation.effect, OperationEffect::Write);
    QCOMPARE(std::count_if(operation.parameters.cbegin(), operation.parameters.cend(),
                           [](const Parameter &one) { return one.name == u"RegionId"_s; }),
             1);
    const Parameter *region = named(operation.parameters, u"RegionId"_s);
    QVERIFY(region && region->required);
    QVERIFY(named(operation.parameters, u"SystemDisk.Size"_s)); // a literal name beside the struct
    const Parameter *disk = named(operation.parameters, u"SystemDisk"_s);
    QVERIFY(disk && disk->type == ValueType::Struct && disk->style == "flat");
    const Parameter *tag = named(operation.parameters, u"Tag"_s);
    QVERIFY(tag && tag->type == ValueType::List && tag->style == "repeat-list");
    QCOMPARE(tag->members.size(), 1);
    QCOMPARE(tag->members[0].type, ValueType::Struct);
    QCOMPARE(tag->members[0].members.size(), 2);
    QCOMPARE(tag->members[0].members[0].name, u"Key"_s);
    QCOMPARE(tag->members[0].members[1].place, ParameterPlace::Query);
    QVERIFY(named(operation.parameters, u"Password"_s)->sensitive);
    const Parameter *amount = named(operation.parameters, u"Amount"_s);
    QCOMPARE(amount->type, ValueType::Integer);
    QCOMPARE(amount->minimum, u"1"_s);
    QCOMPARE(amount->maximum, u"1000"_s);
    QCOMPARE(amount->defaultValue, u"1"_s);
    QCOMPARE(amount->format, u"int32"_s);
    QVERIFY(named(operationOf(m_catalogue, u"ecs"_s, u"DescribeInstances"_s).parameters, u"Filter.1.Key"_s));
}

void TestCatalogue::createReplicationJob()
{
    const Operation operation = operationOf(m_catalogue, u"smc"_s, u"CreateReplicationJob"_s);
    QCOMPARE(operation.fixedQuery.last(), qMakePair(QByteArray("Version"), QByteArray("2019-06-01")));
    QCOMPARE(operation.accessRules, QVector<AccessRule>({{u"smc:CreateReplicationJob"_s, {}}}));
    QVERIFY(operation.methods.contains("POST"));
    QVERIFY(named(operation.parameters, u"SourceId"_s)->required);
    const Parameter *part = &named(operation.parameters, u"DataDisk"_s)->members[0].members[1];
    QCOMPARE(part->name, u"Part"_s);
    QCOMPARE(part->members[0].members[0].format, u"int64"_s);
    int withActions = 0;
    for (const OperationSummary &summary : m_catalogue.service(u"alibaba"_s, u"smc"_s, u"2019-06-01"_s)->operations)
        withActions += m_catalogue.operation(summary.id)->accessRules.isEmpty() ? 0 : 1;
    QCOMPARE(withActions, 9);
}

void TestCatalogue::createIpv6Gateway()
{
    const Operation operation = operationOf(m_catalogue, u"vpc"_s, u"CreateIpv6Gateway"_s);
    QCOMPARE(operation.fixedQuery.last(), qMakePair(QByteArray("Version"), QByteArray("2016-04-28")));
    QVERIFY(named(operation.parameters, u"VpcId"_s)->required);
    QVERIFY(named(operation.parameters, u"DryRun"_s)); // only the younger metadata set has it
    QVERIFY(!named(operation.parameters, u"ResourceOwnerId"_s));
    QVERIFY(!operation.descriptionEn.isEmpty());
}

void TestCatalogue::ipv6GatewayStandsTwice()
{
    QStringList twice;
    for (const OperationSummary &summary : m_catalogue.service(u"alibaba"_s, u"vpc"_s, u"2016-04-28"_s)->operations) {
        if (summary.alsoIn.isEmpty())
            continue;
        QCOMPARE(summary.alsoIn, QVector<QStringList>({{u"IPv6 gateway"_s}}));
        QCOMPARE(summary.group, QStringList({u"IPv6 gateway"_s}));
        QVERIFY(!summary.descriptionEn.isEmpty());
        twice.append(summary.id.name);
    }
    QCOMPARE(twice.size(), 15);
    QVERIFY(twice.contains(u"CreateIpv6Gateway"_s));
}

void TestCatalogue::showCertKey()
{
    const Operation operation = operationOf(m_catalogue, u"sms"_s, u"ShowCertKey"_s);
    QCOMPARE(operation.pathTemplate, QByteArray("/v3/tasks/{task_id}/certkey"));
    QCOMPARE(operation.methods, QVector<QByteArray>({"GET"}));
    QCOMPARE(operation.schemes, QVector<QByteArray>({"huawei-aksk", "huawei-token"}));
    QCOMPARE(operation.parameters.size(), 2);
    QCOMPARE(operation.parameters[0].place, ParameterPlace::Path);
    QVERIFY(operation.parameters[0].required);
    QCOMPARE(operation.parameters[0].minLength, std::optional<int>(1));
    QCOMPARE(operation.parameters[0].maxLength, std::optional<int>(36));
    QCOMPARE(operation.parameters[1].type, ValueType::Boolean);
    QCOMPARE(operation.parameters[1].defaultValue, u"true"_s);
    QStringList masked;
    for (const ResponseMember &member : operation.response)
        if (member.sensitive)
            masked.append(member.name);
    QCOMPARE(masked, QStringList({u"private_key"_s, u"target_mgmt_private_key"_s, u"target_data_private_key"_s}));
}

void TestCatalogue::acmOperations()
{
    const Service *service = m_catalogue.service(u"acm"_s, u"acm"_s, u"diamond"_s);
    QCOMPARE(service->port, 8080);
    QCOMPARE(service->hostScheme, QByteArray("http"));
    QCOMPARE(service->defaultHost, QByteArray("acm.aliyun.com"));
    const Operation publish = operationOf(m_catalogue, u"acm"_s, u"PublishConfig"_s);
    QCOMPARE(publish.charset, QByteArray("GBK"));
    QCOMPARE(publish.schemes, QVector<QByteArray>({"acm-spas"}));
    QCOMPARE(publish.fixedQuery.first(), qMakePair(QByteArray("method"), QByteArray("syncUpdateAll")));
    QVERIFY(!named(publish.parameters, u"method"_s));
    QCOMPARE(named(publish.parameters, u"content"_s)->place, ParameterPlace::Form);
    QCOMPARE(operationOf(m_catalogue, u"acm"_s, u"GetServerList"_s).schemes, QVector<QByteArray>({"none"}));
    QVERIFY(operationOf(m_catalogue, u"acm"_s, u"GetServerList"_s).listed);
    QVERIFY(!operationOf(m_catalogue, u"acm"_s, u"BatchQuery"_s).listed);
}

void TestCatalogue::jsonBody()
{
    const Operation create = operationOf(m_catalogue, u"sms"_s, u"CreateTask"_s);
    QCOMPARE(create.bodyShape, BodyShape::JsonObject);
    QCOMPARE(create.contentType, QByteArray("application/json"));
    const Parameter *source = named(create.parameters, u"source_server"_s);
    QVERIFY(source && source->place == ParameterPlace::Body && source->style == "json" && source->required);
    QCOMPARE(source->members.first().place, ParameterPlace::Body);
    const Operation speed = operationOf(m_catalogue, u"sms"_s, u"UpdateTaskSpeed"_s);
    QCOMPARE(named(speed.parameters, u"replicatesize"_s)->maximum, u"9223372036854775808"_s); // beyond 64 bits, kept as text
    const Operation without = operationOf(m_catalogue, u"sms"_s, u"UpdateDefaultMigproject"_s);
    QCOMPARE(without.bodyShape, BodyShape::None);
    QVERIFY(without.contentType.isEmpty());
}

void TestCatalogue::endpoints_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QByteArray>("host");
    // the endpoint table of the vendor's page on ECS requests
    for (const char *region : {"cn-zhangjiakou", "cn-huhehaote", "cn-wulanchabu", "cn-heyuan", "ap-northeast-1", "ap-southeast-2",
                               "ap-southeast-3", "ap-southeast-5", "ap-south-1", "me-east-1", "eu-central-1", "eu-west-1", "cn-hangzhou"})
        QTest::newRow(region) << u"ecs"_s << QString::fromLatin1(region) << QByteArray("ecs." + QByteArray(region) + ".aliyuncs.com");
    QTest::newRow("smc") << u"smc"_s << u"cn-hangzhou"_s << QByteArray("smc.aliyuncs.com");
    QTest::newRow("vpc") << u"vpc"_s << u"cn-beijing"_s << QByteArray("vpc.cn-beijing.aliyuncs.com");
    QTest::newRow("sms") << u"sms"_s << u"cn-north-4"_s << QByteArray("sms.cn-north-4.myhuaweicloud.com");
    QTest::newRow("sms in Moscow") << u"sms"_s << u"ru-moscow-1"_s << QByteArray("sms-api.ru-moscow-1.myhuaweicloud.com");
    QTest::newRow("acm") << u"acm"_s << u"cn-hangzhou"_s << QByteArray("addr-hz-internal.edas.aliyun.com");
}

void TestCatalogue::endpoints()
{
    QFETCH(QString, product);
    QFETCH(QString, region);
    const Service *service = m_catalogue.findServices(product).value(0);
    QVERIFY(service);
    const auto found = std::find_if(service->endpoints.cbegin(), service->endpoints.cend(),
                                    [&region](const RegionEndpoint &one) { return one.regionId == region; });
    QVERIFY(found != service->endpoints.cend());
    QTEST(found->publicHost, "host");
    QVERIFY(!found->nameEn.isEmpty() && !found->nameZh.isEmpty());
    for (const RegionEndpoint &endpoint : service->endpoints)
        QVERIFY2(endpoint.publicHost == endpoint.publicHost.trimmed() && !endpoint.publicHost.isEmpty(), endpoint.publicHost.constData());
}

void TestCatalogue::effects_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<OperationEffect>("effect");
    QTest::newRow("describe") << u"ecs"_s << u"DescribeInstances"_s << OperationEffect::Read;
    QTest::newRow("run") << u"ecs"_s << u"RunInstances"_s << OperationEffect::Write;
    QTest::newRow("delete") << u"ecs"_s << u"DeleteSnapshot"_s << OperationEffect::Delete;
    QTest::newRow("release") << u"vpc"_s << u"ReleaseIpv6Address"_s << OperationEffect::Delete;
    QTest::newRow("tagged as read, but is not") << u"vpc"_s << u"AddBgpNetwork"_s << OperationEffect::Write;
    QTest::newRow("a lock, not a deletion") << u"vpc"_s << u"DeletionProtection"_s << OperationEffect::Write;
    QTest::newRow("by method") << u"sms"_s << u"DeleteTask"_s << OperationEffect::Delete;
    QTest::newRow("by name") << u"sms"_s << u"DeleteTasks"_s << OperationEffect::Delete;
    QTest::newRow("acm") << u"acm"_s << u"DeleteConfig"_s << OperationEffect::Delete;
}

void TestCatalogue::effects()
{
    QFETCH(QString, product);
    QFETCH(QString, operation);
    QTEST(operationOf(m_catalogue, product, operation).effect, "effect");
}

void TestCatalogue::secretsHaveNoExample()
{
    int sensitive = 0;
    const std::function<void(const QVector<Parameter> &)> check = [&](const QVector<Parameter> &parameters) {
        for (const Parameter &parameter : parameters) {
            sensitive += parameter.sensitive ? 1 : 0;
            QVERIFY2(!parameter.sensitive || (parameter.example.isEmpty() && parameter.defaultValue.isEmpty()), qPrintable(parameter.name));
            check(parameter.members);
        }
    };
    for (const Service &service : m_catalogue.services())
        for (const OperationSummary &summary : service.operations)
            check(m_catalogue.operation(summary.id)->parameters);
    QVERIFY(sensitive > 15);
}

void TestCatalogue::everyComposedQueryParameterHasAStyle()
{
    const QVector<QByteArray> known{"plain", "repeat-list", "flat", "json", "comma", "multi", "acm-list", "acm-probe"};
    for (const Service &service : m_catalogue.services()) {
        for (const OperationSummary &summary : service.operations) {
            const Operation operation = *m_catalogue.operation(summary.id);
            for (const Parameter &parameter : operation.parameters) {
                const QByteArray where = (summary.id.text() + u' ' + parameter.name).toUtf8();
                QVERIFY2(known.contains(parameter.style), where.constData());
                const bool isComposed =
                    parameter.type == ValueType::List || parameter.type == ValueType::Struct || parameter.type == ValueType::Map;
                QVERIFY2(!isComposed || parameter.style != "plain", where.constData());
                for (const Parameter &member : parameter.members)
                    QVERIFY2(member.style.isEmpty() && member.place == parameter.place, where.constData());
            }
        }
    }
}

void TestCatalogue::methodsFitTheParameters()
{
    for (const Service &service : m_catalogue.services()) {
        for (const OperationSummary &summary : service.operations) {
            const Operation operation = *m_catalogue.operation(summary.id);
            for (const Parameter &parameter : operation.parameters) {
                const bool inBody = parameter.place == ParameterPlace::Form || parameter.place == ParameterPlace::Body;
                QVERIFY2(!inBody || operation.methods.first() != "GET", qPrintable(summary.id.text()));
                const QByteArray hole = '{' + parameter.name.toUtf8() + '}';
                QCOMPARE(operation.pathTemplate.contains(hole), parameter.place == ParameterPlace::Path);
                QVERIFY(parameter.place != ParameterPlace::Path || parameter.required);
            }
        }
    }
}

void TestCatalogue::builtinPath()
{
    QCOMPARE(builtinCataloguePath(u"/opt/countersign/bin"_s), u"/opt/countersign/share/countersign/builtin.catalogue"_s);
    QVERIFY(QFile::exists(builtinCataloguePath(QStringLiteral(COUNTERSIGN_BIN_DIR))));
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
