// SPDX-License-Identifier: GPL-3.0-or-later
// Readable sources that are wrong: each error names the file, the place in it and the reason.
#include "core/catalogue/importers/countersign_json.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArray serviceWith(const QByteArray &members)
{
    return R"({"format":"countersign-catalogue-2","cloud":"alibaba","product":"ecs","version":"1")" + members + '}';
}

QByteArray operationWith(const QByteArray &members)
{
    return serviceWith(R"(,"operations":[{"name":"Do","methods":["GET"],"path":"/")" + members + "}]");
}

QByteArray parameterWith(const QByteArray &members)
{
    return operationWith(R"(,"parameters":[{"name":"P")" + members + "}]");
}

QByteArray nested(int depth)
{
    QByteArray json = R"({"type":"string"})";
    for (int level = 0; level < depth; ++level)
        json = R"({"type":"list","members":[)" + json + "]}";
    return json;
}

} // namespace

class TestCatalogueJson : public QObject {
    Q_OBJECT
private slots:
    void refused_data();
    void refused();
    void read();
    void nestedAsDeepAsAllowed();
    void missingFile();
    void theSourcesAreRead();
    void toolNamesTheFile();
};

void TestCatalogueJson::refused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &json, const char *place) {
        QTest::newRow(name) << json << QString::fromLatin1(place);
    };
    row("empty", "", "");
    row("no JSON", "hello", "");
    row("cut", serviceWith("").chopped(1), "");
    row("not UTF-8", serviceWith(",\"code\":\"\xff\""), "");
    row("a list", "[]", "");
    row("a number", "1", "");
    row("another format", R"({"format":"countersign-catalogue-9","cloud":"a","product":"b","version":"c"})", "format");
    row("the format before", R"({"format":"countersign-catalogue-1","cloud":"a","product":"b","version":"c"})", "format");
    row("no format", R"({"cloud":"a","product":"b","version":"c"})", "format");
    row("no cloud", R"({"format":"countersign-catalogue-2","product":"b","version":"c"})", "cloud");
    row("empty product", R"({"format":"countersign-catalogue-2","cloud":"a","product":"","version":"c"})", "product");
    row("unknown member", serviceWith(R"(,"colour":"red")"), "colour");
    row("member twice", serviceWith(R"(,"code":"a","code":"b")"), "code");
    row("port too large", serviceWith(R"(,"port":70000)"), "port");
    row("port below nothing", serviceWith(R"(,"port":-1)"), "port");
    row("strange host scheme", serviceWith(R"(,"hostScheme":"ftp")"), "hostScheme");
    row("group without its Chinese name", serviceWith(R"(,"groups":[["Tasks"]])"), "groups");
    row("group with an empty Chinese name", serviceWith(R"(,"groups":[["Tasks",""]])"), "groups");
    row("group twice", serviceWith(R"(,"groups":[["Tasks","任务"],["Tasks","工作"]])"), "groups");
    row("description as it was before", operationWith(R"(,"description":"Does it.")"), "operations[0].description (Do)");
    row("endpoints no list", serviceWith(R"(,"endpoints":{})"), "endpoints");
    row("endpoint without region", serviceWith(R"(,"endpoints":[{"public":"a"}])"), "endpoints[0].region");
    row("operation no object", serviceWith(R"(,"operations":[1])"), "operations[0]");
    row("operation without name", serviceWith(R"(,"operations":[{"methods":["GET"],"path":"/"}])"), "operations[0].name");
    row("operation without method", serviceWith(R"(,"operations":[{"name":"Do","path":"/"}])"), "operations[0].methods (Do)");
    row("operation without path", serviceWith(R"(,"operations":[{"name":"Do","methods":["GET"]}])"), "operations[0].path (Do)");
    row("operation twice",
        serviceWith(R"(,"operations":[{"name":"Do","methods":["GET"],"path":"/"},{"name":"Do","methods":["GET"],"path":"/"}])"),
        "operations[1].name (Do)");
    row("fixed query no pairs", operationWith(R"(,"fixedQuery":[["Action"]])"), "operations[0].fixedQuery (Do)");
    row("group no list", operationWith(R"(,"group":"A")"), "operations[0].group (Do)");
    row("group of numbers", operationWith(R"(,"group":[1])"), "operations[0].group[0] (Do)");
    row("also in no lists", operationWith(R"(,"alsoIn":["A"])"), "operations[0].alsoIn[0] (Do)");
    row("unknown effect", operationWith(R"(,"effect":"destroy")"), "operations[0].effect (Do)");
    row("flag as text", operationWith(R"(,"billed":"yes")"), "operations[0].billed (Do)");
    row("error without code", operationWith(R"(,"errors":["404 "])"), "operations[0].errors (Do)");
    row("unknown type", parameterWith(R"(,"type":"date")"), "operations[0].parameters[0].type (Do)");
    row("unknown place", parameterWith(R"(,"place":"cookie")"), "operations[0].parameters[0].place (Do)");
    row("parameter without name", operationWith(R"(,"parameters":[{"type":"string"}])"), "operations[0].parameters[0].name (Do)");
    row("list without element", parameterWith(R"(,"type":"list")"), "operations[0].parameters[0].members (Do)");
    row("text with members", parameterWith(R"(,"members":[{"type":"string"}])"), "operations[0].parameters[0].members (Do)");
    row("length as fraction", parameterWith(R"(,"maxLength":1.5)"), "operations[0].parameters[0].maxLength (Do)");
    row("bound as number", parameterWith(R"(,"type":"integer","maximum":5)"), "operations[0].parameters[0].maximum (Do)");
    row("member with a place", parameterWith(R"(,"type":"list","members":[{"place":"query"}])"),
        "operations[0].parameters[0].members[0].place (Do)");
    row("response text with members", operationWith(R"(,"response":[{"name":"a","members":[{}]}])"),
        "operations[0].response[0].members (Do)");
}

