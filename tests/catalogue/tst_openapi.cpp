// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/endpointresolver.h"
#include "tests/catalogue/openapidocuments.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

/// Operations and services of OpenAPI 3.0, 3.1 and Swagger 2.0: small documents made here, each with one rule.
class TestOpenapi : public QObject {
    Q_OBJECT
private slots:
    void namesOfOperations();
    void descriptions();
    void groups();
    void identity_data();
    void identity();

    void servers_data();
    void servers();
    void serversOfOperations();
    void security_data();
    void security();
    void answers();
    void headersAndLinksOfAnswers();
};

void TestOpenapi::namesOfOperations()
{
    const Imported read =
        importedDocument(openapi3(R"({"/a":{"get":{"operationId":"repos/get"},"post":{"operationId":"repos/get"}},"/b":{"get":{}},
        "/c":{"get":{"operationId":"x\u202ey"},"options":{"operationId":""}}})"));
    QStringList names;
    for (const Operation &operation : read.services.first().operations)
        names.append(operation.id.name);
    QCOMPARE(names, (QStringList{u"repos/get"_s, u"POST /a"_s, u"GET /b"_s, u"GET /c"_s, u"OPTIONS /c"_s}));
    QVERIFY(hasNote(read, u"/paths/~1a/post/operationId"_s, u"POST /a"_s));
    QVERIFY(hasNote(read, u"/paths/~1c/get/operationId"_s, u"GET /c"_s));
}

void TestOpenapi::descriptions()
{
    const Imported read =
        importedDocument(openapi3(R"({"/a":{"summary":"Of the path","get":{"summary":"One\n line","description":"More"},"put":{}},
        "/b":{"get":{"description":"<p>Lists all <a href=\"x\">things</a>.</p>"},"put":{"description":"Two\nlines"},"post":{"summary":"列出"}}})"));
    QStringList words;
    for (const Operation &operation : read.services.first().operations)
        words.append(operation.descriptionEn + u'|' + operation.descriptionZh + u'|' + operation.documentation.english());
    QCOMPARE(words,
             (QStringList{u"One line||More"_s, u"Of the path||"_s, u"Lists all things.||<p>Lists all <a href=\"x\">things</a>.</p>"_s,
                          u"||Two\nlines"_s, u"|列出|"_s}));
}

void TestOpenapi::groups()
{
    const Imported read = importedDocument(openapi3(
        R"({"/a":{"get":{"tags":["one","two","one"]}},"/v1/{x}/bees/{id}":{"get":{"parameters":[]}},"/":{"get":{}},"/c":{"get":{"tags":["o\u202ene"]}}})"));
    const QVector<Operation> &operations = read.services.first().operations;
    QCOMPARE(operations.at(0).group, QStringList{u"one"_s});
    QCOMPARE(operations.at(0).alsoIn, QVector<QStringList>{{u"two"_s}});
    QCOMPARE(operations.at(1).group, QStringList{u"bees"_s});
    QCOMPARE(operations.at(2).group, QStringList());
    QCOMPARE(operations.at(3).group, QStringList{u"o\uFFFDne"_s});
}

void TestOpenapi::identity_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("version");
    QTest::newRow("plain") << QByteArray(R"({"title":"Swagger Petstore - OpenAPI 3.0","version":"1.0.26"})")
                           << u"swagger-petstore-openapi-3-0"_s << u"1.0.26"_s;
    QTest::newRow("Chinese") << QByteArray(R"({"title":"商店","version":"2"})") << u"shop-file"_s << u"2"_s;
    QTest::newRow("version with a path") << QByteArray(R"({"title":"Shop","version":"../../v 1/2"})") << u"shop"_s << u"v-1-2"_s;
    QTest::newRow("version with a day") << QByteArray(R"({"title":"Shop","version":"15 Oct, UTC+1 "})") << u"shop"_s << u"15-Oct-UTC-1"_s;
    QTest::newRow("version as a number") << QByteArray(R"({"title":"Shop","version":1.5})") << u"shop"_s << u"1.5"_s;
    QTest::newRow("nothing") << QByteArray("{}") << u"shop-file"_s << u"unversioned"_s;
}

void TestOpenapi::identity()
{
    QFETCH(const QByteArray, info);
    const Imported read = importedDocument(R"({"openapi":"3.0.0","paths":{},"info":)" + info + '}', u"Shop file.json"_s);
    const Service &service = read.services.first().service;
    QCOMPARE(service.cloud, u"openapi"_s);
    QTEST(service.product, "product");
    QTEST(service.version, "version");
    QCOMPARE(read.origin.name, u"openapi-"_s + service.product + u'-' + service.version);
}

