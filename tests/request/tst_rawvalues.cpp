// SPDX-License-Identifier: GPL-3.0-or-later
// A form's values as text and back: nothing is lost, nothing is invented.
#include "core/catalogue/catalogue.h"
#include "core/request/rawvalues.h"
#include "tests/request/testoperation.h"
#include "tests/support/valuegenerator.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace countersign;

Q_DECLARE_METATYPE(countersign::RawForm)

namespace {

Operation operation()
{
    const Parameter cat = structOf(u"Cat"_s, {}, {{.name = u"lives"_s, .type = ValueType::Integer}});
    const Parameter dog = structOf(u"Dog"_s, {}, {{.name = u"breed"_s}});
    return rpcOperation({{.name = u"RegionId"_s, .required = true},
                         {.name = u"Size"_s, .type = ValueType::Integer},
                         {.name = u"DryRun"_s, .type = ValueType::Boolean},
                         listOf(u"Tag"_s, "repeat-list", structOf({}, {}, {{.name = u"Key"_s}, {.name = u"Value"_s}})),
                         listOf(u"Ids"_s, "multi", {}),
                         structOf(u"Disk"_s, "json", {{.name = u"Size"_s, .type = ValueType::Integer}}),
                         {.name = u"Disk.Kind"_s},
                         {.name = u"Options"_s, .type = ValueType::Map},
                         {.name = u"Open"_s, .type = ValueType::Any},
                         {.name = u"Filter"_s, .type = ValueType::Json},
                         {.name = u"Upload"_s, .format = u"binary"_s},
                         {.name = u"pet"_s, .type = ValueType::Choice, .members = {cat, dog}}});
}

QString problemText(const QVector<RawProblem> &problems)
{
    QStringList texts;
    for (const RawProblem &problem : problems)
        texts.append(QString::number(problem.line) + u": "_s + problem.text);
    return texts.join(u'\n');
}

/// Some values are kept aside, given as JSON or as a file: whatever a form can hold.
ParameterValues shaken(ParameterValues values, quint32 seed)
{
    QRandomGenerator random(seed);
    for (const QString &path : values.paths()) {
        ParameterValue value = *values.value(path);
        switch (random.bounded(9)) {
        case 0:
            value.sent = false;
            break;
        case 1:
            value = {.kind = ParameterValue::Kind::Json, .text = random.bounded(2) ? u"{\"a\": [1.0 ,null]}"_s : u"[1,\"x\"]"_s};
            break;
        case 2:
            value = {.kind = ParameterValue::Kind::File, .text = u"/tmp/a=b:%20#@"_s, .sent = random.bounded(2) == 0};
            break;
        case 3:
            value = {.kind = ParameterValue::Kind::Json, .text = u"{not JSON\n"_s};
            break;
        case 4:
            values.set(path + u".extra=:@"_s, u"#unknown"_s);
            break;
        case 5:
            value = {.kind = ParameterValue::Kind::Json, .text = u"null"_s, .sent = random.bounded(4) != 0};
            break;
        default:
            break;
        }
        values.set(path, value);
    }
    values.set(u"#odd %name@"_s, u" = "_s);
    values.set(u"(body)"_s, u"no body"_s);
    if (random.bounded(2) == 0)
        values.setBody(random.bounded(2) == 0 ? QByteArray("a=1\n%\n中") : QByteArray("\xff\0", 2));
    return values;
}

} // namespace

class tst_RawValues : public QObject {
    Q_OBJECT

    static void addForms()
    {
        QTest::addColumn<RawForm>("form");
        QTest::newRow("JSON") << RawForm::Json;
        QTest::newRow("lines") << RawForm::Lines;
    }

private slots:
    void nullIsNull()
    {
        ParameterValues values;
        for (const QString &path : {u"Size"_s, u"Ids.2"_s, u"Disk"_s})
            values.set(path, {.kind = ParameterValue::Kind::Json, .text = u"null"_s});
        values.set(u"Ids.1"_s, u"a"_s);
        const QString json = rawText(operation(), values, RawForm::Json);
        QCOMPARE(json.simplified(), u"{ \"Size\": null, \"Ids\": [ \"a\", null ], \"Disk\": null }"_s);
        QVERIFY(readRaw(operation(), json, RawForm::Json, {}).values == values);
        QVERIFY(readRaw(operation(), rawText(operation(), values, RawForm::Lines), RawForm::Lines, {}).values == values);
    }

