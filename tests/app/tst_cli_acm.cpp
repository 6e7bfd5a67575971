// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/charset.h"
#include "tests/app/clirun.h"
#include "tests/support/recordingserver.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

/// Where nobody listens.
QByteArray closedAddress()
{
    QTcpServer closed;
    if (!closed.listen(QHostAddress::LocalHost))
        qFatal("no port on the loopback");
    return "127.0.0.1:" + QByteArray::number(closed.serverPort());
}

} // namespace

/// ACM from the command line: the practice gateway in a process of its own as address server and server, and scripted servers.
class CliAcmTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void publishReadListDelete();
    void jsonShowsTheServerAndTheText();
    void aRefusalIsSaid();
    void whatGbkCannotHoldIsRefused();
    void aListenerHearsAPublication();
    void ctrlCCancelsAListener_data();
    void ctrlCCancelsAListener();
    void theNextServerOnFailure();
    void noList_data();
    void noList();
    void plainHttp();
    void exportNamesAServer();
    void dryRunSaysWhereItGoes();

private:
    QStringList to(const QStringList &arguments) const { return arguments + QStringList{u"--endpoint"_s, m_gateway->url()}; }
    /// Runs the program while this one serves.
    CliResult besideServers(const QStringList &arguments) const;

    CliRun m_cli{};
    std::unique_ptr<GatewayRun> m_gateway{};
};

void CliAcmTest::initTestCase()
{
    m_cli.set("ACM_ACCESS_KEY", "testid").set("ACM_SECRET_KEY", "testsecret");
    m_gateway = std::make_unique<GatewayRun>(m_cli);
    QVERIFY(!m_gateway->url().isEmpty());
}

CliResult CliAcmTest::besideServers(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_cli.environment());
    process.start(CliRun::program(), arguments);
    process.closeWriteChannel();
    const QDeadlineTimer deadline(60000);
    while (process.state() != QProcess::NotRunning && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CliAcmTest::publishReadListDelete()
{
    const QString content = u"# 注释\n配置=中文 内容&a=b+c%20*~€\n"_s;
    const QStringList place = words("-p tenant=118f1761-5aab -p dataId=com.example:app.yaml -p group=DEFAULT_GROUP");
    const CliResult published = m_cli(to(words("call acm PublishConfig") + place + QStringList{u"-p"_s, u"content="_s + content}));
    QVERIFY2(published.status == 0, published.err.constData());
    QCOMPARE(published.out, QByteArray("true"));
    QCOMPARE(published.err, QByteArray());

    const CliResult read = m_cli(to(words("call acm GetConfig") + place));
    QVERIFY2(read.status == 0, read.err.constData());
    QCOMPARE(read.out, *gbkEncoded(content)); // as received
    QCOMPARE(read.err, QByteArray());

    const CliResult listed = m_cli(to(words("call acm ListConfigs -p tenant=118f1761-5aab -p pageNo=1 -p pageSize=10")));
    QVERIFY2(listed.status == 0, listed.err.constData());
    QVERIFY2(listed.out.contains("\"totalCount\":1") && listed.out.contains("com.example:app.yaml"), listed.out.constData());

    QCOMPARE(m_cli(to(words("call acm DeleteConfig") + place)).status, 0);
    QCOMPARE(m_cli(to(words("call acm GetConfig") + place)).status, 1);
}

void CliAcmTest::jsonShowsTheServerAndTheText()
{
    QCOMPARE(m_cli(to(words("call acm PublishConfig -p tenant=ns -p dataId=j -p group=g -p content=中文"))).status, 0);
    const CliResult result = m_cli(to(words("--json call acm GetConfig -p tenant=ns -p dataId=j -p group=g --trace")));
    QVERIFY2(result.status == 0, result.err.constData());
    const QJsonObject answer = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(answer[u"scheme"].toString(), u"acm-spas"_s);
    QCOMPARE(answer[u"wire"][u"url"].toString(), QString(m_gateway->url() + u"/diamond-server/config.co?tenant=ns&dataId=j&group=g"_s));
    QCOMPARE(answer[u"response"][u"body"][u"base64"].toString(), u"1tDOxA=="_s);
    QCOMPARE(answer[u"response"][u"text"].toString(), u"中文"_s);
    QCOMPARE(answer[u"response"][u"charset"].toString(), u"GBK"_s);
    const QJsonArray trace = answer[u"trace"].toArray();
    QVERIFY(trace.first()[u"value"].toString().startsWith("ns+g+"_L1));
    const QString signature = trace.last()[u"value"].toString();
    QCOMPARE(signature.size(), 28);
    QVERIFY(QString::fromUtf8(QJsonDocument(answer[u"wire"].toObject()).toJson()).contains(signature)); // that which was sent
    QVERIFY(!result.out.contains("testsecret"));
}

void CliAcmTest::aRefusalIsSaid()
{
    CliRun cli;
    cli.set("ACM_ACCESS_KEY", "testid").set("ACM_SECRET_KEY", "wrong");
    const CliResult result = cli(to(words("call acm GetConfig -p tenant=ns -p dataId=d -p group=g")));
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("status 403"), result.err.constData());
    QCOMPARE(result.err.count('\n'), 1);
    QVERIFY(!result.err.contains(". :"));
}

