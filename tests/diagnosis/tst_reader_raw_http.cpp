// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as they stand on the wire, and as tools print them.
#include "core/diagnosis/observed.h"
#include "tests/diagnosis/told.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_ReaderRawHttp : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
};

void tst_ReaderRawHttp::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ObservedRequest>("request");
    QTest::addColumn<QString>("remark");
    const auto row = [](const char *name, const QByteArray &text, const ObservedRequest &request, const QString &remark = {}) {
        QTest::newRow(name) << text << request << remark;
    };
    row("absolute form", "GET http://h.example/a?b HTTP/1.1\nAccept: */*\n\n",
        {.method = "GET", .scheme = "http", .host = "h.example", .target = "/a?b", .headers = {{"Accept", "*/*"}}});
    row("length counts", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcdef",
        {.method = "POST", .host = "h", .target = "/", .headers = {{"Host", "h"}, {"Content-Length", "3"}}, .body = "abc"});
    row("no length", "POST / HTTP/1.1\nHost: h\n\na=1\n",
        {.method = "POST", .host = "h", .target = "/", .headers = {{"Host", "h"}}, .body = "a=1"}, u"no Content-Length"_s);
    row("body too short", "POST / HTTP/1.1\nHost: h\nContent-Length: 9\n\nabc",
        {.method = "POST", .host = "h", .target = "/", .headers = {{"Host", "h"}, {"Content-Length", "9"}}, .body = "abc"},
        u"3 of the 9"_s);
    row("chunks", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n",
        {.method = "POST", .host = "h", .target = "/", .headers = {{"Host", "h"}, {"Transfer-Encoding", "chunked"}}, .body = "abcde"});
    row("HTTP/2", ":method: PUT\n:authority: h.example\n:scheme: https\n:path: /a?b=c\naccept: */*\n",
        {.method = "PUT", .scheme = "https", .host = "h.example", .target = "/a?b=c", .headers = {{"accept", "*/*"}}});
    row("HTTP/2, copied in pairs of lines", ":method:\nGET\n:authority:\nh.example\n:path:\n/a\naccept: */*\n",
        {.method = "GET", .host = "h.example", .target = "/a", .headers = {{"accept", "*/*"}}});
    row("curl -v", "> GET /a HTTP/1.1\n> Host: h\n> X-Sdk-Date: 20260112T093005Z\n> \n< HTTP/1.1 401 Unauthorized\n< A: b\n< \n{}",
        {.method = "GET", .host = "h", .target = "/a", .headers = {{"Host", "h"}, {"X-Sdk-Date", "20260112T093005Z"}}});
    row("headers alone",
        "Host: h\nX-Sdk-Date: 20260112T093005Z\nAuthorization: SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=ab\n",
        {.host = "h",
         .headers = {{"Host", "h"},
                     {"X-Sdk-Date", "20260112T093005Z"},
                     {"Authorization", "SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=ab"}}},
        u"request line is missing"_s);
    row("a line that is none", "GET / HTTP/1.1\nHost: h\nnonsense here\nA: b\n\n",
        {.method = "GET", .host = "h", .target = "/", .headers = {{"Host", "h"}, {"A", "b"}}}, u"is no header"_s);
    row("binary body", "POST / HTTP/1.1\nHost: h\nContent-Length: 4\n\n" + QByteArray("\0\xff\n\0", 4),
        {.method = "POST",
         .host = "h",
         .target = "/",
         .headers = {{"Host", "h"}, {"Content-Length", "4"}},
         .body = QByteArray("\0\xff\n\0", 4)});
}

void tst_ReaderRawHttp::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(ObservedRequest, request);
    QFETCH(QString, remark);
    const Observation observation = observed(text);
    QVERIFY2(observation.request(), qPrintable(told(observation)));
    QCOMPARE(observation.readings.constFirst().reader, QByteArray("raw-http"));
    QCOMPARE(observation.request()->headers, request.headers);
    QCOMPARE(observation.request()->body, request.body);
    QCOMPARE(*observation.request(), request);
    QVERIFY2(told(observation).contains(remark), qPrintable(told(observation)));
}

QTEST_GUILESS_MAIN(tst_ReaderRawHttp)
#include "tst_reader_raw_http.moc"
