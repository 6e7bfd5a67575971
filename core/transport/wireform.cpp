// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/wireform.h"

#include "core/transport/wirerefusal.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
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
const QVector<Field> &fixedHeaders()
{
    const auto fixed = [](const char *name, const QByteArray &value) {
        return field(name, value, Origin::setting(QString::fromLatin1(name)));
    };
    static const QVector<Field> all{fixed("Connection", "close"), fixed("Accept", "*/*"), fixed("Accept-Encoding", "identity"),
                                    fixed("Accept-Language", "en"), fixed("User-Agent", "Countersign/" COUNTERSIGN_VERSION)};
    return all;
}

QVector<Field> allHeaders(const Request &request, qsizetype bodySize)
{
    QVector<Field> headers{hostField(request)};
    for (const Field &header : request.headers) {
        if (header.name.compare("Host", Qt::CaseInsensitive) != 0)
            headers.append(header);
    }
    for (const Field &header : fixedHeaders()) {
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
    for (auto each = headers.cbegin(); each != headers.cend(); ++each) {
        const Field &header = *each;
        if (const auto refusal = headerRefusal(header, bodySize))
            return refusal;
        const bool isTwice = std::any_of(headers.cbegin(), each, [&header](const Field &before) {
            return before.name.size() == header.name.size() && before.name.compare(header.name, Qt::CaseInsensitive) == 0;
        });
        if (isTwice)
            return Error{ErrorKind::WireFormDiffers,
                         WireFormTexts::tr("The header %1 is there twice").arg(QString::fromLatin1(header.name)), fieldOf(header.origin),
                         WireFormTexts::tr("Give it once, with the values joined by a comma")};
    }
    return {};
}

std::optional<Error> endpointRefusal(const Endpoint &endpoint)
{
    thread_local Endpoint accepted; // most calls go where the one before went
    if (!endpoint.host.isEmpty() && endpoint == accepted)
        return {};
    const QUrl url = QUrl::fromEncoded(endpoint.text() + '/', QUrl::StrictMode);
    if (url.isValid() && !url.host().isEmpty()) {
        accepted = endpoint;
        return {};
    }
    return Error{ErrorKind::BadInput, WireFormTexts::tr("This is no host that can be reached"), QString::fromUtf8(endpoint.text()),
                 WireFormTexts::tr("Check the endpoint")};
}

bool hasTwoHosts(const QVector<Field> &headers)
{
    return std::count_if(headers.cbegin(), headers.cend(),
                         [](const Field &header) { return header.name.compare("Host", Qt::CaseInsensitive) == 0; })
        > 1;
}

/// Whether the URL parser passes the target on for certain: unreserved bytes, the separators of a path and a query, and upper-case codes of bytes that
/// are no letters, none of them a control character. What else there is, the parser is asked.
bool isLeftAlone(QByteArrayView target)
{
    static constexpr std::array<bool, 256> isPlain = [] {
        std::array<bool, 256> plain{};
        for (const char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
            plain[static_cast<unsigned char>(c)] = c != '\0';
        return plain;
    }();
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
    for (qsizetype i = 0; i < target.size(); ++i) {
        const char c = target[i];
        if (isPlain[static_cast<unsigned char>(c)] || c == '/' || c == '?' || c == '=' || c == '&')
            continue;
        if (c != '%' || i + 2 >= target.size())
            return false;
        const int byte = digit(target[i + 1]) * 16 + digit(target[i + 2]);
        if (digit(target[i + 1]) < 2 || digit(target[i + 2]) < 0 || byte == 0x7F || isPlain[static_cast<size_t>(byte)])
            return false;
        i += 2;
    }
    return true;
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
    if (isLeftAlone(wire.target.bytes()))
        return wire;
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
