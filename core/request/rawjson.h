// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/rawvalues.h"

namespace countersign {

/// \p values as one JSON object, indented; members in the order of \p paths, which are all of them.
QString rawJson(const Operation &operation, const ParameterValues &values, const QStringList &paths);
RawReading readRawJson(const Operation &operation, const QString &text, const ParameterValues &before);

/// Whether a value that was read may stand at \p path: a file only where it stood before.
bool mayStand(const ParameterValue &value, const ParameterValues &before, const QString &path);

/// The body that is given as a whole, where it is UTF-8; and what of \p values no text can say.
std::optional<QString> toldBody(const ParameterValues &values);
std::optional<QByteArray> untoldBody(const ParameterValues &values);

} // namespace countersign
