// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace countersign {

/// A folder of a metadata source. Its files are opened from it and not by their whole paths, which is what reading fifty thousand of them mostly costs.
class SourceFolder {
public:
    enum class Kind { File, Folder, Link, Other };
    struct Entry {
        QByteArray written{}; ///< its name as the system has it; in UTF-8 where that is of other units
        Kind kind = Kind::Other;

        QString name() const;
    };

    /// Null when it cannot be read.
    static std::unique_ptr<SourceFolder> open(const QString &path);
    virtual ~SourceFolder() = default;

    /// The folder \p entry in it; null when it cannot be read.
    virtual std::unique_ptr<SourceFolder> below(const Entry &entry) const = 0;
    /// By name, without hidden ones.
    virtual std::vector<Entry> entries() const = 0;
    /// Reads a file to the beginning of \p bytes, which grows as it must and keeps its size otherwise, with room for \p padding behind.
    /// \returns the file's size, of which one above \p largest is not read. Fails with FileUnreadable and the system's words
    virtual Result<qint64> read(const Entry &entry, qint64 largest, qsizetype padding, QByteArray &bytes) const = 0;
    /// The same with a file that somebody named, which may be a link.
    static Result<qint64> readFile(const QString &path, qint64 largest, qsizetype padding, QByteArray &bytes);
};

} // namespace countersign
