// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catalogue/openapidocuments.h"
#include "tests/support/shareddata.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// A record of the product `Shop` with one operation; \p rest begins with a comma.
QByteArray record(const QByteArray &path, const QByteArray &operation, const QByteArray &rest = {})
{
    return R"({"name":"Do","product_short":"Shop","region_id":"cn-north-4","info_version":"v2","version":"2.0","host":"shop.cn-north-4.myhuaweicloud.com",
        "schemes":["HTTPS"],"tags":"货架","paths":{")"
        + path + "\":{\"post\":" + operation + "}}" + rest + '}';
}

const Operation *operationNamed(const Imported &imported, const QString &name)
{
    for (const ServiceContents &contents : imported.services)
        for (const Operation &operation : contents.operations)
            if (operation.id.name == name)
                return &operation;
    return nullptr;
}

} // namespace

/// Records of Huawei's API Explorer: one flat object for each operation, with the oddities that are met there.
class TestHuaweiApiExplorer : public QObject {
    Q_OBJECT
private slots:
    void aRecord();
    void basePathsThatAreRepeated_data();
    void basePathsThatAreRepeated();
    void oddities();
    void recordsOfOneService();
    void versions_data();
    void versions();
    void titles();
    void realRecords();
};

void TestHuaweiApiExplorer::aRecord()
{
    const Imported read = importedDocument(record(
        "/v2/{project_id}/things", R"({"operationId":"DoIt","summary":"做一件事","description":"说明","parameters":[
        {"$ref":"#/parameters/project_id"},{"$ref":"#/parameters/X-Auth-Token"},{"name":"Content-Type","in":"header","type":"string","required":true},
        {"name":"Authorization","in":"header","type":"string"},{"name":"Date","in":"header","type":"string"},{"name":"X-Language","in":"header","type":"string"},
        {"name":"thing","in":"body","required":true,"schema":{"$ref":"#/definitions/Thing"}}],"responses":{"200":{"schema":{"$ref":"#/definitions/Thing"}},"400":{"description":"坏"}}})",
        R"(,"consumes":"[\"application/json\"]","parameters":{"project_id":{"name":"project_id","in":"path","required":true,"type":"string","x-example":"0a1b"},
        "X-Auth-Token":{"name":"X-Auth-Token","in":"header","required":true,"type":"string"}},"definitions":{"Thing":{"required":["id"],"properties":{"id":{"type":"string"}}}},
        "security_definitions":null,"components":null)"));
    QCOMPARE(reportLines(read.origin.report), QStringList());
    const Service &service = read.services.first().service;
    QCOMPARE(service.cloud, u"huawei"_s);
    QCOMPARE(service.product, u"shop"_s);
    QCOMPARE(service.code, u"Shop"_s);
    QCOMPARE(service.version, u"v2"_s);
    QCOMPARE(service.hostScheme, "https");
    QCOMPARE(service.defaultHost, "shop.cn-north-4.myhuaweicloud.com");
    QCOMPARE(service.endpoints.first().regionId, u"cn-north-4"_s);
    QCOMPARE(read.origin.name, u"huawei-shop-v2"_s);
    const Operation operation = onlyOperation(read);
    QCOMPARE(operation.id.name, u"DoIt"_s);
    QCOMPARE(operation.group, QStringList{u"货架"_s});
    QCOMPARE(operation.descriptionZh, u"做一件事"_s);
    QCOMPARE(operation.documentation.chinese(), u"说明"_s);
    QCOMPARE(operation.schemes, (QVector<QByteArray>{"huawei-aksk", "huawei-token"}));
    QVERIFY(!operation.needsNoKey);
    QCOMPARE(namesOf(operation.parameters), (QStringList{u"project_id"_s, u"X-Language"_s, u"id"_s}));
    QCOMPARE(operation.parameters.first().place, ParameterPlace::Path);
    QCOMPARE(operation.parameters.first().example, u"0a1b"_s);
    QCOMPARE(operation.bodyShape, BodyShape::JsonObject);
    QCOMPARE(operation.pathTemplate, "/v2/{project_id}/things");
    QCOMPARE(operation.response.first().name, u"id"_s);
    QCOMPARE(operation.errorCodes.first().documentation.chinese(), u"坏"_s);
}

