// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses and queries as people paste them: alone, in a sentence, wrapped by a terminal.
#include "core/diagnosis/observed.h"
#include "tests/diagnosis/told.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_ReaderUrl : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
};

void tst_ReaderUrl::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("fragment and user") << QByteArray("https://me:pw@h.example:8443/a?b=c#d") << QByteArray("h.example:8443")
                                       << QByteArray("/a?b=c");
    QTest::newRow("blanks around") << QByteArray("  https://h.example/a \r\n") << QByteArray("h.example") << QByteArray("/a");
    QTest::newRow("no scheme") << QByteArray("ecs.aliyuncs.com/?Action=X&AccessKeyId=Y") << QByteArray("ecs.aliyuncs.com")
                               << QByteArray("/?Action=X&AccessKeyId=Y");
    QTest::newRow("query only") << QByteArray("Action=X&AccessKeyId=Y&Signature=Z%3D") << QByteArray()
                                << QByteArray("/?Action=X&AccessKeyId=Y&Signature=Z%3D");
    QTest::newRow("path and query") << QByteArray("/?Action=X&AccessKeyId=Y") << QByteArray() << QByteArray("/?Action=X&AccessKeyId=Y");
    QTest::newRow("broken at ampersands") << QByteArray("https://h.example/?Action=X\n&AccessKeyId=Y\n  &Signature=Z\n")
                                          << QByteArray("h.example") << QByteArray("/?Action=X&AccessKeyId=Y&Signature=Z");
    QTest::newRow("in a sentence") << QByteArray("I called (https://h.example/?Action=X&AccessKeyId=Y&Signature=Z%3D), and it failed.")
                                   << QByteArray("h.example") << QByteArray("/?Action=X&AccessKeyId=Y&Signature=Z%3D");
    QTest::newRow("blanks before ampersands") << QByteArray("See https://h.example/?Action=X &AccessKeyId=Y   &Signature=Z and more")
                                              << QByteArray("h.example") << QByteArray("/?Action=X&AccessKeyId=Y&Signature=Z");
    const QByteArray wrapped = "https://h.example/?Action=X&SignatureNonce=3ee8c1b8\n-83d3-44af&AccessKeyId=Y&Signature=Z\nThen it failed";
    QTest::newRow("wrapped in a value") << wrapped << QByteArray("h.example")
                                        << QByteArray("/?Action=X&SignatureNonce=3ee8c1b8-83d3-44af&AccessKeyId=Y&Signature=Z");
    QTest::newRow("a query on the line below is another text")
        << QByteArray("https://h.example/?Action=X&AccessKeyId=Y&Signature=Z\nFormat=XML&Version=1") << QByteArray("h.example")
        << QByteArray("/?Action=X&AccessKeyId=Y&Signature=Z");
    QTest::newRow("a word behind a blank is another text") << QByteArray("https://h.example/?Action=X&AccessKeyId=Y&Signature=Z &then more")
                                                           << QByteArray("h.example") << QByteArray("/?Action=X&AccessKeyId=Y&Signature=Z");
    QTest::newRow("IPv6") << QByteArray("http://[::1]:8080/?Action=X&AccessKeyId=Y&Signature=Z") << QByteArray("[::1]:8080")
                          << QByteArray("/?Action=X&AccessKeyId=Y&Signature=Z");
}

void tst_ReaderUrl::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, target);
    const Observation observation = observed(text);
    QVERIFY2(observation.request(), qPrintable(told(observation)));
    QCOMPARE(observation.readings.constFirst().reader, QByteArray("url"));
    QCOMPARE(observation.request()->host, host);
    QCOMPARE(observation.request()->target, target);
    QCOMPARE(observation.request()->method, QByteArray("GET"));
    QCOMPARE(told(observation).contains(u"host is missing"_s), host.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ReaderUrl)
#include "tst_reader_url.moc"
