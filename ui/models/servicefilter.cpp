// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/servicefilter.h"

#include <algorithm>

namespace countersign {

namespace {

bool occursIn(const QString &text, const QString &word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

} // namespace

bool namesProduct(const Service &service, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(), [&service](const QString &word) {
        return occursIn(service.product, word) || occursIn(service.code, word) || occursIn(service.titleEn, word)
            || occursIn(service.titleZh, word);
    });
}

bool matchesExample(const ExamplePage &page, const Example &example, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
        return occursIn(page.titleEn, word) || occursIn(page.titleZh, word) || occursIn(example.titleEn, word)
            || occursIn(example.titleZh, word) || occursIn(example.operation.name, word);
    });
}

QVector<MatchRange> matchRanges(const QString &name, const QStringList &words)
{
    QVector<MatchRange> ranges;
    for (const QString &word : words) {
        for (qsizetype at = name.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = name.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            ranges.append({at, word.size()});
    }
    std::sort(ranges.begin(), ranges.end(), [](const MatchRange &a, const MatchRange &b) { return a.start < b.start; });
    QVector<MatchRange> merged;
    for (const MatchRange &range : std::as_const(ranges)) {
        if (!merged.isEmpty() && range.start <= merged.last().start + merged.last().length) {
            const qsizetype end = std::max(merged.last().start + merged.last().length, range.start + range.length);
            merged.last().length = end - merged.last().start;
        } else {
            merged.append(range);
        }
    }
    return merged;
}

QVector<MatchRange> matchRanges(const QVector<qsizetype> &places)
{
    QVector<MatchRange> ranges;
    for (const qsizetype place : places) {
        if (!ranges.isEmpty() && ranges.last().start + ranges.last().length == place)
            ++ranges.last().length;
        else
            ranges.append({place, 1});
    }
    return ranges;
}

} // namespace countersign
