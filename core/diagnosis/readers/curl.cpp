// SPDX-License-Identifier: GPL-3.0-or-later
// A curl command of a POSIX shell, cmd or PowerShell, with what is piped into it. What curl 7.88 sends for each option was looked up on the wire; files that
// a command names are never opened.
#include "core/base/encoding.h"
#include "core/diagnosis/curlrequest.h"
#include "core/diagnosis/observed.h"
#include "core/diagnosis/readingwords.h"
#include "core/diagnosis/shellwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct CurlText {
    Q_DECLARE_TR_FUNCTIONS(CurlReader)
};

constexpr qsizetype mostCommands = 50;
constexpr int mostTries = 200;    ///< at words that turn out to be no command
constexpr int mostStatements = 6; ///< in front of the one with curl

bool isCurl(const QByteArray &word)
{
    const QByteArray name = word.mid(std::max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1).toLower();
    return name == "curl" || name == "curl.exe";
}

bool isWordByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '.';
}

/// Position of the word `curl` or `curl.exe` that has arguments; -1 when there is none from \p from to \p to.
qsizetype curlAt(QByteArrayView text, qsizetype from, qsizetype to)
{
    for (qsizetype at = text.indexOf(QByteArrayView("curl"), from); at >= 0 && at < to; at = text.indexOf(QByteArrayView("curl"), at + 4)) {
        qsizetype end = at + 4;
        if (text.sliced(end).startsWith(QByteArrayView(".exe")))
            end += 4;
        const bool isWord =
            (at == 0 || !isWordByte(text[at - 1])) && end < text.size() && QByteArrayView(" \t\\^`\r\n").contains(text[end]);
        if (isWord)
            return at;
    }
    return -1;
}

/// The input that a command of a pipeline hands to the next; nothing when that cannot be known without running it.
std::optional<QByteArray> outputOf(const QByteArrayList &words, const std::optional<QByteArray> &input)
{
    const QByteArrayList rest = words.mid(words.constFirst() == "{" || words.constFirst() == "(" ? 1 : 0);
    if (rest.isEmpty())
        return {};
    const QByteArray &name = rest.constFirst();
    if (name == "printf" && rest.size() == 3 && (rest.at(1) == "%s" || rest.at(1) == "%s\\n"))
        return rest.at(2) + (rest.at(1) == "%s" ? "" : "\n");
    if (name == "printf" && rest.size() == 2 && !rest.at(1).contains('%') && !rest.at(1).contains('\\'))
        return rest.at(1);
    if (name == "echo" && rest.size() > 1 && rest.at(1) == "-n")
        return rest.mid(2).join(' ');
    if (name == "echo" && (rest.size() < 2 || !rest.at(1).startsWith('-')))
        return rest.mid(1).join(' ') + '\n';
    const bool isDecoder = (name == "openssl" && rest.contains("base64") && rest.contains("-d"))
        || (name == "base64" && (rest.contains("-d") || rest.contains("-D") || rest.contains("--decode")));
    if (isDecoder && input) {
        if (const auto decoded = base64Decoded(input->trimmed()))
            return *decoded;
    }
    if (name == "cat" && rest.size() == 1)
        return input;
    return {};
}

/// A curl command with its shell's doubts.
struct Command {
    CurlRequest curl{};
    ShellStatement statement{};
    Shell shell{};
    qsizetype length = 0;
};

/// Reads statements from \p at on until one holds curl.
std::optional<Command> commandFrom(QByteArrayView piece, qsizetype at, Shell shell)
{
    qsizetype position = at;
    for (int statements = 0; statements < mostStatements && position < piece.size(); ++statements) {
        const ShellStatement statement = shellStatement(piece.sliced(position), shell);
        std::optional<QByteArray> input = statement.input;
        for (const QByteArrayList &stage : statement.stages) {
            const auto curl = std::find_if(stage.cbegin(), stage.cend(), isCurl);
            const bool isCommand =
                curl != stage.cend() && curl - stage.cbegin() < 6 && !(stage.constFirst() == "echo" || stage.constFirst() == "printf");
            if (isCommand)
                return Command{curlRequest(stage.mid(curl - stage.cbegin() + 1), input), statement, shell,
                               position + statement.length - at};
            input = outputOf(stage, input);
        }
        position += statement.length;
        if (statement.end == '\0' || statement.end == '\n')
            return {};
        while (position < piece.size() && QByteArrayView("&|;) \t").contains(piece[position]))
            ++position;
    }
    return {};
}

class CurlReader final : public Reader {
public:
    QByteArray id() const override { return "curl"; }
    int rank() const override { return 20; }

