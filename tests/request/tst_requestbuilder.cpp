// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/request/testoperation.h"

#include <QTest>

using namespace countersign;

namespace {

const Endpoint endpoint{.host = "ecs.aliyuncs.com"};

Parameter keyAndValue()
{
    return structOf({}, {}, {{.name = u"Key"_s}, {.name = u"Value"_s}});
}

/// One parameter of every shape, in the style that is tried.
QVector<Parameter> shapes(const QByteArray &style)
{
    return {{.name = u"Name"_s, .style = style},
            {.name = u"Size"_s, .type = ValueType::Integer, .style = style},
            {.name = u"Open"_s, .type = ValueType::Any, .style = style},
            {.name = u"Text"_s, .type = ValueType::Json, .style = style},
            listOf(u"Ids"_s, style, {}),
            listOf(u"Sizes"_s, style, {.type = ValueType::Integer}),
            listOf(u"Tag"_s, style, keyAndValue()),
            listOf(u"Grid"_s, style, listOf({}, {}, {})),
            structOf(u"Disk"_s, style,
                     {{.name = u"Size"_s, .type = ValueType::Integer},
                      {.name = u"Encrypted"_s, .type = ValueType::Boolean},
                      listOf(u"Tag"_s, {}, keyAndValue())}),
            {.name = u"Disk.Size"_s, .style = style},
            {.name = u"Loose"_s, .type = ValueType::Struct, .style = style},
            {.name = u"Options"_s, .type = ValueType::Map, .style = style},
            {.name = u"Filter.1.Key"_s, .style = style}};
}

} // namespace

