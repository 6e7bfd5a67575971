// SPDX-License-Identifier: GPL-3.0-or-later
// curl commands in the quoting of each shell, whole and damaged.
#include "core/diagnosis/observed.h"
#include "tests/diagnosis/told.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

using Headers = QVector<QPair<QByteArray, QByteArray>>;

const Headers plain{{"Accept", "*/*"}};
const Headers form{{"Accept", "*/*"}, {"Content-Type", "application/x-www-form-urlencoded"}};

} // namespace

class tst_ReaderCurl : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void remarks_data();
    void remarks();
    void isNone_data();
    void isNone();
    void severalCommands();
    void holdsNoSecretInRemarks();
};

void tst_ReaderCurl::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ObservedRequest>("request");
    const auto row = [](const char *name, const QByteArray &text, const ObservedRequest &request) {
        QTest::newRow(name) << text << request;
    };
    const auto get = [](const QByteArray &target, const Headers &headers = plain) {
        return ObservedRequest{.method = "GET", .scheme = "https", .host = "h.example", .target = target, .headers = headers};
    };
    const auto post = [](const QByteArray &body, const Headers &headers = form) {
        return ObservedRequest{.method = "POST", .scheme = "https", .host = "h.example", .target = "/", .headers = headers, .body = body};
    };

    // POSIX shells
    row("single quotes", "curl 'https://h.example/?a=1&b=%20x'", get("/?a=1&b=%20x"));
    row("double quotes", "curl \"https://h.example/?a=\\\"1\\\"&b=\\$x\"", get("/?a=\"1\"&b=$x"));
    row("quote inside quotes", "curl -d 'it'\\''s' https://h.example", post("it's"));
    row("ANSI-C quotes", "curl -d $'it\\'s\\n\\x41\\u4e91\\101\\\\' https://h.example", post("it's\nA\xe4\xba\x91\x41\\"));
    row("continuation lines", "curl \\\n  -H 'A: b' \\\r\n  --compressed \\\n  'https://h.example/x'",
        get("/x", {{"Accept", "*/*"}, {"Accept-Encoding", "deflate, gzip, br, zstd"}, {"A", "b"}}));
    row("pieces of one word", "curl https://h.example/'a'\"b\"c\\ d", get("/abc d"));
    row("prompt", "$ curl https://h.example/", get("/"));
    row("sudo and variables in front", "HTTPS_PROXY=x sudo curl https://h.example/", get("/"));
    row("in a pipeline", "curl -s https://h.example/ | jq .", get("/"));
    row("redirected", "curl https://h.example/ > out.txt 2>&1", get("/"));
    row("comment behind", "curl https://h.example/ # the one", get("/"));
    row("here-document", "curl -d @- https://h.example <<'EOF'\n{\"a\": \"$x\"}\nEOF\n", post("{\"a\": \"$x\"}"));
    row("here-string", "curl --data-binary @- https://h.example <<< 'a b'", post("a b\n"));
    row("echo piped in", "echo '{\"a\":1}' | curl -d @- https://h.example", post("{\"a\":1}"));
    row("printf piped in, lines in it", "printf %s 'a\nb' | curl --data-binary @- https://h.example", post("a\nb"));
    row("Base64 piped in", "printf %s 'AAH/' | openssl base64 -d -A | curl --data-binary @- https://h.example",
        post(QByteArray("\0\x01\xff", 3)));

    // Options
    row("no scheme", "curl h.example:8080/x",
        {.method = "GET", .scheme = "http", .host = "h.example:8080", .target = "/x", .headers = plain});
    row("no path", "curl https://h.example?a=1#f", get("/?a=1"));
    row("--url", "curl --url https://h.example/", get("/"));
    row("data joined", "curl -d a=1 -d b=2 --data c=3 https://h.example", post("a=1&b=2&c=3"));
    row("--data-raw keeps the at sign", "curl --data-raw '@x' https://h.example", post("@x"));
    row("-G", "curl -G https://h.example/p?x=0 -d a=1 --data-urlencode 'b=c d&e'", get("/p?x=0&a=1&b=c+d%26e"));
    row("--data-urlencode", "curl --data-urlencode 'a=1+1' --data-urlencode '=b/c' --data-urlencode 'd e' https://h.example",
        post("a=1%2B1&b%2Fc&d+e"));
    row("-X joined", "curl -XPUT -da=1 https://h.example", [&] {
        auto r = post("a=1");
        r.method = "PUT";
        return r;
    }());
    row("letters together", "curl -sSLkXDELETE https://h.example/", [&] {
        auto r = get("/");
        r.method = "DELETE";
        return r;
    }());
    row("-I", "curl -I https://h.example/", [&] {
        auto r = get("/");
        r.method = "HEAD";
        return r;
    }());
    row("--json", "curl --json '{\"a\":1}' https://h.example",
        post("{\"a\":1}", {{"Accept", "application/json"}, {"Content-Type", "application/json"}}));
    row("headers", "curl -H 'X-Empty;' -H 'Accept:' -H 'A:b' -HC:d https://h.example/",
        get("/", {{"X-Empty", ""}, {"A", "b"}, {"C", "d"}}));
    row("own type", "curl -H 'content-type: text/plain' -d x https://h.example",
        post("x", {{"Accept", "*/*"}, {"content-type", "text/plain"}}));
    row("user", "curl -u me:pw https://h.example/", get("/", {{"Authorization", "Basic bWU6cHc="}, {"Accept", "*/*"}}));
    row("user in the URL", "curl https://me:pw@h.example/", get("/", {{"Authorization", "Basic bWU6cHc="}, {"Accept", "*/*"}}));
    row("cookie, agent, referrer", "curl -b a=b -A me/1 -e r https://h.example/",
        get("/", {{"User-Agent", "me/1"}, {"Accept", "*/*"}, {"Referer", "r"}, {"Cookie", "a=b"}}));
    row("switches that change nothing",
        "curl -q -sS --globoff -k --http1.1 --connect-timeout 3 -o /dev/null -w '%{http_code}' --retry 2 https://h.example/?a=[1]",
        get("/?a=[1]"));
    row("abbreviated", "curl --data-r x --heade 'A: b' https://h.example",
        post("x", {{"Accept", "*/*"}, {"A", "b"}, {"Content-Type", "application/x-www-form-urlencoded"}}));
    row("negated", "curl --no-buffer --no-keepalive https://h.example/", get("/"));
    row("dot segments", "curl https://h.example/a/../b/./c/..", get("/b/"));
    row("--path-as-is", "curl --path-as-is https://h.example/a/../b", get("/a/../b"));
    row("high bytes", "curl https://h.example/\xe4\xba\x91", get("/%e4%ba%91"));
    row("two hosts, the first counts", "curl -H 'Host: a' -H 'Host: b' https://h.example/", get("/", {{"Accept", "*/*"}, {"Host", "a"}}));

    // cmd
    row("cmd, as browsers copy",
        "curl ^\"https://h.example/?a=1^&b=^%^20x^\" ^\r\n  -H ^\"A: \\^\"b\\^\"^\" ^\r\n  --data-raw ^\"x^\r\n\r\ny^\"",
        {.method = "POST",
         .scheme = "https",
         .host = "h.example",
         .target = "/?a=1&b=%20x",
         .headers = {{"Accept", "*/*"}, {"A", "\"b\""}, {"Content-Type", "application/x-www-form-urlencoded"}},
         .body = "x\ny"});
    row("cmd, by hand", "C:\\> curl.exe -H \"A: b\" \"https://h.example/?a=1&b=2\"", get("/?a=1&b=2", {{"Accept", "*/*"}, {"A", "b"}}));
    row("cmd, JSON", "curl.exe -d \"{\\\"a\\\":1}\" https://h.example", post("{\"a\":1}"));
    row("cmd, caret lines", "curl -H \"A: b\" ^\n -H \"C: d\" ^\n https://h.example/",
        get("/", {{"Accept", "*/*"}, {"A", "b"}, {"C", "d"}}));

    // PowerShell
    row("PowerShell", "PS C:\\> curl.exe -H 'A: it''s' `\n  'https://h.example/?a=1&b=2'",
        get("/?a=1&b=2", {{"Accept", "*/*"}, {"A", "it's"}}));
    row("PowerShell, double quotes", "curl.exe -d \"a`\"b``c`n\" `\r\n https://h.example", post("a\"b`c\n"));
    row("PowerShell, here-string", "curl.exe -d @'\n{\"a\": 'b'}\n'@ https://h.example", post("{\"a\": 'b'}"));
    row("PowerShell up to 7.2", "curl.exe -d '{\\\"a\\\":1}' https://h.example", post("{\"a\":1}"));
    row("PowerShell, typographic quotes",
        "curl.exe -H \xe2\x80\x98"
        "A: b\xe2\x80\x99 `\n https://h.example/",
        get("/", {{"Accept", "*/*"}, {"A", "b"}}));
}

