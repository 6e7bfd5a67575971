// SPDX-License-Identifier: GPL-3.0-or-later
// Every form of text as a whole: the vendors' requests turned into it and read back, our own exports, any charset, and bad input.
#include "core/diagnosis/observed.h"
#include "core/diagnosis/observedsignature.h"
#include "core/exporters/exporter.h"
#include "tests/diagnosis/observedcases.h"
#include "tests/diagnosis/told.h"

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
