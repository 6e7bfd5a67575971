// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace countersign {

/// Text made from bytes, and whether every byte could be read.
struct DecodedText {
    QString text{};
    QByteArray charset{}; ///< the name that was used, `UTF-8`, `GBK`, …
    bool lossy = false;   ///< some bytes were no text in that charset and stand as U+FFFD

    bool operator==(const DecodedText &) const = default;
};

/// Reads \p bytes by the charset that a Content-Type declares (`text/plain; charset=GBK`); UTF-8 when the name is unknown.
/// A byte order mark is dropped from the text.
/// \param undeclared the charset where none is declared, UTF-8 when empty. JSON that is well-formed UTF-8 is read so all the same, for that is
/// what RFC 8259 section 8.1 has it be.
COUNTERSIGN_CORE DecodedText decoded(const QByteArray &bytes, QByteArrayView contentType, const QByteArray &undeclared = {});

/// Text as GBK bytes. Fails with BadInput naming the first character that GBK cannot hold. `€` is 0x80.
COUNTERSIGN_CORE Result<QByteArray> gbkEncoded(const QString &text);
COUNTERSIGN_CORE DecodedText gbkDecoded(const QByteArray &bytes);

/// True when \p bytes are well-formed UTF-8.
COUNTERSIGN_CORE bool isUtf8(QByteArrayView bytes);

} // namespace countersign
