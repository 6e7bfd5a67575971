// SPDX-License-Identifier: GPL-3.0-or-later
// The exported command, run by a real sh and a real curl, sends what Send sends: method, target, body and headers, byte for byte.
#include "core/catalogue/catalogue.h"
#include "core/exporters/exporter.h"
#include "core/session/preparation.h"
#include "core/transport/networktransport.h"
#include "tests/support/recordingserver.h"
#include "tests/support/settled.h"
#include "tests/support/valuegenerator.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray madeUpToken = "MIIF+made/up==token";

struct Case {
    QString name{};
    WireRequest wire{};
    QByteArray command{};
};

/// Headers without those that belong to the connection or that curl leaves out because their value says "nothing special".
QByteArrayList comparedHeaders(const RecordedRequest &request)
{
    QByteArrayList compared;
    auto lines = request.head().split('\n');
    lines.removeFirst();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(colon).toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name != "connection" && !(name == "accept-encoding" && value == "identity"))
            compared.append(name + ": " + value);
    }
    std::sort(compared.begin(), compared.end());
    return compared;
}

Field headerField(const QByteArray &name, const QByteArray &value)
{
    return field(name, value, Origin::header(QString::fromLatin1(name)));
}

} // namespace

class tst_CurlEquality : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sendsWhatSendSends();

private:
    void addGenerated(const OperationId &id, quint32 seed);
    void addByHand();
    void add(const QString &name, const Result<WireRequest> &wire, const SchemeInfo &scheme);
    void sendAll();
    void runAll();

    Catalogue m_catalogue;
    SchemeRegistry m_schemes;
    RecordingServer m_server;
    QVector<Case> m_cases;
    QMap<QByteArray, int> m_perScheme;
    int m_refused = 0;
};

void tst_CurlEquality::initTestCase()
{
    const auto opened = m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(sentence(opened.error())));
    quint32 seed = 20260223;
    for (const Service &service : m_catalogue.services()) {
        const qsizetype step = service.operations.size() > 100 ? 2 : 1;
        for (qsizetype i = 0; i < service.operations.size(); i += step) {
            addGenerated(service.operations.at(i).id, ++seed);
            if (step == 1)
                addGenerated(service.operations.at(i).id, ++seed);
        }
    }
    addByHand();
    qInfo("%d requests, %d refused before", int(m_cases.size()), m_refused);
    QVERIFY(m_cases.size() >= 500);
    QVERIFY(m_perScheme.value("alibaba-rpc-v1") >= 300);
    QVERIFY(m_perScheme.value("huawei-aksk") >= 50);
    QVERIFY(m_perScheme.value("huawei-token") >= 2);
    QVERIFY(m_perScheme.value("acm-spas") >= 16);
    QVERIFY2(m_refused * 20 <= m_cases.size(), "hostile values are refused for dot segments and endless URLs only");
}

/// Seeds take turns: hostile or valid values, each of the operation's methods, with and without a temporary key.
void tst_CurlEquality::addGenerated(const OperationId &id, quint32 seed)
{
    const auto operation = m_catalogue.operation(id);
    QVERIFY2(operation.has_value(), qPrintable(id.text()));
    if (std::none_of(operation->schemes.cbegin(), operation->schemes.cend(),
                     [this](const QByteArray &scheme) { return m_schemes.scheme(scheme); }))
        return;
    PreparationInput input{.operation = *operation, .endpoint = m_server.endpoint()};
    input.values = generatedValues(*operation, seed, seed % 3 == 0 ? Generation::Valid : Generation::Hostile);
    input.options.method = operation->methods.at(seed % operation->methods.size());
    input.context.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
    if (seed % 5 == 0)
        input.context.credentials.securityToken = Secret(QByteArray("CAIS/made+up=="));
    input.context.time = QDateTime(QDate(2026, 2, 23), QTime(12, 46, 24), Qt::UTC);
    input.context.nonce = "nonce-" + QByteArray::number(seed);
    const Preparation prepared = prepare(input, m_schemes);
    add(id.text(), prepared.wire, prepared.scheme);
}

