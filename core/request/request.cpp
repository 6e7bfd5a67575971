// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/request.h"

#include "core/base/encoding.h"

#include <algorithm>

namespace countersign {

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
        at = writePercentEncoded(at, field.value.bytes());
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
            pairs.append(percentEncoded(QByteArrayView(field.value.bytes()).sliced(segment.offset, segment.length)), segment.origin);
    }
    return pairs;
}

TracedBytes bodyBytes(const Request &request)
{
    return request.form.isEmpty() ? request.body : encodedPairs(request.form);
}

} // namespace countersign
