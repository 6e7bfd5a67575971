// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catalogue/importedmetadata.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// A source made by a test: what is not said is as small as can be.
class Source {
public:
    Source() { write(u"metadatas/products.json"_s, R"({"products":[]})"); }

    void write(const QString &path, const QByteArray &bytes) const
    {
        const QFileInfo info(m_folder.filePath(path));
        QDir().mkpath(info.path());
        QFile file(info.filePath());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the source cannot be written");
    }
    /// One product `Shop` of version 2020-01-01 with these operations.
    void shop(const QByteArray &style, const QMap<QString, QByteArray> &operations) const
    {
        QJsonArray names;
        for (auto operation = operations.cbegin(); operation != operations.cend(); ++operation) {
            names.append(operation.key());
            write(u"metadatas/shop/"_s + operation.key() + u".json"_s, operation.value());
        }
        write(u"metadatas/products.json"_s,
              R"({"products":[{"code":"Shop","version":"2020-01-01","name":{"en":"Shop","zh":"商店"},"api_style":")" + style
                  + R"(","regional_endpoints":{"cn-hangzhou":"shop.aliyuncs.com"},"regional_vpc_endpoints":{},"global_endpoint":"","apis":)"
                  + QJsonDocument(names).toJson(QJsonDocument::Compact) + "}]}");
    }
    QString path() const { return m_folder.path(); }

    Imported imported() const
    {
        auto result = importMetadata(path(), importMoment);
        if (!result)
            qFatal("%s", qUtf8Printable(sentence(result.error())));
        return *result;
    }

private:
    QTemporaryDir m_folder{};
};

QByteArray operation(const char *name, const char *method, const char *path, const char *parameters)
{
    return QByteArray(R"({"name":"%1","protocol":"HTTPS","method":"%2","pathPattern":"%3","parameters":[%4]})")
        .replace("%1", name)
        .replace("%2", method)
        .replace("%3", path)
        .replace("%4", parameters);
}

Parameter parameter(const Operation &operation, const QString &name)
{
    for (const Parameter &found : operation.parameters)
        if (found.name == name)
            return found;
    qFatal("no parameter %s", qUtf8Printable(name));
}

void run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s: %s", qUtf8Printable(program), process.readAllStandardError().constData());
}

} // namespace

