// SPDX-License-Identifier: GPL-3.0-or-later
// Two strings side by side: where they differ, whose bytes those are, and how they are made visible.
#include "core/diagnosis/comparison.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

TracedBytes named(const QByteArray &bytes, const QString &parameter)
{
    return {bytes, Origin::parameter(parameter)};
}

/// The differences as `ours|theirs` at `offset`.
QStringList written(const Comparison &comparison)
{
    QStringList list;
    for (const Difference &each : comparison.differences)
        list.append(u"%1: %2|%3"_s.arg(each.oursOffset)
                        .arg(QString::fromUtf8(comparison.ours.bytes().mid(each.oursOffset, each.oursLength)),
                             QString::fromUtf8(comparison.theirs.mid(each.theirsOffset, each.theirsLength))));
    return list;
}

/// Puts theirs in place of ours at every difference.
QByteArray rebuilt(const Comparison &comparison)
{
    QByteArray bytes;
    qsizetype at = 0;
    for (const Difference &each : comparison.differences) {
        bytes += comparison.ours.bytes().mid(at, each.oursOffset - at);
        bytes += comparison.theirs.mid(each.theirsOffset, each.theirsLength);
        at = each.oursOffset + each.oursLength;
    }
    return bytes + comparison.ours.bytes().mid(at);
}

} // namespace

