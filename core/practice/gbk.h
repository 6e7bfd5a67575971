// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>

#include <optional>

namespace countersign::practice {

/// The gateway's own way between GBK (euro sign at 0x80) and UTF-8. Null when some bytes are no text, or GBK lacks a character: nothing is replaced.
COUNTERSIGN_CORE std::optional<QByteArray> utf8FromGbk(QByteArrayView gbk);
COUNTERSIGN_CORE std::optional<QByteArray> gbkFromUtf8(QByteArrayView utf8);

} // namespace countersign::practice
