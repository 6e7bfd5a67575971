// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/cataloguewriter.h"
#include "tests/catalogue/openapidocuments.h"
#include "tests/support/shareddata.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Every operation as the compiled file gives it, with the types of its parameters opened some levels deep. \returns how many are as they were read
qsizetype readBack(const Imported &imported, QStringList &faults)
{
    const QTemporaryDir folder;
    const CatalogueStore store(folder.path());
    Catalogue catalogue;
    if (!store.save(imported.services, imported.origin) || !store.openAll(catalogue).isEmpty())
        qFatal("what was imported cannot be kept");
    const std::function<bool(const Parameter &, const Parameter &, int)> isSame = [&isSame](const Parameter &a, const Parameter &b,
                                                                                            int depth) {
        if (!(a == b) || a.members.size() != b.members.size())
            return false;
        for (qsizetype index = 0; depth > 0 && index < a.members.size(); ++index)
            if (!isSame(a.members.at(index), b.members.at(index), depth - 1))
                return false;
        return true;
    };
    qsizetype same = 0;
    for (const ServiceContents &contents : imported.services) {
        for (const Operation &operation : contents.operations) {
            const auto read = catalogue.operation(operation.id);
            bool isEqual = read && *read == operation;
            for (qsizetype index = 0; isEqual && index < operation.parameters.size(); ++index)
                isEqual = isSame(read->parameters.at(index), operation.parameters.at(index), 3);
            if (isEqual)
                ++same;
            else
                faults.append(operation.id.text());
        }
    }
    return same;
}

} // namespace

/// Documents as files: several that refer to each other, archives, broken ones, and the real ones.
class TestOpenapiFiles : public QObject {
    Q_OBJECT
private slots:
    void referencesAcrossFiles();
    void pathsInOtherFiles();
    void yamlAndJson();
    void severalDocuments();
    void whatIsNoDocument();
    void oneBrokenFileOfMany();
    void namesWithUnseenCharacters();
    void repeatedNames();
    void deepNesting();
    void manyLevelsOfTypes();
    void numbersOfAnySize();
    void hundredMegabytes();
    void webhooksOnly();
    void cancelled();
    void unknownVersions();
    void keptByName();
    void realDocuments_data();
    void realDocuments();
};

void TestOpenapiFiles::referencesAcrossFiles()
{
    const Imported read = importedFiles(
        {{u"spec/api.json"_s,
          swagger2(onThings(
              R"({"parameters":[{"$ref":"parameters.json#/a~1b%7Bc%7D"},{"name":"x","in":"body","schema":{"$ref":"New%20Thing.json"}}],
            "responses":{"default":{"schema":{"$ref":"../common/Error.json"}}}})",
              "post"))},
         {u"spec/parameters.json"_s, R"({"a/b{c}":{"name":"page","in":"query","type":"string"}})"},
         {u"spec/New Thing.json"_s,
          R"({"allOf":[{"$ref":"Thing.yaml#/Thing"},{"properties":{"extra":{"$ref":"#/definitions/Own"}}}],"definitions":{"Own":{"type":"integer"}}})"},
         {u"spec/Thing.yaml"_s, "Thing:\n  required: [name]\n  properties:\n    name: {type: string}\n"},
         {u"common/Error.json"_s, R"({"properties":{"code":{"type":"integer"}}})"}});
    QCOMPARE(reportLines(read.origin.report), QStringList());
    const Operation operation = onlyOperation(read);
    QCOMPARE(namesOf(operation.parameters), (QStringList{u"page"_s, u"name"_s, u"extra"_s}));
    QCOMPARE(operation.parameters.at(2).type, ValueType::Integer); // a reference is of the file it stands in
    QCOMPARE(operation.response.first().name, u"code"_s);
}

void TestOpenapiFiles::pathsInOtherFiles()
{
    const Imported read = importedFiles(
        {{u"api.yaml"_s,
          "openapi: 3.0.0\ninfo: {title: Shop, version: '1'}\npaths:\n  /a:\n    $ref: 'paths/a.yaml'\n  /b:\n    $ref: '#/paths/~1a'\n"},
         {u"paths/a.yaml"_s,
          "get:\n  operationId: getA\n  parameters:\n    - {name: q, in: query, schema: {$ref: '../schemas.yaml#/Q'}}\n"},
         {u"schemas.yaml"_s, "Q: {type: integer}\n"}});
    QCOMPARE(read.services.first().operations.size(), 2);
    QCOMPARE(read.services.first().operations.first().parameters.first().type, ValueType::Integer);
    QCOMPARE(read.origin.report.notes.size(), 1); // getA stands for two paths
}

