// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catalogue/openapidocuments.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

/// OpenAPI 3.0, 3.1 and Swagger 2.0: small documents made here, each with one rule.
class TestOpenapi : public QObject {
    Q_OBJECT
private slots:
    void types_data();
    void types();
    void facts();
    void factsOf31();
    void valuesWithTitles();
    void knownValuesOfAnOpenSet();
    void aWrongFactCostsOnlyItself_data();
    void aWrongFactCostsOnlyItself();

    void styles_data();
    void styles();
    void collectionFormats_data();
    void collectionFormats();
    void contentOfAParameter();
    void parametersOfThePath();

    void namesOfOperations();
    void descriptions();
    void groups();
    void identity_data();
    void identity();

    void jsonBodies();
    void bodies_data();
    void bodies();
    void fieldsOfForms();
    void partsOfBodies();
    void bodiesOfSwagger();

    void mergedParts();
    void choices();
    void discriminators();
    void aParentThatListsItsHeirs();
    void schemasThatHoldThemselves();
    void whatIsReadOrWrittenOnly();

    void servers_data();
    void servers();
    void serversOfOperations();
    void security_data();
    void security();
    void answers();
};

void TestOpenapi::types_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<ValueType>("type");
    QTest::newRow("string") << QByteArray(R"({"type":"string"})") << ValueType::String;
    QTest::newRow("integer") << QByteArray(R"({"type":"integer"})") << ValueType::Integer;
    QTest::newRow("number") << QByteArray(R"({"type":"number"})") << ValueType::Number;
    QTest::newRow("boolean") << QByteArray(R"({"type":"boolean"})") << ValueType::Boolean;
    QTest::newRow("list") << QByteArray(R"({"type":"array","items":{"type":"string"}})") << ValueType::List;
    QTest::newRow("struct") << QByteArray(R"({"type":"object","properties":{"a":{}}})") << ValueType::Struct;
    QTest::newRow("map") << QByteArray(R"({"type":"object","additionalProperties":{"type":"string"}})") << ValueType::Map;
    QTest::newRow("object of unknown shape") << QByteArray(R"({"type":"object"})") << ValueType::Json;
    QTest::newRow("nothing said") << QByteArray("{}") << ValueType::Any;
    QTest::newRow("true") << QByteArray("true") << ValueType::Any;
    QTest::newRow("properties alone") << QByteArray(R"({"properties":{"a":{}}})") << ValueType::Struct;
    QTest::newRow("items alone") << QByteArray(R"({"items":{}})") << ValueType::List;
    QTest::newRow("values alone") << QByteArray(R"({"enum":[1,2]})") << ValueType::Integer;
    QTest::newRow("a limit alone") << QByteArray(R"({"minLength":1})") << ValueType::String;
    QTest::newRow("int") << QByteArray(R"({"type":"int"})") << ValueType::Integer;
    QTest::newRow("long") << QByteArray(R"({"type":"long"})") << ValueType::Integer;
    QTest::newRow("two types") << QByteArray(R"({"type":["string","integer"]})") << ValueType::Choice;
    QTest::newRow("a type or null") << QByteArray(R"({"type":["string","null"]})") << ValueType::String;
    QTest::newRow("anyOf with null") << QByteArray(R"({"anyOf":[{"type":"integer"},{"type":"null"}]})") << ValueType::Integer;
    QTest::newRow("oneOf") << QByteArray(R"({"oneOf":[{"type":"integer"},{"type":"array","items":{}}]})") << ValueType::Choice;
}

void TestOpenapi::types()
{
    QFETCH(const QByteArray, schema);
    QTEST(withSchema(schema, {}, "3.1.0").type, "type");
}

