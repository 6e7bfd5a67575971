// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/exporter.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QDateTime signingTime(QDate(2026, 2, 23), QTime(12, 46, 24), Qt::UTC);

Field headerField(const QByteArray &name, const QByteArray &value)
{
    return field(name, value, Origin::header(QString::fromLatin1(name)));
}

Request requestTo(const QByteArray &host)
{
    Request request;
    request.endpoint = {"https", host, 0};
    return request;
}

/// The wire form, with what an export is told about the scheme.
ExportInput exported(const Request &request, const QByteArray &schemeId, const QByteArray &accessKeyId)
{
    static const SchemeRegistry schemes;
    const SignatureScheme *scheme = schemes.scheme(schemeId);
    const auto wire = wireForm(request);
    if (!scheme || !wire)
        qFatal("%s: %s", schemeId.constData(), wire ? "no such scheme" : qPrintable(sentence(wire.error())));
    return {.wire = *wire, .scheme = scheme->info(), .accessKeyId = accessKeyId, .signedAt = signingTime};
}

Request rpcGet()
{
    Request request = requestTo("ecs.aliyuncs.com");
    for (const auto &[name, value] : QVector<std::pair<QByteArray, QByteArray>>{{"AccessKeyId", "LTAI5tMadeUpKeyIdfjx"},
                                                                                {"Action", "DescribeRegions"},
                                                                                {"Tag.1.Value", "it's [a] {b} \xe4\xba\x91"},
                                                                                {"Signature", "bX7+/="}})
        request.query.append(field(name, value, Origin::parameter(QString::fromLatin1(name))));
    return request;
}

Request rpcPost()
{
    Request request = rpcGet();
    request.method = "POST";
    request.form = std::exchange(request.query, {});
    request.headers = {headerField("Content-Type", "application/x-www-form-urlencoded")};
    return request;
}

Request huawei(const QByteArray &method, const QByteArray &body)
{
    Request request = requestTo("sms.ap-southeast-3.myhuaweicloud.com");
    request.method = method;
    request.path = TracedBytes("/v3/tasks/a~b/certkey", Origin::of(Origin::Kind::Path));
    request.body = TracedBytes(body, Origin::of(Origin::Kind::Body));
    if (!body.isEmpty())
        request.headers.append(headerField("Content-Type", "application/json"));
    request.headers.append(headerField("X-Sdk-Date", "20260223T124624Z"));
    request.headers.append(
        headerField("Authorization", "SDK-HMAC-SHA256 Access=HUAWEIMADEUP, SignedHeaders=host;x-sdk-date, Signature=0123abcd"));
    return request;
}

Request withToken(Request request)
{
    request.headers.removeLast();
    request.headers.last() = {"X-Auth-Token", TracedBytes("MIIcanary-token", Origin::of(Origin::Kind::Token)),
                              Origin::of(Origin::Kind::Token)};
    return request;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArrayList hostileTexts{"'",
                                  "''",
                                  "'; touch canary; '",
                                  "$(touch canary)",
                                  "`touch canary`",
                                  "\"",
                                  "\\",
                                  "\\'",
                                  "a&touch canary",
                                  "a|touch canary",
                                  "!!",
                                  "@canary",
                                  "<canary",
                                  "-o canary",
                                  "--config canary",
                                  "%s",
                                  "#",
                                  "*",
                                  "~",
                                  "{a,b}",
                                  "[1-3]",
                                  "\xe4\xba\x91",
                                  "\xf0\x9f\x94\x91"};

} // namespace

class tst_Curl : public QObject {
    Q_OBJECT

private slots:
    void isRegistered();
    void matchesGolden_data();
    void matchesGolden();
    void masksTheKeyId_data();
    void masksTheKeyId();
    void firstLinesAreComments();
    void holdsNoBearerToken();
    void tokenIsAskedForBeforeAnythingRuns();
    void hostileValuesReachCurlUnchanged_data();
    void hostileValuesReachCurlUnchanged();
    void refusesWhatCannotBeSaid_data();
    void refusesWhatCannotBeSaid();
};

void tst_Curl::isRegistered()
{
    const Exporter *curl = exporter("curl");
    QVERIFY(curl);
    QCOMPARE(curl->info().id, QByteArray("curl"));
    QVERIFY(!curl->info().note.isEmpty());
    QVERIFY(!exporter("CURL"));
    QVERIFY(!exporter("wget"));
}

