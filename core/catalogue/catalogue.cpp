// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"

#include "core/catalogue/catalogueread.h"
#include "core/catalogue/nearestnames.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <vector>

namespace countersign {

/// One mapped file. Writers replace a catalogue by renaming, so what is mapped stays as it was verified.
struct MappedCatalogue {
    QFile file;
    const compiled::Catalogue *root = nullptr;
};

/// Where an operation lies: in its file and in its service.
struct OperationPlace {
    const MappedCatalogue *mapped = nullptr;
    const compiled::OperationEntry *entry = nullptr;
    qsizetype position = 0; // in Service::operations
};

namespace {

/// A service and where its operations are.
struct IndexedService {
    Service service;
    QHash<QString, OperationPlace> places;
};

int cloudRank(const QString &cloud)
{
    const QStringList order{QStringLiteral("alibaba"), QStringLiteral("huawei"), QStringLiteral("acm")};
    const auto rank = order.indexOf(cloud);
    return static_cast<int>(rank < 0 ? order.size() : rank);
}

/// Clouds in our order, products by code, the newest version of a product first.
bool comesBefore(const Service &left, const Service &right)
{
    if (left.cloud != right.cloud) {
        const int leftRank = cloudRank(left.cloud), rightRank = cloudRank(right.cloud);
        return leftRank != rightRank ? leftRank < rightRank : left.cloud < right.cloud;
    }
    return left.product != right.product ? left.product < right.product : left.version > right.version;
}

bool isSameService(const Service &left, const Service &right)
{
    return left.cloud == right.cloud && left.product == right.product && left.version == right.version;
}

bool isSameText(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace

struct Catalogue::Data {
    std::vector<std::unique_ptr<MappedCatalogue>> files;
    QVector<Service> services;
    QVector<QHash<QString, OperationPlace>> places; // beside services, same index

    const OperationPlace *place(const OperationId &id, const OperationSummary **summary = nullptr) const
    {
        for (qsizetype index = 0; index < services.size(); ++index) {
            const Service &service = services[index];
            if (service.product != id.product || service.version != id.version || service.cloud != id.cloud)
                continue;
            const auto found = places[index].constFind(id.name);
            if (found == places[index].cend())
                return nullptr;
            if (summary)
                *summary = &service.operations[found->position];
            return &*found;
        }
        return nullptr;
    }
};

QString builtinCataloguePath(const QString &applicationDir)
{
    return QDir::cleanPath(applicationDir + QStringLiteral("/../share/countersign/builtin.catalogue"));
}

Catalogue::Catalogue() : m_data(std::make_unique<Data>()) { }
Catalogue::~Catalogue() = default;
Catalogue::Catalogue(Catalogue &&) noexcept = default;
Catalogue &Catalogue::operator=(Catalogue &&) noexcept = default;

Result<void> Catalogue::open(const QString &path, bool builtIn)
{
    const auto unreadable = [&path](const QString &reason) {
        return tl::unexpected(Error{ErrorKind::FileUnreadable, tr("The catalogue file cannot be read (%1)").arg(reason), path,
                                    tr("Check the path and your rights to it")});
    };
    const auto damaged = [&path, builtIn](const QString &reason) {
        return tl::unexpected(Error{ErrorKind::DamagedCatalogue, tr("The file is not a whole catalogue (%1)").arg(reason), path,
                                    builtIn ? tr("Install the program again") : tr("Import the service again")});
    };

    if (QFileInfo(path).isDir())
        return unreadable(tr("it is a folder"));
    auto mapped = std::make_unique<MappedCatalogue>();
    mapped->file.setFileName(path);
    if (!mapped->file.open(QIODevice::ReadOnly))
        return unreadable(mapped->file.errorString());
    const qint64 sizeBytes = mapped->file.size();
    if (sizeBytes < qint64(sizeof(uint32_t) + flatbuffers::kFileIdentifierLength))
        return damaged(tr("it is too short"));
    if (sizeBytes >= qint64(FLATBUFFERS_MAX_BUFFER_SIZE))
        return damaged(tr("it is larger than any catalogue"));
    const uchar *bytes = mapped->file.map(0, sizeBytes);
    if (!bytes)
        return unreadable(mapped->file.errorString());
    const QByteArrayView identifier(flatbuffers::GetBufferIdentifier(bytes), flatbuffers::kFileIdentifierLength);
    if (identifier.startsWith("CSC") && !compiled::CatalogueBufferHasIdentifier(bytes))
        return damaged(tr("another version of the program made it"));
    if (!compiled::CatalogueBufferHasIdentifier(bytes))
        return damaged(tr("it is of another kind"));

    constexpr uint32_t deepest = 64;
    constexpr uint32_t mostTables = 50'000'000;
    flatbuffers::Verifier verifier(bytes, size_t(sizeBytes), deepest, mostTables);
    if (!compiled::VerifyCatalogueBuffer(verifier))
        return damaged(tr("its structure is broken"));
    mapped->root = compiled::GetCatalogue(bytes);

    CompiledTexts texts(*mapped->root);
    std::vector<IndexedService> read;
    for (const auto *from : *mapped->root->services()) {
        IndexedService indexed{readCompiledService(*from, texts, builtIn), {}};
        const qsizetype count = indexed.service.operations.size();
        indexed.places.reserve(count);
        for (qsizetype position = 0; position < count; ++position)
            indexed.places.insert(indexed.service.operations[position].id.name,
                                  {mapped.get(), from->operations()->Get(uint32_t(position)), position});
        read.push_back(std::move(indexed));
    }
    if (texts.isDamaged())
        return damaged(tr("it refers to texts that it does not hold"));

    for (IndexedService &indexed : read) {
        auto &services = m_data->services;
        const auto isThere = [&indexed](const Service &known) { return isSameService(known, indexed.service); };
        if (std::any_of(services.cbegin(), services.cend(), isThere))
            continue;
        const auto before = std::upper_bound(services.cbegin(), services.cend(), indexed.service, comesBefore);
        const auto index = before - services.cbegin();
        services.insert(index, std::move(indexed.service));
        m_data->places.insert(index, std::move(indexed.places));
    }
    m_data->files.push_back(std::move(mapped));
    return {};
}

const QVector<Service> &Catalogue::services() const
{
    return m_data->services;
}

const Service *Catalogue::service(const QString &cloud, const QString &product, const QString &version) const
{
    for (const Service &service : std::as_const(m_data->services))
        if (service.cloud == cloud && service.product == product && service.version == version)
            return &service;
    return nullptr;
}

Result<Operation> Catalogue::operation(const OperationId &id) const
{
    const OperationSummary *summary = nullptr;
    const OperationPlace *place = m_data->place(id, &summary);
    if (!place)
        return tl::unexpected(Error{ErrorKind::NotFound, tr("The catalogue has no such operation"), id.text(),
                                    tr("Check the name, or import its service first")});
    Operation operation;
    operation.id = id;
    operation.descriptionEn = summary->descriptionEn;
    operation.descriptionZh = summary->descriptionZh;
    operation.group = summary->group;
    operation.alsoIn = summary->alsoIn;
    operation.effect = summary->effect;
    operation.billed = summary->billed;
    operation.deprecated = summary->deprecated;
    CompiledTexts texts(*place->mapped->root);
    readCompiledOperation(*place->entry, texts, operation);
    if (texts.isDamaged())
        return tl::unexpected(Error{ErrorKind::DamagedCatalogue, tr("The catalogue's entry for this operation is damaged"), id.text(),
                                    tr("Replace the file %1").arg(place->mapped->file.fileName())});
    return operation;
}

OperationNames Catalogue::names(const OperationId &id) const
{
    const OperationPlace *place = m_data->place(id);
    if (!place)
        return {};
    CompiledTexts texts(*place->mapped->root);
    return {texts.texts(place->entry->parameter_names()), texts.texts(place->entry->error_codes())};
}

QVector<const Service *> Catalogue::findServices(const QString &product, const QString &version) const
{
    const QString asked = product.trimmed();
    const qsizetype slash = asked.indexOf(u'/');
    const QString cloud = slash < 0 ? QString() : asked.left(slash);
    const QString name = asked.mid(slash + 1);
    if (name.isEmpty())
        return {};

    QVector<const Service *> found;
    for (const Service &service : std::as_const(m_data->services)) {
        if (!cloud.isEmpty() && !isSameText(service.cloud, cloud))
            continue;
        if (!version.isEmpty() && !isSameText(service.version, version))
            continue;
        if (isSameText(service.product, name) || isSameText(service.code, name) || isSameText(service.titleEn, name)
            || isSameText(service.titleZh, name))
            found.append(&service);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Service *left, const Service *right) { return left->builtIn && !right->builtIn; });
    return found;
}

Result<OperationId> Catalogue::find(const QString &product, const QString &operation, const QString &version) const
{
    const QVector<const Service *> services = findServices(product, version);
    if (services.isEmpty()) {
        QStringList codes;
        for (const Service &service : std::as_const(m_data->services))
            codes << service.product << service.titleEn;
        const QStringList nearest = nearestNames(product.section(u'/', -1), codes);
        const QStringList versions = [&] {
            QStringList list;
            for (const Service *service : findServices(product))
                list.append(service->version);
            return list;
        }();
        if (!versions.isEmpty())
            return tl::unexpected(Error{ErrorKind::NotFound, tr("The catalogue has no such version of the service"),
                                        product + u' ' + version, tr("It has %1").arg(versions.join(QStringLiteral(", ")))});
        return tl::unexpected(Error{ErrorKind::NotFound, tr("The catalogue has no such service"), product,
                                    nearest.isEmpty() ? tr("List the services, or import this one first")
                                                      : tr("Nearest: %1").arg(nearest.join(QStringLiteral(", ")))});
    }

    QVector<const Service *> owners; // built-in ones first
    QVector<OperationId> ids;
    QStringList names;
    const QString asked = operation.trimmed();
    for (const Service *service : services) {
        const OperationSummary *match = nullptr;
        for (const OperationSummary &summary : service->operations) {
            if (summary.id.name == asked) {
                match = &summary;
                break;
            }
            if (!match && isSameText(summary.id.name, asked))
                match = &summary;
            names.append(summary.id.name);
        }
        if (match) {
            owners.append(service);
            ids.append(match->id);
        }
    }
    if (ids.isEmpty()) {
        const QStringList nearest = nearestNames(asked, names);
        return tl::unexpected(Error{ErrorKind::NotFound, tr("The service has no such operation"), services.first()->product + u' ' + asked,
                                    nearest.isEmpty() ? tr("List the operations of the service")
                                                      : tr("Nearest: %1").arg(nearest.join(QStringLiteral(", ")))});
    }

    QStringList choices; // clouds that compete with the first owner
    for (const Service *owner : owners)
        if (owner->builtIn == owners.first()->builtIn && !choices.contains(owner->cloud + u'/' + owner->product))
            choices.append(owner->cloud + u'/' + owner->product);
    if (choices.size() > 1)
        return tl::unexpected(Error{ErrorKind::BadInput, tr("Several services have this name"), product,
                                    tr("Say which: %1").arg(choices.join(QStringLiteral(", ")))});
    return ids.first();
}

} // namespace countersign
