// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/catalogue/cataloguestore.h"
#include "core/catalogue/importers/importer.h"
#include "core/request/requestbuilder.h"
#include "tests/support/valuegenerator.h"

#include <QTemporaryDir>

namespace countersign {

inline const QDateTime importMoment(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);

/// The report as lines: file, place, reason.
inline QStringList reportLines(const ImportReport &report)
{
    QStringList all;
    for (const ImportNote &note : report.notes)
        all.append(note.file + u' ' + note.place + u": " + note.reason);
    return all;
}

/// The one operation of a source that has no other.
inline Operation onlyOperation(const Imported &imported)
{
    if (imported.services.size() != 1 || imported.services.first().operations.size() != 1)
        qFatal("not one operation: %s", qUtf8Printable(reportLines(imported.origin.report).join(u'\n')));
    return imported.services.first().operations.first();
}

/// Compiles what was imported, opens it, and builds a request of every operation from generated values.
/// \returns how many there were; what could not be built is in \p faults
inline qsizetype builtFromCatalogue(const Imported &imported, QStringList &faults)
{
    const QTemporaryDir folder;
    const CatalogueStore store(folder.path());
    Catalogue catalogue;
    if (!store.save(imported.services, imported.origin) || !store.openAll(catalogue).isEmpty())
        qFatal("what was imported cannot be kept");
    qsizetype built = 0;
    for (const Service &service : catalogue.services()) {
        for (const OperationSummary &summary : service.operations) {
            const auto operation = catalogue.operation(summary.id);
            if (!operation) {
                faults.append(sentence(operation.error()));
                continue;
            }
            constexpr qsizetype mostValues = 500; // some types have thousands of members
            const ParameterValues values = generatedValues(*operation, 1, Generation::Everything, mostValues);
            for (const Problem &problem : build(*operation, values, {.host = "service.example.com"}).problems)
                if (problem.severity == Severity::Blocking)
                    faults.append(summary.id.text() + u' ' + problem.path + u": " + problem.text);
            ++built;
        }
    }
    return built;
}

} // namespace countersign