void TestCatalogueJson::refused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto contents = readCountersignJson(json, u"some/ecs.json"_s);
    QVERIFY(!contents);
    QCOMPARE(contents.error().kind, ErrorKind::BadInput);
    QCOMPARE(contents.error().subject, place.isEmpty() ? u"some/ecs.json"_s : u"some/ecs.json: "_s + place);
    QVERIFY(!contents.error().message.isEmpty() && !contents.error().hint.isEmpty());
}

void TestCatalogueJson::read()
{
    const auto contents =
        readCountersignJson(parameterWith(R"(,"type":"integer","maximum":"18446744073709551616","minLength":0)"), u"ecs.json"_s);
    QVERIFY2(contents.has_value(), contents ? "" : qPrintable(sentence(contents.error())));
    QCOMPARE(contents->service.hostScheme, QByteArray("https"));
    const Operation &operation = contents->operations.first();
    QCOMPARE(operation.id.text(), u"alibaba/ecs/1/Do"_s);
    QVERIFY(operation.listed);
    const Parameter &parameter = operation.parameters.first();
    QCOMPARE(parameter.maximum, u"18446744073709551616"_s);
    QCOMPARE(parameter.minLength, std::optional<int>(0));
    QCOMPARE(parameter.maxLength, std::optional<int>());
    QCOMPARE(parameter.place, ParameterPlace::Query);
}

void TestCatalogueJson::nestedAsDeepAsAllowed()
{
    const auto json = [](int depth) { return parameterWith(R"(,"type":"list","members":[)" + nested(depth) + "]"); };
    QVERIFY(readCountersignJson(json(20), u"deep.json"_s));
    for (const int depth : {40, 500, 5000}) {
        const auto contents = readCountersignJson(json(depth), u"deep.json"_s);
        QVERIFY(!contents);
        QVERIFY2(contents.error().subject.startsWith(u"deep.json"_s), qPrintable(contents.error().subject));
    }
}

void TestCatalogueJson::missingFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"missing.json"_s);
    const auto contents = readCountersignJsonFile(path);
    QVERIFY(!contents);
    QCOMPARE(contents.error().kind, ErrorKind::FileUnreadable);
    QCOMPARE(contents.error().subject, path);
    QCOMPARE(readCountersignJsonFile(folder.path()).error().kind, ErrorKind::FileUnreadable);
}

void TestCatalogueJson::theSourcesAreRead()
{
    QDirIterator files(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/resources/catalogue"), {u"*.json"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    qsizetype services = 0, operations = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const auto contents = readCountersignJsonFile(path);
        QVERIFY2(contents.has_value(), contents ? "" : qPrintable(sentence(contents.error())));
        QVERIFY2(path.endsWith(contents->service.cloud + u'/' + contents->service.product + u'-' + contents->service.version + u".json"_s),
                 qPrintable(path));
        operations += contents->operations.size();
        ++services;
    }
    QCOMPARE(services, 5);
    QCOMPARE(operations, 366 + 24 + 407 + 49 + 13);
}

void TestCatalogueJson::toolNamesTheFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"bad.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(parameterWith(R"(,"type":"date")"));
    file.close();
    QProcess tool;
    tool.start(QStringLiteral(COUNTERSIGN_BINARY_DIR "/tools/countersign-catalogue"),
               {folder.filePath(u"out.catalogue"_s), file.fileName()});
    QVERIFY(tool.waitForFinished());
    QCOMPARE(tool.exitCode(), 1);
    const QByteArray said = tool.readAllStandardError();
    QVERIFY2(said.contains(file.fileName().toUtf8()) && said.contains("operations[0].parameters[0].type"), said.constData());
    QVERIFY(!QFile::exists(folder.filePath(u"out.catalogue"_s)));
}

QTEST_GUILESS_MAIN(TestCatalogueJson)
#include "tst_cataloguejson.moc"
