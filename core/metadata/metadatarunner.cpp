// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatarunner.h"

#include "core/metadata/metadatawork.h"

#include <QThread>
#include <QtConcurrent>

namespace countersign {

/// The thread and what lives in it.
class MetadataRunner::Work {
public:
    explicit Work(const MetadataWork::Parts &parts) : worker(new MetadataWork(parts))
    {
        worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater); // in its own thread, with its sockets
    }
    ~Work()
    {
        if (!m_thread.isRunning()) {
            delete worker;
            return;
        }
        worker->cancel();
        m_thread.quit();
        m_thread.wait();
    }
    void start()
    {
        if (!m_thread.isRunning())
            m_thread.start();
    }

    MetadataWork *worker;

private:
    QThread m_thread{};
};

MetadataRunner::MetadataRunner(const CatalogueStore &store, Transport &transport, const Clock &clock, const QString &builtInPath,
                               const FetchLimits &limits, QObject *parent)
    : QObject(parent), m_store(store), m_work(std::make_unique<Work>(MetadataWork::Parts{store, transport, clock, builtInPath, limits}))
{
    connect(m_work->worker, &MetadataWork::progressed, this, &MetadataRunner::progressed);
    connect(m_work->worker, &MetadataWork::finished, this, &MetadataRunner::end);
}

MetadataRunner::~MetadataRunner() = default;

void MetadataRunner::start(const MetadataTask &task)
{
    if (m_isRunning) {
        QMetaObject::invokeMethod(
            this, [this] { emit finished(tl::unexpected(CatalogueStore::busy(m_store.folder()))); }, Qt::QueuedConnection);
        return;
    }
    m_isRunning = true;
    m_task = task;
    m_work->start();
    MetadataWork *worker = m_work->worker;
    worker->forgetCancelling();
    QMetaObject::invokeMethod(
        worker, [worker, task] { worker->run(task); }, Qt::QueuedConnection);
    emit started();
}

void MetadataRunner::cancel()
{
    if (m_isRunning)
        m_work->worker->cancel();
}

QFuture<QVector<StoredCatalogue>> MetadataRunner::catalogues() const
{
    return QtConcurrent::run([store = m_store] { return store.catalogues(); });
}

void MetadataRunner::end(const Result<MetadataResult> &result)
{
    m_isRunning = false;
    emit finished(result);
}

} // namespace countersign
