// SPDX-License-Identifier: GPL-3.0-or-later
// A server's answer: whole with its status line, a body in JSON or XML, either escaped inside another JSON string or log line, or the text that an SDK
// makes of it.
#include "core/base/xmltokens.h"
#include "core/diagnosis/jsonpieces.h"
#include "core/diagnosis/observed.h"
#include "core/diagnosis/readingwords.h"
#include "core/diagnosis/signingtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct RefusalText {
    Q_DECLARE_TR_FUNCTIONS(RefusalReader)
};

constexpr qsizetype mostRefusals = 50;
constexpr qsizetype longestBody = qsizetype(1) << 20;
constexpr qsizetype mostWasted = qsizetype(8) << 20; ///< bytes looked at in vain, at places that look like a body and are none
constexpr int mostLayers = 6;                        ///< of objects and of JSON inside their strings

/// A refusal and how much of the text it takes.
struct Found {
    std::optional<ServerError> refusal{};
    qsizetype length = 0;
    bool isEscaped = false;
    bool isCutOff = false;
};

qsizetype lineEndFrom(QByteArrayView text, qsizetype at)
{
    const qsizetype end = text.indexOf('\n', at);
    return end < 0 ? text.size() : end;
}

/// Bytes of the XML document that \p text begins with; -1 when it does not end.
qsizetype xmlLength(QByteArrayView text)
{
    XmlTokens tokens(text);
    for (XmlToken token = tokens.next(); token.kind != XmlToken::Kind::End && token.kind != XmlToken::Kind::Fault; token = tokens.next()) {
        const bool isLast = (token.kind == XmlToken::Kind::EndTag && tokens.depth() == 0);
        if (isLast)
            return token.offset + token.length;
    }
    return -1;
}

Found inBody(QByteArrayView text, int layers);

/// Looks into the strings of an object for a body that was put there as text.
Found insideStrings(QByteArrayView object, int layers)
{
    const QVector<JsonPiece> members = jsonMembers(object);
    for (const JsonPiece &member : members) {
        if (layers <= 0)
            break;
        if (member.value.startsWith('{')) {
            if (Found found = insideStrings(member.value, layers - 1); found.refusal)
                return found;
            continue;
        }
        if (!member.value.startsWith('"'))
            continue;
        const QByteArray inner = jsonScalar(member.value);
        const qsizetype start = inner.indexOf(inner.contains('{') ? '{' : '<');
        if (start < 0)
            continue;
        Found found = inBody(QByteArrayView(inner).sliced(start), layers - 1);
        if (found.refusal) {
            found.isEscaped = true;
            return found;
        }
    }
    return {};
}

/// A body that \p text begins with. Without refusal the length says what may be passed over.
Found inBody(QByteArrayView text, int layers)
{
    const QByteArrayView head = text.first(std::min(text.size(), longestBody));
    if (head.startsWith('<')) {
        const qsizetype length = xmlLength(head);
        return length < 0 ? Found{} : Found{.refusal = serverErrorInBody(head.first(length)), .length = length};
    }
    if (!head.startsWith('{'))
        return {};
    if (head.startsWith(QByteArrayView("{\\\"")) && layers > 0) {
        const qsizetype end = lineEndFrom(head, 0);
        const QByteArray inner = jsonUnescaped(head.first(end));
        Found found = inBody(inner, layers - 1);
        found.length = end;
        found.isEscaped = true;
        return found;
    }
    const qsizetype length = jsonLength(head);
    if (length >= 0) {
        const QByteArrayView object = head.first(length);
        Found found{.refusal = serverErrorInBody(object), .length = length};
        if (!found.refusal && layers > 0) {
            found = insideStrings(object, layers - 1);
            found.length = length;
        }
        return found;
    }
    // Cut off: what is there of it.
    const QVector<JsonPiece> members = jsonMembers(head);
    ServerError partial{.code = QString::fromUtf8(jsonScalar(jsonValue(members, "Code"))),
                        .message = QString::fromUtf8(jsonScalar(jsonValue(members, "Message")))};
    if (partial.code.isEmpty())
        partial.code = QString::fromUtf8(jsonScalar(jsonValue(members, "error_code")));
    if (partial.message.isEmpty())
        partial.message = QString::fromUtf8(jsonScalar(jsonValue(members, "error_msg")));
    readServersStrings(partial);
    if (partial.code.isEmpty() && partial.stringToSign.isEmpty() && partial.canonicalRequest.isEmpty())
        return {};
    return {.refusal = partial, .length = head.size(), .isCutOff = true};
}

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
    const QByteArrayView head = rest.first(std::min(rest.size(), longestBody));
    qsizetype length = head.startsWith('{') ? jsonLength(head) : head.startsWith('<') ? xmlLength(head) : -1;
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