class tst_Comparison : public QObject {
    Q_OBJECT

private slots:
    void differences_data()
    {
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &ours, const QByteArray &theirs, const QStringList &expected) {
            QTest::newRow(name) << ours << theirs << expected;
        };
        row("equal", "GET&%2F&a%3Db", "GET&%2F&a%3Db", {});
        row("both empty", "", "", {});
        row("one letter of a word", "%26Timestamp%3D1", "%26TimeStamp%3D1", {u"7: s|S"_s});
        row("a plus that arrived as a space", "Name%3Ddb%2520%252B%2520cache", "Name%3Ddb%2520%2520%2520cache", {u"14: %252B|%2520"_s});
        row("letter case of hex at both levels", "a%253Ab%2Fc", "a%253ab%2fc", {u"1: %253A|%253a"_s, u"7: %2F|%2f"_s});
        row("one level of encoding", "a%253Ab", "a%3Ab", {u"1: %253A|%3A"_s});
        row("never half a code", "a%2Bb", "a%2Ab", {u"1: %2B|%2A"_s});
        row("never half a character", "京", "亭", {u"0: 京|亭"_s});
        row("separator left as it is", "a%3D1%26b%3D2", "a%3D1&b%3D2", {u"5: %26|&"_s});
        row("missing at the end", "key=1\n", "key=1", {u"5: \n|"_s});
        row("more at the end", "key=1", "key=1\n", {u"5: |\n"_s});
        row("missing at the front", "GET\n/", "\n/", {u"0: GET|"_s});
        row("a parameter left out", "A%3D1%26B%3D2%26C%3D3", "A%3D1%26C%3D3", {u"8: B%3D2%26|"_s});
        row("two values", "a=1&b=2&c=3", "a=9&b=2&c=8", {u"2: 1|9"_s, u"10: 3|8"_s});
        row("nothing in common", "abc", "xyz", {u"0: abc|xyz"_s});
        row("ours is empty", "", "GET", {u"0: |GET"_s});
        row("theirs is empty", "GET", "", {u"0: GET|"_s});
        row("codes cut short", "a%2", "a%25", {u"1: %2|%25"_s});
        row("bytes that are no text", "a\xFF\xFE", "a\xFE\xFF", {u"1: \uFFFD|"_s, u"3: |\uFFFD"_s});
    }
    void differences()
    {
        QFETCH(const QByteArray, ours);
        QFETCH(const QByteArray, theirs);
        QFETCH(const QStringList, expected);
        const Comparison comparison = compared(TracedBytes(ours, {}), theirs);
        QCOMPARE(written(comparison), expected);
        QCOMPARE(comparison.areEqual(), ours == theirs);
        QCOMPARE(rebuilt(comparison), theirs);
    }

    void whoseBytes()
    {
        const TracedBytes ours = TracedBytes("GET&") + named("RegionId", u"RegionId"_s) + "=" + named("cn", u"RegionId"_s) + "&"
            + TracedBytes("2016-02-23", Origin::of(Origin::Kind::Clock)) + "&" + named("x", u"Name"_s);
        const Comparison values = compared(ours, "GET&RegionId=eu&2016-05-23&x");
        QCOMPARE(values.differences.size(), 2);
        QCOMPARE(values.differences[0].origins, QVector<Origin>{Origin::parameter(u"RegionId"_s)});
        QCOMPARE(values.differences[1].origins, QVector<Origin>{Origin::of(Origin::Kind::Clock)});
        const Comparison missing = compared(ours, "GET&RegionId=cn&2016-02-23x&x"); // between two of our runs
        QCOMPARE(missing.differences.size(), 1);
        QCOMPARE(missing.differences[0].origins, QVector<Origin>{Origin::of(Origin::Kind::Clock)});
    }

    /// Whatever two strings: the differences are in order, do not touch, and lead from one string to the other.
    void anyTwoStrings()
    {
        QRandomGenerator dice(20261122);
        const QByteArrayList parts{
            "a", "b", "Name", "%", "%2", "%25", "%2525", "%252B", "%e5", "&", "=", "\n", "\xE5\x8C\x97", "\xE5", "\xF0\x9F\x98\x80", " "};
        for (int round = 0; round < 4000; ++round) {
            const auto made = [&] {
                QByteArray bytes;
                for (quint32 left = dice.bounded(30U); left > 0; --left)
                    bytes += parts[qsizetype(dice.bounded(quint32(parts.size())))];
                return bytes;
            };
            const QByteArray ours = made();
            const QByteArray theirs = round % 2 == 0 ? made() : QByteArray(ours).insert(ours.size() / 2, made());
            const Comparison comparison = compared(TracedBytes(ours, {}), theirs);
            QCOMPARE(rebuilt(comparison), theirs);
            qsizetype oursAt = -1, theirsAt = -1;
            for (const Difference &each : comparison.differences) {
                QVERIFY(each.oursOffset > oursAt && each.theirsOffset > theirsAt);
                QVERIFY(each.oursLength + each.theirsLength > 0);
                oursAt = each.oursOffset + each.oursLength;
                theirsAt = each.theirsOffset + each.theirsLength;
            }
        }
    }

    /// A megabyte that has nothing in common with another does not stop the window.
    void hugeStrings()
    {
        QByteArray ours, theirs;
        for (int index = 0; index < 100000; ++index) {
            ours += "a%3D" + QByteArray::number(index) + '&';
            theirs += "b%3D" + QByteArray::number(index * 7) + '=';
        }
        QElapsedTimer timer;
        timer.start();
        const Comparison comparison = compared(TracedBytes(ours, {}), theirs);
        QCOMPARE(comparison.differences.size(), 1);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void layers()
    {
        QCOMPARE(decodedLayers("12%253A46"), (QVector<QByteArray>{"12%253A46", "12%3A46", "12:46"}));
        QCOMPARE(decodedLayers("plain"), QVector<QByteArray>{"plain"});
        QCOMPARE(decodedLayers("100%"), QVector<QByteArray>{"100%"});
        QCOMPARE(decodedLayers("%252525252525", 2), (QVector<QByteArray>{"%252525252525", "%2525252525", "%25252525"}));
    }

    void visible_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("line ends") << QByteArray("a\r\nb\tc d") << u"a␍⏎b⇥c·d"_s;
        QTest::newRow("no-break space") << QByteArray("a\u00A0b") << u"a<U+00A0>b"_s;
        QTest::newRow("byte order mark") << QByteArray("\uFEFFkey") << u"<U+FEFF>key"_s;
        QTest::newRow("zero width") << QByteArray("a\u200Bb") << u"a<U+200B>b"_s;
        QTest::newRow("right to left") << QByteArray("a\u202Eb") << u"a<U+202E>b"_s;
        QTest::newRow("control") << QByteArray("\x01", 1) << u"<U+0001>"_s;
        QTest::newRow("zero byte") << QByteArray("\0", 1) << u"<U+0000>"_s;
        QTest::newRow("no UTF-8") << QByteArray("\xB1\xB1") << u"\\xB1\\xB1"_s;
        QTest::newRow("half a character") << QByteArray("\xE5\x8C") << u"\\xE5\\x8C"_s;
        QTest::newRow("Chinese and an emoji") << QByteArray("北京😀") << u"北京😀"_s;
        QTest::newRow("percent-codes stay") << QByteArray("%2525%E5") << u"%2525%E5"_s;
    }
    void visible()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, text);
        QCOMPARE(visibleText(bytes), text);
    }
};

QTEST_APPLESS_MAIN(tst_Comparison)
#include "tst_comparison.moc"
