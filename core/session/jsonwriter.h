// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QString>

namespace countersign {

/// Writes JSON in the order it is told, on one line. Text is UTF-8 as it is; only quotes, backslashes and control characters are escaped.
class COUNTERSIGN_CORE JsonWriter {
public:
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    JsonWriter &key(QByteArrayView name);

    JsonWriter &text(const QString &value);
    /// UTF-8 as a string; other bytes as `{"base64": "…"}`.
    JsonWriter &bytes(const QByteArray &value);
    JsonWriter &number(qint64 value) { return raw(QByteArray::number(value)); }
    JsonWriter &boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter &null() { return raw("null"); }
    /// A value that is JSON already.
    JsonWriter &raw(QByteArrayView json);

    const QByteArray &json() const { return m_json; }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();
    void appendString(QByteArrayView utf8);

    QByteArray m_json{};
    bool m_needsComma = false;
};

} // namespace countersign