// What SDKs print

constexpr QByteArrayView codes[] = {"SignatureDoesNotMatch",
                                    "IncompleteSignature",
                                    "InvalidTimeStamp.Expired",
                                    "InvalidTimeStamp.Format",
                                    "IllegalTimestamp",
                                    "MissingTimestamp",
                                    "MissingSecurityToken",
                                    "SignatureNonceUsed",
                                    "InvalidAccessKeyId",
                                    "InvalidAccessKeySecret",
                                    "MissingAccessKeyId",
                                    "InvalidSecurityToken",
                                    "Throttling.User",
                                    "APIGW.0",
                                    "APIG.0",
                                    "APIC.0",
                                    "Forbidden.RAM",
                                    "RequestTimeTooSkewed"};
constexpr QByteArrayView stringMarkers[] = {"server string to sign is:", "server StringToSign is [", "server CanonicalRequest is [",
                                            "canonicalRequest:"};

bool isCodeByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '_' || c == '-';
}

/// The word behind `RequestId:` and its other spellings.
QByteArray requestIdIn(QByteArrayView text)
{
    const QByteArray lower = text.toByteArray().toLower();
    for (const char *name : {"requestid", "request id", "request_id"}) {
        qsizetype at = lower.indexOf(name);
        if (at < 0)
            continue;
        at += qstrlen(name);
        while (at < text.size() && QByteArrayView(" \t:=\"'").contains(text[at]))
            ++at;
        const auto end = std::find_if_not(text.begin() + at, text.end(), isCodeByte);
        if (const QByteArray id = text.sliced(at, end - (text.begin() + at)).toByteArray(); id.size() >= 8)
            return id;
    }
    return {};
}

/// Cuts the string behind the marker by its own shape, since other words may follow it.
void cutString(ServerError &error, QByteArrayView behindMarker, qsizetype &end)
{
    while (behindMarker.startsWith(' '))
        behindMarker = behindMarker.sliced(1);
    if (const auto text = signingText(behindMarker, SigningTextPlace::Sentence)) {
        error.stringToSign = behindMarker.first(text->length).toByteArray();
        end = text->length;
        return;
    }
    // A log prints line ends as \n.
    const QByteArrayView line = behindMarker.first(lineEndFrom(behindMarker, 0));
    end = line.size();
    const QByteArray inner = jsonUnescaped(line);
    const auto text = signingText(inner, SigningTextPlace::Sentence);
    error.stringToSign = text ? inner.left(text->length) : inner.trimmed();
}

