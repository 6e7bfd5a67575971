// SPDX-License-Identifier: GPL-3.0-or-later
// Every form of text as a whole: the vendors' requests turned into it and read back, our own exports, debug lines, and bad input.
#include "core/diagnosis/observed.h"
#include "core/diagnosis/observedsignature.h"
#include "core/exporters/exporter.h"
#include "tests/diagnosis/observedcases.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QVector<ObservedCase> &cases()
{
    static const QVector<ObservedCase> all = observedCases();
    return all;
}

QString told(const Observation &observation)
{
    return observation.sentences().join(u'\n');
}

/// Headers without Host, names in lower case: the forms write it or not.
QByteArrayList headerLines(const ObservedRequest &request)
{
    QByteArrayList lines;
    for (const auto &[name, value] : request.headers) {
        const QByteArray lower = name.toLower();
        if (lower != "host" && lower != "content-length")
            lines.append(lower + ": " + value.trimmed());
    }
    return lines;
}

} // namespace

class tst_Observed : public QObject {
    Q_OBJECT
private slots:
    void readsEveryWireBack_data();
    void readsEveryWireBack();
    void readsOwnExportsBack_data();
    void readsOwnExportsBack();
    void readsEveryString_data();
    void readsEveryString();
    void readsUrls_data();
    void readsUrls();
    void readsHttp_data();
    void readsHttp();
    void readsDebugLines_data();
    void readsDebugLines();
    void readsHar();
    void choosesAmongManyEntries();
    void readsHugeHar();
    void readsAnyCharset_data();
    void readsAnyCharset();
    void badInput_data();
    void badInput();
    void endsOnEveryCut();
    void staysQuickOnHostileText_data();
    void staysQuickOnHostileText();
};

void tst_Observed::readsEveryWireBack_data()
{
    QTest::addColumn<int>("index");
    for (qsizetype i = 0; i < cases().size(); ++i)
        QTest::newRow(cases().at(i).id.constData()) << int(i);
}

void tst_Observed::readsEveryWireBack()
{
    QFETCH(int, index);
    const ObservedCase &each = cases().at(index);
    const auto isSame = [&each](const char *form, const QByteArray &text, bool hasScheme, bool onlyUrl = false) {
        const Observation observation = observed(text);
        const auto found = observation.request();
        if (!found) {
            qWarning("%s: no request in %s\n%s", form, text.constData(), qPrintable(told(observation)));
            return false;
        }
        const ObservedRequest &sent = each.request;
        const bool isEqual = (!hasScheme || found->scheme == sent.scheme) && found->host == sent.host && found->target == sent.target
            && (onlyUrl || (found->method == sent.method && found->body == sent.body && headerLines(*found) == headerLines(sent)));
        if (!isEqual)
            qWarning("%s\n%s\nread:\n%s", form, text.constData(), asRawHttp(*found, "\n").constData());
        const bool knowsScheme = onlyUrl || observation.schemeId() == each.schemeId;
        return isEqual && knowsScheme && observation.readings.size() == 1 && observation.readings.constFirst().length > 0;
    };
    QVERIFY(isSame("URL", asUrl(each.request), true, true));
    QVERIFY(isSame("raw HTTP", asRawHttp(each.request, "\r\n"), false));
    QVERIFY(isSame("raw HTTP, LF", asRawHttp(each.request, "\n"), false));
    QVERIFY(isSame("curl", asPosixCurl(each.request), true));
    QVERIFY(isSame("curl for cmd", asCmdCurl(each.request), true));
    QVERIFY(isSame("curl for PowerShell", asPowerShellCurl(each.request), true));
    QVERIFY(isSame("HAR", asHarEntry(each.request), true));
}

void tst_Observed::readsOwnExportsBack_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("format");
    for (const QByteArray format : {"curl", "raw-http"}) {
        for (qsizetype i = 0; i < cases().size(); ++i) {
            if (!cases().at(i).isMistake)
                QTest::newRow(QByteArray(format + '/' + cases().at(i).id).constData()) << int(i) << format;
        }
    }
}

