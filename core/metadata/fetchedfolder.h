// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace countersign {

/// What a fetched file was when the server gave it, or was asked for it last.
struct FetchedStamp {
    QByteArray url{};
    QByteArray etag{};
    QByteArray lastModified{};
    qint64 sizeBytes = 0;
    QDateTime checkedAt{}; ///< UTC

    bool operator==(const FetchedStamp &) const = default;
};

/// The files of a source as they were fetched, each with a small file beside it that holds its stamp (`api-docs.json.stamp`). A file is replaced whole or not at all.
class COUNTERSIGN_CORE FetchedFolder {
public:
    explicit FetchedFolder(const QString &path) : m_path(path) { }

    const QString &path() const { return m_path; }
    /// Nothing when the file is not there, is not the one that was fetched, or came from another address than \p url.
    std::optional<FetchedStamp> stamp(const QString &place, const QByteArray &url) const;
    bool has(const QString &place) const;
    /// FileUnreadable.
    Result<QByteArray> bytes(const QString &place) const;
    /// FileUnreadable: no rights, no space; then what was there is there still. \p stamp without its size
    Result<void> keep(const QString &place, const QByteArray &bytes, FetchedStamp stamp) const;
    /// The server was asked again and has nothing newer. A failure costs one more question the next time.
    void touch(const QString &place, const FetchedStamp &stamp) const;

    /// When the run began that has not come to its end: with \p base, and less than a day before \p now. Nothing when there is none.
    std::optional<QDateTime> unfinishedRun(const QByteArray &base, const QDateTime &now) const;
    void beginRun(const QByteArray &base, const QDateTime &now) const;
    void endRun() const;

private:
    QString file(const QString &place) const { return m_path + u'/' + place; }

    QString m_path;
};

} // namespace countersign
