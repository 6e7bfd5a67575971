// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/jsonwriter.h"

#include "core/base/charset.h"
#include "core/base/encoding.h"

#include <algorithm>

namespace countersign {

void JsonWriter::separate()
{
    if (m_needsComma)
        m_json += ',';
    m_needsComma = true;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_json += bracket;
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_json += bracket;
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    separate();
    appendString(name);
    m_json += ':';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::text(const QString &value)
{
    separate();
    appendString(value.toUtf8());
    return *this;
}

JsonWriter &JsonWriter::bytes(const QByteArray &value)
{
    if (!isUtf8(value))
        return beginObject().key("base64").text(QString::fromLatin1(base64Encoded(value))).endObject();
    separate();
    appendString(value);
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_json += json;
    return *this;
}

void JsonWriter::appendString(QByteArrayView utf8)
{
    m_json += '"';
    const auto isPlain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != 0x7F; };
    for (auto at = utf8.cbegin(); at != utf8.cend();) {
        const auto runEnd = std::find_if_not(at, utf8.cend(), isPlain);
        m_json += QByteArrayView(at, runEnd - at);
        if (runEnd == utf8.cend())
            break;
        const char c = *runEnd;
        at = runEnd + 1;
        if (c == '"' || c == '\\') {
            m_json += '\\';
            m_json += c;
        } else if (c == '\n') {
            m_json += "\\n";
        } else if (c == '\r') {
            m_json += "\\r";
        } else if (c == '\t') {
            m_json += "\\t";
        } else {
            m_json += "\\u00" + QByteArray(1, c).toHex();
        }
    }
    m_json += '"';
}

} // namespace countersign
