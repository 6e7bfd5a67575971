// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway's inner parts, and that they stand on their own.
#include "core/practice/httpreader.h"
#include "core/practice/noncememory.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace countersign::practice;

class TestPracticeParts : public QObject {
    Q_OBJECT
private slots:
    void includesNothingOfTheSigningSide();
    void leavesTargetAndHeadersUntouched();
    void readsTheSameInPiecesOfAnySize();
    void remembersABoundedNumberOfNonces();
    void forgetsNoncesInTime();
};

/// A mistake in the encoder, the sorting or the scheme must not be able to hide in the gateway.
void TestPracticeParts::includesNothingOfTheSigningSide()
{
    const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"), QRegularExpression::MultilineOption);
    const QStringList forbidden{QStringLiteral("core/signing/"),        QStringLiteral("core/request/"),
                                QStringLiteral("core/base/encoding.h"), QStringLiteral("core/base/tracedbytes.h"),
                                QStringLiteral("core/session/"),        QStringLiteral("core/transport/"),
                                QStringLiteral("core/exporters/"),      QStringLiteral("core/diagnosis/")};
    int files = 0;
    QDirIterator folder(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/core/practice"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                        QDir::Files, QDirIterator::Subdirectories);
    while (folder.hasNext()) {
        QFile file(folder.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto matches = include.globalMatch(QString::fromUtf8(file.readAll()));
        QVERIFY2(matches.hasNext(), qPrintable(file.fileName()));
        while (matches.hasNext()) {
            const QString path = matches.next().captured(1);
            for (const QString &start : forbidden)
                QVERIFY2(!path.startsWith(start), qPrintable(file.fileName() + u" includes " + path));
        }
        ++files;
    }
    QVERIFY(files > 20);
}

void TestPracticeParts::leavesTargetAndHeadersUntouched()
{
    HttpReader reader;
    const QByteArray target = "//a/../%7e/%zz?x=%7E&&=;+|{}\"<>\\^`\xe4\xb8\xad#f?g";
    const auto requests =
        reader.read(QByteArray("GET " + target + " HTTP/1.1\r\nHOST:h\r\nX-Two:   a  b \r\nx-two: \xff\r\nEmpty:\r\n\r\n"));
    QCOMPARE(reader.fault(), 0);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0].target, target);
    const HttpHeaders headers{{"HOST", "h"}, {"X-Two", "a  b "}, {"x-two", "\xff"}, {"Empty", ""}};
    QCOMPARE(requests[0].headers, headers);
    QCOMPARE(requests[0].header("X-TWO"), QByteArray("a  b "));
    QVERIFY(!requests[0].header("absent"));
}

void TestPracticeParts::readsTheSameInPiecesOfAnySize()
{
    const QByteArray bytes = "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello"
                             "GET /b?c HTTP/1.1\r\nHost: h\r\nX: 1\r\n\r\n"
                             "PUT /d HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;e=f\r\nde\r\n0\r\nT: 1\r\n\r\n"
                             "DELETE /e HTTP/1.0\r\n\r\n";
    HttpReader atOnce;
    const QVector<HttpRequest> expected = atOnce.read(bytes);
    QCOMPARE(expected.size(), 4);
    QCOMPARE(expected[0].body, "hello");
    QCOMPARE(expected[2].body, "abcde");
    QCOMPARE(expected[2].headers.size(), 2); // the trailer is none
    QVERIFY(expected[2].keepAlive && !expected[3].keepAlive);
    for (qsizetype size = 1; size < 40; ++size) {
        HttpReader reader;
        QVector<HttpRequest> requests;
        for (qsizetype i = 0; i < bytes.size(); i += size)
            requests += reader.read(bytes.mid(i, size));
        QCOMPARE(reader.fault(), 0);
        QCOMPARE(requests, expected);
        QVERIFY(!reader.isInsideRequest());
    }
}

void TestPracticeParts::remembersABoundedNumberOfNonces()
{
    const QDateTime now(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);
    NonceMemory memory(100);
    for (int i = 0; i < 1000; ++i)
        memory.record("k", QByteArray::number(i), now, now.addSecs(900));
    QCOMPARE(memory.size(), 100);
    QVERIFY(memory.isUsed("k", "999", now));
    QVERIFY(memory.isUsed("k", "900", now));
    QVERIFY(!memory.isUsed("k", "899", now));
    QVERIFY(!memory.isUsed("k9", "99", now)); // the border between key and nonce counts
}

void TestPracticeParts::forgetsNoncesInTime()
{
    const QDateTime now(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);
    NonceMemory memory;
    memory.record("k", "n", now, now.addSecs(900));
    QVERIFY(memory.isUsed("k", "n", now.addSecs(900)));
    QVERIFY(!memory.isUsed("k", "n", now.addSecs(901)));
    memory.record("k", "n", now.addSecs(901), now.addSecs(1801));
    QCOMPARE(memory.size(), 1);
    QVERIFY(memory.isUsed("k", "n", now.addSecs(1801)));
    memory.record("k", "other", now.addSecs(2000), now.addSecs(2900));
    QCOMPARE(memory.size(), 1);
}

QTEST_GUILESS_MAIN(TestPracticeParts)
#include "tst_practiceparts.moc"
