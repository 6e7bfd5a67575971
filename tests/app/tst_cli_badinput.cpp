// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clirun.h"

#include <QFile>
#include <QFileInfo>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace countersign;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

/// Answers the one connection with fixed bytes and closes it. Lives in the test's event loop while the program runs.
class RawServer : public QTcpServer {
public:
    explicit RawServer(QByteArray answer) : m_answer(std::move(answer))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                socket->write(m_answer);
                socket->disconnectFromHost();
            });
        });
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }

private:
    QByteArray m_answer;
};

} // namespace

/// Each mistake is one sentence on standard error (what, about what, what to do) and the right exit status.
class CliBadInputTest : public QObject {
    Q_OBJECT
private slots:
    void sentences_data();
    void sentences();
    void damagedCatalogue_data();
    void damagedCatalogue();
    void portTaken();
    void answers_data();
    void answers();
    void idleTimeout();

private:
    CliResult callTo(const RawServer &server, const QStringList &more = {}) const;

    CliRun m_cli{};
};

void CliBadInputTest::sentences_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("about");
    const auto row = [](const char *name, const QStringList &arguments, int status, const char *about) {
        QTest::newRow(name) << arguments << status << QByteArray(about);
    };
    const QStringList call = words("call ecs DescribeRegions");
    row("no verb", {}, 2, "--help");
    row("unknown verb", words("frobnicate"), 2, "frobnicate");
    row("unknown option", call + words("--secret x"), 2, "--secret");
    row("unknown operation", words("call ecs DescribeRegion5"), 2, "DescribeRegions");
    row("unknown product", words("call ecz DescribeRegions"), 2, "ecz");
    row("unknown parameter", call + words("-p Foo=1"), 2, "Foo");
    row("near parameter", words("call ecs DescribeInstances --region cn-hangzhou -p RegionID=x"), 2, "RegionID");
    row("parameter without value", call + words("-p Foo"), 2, "NAME=VALUE");
    row("parameter file that is no object", call + words("--params /dev/null"), 2, "/dev/null");
    row("parameter file that is not there", call + words("--params /nowhere/x"), 2, "/nowhere/x");
    row("unknown profile", call + words("--profile Nobody"), 2, "Nobody");
    row("empty profile", call + QStringList{QStringLiteral("--profile"), QString()}, 2, "Practice");
    row("unknown scheme", call + words("--scheme md5"), 2, "md5");
    row("another scheme's method", call + words("--method PATCH"), 2, "GET");
    row("another format", call + words("--format YAML"), 2, "YAML");
    row("time that is none", call + words("--time yesterday"), 2, "yesterday");
    row("endpoint with user info", call + words("--endpoint https://me:pw@ecs.aliyuncs.com"), 2, "user name");
    row("endpoint with path", call + words("--endpoint https://ecs.aliyuncs.com/x"), 2, "/x");
    row("endpoint that is no URL", call + QStringList{QStringLiteral("--endpoint"), QStringLiteral("not a host")}, 2, "blank");
    row("endpoint of another kind", call + words("--endpoint ftp://ecs.aliyuncs.com"), 2, "ftp");
    row("empty endpoint", call + QStringList{QStringLiteral("--endpoint"), QString()}, 2, "ndpoint");
    row("dot segment", words("call sms ShowCertKey -p task_id=.. -p enable_ca_cert=true"), 2, "task_id");
    row("empty path segment", words("call sms ShowCertKey -p task_id= -p enable_ca_cert=true"), 2, "task_id");
    row("host that is not bound", call + words("--endpoint https://aliyuncs.com.evil.example"), 4, "aliyuncs.com.evil.example");
    row("key over plain http", call + words("--endpoint http://ecs.aliyuncs.com"), 4, "--insecure-http");
    row("unknown host", call + words("--endpoint https://no-such-host.invalid --scheme none"), 3, "no-such-host.invalid");
    row("connection refused", call + words("--endpoint http://127.0.0.1:1"), 3, "127.0.0.1:1");
    row("offline", words("--offline call ecs DescribeRegions"), 3, "offline");
    row("no credentials", words("call acm GetConfig -p tenant=t -p dataId=d -p group=g"), 4, "ACM_ACCESS_KEY");
    row("line end in a header",
        words("call acm ListenConfig --scheme none --endpoint http://127.0.0.1:1 -p Probe-Modify-Request=x -p longPullingTimeout=30000")
            + QStringList{QStringLiteral("-p"), QStringLiteral("longPullingNoHangUp=true\r\nX-Evil: 1")},
        2, "longPullingNoHangUp");
    row("unknown language", words("--lang fr list"), 2, "zh_CN");
    row("unknown export", words("export ecs DescribeRegions --as pdf"), 2, "curl");
    row("unknown place", words("list moon"), 2, "moon");
    row("missing catalogue folder", words("list --catalogue /nowhere"), 2, "/nowhere");
    row("port out of range", words("gateway --port 70000"), 2, "70000");
    row("missing key file", words("gateway --keys /nowhere/keys"), 2, "/nowhere/keys");
    row("missing sign input", words("sign /nowhere/job.json"), 2, "/nowhere/job.json");
}

