// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/request/testoperation.h"

#include <QTest>

using namespace countersign;

class tst_Problems : public QObject {
    Q_OBJECT

    static Operation operation()
    {
        return rpcOperation({{.name = u"RegionId"_s, .required = true},
                             {.name = u"Size"_s, .type = ValueType::Integer, .minimum = u"-5"_s, .maximum = u"9223372036854775808"_s},
                             {.name = u"Rate"_s, .type = ValueType::Number, .minimum = u"0.10"_s, .maximum = u"1e2"_s},
                             {.name = u"DryRun"_s, .type = ValueType::Boolean},
                             {.name = u"Mode"_s, .choices = {u"fast"_s, u"slow"_s}},
                             {.name = u"Id"_s, .minLength = 2, .maxLength = 4},
                             {.name = u"Zone"_s, .pattern = u"^[a-z]+$"_s},
                             {.name = u"Broken"_s, .pattern = u"[a-"_s},
                             {.name = u"Odd"_s, .type = ValueType::Integer, .minimum = u"N/A"_s, .maximum = u"none"_s},
                             [] {
                                 Parameter tag = listOf(u"Tag"_s, "repeat-list",
                                                        structOf({}, {}, {{.name = u"Key"_s, .required = true}, {.name = u"Value"_s}}));
                                 tag.minItems = 1;
                                 tag.maxItems = 2;
                                 return tag;
                             }(),
                             structOf(u"Disk"_s, "json", {{.name = u"Size"_s, .type = ValueType::Integer}}),
                             {.name = u"Data.1.Size"_s},
                             listOf(u"Data"_s, "repeat-list", structOf({}, {}, {{.name = u"Kind"_s}})),
                             {.name = u"Filter"_s, .type = ValueType::Json, .style = "json"},
                             {.name = u"X-Trace"_s, .place = ParameterPlace::Header}});
    }

private slots:
    void found_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("problems");
        const auto good = [](const char *name, const QStringList &given) { QTest::newRow(name) << given << QStringList(); };
        const auto bad = [](const char *name, const QStringList &given, const QStringList &problems) {
            QTest::newRow(name) << given << problems;
        };

        good("in range", {u"Size=-5"_s});
        good("upper bound beyond 64 bits", {u"Size=9223372036854775808"_s});
        good("leading zeros", {u"Size=-0005"_s});
        good("number at its bounds", {u"Rate=0.1"_s});
        good("number with exponent", {u"Rate=1000e-1"_s});
        good("boolean", {u"DryRun=false"_s});
        good("choice", {u"Mode=slow"_s});
        good("four characters of two units", {u"Id=😀😀😀😀"_s});
        good("pattern that does not compile", {u"Broken=%%"_s});
        good("bounds that are no numbers", {u"Odd=5"_s});
        good("first item by its literal name", {u"Data.1.Size=4"_s, u"Data.2.Kind=x"_s});
        good("empty on purpose", {u"Size="_s, u"DryRun="_s, u"Mode="_s, u"Id="_s, u"Zone="_s});
        good("valid JSON", {u"Filter={\"a\":[1,2.0,true,null,\"x\"]}"_s});
        good("valid JSON struct", {u"Disk:={\"Size\":\"4\"}"_s});

