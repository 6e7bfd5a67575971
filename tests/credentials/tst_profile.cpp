// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/profile.h"

#include <QTest>

using namespace countersign;

class tst_Profile : public QObject {
    Q_OBJECT

private slots:
    void kindsHaveWords_data();
    void kindsHaveWords();
    void refusesUnknownKind();
    void bindsKeysToHosts_data();
    void bindsKeysToHosts();
    void bindsToItsAddressServer();
    void knowsLoopback_data();
    void knowsLoopback();
    void practicePairIsThePublishedOne();
};

void tst_Profile::kindsHaveWords_data()
{
    QTest::addColumn<ProfileKind>("kind");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("alibaba") << ProfileKind::AlibabaAccessKey << QByteArray("alibaba");
    QTest::newRow("huawei") << ProfileKind::HuaweiAccessKey << QByteArray("huawei");
    QTest::newRow("huawei-token") << ProfileKind::HuaweiToken << QByteArray("huawei-token");
    QTest::newRow("acm") << ProfileKind::Acm << QByteArray("acm");
    QTest::newRow("practice") << ProfileKind::Practice << QByteArray("practice");
    QTest::newRow("anonymous") << ProfileKind::Anonymous << QByteArray("anonymous");
}

void tst_Profile::kindsHaveWords()
{
    QFETCH(ProfileKind, kind);
    QFETCH(QByteArray, word);
    QCOMPARE(profileKindId(kind), word);
    QVERIFY(profileKindFromId(word).has_value());
    QCOMPARE(*profileKindFromId(word), kind);
}

void tst_Profile::refusesUnknownKind()
{
    for (const char *word : {"", "Alibaba", "alibaba ", "aws"}) {
        const auto kind = profileKindFromId(word);
        QVERIFY2(!kind, word);
        QCOMPARE(kind.error().kind, ErrorKind::BadInput);
        QVERIFY(kind.error().hint.contains(QStringLiteral("huawei-token")));
    }
}

