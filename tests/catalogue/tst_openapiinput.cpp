// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catalogue/openapidocuments.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

/// Parameters and bodies of OpenAPI 3.0, 3.1 and Swagger 2.0: small documents made here, each with one rule.
class TestOpenapiInput : public QObject {
    Q_OBJECT
private slots:
    void styles_data();
    void styles();
    void collectionFormats_data();
    void collectionFormats();
    void contentOfAParameter();
    void parametersOfThePath();

    void jsonBodies();
    void bodies_data();
    void bodies();
    void fieldsOfForms();
    void partsOfBodies();
    void bodiesOfSwagger();
};

void TestOpenapiInput::styles_data()
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

void TestOpenapiInput::styles()
{
    QFETCH(const QByteArray, parameter);
    QTEST(parameterOf(parameter).style, "style");
}

void TestOpenapiInput::collectionFormats_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("style");
    for (const auto &[format, style] : {std::pair("csv", "comma"), std::pair("ssv", "space"), std::pair("tsv", "tab"),
                                        std::pair("pipes", "pipe"), std::pair("multi", "multi"), std::pair("zebra", "comma")})
        QTest::newRow(format) << QByteArray(format) << QByteArray(style);
}

void TestOpenapiInput::collectionFormats()
{
    QFETCH(const QByteArray, format);
    const QByteArray parameter =
        R"({"name":"P","in":"query","type":"array","items":{"type":"string"},"collectionFormat":")" + format + "\"}";
    QTEST(onlyOperation(importedDocument(swagger2(onThings("{\"parameters\":[" + parameter + "]}")))).parameters.first().style, "style");
}

void TestOpenapiInput::contentOfAParameter()
{
    const Parameter read =
        parameterOf(R"({"name":"P","in":"query","content":{"application/json":{"schema":{"type":"object","properties":{"a":{}}}}}})");
    QCOMPARE(read.style, "json");
    QCOMPARE(read.contentType, "application/json");
    QCOMPARE(read.type, ValueType::Struct);
}

void TestOpenapiInput::parametersOfThePath()
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

void TestOpenapiInput::jsonBodies()
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

void TestOpenapiInput::bodies_data()
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
                         << QByteArray("application/xml") << QString();
    QTest::newRow("text") << QByteArray(R"({"text/plain":{"schema":{"type":"string"}}})") << BodyShape::Whole << QByteArray("text/plain")
                          << u"multiline"_s;
    QTest::newRow("anything") << QByteArray(R"({"*/*":{"schema":{"type":"array","items":{}}}})") << BodyShape::Whole
                              << QByteArray("application/json") << QString();
    QTest::newRow("no schema") << QByteArray(R"({"application/json":{}})") << BodyShape::Whole << QByteArray("application/json")
                               << QString();
    QTest::newRow("an empty form") << QByteArray(R"({"application/x-www-form-urlencoded":{"schema":{"type":"object","properties":{}}}})")
                                   << BodyShape::None << QByteArray() << QString();
}

void TestOpenapiInput::bodies()
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

void TestOpenapiInput::fieldsOfForms()
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

void TestOpenapiInput::partsOfBodies()
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

void TestOpenapiInput::bodiesOfSwagger()
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
    QCOMPARE(xml.parameters.first().type, ValueType::Struct);
    QCOMPARE(xml.parameters.first().style, "xml");
}

QTEST_GUILESS_MAIN(TestOpenapiInput)
#include "tst_openapiinput.moc"
