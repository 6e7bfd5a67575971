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

std::optional<Error> headersRefusal(const std::vector<const Field *> &headers, qsizetype bodySize)
{
    for (auto each = headers.cbegin(); each != headers.cend(); ++each) {
        const Field &header = **each;
        if (const auto refusal = headerRefusal(header, bodySize))
            return refusal;
        const bool isTwice =
            std::any_of(headers.cbegin(), each, [&header](const Field *before) { return isSameHeader(before->name, header.name); });
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
    return std::count_if(headers.cbegin(), headers.cend(), [](const Field &header) { return isSameHeader(header.name, "Host"); }) > 1;
}

/// Whether the URL parser passes the target on for certain: unreserved bytes, the separators of a path and a query, and upper-case codes of bytes that
/// are no letters, none of them a control character. What else there is, the parser is asked.
bool isLeftAlone(QByteArrayView target)
{
    static constexpr auto unreserved = [] {
        std::array<bool, 256> is{};
        for (const char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
            is[static_cast<unsigned char>(c)] = c != '\0';
        return is;
    }();
    static constexpr auto isPlain = [] {
        std::array<bool, 256> plain = unreserved;
        for (const char separator : {'/', '?', '=', '&'})
            plain[static_cast<unsigned char>(separator)] = true;
        return plain;
    }();
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
    for (const char *at = target.begin(), *const end = target.end(); at < end; ++at) {
        if (isPlain[static_cast<unsigned char>(*at)])
            continue;
        if (*at != '%' || end - at < 3)
            return false;
        const int high = digit(at[1]);
        const int low = digit(at[2]);
        if (high < 2 || low < 0 || (high == 7 && low == 15) || unreserved[static_cast<size_t>(high * 16 + low)])
            return false;
        at += 2;
    }
    return true;
}

/// Whatever would go out otherwise, up to the target.
std::optional<Error> refusalOf(const Request &request, const std::vector<const Field *> &headers, qsizetype bodySize)
{
    if (auto refusal = methodRefusal(request.method))
        return refusal;
    if (auto refusal = endpointRefusal(request.endpoint))
        return refusal;
    if (auto refusal = pathRefusal(request.path))
        return refusal;
    if (hasTwoHosts(request.headers))
        return Error{ErrorKind::WireFormDiffers, WireFormTexts::tr("The header Host is there twice"), QStringLiteral("Host"),
                     WireFormTexts::tr("Give it once")};
    return headersRefusal(headers, bodySize);
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
    WireHeaders layout;
    const std::vector<const Field *> &headers = layout.of(request, wire.body.size());
    if (const auto refusal = refusalOf(request, headers, wire.body.size()))
        return tl::unexpected(*refusal);
    for (const Field *header : headers)
        wire.headers.append(*header);
    if (isLeftAlone(wire.target.bytes()))
        return wire;
    return wireUrl(wire).map([&wire](const QUrl &) { return std::move(wire); });
}

bool PlainWire::layOut(const Request &request)
{
    assign(m_target, request.path.bytes());
    if (!request.query.isEmpty()) {
        m_target.append('?');
        appendEncodedPairs(m_target, request.query);
    }
    m_form.resize(0);
    appendEncodedPairs(m_form, request.form);
    m_authority = request.endpoint.authority();
    const QByteArrayView body = request.form.isEmpty() ? request.body.bytes() : m_form;
    const std::vector<const Field *> &headers = m_headers.of(request, body.size());
    m_view = {request.method, request.endpoint.scheme, m_authority, m_target, headers, body};
    if (refusalOf(request, headers, body.size()))
        return false;
    return isLeftAlone(m_target) || wireForm(request).has_value();
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
