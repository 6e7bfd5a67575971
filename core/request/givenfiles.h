// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/request/parametervalues.h"

#include <QMap>

namespace countersign {

/// What was read from the files that values name, by their paths as given. One that is not in it has not been read yet.
using GivenFiles = QMap<QString, Result<QByteArray>>;

/// All of a request is hashed and shown at each edit: larger files are for the vendors' own tools.
constexpr qint64 largestGivenFile = 8 * 1024 * 1024;

/// The paths of the files that \p values send, each once.
COUNTERSIGN_CORE QStringList namedFiles(const ParameterValues &values);

/// The bytes of a file that a person chose: a regular file of at most `largestGivenFile` bytes. Waits for the disk, so call it from a worker.
/// FileUnreadable: what stands in the way and the path.
COUNTERSIGN_CORE Result<QByteArray> readGivenFile(const QString &path);

/// All files that \p values name.
COUNTERSIGN_CORE GivenFiles readGivenFiles(const ParameterValues &values);

} // namespace countersign
