// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

class QPainter;

namespace countersign {

/// Underlines from \p x1 to \p x2 so that the kind of origin shows without colour. \param y middle of the line \param width 1, lit bytes 2
void paintUnderline(QPainter *painter, Underline underline, qreal x1, qreal x2, qreal y, const QColor &colour, qreal width = 1);

/// What a kind is called in the legend and in tool tips: "form field", "access key id".
QString originKindText(Origin::Kind kind);
/// One line for a tool tip: "Tag.2.Value · form field".
QString originText(const Origin &origin);
/// As it is spoken: "form field Tag.2.Value".
QString originSentence(const Origin &origin);

} // namespace countersign
