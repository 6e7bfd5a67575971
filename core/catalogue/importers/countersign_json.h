// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/catalogue/service.h"

namespace countersign {

/// Reads Countersign's own readable source of one service, the form of `resources/catalogue`: one JSON object with the members of
/// `Service`, and `operations` with those of `Operation`; absent members have the model's defaults. Names not known are refused.
/// \param fileName for errors only: they are BadInput with `file: place` as subject.
COUNTERSIGN_CORE Result<ServiceContents> readCountersignJson(const QByteArray &json, const QString &fileName);

/// The same from a file; also FileUnreadable.
COUNTERSIGN_CORE Result<ServiceContents> readCountersignJsonFile(const QString &path);

} // namespace countersign
