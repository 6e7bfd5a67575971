// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two services: every kind, from small services that differ in one fact.
#include "core/catalogue/changewords.h"
#include "tests/catalogue/changedservices.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

using Edit = std::function<void(Operation &)>;

Parameter &parameter(Operation &operation, int position)
{
    return operation.parameters[position];
}

} // namespace

class TestServiceChanges : public QObject {
    Q_OBJECT
private slots:
    void ofTheSameNothing()
    {
        QCOMPARE(changeLines({buyService()}, {buyService()}), QStringList());
        QCOMPARE(countLine({}), u"Nothing changed"_s);
    }

    /// Each row edits the operation or its parameters `Kind` (query), `Size` (query, integer), `Tag` (list of structs).
    void everyKind_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QStringList>("lines"); // empty after the sign when the other way round is another row
        QTest::addColumn<QStringList>("backwards");
        const auto row = [](const char *name, const QStringList &lines, const QStringList &backwards, const Edit &edit) {
            QTest::newRow(name) << edit << lines << backwards;
        };
        row("added", {u"Buy/Colour parameter-added -> string"_s}, {u"! Buy/Colour parameter-removed string ->"_s},
            [](Operation &o) { o.parameters.append({.name = u"Colour"_s}); });
        row("added and required", {u"! Buy/Colour parameter-added required: -> string"_s}, {u"! Buy/Colour parameter-removed string ->"_s},
            [](Operation &o) { o.parameters.append({.name = u"Colour"_s, .required = true}); });
        row("required", {u"! Buy/Kind made-required ->"_s}, {u"Buy/Kind made-optional ->"_s},
            [](Operation &o) { parameter(o, 0).required = true; });
        row("deprecated", {u"Buy/Kind deprecated ->"_s}, {u"Buy/Kind undeprecated ->"_s},
            [](Operation &o) { parameter(o, 0).deprecated = true; });
        row("default", {u"Buy/Kind default-changed -> A"_s}, {u"Buy/Kind default-changed A ->"_s},
            [](Operation &o) { parameter(o, 0).defaultValue = u"A"_s; });
        row("letter case", {u"! Buy/kind renamed Kind -> kind"_s}, {u"! Buy/Kind renamed kind -> Kind"_s},
            [](Operation &o) { parameter(o, 0).name = u"kind"_s; });
        row("a number as a text", {u"Buy/Size type-changed integer -> string"_s}, {u"! Buy/Size type-changed string -> integer"_s},
            [](Operation &o) { parameter(o, 1).type = ValueType::String; });
        row("a whole number as any", {u"Buy/Size type-changed integer -> number"_s}, {u"! Buy/Size type-changed number -> integer"_s},
            [](Operation &o) { parameter(o, 1).type = ValueType::Number; });
        row("format", {u"Buy/Size type-changed format: int32 -> int64"_s}, {u"! Buy/Size type-changed format: int64 -> int32"_s},
            [](Operation &o) { parameter(o, 1).format = u"int64"_s; });
        row("place", {u"! Buy/Kind place-changed query -> form"_s}, {u"! Buy/Kind place-changed form -> query"_s},
            [](Operation &o) { parameter(o, 0).place = ParameterPlace::Form; });
        row("style", {u"! Buy/Tag style-changed repeat-list -> json"_s}, {u"! Buy/Tag style-changed json -> repeat-list"_s},
            [](Operation &o) { parameter(o, 2).style = "json"; });
        row("values", {u"Buy/Kind values-added values: -> C"_s, u"! Buy/Kind values-removed values: A ->"_s},
            {u"Buy/Kind values-added values: -> A"_s, u"! Buy/Kind values-removed values: C ->"_s}, [](Operation &o) {
                parameter(o, 0).choices = {u"B"_s, u"C"_s};
            });
        row("any value", {u"Buy/Kind limit-widened values: A, B ->"_s}, {u"! Buy/Kind limit-narrowed values: -> A, B"_s},
            [](Operation &o) { parameter(o, 0).choices.clear(); });
        row("range", {u"Buy/Size limit-widened maximum: 6 -> 720"_s}, {u"! Buy/Size limit-narrowed maximum: 720 -> 6"_s},
            [](Operation &o) { parameter(o, 1).maximum = u"720"_s; });
        row("bound outside", {u"! Buy/Size limit-narrowed minimum: 1 -> >1"_s}, {u"Buy/Size limit-widened minimum: >1 -> 1"_s},
            [](Operation &o) { parameter(o, 1).isMinimumOutside = true; });
        row("same bound, other spelling", {}, {}, [](Operation &o) { parameter(o, 1).maximum = u"6.0"_s; });
        row("lengths", {u"! Buy/Kind limit-narrowed max-length: -> 8"_s}, {u"Buy/Kind limit-widened max-length: 8 ->"_s},
            [](Operation &o) { parameter(o, 0).maxLength = 8; });
        row("items", {u"! Buy/Tag limit-narrowed max-items: 20 -> 5"_s}, {u"Buy/Tag limit-widened max-items: 5 -> 20"_s},
            [](Operation &o) { parameter(o, 2).maxItems = 5; });
        row("pattern", {u"! Buy/Kind limit-narrowed pattern: -> [a-z]"_s}, {u"Buy/Kind limit-widened pattern: [a-z] ->"_s},
            [](Operation &o) { parameter(o, 0).pattern = u"[a-z]"_s; });
        row("null", {u"Buy/Kind limit-widened not-null: true ->"_s}, {u"! Buy/Kind limit-narrowed not-null: -> true"_s},
            [](Operation &o) { parameter(o, 0).nullable = true; });
        row("deep inside", {u"! Buy/Tag.N.Key made-required ->"_s, u"Buy/Tag.N.Value parameter-added -> string"_s},
            {u"Buy/Tag.N.Key made-optional ->"_s, u"! Buy/Tag.N.Value parameter-removed string ->"_s}, [](Operation &o) {
                parameter(o, 2).members = {
                    {.type = ValueType::Struct, .members = {{.name = u"Key"_s, .required = true}, {.name = u"Value"_s}}}};
            });
        row("members said later", {u"Buy/Free.A parameter-added required: -> string"_s}, {u"Buy/Free limit-widened members: A ->"_s},
            [](Operation &o) { parameter(o, 3).members = {{.name = u"A"_s, .required = true}}; });
        row("moved", {u"! Buy moved path: /v1/{id} -> /v2/{id}"_s}, {u"! Buy moved path: /v2/{id} -> /v1/{id}"_s},
            [](Operation &o) { o.pathTemplate = "/v2/{id}"; });
        row("another word for the same place", {}, {}, [](Operation &o) { o.pathTemplate = "/v1/{Id}"; });
        row("method", {u"Buy methods-changed GET -> POST, GET"_s}, {u"! Buy methods-changed POST, GET -> GET"_s}, [](Operation &o) {
            o.methods = {"POST", "GET"};
        });
        row("body", {u"Buy body-changed shape: none -> json-object"_s}, {u"! Buy body-changed shape: json-object -> none"_s},
            [](Operation &o) { o.bodyShape = BodyShape::JsonObject; });
        row("signing", {u"! Buy signing-changed schemes: alibaba-rpc-v1 -> alibaba-acs3"_s},
            {u"! Buy signing-changed schemes: alibaba-acs3 -> alibaba-rpc-v1"_s}, [](Operation &o) { o.schemes = {"alibaba-acs3"}; });
        row("key", {u"Buy signing-changed needs-key: true -> false"_s}, {u"! Buy signing-changed needs-key: false -> true"_s},
            [](Operation &o) { o.needsNoKey = true; });
        row("operation deprecated", {u"Buy deprecated ->"_s}, {u"Buy undeprecated ->"_s}, [](Operation &o) { o.deprecated = true; });
        row("operation spelled otherwise", {u"! buy renamed Buy -> buy"_s}, {u"! Buy renamed buy -> Buy"_s},
            [](Operation &o) { o.id.name = u"buy"_s; });
        row("words alone", {}, {}, [](Operation &o) {
            o.descriptionEn = u"Buys"_s;
            parameter(o, 0).documentation = VendorText(u"What kind"_s);
            parameter(o, 0).example = u"A"_s;
            o.group = {u"Things"_s};
        });
    }
    void everyKind()
    {
        QFETCH(const Edit, edit);
        ServiceContents changed = buyService();
        edit(changed.operations.first());
        QTEST(changeLines({buyService()}, {changed}), "lines");
        QTEST(changeLines({changed}, {buyService()}), "backwards");
    }

    void operationsAndProducts()
    {
        ServiceContents more = buyService();
        Operation sell = more.operations.first();
        sell.id.name = u"Sell"_s;
        more.operations.prepend(sell);
        QCOMPARE(changeLines({buyService()}, {more}), QStringList{u"Sell operation-added ->"_s});
        QCOMPARE(changeLines({more}, {buyService()}), QStringList{u"! Sell operation-removed ->"_s});
        const ServiceContents bank = buyService(u"bank"_s);
        QCOMPARE(changeLines({buyService()}, {buyService(), bank}), QStringList{u"product-added -> 1"_s});
        QCOMPARE(changeLines({buyService(), bank}, {buyService()}), QStringList{u"! product-removed 1 ->"_s});
        ServiceContents listedOnly = bank;
        listedOnly.operations.clear();
        QCOMPARE(changeLines({listedOnly}, {bank}), QStringList{u"product-added -> 1"_s});
        QCOMPARE(changeLines({bank}, {listedOnly}), QStringList{u"! product-removed 1 ->"_s});
        QCOMPARE(changeLines({buyService()}, {buyService(), listedOnly}), QStringList());
    }

    void anotherVersionOfAProduct()
    {
        ServiceContents next = buyService(u"shop"_s, u"2"_s);
        next.operations.first().parameters.first().required = true;
        next.operations.first().fixedQuery = {{"Action", "Buy"}, {"Version", "2"}};
        QCOMPARE(
            changeLines({buyService()}, {next}),
            QStringList({u"version-changed 1 -> 2"_s, u"! Buy/Kind made-required ->"_s})); // the version in the query is no fact of its own
        QCOMPARE(changeLines({buyService()}, {buyService(), next}), QStringList{u"product-added -> 2"_s});
    }

    void typesThatHoldThemselvesEnd()
    {
        QCOMPARE(changeLines({treeService(false)}, {treeService(false)}), QStringList());
        // Said where the type is first met; the list of the same type inside it says nothing more.
        QCOMPARE(changeLines({treeService(false)}, {treeService(true)}),
                 QStringList({u"! Grow/Tree.Name made-required ->"_s, u"! Plant/Root.Name made-required ->"_s}));
    }

    void shapesOfAChoice()
    {
        const auto choice = [](const QVector<Parameter> &shapes) {
            ServiceContents contents = buyService();
            contents.operations.first().parameters = {{.name = u"Owner"_s, .type = ValueType::Choice, .members = shapes}};
            return contents;
        };
        const Parameter person{.name = u"Person"_s, .type = ValueType::Struct, .members = {{.name = u"Name"_s}}};
        Parameter strict = person;
        strict.members = {{.name = u"Name"_s, .required = true}};
        const Parameter company{.name = u"Company"_s};
        QCOMPARE(changeLines({choice({person})}, {choice({strict, company})}),
                 QStringList({u"! Buy/Owner.?Person.Name made-required ->"_s, u"Buy/Owner values-added shapes: -> Company"_s}));
    }

    void wordsForPeople()
    {
        ServiceContents changed = buyService();
        Operation &buy = changed.operations.first();
        buy.parameters[1].maximum = u"720"_s;
        buy.parameters[2].required = true;
        const OpenedServices before({buyService()}), after({changed});
        const auto found = *changesBetween(before.catalogue(), after.catalogue());
        QCOMPARE(changeText(found), u"alibaba/shop 1\n  Buy\n      Size  wider limit  maximum: 6 → 720\n    ! Tag  made required"_s);
        QCOMPARE(countLine(found), u"2 change(s) in 1 operation(s), 1 of them breaking"_s);
        for (const ChangeKind kind : changeKinds())
            QVERIFY(!changeKindId(kind).isEmpty() && !changeKindWord(kind).isEmpty());
    }

    void cancelledAndToTheFirst()
    {
        ServiceContents many = buyService();
        for (int number = 0; number < 100; ++number) {
            many.operations.append(many.operations.first());
            many.operations.last().id.name = u"Buy%1"_s.arg(number);
        }
        const OpenedServices before({many});
        for (Operation &operation : many.operations)
            operation.deprecated = true;
        const OpenedServices after({many});
        int asked = 0;
        const auto cancelled = changesBetween(before.catalogue(), after.catalogue(), {.isCancelled = [&asked] { return ++asked > 10; }});
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
        QCOMPARE(asked, 11);
        QVector<qsizetype> told;
        const ChangeWatch watch{{}, [&told](qsizetype done, qsizetype total) { told << done << total; }};
        QCOMPARE(changesBetween(before.catalogue(), after.catalogue(), watch)->first().changes.size(), 101);
        QCOMPARE(told.mid(told.size() - 2), QVector<qsizetype>({101, 101}));
        QCOMPARE(changesBetween(before.catalogue(), after.catalogue(), {}, true)->first().changes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestServiceChanges)
#include "tst_servicechanges.moc"
