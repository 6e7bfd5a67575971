// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/catalogueorigin.h"

namespace countersign {

/// A catalogue in the store, as it lies there.
struct StoredCatalogue {
    QString path{};
    qint64 sizeBytes = 0;
    Result<CatalogueOrigin> origin{}; ///< or why the file cannot be used
};

/// The catalogues that a person has imported: one compiled file for each format, or for each document that has a name of its own, in one folder. A new import
/// replaces the older of its name, whole or not at all.
class COUNTERSIGN_CORE CatalogueStore {
    Q_DECLARE_TR_FUNCTIONS(CatalogueStore)
public:
    explicit CatalogueStore(const QString &folder) : m_folder(folder) { }

    const QString &folder() const { return m_folder; }
    /// Fails with FileUnreadable; then the older file is still there. \returns the path of the file
    Result<QString> save(const QVector<ServiceContents> &services, const CatalogueOrigin &origin) const;
    /// All files, in the order of their names.
    QVector<StoredCatalogue> catalogues() const;
    /// Opens all files into \p catalogue. One that is damaged, or of another version of the program, keeps no other from it.
    /// \returns what is wrong with those that were left out
    QVector<Error> openAll(Catalogue &catalogue) const;

private:
    QStringList files() const;

    QString m_folder;
};

} // namespace countersign