void TestOpenapi::facts()
{
    const Parameter number =
        withSchema(R"({"type":"integer","format":"int64","minimum":1,"exclusiveMinimum":true,"maximum":9223372036854775807,
        "multipleOf":2,"default":10,"example":12,"enum":[10,12],"nullable":true,"deprecated":true,"description":"How *many*",
        "externalDocs":{"url":"https://example.com/more","description":"More"}})");
    QCOMPARE(number.minimum, u"1"_s);
    QVERIFY(number.isMinimumOutside && !number.isMaximumOutside);
    QCOMPARE(number.maximum, u"9223372036854775807"_s); // never through a float
    QCOMPARE(number.multipleOf, u"2"_s);
    QCOMPARE(number.defaultValue, u"10"_s);
    QCOMPARE(number.example, u"12"_s);
    QCOMPARE(number.choices, (QStringList{u"10"_s, u"12"_s}));
    QVERIFY(number.nullable && number.deprecated);
    QCOMPARE(number.format, u"int64"_s);
    QCOMPARE(number.documentation.english(), u"How *many*\n\n[More](https://example.com/more)"_s);

    const Parameter text = withSchema(R"({"type":"string","minLength":1,"maxLength":64,"pattern":"^[a-z]+$","default":"two words"})");
    QCOMPARE(text.minLength, 1);
    QCOMPARE(text.maxLength, 64);
    QCOMPARE(text.pattern, u"^[a-z]+$"_s);
    QCOMPARE(text.defaultValue, u"two words"_s);

    const Parameter list =
        withSchema(R"({"type":"array","items":{"type":"string","enum":["a"]},"minItems":1,"maxItems":3,"uniqueItems":true})");
    QCOMPARE(list.minItems, 1);
    QCOMPARE(list.maxItems, 3);
    QVERIFY(list.hasUniqueItems);
    QCOMPARE(list.members.first().choices, QStringList{u"a"_s});

    QVERIFY(withSchema(R"({"type":"string","format":"password","example":"hunter2"})").sensitive);
    QCOMPARE(withSchema(R"({"type":"string","format":"password","example":"hunter2"})").example, QString());
}

void TestOpenapi::factsOf31()
{
    const Parameter number = withSchema(R"({"type":["number","null"],"exclusiveMinimum":0.5,"examples":[0.75]})", {}, "3.1.0");
    QCOMPARE(number.minimum, u"0.5"_s);
    QVERIFY(number.isMinimumOutside && number.nullable);
    QCOMPARE(number.example, u"0.75"_s);
    QCOMPARE(withSchema(R"({"const":"one"})", {}, "3.1.0").choices, QStringList{u"one"_s});
    QCOMPARE(withSchema(R"({"type":"string","contentEncoding":"base64"})", {}, "3.1.0").format, u"byte"_s);
    QCOMPARE(withSchema(R"({"type":"string","contentMediaType":"image/png"})", {}, "3.1.0").format, u"binary"_s);
    QCOMPARE(withSchema(R"({"$ref":"#/components/schemas/T","description":"beside"})",
                        schemas(R"("T":{"type":"string","description":"own"})"), "3.1.0")
                 .documentation.english(),
             u"beside"_s);
}

