// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/observed.h"

namespace countersign {

/// Where an SDK's error text first names a code of a refused signature, or a server's string; -1: nowhere. Offset in bytes.
qsizetype sdkErrorIn(QByteArrayView piece);
/// The exception's text round that place: code, message, the server's strings, request id.
Reading sdkErrorAround(QByteArrayView piece, qsizetype at);

} // namespace countersign
