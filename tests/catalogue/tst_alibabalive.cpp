// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catalogue/importedmetadata.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qUtf8Printable(path));
}

/// A document of the product `Shop`, version 2020-01-01, with one operation `Do`.
QByteArray document(const QByteArray &style, const QByteArray &operation, const QByteArray &rest = {})
{
    return QByteArray(R"({"version":"1.0","info":{"style":"%1","product":"Shop","version":"2020-01-01"},"apis":{"Do":%2}%3})")
        .replace("%1", style)
        .replace("%2", operation)
        .replace("%3", rest);
}

QByteArray withParameters(const QByteArray &parameters)
{
    return R"({"methods":["post","get"],"security":[{"AK":[]}],"parameters":[)" + parameters + "]}";
}

QByteArray withSchema(const QByteArray &schema)
{
    return withParameters(R"({"name":"P","in":"query","schema":)" + schema + "}");
}

QByteArray components(const QByteArray &schemas)
{
    return ",\"components\":{\"schemas\":{" + schemas + "}}";
}

/// A schema that is another one, with \p beside it.
/// A document whose texts all end in its language.
QByteArray spokenDocument(const QByteArray &language)
{
    const QByteArray operation = R"({"methods":["get"],"description":"Do %","systemTags":{"riskType":"high","chargeType":"paid"},
        "parameters":[{"name":"P","in":"query","schema":{"$ref":"#/components/schemas/T","description":"P %"}}],
        "responses":{"200":{"schema":{"type":"object","properties":{"R":{"type":"string","description":"R %"}}}}},
        "errorCodes":{"404":[{"errorCode":"Gone","errorMessage":"Gone %"}]},
        "ramActions":[{"ramAction":{"action":"shop:Do","resources":[{"arn":"acs:shop:*"},{"arn":"*"},{"arn":"*"}]}}]})";
    const QByteArray type = R"("T":{"type":"object","properties":{"A":{"type":"string","description":"A %","enum":["x"],
        "enumValueTitles":{"x":"X %"}}}})";
    return document("RPC", QByteArray(operation).replace("%", language), components(QByteArray(type).replace("%", language)));
}

Imported imported(const QByteArray &english, const QByteArray &chinese = {})
{
    const QTemporaryDir folder;
    write(folder.filePath(u"en_us/shop/2020-01-01/api-docs.json"_s), english);
    if (!chinese.isEmpty())
        write(folder.filePath(u"zh_cn/shop/2020-01-01/api-docs.json"_s), chinese);
    auto result = importMetadata(folder.path(), importMoment);
    if (!result)
        qFatal("%s", qUtf8Printable(sentence(result.error())));
    return *result;
}

Parameter first(const QByteArray &english)
{
    return onlyOperation(imported(english)).parameters.first();
}

/// The schemas of a document, by name.
QByteArray reference(const QByteArray &name, const QByteArray &beside = {})
{
    return "{\"$ref\":\"#/components/schemas/" + name + "\"" + beside + "}";
}

} // namespace

