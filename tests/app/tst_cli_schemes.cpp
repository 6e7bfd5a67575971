// SPDX-License-Identifier: GPL-3.0-or-later
// Schemes on the command line: switched to, of another service, not built in.
#include "tests/app/clirun.h"
#include "tests/support/smallcatalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class CliSchemesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_cli.withPracticeKeys();
        QVERIFY(
            compileFixtures({u"own_signature"_s, u"own_signature_or_token"_s, u"roa_style"_s}, m_folder.filePath(u"small.catalogue"_s)));
        m_gateway = std::make_unique<GatewayRun>(m_cli, QStringList{u"--catalogue"_s, m_folder.path()});
        QVERIFY(!m_gateway->url().isEmpty());
    }

    void practiceAccepts_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("RPC by ACS3") << u"ecs DescribeRegions --scheme alibaba-acs3"_s;
        QTest::newRow("RPC by ACS3 and POST") << u"ecs DescribeRegions --scheme alibaba-acs3 --method POST"_s;
        QTest::newRow("RPC by ACS3 with SM3") << u"ecs DescribeRegions --scheme alibaba-acs3 --algorithm ACS3-HMAC-SM3"_s;
        QTest::newRow("ROA") << u"cs DescribeClusters"_s;
        QTest::newRow("ROA by ACS3") << u"cs DescribeClusters --scheme alibaba-acs3"_s;
        QTest::newRow("Huawei with SM3") << u"sms ListTasks --algorithm SDK-HMAC-SM3"_s;
        QTest::newRow("Huawei with a derived key") << u"sms ListTasks --algorithm V11-HMAC-SHA256 --region ap-southeast-1"_s;
        QTest::newRow("Huawei by the token of the practice profile") << u"sms ListTasks --scheme huawei-token --profile Practice"_s;
        QTest::newRow("a service with a signature of its own, by token")
            << u"huawei/obs ListBuckets --scheme huawei-token --profile Practice"_s;
    }

    void practiceAccepts()
    {
        QFETCH(const QString, line);
        const CliResult result = run(u"call "_s + line + u" --endpoint "_s + m_gateway->url());
        QVERIFY2(result.status == 0, QByteArray(result.out + result.err).constData());
    }

    void refusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("inHint");
        QTest::newRow("not built in") << u"oss ListBuckets"_s << QByteArray("unsupported") << QByteArray("none");
        QTest::newRow("not built in, asked for")
            << u"oss ListBuckets --scheme alibaba-oss"_s << QByteArray("unsupported") << QByteArray("none");
        QTest::newRow("not built in, the token is offered")
            << u"huawei/obs ListBuckets"_s << QByteArray("unsupported") << QByteArray("huawei-token");
        QTest::newRow("of another service") << u"ecs DescribeRegions --scheme huawei-aksk"_s << QByteArray("bad-input")
                                            << QByteArray("alibaba-acs3");
        QTest::newRow("in place of its own") << u"oss ListBuckets --scheme alibaba-acs3"_s << QByteArray("bad-input")
                                             << QByteArray("alibaba-oss");
        QTest::newRow("nobody's") << u"ecs DescribeRegions --scheme aws4"_s << QByteArray("not-found") << QByteArray("alibaba-rpc-v1");
        QTest::newRow("no such algorithm") << u"ecs DescribeRegions --scheme alibaba-acs3 --algorithm ACS3-HMAC-SHA1"_s
                                           << QByteArray("bad-input") << QByteArray("ACS3-HMAC-SM3");
    }

    void refusedBeforeAnythingIsSent()
    {
        QFETCH(const QString, line);
        QFETCH(const QByteArray, kind);
        QFETCH(const QByteArray, inHint);
        // An endpoint where nobody listens: a call that left would end with 3.
        const CliResult result = run(u"--json call "_s + line + u" --endpoint http://127.0.0.1:9"_s);
        QVERIFY2(result.status == 2, QByteArray(result.out + result.err).constData());
        const QJsonObject error = QJsonDocument::fromJson(result.out)[u"error"].toObject();
        QCOMPARE(error[u"kind"].toString().toLatin1(), kind);
        QVERIFY2(error[u"hint"].toString().contains(QString::fromLatin1(inHint)), qPrintable(error[u"hint"].toString()));
        QVERIFY(!result.err.isEmpty() && result.err.count('\n') == 1);
    }

    void withoutCredentialsTheSchemeIsTheNews()
    {
        CliRun bare;
        const CliResult result = bare(QStringList{u"--catalogue"_s, m_folder.path(), u"call"_s, u"oss"_s, u"ListBuckets"_s});
        QCOMPARE(result.status, 2);
        QVERIFY2(result.err.contains("OSS"), result.err.constData());
    }

    void unsignedIsAWay()
    {
        const CliResult result = run(u"--json call oss ListBuckets --scheme none --dry-run --endpoint https://oss.aliyuncs.com"_s);
        QVERIFY2(result.status == 0, QByteArray(result.out + result.err).constData());
        QCOMPARE(QJsonDocument::fromJson(result.out)[u"scheme"].toString(), u"none"_s);
        QVERIFY(!result.out.toLower().contains("authorization") && !result.out.contains("testid"));
    }

    void describeSaysSo()
    {
        const CliResult text = run(u"describe oss ListBuckets"_s);
        QCOMPARE(text.status, 0);
        QVERIFY2(text.out.contains("Signatures of OSS cannot be computed here"), text.out.constData());
        const CliResult json = run(u"--json describe oss ListBuckets"_s);
        QCOMPARE(QJsonDocument::fromJson(json.out)[u"missingScheme"].toString(), u"alibaba-oss"_s);
        const QJsonObject usual = QJsonDocument::fromJson(run(u"--json describe ecs DescribeRegions"_s).out).object();
        QVERIFY(!usual.contains(u"missingScheme"));
        QCOMPARE(usual[u"schemes"].toArray(), QJsonArray({u"alibaba-rpc-v1"_s, u"alibaba-acs3"_s}));
    }

private:
    CliResult run(const QString &line) const { return m_cli(QStringList{u"--catalogue"_s, m_folder.path()} + line.split(u' ')); }

    QTemporaryDir m_folder{};
    CliRun m_cli{};
    std::unique_ptr<GatewayRun> m_gateway{};
};

QTEST_GUILESS_MAIN(CliSchemesTest)
#include "tst_cli_schemes.moc"
