// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/huawei_api_explorer.h"

#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_service.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <memory>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Two spellings of one name.
QString productShort(const MetadataNode &node)
{
    const QString name = node.member("product_short").isThere() ? node.text("product_short") : node.text("productshort");
    return name.trimmed();
}

QString unversioned()
{
    return u"unversioned"_s;
}

/// `v3` of the record, else of the base path or of the first part of the path.
QString recordVersion(const MetadataNode &record)
{
    static const QRegularExpression version(u"^/(v[0-9]+(?:\\.[0-9]+)*)(?:/|$)"_s, QRegularExpression::CaseInsensitiveOption);
    if (const QString own = versionCode(record.text("info_version")); !own.isEmpty())
        return own;
    if (const auto match = version.match(record.text("base_path")); match.hasMatch())
        return match.captured(1);
    if (const MetadataNode paths = record.member("paths"); paths.isObject())
        for (const auto &[path, item] : paths.members())
            if (const auto match = version.match(path); match.hasMatch())
                return match.captured(1);
    return unversioned();
}

/// A list, or the text of one: `"[\"application/json\"]"`.
QStringList listOrItsText(const MetadataNode &record, const char *name)
{
    const MetadataNode node = record.member(name);
    if (!node.isString())
        return record.texts(name);
    simdjson::dom::parser parser;
    simdjson::dom::array array;
    const simdjson::padded_string text(node.text().toStdString());
    if (parser.parse(text).get(array))
        return {node.text()};
    QStringList all;
    for (const simdjson::dom::element element : array)
        if (std::string_view one; !element.get(one))
            all.append(QString::fromUtf8(one.data(), qsizetype(one.size())));
    return all;
}

/// What a list of products says of one.
struct HuaweiTitles {
    QString code{}, product{}, category{};
};

QMap<QString, HuaweiTitles> titlesOf(const QVector<MetadataNode> &lists)
{
    QMap<QString, HuaweiTitles> titles;
    for (const MetadataNode &list : lists)
        for (const MetadataNode &group : list.member("groups").elements())
            if (const MetadataNode products = group.member("products"); products.isThere())
                for (const MetadataNode &product : products.elements()) {
                    const QString code = shownName(productShort(product), product);
                    titles.insert(code.toLower(), {code, shownName(product.text("name"), product), shownName(group.text("name"), group)});
                }
    return titles;
}

/// The records of one product and version, one after another.
class HuaweiService {
public:
    HuaweiService(const OpenapiSource &source, const QString &code, const QString &version, const HuaweiTitles &titles) : m_service(source)
    {
        Service &service = m_service.service();
        service.cloud = u"huawei"_s;
        service.code = code;
        service.product = productCode(code);
        service.version = version;
        (isChineseText(titles.product) ? service.titleZh : service.titleEn) = titles.product;
        if (service.titleEn.isEmpty())
            service.titleEn = code;
        (isChineseText(titles.category) ? service.categoryZh : service.categoryEn) = titles.category;
        if (service.categoryEn.isEmpty())
            service.categoryEn = service.categoryZh;
    }

    void add(const MetadataNode &record, const ImportWatch &watch)
    {
        static const QSet<QString> filledIn{u"x-auth-token"_s, u"content-type"_s, u"authorization"_s, u"date"_s};
        OpenapiHead head;
        head.isSwagger2 = !record.member("openapi").isThere();
        head.paths = record.member("paths");
        head.consumes = listOrItsText(record, "consumes");
        head.produces = listOrItsText(record, "produces");
        head.mayRepeatBase = true;
        head.signatures = signatures();
        head.hiddenHeaders = filledIn;
        head.usualName = record.text("name");
        if (const QString tag = shownName(record.member("tags").isString() ? record.text("tags") : record.texts("tags").value(0), record);
            !tag.isEmpty())
            head.usualGroup = {tag};
        const OpenapiServer server = swaggerServer(record, record.text("base_path"), listOrItsText(record, "schemes"));
        head.basePath = server.basePath;
        addEndpoint(server, record.text("region_id").trimmed(), record);
        m_service.addPaths(head, watch);
    }

    const QString &product() { return m_service.service().product; }
    ServiceContents finished() { return m_service.finished(); }

private:
    /// Its object storage signs in a way of its own.
    QVector<QByteArray> signatures()
    {
        if (m_service.service().product == u"obs")
            return {"huawei-obs"};
        return {"huawei-aksk", "huawei-token"};
    }

    void addEndpoint(const OpenapiServer &server, const QString &region, const MetadataNode &record)
    {
        Service &service = m_service.service();
        if (server.host.isEmpty())
            return;
        if (service.defaultHost.isEmpty()) {
            service.defaultHost = server.host;
            service.hostScheme = server.scheme.isEmpty() ? QByteArray("https") : server.scheme;
            service.port = server.port;
        }
        const QString name = region.isEmpty() || !isPlainName(region) ? QString::fromLatin1(server.host) : region;
        for (const RegionEndpoint &endpoint : std::as_const(service.endpoints)) {
            if (endpoint.regionId != name)
                continue;
            if (endpoint.publicHost != server.host)
                record.member("host").note(
                    openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is a second host of one region, which is not offered: %1"))
                        .arg(QString::fromLatin1(server.host)));
            return;
        }
        service.endpoints.append({name, {}, {}, server.host, {}});
    }

    OpenapiService m_service;
};

} // namespace

bool isHuaweiRecord(const MetadataNode &root)
{
    return root.isObject() && (root.member("product_short").isThere() || root.member("productshort").isThere())
        && root.member("paths").isObject();
}

bool isHuaweiOperationList(const MetadataNode &root)
{
    return root.isObject() && root.member("count").isThere() && root.member("apis").isArray();
}

bool isHuaweiProductList(const MetadataNode &root)
{
    if (!root.isObject() || !root.member("groups").isArray())
        return false;
    const QVector<MetadataNode> groups = root.member("groups").elements();
    return !groups.isEmpty() && groups.first().isObject() && groups.first().member("products").isArray();
}

QVector<ServiceContents> readHuaweiRecords(const QVector<MetadataNode> &records, const QVector<MetadataNode> &lists,
                                           const OpenapiSource &source, const ImportWatch &watch)
{
    const QMap<QString, HuaweiTitles> titles = titlesOf(lists);
    QMap<QString, std::shared_ptr<HuaweiService>> services;
    for (const MetadataNode &record : records) {
        if (watch.cancelled())
            break;
        const QString code = shownName(productShort(record), record), version = recordVersion(record);
        if (productCode(code).isEmpty()) {
            record.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "does not say which product it is of, and was left out")));
            continue;
        }
        auto &service = services[productCode(code) + u'/' + version];
        if (!service)
            service = std::make_shared<HuaweiService>(source, code, version, titles.value(code.toLower()));
        service->add(record, watch);
    }
    QVector<ServiceContents> all;
    QSet<QString> described;
    for (const auto &service : std::as_const(services)) {
        described.insert(service->product());
        all.append(service->finished());
    }
    for (const HuaweiTitles &listed : titles) // the tree shows that there is more to get
        if (const QString product = productCode(listed.code); !product.isEmpty() && !described.contains(product)) {
            described.insert(product);
            all.append(HuaweiService(source, listed.code, unversioned(), listed).finished());
        }
    return all;
}

} // namespace countersign