void tst_Curl::matchesGolden_data()
{
    QTest::addColumn<ExportInput>("input");
    const QByteArray alibaba = "LTAI5tMadeUpKeyIdfjx";
    const QByteArray huaweiKey = "HUAWEIMADEUP";
    const QByteArray json = "{\"name\": \"it's \xe4\xba\x91\", \"cost\": \"$5 `x` \\\\ !\"}\n";

    QTest::newRow("rpc_get") << exported(rpcGet(), "alibaba-rpc-v1", alibaba);
    QTest::newRow("rpc_post") << exported(rpcPost(), "alibaba-rpc-v1", alibaba);
    Request sts = rpcGet();
    sts.query.prepend(field("SecurityToken", "CAIS/made+up==", Origin::of(Origin::Kind::Token)));
    QTest::newRow("rpc_get_security_token") << exported(sts, "alibaba-rpc-v1", alibaba);
    ExportInput practice = exported(rpcGet(), "alibaba-rpc-v1", "testid");
    practice.wire.endpoint = {"http", "127.0.0.1", 8731};
    practice.wire.headers.first().value = TracedBytes("127.0.0.1:8731", Origin::of(Origin::Kind::Endpoint));
    practice.isPractice = true;
    QTest::newRow("rpc_get_practice") << practice;

    Request publish = requestTo("139.196.135.144");
    publish.endpoint = {"http", "139.196.135.144", 8080};
    publish.method = "POST";
    publish.path = TracedBytes("/diamond-server/basestone.do", Origin::of(Origin::Kind::Path));
    publish.query = {field("method", "syncUpdateAll", Origin::setting(QStringLiteral("method")))};
    publish.form = {field("dataId", "a", Origin::parameter(QStringLiteral("dataId"))),
                    field("content", "\xc5\xe4\xd6\xc3=\x80'", Origin::parameter(QStringLiteral("content")))};
    publish.headers = {headerField("Content-Type", "application/x-www-form-urlencoded; charset=GBK"),
                       headerField("Spas-AccessKey", alibaba), headerField("timeStamp", "1500000000123"),
                       headerField("Spas-Signature", "qkHf/kovkcefe+iYLPfwzWmi+qg=")};
    QTest::newRow("acm_publish_gbk") << exported(publish, "acm-spas", alibaba);

    QTest::newRow("huawei_get") << exported(huawei("GET", {}), "huawei-aksk", huaweiKey);
    QTest::newRow("huawei_post_json") << exported(huawei("POST", json), "huawei-aksk", huaweiKey);
    QTest::newRow("huawei_put_json") << exported(huawei("PUT", json), "huawei-aksk", huaweiKey);
    QTest::newRow("huawei_post_empty") << exported(huawei("POST", {}), "huawei-aksk", huaweiKey);
    QTest::newRow("huawei_delete") << exported(huawei("DELETE", {}), "huawei-aksk", huaweiKey);
    QTest::newRow("huawei_head") << exported(huawei("HEAD", {}), "huawei-aksk", huaweiKey);
    QTest::newRow("huawei_binary") << exported(huawei("PUT", QByteArray("\0\x01\xff'", 4)), "huawei-aksk", huaweiKey);
    QTest::newRow("huawei_at_sign") << exported(huawei("POST", "@/etc/passwd"), "huawei-aksk", huaweiKey);
    QTest::newRow("huawei_large") << exported(huawei("POST", QByteArray(2000, 'a')), "huawei-aksk", huaweiKey);
    Request signedHeaders = huawei("GET", {});
    signedHeaders.headers = {
        headerField("Accept-Encoding", "gzip"), headerField("X-Empty", ""), headerField("X-Project-Id", "p-1"),
        headerField("Authorization", "SDK-HMAC-SHA256 Access=A, SignedHeaders=accept-encoding;host;x-empty;x-project-id, Signature=0123")};
    QTest::newRow("huawei_signed_headers") << exported(signedHeaders, "huawei-aksk", huaweiKey);
    Request compressed = huawei("GET", {});
    compressed.headers.prepend(headerField("Accept-Encoding", "gzip, br"));
    QTest::newRow("huawei_compressed") << exported(compressed, "huawei-aksk", huaweiKey);
    Request securityToken = huawei("GET", {});
    securityToken.headers.prepend(
        {"X-Security-Token", TracedBytes("made-up-sts", Origin::of(Origin::Kind::Token)), Origin::of(Origin::Kind::Token)});
    QTest::newRow("huawei_security_token") << exported(securityToken, "huawei-aksk", huaweiKey);

    QTest::newRow("token_get") << exported(withToken(huawei("GET", {})), "huawei-token", {});
    QTest::newRow("token_post_json") << exported(withToken(huawei("POST", json)), "huawei-token", {});
    QTest::newRow("token_put_binary") << exported(withToken(huawei("PUT", QByteArray("\0\x01\xff'", 4))), "huawei-token", {});
    QTest::newRow("unsigned") << exported(requestTo("ecs.aliyuncs.com"), "none", {});
}

