// SPDX-License-Identifier: GPL-3.0-or-later
// Traps of real metadata that show in forms and requests: each from its source to the wire.
#include "tests/catalogue/openapidocuments.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// The only operation of Alibaba's live metadata with one document.
Operation live(const QByteArray &operation, const QByteArray &style = "ROA")
{
    return onlyOperation(importedFiles({{u"en_us/shop/2020-01-01/api-docs.json"_s,
                                         R"({"version":"1.0","info":{"style":")" + style
                                             + R"(","product":"Shop","version":"2020-01-01"},"apis":{"Do":)" + operation + "}}"}}));
}

/// The only operation of aliyun-openapi-meta with these parameters.
Operation meta(const QByteArray &parameters)
{
    return onlyOperation(importedFiles(
        {{u"metadatas/products.json"_s,
          R"({"products":[{"code":"Shop","version":"2020-01-01","name":{"en":"Shop","zh":""},"api_style":"rpc","regional_endpoints":{},
           "regional_vpc_endpoints":{},"global_endpoint":"","apis":["Do"]}]})"},
         {u"metadatas/shop/Do.json"_s,
          R"({"name":"Do","protocol":"HTTPS","method":"GET","pathPattern":"","parameters":[)" + parameters + "]}"}}));
}

BuildOutcome built(const Operation &operation, const QVector<QPair<QString, QString>> &given)
{
    ParameterValues values;
    for (const auto &[path, text] : given)
        values.set(path, text);
    return build(operation, values, {.host = "shop.example.com"});
}

QStringList queryOf(const BuildOutcome &outcome)
{
    QStringList fields;
    for (const Field &field : outcome.request.query)
        if (field.origin.kind == Origin::Kind::Parameter)
            fields.append(QString::fromUtf8(field.name + '=' + field.value.bytes()));
    return fields;
}

QStringList textsOf(const BuildOutcome &outcome)
{
    QStringList texts;
    for (const Problem &problem : outcome.problems)
        texts.append(problem.path + u": "_s + problem.text);
    return texts;
}

} // namespace