void TestOpenapi::valuesWithTitles()
{
    const Parameter read = withSchema(R"({"oneOf":[{"const":"a","title":"The first"},{"const":"b","description":"第二"}]})", {}, "3.1.0");
    QCOMPARE(read.type, ValueType::String);
    QCOMPARE(read.choices, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(read.choiceTitles.at(0).english(), u"The first"_s);
    QCOMPARE(read.choiceTitles.at(1).chinese(), u"第二"_s);
}

void TestOpenapi::knownValuesOfAnOpenSet()
{
    const Parameter read = withSchema(R"({"anyOf":[{"type":"string"},{"type":"string","enum":["a","b"]}]})");
    QCOMPARE(read.type, ValueType::String);
    QVERIFY(read.choices.isEmpty());
    QCOMPARE(read.suggestions, (QStringList{u"a"_s, u"b"_s}));
}

void TestOpenapi::aWrongFactCostsOnlyItself_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("place"); ///< below the schema
    QTest::newRow("unknown type") << QByteArray(R"({"type":"moon"})") << u"/type"_s;
    QTest::newRow("type is a number") << QByteArray(R"({"type":7})") << u"/type"_s;
    QTest::newRow("no number") << QByteArray(R"({"type":"integer","minimum":"few"})") << u"/minimum"_s;
    QTest::newRow("no count") << QByteArray(R"({"type":"string","maxLength":-1})") << u"/maxLength"_s;
    QTest::newRow("a value of another type") << QByteArray(R"({"type":"integer","enum":["x"]})") << u"/enum/0"_s;
    QTest::newRow("a default of another type") << QByteArray(R"({"type":"integer","default":"many"})") << u"/default"_s;
    QTest::newRow("a pattern that is none") << QByteArray(R"({"type":"string","pattern":"("})") << u"/pattern"_s;
    QTest::newRow("an unknown word") << QByteArray(R"({"type":"string","colour":"red"})") << u"/colour"_s;
    QTest::newRow("a condition") << QByteArray(R"({"type":"string","not":{"enum":["x"]}})") << u"/not"_s;
    QTest::newRow("a reference to nothing") << QByteArray(R"({"$ref":"#/components/schemas/Nothing"})") << u"/$ref"_s;
    QTest::newRow("an address") << QByteArray(R"({"$ref":"https://example.com/schema.json"})") << u"/$ref"_s;
    QTest::newRow("out of the source") << QByteArray(R"({"$ref":"../../../etc/passwd#/x"})") << u"/$ref"_s;
    QTest::newRow("an absolute path") << QByteArray(R"({"$ref":"/etc/passwd"})") << u"/$ref"_s;
    QTest::newRow("a file that is not there") << QByteArray(R"({"$ref":"other.json#/x"})") << u"/$ref"_s;
    QTest::newRow("no schema") << QByteArray("[]") << u""_s;
    QTest::newRow("a value with unseen characters") << QByteArray(R"({"enum":["a\u202eb"]})") << u"/enum/0"_s;
}

void TestOpenapi::aWrongFactCostsOnlyItself()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QString, place);
    const Imported read = importedDocument(openapi3(onThings(R"({"parameters":[{"name":"P","in":"query","schema":)" + schema
                                                             + R"(},{"name":"Q","in":"query","schema":{"type":"string"}}]})")));
    QCOMPARE(namesOf(onlyOperation(read).parameters), (QStringList{u"P"_s, u"Q"_s})); // the form is there all the same
    QVERIFY2(hasNote(read, u"/paths/~1things/get/parameters/0/schema"_s + place, {}),
             qPrintable(reportLines(read.origin.report).join(u'\n')));
    QCOMPARE(read.origin.report.notes.first().file, u"api.json"_s);
}

void TestOpenapi::styles_data()
{
    QTest::addColumn<QByteArray>("parameter");
    QTest::addColumn<QByteArray>("style");
    const QByteArray list = R"("schema":{"type":"array","items":{"type":"string"}})",
                     object = R"("schema":{"type":"object","properties":{"a":{"type":"string"}}})", text = R"("schema":{"type":"string"})";
    const auto row = [](const char *name, const QByteArray &place, const QByteArray &rest, const QByteArray &style) {
        QTest::newRow(name) << QByteArray(R"({"name":"P","in":")" + place + "\"," + rest + '}') << style;
    };
    row("query text", "query", text, "plain");
    row("query list", "query", list, "multi");
    row("query list in one", "query", R"("style":"form","explode":false,)" + list, "comma");
    row("query list by blanks", "query", R"("style":"spaceDelimited","explode":false,)" + list, "space");
    row("query list by pipes", "query", R"("style":"pipeDelimited","explode":false,)" + list, "pipe");
    row("query list by pipes, exploded", "query", R"("style":"pipeDelimited","explode":true,)" + list, "multi");
    row("query object", "query", object, "form-object");
    row("query object in one", "query", R"("explode":false,)" + object, "comma");
    row("query object in brackets", "query", R"("style":"deepObject","explode":true,)" + object, "deep-object");
    row("header list", "header", list, "comma");
    row("header object", "header", R"("explode":true,)" + object, "simple-object");
    row("cookie text", "cookie", text, "plain");
    row("unknown", "query", R"("style":"zebra",)" + list, "multi");
    row("a choice with a list", "query", R"("schema":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]})", "multi");
    row("an object beside its range in brackets", "query",
        R"("style":"deepObject","schema":{"anyOf":[{"type":"object","properties":{"gt":{"type":"integer"}}},{"type":"integer"}]})",
        "deep-object");
}

void TestOpenapi::styles()
{
    QFETCH(const QByteArray, parameter);
    QTEST(parameterOf(parameter).style, "style");
}

void TestOpenapi::collectionFormats_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("style");
    for (const auto &[format, style] : {std::pair("csv", "comma"), std::pair("ssv", "space"), std::pair("tsv", "tab"),
                                        std::pair("pipes", "pipe"), std::pair("multi", "multi"), std::pair("zebra", "comma")})
        QTest::newRow(format) << QByteArray(format) << QByteArray(style);
}

void TestOpenapi::collectionFormats()
{
    QFETCH(const QByteArray, format);
    const QByteArray parameter =
        R"({"name":"P","in":"query","type":"array","items":{"type":"string"},"collectionFormat":")" + format + "\"}";
    QTEST(onlyOperation(importedDocument(swagger2(onThings("{\"parameters\":[" + parameter + "]}")))).parameters.first().style, "style");
}

