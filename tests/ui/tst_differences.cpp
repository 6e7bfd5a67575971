// SPDX-License-Identifier: GPL-3.0-or-later
// Two strings side by side: what is aligned with what, what is left out, the words below a difference, and walking from one to the next.
#include "verdictcases.h"

#include "ui/debugger/differencecanvas.h"
#include "ui/debugger/differencewords.h"
#include "ui/debugger/sidetext.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QVector<ShownStrings> pairOf(const QByteArray &ours, const QByteArray &theirs)
{
    return {ShownStrings{"string-to-sign", u"String to sign"_s, ShownStrings::Sides::SignedSent, true,
                         compared(TracedBytes(ours, Origin::parameter(u"Name"_s)), theirs)}};
}

} // namespace

class tst_Differences : public QObject {
    Q_OBJECT

private slots:
    void init() { m_room.open(); }
    void cleanup() { m_room.close(); }

    /// Behind the hash of a canonical request the string to sign tells nothing.
    void theCanonicalRequestIsShownWhereThereIsOne()
    {
        m_room.show(recorded(u"mistake-052"_s));
        const auto *canvas = m_room.view()->findChild<DifferenceCanvas *>();
        QCOMPARE(canvas->strings().step, QByteArray("canonical-request"));
        QCOMPARE(canvas->count(), 3);
        QVERIFY2(canvas->sentence().endsWith(u": + is a plus sign, %20 a space"_s), qPrintable(canvas->sentence()));
    }

