// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
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

/// How well \p word is found in \p name as a subsequence; both case-folded. Neighbouring characters and starts of words count more,
/// short names win. Nothing when it is not in there. \param positions receives the best places when not null
std::optional<int> subsequenceScore(QStringView word, QStringView name, const uint8_t *bonuses, ScoreTable &table,
                                    QVector<qsizetype> *positions = nullptr);

} // namespace countersign