void tst_CurlEquality::addByHand()
{
    const auto request = [this](const QByteArray &method, const QByteArray &path, const QByteArray &body, const QVector<Field> &headers) {
        Request made;
        made.method = method;
        made.endpoint = m_server.endpoint();
        made.path = TracedBytes(path, Origin::of(Origin::Kind::Path));
        made.body = TracedBytes(body, Origin::of(Origin::Kind::Body));
        made.headers = headers;
        return made;
    };
    const Field json = headerField("Content-Type", "application/json");
    const Field token{"X-Auth-Token", TracedBytes(madeUpToken, Origin::of(Origin::Kind::Token)), Origin::of(Origin::Kind::Token)};
    QByteArray everyByte;
    for (int i = 0; i < 256; ++i)
        everyByte += char(i);

    const SchemeInfo none = m_schemes.scheme("none")->info();
    const SchemeInfo bearer = m_schemes.scheme("huawei-token")->info();
    PreparationInput parts{.operation = {.methods = {"POST"},
                                         .pathTemplate = "/v1/images",
                                         .schemes = {"huawei-aksk"},
                                         .bodyShape = BodyShape::Multipart,
                                         .contentType = "multipart/form-data",
                                         .parameters = {{.name = u"note"_s, .place = ParameterPlace::Part},
                                                        {.name = u"image"_s, .place = ParameterPlace::Part, .format = u"binary"_s},
                                                        {.name = u"session"_s, .place = ParameterPlace::Cookie}}},
                           .endpoint = m_server.endpoint()};
    parts.values.set(u"note"_s, u"it's 中\n"_s);
    parts.values.set(u"session"_s, u"a=b; c"_s);
    parts.values.set(u"image"_s, ParameterValue{.kind = ParameterValue::Kind::File, .text = u"/tmp/every 'byte'.bin"_s});
    parts.options.files.insert(u"/tmp/every 'byte'.bin"_s, everyByte.repeated(3));
    parts.context.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
    parts.context.time = QDateTime(QDate(2026, 2, 23), QTime(12, 46, 24), Qt::UTC);
    parts.context.nonce = "nonce-of-parts";
    const Preparation prepared = prepare(parts, m_schemes);
    QVERIFY2(prepared.wire, prepared.wire ? "" : qPrintable(sentence(prepared.wire.error())));
    QVERIFY(prepared.wire->body.bytes().contains(everyByte.repeated(3)));
    add(u"multipart"_s, prepared.wire, prepared.scheme);

    add(u"HEAD"_s, wireForm(request("HEAD", "/", {}, {})), none);
    add(u"DELETE"_s, wireForm(request("DELETE", "/v1/~x/a%7B1%7D,b;c=d!$&()*+:@'", {}, {})), none);
    for (const QByteArray &method : {QByteArray("POST"), QByteArray("PUT"), QByteArray("PATCH"), QByteArray("DELETE"), QByteArray("GET")})
        add(u"JSON by "_s + QString::fromLatin1(method), wireForm(request(method, "/v1", "{\"a\": \"it's \xe4\xba\x91\"}", {json})), none);
    for (const QByteArray &method : {QByteArray("POST"), QByteArray("PUT"), QByteArray("PATCH")})
        add(u"nothing by "_s + QString::fromLatin1(method), wireForm(request(method, "/v1", {}, {})), none);
    for (const QByteArray &body : {QByteArray("@/etc/passwd"), QByteArray("</etc/passwd"), QByteArray("-"), QByteArray("@-"),
                                   QByteArray("'\\''"), QByteArray("a\r\nb\r\n"), QByteArray("\n\n"), QByteArray("\0", 1), everyByte,
                                   QByteArray("\xff\xfe"), QByteArray(131'071, 'x'), QByteArray(131'072, 'x'), everyByte.repeated(500)}) {
        add(u"body"_s, wireForm(request("POST", "/v1", body, {json})), none);
        add(u"body without type"_s, wireForm(request("POST", "/v1", body, {})), none);
        add(u"body with token"_s, wireForm(request("PUT", "/v1", body, {json, token})), bearer);
    }
    add(u"token"_s, wireForm(request("GET", "/v1", {}, {token})), bearer);
    add(u"odd headers"_s,
        wireForm(request("GET", "/v1", {},
                         {headerField("X-Empty", ""), headerField("X-Quotes", "it's \"$(id)\" `x` \\ !"), headerField("X-Colon", ": a: b;"),
                          headerField("X-At", "@file"), headerField("X-Tab", "a\tb"), headerField("User-Agent", "me/1"),
                          headerField("Accept", "application/json")})),
        none);
}

