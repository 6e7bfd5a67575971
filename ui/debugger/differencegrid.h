// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace countersign {

// Lengths of the differences at 96 dpi: of layout and painting alike.
inline constexpr qreal differenceLine = 19;
inline constexpr qreal differenceSentence = 18;
inline constexpr qreal differenceEqual = 22;
inline constexpr qreal differencePadding = 6;
inline constexpr qreal differenceSide = 10;
inline constexpr qreal differenceCaret = 10;
inline constexpr int differenceWrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextWrapAnywhere;

} // namespace countersign
