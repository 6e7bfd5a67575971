// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
#include "core/catalogue/importers/importer.h"
#include "core/catalogue/vendormarkdown.h"
#include "tests/support/shareddata.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// What is wrong with \p html as a safe subset; empty for nothing.
QString fault(const QString &html)
{
    static const QSet<QString> allowed{u"p"_s,  u"b"_s,  u"i"_s,     u"code"_s, u"pre"_s, u"ul"_s,
                                       u"ol"_s, u"li"_s, u"table"_s, u"tr"_s,   u"td"_s,  u"a"_s};
    QXmlStreamReader reader(u"<x>"_s + QString(html).replace(u"<br>"_s, u""_s) + u"</x>"_s);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() == u"x")
            continue;
        if (!allowed.contains(reader.name().toString()))
            return u"has <"_s + reader.name() + u'>';
        for (const auto &attribute : reader.attributes()) {
            const bool isLink = reader.name() == u"a" && attribute.name() == u"href";
            const bool isFrame = reader.name() == u"table";
            if (!isLink && !isFrame)
                return u"has the attribute "_s + attribute.name();
            if (isLink && !attribute.value().startsWith(u"https://") && !attribute.value().startsWith(u"http://")
                && !attribute.value().startsWith(u"countersign:operation/"))
                return u"leads to "_s + attribute.value();
        }
    }
    return reader.hasError() ? reader.errorString() + u": "_s + html : QString();
}

} // namespace

class TestVendorMarkdown : public QObject {
    Q_OBJECT
private slots:
    void blocks_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        const auto row = [](const char *name, const QString &markdown, const QString &html) { QTest::newRow(name) << markdown << html; };
        row("nothing", {}, {});
        row("a line", u"One & two < three"_s, u"<p>One &amp; two &lt; three</p>"_s);
        row("two paragraphs", u"One\ntwo\n\nthree"_s, u"<p>One<br>two</p><p>three</p>"_s);
        row("list", u"Values:\n\n*   a: first\n*   b: second"_s, u"<p>Values:</p><ul><li>a: first</li><li>b: second</li></ul>"_s);
        row("numbered", u"1. a\n2. b"_s, u"<ol><li>a</li><li>b</li></ol>"_s);
        row("list in a list", u"- a\n    - b\n- c\n\nEnd"_s, u"<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><p>End</p>"_s);
        row("note in an item", u"*   a\n\n    **\n\n    **Note** Be careful."_s, u"<ul><li>a<p><b>Note</b> Be careful.</p></li></ul>"_s);
        row("heading", u"## What\nIt is"_s, u"<p><b>What</b></p><p>It is</p>"_s);
        row("heading marked twice", u"## #What"_s, u"<p><b>What</b></p>"_s);
        row("code", u"```JSON\n{\"a\": \"<x>\"}\n```\nDone"_s, u"<pre>{&quot;a&quot;: &quot;&lt;x&gt;&quot;}\n</pre><p>Done</p>"_s);
        row("code without an end", u"```\nx"_s, u"<pre>x\n</pre>"_s);
        row("table", u"| a | b |\n|---|:-:|\n| 1 | 2 |"_s,
            u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>"_s);
        row("escaped once too often", u"One\\ntwo"_s, u"<p>One<br>two</p>"_s);
        row("line break", u"One<br>two<br />three"_s, u"<p>One<br>two<br>three</p>"_s);
        row("placeholder", u"oss://<bucket>/<object>"_s, u"<p>oss://&lt;bucket&gt;/&lt;object&gt;</p>"_s);
        row("for China", u"All <props=\"china\">home</props><props=\"intl\">abroad</props>."_s, u"<p>All abroad.</p>"_s);
        row("open passage", u"All <props=\"china\">home"_s, u"<p>All</p>"_s);
        row("authoring marks", u"<notice>Do <ph id=\"1\">not</ph></notice>"_s, u"<p>Do not</p>"_s);
        row("reordering characters", u"a\u202eb\u0007c"_s, u"<p>abc</p>"_s);
        row("entities", u"a&nbsp;&lt;b&gt; &amp;lt;"_s, u"<p>a &lt;b&gt; &amp;lt;</p>"_s);
    }
    void blocks()
    {
        QFETCH(const QString, markdown);
        const QString made = vendorHtml(markdown, VendorSite::International);
        QTEST(made, "html");
        QCOMPARE(fault(made), QString());
    }

