// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metadata/metadatarunner.h"

#include <QElapsedTimer>

#include <atomic>

namespace countersign {

/// A runner's part in its thread: one task after the other.
class MetadataWork : public QObject {
    Q_OBJECT
public:
    struct Parts {
        CatalogueStore store;
        Transport &transport;
        const Clock &clock;
        QString builtInPath{};
        FetchLimits limits{};
    };
    explicit MetadataWork(const Parts &parts) : m_parts(parts) { }

    void run(const MetadataTask &task);
    /// From any thread, also before the task has begun.
    void cancel();
    /// From any thread, before a task: what was cancelled earlier is forgotten.
    void forgetCancelling() { m_isCancelled = false; }

signals:
    void progressed(const countersign::MetadataProgress &progress);
    void finished(const countersign::Result<countersign::MetadataResult> &result);

private:
    void fetch();
    void import(const QString &path);
    void rebuild();
    void conclude();
    void end(const Result<MetadataResult> &result);
    void report(const MetadataProgress &progress);

    Parts m_parts;
    std::atomic<bool> m_isCancelled = false;
    std::unique_ptr<QLockFile> m_lock{};
    std::unique_ptr<MetadataFetcher> m_fetcher{};
    MetadataResult m_result{};
    MetadataProgress m_reported{};
    QElapsedTimer m_sinceReport{};
};

} // namespace countersign
