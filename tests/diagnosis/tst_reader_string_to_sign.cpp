// SPDX-License-Identifier: GPL-3.0-or-later
// Strings to sign by themselves and in the debug lines of SDKs.
#include "core/diagnosis/observed.h"
#include "tests/diagnosis/told.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_ReaderStringToSign : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
};

void tst_ReaderStringToSign::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("stringToSign");
    QTest::addColumn<QByteArray>("scheme");
    const QByteArray rpc = "GET&%2F&AccessKeyId%3Dtestid%26Action%3DX";
    const QByteArray acs3 = "ACS3-HMAC-SHA256\n0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    const QByteArray acm = "118f1761-5aab-4f0b+DEFAULT_GROUP+1500000000123";
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &string, const QByteArray &scheme) {
        QTest::newRow(name) << text << string << scheme;
    };
    row("colon", "2026-01-12 DEBUG StringToSign: " + rpc + "\nnext line", rpc, "alibaba-rpc-v1");
    row("equals and quotes", "string_to_sign = '" + rpc + "'", rpc, "alibaba-rpc-v1");
    row("words", "The string to sign is: " + rpc + " (end)", rpc, "alibaba-rpc-v1");
    row("member of JSON",
        "x {\"stringToSign\":\"ACS3-HMAC-SHA256\\n0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\",\"b\":1} y", acs3,
        "alibaba-acs3");
    row("arrow", "string-to-sign => " + acm, acm, "acm-spas");
    row("lines below", "StringToSign:\n" + acs3 + "\n\nSignature: c2ln", acs3, "alibaba-acs3");
    row("in brackets", "client StringToSign is [" + acs3 + "] sent", acs3, "alibaba-acs3");
    row("\\n without quotes", "stringToSign=ACS3-HMAC-SHA256\\n0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", acs3,
        "alibaba-acs3");
    row("by itself", acm, acm, "acm-spas");
    row("by itself, path not encoded", "GET&/&AccessKeyId%3Dtestid", "GET&/&AccessKeyId%3Dtestid", "alibaba-rpc-v1");
    row("Amazon's",
        "AWS4-HMAC-SHA256\n20260112T093005Z\n20260112/us-east-1/s3/"
        "aws4_request\n0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "AWS4-HMAC-SHA256\n20260112T093005Z\n20260112/us-east-1/s3/"
        "aws4_request\n0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "");
    row("OSS",
        "PUT\nODBGOERFMDMzQTczRUY3NUE3NzA5QzdFNUYzMDQxNEM=\ntext/html\nThu, 17 Nov 2005 18:49:58 "
        "GMT\nx-oss-magic:abracadabra\n/oss-example/nelson",
        "PUT\nODBGOERFMDMzQTczRUY3NUE3NzA5QzdFNUYzMDQxNEM=\ntext/html\nThu, 17 Nov 2005 18:49:58 "
        "GMT\nx-oss-magic:abracadabra\n/oss-example/nelson",
        "");
}

void tst_ReaderStringToSign::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, stringToSign);
    QFETCH(QByteArray, scheme);
    const Observation observation = observed(text);
    QVERIFY2(!observation.readings.isEmpty(), qPrintable(told(observation)));
    QCOMPARE(observation.stringToSign(), stringToSign);
    QCOMPARE(observation.schemeId(), scheme);
    if (scheme.isEmpty())
        QVERIFY2(told(observation).contains(u"cannot be checked here"_s), qPrintable(told(observation)));
    QVERIFY(!observation.remarks.isEmpty()); // asks for the request
}

QTEST_GUILESS_MAIN(tst_ReaderStringToSign)
#include "tst_reader_string_to_sign.moc"