    QVector<Reading> read(QByteArrayView piece) const override
    {
        QVector<Reading> found;
        qsizetype line = 0;
        int tries = 0;
        // A whole text is not searched again at each line for a curl that is not in it.
        const qsizetype last = piece.lastIndexOf(QByteArrayView("curl"));
        while (line <= last && found.size() < mostCommands && tries < mostTries) {
            const qsizetype newline = piece.indexOf('\n', line);
            const qsizetype end = newline < 0 ? piece.size() : newline;
            std::optional<Reading> reading;
            if (beginsPipeline(piece, line, end)) {
                ++tries;
                reading = pipelineAt(piece, line, end);
            }
            if (!reading) {
                if (const qsizetype at = curlAt(piece, line, end); at >= 0) {
                    ++tries;
                    reading = commandAt(piece, at);
                }
            }
            if (reading) {
                line = std::max(reading->offset + reading->length, line + 1);
                found.append(*std::move(reading));
            } else {
                line = end + 1;
            }
        }
        return found;
    }

private:
    static qsizetype behindPrompt(QByteArrayView piece, qsizetype line, qsizetype end)
    {
        while (line < end && QByteArrayView(" \t$>").contains(piece[line]))
            ++line;
        return line;
    }

    /// A line that begins with what feeds a pipeline; curl may stand lines below.
    static bool beginsPipeline(QByteArrayView piece, qsizetype line, qsizetype end)
    {
        const qsizetype at = behindPrompt(piece, line, end);
        const QByteArrayView start = piece.sliced(at, std::min<qsizetype>(end - at, 8));
        static constexpr QByteArrayView feeders[] = {"printf ", "echo ", ": \"", "{ ", "cat <<"};
        return std::any_of(std::begin(feeders), std::end(feeders), [start](QByteArrayView word) { return start.startsWith(word); });
    }

    static std::optional<Reading> pipelineAt(QByteArrayView piece, qsizetype line, qsizetype end)
    {
        const qsizetype at = behindPrompt(piece, line, end);
        const auto command = commandFrom(piece, at, Shell::Posix);
        return command ? readingOf(*command, piece, at) : std::nullopt;
    }

    static std::optional<Reading> commandAt(QByteArrayView piece, qsizetype at)
    {
        // A command in a sentence or page is often wrapped in backticks or quotes.
        QByteArrayView text = piece.sliced(at);
        const char wrap = at > 0 ? piece[at - 1] : ' ';
        const Shell shell = shellOf(text);
        if (wrap == '`' && shell == Shell::Posix) {
            if (const qsizetype close = text.indexOf('`'); close > 0)
                text = text.first(close);
        }
        const auto command = commandFrom(text, 0, shell);
        return command ? readingOf(*command, piece, at) : std::nullopt;
    }

    static std::optional<Reading> readingOf(const Command &command, QByteArrayView piece, qsizetype at)
    {
        if (command.curl.isEmpty)
            return {}; // "curl is a program"
        Reading reading{.request = command.curl.request,
                        .remarks = command.curl.remarks,
                        .offset = at,
                        .length = std::max<qsizetype>(command.length, 4)};
        reading.length = std::min(reading.length, piece.size() - at);
        const QString form = command.shell == Shell::Cmd ? CurlText::tr("curl command for cmd")
            : command.shell == Shell::PowerShell         ? CurlText::tr("curl command for PowerShell")
                                                         : CurlText::tr("curl command");
        reading.recognised = describedRequest(form, *reading.request);
        const auto remark = [&reading](const QString &message, const QString &subject, const QString &hint) {
            reading.remarks.append({ErrorKind::BadInput, message, subject, hint});
        };
        const ShellStatement &statement = command.statement;
        if (statement.hasOpenQuote)
            remark(CurlText::tr("A quote is not closed, so the command is cut off"), {}, CurlText::tr("Copy all of it"));
        if (statement.hasLooseContinuation)
            remark(CurlText::tr("A line does not end in the sign that continues it"), {},
                   CurlText::tr("Put it at the very end of the line; it was read as one command"));
        if (statement.hasBareAmpersand)
            remark(CurlText::tr("The URL is not in quotes: a shell ends the command at its first ampersand"), {},
                   CurlText::tr("Put the URL in quotes; it was read as a whole"));
        if (statement.hasWindowsQuotes)
            remark(CurlText::tr("Quotes are written \\\" as PowerShell up to 7.2 wants them"), {},
                   CurlText::tr("Newer ones send the backslashes, too"));
        for (const QByteArray &variable : statement.variables) {
            if (!variable.contains("HUAWEI_TOKEN")) // our own export says so by another sentence
                remark(CurlText::tr("The value of a shell variable is not known"), quoted(variable),
                       CurlText::tr("Put the value in its place"));
        }
        return reading;
    }
};

} // namespace

std::unique_ptr<Reader> reader_curl()
{
    return std::make_unique<CurlReader>();
}

} // namespace countersign
