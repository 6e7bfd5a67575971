// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatafiles.h"

namespace countersign {

/// As many bytes of a file as tell an archive: a plain tar has its mark at 257.
constexpr qint64 longestMagic = 265;

/// Whether a file that begins with \p head is an archive, or compressed as archives are.
bool isArchive(QByteArrayView head);

/// The files of an archive, unpacked in memory one after another. Never writes to disk.
Result<std::unique_ptr<MetadataFiles>> openArchive(const QString &path);

} // namespace countersign
