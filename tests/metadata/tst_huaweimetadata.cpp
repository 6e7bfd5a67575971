// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
#include "core/catalogue/cataloguestore.h"
#include "tests/support/fetching.h"
#include "tests/support/huaweimetadataserver.h"
#include "tests/support/shareddata.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString doRecord = u"shop/v2/Do.json"_s;

/// Of Huawei's server with three operations of two products, and a product without any.
struct FetchingHuawei : FetchingFrom {
    FetchingHuawei() : FetchingFrom(u"huawei"_s, std::make_unique<HuaweiMetadataServer>())
    {
        huawei().addOperation(u"Shop"_s, u"Do"_s);
        huawei().addOperation(u"Shop"_s, u"Undo"_s);
        huawei().addOperation(u"Bank"_s, u"Pay"_s, u"v3"_s);
        huawei().addEmptyProduct(u"Cellar"_s);
    }
    HuaweiMetadataServer &huawei() { return static_cast<HuaweiMetadataServer &>(server); }
};

ScriptedAnswer noSuchInterface()
{
    return {.bytes = httpAnswer(400, R"({"error_code":"APIEXPLORER.1055"})", {{"Content-Type", "application/json"}})};
}

} // namespace

/// Fetching from a server on the loopback that has the layout of Huawei's API Explorer, and from one that behaves badly.
class HuaweiMetadataTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsAskedFirst()
    {
        const auto layout = huaweiLayout();
        const QVector<MetadataFile> lists = layout->lists();
        QCOMPARE(lists.size(), 1);
        QCOMPARE(lists.first().path, "/v4/products");
        ImportReport report;
        const QByteArray products =
            R"({"groups":[{"name":"A","products":[{"productshort":"ECS","api_count":2},{"productshort":"a/b","api_count":1},
            {"productshort":"Old","api_count":0}]},{"name":"B","products":[{"productshort":"ECS","api_count":2},{"productshort":"IoTDA"}]},"text",7]})";
        const auto named = layout->named(lists.first(), products, {}, report);
        QVERIFY(named);
        QCOMPARE(named->size(), 2);
        QCOMPARE(named->first().path, "/v2/apis");
        QCOMPARE(named->first().query,
                 (QVector<QPair<QByteArray, QByteArray>>{{"offset", "0"}, {"limit", "100"}, {"productshort", "ECS"}}));
        QCOMPARE(named->first().place, u"apis/ecs/0.json"_s);
        QVERIFY(named->first().isList);
        QVERIFY(report.notes.size() >= 2); // a code that is no name, groups that are none
        QCOMPARE(layout->named(lists.first(), products, u"iotda"_s, report)->size(), 1);
        for (const QString &none : {u"old"_s, u"vpc"_s})
            QCOMPARE(layout->named(lists.first(), products, none, report).error().kind, ErrorKind::NotFound);
    }

    void whatAPageNames()
    {
        const auto layout = huaweiLayout();
        MetadataFile page{.place = u"apis/ecs/0.json"_s, .product = u"ECS"_s, .isList = true};
        ImportReport report;
        const QByteArray json = R"({"count":250,"apis":[{"name":"ListServers","info_version":"v2.1","region_id":"cn-north-4"},
            {"name":"ListServers","info_version":"v2.1","region_id":"cn-east-3"},{"name":"../../up","info_version":"v2"},
            {"name":"ShowVersion","info_version":"../v1","region_id":null}]})";
        const auto named = layout->named(page, json, {}, report);
        QVERIFY(named);
        QStringList places;
        for (const MetadataFile &file : *named)
            places.append(file.place);
        QCOMPARE(places,
                 (QStringList{u"apis/ecs/100.json"_s, u"apis/ecs/200.json"_s, u"ecs/v2.1/ListServers.json"_s,
                              u"ecs/unversioned/ShowVersion.json"_s}));
        QCOMPARE(report.notes.size(), 1);
        const MetadataFile &record = named->at(2);
        QCOMPARE(record.path, "/v3/apis/detail");
        QCOMPARE(record.query,
                 (QVector<QPair<QByteArray, QByteArray>>{{"productshort", "ECS"}, {"name", "ListServers"}, {"region_id", "cn-north-4"}}));
        QCOMPARE(record.otherQuery, (QVector<QPair<QByteArray, QByteArray>>{{"productshort", "ECS"}, {"name", "ListServers"}}));
        QVERIFY(named->at(3).otherQuery.isEmpty());
        page.place = u"apis/ecs/100.json"_s; // only the first page names further ones
        QCOMPARE(layout->named(page, json, {}, report)->size(), 2);
        for (const char *lie : {R"({"count":900000000000,"apis":[]})", R"({"count":"many","apis":[]})", R"({"apis":[]})", "[]", "7"}) {
            ImportReport told;
            page.place = u"apis/ecs/0.json"_s;
            QCOMPARE(layout->named(page, lie, {}, told)->size(), 0);
            QVERIFY2(told.notes.size() <= 1, lie);
        }
    }

    void everything()
    {
        FetchingHuawei fetch;
        for (int number = 0; number < 230; ++number)
            fetch.huawei().addOperation(u"Large"_s, u"Op%1"_s.arg(number));
        const FetchOutcome outcome = fetch();
        QVERIFY2(!outcome.broken, outcome.broken ? qPrintable(sentence(*outcome.broken)) : "");
        QVERIFY2(outcome.notes.isEmpty(), qPrintable(reasons(outcome)));
        QCOMPARE(outcome.fetched, 1 + (1 + 1 + 3) + 3 + 230); // products, pages, records
        QCOMPARE(fetch.kept(doRecord), fetch.server.published(doRecord));
        QCOMPARE(fetch.operations(), 233);
        QCOMPARE(fetch.strangers(), QStringList());
        for (const RecordedRequest &request : fetch.server.server().requests()) {
            QCOMPARE(request.method(), "GET");
            QVERIFY2(request.header("Authorization").isEmpty() && request.header("Cookie").isEmpty(), request.bytes.constData());
        }
        // Lists are no documents of operations, and nobody complains that they are none.
        const auto imported = importMetadata(fetch.folder.path(), fetch.clock.now());
        QCOMPARE(imported->origin.report.notes.size(), 0);
        QCOMPARE(imported->origin.format, u"huawei-api-explorer"_s);
        QCOMPARE(imported->origin.name, u"huawei-api-explorer"_s);
    }

    void oneProductAndTheOthersByName()
    {
        FetchingHuawei fetch;
        fetch.product = u"bank"_s;
        QVERIFY(!fetch().broken);
        QCOMPARE(fetch.server.asked(), 3);
        const auto imported = importMetadata(fetch.folder.path(), fetch.clock.now());
        QVERIFY(imported);
        const CatalogueStore store(fetch.home.filePath(u"store"_s));
        QVERIFY(store.save(imported->services, imported->origin));
        Catalogue catalogue;
        QVERIFY(catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true));
        QVERIFY(store.openAll(catalogue).isEmpty());
        QVERIFY(catalogue.operation({u"huawei"_s, u"bank"_s, u"v3"_s, u"Pay"_s}));
        const Service *shop = catalogue.service(u"huawei"_s, u"shop"_s, u"unversioned"_s);
        QVERIFY(shop && shop->operations.isEmpty()); // there is more to get
        QCOMPARE(shop->titleEn, u"Shop Service"_s);
        QCOMPARE(shop->categoryEn, u"Business"_s);
        fetch.product = u"shop"_s; // as the tree asks for it
        QVERIFY(!fetch().broken);
        QCOMPARE(fetch.operations(), 3);
    }

    /// The list says no versions: a product that is described under one does not stand beside itself.
    void aListedProductThatIsThere()
    {
        FetchingHuawei fetch;
        fetch.huawei().addOperation(u"SMS"_s, u"ListServers"_s, u"v3"_s);
        fetch.product = u"bank"_s;
        QVERIFY(!fetch().broken);
        const auto imported = importMetadata(fetch.folder.path(), fetch.clock.now());
        const CatalogueStore store(fetch.home.filePath(u"store"_s));
        QVERIFY(store.save(imported->services, imported->origin));
        Catalogue catalogue;
        QVERIFY(catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true));
        QVERIFY(catalogue.service(u"huawei"_s, u"sms"_s, u"v3"_s));
        QVERIFY(store.openAll(catalogue).isEmpty());
        QVERIFY(catalogue.service(u"huawei"_s, u"sms"_s, u"v3"_s));
        QVERIFY(!catalogue.service(u"huawei"_s, u"sms"_s, u"unversioned"_s));
    }

    void onlyTheListOfProducts()
    {
        FetchingHuawei fetch;
        fetch.server.distort(u"apis/shop/0.json"_s, [](const RecordedRequest &) { return ScriptedAnswer{.bytes = httpAnswer(403, "{}")}; });
        fetch.product = u"shop"_s;
        const FetchOutcome outcome = fetch();
        QCOMPARE(outcome.notes.size(), 1);
        QVERIFY(!outcome.broken);
        const auto imported = importMetadata(fetch.folder.path(), fetch.clock.now());
        QVERIFY(imported);
        QCOMPARE(imported->services.size(), 3);
        QCOMPARE(imported->origin.report.operations, 0);
    }

    void askedAgainWithoutARegion()
    {
        FetchingHuawei fetch;
        const QByteArray json = fetch.server.published(doRecord);
        fetch.server.distort(doRecord, [&](const RecordedRequest &request) {
            return request.target().contains("region_id") ? noSuchInterface() : ScriptedAnswer{.bytes = httpAnswer(200, json)};
        });
        const FetchOutcome outcome = fetch();
        QVERIFY2(!outcome.broken && outcome.notes.isEmpty(), qPrintable(reasons(outcome)));
        QCOMPARE(fetch.server.asked(doRecord), 2);
        QCOMPARE(fetch.kept(doRecord), json);
    }

    /// The vendor lists operations of which it has no record: each costs itself, however many there are in a row.
    void listedWithoutARecord()
    {
        FetchingHuawei fetch;
        fetch.limits.failuresInARow = 3;
        for (int number = 0; number < 20; ++number) {
            const QString name = u"Gone%1"_s.arg(number);
            fetch.huawei().addOperation(u"Attic"_s, name);
            fetch.server.publish(u"attic/v2/"_s + name + u".json"_s, {});
        }
        const FetchOutcome outcome = fetch();
        QVERIFY2(!outcome.broken, outcome.broken ? qPrintable(sentence(*outcome.broken)) : "");
        QCOMPARE(outcome.notes.size(), 20);
        QVERIFY2(outcome.notes.first().reason.contains(u"nothing about it"), qPrintable(reasons(outcome)));
        QCOMPARE(fetch.server.asked(u"attic/v2/Gone7.json"_s), 2); // with the region, and without
        QCOMPARE(fetch.operations(), 3);
    }

    void badRecords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QByteArray json = "Content-Type: application/json\r\n";
        QTest::newRow("a web page") << httpAnswer(200, "<html></html>", {{"Content-Type", "text/html"}}) << u"web page"_s;
        QTest::newRow("half a record") << httpAnswer(200, R"({"name":"Do","paths":{)") << u"no whole JSON"_s;
        QTest::newRow("an error as JSON") << httpAnswer(200, R"({"error_code":"APIEXPLORER.0001"})") << u"another kind"_s;
        QTest::newRow("paths: null") << httpAnswer(200, R"({"name":"Do","paths":null})") << u"another kind"_s;
        QTest::newRow("another refusal") << httpAnswer(400, R"({"error_code":"APIEXPLORER.1001"})") << u"400"_s;
        QTest::newRow("gone") << httpAnswer(404, "{}") << u"404"_s;
        QTest::newRow("server error") << httpAnswer(500, "{}") << u"500"_s;
        QTest::newRow("length larger than anything")
            << QByteArray("HTTP/1.1 200 OK\r\n" + json + "Content-Length: 9000000000000\r\n\r\n{") << u"larger than the limit"_s;
        QTest::newRow("silence") << QByteArray() << u"Nothing moved"_s;
        QTest::newRow("to another host") << httpAnswer(302, "", {{"Location", "https://evil.example/v3"}}) << u"evil.example"_s;
    }
    void badRecords()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        FetchingHuawei fetch;
        fetch.limits.idle = std::chrono::milliseconds(150);
        fetch.server.distort(doRecord, [&](const RecordedRequest &) { return ScriptedAnswer{.bytes = bytes}; });
        const FetchOutcome outcome = fetch();
        QVERIFY2(!outcome.broken, outcome.broken ? qPrintable(sentence(*outcome.broken)) : "");
        QCOMPARE(outcome.notes.size(), 1);
        QCOMPARE(outcome.notes.first().file, doRecord);
        QVERIFY2(outcome.notes.first().reason.contains(reason), qPrintable(reasons(outcome)));
        QCOMPARE(fetch.operations(), 2);
        QCOMPARE(fetch.strangers(), QStringList());
    }

    void aPageThatIsBad()
    {
        FetchingHuawei fetch;
        QVERIFY(!fetch().broken);
        fetch.clock.set(fetch.clock.now().addDays(2));
        fetch.huawei().addOperation(u"Shop"_s, u"Redo"_s); // other lists, one of which goes wrong
        fetch.server.distort(u"apis/shop/0.json"_s, [](const RecordedRequest &) { return ScriptedAnswer{.bytes = httpAnswer(200, "[]")}; });
        const FetchOutcome outcome = fetch();
        QVERIFY(!outcome.broken);
        QCOMPARE(outcome.notes.size(), 1);
        QCOMPARE(outcome.notes.first().file, u"apis/shop/0.json"_s);
        QCOMPARE(fetch.operations(), 3); // the page as it was before names what it named
    }

    void withoutTheListThereIsNothing()
    {
        FetchingHuawei fetch;
        fetch.server.distort(u"products.json"_s, [](const RecordedRequest &) { return ScriptedAnswer{.bytes = httpAnswer(200, "{}")}; });
        const FetchOutcome outcome = fetch();
        QVERIFY(outcome.broken);
        QCOMPARE(outcome.broken->kind, ErrorKind::BadInput);
        QCOMPARE(fetch.server.asked(), 1);
    }

    void aCancelledRunGoesOn()
    {
        FetchingHuawei fetch;
        fetch.limits.atOnce = 1;
        fetch.onProgress = [](MetadataFetcher &fetcher, const FetchProgress &progress) {
            if (progress.done == 4)
                fetcher.cancel();
        };
        const FetchOutcome cancelled = fetch();
        QCOMPARE(cancelled.broken->kind, ErrorKind::Cancelled);
        fetch.onProgress = {};
        const FetchOutcome rest = fetch();
        QVERIFY(!rest.broken);
        QCOMPARE(cancelled.fetched + rest.fetched, 6);
        QCOMPARE(fetch.server.asked(), 2);
        QCOMPARE(fetch.operations(), 3);
    }

    void realRecords()
    {
        const QString data = sharedData();
        if (data.isEmpty())
            QSKIP("real metadata is not beside the checkout");
        FetchingFrom fetch(u"huawei"_s, std::make_unique<HuaweiMetadataServer>());
        const QDir records(data + u"/data/openapi/huawei-apiexplorer"_s);
        for (const QString &name : records.entryList({u"*.json"_s}))
            static_cast<HuaweiMetadataServer &>(fetch.server).addRecord(contents(records.filePath(name)));
        const FetchOutcome outcome = fetch();
        QVERIFY2(!outcome.broken && outcome.notes.isEmpty(), qPrintable(reasons(outcome)));
        QCOMPARE(fetch.operations(), 4);
        const auto direct = importMetadata(records.path(), fetch.clock.now());
        const auto fetched = importMetadata(fetch.folder.path(), fetch.clock.now());
        for (qsizetype i = 0; i < direct->services.size(); ++i)
            QCOMPARE(fetched->services[i].operations, direct->services[i].operations);
    }
};

QTEST_GUILESS_MAIN(HuaweiMetadataTest)
#include "tst_huaweimetadata.moc"
