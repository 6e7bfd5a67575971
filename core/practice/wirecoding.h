// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPair>
#include <QVector>

namespace countersign::practice {

/// Decoded name and value.
using Pair = QPair<QByteArray, QByteArray>;
using Pairs = QVector<Pair>;

/// The gateway's own coders: written apart from those of the signing side on purpose.
/// Keeps `A-Z a-z 0-9 - _ . ~`, writes every other byte as `%XX` with upper-case digits.
QByteArray escaped(QByteArrayView bytes);

enum class Plus { Stays, IsBlank };
/// Undoes `%XX`; a `%` without two hex digits stays.
QByteArray unescaped(QByteArrayView text, Plus plus);

/// Cuts `a=1&b=2` at `&` and the first `=`, then decodes both sides (`+` is a blank). Empty pieces are skipped.
/// \returns at most \p limit + 1 pairs, so that too many can be told
Pairs unescapedPairs(QByteArrayView text, qsizetype limit);

/// The first value of that name; null when there is none.
const QByteArray *valueOf(const Pairs &pairs, QByteArrayView name);

} // namespace countersign::practice
