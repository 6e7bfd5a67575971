// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/catalogueorigin.h"

#include <QLockFile>

namespace countersign {

/// A catalogue in the store, as it lies there.
struct StoredCatalogue {
    QString format{}; ///< or the name of its own, which its file has: `alibaba-live`, `openapi-petstore-1.0.0`
    QString path{};
    qint64 sizeBytes = 0;
    Result<CatalogueOrigin> origin{}; ///< or why the file cannot be used
    QString source{};                 ///< what it was made from, known also of a file that cannot be used; empty: nobody knows
    QString formerPath{};             ///< of the file that the last import replaced, to be compared with; empty: there is none
};

/// The catalogues that a person has imported: one compiled file for each format, or for each document that has a name of its own, in one folder. A new import
/// replaces the older of its name, whole or not at all; the older file is kept beside it, one generation, and never opened into the tree. An import that changes
/// no fact leaves the older one as it is.
/// Beside each lies a small file that says what it was made from, so that it can be made again where it is damaged or of another version.
class COUNTERSIGN_CORE CatalogueStore {
    Q_DECLARE_TR_FUNCTIONS(CatalogueStore)
public:
    explicit CatalogueStore(const QString &folder) : m_folder(folder) { }

    const QString &folder() const { return m_folder; }
    /// Where what was fetched of a source lies.
    QString fetchedFolder(const QString &source) const;
    /// For who changes the store or what was fetched: no other program does so while the lock lives. Busy when one does, FileUnreadable without rights.
    /// What a killed one left half-written is swept away; the older file that it was about to keep is kept.
    Result<std::unique_ptr<QLockFile>> lock() const;
    /// Fails with FileUnreadable, and with Cancelled; then the older file is still there. \returns the path of the file
    Result<QString> save(QVector<ServiceContents> services, const CatalogueOrigin &origin, const ImportWatch &watch = {}) const;
    /// What Busy says of \p folder.
    static Error busy(const QString &folder);
    /// Takes the catalogue out of the store, and the older file with it; what was fetched stays. FileUnreadable, NotFound.
    Result<void> remove(const QString &format) const;
    /// What lies there, as bytes that differ when a catalogue came, changed or went.
    QByteArray state() const;
    /// All files, in the order of their names.
    QVector<StoredCatalogue> catalogues() const;
    /// Opens all files into \p catalogue. One that is damaged, or of another version of the program, keeps no other from it.
    /// \returns what is wrong with those that were left out
    QVector<Error> openAll(Catalogue &catalogue) const;

private:
    QStringList files() const;
    QString file(const QString &format) const;

    QString m_folder;
};

} // namespace countersign
