// SPDX-License-Identifier: GPL-3.0-or-later
// Time and nonce out of whatever a request is pasted as, and out of what is none.
#include "core/diagnosis/timeandnonce.h"

#include <QElapsedTimer>
#include <QTest>

using namespace countersign;

namespace {

const QByteArray uuid = "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf";

} // namespace

class tst_TimeAndNonce : public QObject {
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("timeName");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<QString>("nonceName");
        const QString seeds = u"2016-02-23T12:46:24.000Z"_qs;
        const auto row = [](const char *name, const QByteArray &text, const QString &time, const QString &timeName,
                            const QByteArray &nonce = {},
                            const QString &nonceName = {}) { QTest::newRow(name) << text << time << timeName << nonce << nonceName; };
        row("URL",
            "http://ecs.aliyuncs.com/?Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D&Format=XML&Timestamp=2016-02-23T12%3A46%3A24Z&"
            "SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&SignatureVersion=1.0",
            seeds, u"Timestamp"_qs, uuid, u"SignatureNonce"_qs);
        row("query string", "SignatureNonce=" + uuid + "&TimeStamp=2016-02-23T12:46:24Z", seeds, u"TimeStamp"_qs, uuid,
            u"SignatureNonce"_qs);
        row("curl", "curl 'https://ecs.aliyuncs.com/' --data-raw 'Timestamp=2016-02-23T12%3A46%3A24Z&SignatureNonce=" + uuid + "'", seeds,
            u"Timestamp"_qs, uuid, u"SignatureNonce"_qs);
        row("string to sign",
            "GET&%2F&AccessKeyId%3Dtestid%26SignatureNonce%3D" + uuid
                + "%26SignatureVersion%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z",
            seeds, u"Timestamp"_qs, uuid, u"SignatureNonce"_qs);
        row("raw HTTP of ACS3",
            "POST / HTTP/1.1\r\nHost: ecs.cn-hangzhou.aliyuncs.com\r\nx-acs-date: 2023-10-26T10:22:32Z\r\nx-acs-signature-nonce: "
            "3156853299f313e23d1673dc12e1703d\r\n\r\n",
            u"2023-10-26T10:22:32.000Z"_qs, u"x-acs-date"_qs, "3156853299f313e23d1673dc12e1703d", u"x-acs-signature-nonce"_qs);
        row("headers of Huawei",
            "Host: sms.ap-southeast-1.myhuaweicloud.com\nX-Sdk-Date: 20191115T033655Z\nAuthorization: SDK-HMAC-SHA256 Access=x",
            u"2019-11-15T03:36:55.000Z"_qs, u"X-Sdk-Date"_qs);
        row("canonical request", "GET\n/v3/tasks/\n\nhost:sms\nx-sdk-date:20191115T033655Z\n\nhost;x-sdk-date\ne3b0",
            u"2019-11-15T03:36:55.000Z"_qs, u"x-sdk-date"_qs);
        row("ACM in milliseconds", "-H 'timeStamp: 1610000000123' -H 'Spas-AccessKey: a'", u"2021-01-07T06:13:20.123Z"_qs, u"timeStamp"_qs);
        row("ROA's Date", "GET /x HTTP/1.1\r\nDate: Tue, 23 Feb 2016 12:46:24 GMT\r\nx-acs-signature-nonce: " + uuid + "\r\n", seeds,
            u"Date"_qs, uuid, u"x-acs-signature-nonce"_qs);
        row("the telling name counts", "Date: Tue, 23 Feb 2016 12:46:24 GMT\nX-Sdk-Date: 20191115T033655Z\n",
            u"2019-11-15T03:36:55.000Z"_qs, u"X-Sdk-Date"_qs);
        row("HAR",
            "{\"queryString\":[{\"name\":\"Timestamp\",\"value\":\"2016-02-23T12:46:24Z\"},{\"name\": \"SignatureNonce\", \"value\": \""
                + uuid + "\"}]}",
            seeds, u"Timestamp"_qs, uuid, u"SignatureNonce"_qs);
        row("JSON", "{\"Timestamp\": \"2016-02-23T12:46:24Z\", \"SignatureNonce\":\"" + uuid + "\"}", seeds, u"Timestamp"_qs, uuid,
            u"SignatureNonce"_qs);
        row("JSON in a string", "{\\\"Timestamp\\\":\\\"2016-02-23T12:46:24Z\\\",\\\"n\\\":1}", seeds, u"Timestamp"_qs);
        row("a number in JSON", "{\"timeStamp\":1610000000123,\"b\":2}", u"2021-01-07T06:13:20.123Z"_qs, u"timeStamp"_qs);
        row("Python", "params['Timestamp'] = '2016-02-23T12:46:24Z'\nparams[\"SignatureNonce\"]=\"" + uuid + "\"", seeds, u"Timestamp"_qs,
            uuid, u"SignatureNonce"_qs);
        row("Go", "r.Header.Set(\"X-Sdk-Date\", \"20191115T033655Z\")", u"2019-11-15T03:36:55.000Z"_qs, u"X-Sdk-Date"_qs);
        row("lines written as \\n", "{\"s\":\"GET\\n/\\nx-acs-date:2023-10-26T10:22:32Z\\nx\"}", u"2023-10-26T10:22:32.000Z"_qs,
            u"x-acs-date"_qs);
        row("milliseconds and offset", "Timestamp=2016-02-23T20:46:24.250%2B08:00", u"2016-02-23T12:46:24.250Z"_qs, u"Timestamp"_qs);
        row("nonce alone", "SignatureNonce=abc", {}, {}, "abc", u"SignatureNonce"_qs);
        row("the first good one", "Timestamp=soon&Timestamp=2016-02-23T12:46:24Z", seeds, u"Timestamp"_qs);
    }

    void finds()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, time);
        const TimeAndNonce found = timeAndNonce(text);
        QCOMPARE(found.time ? found.time->toUTC().toString(Qt::ISODateWithMs) : QString(), time);
        QTEST(found.timeName, "timeName");
        QTEST(found.nonce, "nonce");
        QTEST(found.nonceName, "nonceName");
    }

    void findsNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("unreadable");
        QTest::newRow("nothing") << QByteArray() << QStringList();
        QTest::newRow("prose") << QByteArray("The timestamp is wrong, use another nonce") << QStringList();
        QTest::newRow("names without values") << QByteArray("host;x-sdk-date") << QStringList();
        QTest::newRow("another name's end") << QByteArray("MyTimestamp=2016-02-23T12:46:24Z&NoSignatureNonce=1") << QStringList();
        QTest::newRow("another name's start") << QByteArray("TimestampFormat=2016-02-23T12:46:24Z&SignatureNonceX=1") << QStringList();
        QTest::newRow("no date") << QByteArray("Timestamp=2016-13-45T12:46:24Z") << QStringList{u"Timestamp"_qs};
        QTest::newRow("no time of day") << QByteArray("Timestamp=2016-02-23T25:46:24Z") << QStringList{u"Timestamp"_qs};
        QTest::newRow("empty") << QByteArray("Timestamp=&SignatureNonce=&x=1") << QStringList{u"Timestamp"_qs, u"SignatureNonce"_qs};
        QTest::newRow("year 0") << QByteArray("X-Sdk-Date: 00000101T000000Z") << QStringList{u"X-Sdk-Date"_qs};
        QTest::newRow("digits") << QByteArray("timeStamp: 99999999999999999999999") << QStringList{u"timeStamp"_qs};
        QTest::newRow("a nonce that is none") << QByteArray("SignatureNonce=a%00b") << QStringList{u"SignatureNonce"_qs};
        QTest::newRow("line end in a nonce") << QByteArray("SignatureNonce=a%0d%0aEvil:%201") << QStringList{u"SignatureNonce"_qs};
        QTest::newRow("endless nonce") << "SignatureNonce=" + QByteArray(100000, 'a') << QStringList{u"SignatureNonce"_qs};
        QTest::newRow("no text") << QByteArray("\xFF\xFETimestamp=\0\0\0\xC3&", 17) << QStringList{u"Timestamp"_qs};
        QTest::newRow("cut triplet") << QByteArray("Timestamp%3D2016-02-23T12%253A46%25") << QStringList{u"Timestamp"_qs};
        QTest::newRow("turned round") << QByteArray("Timestamp=\xE2\x80\xAE") + "Z42:64:21T32-20-6102" << QStringList{u"Timestamp"_qs};
    }

    void findsNothing()
    {
        QFETCH(QByteArray, text);
        const TimeAndNonce found = timeAndNonce(text);
        QVERIFY(found.isEmpty());
        QVERIFY(found.timeName.isEmpty() && found.nonceName.isEmpty());
        QTEST(found.unreadable, "unreadable");
    }

    void hugeTextsAreQuick_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("the name only") << QByteArray("Timestamp").repeated(2000000);
        QTest::newRow("names and bad values") << QByteArray("Timestamp=x&SignatureNonce=\xFF&").repeated(400000);
        QTest::newRow("blanks") << "Timestamp" + QByteArray(20000000, ' ') + "=2016-02-23T12:46:24Z";
        QTest::newRow("percent signs") << "Timestamp=" + QByteArray("%25").repeated(5000000);
    }

    void hugeTextsAreQuick()
    {
        QFETCH(QByteArray, text);
        QElapsedTimer timer;
        timer.start();
        const TimeAndNonce found = timeAndNonce(text);
        qInfo("%lld MB in %lld ms", qlonglong(text.size() / 1000000), timer.elapsed());
        QVERIFY(found.isEmpty());
        QVERIFY(found.unreadable.size() <= 8);
        QVERIFY(timer.elapsed() < 3000);
    }

    void times_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("time"); // empty: refused
        QTest::newRow("seconds") << QByteArray("2026-01-12T09:30:05Z") << u"2026-01-12T09:30:05.000Z"_qs;
        QTest::newRow("milliseconds") << QByteArray("2026-01-12T09:30:05.25Z") << u"2026-01-12T09:30:05.250Z"_qs;
        QTest::newRow("nanoseconds are cut") << QByteArray("2026-01-12T09:30:05.123456789Z") << u"2026-01-12T09:30:05.123Z"_qs;
        QTest::newRow("as people write") << QByteArray("  2026-01-12 09:30:05 ") << u"2026-01-12T09:30:05.000Z"_qs;
        QTest::newRow("offset") << QByteArray("2026-01-12T09:30:05+08:00") << u"2026-01-12T01:30:05.000Z"_qs;
        QTest::newRow("basic") << QByteArray("20260112T093005Z") << u"2026-01-12T09:30:05.000Z"_qs;
        QTest::newRow("seconds since 1970") << QByteArray("1768210205") << u"2026-01-12T09:30:05.000Z"_qs;
        QTest::newRow("header") << QByteArray("Mon, 12 Jan 2026 09:30:05 GMT") << u"2026-01-12T09:30:05.000Z"_qs;
        QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00Z") << u"2024-02-29T00:00:00.000Z"_qs;
        QTest::newRow("no leap day") << QByteArray("2026-02-29T00:00:00Z") << QString();
        QTest::newRow("date alone") << QByteArray("2026-01-12") << QString();
        QTest::newRow("words") << QByteArray("tomorrow") << QString();
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("month that is none") << QByteArray("Mon, 12 Foo 2026 09:30:05 GMT") << QString();
        QTest::newRow("more behind") << QByteArray("2026-01-12T09:30:05Z; rm") << QString();
        QTest::newRow("Arabic digits") << QByteArray("٢٠٢٦-01-12T09:30:05Z") << QString();
    }

    void times()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, time);
        const Result<QDateTime> read = timeFromText(text);
        QCOMPARE(read ? read->toUTC().toString(Qt::ISODateWithMs) : QString(), time);
        if (!read)
            QVERIFY(read.error().kind == ErrorKind::BadInput && !read.error().hint.isEmpty());
    }

    void nonces()
    {
        QCOMPARE(*nonceFromText(" a-1 "), QByteArray("a-1"));
        QCOMPARE(*nonceFromText(QByteArray(128, 'x')), QByteArray(128, 'x'));
        for (const QByteArray &bad :
             {QByteArray(), QByteArray("  "), QByteArray("a b"), QByteArray("a\r\nb"), QByteArray("数"), QByteArray(129, 'x')})
            QVERIFY2(!nonceFromText(bad), bad.constData());
    }
};

QTEST_APPLESS_MAIN(tst_TimeAndNonce)
#include "tst_timeandnonce.moc"