        bad("below", {u"Size=-6"_s}, {u"Size: The service's description allows -5 to 9223372036854775808"_s});
        bad("above 64 bits", {u"Size=9223372036854775809"_s}, {u"Size: The service's description allows -5 to 9223372036854775808"_s});
        bad("far above", {u"Size=99999999999999999999999999"_s}, {u"Size: The service's description allows -5 to 9223372036854775808"_s});
        bad("not whole", {u"Size=1.0"_s}, {u"Size: The service's description asks for a whole number"_s});
        bad("plus", {u"Size=+1"_s}, {u"Size: The service's description asks for a whole number"_s});
        bad("blank", {u"Size= 1"_s}, {u"Size: The service's description asks for a whole number"_s});
        bad("line end behind", {u"Size=1\n"_s}, {u"Size: The service's description asks for a whole number"_s});
        bad("other digits", {u"Size=٣"_s}, {u"Size: The service's description asks for a whole number"_s});
        bad("number below", {u"Rate=0.0999999999999999999999"_s}, {u"Rate: The service's description allows 0.10 to 1e2"_s});
        bad("number above", {u"Rate=100.0000000000000000000001"_s}, {u"Rate: The service's description allows 0.10 to 1e2"_s});
        bad("huge exponent", {u"Rate=1e999999999999999999999"_s}, {u"Rate: The service's description allows 0.10 to 1e2"_s});
        bad("no number", {u"Rate=.5"_s}, {u"Rate: The service's description asks for a decimal number, such as 1.5"_s});
        bad("boolean in capitals", {u"DryRun=True"_s}, {u"DryRun: The service's description allows true and false only"_s});
        bad("choice by letter case", {u"Mode=Fast"_s}, {u"Mode: The service's description allows: fast, slow"_s});
        bad("too short", {u"Id=😀"_s}, {u"Id: The service's description asks for at least 2 characters; these are 1"_s});
        bad("too long", {u"Id=abcde"_s}, {u"Id: The service's description allows at most 4 characters; these are 5"_s});
        bad("pattern", {u"Zone=A1"_s}, {u"Zone: The service's description asks for the pattern ^[a-z]+$"_s});
        bad("member missing", {u"Tag.1.Value=v"_s}, {u"Tag.1.Key: The service requires Key"_s});
        bad("gap", {u"Tag.2.Key=k"_s}, {u"Tag: Tag.1 is missing: the service may stop reading there"_s});
        bad("too many", {u"Tag.1.Key=a"_s, u"Tag.2.Key=b"_s, u"Tag.3.Key=c"_s},
            {u"Tag: The service's description allows at most 2 items; these are 3"_s});
        bad("too few in JSON", {u"Tag:=[]"_s}, {u"Tag: The service's description asks for at least 1 items; these are 0"_s});
        bad("text for a list", {u"Tag=a"_s}, {u"Tag: This is a list; its items are Tag.1, Tag.2"_s});
        bad("text for a struct", {u"Disk=a"_s}, {u"Disk: This has members; they are Disk.…"_s});
        bad("object for a list", {u"Tag:={}"_s}, {u"Tag: The service's description asks for a JSON array"_s});
        bad("array for a struct", {u"Disk:=[1]"_s}, {u"Disk: The service's description asks for a JSON object"_s});
        bad("hidden by its parent", {u"Disk:={}"_s, u"Disk.Size=4"_s}, {u"Disk.Size: Left out: Disk is given as a whole"_s});
        bad("CR in a header", {u"X-Trace=a\rb"_s}, {u"X-Trace: A header holds no line end and no NUL: take it out (blocks)"_s});
        bad("LF in a header", {u"X-Trace=a\n"_s}, {u"X-Trace: A header holds no line end and no NUL: take it out (blocks)"_s});
        bad("NUL in a header", {QString(u"X-Trace=a\0"_s)}, {u"X-Trace: A header holds no line end and no NUL: take it out (blocks)"_s});
        bad("Chinese in a header", {u"X-Trace=中"_s},
            {u"X-Trace: A header holds ASCII only: percent-encode the text or write it as Base64 (blocks)"_s});
        bad("half a character", {QString(u"Id=abc"_s) + QChar(0xd83d)}, {u"Id: This text holds half a character: type it anew (blocks)"_s});
        bad("unknown, near by letter case", {u"regionid=x"_s},
            {u"regionid: TestThings has no parameter regionid; the nearest is RegionId (blocks)"_s});
        bad("unknown member", {u"Tag.1.Kye=x"_s},
            {u"Tag.1.Kye: TestThings has no parameter Tag.1.Kye; the nearest is Tag.1.Key (blocks)"_s});
        bad("item without index", {u"Tag.Key=x"_s}, {u"Tag.Key: TestThings has no parameter Tag.Key; the nearest is Tag.1.Key (blocks)"_s});
        bad("unknown, nothing near", {u"Frobnicate=x"_s}, {u"Frobnicate: TestThings has no parameter Frobnicate (blocks)"_s});
        bad("several at once", {u"Size=x"_s, u"Mode=y"_s, u"Nope=z"_s},
            {u"Size: The service's description asks for a whole number"_s, u"Mode: The service's description allows: fast, slow"_s,
             u"Nope: TestThings has no parameter Nope; the nearest is Mode (blocks)"_s});
    }
    void found()
    {
        QFETCH(QStringList, given);
        given.append(u"RegionId=cn-hangzhou"_s);
        QTEST(problemTexts(build(operation(), parameterValues(given), {.host = "h"}).problems), "problems");
    }

    void invalidJson_data()
    {
        QTest::addColumn<QString>("json");
        for (const char *json : {"{",         "[1,]",        "{\"a\":1,}", "{a:1}", "['a']", "[1] 2",   "[1]]",
                                 "{} x",      "tru",         "nul",        "1 2",   "01",    "+1",      "1.",
                                 "\"a",       "\"a\" \"b\"", "[01]",       "[tru]", "[1 2]", "\"\\x\"", "[\"\\ud800\"]",
                                 "{\"a\" 1}", "[\"a\nb\"]",  "NaN",        "[-]",   "--1"})
            QTest::newRow(json) << QString::fromUtf8(json);
        QTest::newRow("blank") << u" "_s;
        QTest::newRow("too deep") << QString(u'[').repeated(1000) + QString(u']').repeated(1000);
    }
    void invalidJson()
    {
        QFETCH(const QString, json);
        ParameterValues values = parameterValues({u"RegionId=x"_s, u"Filter="_s + json, u"Tag:="_s + json});
        const QVector<Problem> problems = build(operation(), values, {.host = "h"}).problems;
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems.at(0).path, u"Tag"_s);
        QVERIFY2(problems.at(0).severity == Severity::Blocking, "a list made of fields cannot be made of it");
        QCOMPARE(problems.at(1).path, u"Filter"_s);
        QVERIFY2(problems.at(1).severity == Severity::Note, "the field can be sent as it stands");
        QVERIFY2(problems.at(1).text.contains(u"JSON"_s), qPrintable(problems.at(1).text));
    }

    void required()
    {
        QCOMPARE(problemTexts(build(operation(), {}, {.host = "h"}).problems), QStringList{u"RegionId: The service requires RegionId"_s});
        ParameterValues aside;
        aside.set(u"RegionId"_s, ParameterValue{.text = u"x"_s, .sent = false});
        QCOMPARE(build(operation(), aside, {.host = "h"}).problems.size(), 1);
    }

    void rules_data()
    {
        QTest::addColumn<Parameter>("parameter");
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("problems");
        const auto integer = [](auto change) {
            Parameter parameter{.name = u"P"_s, .type = ValueType::Integer};
            change(parameter);
            return parameter;
        };
        const auto row = [](const char *name, const Parameter &parameter, const QStringList &given, const QStringList &problems) {
            QTest::newRow(name) << parameter << given << problems;
        };
        const Parameter above = integer([](Parameter &p) {
            p.minimum = u"0"_s;
            p.isMinimumOutside = true;
        });
        row("bound that is outside", above, {u"P=0"_s}, {u"P: The service's description allows more than 0"_s});
        row("just above it", above, {u"P=1"_s}, {});
        const Parameter between = integer([](Parameter &p) {
            p.minimum = u"1"_s;
            p.maximum = u"100"_s;
        });
        row("both bounds", between, {u"P=101"_s}, {u"P: The service's description allows 1 to 100"_s});
        const Parameter below = integer([](Parameter &p) {
            p.minimum = u"1"_s;
            p.maximum = u"100"_s;
            p.isMaximumOutside = true;
        });
        row("upper bound that is outside", below, {u"P=100"_s}, {u"P: The service's description allows less than 100"_s});
        row("lower bound beside it", below, {u"P=0"_s}, {u"P: The service's description allows 1 or more"_s});
        const Parameter step = integer([](Parameter &p) { p.multipleOf = u"4"_s; });
        row("multiple", step, {u"P=123456789012345678901234567892"_s}, {});
        row("no multiple", step, {u"P=123456789012345678901234567890"_s}, {u"P: The service's description allows multiples of 4"_s});
        const Parameter cents{.name = u"P"_s, .type = ValueType::Number, .multipleOf = u"0.01"_s};
        row("decimal multiple", cents, {u"P=19.99"_s}, {});
        row("in exponents", cents, {u"P=1e300"_s}, {});
        row("no decimal multiple", cents, {u"P=-0.001"_s}, {u"P: The service's description allows multiples of 0.01"_s});
        row("step that is no number", integer([](Parameter &p) { p.multipleOf = u"x"_s; }), {u"P=3"_s}, {});
        row("step of nothing", integer([](Parameter &p) { p.multipleOf = u"0"_s; }), {u"P=3"_s}, {});
        row("int32", integer([](Parameter &p) { p.format = u"int32"_s; }), {u"P=2147483648"_s},
            {u"P: The service's description says int32, which is -2147483648 to 2147483647"_s});
        row("int64", integer([](Parameter &p) { p.format = u"int64"_s; }), {u"P=9223372036854775807"_s}, {});
        const Parameter base64{.name = u"P"_s, .format = u"byte"_s};
        row("Base64", base64, {u"P=aGk="_s}, {});
        row("no Base64", base64, {u"P=a-k"_s}, {u"P: The service's description asks for Base64, and this is none"_s});
        row("date", {.name = u"P"_s, .format = u"date"_s}, {u"P=2026-2-3"_s},
            {u"P: The service's description asks for a date, such as 2026-02-23"_s});
        const Parameter moment{.name = u"P"_s, .format = u"date-time"_s};
        row("date and time", moment, {u"P=2026-02-23T12:46:24.5+08:00"_s}, {});
        row("no time", moment, {u"P=2026-02-23"_s},
            {u"P: The service's description asks for a date and time, such as 2026-02-23T12:46:24Z"_s});
        Parameter unique = listOf(u"P"_s, "repeat-list", {});
        unique.hasUniqueItems = true;
        row("different items", unique, {u"P.1=a"_s, u"P.2=b"_s}, {});
        row("an item twice", unique, {u"P.1=a"_s, u"P.2=b"_s, u"P.3=a"_s},
            {u"P: The service's description wants items that differ; item 3 is there before"_s});
        row("an item twice in JSON", unique, {u"P:=[\"a\",\"a\"]"_s},
            {u"P: The service's description wants items that differ; item 2 is there before"_s});
        const Parameter deep = structOf(u"P"_s, "json",
                                        {listOf(u"rows"_s, {},
                                                structOf({}, {},
                                                         {{.name = u"n"_s, .type = ValueType::Integer, .required = true, .maximum = u"9"_s},
                                                          {.name = u"s"_s, .nullable = true}}))});
        row("good inside JSON", deep, {u"P:={\"rows\":[{\"n\":1,\"s\":null,\"other\":[]}]}"_s}, {});
        row("inside JSON", deep, {u"P:={\"rows\":[{\"n\":10},{\"s\":5},{\"n\":null}]}"_s},
            {u"P: rows.1.n: The service's description allows 9 or less"_s, u"P: rows.2: The service requires n"_s,
             u"P: rows.2.s: The service's description asks for a text, in quotation marks"_s,
             u"P: rows.3.n: The service's description allows no null here"_s});
        row("null", deep, {u"P:=null"_s}, {u"P: The service's description allows no null here"_s});
        const Parameter choice{
            .name = u"P"_s,
            .type = ValueType::Choice,
            .style = "json",
            .members = {structOf(u"A"_s, {}, {{.name = u"a"_s, .type = ValueType::Integer}}), structOf(u"B"_s, {}, {{.name = u"b"_s}})}};
        row("shape in JSON", {.name = u"P"_s, .type = ValueType::List, .style = "json", .members = {choice}},
            {u"P:=[{\"b\":\"x\"},{\"a\":\"x\"}]"_s}, {u"P: 2.a: The service's description asks for a whole number"_s});
        row("long text and a bad pattern", {.name = u"P"_s, .pattern = u"^(a+)+$"_s}, {u"P="_s + QString(5000, u'a') + u'!'}, {});
        row("pattern that never ends", {.name = u"P"_s, .pattern = u"^(a+)+$"_s}, {u"P="_s + QString(40, u'a') + u'!'}, {});
    }
    void rules()
    {
        QFETCH(const Parameter, parameter);
        QFETCH(const QStringList, given);
        const BuildOutcome outcome = build(rpcOperation({parameter}), parameterValues(given), {.host = "h"});
        QVERIFY2(!outcome.isBlocked(), "what the description says blocks nothing");
        QTEST(problemTexts(outcome.problems), "problems");
    }

    void namesOfTheSignature()
    {
        const auto problemsOf = [](const Operation &operation, const QString &given) {
            return problemTexts(build(operation, parameterValues({given}), {.host = "h"}).problems);
        };
        const Operation rpc = rpcOperation({{.name = u"Signature"_s}, {.name = u"Timestamp"_s}, {.name = u"Format"_s}});
        QCOMPARE(problemsOf(rpc, u"Signature=x"_s),
                 QStringList{u"Signature: The signature itself has the name Signature, so no other value can: leave it out (blocks)"_s});
        QCOMPARE(problemsOf(rpc, u"Timestamp=x"_s),
                 QStringList{u"Timestamp: The signature has a value named Timestamp of its own: this one stands in its place"_s});
        QCOMPARE(problemsOf(rpc, u"Format=x"_s), QStringList());
        Operation rest = restOperation(
            {{.name = u"X-Sdk-Date"_s, .place = ParameterPlace::Header}, {.name = u"Authorization"_s, .place = ParameterPlace::Header}});
        QCOMPARE(problemsOf(rest, u"X-Sdk-Date=x"_s),
                 QStringList{u"X-Sdk-Date: The signature has a value named X-Sdk-Date of its own: this one stands in its place"_s});
        rest.schemes = {"none"};
        QCOMPARE(problemsOf(rest, u"Authorization=x"_s), QStringList());
    }

    void oneKeyInTwoSpellings()
    {
        const Operation operation = rpcOperation({structOf(u"Disk"_s, "json", {{.name = u"Size"_s}, {.name = u"Kind"_s}}),
                                                  {.name = u"Disk.Size"_s},
                                                  {.name = u"CpuOptions.Core"_s}});
        const auto problemsOf = [&operation](const QStringList &given) {
            return problemTexts(build(operation, parameterValues(given), {.host = "h"}).problems);
        };
        QCOMPARE(problemsOf({u"Disk.Size=4"_s, u"Disk.Kind=x"_s, u"CpuOptions.Core=2"_s}), QStringList());
        QCOMPARE(problemsOf({u"Disk:={\"Size\":\"4\"}"_s}), QStringList());
        QCOMPARE(problemsOf({u"Disk:={\"Size\":\"4\"}"_s, u"Disk.Size=5"_s}),
                 QStringList{u"Disk.Size: This is given twice, here and inside Disk: services read one of the two"_s});
    }

    void namesThatDifferByCase()
    {
        const Operation operation = rpcOperation({{.name = u"ruleid"_s}, {.name = u"RuleId"_s}});
        QCOMPARE(build(operation, parameterValues({u"ruleid=1"_s}), {.host = "h"}).problems.size(), 0);
        QCOMPARE(problemTexts(build(operation, parameterValues({u"ruleid=1"_s, u"RuleId=2"_s}), {.host = "h"}).problems),
                 QStringList{u"ruleid: RuleId is given as well, which differs by letter case alone: is one of the two meant?"_s});
    }

    void fixedNames()
    {
        Operation withVersion = rpcOperation({{.name = u"Version"_s}});
        QCOMPARE(problemTexts(build(withVersion, parameterValues({u"Version=1"_s}), {.host = "h"}).problems),
                 QStringList{u"Version: Version is fixed by the operation: leave it out (blocks)"_s});
    }

    void pathParameters()
    {
        const Operation rest = restOperation({{.name = u"id"_s, .place = ParameterPlace::Path}}, "/v3/{id}/x/{lost}");
        QCOMPARE(problemTexts(build(rest, {}, {.host = "h"}).problems),
                 QStringList({u"id: id is a part of the path: give a value (blocks)"_s,
                              u"lost: The path needs lost, and the metadata does not describe it (blocks)"_s}));
        QCOMPARE(problemTexts(build(rest, parameterValues({u"id="_s}), {.host = "h"}).problems).constFirst(),
                 u"id: id is a part of the path and cannot be empty (blocks)"_s);
    }

    void sensitiveValuesAreNotRepeated()
    {
        const Operation secretive = rpcOperation({{.name = u"Password"_s, .sensitive = true, .maxLength = 3, .pattern = u"^x$"_s}});
        const QVector<Problem> problems = build(secretive, parameterValues({u"Password=hunter22"_s}), {.host = "h"}).problems;
        QCOMPARE(problems.size(), 2);
        for (const Problem &problem : problems)
            QVERIFY(!problem.text.contains(u"hunter22"_s));
    }
};


QTEST_GUILESS_MAIN(tst_Problems)
#include "tst_problems.moc"
