// SPDX-License-Identifier: GPL-3.0-or-later
// What people copy from elsewhere, in the fields of a form.
#include "core/session/pastedvalues.h"
#include "tests/request/testoperation.h"

#include <QTest>

using namespace countersign;

namespace {

Operation describe()
{
    return rpcOperation({{.name = u"RegionId"_s},
                         {.name = u"PageSize"_s, .type = ValueType::Integer},
                         {.name = u"InstanceIds"_s},
                         listOf(u"Tag"_s, "repeat-list", structOf({}, {}, {{.name = u"Key"_s}, {.name = u"Value"_s}})),
                         {.name = u"version"_s}});
}

Operation create()
{
    return restOperation({{.name = u"server_id"_s, .place = ParameterPlace::Path},
                          {.name = u"name"_s, .place = ParameterPlace::Body},
                          structOf(u"disk"_s, {}, {{.name = u"size"_s, .type = ValueType::Integer}})},
                         "/v3/servers/{server_id}");
}

/// `Name=text` of each value, `:=` for JSON.
QStringList texts(const ParameterValues &values)
{
    QStringList texts;
    for (const QString &path : values.paths())
        texts.append(path + (values.value(path)->kind == ParameterValue::Kind::Json ? u":="_s : u"="_s) + values.value(path)->text);
    return texts;
}

} // namespace

class tst_PastedValues : public QObject {
    Q_OBJECT
private slots:
    void severalSegments_data()
    {
        QTest::addColumn<QByteArray>("pathTemplate");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("several") << QByteArray("/api/{kind}/{rest*}/end") << u"/api/disk/a/b%20c/d/end"_s
                                 << QStringList{u"kind=disk"_s, u"rest=a/b c/d"_s};
        QTest::newRow("one") << QByteArray("/api/{kind}/{rest+}") << u"/api/disk/a"_s << QStringList{u"kind=disk"_s, u"rest=a"_s};
        QTest::newRow("the name of a parameter")
            << QByteArray("/api/{kind}/{odd*}") << u"/api/disk/a"_s << QStringList{u"kind=disk"_s, u"odd*=a"_s};
        QTest::newRow("all of the path") << QByteArray("{rest*}") << u"/api/v1/a"_s << QStringList{u"rest=/api/v1/a"_s};
    }
    void severalSegments()
    {
        QFETCH(const QByteArray, pathTemplate);
        QFETCH(const QString, path);
        const Operation operation = restOperation({{.name = u"kind"_s, .place = ParameterPlace::Path},
                                                   {.name = u"rest"_s, .place = ParameterPlace::Path},
                                                   {.name = u"odd*"_s, .place = ParameterPlace::Path}},
                                                  pathTemplate);
        const auto pasted = pastedValues(operation, u"https://sms.example.com"_s + path);
        QVERIFY(pasted);
        QTEST(texts(pasted->values), "values");
        QCOMPARE(pasted->unplaced, QStringList());
    }

    void filled_data()
    {
        QTest::addColumn<bool>("isRest");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QStringList>("unplaced");
        const auto row = [](const char *name, bool isRest, const QString &text, const QStringList &values,
                            const QStringList &unplaced = {}) { QTest::newRow(name) << isRest << text << values << unplaced; };
        row("query", false, u"RegionId=cn-hangzhou&Tag.1.Key=a%20b+c&Nope=1&Signature=xyz&Action=X"_s,
            {u"RegionId=cn-hangzhou"_s, u"Tag.1.Key=a b c"_s}, {u"Nope"_s});
        row("with a question mark", false, u"?RegionId=a"_s, {u"RegionId=a"_s});
        row("URL", false, u"https://ecs.aliyuncs.com/?Action=X&PageSize=5"_s, {u"PageSize=5"_s});
        row("URL with a path", true, u"https://sms.example.com/v3/servers/s%201?x=1"_s, {u"server_id=s 1"_s}, {u"x"_s});
        row("query of a path", true, u"a=1&b=2"_s, {}, {u"a"_s, u"b"_s});
        row("JSON", false, u" {\"RegionId\":\"a\",\"Tag\":[{\"Key\":\"k\"}],\"Nope\":{\"x\":1}} "_s, {u"RegionId=a"_s, u"Tag.1.Key=k"_s},
            {u"Nope.x"_s});
        row("lines", false, u"RegionId=a\nTag.1.Key=k\nTimestamp=now\nNope=1"_s, {u"RegionId=a"_s, u"Tag.1.Key=k"_s}, {u"Nope"_s});
        row("aliyun", false,
            u"$ aliyun ecs DescribeInstances --RegionId cn-hangzhou --PageSize=5 --InstanceIds '[\"i-1\"]' --profile work \\\n  --Tag.1.Key k --Tag.1.Value \"v w\" --Nope x --force --quiet"_s,
            {u"InstanceIds=[\"i-1\"]"_s, u"PageSize=5"_s, u"RegionId=cn-hangzhou"_s, u"Tag.1.Key=k"_s, u"Tag.1.Value=v w"_s}, {u"Nope"_s});
        row("a parameter with the name of an option", false, u"aliyun ecs X --version 7"_s, {u"version=7"_s});
        row("secrets of the command stay out", false, u"aliyun ecs X --access-key-secret topsecret --RegionId a"_s, {u"RegionId=a"_s});
        row("list as JSON", false, u"aliyun ecs X --Tag '[{\"Key\":\"a\"}]'"_s, {u"Tag:=[{\"Key\":\"a\"}]"_s});
        row("aliyun with a body", true, u"aliyun x PUT /v3/servers/1 --body '{\"name\":\"n\",\"disk\":{\"size\":4},\"other\":1}'"_s,
            {u"name=n"_s}, {u"disk"_s, u"other"_s});
        row("hcloud", true, u"hcloud ECS UpdateServer --cli-region=\"cn-north-4\" --server_id=s1 --name=\"a b\" --zone=z"_s,
            {u"name=a b"_s, u"server_id=s1"_s}, {u"zone"_s});
        row("nothing is expanded", false, u"aliyun ecs X --RegionId $(reboot) --PageSize `id`"_s,
            {u"PageSize=`id`"_s, u"RegionId=$(reboot)"_s});
    }
    void filled()
    {
        QFETCH(const bool, isRest);
        QFETCH(const QString, text);
        const auto pasted = pastedValues(isRest ? create() : describe(), text);
        QVERIFY(pasted);
        QTEST(texts(pasted->values), "values");
        QTEST(pasted->unplaced, "unplaced");
    }

    void nothingToRead_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "  \n", "hello", "{", "[1]", "aliyun ", "aliyun ecs DescribeRegions", "a line\nwithout a sign",
                                 "{\"RegionId\": }", "RegionId@=/etc/passwd", "{\"RegionId@\": \"/etc/passwd\"}"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void nothingToRead()
    {
        QFETCH(const QString, text);
        QVERIFY(!pastedValues(describe(), text));
    }
};

QTEST_GUILESS_MAIN(tst_PastedValues)
#include "tst_pastedvalues.moc"
