// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clirun.h"
#include "tests/support/huaweimetadataserver.h"
#include "tests/support/metadataserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// As `CliRun` does, while this program's own server answers.
CliResult ran(const CliRun &cli, const QStringList &arguments, const std::function<void(QProcess &)> &meanwhile = {})
{
    QProcess process;
    process.setProcessEnvironment(cli.environment());
    process.start(CliRun::program(), arguments);
    process.closeWriteChannel();
    if (!process.waitForStarted())
        return {};
    if (meanwhile)
        meanwhile(process);
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60000))
        return {-1, {}, "the program did not end by itself"};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Of an operation that needs two.
QByteArray withPermissions()
{
    const QByteArray shelf = R"({"arn":"acs:shop:{#regionId}:*:shelf/{#shelfId}"})", box = R"({"arn":"acs:shop:*:*:box/one"})";
    const QByteArray first = R"({"ramAction":{"action":"shop:Do","resources":[)" + shelf + "," + box + "]}}";
    const QByteArray second = R"({"ramAction":{"action":"shop:Look","resources":[]}})";
    return "\"methods\":[\"post\"],\"ramActions\":[" + first + "," + second + "]";
}

QJsonArray json(const CliResult &result)
{
    return QJsonDocument::fromJson(result.out).array();
}

} // namespace

/// `catalogue update`, `rebuild` and `remove`, by the program itself against a server on the loopback.
class CliMetadataTest : public QObject {
    Q_OBJECT
private slots:
    void updated()
    {
        const CliRun cli;
        MetadataServer server;
        server.addProduct(u"Shop"_s);
        server.addProduct(u"Bank"_s);
        const QStringList update{u"catalogue"_s, u"update"_s, u"alibaba"_s, u"--base"_s, server.base()};
        const CliResult first = ran(cli, update);
        QCOMPARE(first.err, QByteArray());
        QCOMPARE(first.status, 0);
        QCOMPARE(first.out, QByteArray("alibaba-live  operations: 2, files: 6, not understood: 0\n"));
        QCOMPARE(cli({u"list"_s, u"alibaba/shop/2020-01-01"_s}).out, QByteArray("alibaba/shop/2020-01-01/Do  en_us\n"));

        server.server().clear();
        const CliResult again = ran(cli, update + QStringList{u"--json"_s});
        QCOMPARE(again.status, 0);
        QCOMPARE(json(again)[0][u"fetched"].toInt(-1), 0);
        QCOMPARE(json(again)[0][u"unchanged"].toInt(), 8);
        QCOMPARE(json(again)[0][u"operations"].toInt(), 2);
        for (const RecordedRequest &request : server.server().requests())
            QVERIFY(!request.header("If-None-Match").isEmpty() || request.target().contains("endpoints"));
    }

    void updatedFromHuawei()
    {
        const CliRun cli;
        HuaweiMetadataServer server;
        server.addOperation(u"Depot"_s, u"ListThings"_s, u"v1"_s);
        server.addOperation(u"Attic"_s, u"ListBoxes"_s, u"v1"_s);
        const QStringList update{u"catalogue"_s, u"update"_s, u"huawei"_s, u"--base"_s, server.base()};
        const CliResult one = ran(cli, update + QStringList{u"--product"_s, u"depot"_s});
        QCOMPARE(one.err, QByteArray());
        QCOMPARE(one.out, QByteArray("huawei-api-explorer  operations: 1, files: 3, not understood: 0\n"));
        QCOMPARE(cli({u"list"_s, u"huawei/depot/v1"_s}).status, 0);
        QCOMPARE(ran(cli, update).out, QByteArray("huawei-api-explorer  operations: 2, files: 5, not understood: 0\n"));
        const CliResult nobody = ran(cli, update + QStringList{u"--product"_s, u"cellar"_s});
        QVERIFY(nobody.status != 0);
        QVERIFY2(nobody.err.contains("no such product"), nobody.err.constData());
    }

    void permissionsWithTheirResources()
    {
        const CliRun cli;
        MetadataServer server;
        server.addProduct(u"Shop"_s);
        const QString place = u"en_us/shop/2020-01-01/api-docs.json"_s;
        server.publish(place, server.published(place).replace("\"methods\":[\"post\"]", withPermissions()));
        QCOMPARE(ran(cli, {u"catalogue"_s, u"update"_s, u"--base"_s, server.base()}).status, 0);
        const QStringList describe{u"describe"_s, u"shop"_s, u"Do"_s};
        QVERIFY2(cli(describe).out.endsWith(
                     "\nPermissions\nshop:Do\n  acs:shop:{#regionId}:*:shelf/{#shelfId}\n  acs:shop:*:*:box/one\nshop:Look\n"),
                 cli(describe).out.constData());
        const QJsonObject told = QJsonDocument::fromJson(cli(describe + QStringList{u"--json"_s}).out).object();
        const QJsonArray permissions = told[u"permissions"].toArray();
        QCOMPARE(permissions.size(), 2);
        QCOMPARE(permissions[0][u"action"].toString(), u"shop:Do"_s);
        QCOMPARE(permissions[0][u"resources"].toArray().size(), 2);
        QCOMPARE(permissions[0][u"resources"][1].toString(), u"acs:shop:*:*:box/one"_s);
        QCOMPARE(told[u"ramActions"].toArray().size(), 2);
    }

