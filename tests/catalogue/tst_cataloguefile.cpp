// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no whole catalogues: each is an error with a next step or a catalogue that can be used, never a crash.
#include "core/catalogue/catalogue.h"
#include "core/catalogue/cataloguewriter.h"
#include "core/catalogue/importers/countersign_json.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Opens bytes as a file and, when that works, reads all that is in it.
/// \returns the error's kind; nothing when every operation was read
std::optional<ErrorKind> opened(const QByteArray &bytes)
{
    static const QTemporaryDir folder; // one for all, since thousands of files are tried
    const QString path = folder.filePath(u"some.catalogue"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file cannot be written");
    file.close();
    Catalogue catalogue;
    const auto result = catalogue.open(path, false);
    if (!result) {
        if (!catalogue.services().isEmpty() || result.error().hint.isEmpty() || result.error().subject != path)
            qFatal("an error that left something behind, or does not say what to do");
        return result.error().kind;
    }
    std::optional<ErrorKind> first;
    for (const Service &service : catalogue.services()) {
        for (const OperationSummary &summary : service.operations) {
            const auto operation = catalogue.operation(summary.id);
            if (!operation && !first)
                first = operation.error().kind;
            catalogue.names(summary.id);
        }
    }
    return first;
}

/// A service that uses every field of the model, so that damage can strike each of them.
ServiceContents richService()
{
    const auto contents =
        readCountersignJson(R"({"format":"countersign-catalogue-2","cloud":"alibaba","product":"rich","version":"1","code":"Rich",
        "titleEn":"Rich","titleZh":"丰富","groups":[["A","甲"],["B","乙"]],"defaultHost":"rich.example.com","hostScheme":"http","port":8080,
        "endpoints":[{"region":"r1","en":"One","zh":"一","public":"r1.example.com","vpc":"r1.vpc.example.com"}],
        "operations":[{"name":"Do","descriptionEn":"Does it.","descriptionZh":"做这件事。","group":["A","B"],"alsoIn":[["C"],["D","E"]],"methods":["POST","GET"],"path":"/do/{id}",
        "fixedQuery":[["Action","Do"]],"fixedHeaders":[["X-A","b"]],"schemes":["alibaba-rpc-v1","none"],"formats":["JSON"],"bodyShape":"json-object",
        "contentType":"application/json","charset":"GBK","effect":"delete","billed":true,"deprecated":true,"listed":false,
        "parameters":[{"name":"id","place":"path","type":"string","style":"plain","required":true,"minLength":1,"maxLength":36,"pattern":"^[a-z]+$"},
         {"name":"Tag","place":"query","type":"list","style":"repeat-list","maxItems":20,"minItems":1,"members":[{"type":"struct","members":[
          {"name":"Key","type":"string","sensitive":true},{"name":"Value","type":"integer","minimum":"-1","maximum":"18446744073709551616","format":"int64"}]}]},
         {"name":"Mode","place":"form","type":"string","style":"plain","recommended":true,"deprecated":true,"description":"How.","default":"a","example":"b",
          "choices":["a","b"],"suggestions":["c"]},
         {"name":"M","place":"body","type":"map","style":"json","members":[{"type":"number"}]},{"name":"H","place":"header","type":"any","style":"plain"},
         {"name":"P","place":"host","type":"json","style":"json"}],
        "response":[{"name":"Items","type":"list","members":[{"type":"struct","members":[{"name":"Secret","type":"string","sensitive":true,"example":"a-1"}]}]}],
        "responseType":"application/json","errors":["404 Gone","Unknown"],"ramActions":["rich:Do"]}]})",
                            u"rich"_s);
    if (!contents)
        qFatal("%s", qUtf8Printable(sentence(contents.error())));
    return *contents;
}