void tst_Observed::readsOwnExportsBack()
{
    QFETCH(int, index);
    QFETCH(QByteArray, format);
    const ObservedRequest &sent = cases().at(index).request;
    WireRequest wire{.method = sent.method, .target = TracedBytes(sent.target, {}), .body = TracedBytes(sent.body, {})};
    const auto endpoint = endpointFromText(QString::fromUtf8(sent.scheme + "://" + sent.host));
    QVERIFY(endpoint);
    wire.endpoint = *endpoint;
    for (const auto &[name, value] : sent.headers)
        wire.headers.append(field(name, value, {}));
    if (!sent.body.isEmpty())
        wire.headers.append(field("Content-Length", QByteArray::number(sent.body.size()), {}));
    const SchemeRegistry schemes;
    const auto text = exporter(format)->render(
        {.wire = wire, .scheme = schemes.scheme("none")->info(), .accessKeyId = "testid", .signedAt = QDateTime::currentDateTimeUtc()});
    QVERIFY2(text, text ? "" : qPrintable(sentence(text.error())));
    const Observation observation = observed(*text);
    QVERIFY2(observation.request(), text->constData());
    const ObservedRequest found = *observation.request();
    QCOMPARE(found.method, sent.method);
    QCOMPARE(found.target, sent.target);
    QCOMPARE(found.host, sent.host);
    QCOMPARE(found.body, sent.body);
    QByteArrayList expected = headerLines(sent);
    QByteArrayList read = headerLines(found);
    std::sort(expected.begin(), expected.end());
    std::sort(read.begin(), read.end());
    QCOMPARE(read, expected);
}

void tst_Observed::readsEveryString_data()
{
    QTest::addColumn<int>("index");
    for (qsizetype i = 0; i < cases().size(); ++i)
        QTest::newRow(cases().at(i).id.constData()) << int(i);
}

/// Right and wrong strings to sign and canonical requests, by themselves and behind a label.
void tst_Observed::readsEveryString()
{
    QFETCH(int, index);
    const ObservedCase &each = cases().at(index);
    const QByteArray string = each.stringToSign;
    // These cannot be told from other text by their shape: a label is needed.
    const bool hasShape = !string.contains('\r') && each.schemeId != "acm-spas";
    const bool isTrimmed = !string.endsWith('\n') && !string.endsWith(' ');
    if (hasShape && isTrimmed && !string.isEmpty() && string.size() != 64 && !string.startsWith("ACS3-HMAC-SHA256ACS3")) {
        const Observation observation = observed(string);
        const QByteArray found = observation.stringToSign().isEmpty() ? observation.canonicalRequest() : observation.stringToSign();
        QVERIFY2(!observation.readings.isEmpty(), string.constData());
        QCOMPARE(found, string);
        QCOMPARE(observation.schemeId(), each.schemeId);
    }
    if (!string.isEmpty() && each.schemeId != "acm-spas") {
        QByteArray escaped = string;
        escaped.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
        const Observation labelled = observed(QByteArray("2026-01-12 DEBUG stringToSign=\"" + escaped + "\"\n"));
        const QByteArray found = labelled.stringToSign().isEmpty() ? labelled.canonicalRequest() : labelled.stringToSign();
        QCOMPARE(found, string);
    }
    if (!each.canonicalRequest.isEmpty() && !each.canonicalRequest.endsWith('\n')) {
        const Observation observation = observed(each.canonicalRequest);
        QVERIFY2(!observation.readings.isEmpty(), each.canonicalRequest.constData());
        QCOMPARE(observation.canonicalRequest(), each.canonicalRequest);
    }
}

void tst_Observed::readsUrls_data()
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

void tst_Observed::readsUrls()
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

void tst_Observed::readsHttp_data()
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

void tst_Observed::readsHttp()
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

void tst_Observed::readsDebugLines_data()
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

void tst_Observed::readsDebugLines()
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

void tst_Observed::readsHar()
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

