// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/wireform.h"

#include "core/base/encoding.h"

#include <QRandomGenerator>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray agent = "Countersign/" COUNTERSIGN_VERSION;
const QByteArray fixedLines =
    "Connection: close\r\nAccept: */*\r\nAccept-Encoding: identity\r\nAccept-Language: en\r\nUser-Agent: " + agent + "\r\n";

Request request(const QByteArray &method, const QByteArray &path = "/")
{
    return {.method = method,
            .endpoint = {.scheme = "https", .host = "ecs.aliyuncs.com"},
            .path = TracedBytes(path, Origin::of(Origin::Kind::Path))};
}

Field parameter(const char *name, const QByteArray &value)
{
    return field(name, value, Origin::parameter(QString::fromLatin1(name)));
}

Field header(const char *name, const QByteArray &value)
{
    return field(name, value, Origin::header(QString::fromLatin1(name)));
}

/// `/v3/tasks/VALUE/certkey` with the value from a form field, encoded as the builder does.
Request withPathValue(const QByteArray &value)
{
    Request result = request("GET");
    result.path = TracedBytes("/v3/tasks/", Origin::of(Origin::Kind::Path));
    result.path += TracedBytes(percentEncoded(value), Origin::parameter(u"task_id"_s));
    result.path += TracedBytes("/certkey", Origin::of(Origin::Kind::Path));
    return result;
}

} // namespace

class tst_WireForm : public QObject {
    Q_OBJECT
private slots:
    void writesTheRequest_data();
    void writesTheRequest();
    void keepsOrigins();
    void refuses_data();
    void refuses();
    void takesEveryByteInValues();
    void urlRefusesWhatWasChangedAfterwards();
};

void tst_WireForm::writesTheRequest_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QByteArray>("text");

    Request get = request("GET");
    get.query = {parameter("Action", "DescribeRegions"), parameter("Name", "你 +~/"), parameter("Empty", ""), parameter("Name", "b")};
    QTest::newRow("query in the order given")
        << get
        << QByteArray("GET /?Action=DescribeRegions&Name=%E4%BD%A0%20%2B~%2F&Empty=&Name=b HTTP/1.1\r\nHost: ecs.aliyuncs.com\r\n"
                      + fixedLines + "\r\n");

    Request post = request("POST");
    post.headers = {header("Content-Type", "application/x-www-form-urlencoded")};
    post.form = {parameter("A", "1 2"), parameter("B", "")};
    QTest::newRow("form") << post
                          << QByteArray("POST / HTTP/1.1\r\nHost: ecs.aliyuncs.com\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                        + fixedLines + "Content-Length: 10\r\n\r\nA=1%202&B=");

    for (const char *method : {"POST", "PUT", "PATCH"})
        QTest::newRow(method) << request(method)
                              << QByteArray(method + QByteArray(" / HTTP/1.1\r\nHost: ecs.aliyuncs.com\r\n") + fixedLines
                                            + "Content-Length: 0\r\n\r\n");
    for (const char *method : {"GET", "HEAD", "DELETE", "OPTIONS"})
        QTest::newRow(method) << request(method)
                              << QByteArray(method + QByteArray(" / HTTP/1.1\r\nHost: ecs.aliyuncs.com\r\n") + fixedLines + "\r\n");

    Request body = request("DELETE", "/v3/tasks//%2F%20;a,b=@:!$'()*+");
    body.body = TracedBytes("{\"a\":\"\r\n\"}", Origin::of(Origin::Kind::Body));
    QTest::newRow("body and a path full of reserved characters")
        << body
        << QByteArray("DELETE /v3/tasks//%2F%20;a,b=@:!$'()*+ HTTP/1.1\r\nHost: ecs.aliyuncs.com\r\n" + fixedLines
                      + "Content-Length: 10\r\n\r\n{\"a\":\"\r\n\"}");

    Request own = request("GET");
    own.headers = {header("user-agent", "mine"), header("X-Name", "你\xff "), header("ACCEPT", "text/plain"),
                   header("Host", "other.example:8443"), header("X-Empty", "")};
    QTest::newRow("the request's own headers stand")
        << own
        << QByteArray(
               "GET / HTTP/1.1\r\nHost: other.example:8443\r\nuser-agent: mine\r\nX-Name: 你\xff \r\nACCEPT: text/plain\r\nX-Empty: \r\n"
               "Connection: close\r\nAccept-Encoding: identity\r\nAccept-Language: en\r\n\r\n");

    Request length = request("POST");
    length.headers = {header("Content-Length", "2")};
    length.body = TracedBytes("ab", Origin::of(Origin::Kind::Body));
    QTest::newRow("the right length given") << length
                                            << QByteArray("POST / HTTP/1.1\r\nHost: ecs.aliyuncs.com\r\nContent-Length: 2\r\n" + fixedLines
                                                          + "\r\nab");

    Request port = request("GET");
    port.endpoint = {.scheme = "http", .host = "[::1]", .port = 8731};
    QTest::newRow("address and port") << port << QByteArray("GET / HTTP/1.1\r\nHost: [::1]:8731\r\n" + fixedLines + "\r\n");
}