/// A service with what the built-in catalogue has none of: the vendor's texts, types that hold themselves, badges, bodies in parts.
ServiceContents importedService()
{
    ServiceContents contents;
    contents.service.cloud = u"openapi"_s;
    contents.service.product = u"trees"_s;
    contents.service.version = u"1"_s;
    contents.service.categoryEn = u"Computing"_s;
    contents.service.categoryZh = u"计算"_s;
    const Parameter item{.type = ValueType::Struct, .members = contents.types.members(u"Tree"_s)};
    contents.types.add(u"Tree"_s,
                       {{.name = u"name"_s, .documentation = VendorText(u"Its name"_s)},
                        {.name = u"children"_s, .type = ValueType::List, .members = {item}}});
    contents.responseTypes.add(
        u"Up"_s, {{.name = u"up"_s, .type = ValueType::Struct, .format = u"f"_s, .members = contents.responseTypes.members(u"Up"_s)}});
    Operation operation;
    operation.id = {u"openapi"_s, u"trees"_s, u"1"_s, u"grow"_s};
    operation.methods = {"POST"};
    operation.bodyShape = BodyShape::Multipart;
    operation.highRisk = operation.needsNoKey = true;
    operation.documentation = VendorText(u"Makes a *tree*."_s, u"建一棵树。"_s);
    operation.parameters = {
        {.name = u"tree"_s,
         .place = ParameterPlace::Part,
         .type = ValueType::Struct,
         .documentation = VendorText(u"Only English"_s),
         .choices = {u"1"_s, u"2"_s},
         .choiceTitles = {VendorText(u"one"_s), VendorText({}, u"二"_s)},
         .minimum = u"1"_s,
         .isMinimumOutside = true,
         .isMaximumOutside = true,
         .multipleOf = u"0.5"_s,
         .hasUniqueItems = true,
         .nullable = true,
         .contentType = "application/json",
         .members = contents.types.members(u"Tree"_s)},
        {.name = u"session"_s, .place = ParameterPlace::Cookie, .type = ValueType::Choice, .members = {{.name = u"text"_s}}}};
    operation.response = {{.name = u"up"_s,
                           .type = ValueType::Struct,
                           .documentation = VendorText(u"Above"_s),
                           .members = contents.responseTypes.members(u"Up"_s)}};
    operation.errorCodes = {{404, u"Gone"_s, VendorText(u"It is gone"_s, u"没了"_s)}};
    operation.accessRules = {{u"tree:Grow"_s, {u"acs:tree:*"_s, u"*"_s}}};
    operation.server = {"http", "trees.example", 8080};
    contents.operations = {operation};
    return contents;
}

} // namespace

class TestCatalogueFile : public QObject {
    Q_OBJECT
private slots:
    void everyFieldSurvives();
    void whatImportsBringSurvives();
    void aTypeThatHoldsItselfIsOpenedAsDeepAsAsked();
    void theSameServicesGiveTheSameBytes();
    void unreadable_data();
    void unreadable();
    void foreign_data();
    void foreign();
    void ofAnotherVersionIsSaid();
    void truncated();
    void flippedBytesOfASmallFile();
    void flippedBytesOfTheBuiltInFile();
    void appendedBytesAreHarmless();
    void damageKeepsWhatWasOpenedBefore();
    void writingNamesTheFolder();
    void replacedWhileOpen();
};

void TestCatalogueFile::everyFieldSurvives()
{
    const ServiceContents contents = richService();
    const QTemporaryDir folder;
    QVERIFY(writeCatalogue({contents}, folder.filePath(u"deep/er/rich.catalogue"_s)));
    Catalogue catalogue;
    QVERIFY(catalogue.open(folder.filePath(u"deep/er/rich.catalogue"_s), false));
    Service service = catalogue.services().first();
    const OperationList operations = std::exchange(service.operations, {});
    QVERIFY(service.origin);
    service.origin.reset();
    QCOMPARE(operations.size(), 1);
    const OperationSummary summary = operations.at(0);
    QCOMPARE(service, contents.service);
    const Operation &expected = contents.operations.first();
    QCOMPARE(*catalogue.operation(expected.id), expected);
    QCOMPARE(summary,
             (OperationSummary{expected.id, u"Does it."_s, u"做这件事。"_s, expected.group, expected.alsoIn, "POST", expected.effect, true,
                               false, false, true}));
    const OperationNames names = catalogue.names(expected.id);
    QCOMPARE(names.parameters, QStringList({u"id"_s, u"Tag"_s, u"Tag.Key"_s, u"Tag.Value"_s, u"Mode"_s, u"M"_s, u"H"_s, u"P"_s}));
    QCOMPARE(names.errorCodes, QStringList({u"Gone"_s, u"Unknown"_s}));
}

