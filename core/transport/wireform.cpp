// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/wireform.h"

#include "core/transport/wirerefusal.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>

namespace countersign {

namespace {

constexpr auto targetFormat =
    QUrl::FormattingOptions(QUrl::FullyEncoded) | QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment;

struct WireFormTexts {
    Q_DECLARE_TR_FUNCTIONS(WireForm)
};

/// Servers wait for a length with these even when there is no body. Source: RFC 9110 section 8.6.
bool announcesEmptyBody(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

Field hostField(const Request &request)
{
    if (const Field *own = findField(request.headers, "Host", true))
        return *own;
    return field("Host", request.endpoint.authority(), Origin::of(Origin::Kind::Endpoint));
}

/// What the network layer would add by itself: set here to known values, so that they are seen, and in the order given.
/// No compression: a body is shown and diagnosed as it was received.
QVector<Field> fixedHeaders()
{
    const auto fixed = [](const char *name, const QByteArray &value) {
        return field(name, value, Origin::setting(QString::fromLatin1(name)));
    };
    return {fixed("Connection", "close"), fixed("Accept", "*/*"), fixed("Accept-Encoding", "identity"), fixed("Accept-Language", "en"),
            fixed("User-Agent", "Countersign/" COUNTERSIGN_VERSION)};
}

QVector<Field> allHeaders(const Request &request, qsizetype bodySize)
{
    QVector<Field> headers{hostField(request)};
    for (const Field &header : request.headers) {
        if (header.name.compare("Host", Qt::CaseInsensitive) != 0)
            headers.append(header);
    }
    const QVector<Field> fixed = fixedHeaders();
    for (const Field &header : fixed) {
        if (!findField(headers, header.name, true))
            headers.append(header);
    }
    const bool needsLength = bodySize > 0 || announcesEmptyBody(request.method);
    if (needsLength && !findField(headers, "Content-Length", true))
        headers.append(field("Content-Length", QByteArray::number(bodySize), Origin::of(Origin::Kind::Body)));
    return headers;
}

std::optional<Error> headersRefusal(const QVector<Field> &headers, qsizetype bodySize)
{
    QSet<QByteArray> seen;
    for (const Field &header : headers) {
        if (const auto refusal = headerRefusal(header, bodySize))
            return refusal;
        const QByteArray name = header.name.toLower();
        if (seen.contains(name))
            return Error{ErrorKind::WireFormDiffers,
                         WireFormTexts::tr("The header %1 is there twice").arg(QString::fromLatin1(header.name)), fieldOf(header.origin),
                         WireFormTexts::tr("Give it once, with the values joined by a comma")};
        seen.insert(name);
    }
    return {};
}

std::optional<Error> endpointRefusal(const Endpoint &endpoint)
{
    const QUrl url = QUrl::fromEncoded(endpoint.text() + '/', QUrl::StrictMode);
    if (url.isValid() && !url.host().isEmpty())
        return {};
    return Error{ErrorKind::BadInput, WireFormTexts::tr("This is no host that can be reached"), QString::fromUtf8(endpoint.text()),
                 WireFormTexts::tr("Check the endpoint")};
}

bool hasTwoHosts(const QVector<Field> &headers)
{
    return std::count_if(headers.cbegin(), headers.cend(),
                         [](const Field &header) { return header.name.compare("Host", Qt::CaseInsensitive) == 0; })
        > 1;
}

} // namespace

QByteArray WireRequest::url() const
{
    return endpoint.scheme + "://" + endpoint.authority() + target.bytes();
}

TracedBytes WireRequest::text() const
{
    TracedBytes text(method, Origin::of(Origin::Kind::Method));
    text += " ";
    text += target;
    text += " HTTP/1.1\r\n";
    for (const Field &header : headers) {
        text += header.tracedName();
        text += ": ";
        text += header.value;
        text += "\r\n";
    }
    text += "\r\n";
    text += body;
    return text;
}

Result<WireRequest> wireForm(const Request &request)
{
    WireRequest wire{.method = request.method, .endpoint = request.endpoint, .target = request.path, .body = bodyBytes(request)};
    if (!request.query.isEmpty()) {
        wire.target += "?";
        wire.target += encodedPairs(request.query);
    }
    wire.headers = allHeaders(request, wire.body.size());

    if (const auto refusal = methodRefusal(request.method))
        return tl::unexpected(*refusal);
    if (const auto refusal = endpointRefusal(request.endpoint))
        return tl::unexpected(*refusal);
    if (const auto refusal = pathRefusal(request.path))
        return tl::unexpected(*refusal);
    if (hasTwoHosts(request.headers))
        return tl::unexpected(Error{ErrorKind::WireFormDiffers, WireFormTexts::tr("The header Host is there twice"), QStringLiteral("Host"),
                                    WireFormTexts::tr("Give it once")});
    if (const auto refusal = headersRefusal(wire.headers, wire.body.size()))
        return tl::unexpected(*refusal);
    return wireUrl(wire).map([&wire](const QUrl &) { return std::move(wire); });
}

Result<QUrl> wireUrl(const WireRequest &request)
{
    if (const auto refusal = endpointRefusal(request.endpoint))
        return tl::unexpected(*refusal);
    const QUrl url = QUrl::fromEncoded(request.endpoint.text() + request.target.bytes(), QUrl::StrictMode);
    const QByteArray sent = url.isValid() ? url.toEncoded(targetFormat) : QByteArray();
    if (sent != request.target.bytes())
        return tl::unexpected(targetRefusal(request.target, sent));
    return url;
}

} // namespace countersign