/// Alibaba's live metadata: small documents made here, each with one trap, and the real ones.
class TestAlibabaLive : public QObject {
    Q_OBJECT
private slots:
    void types_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<ValueType>("type");
        QTest::addColumn<QByteArray>("style");
        QTest::newRow("string") << QByteArray(R"({"type":"string"})") << ValueType::String << QByteArray("plain");
        QTest::newRow("integer") << QByteArray(R"({"type":"integer","format":"int64"})") << ValueType::Integer << QByteArray("plain");
        QTest::newRow("number") << QByteArray(R"({"type":"number"})") << ValueType::Number << QByteArray("plain");
        QTest::newRow("boolean") << QByteArray(R"({"type":"boolean"})") << ValueType::Boolean << QByteArray("plain");
        QTest::newRow("list") << QByteArray(R"({"type":"array","items":{"type":"string"}})") << ValueType::List << QByteArray("flat");
        QTest::newRow("struct") << QByteArray(R"({"type":"object","properties":{"A":{"type":"string"}}})") << ValueType::Struct
                                << QByteArray("flat");
        QTest::newRow("map") << QByteArray(R"({"type":"object","additionalProperties":{"type":"string"}})") << ValueType::Map
                             << QByteArray("flat");
        QTest::newRow("object of unknown shape") << QByteArray(R"({"type":"object"})") << ValueType::Json << QByteArray("plain");
        QTest::newRow("any") << QByteArray(R"({"type":"any"})") << ValueType::Any << QByteArray("plain");
        QTest::newRow("no type at all") << QByteArray(R"({"description":"x"})") << ValueType::Any << QByteArray("plain");
        QTest::newRow("properties without a type")
            << QByteArray(R"({"properties":{"A":{"type":"string"}}})") << ValueType::Struct << QByteArray("flat");
        QTest::newRow("properties of a text") << QByteArray(R"({"type":"string","properties":{"A":{"type":"string"}}})")
                                              << ValueType::String << QByteArray("plain");
    }
    void types()
    {
        QFETCH(const QByteArray, schema);
        const Parameter read = first(document("RPC", withSchema(schema)));
        QTEST(read.type, "type");
        QTEST(read.style, "style");
    }

    void facts()
    {
        const Parameter read = first(document("RPC", withSchema(R"({"type":"integer","required":false,"docRequired":true,"minimum":"1",
            "maximum":"9223372036854775807","default":"10","example":"N/A","enum":["10","ten",20,"10"],"deprecated":true})")));
        QVERIFY(!read.required && read.recommended && read.deprecated);
        QCOMPARE(read.minimum, u"1"_s);
        QCOMPARE(read.maximum, u"9223372036854775807"_s); // never through a float
        QCOMPARE(read.defaultValue, u"10"_s);
        QCOMPARE(read.example, QString());
        QCOMPARE(read.choices, (QStringList{u"10"_s, u"20"_s})); // once each, and what a field of the type can send
    }

    void truthValuesAsTheyAreMeant_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("expected");
        QTest::newRow("True") << QByteArray("True") << u"true"_s;
        QTest::newRow("a slip") << QByteArray("fasle") << QString();
    }
    void truthValuesAsTheyAreMeant()
    {
        QFETCH(const QByteArray, written);
        QTEST(first(document("RPC", withSchema(QByteArray(R"({"type":"boolean","default":"%1"})").replace("%1", written)))).defaultValue,
              "expected");
    }

    void titlesOfValuesAreSuggestions()
    {
        const Parameter read = first(document("RPC", withSchema(R"({"type":"string","enum":[],"enumValueTitles":{"a":"one","b":"two"}})")));
        QVERIFY(read.choices.isEmpty());
        QCOMPARE(read.suggestions, (QStringList{u"a"_s, u"b"_s}));
    }

    void valuesOnTheListAreItsItems()
    {
        const Parameter read = first(document("RPC", withSchema(R"({"type":"array","enum":["a"],"items":{"type":"string"}})")));
        QVERIFY(read.choices.isEmpty());
        QCOMPARE(read.members.first().choices, QStringList{u"a"_s});
    }

    void referencesAndWhatStandsBesideThem()
    {
        const Imported source =
            imported(document("RPC", withSchema(reference("T", R"(,"required":true)")),
                              components(R"("T":{"type":"object","required":false,"properties":{"A":{"type":"string"}}})")));
        const Parameter read = onlyOperation(source).parameters.first();
        QCOMPARE(read.type, ValueType::Struct);
        QVERIFY(read.required);
        QCOMPARE(read.members.first().name, u"A"_s);
    }

    void aReferenceToItself()
    {
        const QByteArray children = QByteArray(R"("Children":{"type":"array","items":%1})").replace("%1", reference("T"));
        const QByteArray own = QByteArray(R"("T":{"type":"object","properties":{"A":{"type":"string"},%1}})").replace("%1", children);
        const Imported read = imported(document("RPC", withSchema(reference("T")), components(own)));
        const Parameter parameter = onlyOperation(read).parameters.first();
        QCOMPARE(parameter.members.at(1).type, ValueType::List);
        const Parameter &child = parameter.members.at(1).members.first();
        QCOMPARE(child.type, ValueType::Struct);
        QCOMPARE(child.members.at(1).members.first().members.first().name, u"A"_s); // as deep as somebody looks
        QCOMPARE(reportLines(read.origin.report), QStringList());
    }

    void oneNameTwiceIsOneField()
    {
        const Operation read =
            onlyOperation(imported(document("RPC", withParameters(R"({"name":"Lang","in":"query","schema":{"type":"string"}},
            {"name":"Lang","in":"query","schema":{"type":"string","required":true,"example":"en"}})"))));
        QCOMPARE(read.parameters.size(), 1);
        QVERIFY(read.parameters.first().required);
        QCOMPARE(read.parameters.first().example, u"en"_s);
    }

    void bodies_data()
    {
        QTest::addColumn<QByteArray>("parameter");
        QTest::addColumn<BodyShape>("shape");
        QTest::addColumn<QByteArray>("contentType");
        QTest::newRow("form") << QByteArray(
            R"({"name":"P","in":"formData","style":"json","schema":{"type":"array","items":{"type":"string"}}})")
                              << BodyShape::None << QByteArray("application/x-www-form-urlencoded");
        QTest::newRow("JSON") << QByteArray(
            R"({"name":"body","in":"body","style":"json","schema":{"type":"object","properties":{"A":{"type":"string"}}}})")
                              << BodyShape::Whole << QByteArray("application/json");
        QTest::newRow("XML") << QByteArray(R"({"name":"body","in":"body","style":"xml","schema":{"type":"object"}})") << BodyShape::Whole
                             << QByteArray("application/xml");
    }
    void bodies()
    {
        QFETCH(const QByteArray, parameter);
        const Operation read = onlyOperation(imported(document("ROA", withParameters(parameter))));
        QTEST(read.bodyShape, "shape");
        QTEST(read.contentType, "contentType");
        QCOMPARE(read.methods.first(), "POST");
    }

    void namesOfGroupsFromBothDocuments()
    {
        const QByteArray english =
            R"(,"directories":[{"id":1,"title":null,"type":"directory","children":["Do"]},{"id":2,"title":"Things","children":[]},
            {"title":null,"children":["Gone","Do"]}])";
        const QByteArray chinese =
            R"(,"directories":[{"id":1,"title":"首页","type":"directory","children":["Do"]},{"id":2,"title":"东西"}])";
        const Imported read = imported(document("RPC", withParameters(""), english), document("RPC", R"({"summary":"做"})", chinese));
        QCOMPARE(onlyOperation(read).group, QStringList{u"首页"_s});
        QCOMPARE(onlyOperation(read).descriptionZh, u"做"_s);
        QCOMPARE(read.services.first().service.groupsZh.value(u"Things"_s), u"东西"_s);
        QCOMPARE(read.origin.report.notes.size(), 2); // a second place, and an operation that is not there
        QCOMPARE(read.origin.report.notes.first().place, u"directories[2].children[1]"_s);
        QVERIFY(read.origin.report.notes.last().reason.contains(u"Gone"_s));
    }

    void productsThatNobodyDescribed()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"en_us/shop/2020-01-01/api-docs.json"_s), document("RPC", withParameters("")));
        write(folder.filePath(u"en_us/products.json"_s),
              R"([{"code":"Shop","name":"Shop","versions":["2020-01-01"],"defaultVersion":"2020-01-01"},
            {"code":"Bank","name":"Bank Service","versions":["1","2"],"defaultVersion":"2"},{"code":"","defaultVersion":"1"},{"code":"Cellar"}])");
        const auto read = importMetadata(folder.path(), importMoment);
        QVERIFY(read);
        QCOMPARE(read->services.size(), 2);
        const Service &bank = read->services.last().service;
        QCOMPARE(bank.product + u' ' + bank.code + u' ' + bank.version + u' ' + bank.titleEn, u"bank Bank 2 Bank Service"_s);
        QVERIFY(read->services.last().operations.isEmpty());
    }

    void endpointsOfTheProduct()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"en_us/shop/2020-01-01/api-docs.json"_s),
              document("RPC", withParameters(""), R"(,"endpoints":[{"regionId":"cn-hangzhou","endpoint":"shop.aliyuncs.com"}])"));
        write(folder.filePath(u"en_us/shop/endpoints.json"_s), R"({"data":{"endpoints":[
            {"regionId":"cn-hangzhou","regionName":"Hangzhou","areaId":"asia","public":"other.aliyuncs.com","vpc":"shop-vpc.aliyuncs.com"
    },
            {"regionId":"eu-west-1","regionName":"UK","public":"shop.eu-west-1.aliyuncs.com"},{"regionId":"","public":"x"},7]
}
})");
        write(folder.filePath(u"en_us/gone/endpoints.json"_s), R"({"code":404})");
        const auto read = importMetadata(folder.path(), importMoment);
        QVERIFY(read);
        const QVector<RegionEndpoint> endpoints = read->services.first().service.endpoints;
        QCOMPARE(endpoints.size(), 2);
        QCOMPARE(endpoints[0].publicHost, "shop.aliyuncs.com"); // the document's
        QCOMPARE(endpoints[0].vpcHost, "shop-vpc.aliyuncs.com");
        QCOMPARE(endpoints[0].nameEn, u"Hangzhou"_s);
        QCOMPARE(endpoints[1].publicHost, "shop.eu-west-1.aliyuncs.com");
        QVERIFY(!read->origin.report.notes.isEmpty()); // the number among them
    }

    void whoMayCall_data()
    {
        QTest::addColumn<QByteArray>("security");
        QTest::addColumn<QVector<QByteArray>>("schemes");
        QTest::newRow("anyone") << QByteArray(R"([{"Anonymous":[]}])") << QVector<QByteArray>{"none"};
        QTest::newRow("also anyone") << QByteArray(R"([{"AK":[]},{"Anonymous":[]}])")
                                     << QVector<QByteArray>{"alibaba-rpc-v1", "alibaba-acs3", "none"};
        QTest::newRow("a key") << QByteArray(R"([{"AK":[]}])") << QVector<QByteArray>{"alibaba-rpc-v1", "alibaba-acs3"};
    }
    void whoMayCall()
    {
        QFETCH(const QByteArray, security);
        QTEST(onlyOperation(imported(document("RPC", QByteArray(R"({"methods":["get"],"security":%1})").replace("%1", security)))).schemes,
              "schemes");
    }

    void paths()
    {
        const Operation read = onlyOperation(imported(document(
            "ROA",
            R"({"methods":["put"],"path":"/things/{id}?action=START","parameters":[{"name":"id","in":"path","schema":{"type":"string","required":false}}]})")));
        QCOMPARE(read.pathTemplate, "/things/{id}");
        QCOMPARE(read.fixedQuery, (QVector<QPair<QByteArray, QByteArray>>{{"action", "START"}}));
        QVERIFY(read.parameters.first().required);
    }

    void whatIsNotUnderstoodIsSaid_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QString>("place");
        QTest::newRow("unknown place") << withParameters(R"({"name":"P","in":"moon","schema":{"type":"string"}})")
                                       << u"apis.Do.parameters[0]"_s;
        QTest::newRow("unknown style") << withParameters(R"({"name":"P","in":"query","style":"zebra","schema":{"type":"string"}})")
                                       << u"apis.Do.parameters[0]"_s;
        QTest::newRow("leads nowhere") << withSchema(reference("Nothing")) << u"apis.Do.parameters[0].schema.$ref"_s;
        QTest::newRow("no name") << withParameters(R"({"in":"query","schema":{"type":"string"}})") << u"apis.Do.parameters[0]"_s;
        QTest::newRow("parameters are no list") << QByteArray(R"({"methods":["get"],"parameters":{}})") << u"apis.Do.parameters"_s;
        QTest::newRow("one of the signature's")
            << withParameters(R"({"name":"Signature","in":"query","schema":{"type":"string"}})") << u"apis.Do.parameters[0]"_s;
        QTest::newRow("a description is a list")
            << withSchema(R"({"type":"string","description":["a"]})") << u"apis.Do.parameters[0].schema.description"_s;
        QTest::newRow("the operation's text is a number")
            << QByteArray(R"({"methods":["get"],"description":7})") << u"apis.Do.description"_s;
        QTest::newRow("permissions are no list") << QByteArray(R"({"methods":["get"],"ramActions":{}})") << u"apis.Do.ramActions"_s;
        QTest::newRow("the operation is a text") << QByteArray("\"x\"") << u"apis.Do"_s;
    }
    void whatIsNotUnderstoodIsSaid()
    {
        QFETCH(const QByteArray, operation);
        const Imported read = imported(document("RPC", operation));
        QVERIFY(!read.origin.report.notes.isEmpty());
        QTEST(read.origin.report.notes.first().place, "place");
        QCOMPARE(read.services.first().operations.size(), 1); // the form is there all the same
    }

    void documentationOfBothLanguages()
    {
        const Imported source = imported(spokenDocument("en"), spokenDocument("zh"));
        QCOMPARE(reportLines(source.origin.report), QStringList());
        const Operation read = onlyOperation(source);
        const auto both = [](const VendorText &text) { return QStringList{text.english(), text.chinese()}; };
        QCOMPARE(both(read.documentation), QStringList({u"Do en"_s, u"Do zh"_s}));
        QCOMPARE(both(read.parameters.first().documentation), QStringList({u"P en"_s, u"P zh"_s}));
        const Parameter &member = read.parameters.first().members.constFirst();
        QCOMPARE(both(member.documentation), QStringList({u"A en"_s, u"A zh"_s}));
        QCOMPARE(both(member.choiceTitles.first()), QStringList({u"X en"_s, u"X zh"_s}));
        QCOMPARE(both(read.response.first().documentation), QStringList({u"R en"_s, u"R zh"_s}));
        QCOMPARE(both(read.errorCodes.first().documentation), QStringList({u"Gone en"_s, u"Gone zh"_s}));
        QCOMPARE(read.accessRules, QVector<AccessRule>({{u"shop:Do"_s, {u"acs:shop:*"_s, u"*"_s}}}));
        QVERIFY(read.highRisk && read.billed && !read.needsNoKey);
    }

    void aChineseDocumentOfOddTypesCostsItsTextsOnly()
    {
        const Imported read = imported(document("RPC", withSchema(R"({"type":"string","description":"P"})")),
                                       document("RPC", R"({"description":[],"parameters":{},"errorCodes":7})"));
        QCOMPARE(onlyOperation(read).parameters.first().documentation.english(), u"P"_s);
        QStringList places;
        for (const ImportNote &note : read.origin.report.notes)
            places.append(note.file.section(u'/', 0, 0) + u' ' + note.place);
        QCOMPARE(places, QStringList({u"zh_cn apis.Do.description"_s, u"zh_cn apis.Do.parameters"_s, u"zh_cn apis.Do.errorCodes"_s}));
    }

    void anOperationWithoutAName()
    {
        const Imported read =
            imported(R"({"info":{"style":"RPC","product":"Shop","version":"1"},"apis":{"":{"methods":["get"]},"Do":{"methods":["get"]}}})");
        QCOMPARE(onlyOperation(read).id.name, u"Do"_s);
        QCOMPARE(read.origin.report.notes.size(), 1);
    }

    void deepNesting()
    {
        QByteArray schema = R"({"type":"string"})";
        for (int level = 0; level < 300; ++level)
            schema = QByteArray(R"({"type":"array","items":%1})").replace("%1", schema);
        const Imported read = imported(document("RPC", withSchema(schema)));
        QCOMPARE(read.origin.report.notes.size(), 1);
        const QTemporaryDir folder;
        const CatalogueStore store(folder.path());
        QVERIFY(store.save(read.services, read.origin));
        Catalogue catalogue;
        QVERIFY(store.openAll(catalogue).isEmpty());
        QVERIFY(catalogue.operation(onlyOperation(read).id));
    }

    /// The real documents: every operation is counted, opened and built.
    void everythingReal()
    {
        const QString data = sharedData();
        if (data.isEmpty())
            QSKIP("real metadata is not beside the checkout");
        const auto read = importMetadata(data + u"/data/api-docs"_s, importMoment);
        QVERIFY2(read, read ? "" : qPrintable(sentence(read.error())));
        qsizetype expected = 0;
        const QDir english(data + u"/data/api-docs/en_us"_s);
        for (const QString &product : english.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            for (const QString &version : QDir(english.filePath(product)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                QFile file(english.filePath(product + u'/' + version + u"/api-docs.json"_s));
                QVERIFY(file.open(QIODevice::ReadOnly));
                expected += QJsonDocument::fromJson(file.readAll()).object()[u"apis"_s].toObject().size();
            }
        QCOMPARE(read->origin.report.operations, expected);
        qInfo("%lld operations, not understood: %lld", qint64(expected), qint64(read->origin.report.notes.size()));
        for (const QString &line : reportLines(read->origin.report).first(std::min<qsizetype>(20, read->origin.report.notes.size())))
            qInfo("  %s", qUtf8Printable(line));

        QStringList faults;
        QCOMPARE(builtFromCatalogue(*read, faults), expected);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestAlibabaLive)
#include "tst_alibabalive.moc"