void TestCatalogueFile::whatImportsBringSurvives()
{
    const ServiceContents contents = importedService();
    const QTemporaryDir folder;
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    QVERIFY(writeCatalogue({contents}, folder.filePath(u"a.catalogue"_s), CatalogueOrigin{u"openapi"_s, u"/a.json"_s, moment, {}}));
    std::optional<Operation> read;
    {
        Catalogue catalogue;
        QVERIFY(catalogue.open(folder.filePath(u"a.catalogue"_s), false));
        const Service &service = catalogue.services().first();
        QCOMPARE(service.categoryEn, u"Computing"_s);
        QCOMPARE(service.categoryZh, u"计算"_s);
        QCOMPARE(service.origin->format, u"openapi"_s);
        QCOMPARE(service.origin->importedAt, moment);
        QVERIFY(service.operations.at(0).highRisk && service.operations.at(0).needsNoKey);
        read = *catalogue.operation(contents.operations.first().id);
    }
    QCOMPARE(*read, contents.operations.first()); // what was read outlives its catalogue
    QCOMPARE(read->documentation.english(), u"Makes a *tree*."_s);
    QCOMPARE(read->documentation.chinese(), u"建一棵树。"_s);
    const Parameter &tree = read->parameters.first();
    QCOMPARE(tree.documentation.inLanguage(true), u"Only English"_s);
    QCOMPARE(tree.choiceTitles.last().chinese(), u"二"_s);
}

void TestCatalogueFile::aTypeThatHoldsItselfIsOpenedAsDeepAsAsked()
{
    const QTemporaryDir folder;
    QVERIFY(writeCatalogue({importedService()}, folder.filePath(u"a.catalogue"_s)));
    Catalogue catalogue;
    QVERIFY(catalogue.open(folder.filePath(u"a.catalogue"_s), false));
    Operation read = *catalogue.operation(importedService().operations.first().id);
    const Parameter *node = &read.parameters.first();
    for (int depth = 0; depth < 200; ++depth) {
        QCOMPARE(node->members.typeName(), u"Tree"_s);
        QCOMPARE(node->members.size(), 2);
        QCOMPARE(node->members.at(0).documentation.english(), u"Its name"_s);
        node = &node->members.at(1).members.constFirst(); // an item of `children`
    }
    const ResponseMember *answer = &read.response.first();
    for (int depth = 0; depth < 200; ++depth)
        answer = &answer->members.constFirst();
    QCOMPARE(answer->name, u"up"_s);
    QCOMPARE(catalogue.names(read.id).parameters,
             QStringList({u"tree"_s, u"tree.name"_s, u"tree.children"_s, u"session"_s, u"session.text"_s}));
}

void TestCatalogueFile::theSameServicesGiveTheSameBytes()
{
    QCOMPARE(compiledCatalogue({richService()}), compiledCatalogue({richService()}));
}

void TestCatalogueFile::unreadable_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing there") << u"missing.catalogue"_s;
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("below a file") << u"file/below"_s;
}

void TestCatalogueFile::unreadable()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Catalogue catalogue;
    const QString path = folder.filePath(name);
    const auto result = catalogue.open(path, true);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::FileUnreadable);
    QCOMPARE(result.error().subject, path);
    QVERIFY(!result.error().hint.isEmpty());
    QVERIFY(catalogue.services().isEmpty());
}

void TestCatalogueFile::foreign_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("C");
    QTest::newRow("identifier only") << QByteArray("\0\0\0\0CSC2", 8);
    QTest::newRow("text") << QByteArray("{\"format\":\"countersign-catalogue-2\"}");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("ones") << QByteArray(4096, '\xff');
    QByteArray other = compiledCatalogue({richService()});
    other.replace(4, 4, "XYZ9");
    QTest::newRow("another identifier") << other;
}

void TestCatalogueFile::foreign()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(opened(bytes), std::optional(ErrorKind::DamagedCatalogue));
}

