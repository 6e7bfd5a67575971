// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/observedrequest.h"

#include "core/base/encoding.h"

#include <algorithm>

namespace countersign {

namespace {

/// Length of `https` in `https://…`; 0 when the text begins with no scheme.
qsizetype schemeLength(QByteArrayView url)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    qsizetype at = 0;
    while (at < url.size()
           && (isLetter(url[at]) || (at > 0 && ((url[at] >= '0' && url[at] <= '9') || url[at] == '+' || url[at] == '-' || url[at] == '.'))))
        ++at;
    return url.sliced(at).startsWith(QByteArrayView("://")) ? at : 0;
}

bool looksLikeForm(QByteArrayView body)
{
    return body.contains('=') && body[0] != '='
        && std::all_of(body.begin(), body.end(), [](char c) { return c > 0x20 && c < 0x7f && !QByteArrayView("{}<>\"\\").contains(c); });
}

} // namespace

QByteArray ObservedRequest::url() const
{
    return (scheme.isEmpty() ? QByteArray("https") : scheme) + "://" + host + target;
}

QByteArray ObservedRequest::path() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.left(mark);
}

QByteArray ObservedRequest::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.mid(mark + 1);
}

QByteArray observedHeader(const ObservedRequest &request, QByteArrayView name)
{
    for (const auto &[each, value] : request.headers) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

QVector<QPair<QByteArray, QByteArray>> decodedPairs(QByteArrayView encoded)
{
    QVector<QPair<QByteArray, QByteArray>> pairs;
    const QByteArrayList pieces = encoded.toByteArray().split('&');
    for (const QByteArray &piece : pieces) {
        if (piece.isEmpty())
            continue;
        const qsizetype equals = piece.indexOf('=');
        pairs.append(
            {formDecoded(equals < 0 ? piece : piece.left(equals)), equals < 0 ? QByteArray() : formDecoded(piece.mid(equals + 1))});
    }
    return pairs;
}

bool hasForm(const ObservedRequest &request)
{
    if (request.body.isEmpty())
        return false;
    const QByteArray type = observedHeader(request, "Content-Type");
    return type.isEmpty() ? looksLikeForm(request.body) : type.toLower().contains("application/x-www-form-urlencoded");
}

ObservedRequest requestFromUrl(QByteArrayView url)
{
    ObservedRequest request{.method = "GET"};
    const qsizetype scheme = schemeLength(url);
    request.scheme = url.first(scheme).toByteArray().toLower();
    const QByteArrayView rest = url.sliced(scheme > 0 ? scheme + 3 : 0);
    const qsizetype end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?' || c == '#'; }) - rest.begin();
    const QByteArrayView authority = rest.first(end);
    request.host = authority.sliced(authority.lastIndexOf('@') + 1).toByteArray();

    const QByteArrayView tail = rest.sliced(end);
    const qsizetype fragment = tail.indexOf('#');
    request.target = tail.first(fragment < 0 ? tail.size() : fragment).toByteArray();
    if (!request.target.startsWith('/'))
        request.target.prepend('/');
    return request;
}

} // namespace countersign