class TestFormTraps : public QObject {
    Q_OBJECT
private slots:
    /// 34: `*` is several segments, and CloudControl's `requestPath` the whole path.
    void pathsWithAStar()
    {
        const QByteArray operation = R"({"methods":["get"],"path":"%1","parameters":[
            {"name":"%2","in":"path","schema":{"type":"string"}},{"name":"n","in":"query","schema":{"type":"string"}}]})";
        const Operation whole = live(QByteArray(operation).replace("%1", "/providers/{provider}/resources/*").replace("%2", "requestPath"));
        QCOMPARE(textsOf(built(whole, {{u"requestPath"_s, u"/api/v1/a b/c"_s}})), QStringList());
        QCOMPARE(built(whole, {{u"requestPath"_s, u"/api/v1/a b/c"_s}}).request.path.bytes(), QByteArray("/api/v1/a%20b/c"));
        const Operation tail = live(QByteArray(operation).replace("%1", "/files/*").replace("%2", "rest"));
        QCOMPARE(built(tail, {{u"rest"_s, u"a/b?c"_s}}).request.path.bytes(), QByteArray("/files/a/b%3Fc"));
        QVERIFY(built(tail, {}).isBlocked());
    }

    /// 14, 34: the query part of a path is part of the request.
    void pathsWithAQuery()
    {
        const Operation read = live(R"({"methods":["put"],"path":"/jobs/{id}?action=STOP","parameters":[
            {"name":"id","in":"path","schema":{"type":"string"}}]})");
        const Request request = built(read, {{u"id"_s, u"1"_s}}).request;
        QCOMPARE(request.path.bytes(), QByteArray("/jobs/1"));
        QCOMPARE(findField(request.query, "action")->value.bytes(), QByteArray("STOP"));
    }

    /// 16: nothing to fill in is a whole request.
    void noParameters()
    {
        const BuildOutcome outcome = built(live(R"({"methods":["get"],"path":"/things"})"), {});
        QCOMPARE(textsOf(outcome), QStringList());
        QCOMPARE(outcome.request.path.bytes(), QByteArray("/things"));
    }

    /// 18: a body goes with the method that the service names first, even where such methods have none.
    void bodyOfAGet()
    {
        const Operation read = live(R"({"methods":["delete"],"path":"/things","parameters":[
            {"name":"body","in":"body","style":"json","schema":{"type":"object","properties":{"id":{"type":"integer"}}}}]})");
        const Request request = built(read, {{u"body.id"_s, u"7"_s}}).request;
        QCOMPARE(request.method, "DELETE");
        QCOMPARE(request.body.bytes(), QByteArray("{\"id\":7}"));
    }

    /// 20: a number in a name is a letter like any other.
    void numberedNames()
    {
        const Operation read = meta(R"({"name":"Filter.1.Key","position":"Query","type":"String","required":false},
            {"name":"Filter.2.Key","position":"Query","type":"String","required":false})");
        QCOMPARE(queryOf(built(read, {{u"Filter.2.Key"_s, u"a"_s}})), QStringList{u"Filter.2.Key=a"_s});
        QVERIFY(built(read, {{u"Filter.3.Key"_s, u"a"_s}}).isBlocked());
    }

    /// 21: lists inside lists, whose items the source does not describe, may be texts or have members.
    void listsOfUnknownShape()
    {
        const Operation read = meta(R"({"name":"Box","position":"Query","type":"RepeatList","required":false,"sub_parameters":[
            {"name":"Arg","position":"FormData","type":"RepeatList","required":false}]})");
        QCOMPARE(queryOf(built(read, {{u"Box.1.Arg.1"_s, u"-v"_s}, {u"Box.1.Arg.2"_s, u"-x"_s}})),
                 (QStringList{u"Box.1.Arg.1=-v"_s, u"Box.1.Arg.2=-x"_s}));
        const BuildOutcome pairs = built(read, {{u"Box.1.Arg.1.Key"_s, u"MODE"_s}, {u"Box.1.Arg.1.Value"_s, u"on"_s}});
        QCOMPARE(textsOf(pairs), QStringList());
        QCOMPARE(queryOf(pairs), (QStringList{u"Box.1.Arg.1.Key=MODE"_s, u"Box.1.Arg.1.Value=on"_s}));
    }

    /// 22: a required list is missed as anything else is.
    void requiredLists()
    {
        const Operation read = meta(R"({"name":"Ids","position":"Query","type":"RepeatList","required":true})");
        QCOMPARE(textsOf(built(read, {})), QStringList{u"Ids: The service requires Ids"_s});
        QCOMPARE(textsOf(built(read, {{u"Ids.1"_s, u"a"_s}})), QStringList());
    }

    /// 23: two names that differ by their letters' case alone are two fields.
    void twinsByCase()
    {
        const Operation read = meta(R"({"name":"ruleId","position":"Query","type":"String","required":false},
            {"name":"ruleid","position":"Query","type":"String","required":false})");
        QCOMPARE(queryOf(built(read, {{u"ruleid"_s, u"a"_s}})), QStringList{u"ruleid=a"_s});
        QCOMPARE(textsOf(built(read, {{u"ruleId"_s, u"a"_s}, {u"ruleid"_s, u"b"_s}})).size(), 1); // is one of the two meant?
    }

    /// 37: a bound beyond what a double can hold is compared as text.
    void boundsOfSixtyFourBits()
    {
        const Operation read = live(R"({"methods":["get"],"parameters":[{"name":"P","in":"query","schema":{"type":"integer",
            "maximum":"9223372036854775806"}}]})",
                                    "RPC");
        QCOMPARE(textsOf(built(read, {{u"P"_s, u"9223372036854775806"_s}})), QStringList());
        QCOMPARE(textsOf(built(read, {{u"P"_s, u"9223372036854775807"_s}})).size(), 1);
    }

    /// 39: known values of an open set have titles, and others may be sent.
    void titlesWithoutValues()
    {
        const Operation read = live(R"({"methods":["get"],"parameters":[{"name":"P","in":"query","schema":{"type":"string",
            "enumValueTitles":{"a":"one","b":"two"}}}]})",
                                    "RPC");
        const Parameter parameter = read.parameters.first();
        QCOMPARE(parameter.suggestions, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(parameter.choiceTitles.size(), 2);
        QCOMPARE(parameter.choiceTitles.at(1).inLanguage(false), u"two"_s);
        QCOMPARE(textsOf(built(read, {{u"P"_s, u"c"_s}})), QStringList());
    }

    /// 41: a pattern that no engine takes, or none at all, holds nobody up.
    void patternsThatAreNone()
    {
        for (const QByteArray pattern : {"", "[", "(?<a"}) {
            const QByteArray described =
                R"({"methods":["get"],"parameters":[{"name":"P","in":"query","schema":{"type":"string","pattern":"%"}}]})";
            const Operation read = live(QByteArray(described).replace("%", pattern), "RPC");
            QCOMPARE(textsOf(built(read, {{u"P"_s, u"anything"_s}})), QStringList());
        }
    }

    /// 44: dots in names of members are letters, in lists too.
    void dottedMembersOfItems()
    {
        const Operation read = live(R"({"methods":["get"],"parameters":[{"name":"Escalations","in":"query","style":"repeatList","schema":{
            "type":"array","items":{"type":"object","properties":{"Info.Threshold":{"type":"integer"},"Info":{"type":"object",
            "properties":{"N":{"type":"string"}}}}}}}]})",
                                    "RPC");
        const BuildOutcome outcome = built(read, {{u"Escalations.1.Info.Threshold"_s, u"9"_s}, {u"Escalations.1.Info.N"_s, u"x"_s}});
        QVERIFY(!outcome.isBlocked());
        QCOMPARE(queryOf(outcome), (QStringList{u"Escalations.1.Info.Threshold=9"_s, u"Escalations.1.Info.N=x"_s}));
    }

    /// 47: JSON in a text that nobody calls JSON goes out as it was typed.
    void jsonInAText()
    {
        const Operation read = meta(R"({"name":"InstanceIds","position":"Query","type":"String","required":false})");
        const QString typed = u"[ \"i-1\",\n\"i-2\" ]"_s;
        QCOMPARE(textsOf(built(read, {{u"InstanceIds"_s, typed}})), QStringList());
        QCOMPARE(queryOf(built(read, {{u"InstanceIds"_s, typed}})), QStringList(u"InstanceIds="_s + typed));
    }

    /// Reserved characters as they are, where the document asks for it: what would end a value stays encoded, and so does what is signed.
    void reservedCharacters()
    {
        const QByteArray parameter = R"({"name":"P","in":"query",%1"schema":{"type":"string"}})";
        const auto query = [&parameter](const QByteArray &word) {
            const Operation read =
                onlyOperation(importedDocument(openapi3(onThings("{\"parameters\":[" + QByteArray(parameter).replace("%1", word) + "]}"))));
            return encodedPairs(built(read, {{u"P"_s, u"a/b:c,d?e&f=g+h#i j[k]%"_s}}).request.query).bytes();
        };
        QCOMPARE(query("\"allowReserved\":true,"), QByteArray("P=a/b:c,d?e%26f%3Dg%2Bh%23i%20j%5Bk%5D%25"));
        QCOMPARE(query(""), QByteArray("P=a%2Fb%3Ac%2Cd%3Fe%26f%3Dg%2Bh%23i%20j%5Bk%5D%25"));
    }
};

QTEST_GUILESS_MAIN(TestFormTraps)
#include "tst_formtraps.moc"