void tst_Observed::choosesAmongManyEntries()
{
    QByteArrayList entries;
    for (int i = 0; i < 40; ++i)
        entries.append(R"({"startedDateTime":"2026-01-12T09:30:05Z","request":{"method":"GET","url":"https://cdn.example/)"
                       + QByteArray::number(i) + R"(.js","headers":[]},"response":{"status":200,"content":{"text":"x"}}})");
    entries.insert(7, asHarEntry(cases().at(0).request));
    entries.insert(30, asHarEntry(cases().at(120).request));
    const QByteArray har = R"({"log":{"version":"1.2","pages":[],"entries":[)" + entries.join(',') + "]}}";
    const Observation observation = observed(har);
    QCOMPARE(observation.requests().size(), 2);
    QCOMPARE(observation.readings.at(0).request->target, cases().at(0).request.target);
    QCOMPARE(observation.readings.at(1).request->target, cases().at(120).request.target);
    QVERIFY2(told(observation).contains(u"42 entry(s)"_s) && told(observation).contains(u"2 signed one(s)"_s),
             qPrintable(told(observation)));
    entries.removeAt(30);
    entries.removeAt(7);
    const Observation none = observed(QByteArray(R"({"log":{"entries":[)" + entries.join(',') + "]}}"));
    QVERIFY(!none.request());
    QVERIFY2(told(none).contains(u"None of its requests"_s), qPrintable(told(none)));
}

void tst_Observed::readsHugeHar()
{
    QByteArray har = R"({"log":{"version":"1.2","entries":[)";
    const QByteArray body =
        QByteArray(R"(<div class=\"a\">\u4e91 some text of a page, with {braces} and [brackets]</div>\n)").repeated(400);
    while (har.size() < 50'000'000)
        har +=
            R"({"startedDateTime":"2026-01-12T09:30:05Z","request":{"method":"GET","url":"https://cdn.example/x.js","headers":[{"name":"accept","value":"*/*"}]},"response":{"status":200,"content":{"size":1,"text":")"
            + body + R"("}}},)";
    har += asHarEntry(cases().at(0).request) + "]}}";
    QElapsedTimer timer;
    timer.start();
    const Observation observation = observed(har);
    qInfo("%d MB read in %d ms", int(har.size() / 1'000'000), int(timer.elapsed()));
    QCOMPARE(observation.requests().size(), 1);
    QCOMPARE(observation.request()->target, cases().at(0).request.target);
    QVERIFY(timer.elapsed() < 10'000); // about a second; the limit leaves room for slow machines
}

void tst_Observed::readsAnyCharset_data()
{
    QTest::addColumn<QByteArray>("text");
    const QString text = u"curl 'https://h.example/?Action=X&AccessKeyId=Y&Signature=Z%3D' -d '云'"_s;
    const auto utf16 = [&text](bool isBig, bool hasMark) {
        QByteArray bytes = hasMark ? QByteArray(isBig ? "\xfe\xff" : "\xff\xfe", 2) : QByteArray();
        for (const QChar c : text) {
            const char high = char(c.unicode() >> 8);
            const char low = char(c.unicode() & 0xff);
            bytes += isBig ? high : low;
            bytes += isBig ? low : high;
        }
        return bytes;
    };
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbf" + text.toUtf8());
    QTest::newRow("UTF-16LE with mark") << utf16(false, true);
    QTest::newRow("UTF-16BE with mark") << utf16(true, true);
    QTest::newRow("UTF-16LE") << utf16(false, false);
    QTest::newRow("UTF-16BE") << utf16(true, false);
}

void tst_Observed::readsAnyCharset()
{
    QFETCH(QByteArray, text);
    const Observation observation = observed(text);
    QVERIFY2(observation.request(), qPrintable(told(observation)));
    QCOMPARE(observation.request()->body, QByteArray("\xe4\xba\x91"));
    QCOMPARE(observation.schemeId(), QByteArray("alibaba-rpc-v1"));
    QVERIFY(observation.text.startsWith("curl"));
}

