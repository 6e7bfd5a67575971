// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clirun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;

/// What `gateway` writes into a file while it runs.
class CliGatewayTest : public QObject {
    Q_OBJECT
private slots:
    void reportsEachAnswerAsItIsGiven_data();
    void reportsEachAnswerAsItIsGiven();
};

void CliGatewayTest::reportsEachAnswerAsItIsGiven_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("answered");
    QTest::newRow("text") << QStringList() << QByteArray("listening on ") << QByteArray("\n")
                          << QByteArray("GET DescribeRegions 200\nGET DescribeRegions 400 IncompleteSignature\n");
    QTest::newRow("JSON") << QStringList{QStringLiteral("--json")} << QByteArray("{\"listening\":\"") << QByteArray("\"}\n")
                          << QByteArray("{\"answered\":\"GET DescribeRegions 200\"}\n"
                                        "{\"answered\":\"GET DescribeRegions 400 IncompleteSignature\"}\n");
}

void CliGatewayTest::reportsEachAnswerAsItIsGiven()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, answered);
    CliRun cli;
    cli.withPracticeKeys();
    const QTemporaryDir folder;
    QFile output(folder.filePath(QStringLiteral("output")));
    QProcess gateway;
    gateway.setProcessEnvironment(cli.environment());
    gateway.setStandardOutputFile(output.fileName());
    gateway.start(CliRun::program(), options + QStringList{QStringLiteral("gateway")});
    QVERIFY(gateway.waitForStarted());
    QVERIFY(output.open(QIODevice::ReadOnly));
    const auto written = [&output] { return output.seek(0) ? output.readAll() : QByteArray(); };
    QTRY_VERIFY(written().startsWith(before) && written().endsWith(after));
    const QByteArray url = written().mid(before.size()).chopped(after.size());

    const QStringList call{QStringLiteral("call"),     QStringLiteral("ecs"), QStringLiteral("DescribeRegions"),
                           QStringLiteral("--method"), QStringLiteral("GET"), QStringLiteral("--endpoint"),
                           QString::fromLatin1(url)};
    QCOMPARE(cli(call).status, 0);
    cli.set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "another");
    QCOMPARE(cli(call).status, 1);
    QTRY_COMPARE(written(), before + url + after + answered);
    QCOMPARE(gateway.state(), QProcess::Running);
    gateway.terminate();
    QVERIFY(gateway.waitForFinished());
}

QTEST_GUILESS_MAIN(CliGatewayTest)
#include "tst_cli_gateway.moc"