/// aliyun-openapi-meta: small sources made here, each with one trap, and the whole real one.
class TestAliyunOpenapiMeta : public QObject {
    Q_OBJECT
private slots:
    void rpcOperation()
    {
        const Source source;
        source.shop(
            "rpc",
            {{u"ListGoods"_s, operation("ListGoods", "GET|POST", "", R"({"name":"B","position":"Query","type":"String","required":false},
            {"name":"A","position":"Query","type":"Long","required":true})")}});
        const Imported imported = source.imported();
        QCOMPARE(reportLines(imported.origin.report), QStringList());
        const Operation read = onlyOperation(imported);
        QCOMPARE(read.id.text(), u"alibaba/shop/2020-01-01/ListGoods"_s);
        QCOMPARE(read.methods, (QVector<QByteArray>{"GET", "POST"}));
        QCOMPARE(read.pathTemplate, "/");
        QCOMPARE(read.fixedQuery, (QVector<QPair<QByteArray, QByteArray>>{{"Action", "ListGoods"}, {"Version", "2020-01-01"}}));
        QCOMPARE(read.schemes, (QVector<QByteArray>{"alibaba-rpc-v1", "alibaba-acs3"}));
        QCOMPARE(read.effect, OperationEffect::Read);
        QCOMPARE(read.parameters.first().name, u"A"_s); // what must be given comes first
        QCOMPARE(read.parameters.first().type, ValueType::Integer);
        const Service service = imported.services.first().service;
        QCOMPARE(service.code, u"Shop"_s);
        QCOMPARE(service.titleZh, u"商店"_s);
        QCOMPARE(service.defaultHost, "shop.aliyuncs.com");
    }

    void types_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<ValueType>("type");
        QTest::addColumn<QByteArray>("style");
        for (const auto &[name, type] : {std::pair{"String", ValueType::String},
                                         {"Integer", ValueType::Integer},
                                         {"Long", ValueType::Integer},
                                         {"Float", ValueType::Number},
                                         {"Double", ValueType::Number},
                                         {"Boolean", ValueType::Boolean},
                                         {"Json", ValueType::Json},
                                         {"Any", ValueType::Any}})
            QTest::newRow(name) << QByteArray(name) << type << QByteArray("plain");
        QTest::newRow("RepeatList") << QByteArray("RepeatList") << ValueType::List << QByteArray("repeat-list");
        QTest::newRow("Array, of unknown shape") << QByteArray("Array") << ValueType::Json << QByteArray("flat");
        QTest::newRow("Struct, of unknown shape") << QByteArray("Struct") << ValueType::Json << QByteArray("flat");
    }
    void types()
    {
        QFETCH(const QByteArray, written);
        const Source source;
        const QByteArray one = QByteArray(R"({"name":"P","position":"Query","required":false,"type":"%1"})").replace("%1", written);
        source.shop("rpc", {{u"Do"_s, operation("Do", "POST", "", one.constData())}});
        const Parameter read = parameter(onlyOperation(source.imported()), u"P"_s);
        QTEST(read.type, "type");
        QTEST(read.style, "style");
    }

    void membersOfListsAndJson()
    {
        const Source source;
        source.shop("rpc", {{u"Do"_s, operation("Do", "POST", "", R"(
            {"name":"Tag","position":"Query","type":"RepeatList","required":false,"sub_parameters":[
              {"name":"Key","position":"Query","type":"String","required":true},
              {"name":"Ids","position":"FormData","type":"RepeatList","required":false}]},
            {"name":"Rules","position":"Body","type":"Json","required":false,"sub_parameters":[
              {"name":"Password","position":"FormData","type":"String","required":false}]},
            {"name":"Id","position":"Query","type":"RepeatList","required":true})")}});
        const Imported imported = source.imported();
        QCOMPARE(reportLines(imported.origin.report), QStringList());
        const Operation read = onlyOperation(imported);
        const Parameter tag = parameter(read, u"Tag"_s);
        QCOMPARE(tag.members.first().type, ValueType::Struct);
        QCOMPARE(tag.members.first().members.at(0).name, u"Key"_s);
        QVERIFY(tag.members.first().members.at(0).required);
        QCOMPARE(tag.members.first().members.at(1).type, ValueType::List);
        const Parameter rules = parameter(read, u"Rules"_s);
        QCOMPARE(rules.type, ValueType::List);
        QCOMPARE(rules.style, "json");
        QCOMPARE(rules.place, ParameterPlace::Form);
        QVERIFY(rules.members.first().members.first().sensitive);
        QCOMPARE(parameter(read, u"Id"_s).members.first().type, ValueType::String);
        QCOMPARE(read.methods, (QVector<QByteArray>{"POST"}));
        QCOMPARE(read.contentType, "application/x-www-form-urlencoded");
    }

    void restfulOperation()
    {
        const Source source;
        source.shop("restful", {{u"StopExport"_s, operation("StopExport", "PUT", "/exports/[name]?action=STOP", R"(
            {"name":"name","position":"Path","type":"String","required":false},
            {"name":"body","position":"Body","type":"Struct","required":false},
            {"name":"X-Shop","position":"Header","type":"String","required":false})")}});
        const Operation read = onlyOperation(source.imported());
        QCOMPARE(read.pathTemplate, "/exports/{name}");
        QCOMPARE(read.fixedQuery, (QVector<QPair<QByteArray, QByteArray>>{{"action", "STOP"}}));
        QCOMPARE(read.schemes.first(), "alibaba-roa-v1");
        QVERIFY(parameter(read, u"name"_s).required); // a path has no holes
        QCOMPARE(read.bodyShape, BodyShape::Whole);
        QCOMPARE(read.contentType, "application/json");
        QCOMPARE(parameter(read, u"X-Shop"_s).place, ParameterPlace::Header);
        QVERIFY(read.fixedHeaders.contains({"x-acs-version", "2020-01-01"}));
    }

    /// A signature of another kind is bound to be refused: the service's own scheme is named, which nobody can compute yet.
    void aProductThatSignsByItself_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("scheme");
        QTest::newRow("SLS") << u"Sls"_s << QByteArray("alibaba-sls");
        QTest::newRow("FC") << u"FC"_s << QByteArray("alibaba-fc");
        QTest::newRow("FC of 2021") << u"FC-Open"_s << QByteArray("alibaba-fc");
        QTest::newRow("PDS") << u"pds"_s << QByteArray("alibaba-pds");
        QTest::newRow("OSS") << u"Oss"_s << QByteArray("alibaba-oss");
    }
    void aProductThatSignsByItself()
    {
        QFETCH(const QString, code);
        QFETCH(const QByteArray, scheme);
        const Source source;
        const QByteArray list = R"({"products":[{"code":"%1","version":"2020-12-30","api_style":"restful","apis":["GetProject"]}]})";
        source.write(u"metadatas/products.json"_s, QByteArray(list).replace("%1", code.toUtf8()));
        source.write(u"metadatas/"_s + code.toLower() + u"/GetProject.json"_s,
                     operation("GetProject", "GET", "/", R"({"name":"project","position":"Host","type":"String","required":true})"));
        const Operation read = onlyOperation(source.imported());
        QCOMPARE(read.schemes, QVector<QByteArray>{scheme});
        QCOMPARE(parameter(read, u"project"_s).place, ParameterPlace::Host);
    }

    void productsWithoutOperationsAreKept()
    {
        const Source source;
        source.write(u"metadatas/products.json"_s,
                     R"({"products":[{"code":"Raw","version":"2020-01-01","type":"raw","regional_endpoints":null,"apis":[]}]})");
        const Imported imported = source.imported();
        QCOMPARE(imported.services.size(), 1);
        QVERIFY(imported.services.first().operations.isEmpty());
        QCOMPARE(reportLines(imported.origin.report), QStringList());
    }

    void endpointsAreMergedAndTrimmed()
    {
        const Source source;
        source.shop("rpc", {{u"Do"_s, operation("Do", "GET", "", "")}});
        source.write(u"en-US/products.json"_s, R"json({"products":[{"code":"Shop","endpoints":{
            "cn-hangzhou":{"regionName":"China (Hangzhou)","public":"shop.cn-hangzhou.aliyuncs.com\t"},
            "cn-huhehaote.":{"regionName":"Hohhot","public":" shop.cn-huhehaote.aliyuncs.com "}}}]})json");
        source.write(u"zh-CN/products.json"_s,
                     R"({"products":[{"code":"Shop","endpoints":{"cn-hangzhou":{"regionName":"华东1（杭州）"}}}]})");
        const QVector<RegionEndpoint> endpoints = source.imported().services.first().service.endpoints;
        QCOMPARE(endpoints.size(), 2);
        QCOMPARE(endpoints.at(0),
                 (RegionEndpoint{u"cn-hangzhou"_s, u"China (Hangzhou)"_s, u"华东1（杭州）"_s, "shop.cn-hangzhou.aliyuncs.com", {}}));
        QCOMPARE(endpoints.at(1).regionId, u"cn-huhehaote"_s);
        QCOMPARE(endpoints.at(1).publicHost, "shop.cn-huhehaote.aliyuncs.com");
    }

    void titlesInBothLanguages()
    {
        const Source source;
        source.shop("rpc", {{u"Do"_s, operation("Do", "GET", "", "")}, {u"Undo"_s, operation("Undo", "GET", "", "")}});
        source.write(u"en-US/shop/version.json"_s,
                     R"({"apis":{"Do":{"title":"Do","summary":"Does it.\n","deprecated":true},"Undo":{"title":"Undo","summary":""}}})");
        source.write(u"zh-CN/shop/version.json"_s, R"({"apis":{"Do":{"title":"做","summary":""}}})");
        const QVector<Operation> read = source.imported().services.first().operations;
        QCOMPARE(read.at(0).descriptionEn, u"Does it."_s);
        QCOMPARE(read.at(0).descriptionZh, u"做"_s);
        QVERIFY(read.at(0).deprecated);
        QCOMPARE(read.at(1).descriptionEn, QString()); // says nothing that the name does not
    }

    /// One wrong node costs one fact and one note; the operation beside it is always read.
    void whatIsNotUnderstoodIsSaid_data()
    {
        QTest::addColumn<QByteArray>("style");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("place");
        const QByteArray rpc = "rpc", restful = "restful";
        QTest::newRow("no JSON") << rpc << QByteArray("{\"name\":") << QString();
        QTest::newRow("empty") << rpc << QByteArray() << QString();
        QTest::newRow("another type of document") << rpc << QByteArray("[1]") << QString();
        QTest::newRow("ten thousand levels") << rpc << QByteArray(10000, '[') + QByteArray(10000, ']') << QString();
        QTest::newRow("unknown type") << rpc
                                      << operation("Do", "GET", "", R"({"name":"P","position":"Query","type":"Zebra","required":false})")
                                      << u"parameters[0]"_s;
        QTest::newRow("unknown position") << rpc
                                          << operation("Do", "GET", "",
                                                       R"({"name":"P","position":"Moon","type":"String","required":false})")
                                          << u"parameters[0]"_s;
        QTest::newRow("type of another type") << rpc
                                              << operation("Do", "GET", "", R"({"name":"P","position":"Query","type":7,"required":false})")
                                              << u"parameters[0].type"_s;
        QTest::newRow("required is a text") << rpc
                                            << operation("Do", "GET", "",
                                                         R"({"name":"P","position":"Query","type":"String","required":"yes"})")
                                            << u"parameters[0].required"_s;
        QTest::newRow("no name") << rpc << operation("Do", "GET", "", R"({"position":"Query","type":"String","required":false})")
                                 << u"parameters[0]"_s;
        QTest::newRow("a name twice")
            << rpc
            << operation("Do", "GET", "",
                         R"({"name":"P","position":"Query","type":"String"},{"name":"P","position":"Query","type":"Long"})")
            << u"parameters[1]"_s;
        QTest::newRow("parameters are no list")
            << rpc << QByteArray(R"({"name":"Do","method":"GET","pathPattern":"","parameters":{}})") << u"parameters"_s;
        QTest::newRow("one of the signature's")
            << rpc << operation("Do", "GET", "", R"({"name":"SignatureVersion","position":"Query","type":"String"})")
            << u"parameters.SignatureVersion"_s;
        QTest::newRow("path parameter without a place")
            << restful << operation("Do", "GET", "/x", R"({"name":"p","position":"Path","type":"String"})") << u"parameters.p"_s;
        QTest::newRow("placeholder without a parameter") << restful << operation("Do", "GET", "/x/[p]", "") << u"path"_s;
    }
    void whatIsNotUnderstoodIsSaid()
    {
        QFETCH(const QByteArray, style);
        QFETCH(const QByteArray, file);
        QFETCH(const QString, place);
        const Source source;
        source.shop(style, {{u"Do"_s, file}, {u"Other"_s, operation("Other", "GET", "/other", "")}});
        const Imported imported = source.imported();
        const QVector<ImportNote> &notes = imported.origin.report.notes;
        QVERIFY(!notes.isEmpty());
        QCOMPARE(notes.first().file, u"metadatas/shop/Do.json"_s);
        QCOMPARE(notes.first().place, place);
        QVERIFY(!notes.first().reason.isEmpty());
        QCOMPARE(imported.services.first().operations.last().id.name, u"Other"_s);
    }

    void listsAndFilesThatDiffer()
    {
        const Source source;
        source.shop("rpc", {{u"Do"_s, operation("Do", "GET", "", "")}});
        source.write(u"metadatas/shop/Hidden.json"_s, operation("Hidden", "GET", "", ""));
        source.write(u"metadatas/stray/Do.json"_s, operation("Do", "GET", "", ""));
        QFile::remove(source.path() + u"/metadatas/shop/Do.json"_s);
        const Imported imported = source.imported();
        QCOMPARE(onlyOperation(imported).id.name, u"Hidden"_s);
        QStringList files;
        for (const ImportNote &note : imported.origin.report.notes)
            files.append(note.file);
        QCOMPARE(files, (QStringList{u"metadatas/products.json"_s, u"metadatas/shop/Hidden.json"_s, u"metadatas/stray"_s}));
    }

    void noSource_data()
    {
        QTest::addColumn<QString>("made");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("nothing there") << QString() << ErrorKind::FileUnreadable;
        QTest::newRow("an empty folder") << u"folder"_s << ErrorKind::BadInput;
        QTest::newRow("a text") << u"text"_s << ErrorKind::BadInput;
        QTest::newRow("an archive of nothing but its mark") << u"mark"_s << ErrorKind::FileUnreadable;
    }
    void noSource()
    {
        QFETCH(const QString, made);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"source"_s);
        if (made == u"folder") {
            QDir().mkpath(path);
        } else if (!made.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(made == u"mark" ? QByteArray("\xFD"
                                                    "7zXZ",
                                                    5)
                                       : QByteArray("no metadata"));
        }
        const auto result = importMetadata(path, importMoment);
        QVERIFY(!result);
        QTEST(result.error().kind, "kind");
        QVERIFY(!result.error().hint.isEmpty());
    }

    void archivesAndFoldersGiveTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("command");
        QTest::newRow("tar.xz") << u"meta.tar.xz"_s << QStringList{u"tar"_s, u"-C"_s, u"%1"_s, u"-cJf"_s, u"%2"_s, u"."_s};
        QTest::newRow("tar.gz") << u"meta.tgz"_s << QStringList{u"tar"_s, u"-C"_s, u"%1"_s, u"-czf"_s, u"%2"_s, u"metadatas"_s, u"en-US"_s};
        QTest::newRow("tar") << u"meta.tar"_s << QStringList{u"tar"_s, u"-C"_s, u"%1"_s, u"-cf"_s, u"%2"_s, u"metadatas"_s, u"en-US"_s};
        QTest::newRow("zip") << u"meta.zip"_s
                             << QStringList{u"python3"_s, u"-m"_s, u"zipfile"_s, u"-c"_s, u"%2"_s, u"%1/metadatas"_s, u"%1/en-US"_s};
    }
    void archivesAndFoldersGiveTheSame()
    {
        QFETCH(const QString, name);
        QFETCH(QStringList, command);
        const Source source;
        source.shop("rpc", {{u"Do"_s, operation("Do", "GET", "", "")}, {u"Undo"_s, operation("Undo", "GET", "", "")}});
        source.write(u"en-US/shop/version.json"_s, R"({"apis":{"Do":{"summary":"Does it."}}})");
        const QTemporaryDir folder;
        for (QString &word : command)
            word.replace(u"%1"_s, source.path()).replace(u"%2"_s, folder.filePath(name));
        run(command.takeFirst(), command);
        const auto archived = importMetadata(folder.filePath(name), importMoment);
        QVERIFY2(archived, archived ? "" : qPrintable(sentence(archived.error())));
        const Imported unpacked = source.imported();
        QVERIFY(archived->services == unpacked.services);
        QCOMPARE(archived->origin.report.files, unpacked.origin.report.files);
    }

    void anArchiveThatBreaksOff()
    {
        const Source source;
        QMap<QString, QByteArray> operations;
        for (int number = 0; number < 400; ++number)
            operations.insert(u"Do%1"_s.arg(number), operation(qPrintable(u"Do%1"_s.arg(number)), "GET", "", ""));
        source.shop("rpc", operations);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"meta.tar"_s);
        run(u"tar"_s, {u"-C"_s, source.path(), u"-cf"_s, path, u"metadatas/products.json"_s, u"metadatas/shop"_s});
        QFile file(path);
        QVERIFY(file.resize(file.size() / 2));
        const auto imported = importMetadata(path, importMoment);
        QVERIFY2(imported, imported ? "" : qPrintable(sentence(imported.error())));
        const qsizetype read = imported->services.first().operations.size();
        QVERIFY2(read > 100 && read < 300, qPrintable(QString::number(read)));
        const QStringList report = reportLines(imported->origin.report);
        QVERIFY(!report.isEmpty());
        QVERIFY2(report.first().contains(u"breaks off"_s), qPrintable(report.first()));
        QCOMPARE(report.size(), 401 - read); // once for the archive, and each operation that was promised and is not there
    }

