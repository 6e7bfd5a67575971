// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QVector>

#include <optional>

namespace countersign {

enum class Shell { Posix, Cmd, PowerShell };

/// The words that a shell would hand to a program, without running or expanding anything.
struct ShellStatement {
    QVector<QByteArrayList> stages{};  ///< the commands of a pipeline, each as its words without quotes; never an empty one
    std::optional<QByteArray> input{}; ///< a here-document's or here-string's text
    QByteArrayList variables{};        ///< `$NAME`, `${NAME}`, `$(…)` as written: they stay in the words, for their values are not known
    bool hasOpenQuote = false;         ///< the text ends inside a quote
    bool hasLooseContinuation = false; ///< blanks behind the sign of continuation, or it was lost in front of a line of options
    bool hasBareAmpersand = false;     ///< `a=1&b=2` without quotes, which a shell would have cut
    bool hasWindowsQuotes = false;     ///< PowerShell: `\"` stood for a quote, as 7.2 and older want it
    char end = '\0';                   ///< what ended it: newline, `;`, `&` (also `&&`), `|` (of `||`), `)`; NUL at the end of the text
    qsizetype length = 0;              ///< bytes read, the end's own not counted

    bool operator==(const ShellStatement &) const = default;
};

/// Reads one statement from the start of \p text. Continuation lines are joined. Lenient where a paste was damaged on its way; the flags say so.
/// Sources: POSIX.1-2017, Shell Command Language, 2.2 to 2.7; bash manual, ANSI-C quoting; Microsoft, "cmd" (caret), "Parsing C command-line arguments",
/// about_Quoting_Rules (PowerShell).
COUNTERSIGN_CORE ShellStatement shellStatement(QByteArrayView text, Shell shell);

/// Which shell a command is written for, by its quotes and continuation lines. \param text from the command's name on
COUNTERSIGN_CORE Shell shellOf(QByteArrayView text);

} // namespace countersign