/// An exception's text around the place \p at of a code or marker.
Reading exceptionAround(QByteArrayView piece, qsizetype at)
{
    ServerError error;
    const qsizetype lineStart = piece.first(at).lastIndexOf('\n') + 1;
    const QByteArrayView rest = piece.sliced(lineStart, std::min(piece.size() - lineStart, longestBody));
    // The code: the first word of the list in the lines around.
    const QByteArrayView near = rest.first(std::min<qsizetype>(rest.size(), 4096));
    qsizetype codeAt = -1;
    for (const QByteArrayView code : codes) {
        const qsizetype found = near.indexOf(code);
        if (found >= 0 && (codeAt < 0 || found < codeAt))
            codeAt = found;
    }
    qsizetype length = lineEndFrom(rest, at - lineStart);
    qsizetype messageFrom = at - lineStart;
    if (codeAt >= 0) {
        const auto end = std::find_if_not(rest.begin() + codeAt, rest.end(), isCodeByte);
        QByteArray code = rest.sliced(codeAt, end - (rest.begin() + codeAt)).toByteArray();
        if (code.endsWith("Error"))
            code.chop(5); // as Node's SDK names its exceptions
        while (code.endsWith('.') || code.endsWith('-'))
            code.chop(1);
        error.code = QString::fromUtf8(code);
        messageFrom = std::min(qsizetype(end - rest.begin()), messageFrom);
        length = std::max(length, lineEndFrom(rest, codeAt));
    }
    if (const qsizetype message = near.indexOf(QByteArrayView("Message:"));
        message >= 0 && message - lineEndFrom(rest, std::max<qsizetype>(codeAt, 0)) < 1024)
        messageFrom = message + 8;
    qsizetype messageEnd = lineEndFrom(rest, messageFrom);
    for (const QByteArrayView marker : stringMarkers) {
        const qsizetype found = near.indexOf(marker);
        if (found < 0)
            continue;
        const QByteArrayView behind = rest.sliced(found + marker.size());
        if (marker == stringMarkers[0]) {
            qsizetype used = 0;
            cutString(error, behind, used);
            messageFrom = std::min(messageFrom, rest.first(found).lastIndexOf('\n') + 1);
            messageEnd = found + marker.size() + used;
        } else {
            // In brackets, or to the end of the line; several halves may follow.
            const qsizetype close = marker.endsWith('[') ? behind.indexOf(']') : lineEndFrom(behind, 0);
            messageEnd = std::max(messageEnd, found + marker.size() + (close < 0 ? behind.size() : close + (marker.endsWith('[') ? 1 : 0)));
        }
    }
    messageEnd = std::clamp(messageEnd, messageFrom, rest.size());
    QByteArray message = rest.sliced(messageFrom, messageEnd - messageFrom).toByteArray();
    if (error.stringToSign.isEmpty()) {
        const bool isOneLine = !message.contains('\n') && message.contains("\\n");
        ServerError strings{.message = QString::fromUtf8(isOneLine ? jsonUnescaped(message) : message)};
        readServersStrings(strings);
        error.stringToSign = strings.stringToSign;
        error.canonicalRequest = strings.canonicalRequest;
    }
    while (!message.isEmpty() && QByteArrayView(" \t\r\n:").contains(message.front()))
        message.remove(0, 1);
    error.message = QString::fromUtf8(message.trimmed());
    length = std::max(length, messageEnd);
    // The id stands behind the message or a few lines below.
    qsizetype until = length;
    for (int lines = 0; lines < 4; ++lines)
        until = std::min(lineEndFrom(rest, until) + 1, rest.size());
    if (const QByteArray id = requestIdIn(rest.first(until)); !id.isEmpty()) {
        error.requestId = QString::fromUtf8(id);
        if (const qsizetype idAt = rest.first(until).indexOf(id); idAt + id.size() > length)
            length = idAt + id.size();
    }
    Reading reading{
        .recognised = describedRefusal(RefusalText::tr("Text of an SDK's error"), error), .refusal = error, .offset = lineStart};
    reading.length = std::max<qsizetype>(std::min(length, rest.size()), at - lineStart + 1);
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
            if (const qsizetype at = firstMarker(piece); at >= 0)
                found.append(exceptionAround(piece, at));
        }
        return found;
    }

private:
    static qsizetype firstMarker(QByteArrayView piece)
    {
        qsizetype first = -1;
        const auto look = [&first, piece](QByteArrayView word) {
            const qsizetype at = piece.indexOf(word);
            if (at >= 0 && (first < 0 || at < first))
                first = at;
        };
        for (const QByteArrayView code : codes)
            look(code);
        for (const QByteArrayView marker : stringMarkers)
            look(marker);
        return first;
    }

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
                const Found body = inBody(piece.sliced(at), mostLayers);
                if (body.refusal)
                    found.append(readingOf(body, at));
                if (body.length > 0)
                    next = at + body.length;
                else
                    wasted += std::min(piece.size() - at, longestBody);
            }
            isLineStart = c == '\n';
            at = next;
        }
        return found;
    }

    static Reading readingOf(const Found &body, qsizetype at)
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
