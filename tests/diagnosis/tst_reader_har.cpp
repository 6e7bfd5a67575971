// SPDX-License-Identifier: GPL-3.0-or-later
// What browsers save: one entry, many, files of any size, files that were cut.
#include "core/diagnosis/observed.h"
#include "tests/diagnosis/observedcases.h"
#include "tests/diagnosis/told.h"

#include <QElapsedTimer>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_ReaderHar : public QObject {
    Q_OBJECT
private slots:
    void readsAnEntry();
    void choosesAmongManyEntries();
    void readsHugeFiles();

private:
    const QVector<ObservedCase> m_cases = observedCases();
};

void tst_ReaderHar::readsAnEntry()
{
    const QByteArray entry =
        R"({"startedDateTime":"2026-01-12T17:30:05.250+08:00","request":{"method":"POST","url":"https://h.example/?Action=X&AccessKeyId=Y&Signature=Z",
        "headers":[{"name":":method","value":"POST"},{"name":"X-A","value":"\u4e91"}],"postData":{"mimeType":"application/x-www-form-urlencoded","params":[{"name":"a b","value":"c+d"}]}},
        "response":{"status":400,"statusText":"Bad Request","headers":[],"content":{"mimeType":"application/json","encoding":"base64","text":"eyJDb2RlIjoiU2lnbmF0dXJlRG9lc05vdE1hdGNoIiwiTWVzc2FnZSI6Im0ifQ=="}}})";
    const Observation observation = observed(entry);
    QCOMPARE(observation.readings.size(), 1);
    const Reading &reading = observation.readings.constFirst();
    QCOMPARE(reading.reader, QByteArray("har"));
    QCOMPARE(reading.request->headers, (QVector<QPair<QByteArray, QByteArray>>{{"X-A", "\xe4\xba\x91"}}));
    QCOMPARE(reading.request->body, QByteArray("a%20b=c%2Bd"));
    QCOMPARE(reading.status, 400);
    QCOMPARE(reading.started, QDateTime(QDate(2026, 1, 12), QTime(9, 30, 5, 250), Qt::UTC));
    QVERIFY(reading.refusal);
    QCOMPARE(reading.refusal->code, u"SignatureDoesNotMatch"_s);
    QVERIFY(told(observation).contains(u"recorded as parameters only"_s));
    QVERIFY(observed(R"({"method":"GET","url":"https://h.example/a","headers":[]})").request());
    const Observation cut = observed(QByteArray(R"({"log":{"version":"1.2","entries":[)" + entry + ',' + entry.left(200)));
    QVERIFY2(cut.request() && told(cut).contains(u"cut off or damaged"_s), qPrintable(told(cut)));
}

void tst_ReaderHar::choosesAmongManyEntries()
{
    QByteArrayList entries;
    for (int i = 0; i < 40; ++i)
        entries.append(R"({"startedDateTime":"2026-01-12T09:30:05Z","request":{"method":"GET","url":"https://cdn.example/)"
                       + QByteArray::number(i) + R"(.js","headers":[]},"response":{"status":200,"content":{"text":"x"}}})");
    entries.insert(7, asHarEntry(m_cases.at(0).request));
    entries.insert(30, asHarEntry(m_cases.at(120).request));
    const QByteArray har = R"({"log":{"version":"1.2","pages":[],"entries":[)" + entries.join(',') + "]}}";
    const Observation observation = observed(har);
    QCOMPARE(observation.requests().size(), 2);
    QCOMPARE(observation.readings.at(0).request->target, m_cases.at(0).request.target);
    QCOMPARE(observation.readings.at(1).request->target, m_cases.at(120).request.target);
    QVERIFY2(told(observation).contains(u"42 entry(s)"_s) && told(observation).contains(u"2 signed one(s)"_s),
             qPrintable(told(observation)));
    entries.removeAt(30);
    entries.removeAt(7);
    const Observation none = observed(QByteArray(R"({"log":{"entries":[)" + entries.join(',') + "]}}"));
    QVERIFY(!none.request());
    QVERIFY2(told(none).contains(u"None of its requests"_s), qPrintable(told(none)));
}

void tst_ReaderHar::readsHugeFiles()
{
    QByteArray har = R"({"log":{"version":"1.2","entries":[)";
    const QByteArray body =
        QByteArray(R"(<div class=\"a\">\u4e91 some text of a page, with {braces} and [brackets]</div>\n)").repeated(400);
    while (har.size() < 50'000'000)
        har +=
            R"({"startedDateTime":"2026-01-12T09:30:05Z","request":{"method":"GET","url":"https://cdn.example/x.js","headers":[{"name":"accept","value":"*/*"}]},"response":{"status":200,"content":{"size":1,"text":")"
            + body + R"("}}},)";
    har += asHarEntry(m_cases.at(0).request) + "]}}";
    QElapsedTimer timer;
    timer.start();
    const Observation observation = observed(har);
    qInfo("%d MB read in %d ms", int(har.size() / 1'000'000), int(timer.elapsed()));
    QCOMPARE(observation.requests().size(), 1);
    QCOMPARE(observation.request()->target, m_cases.at(0).request.target);
    QVERIFY(timer.elapsed() < 10'000); // about a second; the limit leaves room for slow machines
}

QTEST_GUILESS_MAIN(tst_ReaderHar)
#include "tst_reader_har.moc"
