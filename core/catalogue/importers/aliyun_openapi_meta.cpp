// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/aliyun_openapi_meta.h"

#include "core/base/freelater.h"
#include "core/catalogue/importers/alibabafacts.h"
#include "core/catalogue/importers/aliyun_operation.h"
#include "core/catalogue/importers/aliyun_product.h"
#include "core/catalogue/importers/filebatches.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <map>
#include <variant>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const QString productsFile = u"metadatas/products.json"_s;

/// What one file says, of which the others know nothing yet.
struct AliyunFile {
    QString folder{}; ///< of the product
    QString operation{};
    bool chinese = false;
    std::variant<std::monostate, QVector<AliyunProduct>, QHash<QString, AliyunRegions>, AliyunTitles, AliyunOperation, AliyunTexts> said{};
    QVector<ImportNote> notes{};
    qsizetype notesBefore = 0; ///< of the visit
};
using AliyunFiles = std::vector<AliyunFile>;

/// The files of one folder of operations and its twins, in the order in which they were read.
using AliyunFolder = std::vector<AliyunFile *>;

/// The part of a path that counts, from `metadatas/`, `en-US/` or `zh-CN/` on: archives have a folder around it. Empty for all other files.
QStringView insidePath(QStringView path)
{
    static constexpr QStringView roots[] = {u"/metadatas/", u"/en-US/", u"/zh-CN/"};
    if (std::any_of(std::begin(roots), std::end(roots), [path](QStringView root) { return path.startsWith(root.sliced(1)); }))
        return path;
    for (const QStringView root : roots)
        if (const qsizetype at = path.indexOf(root); at >= 0)
            return path.sliced(at + 1);
    return {};
}

AliyunFile readFile(simdjson::dom::parser &parser, const FileBatch &batch, const FileBatch::File &from)
{
    const QStringView inside = insidePath(from.path);
    const auto parts = inside.split(u'/');
    ImportReport report;
    MetadataNode::Target target{inside.toString(), report};
    const MetadataNode document = metadataDocument(parser, batch.of(from), target);
    AliyunFile file{.chinese = parts.at(0) == u"zh-CN", .notesBefore = from.notesBefore};
    if (parts.size() > 2)
        file.folder = parts.at(1).toString();
    if (!document.isThere())
        ;
    else if (inside == productsFile)
        file.said = aliyunProducts(document);
    else if (parts.size() == 2)
        file.said = aliyunRegions(document);
    else if (parts.at(0) == u"metadatas")
        file.said = aliyunOperation(document, parts.at(2).toString());
    else if (parts.at(2) == u"version.json") // of a documented product: its operations' titles
        file.said = aliyunTitles(document);
    else { // the operation again, with what is said about its parameters; facts are taken from the other file
        file.operation = parts.at(2).chopped(5).toString();
        file.said = AliyunTexts(document.member("parameters"));
    }
    file.notes = report.notes;
    return file;
}

AliyunFiles readBatch(const FileBatch &batch)
{
    simdjson::dom::parser parser;
    AliyunFiles files;
    files.reserve(batch.files.size());
    for (const FileBatch::File &file : batch.files)
        files.push_back(readFile(parser, batch, file));
    return files;
}

/// One product's service while it is made of all that was read. Touches nothing of other products.
class ServiceMaker {
public:
    ServiceMaker(const AliyunProduct &product, const AliyunFolder &folder, Service service)
        : m_product(product), m_folder(folder), m_contents{.service = std::move(service)}
    {
    }

    void make()
    {
        QHash<QString, AliyunOperation *> read = sorted();
        m_contents.operations.reserve(read.size());
        for (const QString &name : m_product.operations) {
            if (AliyunOperation *found = read.take(name))
                add(*found);
            else
                m_report.add(
                    productsFile, m_product.folder(),
                    importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "names an operation that has no readable file: %1")).arg(name));
        }
        QStringList unlisted = read.keys();
        unlisted.sort();
        for (const QString &name : std::as_const(unlisted)) {
            m_report.add(fileOf(*read[name]), {},
                         importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "is in no list of operations and was taken all the same")));
            add(*read[name]);
        }
    }

    size_t files() const { return m_folder.size(); }
    ServiceContents takeContents() { return std::move(m_contents); }
    const ImportReport &report() const { return m_report; }

private:
    /// The operations by their name; of two with the same name the last. Titles and texts go to their places.
    QHash<QString, AliyunOperation *> sorted()
    {
        QHash<QString, AliyunOperation *> operations;
        for (AliyunFile *file : m_folder)
            if (auto *operation = std::get_if<AliyunOperation>(&file->said))
                operations.insert(operation->name, operation);
            else if (const auto *titles = std::get_if<AliyunTitles>(&file->said))
                (file->chinese ? m_titlesZh : m_titlesEn).insert(*titles);
            else if (const auto *texts = std::get_if<AliyunTexts>(&file->said))
                (file->chinese ? m_textsZh : m_textsEn).insert(file->operation, texts);
        return operations;
    }

    QString fileOf(const AliyunOperation &read) const { return u"metadatas/"_s + m_product.folder() + u'/' + read.file; }

    static const AliyunTexts &textsOf(const QString &operation, const QHash<QString, const AliyunTexts *> &all)
    {
        static const AliyunTexts none;
        const AliyunTexts *found = all.value(operation);
        return found ? *found : none;
    }

    void add(AliyunOperation &read)
    {
        MetadataNode::Target target{fileOf(read), m_report};
        const Service &service = m_contents.service;
        const QString name = read.name;
        Operation operation =
            madeOperation(std::move(read), {service.cloud, service.product, service.version, name}, m_product.style, target);
        const AliyunTitle english = m_titlesEn.value(name), chinese = m_titlesZh.value(name);
        operation.descriptionEn = english.summary;
        operation.descriptionZh = chinese.summary;
        operation.deprecated = english.deprecated || chinese.deprecated;
        const AliyunDocumentation texts{textsOf(name, m_textsEn), textsOf(name, m_textsZh), m_texts};
        if (!texts.english.isEmpty() || !texts.chinese.isEmpty())
            for (Parameter &parameter : operation.parameters)
                addTexts(parameter, texts);
        m_contents.operations.append(std::move(operation));
        ++m_report.operations;
    }

    const AliyunProduct &m_product;
    const AliyunFolder &m_folder; ///< whose parameters go into the service
    ServiceContents m_contents;
    AliyunTitles m_titlesEn{}, m_titlesZh{};
    QHash<QString, const AliyunTexts *> m_textsEn{}, m_textsZh{}; // by operation
    std::shared_ptr<ImportedTexts> m_texts = std::make_shared<ImportedTexts>();
    ImportReport m_report{};
};

