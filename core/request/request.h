// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/endpoint.h"
#include "core/request/field.h"

#include <QVector>

namespace countersign {

/// A request before it is put on the wire: names and values plain, in order; signed or not.
struct Request {
    QByteArray method = "GET";
    Endpoint endpoint{};
    TracedBytes path = TracedBytes("/", Origin::of(Origin::Kind::Path)); ///< as sent: each segment percent-encoded
    QVector<Field> query{};
    QVector<Field> headers{}; ///< without Host (it comes from the endpoint) and Content-Length, unless set on purpose
    QVector<Field> form{};    ///< when not empty, the body is these fields, percent-encoded and joined by `&`
    TracedBytes body{};       ///< used when `form` is empty
    QByteArray charset{};     ///< of form values that are text: they are in it already; empty is UTF-8, which the query always is

    bool operator==(const Request &) const = default;
};

/// First field of that name; header names are compared without regard to letter case when \p ignoreCase.
inline const Field *findField(const QVector<Field> &fields, QByteArrayView name, bool ignoreCase = false)
{
    const auto size = static_cast<size_t>(name.size());
    const auto found = std::find_if(fields.cbegin(), fields.cend(), [name, size, ignoreCase](const Field &field) {
        return field.name.size() == name.size()
            && (ignoreCase ? isSameHeader(field.name, name) : size == 0 || std::memcmp(field.name.constData(), name.data(), size) == 0);
    });
    return found == fields.cend() ? nullptr : &*found;
}

/// The body's bytes: the form encoded, or the body itself.
COUNTERSIGN_CORE TracedBytes bodyBytes(const Request &request);
/// `name=value&…`, each side percent-encoded, in the order given.
COUNTERSIGN_CORE TracedBytes encodedPairs(const QVector<Field> &fields);
/// The same without origins, behind what \p to holds.
COUNTERSIGN_CORE void appendEncodedPairs(QByteArray &to, const QVector<Field> &fields);

} // namespace countersign
