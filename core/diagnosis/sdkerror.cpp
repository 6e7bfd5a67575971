// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/sdkerror.h"

#include "core/diagnosis/jsonpieces.h"
#include "core/diagnosis/readingwords.h"
#include "core/diagnosis/refusalbody.h"
#include "core/diagnosis/signingtext.h"
#include "core/diagnosis/textlines.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

namespace {

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

/// Cuts the string behind the marker by its own shape, since other words may follow it. \returns how many bytes it takes
qsizetype cutString(ServerError &error, QByteArrayView behindMarker)
{
    while (behindMarker.startsWith(' '))
        behindMarker = behindMarker.sliced(1);
    if (const auto text = signingText(behindMarker, SigningTextPlace::Sentence)) {
        error.stringToSign = behindMarker.first(text->length).toByteArray();
        return text->length;
    }
    // A log prints line ends as \n.
    const QByteArrayView line = behindMarker.first(lineEndFrom(behindMarker, 0));
    const QByteArray inner = jsonUnescaped(line);
    const auto text = signingText(inner, SigningTextPlace::Sentence);
    error.stringToSign = text ? inner.left(text->length) : inner.trimmed();
    return line.size();
}

/// One exception's text: what was found of it, and where it ends.
class SdkErrorText {
    Q_DECLARE_TR_FUNCTIONS(RefusalReader)
public:
    /// \param text from the start of the line \param at of the code or marker that was found, into the text
    SdkErrorText(QByteArrayView text, qsizetype at)
        : m_text(text.first(std::min(text.size(), longestRefusalBody)))
        , m_near(m_text.first(std::min<qsizetype>(m_text.size(), 4096)))
        , m_length(lineEndFrom(m_text, at))
        , m_messageFrom(at)
    {
    }

    Reading read()
    {
        takeCode();
        findMessage();
        takeStrings();
        takeMessage();
        takeRequestId();
        return {.recognised = describedRefusal(tr("Text of an SDK's error"), m_error),
                .refusal = m_error,
                .length = std::min(m_length, m_text.size())};
    }

private:
    /// The first word of the list in the lines around.
    void takeCode()
    {
        for (const QByteArrayView code : codes) {
            const qsizetype found = m_near.indexOf(code);
            if (found >= 0 && (m_codeAt < 0 || found < m_codeAt))
                m_codeAt = found;
        }
        if (m_codeAt < 0)
            return;
        const auto end = std::find_if_not(m_text.begin() + m_codeAt, m_text.end(), isCodeByte);
        QByteArray code = m_text.sliced(m_codeAt, end - (m_text.begin() + m_codeAt)).toByteArray();
        if (code.endsWith("Error"))
            code.chop(5); // as Node's SDK names its exceptions
        while (code.endsWith('.') || code.endsWith('-'))
            code.chop(1);
        m_error.code = QString::fromUtf8(code);
        m_messageFrom = std::min(qsizetype(end - m_text.begin()), m_messageFrom);
        m_length = std::max(m_length, lineEndFrom(m_text, m_codeAt));
    }

    void findMessage()
    {
        const qsizetype marker = m_near.indexOf(QByteArrayView("Message:"));
        if (marker >= 0 && marker - lineEndFrom(m_text, std::max<qsizetype>(m_codeAt, 0)) < 1024)
            m_messageFrom = marker + 8;
        m_messageEnd = lineEndFrom(m_text, m_messageFrom);
    }

    void takeStrings()
    {
        for (const QByteArrayView marker : stringMarkers) {
            const qsizetype found = m_near.indexOf(marker);
            if (found < 0)
                continue;
            const qsizetype behind = found + marker.size();
            if (marker == stringMarkers[0]) {
                m_messageFrom = std::min(m_messageFrom, m_text.first(found).lastIndexOf('\n') + 1);
                m_messageEnd = behind + cutString(m_error, m_text.sliced(behind));
            } else {
                m_messageEnd = std::max(m_messageEnd, halfEnd(behind, marker.endsWith('[')));
            }
        }
    }

    /// In brackets, or to the end of the line; several halves may follow.
    qsizetype halfEnd(qsizetype from, bool isInBrackets) const
    {
        if (!isInBrackets)
            return lineEndFrom(m_text, from);
        const qsizetype close = m_text.indexOf(']', from);
        return close < 0 ? m_text.size() : close + 1;
    }

    void takeMessage()
    {
        m_messageEnd = std::clamp(m_messageEnd, m_messageFrom, m_text.size());
        const QByteArray message = m_text.sliced(m_messageFrom, m_messageEnd - m_messageFrom).toByteArray();
        if (m_error.stringToSign.isEmpty()) {
            const bool isOneLine = !message.contains('\n') && message.contains("\\n");
            ServerError strings{.message = QString::fromUtf8(isOneLine ? jsonUnescaped(message) : message)};
            readServersStrings(strings);
            m_error.stringToSign = strings.stringToSign;
            m_error.canonicalRequest = strings.canonicalRequest;
        }
        const auto start =
            std::find_if_not(message.cbegin(), message.cend(), [](char c) { return QByteArrayView(" \t\r\n:").contains(c); });
        m_error.message = QString::fromUtf8(message.sliced(start - message.cbegin()).trimmed());
        m_length = std::max(m_length, m_messageEnd);
    }

    /// Behind the message or a few lines below.
    void takeRequestId()
    {
        qsizetype until = m_length;
        for (int lines = 0; lines < 4; ++lines)
            until = std::min(lineEndFrom(m_text, until) + 1, m_text.size());
        const QByteArray id = requestIdIn(m_text.first(until));
        if (id.isEmpty())
            return;
        m_error.requestId = QString::fromUtf8(id);
        m_length = std::max(m_length, m_text.indexOf(id) + id.size());
    }

    const QByteArrayView m_text;
    const QByteArrayView m_near; ///< the lines around
    ServerError m_error{};
    qsizetype m_codeAt = -1;
    qsizetype m_length;
    qsizetype m_messageFrom;
    qsizetype m_messageEnd = 0;
};

} // namespace

qsizetype sdkErrorIn(QByteArrayView piece)
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

Reading sdkErrorAround(QByteArrayView piece, qsizetype at)
{
    const qsizetype lineStart = piece.first(at).lastIndexOf('\n') + 1;
    Reading reading = SdkErrorText(piece.sliced(lineStart), at - lineStart).read();
    reading.offset = lineStart;
    reading.length = std::max(reading.length, at - lineStart + 1);
    return reading;
}

} // namespace countersign
