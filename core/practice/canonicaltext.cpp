// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/canonicaltext.h"

#include <algorithm>

namespace countersign::practice {

std::optional<Authorization> authorizationIn(const QByteArray &header)
{
    const QByteArray text = header.trimmed();
    const qsizetype blank = text.indexOf(' ');
    if (blank < 0)
        return std::nullopt;
    Authorization found{.algorithm = text.left(blank)};
    for (const QByteArray &part : text.mid(blank + 1).split(',')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0)
            found.parts.insert(part.left(equals).trimmed(), part.mid(equals + 1).trimmed());
    }
    found.signedHeaders = found.parts.value("SignedHeaders").toLower().split(';');
    found.signedHeaders.removeAll(QByteArray());
    std::sort(found.signedHeaders.begin(), found.signedHeaders.end());
    return found;
}

QByteArrayList headerValues(const HttpRequest &request, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &[key, value] : request.headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value.trimmed());
    return values;
}

QByteArray canonicalPath(const QByteArray &path)
{
    QByteArrayList segments;
    for (const QByteArray &segment : path.split('/'))
        segments.append(escaped(unescaped(segment, Plus::Stays)));
    return segments.join('/');
}

QByteArray canonicalQuery(Pairs pairs)
{
    std::sort(pairs.begin(), pairs.end());
    QByteArray joined;
    for (const Pair &pair : std::as_const(pairs)) {
        if (!joined.isEmpty())
            joined += '&';
        joined += escaped(pair.first) + '=' + escaped(pair.second);
    }
    return joined;
}

} // namespace countersign::practice
