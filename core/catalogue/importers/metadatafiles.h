// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/importers/importreport.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace countersign {

/// The files of a metadata source: a folder, an archive (tar or zip, compressed or not) or a single file. What an importer does not want is not read.
class COUNTERSIGN_CORE MetadataFiles {
public:
    /// Paths are relative and have `/` between folders, never `..` in them.
    using Wants = std::function<bool(QStringView path)>;
    /// \c padding zero bytes can be read behind \p bytes, which live until it returns.
    using Take = std::function<void(const QString &path, QByteArrayView bytes)>;
    static constexpr qsizetype padding = 64;
    /// No metadata file is larger; one that is gets a note and is left out.
    static constexpr qint64 largestFile = 256LL * 1024 * 1024;

    virtual ~MetadataFiles() = default;

    /// Hands over each file that is wanted, one after another, in any order. A file that cannot be read, a link, a path that climbs out of the source
    /// and an archive that breaks off get a note, and the rest goes on. Fails with FileUnreadable when nothing at all can be read, and with Cancelled.
    virtual Result<void> visit(const Wants &wants, const Take &take, ImportReport &report, const ImportWatch &watch) = 0;

    /// Fails with FileUnreadable.
    static Result<std::unique_ptr<MetadataFiles>> open(const QString &path);
};

/// What was asked to end has ended.
COUNTERSIGN_CORE Error importCancelled();

/// A sentence of the report on files and archives, marked by QT_TRANSLATE_NOOP.
COUNTERSIGN_CORE QString filesText(const char *text);

/// Whether \p path stays inside its source: relative, without `..`, drive letters or control characters.
COUNTERSIGN_CORE bool staysInside(QStringView path);

} // namespace countersign
