// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/wireheaders.h"

#include <algorithm>

namespace countersign {

namespace {

/// Servers wait for a length with these even when there is no body. Source: RFC 9110 section 8.6.
bool announcesEmptyBody(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

/// What the network layer would add by itself: set here to known values, so that they are seen, and in the order given.
/// No compression: a body is shown and diagnosed as it was received.
const QVector<Field> &fixedHeaders()
{
    const auto fixed = [](const char *name, const QByteArray &value) {
        return field(name, value, Origin::setting(QString::fromLatin1(name)));
    };
    static const QVector<Field> all{fixed("Connection", "close"), fixed("Accept", "*/*"), fixed("Accept-Encoding", "identity"),
                                    fixed("Accept-Language", "en"), fixed("User-Agent", "Countersign/" COUNTERSIGN_VERSION)};
    return all;
}

} // namespace

const std::vector<const Field *> &WireHeaders::of(const Request &request, qsizetype bodySize)
{
    m_headers.clear();
    const Field *ownHost = findField(request.headers, "Host", true);
    if (const QByteArray authority = request.endpoint.authority(); m_host.name.isEmpty() || m_host.value.bytes() != authority)
        m_host = field(QByteArrayLiteral("Host"), authority, Origin::of(Origin::Kind::Endpoint));
    m_headers.push_back(ownHost ? ownHost : &m_host);
    for (const Field &header : request.headers) {
        if (!isSameHeader(header.name, "Host"))
            m_headers.push_back(&header);
    }
    for (const Field &header : fixedHeaders()) {
        if (!isThere(header.name))
            m_headers.push_back(&header);
    }
    const bool needsLength = bodySize > 0 || announcesEmptyBody(request.method);
    if (needsLength && !isThere("Content-Length")) {
        m_length = field(QByteArrayLiteral("Content-Length"), QByteArray::number(bodySize), Origin::of(Origin::Kind::Body));
        m_headers.push_back(&m_length);
    }
    return m_headers;
}

bool WireHeaders::isThere(QByteArrayView name) const
{
    return std::any_of(m_headers.cbegin(), m_headers.cend(), [name](const Field *header) { return isSameHeader(header->name, name); });
}

} // namespace countersign
