// SPDX-License-Identifier: GPL-3.0-or-later
// JSON and XML laid out without changing a token, folding, search and masks, and the view that shows them.
#include "ui/widgets/jsonlayout.h"
#include "ui/widgets/textview.h"
#include "ui/widgets/xmllayout.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArray whole(const TextLayout &layout, bool reveal = false)
{
    return layout.text(0, qsizetype(layout.lines.size()) - 1, reveal);
}

QByteArray withoutBlanks(QByteArray bytes)
{
    bytes.replace(' ', "").replace('\n', "").replace('\r', "").replace('\t', "");
    return bytes;
}

const QVector<ResponseMember> keyFacts{
    {.name = u"Name"_s},
    {.name = u"PrivateKey"_s, .sensitive = true},
    {.name = u"Keys"_s,
     .type = ValueType::Struct,
     .members = {{.name = u"Key"_s,
                  .type = ValueType::List,
                  .members = {{.type = ValueType::Struct, .members = {{.name = u"Secret"_s, .sensitive = true}}}}}}}};

} // namespace

class tst_TextLayout : public QObject {
    Q_OBJECT

private slots:
    void json_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("object") << QByteArray(R"({"a":1,"b":[true,null]})")
                                << QByteArray("{\n  \"a\": 1,\n  \"b\": [\n    true,\n    null\n  ]\n}");
        QTest::newRow("empty ones") << QByteArray(R"({"a":{},"b":[ ]})") << QByteArray("{\n  \"a\": {},\n  \"b\": []\n}");
        QTest::newRow("bare") << QByteArray(" 1e2 ") << QByteArray("1e2");
        QTest::newRow("spelling stays") << QByteArray(R"([18446744073709551616,1.0,"\u00e9\/\ud800"])")
                                        << QByteArray("[\n  18446744073709551616,\n  1.0,\n  \"\\u00e9\\/\\ud800\"\n]");
        QTest::newRow("colon and braces in strings") << QByteArray(R"({"a:{":"b: ,}"})") << QByteArray("{\n  \"a:{\": \"b: ,}\"\n}");
        QTest::newRow("Chinese") << QByteArray(R"({"名":"值"})") << QByteArray("{\n  \"名\": \"值\"\n}");
    }

    void json()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, expected);
        const Result<TextLayout> layout = jsonLayout(source);
        QVERIFY(layout);
        QCOMPARE(whole(*layout), expected);
        QCOMPARE(withoutBlanks(whole(*layout)), withoutBlanks(source));
    }

    void brokenJsonSaysWhere()
    {
        const Result<TextLayout> layout = jsonLayout("{\n \"a\": 1,\n}");
        QVERIFY(!layout);
        QCOMPARE(layout.error().kind, ErrorKind::BadInput);
        QCOMPARE(layout.error().subject, u"line 3, byte 11"_s);
        QVERIFY(!layout.error().message.isEmpty());
    }

    void xml_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("refusal")
            << QByteArray("<?xml version='1.0'?><Error><Code>A</Code><Empty/><Message>b &amp; c</Message></Error>")
            << QByteArray("<?xml version='1.0'?>\n<Error>\n  <Code>A</Code>\n  <Empty/>\n  <Message>b &amp; c</Message>\n</Error>");
        QTest::newRow("blanks between") << QByteArray("<a>\n   <b>x</b>\n</a>\n") << QByteArray("<a>\n  <b>x</b>\n</a>");
        QTest::newRow("blanks inside") << QByteArray("<a><b> x </b></a>") << QByteArray("<a>\n  <b> x </b>\n</a>");
        QTest::newRow("text of two lines") << QByteArray("<a>x\ny</a>") << QByteArray("<a>x\ny</a>");
        QTest::newRow("no text") << QByteArray("<a><b></b></a>") << QByteArray("<a>\n  <b></b>\n</a>");
    }

    void xml()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, expected);
        const Result<TextLayout> layout = xmlLayout(source);
        QVERIFY(layout);
        QCOMPARE(whole(*layout), expected);
        QCOMPARE(withoutBlanks(whole(*layout)), withoutBlanks(source));
    }

    void plainKeepsEveryByte_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("lines") << QByteArray("a\n\nb");
        QTest::newRow("one long line") << QByteArray("0123456789").repeated(20000);
        QTest::newRow("long Chinese line") << QByteArray("数据").repeated(20000);
    }

    void plainKeepsEveryByte()
    {
        QFETCH(QByteArray, source);
        QCOMPARE(whole(plainLayout(source)), source);
    }

    void aLongStringIsCutIntoLinesAndStaysWhole()
    {
        const QByteArray source = "{\"a\":\"" + QByteArray("\\\"数").repeated(30000) + "\",\"b\":1}";
        const Result<TextLayout> layout = jsonLayout(source);
        QVERIFY(layout);
        QVERIFY(layout->lines.size() > 4);
        QCOMPARE(withoutBlanks(whole(*layout)), source);
        int names = 0;
        for (const TextLine &line : layout->lines)
            layout->visit(line, false, [&names](QByteArrayView, SyntaxPart part) { names += part == SyntaxPart::Name ? 1 : 0; });
        QCOMPARE(names, 2);
    }

    void secretsAreMasked_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("marked member") << QByteArray(R"({"Name":"n","PrivateKey":"s3cret"})") << QByteArray("s3cret");
        QTest::newRow("marked in a list") << QByteArray(R"({"Keys":{"Key":[{"Secret":12345}]}})") << QByteArray("12345");
        QTest::newRow("PEM anywhere") << QByteArray(R"(["-----BEGIN RSA PRIVATE KEY-----\nMIIE\n"])") << QByteArray("MIIE");
        QTest::newRow("xml") << QByteArray("<R><Name>n</Name><PrivateKey>s3cret</PrivateKey></R>") << QByteArray("s3cret");
        QTest::newRow("xml list") << QByteArray("<R><Keys><Key><Secret>s3cret</Secret></Key></Keys></R>") << QByteArray("s3cret");
    }

    void secretsAreMasked()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, secret);
        const Result<TextLayout> layout = source.startsWith('<') ? xmlLayout(source, keyFacts) : jsonLayout(source, keyFacts);
        QVERIFY(layout);
        QCOMPARE(layout->masked.size(), 1);
        QVERIFY(!whole(*layout).contains(secret));
        QVERIFY(whole(*layout).contains(maskText));
        QVERIFY(whole(*layout, true).contains(secret));
        TextLayout raw = plainLayout(source);
        raw.masked = layout->masked;
        QVERIFY(!whole(raw).contains(secret));
    }

    void depthCostsNoStack()
    {
        const QByteArray deep = QByteArray("[").repeated(200000) + QByteArray("]").repeated(200000);
        const Result<TextLayout> layout = jsonLayout(deep);
        QVERIFY(layout);
        QCOMPARE(withoutBlanks(whole(*layout)), deep);
    }

    void folds()
    {
        TextView view;
        view.resize(500, 400);
        view.setContent(*jsonLayout(R"({"a":{"b":1,"c":[1,2]},"d":2})"));
        QCOMPARE(view.visibleLineCount(), 10);
        view.setFolded(1, true);
        QCOMPARE(view.visibleLineCount(), 4);
        view.setFolded(2, true); // nothing to fold there
        QCOMPARE(view.visibleLineCount(), 4);
        view.find(u"\"c\""_s); // a match inside opens the fold
        QCOMPARE(view.matchCount(), 1);
        QCOMPARE(view.visibleLineCount(), 10);
        view.foldAll(true);
        QCOMPARE(view.visibleLineCount(), 4);
        view.foldAll(false);
        QCOMPARE(view.visibleLineCount(), 10);
        QCOMPARE(view.accessibleText(), QString::fromUtf8(whole(view.content())));
    }

    void findsAndWraps()
    {
        TextView view;
        view.setContent(*jsonLayout(R"({"Region":"a","region":"REGION","x":1})"));
        view.find(u"region"_s);
        QCOMPARE(view.matchCount(), 3);
        QCOMPARE(view.currentMatch(), 1);
        QCOMPARE(view.selectedBytes(), QByteArray("Region"));
        view.findNext(true);
        QCOMPARE(view.currentMatch(), 3);
        QCOMPARE(view.selectedBytes(), QByteArray("REGION"));
        view.findNext(false);
        QCOMPARE(view.currentMatch(), 1);
        view.find(u"nowhere"_s);
        QCOMPARE(view.matchCount(), 0);
    }

    void masksUntilRevealed()
    {
        TextView view;
        view.setContent(*jsonLayout(R"({"PrivateKey":"s3cret"})", keyFacts));
        QVERIFY(!view.accessibleText().contains(u"s3cret"));
        view.selectAll();
        QVERIFY(!view.selectedBytes().contains("s3cret"));
        view.setRevealed(true);
        QVERIFY(view.accessibleText().contains(u"s3cret"));
    }

    void screenReadersGetTheText()
    {
        TextView view;
        view.setAccessibleName(u"Response body"_s);
        view.setContent(*jsonLayout(R"({"a":"迁移"})"));
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(accessible && accessible->textInterface());
        QAccessibleTextInterface *text = accessible->textInterface();
        QCOMPARE(text->text(0, text->characterCount()), u"{\n  \"a\": \"迁移\"\n}"_s);
        text->setCursorPosition(11);
        QCOMPARE(text->cursorPosition(), 11);
    }

    void readersGetPaintedLines()
    {
        TextView view;
        view.resize(260, 400);
        view.show();
        view.setContent(*jsonLayout("{\"a\":\"" + QByteArray("迁移数据 ").repeated(12) + "\",\"b\":[1,2]}"));
        QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(&view)->textInterface();
        QString read;
        int lines = 0;
        int from = 0;
        int to = 0;
        while (to < text->characterCount()) {
            const QString line = text->textAtOffset(to, QAccessible::LineBoundary, &from, &to);
            QVERIFY(to > from);
            QVERIFY2(!line.chopped(1).contains(u'\n'), qPrintable(line));
            read += line;
            ++lines;
        }
        QCOMPARE(read, view.accessibleText());
        QVERIFY2(lines > 8, "the long string takes several lines");
        QCOMPARE(text->textAtOffset(0, QAccessible::LineBoundary, &from, &to), u"{\n"_s);
        QVERIFY(text->textAfterOffset(0, QAccessible::LineBoundary, &from, &to).startsWith(u"  \"a\": \""));
        QCOMPARE(text->textAtOffset(text->characterCount(), QAccessible::LineBoundary, &from, &to), u"}"_s);
        QCOMPARE(text->textBeforeOffset(text->characterCount(), QAccessible::LineBoundary, &from, &to), u"  ]\n"_s);
    }

    void aLargeBodyGivesReadersThePartInSight()
    {
        TextView view;
        view.resize(600, 300);
        view.show();
        const QByteArray source = "[" + QByteArray("{\"id\":1234567890,\"name\":\"web\"},").repeated(60000) + "0]";
        QElapsedTimer timer;
        timer.start();
        view.setContent(*jsonLayout(source));
        view.viewport()->grab();
        qInfo("%.1f MB of JSON laid out and painted in %lld ms", double(source.size()) / 1e6, timer.elapsed());
        QVERIFY(view.accessibleText().size() < 5000);
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        QVERIFY(view.accessibleText().endsWith(u"0\n]"));
    }
};

QTEST_MAIN(tst_TextLayout)
#include "tst_textlayout.moc"
