// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/service.h"

#include <QString>
#include <QVector>

#include <functional>

namespace countersign {

/// A node of a metadata source that became no part of the catalogue, or another one than it says.
struct ImportNote {
    QString file{};   ///< inside the source: `metadatas/ecs/RunInstances.json`
    QString place{};  ///< `parameters[3].type`; empty: the whole file
    QString reason{}; ///< one sentence: what was found there, and what became of it

    bool operator==(const ImportNote &) const = default;
};

/// What an import read, and everything that it could not understand.
struct ImportReport {
    qsizetype files = 0;
    qsizetype operations = 0;
    QVector<ImportNote> notes{};

    void add(const QString &file, const QString &place, const QString &reason) { notes.append({file, place, reason}); }

    bool operator==(const ImportReport &) const = default;
};

/// A metadata source as it was understood.
struct ImportedMetadata {
    QVector<ServiceContents> services{};
    ImportReport report{};
    QString format{}; ///< as in CatalogueOrigin, where the importer reads several; empty: its own
    QString name{};   ///< as in CatalogueOrigin
};

/// How far the reading of a source is.
struct ImportProgress {
    qsizetype files = 0; ///< read
    double share = -1;   ///< of the source, 0 to 1; below 0: not known. May begin anew where a source is read twice
    QString file{};      ///< read last
};

/// How a long import is watched and ended. Both may be missing.
struct ImportWatch {
    std::function<bool()> isCancelled{};                      ///< asked before each file
    std::function<void(const ImportProgress &)> progressed{}; ///< told after each file, in the thread that reads

    bool cancelled() const { return isCancelled && isCancelled(); }
};

} // namespace countersign
