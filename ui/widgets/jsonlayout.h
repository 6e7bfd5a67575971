// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/operation.h"
#include "ui/widgets/textlayout.h"

namespace countersign {

/// JSON with a line for each member and item, two blanks a level (up to 40 levels). Every token stays as received; only blanks between tokens change.
/// \param facts members of the answer: values of those marked sensitive are masked, as are private keys in PEM wherever they stand
/// Fails with BadInput when \p source is no JSON: `message` says why, `subject` where ("line 3, byte 41").
Result<TextLayout> jsonLayout(const QByteArray &source, const QVector<ResponseMember> &facts = {});

/// Whether a text holds a private key in PEM form.
bool holdsPrivateKey(QByteArrayView text);

/// "line 3, byte 41", counted from 1 and 0, for a place in \p source.
QString placeText(QByteArrayView source, qsizetype offset);

} // namespace countersign
