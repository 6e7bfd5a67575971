// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"

#include "core/catalogue/catalogueread.h"
#include "core/catalogue/completedtexts.h"
#include "core/catalogue/mappedcatalogue.h"
#include "core/catalogue/mappedservice.h"
#include "core/catalogue/nearestnames.h"

#include <QDir>

#include <algorithm>
#include <tuple>
#include <vector>

namespace countersign {

namespace {

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

/// What a further file says of a service that is there. A built-in service is not changed by it.
void addFurther(Service &known, const Service &fresh, QVector<std::shared_ptr<const MappedService>> &further)
{
    if (fresh.operations.isEmpty())
        return;
    const auto mapped = fresh.operations.place(0).mapped;
    if (!known.builtIn && !known.operations.isEmpty() && further.isEmpty())
        known.operations = known.operations.joinedBy(mapped);
    else if (!known.builtIn && known.operations.isEmpty())
        known.operations = fresh.operations;
    further.append(mapped);
}

/// A product is filed in one place, whichever of its versions and sources says where.
void spreadCategories(QVector<Service> &services)
{
    const auto product = [](const Service &service) { return QString(service.cloud + u'/' + service.product); };
    QHash<QString, QPair<QString, QString>> categories;
    for (const Service &service : std::as_const(services))
        if (!service.categoryEn.isEmpty() && !categories.contains(product(service)))
            categories.insert(product(service), {service.categoryEn, service.categoryZh});
    for (Service &service : services)
        if (const auto found = categories.constFind(product(service)); service.categoryEn.isEmpty() && found != categories.cend())
            std::tie(service.categoryEn, service.categoryZh) = std::tie(found->first, found->second);
}

/// A list of products that says no versions: what it names without operations stands for a product only where nothing else does.
void leaveOutStandIns(QVector<Service> &services)
{
    const auto isStandIn = [](const Service &service) {
        return !service.builtIn && service.operations.isEmpty() && service.version == u"unversioned";
    };
    if (std::none_of(services.cbegin(), services.cend(), isStandIn))
        return;
    QHash<QString, int> versions;
    const auto product = [](const Service &service) { return QString(service.cloud + u'/' + service.product); };
    for (const Service &service : std::as_const(services))
        ++versions[product(service)];
    services.removeIf([&](const Service &service) { return isStandIn(service) && versions.value(product(service)) > 1; });
}

bool isSameText(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace

struct Catalogue::Data {
    QVector<Service> services;
    /// Of services that are there already: what further files say of them, in the order of opening. Their texts stand in where the first has none.
    QHash<QString, QVector<std::shared_ptr<const MappedService>>> further;

    static QString key(const QString &cloud, const QString &product, const QString &version)
    {
        return cloud + u'/' + product + u'/' + version;
    }
    const Service *service(const OperationId &id) const
    {
        for (const Service &service : services)
            if (service.product == id.product && service.version == id.version && service.cloud == id.cloud)
                return &service;
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
    const auto opened = mappedCatalogue(path, builtIn);
    if (!opened)
        return tl::unexpected(opened.error());
    const std::shared_ptr<const MappedCatalogue> &mapped = *opened;
    const auto damaged = [&path, builtIn](const QString &reason) { return tl::unexpected(damagedCatalogue(path, reason, builtIn)); };
    CompiledTexts texts(*mapped->root);
    const auto vendorTexts = std::make_shared<const MappedVendorTexts>(mapped);
    std::shared_ptr<const CatalogueOrigin> origin;
    if (!builtIn) {
        const auto told = readCompiledOrigin(*mapped->root, false);
        if (!told)
            return damaged(tr("it does not say where it came from"));
        origin = std::make_shared<const CatalogueOrigin>(*told);
    }
    std::vector<Service> read;
    read.reserve(mapped->root->services()->size());
    for (const auto *from : *mapped->root->services()) {
        if (!isConsistent(*from, *mapped->root))
            return damaged(tr("its lists do not fit one another"));
        read.push_back(readCompiledService(mapped, *from, texts, builtIn));
        const Service &service = read.back();
        read.back().origin = origin;
        read.back().operations = OperationList(std::make_shared<const MappedService>(
            MappedService{mapped->root, from, service.cloud, service.product, service.version, mapped, vendorTexts}));
    }
    if (texts.isDamaged())
        return damaged(tr("it refers to texts that it does not hold"));

    std::stable_sort(read.begin(), read.end(), comesBefore);
    QVector<Service> services;
    services.reserve(m_data->services.size() + qsizetype(read.size()));
    auto known = m_data->services.begin();
    for (Service &fresh : read) {
        while (known != m_data->services.end() && !comesBefore(fresh, *known))
            services.append(std::move(*known++));
        if (!services.isEmpty() && isSameService(services.constLast(), fresh))
            addFurther(services.last(), fresh, m_data->further[Data::key(fresh.cloud, fresh.product, fresh.version)]);
        else
            services.append(std::move(fresh));
    }
    std::move(known, m_data->services.end(), std::back_inserter(services));
    m_data->services = std::move(services);
    spreadCategories(m_data->services);
    leaveOutStandIns(m_data->services);
    return {};
}

Result<CatalogueOrigin> Catalogue::originOf(const QString &path)
{
    const auto opened = mappedCatalogue(path, false);
    if (!opened)
        return tl::unexpected(opened.error());
    auto origin = readCompiledOrigin(*(*opened)->root, true);
    if (!origin)
        return tl::unexpected(damagedCatalogue(path, tr("it does not say where it came from"), false));
    return *origin;
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
    const Service *service = m_data->service(id);
    const auto position = service ? service->operations.position(id.name) : std::nullopt;
    if (!position)
        return tl::unexpected(Error{ErrorKind::NotFound, tr("The catalogue has no such operation"), id.text(),
                                    tr("Check the name, or import its service first")});
    const auto [mapped, there] = service->operations.place(*position);
    auto operation = readCompiledOperation(mapped, there);
    if (!operation)
        return tl::unexpected(Error{ErrorKind::DamagedCatalogue, tr("The catalogue's entry for this operation is damaged"), id.text(),
                                    tr("Replace the file %1").arg(mapped->mapped->file.fileName())});
    for (const auto &further : m_data->further.value(Data::key(id.cloud, id.product, id.version))) {
        const OperationList list(further);
        const auto twin = list.position(id.name);
        if (const auto said = twin && further != mapped ? readCompiledOperation(further, *twin) : std::nullopt)
            completeTexts(*operation, *said);
    }
    return *operation;
}

std::optional<OperationSummary> Catalogue::summary(const OperationId &id) const
{
    const Service *service = m_data->service(id);
    const auto position = service ? service->operations.position(id.name) : std::nullopt;
    return position ? std::optional(service->operations.at(*position)) : std::nullopt;
}

OperationNames Catalogue::names(const OperationId &id) const
{
    const Service *service = m_data->service(id);
    const auto position = service ? service->operations.position(id.name) : std::nullopt;
    if (!position)
        return {};
    const OperationList::Place at = service->operations.place(*position);
    const MappedService &mapped = *at.mapped;
    const auto gathered = [&](const compiled::NameIndex *index) {
        const NameScan scan(mapped, index);
        QStringList names;
        for (const auto &entry : scan.entries())
            if (qsizetype(entry.operation()) == at.position)
                names.append(scan.text(entry.label()));
        return names;
    };
    return {gathered(mapped.service->parameter_names()), gathered(mapped.service->error_codes())};
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
        QString match;
        for (qsizetype position = 0; position < service->operations.size(); ++position) {
            const QString name = service->operations.name(position);
            if (name == asked) {
                match = name;
                break;
            }
            if (match.isEmpty() && isSameText(name, asked))
                match = name;
            names.append(name);
        }
        if (!match.isEmpty()) {
            owners.append(service);
            ids.append({service->cloud, service->product, service->version, match});
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
