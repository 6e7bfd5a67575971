// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/observed.h"
#include "core/request/field.h"

#include <algorithm>

namespace countersign {

/// The request in a text; one without anything where there is none.
inline ObservedRequest read(const QByteArray &text)
{
    return observed(text).request().value_or(ObservedRequest{});
}

/// As `name=value`, in order.
inline QByteArrayList sorted(const QVector<Field> &fields)
{
    QByteArrayList all;
    for (const Field &field : fields)
        all.append(field.name + "=" + field.value.bytes());
    std::sort(all.begin(), all.end());
    return all;
}

/// A vendor's own example of a signed call: secret `testsecret`.
inline const QByteArray sampleCall =
    "http://ecs.aliyuncs.com/?Timestamp=2016-02-23T12%3A46%3A24Z&Format=XML&AccessKeyId=testid&Action=DescribeRegions"
    "&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&Version=2014-05-26&SignatureVersion=1.0"
    "&Signature=CT9X0VtwR86fNWSnsc6v8YGOjuE%3D";

} // namespace countersign
