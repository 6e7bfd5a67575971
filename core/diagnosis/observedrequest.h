// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QPair>
#include <QVector>

namespace countersign {

/// A request as somebody sent it: nothing decoded, order kept, names as written.
struct ObservedRequest {
    QByteArray method{}; ///< as written, `get` too; empty where the text does not say
    QByteArray scheme{}; ///< `https`, `http`; empty where the text does not say
    QByteArray
        host{}; ///< with its port as written, without user info: of the URL, else of the Host header; empty where the text does not say
    QByteArray target{}; ///< path and query as in the request line, from the `/` on; without fragment
    QVector<QPair<QByteArray, QByteArray>>
        headers{}; ///< names as written, values without the blanks around them; Host only where it is written
    QByteArray body{};

    /// `scheme://host/target`; https where the text does not say.
    COUNTERSIGN_CORE QByteArray url() const;
    /// Part of the target in front of the first `?`.
    COUNTERSIGN_CORE QByteArray path() const;
    /// Part of the target behind the first `?`, encoded; empty when there is none.
    COUNTERSIGN_CORE QByteArray query() const;
    bool operator==(const ObservedRequest &) const = default;
};

/// Value of the first header of that name, letter case ignored; a null array when there is none, an empty one when it is sent empty.
COUNTERSIGN_CORE QByteArray observedHeader(const ObservedRequest &request, QByteArrayView name);

/// Name and value of each pair of `a=1&b=2`, decoded as a server decodes them (`+` is a blank); order kept, empty pieces left out.
COUNTERSIGN_CORE QVector<QPair<QByteArray, QByteArray>> decodedPairs(QByteArrayView encoded);
/// Whether the body is `application/x-www-form-urlencoded`, by its Content-Type or, without one, by its look.
COUNTERSIGN_CORE bool hasForm(const ObservedRequest &request);

/// Method GET and the parts of \p url: `https://host:8080/path?query#fragment`. Without a scheme what stands in front of the first `/` or `?` is the
/// host. User info and fragment are left out. Never fails.
COUNTERSIGN_CORE ObservedRequest requestFromUrl(QByteArrayView url);

} // namespace countersign