/// COUNTERSIGN_WRITE_GOLDEN=1 writes the files anew; they are then read by eye before they are committed.
void tst_Curl::matchesGolden()
{
    QFETCH(ExportInput, input);
    const QString path =
        QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/exporters/golden/curl/%1.sh").arg(QString::fromLatin1(QTest::currentDataTag()));
    const auto rendered = exporter("curl")->render(input);
    QVERIFY2(rendered.has_value(), rendered ? "" : qPrintable(sentence(rendered.error())));
    if (qEnvironmentVariableIsSet("COUNTERSIGN_WRITE_GOLDEN")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*rendered);
        QFAIL("written, not compared");
    }
    QVERIFY2(QFile::exists(path), qPrintable(path));
    QCOMPARE(QString::fromUtf8(*rendered), QString::fromUtf8(contents(path)));
}

void tst_Curl::masksTheKeyId_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("long") << QByteArray("LTAI5tMadeUpKeyIdfjx")
                          << QByteArray("LTAI\xe2\x80\xa6"
                                        "fjx");
    QTest::newRow("short") << QByteArray("abcdef") << QByteArray("ab\xe2\x80\xa6");
    QTest::newRow("one letter") << QByteArray("a") << QByteArray("a\xe2\x80\xa6");
    QTest::newRow("hostile") << QByteArray("LT\n'$(id)` ;rm\n")
                             << QByteArray("LT '\xe2\x80\xa6"
                                           "rm ");
}

void tst_Curl::masksTheKeyId()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, shown);
    const auto rendered = exporter("curl")->render(exported(requestTo("ecs.aliyuncs.com"), "alibaba-rpc-v1", id));
    QCOMPARE(QString::fromUtf8(rendered->split('\n').first()),
             QString::fromUtf8("# Signed 2026-02-23T12:46:24Z with AccessKey " + shown
                               + ". Servers accept it for about 15 minutes and a nonce only once."));
}

void tst_Curl::firstLinesAreComments()
{
    ExportInput input = exported(huawei("GET", {}), "huawei-aksk", "x\ny\rz");
    input.isPractice = true;
    const auto lines = exporter("curl")->render(input)->split('\n');
    QVERIFY(lines.at(0).startsWith("# Signed "));
    QVERIFY(lines.at(1).startsWith("# "));
    QVERIFY(lines.at(2).startsWith("curl -q -sS --globoff --path-as-is"));
}

void tst_Curl::holdsNoBearerToken()
{
    for (const QByteArray &body : {QByteArray(), QByteArray("{}"), QByteArray("\0", 1)}) {
        const auto rendered = exporter("curl")->render(exported(withToken(huawei("POST", body)), "huawei-token", {}));
        QVERIFY(rendered->contains("HUAWEI_TOKEN"));
        QVERIFY(!rendered->contains("canary-token"));
    }
}

void tst_Curl::tokenIsAskedForBeforeAnythingRuns()
{
    const QTemporaryDir folder;
    const auto rendered = exporter("curl")->render(exported(withToken(huawei("POST", QByteArray("\0", 1))), "huawei-token", {}));
    for (const QString &shell : {u"dash"_s, u"bash"_s}) {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, folder.path()); // no curl, no openssl: nothing may be started
        process.setProcessEnvironment(environment);
        process.start(u"/bin/"_s + shell, {u"-c"_s, QString::fromUtf8(*rendered)});
        QVERIFY(process.waitForFinished());
        QVERIFY(process.exitCode() != 0);
        const QByteArray complaint = process.readAllStandardError();
        QVERIFY2(complaint.contains("HUAWEI_TOKEN"), complaint.constData());
        QVERIFY2(!complaint.contains("not found"), complaint.constData());
    }
}

void tst_Curl::hostileValuesReachCurlUnchanged_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("dash") << u"dash"_s;
    QTest::newRow("bash") << u"bash"_s;
}

