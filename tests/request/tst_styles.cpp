// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/request/testoperation.h"

#include <QTest>

using namespace countersign;

namespace {

const Endpoint endpoint{.host = "api.example.com"};

/// `color` as the tables of RFC 6570 and OpenAPI 3 have it, in one shape and style.
Parameter colour(ValueType type, const QByteArray &style, ParameterPlace place)
{
    Parameter parameter{.name = u"color"_s, .place = place, .type = type, .style = style};
    if (type == ValueType::List)
        parameter.members = {Parameter{}};
    if (type == ValueType::Struct)
        parameter.members = {Parameter{.name = u"R"_s}, Parameter{.name = u"G"_s}, Parameter{.name = u"B"_s}};
    return parameter;
}

const QStringList blue{u"color=blue"_s};
const QStringList colours{u"color.1=blue"_s, u"color.2=black"_s, u"color.3=brown"_s};
const QStringList channels{u"color.R=100"_s, u"color.G=200"_s, u"color.B=150"_s};

BuildOutcome built(const QVector<Parameter> &parameters, const QStringList &given, const QByteArray &path = "/")
{
    return build(restOperation(parameters, path), parameterValues(given), endpoint);
}

} // namespace

/// Every cell of OpenAPI 3.1's table "Style Examples", RFC 6570's examples where they say more, Swagger 2's collection formats, and what headers and
/// cookies make of lists.
class tst_Styles : public QObject {
    Q_OBJECT
private slots:
    void queries_data()
    {
        QTest::addColumn<QByteArray>("style");
        QTest::addColumn<ValueType>("type");
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("sent");
        const auto row = [](const char *style, ValueType type, const QStringList &given, const QStringList &sent) {
            QTest::addRow("%s/%s", style, qPrintable(given.join(u' '))) << QByteArray(style) << type << given << sent;
        };
        const QStringList empty{u"color="_s};
        row("comma", ValueType::String, empty, {u"color="_s});
        row("comma", ValueType::String, blue, {u"color=blue"_s});
        row("comma", ValueType::List, colours, {u"color=blue,black,brown"_s});
        row("comma", ValueType::Struct, channels, {u"color=R,100,G,200,B,150"_s});
        row("comma", ValueType::Struct, {u"color:={\"R\":1.0,\"x\":null,\"y\":[1]}"_s}, {u"color=R,1.0,y,[1]"_s});
        row("multi", ValueType::List, colours, {u"color=blue"_s, u"color=black"_s, u"color=brown"_s});
        row("multi", ValueType::List, empty, {u"color="_s});
        row("form-object", ValueType::Struct, channels, {u"R=100"_s, u"G=200"_s, u"B=150"_s});
        row("form-object", ValueType::Struct, {u"color:={\"R\":[1,2],\"G\":null}"_s}, {u"R=[1,2]"_s});
        row("space", ValueType::List, colours, {u"color=blue black brown"_s});
        row("space", ValueType::Struct, channels, {u"color=R 100 G 200 B 150"_s});
        row("tab", ValueType::List, colours, {u"color=blue\tblack\tbrown"_s});
        row("pipe", ValueType::List, colours, {u"color=blue|black|brown"_s});
        row("pipe", ValueType::Struct, channels, {u"color=R|100|G|200|B|150"_s});
        row("pipe", ValueType::List, {u"color=a|b"_s}, {u"color=a|b"_s});
        row("deep-object", ValueType::Struct, channels, {u"color[R]=100"_s, u"color[G]=200"_s, u"color[B]=150"_s});
        row("deep-object", ValueType::Struct, {u"color:={\"a\":{\"b\":[\"x\",{\"c\":true}]},\"n\":null}"_s},
            {u"color[a][b][0]=x"_s, u"color[a][b][1][c]=true"_s});
        row("deep-object", ValueType::List, colours, {u"color[0]=blue"_s, u"color[1]=black"_s, u"color[2]=brown"_s});
        row("deep-object", ValueType::String, blue, {u"color=blue"_s});
        row("json", ValueType::Struct, channels, {u"color={\"R\":\"100\",\"G\":\"200\",\"B\":\"150\"}"_s});
    }
    void queries()
    {
        QFETCH(const QByteArray, style);
        QFETCH(const ValueType, type);
        QFETCH(const QStringList, given);
        const BuildOutcome outcome = built({colour(type, style, ParameterPlace::Query)}, given);
        QVERIFY2(!outcome.isBlocked(), qPrintable(problemTexts(outcome.problems).join(u'\n')));
        QTEST(fieldTexts(outcome.request.query), "sent");
    }