void tst_Profile::bindsKeysToHosts_data()
{
    QTest::addColumn<ProfileKind>("kind");
    QTest::addColumn<QStringList>("extraHosts");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("bound");

    const auto row = [](const char *name, ProfileKind kind, const QStringList &extra, const QString &host, bool bound) {
        QTest::newRow(name) << kind << extra << host << bound;
    };
    const auto alibaba = ProfileKind::AlibabaAccessKey;
    const auto huawei = ProfileKind::HuaweiAccessKey;
    row("ecs", alibaba, {}, QStringLiteral("ecs.aliyuncs.com"), true);
    row("ecs in a region", alibaba, {}, QStringLiteral("ecs.cn-hangzhou.aliyuncs.com"), true);
    row("vpc endpoint", alibaba, {}, QStringLiteral("ecs-vpc.cn-hangzhou.aliyuncs.com"), true);
    row("letter case", alibaba, {}, QStringLiteral("ECS.AliyunCS.com"), true);
    row("huawei sms", huawei, {}, QStringLiteral("sms.ap-southeast-3.myhuaweicloud.com"), true);
    row("huawei europe", huawei, {}, QStringLiteral("ecs.eu-west-101.myhuaweicloud.eu"), true);
    row("huawei token", ProfileKind::HuaweiToken, {}, QStringLiteral("iam.huaweicloud.com"), true);
    row("acm address server", ProfileKind::Acm, {}, QStringLiteral("acm.aliyun.com"), true);

    row("alibaba key to huawei", alibaba, {}, QStringLiteral("sms.ap-southeast-3.myhuaweicloud.com"), false);
    row("huawei key to alibaba", huawei, {}, QStringLiteral("ecs.aliyuncs.com"), false);
    row("vendor's name inside", alibaba, {}, QStringLiteral("aliyuncs.com.evil.example"), false);
    row("host inside", alibaba, {}, QStringLiteral("ecs.aliyuncs.com.evil.example"), false);
    row("not at a label", alibaba, {}, QStringLiteral("evilaliyuncs.com"), false);
    row("not at a label, with dash", alibaba, {}, QStringLiteral("ecs.evil-aliyuncs.com"), false);
    row("Cyrillic a", alibaba, {}, QString::fromUtf8("ecs.\xd0\xb0liyuncs.com"), false);
    row("its Punycode", alibaba, {}, QStringLiteral("ecs.xn--liyuncs-7fg.com"), false);
    row("full-width letters", alibaba, {}, QString::fromUtf8("ecs.\xef\xbd\x81liyuncs.com"), false);
    row("ideographic full stop", alibaba, {},
        QString::fromUtf8("ecs\xe3\x80\x82"
                          "aliyuncs.com"),
        false);
    row("user info", alibaba, {}, QStringLiteral("ecs.aliyuncs.com@evil.example"), false);
    row("user info in front", alibaba, {}, QStringLiteral("evil@ecs.aliyuncs.com"), false);
    row("password", alibaba, {}, QStringLiteral("a:b@ecs.aliyuncs.com"), false);
    row("port", alibaba, {}, QStringLiteral("ecs.aliyuncs.com:443"), false);
    row("path", alibaba, {}, QStringLiteral("evil.example/.aliyuncs.com"), false);
    row("query", alibaba, {}, QStringLiteral("evil.example?.aliyuncs.com"), false);
    row("fragment", alibaba, {}, QStringLiteral("evil.example#.aliyuncs.com"), false);
    row("backslash", alibaba, {}, QStringLiteral("evil.example\\.aliyuncs.com"), false);
    row("percent", alibaba, {}, QStringLiteral("evil.example%2f.aliyuncs.com"), false);
    row("blank", alibaba, {}, QStringLiteral("evil.example .aliyuncs.com"), false);
    row("line end", alibaba, {}, QStringLiteral("evil.example\n.aliyuncs.com"), false);
    row("NUL", alibaba, {}, QStringLiteral("evil.example") + QChar(u'\0') + QStringLiteral(".aliyuncs.com"), false);
    row("trailing dot", alibaba, {}, QStringLiteral("ecs.aliyuncs.com."), false);
    row("leading dot", alibaba, {}, QStringLiteral(".aliyuncs.com"), false);
    row("double dot", alibaba, {}, QStringLiteral("ecs..aliyuncs.com"), false);
    row("IPv4", alibaba, {}, QStringLiteral("47.91.168.1"), false);
    row("IPv6", alibaba, {}, QStringLiteral("[2001:db8::1]"), false);
    row("empty", alibaba, {}, QString(), false);
    row("practice to a vendor", ProfileKind::Practice, {}, QStringLiteral("ecs.aliyuncs.com"), false);
    row("anonymous has no key", ProfileKind::Anonymous, {}, QStringLiteral("ecs.aliyuncs.com"), false);

    row("loopback", alibaba, {}, QStringLiteral("127.0.0.1"), true);
    row("loopback by name", huawei, {}, QStringLiteral("localhost"), true);
    row("practice on loopback", ProfileKind::Practice, {}, QStringLiteral("127.0.0.1"), true);

    row("extra host", alibaba, {QStringLiteral("gateway.corp.example")}, QStringLiteral("gateway.corp.example"), true);
    row("below an extra host", alibaba, {QStringLiteral("corp.example")}, QStringLiteral("a.corp.example"), true);
    row("extra suffix with dot", alibaba, {QStringLiteral(".corp.example")}, QStringLiteral("a.corp.example"), true);
    row("extra, letter case", alibaba, {QStringLiteral("Corp.Example")}, QStringLiteral("a.corp.example"), true);
    row("Kelvin sign for k", alibaba, {QStringLiteral("key.example")},
        QString::fromUtf8("\xe2\x84\xaa"
                          "ey.example"),
        false);
    row("extra not at a label", alibaba, {QStringLiteral("corp.example")}, QStringLiteral("evilcorp.example"), false);
    row("extra in the middle", alibaba, {QStringLiteral("corp.example")}, QStringLiteral("corp.example.evil.example"), false);
    row("extra of one label is exact", alibaba, {QStringLiteral("intranet")}, QStringLiteral("intranet"), true);
    row("a top level binds nothing below", alibaba, {QStringLiteral(".com")}, QStringLiteral("evil.com"), false);
    row("an empty extra binds nothing", alibaba, {QString(), QStringLiteral(".")}, QStringLiteral("evil.com"), false);
    row("extra address is exact", alibaba, {QStringLiteral("10.1.2.3")}, QStringLiteral("10.1.2.3"), true);
    row("the end of an address is no suffix", alibaba, {QStringLiteral("2.3")}, QStringLiteral("10.1.2.3"), false);
    row("address in hexadecimal", alibaba, {QStringLiteral("corp.0x7f")}, QStringLiteral("a.corp.0x7f"), false);
    row("wildcard is no host", alibaba, {QStringLiteral("*")}, QStringLiteral("evil.example"), false);
}