    void aBodyOfItsOwn()
    {
        ParameterValues values = parameterValues({u"RegionId=x"_s});
        values.setBody(QByteArray("<a>\n中</a>"));
        QCOMPARE(rawText(operation(), values, RawForm::Lines), u"RegionId=x\n(body)=<a>%0A中</a>\n"_s);
        QCOMPARE(rawText(operation(), values, RawForm::Json).simplified(), u"{ \"RegionId\": \"x\", \"(body)\": \"<a>\\n中</a>\" }"_s);
        for (const auto &[form, text] : {std::pair{RawForm::Lines, u"(body)=b"_s}, {RawForm::Json, u"{\"(body)\":\"b\"}"_s}})
            QCOMPARE(readRaw(operation(), text, form, values).values.body(), QByteArray("b"));
        QVERIFY(!readRaw(operation(), u"RegionId=x"_s, RawForm::Lines, values).values.body()); // its line was taken out
        values.setBody(QByteArray("\xff"));
        QVERIFY(!rawText(operation(), values, RawForm::Lines).contains(u"(body)"_s));
        QCOMPARE(readRaw(operation(), u"RegionId=x"_s, RawForm::Lines, values).values.body(), QByteArray("\xff"));
    }

    void commentsAndOrderStay()
    {
        const QString typed = u"# where = here\nSize=5\n\n#of Hangzhou\nRegionId=x\n"_s;
        const RawReading read = readRaw(operation(), typed, RawForm::Lines, {});
        QCOMPARE(problemText(read.problems), QString());
        QVERIFY(read.values == parameterValues({u"RegionId=x"_s, u"Size=5"_s}));
        ParameterValues changed = read.values;
        QCOMPARE(mergedLines(typed, rawText(operation(), changed, RawForm::Lines)), typed);
        changed.set(u"Size"_s, {.text = u"6"_s, .sent = false});
        changed.set(u"DryRun"_s, u"true"_s);
        QCOMPARE(mergedLines(typed, rawText(operation(), changed, RawForm::Lines)),
                 u"# where = here\n#Size=6\nDryRun=true\n\n#of Hangzhou\nRegionId=x\n"_s);
        QCOMPARE(mergedLines(typed, {}), u"# where = here\n\n#of Hangzhou\n"_s);
        QCOMPARE(mergedLines({}, u"a=1\nb=2\n"_s), u"a=1\nb=2\n"_s);
    }

    void written()
    {
        ParameterValues values =
            parameterValues({u"Tag.1.Key=a b"_s, u"Tag.2.Key=%\n"_s, u"Size=5"_s, u"DryRun=true"_s, u"RegionId=x"_s, u"Disk.Size=007"_s,
                             u"Disk.Kind=ssd"_s, u"Open:=[1]"_s, u"Filter={\"a\":1}"_s, u"Nope=1"_s, u"Options.a.b=c"_s});
        values.set(u"pet.?"_s, {.text = u"Cat"_s, .sent = false});
        values.set(u"pet.lives"_s, u"9"_s);
        QCOMPARE(
            rawText(operation(), values, RawForm::Lines),
            u"RegionId=x\nSize=5\nDryRun=true\nTag.1.Key=a b\nTag.2.Key=%25%0A\nDisk.Size=007\nDisk.Kind=ssd\nOptions.a.b=c\nOpen:=[1]\n"
            "Filter={\"a\":1}\n#pet.?=Cat\npet.lives=9\nNope=1\n"_s);
        const QString json = rawText(operation(), values, RawForm::Json);
        QCOMPARE(json,
                 u"{\n"
                 u"  \"RegionId\": \"x\",\n"
                 u"  \"Size\": 5,\n"
                 u"  \"DryRun\": true,\n"
                 u"  \"Tag\": [\n"
                 u"    {\n"
                 u"      \"Key\": \"a b\"\n"
                 u"    },\n"
                 u"    {\n"
                 u"      \"Key\": \"%\\n\"\n"
                 u"    }\n"
                 u"  ],\n"
                 u"  \"Disk\": {\n"
                 u"    \"Size\": \"007\"\n"
                 u"  },\n"
                 u"  \"Disk.Kind\": \"ssd\",\n"
                 u"  \"Options\": {\n"
                 u"    \"a.b\": \"c\"\n"
                 u"  },\n"
                 u"  \"Open:\": [1],\n"
                 u"  \"Filter\": \"{\\\"a\\\":1}\",\n"
                 u"  \"#pet.?\": \"Cat\",\n"
                 u"  \"pet\": {\n"
                 u"    \"lives\": 9\n"
                 u"  },\n"
                 u"  \"Nope\": \"1\"\n"
                 u"}\n"_s);
        QVERIFY(QJsonDocument::fromJson(json.toUtf8()).isObject());
    }

