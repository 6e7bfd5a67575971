// SPDX-License-Identifier: GPL-3.0-or-later
// XML bodies made of the fields of a form, by what OpenAPI documents say of elements.
#include "core/request/rawvalues.h"
#include "tests/catalogue/openapidocuments.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

ParameterValues given(const QStringList &pairs)
{
    ParameterValues values;
    for (const QString &pair : pairs) {
        const bool isJson = pair.section(u'=', 0, 0).endsWith(u':');
        values.set(pair.section(u'=', 0, 0).chopped(isJson ? 1 : 0),
                   {.kind = isJson ? ParameterValue::Kind::Json : ParameterValue::Kind::Text, .text = pair.section(u'=', 1)});
    }
    return values;
}

Operation withXml(const QByteArray &schema, const QByteArray &named = {})
{
    return withBody(R"({"application/xml":{"schema":)" + schema + "}}", named.isEmpty() ? QByteArray() : schemas(named));
}

/// The schema of an element `pet` with these members.
QByteArray pet(const QByteArray &properties)
{
    return R"({"type":"object","xml":{"name":"pet"},"properties":{)" + properties + "}}";
}

BuildOutcome built(const Operation &operation, const QStringList &pairs)
{
    return build(operation, given(pairs), {.host = "shop.example.com"});
}

/// Outside the class, whose texts moc cannot read.
void addDocuments()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QStringList>("pairs");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &properties, const QStringList &pairs, const QByteArray &expected) {
        QTest::newRow(name) << pet(properties) << pairs << expected;
    };
    row("elements", R"("id":{"type":"integer"},"name":{"type":"string"})", {u"body.id=1"_s, u"body.name=a & <b> \"c\""_s},
        "<pet><id>1</id><name>a &amp; &lt;b&gt; &quot;c&quot;</name></pet>");
    row("other names", R"("id":{"type":"integer","xml":{"name":"number"}})", {u"body.id=1"_s}, "<pet><number>1</number></pet>");
    row("attributes", R"("name":{"type":"string"},"id":{"type":"integer","xml":{"attribute":true}})", {u"body.name=x"_s, u"body.id=1"_s},
        "<pet id=\"1\"><name>x</name></pet>");
    row("namespace and prefix", R"("name":{"type":"string","xml":{"namespace":"urn:example:schema","prefix":"sample"}})",
        {u"body.name=x"_s}, "<pet><sample:name xmlns:sample=\"urn:example:schema\">x</sample:name></pet>");
    row("default namespace", R"("name":{"type":"string","xml":{"namespace":"urn:a?b&c"}})", {u"body.name=x"_s},
        "<pet><name xmlns=\"urn:a?b&amp;c\">x</name></pet>");
    row("list", R"("animals":{"type":"array","items":{"type":"string"}})", {u"body.animals.1=a"_s, u"body.animals.2=b"_s},
        "<pet><animals>a</animals><animals>b</animals></pet>");
    row("list, items by name", R"("animals":{"type":"array","items":{"type":"string","xml":{"name":"animal"}}})", {u"body.animals.1=a"_s},
        "<pet><animal>a</animal></pet>");
    row("the list's own name goes when it is not wrapped",
        R"("animals":{"type":"array","xml":{"name":"aliens"},"items":{"type":"string","xml":{"name":"animal"}}})", {u"body.animals.1=a"_s},
        "<pet><animal>a</animal></pet>");
    row("wrapped", R"("animals":{"type":"array","xml":{"wrapped":true},"items":{"type":"string"}})",
        {u"body.animals.1=a"_s, u"body.animals.2=b"_s}, "<pet><animals><animals>a</animals><animals>b</animals></animals></pet>");
    row("wrapped, both by name",
        R"("animals":{"type":"array","xml":{"name":"aliens","wrapped":true},"items":{"type":"string","xml":{"name":"animal"}}})",
        {u"body.animals.1=a"_s}, "<pet><aliens><animal>a</animal></aliens></pet>");
    row("lists of objects", R"("tags":{"type":"array","items":{"type":"object","properties":{"key":{"type":"string"}}}})",
        {u"body.tags.1.key=a"_s, u"body.tags.2.key=b"_s}, "<pet><tags><key>a</key></tags><tags><key>b</key></tags></pet>");
    row("free keys", R"("labels":{"type":"object","additionalProperties":{"type":"string"}})", {u"body.labels.标签=x"_s},
        QByteArrayLiteral("<pet><labels><标签>x</标签></labels></pet>"));
    row("JSON for a part", R"("tags":{"type":"array","xml":{"wrapped":true},"items":{"type":"string","xml":{"name":"tag"}}})",
        {u"body.tags:=[\"a\",null,\"b\"]"_s}, "<pet><tags><tag>a</tag><tag>b</tag></tags></pet>");
    row("empty", R"("name":{"type":"string"})", {u"body.name="_s}, "<pet><name></name></pet>");
    row("JSON for all", R"("name":{"type":"string","xml":{"name":"called"}})", {u"body:={\"name\":\"x\",\"other\":1}"_s},
        "<pet><called>x</called><other>1</other></pet>");
}