void TestOpenapi::contentOfAParameter()
{
    const Parameter read =
        parameterOf(R"({"name":"P","in":"query","content":{"application/json":{"schema":{"type":"object","properties":{"a":{}}}}}})");
    QCOMPARE(read.style, "json");
    QCOMPARE(read.contentType, "application/json");
    QCOMPARE(read.type, ValueType::Struct);
}

void TestOpenapi::parametersOfThePath()
{
    const Operation read = onlyOperation(importedDocument(
        openapi3(R"({"/things/{id}":{"parameters":[
        {"$ref":"#/components/parameters/a~1b"},{"name":"page","in":"query","schema":{"type":"string"}}],
        "get":{"parameters":[{"name":"page","in":"query","required":true,"schema":{"type":"integer"}},{"name":"token","in":"cookie","schema":{"type":"string"}}]}}})",
                 R"(,"components":{"parameters":{"a/b":{"name":"id","in":"path","required":true,"schema":{"type":"string"}}}})")));
    QCOMPARE(namesOf(read.parameters), (QStringList{u"id"_s, u"page"_s, u"token"_s}));
    QCOMPARE(read.parameters.at(0).place, ParameterPlace::Path);
    QCOMPARE(read.parameters.at(1).type, ValueType::Integer); // the operation's own counts
    QVERIFY(read.parameters.at(1).required);
    QCOMPARE(read.parameters.at(2).place, ParameterPlace::Cookie);
    QCOMPARE(read.pathTemplate, "/things/{id}");
}

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