void CliAcmTest::whatGbkCannotHoldIsRefused()
{
    const CliResult result = m_cli(to(words("call acm PublishConfig -p tenant=ns -p dataId=d -p group=g -p content=a😀")));
    QCOMPARE(result.status, 2);
    QVERIFY2(result.err.contains("😀") && result.err.contains("content"), result.err.constData());
}

void CliAcmTest::aListenerHearsAPublication()
{
    QProcess listener;
    listener.setProcessEnvironment(m_cli.environment());
    listener.start(CliRun::program(),
                   to(words("call acm ListenConfig -v -p Probe-Modify-Request.1.dataId=l -p Probe-Modify-Request.1.group=g "
                            "-p Probe-Modify-Request.1.tenant=ns -p longPullingTimeout=40000 --timeout 1")));
    QVERIFY(listener.waitForStarted());
    listener.setReadChannel(QProcess::StandardError);
    while (!listener.readAllStandardError().contains("POST ") && listener.waitForReadyRead(20000)) { }
    QVERIFY2(!listener.waitForFinished(1500), "a listener waits as long as it says, whatever --timeout says");
    QCOMPARE(m_cli(to(words("call acm PublishConfig -p tenant=ns -p dataId=l -p group=g -p content=x"))).status, 0);
    QVERIFY(listener.waitForFinished(20000));
    QCOMPARE(listener.exitCode(), 0);
    QCOMPARE(listener.readAllStandardOutput(), QByteArray("l%02g%02ns%01"));
}

void CliAcmTest::ctrlCCancelsAListener_data()
{
    QTest::addColumn<bool>("atTheAddressServer");
    QTest::newRow("while the list is fetched") << true;
    QTest::newRow("while the server waits") << false;
}

void CliAcmTest::ctrlCCancelsAListener()
{
    QFETCH(const bool, atTheAddressServer);
    RecordingServer address, server;
    const auto silence = [](const RecordedRequest &) { return ScriptedAnswer{}; };
    server.setAnswer(silence);
    if (atTheAddressServer)
        address.setAnswer(silence);
    else
        address.setAnswer(httpAnswer(200, server.endpoint().authority()));
    QProcess listener;
    listener.setProcessEnvironment(m_cli.environment());
    listener.start(CliRun::program(),
                   words("call acm ListenConfig -p Probe-Modify-Request.1.dataId=l -p Probe-Modify-Request.1.group=g "
                         "-p longPullingTimeout=60000 --endpoint")
                       + QStringList{QString::fromLatin1(address.url())});
    QTRY_COMPARE_WITH_TIMEOUT((atTheAddressServer ? address : server).requests().size(), 1, 20000);
    ::kill(static_cast<pid_t>(listener.processId()), SIGINT);
    QTRY_COMPARE_WITH_TIMEOUT(listener.state(), QProcess::NotRunning, 20000);
    QCOMPARE(listener.exitStatus(), QProcess::NormalExit);
    QCOMPARE(listener.exitCode(), 3);
    QVERIFY(listener.readAllStandardError().startsWith("Cancelled"));
}

void CliAcmTest::theNextServerOnFailure()
{
    RecordingServer address, server;
    server.setAnswer(httpAnswer(200, "\xd6\xd0")); // no Content-Type: GBK by the catalogue
    const QByteArray dead = closedAddress();
    address.setAnswer(httpAnswer(200, dead + '\n' + server.endpoint().authority() + '\n'));
    const QStringList call =
        words("call acm GetConfig -p tenant=ns -p dataId=d -p group=g --endpoint") + QStringList{QString::fromLatin1(address.url())};
    for (int i = 0; i < 4; ++i) { // whichever is picked first
        const CliResult result = besideServers(call);
        QVERIFY2(result.status == 0, result.err.constData());
        QCOMPARE(result.out, QByteArray("\xd6\xd0"));
        QCOMPARE(result.err, QByteArray());
    }
    QCOMPARE(server.requests().size(), 4);
    QCOMPARE(server.requests().constFirst().header("Host"), server.endpoint().authority());

    address.setAnswer(httpAnswer(200, dead + "\n127.0.0.1:1\n"));
    const CliResult none = besideServers(call);
    QCOMPARE(none.status, 3);
    QVERIFY2(none.err.contains(dead) && none.err.contains("127.0.0.1:1 "), none.err.constData());
}