    void paths_data()
    {
        QTest::addColumn<QByteArray>("style");
        QTest::addColumn<ValueType>("type");
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QByteArray>("path");
        const auto row = [](const char *style, ValueType type, const QStringList &given, const QByteArray &path) {
            QTest::addRow("%s/%s", style, qPrintable(given.join(u' '))) << QByteArray(style) << type << given << path;
        };
        const QStringList empty{u"color="_s};
        row("label", ValueType::String, blue, "/x/.blue");
        row("label", ValueType::List, colours, "/x/.blue,black,brown");
        row("label", ValueType::Struct, channels, "/x/.R,100,G,200,B,150");
        row("label-explode", ValueType::String, blue, "/x/.blue");
        row("label-explode", ValueType::List, colours, "/x/.blue.black.brown");
        row("label-explode", ValueType::Struct, channels, "/x/.R=100.G=200.B=150");
        row("matrix", ValueType::String, empty, "/x/;color");
        row("matrix", ValueType::String, blue, "/x/;color=blue");
        row("matrix", ValueType::List, colours, "/x/;color=blue,black,brown");
        row("matrix", ValueType::Struct, channels, "/x/;color=R,100,G,200,B,150");
        row("matrix-explode", ValueType::String, empty, "/x/;color");
        row("matrix-explode", ValueType::List, colours, "/x/;color=blue;color=black;color=brown");
        row("matrix-explode", ValueType::Struct, channels, "/x/;R=100;G=200;B=150");
        row("comma", ValueType::List, colours, "/x/blue,black,brown");
        row("comma", ValueType::Struct, channels, "/x/R,100,G,200,B,150");
        row("simple-object", ValueType::Struct, channels, "/x/R=100,G=200,B=150");
        row("plain", ValueType::List, colours, "/x/blue,black,brown");
        row("plain", ValueType::List, {u"color:=[\"a/b\",1]"_s}, "/x/a%2Fb,1");
        // what the style writes stays, what a value holds is encoded
        row("plain", ValueType::String, {u"color=a,b;c=.d/e 中"_s}, "/x/a%2Cb%3Bc%3D.d%2Fe%20%E4%B8%AD");
        row("comma", ValueType::List, {u"color.1=a,b"_s, u"color.2=c"_s}, "/x/a%2Cb,c");
        row("matrix", ValueType::List, {u"color.1=;"_s}, "/x/;color=%3B");
        row("label", ValueType::String, {u"color=a.b/c"_s}, "/x/.a.b%2Fc");
    }
    void paths()
    {
        QFETCH(const QByteArray, style);
        QFETCH(const ValueType, type);
        QFETCH(const QStringList, given);
        const BuildOutcome outcome = built({colour(type, style, ParameterPlace::Path)}, given, "/x/{color}");
        QVERIFY2(!outcome.isBlocked(), qPrintable(problemTexts(outcome.problems).join(u'\n')));
        QTEST(outcome.request.path.bytes(), "path");
        QVERIFY(!outcome.request.path.segmentsOf(Origin::parameter(outcome.request.path.segments().constLast().origin.name)).isEmpty());
    }

    void emptyPathsBlock()
    {
        for (const char *style : {"plain", "comma"}) {
            const BuildOutcome outcome = built({colour(ValueType::List, style, ParameterPlace::Path)}, {u"color:=[]"_s}, "/x/{color}");
            QVERIFY2(outcome.isBlocked(), style);
        }
        QVERIFY(built({colour(ValueType::String, "label", ParameterPlace::Path)}, {u"color:=null"_s}, "/x/{color}").isBlocked());
    }

    void oneNameInTwoPlaces()
    {
        Operation operation = restOperation({{.name = u"id"_s, .place = ParameterPlace::Path},
                                             {.name = u"id"_s, .place = ParameterPlace::Query, .type = ValueType::Integer},
                                             {.name = u"id"_s, .place = ParameterPlace::Body, .type = ValueType::Integer}},
                                            "/x/{id}");
        const BuildOutcome outcome = build(operation, parameterValues({u"id=7"_s}), endpoint);
        QCOMPARE(problemTexts(outcome.problems), QStringList());
        QCOMPARE(outcome.request.path.bytes(), "/x/7");
        QCOMPARE(fieldTexts(outcome.request.query), QStringList{u"id=7"_s});
        QCOMPARE(outcome.request.body.bytes(), "{\"id\":7}");
        QCOMPARE(build(operation, parameterValues({u"id.x=7"_s}), endpoint).problems.size(),
                 2); // unknown, said once; and the path needs one
    }

