// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/profilestore.h"

#include <QTest>

using namespace countersign;

using Environment = QMap<QByteArray, QByteArray>;
Q_DECLARE_METATYPE(Environment)

class tst_Environment : public QObject {
    Q_OBJECT

private slots:
    void readsTheVendorsVariables_data();
    void readsTheVendorsVariables();
    void findsNothing_data();
    void findsNothing();
    void namesTheMissingHalf_data();
    void namesTheMissingHalf();
};

namespace {

/// One line that a row can be compared with; the secrets here are made up.
QByteArray described(const Credentials &credentials)
{
    QByteArrayList parts{credentials.accessKeyId, credentials.projectId, credentials.domainId};
    for (const Secret &secret : {credentials.accessKeySecret, credentials.securityToken, credentials.authToken, credentials.bearerToken})
        parts.append(secret.reveal().toByteArray());
    return parts.join('|');
}

} // namespace

void tst_Environment::readsTheVendorsVariables_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QByteArray>("expected"); // id|project|domain|secret|securityToken|authToken|bearerToken

    const Environment alibaba{{"ALIBABA_CLOUD_ACCESS_KEY_ID", "a-id"}, {"ALIBABA_CLOUD_ACCESS_KEY_SECRET", "a-secret"}};
    Environment alibabaSts = alibaba;
    alibabaSts.insert("ALIBABA_CLOUD_SECURITY_TOKEN", "sts");
    QTest::newRow("alibaba") << QStringLiteral("alibaba") << alibaba << QByteArray("a-id|||a-secret|||");
    QTest::newRow("alibaba with token") << QStringLiteral("alibaba") << alibabaSts << QByteArray("a-id|||a-secret|sts||");

    const Environment shortNames{{"CLOUD_SDK_AK", "h-id"}, {"CLOUD_SDK_SK", "h-secret"}};
    const Environment longNames{{"HUAWEICLOUD_SDK_AK", "l-id"}, {"HUAWEICLOUD_SDK_SK", "l-secret"}};
    Environment both = shortNames;
    both.insert(longNames);
    Environment whole = longNames;
    whole.insert({{"HUAWEICLOUD_SDK_SECURITY_TOKEN", "sts"},
                  {"HUAWEICLOUD_SDK_PROJECT_ID", "p"},
                  {"HUAWEICLOUD_SDK_DOMAIN_ID", "d"},
                  {"HUAWEI_TOKEN", "x"}});
    QTest::newRow("huawei") << QStringLiteral("huawei") << shortNames << QByteArray("h-id|||h-secret|||");
    QTest::newRow("huawei, long names") << QStringLiteral("huawei") << longNames << QByteArray("l-id|||l-secret|||");
    QTest::newRow("huawei, both families") << QStringLiteral("huawei") << both << QByteArray("h-id|||h-secret|||");
    QTest::newRow("huawei, everything") << QStringLiteral("huawei") << whole << QByteArray("l-id|p|d|l-secret|sts|x|");
    QTest::newRow("huawei token alone") << QStringLiteral("huawei") << Environment{{"HUAWEI_TOKEN", "x"}} << QByteArray("|||||x|");

    QTest::newRow("acm") << QStringLiteral("acm")
                         << Environment{{"ACM_ACCESS_KEY", "c-id"}, {"ACM_SECRET_KEY", "c-secret"}, {"ACM_SECURITY_TOKEN", "sts"}}
                         << QByteArray("c-id|||c-secret|sts||");
}

void tst_Environment::readsTheVendorsVariables()
{
    QFETCH(QString, cloud);
    QFETCH(Environment, environment);
    QFETCH(QByteArray, expected);
    const auto found = credentialsFromEnvironment(environment, cloud);
    QVERIFY(found.has_value());
    QVERIFY(found->has_value());
    QCOMPARE(described(**found), expected);
}

void tst_Environment::findsNothing_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<Environment>("environment");
    const Environment alibaba{{"ALIBABA_CLOUD_ACCESS_KEY_ID", "a-id"}, {"ALIBABA_CLOUD_ACCESS_KEY_SECRET", "a-secret"}};
    QTest::newRow("empty environment") << QStringLiteral("alibaba") << Environment();
    QTest::newRow("another cloud's") << QStringLiteral("huawei") << alibaba;
    QTest::newRow("a cloud without variables") << QStringLiteral("mars") << alibaba;
    QTest::newRow("set but empty") << QStringLiteral("alibaba")
                                   << Environment{{"ALIBABA_CLOUD_ACCESS_KEY_ID", ""}, {"ALIBABA_CLOUD_ACCESS_KEY_SECRET", ""}};
    QTest::newRow("only a project") << QStringLiteral("huawei") << Environment{{"HUAWEICLOUD_SDK_PROJECT_ID", "p"}};
    QTest::newRow("names are told apart by letter case")
        << QStringLiteral("huawei") << Environment{{"cloud_sdk_ak", "a"}, {"cloud_sdk_sk", "b"}};
}

void tst_Environment::findsNothing()
{
    QFETCH(QString, cloud);
    QFETCH(Environment, environment);
    const auto found = credentialsFromEnvironment(environment, cloud);
    QVERIFY(found.has_value());
    QVERIFY(!found->has_value());
}

void tst_Environment::namesTheMissingHalf_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("missing");
    QTest::newRow("alibaba without secret") << QStringLiteral("alibaba") << Environment{{"ALIBABA_CLOUD_ACCESS_KEY_ID", "canary-value"}}
                                            << QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
    QTest::newRow("alibaba without id") << QStringLiteral("alibaba") << Environment{{"ALIBABA_CLOUD_ACCESS_KEY_SECRET", "canary-value"}}
                                        << QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID");
    QTest::newRow("alibaba token alone") << QStringLiteral("alibaba") << Environment{{"ALIBABA_CLOUD_SECURITY_TOKEN", "canary-value"}}
                                         << QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID");
    QTest::newRow("huawei families are not mixed")
        << QStringLiteral("huawei") << Environment{{"CLOUD_SDK_AK", "canary-value"}, {"HUAWEICLOUD_SDK_SK", "canary-value"}}
        << QStringLiteral("CLOUD_SDK_SK");
    QTest::newRow("huawei half beside a token")
        << QStringLiteral("huawei") << Environment{{"HUAWEICLOUD_SDK_SK", "canary-value"}, {"HUAWEI_TOKEN", "canary-value"}}
        << QStringLiteral("HUAWEICLOUD_SDK_AK");
    QTest::newRow("acm without secret") << QStringLiteral("acm") << Environment{{"ACM_ACCESS_KEY", "canary-value"}}
                                        << QStringLiteral("ACM_SECRET_KEY");
}

void tst_Environment::namesTheMissingHalf()
{
    QFETCH(QString, cloud);
    QFETCH(Environment, environment);
    QFETCH(QString, missing);
    const auto found = credentialsFromEnvironment(environment, cloud);
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::MissingCredential);
    QCOMPARE(found.error().subject, missing);
    QVERIFY(!sentence(found.error()).contains(QStringLiteral("canary-value")));
}

QTEST_GUILESS_MAIN(tst_Environment)
#include "tst_environment.moc"