/// Several at a time, the largest first: one of them is a tenth of all.
void makeAll(std::vector<ServiceMaker> &makers)
{
    std::vector<ServiceMaker *> order;
    for (ServiceMaker &maker : makers)
        order.push_back(&maker);
    std::stable_sort(order.begin(), order.end(), [](const auto *one, const auto *other) { return one->files() > other->files(); });
    QtConcurrent::blockingMap(order, [](ServiceMaker *maker) { maker->make(); });
}

/// What all files say, put in its place, and the services it makes.
class MetaReader {
public:
    /// \param visited what the visit of the files had to note
    void add(std::vector<AliyunFiles> batches, const QVector<ImportNote> &visited, ImportReport &report)
    {
        qsizetype noted = 0;
        const auto noteUpTo = [&](qsizetype end) {
            for (; noted < end; ++noted)
                report.notes.append(visited.at(noted));
        };
        m_batches = std::move(batches);
        for (AliyunFiles &files : m_batches)
            for (AliyunFile &file : files) {
                noteUpTo(file.notesBefore);
                report.notes.append(file.notes);
                add(file);
            }
        noteUpTo(visited.size());
    }

    bool hasProducts() const { return m_hasProducts; }
    QVector<ServiceContents> services(ImportReport &report);

private:
    void add(AliyunFile &file);

    std::vector<AliyunFiles> m_batches{};
    bool m_hasProducts = false;
    QVector<AliyunProduct> m_products{};
    QHash<QString, AliyunRegions> m_regionsEn{}, m_regionsZh{};
    std::map<QString, AliyunFolder> m_folders{}; // which stay where they are
};

void MetaReader::add(AliyunFile &file)
{
    if (const auto *products = std::get_if<QVector<AliyunProduct>>(&file.said)) {
        m_hasProducts = true;
        m_products.append(*products);
    } else if (const auto *regions = std::get_if<QHash<QString, AliyunRegions>>(&file.said)) {
        auto &all = file.chinese ? m_regionsZh : m_regionsEn;
        for (auto product = regions->cbegin(); product != regions->cend(); ++product)
            all[product.key()].insert(*product);
    } else if (!file.folder.isEmpty()) {
        m_folders[file.folder].push_back(&file);
    }
}

QVector<ServiceContents> MetaReader::services(ImportReport &report)
{
    std::vector<ServiceMaker> makers;
    makers.reserve(size_t(m_products.size()));
    const AliyunFolder nothing; // is left for a product that comes again, of another list
    QSet<QString> known;
    for (const AliyunProduct &product : std::as_const(m_products)) {
        const QString folder = product.folder();
        makers.emplace_back(product, known.contains(folder) ? nothing : m_folders[folder],
                            aliyunService(product, m_regionsEn.value(folder), m_regionsZh.value(folder)));
        known.insert(folder);
    }
    makeAll(makers);
    QVector<ServiceContents> all;
    for (ServiceMaker &maker : makers) {
        all.append(maker.takeContents());
        report.operations += maker.report().operations;
        report.notes.append(maker.report().notes);
    }
    const auto isOperation = [](const AliyunFile *file) { return std::holds_alternative<AliyunOperation>(file->said); };
    for (const auto &folder : m_folders)
        if (!known.contains(folder.first) && std::any_of(folder.second.begin(), folder.second.end(), isOperation))
            report.add(u"metadatas/"_s + folder.first, {},
                       importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "belongs to no product and was left out")));
    return all;
}

bool wantsFile(QStringView path)
{
    const QStringView inside = insidePath(path);
    if (!inside.endsWith(u".json"))
        return false;
    const qsizetype depth = inside.count(u'/');
    return depth == 1 ? inside.endsWith(u"/products.json") : depth == 2;
}

} // namespace

bool isAliyunOpenapiMeta(QStringView path)
{
    return wantsFile(path) && insidePath(path).startsWith(u"metadatas/");
}

Result<ImportedMetadata> readAliyunOpenapiMeta(MetadataFiles &files, const ImportWatch &watch)
{
    ImportedMetadata imported;
    ImportReport visited;
    auto batches = FileBatches<AliyunFiles>(readBatch).visit(files, wantsFile, visited, watch);
    if (!batches)
        return tl::unexpected(batches.error());
    auto reader = std::make_shared<MetaReader>();
    imported.report.files = visited.files;
    reader->add(*std::move(batches), visited.notes, imported.report);
    if (!reader->hasProducts())
        return tl::unexpected(Error{ErrorKind::BadInput,
                                    importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "The metadata has no list of products")), productsFile,
                                    importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "Fetch it again"))});
    imported.services = reader->services(imported.report);
    freeLater(std::move(reader));
    return imported;
}

} // namespace countersign
