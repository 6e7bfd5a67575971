// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/endpoint.h"

#include "core/credentials/profile.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

int ownPort(const QByteArray &scheme)
{
    return scheme == "https" ? 443 : 80;
}

tl::unexpected<Error> endpointRefused(const QString &message, const QString &subject, const QString &hint)
{
    return tl::unexpected(Error{ErrorKind::BadInput, message, subject, hint});
}

struct EndpointText {
    Q_DECLARE_TR_FUNCTIONS(Endpoint)
};

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isHostLabel(QStringView label)
{
    const auto isAllowed = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_'; };
    return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-') && !label.endsWith(u'-')
        && std::all_of(label.cbegin(), label.cend(), isAllowed);
}

/// URL parsers read a host whose last label is a number as IPv4, also `127.1` and `0x7f000001`; only the usual spelling is let through.
bool looksLikeIpv4(const QStringList &labels)
{
    return isDigits(labels.constLast()) || labels.constLast().startsWith("0x"_L1);
}

bool isPlainIpv4(const QStringList &labels)
{
    return labels.size() == 4 && std::all_of(labels.cbegin(), labels.cend(), [](const QString &label) {
               return isDigits(label) && label.size() <= 3 && label.toInt() <= 255 && (label.size() == 1 || !label.startsWith(u'0'));
           });
}

Result<QByteArray> ipv6Host(const QString &bracketed)
{
    const QString inner = bracketed.endsWith(u']') ? bracketed.mid(1, bracketed.size() - 2) : QString();
    QHostAddress address;
    if (inner.isEmpty() || inner.contains(u'%') || !address.setAddress(inner) || address.protocol() != QAbstractSocket::IPv6Protocol)
        return endpointRefused(EndpointText::tr("This is no IPv6 address"), bracketed, EndpointText::tr("Write it as [::1]"));
    return '[' + address.toString().toLatin1().toLower() + ']';
}

Result<QByteArray> hostFromText(const QString &host)
{
    if (host.isEmpty())
        return endpointRefused(EndpointText::tr("The endpoint has no host"), {}, EndpointText::tr("Write it as ecs.aliyuncs.com"));
    if (host.startsWith(u'['))
        return ipv6Host(host);
    const QByteArray ascii = QUrl::toAce(host).toLower();
    const QStringList labels = QString::fromLatin1(ascii).split(u'.');
    const bool sound =
        ascii.size() <= 253 && std::all_of(labels.cbegin(), labels.cend(), [](const QString &label) { return isHostLabel(label); });
    if (!sound || (looksLikeIpv4(labels) && !isPlainIpv4(labels)))
        return endpointRefused(EndpointText::tr("This is no host name"), host,
                               EndpointText::tr("Letters, digits, hyphens and single dots, or an IP address"));
    return ascii;
}

Result<int> portFromText(const QString &port, const QByteArray &scheme)
{
    const int number = isDigits(port) && port.size() <= 5 ? port.toInt() : 0;
    if (number < 1 || number > 65535)
        return endpointRefused(EndpointText::tr("The port is out of range"), port, EndpointText::tr("A number from 1 to 65535"));
    return number == ownPort(scheme) ? 0 : number;
}

/// What may not follow the authority: only a lone slash is let through.
Result<void> checkTail(QStringView tail)
{
    if (tail.isEmpty() || tail == u"/")
        return {};
    const QString subject = tail.toString();
    const QString hint = EndpointText::tr("Leave only scheme, host and port");
    if (tail.contains(u'?'))
        return endpointRefused(EndpointText::tr("An endpoint has no query"), subject, hint);
    if (tail.contains(u'#'))
        return endpointRefused(EndpointText::tr("An endpoint has no fragment"), subject, hint);
    return endpointRefused(EndpointText::tr("An endpoint has no path: it comes from the operation"), subject, hint);
}

bool isBlankOrControl(QChar c)
{
    return c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x7f;
}

} // namespace

QByteArray Endpoint::authority() const
{
    return port == 0 || port == ownPort(scheme) ? host : host + ':' + QByteArray::number(port);
}

QByteArray Endpoint::text() const
{
    return scheme + "://" + authority();
}

Result<Endpoint> endpointFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return endpointRefused(EndpointText::tr("The endpoint is empty"), {}, EndpointText::tr("Write it as ecs.aliyuncs.com"));
    if (std::any_of(trimmed.cbegin(), trimmed.cend(), isBlankOrControl))
        return endpointRefused(EndpointText::tr("The endpoint holds a blank or a control character"), trimmed.simplified(),
                               EndpointText::tr("Take it out"));

    const qsizetype schemeEnd = trimmed.indexOf("://"_L1);
    const QString scheme = schemeEnd < 0 ? QString() : trimmed.first(schemeEnd).toLower();
    if (schemeEnd >= 0 && scheme != "https"_L1 && scheme != "http"_L1)
        return endpointRefused(EndpointText::tr("The endpoint has another scheme than https or http"), scheme,
                               EndpointText::tr("Write https:// in front"));

    const QString rest = schemeEnd < 0 ? trimmed : trimmed.sliced(schemeEnd + 3);
    const auto tailStart =
        std::find_if(rest.cbegin(), rest.cend(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#' || c == u'\\'; });
    const QString authority = rest.first(tailStart - rest.cbegin());
    if (authority.contains(u'@'))
        return endpointRefused(EndpointText::tr("An endpoint carries no user name or password"), {},
                               EndpointText::tr("Take out what stands before @; keys belong in a profile"));
    if (const auto tail = checkTail(QStringView(rest).sliced(authority.size())); !tail)
        return tl::unexpected(tail.error());

    const qsizetype bracket = authority.lastIndexOf(u']');
    const qsizetype colon = authority.indexOf(u':', std::max<qsizetype>(bracket, 0));
    const QString hostText = colon < 0 ? authority : authority.first(colon);
    if (bracket < 0 && authority.count(u':') > 1)
        return endpointRefused(EndpointText::tr("The endpoint has several colons"), authority,
                               EndpointText::tr("Put an IPv6 address in brackets: [::1]"));
    if (bracket >= 0 && colon < 0 && bracket != authority.size() - 1)
        return endpointRefused(EndpointText::tr("This is no IPv6 address"), authority, EndpointText::tr("Write it as [::1]"));
    if (bracket >= 0 && hostText.size() != bracket + 1)
        return endpointRefused(EndpointText::tr("This is no IPv6 address"), authority, EndpointText::tr("Write it as [::1]"));

    const auto host = hostFromText(hostText);
    if (!host)
        return tl::unexpected(host.error());
    Endpoint endpoint{.scheme = scheme.toLatin1(), .host = *host};
    if (scheme.isEmpty()) {
        const QString bare = QString::fromLatin1(endpoint.host).remove(u'[').remove(u']');
        endpoint.scheme = isLoopback(bare) ? QByteArrayLiteral("http") : QByteArrayLiteral("https");
    }
    if (colon >= 0) {
        const auto port = portFromText(authority.sliced(colon + 1), endpoint.scheme);
        if (!port)
            return tl::unexpected(port.error());
        endpoint.port = *port;
    }
    return endpoint;
}

} // namespace countersign
