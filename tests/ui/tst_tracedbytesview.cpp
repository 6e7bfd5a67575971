// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes with their origins on screen: wrapping, lit runs, clicks and keys, copying, and what a screen reader gets.
#include "ui/theme/theme.h"
#include "ui/widgets/bytelines.h"
#include "ui/widgets/tracedbytesview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const Origin tag = Origin::parameter(u"Tag.2.Value"_s);

TracedBytes named(const QByteArray &name, const char *joint, const QByteArray &value, const Origin &origin)
{
    return TracedBytes(name, origin.asName()) + joint + TracedBytes(value, origin);
}

TracedBytes query()
{
    return named("Action", "=", "DescribeRegions", Origin::setting(u"Action"_s)) + "&"
        + named("ImageId", "=", "", Origin::parameter(u"ImageId"_s)) + "&" + named("Tag.2.Value", "=", "web%20front", tag) + "&"
        + named("Timestamp", "=", "2026-01-12T09%3A30%3A05Z", Origin::of(Origin::Kind::Clock));
}

QByteArray lineText(const TracedBytesView &view, size_t line)
{
    const ByteLine &at = view.lines().at(line);
    return view.bytes().bytes().mid(at.from, at.to - at.from);
}

} // namespace

class tst_TracedBytesView : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<TracedBytesView>();
        m_view->setBytes(query());
        m_view->resize(700, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void wraps_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QByteArray>>("lines");
        QTest::addColumn<QList<bool>>("cut");
        QTest::newRow("empty") << QByteArray() << QList<QByteArray>{""} << QList<bool>{false};
        QTest::newRow("fits") << QByteArray("a=1&b=2") << QList<QByteArray>{"a=1&b=2"} << QList<bool>{false};
        QTest::newRow("behind &") << QByteArray("aaaa=1&bbbb=2&c=33") << QList<QByteArray>{"aaaa=1&", "bbbb=2&", "c=33"}
                                  << QList<bool>{false, false, false};
        QTest::newRow("behind %26") << QByteArray("a%3D1%26b%3D2") << QList<QByteArray>{"a%3D1%26", "b%3D2"} << QList<bool>{false, false};
        QTest::newRow("newlines") << QByteArray("GET\n/\n\nx") << QList<QByteArray>{"GET\n", "/\n", "\n", "x"}
                                  << QList<bool>{false, false, false, false};
        QTest::newRow("a long unit is cut") << QByteArray("a&0123456789012&b") << QList<QByteArray>{"a&", "0123456789", "012&b"}
                                            << QList<bool>{false, false, true};
        QTest::newRow("two cells a letter") << QByteArray("前端网关前端") << QList<QByteArray>{"前端网关前", "端"}
                                            << QList<bool>{false, true};
        QTest::newRow("no line after the last newline") << QByteArray("a\n") << QList<QByteArray>{"a\n"} << QList<bool>{false};
    }

    void wraps()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QByteArray>, lines);
        QFETCH(QList<bool>, cut);
        QList<QByteArray> found;
        QList<bool> foundCut;
        for (const ByteLine &line : wrappedLines(bytes, 10)) {
            found.append(bytes.mid(line.from, line.to - line.from));
            foundCut.append(line.cut);
        }
        QCOMPARE(found, lines);
        QCOMPARE(foundCut, cut);
    }

    void nameJointAndValueAreOneRun()
    {
        m_view->setLit(tag);
        QCOMPARE(m_view->litBytes(), (LitBytes{23, query().bytes().indexOf("Tag.2.Value"), 1}));
        m_view->setLit(Origin::parameter(u"ImageId"_s));
        QCOMPARE(m_view->litBytes(), (LitBytes{8, query().bytes().indexOf("ImageId"), 1}));
        m_view->setLit(Origin::parameter(u"Nowhere"_s));
        QCOMPARE(m_view->litBytes(), LitBytes{});
        m_view->setLit(Origin::literal());
        QCOMPARE(m_view->litBytes().places, 0);
    }

    void aValueInTwoPlacesCountsBoth()
    {
        const QVector<Segment> ranges = litRanges(query() + "\n" + TracedBytes("web front", tag), tag);
        QCOMPARE(ranges.size(), 2);
        QCOMPARE(ranges.at(1).length, 9);
    }

    void litBytesArePainted()
    {
        const QColor fill = Theme::current().colour(Token::Lit);
        const auto litPixels = [&] {
            const QImage image = m_view->viewport()->grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == fill ? 1 : 0;
            }
            return count;
        };
        QCOMPARE(litPixels(), 0);
        m_view->setLit(tag);
        QTRY_VERIFY(litPixels() > 500);
        m_view->setLit({});
        QCOMPARE(litPixels(), 0);
    }

    void clickNamesTheOrigin()
    {
        QSignalSpy clicked(m_view.get(), &TracedBytesView::originClicked);
        const QByteArray bytes = query().bytes();
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->byteRect(bytes.indexOf("web%20")).center());
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.at(0).at(0).value<Origin>(), tag);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->byteRect(bytes.indexOf("Timestamp")).center());
        QCOMPARE(clicked.at(1).at(0).value<Origin>(), Origin::of(Origin::Kind::Clock));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->byteRect(bytes.indexOf('&')).center());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          QPoint(m_view->viewport()->width() - 2, m_view->viewport()->height() - 2));
        QCOMPARE(clicked.size(), 2);
    }

    void keysMoveTheCaretAndEnterClicks()
    {
        QSignalSpy clicked(m_view.get(), &TracedBytesView::originClicked);
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_view->caret(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(clicked.at(0).at(0).value<Origin>(), Origin::setting(u"Action"_s));
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedBytes(), QByteArray("Ac"));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->caret(), m_view->lines().at(1).from + 2);
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_view->caret(), query().size());
    }

    void copiesExactBytes()
    {
        m_view->setBytes(TracedBytes("GET\n迁移 a\t\xC2\xA0 z", Origin::of(Origin::Kind::Body)));
        QSignalSpy copied(m_view.get(), &TracedBytesView::copied);
        m_view->copy();
        QCOMPARE(QApplication::clipboard()->text().toUtf8(), m_view->bytes().bytes());
        QCOMPARE(copied.at(0).at(0).toLongLong(), m_view->bytes().size());
    }

    void screenReadersGetPlainText()
    {
        m_view->setAccessibleName(u"Canonical query"_s);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(accessible);
        QCOMPARE(accessible->text(QAccessible::Name), u"Canonical query"_s);
        QVERIFY(accessible->state().readOnly);
        QAccessibleTextInterface *text = accessible->textInterface();
        QVERIFY(text);
        QCOMPARE(text->text(0, text->characterCount()), QString::fromLatin1(query().bytes()));
        text->setCursorPosition(8);
        QCOMPARE(m_view->caret(), 8);
        text->setSelection(0, 0, 6);
        QCOMPARE(m_view->selectedBytes(), QByteArray("Action"));
        QCOMPARE(text->offsetAtPoint(text->characterRect(10).center()), 10);
    }

    void aLineForScreenReadersIsAPaintedOne()
    {
        m_view->resize(260, 300); // so narrow that it wraps
        QVERIFY(m_view->lines().size() >= 4);
        QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(m_view.get())->textInterface();
        int from = -1;
        int to = -1;
        QString read;
        for (size_t line = 0; line < m_view->lines().size(); ++line) {
            const ByteLine &painted = m_view->lines().at(line);
            const QString found = text->textAtOffset(int(painted.from), QAccessible::LineBoundary, &from, &to);
            QCOMPARE(found.toLatin1(), lineText(*m_view, line));
            QCOMPARE(from, int(painted.from));
            QCOMPARE(to, int(painted.to));
            QCOMPARE(text->textAtOffset(int(painted.to) - 1, QAccessible::LineBoundary, &from, &to), found);
            read += found;
        }
        QCOMPARE(read.toLatin1(), query().bytes());
        const ByteLine &second = m_view->lines().at(1);
        QCOMPARE(text->textBeforeOffset(int(second.from), QAccessible::LineBoundary, &from, &to).toLatin1(), lineText(*m_view, 0));
        QCOMPARE(text->textAfterOffset(int(second.from), QAccessible::LineBoundary, &from, &to).toLatin1(), lineText(*m_view, 2));
        QCOMPARE(text->textBeforeOffset(0, QAccessible::LineBoundary, &from, &to), QString());
        QCOMPARE(text->textAfterOffset(text->characterCount(), QAccessible::LineBoundary, &from, &to), QString());
        QCOMPARE(text->textAtOffset(-1, QAccessible::LineBoundary, &from, &to).toLatin1(), lineText(*m_view, m_view->lines().size() - 1));
        QCOMPARE(text->textAtOffset(0, QAccessible::CharBoundary, &from, &to), u"A"_s);
    }

    void linesOfWhatIsNoAsciiAreWhole()
    {
        m_view->setBytes(TracedBytes("键=迁移前端\xC5&x=\xE2\x80\xAE&y=数据\n", Origin::of(Origin::Kind::Body)) + "end");
        m_view->resize(200, 300);
        QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(m_view.get())->textInterface();
        QString read;
        int from = 0;
        int to = 0;
        while (to < text->characterCount()) {
            read += text->textAtOffset(to, QAccessible::LineBoundary, &from, &to);
            QVERIFY(to > from);
        }
        QCOMPARE(read, text->text(0, text->characterCount()));
        QVERIFY(read.contains(u"\\xC5&") && read.contains(u"<U+202E>"));
    }

    void aRunNamesItsOrigin()
    {
        QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(m_view.get())->textInterface();
        const int at = int(query().bytes().indexOf("web%20front"));
        int from = 0;
        int to = 0;
        QCOMPARE(text->attributes(at + 3, &from, &to), u"origin:form field Tag.2.Value;"_s);
        QCOMPARE(text->text(from, to), u"web%20front"_s);
        QCOMPARE(text->attributes(int(query().bytes().indexOf("2026-")), &from, &to), u"origin:clock;"_s);
        QCOMPARE(text->attributes(int(query().bytes().indexOf('&')), &from, &to), u"origin:rule;"_s);
        m_view->setBytes(TracedBytes("v", Origin::header(u"a;b:c"_s)));
        QCOMPARE(text->attributes(0, &from, &to), u"origin:header a b c;"_s);
    }

    void theCaretsLineAndOriginAreDescribed()
    {
        m_view->resize(260, 300);
        m_view->clearFocus();
        m_view->setSummary(u"23 bytes lit at 40"_s);
        QCOMPARE(m_view->accessibleDescription(), u"23 bytes lit at 40"_s);
        m_view->setFocus();
        QTRY_VERIFY(m_view->hasFocus());
        m_view->setCaret(0);
        const qsizetype at = query().bytes().indexOf("Tag.2.Value");
        m_view->setCaret(at);
        const QString line = m_view->accessibleDescription();
        QVERIFY2(line.startsWith(u"Line from byte") && line.contains(u"form field Tag.2.Value"), qPrintable(line));
        QVERIFY(line.endsWith(u"\n23 bytes lit at 40"));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY2(m_view->accessibleDescription().startsWith(u"At byte %1: form field Tag.2.Value"_s.arg(at + 1)),
                 qPrintable(m_view->accessibleDescription()));
        m_view->clearFocus();
        QCOMPARE(m_view->accessibleDescription(), u"23 bytes lit at 40"_s);
    }

    void findsInBytes()
    {
        m_view->find(u"REGION"_s);
        QCOMPARE(m_view->matchCount(), 1);
        QCOMPARE(m_view->selectedBytes(), QByteArray("Region"));
        m_view->find(u"a"_s);
        const int count = m_view->matchCount();
        QVERIFY(count > 3);
        QVERIFY(m_view->currentMatch() > 1); // from the caret on
        const int before = m_view->currentMatch();
        m_view->findNext(false);
        QCOMPARE(m_view->currentMatch(), before % count + 1);
        m_view->findNext(true);
        m_view->findNext(true);
        QCOMPARE(m_view->currentMatch(), before - 1);
        m_view->setBytes(TracedBytes("no such letter", Origin::of(Origin::Kind::Body)));
        QCOMPARE(m_view->matchCount(), 0);
        m_view->findNext(false); // nothing to go to
        m_view->find({});
        QCOMPARE(m_view->matchCount(), 0);
        const QColor fill = Theme::current().colour(Token::Find);
        const auto isPainted = [&] {
            const QImage image = m_view->viewport()->grab().toImage();
            int pixels = 0;
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixelColor(x, 8) == fill ? 1 : 0;
            return pixels > 4;
        };
        QVERIFY(!isPainted());
        m_view->mark(u"such"_s);
        QVERIFY(isPainted());
    }

    void whatIsNoTextIsShownAsItsBytes()
    {
        m_view->setBytes(TracedBytes("a\xFFz\xE2\x80\xAE", Origin::of(Origin::Kind::Body)));
        QCOMPARE(m_view->accessibleText(), u"a\\xFFz<U+202E>"_s);
        m_view->setAccessibleCaret(5);
        QCOMPARE(m_view->caret(), 2);
    }

    void chineseTakesTwoAdvances()
    {
        m_view->setBytes(TracedBytes("a前b", Origin::of(Origin::Kind::Body)));
        const int narrow = m_view->byteRect(0).width();
        QVERIFY(std::abs(m_view->byteRect(1).width() - 2 * narrow) <= 1);
        QVERIFY(std::abs(m_view->byteRect(4).left() - m_view->byteRect(1).left() - 2 * narrow) <= 1);
    }

    void neverScrollsSideways()
    {
        for (const int width : {200, 320, 900}) {
            m_view->resize(width, 300);
            QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
            for (size_t line = 0; line < m_view->lines().size(); ++line)
                QVERIFY2(m_view->byteRect(m_view->lines().at(line).to - 1).left() < m_view->viewport()->width(),
                         lineText(*m_view, line).constData());
        }
    }

    void aMegabyteStaysLight()
    {
        TracedBytes large(QByteArray("[").repeated(1), Origin::of(Origin::Kind::Body));
        large += TracedBytes(QByteArray("\"0123456789\",").repeated(90000), tag);
        QElapsedTimer timer;
        timer.start();
        m_view->setBytes(large);
        m_view->setLit(tag);
        m_view->viewport()->grab();
        const qint64 shown = timer.restart();
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
        m_view->viewport()->grab();
        const qint64 scrolled = timer.elapsed();
        qInfo("1.2 MB: shown in %lld ms, scrolled in %lld ms", shown, scrolled);
        QVERIFY2(shown < 2000, "a debug build on a busy machine needs a tenth of it");
        QVERIFY(scrolled < 500);
    }

private:
    std::unique_ptr<TracedBytesView> m_view;
};

QTEST_MAIN(tst_TracedBytesView)
#include "tst_tracedbytesview.moc"
