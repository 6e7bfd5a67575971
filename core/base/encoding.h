// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"

#include <QByteArray>

namespace countersign {

/// Percent-encoding as every scheme here wants it: `A-Z a-z 0-9 - _ . ~` stay, every other byte is `%XX` in upper case; a blank is `%20`.
/// \param value raw bytes, not encoded before (encoding twice is the commonest cause of a mismatch)
/// \returns ASCII; never fails. Source: RFC 3986 section 2.3.
COUNTERSIGN_CORE QByteArray percentEncoded(QByteArrayView value);
/// The same to \p to, where three bytes for each one of \p value have room. \returns the end of what was written
COUNTERSIGN_CORE char *writePercentEncoded(char *to, QByteArrayView value);

/// The bytes that \p text stands for. `+` stays a plus. A `%` without two hex digits stays as it is, as servers leave it.
COUNTERSIGN_CORE QByteArray percentDecoded(QByteArrayView text);

/// As percentDecoded, but `+` is a blank: what a server does with `application/x-www-form-urlencoded`.
COUNTERSIGN_CORE QByteArray formDecoded(QByteArrayView text);

/// Lower-case hex, two digits a byte.
COUNTERSIGN_CORE QByteArray hexEncoded(QByteArrayView bytes);

/// Standard Base64 with padding, RFC 4648 section 4.
COUNTERSIGN_CORE QByteArray base64Encoded(QByteArrayView bytes);
/// Strict: refuses characters outside the alphabet and wrong padding (BadInput).
COUNTERSIGN_CORE Result<QByteArray> base64Decoded(QByteArrayView text);

} // namespace countersign
