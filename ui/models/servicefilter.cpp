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

ServiceFilter::ServiceFilter(const Service &service, const QStringList &words) : m_service(service)
{
    for (const QString &word : words) {
        if (!occursIn(service.product, word) && !occursIn(service.titleEn, word) && !occursIn(service.titleZh, word))
            m_words.append(word);
    }
}

bool ServiceFilter::matches(const OperationSummary &operation)
{
    for (qsizetype index = 0; index < m_words.size(); ++index) {
        const bool isThere = occursIn(operation.id.name, m_words[index])
            || std::any_of(operation.group.cbegin(), operation.group.cend(), [&](const QString &group) { return inGroup(group)[index]; });
        if (!isThere)
            return false;
    }
    return true;
}

const QVector<bool> &ServiceFilter::inGroup(const QString &name)
{
    auto known = m_groups.find(name);
    if (known == m_groups.end()) {
        QVector<bool> answers;
        for (const QString &word : std::as_const(m_words))
            answers.append(occursIn(name, word) || occursIn(m_service.groupsZh.value(name), word));
        known = m_groups.insert(name, answers);
    }
    return *known;
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
