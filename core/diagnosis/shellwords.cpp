// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/shellwords.h"

#include "core/diagnosis/shelllexer.h"

#include <QString>

namespace countersign {

namespace {

int shellHexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

class PosixLexer : ShellLexer {
public:
    using ShellLexer::ShellLexer;

    ShellStatement read()
    {
        while (!atEnd()) {
            const char c = at();
            if (c == '\'') {
                takeSingleQuoted();
            } else if (c == '"') {
                takeDoubleQuoted();
            } else if (c == '\\') {
                takeBackslash();
            } else if (c == '$' && at(1) == '\'') {
                ++m_at;
                takeAnsiQuoted();
            } else if (c == '$' && takeVariable('(')) {
                continue;
            } else if (isShellBlank(c)) {
                endWord();
                ++m_at;
            } else if (lineEnd(m_at) > 0) {
                if (!nextLineIsOption() || m_words.isEmpty())
                    return ended('\n');
                m_made.hasLooseContinuation = true;
                endWord();
                m_at += lineEnd(m_at);
            } else if (c == '#' && !m_hasWord) {
                skipComment();
            } else if (c == '|' && at(1) != '|') {
                endStage();
                ++m_at;
            } else if (c == '&' && isBareAmpersand()) {
                m_made.hasBareAmpersand = true;
                put(c);
                ++m_at;
            } else if (c == '&' && at(1) == '>') {
                ++m_at; // `&>file`
            } else if (c == ';' || c == '&' || c == '|' || c == ')') {
                return ended(c);
            } else if (c == '>' || c == '<') {
                takeRedirection();
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
        ShellStatement made = finished(end);
        if (!m_delimiter.isNull())
            takeHereDocument(made);
        return made;
    }

    void takeSingleQuoted()
    {
        const qsizetype close = m_text.indexOf('\'', m_at + 1);
        m_made.hasOpenQuote = m_made.hasOpenQuote || close < 0;
        const qsizetype to = close < 0 ? m_text.size() : close;
        put(m_text.sliced(m_at + 1, to - m_at - 1));
        m_at = to + 1;
    }

    void takeDoubleQuoted()
    {
        ++m_at;
        put(QByteArrayView());
        while (!atEnd() && at() != '"') {
            if (at() == '\\' && lineEnd(m_at + 1) > 0) {
                m_at += 1 + lineEnd(m_at + 1);
            } else if (at() == '\\' && QByteArrayView("\"\\$`").contains(at(1))) {
                put(at(1));
                m_at += 2;
            } else if (at() != '$' || !takeVariable('(')) {
                put(at());
                ++m_at;
            }
        }
        m_made.hasOpenQuote = m_made.hasOpenQuote || atEnd();
        ++m_at;
    }

    void takeBackslash()
    {
        if (skipContinuation(1))
            return;
        if (m_at + 1 < m_text.size())
            put(at(1));
        m_at += 2;
    }

    void takeAnsiQuoted()
    {
        ++m_at;
        put(QByteArrayView());
        while (!atEnd() && at() != '\'') {
            if (at() == '\\') {
                ++m_at;
                takeAnsiEscape();
            } else {
                put(at());
                ++m_at;
            }
        }
        m_made.hasOpenQuote = m_made.hasOpenQuote || atEnd();
        ++m_at;
    }

    /// Up to \p most digits of \p base at the present place.
    char32_t takeNumber(int most, int base)
    {
        char32_t number = 0;
        for (int digits = 0; digits < most && shellHexValue(at()) >= 0 && shellHexValue(at()) < base && !atEnd(); ++digits, ++m_at)
            number = number * char32_t(base) + char32_t(shellHexValue(at()));
        return number;
    }

    void takeAnsiEscape()
    {
        if (atEnd())
            return;
        static constexpr QByteArrayView letters("abefnrtv");
        static constexpr QByteArrayView meanings("\a\b\x1b\f\n\r\t\v");
        const char c = at();
        if (c >= '0' && c <= '7') {
            put(char(takeNumber(3, 8)));
            return;
        }
        ++m_at;
        if (c == 'x') {
            put(char(takeNumber(2, 16)));
        } else if (c == 'u' || c == 'U') {
            const char32_t code = takeNumber(c == 'u' ? 4 : 8, 16);
            put(QString::fromUcs4(&code, 1).toUtf8());
        } else if (c == 'c' && !atEnd()) {
            put(char(at() & 0x1f));
            ++m_at;
        } else {
            const qsizetype index = letters.indexOf(c);
            put(index < 0 ? c : meanings[index]);
        }
    }

    void takeRedirection()
    {
        // The file descriptor in front of it, as in `2>`.
        if (m_word.size() == 1 && m_word.at(0) >= '0' && m_word.at(0) <= '9') {
            m_word.clear();
            m_hasWord = false;
        }
        endWord();
        if (startsWith("<<<")) {
            m_at += 3;
            takeHereString();
        } else if (startsWith("<<")) {
            m_at += 2;
            m_stripsTabs = at() == '-';
            m_at += m_stripsTabs ? 1 : 0;
            takeDelimiter();
        } else {
            m_at += at(1) == '>' || at(1) == '&' ? 2 : 1;
            m_skipsWord = true;
        }
    }

    void takeHereString()
    {
        while (isShellBlank(at()))
            ++m_at;
        const QByteArrayView rest = m_text.sliced(std::min(m_at, m_text.size()));
        if (rest.isEmpty())
            return;
        // The word by itself: quotes are the same as everywhere.
        qsizetype to = 0;
        for (char quote = '\0';
             to < rest.size() && (quote != '\0' || !(isShellBlank(rest[to]) || rest[to] == '\n' || rest[to] == ';' || rest[to] == '|'));
             ++to) {
            if (quote == '\0' && (rest[to] == '\'' || rest[to] == '"'))
                quote = rest[to];
            else if (rest[to] == quote)
                quote = '\0';
            else if (rest[to] == '\\' && quote != '\'')
                ++to;
        }
        to = std::min(to, rest.size());
        const ShellStatement word = PosixLexer(rest.first(to)).read();
        m_made.input = (word.stages.isEmpty() ? QByteArray() : word.stages.constFirst().join(' ')) + '\n';
        m_made.variables += word.variables;
        m_at += to;
    }

    void takeDelimiter()
    {
        while (isShellBlank(at()))
            ++m_at;
        m_delimiter = "";
        while (!atEnd() && !isShellBlank(at()) && lineEnd(m_at) == 0 && at() != ';' && at() != '|' && at() != '>') {
            if (at() != '\'' && at() != '"' && at() != '\\')
                m_delimiter.append(at());
            ++m_at;
        }
    }

    /// The lines below the command up to the delimiter.
    void takeHereDocument(ShellStatement &made)
    {
        qsizetype position = m_text.indexOf('\n', std::min(m_at, m_text.size()));
        QByteArray text;
        bool isClosed = false;
        while (position >= 0 && position + 1 <= m_text.size() && !isClosed) {
            ++position;
            const qsizetype next = m_text.indexOf('\n', position);
            const QByteArrayView line = m_text.sliced(position, (next < 0 ? m_text.size() : next) - position);
            QByteArrayView content = line;
            while (m_stripsTabs && content.startsWith('\t'))
                content = content.sliced(1);
            isClosed = content == m_delimiter || (content.endsWith('\r') && content.chopped(1) == m_delimiter);
            if (!isClosed && (next >= 0 || !content.isEmpty()))
                text += content.toByteArray() + '\n';
            made.length = position + line.size();
            position = next;
        }
        made.hasOpenQuote = made.hasOpenQuote || !isClosed;
        made.input = text;
    }

    QByteArray m_delimiter{}; ///< of the here-document; null: none is announced
    bool m_stripsTabs = false;
};

} // namespace

ShellStatement shellStatement(QByteArrayView text, Shell shell)
{
    switch (shell) {
    case Shell::Cmd:
        return cmdStatement(text);
    case Shell::PowerShell:
        return powerShellStatement(text);
    case Shell::Posix:
        break;
    }
    return PosixLexer(text).read();
}

Shell shellOf(QByteArrayView text)
{
    constexpr qsizetype enough = 64 * 1024;
    const QByteArrayView head = text.first(std::min(text.size(), enough));
    const auto endsLine = [head](char sign) {
        for (qsizetype at = head.indexOf(sign); at >= 0; at = head.indexOf(sign, at + 1)) {
            qsizetype next = at + 1;
            while (next < head.size() && (isShellBlank(head[next]) || head[next] == '\r'))
                ++next;
            if (next < head.size() && head[next] == '\n')
                return true;
        }
        return false;
    };
    const qsizetype firstLine = head.indexOf('\n');
    const QByteArrayView line = head.first(firstLine < 0 ? head.size() : firstLine);
    if (line.contains(QByteArrayView("^\"")) || endsLine('^'))
        return Shell::Cmd;
    const bool isExe = head.startsWith(QByteArrayView("curl.exe"));
    if (endsLine('`') || head.contains(QByteArrayView("@'\n")) || head.contains(QByteArrayView("@'\r\n"))
        || head.contains(QByteArrayView("@\"\n")) || (isExe && line.contains(QByteArrayView("`\""))))
        return Shell::PowerShell;
    if (!isExe)
        return Shell::Posix;
    return line.contains('\'') ? Shell::PowerShell : Shell::Cmd;
}

} // namespace countersign
