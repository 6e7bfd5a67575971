// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace countersign {

/// A string to sign or a canonical request, recognised by its shape.
struct SigningText {
    enum class Kind { StringToSign, CanonicalRequest };
    Kind kind = Kind::StringToSign;
    QByteArray schemeId{};  ///< empty: of a scheme that is not known here, which `algorithm` names
    QByteArray algorithm{}; ///< as its first line says; empty when it says none
    qsizetype length = 0;   ///< bytes of the text that belong to it, without a line end behind it

    bool operator==(const SigningText &) const = default;
};

enum class SigningTextPlace {
    Line,    ///< what begins at \c text may fill its lines: blanks and quotes belong to it
    Sentence ///< it stands inside other words: a blank or quote ends what has only one line
};

/// What \p text begins with; nothing when that has no known shape. Wrong strings are recognised, too: a path that is not encoded, lines that are missing.
/// Sources: the vendors' pages on each scheme; Amazon, Tencent and OSS strings are known so far that they can be named.
COUNTERSIGN_CORE std::optional<SigningText> signingText(QByteArrayView text, SigningTextPlace place);

/// "string to sign of Alibaba RPC", for people.
COUNTERSIGN_CORE QString describedSigningText(const SigningText &text);

} // namespace countersign