    void walking()
    {
        m_room.show(recorded(u"mistake-052"_s));
        auto *canvas = m_room.view()->findChild<DifferenceCanvas *>();
        QSignalSpy area(m_room.view(), &VerdictView::areaWanted);
        const QString first = canvas->sentence();
        const QString description = canvas->accessibleDescription();
        QVERIFY2(description.startsWith(u"Difference 1 of 3, byte "_s), qPrintable(description));
        QVERIFY(m_room.view()->walk(false));
        QCOMPARE(canvas->current(), 1);
        QVERIFY(canvas->sentence() != first);
        QVERIFY(canvas->accessibleDescription().startsWith(u"Difference 2 of 3, byte "_s));
        QCOMPARE(area.size(), 1);
        QVERIFY(m_room.view()->rect().contains(area[0][0].toRect()));
        QVERIFY(m_room.view()->walk(true) && m_room.view()->walk(true));
        QCOMPARE(canvas->current(), 2);
        QVERIFY(m_room.view()->walk(false));
        QCOMPARE(canvas->current(), 0);
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_F8);
        QCOMPARE(canvas->current(), 1);
        QTest::keyClick(canvas, Qt::Key_F8, Qt::ShiftModifier);
        QTest::keyClick(canvas, Qt::Key_Left);
        QCOMPARE(canvas->current(), 2);
        named<QToolButton>(*m_room.view(), u"Next difference"_s)->click();
        named<QToolButton>(*m_room.view(), u"Next difference"_s)->click();
        named<QToolButton>(*m_room.view(), u"Previous difference"_s)->click();
        QCOMPARE(canvas->current(), 0);
        m_room.show(judged(job(right)));
        QVERIFY(!m_room.view()->walk(false));
    }

    /// A screen reader asks what is hidden, too.
    void nothingIsSaidWithoutStrings()
    {
        DifferenceCanvas canvas;
        QCOMPARE(canvas.accessibleText(), QString());
        QCOMPARE(canvas.current(), -1);
        canvas.setStrings({});
        QCOMPARE(canvas.accessibleText(), QString());
    }

    void aDifferenceNamesItsParameter()
    {
        m_room.show(judged(job(byTimeStamp)));
        auto *canvas = m_room.view()->findChild<DifferenceCanvas *>();
        QSignalSpy wanted(m_room.view(), &VerdictView::originWanted);
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<Origin>().name, u"Timestamp"_s);
        // Somewhere in the row of lines the changed letter can be hit.
        const QRect area = canvas->areaOf(0);
        for (int x = 0; x < area.width() && wanted.size() == 1; x += 3)
            QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(x, area.top() + 8));
        QCOMPARE(wanted.size(), 2);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(canvas->width() - 2, 2));
        QCOMPARE(wanted.size(), 2);
    }

    void bothStringsAreTexts()
    {
        m_room.show(judged(job(byTimeStamp)));
        QCOMPARE(spoken(*m_room.view(), u"Ours"_s).toUtf8(), stringToSign);
        QCOMPARE(spoken(*m_room.view(), u"Theirs"_s).toUtf8(), QByteArray(stringToSign).replace("Timestamp", "TimeStamp"));
        QCOMPARE(spoken(*m_room.view(), u"Difference"_s), u"byte 188 in Timestamp: S 0x53 signed, s 0x73 sent"_s);
        auto *ours = named<SideText>(*m_room.view(), u"Ours"_s);
        QCOMPARE(ours->accessibleCaret(), 188);
        QCOMPARE(ours->accessibleSelection(), std::pair(188, 189));
    }

    void tokensAreStars()
    {
        TracedBytes ours = TracedBytes("SecurityToken%3D") + TracedBytes("CAISabcdefgh%252Bijkl%253D", Origin::of(Origin::Kind::Token))
            + TracedBytes("%26Name%3D") + TracedBytes("a", Origin::parameter(u"Name"_s));
        const QByteArray theirs = "SecurityToken%3DCAISabcdefgh%2Bijkl%3D%26Name%3Db";
        const Comparison masked = maskedComparison(compared(ours, theirs));
        QCOMPARE(masked.ours.bytes(), QByteArray("SecurityToken%3D" + QByteArray(26, '*') + "%26Name%3Da"));
        QCOMPARE(masked.theirs, QByteArray("SecurityToken%3D" + QByteArray(22, '*') + "%26Name%3Db"));
    }

    void words_data()
    {
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QString>("said");
        QTest::newRow("one letter") << QByteArray("a-s-b") << QByteArray("a-S-b") << u"byte 2 in Name: S 0x53 signed, s 0x73 sent"_s;
        QTest::newRow("two codes") << QByteArray("a%2520b") << QByteArray("a%252Bb")
                                   << u"byte 1 in Name: %252B is a plus sign, %2520 a space"_s;
        QTest::newRow("layers") << QByteArray("a%2520b") << QByteArray("a%20b")
                                << u"byte 1 in Name: %20 and %2520 are both a space: encoded once, and encoded twice"_s;
        QTest::newRow("not encoded") << QByteArray("a%2Ab") << QByteArray("a*b")
                                     << u"byte 1 in Name: * and %2A are both an asterisk: as it is, and encoded once"_s;
        QTest::newRow("letters") << QByteArray("a%E5%8C%97b") << QByteArray("aXb")
                                 << u"byte 1 in Name: X 0x58 signed, %E5%8C%97 → 北 sent"_s;
        QTest::newRow("missing there") << QByteArray("a%0Ab") << QByteArray("ab") << u"byte 1 in Name: %0A → ⏎ sent, not signed"_s;
        QTest::newRow("missing here") << QByteArray("ab") << QByteArray("a\tb") << u"byte 1 in Name: ⇥ 0x09 signed, not sent"_s;
    }

    void words()
    {
        QFETCH(const QByteArray, ours);
        QFETCH(const QByteArray, theirs);
        QFETCH(const QString, said);
        const ShownStrings strings = pairOf(ours, theirs)[0];
        QCOMPARE(strings.comparison.differences.size(), 1);
        QCOMPARE(differenceWords(strings, 0), said);
    }

    void marksCoverWholeCodes()
    {
        DifferenceLayout layout;
        layout.setStrings(pairOf("GET&%2F&Name%3Da%2520b\n", "GET&%2F&Name%3Da%252Bb\r\n")[0]);
        layout.layOut(80);
        QByteArrayList upper, lower;
        for (const DifferenceLayout::Row &row : layout.rows()) {
            for (const DifferenceLayout::Run &run : row.runs) {
                if (run.difference >= 0) {
                    upper.append(run.upper);
                    lower.append(run.lower);
                }
            }
        }
        QCOMPARE(upper, (QByteArrayList{"%252B", "␍"}));
        QCOMPARE(lower, (QByteArrayList{"%2520", ""}));
    }

    void equalBytesAreLeftOut()
    {
        DifferenceLayout layout;
        m_room.show(judged(job(byTimeStamp)));
        layout.setStrings(m_room.view()->findChild<DifferenceCanvas *>()->strings());
        layout.layOut(100);
        QCOMPARE(layout.rows().size(), size_t(2));
        QCOMPARE(layout.rows()[0].equalBytes, qsizetype(156));
        QCOMPARE(layout.rows()[0].equalValues, 5);
        QByteArray upper;
        for (const DifferenceLayout::Run &run : layout.rows()[1].runs)
            upper += run.upper;
        QCOMPARE(upper, QByteArray("%26SignatureVersion%3D1.0%26TimeStamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26"));
    }

    /// At every width both sides are whole, no line is too long, and rows stand in the order of the bytes.
    void everyWidthHoldsAllDifferences()
    {
        const Comparison comparison = recorded(u"mistake-048"_s).diagnosis.strings.isEmpty()
            ? compared(TracedBytes("k=%E5%8C%97 \xE5\x8C\x97&m=1&line\nnext: x\n"), "k=%25E5%258C%2597 \xE4\xBA\xAC&n=1&line\r\nnext:x\n")
            : Comparison();
        const ShownStrings strings{"string-to-sign", {}, ShownStrings::Sides::SignedSent, true, comparison};
        for (int columns = 1; columns <= 120; ++columns) {
            DifferenceLayout layout;
            layout.setStrings(strings);
            layout.layOut(columns);
            int begun = 0;
            for (const DifferenceLayout::Row &row : layout.rows()) {
                for (const int difference : row.begins)
                    QCOMPARE(difference, begun++);
                for (const DifferenceLayout::Run &run : row.runs) {
                    QVERIFY(run.column >= 0 && run.column + run.cells <= std::max(columns, 16) + 7);
                    QVERIFY(cellsIn(run.upper) <= run.cells && cellsIn(run.lower) <= run.cells);
                }
            }
            QCOMPARE(begun, comparison.differences.size());
        }
    }

    void longStrings()
    {
        QByteArray ours, theirs;
        for (int pair = 0; pair < 450; ++pair) {
            ours += "&Name." + QByteArray::number(pair) + "=" + QByteArray(40, char('a' + pair % 26));
            theirs += "&Name." + QByteArray::number(pair) + "=" + QByteArray(40, char('a' + (pair + 1) % 26));
        }
        theirs += QByteArray(100'000, 'x');
        QElapsedTimer watch;
        watch.start();
        DifferenceCanvas canvas;
        canvas.resize(700, 400);
        canvas.setStrings(pairOf(ours, theirs)[0]);
        canvas.show();
        const qint64 shown = watch.restart();
        QCOMPARE(canvas.count(), 300);
        QCOMPARE(canvas.strings().comparison.differences.size() > 400, true);
        for (int step = 0; step < canvas.count(); ++step)
            canvas.setCurrent(step);
        QVERIFY(canvas.heightForWidth(700) < 40'000);
        std::printf("%lld ms to show %lld bytes, %lld ms to walk through %d differences\n", static_cast<long long>(shown),
                    static_cast<long long>(ours.size() + theirs.size()), static_cast<long long>(watch.elapsed()), canvas.count());
    }

private:
    VerdictRoom m_room{};
};

QTEST_MAIN(tst_Differences)
#include "tst_differences.moc"
