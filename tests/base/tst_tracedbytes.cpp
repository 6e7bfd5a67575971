// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"
#include "core/base/tracedbytes.h"

#include <QTest>

using namespace countersign;

namespace {

const Origin region = Origin::parameter(QStringLiteral("RegionId"));
const Origin zone = Origin::parameter(QStringLiteral("ZoneId"));

/// Segments in order, adjacent, covering all bytes.
bool coversExactly(const TracedBytes &bytes)
{
    qsizetype position = 0;
    for (const Segment &segment : bytes.segments()) {
        if (segment.offset != position || segment.length < 0)
            return false;
        position += segment.length;
    }
    return position == bytes.size();
}

} // namespace

class TracedBytesTest : public QObject {
    Q_OBJECT
private slots:
    void joinKeepsOrigins();
    void literalsThatTouchAreOneSegment();
    void mappedKeepsEachOriginThroughTwoEncodings();
    void emptyValueKeepsItsSegment();
    void slicedCutsSegments_data();
    void slicedCutsSegments();
    void segmentAtEdges();
    void segmentsOfFindsNameAndValue();
    void opaqueIsOneSegment();
};

void TracedBytesTest::joinKeepsOrigins()
{
    const TracedBytes pair = TracedBytes("RegionId", region.asName()) + "=" + TracedBytes("cn-hangzhou", region);
    const TracedBytes joined = join({pair, TracedBytes("b=2", zone), TracedBytes("c", Origin::literal())}, "&");
    QCOMPARE(joined.bytes(), QByteArray("RegionId=cn-hangzhou&b=2&c"));
    QVERIFY(coversExactly(joined));
    QCOMPARE(joined.segments().size(), 6);
    QCOMPARE(joined.segments().at(0).origin, region.asName());
    QCOMPARE(joined.segments().at(2).origin, region);
    QCOMPARE(joined.segments().at(5).origin, Origin::literal());
    QCOMPARE(join({}, "&"), TracedBytes());
}

void TracedBytesTest::literalsThatTouchAreOneSegment()
{
    TracedBytes bytes("GET");
    bytes += "&";
    bytes += "%2F";
    QCOMPARE(bytes.segments().size(), 1);
    QCOMPARE(bytes.bytes(), QByteArray("GET&%2F"));
    // Two values of one field do not melt into one: each can be empty or edited alone.
    TracedBytes twice("a", region);
    twice += TracedBytes("b", region);
    QCOMPARE(twice.segments().size(), 2);
}

void TracedBytesTest::mappedKeepsEachOriginThroughTwoEncodings()
{
    const TracedBytes once = (TracedBytes("a b", region) + "=" + TracedBytes("中", zone)).mapped(percentEncoded);
    QCOMPARE(once.bytes(), QByteArray("a%20b%3D%E4%B8%AD"));
    const TracedBytes twice = once.mapped(percentEncoded);
    QCOMPARE(twice.bytes(), QByteArray("a%2520b%253D%25E4%25B8%25AD"));
    QVERIFY(coversExactly(twice));
    QCOMPARE(twice.segmentAt(0)->origin, region);
    QCOMPARE(twice.segmentAt(7)->origin, Origin::literal());
    QCOMPARE(twice.segmentAt(twice.size() - 1)->origin, zone);
}

void TracedBytesTest::emptyValueKeepsItsSegment()
{
    const TracedBytes pair = TracedBytes("Tag", region.asName()) + "=" + TracedBytes(QByteArray(), region);
    QCOMPARE(pair.segments().size(), 3);
    QCOMPARE(pair.segments().constLast(), (Segment{4, 0, region}));
    QVERIFY(coversExactly(pair.mapped(percentEncoded)));
    QCOMPARE(pair.mapped(percentEncoded).segments().size(), 3);
}

void TracedBytesTest::slicedCutsSegments_data()
{
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<int>("segments");
    QTest::newRow("all") << qsizetype(0) << qsizetype(9) << QByteArray("abc=12345") << 3;
    QTest::newRow("inside one") << qsizetype(5) << qsizetype(2) << QByteArray("23") << 1;
    QTest::newRow("across") << qsizetype(2) << qsizetype(3) << QByteArray("c=1") << 3;
    QTest::newRow("nothing") << qsizetype(4) << qsizetype(0) << QByteArray() << 0;
    QTest::newRow("at the end") << qsizetype(9) << qsizetype(0) << QByteArray() << 0;
}

void TracedBytesTest::slicedCutsSegments()
{
    QFETCH(const qsizetype, position);
    QFETCH(const qsizetype, length);
    const TracedBytes bytes = TracedBytes("abc", region) + "=" + TracedBytes("12345", zone);
    const TracedBytes part = bytes.sliced(position, length);
    QTEST(part.bytes(), "expected");
    QVERIFY(coversExactly(part));
    QTEST(static_cast<int>(part.segments().size()), "segments");
}

void TracedBytesTest::segmentAtEdges()
{
    const TracedBytes bytes = TracedBytes("abc", region) + TracedBytes(QByteArray(), zone) + "=";
    QCOMPARE(bytes.segmentAt(0)->origin, region);
    QCOMPARE(bytes.segmentAt(2)->origin, region);
    QCOMPARE(bytes.segmentAt(3)->origin, Origin::literal());
    QVERIFY(!bytes.segmentAt(4));
    QVERIFY(!bytes.segmentAt(-1));
    QVERIFY(!TracedBytes().segmentAt(0));
}

void TracedBytesTest::segmentsOfFindsNameAndValue()
{
    const TracedBytes bytes = TracedBytes("RegionId", region.asName()) + "=" + TracedBytes("x", region) + "&" + TracedBytes("y", zone);
    const QVector<Segment> found = bytes.segmentsOf(region);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).origin.part, Origin::Part::Name);
    QCOMPARE(found.at(1).origin.part, Origin::Part::Value);
    QVERIFY(bytes.segmentsOf(Origin::of(Origin::Kind::Clock)).isEmpty());
}

void TracedBytesTest::opaqueIsOneSegment()
{
    const TracedBytes hash = (TracedBytes("a", region) + TracedBytes("b", zone)).opaque("0cc1", Origin::step("canonical-request"));
    QCOMPARE(hash.segments(), (QVector<Segment>{{0, 4, Origin::step("canonical-request")}}));
}

QTEST_APPLESS_MAIN(TracedBytesTest)
#include "tst_tracedbytes.moc"
