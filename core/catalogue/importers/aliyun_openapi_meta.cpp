// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/aliyun_openapi_meta.h"

#include "core/catalogue/importers/alibabafacts.h"
#include "core/catalogue/importers/aliyun_operation.h"
#include "core/catalogue/importers/aliyun_parameters.h"
#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_source.h"

#include <QHash>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const QString productsFile = u"metadatas/products.json"_s;
const QString versionFile = u"version.json"_s; // of a documented product: its operations' titles

/// The part of a path that counts, from `metadatas/`, `en-US/` or `zh-CN/` on: archives have a folder around it. Empty for all other files.
QString insidePath(QStringView path)
{
    for (const QStringView root : {u"metadatas/", u"en-US/", u"zh-CN/"}) {
        const qsizetype at = path.startsWith(root) ? 0 : path.indexOf(QString(u'/' + root));
        if (at >= 0)
            return path.sliced(at == 0 ? 0 : at + 1).toString();
    }
    return {};
}

/// What `version.json` says of an operation in one language.
struct Titled {
    QString summary{};
    bool deprecated = false;
};

struct Region {
    QString name{};
    QByteArray publicHost{}, vpcHost{};
};

struct Product {
    QString code{}, version{}, style{}, titleEn{}, titleZh{};
    bool hasNoMetadata = false;
    QByteArray globalHost{};
    QMap<QString, Region> regions{};
    QStringList operations{};
};

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

/// The files of the source as they come, in any order, and the services they make when all are read.
class MetaReader {
public:
    explicit MetaReader(ImportReport &report) : m_report(report) { }

    void take(const QString &path, QByteArrayView bytes)
    {
        const QString inside = insidePath(path);
        const QStringList parts = inside.split(u'/');
        MetadataNode::Target target{inside, m_report};
        const MetadataNode document = metadataDocument(m_parser, bytes, target);
        if (!document.isThere())
            return;
        if (inside == productsFile)
            readProducts(document);
        else if (parts.size() == 2)
            readRegions(document, parts.at(0) == u"zh-CN");
        else if (parts.at(0) == u"metadatas")
            m_operations[parts.at(1)].append(readOperation(document, parts.at(2)));
        else if (parts.at(2) == versionFile)
            readTitles(document, parts.at(1), parts.at(0) == u"zh-CN");
        else
            readTexts(document, parts);
    }

    static bool wants(QStringView path)
    {
        const QString inside = insidePath(path);
        if (!inside.endsWith(u".json"))
            return false;
        const qsizetype depth = inside.count(u'/');
        return depth == 1 ? inside.endsWith(u"/products.json") : depth == 2;
    }

    bool hasProducts() const { return m_hasProducts; }
    QVector<ServiceContents> services();

private:
    void readProducts(const MetadataNode &document);
    void readRegions(const MetadataNode &document, bool chinese);
    void readTitles(const MetadataNode &document, const QString &folder, bool chinese);
    void readTexts(const MetadataNode &document, const QStringList &parts);
    static AliyunOperation readOperation(const MetadataNode &document, const QString &fileName);
    ServiceContents service(const Product &product);
    void addOperation(const AliyunOperation &read, const Product &product, ServiceContents &contents);
    Service head(const Product &product) const;

    ImportReport &m_report;
    simdjson::dom::parser m_parser{};
    bool m_hasProducts = false;
    QVector<Product> m_products{};
    QHash<QString, QMap<QString, Region>> m_regionsEn{}, m_regionsZh{}; // by product code in lower case
    QHash<QString, QVector<AliyunOperation>> m_operations{};            // by folder
    QHash<QString, QHash<QString, Titled>> m_titlesEn{}, m_titlesZh{};
    QHash<QString, AliyunTexts> m_textsEn{}, m_textsZh{}; // by `folder/Operation`
};