void TestOpenapi::servers_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("address"); ///< scheme://host:port
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const QByteArray &servers, const QByteArray &address, const QByteArray &path) {
        QTest::newRow(name) << openapi3(onThings("{}"), ",\"servers\":" + servers) << address << path;
    };
    row("plain", R"([{"url":"https://api.example.com/v1/"}])", "https://api.example.com:0", "/v1/things");
    row("port and http", R"([{"url":"http://api.example.com:8080"}])", "http://api.example.com:8080", "/things");
    row("variables",
        R"([{"url":"https://{name}.example.com:{port}/{base}","variables":{"name":{"default":"eu"},"port":{"enum":["8443"],"default":"8443"},"base":{"default":"v2"}}}])",
        "https://eu.example.com:8443", "/v2/things");
    row("relative", R"([{"url":"/v3"}])", "https://:0", "/v3/things");
    row("user info", R"([{"url":"https://api.example.com@evil.example"}])", "https://evil.example:0", "/things");
    row("Cyrillic", "[{\"url\":\"https://\xD0\xB0liyuncs.com\"}]", "https://xn--liyuncs-1fg.com:0", "/things");
    row("another scheme", R"([{"url":"ftp://example.com"}])", "https://:0", "/things");
    row("none", "[]", "https://:0", "/things");
    const auto old = [](const char *name, const QByteArray &rest, const QByteArray &address, const QByteArray &path) {
        QTest::newRow(name) << swagger2(onThings("{}"), rest) << address << path;
    };
    old("Swagger", R"(,"host":"api.example.com:444","basePath":"/v1","schemes":["http","https"])", "https://api.example.com:444",
        "/v1/things");
    old("Swagger by http", R"(,"host":"api.example.com","basePath":"/","schemes":["http"])", "http://api.example.com:0", "/things");
    old("Swagger without a host", "", "https://:0", "/things");
}

void TestOpenapi::servers()
{
    QFETCH(const QByteArray, document);
    const Imported read = importedDocument(document);
    const Service &service = read.services.first().service;
    QTEST(QByteArray(service.hostScheme + "://" + service.defaultHost + ':' + QByteArray::number(service.port)), "address");
    QTEST(onlyOperation(read).pathTemplate, "path");
}

void TestOpenapi::serversOfOperations()
{
    const Imported read = importedDocument(openapi3(
        R"({"/a":{"servers":[{"url":"https://files.example.com/up"}],"get":{},"put":{"servers":[{"url":"/own"}]}},"/b":{"get":{}}})",
        R"(,"servers":[{"url":"https://api.example.com/v1","description":"Live"},{"url":"https://test.example.com/v1","description":"Test"},
        {"url":"http://other.example.com:8080/v1"},{"url":"https://api.example.com/v1"},{"url":"http://api.example.com/v1","description":"Plain"},
        {"url":"https://api.example.com/v2"},{"url":"/v1"}])"));
    const QVector<Operation> &operations = read.services.first().operations;
    QCOMPARE(operations.at(0).server, (OwnServer{"https", "files.example.com", 0}));
    QCOMPARE(operations.at(0).pathTemplate, "/up/a");
    QCOMPARE(operations.at(1).server, OwnServer());
    QCOMPARE(operations.at(1).pathTemplate, "/own/a");
    QCOMPARE(operations.at(2).pathTemplate, "/v1/b");
    const Service &service = read.services.first().service;
    QCOMPARE(service.endpoints.size(), 4);
    QCOMPARE(service.endpoints.at(1).regionId, u"Test"_s);
    QCOMPARE(service.endpoints.at(1).publicHost, "test.example.com");
    // Others that have the same paths, whatever their scheme and port.
    QCOMPARE(service.endpoints.at(2).publicHost, "http://other.example.com:8080");
    QCOMPARE(*endpointFor(operations.at(2), service, service.endpoints.at(2).regionId), (Endpoint{"http", "other.example.com", 8080}));
    QCOMPARE(endpointFor(operations.at(2), service, u"Plain"_s)->text(), "http://api.example.com");
    QCOMPARE(endpointFor(operations.at(2), service, u"Live"_s)->text(), "https://api.example.com");
    QVERIFY(hasNote(read, u"/servers"_s, u"https://api.example.com/v2"_s));
    QCOMPARE(reportLines(read.origin.report).size(), 2); // and the one without a host

    const Imported regions = importedDocument(openapi3(
        onThings("{}"), R"(,"servers":[{"url":"https://{r}.example.com/v1","variables":{"r":{"default":"eu","enum":["us","eu"]}}}])"));
    QCOMPARE(regions.services.first().service.defaultHost, "eu.example.com");
    QCOMPARE(regions.services.first().service.endpoints.at(1).regionId, u"us"_s);
}

void TestOpenapi::security_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QString>("name");
    QTest::addColumn<ParameterPlace>("place");
    QTest::newRow("key in a header") << QByteArray(R"({"type":"apiKey","in":"header","name":"X-Key"})") << u"X-Key"_s
                                     << ParameterPlace::Header;
    QTest::newRow("key in the query") << QByteArray(R"({"type":"apiKey","in":"query","name":"key"})") << u"key"_s << ParameterPlace::Query;
    QTest::newRow("key in a cookie") << QByteArray(R"({"type":"apiKey","in":"cookie","name":"sid"})") << u"sid"_s << ParameterPlace::Cookie;
    for (const QByteArray scheme :
         {R"({"type":"http","scheme":"bearer"})", R"({"type":"http","scheme":"basic"})", R"({"type":"oauth2","flows":{}})",
          R"({"type":"openIdConnect","openIdConnectUrl":"https://example.com"})"})
        QTest::newRow(scheme.constData()) << scheme << u"Authorization"_s << ParameterPlace::Header;
}

void TestOpenapi::security()
{
    QFETCH(const QByteArray, scheme);
    const QByteArray components = R"(,"security":[{"s":[]}],"components":{"securitySchemes":{"s":)" + scheme + "}}";
    const Imported read = importedDocument(openapi3(
        R"({"/a":{"get":{},"post":{"security":[]},"put":{"security":[{"s":[]},{}]},"patch":{"security":[{"gone":[]}]}}})", components));
    const QVector<Operation> &operations = read.services.first().operations;
    const Parameter &key = operations.at(0).parameters.first();
    QTEST(key.name, "name");
    QTEST(key.place, "place");
    QVERIFY(key.sensitive && key.required && !key.description.isEmpty());
    QVERIFY(!operations.at(0).needsNoKey);
    QCOMPARE(operations.at(0).schemes, QVector<QByteArray>{"none"});
    QVERIFY(operations.at(1).needsNoKey && operations.at(1).parameters.isEmpty());
    QVERIFY(operations.at(2).needsNoKey && !operations.at(2).parameters.first().required);
    QVERIFY(hasNote(read, u"/paths/~1a/patch/security/0/gone"_s, u"not described"_s));
}

void TestOpenapi::answers()
{
    const Operation read = onlyOperation(importedDocument(openapi3(
        onThings(R"({"responses":{"default":{"description":"x"},"404":{"$ref":"#/components/responses/Gone"},"5XX":{"description":"Ours"},
        "200":{"content":{"text/plain":{},"application/json":{"schema":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","description":"Its id"}}}}}}}}})"),
        R"(,"components":{"responses":{"Gone":{"description":"Not there"}}})")));
    QCOMPARE(read.responseType, "application/json");
    QCOMPARE(read.response.size(), 1);
    QCOMPARE(read.response.first().type, ValueType::List);
    QCOMPARE(read.response.first().members.first().members.first().documentation.english(), u"Its id"_s);
    QCOMPARE(read.errorCodes.size(), 2);
    QCOMPARE(read.errorCodes.first().status, 404);
    QCOMPARE(read.errorCodes.first().code, u"404"_s);
    QCOMPARE(read.errorCodes.first().documentation.english(), u"Not there"_s);
    QCOMPARE(read.errorCodes.last().code, u"5XX"_s);
}

void TestOpenapi::headersAndLinksOfAnswers()
{
    const Operation read = onlyOperation(importedDocument(openapi3(
        onThings(
            R"({"description":"Makes a thing","responses":{"201":{"description":"x","headers":{"X-Left":{"description":"Calls *left*","schema":{"type":"integer"}},
        "Location":{"$ref":"#/components/headers/Place"}},"links":{"GetIt":{"operationId":"getThing","parameters":{"id":"$response.body#/id"}},
        "Next`s":{"operationRef":"#/paths/~1next/get","description":"The next one"}}},"429":{"description":"Later","headers":{"Retry-After":{"schema":{"type":"string"}}}}}})"),
        R"(,"components":{"headers":{"Place":{"description":"Where it is"}}})")));
    QCOMPARE(read.documentation.english(),
             u"Makes a thing\n\n**Headers of the answer**\n\n- `X-Left` (integer): Calls *left*\n- `Location`: Where it is\n\n"
             "**What can be called next**\n\n- `GetIt` → `getThing`\n- `Nexts` → `#/paths/~1next/get`: The next one"_s);
    QCOMPARE(read.errorCodes.first().documentation.english(), u"Later\n\n**Headers of the answer**\n\n- `Retry-After` (string)"_s);
    const Operation old = onlyOperation(
        importedDocument(swagger2(onThings(R"({"responses":{"200":{"description":"x","headers":{"X-Left":{"type":"integer"}}}}})"))));
    QCOMPARE(old.documentation.english(), u"**Headers of the answer**\n\n- `X-Left` (integer)"_s);
}

QTEST_GUILESS_MAIN(TestOpenapi)
#include "tst_openapi.moc"
