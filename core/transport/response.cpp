// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/response.h"

#include "core/transport/bodymembers.h"

#include <algorithm>

namespace countersign {

namespace {

/// A call's answer with an id in it is small; nobody waits for the id of a download.
constexpr qsizetype largestBodyWithId = qsizetype(16) << 20;

bool namesRequestId(const BodyMember &member)
{
    return member.name.compare(u"RequestId", Qt::CaseInsensitive) == 0 || member.name.compare(u"request_id", Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray headerValue(const Response &response, QByteArrayView name)
{
    const auto found = std::find_if(response.headers.cbegin(), response.headers.cend(),
                                    [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == response.headers.cend() ? QByteArray() : found->second;
}

QByteArray requestId(const Response &response)
{
    for (const char *name : {"x-acs-request-id", "X-Request-Id"}) {
        const QByteArray value = headerValue(response, name);
        if (!value.isEmpty())
            return value;
    }
    if (response.body.size() > largestBodyWithId)
        return {};
    const QVector<BodyMember> members = bodyMembers(response);
    const auto found = std::find_if(members.cbegin(), members.cend(), namesRequestId);
    return found == members.cend() ? QByteArray() : found->text.toUtf8();
}

} // namespace countersign