/// A program named curl writes down its arguments; any canary file means that the shell or curl did something else.
void tst_Curl::hostileValuesReachCurlUnchanged()
{
    QFETCH(QString, shell);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"bin"_s));
    QFile fake(folder.filePath(u"bin/curl"_s));
    QVERIFY(fake.open(QIODevice::WriteOnly));
    fake.write("#!/bin/sh\nprintf '%s\\000' \"$@\" >\"$OUT\"\n");
    fake.close();
    QVERIFY(fake.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));

    QByteArray script;
    for (qsizetype i = 0; i < hostileTexts.size(); ++i) {
        Request request = huawei("POST", hostileTexts.at(i));
        request.headers.prepend(headerField("X-Value", hostileTexts.at(i)));
        const auto rendered = exporter("curl")->render(exported(request, "huawei-aksk", hostileTexts.at(i)));
        QVERIFY(rendered.has_value());
        script += "export OUT=out-" + QByteArray::number(i) + '\n' + *rendered;
    }
    QProcess process;
    process.setWorkingDirectory(folder.path());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, folder.filePath(u"bin"_s) + u":/usr/bin:/bin"_s);
    process.setProcessEnvironment(environment);
    process.start(shell, {u"-s"_s});
    process.write(script);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());

    for (qsizetype i = 0; i < hostileTexts.size(); ++i) {
        const auto arguments = contents(folder.filePath(u"out-%1"_s.arg(i))).split('\0');
        QCOMPARE(arguments.first(), QByteArray("-q"));
        QVERIFY2(arguments.contains(QByteArray("X-Value: " + hostileTexts.at(i))), hostileTexts.at(i).constData());
        QCOMPARE(arguments.value(arguments.indexOf("--data-raw") + 1), hostileTexts.at(i));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).filter(u"canary"_s), QStringList());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), hostileTexts.size());
}

void tst_Curl::refusesWhatCannotBeSaid_data()
{
    QTest::addColumn<ExportInput>("input");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const QString &subject, const std::function<void(WireRequest &)> &spoil) {
        ExportInput input = exported(huawei("GET", {}), "huawei-aksk", "key");
        spoil(input.wire);
        QTest::newRow(name) << input << subject;
    };
    const auto addHeader = [](const QByteArray &name, const QByteArray &value) {
        return [name, value](WireRequest &wire) { wire.headers.append(headerField(name, value)); };
    };
    row("NUL in a header", u"X-A"_s, addHeader("X-A", QByteArray("a\0b", 3)));
    row("line feed in a header", u"X-A"_s, addHeader("X-A", "a\nEvil: 1"));
    row("carriage return in a header", u"X-A"_s, addHeader("X-A", "a\rEvil: 1"));
    row("escape in a header", u"X-A"_s, addHeader("X-A", "\x1b[2J"));
    row("line end in a header's name", u"X-A\nEvil"_s, addHeader("X-A\nEvil", "a"));
    row("at sign in a header's name", u"@file"_s, addHeader("@file", "a")); // -H @file would read it
    row("empty header name", QString(), addHeader("", "a"));
    row("chunked", u"Transfer-Encoding"_s, addHeader("Transfer-Encoding", "chunked"));
    row("empty method", QString(), [](WireRequest &wire) { wire.method.clear(); });
    row("command in the method", u"GET; touch canary"_s, [](WireRequest &wire) { wire.method = "GET; touch canary"; });
    row("quote and blank in the method", u"' x"_s, [](WireRequest &wire) { wire.method = "' x"; });
    const auto setTarget = [](const QByteArray &target) {
        return [target](WireRequest &wire) { wire.target = TracedBytes(target, Origin::of(Origin::Kind::Path)); };
    };
    const QString host = u"https://sms.ap-southeast-3.myhuaweicloud.com"_s;
    row("blank in the target", host + u"/a b"_s, setTarget("/a b"));
    row("line feed in the target", host + u"/a\nb"_s, setTarget("/a\nb"));
    row("fragment", host + u"/a#b"_s, setTarget("/a#b"));
    row("raw UTF-8 in the target", host + QString::fromUtf8("/\xe4\xba\x91"), setTarget("/\xe4\xba\x91"));
    row("long URL", u"131072 bytes"_s, setTarget('/' + QByteArray(131072 - 45, 'a')));
    row("long header", u"X-A"_s, addHeader("X-A", QByteArray(131072, 'a')));
    row("HEAD with a body", u"HEAD"_s, [](WireRequest &wire) {
        wire.method = "HEAD";
        wire.body = TracedBytes("x");
    });
}

void tst_Curl::refusesWhatCannotBeSaid()
{
    QFETCH(ExportInput, input);
    QFETCH(QString, subject);
    const auto rendered = exporter("curl")->render(input);
    QVERIFY(!rendered);
    QCOMPARE(rendered.error().kind, ErrorKind::Unsupported);
    QCOMPARE(rendered.error().subject, subject);
    QVERIFY(!rendered.error().message.isEmpty());
    QVERIFY(!rendered.error().hint.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Curl)
#include "tst_curl.moc"