void TestCatalogueFile::ofAnotherVersionIsSaid()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"old.catalogue"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray before = compiledCatalogue({richService()});
    before.replace(4, 4, "CSC1");
    file.write(before);
    file.close();
    Catalogue catalogue;
    const auto imported = catalogue.open(file.fileName(), false);
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, ErrorKind::DamagedCatalogue);
    QVERIFY2(imported.error().message.contains(u"version"_s), qPrintable(imported.error().message));
    QVERIFY2(imported.error().hint.contains(u"catalogue rebuild"_s), qPrintable(imported.error().hint));
    QVERIFY(catalogue.services().isEmpty());
}

void TestCatalogueFile::truncated()
{
    const QByteArray whole = contentsOf(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE));
    QVERIFY(whole.size() > 100'000);
    for (qsizetype part = 0; part < 50; ++part)
        QCOMPARE(opened(whole.left(whole.size() * part / 50)), std::optional(ErrorKind::DamagedCatalogue));
    QCOMPARE(opened(whole), std::nullopt);
}

void TestCatalogueFile::flippedBytesOfASmallFile()
{
    const QByteArray whole = compiledCatalogue({richService()});
    int refused = 0;
    for (qsizetype place = 0; place < whole.size(); ++place) {
        QByteArray bytes = whole;
        bytes[place] = static_cast<char>(bytes[place] ^ (place % 3 == 0 ? '\x01' : '\xff'));
        const auto kind = opened(bytes);
        QVERIFY2(!kind || *kind == ErrorKind::DamagedCatalogue, qPrintable(QString::number(place)));
        refused += kind ? 1 : 0;
    }
    QVERIFY2(refused > whole.size() / 4, qPrintable(QString::number(refused)));
}

void TestCatalogueFile::flippedBytesOfTheBuiltInFile()
{
    const QByteArray whole = contentsOf(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE));
    for (qsizetype step = 0; step < 60; ++step) {
        QByteArray bytes = whole;
        const qsizetype place = step < 30 ? step * 2 : (whole.size() / 60 * step);
        bytes[place] = static_cast<char>(~bytes[place]);
        const auto kind = opened(bytes);
        QVERIFY2(!kind || *kind == ErrorKind::DamagedCatalogue, qPrintable(QString::number(place)));
    }
}

void TestCatalogueFile::appendedBytesAreHarmless()
{
    QCOMPARE(opened(compiledCatalogue({richService()}) + QByteArray(1000, 'x')), std::nullopt);
}

void TestCatalogueFile::damageKeepsWhatWasOpenedBefore()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"broken"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(compiledCatalogue({richService()}).chopped(40));
    file.close();
    Catalogue catalogue;
    QVERIFY(catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true));
    const auto result = catalogue.open(file.fileName(), false);
    QCOMPARE(result.error().kind, ErrorKind::DamagedCatalogue);
    QVERIFY2(result.error().hint.contains(u"catalogue rebuild"_s), qPrintable(result.error().hint));
    QCOMPARE(catalogue.services().size(), 5);
    QVERIFY(catalogue.find(u"ecs"_s, u"DescribeRegions"_s));
}

void TestCatalogueFile::writingNamesTheFolder()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString path = folder.filePath(u"file/below.catalogue"_s);
    const auto result = writeCatalogue({richService()}, path);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::FileUnreadable);
    QCOMPARE(result.error().subject, path);
}

void TestCatalogueFile::replacedWhileOpen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rich.catalogue"_s);
    QVERIFY(writeCatalogue({richService()}, path));
    Catalogue catalogue;
    QVERIFY(catalogue.open(path, false));
    QVERIFY(writeCatalogue({}, path)); // an update by another process
    const OperationId id{u"alibaba"_s, u"rich"_s, u"1"_s, u"Do"_s};
    QCOMPARE(catalogue.operation(id)->parameters.size(), 6);
    Catalogue later;
    QVERIFY(later.open(path, false));
    QVERIFY(later.services().isEmpty());
}

QTEST_GUILESS_MAIN(TestCatalogueFile)
#include "tst_cataloguefile.moc"