void tst_Observed::badInput_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence");
    QByteArray noise(200'000, Qt::Uninitialized);
    QRandomGenerator random(1);
    for (char &c : noise)
        c = char(random.bounded(256));
    QTest::newRow("nothing") << QByteArray() << u"There is no text"_s;
    QTest::newRow("blanks") << QByteArray(" \n\t ") << u"There is no text"_s;
    QTest::newRow("binary") << noise << u"binary data"_s;
    QTest::newRow("prose") << QByteArray("My signature does not match, please help!") << u"Nothing was recognised"_s;
    QTest::newRow("long prose") << QByteArray("some words and no more, ").repeated(500'000)
                                << u"Nothing was recognised in the first 8 MB"_s;
    QTest::newRow("JSON of something else") << QByteArray(R"({"a":[1,2,{"b":null}]})") << u"Nothing was recognised"_s;
    QTest::newRow("only a URL") << QByteArray("https://ecs.aliyuncs.com/") << u"no signature of any kind"_s;
    QTest::newRow("only a string") << QByteArray("GET&%2F&a%3Db") << u"This is the string only"_s;
    QTest::newRow("only an answer") << QByteArray(R"({"Code":"SignatureDoesNotMatch","Message":"m"})") << u"server's answer only"_s;
    QTest::newRow("a good answer") << QByteArray("HTTP/1.1 200 OK\n\n{}") << u"took this request"_s;
    QTest::newRow("signature too short") << QByteArray("https://ecs.aliyuncs.com/?Action=X&AccessKeyId=Y&Signature=abc%3D")
                                         << u"4 character(s)"_s;
}

void tst_Observed::badInput()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, sentence);
    const Observation observation = observed(text);
    QVERIFY2(told(observation).contains(sentence), qPrintable(told(observation)));
    for (const Reading &reading : observation.readings) {
        QVERIFY(!reading.recognised.isEmpty());
        for (const Error &remark : reading.remarks)
            QVERIFY2(!remark.hint.isEmpty(), qPrintable(remark.message));
    }
    for (const Error &remark : observation.remarks)
        QVERIFY2(!remark.hint.isEmpty(), qPrintable(remark.message));
}

/// Each text cut at each byte still gives at least a sentence, and readings inside their bounds.
void tst_Observed::endsOnEveryCut()
{
    QByteArrayList texts;
    for (const qsizetype index : {0, 30, 60, 90, 150})
        texts += {asPosixCurl(cases().at(index).request), asCmdCurl(cases().at(index).request), asPowerShellCurl(cases().at(index).request),
                  asRawHttp(cases().at(index).request, "\r\n"), asHarEntry(cases().at(index).request)};
    for (const QByteArray &text : std::as_const(texts)) {
        for (qsizetype length = 0; length <= text.size(); length += 3) {
            const Observation observation = observed(QByteArrayView(text).first(length));
            QVERIFY(!observation.sentences().isEmpty());
            qsizetype end = 0;
            for (const Reading &reading : observation.readings) {
                QVERIFY(reading.offset >= end && reading.length >= 0 && reading.offset + reading.length <= length);
                end = reading.offset + reading.length;
            }
        }
    }
}

void tst_Observed::staysQuickOnHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const QByteArray &piece) {
        QTest::newRow(piece.left(24).toPercentEncoding(" {}[]<>\"'&/:;=").constData()) << piece.repeated(2'000'000 / piece.size());
    };
    for (const char *piece : {"{",
                              "[",
                              "{\"a\":",
                              "{\"",
                              "{\\\"",
                              "<a>",
                              "<",
                              "\"",
                              "'",
                              "\\",
                              "`",
                              "^",
                              "$(",
                              "${",
                              "curl ",
                              "curl a\n",
                              "curl -d @- <<E\n",
                              "printf %s \n",
                              "GET / HTTP/1.1\n",
                              "GET\n/\n",
                              "GET\n",
                              "GET&%2F&",
                              "a:b\n",
                              "Authorization: a\n",
                              ":path:\n",
                              "HTTP/1.1 400 x\n",
                              "stringToSign=",
                              "signature: ",
                              "StringToSign: GET\n",
                              "https://",
                              "http://a?b&c ",
                              "a=b&",
                              "?a&b=",
                              "SignatureDoesNotMatch ",
                              "server string to sign is:",
                              "server StringToSign is [",
                              "+1500000000000",
                              "\n",
                              "\r\n",
                              "> GET / HTTP/1.1\n> a: b\n",
                              "curl https://a/?b&c&d",
                              "ACS3-HMAC-SHA256\n",
                              "x-acs-a:b\n"})
        row(piece);
}

void tst_Observed::staysQuickOnHostileText()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!observed(text).sentences().isEmpty());
    QVERIFY2(timer.elapsed() < 8'000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    if (timer.elapsed() > 500)
        qInfo("%d ms", int(timer.elapsed()));
}

QTEST_GUILESS_MAIN(tst_Observed)
#include "tst_observed.moc"
