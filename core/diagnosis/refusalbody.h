// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/servererror.h"

namespace countersign {

/// Of a body no more is looked at, in bytes.
constexpr qsizetype longestRefusalBody = qsizetype(1) << 20;

/// A refusal and how much of the text it takes.
struct RefusalBody {
    std::optional<ServerError> refusal{};
    qsizetype length = 0; ///< without refusal: what may be passed over
    bool isEscaped = false;
    bool isCutOff = false;
};

/// A body in JSON or XML that \p text begins with, also one inside the strings of the object.
RefusalBody refusalBody(QByteArrayView text);

/// Bytes of the body in JSON or XML that \p text begins with; -1 when it is none, or does not end.
qsizetype bodyLength(QByteArrayView text);

} // namespace countersign