void TestOpenapi::jsonBodies()
{
    const QByteArray object = R"({"type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer"}},"required":["a"]})";
    const Operation members = withBody(jsonContent(object));
    QCOMPARE(members.bodyShape, BodyShape::JsonObject);
    QCOMPARE(namesOf(members.parameters), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(members.parameters.at(0).required && !members.parameters.at(1).required);
    QCOMPARE(members.parameters.at(0).place, ParameterPlace::Body);

    const Operation whole = withBody(jsonContent(R"({"type":"object","properties":{"a":{"type":"string"}}})"), {}, true);
    QCOMPARE(whole.bodyShape, BodyShape::Whole); // required itself, though none of its members is
    QVERIFY(whole.parameters.first().required);
    QCOMPARE(whole.parameters.first().name, u"body"_s);

    const Operation list = withBody(jsonContent(R"({"type":"array","items":)" + object + '}'));
    QCOMPARE(list.bodyShape, BodyShape::Whole);
    QCOMPARE(list.parameters.first().type, ValueType::List);

    const Operation taken = onlyOperation(importedDocument(
        openapi3(R"({"/{a}":{"put":{"parameters":[{"name":"a","in":"path","schema":{"type":"string"}}],"requestBody":{"content":)"
                 + jsonContent(object) + "}}}}")));
    QCOMPARE(taken.bodyShape, BodyShape::Whole); // `a` is in the path already
}

void TestOpenapi::bodies_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<BodyShape>("shape");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QString>("format");
    QTest::newRow("suffix") << QByteArray(R"({"application/merge-patch+json":{"schema":{"type":"object"}}})") << BodyShape::Whole
                            << QByteArray("application/merge-patch+json") << QString();
    QTest::newRow("bytes") << QByteArray(R"({"application/octet-stream":{"schema":{"type":"string","format":"binary"}}})")
                           << BodyShape::Whole << QByteArray("application/octet-stream") << u"binary"_s;
    QTest::newRow("xml") << QByteArray(R"({"application/xml":{"schema":{"type":"object","properties":{"a":{}}}}})") << BodyShape::Whole
                         << QByteArray("application/xml") << u"multiline"_s;
    QTest::newRow("text") << QByteArray(R"({"text/plain":{"schema":{"type":"string"}}})") << BodyShape::Whole << QByteArray("text/plain")
                          << u"multiline"_s;
    QTest::newRow("anything") << QByteArray(R"({"*/*":{"schema":{"type":"array","items":{}}}})") << BodyShape::Whole
                              << QByteArray("application/json") << QString();
    QTest::newRow("no schema") << QByteArray(R"({"application/json":{}})") << BodyShape::Whole << QByteArray("application/json")
                               << QString();
    QTest::newRow("an empty form") << QByteArray(R"({"application/x-www-form-urlencoded":{"schema":{"type":"object","properties":{}}}})")
                                   << BodyShape::None << QByteArray() << QString();
}

void TestOpenapi::bodies()
{
    QFETCH(const QByteArray, content);
    const Operation read = withBody(content);
    QTEST(read.bodyShape, "shape");
    QTEST(read.contentType, "contentType");
    if (!read.parameters.isEmpty())
        QTEST(read.parameters.first().format, "format");
    for (const QByteArray method : {"get", "delete"}) {
        const Imported other = importedDocument(openapi3(onThings("{\"requestBody\":{\"content\":" + content + "}}", method)));
        QCOMPARE(onlyOperation(other).bodyShape, read.bodyShape);
    }
    const Imported both = importedDocument(openapi3(
        onThings(R"({"requestBody":{"content":{"text/csv":{},"application/json":{"schema":{"type":"array","items":{}}}}}})", "post")));
    QCOMPARE(onlyOperation(both).contentType, "application/json");
    QVERIFY(hasNote(both, u"/paths/~1things/post/requestBody/content/text~1csv"_s, u"another media type"_s));
}

void TestOpenapi::fieldsOfForms()
{
    const Operation read = withBody(
        R"({"application/x-www-form-urlencoded":{"encoding":{"expand":{"style":"deepObject","explode":true},"note":{"contentType":"application/json"}},
        "schema":{"type":"object","required":["a"],"properties":{"a":{"type":"string"},"list":{"type":"array","items":{"type":"string"}},
        "expand":{"type":"array","items":{"type":"string"}},"object":{"type":"object","properties":{"b":{"type":"string"}}},"note":{"type":"object","properties":{"c":{}}}}}}})");
    QCOMPARE(read.bodyShape, BodyShape::None);
    QCOMPARE(read.contentType, "application/x-www-form-urlencoded");
    QByteArrayList fieldStyles;
    for (const Parameter &field : read.parameters) {
        QCOMPARE(field.place, ParameterPlace::Form);
        fieldStyles.append(field.style);
    }
    QCOMPARE(fieldStyles, (QByteArrayList{"plain", "multi", "deep-object", "deep-object", "json"}));
    QVERIFY(read.parameters.first().required);
}

void TestOpenapi::partsOfBodies()
{
    const Operation read = withBody(
        R"({"multipart/form-data":{"encoding":{"picture":{"contentType":"image/png, image/jpeg"}},"schema":{"type":"object","properties":{
        "picture":{"type":"string","format":"binary"},"tags":{"type":"array","items":{"type":"string"}},"about":{"type":"object","properties":{"b":{}}},"name":{"type":"string"}}}}})");
    QCOMPARE(read.bodyShape, BodyShape::Multipart);
    QCOMPARE(read.contentType, "multipart/form-data");
    const Parameter &picture = read.parameters.at(0), &about = read.parameters.at(2);
    QCOMPARE(picture.place, ParameterPlace::Part);
    QCOMPARE(picture.format, u"binary"_s);
    QCOMPARE(picture.contentType, "image/png");
    QCOMPARE(read.parameters.at(1).style, "multi");
    QCOMPARE(about.style, "json");
    QCOMPARE(about.contentType, "application/json");
    QCOMPARE(read.parameters.at(3).style, "plain");
}

void TestOpenapi::bodiesOfSwagger()
{
    const auto operation = [](const QByteArray &parameters, const QByteArray &rest = {}) {
        return onlyOperation(importedDocument(swagger2(onThings("{\"parameters\":[" + parameters + "]}", "post"), rest)));
    };
    const Operation json = operation(R"({"name":"thing","in":"body","required":true,"schema":{"$ref":"Thing"}})",
                                     R"(,"definitions":{"Thing":{"properties":{"a":{"type":"string"}},"required":["a"]}})");
    QCOMPARE(json.bodyShape, BodyShape::JsonObject); // by an old bare name
    QCOMPARE(namesOf(json.parameters), QStringList{u"a"_s});

    const Operation form = operation(
        R"({"name":"a","in":"formData","type":"string"},{"name":"b","in":"formData","type":"array","items":{"type":"string"},"collectionFormat":"multi"})");
    QCOMPARE(form.contentType, "application/x-www-form-urlencoded");
    QCOMPARE(form.parameters.at(1).style, "multi");

    const Operation file = operation(R"({"name":"a","in":"formData","type":"string"},{"name":"f","in":"formData","type":"file"})");
    QCOMPARE(file.bodyShape, BodyShape::Multipart);
    QCOMPARE(file.parameters.at(1).format, u"binary"_s);
    QCOMPARE(file.parameters.at(0).place, ParameterPlace::Part);

    const Operation xml = operation(R"({"name":"x","in":"body","schema":{"type":"object","properties":{"a":{}}}})",
                                    R"(,"consumes":["application/xml;charset=UTF-8"])");
    QCOMPARE(xml.contentType, "application/xml;charset=UTF-8");
    QCOMPARE(xml.parameters.first().type, ValueType::String);
}

void TestOpenapi::mergedParts()
{
    const Parameter read = withSchema(R"({"$ref":"#/components/schemas/Dog"})",
                                      schemas(R"("Pet":{"type":"object","required":["name"],"properties":{"name":{"type":"string"},
        "tag":{"type":"string","maxLength":3}}},"Dog":{"description":"Barks","allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"bark":{"type":"boolean"},
        "tag":{"description":"Its own words"}},"required":["bark"]}]})"));
    QCOMPARE(read.type, ValueType::Struct);
    QCOMPARE(read.documentation.english(), u"Barks"_s);
    QCOMPARE(namesOf(read.members), (QStringList{u"name"_s, u"tag"_s, u"bark"_s}));
    QVERIFY(read.members.at(0).required && read.members.at(2).required && !read.members.at(1).required);
    QCOMPARE(read.members.at(1).documentation.english(), u"Its own words"_s);
    QCOMPARE(read.members.at(1).maxLength, 3);

    const Parameter noted = withSchema(R"({"allOf":[{"$ref":"#/components/schemas/T"}],"description":"Here"})",
                                       schemas(R"("T":{"properties":{"a":{}},"description":"There"})"));
    QCOMPARE(noted.documentation.english(), u"Here"_s);
    QCOMPARE(noted.members.typeName(), u"T"_s); // words alone do not make it another type
}

void TestOpenapi::choices()
{
    const Parameter read = withSchema(
        R"({"oneOf":[{"$ref":"#/components/schemas/Cat"},{"type":"object","title":"Own","properties":{"b":{}}},{"type":"string"},{"type":"string","maxLength":1}],
        "properties":{"both":{"type":"string"}}})",
        schemas(R"("Cat":{"type":"object","properties":{"a":{"type":"string"}}})"));
    QCOMPARE(read.type, ValueType::Choice);
    QCOMPARE(namesOf(read.members), (QStringList{u"Cat"_s, u"Own"_s, u"string"_s, u"string 2"_s}));
    QCOMPARE(namesOf(read.members.at(0).members), (QStringList{u"both"_s, u"a"_s})); // what stands outside is in every one
    const Imported condition = importedDocument(openapi3(onThings(
        R"({"parameters":[{"name":"P","in":"query","schema":{"properties":{"a":{},"b":{}},"anyOf":[{"required":["a"]},{"required":["b"]}]}}]})")));
    QCOMPARE(onlyOperation(condition).parameters.first().type, ValueType::Struct);
    QVERIFY(hasNote(condition, u"/paths/~1things/get/parameters/0/schema/anyOf"_s, u"go together"_s));
}

void TestOpenapi::discriminators()
{
    const Operation read = withBody(
        jsonContent(R"({"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],
        "discriminator":{"propertyName":"kind","mapping":{"cat":"#/components/schemas/Cat"}}})"),
        schemas(R"("Cat":{"properties":{"kind":{"type":"string"},"a":{}}},"Dog":{"properties":{"kind":{"type":"string"},"b":{}}})"));
    const Parameter &body = read.parameters.first();
    QCOMPARE(body.type, ValueType::Choice);
    QCOMPARE(body.members.at(0).members.at(0).choices, QStringList{u"cat"_s});
    QVERIFY(body.members.at(0).members.at(0).required);
    QCOMPARE(body.members.at(1).members.at(0).choices, QStringList{u"Dog"_s}); // without a mapping, the schema's name
}

void TestOpenapi::aParentThatListsItsHeirs()
{
    const Operation read = withBody(
        jsonContent(R"({"$ref":"#/components/schemas/Pet"})"),
        schemas(
            R"("Pet":{"type":"object","properties":{"kind":{"type":"string"}},"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]},
        "Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"a":{}}}]},"Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"b":{}}}]})"));
    const Parameter &body = read.parameters.first();
    QCOMPARE(body.type, ValueType::Choice);
    QCOMPARE(body.members.at(0).type, ValueType::Struct);
    QCOMPARE(namesOf(body.members.at(0).members), (QStringList{u"kind"_s, u"a"_s}));

    const Imported unlisted =
        importedDocument(openapi3(onThings(R"({"parameters":[{"name":"P","in":"query","schema":{"$ref":"#/components/schemas/Pet"}}]})"),
                                  schemas(R"("Pet":{"discriminator":{"propertyName":"kind"},"properties":{"kind":{"type":"string"}}},
        "Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"}]})")));
    QCOMPARE(namesOf(onlyOperation(unlisted).parameters.first().members), QStringList{u"kind"_s});
    QVERIFY(hasNote(unlisted, u"/components/schemas/Pet/discriminator"_s, u"heirs"_s));
}

void TestOpenapi::schemasThatHoldThemselves()
{
    const QByteArray tree = R"("Tree":{"type":"object","properties":{"name":{"type":"string"},"left":{"$ref":"#/components/schemas/Tree"},
        "all":{"type":"array","items":{"$ref":"#/components/schemas/Tree"}}}})";
    const Imported imported =
        importedDocument(openapi3(onThings(R"({"parameters":[{"name":"P","in":"query","schema":{"$ref":"#/components/schemas/Tree"}}],
        "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Tree"}}}}}})"),
                                  schemas(tree)));
    QCOMPARE(reportLines(imported.origin.report), QStringList());
    const QTemporaryDir folder;
    const CatalogueStore store(folder.path());
    QVERIFY(store.save(imported.services, imported.origin));
    Catalogue catalogue;
    QVERIFY(store.openAll(catalogue).isEmpty());
    const auto read = catalogue.operation(onlyOperation(imported).id);
    QVERIFY(read);
    Parameter node = read->parameters.first();
    for (int level = 0; level < 30; ++level) {
        QCOMPARE(namesOf(node.members), (QStringList{u"name"_s, u"left"_s, u"all"_s}));
        QCOMPARE(node.members.typeName(), u"Tree"_s);
        node = level % 2 == 0 ? node.members.at(1) : node.members.at(2).members.first();
    }
    QCOMPARE(read->response.at(2).members.first().members.at(0).name, u"name"_s);

    const Imported loop =
        importedDocument(openapi3(onThings(R"({"parameters":[{"name":"P","in":"query","schema":{"$ref":"#/components/schemas/A"}}]})"),
                                  schemas(R"("A":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/A"})")));
    QCOMPARE(onlyOperation(loop).parameters.first().type, ValueType::Json);
    QCOMPARE(loop.origin.report.notes.size(), 1);
    QVERIFY(hasNote(loop, u"/components/schemas/A"_s, u"leads back to itself"_s));
}

void TestOpenapi::whatIsReadOrWrittenOnly()
{
    const QByteArray schema =
        R"({"type":"object","properties":{"id":{"type":"string","readOnly":true},"password":{"type":"string","writeOnly":true},"name":{"type":"string"}}})";
    const Operation read = onlyOperation(importedDocument(openapi3(onThings(
        "{\"requestBody\":{\"content\":" + jsonContent(schema) + R"(},"responses":{"201":{"content":)" + jsonContent(schema) + "}}}",
        "post"))));
    QCOMPARE(namesOf(read.parameters), (QStringList{u"password"_s, u"name"_s}));
    QVERIFY(read.parameters.first().sensitive);
    QCOMPARE(read.response.size(), 2);
    QCOMPARE(read.response.first().name, u"id"_s);
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
        {"url":"http://other.example.com/v1"}])"));
    const QVector<Operation> &operations = read.services.first().operations;
    QCOMPARE(operations.at(0).server, (OwnServer{"https", "files.example.com", 0}));
    QCOMPARE(operations.at(0).pathTemplate, "/up/a");
    QCOMPARE(operations.at(1).server, OwnServer());
    QCOMPARE(operations.at(1).pathTemplate, "/own/a");
    QCOMPARE(operations.at(2).pathTemplate, "/v1/b");
    const Service &service = read.services.first().service;
    QCOMPARE(service.endpoints.size(), 2);
    QCOMPARE(service.endpoints.at(1).regionId, u"Test"_s);
    QCOMPARE(service.endpoints.at(1).publicHost, "test.example.com");
    QVERIFY(hasNote(read, u"/servers"_s, u"other.example.com"_s));

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

QTEST_GUILESS_MAIN(TestOpenapi)
#include "tst_openapi.moc"
