// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/refusalbody.h"

#include "core/base/xmltokens.h"
#include "core/diagnosis/jsonpieces.h"
#include "core/diagnosis/textlines.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr int mostLayers = 6; ///< of objects and of JSON inside their strings

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

RefusalBody inBody(QByteArrayView text, int layers);

/// Looks into the strings of an object for a body that was put there as text.
RefusalBody insideStrings(QByteArrayView object, int layers)
{
    const QVector<JsonPiece> members = jsonMembers(object);
    for (const JsonPiece &member : members) {
        if (layers <= 0)
            break;
        if (member.value.startsWith('{')) {
            if (RefusalBody found = insideStrings(member.value, layers - 1); found.refusal)
                return found;
            continue;
        }
        if (!member.value.startsWith('"'))
            continue;
        const QByteArray inner = jsonScalar(member.value);
        const qsizetype start = inner.indexOf(inner.contains('{') ? '{' : '<');
        if (start < 0)
            continue;
        RefusalBody found = inBody(QByteArrayView(inner).sliced(start), layers - 1);
        if (found.refusal) {
            found.isEscaped = true;
            return found;
        }
    }
    return {};
}

/// What is there of a body that was cut off.
RefusalBody cutOffBody(QByteArrayView head)
{
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

RefusalBody inBody(QByteArrayView text, int layers)
{
    const QByteArrayView head = text.first(std::min(text.size(), longestRefusalBody));
    if (head.startsWith('<')) {
        const qsizetype length = xmlLength(head);
        return length < 0 ? RefusalBody{} : RefusalBody{.refusal = serverErrorInBody(head.first(length)), .length = length};
    }
    if (!head.startsWith('{'))
        return {};
    if (head.startsWith(QByteArrayView("{\\\"")) && layers > 0) {
        const qsizetype end = lineEndFrom(head, 0);
        const QByteArray inner = jsonUnescaped(head.first(end));
        RefusalBody found = inBody(inner, layers - 1);
        found.length = end;
        found.isEscaped = true;
        return found;
    }
    const qsizetype length = jsonLength(head);
    if (length >= 0) {
        const QByteArrayView object = head.first(length);
        RefusalBody found{.refusal = serverErrorInBody(object), .length = length};
        if (!found.refusal && layers > 0) {
            found = insideStrings(object, layers - 1);
            found.length = length;
        }
        return found;
    }
    return cutOffBody(head);
}

} // namespace

RefusalBody refusalBody(QByteArrayView text)
{
    return inBody(text, mostLayers);
}

qsizetype bodyLength(QByteArrayView text)
{
    return text.startsWith('{') ? jsonLength(text) : text.startsWith('<') ? xmlLength(text) : -1;
}

} // namespace countersign