    void headers_data()
    {
        QTest::addColumn<Parameter>("parameter");
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("sent");
        const auto header = [](const QString &name, ValueType type, const QByteArray &style = {}) {
            Parameter parameter = colour(type, style, ParameterPlace::Header);
            parameter.name = name;
            return parameter;
        };
        QTest::newRow("list") << header(u"color"_s, ValueType::List) << colours << QStringList{u"color=blue,black,brown"_s};
        QTest::newRow("JSON list") << header(u"color"_s, ValueType::List) << QStringList{u"color:=[1,\"a\"]"_s}
                                   << QStringList{u"color=1,a"_s};
        QTest::newRow("struct") << header(u"color"_s, ValueType::Struct) << channels << QStringList{u"color=R,100,G,200,B,150"_s};
        QTest::newRow("struct, exploded") << header(u"color"_s, ValueType::Struct, "simple-object") << channels
                                          << QStringList{u"color=R=100,G=200,B=150"_s};
        QTest::newRow("list, multi") << header(u"color"_s, ValueType::List, "multi") << colours << QStringList{u"color=blue,black,brown"_s};
        QTest::newRow("wildcard") << header(u"x-oss-meta-*"_s, ValueType::Map)
                                  << QStringList{u"x-oss-meta-*.owner=me"_s, u"x-oss-meta-*.a.b=2"_s}
                                  << QStringList{u"x-oss-meta-a.b=2"_s, u"x-oss-meta-owner=me"_s};
        QTest::newRow("wildcard as JSON") << header(u"x-oss-meta-*"_s, ValueType::Map)
                                          << QStringList{u"x-oss-meta-*:={\"owner\":\"me\",\"n\":1}"_s}
                                          << QStringList{u"x-oss-meta-owner=me"_s, u"x-oss-meta-n=1"_s};
    }
    void headers()
    {
        QFETCH(const Parameter, parameter);
        QFETCH(const QStringList, given);
        const BuildOutcome outcome = built({parameter}, given);
        QVERIFY2(!outcome.isBlocked(), qPrintable(problemTexts(outcome.problems).join(u'\n')));
        QTEST(fieldTexts(outcome.request.headers), "sent");
    }

    void wildcardHeadersThatCannotBe()
    {
        const Parameter meta{.name = u"x-oss-meta-*"_s, .place = ParameterPlace::Header, .type = ValueType::Map};
        QCOMPARE(problemTexts(built({meta}, {u"x-oss-meta-*.a b=1"_s}).problems),
                 QStringList{u"x-oss-meta-*.a b: x-oss-meta-a b is no name of a header: letters, digits and hyphens are (blocks)"_s});
        QVERIFY(built({meta}, {u"x-oss-meta-*.ok=1\n2"_s}).isBlocked());
        QVERIFY(built({meta}, {u"x-oss-meta-*=text"_s}).isBlocked());
    }

    void cookies()
    {
        Parameter list = colour(ValueType::List, "multi", ParameterPlace::Cookie);
        const QVector<Parameter> parameters{{.name = u"session"_s, .place = ParameterPlace::Cookie, .sensitive = true},
                                            list,
                                            {.name = u"note"_s, .place = ParameterPlace::Cookie}};
        const BuildOutcome outcome = built(parameters, QStringList{u"session=aGk="_s, u"note=a; b\r\n,中%20"_s} + colours);
        QVERIFY2(!outcome.isBlocked(), qPrintable(problemTexts(outcome.problems).join(u'\n')));
        QCOMPARE(fieldTexts(outcome.request.headers),
                 QStringList{u"Cookie=session=aGk=; color=blue; color=black; color=brown; note=a%3B%20b%0D%0A%2C%E4%B8%AD%20"_s});
        QCOMPARE(outcome.request.headers.constFirst().value.segmentsOf(Origin::parameter(u"session"_s)).size(), 2);
    }

    void cookiesBesideTheirHeader()
    {
        const QVector<Parameter> parameters{{.name = u"Cookie"_s, .place = ParameterPlace::Header},
                                            {.name = u"session"_s, .place = ParameterPlace::Cookie}};
        QCOMPARE(problemTexts(built(parameters, {u"Cookie=a=b"_s, u"session=x"_s}).problems),
                 QStringList{u"session: The header Cookie is given too: leave one of both out (blocks)"_s});
        QVERIFY(!built(parameters, {u"Cookie=a=b"_s}).isBlocked());
    }
};


QTEST_GUILESS_MAIN(tst_Styles)
#include "tst_styles.moc"
