// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countersign {

/// What people call the metadata of an importer: `Alibaba Cloud, live metadata`; the format itself where nobody named it.
QString sourceName(const QString &format);
/// What people call a cloud, by its id: `Huawei Cloud`.
QString cloudName(const QString &cloud);

} // namespace countersign