void tst_WireForm::writesTheRequest()
{
    QFETCH(Request, request);
    QFETCH(QByteArray, text);

    const auto wire = wireForm(request);
    QVERIFY2(wire, wire ? "" : qPrintable(sentence(wire.error())));
    QCOMPARE(wire->text().bytes(), text);
    QCOMPARE(wire->url(), request.endpoint.scheme + "://" + request.endpoint.authority() + wire->target.bytes());
}

void tst_WireForm::keepsOrigins()
{
    Request signedRequest = withPathValue("t 1");
    signedRequest.query = {parameter("RegionId", "cn-hangzhou")};
    signedRequest.body = TracedBytes("{}", Origin::of(Origin::Kind::Body));
    const auto wire = wireForm(signedRequest);
    QVERIFY(wire);
    const TracedBytes text = wire->text();

    const auto originAt = [&text](const QByteArray &needle) { return text.segmentAt(text.bytes().indexOf(needle))->origin; };
    QCOMPARE(originAt("GET"), Origin::of(Origin::Kind::Method));
    QCOMPARE(originAt("/v3"), Origin::of(Origin::Kind::Path));
    QCOMPARE(originAt("t%201"), Origin::parameter(u"task_id"_s));
    QCOMPARE(originAt("RegionId"), Origin::parameter(u"RegionId"_s).asName());
    QCOMPARE(originAt("cn-hangzhou"), Origin::parameter(u"RegionId"_s));
    QCOMPARE(originAt("ecs.aliyuncs.com"), Origin::of(Origin::Kind::Endpoint));
    QCOMPARE(originAt("identity"), Origin::setting(u"Accept-Encoding"_s));
    QCOMPARE(originAt(agent), Origin::setting(u"User-Agent"_s));
    QCOMPARE(originAt("{}"), Origin::of(Origin::Kind::Body));
}

