// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/servicechanges.h"

#include <QSet>

namespace countersign {

/// Compares the parameters of operations of one pair of services. A pair of named types is compared once an operation, so that types which hold themselves end; one
/// in which an operation found no change is not opened again for the next.
class ParameterComparison {
public:
    /// Adds what is different in the parameters of \p after, then what is gone, to \p changes.
    void compare(const Operation &before, const Operation &after, QVector<Change> &changes);

private:
    using TypePair = QPair<QString, QString>;
    struct Way {
        QString path{};
        ParameterPlace place{}; ///< of the top-level parameter
        bool wasFree = false;   ///< nothing was said about members before: one that is said now forbids nothing
    };
    void compareLists(const QVector<Parameter> &before, const QVector<Parameter> &after, const Way &way);
    void compareOne(const Parameter &before, const Parameter &after, const Way &way, const QString &path);
    void compareMembers(const Parameter &before, const Parameter &after, const Way &way);
    void add(ChangeKind kind, const QString &path, bool isBreaking, const QString &before = {}, const QString &after = {},
             const QByteArray &fact = {});

    QString m_operation{};
    QVector<Change> *m_changes = nullptr;
    QSet<TypePair> m_seen{};      ///< by this operation
    QSet<TypePair> m_unchanged{}; ///< by earlier ones, to their ends
};

} // namespace countersign
