// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/secretinput.h"

#include <cstdio>
#include <optional>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

namespace countersign {

namespace {

/// Hides what is typed while it lives. Nothing to do when the input is no terminal.
class QuietTerminal {
public:
    QuietTerminal()
    {
#ifdef Q_OS_UNIX
        termios state{};
        if (::tcgetattr(STDIN_FILENO, &state) != 0)
            return;
        m_before = state;
        state.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &state);
#endif
    }
    ~QuietTerminal()
    {
#ifdef Q_OS_UNIX
        if (m_before)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &*m_before);
#endif
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

    bool isTerminal() const
    {
#ifdef Q_OS_UNIX
        return m_before.has_value();
#else
        return false;
#endif
    }

private:
#ifdef Q_OS_UNIX
    std::optional<termios> m_before{};
#endif
};

} // namespace

Secret secretFromInput(const QString &prompt)
{
    const QuietTerminal quiet;
    if (quiet.isTerminal())
        std::fputs(prompt.toUtf8().constData(), stderr);
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        line += static_cast<char>(c);
    if (line.endsWith('\r'))
        line.chop(1);
    if (quiet.isTerminal())
        std::fputc('\n', stderr);
    return Secret(std::move(line));
}

} // namespace countersign
