// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/latepart.h"
#include "core/catalogue/importers/metadatafiles.h"

#include <optional>

namespace countersign {

/// What reads the formats that large libraries are needed for: archives and YAML. A part of its own (`core/base/latepart.h`), loaded by the first import of one.
struct ImportPart {
    /// As `openArchive`.
    std::unique_ptr<MetadataFiles> (*archive)(const QString &path);
    /// As `jsonOfYaml`, of a text that is UTF-8 and not too large.
    std::optional<QByteArray> (*jsonOfYaml)(QByteArrayView yaml, const QString &file, ImportReport &report, const ImportWatch &watch);
};

/// Loads it the first time. Fails with FileUnreadable where it is missing.
inline Result<const ImportPart *> importPart()
{
    static const Result<const ImportPart *> part = latePart<ImportPart>("countersign-import");
    return part;
}

// What the part is made of.
std::unique_ptr<MetadataFiles> archiveFiles(const QString &path);
std::optional<QByteArray> parsedYaml(QByteArrayView yaml, const QString &file, ImportReport &report, const ImportWatch &watch);

} // namespace countersign
