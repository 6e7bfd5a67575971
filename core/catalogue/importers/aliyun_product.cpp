// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/aliyun_product.h"

#include "core/catalogue/importers/alibabafacts.h"
#include "core/catalogue/importers/openapi_names.h"

#include <QSet>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QByteArray host(const MetadataNode &node)
{
    return node.isThere() ? node.text().trimmed().toUtf8() : QByteArray(); // some end in a blank or a tab
}

/// `cn-huhehaote.` is a slip for the region without the dot.
QString regionId(const QString &written)
{
    QString id = written.trimmed();
    while (id.endsWith(u'.'))
        id.chop(1);
    return id;
}

} // namespace

QVector<AliyunProduct> aliyunProducts(const MetadataNode &document)
{
    QVector<AliyunProduct> products;
    QSet<QString> known;
    for (const MetadataNode &node : document.member("products").elements()) {
        AliyunProduct product;
        product.code = node.text("code");
        product.version = node.text("version");
        if (!isPlainName(product.code) || product.version.isEmpty() || known.contains(product.folder())) {
            node.note(
                importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "has no code or no version, or its code comes twice, and was left out")));
            continue;
        }
        known.insert(product.folder());
        const MetadataNode names = node.member("name");
        product.titleEn = names.text("en");
        product.titleZh = names.text("zh");
        product.style = node.text("api_style");
        product.globalHost = host(node.member("global_endpoint"));
        if (const MetadataNode endpoints = node.member("regional_endpoints"); endpoints.isThere())
            for (const auto &[region, value] : endpoints.members())
                product.regions[regionId(region)].publicHost = host(value);
        if (const MetadataNode endpoints = node.member("regional_vpc_endpoints"); endpoints.isThere())
            for (const auto &[region, value] : endpoints.members())
                product.regions[regionId(region)].vpcHost = host(value);
        product.operations = node.texts("apis");
        products.append(product);
    }
    return products;
}

QHash<QString, AliyunRegions> aliyunRegions(const MetadataNode &document)
{
    QHash<QString, AliyunRegions> all;
    for (const MetadataNode &node : document.member("products").elements()) {
        const MetadataNode endpoints = node.member("endpoints");
        if (!endpoints.isThere())
            continue; // a product without metadata
        AliyunRegions &regions = all[node.text("code").toLower()];
        for (const auto &[region, value] : endpoints.members())
            regions[regionId(region)] = {value.text("regionName").trimmed(), host(value.member("public")), host(value.member("vpc"))};
    }
    return all;
}

AliyunTitles aliyunTitles(const MetadataNode &document)
{
    AliyunTitles titles;
    for (const auto &[name, node] : document.member("apis").members()) {
        QString summary = shownName(node.text("summary"), node);
        if (summary.isEmpty())
            summary = shownName(node.text("title"), node);
        if (summary == name)
            summary.clear(); // says nothing that the name does not
        titles[name] = {summary, node.flag("deprecated")};
    }
    return titles;
}

Service aliyunService(const AliyunProduct &product, const AliyunRegions &english, const AliyunRegions &chinese)
{
    Service service;
    service.cloud = u"alibaba"_s;
    service.product = product.folder();
    service.version = product.version;
    service.code = product.code;
    service.titleEn = product.titleEn;
    service.titleZh = product.titleZh;
    // The documented table is the better one: many products have no region at all in the other.
    AliyunRegions regions = product.regions;
    for (auto region = english.cbegin(); region != english.cend(); ++region) {
        AliyunRegion &merged = regions[region.key()];
        merged.name = region->name;
        if (!region->publicHost.isEmpty())
            merged.publicHost = region->publicHost;
        if (!region->vpcHost.isEmpty())
            merged.vpcHost = region->vpcHost;
    }
    for (auto region = regions.cbegin(); region != regions.cend(); ++region)
        if (!region->publicHost.isEmpty() || !region->vpcHost.isEmpty())
            service.endpoints.append({region.key(), region->name, chinese.value(region.key()).name, region->publicHost, region->vpcHost});
    service.defaultHost = product.globalHost;
    for (const QString &preferred : {u"cn-hangzhou"_s, regions.isEmpty() ? QString() : regions.firstKey()})
        if (service.defaultHost.isEmpty())
            service.defaultHost = regions.value(preferred).publicHost;
    return service;
}

} // namespace countersign