const QByteArray orderReference = R"({"$ref":"#/components/schemas/Order"})";
const QByteArray orderSchema = R"("Order":{"type":"object","properties":{"id":{"type":"integer"}}})";

Imported animalsByName()
{
    return importedDocument(
        openapi3(onThings(R"({"requestBody":{"content":{"application/xml":{"schema":{"type":"object","xml":{"name":"pet"},
            "properties":{"id":{"type":"integer","xml":{"attribute":true,"name":"n","prefix":"p","namespace":"urn:x"}},
            "tags":{"type":"array","xml":{"wrapped":true},"items":{"type":"string"}}}}}}}})",
                          "post")));
}

} // namespace

class tst_XmlBody : public QObject {
    Q_OBJECT
private slots:
    void documents_data() { addDocuments(); }
    void documents()
    {
        QFETCH(const QByteArray, schema);
        QFETCH(const QStringList, pairs);
        QFETCH(const QByteArray, expected);
        const Operation operation = withXml(schema);
        QCOMPARE(operation.contentType, "application/xml");
        const BuildOutcome outcome = built(operation, pairs);
        QVERIFY(!outcome.isBlocked());
        QCOMPARE(outcome.request.body.bytes(), QByteArray(R"(<?xml version="1.0" encoding="UTF-8"?>)" + expected));
        QXmlStreamReader reader(outcome.request.body.bytes());
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(!outcome.request.body.segmentsOf(Origin::parameter(pairs.constFirst().section(u'=', 0, 0).remove(u':'))).isEmpty());
    }

    void theRootIsCalledAsItsSchema()
    {
        const Operation operation = withXml(orderReference, orderSchema);
        QVERIFY(built(operation, {u"body.id=1"_s}).request.body.bytes().endsWith("<Order><id>1</id></Order>"));
    }

    /// Alibaba's OSS wraps the root in an object without a name.
    void theRootIsTheOneMember()
    {
        Operation operation =
            withXml(R"({"type":"object","properties":{"A":{"type":"object","properties":{"B":{"type":"string"}}},"C":{"type":"string"}}})");
        operation.parameters.first().xml = {};
        QVERIFY(built(operation, {u"body.A.B=x"_s}).request.body.bytes().endsWith("?><A><B>x</B></A>"));
        QVERIFY(built(operation, {u"body.A.B=x"_s, u"body.C=y"_s}).isBlocked());
    }

    void textOfOnesOwnStaysAsItIs()
    {
        const Operation operation = withXml(R"({"type":"object","xml":{"name":"pet"},"properties":{"id":{"type":"integer"}}})");
        const BuildOutcome outcome = built(operation, {u"body=<other a='1'/>"_s});
        QCOMPARE(outcome.request.body.bytes(), QByteArray("<other a='1'/>"));
        QVERIFY(!outcome.isBlocked());
    }

    void whatXmlCannotHold()
    {
        const Operation operation = withXml(R"({"type":"object","xml":{"name":"pet"},"properties":{"name":{"type":"string"},
            "labels":{"type":"object","additionalProperties":{"type":"string"}}}})");
        QVERIFY(built(operation, {u"body.labels.two words=x"_s}).isBlocked());
        QVERIFY(built(operation, {u"body.name=\u0001"_s}).isBlocked());
        QVERIFY(!built(operation, {u"body.name=中文\n😀"_s}).isBlocked());
    }

    void theFactsAreKept()
    {
        Imported imported = animalsByName();
        QStringList faults;
        QCOMPARE(builtFromCatalogue(imported, faults), 1);
        QCOMPARE(faults, QStringList());
        const QTemporaryDir folder;
        const CatalogueStore store(folder.path());
        Catalogue catalogue;
        QVERIFY(store.save(imported.services, imported.origin));
        QVERIFY(store.openAll(catalogue).isEmpty());
        const Operation operation = *catalogue.operation(onlyOperation(imported).id);
        QVERIFY(operation == onlyOperation(imported));
        const Parameter id = operation.parameters.first().members.first();
        QVERIFY((id.xml == XmlForm{.name = u"n"_s, .prefix = u"p"_s, .nameSpace = u"urn:x"_s, .isAttribute = true}));
        QVERIFY(operation.parameters.first().members.at(1).xml.isWrapped);
    }
};

QTEST_GUILESS_MAIN(tst_XmlBody)
#include "tst_xmlbody.moc"