void TestHuaweiApiExplorer::basePathsThatAreRepeated_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("repeated") << QByteArray("\"/v1\"") << QByteArray("/v1/{project_id}/a") << QByteArray("/v1/{project_id}/a");
    QTest::newRow("not repeated") << QByteArray("\"/v2\"") << QByteArray("/{project_id}/a") << QByteArray("/v2/{project_id}/a");
    QTest::newRow("only alike") << QByteArray("\"/v1\"") << QByteArray("/v10/a") << QByteArray("/v1/v10/a");
    QTest::newRow("null") << QByteArray("null") << QByteArray("/v3/a") << QByteArray("/v3/a");
    QTest::newRow("a slash") << QByteArray("\"/\"") << QByteArray("/") << QByteArray("/");
}

void TestHuaweiApiExplorer::basePathsThatAreRepeated()
{
    QFETCH(const QByteArray, base);
    QFETCH(const QByteArray, path);
    QTEST(onlyOperation(importedDocument(record(path, "{}", ",\"base_path\":" + base))).pathTemplate, "expected");
}

void TestHuaweiApiExplorer::oddities()
{
    const Imported read = importedDocument(
        record("/v2/things", R"({"parameters":[{"name":"n","in":"query","type":"int"},{"name":"l","in":"query","type":"long"},
        {"name":"o","in":"query","type":"object"},{"name":"e","in":"query","enum":["a","a","b"],"x-order":1},
        {"name":"t","in":"body","schema":{"properties":{"must":{"type":"string","required":true,"pattern":"^[\\p{L}\\w-.]*$"},"may":{"enum":[1,2]}}}}],"responses":{"200":{}}})"));
    const Operation operation = onlyOperation(read);
    QCOMPARE(operation.id.name, u"Do"_s); // the record's own name
    QCOMPARE(namesOf(operation.parameters), (QStringList{u"n"_s, u"l"_s, u"o"_s, u"e"_s, u"must"_s, u"may"_s}));
    QCOMPARE(operation.parameters.at(0).type, ValueType::Integer);
    QCOMPARE(operation.parameters.at(1).type, ValueType::Integer);
    QCOMPARE(operation.parameters.at(2).type, ValueType::Json);
    QCOMPARE(operation.parameters.at(3).choices, (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(operation.parameters.at(4).required);
    QCOMPARE(operation.parameters.at(5).type, ValueType::Integer);
}

void TestHuaweiApiExplorer::recordsOfOneService()
{
    const QByteArray first = record(
        "/v2/a",
        R"({"operationId":"A","responses":{"200":{"schema":{"$ref":"#/definitions/R"}}},"parameters":[{"name":"x","in":"query","type":"array","items":{"$ref":"#/definitions/R"}}]})",
        R"(,"definitions":{"R":{"properties":{"a":{"type":"string"}}}})");
    QByteArray second =
        record("/v2/b", R"({"operationId":"B","parameters":[{"name":"x","in":"query","type":"array","items":{"$ref":"#/definitions/R"}}]})",
               R"(,"definitions":{"R":{"properties":{"b":{"type":"string"}}}})");
    second.replace("cn-north-4", "cn-east-3").replace("product_short", "productshort");
    const Imported read = importedFiles({{u"a.json"_s, first}, {u"b.json"_s, second}});
    QCOMPARE(read.services.size(), 1);
    QCOMPARE(read.services.first().operations.size(), 2);
    QCOMPARE(read.services.first().service.endpoints.size(), 2);
    const QTemporaryDir folder;
    const CatalogueStore store(folder.path());
    QVERIFY(store.save(read.services, read.origin));
    Catalogue catalogue;
    QVERIFY(store.openAll(catalogue).isEmpty());
    for (const QString &name : {u"a"_s, u"b"_s}) { // each record's own schema, though they have one name
        const auto operation = catalogue.operation({u"huawei"_s, u"shop"_s, u"v2"_s, name.toUpper()});
        QVERIFY(operation);
        QCOMPARE(operation->parameters.first().members.first().members.first().name, name);
    }
}

void TestHuaweiApiExplorer::versions_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("version");
    const QByteArray plain = record("/v5/a", "{}");
    QTest::newRow("the record's") << plain << u"v2"_s;
    QByteArray without = plain;
    without.replace(R"("info_version":"v2",)", "");
    QTest::newRow("the path's") << without << u"v5"_s;
    QByteArray base = record("/a", "{}", R"(,"base_path":"/v4")");
    base.replace(R"("info_version":"v2",)", "");
    QTest::newRow("the base path's") << base << u"v4"_s;
    QByteArray none = record("/", "{}");
    none.replace(R"("info_version":"v2",)", "");
    QTest::newRow("none") << none << u"unversioned"_s;
}

