// SPDX-License-Identifier: GPL-3.0-or-later
// A server's answer: whole with its status line, a body in JSON or XML, either escaped inside another JSON string or log line, or the text that an SDK
// makes of it.
#include "core/diagnosis/observed.h"
#include "core/diagnosis/readingwords.h"
#include "core/diagnosis/refusalbody.h"
#include "core/diagnosis/sdkerror.h"
#include "core/diagnosis/textlines.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct RefusalText {
    Q_DECLARE_TR_FUNCTIONS(RefusalReader)
};

constexpr qsizetype mostRefusals = 50;
constexpr qsizetype mostWasted = qsizetype(8) << 20; ///< bytes looked at in vain, at places that look like a body and are none

// An answer with its status line

bool isStatusLine(QByteArrayView line)
{
    if (line.startsWith(QByteArrayView("< ")))
        line = line.sliced(2);
    const qsizetype blank = line.indexOf(' ');
    return line.startsWith(QByteArrayView("HTTP/")) && blank > 5 && blank < 10 && line.size() >= blank + 4 && line[blank + 1] >= '1'
        && line[blank + 1] <= '5' && line.sliced(blank + 1, 3).toByteArray().toInt() >= 100;
}

/// Status line, headers and body from \p at on.
Reading answerFrom(QByteArrayView piece, qsizetype at)
{
    Response response;
    qsizetype end = lineEndFrom(piece, at);
    const auto lineFrom = [&piece](qsizetype from, qsizetype to) {
        QByteArray line = piece.sliced(from, to - from).toByteArray().trimmed();
        if (line == "<" || line == ">")
            line.clear();
        return line.startsWith("< ") ? line.mid(2) : line;
    };
    const QByteArray first = lineFrom(at, end);
    response.status = first.mid(first.indexOf(' ') + 1, 3).toInt();
    response.reason = first.mid(first.indexOf(' ') + 5);
    qsizetype position = std::min(end + 1, piece.size());
    while (position < piece.size()) {
        end = lineEndFrom(piece, position);
        const QByteArray line = lineFrom(position, end);
        position = std::min(end + 1, piece.size());
        if (line.isEmpty())
            break;
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            response.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    while (position < piece.size() && (piece[position] == '\r' || piece[position] == '\n'))
        ++position;
    const QByteArrayView rest = piece.sliced(position);
    const QByteArrayView head = rest.first(std::min(rest.size(), longestRefusalBody));
    qsizetype length = bodyLength(head);
    if (length < 0) {
        const qsizetype next = head.indexOf(QByteArrayView("\nHTTP/"));
        length = next < 0 ? head.size() : next + 1;
    }
    response.body = head.first(length).toByteArray();
    response.text = decoded(response.body, headerValue(response, "Content-Type"));
    Reading reading{.refusal = serverError(response), .status = response.status, .offset = at, .length = position + length - at};
    const QString form = RefusalText::tr("Answer with status %1").arg(response.status);
    reading.recognised = reading.refusal ? describedRefusal(form, *reading.refusal) : form;
    if (!reading.refusal)
        reading.remarks.append({ErrorKind::BadInput,
                                RefusalText::tr("The server took this request"),
                                {},
                                RefusalText::tr("Paste the answer that refuses one")});
    return reading;
}

class RefusalReader final : public Reader {
public:
    QByteArray id() const override { return "refusal"; }
    int rank() const override { return 40; }

    QVector<Reading> read(QByteArrayView piece) const override
    {
        QVector<Reading> found = bodies(piece);
        if (found.isEmpty()) {
            if (const qsizetype at = sdkErrorIn(piece); at >= 0)
                found.append(sdkErrorAround(piece, at));
        }
        return found;
    }

private:
    /// Elements that an answer begins with: any page has others.
    static bool isAnswersRoot(QByteArrayView head)
    {
        static constexpr QByteArrayView roots[] = {"<?xml", "<Error", "<error", "<Response", "<Result"};
        return std::any_of(std::begin(roots), std::end(roots), [head](QByteArrayView root) { return head.startsWith(root); });
    }

    static QVector<Reading> bodies(QByteArrayView piece)
    {
        QVector<Reading> found;
        qsizetype wasted = 0;
        bool isLineStart = true;
        for (qsizetype at = 0; at < piece.size() && found.size() < mostRefusals && wasted < mostWasted;) {
            const char c = piece[at];
            if (isLineStart && (c == 'H' || c == '<')
                && isStatusLine(piece.sliced(at, std::min<qsizetype>(lineEndFrom(piece, at) - at, 200)))) {
                found.append(answerFrom(piece, at));
                at = found.constLast().offset + found.constLast().length;
                isLineStart = true;
                continue;
            }
            qsizetype next = at + 1;
            if (c == '{' || (c == '<' && isAnswersRoot(piece.sliced(at, std::min<qsizetype>(piece.size() - at, 16))))) {
                const RefusalBody body = refusalBody(piece.sliced(at));
                if (body.refusal)
                    found.append(readingOf(body, at));
                if (body.length > 0)
                    next = at + body.length;
                else
                    wasted += std::min(piece.size() - at, longestRefusalBody);
            }
            isLineStart = c == '\n';
            at = next;
        }
        return found;
    }

    static Reading readingOf(const RefusalBody &body, qsizetype at)
    {
        const QString form = body.isEscaped ? RefusalText::tr("Server's answer inside a text") : RefusalText::tr("Server's answer");
        Reading reading{.recognised = describedRefusal(form, *body.refusal), .refusal = body.refusal, .offset = at, .length = body.length};
        if (body.isCutOff)
            reading.remarks.append({ErrorKind::BadInput,
                                    RefusalText::tr("The answer is cut off"),
                                    {},
                                    RefusalText::tr("Paste all of it: the end of the server's string may be missing")});
        return reading;
    }
};

} // namespace

std::unique_ptr<Reader> reader_refusal()
{
    return std::make_unique<RefusalReader>();
}

} // namespace countersign
