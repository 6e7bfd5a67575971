// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatafiles.h"

#include <QByteArray>
#include <QFuture>
#include <QSemaphore>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <memory>
#include <vector>

namespace countersign {

/// Files of a source, as many as are worth a thread's attention.
struct FileBatch {
    struct File {
        QString path{};
        qsizetype begin = 0, size = 0;
        qsizetype notesBefore = 0; ///< that the visit had made when it came to this file
    };

    QByteArray bytes{};
    std::vector<File> files{};

    /// Has the padding that `MetadataFiles::Take` promises.
    QByteArrayView of(const File &file) const { return QByteArrayView(bytes).sliced(file.begin, file.size); }
};

/// Reads a source in several threads: the calling one visits its files, which is waiting for the disk or unpacking, and the others make something of each batch.
/// Few batches are in memory at once. \param Made is moved
template <class Made>
class FileBatches {
public:
    /// Is called in several threads at once.
    using Make = std::function<Made(const FileBatch &)>;

    explicit FileBatches(Make make) : m_make(std::move(make)) { m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount())); }

    /// Fails as `MetadataFiles::visit` does, and tells and asks \p watch in the calling thread. \returns what was made, in the order in which the files came
    Result<std::vector<Made>> visit(MetadataFiles &files, const MetadataFiles::Wants &wants, ImportReport &report, const ImportWatch &watch)
    {
        const auto take = [this, &report](const QString &path, QByteArrayView bytes) {
            if (m_batch->files.empty())
                m_batch->bytes.reserve(batchBytes + bytes.size() + MetadataFiles::padding);
            m_batch->files.push_back({path, m_batch->bytes.size(), bytes.size(), report.notes.size()});
            m_batch->bytes.append(bytes).append(MetadataFiles::padding, '\0');
            if (m_batch->bytes.size() >= batchBytes)
                start();
        };
        const auto visited = files.visit(wants, take, report, watch);
        if (!visited) {
            m_pool.waitForDone();
            return tl::unexpected(visited.error());
        }
        start();
        std::vector<Made> all;
        for (QFuture<Made> &each : m_made)
            all.push_back(each.takeResult());
        return all;
    }

private:
    static constexpr qsizetype batchBytes = 1 << 18;
    static constexpr int mostBytes = 16 * batchBytes; ///< waiting or being read; a larger file is alone

    void start()
    {
        const int held = int(std::min<qsizetype>(m_batch->bytes.size(), mostBytes));
        m_free.acquire(held);
        m_made.push_back(QtConcurrent::run(&m_pool, [this, held, batch = std::exchange(m_batch, std::make_shared<FileBatch>())]() mutable {
            Made made = m_make(*batch);
            batch.reset();
            m_free.release(held);
            return made;
        }));
    }

    Make m_make;
    std::shared_ptr<FileBatch> m_batch = std::make_shared<FileBatch>();
    QSemaphore m_free{mostBytes};
    std::vector<QFuture<Made>> m_made{};
    QThreadPool m_pool{}; // the last, so that it ends first
};

} // namespace countersign
