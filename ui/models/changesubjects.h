// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/changesearch.h"

namespace countersign {

/// Something of which there are two: a product with its versions, or a source with its former and its present import.
struct ChangeSubject {
    QString name{}; ///< as people read it
    QString cloud{}, product{};
    QStringList versions{}; ///< the oldest first; empty: a source
    QString format{};       ///< of the source
    QString formerPath{}, path{};

    bool isOfImports() const { return versions.isEmpty(); }
    /// \param before, \param after places in `versions`
    ChangeQuestion question(qsizetype before, qsizetype after) const;
    bool operator==(const ChangeSubject &) const = default;
};

/// What can be compared: sources with a former import first, then products with two versions or more, in the order of the tree.
QVector<ChangeSubject> changeSubjects(const QVector<Service> &services, const QVector<StoredCatalogue> &stored);

/// The field of a form for the path of a change, where members of lists, maps and choices are the field of the whole: `Tag` for `Tag.N.Key`.
QString fieldOf(const QString &parameter);

} // namespace countersign
