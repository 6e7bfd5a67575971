// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textsearch.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr size_t mostMatches = 20000;

} // namespace

void TextSearch::forget()
{
    m_matches.clear();
    m_current = -1;
}

void TextSearch::look(const QString &text, const TextLayout &layout, bool revealed, const TextPlace &from)
{
    forget();
    m_text = text;
    for (int line = 0; !text.isEmpty() && line < int(layout.lines.size()) && m_matches.size() < mostMatches; ++line) {
        const QByteArray bytes = layout.lineBytes(layout.lines[size_t(line)], revealed);
        const QString readable = readableText(bytes);
        for (qsizetype at = readable.indexOf(text, 0, Qt::CaseInsensitive); at >= 0;
             at = readable.indexOf(text, at + text.size(), Qt::CaseInsensitive)) {
            const qsizetype first = bytesOfReadable(bytes, at);
            const qsizetype end = bytesOfReadable(bytes, at + text.size());
            const QByteArrayView view(bytes);
            m_matches.push_back({{line, cellsIn(view.first(first))}, cellsIn(view.sliced(first, end - first))});
        }
    }
    if (m_matches.empty())
        return;
    const auto behind = std::find_if(m_matches.cbegin(), m_matches.cend(), [&from](const Match &match) { return match.from >= from; });
    m_current = int((behind == m_matches.cend() ? m_matches.cbegin() : behind) - m_matches.cbegin()) - 1;
}

const TextSearch::Match &TextSearch::step(bool backwards)
{
    m_current = (m_current + (backwards ? -1 : 1) + count()) % count();
    return m_matches[size_t(m_current)];
}

QVector<TextSearch::Match> TextSearch::inLine(int line) const
{
    auto match = std::lower_bound(m_matches.cbegin(), m_matches.cend(), TextPlace{line, 0},
                                  [](const Match &m, const TextPlace &place) { return m.from < place; });
    QVector<Match> found;
    for (; match != m_matches.cend() && match->from.line == line; ++match)
        found.append(*match);
    return found;
}

} // namespace countersign