void TestOpenapiFiles::yamlAndJson()
{
    const QByteArray yaml =
        "swagger: '2.0'\ninfo: {title: Shop, version: 1.0}\nx-common: &page {name: page, in: query, type: integer, default: 010}\n"
        "paths:\n  /a:\n    get:\n      parameters:\n        - *page\n        - <<: *page\n          name: size\n      responses:\n        "
        "200: {description: ok}\n        404: {description: gone}\n";
    const Imported read = importedDocument(yaml, u"a.yml"_s);
    QCOMPARE(reportLines(read.origin.report), QStringList());
    QCOMPARE(read.services.first().service.version, u"1.0"_s);
    const Operation operation = onlyOperation(read);
    QCOMPARE(namesOf(operation.parameters), (QStringList{u"page"_s, u"size"_s}));
    QCOMPARE(operation.parameters.at(1).defaultValue, u"10"_s);
    QCOMPARE(operation.errorCodes.first().status, 404);
    QCOMPARE(onlyOperation(importedDocument("\xEF\xBB\xBF" + openapi3(onThings("{}")))).id.name,
             u"GET /things"_s); // with a byte order mark
    QCOMPARE(onlyOperation(importedDocument(openapi3(onThings("{}")), u"a.yaml"_s)).id.name,
             u"GET /things"_s); // JSON under the name of YAML
}

void TestOpenapiFiles::severalDocuments()
{
    const Imported read = importedFiles({{u"a.json"_s, openapi3(onThings("{}"))}, {u"b.json"_s, openapi3(onThings("{}"))}});
    QCOMPARE(read.services.size(), 2);
    QCOMPARE(read.services.at(0).service.product, u"shop-api"_s);
    QCOMPARE(read.services.at(1).service.product, u"shop-api-2"_s);
    QVERIFY(hasNote(read, {}, u"shop-api-2"_s));
    QStringList faults;
    QCOMPARE(readBack(read, faults), 2);
}

void TestOpenapiFiles::whatIsNoDocument()
{
    QCOMPARE(importOf({{u"a.json"_s, "{}"}}).error().kind, ErrorKind::BadInput);
    QCOMPARE(importOf({{u"a.json"_s, "[1,2]"}, {u"b.yaml"_s, "- a\n"}}).error().kind, ErrorKind::BadInput);
    QCOMPARE(importOf({{u"a.json"_s, "<html>"}}).error().kind, ErrorKind::BadInput);
    QVERIFY(importOf({{u"a.json"_s, "<html>"}}).error().subject.contains(u"a.json"_s));
    QCOMPARE(importOf({{u"a.txt"_s, openapi3("{}")}}).error().kind, ErrorKind::BadInput);
}

void TestOpenapiFiles::oneBrokenFileOfMany()
{
    const Imported read = importedFiles({{u"api.json"_s, openapi3(onThings("{}"))},
                                         {u"cut.json"_s, R"({"openapi":"3.0.0","paths":)"},
                                         {u"bad.yaml"_s, "a: [\n"},
                                         {u"latin.json"_s, "{\"a\":\"\xE4\"}"},
                                         {u"other.json"_s, R"({"a":1})"}});
    QCOMPARE(onlyOperation(read).id.name, u"GET /things"_s);
    QStringList files;
    for (const ImportNote &note : read.origin.report.notes)
        files.append(note.file);
    files.sort();
    QCOMPARE(files, (QStringList{u"bad.yaml"_s, u"cut.json"_s, u"latin.json"_s, u"other.json"_s}));
}

void TestOpenapiFiles::namesWithUnseenCharacters()
{
    const Imported read = importedDocument(openapi3(
        R"({"/things":{"post":{"parameters":[{"name":"a\u202eb","in":"query","schema":{"type":"string"}},{"name":"","in":"query","schema":{"type":"string"}}],
        "requestBody":{"content":{"application/json":{"schema":{"properties":{"c\u0000":{},"d":{}},"required":["d"]}}}}}},"/th\u200fings":{"get":{}}})"));
    QCOMPARE(namesOf(onlyOperation(read).parameters), QStringList{u"d"_s});
    QCOMPARE(read.origin.report.notes.size(), 4);
    for (const QString &line : reportLines(read.origin.report))
        QVERIFY2(!line.contains(QChar(0x202e)) && !line.contains(QChar(0x200f)) && !line.contains(QChar(0)), qPrintable(line));
    QVERIFY(hasNote(read, u"/paths/~1th\\u200Fings"_s, u"not seen"_s));
}

