// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/valuetree.h"

namespace countersign {

/// One part of a `multipart/form-data` body.
struct BodyPart {
    QByteArray name{};                    ///< UTF-8, not escaped
    std::optional<QByteArray> fileName{}; ///< of a file, without its folder; likewise
    QByteArray contentType{};             ///< empty: none is written, which means text
    TracedBytes content{};
    Origin origin{};
};

/// The parts of one value: a list of scalars and files has a part for each item, other values with parts are one part of JSON. A style
/// of its own goes before that, each of its fields a part. Source: OpenAPI 3, "Encoding Object"; RFC 7578 section 4.3.
QVector<BodyPart> bodyParts(const Parameter &parameter, const ValueNode &value);

/// A boundary made of \p seed that stands in none of \p parts. Letters, digits and hyphens, at most 70 as RFC 2046 wants it.
QByteArray multipartBoundary(const QVector<BodyPart> &parts, QByteArrayView seed);

/// The body. Contents byte for byte; in names a quotation mark is `%22`, CR `%0D`, LF `%0A`. Source: RFC 7578; WHATWG HTML, "multipart/form-data
/// encoding algorithm".
TracedBytes multipartBody(const QVector<BodyPart> &parts, const QByteArray &boundary);

} // namespace countersign