    void comesBack_data() { addForms(); }
    void comesBack()
    {
        QFETCH(const RawForm, form);
        Catalogue catalogue;
        QVERIFY(catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true));
        quint32 seed = 0;
        qsizetype compared = 0;
        for (const Service &service : catalogue.services()) {
            for (const OperationSummary &summary : service.operations) {
                const Operation real = *catalogue.operation(summary.id);
                const Generation mode = ++seed % 3 == 0 ? Generation::Hostile : seed % 3 == 1 ? Generation::Valid : Generation::Everything;
                ParameterValues values = generatedValues(real, seed, mode);
                if (seed % 2 == 0)
                    values = shaken(values, seed);
                if (seed % 5 == 0)
                    values.setBody("raw");
                const QString text = rawText(real, values, form);
                const RawReading read = readRaw(real, text, form, values);
                QVERIFY2(read.problems.isEmpty(),
                         qPrintable(summary.id.text() + u'\n' + problemText(read.problems) + u'\n' + text.left(3000)));
                if (!(read.values == values)) {
                    for (const QString &path : values.paths() + read.values.paths()) {
                        const auto before = values.value(path).value_or(ParameterValue{.text = u"(unset)"_s});
                        const auto after = read.values.value(path).value_or(ParameterValue{.text = u"(unset)"_s});
                        QVERIFY2(before == after,
                                 qPrintable(summary.id.text() + u' ' + path + u": "_s + before.text.left(200) + u" -> "_s
                                            + after.text.left(200)));
                    }
                }
                QVERIFY2(read.values == values, qPrintable(summary.id.text()));
                compared += values.paths().size();
            }
        }
        QVERIFY(compared > 5000);
    }

    void choicesComeBack_data() { addForms(); }
    void choicesComeBack()
    {
        QFETCH(const RawForm, form);
        ParameterValues values = parameterValues(
            {u"pet.lives=1"_s, u"pet.breed=x"_s, u"Ids="_s, u"Ids.1=a"_s, u"Tag.3.Key=gap"_s, u"Open.1=a"_s, u"Open.x.y=5"_s});
        values.set(u"pet.?"_s, {.text = u"Dog"_s, .sent = false});
        values.set(u"pet.?Cat"_s, {.kind = ParameterValue::Kind::Json, .text = u"[ ]"_s, .sent = false});
        const RawReading read = readRaw(operation(), rawText(operation(), values, form), form, {});
        QVERIFY2(read.problems.isEmpty(), qPrintable(problemText(read.problems)));
        QVERIFY2(read.values == values, qPrintable(rawText(operation(), read.values, form)));
    }

    /// What an editor of texts would make something else of.
    void textsThatEditorsChange_data() { addForms(); }
    void textsThatEditorsChange()
    {
        QFETCH(const RawForm, form);
        ParameterValues values;
        const QString odd = QString(u"a b\u00a0c\u2028d\u2029e"_s) + QChar(0xfdd0) + QChar(0xfeff) + u"\r\n\t\u0085\u007f"_s;
        values.set(u"RegionId"_s, odd);
        values.set(u"Options."_s + odd, ParameterValue{.kind = ParameterValue::Kind::Json, .text = u"\"\u00a0\""_s});
        const QString text = rawText(operation(), values, form);
        for (const QChar c : {QChar(0xa0), QChar(0x2028), QChar(0x2029), QChar(0xfdd0), QChar(0xfeff), QChar(u'\r')})
            QVERIFY2(!text.contains(c), qPrintable(text));
        const RawReading read = readRaw(operation(), text, form, {});
        QVERIFY2(read.problems.isEmpty(), qPrintable(problemText(read.problems)));
        QVERIFY2(read.values == values, qPrintable(text));
    }

    void typedByHand()
    {
        const RawReading json = readRaw(
            operation(), u"{\"Tag\":[{\"Key\":1.50}],\"Open\":5,\"Open2\":{\"a\":null},\"Ids\":[],\"#Size\":7,\"Filter:\":{\"x\":1}}"_s,
            RawForm::Json, {});
        QVERIFY2(json.problems.isEmpty(), qPrintable(problemText(json.problems)));
        ParameterValues expected =
            parameterValues({u"Tag.1.Key=1.50"_s, u"Open:=5"_s, u"Open2.a:=null"_s, u"Ids:=[]"_s, u"Filter:={\"x\":1}"_s});
        expected.set(u"Size"_s, {.text = u"7"_s, .sent = false});
        QCOMPARE(rawText(operation(), json.values, RawForm::Lines), rawText(operation(), expected, RawForm::Lines));
        QVERIFY(json.values == expected);

        const RawReading lines =
            readRaw(operation(), u"# a note\r\n\r\nRegionId=cn%2Dhangzhou+1\r\nIds=a\nIds=b\nIds=c\nSize="_s, RawForm::Lines, {});
        QVERIFY2(lines.problems.isEmpty(), qPrintable(problemText(lines.problems)));
        QVERIFY(lines.values == parameterValues({u"RegionId=cn-hangzhou+1"_s, u"Ids.1=a"_s, u"Ids.2=b"_s, u"Ids.3=c"_s, u"Size="_s}));
        QVERIFY(readRaw(operation(), {}, RawForm::Json, {}).values.isEmpty());
    }

    void problems_data()
    {
        QTest::addColumn<RawForm>("form");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no equals sign") << RawForm::Lines << u"Size=1\nnonsense\n"_s << u"2: A line is Name=Value"_s;
        QTest::newRow("no name") << RawForm::Lines << u"=1"_s << u"1: A line is Name=Value"_s;
        QTest::newRow("twice") << RawForm::Lines << u"Size=1\n\nSize=2"_s << u"3: Size is there before"_s;
        QTest::newRow("file") << RawForm::Lines << u"Upload@=/etc/passwd"_s << u"1: A file is chosen in the form, not named in a text"_s;
        QTest::newRow("no JSON") << RawForm::Json << u"{\n\"Size\": 1,\n\"a\": nul\n}"_s << u"3: This is no valid JSON"_s;
        QTest::newRow("no object") << RawForm::Json << u"[1]"_s << u"1: A JSON object is expected, with a member for each value"_s;
        QTest::newRow("twice in JSON") << RawForm::Json << u"{\"Size\":1,\n\"x\":2,\n\"Size\":3}"_s << u"3: Size is there before"_s;
        QTest::newRow("two spellings of one") << RawForm::Json << u"{\"Disk\":{\"Size\":1},\"Disk.Size\":3}"_s
                                              << u"1: Disk.Size is there before"_s;
        QTest::newRow("file in JSON") << RawForm::Json << u"{\"Upload@\":\"/etc/passwd\"}"_s
                                      << u"1: A file is chosen in the form, not named in a text"_s;
        QTest::newRow("no name in JSON") << RawForm::Json << u"{\"\":1}"_s << u"1: A member has no name"_s;
        QTest::newRow("cut off") << RawForm::Json << u"{\"Size\": 1"_s << u"1: This is no valid JSON"_s;
    }
    void problems()
    {
        QFETCH(const RawForm, form);
        QFETCH(const QString, text);
        const RawReading read = readRaw(operation(), text, form, {});
        QTEST(problemText(read.problems), "problem");
        for (const QString &path : read.values.paths())
            QVERIFY(read.values.value(path)->kind != ParameterValue::Kind::File);
    }
};

QTEST_GUILESS_MAIN(tst_RawValues)
#include "tst_rawvalues.moc"
