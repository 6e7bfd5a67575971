// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/request/field.h"

#include <optional>

namespace countersign {

/// What a person calls the field behind an origin: a parameter's path, a header's name, or the part of the request.
QString fieldOf(const Origin &origin);
/// The field behind the bytes from \p from up to \p to (a zero-length value there counts too); a parameter before anything else.
QString fieldOf(const TracedBytes &bytes, qsizetype from, qsizetype to);

/// `A-Z a-z 0-9 ! # $ % & ' * + - . ^ _ ` | ~`, at least one. Source: RFC 9110 section 5.6.2.
bool isToken(QByteArrayView text);

/// Why this method, path, or header cannot be sent as it stands; nothing when it can.
std::optional<Error> methodRefusal(const QByteArray &method);
std::optional<Error> pathRefusal(const TracedBytes &path);
std::optional<Error> headerRefusal(const Field &header, qsizetype bodySize);

/// For a target that the strict URL parser rejects, or of which it would send \p sent.
Error targetRefusal(const TracedBytes &target, const QByteArray &sent);

} // namespace countersign
