// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QVector>

namespace countersign::practice {

/// A value of an answer, in the order in which it is written; becomes JSON or XML.
struct SampleValue {
    enum class Kind { Text, Raw, Struct, List };

    QByteArray name{}; ///< member name; that of a list is repeated on its items in XML
    Kind kind = Kind::Text;
    QByteArray text{};              ///< UTF-8; of Raw: a JSON number, boolean, null or empty object
    QVector<SampleValue> members{}; ///< of a struct; items of a list

    static SampleValue ofText(const QByteArray &name, const QByteArray &text) { return {name, Kind::Text, text, {}}; }
    static SampleValue ofRaw(const QByteArray &name, const QByteArray &text) { return {name, Kind::Raw, text, {}}; }
    static SampleValue ofStruct(const QByteArray &name, const QVector<SampleValue> &members) { return {name, Kind::Struct, {}, members}; }

    bool operator==(const SampleValue &) const = default;
};

/// One line of JSON: the value without its name. Bytes that are no UTF-8 become U+FFFD.
COUNTERSIGN_CORE QByteArray asJson(const SampleValue &value);
/// An XML document whose root has the value's name. What XML cannot hold becomes U+FFFD, in names `_`.
COUNTERSIGN_CORE QByteArray asXml(const SampleValue &value);

} // namespace countersign::practice
