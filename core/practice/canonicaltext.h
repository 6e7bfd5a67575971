// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/receivedrequest.h"

#include <QHash>

namespace countersign::practice {

/// `ALGORITHM Name=value, Name=value` of an Authorization header in its parts.
struct Authorization {
    QByteArray algorithm{};
    QHash<QByteArray, QByteArray> parts{};
    QByteArrayList signedHeaders{}; ///< of the part SignedHeaders; lower case, sorted
};

/// Null when nothing stands behind the algorithm.
std::optional<Authorization> authorizationIn(const QByteArray &header);

/// All values of a header, trimmed, in the order received.
QByteArrayList headerValues(const HttpRequest &request, const QByteArray &name);

/// Each segment decoded and escaped once.
QByteArray canonicalPath(const QByteArray &path);

/// Sorted by name, the values of one name among themselves; both escaped.
QByteArray canonicalQuery(Pairs pairs);

} // namespace countersign::practice
