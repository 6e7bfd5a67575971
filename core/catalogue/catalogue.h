// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/catalogue/catalogueorigin.h"
#include "core/catalogue/service.h"

#include <QCoreApplication>

#include <memory>

namespace countersign {

/// Where the built-in catalogue of a program lies: `../share/countersign/builtin.catalogue` seen from \p applicationDir.
COUNTERSIGN_CORE QString builtinCataloguePath(const QString &applicationDir);

/// All operations that can be called: the built-in file and, later, imported ones. Files are memory-mapped and verified when opened;
/// the tree needs no more than names, a full operation is read on first use.
class COUNTERSIGN_CORE Catalogue {
    Q_DECLARE_TR_FUNCTIONS(Catalogue)
public:
    Catalogue();
    ~Catalogue();
    Catalogue(Catalogue &&) noexcept;
    Catalogue &operator=(Catalogue &&) noexcept;

    /// Adds the services of a compiled catalogue file. A service that is there already (same cloud, product, version) keeps its facts; an imported one gets the
    /// operations that it has not, and all get what is said about operations in a language that nobody spoke before.
    /// Fails with FileUnreadable or DamagedCatalogue; then nothing is added.
    Result<void> open(const QString &path, bool builtIn);

    /// Where the catalogue file at \p path came from. Fails as `open` does; the built-in file has no origin: an empty one.
    static Result<CatalogueOrigin> originOf(const QString &path);

    /// In the order of the tree: clouds, then products.
    const QVector<Service> &services() const;
    const Service *service(const QString &cloud, const QString &product, const QString &version) const;

    Result<Operation> operation(const OperationId &id) const;
    /// What tree and search show of it; nothing when there is no such operation.
    std::optional<OperationSummary> summary(const OperationId &id) const;
    /// Names for the search; empty when there is no such operation.
    OperationNames names(const OperationId &id) const;

    /// Finds an operation as a person writes it: product by code or name, `huawei/ecs` to tell clouds apart, letter case ignored,
    /// a built-in service first. NotFound offers the nearest names as hint; BadInput when several clouds have it and none is built in.
    Result<OperationId> find(const QString &product, const QString &operation, const QString &version = {}) const;
    /// The services a person may mean by \p product; empty when none.
    QVector<const Service *> findServices(const QString &product, const QString &version = {}) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace countersign
