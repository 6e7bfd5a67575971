// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metadata/metadatarunner.h"

namespace countersign {

/// How long ago \p then was: `today`, `yesterday`, `12 days ago`, or the date.
QString ageWords(const QDateTime &then, const QDateTime &now);
/// Where a task stands, in a line: `Fetching: 120 of 1,021 files · 34 MB`.
QString progressWords(const MetadataProgress &progress);
/// What a task came to: `24,485 operations are there`.
QString resultWords(const MetadataResult &result);

} // namespace countersign