void tst_Profile::bindsKeysToHosts()
{
    QFETCH(ProfileKind, kind);
    QFETCH(QStringList, extraHosts);
    QFETCH(QString, host);
    QFETCH(bool, bound);
    QCOMPARE(isBound(Profile{.kind = kind, .extraHosts = extraHosts}, host), bound);
}

void tst_Profile::bindsToItsAddressServer()
{
    Profile profile{.kind = ProfileKind::Acm, .addressServer = "http://acm.corp.example:8080"};
    QVERIFY(isBound(profile, QStringLiteral("acm.corp.example")));
    QVERIFY(isBound(profile, QStringLiteral("ACM.corp.example")));
    for (const char *host : {"a.acm.corp.example", "corp.example", "acm.aliyun.com", "139.196.135.144", "acm.corp.example:8080"})
        QVERIFY2(!isBound(profile, QString::fromLatin1(host)), host);
    profile.extraHosts = {QStringLiteral("other.example")};
    QVERIFY(isBound(profile, QStringLiteral("other.example")));

    profile.addressServer = "https://10.0.0.5";
    QVERIFY(isBound(profile, QStringLiteral("10.0.0.5")));
    QVERIFY(!isBound(profile, QStringLiteral("10.0.0.6")));
    profile.addressServer = "http://[2001:db8::1]:8080";
    QVERIFY(isBound(profile, QStringLiteral("2001:db8::1")));
    profile.addressServer = "http://acm.aliyun.com@evil.example";
    QVERIFY(!isBound(profile, QStringLiteral("acm.aliyun.com")));
}

void tst_Profile::knowsLoopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");
    for (const char *host : {"127.0.0.1", "127.0.0.0", "127.255.255.255", "127.1.2.3", "::1", "[::1]", "localhost", "LOCALHOST"})
        QTest::newRow(host) << QString::fromLatin1(host) << true;
    for (const char *host : {"",
                             "127.0.0.1.",
                             "127.1",
                             "127.0.0.256",
                             "127.0.0.01",
                             "0177.0.0.1",
                             "0x7f.0.0.1",
                             "127.0.0.1.evil.example",
                             "127.0.0.-1",
                             "127.0.0.+1",
                             "127.0.0. 1",
                             "127.0.0.1:80",
                             "128.0.0.1",
                             "0.0.0.0",
                             "localhost.",
                             "localhost.evil.example",
                             "evil-localhost",
                             "a.localhost",
                             "[::1",
                             "::1]",
                             "[::1]:80",
                             "::ffff:127.0.0.1",
                             "::2",
                             "2130706433",
                             "user@127.0.0.1",
                             "127.0.0.1/evil"})
        QTest::newRow(*host ? host : "empty") << QString::fromLatin1(host) << false;
    QTest::newRow("full-width digits") << QString::fromUtf8("127.0.0.\xef\xbc\x91") << false;
}

void tst_Profile::knowsLoopback()
{
    QFETCH(QString, host);
    QFETCH(bool, loopback);
    QCOMPARE(isLoopback(host), loopback);
}

void tst_Profile::practicePairIsThePublishedOne()
{
    QCOMPARE(practiceCredentials().accessKeyId, QByteArray("testid"));
    QVERIFY(practiceCredentials().accessKeySecret == Secret(QByteArray("testsecret")));
    QCOMPARE(practiceProfile().kind, ProfileKind::Practice);
    QVERIFY(boundHostSuffixes(ProfileKind::Practice).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_profile.moc"
