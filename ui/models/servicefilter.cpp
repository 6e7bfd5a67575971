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

ServiceFilter::ServiceFilter(const Service &service, const QStringList &words) : m_operations(service.operations)
{
    for (const QString &word : words) {
        if (!occursIn(service.product, word) && !occursIn(service.titleEn, word) && !occursIn(service.titleZh, word))
            m_words.append(word.toLower());
    }
}

bool ServiceFilter::matches(qsizetype operation) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) { return m_operations.mentions(operation, word); });
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

} // namespace countersign
