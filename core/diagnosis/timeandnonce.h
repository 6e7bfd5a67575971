// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QVector>

#include <optional>

namespace countersign {

/// Time and nonce of somebody's request, as far as a text tells them.
struct TimeAndNonce {
    std::optional<QDateTime> time{}; ///< UTC, to the millisecond
    QString timeName{};              ///< as the text spells it: `Timestamp`, `x-acs-date`, `X-Sdk-Date`, `timeStamp`, `Date`
    QByteArray nonce{};              ///< empty: none was found
    QString nonceName{};             ///< `SignatureNonce`, `x-acs-signature-nonce`
    QStringList unreadable{};        ///< names that are there with a value that cannot be one

    bool isEmpty() const { return !time && nonce.isEmpty(); }
    bool operator==(const TimeAndNonce &) const = default;
};

/// Reads time and nonce out of anything a request can be pasted as: URL, query string, form, headers, raw HTTP, curl or other command, HAR,
/// source code, a string to sign (encoded once or twice). Looks for the names only, so that no form is refused; the first good value of the
/// most telling name counts. Never fails; of texts above 4 MiB the beginning is read.
COUNTERSIGN_CORE TimeAndNonce timeAndNonce(QByteArrayView text);

/// A time as requests or people write it, UTC where no offset is given: `2026-01-12T09:30:05Z` (also with milliseconds, a blank for the T, an
/// offset), `20260112T093005Z`, `Mon, 12 Jan 2026 09:30:05 GMT`, seconds or milliseconds since 1970. BadInput says how to write it.
COUNTERSIGN_CORE Result<QDateTime> timeFromText(QByteArrayView text);
/// 1 to 128 visible ASCII characters. BadInput for anything else.
COUNTERSIGN_CORE Result<QByteArray> nonceFromText(QByteArrayView text);

} // namespace countersign
