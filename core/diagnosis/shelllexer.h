// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/shellwords.h"

#include <algorithm>
#include <utility>

namespace countersign {

inline bool isShellBlank(char c)
{
    return c == ' ' || c == '\t';
}

inline bool isShellNameLetter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

/// What all three shells have in common: a place in the text, words and stages.
class ShellLexer {
public:
    explicit ShellLexer(QByteArrayView text) : m_text(text) { }

protected:
    bool atEnd() const { return m_at >= m_text.size(); }
    char at(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool startsWith(QByteArrayView word) const { return m_text.sliced(m_at).startsWith(word); }
    /// Length of the line end at \p position: 0, 1 or 2.
    qsizetype lineEnd(qsizetype position) const
    {
        if (position >= m_text.size())
            return 0;
        if (m_text[position] == '\n')
            return 1;
        return m_text[position] == '\r' && position + 1 < m_text.size() && m_text[position + 1] == '\n' ? 2 : 0;
    }

    void put(char c)
    {
        m_word.append(c);
        m_hasWord = true;
        m_hasQuery = m_hasQuery || c == '?';
    }
    void put(QByteArrayView bytes)
    {
        m_word.append(bytes);
        m_hasWord = true;
        m_hasQuery = m_hasQuery || bytes.contains('?');
    }
    void endWord()
    {
        if (m_hasWord && m_skipsWord)
            m_skipsWord = false;
        else if (m_hasWord)
            m_words.append(m_word);
        m_word.clear();
        m_hasWord = false;
        m_hasQuery = false;
    }
    void endStage()
    {
        endWord();
        m_skipsWord = false;
        if (!m_words.isEmpty())
            m_made.stages.append(std::exchange(m_words, {}));
    }
    ShellStatement finished(char end)
    {
        endStage();
        m_made.end = end;
        m_made.length = std::min(m_at, m_text.size());
        return m_made;
    }
    /// A sign of continuation that is \p signLength long, with blanks between it and the line end.
    bool skipContinuation(qsizetype signLength)
    {
        qsizetype position = m_at + signLength;
        while (position < m_text.size() && isShellBlank(m_text[position]))
            ++position;
        const qsizetype end = lineEnd(position);
        if (end == 0)
            return false;
        m_made.hasLooseContinuation = m_made.hasLooseContinuation || position > m_at + signLength;
        m_at = position + end;
        return true;
    }
    /// At a line end: whether the next line begins with an option, so that only the sign of continuation is lost.
    bool nextLineIsOption() const
    {
        qsizetype position = m_at + lineEnd(m_at);
        while (position < m_text.size() && isShellBlank(m_text[position]))
            ++position;
        const auto letter = [this](qsizetype place) {
            return place < m_text.size() && ((m_text[place] | 0x20) >= 'a' && (m_text[place] | 0x20) <= 'z');
        };
        if (position >= m_text.size() || m_text[position] != '-')
            return false;
        return letter(position + 1) || (position + 1 < m_text.size() && m_text[position + 1] == '-' && letter(position + 2));
    }
    /// An ampersand inside a URL that nobody quoted.
    bool isBareAmpersand() const { return m_hasQuery && isShellNameLetter(at(1)) && !m_words.isEmpty(); }
    void skipComment()
    {
        while (!atEnd() && at() != '\n')
            ++m_at;
    }
    /// `$NAME`, `${…}` or `$(…)` is noted and kept as it is.
    bool takeVariable(char open)
    {
        qsizetype to = m_at + 1;
        if (at(1) == '{' || at(1) == open) {
            const char closing = at(1) == '{' ? '}' : ')';
            int depth = 0;
            for (; to < m_text.size(); ++to) {
                depth += m_text[to] == at(1) ? 1 : 0;
                depth -= m_text[to] == closing ? 1 : 0;
                if (depth == 0)
                    break;
            }
            to = std::min(to + 1, m_text.size());
        } else {
            while (to < m_text.size() && (isShellNameLetter(m_text[to]) || m_text[to] == ':'))
                ++to;
        }
        if (to == m_at + 1)
            return false;
        const QByteArray name = m_text.sliced(m_at, to - m_at).toByteArray();
        put(name);
        if (!m_made.variables.contains(name) && m_made.variables.size() < 8)
            m_made.variables.append(name);
        m_at = to;
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArray m_word{};
    bool m_hasWord = false;
    bool m_hasQuery = false;  ///< the word has a question mark
    bool m_skipsWord = false; ///< the next word is the target of a redirection
    QByteArrayList m_words{};
    ShellStatement m_made{};
};

ShellStatement cmdStatement(QByteArrayView text);
ShellStatement powerShellStatement(QByteArrayView text);

} // namespace countersign
