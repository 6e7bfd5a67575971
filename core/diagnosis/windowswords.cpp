// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/shelllexer.h"

namespace countersign {

namespace {

/// Two programs take a command apart on Windows: cmd resolves carets and finds its end, the C runtime resolves quotes.
class CmdLexer : ShellLexer {
public:
    using ShellLexer::ShellLexer;

    ShellStatement read()
    {
        QByteArray line;
        bool isQuoted = false;
        char end = '\0';
        while (!atEnd() && end == '\0') {
            const char c = at();
            if (!isQuoted && c == '^') {
                takeCaret(line);
            } else if (lineEnd(m_at) > 0) {
                if (!isQuoted && nextLineIsOption() && !line.isEmpty()) {
                    m_made.hasLooseContinuation = true;
                    m_at += lineEnd(m_at);
                    line += ' ';
                } else {
                    end = '\n';
                }
            } else if (!isQuoted && (c == '&' || c == '|')) {
                end = c;
            } else if (!isQuoted && (c == '>' || c == '<')) {
                m_at = skippedRedirection();
            } else {
                isQuoted = isQuoted != (c == '"');
                line += c;
                ++m_at;
            }
        }
        splitArguments(line);
        return finished(end);
    }

private:
    void takeCaret(QByteArray &line)
    {
        if (skipContinuation(1)) {
            // A line end that is escaped and comes twice is one of the value's own.
            if (const qsizetype again = lineEnd(m_at); again > 0) {
                line += '\n';
                m_at += again;
            }
            return;
        }
        if (m_at + 1 < m_text.size())
            line += at(1);
        m_at += 2;
    }

    qsizetype skippedRedirection() const
    {
        qsizetype position = m_at + 1;
        while (position < m_text.size() && (m_text[position] == '>' || isShellBlank(m_text[position])))
            ++position;
        while (position < m_text.size() && !isShellBlank(m_text[position]) && m_text[position] != '\n' && m_text[position] != '\r')
            ++position;
        return position;
    }

    /// By the rules of the Microsoft C runtime.
    void splitArguments(const QByteArray &line)
    {
        bool isQuoted = false;
        for (qsizetype position = 0; position < line.size();) {
            const char c = line.at(position);
            if (c == '\\') {
                qsizetype slashes = 0;
                while (position < line.size() && line.at(position) == '\\') {
                    ++slashes;
                    ++position;
                }
                const bool isBeforeQuote = position < line.size() && line.at(position) == '"';
                put(QByteArray(isBeforeQuote ? slashes / 2 : slashes, '\\'));
                if (isBeforeQuote && slashes % 2 == 1) {
                    put('"');
                    ++position;
                }
            } else if (c == '"') {
                put(QByteArrayView());
                const bool isDoubled = isQuoted && position + 1 < line.size() && line.at(position + 1) == '"';
                if (isDoubled)
                    put('"');
                isQuoted = isDoubled ? isQuoted : !isQuoted;
                position += isDoubled ? 2 : 1;
            } else if (!isQuoted && isShellBlank(c)) {
                endWord();
                ++position;
            } else {
                put(c);
                ++position;
            }
        }
        m_made.hasOpenQuote = isQuoted;
    }
};

class PowerShellLexer : ShellLexer {
public:
    using ShellLexer::ShellLexer;

