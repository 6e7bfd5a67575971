// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QString>

#include <cstring>
#include <initializer_list>

namespace countersign {

/// Writes JSON in the order it is told, on one line. Text is UTF-8 as it is; only quotes, backslashes and control characters are escaped.
class COUNTERSIGN_CORE JsonWriter {
public:
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    JsonWriter &key(QByteArrayView name)
    {
        separate();
        appendString(name);
        append(':');
        m_needsComma = false;
        return *this;
    }

    JsonWriter &text(const QString &value);
    /// UTF-8 as a string; other bytes as `{"base64": "…"}`.
    JsonWriter &bytes(QByteArrayView value);
    /// The parts as one.
    JsonWriter &bytes(std::initializer_list<QByteArrayView> parts);
    JsonWriter &number(qint64 value) { return raw(QByteArray::number(value)); }
    JsonWriter &boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter &null() { return raw("null"); }
    /// A value that is JSON already.
    JsonWriter &raw(QByteArrayView json)
    {
        separate();
        append(json);
        return *this;
    }

    /// Ends one value and begins another below it.
    void newLine()
    {
        append('\n');
        m_needsComma = false;
    }
    const QByteArray &json() const
    {
        m_json.resize(m_size);
        return m_json;
    }
    /// Begins anew in the same memory.
    void clear()
    {
        m_size = 0;
        m_needsComma = false;
    }

private:
    JsonWriter &open(char bracket)
    {
        separate();
        append(bracket);
        m_needsComma = false;
        return *this;
    }
    JsonWriter &close(char bracket)
    {
        append(bracket);
        m_needsComma = true;
        return *this;
    }
    void separate()
    {
        if (m_needsComma)
            append(',');
        m_needsComma = true;
    }
    /// Where \p size bytes can be written behind the last.
    char *room(qsizetype size)
    {
        if (m_size + size > m_json.size()) [[unlikely]]
            enlarge(m_size + size);
        return m_json.data() + m_size;
    }
    void enlarge(qsizetype needed);
    void append(char c)
    {
        *room(1) = c;
        ++m_size;
    }
    void append(QByteArrayView bytes)
    {
        if (bytes.isEmpty())
            return;
        std::memcpy(room(bytes.size()), bytes.data(), static_cast<size_t>(bytes.size()));
        m_size += bytes.size();
    }
    void appendString(QByteArrayView utf8);
    bool appendAscii(QByteArrayView &bytes);
    void appendEscaped(char c);

    mutable QByteArray m_json{}; ///< may be longer than what was written
    qsizetype m_size = 0;
    bool m_needsComma = false;
};

} // namespace countersign