void TestHuaweiApiExplorer::versions()
{
    QFETCH(const QByteArray, document);
    QTEST(importedDocument(document).services.first().service.version, "version");
}

void TestHuaweiApiExplorer::titles()
{
    const Imported read =
        importedFiles({{u"products.json"_s,
                        R"({"groups":[{"name":"Business","products":[{"productshort":"SHOP","name":"Shop service","api_count":1}]}]})"},
                       {u"do.json"_s, record("/v2/a", "{}")}});
    QCOMPARE(read.services.first().service.titleEn, u"Shop service"_s);
    QCOMPARE(read.services.first().service.categoryEn, u"Business"_s);
    QCOMPARE(reportLines(read.origin.report), QStringList());
}

void TestHuaweiApiExplorer::realRecords()
{
    const QString data = sharedData();
    if (data.isEmpty())
        QSKIP("real metadata is not beside the checkout");
    const auto read = importMetadata(data + u"/data/openapi/huawei-apiexplorer"_s, importMoment);
    QVERIFY2(read, read ? "" : qPrintable(sentence(read.error())));
    QCOMPARE(read->services.size(), 4);
    QCOMPARE(read->origin.report.operations, 4);
    QCOMPARE(read->origin.name, u"huawei-api-explorer"_s);
    const Operation *create = operationNamed(*read, u"CreateApiV2"_s), *invoke = operationNamed(*read, u"InvokeFunction"_s),
                    *tags = operationNamed(*read, u"BatchCreatePoolTags"_s), *bucket = operationNamed(*read, u"CreateBucket"_s);
    QVERIFY(create && invoke && tags && bucket);
    QCOMPARE(create->pathTemplate, "/v2/{project_id}/apigw/instances/{instance_id}/apis");
    QCOMPARE(namesOf(create->parameters),
             (QStringList{u"project_id"_s, u"instance_id"_s, u"name"_s, u"req_uri"_s, u"enum_only"_s, u"auth_type"_s, u"nullable_flag"_s,
                          u"backend_type"_s, u"mock_info"_s}));
    QVERIFY(create->parameters.at(6).nullable);
    QCOMPARE(invoke->parameters.last().type, ValueType::Map);
    QCOMPARE(invoke->contentType, "application/json");
    QCOMPARE(tags->pathTemplate, "/v1/{project_id}/pools/{pool_name}/tags/create");
    QCOMPARE(bucket->contentType, "application/xml;charset=UTF-8");
    QCOMPARE(bucket->schemes, QVector<QByteArray>{"huawei-obs"});
    QCOMPARE(namesOf(bucket->parameters), (QStringList{u"bucket_name"_s, u"x-obs-acl"_s, u"body"_s}));
    const QTemporaryDir folder;
    const CatalogueStore store(folder.path());
    QVERIFY(store.save(read->services, read->origin));
    Catalogue catalogue;
    QVERIFY(store.openAll(catalogue).isEmpty());
    for (const Operation *operation : {create, invoke, tags, bucket})
        QCOMPARE(*catalogue.operation(operation->id), *operation);
}

QTEST_GUILESS_MAIN(TestHuaweiApiExplorer)
#include "tst_huaweiapiexplorer.moc"
