// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catalogue/openapidocuments.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

/// Schemas of OpenAPI 3.0, 3.1 and Swagger 2.0: small documents made here, each with one rule.
class TestOpenapiSchemas : public QObject {
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

    void mergedParts();
    void choices();
    void discriminators();
    void aParentThatListsItsHeirs();
    void heirsThatNameTheirParent();
    void valuesThatAreEmpty();
    void schemasThatHoldThemselves();
    void whatIsReadOrWrittenOnly();
};

void TestOpenapiSchemas::types_data()
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

void TestOpenapiSchemas::types()
{
    QFETCH(const QByteArray, schema);
    QTEST(withSchema(schema, {}, "3.1.0").type, "type");
}

void TestOpenapiSchemas::facts()
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

void TestOpenapiSchemas::factsOf31()
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

void TestOpenapiSchemas::valuesWithTitles()
{
    const Parameter read = withSchema(R"({"oneOf":[{"const":"a","title":"The first"},{"const":"b","description":"第二"}]})", {}, "3.1.0");
    QCOMPARE(read.type, ValueType::String);
    QCOMPARE(read.choices, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(read.choiceTitles.at(0).english(), u"The first"_s);
    QCOMPARE(read.choiceTitles.at(1).chinese(), u"第二"_s);
}

void TestOpenapiSchemas::knownValuesOfAnOpenSet()
{
    const Parameter read = withSchema(R"({"anyOf":[{"type":"string"},{"type":"string","enum":["a","b"]}]})");
    QCOMPARE(read.type, ValueType::String);
    QVERIFY(read.choices.isEmpty());
    QCOMPARE(read.suggestions, (QStringList{u"a"_s, u"b"_s}));
}

void TestOpenapiSchemas::aWrongFactCostsOnlyItself_data()
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

void TestOpenapiSchemas::aWrongFactCostsOnlyItself()
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

void TestOpenapiSchemas::mergedParts()
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

void TestOpenapiSchemas::choices()
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

void TestOpenapiSchemas::discriminators()
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

void TestOpenapiSchemas::aParentThatListsItsHeirs()
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
        "Cat":{"properties":{"a":{}}})")));
    QCOMPARE(namesOf(onlyOperation(unlisted).parameters.first().members), QStringList{u"kind"_s});
    QVERIFY(hasNote(unlisted, u"/components/schemas/Pet/discriminator"_s, u"heirs"_s));
}

/// The parent says only how its heirs are told apart; they say whose heirs they are.
void TestOpenapiSchemas::heirsThatNameTheirParent()
{
    const QByteArray heirs =
        R"("Pet":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"},"name":{"type":"string"}},DISCRIMINATOR},
        "Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"claws":{"type":"integer"}}}]},
        "Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"}],"properties":{"friend":{"$ref":"#/components/schemas/Pet"}}},
        "Puppy":{"allOf":[{"$ref":"#/components/schemas/Dog"},{"properties":{"weeks":{"type":"integer"}}}]},
        "Holder":{"type":"object","properties":{"pet":{"$ref":"#/components/schemas/Pet"},"dog":{"$ref":"#/components/schemas/Dog"},
        "named":{"allOf":[{"$ref":"#/components/schemas/Pet"}],"description":"One"},"own":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"x":{}}}]}}})";
    const Imported read = importedDocument(
        openapi3(onThings("{\"requestBody\":{\"content\":" + jsonContent(R"({"$ref":"#/components/schemas/Holder"})") + "}}", "post"),
                 schemas(QByteArray(heirs).replace(
                     "DISCRIMINATOR", R"("discriminator":{"propertyName":"kind","mapping":{"a-cat":"#/components/schemas/Cat"}})"))));
    QCOMPARE(reportLines(read.origin.report), QStringList());
    const Operation operation = onlyOperation(read);
    QCOMPARE(namesOf(operation.parameters), (QStringList{u"pet"_s, u"dog"_s, u"named"_s, u"own"_s}));
    const Parameter &pet = operation.parameters.at(0), &named = operation.parameters.at(2);
    QCOMPARE(pet.type, ValueType::Choice);
    QCOMPARE(namesOf(pet.members), (QStringList{u"Cat"_s, u"Dog"_s, u"Puppy"_s}));
    QCOMPARE(namesOf(pet.members.at(0).members), (QStringList{u"kind"_s, u"name"_s, u"claws"_s}));
    QCOMPARE(pet.members.at(0).members.at(0).choices, QStringList{u"a-cat"_s});
    QCOMPARE(pet.members.at(1).members.at(0).choices, QStringList{u"Dog"_s});
    QCOMPARE(namesOf(pet.members.at(2).members), (QStringList{u"kind"_s, u"name"_s, u"friend"_s, u"weeks"_s}));
    QCOMPARE(pet.members.at(1).members.at(2).type, ValueType::Choice); // a pet again, as deep as somebody looks
    QCOMPARE(operation.parameters.at(1).type, ValueType::Struct);      // what names the heir itself is no choice
    QCOMPARE(named.type, ValueType::Choice);
    QCOMPARE(named.documentation.english(), u"One"_s);
    QCOMPARE(namesOf(operation.parameters.at(3).members), (QStringList{u"kind"_s, u"name"_s, u"x"_s})); // an heir without a name

    // Swagger 2.0 gives the name of the member alone.
    const Operation old = onlyOperation(importedDocument(swagger2(
        onThings(R"({"parameters":[{"name":"b","in":"body","schema":{"$ref":"#/definitions/Holder"}}]})", "post"),
        ",\"definitions\":{"
            + QByteArray(heirs).replace("DISCRIMINATOR", R"("discriminator":"kind")").replace("components/schemas", "definitions") + '}')));
    QCOMPARE(namesOf(old.parameters.at(0).members), (QStringList{u"Cat"_s, u"Dog"_s, u"Puppy"_s}));
    QCOMPARE(old.parameters.at(0).members.at(0).members.at(0).choices, QStringList{u"Cat"_s});
}

void TestOpenapiSchemas::valuesThatAreEmpty()
{
    const Parameter order = withSchema(R"({"type":"string","enum":["","asc","desc",""]})");
    QCOMPARE(order.choices, (QStringList{QString(), u"asc"_s, u"desc"_s}));
    QCOMPARE(withSchema(R"({"type":"integer","enum":["",1]})").choices, QStringList{u"1"_s});
}

void TestOpenapiSchemas::schemasThatHoldThemselves()
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

void TestOpenapiSchemas::whatIsReadOrWrittenOnly()
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

QTEST_GUILESS_MAIN(TestOpenapiSchemas)
#include "tst_openapischemas.moc"