void tst_CurlEquality::add(const QString &name, const Result<WireRequest> &wire, const SchemeInfo &scheme)
{
    if (!wire) {
        QCOMPARE(wire.error().kind, ErrorKind::WireFormDiffers); // a dot segment
        ++m_refused;
        return;
    }
    const auto command =
        exporter("curl")->render({.wire = *wire, .scheme = scheme, .accessKeyId = "testid", .signedAt = QDateTime::currentDateTimeUtc()});
    if (!command) {
        QVERIFY2(wire->url().size() > 131'071, qPrintable(name + u": "_s + sentence(command.error()))); // no server takes such a one either
        ++m_refused;
        return;
    }
    m_cases.append({name, *wire, *command});
    ++m_perScheme[scheme.id];
}

void tst_CurlEquality::sendAll()
{
    NetworkTransport transport;
    for (const Case &each : m_cases) {
        QObject parent;
        QSignalSpy ended(transport.send(each.wire, {}, &parent), &Exchange::finished);
        QVERIFY2(ended.wait(20'000), qPrintable(each.name));
        const auto result = ended.first().first().value<Result<Response>>();
        QVERIFY2(result.has_value(), qPrintable(each.name));
    }
}

void tst_CurlEquality::runAll()
{
    const QTemporaryDir folder;
    QFile script(folder.filePath(u"commands.sh"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("set -e\n");
    for (const Case &each : m_cases)
        script.write(each.command);
    script.close();

    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HUAWEI_TOKEN"_s, QString::fromLatin1(madeUpToken));
    for (const QString &proxy : {u"http_proxy"_s, u"all_proxy"_s, u"ALL_PROXY"_s})
        environment.remove(proxy);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    QSignalSpy ended(&process, &QProcess::finished);
    process.start(u"sh"_s, {script.fileName()});
    QVERIFY(ended.wait(240'000));
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
}

void tst_CurlEquality::sendsWhatSendSends()
{
    sendAll();
    const QVector<RecordedRequest> sent = m_server.requests();
    QCOMPARE(sent.size(), m_cases.size());
    m_server.clear();
    runAll();
    const QVector<RecordedRequest> run = m_server.requests();
    QCOMPARE(run.size(), m_cases.size());

    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const RecordedRequest &expected = sent.at(i);
        const RecordedRequest &actual = run.at(i);
        const auto tell = [&](const char *what) -> QByteArray {
            return m_cases.at(i).name.toUtf8() + ": " + what + '\n' + m_cases.at(i).command.left(2000);
        };
        QVERIFY2(actual.method() == expected.method(), tell("method").constData());
        QVERIFY2(actual.target() == expected.target(), tell("target").constData());
        QVERIFY2(actual.body() == expected.body(), tell("body").constData());
        QVERIFY2(comparedHeaders(actual) == comparedHeaders(expected), tell(comparedHeaders(actual).join('\n').constData()).constData());
        // And both are what the panes show.
        QCOMPARE(expected.target(), m_cases.at(i).wire.target.bytes());
        QCOMPARE(expected.body(), m_cases.at(i).wire.body.bytes());
    }
}

QTEST_GUILESS_MAIN(tst_CurlEquality)
#include "tst_curlequality.moc"
