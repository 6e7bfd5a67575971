// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens of JSON and XML over bytes that stay as received: any number, escape and depth passes, and what is no JSON is named with its place.
#include "core/base/jsontokens.h"
#include "core/base/xmltokens.h"

#include <QTest>

using namespace countersign;

namespace {

using JsonKind = JsonToken::Kind;
using XmlKind = XmlToken::Kind;

/// One letter a token: `{k:n}` for an object with one number.
QByteArray shape(const QByteArray &source, qsizetype *faultAt = nullptr)
{
    JsonTokens tokens(source);
    QByteArray letters;
    for (JsonToken token = tokens.next();; token = tokens.next()) {
        switch (token.kind) {
        case JsonKind::Key:
            letters += 'k';
            break;
        case JsonKind::String:
            letters += 's';
            break;
        case JsonKind::Number:
            letters += 'n';
            break;
        case JsonKind::Literal:
            letters += 'l';
            break;
        case JsonKind::End:
            return letters;
        case JsonKind::Fault:
            if (faultAt)
                *faultAt = token.offset;
            return letters + '!';
        default:
            letters += source.mid(token.offset, token.length);
            break;
        }
    }
}

QByteArray xmlShape(const QByteArray &source, qsizetype *faultAt = nullptr)
{
    XmlTokens tokens(source);
    QByteArray letters;
    for (XmlToken token = tokens.next();; token = tokens.next()) {
        switch (token.kind) {
        case XmlKind::Declaration:
            letters += '?';
            break;
        case XmlKind::Doctype:
            letters += 'D';
            break;
        case XmlKind::Comment:
            letters += '#';
            break;
        case XmlKind::CData:
            letters += 'C';
            break;
        case XmlKind::StartTag:
            letters += '<';
            break;
        case XmlKind::EndTag:
            letters += '>';
            break;
        case XmlKind::EmptyTag:
            letters += 'o';
            break;
        case XmlKind::Text:
            letters += 't';
            break;
        case XmlKind::End:
            return letters;
        case XmlKind::Fault:
            if (faultAt)
                *faultAt = token.offset;
            return letters + '!';
        }
    }
}

} // namespace

