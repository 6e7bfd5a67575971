// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/cataloguestore.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <memory>

namespace countersign {

/// What a store's folder holds since another program changed it.
struct StoreNews {
    QByteArray state{};                     ///< of the store, as it was opened
    std::shared_ptr<Catalogue> catalogue{}; ///< all services as they are now
    QVector<Error> leftOut{};               ///< files that are not in it
};

/// Notices that another window or the command line has imported, fetched or removed services, and opens the catalogues anew in a thread of its own.
class COUNTERSIGN_CORE StoreWatcher : public QObject {
    Q_OBJECT
public:
    /// \param builtInPath of the catalogue that the others are opened with
    /// \param opened the store's state as it was opened at first
    StoreWatcher(const CatalogueStore &store, const QString &builtInPath, const QByteArray &opened, QObject *parent = nullptr);

    /// Makes the folder where it is missing: one that is not there cannot be watched. What changed until now is news as well.
    void start();
    /// This program has opened the store by itself.
    void noteOpened(const QByteArray &state) { m_opened = state; }

signals:
    void changed(const countersign::StoreNews &news);

private:
    void look();
    void take(const StoreNews &news);

    CatalogueStore m_store;
    QString m_builtInPath;
    QByteArray m_opened;
    QFileSystemWatcher m_watcher{};
    QTimer m_settled{}; ///< a store that changes file by file is opened once
    bool m_isReading = false;
};

} // namespace countersign

Q_DECLARE_METATYPE(countersign::StoreNews)
