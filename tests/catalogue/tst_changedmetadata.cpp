// SPDX-License-Identifier: GPL-3.0-or-later
// What changed in real metadata: two snapshots of the same services, and whole catalogues against themselves.
#include "core/catalogue/cataloguewriter.h"
#include "core/catalogue/importers/importer.h"
#include "tests/catalogue/changedservices.h"
#include "tests/support/shareddata.h"

#include <QElapsedTimer>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestChangedMetadata : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (sharedData().isEmpty())
            QSKIP("real metadata is not beside the checkout");
    }

    /// June 2024 and December 2025. What is asserted was read in the two documents.
    void eighteenMonths()
    {
        const QString layout = m_folder.filePath(u"old/en_us"_s);
        for (const QString &service : {u"ecs/2014-05-26"_s, u"vpc/2016-04-28"_s, u"smc/2019-06-01"_s, u"acm/2020-02-06"_s}) {
            QDir().mkpath(layout + u'/' + service);
            QVERIFY(QFile::copy(sharedData() + u"/data/api-docs/zh_cn_2024_mit/"_s + service + u"/api-docs.json"_s,
                                layout + u'/' + service + u"/api-docs.json"_s));
        }
        Catalogue before, after;
        QVERIFY(import(m_folder.filePath(u"old"_s), u"before"_s, before));
        QVERIFY(import(sharedData() + u"/data/api-docs"_s, u"after"_s, after));
        const auto ofProduct = [&](const QString &product, const QString &version) {
            const Service *was = before.service(u"alibaba"_s, product, version), *is = after.service(u"alibaba"_s, product, version);
            return linesOf({*changesBetween(before, *was, after, *is)});
        };
        const QStringList ecs = ofProduct(u"ecs"_s, u"2014-05-26"_s);
        QCOMPARE(ecs.filter(u" operation-added "_s).size(), 25);
        QCOMPARE(ecs.filter(u" operation-removed "_s).size(), 14);
        const QStringList known{u"! EipNotifyPaid operation-removed ->"_s,
                                u"ModifyInstanceClockOptions operation-added ->"_s,
                                u"RunInstances/SpotDuration limit-widened maximum: 6 -> 720"_s,
                                u"RunInstances/PrivateDnsNameOptions parameter-added -> struct"_s,
                                u"RenewReservedInstances/RegionId made-optional ->"_s,
                                u"! ModifyNetworkInterfaceAttribute/SecurityGroupId limit-narrowed max-items: 100 -> 51"_s,
                                u"! CreateDisk/KMSKeyId limit-narrowed max-length: -> 64"_s,
                                u"CreateImagePipeline/ImageName deprecated ->"_s};
        for (const QString &line : known)
            QVERIFY2(ecs.contains(line), qPrintable(line + u"\nis not among\n"_s + ecs.join(u'\n')));
        const QStringList vpc = ofProduct(u"vpc"_s, u"2016-04-28"_s);
        QVERIFY(vpc.contains(u"CreateSnatEntry/SnatIp made-optional ->"_s));
        QVERIFY(vpc.contains(u"CreateRouteEntries/RouteEntries limit-widened max-items: 50 -> 200"_s));
        QVERIFY(vpc.contains(u"CreateFailoverTestJob/ResourceType values-added values: -> VIRTUALBORDERROUTER, BGPPEER"_s));
        QCOMPARE(vpc.filter(u" operation-removed "_s).size(), 0);
        QCOMPARE(ofProduct(u"acm"_s, u"2020-02-06"_s), QStringList());
        const QStringList smc = ofProduct(u"smc"_s, u"2019-06-01"_s);
        QVERIFY2(smc.contains(u"CreateReplicationJob/Disks parameter-added -> struct"_s), qPrintable(smc.join(u'\n')));
        const auto all = changesBetween(before, after);
        QVERIFY(all);
        const auto isOss = [](const ServiceChanges &service) { return service.product == u"oss"; };
        const auto oss = std::find_if(all->cbegin(), all->cend(), isOss);
        QCOMPARE(linesOf({*oss}), QStringList{u"product-added -> 2019-05-17"_s});
    }

    void wholeCataloguesAgainstThemselves_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("aliyun-openapi-meta") << u"/data/aliyun-openapi-meta.tar.xz"_s << 16242;
        QTest::newRow("live metadata") << u"/data/api-docs"_s << 1000;
        QTest::newRow("Kubernetes, types that hold themselves") << u"/data/openapi/kubernetes-1.13.swagger2.json"_s << 1014;
        QTest::newRow("Stripe") << u"/data/openapi/stripe.openapi30.json"_s << 452;
    }
    void wholeCataloguesAgainstThemselves()
    {
        QFETCH(const QString, source);
        QFETCH(const int, atLeast);
        Catalogue before, after;
        QVERIFY(import(sharedData() + source, u"self"_s, before));
        QVERIFY(after.open(m_folder.filePath(u"self"_s), false));
        qsizetype compared = 0;
        QElapsedTimer time;
        time.start();
        const auto found = changesBetween(before, after, {.progressed = [&compared](qsizetype done, qsizetype) { compared = done; }});
        qInfo("%lld operations compared in %lld ms", compared, time.elapsed());
        QVERIFY(found);
        QCOMPARE(linesOf(*found), QStringList());
        QVERIFY(compared >= atLeast);
    }

private:
    bool import(const QString &source, const QString &name, Catalogue &catalogue)
    {
        const auto imported = importMetadata(source, QDateTime::currentDateTimeUtc());
        const QString path = m_folder.filePath(name);
        if (!imported)
            qWarning("%s", qPrintable(sentence(imported.error())));
        return imported && writeCatalogue(imported->services, path, imported->origin) && catalogue.open(path, false);
    }

    QTemporaryDir m_folder{};
};

QTEST_GUILESS_MAIN(TestChangedMetadata)
#include "tst_changedmetadata.moc"