    void lines_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        const auto row = [](const char *name, const QString &markdown, const QString &html) { QTest::newRow(name) << markdown << html; };
        row("bold and code", u"**Note** use `a<b`"_s, u"<b>Note</b> use <code>a&lt;b</code>"_s);
        row("emphasis", u"*one* two"_s, u"<i>one</i> two"_s);
        row("a star", u"2 * 3, acs:*:x"_s, u"2 * 3, acs:*:x"_s);
        row("lone marks", u"a ` b ** c"_s, u"a ` b ** c"_s);
        row("marks that cross", u"*a **b* c**"_s, u"<i>a *</i>b* c**"_s);
        row("link", u"See [a](https://x.example/y?a=1&b=\"2\")."_s, u"See <a href=\"https://x.example/y?a=1&amp;b=%222%22\">a</a>."_s);
        row("help page", u"[DescribeZones](~~25610~~)"_s,
            u"<a href=\"https://www.alibabacloud.com/help/doc-detail/25610.htm\">DescribeZones</a>"_s);
        row("operation", u"[zones](~~DescribeZones~~)"_s, u"<a href=\"countersign:operation/DescribeZones\">zones</a>"_s);
        row("structure", u"[it](~~struct:X~~)"_s, u"it"_s);
        row("anchor", u"[](#)a"_s, u"a"_s);
        row("address alone", u"[](https://x.example/)"_s, u"<a href=\"https://x.example/\">https://x.example/</a>"_s);
        row("script", u"[a](javascript:alert(1))"_s, u"a)"_s);
        row("file", u"[a](file:///etc/passwd) [b](//host/share)"_s, u"a b"_s);
        row("user info", u"[a](https://ecs.aliyuncs.com@evil.example/)"_s, u"a"_s);
        row("image", u"![alt](https://x.example/i.png)"_s, u"alt"_s);
        row("image in HTML", u"<img src=\"https://x.example/i.png\">"_s, u"&lt;img src=&quot;https://x.example/i.png&quot;&gt;"_s);
        row("no end", u"[a](b"_s, u"[a](b"_s);
    }
    void lines()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, html);
        const QString made = vendorHtml(markdown, VendorSite::International);
        QCOMPARE(made, u"<p>"_s + html + u"</p>"_s);
        QCOMPARE(fault(made), QString());
    }

    void chinaHasItsOwnPages()
    {
        QCOMPARE(vendorHtml(u"[a](~~1~~)<props=\"china\">中</props><props=\"intl\">x</props>"_s, VendorSite::China),
                 u"<p><a href=\"https://help.aliyun.com/document_detail/1.html\">a</a>中</p>"_s);
    }

    void plainText()
    {
        QCOMPARE(vendorPlainText(u"**A** `b<c`\n\n* [d](https://x.example)\n* e"_s, VendorSite::International), u"A b<c\nd\ne"_s);
    }

    void longTextsOfMarksTakeTheirTimeOnly_data()
    {
        QTest::addColumn<QString>("piece");
        for (const QString &piece :
             {u"*"_s, u"**a"_s, u"`"_s, u"["_s, u"[a]("_s, u"![a"_s, u"<props=\"china\">"_s, u"- a\n  "_s, u"|a|\n"_s, u"&"_s})
            QTest::newRow(qPrintable(piece)) << piece;
    }
    void longTextsOfMarksTakeTheirTimeOnly()
    {
        QFETCH(const QString, piece);
        const QString text = piece.repeated(200'000 / piece.size());
        QElapsedTimer timer;
        timer.start();
        const QString made = vendorHtml(text, VendorSite::International);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(fault(made), QString());
    }

    void everyRealTextIsSafe()
    {
        if (sharedData().isEmpty())
            QSKIP("real metadata is not beside the checkout");
        qsizetype texts = 0;
        const auto check = [&texts](const VendorText &text) {
            for (const QString &one : {text.english(), text.chinese()})
                for (const VendorSite site : {VendorSite::China, VendorSite::International})
                    if (const QString wrong = one.isEmpty() ? QString() : fault(vendorHtml(one, site)); ++texts && !wrong.isEmpty())
                        QFAIL(qPrintable(wrong));
        };
        for (const QString &source : {u"/data/api-docs"_s, u"/data/aliyun-openapi-meta.tar.xz"_s}) {
            const auto imported = importMetadata(sharedData() + source, QDateTime::currentDateTimeUtc());
            QVERIFY(imported);
            for (const ServiceContents &contents : imported->services)
                for (const Operation &operation : contents.operations) {
                    check(operation.documentation);
                    for (const Parameter &parameter : operation.parameters)
                        check(parameter.documentation);
                }
        }
        QVERIFY(texts > 400'000);
    }
};

QTEST_GUILESS_MAIN(TestVendorMarkdown)
#include "tst_vendormarkdown.moc"