void CliAcmTest::noList_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("404") << httpAnswer(404, "no such page") << QByteArray("status 404");
    QTest::newRow("HTML") << httpAnswer(200, "<html></html>") << QByteArray("web page");
}

void CliAcmTest::noList()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, says);
    RecordingServer address;
    address.setAnswer(answer);
    for (const char *verb : {"call", "export --as curl"}) {
        const CliResult result = besideServers(words(verb) + words("acm GetConfig -p tenant=ns -p dataId=d -p group=g --endpoint")
                                               + QStringList{QString::fromLatin1(address.url())});
        QCOMPARE(result.status, 2);
        QVERIFY2(result.err.contains(says) && result.err.contains("acm.aliyun.com"), result.err.constData());
        QCOMPARE(result.out, QByteArray());
    }
    for (const RecordedRequest &request : address.requests())
        QVERIFY(!request.bytes.toLower().contains("spas"));
}

void CliAcmTest::plainHttp()
{
    const QStringList call = words("call acm GetConfig -p tenant=ns -p dataId=d -p group=g --endpoint acm-nobody.aliyun.com.invalid");
    QCOMPARE(m_cli(call).status, 4); // another host than the vendor's

    const QStringList vendor = words("--offline call acm GetConfig -p tenant=ns -p dataId=d -p group=g --endpoint acm.aliyun.com");
    const CliResult refused = m_cli(vendor);
    QCOMPARE(refused.status, 4);
    QVERIFY2(refused.err.contains("--insecure-http"), refused.err.constData());
    const CliResult allowed = m_cli(vendor + QStringList{u"--insecure-http"_s});
    QCOMPARE(allowed.status, 3); // as far as offline lets it
    QVERIFY2(allowed.err.contains("offline") && allowed.err.contains("http://acm.aliyun.com:8080"), allowed.err.constData());

    // A list on the loopback that names a server elsewhere is asked about as well.
    RecordingServer address;
    address.setAnswer(httpAnswer(200, "192.0.2.1"));
    const CliResult listed = besideServers(words("call acm GetConfig -p tenant=ns -p dataId=d -p group=g --endpoint")
                                           + QStringList{QString::fromLatin1(address.url())});
    QCOMPARE(listed.status, 4);
    QVERIFY2(listed.err.contains("--insecure-http"), listed.err.constData());
}

void CliAcmTest::exportNamesAServer()
{
    QCOMPARE(m_cli(to(words("call acm PublishConfig -p tenant=ns -p dataId=e -p group=g -p content=导出"))).status, 0);
    const CliResult exported = m_cli(to(words("export --as curl acm GetConfig -p tenant=ns -p dataId=e -p group=g")));
    QVERIFY2(exported.status == 0, exported.err.constData());
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, QString::fromUtf8(exported.out)});
    QVERIFY(shell.waitForFinished(20000));
    QCOMPARE(shell.readAllStandardOutput(), *gbkEncoded(u"导出"_s));

    RecordingServer address;
    address.setAnswer(httpAnswer(200, "192.0.2.1\n"));
    const CliResult named = besideServers(words("export --as curl acm GetConfig -p tenant=ns -p dataId=e -p group=g --endpoint")
                                          + QStringList{QString::fromLatin1(address.url())});
    QVERIFY2(named.out.contains("'http://192.0.2.1:8080/diamond-server/config.co?tenant=ns&dataId=e&group=g'"), named.out.constData());
}

void CliAcmTest::dryRunSaysWhereItGoes()
{
    const CliResult result = m_cli(words("call acm GetConfig --dry-run -p tenant=ns -p dataId=d -p group=g --endpoint acm.aliyun.com"));
    QVERIFY2(result.status == 0, result.err.constData());
    QVERIFY(result.out.startsWith("GET /diamond-server/config.co?tenant=ns&dataId=d&group=g HTTP/1.1\r\nHost: acm.aliyun.com:8080\r\n"));
    QVERIFY2(result.err.contains("a server that http://acm.aliyun.com:8080 lists"), result.err.constData());
}

QTEST_GUILESS_MAIN(CliAcmTest)
#include "tst_cli_acm.moc"
