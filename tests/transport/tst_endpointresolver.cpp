// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/endpointresolver.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_EndpointResolver : public QObject {
    Q_OBJECT
private slots:
    void resolves_data();
    void resolves();
    void saysWhenThereIsNone();
    void ownServers_data();
    void ownServers();
};

namespace {

Service service()
{
    return {.defaultHost = "ecs.aliyuncs.com",
            .hostScheme = "http",
            .port = 8080,
            .endpoints = {
                {.regionId = u"cn-hangzhou"_s, .publicHost = "ECS.cn-hangzhou.aliyuncs.com", .vpcHost = "ecs-vpc.cn-hangzhou.aliyuncs.com"},
                {.regionId = u"cn-beijing"_s, .publicHost = "ecs.cn-beijing.aliyuncs.com"},
                {.regionId = u"cn-inner"_s}}};
}

} // namespace

void tst_EndpointResolver::resolves_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<bool>("vpc");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("public") << u"cn-hangzhou"_s << false << QByteArray("ecs.cn-hangzhou.aliyuncs.com");
    QTest::newRow("vpc") << u"cn-hangzhou"_s << true << QByteArray("ecs-vpc.cn-hangzhou.aliyuncs.com");
    QTest::newRow("no vpc host") << u"cn-beijing"_s << true << QByteArray("ecs.cn-beijing.aliyuncs.com");
    QTest::newRow("region without hosts") << u"cn-inner"_s << false << QByteArray("ecs.aliyuncs.com");
    QTest::newRow("unknown region") << u"mars"_s << false << QByteArray("ecs.aliyuncs.com");
    QTest::newRow("no region") << QString() << false << QByteArray("ecs.aliyuncs.com");
}

void tst_EndpointResolver::resolves()
{
    QFETCH(QString, region);
    QFETCH(bool, vpc);
    QFETCH(QByteArray, host);
    const auto endpoint = endpointFor(service(), region, vpc);
    QVERIFY(endpoint);
    QCOMPARE(*endpoint, (Endpoint{.scheme = "http", .host = host, .port = 8080}));
}

void tst_EndpointResolver::saysWhenThereIsNone()
{
    Service none = service();
    none.defaultHost.clear();
    const auto endpoint = endpointFor(none, u"mars"_s);
    QVERIFY(!endpoint);
    QCOMPARE(errorKindId(endpoint.error().kind), QByteArray("not-found"));
    QCOMPARE(endpoint.error().subject, u"mars"_s);
    QVERIFY(!endpoint.error().hint.isEmpty());
}

void tst_EndpointResolver::ownServers_data()
{
    QTest::addColumn<OwnServer>("server");
    QTest::addColumn<QByteArray>("endpoint");
    QTest::newRow("none") << OwnServer{} << QByteArray("http://ecs.aliyuncs.com:8080");
    QTest::newRow("https") << OwnServer{"https", "files.example.com", 0} << QByteArray("https://files.example.com");
    QTest::newRow("no scheme") << OwnServer{{}, "files.example.com", 8443} << QByteArray("https://files.example.com:8443");
    QTest::newRow("http") << OwnServer{"http", "127.0.0.1", 80} << QByteArray("http://127.0.0.1");
    QTest::newRow("user info") << OwnServer{"https", "ecs.aliyuncs.com@evil.example", 0} << QByteArray();
    QTest::newRow("path") << OwnServer{"https", "evil.example/x", 0} << QByteArray();
    QTest::newRow("another scheme") << OwnServer{"file", "etc", 0} << QByteArray();
    QTest::newRow("port out of range") << OwnServer{"https", "a.example", 70000} << QByteArray();
}

void tst_EndpointResolver::ownServers()
{
    QFETCH(OwnServer, server);
    QFETCH(QByteArray, endpoint);
    const Result<Endpoint> found = endpointFor(Operation{.server = server}, service(), u"mars"_s);
    QCOMPARE(found.has_value(), !endpoint.isEmpty());
    if (found)
        QCOMPARE(found->text(), endpoint);
    else
        QVERIFY(!found.error().hint.isEmpty());
}


QTEST_GUILESS_MAIN(tst_EndpointResolver)
#include "tst_endpointresolver.moc"