void MetaReader::readProducts(const MetadataNode &document)
{
    m_hasProducts = true;
    QSet<QString> known;
    for (const MetadataNode &node : document.member("products").elements()) {
        Product product;
        product.code = node.text("code");
        product.version = node.text("version");
        if (!isPlainName(product.code) || product.version.isEmpty() || known.contains(product.code.toLower())) {
            node.note(
                importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "has no code or no version, or its code comes twice, and was left out")));
            continue;
        }
        known.insert(product.code.toLower());
        const MetadataNode names = node.member("name");
        product.titleEn = names.text("en");
        product.titleZh = names.text("zh");
        product.style = node.text("api_style");
        product.hasNoMetadata = node.text("type") == u"raw";
        product.globalHost = host(node.member("global_endpoint"));
        if (const MetadataNode endpoints = node.member("regional_endpoints"); endpoints.isThere())
            for (const auto &[region, value] : endpoints.members())
                product.regions[regionId(region)].publicHost = host(value);
        if (const MetadataNode endpoints = node.member("regional_vpc_endpoints"); endpoints.isThere())
            for (const auto &[region, value] : endpoints.members())
                product.regions[regionId(region)].vpcHost = host(value);
        product.operations = node.texts("apis");
        m_products.append(product);
    }
}

void MetaReader::readRegions(const MetadataNode &document, bool chinese)
{
    auto &all = chinese ? m_regionsZh : m_regionsEn;
    for (const MetadataNode &node : document.member("products").elements()) {
        const MetadataNode endpoints = node.member("endpoints");
        if (!endpoints.isThere())
            continue; // a product without metadata
        for (const auto &[region, value] : endpoints.members())
            all[node.text("code").toLower()][regionId(region)] = {value.text("regionName").trimmed(), host(value.member("public")),
                                                                  host(value.member("vpc"))};
    }
}

void MetaReader::readTitles(const MetadataNode &document, const QString &folder, bool chinese)
{
    auto &titles = (chinese ? m_titlesZh : m_titlesEn)[folder];
    for (const auto &[name, node] : document.member("apis").members()) {
        const QString summary = shownName(node.text("summary"), node);
        titles[name] = {summary.isEmpty() ? shownName(node.text("title"), node) : summary, node.flag("deprecated")};
        if (titles[name].summary == name)
            titles[name].summary.clear(); // says nothing that the name does not
    }
}

/// The operation again, with what is said about its parameters; facts are taken from the other file.
void MetaReader::readTexts(const MetadataNode &document, const QStringList &parts)
{
    const QString operation = parts.at(1) + u'/' + parts.at(2).chopped(5);
    (parts.at(0) == u"zh-CN" ? m_textsZh : m_textsEn).insert(operation, aliyunTexts(document.member("parameters")));
}

AliyunOperation MetaReader::readOperation(const MetadataNode &document, const QString &fileName)
{
    AliyunOperation read;
    read.file = fileName;
    read.name = document.text("name");
    read.method = document.text("method");
    read.protocol = document.text("protocol");
    read.pathPattern = document.text("pathPattern");
    read.parameters = aliyunParameters(document.member("parameters"));
    if (!isPlainName(read.name)) {
        if (document.isObject()) // else that is said already
            document.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "names no operation; the file's name stands for it")));
        read.name = shownName(fileName.chopped(5), document);
    }
    return read;
}

Service MetaReader::head(const Product &product) const
{
    const QString code = product.code.toLower();
    Service service;
    service.cloud = u"alibaba"_s;
    service.product = code;
    service.version = product.version;
    service.code = product.code;
    service.titleEn = product.titleEn;
    service.titleZh = product.titleZh;
    // The documented table is the better one: many products have no region at all in the other.
    QMap<QString, Region> regions = product.regions;
    const QMap<QString, Region> documented = m_regionsEn.value(code);
    for (auto region = documented.cbegin(); region != documented.cend(); ++region) {
        Region &merged = regions[region.key()];
        merged.name = region->name;
        if (!region->publicHost.isEmpty())
            merged.publicHost = region->publicHost;
        if (!region->vpcHost.isEmpty())
            merged.vpcHost = region->vpcHost;
    }
    const QMap<QString, Region> chinese = m_regionsZh.value(code);
    for (auto region = regions.cbegin(); region != regions.cend(); ++region)
        if (!region->publicHost.isEmpty() || !region->vpcHost.isEmpty())
            service.endpoints.append({region.key(), region->name, chinese.value(region.key()).name, region->publicHost, region->vpcHost});
    service.defaultHost = product.globalHost;
    for (const QString &preferred : {u"cn-hangzhou"_s, regions.isEmpty() ? QString() : regions.firstKey()})
        if (service.defaultHost.isEmpty())
            service.defaultHost = regions.value(preferred).publicHost;
    return service;
}

