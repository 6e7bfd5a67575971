// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/request.h"

#include "core/base/encoding.h"

#include <algorithm>

namespace countersign {

const Field *findField(const QVector<Field> &fields, QByteArrayView name, bool ignoreCase)
{
    const auto found = std::find_if(fields.cbegin(), fields.cend(), [name, ignoreCase](const Field &field) {
        return field.name.size() == name.size()
            && (ignoreCase ? QByteArrayView(field.name).compare(name, Qt::CaseInsensitive) == 0 : QByteArrayView(field.name) == name);
    });
    return found == fields.cend() ? nullptr : &*found;
}

namespace {

TracedBytes untracedPairs(const QVector<Field> &fields)
{
    qsizetype most = 0;
    for (const Field &field : fields)
        most += 2 + (field.name.size() + field.value.size()) * 3;
    QByteArray pairs(most, Qt::Uninitialized);
    char *to = pairs.data();
    for (const Field &field : fields) {
        if (&field != &fields.constFirst())
            *to++ = '&';
        to = writePercentEncoded(to, field.name);
        *to++ = '=';
        to = writePercentEncoded(to, field.value.bytes());
    }
    pairs.resize(to - pairs.constData());
    return TracedBytes::untraced(pairs);
}

} // namespace

TracedBytes encodedPairs(const QVector<Field> &fields)
{
    if (std::any_of(fields.cbegin(), fields.cend(), [](const Field &field) { return field.value.isUntraced(); }))
        return untracedPairs(fields);
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
