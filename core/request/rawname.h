// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/parametervalues.h"

namespace countersign {

/// A value's name in a raw text, with what it says about the value.
struct RawName {
    enum class Mark {
        None,
        Json,     ///< `:` in JSON: the member is the value
        JsonText, ///< `:=` the value is a JSON text
        File,     ///< `@`
        Own       ///< `=` in JSON: the text of a name that has members too
    };
    QString name{};
    Mark mark = Mark::None;
    bool isAside = false; ///< `#` in front

    bool operator==(const RawName &) const = default;
};

/// What a body that is given as a whole is called. A parameter of that name is written with its bracket encoded.
constexpr QStringView rawBodyName = u"(body)";

/// What would end a line or a name is percent-encoded, and `%`.
QString writtenRaw(const RawName &name);
RawName readRawName(QStringView written);
/// Likewise of a value in a line.
QString writtenRawValue(const QString &value);
QString readRawValue(QStringView written);

} // namespace countersign
