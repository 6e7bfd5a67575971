// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>

namespace countersign {

/// Reads a file away from the interface thread, one at a time: the one asked for last.
class FileReader : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype longestFile = qsizetype(256) << 20; ///< in bytes

    explicit FileReader(QObject *parent = nullptr);
    ~FileReader() override;

    void start(const QString &path);
    /// No `finished` comes.
    void cancel();
    bool isReading() const { return m_work != nullptr; }

    /// NotFound, FileUnreadable; BadInput for a folder and for a file that is too long. For any thread; \p isCancelled and \p tell may be empty.
    static Result<QByteArray> contents(const QString &path, const std::function<bool()> &isCancelled = {},
                                       const std::function<void(int)> &tell = {});

signals:
    void progressed(int percent);
    void finished(const countersign::Result<QByteArray> &contents, const QString &path);

private:
    using Watcher = QFutureWatcher<Result<QByteArray>>;
    std::unique_ptr<Watcher> m_work;
};

} // namespace countersign