    ShellStatement read()
    {
        while (!atEnd()) {
            const char c = at();
            if (c == '@' && !m_hasWord && (at(1) == '\'' || at(1) == '"') && lineEnd(m_at + 2) > 0) {
                takeHereString();
            } else if (singleQuote() > 0) {
                takeSingleQuoted();
            } else if (c == '"') {
                takeDoubleQuoted();
            } else if (c == '`') {
                if (!skipContinuation(1)) {
                    put(escaped(at(1)));
                    m_at += 2;
                }
            } else if (c == '$' && takeVariable('(')) {
                continue;
            } else if (isShellBlank(c)) {
                endArgument();
                ++m_at;
            } else if (lineEnd(m_at) > 0) {
                if (!nextLineIsOption() || m_words.isEmpty())
                    return ended('\n');
                m_made.hasLooseContinuation = true;
                endArgument();
                m_at += lineEnd(m_at);
            } else if (c == '#' && !m_hasWord) {
                skipComment();
            } else if (c == '|') {
                endArgument();
                endStage();
                ++m_at;
            } else if (c == '&' && isBareAmpersand()) {
                m_made.hasBareAmpersand = true;
                put(c);
                ++m_at;
            } else if (c == '&' && !m_hasWord && m_words.isEmpty()) {
                ++m_at; // the call operator in front of a program's name
            } else if (c == ';' || c == '&' || c == ')' || (c == '}' && !m_hasWord)) {
                return ended(c);
            } else if (c == '>') {
                endArgument();
                m_skipsWord = true;
                ++m_at;
            } else {
                put(c);
                ++m_at;
            }
        }
        return ended('\0');
    }

private:
    ShellStatement ended(char end)
    {
        endArgument();
        return finished(end);
    }

    /// Up to 7.2 a quote inside an argument reaches the program only with a backslash in front.
    void endArgument()
    {
        if (m_word.contains("\\\"") && m_word.count('"') == m_word.count("\\\"")) {
            m_word.replace("\\\"", "\"");
            m_made.hasWindowsQuotes = true;
        }
        endWord();
    }

    /// Length of a straight or typographic single quote: PowerShell knows five.
    qsizetype singleQuote() const
    {
        if (at() == '\'')
            return 1;
        const bool isCurly =
            startsWith("\xe2\x80\x98") || startsWith("\xe2\x80\x99") || startsWith("\xe2\x80\x9a") || startsWith("\xe2\x80\x9b");
        return isCurly ? 3 : 0;
    }

    static char escaped(char c)
    {
        static constexpr QByteArrayView letters("abefnrtv");
        static constexpr QByteArrayView meanings("\a\b\x1b\f\n\r\t\v");
        const qsizetype index = letters.indexOf(c);
        return index < 0 || c == '\0' ? c : meanings[index];
    }

    void takeSingleQuoted()
    {
        m_at += singleQuote();
        put(QByteArrayView());
        while (!atEnd()) {
            const qsizetype quote = singleQuote();
            if (quote == 0) {
                put(at());
                ++m_at;
                continue;
            }
            m_at += quote;
            const qsizetype second = singleQuote();
            if (second == 0)
                return;
            put(m_text.sliced(m_at, second));
            m_at += second;
        }
        m_made.hasOpenQuote = true;
    }

    void takeDoubleQuoted()
    {
        ++m_at;
        put(QByteArrayView());
        while (!atEnd()) {
            if (at() == '`' && m_at + 1 < m_text.size()) {
                if (lineEnd(m_at + 1) == 0)
                    put(escaped(at(1)));
                m_at += 2;
            } else if (at() == '"' && at(1) == '"') {
                put('"');
                m_at += 2;
            } else if (at() == '"') {
                ++m_at;
                return;
            } else if (at() != '$' || !takeVariable('(')) {
                put(at());
                ++m_at;
            }
        }
        m_made.hasOpenQuote = true;
    }

    void takeHereString()
    {
        const QByteArray closing = QByteArray("\n") + at(1) + '@';
        const qsizetype from = m_at + 2 + lineEnd(m_at + 2);
        const qsizetype close = m_text.indexOf(closing, from - 1);
        const qsizetype to = std::max(close < 0 ? m_text.size() : close, from);
        QByteArrayView inner = m_text.sliced(from, to - from);
        if (inner.endsWith('\r'))
            inner = inner.chopped(1);
        put(inner);
        m_made.hasOpenQuote = m_made.hasOpenQuote || close < 0;
        m_at = close < 0 ? m_text.size() : close + closing.size();
    }
};

} // namespace

ShellStatement cmdStatement(QByteArrayView text)
{
    return CmdLexer(text).read();
}

ShellStatement powerShellStatement(QByteArrayView text)
{
    return PowerShellLexer(text).read();
}

} // namespace countersign
