// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatafetcher.h"

#include <numeric>

namespace countersign {

using namespace Qt::StringLiterals;

MetadataFetcher::MetadataFetcher(Transport &transport, const Clock &clock, const FetchLimits &limits, QObject *parent)
    : QObject(parent), m_transport(transport), m_clock(clock), m_limits(limits)
{
}

MetadataFetcher::~MetadataFetcher() = default;

void MetadataFetcher::start(const FetchTask &task)
{
    m_task = task;
    m_layout = metadataLayout(task.source.id);
    m_folder = FetchedFolder(task.folder);
    m_begun = m_clock.now();
    if (task.product.isEmpty()) {
        const QByteArray base = task.base.text();
        if (const auto unfinished = m_folder.unfinishedRun(base, m_begun))
            m_begun = *unfinished;
        else
            m_folder.beginRun(base, m_begun);
    }
    add(m_layout->lists());
    QMetaObject::invokeMethod(this, &MetadataFetcher::fill, Qt::QueuedConnection);
}

void MetadataFetcher::cancel()
{
    breakOff({ErrorKind::Cancelled, tr("Fetching was cancelled"), {}, tr("What has come is kept; the next run goes on from there")});
}

void MetadataFetcher::add(const QVector<MetadataFile> &files)
{
    if (m_progress.total + files.size() > m_limits.files)
        return breakOff({ErrorKind::BadInput, tr("The vendor's list names more files than there can be"),
                         QString::fromLatin1(m_task.base.text()), tr("Check the address of the metadata in the preferences")});
    m_waiting.insert(m_waiting.end(), files.cbegin(), files.cend());
    m_progress.total += files.size();
}

/// Starts what may run, and ends the fetch when nothing is left.
void MetadataFetcher::fill()
{
    while (!m_outcome.broken && !m_waiting.empty() && m_running.size() < m_limits.atOnce) {
        const MetadataFile file = m_waiting.front();
        m_waiting.pop_front();
        auto fetch = std::make_unique<FileFetch>(m_transport, m_limits, m_task.base, file, this);
        const auto stamp = m_folder.stamp(file.place, fetch->url());
        if (isFetched(stamp)) {
            ++m_outcome.unchanged;
            ++m_progress.done;
            readList(file);
            continue;
        }
        if (stamp)
            fetch->askForNewer(*stamp);
        m_progress.product = file.product;
        FileFetch *running = fetch.release();
        m_running.insert(running, 0);
        connect(running, &FileFetch::finished, this, [this, running](const Result<FetchedFile> &result) { take(running, result); });
        connect(running, &FileFetch::received, this, [this, running](qint64 bytes) {
            m_running[running] = bytes;
            report();
        });
        running->start();
    }
    report();
    if (m_running.isEmpty() && (m_waiting.empty() || m_outcome.broken))
        conclude();
}

/// In this run, or in the one before that broke off.
bool MetadataFetcher::isFetched(const std::optional<FetchedStamp> &stamp) const
{
    return stamp && m_task.product.isEmpty() && stamp->checkedAt.isValid() && stamp->checkedAt >= m_begun;
}

void MetadataFetcher::take(FileFetch *fetch, const Result<FetchedFile> &result)
{
    m_running.remove(fetch);
    fetch->deleteLater();
    ++m_progress.done;
    const MetadataFile &file = fetch->file();
    if (result) {
        m_failuresInARow = 0;
        if (keep(file, *result))
            readList(file);
    } else if (!m_outcome.broken) {
        fail(file, result.error());
    }
    fill();
}

/// \returns whether the file is there now
bool MetadataFetcher::keep(const MetadataFile &file, const FetchedFile &fetched)
{
    if (fetched.isMissing) {
        ++m_outcome.unchanged;
        if (!file.mayBeMissing)
            m_outcome.notes.append({file.place, {}, tr("stands in the vendor's list, and the vendor has nothing about it")});
        return false;
    }
    FetchedStamp stamp = fetched.stamp;
    stamp.checkedAt = m_clock.now();
    if (fetched.isUnchanged) {
        ++m_outcome.unchanged;
        m_folder.touch(file.place, stamp);
        return true;
    }
    m_keptBytes += fetched.bytes.size();
    if (const auto kept = m_folder.keep(file.place, fetched.bytes, stamp); !kept) {
        breakOff(kept.error()); // the next file would find no better disk
        return false;
    }
    ++m_outcome.fetched;
    return true;
}

void MetadataFetcher::fail(const MetadataFile &file, const Error &error)
{
    const bool isKept = m_folder.has(file.place);
    m_outcome.notes.append(
        {file.place,
         {},
         isKept ? tr("did not come, and is as it was fetched before: %1").arg(error.message) : tr("did not come: %1").arg(error.message)});
    const bool isAlone = file.isList && file.product.isEmpty() && !isKept; // without it there is nothing to fetch
    if (isAlone || error.kind == ErrorKind::Offline || error.kind == ErrorKind::TlsRefused || ++m_failuresInARow >= m_limits.failuresInARow)
        breakOff(error);
    else if (isKept)
        readList(file);
}

/// What a list names is fetched next.
void MetadataFetcher::readList(const MetadataFile &list)
{
    if (!list.isList || m_outcome.broken)
        return;
    const auto bytes = m_folder.bytes(list.place);
    if (!bytes)
        return breakOff(bytes.error());
    ImportReport report;
    const auto named = m_layout->named(list, *bytes, m_task.product, report);
    m_outcome.notes += report.notes;
    if (!named)
        return breakOff(named.error());
    add(*named);
}

void MetadataFetcher::breakOff(const Error &error)
{
    if (m_outcome.broken || m_isConcluded)
        return;
    m_outcome.broken = error;
    m_waiting.clear();
    const auto running = m_running.keys();
    for (FileFetch *fetch : running)
        fetch->cancel();
    if (running.isEmpty())
        QMetaObject::invokeMethod(this, &MetadataFetcher::conclude, Qt::QueuedConnection);
}

void MetadataFetcher::conclude()
{
    if (m_isConcluded)
        return;
    m_isConcluded = true;
    m_outcome.bytes = m_keptBytes;
    if (!m_outcome.broken && m_task.product.isEmpty())
        m_folder.endRun();
    emit finished(m_outcome);
}

void MetadataFetcher::report()
{
    m_progress.bytes = std::accumulate(m_running.cbegin(), m_running.cend(), m_keptBytes);
    emit progressed(m_progress);
}

} // namespace countersign
