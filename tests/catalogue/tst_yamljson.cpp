// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/yamljson.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

/// YAML as JSON: the types of scalars, anchors and merge keys, and what is refused.
class TestYamlJson : public QObject {
    Q_OBJECT
private slots:
    void scalars_data();
    void scalars();
    void structure_data();
    void structure();
    void refused_data();
    void refused();
    void largeDocuments();
    void cancelled();
};

void TestYamlJson::scalars_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *yaml, const char *json) { QTest::newRow(yaml) << QByteArray(yaml) << QByteArray(json); };
    row("text", "\"text\"");
    row("true", "true");
    row("False", "false");
    row("yes", "\"yes\""); // of YAML 1.1 only
    row("~", "null");
    row("null", "null");
    row("'true'", "\"true\"");
    row("\"12\"", "\"12\"");
    row("!!str 12", "\"12\"");
    row("12", "12");
    row("-7", "-7");
    row("+007", "7");
    row("0o17", "15");
    row("0xFF", "255");
    row("123456789012345678901234567890", "123456789012345678901234567890");
    row("1.0", "1.0");
    row(".5", "0.5");
    row("1.", "1");
    row("-1.50e3", "-1.50e3");
    row("1e5", "1e5");
    row(".", "\".\"");
    row("e5", "\"e5\"");
    row("1.2.3", "\"1.2.3\"");
    row("2020-01-01", "\"2020-01-01\"");
    row("\"a\\tb\\u0001\\\"\\\\\"", "\"a\\u0009b\\u0001\\\"\\\\\"");
    row("\xE4\xB8\xAD", "\"\xE4\xB8\xAD\"");
    row("|\n  a\n  b\n", "\"a\\u000ab\\u000a\"");
    row(">\n  a\n  b\n", "\"a b\\u000a\"");
    row("", "null");
}

void TestYamlJson::scalars()
{
    QFETCH(const QByteArray, yaml);
    ImportReport report;
    const auto json = jsonOfYaml(yaml, u"a.yaml"_s, report);
    QVERIFY(json);
    QTEST(*json, "json");
    QVERIFY(report.notes.isEmpty());
}

void TestYamlJson::structure_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *yaml, const char *json) {
        QTest::newRow(name) << QByteArray(yaml) << QByteArray(json);
    };
    row("map", "b: 1\na: [x, {c: 2}]\n", R"({"b":1,"a":["x",{"c":2}]})");
    row("keys are texts", "200: ok\ntrue: yes\n~: n\n", R"({"200":"ok","true":"yes","null":"n"})");
    row("a key twice", "a: 1\na: 2\n", R"({"a":1,"a":2})");
    row("alias", "a: &x {b: 1}\nc: *x\nd: [*x]\n", R"({"a":{"b":1},"c":{"b":1},"d":[{"b":1}]})");
    row("alias as a key", "a: &x b\n*x : 1\n", R"({"a":"b","b":1})");
    row("merge", "a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n", R"({"a":{"b":1,"c":2},"d":{"c":3,"b":1}})");
    row("merge of several", "a: &x {b: 1}\ne: &y {b: 2, f: 3}\nd:\n  <<: [*x, *y]\n",
        R"({"a":{"b":1},"e":{"b":2,"f":3},"d":{"b":1,"f":3}})");
    row("merge in place", "d:\n  <<: {b: 1}\n  c: 2\n", R"({"d":{"c":2,"b":1}})");
    row("merge of the merged", "a: &x {b: 1}\nc: &y\n  <<: *x\n  d: 2\ne:\n  <<: *y\n",
        R"({"a":{"b":1},"c":{"d":2,"b":1},"e":{"d":2,"b":1}})");
    row("first document only", "a: 1\n---\nb: 2\n", R"({"a":1})");
    row("comments", "# c\na: 1 # d\n", R"({"a":1})");
}

void TestYamlJson::structure()
{
    QFETCH(const QByteArray, yaml);
    ImportReport report;
    const auto json = jsonOfYaml(yaml, u"a.yaml"_s, report);
    QVERIFY2(json, report.notes.isEmpty() ? "" : qPrintable(report.notes.first().reason));
    QTEST(*json, "json");
}

void TestYamlJson::refused_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("words");
    QTest::newRow("tab") << QByteArray("a:\n\t- b\n") << u"line 2"_s;
    QTest::newRow("never closed") << QByteArray("a: [1, 2\n") << u"line"_s;
    QTest::newRow("no such alias") << QByteArray("a: *x\n") << u"line 1"_s;
    QTest::newRow("holds itself") << QByteArray("a: &x [*x]\n") << u"line 1"_s;
    QTest::newRow("a map as a key") << QByteArray("? {a: 1}\n: 2\n") << u"line 1"_s;
    QTest::newRow("10,000 levels") << QByteArray(10'000, '[') << u"line 1"_s;
    QTest::newRow("not UTF-8") << QByteArray("a: \xFF\n") << QString();
    QTest::newRow("UTF-32") << QByteArray("a\0\0\0:\0\0\0", 8) << QString();
    QByteArray bomb = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
    for (int level = 1; level < 12; ++level) {
        const QByteArray before = "*a" + QByteArray::number(level - 1), name = "a" + QByteArray::number(level);
        bomb += name + ": &" + name + " [" + QByteArrayList(10, before).join(", ") + "]\n";
    }
    QTest::newRow("a billion laughs") << bomb << u"line"_s;
    QByteArray merges = "a0: &a0 {x: " + QByteArray(100'000, 'y') + "}\n";
    for (int level = 1; level < 400; ++level)
        merges += "b" + QByteArray::number(level) + ":\n  <<: *a0\n";
    QTest::newRow("merges without end") << merges << u"line"_s;
}

void TestYamlJson::refused()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, words);
    ImportReport report;
    QVERIFY(!jsonOfYaml(yaml, u"a.yaml"_s, report));
    QCOMPARE(report.notes.size(), 1);
    QCOMPARE(report.notes.first().file, u"a.yaml"_s);
    QVERIFY2(report.notes.first().place.contains(words), qPrintable(report.notes.first().place + u' ' + report.notes.first().reason));
}

void TestYamlJson::largeDocuments()
{
    ImportReport report;
    QVERIFY(!jsonOfYaml(QByteArray(largestYaml + 1, '#'), u"a.yaml"_s, report));
    QCOMPARE(report.notes.size(), 1);
    ImportReport numbers;
    QCOMPARE(jsonOfYaml("[.inf, -.INF, .nan]", u"a.yaml"_s, numbers), QByteArray(R"([".inf","-.INF",".nan"])"));
    QCOMPARE(numbers.notes.size(), 3);
}

void TestYamlJson::cancelled()
{
    QByteArray yaml;
    for (int line = 0; line < 20'000; ++line)
        yaml += "- " + QByteArray::number(line) + '\n';
    ImportReport report;
    int asked = 0;
    QVERIFY(!jsonOfYaml(yaml, u"a.yaml"_s, report, {.isCancelled = [&asked] { return ++asked > 1; }}));
    QCOMPARE(asked, 2);
}

QTEST_GUILESS_MAIN(TestYamlJson)
#include "tst_yamljson.moc"