void tst_ReaderCurl::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(ObservedRequest, request);
    const Observation observation = observed(text);
    QVERIFY2(!observation.readings.isEmpty(), qPrintable(told(observation)));
    QCOMPARE(observation.readings.constFirst().reader, QByteArray("curl"));
    const auto found = observation.request();
    QVERIFY(found);
    QCOMPARE(found->method, request.method);
    QCOMPARE(found->scheme, request.scheme);
    QCOMPARE(found->host, request.host);
    QCOMPARE(found->target, request.target);
    QCOMPARE(found->headers, request.headers);
    QCOMPARE(found->body, request.body);
}

void tst_ReaderCurl::remarks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("remark");
    const auto row = [](const char *name, const QByteArray &text, const QString &remark) { QTest::newRow(name) << text << remark; };
    row("half a command", "curl -H 'Authorization: acs testid:abc", u"quote is not closed"_s);
    row("ends in an option", "curl https://h.example -H", u"without its value"_s);
    row("no URL", "curl -H 'A: b' -d x", u"no URL"_s);
    row("file", "curl -d @secret.json https://h.example", u"secret.json"_s);
    row("encoded file", "curl --data-urlencode a@f.txt https://h.example", u"f.txt"_s);
    row("standard input", "curl -d @- https://h.example", u"piped into curl"_s);
    row("multipart", "curl -F a=b https://h.example", u"multipart"_s);
    row("unknown option", "curl --frobnicate https://h.example", u"--frobnicate"_s);
    row("unknown letter", "curl -9 https://h.example", u"-9"_s);
    row("braces", "curl 'https://h.example/{a,b}'", u"braces or brackets"_s);
    row("two URLs", "curl https://h.example https://i.example", u"several URLs"_s);
    row("--next", "curl https://h.example --next https://i.example", u"several requests"_s);
    row("variable", "curl -H \"X: $TOKEN\" https://h.example", u"$TOKEN"_s);
    row("command in the command", "curl \"https://h.example/?t=$(date +%s)\"", u"$(date +%s)"_s);
    row("blank behind the backslash", "curl -H 'A: b' \\ \n https://h.example", u"sign that continues it"_s);
    row("backslash lost", "curl https://h.example\n  -H 'A: b'", u"sign that continues it"_s);
    row("bare ampersand", "curl https://h.example/?a=1&b=2", u"not in quotes"_s);
    row("config file", "curl -K my.txt https://h.example", u"Options stand in a file"_s);
    row("curl signs itself", "curl --aws-sigv4 aws:amz https://h.example", u"--aws-sigv4"_s);
    row("header without colon", "curl -H Accept https://h.example", u"without a colon"_s);
    row("blank in the URL", "curl 'https://h.example/a b'", u"refuses"_s);
    row("blank encoded", "curl --data-urlencode 'a=b c' https://h.example", u"7.86"_s);
    row("no signature", "curl https://h.example", u"no signature of any kind"_s);
    row("what was recognised", "curl -d 'a=1&b=2' https://h.example", u"curl command, POST to h.example, 2 parameter(s)"_s);
}

