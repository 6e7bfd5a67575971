// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/request.h"

#include "core/base/encoding.h"

#include <algorithm>

namespace countersign {

namespace {

/// What RFC 3986 section 3.4 lets stand in a query and no reader of pairs takes for something else: `&`, `=`, `+` and `#` stay encoded.
QByteArray valueEncoded(QByteArrayView value, bool allowsReserved)
{
    QByteArray encoded = percentEncoded(value);
    if (!allowsReserved)
        return encoded;
    for (const char c : {':', '/', '?', '@', '!', '$', '\'', '(', ')', '*', ',', ';'})
        encoded.replace(QByteArray('%' + QByteArray(1, c).toHex().toUpper()), QByteArray(1, c));
    return encoded;
}

} // namespace

void appendEncodedPairs(QByteArray &to, const QVector<Field> &fields)
{
    const qsizetype before = to.size();
    qsizetype most = before;
    for (const Field &field : fields)
        most += 2 + (field.name.size() + field.value.size()) * 3;
    to.resize(most);
    char *at = to.data() + before;
    for (const Field &field : fields) {
        if (&field != &fields.constFirst())
            *at++ = '&';
        at = writePercentEncoded(at, field.name);
        *at++ = '=';
        if (field.allowsReserved) {
            const QByteArray value = valueEncoded(field.value.bytes(), true);
            at = std::copy(value.cbegin(), value.cend(), at);
        } else {
            at = writePercentEncoded(at, field.value.bytes());
        }
    }
    to.resize(at - to.constData());
}

TracedBytes encodedPairs(const QVector<Field> &fields)
{
    if (std::any_of(fields.cbegin(), fields.cend(), [](const Field &field) { return field.value.isUntraced(); })) {
        QByteArray pairs;
        appendEncodedPairs(pairs, fields);
        return TracedBytes::untraced(pairs);
    }
    TracedBytes pairs;
    for (const Field &field : fields) {
        if (&field != &fields.constFirst())
            pairs.append("&", Origin::literal());
        pairs.append(percentEncoded(field.name), field.origin.asName());
        pairs.append("=", Origin::literal());
        for (const Segment &segment : field.value.segments())
            pairs.append(valueEncoded(QByteArrayView(field.value.bytes()).sliced(segment.offset, segment.length), field.allowsReserved),
                         segment.origin);
    }
    return pairs;
}

TracedBytes bodyBytes(const Request &request)
{
    return request.form.isEmpty() ? request.body : encodedPairs(request.form);
}

} // namespace countersign
