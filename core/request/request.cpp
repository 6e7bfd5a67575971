// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/request.h"

#include "core/base/encoding.h"

#include <algorithm>

namespace countersign {

const Field *findField(const QVector<Field> &fields, QByteArrayView name, bool ignoreCase)
{
    const auto found = std::find_if(fields.cbegin(), fields.cend(), [name, ignoreCase](const Field &field) {
        return ignoreCase ? QByteArrayView(field.name).compare(name, Qt::CaseInsensitive) == 0 : QByteArrayView(field.name) == name;
    });
    return found == fields.cend() ? nullptr : &*found;
}

TracedBytes encodedPairs(const QVector<Field> &fields)
{
    QVector<TracedBytes> pairs;
    pairs.reserve(fields.size());
    for (const Field &field : fields)
        pairs.append(field.tracedName().mapped(percentEncoded) + "=" + field.value.mapped(percentEncoded));
    return join(pairs, "&");
}

TracedBytes bodyBytes(const Request &request)
{
    return request.form.isEmpty() ? request.body : encodedPairs(request.form);
}

} // namespace countersign