void CliBadInputTest::sentences()
{
    m_cli.withPracticeKeys();
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, about);
    const CliResult result = m_cli(arguments);
    QVERIFY2(result.err.contains(about), result.err.constData());
    QTEST(result.status, "status");
    QVERIFY2(result.err.count('\n') == 1 && result.err.size() > 40, result.err.constData());
    QCOMPARE(result.out, QByteArray());
    QVERIFY(!result.err.contains("testsecret"));
}

void CliBadInputTest::damagedCatalogue_data()
{
    QTest::addColumn<QByteArray>("contents");
    QFile builtin(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE));
    QVERIFY(builtin.open(QIODevice::ReadOnly));
    const QByteArray good = builtin.readAll();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("{\"services\": []}");
    QTest::newRow("cut off") << good.left(good.size() / 2);
    QTest::newRow("zeros") << QByteArray(4096, '\0');
}

void CliBadInputTest::damagedCatalogue()
{
    QFETCH(const QByteArray, contents);
    const CliRun cli;
    const QString file = cli.file(QStringLiteral("bad.catalogue"), contents);
    const CliResult result = cli({QStringLiteral("list"), QStringLiteral("--catalogue"), file.section(u'/', 0, -2)});
    QCOMPARE(result.status, 0);
    QVERIFY2(result.out.startsWith("alibaba\n"), result.out.constData()); // the built-in services are there all the same
    QVERIFY2(result.err.contains("bad.catalogue") && result.err.count('\n') == 1, result.err.constData());
}

void CliBadInputTest::portTaken()
{
    const RawServer server{QByteArray()};
    const CliResult result = m_cli({QStringLiteral("gateway"), QStringLiteral("--port"), QString::number(server.serverPort())});
    QCOMPARE(result.status, 2);
    QVERIFY2(result.err.contains(QByteArray::number(server.serverPort())) && result.err.count('\n') == 1, result.err.constData());
}

/// The program runs while this test's event loop answers it.
CliResult CliBadInputTest::callTo(const RawServer &server, const QStringList &more) const
{
    QProcess process;
    process.setProcessEnvironment(m_cli.environment());
    process.start(CliRun::program(), words("call ecs DescribeRegions --endpoint") + QStringList{server.url()} + more);
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CliBadInputTest::answers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<QByteArray>("err");
    const QByteArray head("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json;charset=utf-8\r\n");
    QTest::newRow("good") << head + "Content-Length: 2\r\n\r\n{}" << 0 << QByteArray("{}") << QByteArray();
    QTest::newRow("truncated") << head + "Content-Length: 20\r\n\r\n{}" << 3 << QByteArray() << QByteArray("127.0.0.1");
    QTest::newRow("no UTF-8") << head + "Content-Length: 4\r\n\r\n{\xD6\xD0}" << 0 << QByteArray("{\xD6\xD0}") << QByteArray("UTF-8");
    QTest::newRow("redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n") << 1
                              << QByteArray() << QByteArray("302");
    QTest::newRow("server error") << QByteArray("HTTP/1.1 503 Busy\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbusy") << 1
                                  << QByteArray("busy") << QByteArray("503");
    QTest::newRow("closed without a word") << QByteArray() << 3 << QByteArray() << QByteArray("127.0.0.1");
}

void CliBadInputTest::answers()
{
    m_cli.withPracticeKeys();
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, err);
    const RawServer server(answer);
    const CliResult result = callTo(server);
    QVERIFY2(result.err.contains(err), result.err.constData());
    QTEST(result.status, "status");
    QTEST(result.out, "out");
    QCOMPARE(result.err.count('\n'), err.isEmpty() ? 0 : 1);
}

void CliBadInputTest::idleTimeout()
{
    m_cli.withPracticeKeys();
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const CliResult result = m_cli(words("call ecs DescribeRegions --timeout 0.3 --endpoint")
                                   + QStringList{QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort())});
    QCOMPARE(result.status, 3);
    QVERIFY2(result.err.count('\n') == 1, result.err.constData());
}

QTEST_GUILESS_MAIN(CliBadInputTest)
#include "tst_cli_badinput.moc"
