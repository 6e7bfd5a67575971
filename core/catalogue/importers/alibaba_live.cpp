// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/alibaba_live.h"

#include "core/catalogue/importers/alibaba_document.h"
#include "core/catalogue/importers/alibabafacts.h"
#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_source.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Where a file stands in the source.
struct LivePath {
    bool isChinese = false;
    bool isProducts = false;
    QString document{};  ///< `ecs/2014-05-26`
    QString endpoints{}; ///< the product `ecs`, whose endpoints these are
};

std::optional<LivePath> livePath(QStringView path)
{
    static const QRegularExpression known(
        u"(^|/)(en_us|zh_cn)/(?:(products)\\.json|([^/]+/[^/]+)/api-docs\\.json|([^/]+)/endpoints\\.json)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = known.match(path.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return LivePath{match.captured(2).compare(u"zh_cn", Qt::CaseInsensitive) == 0, !match.captured(3).isEmpty(),
                    match.captured(4).toLower(), match.captured(5).toLower()};
}

/// A product as the vendor's list names it.
struct NamedProduct {
    QString name{}, category{};
    QString code{}, version{}; ///< as SDKs spell it; the one that is used unless another is asked for
};

/// Reads one language after the other: the Chinese names are there when the English documents come.
class LiveReader {
public:
    explicit LiveReader(ImportReport &report) : m_report(report) { }

    void take(const QString &path, QByteArrayView bytes)
    {
        const auto place = livePath(path);
        MetadataNode::Target target{path, m_report};
        const MetadataNode document = metadataDocument(m_parser, bytes, target);
        if (!document.isThere())
            return;
        if (place->isProducts)
            readProducts(document, place->isChinese);
        else if (!place->endpoints.isEmpty())
            readEndpoints(document, place->endpoints);
        else if (place->isChinese)
            m_chinese[place->document] = readChineseDocument(document);
        else
            readDocument(document, place->document);
    }

    QVector<ServiceContents> services()
    {
        addUnread();
        for (ServiceContents &contents : m_services) {
            const QString product = contents.service.product;
            const NamedProduct english = m_productsEn.value(product), chinese = m_productsZh.value(product);
            contents.service.titleEn = english.name;
            contents.service.titleZh = chinese.name;
            contents.service.categoryEn = english.category;
            contents.service.categoryZh = chinese.category;
            addEndpoints(contents.service);
        }
        return m_services;
    }

private:
    void readProducts(const MetadataNode &list, bool chinese)
    {
        for (const MetadataNode &product : list.elements()) {
            const QString category = product.text("category2Name").simplified(); // the wider of the two
            (chinese ? m_productsZh : m_productsEn)
                .insert(product.text("code").toLower(),
                        {shownName(product.text("name"), product),
                         category.isEmpty() ? product.text("categoryName").simplified() : category, product.text("code"),
                         product.text("defaultVersion")});
        }
    }

    /// Products that the list names and no document describes: the tree shows that there is more to get.
    void addUnread()
    {
        QSet<QString> read;
        for (const ServiceContents &contents : std::as_const(m_services))
            read.insert(contents.service.product);
        QStringList products = m_services.isEmpty() ? QStringList() : m_productsEn.keys();
        products.sort();
        for (const QString &product : std::as_const(products)) {
            const NamedProduct listed = m_productsEn.value(product);
            if (read.contains(product) || product.isEmpty() || listed.version.isEmpty())
                continue;
            ServiceContents contents;
            contents.service.cloud = u"alibaba"_s;
            contents.service.product = product;
            contents.service.version = listed.version;
            contents.service.code = listed.code;
            m_services.append(contents);
        }
    }

    void readEndpoints(const MetadataNode &document, const QString &product)
    {
        for (const MetadataNode &entry : document.member("data").member("endpoints").elements())
            m_endpoints[product].append({entry.text("regionId").trimmed(),
                                         entry.text("regionName").simplified(),
                                         {},
                                         entry.text("public").trimmed().toLatin1(),
                                         entry.text("vpc").trimmed().toLatin1()});
    }

    /// The product's list knows names and inner hosts that a document's has not; where both have one, the document's counts.
    void addEndpoints(Service &service) const
    {
        QVector<RegionEndpoint> endpoints = service.endpoints;
        for (const RegionEndpoint &listed : m_endpoints.value(service.product)) {
            const auto isIts = [&listed](const RegionEndpoint &endpoint) { return endpoint.regionId == listed.regionId; };
            const auto known = std::find_if(endpoints.begin(), endpoints.end(), isIts);
            if (known == endpoints.end()) {
                if (!listed.regionId.isEmpty() && !listed.publicHost.isEmpty())
                    endpoints.append(listed);
                continue;
            }
            if (known->nameEn.isEmpty())
                known->nameEn = listed.nameEn;
            if (known->vpcHost.isEmpty())
                known->vpcHost = listed.vpcHost;
        }
        service.endpoints = endpoints;
    }

    void readDocument(const MetadataNode &document, const QString &place)
    {
        const ServiceContents contents = readAlibabaDocument(document, m_chinese.take(place));
        if (contents.service.product.isEmpty() || contents.service.version.isEmpty()) {
            if (document.isObject()) // else that is said already
                document.note(
                    importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "does not say which product and version it is of, and was left out")));
            return;
        }
        m_report.operations += contents.operations.size();
        m_services.append(contents);
    }

    ImportReport &m_report;
    simdjson::dom::parser m_parser{};
    QHash<QString, ChineseDocument> m_chinese{};
    QHash<QString, NamedProduct> m_productsEn{}, m_productsZh{};
    QHash<QString, QVector<RegionEndpoint>> m_endpoints{};
    QVector<ServiceContents> m_services{};
};

} // namespace

bool isAlibabaLive(QStringView path)
{
    if (!path.endsWith(u"/api-docs.json", Qt::CaseInsensitive))
        return false; // asked of every file of a source until one is known
    const auto place = livePath(path);
    return place && !place->document.isEmpty();
}

Result<ImportedMetadata> readAlibabaLive(MetadataFiles &files, const ImportWatch &watch)
{
    ImportedMetadata imported;
    LiveReader reader(imported.report);
    const auto take = [&reader](const QString &path, QByteArrayView bytes) { reader.take(path, bytes); };
    for (const bool chinese : {true, false}) {
        const auto wants = [chinese](QStringView path) {
            const auto place = livePath(path);
            return place && place->isChinese == chinese;
        };
        if (const auto visited = files.visit(wants, take, imported.report, watch); !visited)
            return tl::unexpected(visited.error());
    }
    imported.services = reader.services();
    if (imported.services.isEmpty())
        return tl::unexpected(Error{ErrorKind::BadInput,
                                    importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "The metadata has no readable document")),
                                    {},
                                    importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "Fetch it again"))});
    return imported;
}

} // namespace countersign
