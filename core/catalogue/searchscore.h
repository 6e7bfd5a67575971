// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>
#include <vector>

namespace countersign {

/// What each character of a name is worth when a search hits it: the first one most, then starts of words (`Describe|Regions`,
/// `task|_id`, `Tag|.Key`), then the rest.
std::vector<uint8_t> characterBonuses(QStringView name);

/// A set of the letters and digits in a case-folded text; a name can only hold a word if its set holds the word's.
quint64 letterSet(QStringView folded);

/// Working memory of the scoring, kept between calls.
using ScoreTable = std::vector<int>;

/// How much of a word's letters may lie apart.
enum class Spelling {
    Tidy,     ///< in a row, or in runs that each open a word of the name: `dinst` in `DescribeInstances`
    Scattered ///< anywhere, in their order
};

/// How well \p word is found in \p name; both case-folded. Neighbouring characters and starts of words count more, short names win. Nothing when it
/// is not in there. \param positions receives the best places when not null
std::optional<int> wordScore(QStringView word, QStringView name, const uint8_t *bonuses, Spelling spelling, ScoreTable &table,
                             QVector<qsizetype> *positions = nullptr);

/// The characters of \p name, in their order, at which the words of a search are found; letter case is ignored.
COUNTERSIGN_CORE QVector<qsizetype> matchedPlaces(const QString &name, const QStringList &words, Spelling spelling = Spelling::Tidy);

} // namespace countersign