void tst_WireForm::refuses_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subject");

    using enum ErrorKind;
    for (const char *dots : {".", ".."})
        QTest::addRow("path value %s", dots) << withPathValue(dots) << WireFormDiffers << u"task_id"_s;
    QTest::newRow("dots in the path itself") << request("GET", "/a/../b") << WireFormDiffers << u"path"_s;
    QTest::newRow("encoded dots") << request("GET", "/a/%2e%2E") << WireFormDiffers << u"path"_s;
    QTest::newRow("two slashes in front") << request("GET", "//a") << WireFormDiffers << u"path"_s;
    Request emptyFirst = request("GET");
    emptyFirst.path = TracedBytes("/", Origin::of(Origin::Kind::Path)) + TracedBytes("", Origin::parameter(u"project_id"_s))
        + TracedBytes("/servers", Origin::of(Origin::Kind::Path));
    QTest::newRow("two slashes by an empty value") << emptyFirst << WireFormDiffers << u"project_id"_s;
    QTest::newRow("no slash") << request("GET", "a") << WireFormDiffers << u"path"_s;
    QTest::newRow("empty path") << request("GET", "") << WireFormDiffers << u"path"_s;
    for (const char *path :
         {"/a|b", "/{id}", "/a b", "/a%", "/a%zz", "/a\"", "/<a>", "/a^", "/a\\b", "/a#b", "/a\r\nX: 1", "/\xE4\xBD\xA0", "/a`b"})
        QTest::addRow("path %s", QByteArray(path).toPercentEncoding().constData()) << request("GET", path) << WireFormDiffers << u"path"_s;
    QTest::newRow("unreserved escaped") << request("GET", "/%7E") << WireFormDiffers << u"path"_s;
    QTest::newRow("lower-case hex") << request("GET", "/%2f") << WireFormDiffers << u"path"_s;
    QTest::newRow("a zero byte in the path") << request("GET", QByteArray("/a\0b", 4)) << WireFormDiffers << u"path"_s;

    const auto addHeader = [](const char *row, const Field &field, ErrorKind kind, const QString &subject) {
        Request bad = request("POST");
        bad.headers = {field};
        bad.body = TracedBytes("ab", Origin::of(Origin::Kind::Body));
        QTest::newRow(row) << bad << kind << subject;
    };
    addHeader("CR LF in a value", header("X-A", "a\r\nEvil: 1"), BadInput, u"X-A"_s);
    addHeader("LF in a value of a field", field("X-A", "a\n", Origin::parameter(u"Tag.1"_s)), BadInput, u"Tag.1"_s);
    addHeader("zero byte in a value", header("X-A", QByteArray("a\0b", 3)), BadInput, u"X-A"_s);
    addHeader("CR LF in a name", header("X-A\r\nEvil", "1"), BadInput, u"X-A\r\nEvil"_s);
    addHeader("blank in a name", header("X A", "1"), BadInput, u"X A"_s);
    addHeader("colon in a name", header("X:", "1"), BadInput, u"X:"_s);
    addHeader("no name", header("", "1"), BadInput, QString());
    addHeader("empty user agent", header("User-Agent", ""), WireFormDiffers, u"User-Agent"_s);
    addHeader("empty language", header("accept-language", ""), WireFormDiffers, u"accept-language"_s);
    addHeader("empty host", header("Host", ""), WireFormDiffers, u"Host"_s);
    addHeader("another length", header("Content-Length", "3"), WireFormDiffers, u"Content-Length"_s);
    addHeader("chunks", header("Transfer-Encoding", "chunked"), WireFormDiffers, u"Transfer-Encoding"_s);
    Request twice = request("GET");
    twice.headers = {header("X-A", "1"), header("x-a", "2")};
    QTest::newRow("a header twice") << twice << WireFormDiffers << u"x-a"_s;
    twice.headers = {header("Host", "a"), header("host", "b")};
    QTest::newRow("host twice") << twice << WireFormDiffers << u"Host"_s;

    QTest::newRow("no method") << request("") << BadInput << QString();
    QTest::newRow("blank in the method") << request("GET /x") << BadInput << u"GET /x"_s;
    Request noHost = request("GET");
    noHost.endpoint.host = "";
    QTest::newRow("no host") << noHost << BadInput << u"https://"_s;
    noHost.endpoint.host = "a b";
    QTest::newRow("blank in the host") << noHost << BadInput << u"https://a b"_s;
}

void tst_WireForm::refuses()
{
    QFETCH(Request, request);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, subject);

    const auto wire = wireForm(request);
    QVERIFY(!wire);
    QCOMPARE(errorKindId(wire.error().kind), errorKindId(kind));
    QCOMPARE(wire.error().subject, subject);
    QVERIFY(!wire.error().message.isEmpty());
    QVERIFY(!wire.error().hint.isEmpty());
}

void tst_WireForm::takesEveryByteInValues()
{
    QRandomGenerator random(20);
    for (int round = 0; round < 500; ++round) {
        QByteArray value(random.bounded(1, 40), Qt::Uninitialized);
        for (char &c : value)
            c = static_cast<char>(random.bounded(256));
        Request everything = withPathValue(value);
        everything.query = {parameter("V", value), field(value, value, Origin::parameter(u"V"_s))};
        const auto wire = wireForm(everything);
        const bool onlyDots = value == "." || value == "..";
        QVERIFY2(bool(wire) != onlyDots, value.toHex().constData());
        QVERIFY2(onlyDots || wireUrl(*wire), value.toHex().constData()); // the URL parser, where it was not asked, agrees
    }
}

void tst_WireForm::urlRefusesWhatWasChangedAfterwards()
{
    auto wire = wireForm(request("GET"));
    QVERIFY(wire);
    QVERIFY(wireUrl(*wire));
    wire->target = TracedBytes("/%7e", Origin::of(Origin::Kind::Path));
    QCOMPARE(errorKindId(wireUrl(*wire).error().kind), QByteArray("wire-form-differs"));
}

QTEST_GUILESS_MAIN(tst_WireForm)
#include "tst_wireform.moc"