void TestOpenapiFiles::repeatedNames()
{
    const Imported read = importedDocument(openapi3(
        R"({"/things":{"post":{"parameters":[{"name":"a","in":"query","schema":{"type":"string"}},{"name":"a","in":"query","schema":{"type":"integer"}}],
        "requestBody":{"content":{"application/json":{"schema":{"required":["c"],"properties":{"c":{"type":"string"},"c":{"type":"integer"}}}}}}},"post":{}}})"));
    const Operation operation = onlyOperation(read);
    QCOMPARE(namesOf(operation.parameters), (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(operation.parameters.at(0).type, ValueType::String);
    QCOMPARE(operation.parameters.at(1).type, ValueType::String);
    QCOMPARE(read.origin.report.notes.size(), 3);
}

void TestOpenapiFiles::deepNesting()
{
    const auto nested = [](int levels, const QByteArray &begin, const QByteArray &middle, const QByteArray &end) -> QByteArray {
        return begin.repeated(levels) + middle + end.repeated(levels);
    };
    const QByteArray schema = nested(10'000, R"({"type":"array","items":)", R"({"type":"string"})", "}");
    const Imported read = importedDocument(openapi3(R"({"/a":{"get":{"parameters":[{"name":"P","in":"query","schema":)" + schema
                                                        + R"(},{"name":"Q","in":"query","schema":{"type":"string"}}]}}})",
                                                    ",\"x-deep\":" + nested(10'000, "[", "1", "]")));
    QCOMPARE(namesOf(onlyOperation(read).parameters), (QStringList{u"P"_s, u"Q"_s}));
    QCOMPARE(read.origin.report.notes.size(), 1);
    QVERIFY(read.origin.report.notes.first().reason.contains(u"nested too deeply"_s));
    QVERIFY(read.origin.report.notes.first().place.size() < 1000);
    QStringList faults;
    QCOMPARE(readBack(read, faults), 1);

    const QByteArray parts = nested(10'000, R"({"allOf":[)", R"({"type":"string"})", "]}");
    const Imported merged = importedDocument(openapi3(onThings(R"({"parameters":[{"name":"P","in":"query","schema":)" + parts + "}]}")));
    QCOMPARE(merged.origin.report.notes.size(), 1);
}

void TestOpenapiFiles::manyLevelsOfTypes()
{
    QByteArray named;
    for (int level = 0; level < 3000; ++level) {
        const QByteArray next = QByteArray::number(level + 1);
        named += (level == 0 ? "" : ",") + QByteArray("\"T") + QByteArray::number(level)
            + R"(":{"properties":{"a":{"$ref":"#/components/schemas/T)" + next + R"("},"b":{"$ref":"#/components/schemas/T)" + next
            + R"("}}})";
    }
    QElapsedTimer timer;
    timer.start();
    const Imported read = importedDocument(
        openapi3(onThings(R"({"parameters":[{"name":"P","in":"query","schema":{"$ref":"#/components/schemas/T0"}}]})"), schemas(named)));
    QVERIFY2(timer.elapsed() < 20'000, "two to the power of three thousand nodes are never made");
    QCOMPARE(read.origin.report.notes.size(), 2); // those of the last one lead nowhere
    QStringList faults;
    QCOMPARE(readBack(read, faults), 1);
}

void TestOpenapiFiles::numbersOfAnySize()
{
    const Imported read = importedDocument(openapi3(onThings(
        R"({"parameters":[{"name":"P","in":"query","schema":{"type":"integer","maximum":123456789012345678901234567890}},{"name":"Q","in":"query","schema":{"type":"number","default":1e999}}]})")));
    QCOMPARE(onlyOperation(read).parameters.at(0).maximum, u"123456789012345678901234567890"_s);
    QCOMPARE(onlyOperation(read).parameters.at(1).defaultValue, u"1e999"_s);
}

void TestOpenapiFiles::hundredMegabytes()
{
    const QByteArray item = R"({"name":"something of some length","value":[1,2,3,{"deeper":"still"}],"other":"text"},)";
    QByteArray examples = item.repeated(100 * 1024 * 1024 / item.size());
    examples.chop(1);
    QElapsedTimer timer;
    timer.start();
    const Imported read = importedDocument(openapi3(onThings("{}"), ",\"x-examples\":[" + examples + ']'));
    QCOMPARE(onlyOperation(read).id.name, u"GET /things"_s);
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

void TestOpenapiFiles::webhooksOnly()
{
    const Imported read = importedDocument(R"({"openapi":"3.1.0","info":{"title":"Hooks","version":"1"},"webhooks":{"new":{"post":{}}}})");
    QCOMPARE(read.services.size(), 1);
    QVERIFY(read.services.first().operations.isEmpty());
    QVERIFY(hasNote(read, u"/webhooks"_s, u"nothing to send"_s));
    QStringList faults;
    QCOMPARE(readBack(read, faults), 0);
}

void TestOpenapiFiles::cancelled()
{
    const QTemporaryDir folder;
    QByteArray paths = "{";
    for (int number = 0; number < 1000; ++number)
        paths += (number == 0 ? "\"/" : ",\"/") + QByteArray::number(number) + "\":{\"get\":{}}";
    writeSource(folder.filePath(u"api.json"_s), openapi3(paths + '}'));
    int asked = 0;
    const auto read = importMetadata(folder.filePath(u"api.json"_s), importMoment, {.isCancelled = [&asked] { return ++asked > 100; }});
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    QVERIFY(asked < 200);
}

void TestOpenapiFiles::unknownVersions()
{
    const Imported read = importedDocument(openapi3(onThings("{}"), {}, "4.0.0"));
    QCOMPARE(onlyOperation(read).id.name, u"GET /things"_s);
    QVERIFY(hasNote(read, {}, u"4.0.0"_s));
}

void TestOpenapiFiles::keptByName()
{
    const QTemporaryDir folder;
    const CatalogueStore store(folder.path());
    for (const QByteArray version : {"1.0", "2.0"}) {
        const Imported read = importedDocument(R"({"openapi":"3.0.0","info":{"title":"Shop","version":")" + version
                                               + "\"},\"paths\":" + onThings("{}") + '}');
        QVERIFY(store.save(read.services, read.origin));
    }
    QCOMPARE(QDir(folder.path()).entryList({u"*.catalogue"_s}, QDir::Files),
             (QStringList{u"openapi-shop-1.0.catalogue"_s, u"openapi-shop-2.0.catalogue"_s}));
    Catalogue catalogue;
    QVERIFY(store.openAll(catalogue).isEmpty());
    QCOMPARE(catalogue.services().size(), 2);
}

void TestOpenapiFiles::realDocuments_data()
{
    QTest::addColumn<qsizetype>("operations");
    const auto row = [](const char *name, qsizetype operations) { QTest::newRow(name) << operations; };
    row("api-with-examples.swagger2.yaml", 2);
    row("github.openapi303.json", 845);
    row("httpbin.openapi30.json", 78);
    row("kubernetes-1.13.swagger2.json", 1014);
    row("nasa-apod.openapi30.json", 1);
    row("petstore-expanded.swagger2.json", 4);
    row("petstore.openapi30.yaml", 19);
    row("stripe.openapi30.json", 452);
    row("uspto.openapi30.yaml", 3);
    row("webhook-example.openapi31.yaml", 1);
    row("petstore-separate.swagger2", 4);
}

void TestOpenapiFiles::realDocuments()
{
    const QString data = sharedData();
    if (data.isEmpty())
        QSKIP("real metadata is not beside the checkout");
    const QString path = data + u"/data/openapi/"_s + QString::fromLatin1(QTest::currentDataTag());
    QElapsedTimer timer;
    timer.start();
    const auto read = importMetadata(path, importMoment);
    QVERIFY2(read, read ? "" : qPrintable(sentence(read.error())));
    const qint64 readingMs = timer.restart();
    const QByteArray compiled = compiledCatalogue(read->services, read->origin);
    qInfo("read in %lld ms, compiled in %lld ms to %lld KB, %lld notes", static_cast<long long>(readingMs),
          static_cast<long long>(timer.elapsed()), static_cast<long long>(compiled.size() / 1024),
          static_cast<long long>(read->origin.report.notes.size()));
    QFETCH(const qsizetype, operations);
    for (const ImportNote &note : read->origin.report.notes)
        QVERIFY2(!note.place.isEmpty(), qPrintable(note.reason)); // nothing is wrong with a whole file
    QCOMPARE(read->services.size(), 1);
    QCOMPARE(read->services.first().operations.size(), operations);
    QCOMPARE(read->origin.report.operations, operations);
    QStringList faults;
    QCOMPARE(readBack(*read, faults), operations);
}

QTEST_GUILESS_MAIN(TestOpenapiFiles)
#include "tst_openapifiles.moc"