    void nothingOutsideTheSourceIsRead()
    {
        const Source source;
        source.shop("rpc", {{u"Do"_s, operation("Do", "GET", "", "")}});
        const QTemporaryDir outside;
        QFile secret(outside.filePath(u"Stolen.json"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write(operation("Stolen", "GET", "", "")) > 0);
        secret.close();
        QVERIFY(QFile::link(secret.fileName(), source.path() + u"/metadatas/shop/Stolen.json"_s));
        QVERIFY(QFile::link(outside.path(), source.path() + u"/metadatas/linked"_s));
        const Imported imported = source.imported();
        QCOMPARE(onlyOperation(imported).id.name, u"Do"_s);
        QCOMPARE(imported.origin.report.notes.size(), 2);

        const QString archive = outside.filePath(u"climbing.tar"_s);
        run(u"tar"_s,
            {u"-C"_s, source.path(), u"-P"_s, u"--transform"_s, u"s,metadatas/shop/Do.json,../metadatas/shop/Do.json,"_s, u"-cf"_s, archive,
             u"metadatas/products.json"_s, u"metadatas/shop/Do.json"_s, u"metadatas/shop/Stolen.json"_s});
        const auto climbing = importMetadata(archive, importMoment);
        QVERIFY(climbing);
        QVERIFY(climbing->services.first().operations.isEmpty());
        const QStringList report = reportLines(climbing->origin.report);
        QVERIFY2(report.first().startsWith(u"../metadatas/shop/Do.json"_s), qPrintable(report.join(u'\n')));
        QVERIFY2(report.at(1).contains(u"Stolen.json"_s), qPrintable(report.join(u'\n')));
    }

    void canBeCancelled()
    {
        const Source source;
        source.shop("rpc", {{u"Do"_s, operation("Do", "GET", "", "")}});
        int asked = 0;
        const auto result = importMetadata(source.path(), importMoment, {.isCancelled = [&asked] { return ++asked > 2; }});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    }

    void theStoreKeepsWhatWasImported()
    {
        const Source source;
        source.shop("rpc", {{u"Do"_s, operation("Do", "GET", "", R"({"name":"P","position":"Moon","type":"String"})")}});
        const Imported imported = source.imported();
        const QTemporaryDir folder;
        const CatalogueStore store(folder.filePath(u"deep/store"_s));
        const auto path = store.save(imported.services, imported.origin);
        QVERIFY2(path, path ? "" : qPrintable(sentence(path.error())));
        const QVector<StoredCatalogue> stored = store.catalogues();
        QCOMPARE(stored.size(), 1);
        QVERIFY(stored.first().origin);
        QCOMPARE(stored.first().origin->format, u"aliyun-openapi-meta"_s);
        QCOMPARE(stored.first().origin->source, QFileInfo(source.path()).absoluteFilePath());
        QCOMPARE(stored.first().origin->importedAt, importMoment);
        QCOMPARE(stored.first().origin->report.notes, imported.origin.report.notes);

        QFile broken(store.folder() + u"/another.catalogue"_s);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("CSC2 of another time") > 0);
        broken.close();
        Catalogue catalogue;
        const QVector<Error> wrong = store.openAll(catalogue);
        QCOMPARE(wrong.size(), 1); // and it keeps no other away
        QCOMPARE(wrong.first().kind, ErrorKind::DamagedCatalogue);
        QCOMPARE(catalogue.services().size(), 1);
        QVERIFY(!catalogue.services().first().builtIn);
        QVERIFY(catalogue.operation(imported.services.first().operations.first().id));
    }

    /// The whole real metadata: every operation is counted, opened and built.
    void everythingReal()
    {
        const QString data = sharedData();
        if (data.isEmpty())
            QSKIP("real metadata is not beside the checkout");
        const auto imported = importMetadata(data + u"/data/aliyun-openapi-meta.tar.xz"_s, importMoment);
        QVERIFY2(imported, imported ? "" : qPrintable(sentence(imported.error())));
        QCOMPARE(imported->services.size(), 323);
        QCOMPARE(imported->origin.report.operations, 16242);
        const auto withOperations = std::count_if(imported->services.cbegin(), imported->services.cend(),
                                                  [](const ServiceContents &contents) { return !contents.operations.isEmpty(); });
        QCOMPARE(withOperations, 156);
        qInfo("%lld files, not understood: %lld", qint64(imported->origin.report.files), qint64(imported->origin.report.notes.size()));
        for (const QString &line :
             reportLines(imported->origin.report).first(std::min<qsizetype>(20, imported->origin.report.notes.size())))
            qInfo("  %s", qUtf8Printable(line));

        QStringList faults;
        QCOMPARE(builtFromCatalogue(*imported, faults), qsizetype(16242));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestAliyunOpenapiMeta)
#include "tst_aliyunopenapimeta.moc"