class tst_RequestBuilder : public QObject {
    Q_OBJECT
private slots:
    void styles_data()
    {
        QTest::addColumn<QByteArray>("style");
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("sent");

        const auto row = [](const char *name, const QByteArray &style, const QStringList &given, const QStringList &sent) {
            QTest::addRow("%s/%s", style.constData(), name) << style << given << sent;
        };
        for (const char *style : {"repeat-list", "flat", "plain", ""}) {
            row("scalar", style, {u"Name=a b"_s}, {u"Name=a b"_s});
            row("empty scalar", style, {u"Name="_s}, {u"Name="_s});
            row("number as typed", style, {u"Size=0012345678901234567890"_s}, {u"Size=0012345678901234567890"_s});
            row("list", style, {u"Ids.2=b"_s, u"Ids.1=a"_s}, {u"Ids.1=a"_s, u"Ids.2=b"_s});
            row("ten items", style, {u"Ids.10=j"_s, u"Ids.9=i"_s}, {u"Ids.9=i"_s, u"Ids.10=j"_s});
            row("gap keeps its index", style, {u"Ids.1=a"_s, u"Ids.3=c"_s}, {u"Ids.1=a"_s, u"Ids.3=c"_s});
            row("empty item", style, {u"Ids.1="_s}, {u"Ids.1="_s});
            row("empty list", style, {u"Ids="_s}, {u"Ids="_s});
            row("structs", style, {u"Tag.1.Value=v"_s, u"Tag.1.Key=k"_s, u"Tag.2.Key="_s},
                {u"Tag.1.Key=k"_s, u"Tag.1.Value=v"_s, u"Tag.2.Key="_s});
            row("list in a list", style, {u"Grid.1.2=b"_s, u"Grid.1.1=a"_s}, {u"Grid.1.1=a"_s, u"Grid.1.2=b"_s});
            row("literal name wins", style, {u"Disk.Size=40"_s, u"Disk.Encrypted=true"_s}, {u"Disk.Encrypted=true"_s, u"Disk.Size=40"_s});
            row("list in a struct", style, {u"Disk.Tag.1.Key=k"_s}, {u"Disk.Tag.1.Key=k"_s});
            row("undescribed members", style, {u"Loose.A.1=x"_s, u"Loose.B=y"_s}, {u"Loose.A.1=x"_s, u"Loose.B=y"_s});
            row("map", style, {u"Options.path=/x"_s, u"Options.标签=y"_s}, {u"Options.#4#path=/x"_s, u"Options.#2#标签=y"_s});
            row("literal numbers", style, {u"Filter.1.Key=k"_s}, {u"Filter.1.Key=k"_s});
            row("JSON kept as text", style, {u"Text={ \"a\" : 1.10 }"_s}, {u"Text={ \"a\" : 1.10 }"_s});
            row("JSON array in a text", style, {u"Name:=[\"i-1\", \"i-2\"]"_s}, {u"Name=[\"i-1\", \"i-2\"]"_s});
            row("JSON scalar", style, {u"Name:=\"a\\u0062\""_s, u"Size:=1.0"_s}, {u"Name=ab"_s, u"Size=1.0"_s});
            row("children beat an empty parent", style, {u"Ids="_s, u"Ids.1=a"_s}, {u"Ids.1=a"_s});
            row("whole beats children", style, {u"Name=x"_s, u"Ids=a"_s, u"Ids.1=b"_s}, {u"Name=x"_s, u"Ids=a"_s});
        }
        for (const char *style : {"repeat-list", "flat"}) {
            row("JSON list", style, {u"Tag:=[{\"Key\":\"a\",\"Value\":\"b\"},{\"Key\":\"c\"}]"_s},
                {u"Tag.1.Key=a"_s, u"Tag.1.Value=b"_s, u"Tag.2.Key=c"_s});
            row("JSON numbers keep their spelling", style, {u"Sizes:=[1.50, 123456789012345678901234567890 ,-0,1E5]"_s},
                {u"Sizes.1=1.50"_s, u"Sizes.2=123456789012345678901234567890"_s, u"Sizes.3=-0"_s, u"Sizes.4=1E5"_s});
            row("JSON null keeps its index", style, {u"Ids:=[\"a\",null,true]"_s}, {u"Ids.1=a"_s, u"Ids.3=true"_s});
            row("JSON item", style, {u"Tag.2:={\"Key\":\"中\"}"_s}, {u"Tag.2.Key=中"_s});
            row("JSON struct", style, {u"Disk:={\"Size\":40,\"Tag\":[{\"Key\":\"k\"}]}"_s}, {u"Disk.Size=40"_s, u"Disk.Tag.1.Key=k"_s});
            row("JSON map", style, {u"Options:={\"a\":{\"b\":1}}"_s}, {u"Options.#1#a.b=1"_s});
            row("JSON any", style, {u"Open:={\"a\":[1]}"_s}, {u"Open.a.1=1"_s});
            row("empty JSON list", style, {u"Ids:=[]"_s}, {});
            row("any by paths", style, {u"Open.1=a"_s, u"Open.2=b"_s}, {u"Open.1=a"_s, u"Open.2=b"_s});
        }
        row("list", "json", {u"Ids.1=a\"b"_s, u"Ids.2=中"_s}, {u"Ids=[\"a\\\"b\",\"中\"]"_s});
        row("structs", "json", {u"Tag.1.Value=v"_s, u"Tag.1.Key=k"_s}, {u"Tag=[{\"Key\":\"k\",\"Value\":\"v\"}]"_s});
        row("numbers and booleans", "json", {u"Sizes.1=12345678901234567890"_s, u"Sizes.2=007"_s, u"Sizes.3=x"_s},
            {u"Sizes=[12345678901234567890,\"007\",\"x\"]"_s});
        row("struct", "json", {u"Disk.Encrypted=true"_s, u"Disk.Tag.1.Key=k"_s},
            {u"Disk={\"Encrypted\":true,\"Tag\":[{\"Key\":\"k\"}]}"_s});
        row("empty list", "json", {u"Ids="_s}, {u"Ids=[]"_s});
        row("empty struct", "json", {u"Disk="_s}, {u"Disk={}"_s});
        row("JSON byte for byte", "json", {u"Ids:= [ \"a\" ,1.0 ] "_s}, {u"Ids= [ \"a\" ,1.0 ] "_s});
        row("JSON item byte for byte", "json", {u"Tag.1:={ }"_s}, {u"Tag=[{ }]"_s});
        row("JSON text byte for byte", "json", {u"Text={ 1.10 "_s}, {u"Text={ 1.10 "_s});
        row("map", "json", {u"Options.a.b=1"_s}, {u"Options={\"a.b\":\"1\"}"_s});
        row("control characters", "json", {u"Ids.1=\t\n\u0001\u007f/"_s}, {u"Ids=[\"\\t\\n\\u0001\u007f/\"]"_s});
        row("any by paths", "json", {u"Open.1=a"_s}, {u"Open=[\"a\"]"_s});
        row("list", "comma", {u"Ids.1=a"_s, u"Ids.2=b,c"_s}, {u"Ids=a,b,c"_s});
        row("as text", "comma", {u"Ids=a,b"_s}, {u"Ids=a,b"_s});
        row("JSON list", "comma", {u"Ids:=[\"a\",1.0,true]"_s}, {u"Ids=a,1.0,true"_s});
        row("one JSON item", "comma", {u"Ids:=\"a\""_s}, {u"Ids=a"_s});
        row("structs", "comma", {u"Tag.1.Key=k"_s}, {u"Tag={\"Key\":\"k\"}"_s});
        row("list", "acm-list", {u"Ids.1=a"_s, u"Ids.2=b.c"_s}, {u"Ids=a\u0002b.c"_s});
        row("as text", "acm-list", {u"Ids=a\u0002b"_s}, {u"Ids=a\u0002b"_s});
        row("JSON list", "acm-list", {u"Ids:=[\"a\",1.0]"_s}, {u"Ids=a\u00021.0"_s});
        row("list", "multi", {u"Ids.1=a"_s, u"Ids.2=b"_s}, {u"Ids=a"_s, u"Ids=b"_s});
        row("JSON list", "multi", {u"Ids:=[\"a\",null,2]"_s}, {u"Ids=a"_s, u"Ids=2"_s});
        row("one", "multi", {u"Ids=a"_s}, {u"Ids=a"_s});
    }
    void styles()
    {
        QFETCH(const QByteArray, style);
        QFETCH(const QStringList, given);
        const BuildOutcome outcome = build(rpcOperation(shapes(style)), parameterValues(given), endpoint);
        QVERIFY2(!outcome.isBlocked(), qPrintable(problemTexts(outcome.problems).join(u'\n')));
        QTEST(fieldTexts(outcome.request.query.sliced(2)), "sent");
        for (const Field &field : outcome.request.query.sliced(2))
            QVERIFY(field.origin.kind == Origin::Kind::Parameter);
    }