class tst_JsonTokens : public QObject {
    Q_OBJECT

private slots:
    void good_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("empty object") << QByteArray("{}") << QByteArray("{}");
        QTest::newRow("nested") << QByteArray("{\"a\":[1,{\"b\":null}],\"c\":\"d\"}") << QByteArray("{k:[n,{k:l}],k:s}");
        QTest::newRow("blanks everywhere") << QByteArray(" \t\r\n[ 1 ,\n2 ] \n") << QByteArray("[n,n]");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[]") << QByteArray("[]");
        QTest::newRow("number beyond 64 bits") << QByteArray("[18446744073709551616,-0,1e2,1E+400,0.10]") << QByteArray("[n,n,n,n,n]");
        QTest::newRow("lone surrogate escape") << QByteArray("\"\\ud800 \\uDC00 \\u0000\"") << QByteArray("s");
        QTest::newRow("duplicate names") << QByteArray("{\"a\":1,\"a\":2}") << QByteArray("{k:n,k:n}");
        QTest::newRow("escaped quote at the end") << QByteArray("[\"\\\\\",\"\\\"\"]") << QByteArray("[s,s]");
        QTest::newRow("bare value") << QByteArray("true") << QByteArray("l");
        QTest::newRow("bytes that are no text") << QByteArray("\"\xFF\xC3\"") << QByteArray("s");
    }

    void good()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, expected);
        QCOMPARE(shape(source), expected);
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<qsizetype>("place");
        QTest::newRow("nothing") << QByteArray() << qsizetype(0);
        QTest::newRow("cut in an object") << QByteArray("{\"a\":1") << qsizetype(6);
        QTest::newRow("cut in a string") << QByteArray("[\"abc") << qsizetype(1);
        QTest::newRow("cut behind an escape") << QByteArray("[\"abc\\") << qsizetype(1);
        QTest::newRow("comma before the end") << QByteArray("[1,]") << qsizetype(3);
        QTest::newRow("no comma") << QByteArray("[1 2]") << qsizetype(3);
        QTest::newRow("no colon") << QByteArray("{\"a\" 1}") << qsizetype(5);
        QTest::newRow("name without quotes") << QByteArray("{a:1}") << qsizetype(1);
        QTest::newRow("single quotes") << QByteArray("{'a':1}") << qsizetype(1);
        QTest::newRow("wrong bracket") << QByteArray("[1}") << qsizetype(2);
        QTest::newRow("two values") << QByteArray("{} {}") << qsizetype(3);
        QTest::newRow("leading zero") << QByteArray("[01]") << qsizetype(1);
        QTest::newRow("number with two points") << QByteArray("1.2.3") << qsizetype(0);
        QTest::newRow("lone minus") << QByteArray("-") << qsizetype(0);
        QTest::newRow("misspelt word") << QByteArray("[nul]") << qsizetype(1);
        QTest::newRow("line end in a string") << QByteArray("[\"a\nb\"]") << qsizetype(3);
        QTest::newRow("unknown escape") << QByteArray("[\"a\\x\"]") << qsizetype(3);
        QTest::newRow("short unicode escape") << QByteArray("[\"\\u12\"]") << qsizetype(2);
        QTest::newRow("a page") << QByteArray("<html>") << qsizetype(0);
    }

    void bad()
    {
        QFETCH(QByteArray, source);
        QFETCH(qsizetype, place);
        qsizetype faultAt = -1;
        QVERIFY(shape(source, &faultAt).endsWith('!'));
        QCOMPARE(faultAt, place);
        JsonTokens tokens(source);
        while (tokens.next().kind != JsonKind::Fault) { }
        QVERIFY(!tokens.fault().isEmpty());
        QCOMPARE(tokens.next().kind, JsonKind::Fault);
    }

    void depthCostsNoStack()
    {
        constexpr qsizetype levels = 1000000;
        const QByteArray deep = QByteArray(levels, '[') + QByteArray(levels, ']');
        JsonTokens tokens(deep);
        qsizetype deepest = 0;
        JsonToken token;
        do {
            token = tokens.next();
            deepest = std::max(deepest, tokens.depth());
        } while (token.kind != JsonKind::End && token.kind != JsonKind::Fault);
        QCOMPARE(token.kind, JsonKind::End);
        QCOMPARE(deepest, levels);
    }

    void scanStopsAtTheEndOfAPiece()
    {
        const QByteArray piece = "\"key\": \"cut of";
        qsizetype position = 0;
        QCOMPARE(JsonTokens::scan(piece, position).kind, JsonKind::String);
        QCOMPARE(JsonTokens::scan(piece, position).kind, JsonKind::Colon);
        const JsonToken cut = JsonTokens::scan(piece, position);
        QCOMPARE(cut, (JsonToken{JsonKind::String, 7, 7}));
        QCOMPARE(JsonTokens::scan(piece, position).kind, JsonKind::End);
    }

    void xmlGood_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("element with text") << QByteArray("<a>x</a>") << QByteArray("<t>");
        QTest::newRow("prolog") << QByteArray("<?xml version='1.0'?>\n<!-- - -->\n<a/>\n") << QByteArray("?t#tot");
        QTest::newRow("doctype with a subset") << QByteArray("<!DOCTYPE a [<!ENTITY b '>'>]><a/>") << QByteArray("Do");
        QTest::newRow("bracket in an attribute") << QByteArray("<a b='>' c=\"</a>\">&lt;</a>") << QByteArray("<t>");
        QTest::newRow("cdata") << QByteArray("<a><![CDATA[</a>]]></a>") << QByteArray("<C>");
    }

    void xmlGood()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, expected);
        QCOMPARE(xmlShape(source), expected);
    }

    void xmlBad_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<qsizetype>("place");
        QTest::newRow("nothing") << QByteArray() << qsizetype(0);
        QTest::newRow("not closed") << QByteArray("<a><b></b>") << qsizetype(10);
        QTest::newRow("closed in the wrong order") << QByteArray("<a><b></a></b>") << qsizetype(6);
        QTest::newRow("cut tag") << QByteArray("<a><b") << qsizetype(3);
        QTest::newRow("cut comment") << QByteArray("<a><!-- b") << qsizetype(3);
        QTest::newRow("two roots") << QByteArray("<a/><b/>") << qsizetype(4);
        QTest::newRow("text outside") << QByteArray("x<a/>") << qsizetype(0);
        QTest::newRow("no name") << QByteArray("<a>< b/></a>") << qsizetype(3);
    }

    void xmlBad()
    {
        QFETCH(QByteArray, source);
        QFETCH(qsizetype, place);
        qsizetype faultAt = -1;
        QVERIFY(xmlShape(source, &faultAt).endsWith('!'));
        QCOMPARE(faultAt, place);
    }
};

QTEST_GUILESS_MAIN(tst_JsonTokens)
#include "tst_jsontokens.moc"
