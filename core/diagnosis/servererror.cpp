// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/servererror.h"

#include "core/transport/bodymembers.h"

#include <algorithm>
#include <initializer_list>

namespace countersign {

namespace {

/// Longest plain text taken for a message; a page is none.
constexpr qsizetype longestPlainMessage = 2000;

/// First member of one of these names, letter case ignored; the first level before the second (`error`, `Error`).
QString memberText(const QVector<BodyMember> &members, std::initializer_list<QStringView> names)
{
    for (const bool nested : {false, true}) {
        for (const BodyMember &member : members) {
            const bool isOnLevel = nested ? member.parent.compare(u"error", Qt::CaseInsensitive) == 0 : member.parent.isEmpty();
            const bool isNamed = std::any_of(names.begin(), names.end(),
                                             [&member](QStringView name) { return member.name.compare(name, Qt::CaseInsensitive) == 0; });
            if (isOnLevel && isNamed)
                return member.text;
        }
    }
    return {};
}

bool saysSuccess(const QString &code)
{
    return code.isEmpty() || code.compare(u"OK", Qt::CaseInsensitive) == 0 || code.compare(u"Success", Qt::CaseInsensitive) == 0
        || code == u"200" || code == u"0";
}

/// What ACS3 prints between `marker` and the bracket that closes it: the last one in front of the second marker, or of all.
QString bracketed(const QString &message, const QString &marker, const QString &nextMarker)
{
    const qsizetype start = message.indexOf(marker);
    if (start < 0)
        return {};
    const qsizetype from = start + marker.size();
    const qsizetype next = message.indexOf(nextMarker, from);
    const qsizetype end = message.lastIndexOf(u']', next < 0 ? -1 : next);
    return end < from ? QString() : message.sliced(from, end - from);
}

/// The string that the server computed, cut at its marker: it holds colons of its own.
QByteArray serversString(const QString &message)
{
    static const QString rpcMarker = QStringLiteral("server string to sign is:");
    const qsizetype start = message.indexOf(rpcMarker);
    if (start >= 0)
        return message.sliced(start + rpcMarker.size()).toUtf8();
    return bracketed(message, QStringLiteral("server StringToSign is ["), QStringLiteral("server CanonicalRequest is [")).toUtf8();
}

/// ACS3's second half, or what Huawei's gateway prints behind its marker with a bar for each line end.
QByteArray serversCanonicalRequest(const QString &message)
{
    if (const QString inBrackets =
            bracketed(message, QStringLiteral("server CanonicalRequest is ["), QStringLiteral("server StringToSign is ["));
        !inBrackets.isEmpty())
        return inBrackets.toUtf8();
    static const QString gatewayMarker = QStringLiteral("canonicalRequest:");
    const qsizetype start = message.indexOf(gatewayMarker);
    if (start < 0)
        return {};
    QByteArray text = message.sliced(start + gatewayMarker.size()).trimmed().toUtf8();
    if (!text.contains('\n'))
        text.replace('|', '\n');
    return text;
}

/// A refusal in plain text (`Forbidden`); an HTML page says nothing that the status does not.
QString plainMessage(const Response &response)
{
    const QString text = response.text.text.isEmpty() ? QString::fromUtf8(response.body.left(longestPlainMessage + 1)) : response.text.text;
    const bool isMessage = text.size() <= longestPlainMessage && !text.trimmed().startsWith(u'<') && !text.trimmed().isEmpty();
    return isMessage ? text.trimmed() : QString::fromLatin1(response.reason);
}

/// Object storages (OSS, S3 and their kin) give their strings as elements of their own; the bytes in hex are the surest.
void readStorageMembers(const QVector<BodyMember> &members, ServerError &error)
{
    const QByteArray bytes = QByteArray::fromHex(memberText(members, {u"StringToSignBytes"}).toLatin1());
    const QByteArray text = memberText(members, {u"StringToSign"}).toUtf8();
    if (error.stringToSign.isEmpty())
        error.stringToSign = bytes.isEmpty() ? text : bytes;
    const QByteArray canonicalBytes = QByteArray::fromHex(memberText(members, {u"CanonicalRequestBytes"}).toLatin1());
    if (error.canonicalRequest.isEmpty())
        error.canonicalRequest = canonicalBytes.isEmpty() ? memberText(members, {u"CanonicalRequest"}).toUtf8() : canonicalBytes;
    error.accessKeyId = memberText(members, {u"OSSAccessKeyId", u"AWSAccessKeyId", u"AccessKeyId"}).toUtf8();
    error.signatureReceived = memberText(members, {u"SignatureProvided"}).toUtf8();
}

} // namespace

std::optional<ServerError> serverError(const Response &response)
{
    const QVector<BodyMember> members = bodyMembers(response);
    ServerError error{
        .code = memberText(members, {u"Code", u"errorCode", u"error_code"}),
        .message = memberText(members, {u"Message", u"errorMsg", u"error_msg", u"errorMessage"}),
        .requestId = QString::fromUtf8(requestId(response)),
        .recommendation = memberText(members, {u"Recommend"}),
    };
    if (response.status < 400 && saysSuccess(error.code))
        return {};
    if (error.code.isEmpty() && error.message.isEmpty())
        error.message = plainMessage(response);
    readServersStrings(error);
    readStorageMembers(members, error);
    return error;
}

std::optional<ServerError> serverErrorInBody(QByteArrayView body, int status)
{
    return serverError({.status = status, .body = body.toByteArray()});
}

void readServersStrings(ServerError &error)
{
    error.stringToSign = serversString(error.message);
    error.canonicalRequest = serversCanonicalRequest(error.message);
}

} // namespace countersign