    void oneProduct()
    {
        const CliRun cli;
        MetadataServer server;
        server.addProduct(u"Shop"_s);
        server.addProduct(u"Bank"_s);
        const QStringList update{u"catalogue"_s, u"update"_s, u"--base"_s, server.base(), u"--product"_s};
        const CliResult shop = ran(cli, update + QStringList{u"SHOP"_s});
        QCOMPARE(shop.status, 0);
        QVERIFY(shop.out.startsWith("alibaba-live  operations: 1,"));
        const CliResult unknown = ran(cli, update + QStringList{u"cellar"_s});
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.err.startsWith("The vendor's list has no such product"), unknown.err.constData());
    }

    void refusals()
    {
        const CliRun cli;
        const QStringList update{u"catalogue"_s, u"update"_s};
        QCOMPARE(ran(cli, update + QStringList{u"tencent"_s}).status, 2);
        const CliResult plain = ran(cli, update + QStringList{u"--base"_s, u"http://mirror.example.com/meta"_s});
        QCOMPARE(plain.status, 2);
        QVERIFY2(plain.err.startsWith("Metadata is fetched over https only"), plain.err.constData());
        const CliResult offline = ran(cli, update + QStringList{u"--offline"_s});
        QCOMPARE(offline.status, 3);
        QVERIFY2(offline.err.contains("offline"), offline.err.constData());
        QString base;
        {
            const MetadataServer closed;
            base = closed.base();
        }
        const CliResult nobody = ran(cli, update + QStringList{u"--base"_s, base});
        QCOMPARE(nobody.status, 3);
        QCOMPARE(cli({u"catalogue"_s, u"stats"_s}).out, QByteArray());
        QCOMPARE(cli({u"catalogue"_s, u"remove"_s, u"nothing"_s}).status, 2);
        QCOMPARE(cli({u"catalogue"_s, u"rebuild"_s, u"nothing"_s}).status, 2);
        QCOMPARE(cli({u"catalogue"_s, u"rebuild"_s}).status, 0); // of nothing, nothing
    }

    void aDamagedOneIsBuiltAnew()
    {
        const CliRun cli;
        MetadataServer server;
        server.addProduct(u"Shop"_s);
        QCOMPARE(ran(cli, {u"catalogue"_s, u"update"_s, u"--base"_s, server.base()}).status, 0);
        const QJsonArray stats = json(cli({u"catalogue"_s, u"stats"_s, u"--json"_s}));
        QFile file(stats[0][u"path"].toString());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no catalogue") > 0);
        file.close();
        const CliResult damaged = cli({u"list"_s, u"alibaba/shop"_s});
        QVERIFY2(damaged.err.contains("catalogue rebuild"), damaged.err.constData()); // says what to do
        const QJsonArray broken = json(cli({u"catalogue"_s, u"stats"_s, u"--json"_s}));
        QCOMPARE(broken[0][u"format"].toString(), u"alibaba-live"_s);
        QVERIFY(!broken[0][u"source"].toString().isEmpty());
        server.server().close();
        const CliResult rebuilt = cli({u"catalogue"_s, u"rebuild"_s});
        QCOMPARE(rebuilt.status, 0);
        QVERIFY(cli({u"list"_s, u"alibaba/shop"_s}).out.startsWith("alibaba/shop/2020-01-01"));
        QCOMPARE(cli({u"catalogue"_s, u"remove"_s, u"alibaba-live"_s}).status, 0);
        QCOMPARE(cli({u"catalogue"_s, u"stats"_s}).out, QByteArray());
    }

    void whatDidNotComeIsInTheReport()
    {
        const CliRun cli;
        MetadataServer server;
        server.addProduct(u"Shop"_s);
        server.addProduct(u"Bank"_s);
        server.distort(u"en_us/bank/2020-01-01/api-docs.json"_s, [](const RecordedRequest &) {
            return ScriptedAnswer{.bytes = httpAnswer(302, "", {{"Location", "https://evil.example/"}})};
        });
        QCOMPARE(ran(cli, {u"catalogue"_s, u"update"_s, u"--base"_s, server.base()}).status, 0);
        const QByteArray report = cli({u"catalogue"_s, u"report"_s}).out;
        QVERIFY2(report.startsWith("en_us/bank/2020-01-01/api-docs.json: did not come"), report.constData());
        QVERIFY2(report.contains("evil.example"), report.constData());
    }

    void interruptedByThePerson()
    {
#ifdef Q_OS_UNIX
        const CliRun cli;
        MetadataServer server;
        for (int number = 0; number < 20; ++number)
            server.addProduct(u"P%1"_s.arg(number));
        server.setDelay(std::chrono::milliseconds(50));
        const QStringList update{u"catalogue"_s, u"update"_s, u"--base"_s, server.base()};
        const CliResult stopped = ran(cli, update, [&](QProcess &process) {
            if (!QTest::qWaitFor([&] { return server.asked() > 20; }, 20000))
                qFatal("nothing was asked for");
            ::kill(pid_t(process.processId()), SIGINT);
        });
        QCOMPARE(stopped.status, 3);
        QVERIFY2(stopped.err.startsWith("Fetching was cancelled"), stopped.err.constData());
        const int before = server.asked();
        server.setDelay(std::chrono::milliseconds(0));
        // Killed without a word, the next one goes on all the same.
        static_cast<void>(ran(cli, update, [&](QProcess &process) {
            if (!QTest::qWaitFor([&] { return server.asked() > before + 10; }, 20000))
                qFatal("nothing was asked for");
            process.kill();
        }));
        const CliResult whole = ran(cli, update);
        QCOMPARE(whole.err, QByteArray());
        QCOMPARE(whole.status, 0);
        QVERIFY(whole.out.startsWith("alibaba-live  operations: 20,"));
        QVERIFY2(server.asked() < 2 + 3 * 20 + 20 + 12,
                 qPrintable(QString::number(server.asked()))); // endpoints are asked for again: there are none
#else
        QSKIP("the signal is Unix's");
#endif
    }
};

QTEST_GUILESS_MAIN(CliMetadataTest)
#include "tst_cli_metadata.moc"