    void jsonBody_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QString>("body");
        QTest::newRow("nothing") << QStringList{} << QString();
        QTest::newRow("order of the metadata") << QStringList{u"size=4"_s, u"name=a"_s} << u"{\"name\":\"a\",\"size\":4}"_s;
        QTest::newRow("nested") << QStringList{u"groups.2.name=b"_s, u"groups.1.name=a"_s, u"groups.1.open=true"_s}
                                << u"{\"groups\":[{\"name\":\"a\",\"open\":true},{\"name\":\"b\"}]}"_s;
        QTest::newRow("big numbers") << QStringList{u"size=12345678901234567890123"_s, u"speed=1.50e3"_s}
                                     << u"{\"size\":12345678901234567890123,\"speed\":1.50e3}"_s;
        QTest::newRow("wrong types are still sent")
            << QStringList{u"size=+5"_s, u"groups.1.open=yes"_s} << u"{\"size\":\"+5\",\"groups\":[{\"open\":\"yes\"}]}"_s;
        QTest::newRow("empty") << QStringList{u"name="_s, u"groups="_s, u"extra="_s} << u"{\"name\":\"\",\"groups\":[],\"extra\":{}}"_s;
        QTest::newRow("JSON inside") << QStringList{u"groups:=[ 1 ]"_s, u"extra.a:=null"_s}
                                     << u"{\"groups\":[ 1 ],\"extra\":{\"a\":null}}"_s;
        QTest::newRow("JSON as text of a list") << QStringList{u"groups=[{}]"_s} << u"{\"groups\":[{}]}"_s;
        QTest::newRow("escapes") << QStringList{u"name=\"\\\b\f\r😀/"_s} << u"{\"name\":\"\\\"\\\\\\b\\f\\r😀/\"}"_s;
    }
    void jsonBody()
    {
        QFETCH(const QStringList, given);
        const auto inBody = [](Parameter parameter) {
            parameter.place = ParameterPlace::Body;
            return parameter;
        };
        const Operation operation = restOperation(
            {inBody({.name = u"name"_s}), inBody({.name = u"size"_s, .type = ValueType::Integer}),
             inBody({.name = u"speed"_s, .type = ValueType::Number}),
             inBody(listOf(u"groups"_s, {}, structOf({}, {}, {{.name = u"name"_s}, {.name = u"open"_s, .type = ValueType::Boolean}}))),
             inBody({.name = u"extra"_s, .type = ValueType::Map})});
        const BuildOutcome outcome = build(operation, parameterValues(given), endpoint);
        QVERIFY2(!outcome.isBlocked(), qPrintable(problemTexts(outcome.problems).join(u'\n')));
        QTEST(QString::fromUtf8(outcome.request.body.bytes()), "body");
        QCOMPARE(findField(outcome.request.headers, "content-type", true) != nullptr, !given.isEmpty());
    }

    void bodyBytesKnowTheirFields()
    {
        Parameter groups = listOf(u"groups"_s, {}, structOf({}, {}, {{.name = u"name"_s}}));
        groups.place = ParameterPlace::Body;
        const BuildOutcome outcome = build(restOperation({groups}), parameterValues({u"groups.1.name=abc"_s}), endpoint);
        const TracedBytes &body = outcome.request.body;
        QCOMPARE(body.bytes(), QByteArray("{\"groups\":[{\"name\":\"abc\"}]}"));
        const auto segments = body.segmentsOf(Origin::parameter(u"groups.1.name"_s));
        QCOMPARE(segments.size(), 2);
        QCOMPARE(body.bytes().sliced(segments[0].offset, segments[0].length), QByteArray("name"));
        QCOMPARE(segments[0].origin.part, Origin::Part::Name);
        QCOMPARE(body.bytes().sliced(segments[1].offset, segments[1].length), QByteArray("abc"));
        QCOMPARE(body.segmentAt(0)->origin, Origin::literal());
    }

    void wholeBody_data()
    {
        QTest::addColumn<ValueType>("type");
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("text as it stands") << ValueType::String << QStringList{u"body=a \"b\""_s} << QByteArray("a \"b\"");
        QTest::newRow("JSON as it stands") << ValueType::Json << QStringList{u"body={ \"a\" : 1 }"_s} << QByteArray("{ \"a\" : 1 }");
        QTest::newRow("given as JSON") << ValueType::Struct << QStringList{u"body:={ }"_s} << QByteArray("{ }");
        QTest::newRow("by members") << ValueType::Struct << QStringList{u"body.a=1"_s, u"body.b.1=x"_s}
                                    << QByteArray("{\"a\":\"1\",\"b\":[\"x\"]}");
        QTest::newRow("empty struct") << ValueType::Struct << QStringList{u"body="_s} << QByteArray("{}");
        QTest::newRow("empty text") << ValueType::String << QStringList{u"body="_s} << QByteArray();
    }
    void wholeBody()
    {
        QFETCH(const ValueType, type);
        QFETCH(const QStringList, given);
        Operation operation = restOperation({{.name = u"body"_s, .place = ParameterPlace::Body, .type = type}});
        operation.bodyShape = BodyShape::Whole;
        const BuildOutcome outcome = build(operation, parameterValues(given), endpoint);
        QVERIFY2(outcome.problems.isEmpty(), qPrintable(problemTexts(outcome.problems).join(u'\n')));
        QTEST(outcome.request.body.bytes(), "body");
    }

    void givenBodyReplacesParameters()
    {
        Operation operation = restOperation({{.name = u"name"_s, .place = ParameterPlace::Body, .required = true}, {.name = u"limit"_s}});
        ParameterValues values = parameterValues({u"name=a"_s, u"limit=5"_s});
        values.setBody(QByteArray("\xff\x00raw", 5));
        const BuildOutcome outcome = build(operation, values, endpoint);
        QCOMPARE(bodyBytes(outcome.request).bytes(), QByteArray("\xff\x00raw", 5));
        QCOMPARE(fieldTexts(outcome.request.query), QStringList{u"limit=5"_s});
        QCOMPARE(problemTexts(outcome.problems), QStringList{u"name: Left out: the body is given as a whole"_s});

        ParameterValues onlyBody;
        onlyBody.setBody(QByteArray());
        const BuildOutcome empty = build(operation, onlyBody, endpoint);
        QVERIFY2(empty.problems.isEmpty(), "a body given as a whole leaves no member missing");
        QVERIFY(findField(empty.request.headers, "Content-Type"));
    }

    void rpcPutsEverythingInOnePlace()
    {
        const Operation operation = rpcOperation({{.name = u"Query"_s}, {.name = u"Form"_s, .place = ParameterPlace::Form}});
        const ParameterValues values = parameterValues({u"Query=q"_s, u"Form=f"_s});
        const QStringList all{u"Action=TestThings"_s, u"Version=2014-05-26"_s, u"Query=q"_s, u"Form=f"_s};

        const Request get = build(operation, values, endpoint).request;
        QCOMPARE(get.method, QByteArray("GET"));
        QCOMPARE(fieldTexts(get.query), all);
        QVERIFY(get.form.isEmpty());
        QVERIFY(!findField(get.headers, "Content-Type"));

        const Request post = build(operation, values, endpoint, {.method = "POST"}).request;
        QCOMPARE(fieldTexts(post.form), all);
        QVERIFY(post.query.isEmpty());
        QCOMPARE(findField(post.headers, "Content-Type")->value.bytes(), QByteArray("application/x-www-form-urlencoded"));
        QVERIFY(findField(post.headers, "Content-Type")->origin == Origin::setting(u"Content-Type"_s));
        QVERIFY(post.form.at(0).origin == Origin::setting(u"Action"_s));
        QCOMPARE(bodyBytes(post).bytes(), QByteArray("Action=TestThings&Version=2014-05-26&Query=q&Form=f"));
    }

    void restKeepsPlacesApart()
    {
        Operation operation = restOperation({{.name = u"X-Language"_s, .place = ParameterPlace::Header},
                                             {.name = u"limit"_s},
                                             {.name = u"f"_s, .place = ParameterPlace::Form}});
        operation.fixedQuery = {{"method", "all"}};
        operation.fixedHeaders = {{"Client-Version", "1"}};
        operation.contentType = "application/x-www-form-urlencoded; charset=GBK";
        const Request request = build(operation, parameterValues({u"f=1"_s, u"X-Language=en us"_s, u"limit="_s}), endpoint).request;
        QCOMPARE(fieldTexts(request.query), QStringList({u"method=all"_s, u"limit="_s}));
        QCOMPARE(fieldTexts(request.form), QStringList{u"f=1"_s});
        QCOMPARE(
            fieldTexts(request.headers),
            QStringList({u"Client-Version=1"_s, u"X-Language=en us"_s, u"Content-Type=application/x-www-form-urlencoded; charset=GBK"_s}));
    }

    void formatIsSentWhereThereIsAChoice()
    {
        Operation operation = rpcOperation({{.name = u"Format"_s}});
        QVERIFY(!findField(build(operation, {}, endpoint, {.format = "XML"}).request.query, "Format"));
        operation.formats = {"JSON", "XML"};
        QCOMPARE(findField(build(operation, {}, endpoint).request.query, "Format")->value.bytes(), QByteArray("JSON"));
        const Request xml = build(operation, {}, endpoint, {.format = "XML"}).request;
        QCOMPARE(findField(xml.query, "Format")->value.bytes(), QByteArray("XML"));
        QVERIFY(findField(xml.query, "Format")->origin == Origin::setting(u"Format"_s));
        const Request byHand = build(operation, parameterValues({u"Format=YAML"_s}), endpoint, {.format = "XML"}).request;
        QCOMPARE(fieldTexts(byHand.query).filter(u"Format"_s), QStringList{u"Format=YAML"_s});
    }

    void path_data()
    {
        QTest::addColumn<QByteArray>("pathTemplate");
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("plain") << QByteArray("/v3/{id}/key") << QStringList{u"id=a-1"_s} << QByteArray("/v3/a-1/key");
        QTest::newRow("encoded") << QByteArray("/v3/{id}") << QStringList{u"id=a/b c%中~"_s} << QByteArray("/v3/a%2Fb%20c%25%E4%B8%AD~");
        QTest::newRow("two") << QByteArray("/{id}/{other}") << QStringList{u"id=1"_s, u"other={id}"_s} << QByteArray("/1/%7Bid%7D");
        QTest::newRow("dots stay for the wire form") << QByteArray("/v3/{id}") << QStringList{u"id=.."_s} << QByteArray("/v3/..");
        QTest::newRow("JSON text") << QByteArray("/v3/{id}") << QStringList{u"id:=\"a\""_s} << QByteArray("/v3/a");
        QTest::newRow("what no URL holds") << QByteArray("/箱/a b/%41/{id}") << QStringList{u"id=1"_s}
                                           << QByteArray("/%E7%AE%B1/a%20b/%41/1");
        QTest::newRow("several segments") << QByteArray("/v3/{id*}/x") << QStringList{u"id=a/b c/%"_s} << QByteArray("/v3/a/b%20c/%25/x");
        QTest::newRow("several, in another spelling") << QByteArray("/v3/{id+}") << QStringList{u"id=a/b"_s} << QByteArray("/v3/a/b");
        QTest::newRow("beside a star") << QByteArray("/v3/*/{id}") << QStringList{u"id=a/b"_s} << QByteArray("/v3/*/a%2Fb");
    }
    void path()
    {
        QFETCH(const QByteArray, pathTemplate);
        QFETCH(const QStringList, given);
        const Operation operation = restOperation(
            {{.name = u"id"_s, .place = ParameterPlace::Path}, {.name = u"other"_s, .place = ParameterPlace::Path}}, pathTemplate);
        const Request request = build(operation, parameterValues(given), endpoint).request;
        QTEST(request.path.bytes(), "path");
        QCOMPARE(request.path.segmentsOf(Origin::parameter(u"id"_s)).size(), 1);
        QVERIFY(request.path.segmentAt(0)->origin == Origin::of(Origin::Kind::Path));
    }

    void aWholePath()
    {
        const Operation operation = restOperation({{.name = u"id"_s, .place = ParameterPlace::Path}}, "{id*}");
        for (const QString &given : {u"id=/api/v1/a b"_s, u"id=api/v1/a b"_s})
            QCOMPARE(build(operation, parameterValues({given}), endpoint).request.path.bytes(), QByteArray("/api/v1/a%20b"));
        QVERIFY(build(operation, {}, endpoint).isBlocked());
    }

    void hostLabel_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("in front") << QByteArray("cn-hangzhou.log.aliyuncs.com") << u"my-project"_s
                                  << QByteArray("my-project.cn-hangzhou.log.aliyuncs.com");
        for (const char *bad : {"", "a.b", "-a", "a-", "A", "a b", "中", "a/b", "a@b"})
            QTest::addRow("refused %s", bad) << QByteArray("log.aliyuncs.com") << QString::fromUtf8(bad) << QByteArray();
        QTest::newRow("too long") << QByteArray("log.aliyuncs.com") << QString(64, u'a') << QByteArray();
        QTest::newRow("before an address") << QByteArray("127.0.0.1") << u"a"_s << QByteArray();
        QTest::newRow("before IPv6") << QByteArray("[::1]") << u"a"_s << QByteArray();
    }
    void hostLabel()
    {
        QFETCH(const QByteArray, host);
        QFETCH(const QString, label);
        QFETCH(const QByteArray, expected);
        const Operation operation = restOperation({{.name = u"project"_s, .place = ParameterPlace::Host}});
        const BuildOutcome outcome = build(operation, parameterValues({u"project="_s + label}), {.host = host});
        QCOMPARE(outcome.isBlocked(), expected.isEmpty());
        QCOMPARE(outcome.request.endpoint.host, expected.isEmpty() ? host : expected);
    }

    void gbk()
    {
        Operation operation = restOperation({{.name = u"content"_s, .place = ParameterPlace::Form}, {.name = u"group"_s}});
        operation.charset = "GBK";
        const BuildOutcome outcome = build(operation, parameterValues({u"content=中"_s, u"group=文€"_s}), endpoint);
        QVERIFY(outcome.problems.isEmpty());
        QCOMPARE(outcome.request.form.at(0).value.bytes(), QByteArray("\xd6\xd0"));
        QCOMPARE(outcome.request.query.at(0).value.bytes(), u"文€"_s.toUtf8()); // whatever the body is in
        QCOMPARE(outcome.request.charset, QByteArray("GBK"));

        const BuildOutcome refused = build(operation, parameterValues({u"content=a😀"_s}), endpoint);
        QCOMPARE(problemTexts(refused.problems),
                 QStringList{u"content: GBK cannot hold this character (😀): Replace it or leave it out (blocks)"_s});
    }

    void keptAsideIsNotSent()
    {
        ParameterValues values;
        values.set(u"Name"_s, ParameterValue{.text = u"a"_s, .sent = false});
        values.set(u"Ids.1"_s, ParameterValue{.text = u"a"_s, .sent = false});
        const BuildOutcome outcome = build(rpcOperation(shapes("repeat-list")), values, endpoint);
        QCOMPARE(outcome.request.query.size(), 2);
        QVERIFY(outcome.problems.isEmpty());
    }

    void findsNodes_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("top") << u"Name"_s << u"Name"_s << true;
        QTest::newRow("literal") << u"Disk.Size"_s << u"Disk.Size"_s << true;
        QTest::newRow("member") << u"Disk.Encrypted"_s << u"Encrypted"_s << true;
        QTest::newRow("item") << u"Tag.3"_s << QString() << true;
        QTest::newRow("member of an item") << u"Tag.3.Value"_s << u"Value"_s << true;
        QTest::newRow("literal index") << u"Filter.1.Key"_s << u"Filter.1.Key"_s << true;
        for (const char *bad : {"", "name", "Nam", "Tag.0", "Tag.01", "Tag.x", "Tag..1", "Tag.1.", "Tag.1.Nope", "Name.1", "Filter.2.Key",
                                "Disk.", ".Name", "Tag.99999999999"})
            QTest::addRow("none: '%s'", bad) << QString::fromLatin1(bad) << QString() << false;
    }
    void findsNodes()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, isThere);
        const Operation operation = rpcOperation(shapes("repeat-list"));
        const Parameter *parameter = parameterAt(operation, path);
        QCOMPARE(parameter != nullptr, isThere);
        if (parameter)
            QTEST(parameter->name, "name");
    }
};

QTEST_GUILESS_MAIN(tst_RequestBuilder)
#include "tst_requestbuilder.moc"