void MetaReader::addOperation(const AliyunOperation &read, const Product &product, ServiceContents &contents)
{
    const QString folder = product.code.toLower();
    MetadataNode::Target target{u"metadatas/"_s + folder + u'/' + read.file, m_report};
    Operation operation = madeOperation(read, {contents.service.cloud, folder, product.version, read.name}, product.style, target);
    const Titled english = m_titlesEn.value(folder).value(read.name), chinese = m_titlesZh.value(folder).value(read.name);
    operation.descriptionEn = english.summary;
    operation.descriptionZh = chinese.summary;
    operation.deprecated = english.deprecated || chinese.deprecated;
    const AliyunTexts textsEn = m_textsEn.take(folder + u'/' + read.name), textsZh = m_textsZh.take(folder + u'/' + read.name);
    if (!textsEn.isEmpty() || !textsZh.isEmpty())
        for (Parameter &parameter : operation.parameters)
            addTexts(parameter, textsEn, textsZh);
    contents.operations.append(operation);
    ++m_report.operations;
}

ServiceContents MetaReader::service(const Product &product)
{
    ServiceContents contents{head(product), {}};
    const QString folder = product.code.toLower();
    QHash<QString, AliyunOperation> read;
    for (const AliyunOperation &operation : m_operations.take(folder))
        read.insert(operation.name, operation);
    for (const QString &name : product.operations) {
        if (const auto found = read.constFind(name); found != read.cend())
            addOperation(*found, product, contents);
        else
            m_report.add(productsFile, folder,
                         importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "names an operation that has no readable file: %1")).arg(name));
        read.remove(name);
    }
    QStringList unlisted = read.keys();
    unlisted.sort();
    for (const QString &name : std::as_const(unlisted)) {
        m_report.add(u"metadatas/"_s + folder + u'/' + read[name].file, {},
                     importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "is in no list of operations and was taken all the same")));
        addOperation(read[name], product, contents);
    }
    return contents;
}

QVector<ServiceContents> MetaReader::services()
{
    QVector<ServiceContents> all;
    for (const Product &product : std::as_const(m_products))
        all.append(service(product));
    QStringList folders = m_operations.keys();
    folders.sort();
    for (const QString &folder : std::as_const(folders))
        m_report.add(u"metadatas/"_s + folder, {},
                     importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "belongs to no product and was left out")));
    return all;
}

} // namespace

bool isAliyunOpenapiMeta(QStringView path)
{
    return MetaReader::wants(path) && insidePath(path).startsWith(u"metadatas/");
}

Result<ImportedMetadata> readAliyunOpenapiMeta(MetadataFiles &files, const ImportWatch &watch)
{
    ImportedMetadata imported;
    MetaReader reader(imported.report);
    const auto take = [&reader](const QString &path, QByteArrayView bytes) { reader.take(path, bytes); };
    if (const auto visited = files.visit(&MetaReader::wants, take, imported.report, watch); !visited)
        return tl::unexpected(visited.error());
    if (!reader.hasProducts())
        return tl::unexpected(Error{ErrorKind::BadInput,
                                    importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "The metadata has no list of products")), productsFile,
                                    importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "Fetch it again"))});
    imported.services = reader.services();
    return imported;
}

} // namespace countersign
