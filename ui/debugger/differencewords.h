// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/shownstrings.h"

namespace countersign {

/// What differs there, in words: "byte 188 in Timestamp: S 0x53 signed, s 0x73 sent", "byte 113 in Name: %252B is a plus sign, %2520 a space".
/// \param index of a difference of \p strings
QString differenceWords(const ShownStrings &strings, int index);

/// What a percent-code or a character is: "a plus sign"; empty for letters, digits and everything longer.
QString characterName(QByteArrayView decoded);

/// The name of what the difference is in: `Timestamp`; else the kind of the bytes' origin: "method". Empty for bytes of the scheme.
QString differencePlace(const Difference &difference);

} // namespace countersign