void tst_ReaderCurl::remarks()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, remark);
    const Observation observation = observed(text);
    QVERIFY(observation.request());
    QVERIFY2(told(observation).contains(remark), qPrintable(told(observation)));
}

void tst_ReaderCurl::isNone_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"curl is a program", "I used curl.", "libcurl/7.88 failed", "see curl(1)", "curl", "curl\n",
                             "use curl to call it", "User-Agent: curl/7.88.1"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_ReaderCurl::isNone()
{
    QFETCH(QByteArray, text);
    const Observation observation = observed(text);
    for (const Reading &reading : observation.readings)
        QVERIFY2(reading.reader != "curl", qPrintable(reading.recognised));
    QVERIFY(!observation.sentences().isEmpty());
}

void tst_ReaderCurl::severalCommands()
{
    const Observation observation =
        observed("First:\n  curl https://a.example/\nthen\n  curl 'https://b.example/?AccessKeyId=AK&Action=X&Signature=ab%3D'\n");
    QCOMPARE(observation.readings.size(), 2);
    QCOMPARE(observation.readings.at(1).request->host, QByteArray("b.example"));
    QCOMPARE(observation.readings.at(1).schemeId, QByteArray("alibaba-rpc-v1"));
    QCOMPARE(observation.request()->host, QByteArray("b.example")); // the signed one is meant
    const Reading &second = observation.readings.at(1);
    QVERIFY(observation.text.mid(second.offset, second.length).startsWith("curl 'https://b.example/"));
}

void tst_ReaderCurl::holdsNoSecretInRemarks()
{
    const QByteArray canary = "CANARYcanaryCANARY";
    for (const QByteArray &text :
         QByteArrayList{"curl -H 'X-Auth-Token " + canary + "' https://h.example", "curl -u me:" + canary + " https://h.example --",
                        "curl -H 'Authorization: acs id:" + canary, "curl --frob " + canary + " https://h.example",
                        "curl 'https://h.example/?SecurityToken=" + canary + "&Signature=" + canary + "&AccessKeyId=STS.x' -H"}) {
        for (const QString &sentence : observed(text).sentences())
            QVERIFY2(!sentence.contains(QString::fromLatin1(canary)), qPrintable(sentence));
    }
}

QTEST_GUILESS_MAIN(tst_ReaderCurl)
#include "tst_reader_curl.moc"
