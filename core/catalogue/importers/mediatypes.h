// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countersign {

/// The type without its parameters, in lower case: `application/json` of `Application/JSON; charset=utf-8`.
inline QString mediaTypeOf(const QString &written)
{
    return written.section(u';', 0, 0).trimmed().toLower();
}

/// JSON by itself or by its suffix: `application/problem+json`. Source: RFC 6839
inline bool isJsonType(const QString &written)
{
    const QString type = mediaTypeOf(written);
    return type == u"application/json" || type == u"text/json" || type.endsWith(u"+json");
}

inline bool isXmlType(const QString &written)
{
    const QString type = mediaTypeOf(written);
    return type == u"application/xml" || type == u"text/xml" || type.endsWith(u"+xml");
}

} // namespace countersign
