// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatawork.h"

#include "core/catalogue/importers/distinctname.h"
#include "core/catalogue/importers/importer.h"
#include "core/catalogue/importers/metadatafiles.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 reportEveryMs = 40; // nobody reads faster

/// What an import used lies free in a million parts, which glibc keeps: some two hundred megabytes of a window that may stay open for days.
void giveBackMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace

void MetadataWork::run(const MetadataTask &task)
{
    m_result = {.task = task};
    m_reported = {};
    m_sinceReport.invalidate();
    auto lock = m_parts.store.lock();
    if (!lock)
        return end(tl::unexpected(lock.error()));
    m_lock = *std::move(lock);
    switch (task.deed) {
    case MetadataTask::Deed::Fetch:
        return fetch();
    case MetadataTask::Deed::Import:
        return import(task.subject);
    case MetadataTask::Deed::Rebuild:
        return rebuild();
    case MetadataTask::Deed::Remove:
        if (const auto removed = m_parts.store.remove(task.subject); !removed)
            return end(tl::unexpected(removed.error()));
        return conclude();
    }
}

void MetadataWork::cancel()
{
    m_isCancelled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_fetcher)
                m_fetcher->cancel();
        },
        Qt::QueuedConnection);
}

void MetadataWork::fetch()
{
    const auto source = metadataSource(m_result.task.subject);
    if (!source)
        return end(tl::unexpected(source.error()));
    const auto base = metadataBase(m_result.task.base.isEmpty() ? source->base : m_result.task.base);
    if (!base)
        return end(tl::unexpected(base.error()));
    const QString folder = m_parts.store.fetchedFolder(source->folder);
    m_fetcher = std::make_unique<MetadataFetcher>(m_parts.transport, m_parts.clock, m_parts.limits);
    connect(m_fetcher.get(), &MetadataFetcher::progressed, this, [this](const FetchProgress &progress) {
        report({.stage = MetadataProgress::Stage::Fetching,
                .done = progress.done,
                .total = progress.total,
                .share = progress.total > 0 ? double(progress.done) / double(progress.total) : -1,
                .bytes = progress.bytes,
                .about = progress.product});
    });
    connect(m_fetcher.get(), &MetadataFetcher::finished, this, [this, folder](const FetchOutcome &outcome) {
        m_fetcher.release()->deleteLater();
        m_result.fetched = outcome;
        if (outcome.broken && (outcome.fetched == 0 || m_isCancelled))
            return end(tl::unexpected(*outcome.broken));
        import(folder);
    });
    m_fetcher->start({*source, *base, folder, m_result.task.product});
    if (m_isCancelled)
        m_fetcher->cancel();
}

void MetadataWork::import(const QString &path)
{
    qint64 bytes = m_result.fetched ? m_result.fetched->bytes : 0;
    const auto tell = [this, bytes](const ImportProgress &progress) {
        report({.done = progress.files, .share = progress.share, .bytes = bytes, .about = progress.file});
    };
    const ImportWatch watch{.isCancelled = [this] { return m_isCancelled.load(); }, .progressed = tell};
    auto imported = importMetadata(path, m_parts.clock.now(), watch);
    if (!imported)
        return end(tl::unexpected(imported.error()));
    if (m_result.fetched)
        imported->origin.report.notes = m_result.fetched->notes + imported->origin.report.notes;
    report({.stage = MetadataProgress::Stage::Compiling, .done = imported->origin.report.files, .bytes = bytes});
    if (m_isCancelled)
        return end(tl::unexpected(importCancelled()));
    if (imported->origin.format == u"openapi")
        makeDistinct(*imported, m_parts.store.catalogues());
    const auto saved = m_parts.store.save(std::move(imported->services), imported->origin, watch);
    if (!saved)
        return end(tl::unexpected(saved.error()));
    m_result.path = *saved;
    m_result.origin = std::move(imported->origin);
    conclude();
}

void MetadataWork::rebuild()
{
    for (const StoredCatalogue &stored : m_parts.store.catalogues()) {
        if (stored.format != m_result.task.subject)
            continue;
        if (stored.source.isEmpty())
            return end(tl::unexpected(Error{ErrorKind::NotFound, tr("Nobody knows what this catalogue was made from"), stored.path,
                                            tr("Import its metadata again, or remove it")}));
        return import(stored.source);
    }
    end(tl::unexpected(Error{ErrorKind::NotFound, tr("There is no such catalogue"), m_result.task.subject, tr("Look which there are")}));
}

/// The store is as it will be: a window gets all of it anew.
void MetadataWork::conclude()
{
    if (!m_parts.builtInPath.isEmpty()) {
        auto catalogue = std::make_shared<Catalogue>();
        m_result.state = m_parts.store.state(); // under the lock: nobody changes it meanwhile
        const auto opened = catalogue->open(m_parts.builtInPath, true);
        if (!opened)
            m_result.leftOut.append(opened.error());
        m_result.leftOut += m_parts.store.openAll(*catalogue);
        if (opened) // a window that has the built-in services keeps them
            m_result.catalogue = std::move(catalogue);
    }
    end(std::exchange(m_result, {}));
}

void MetadataWork::end(const Result<MetadataResult> &result)
{
    m_lock.reset();
    giveBackMemory(); // of a cancelled import, too
    emit finished(result);
}

void MetadataWork::report(const MetadataProgress &progress)
{
    MetadataProgress told = progress;
    if (told.stage == m_reported.stage && told.share >= 0)
        told.share = std::max(told.share, m_reported.share); // a source that is read twice
    const bool isNews = told.stage != m_reported.stage || !m_sinceReport.isValid() || m_sinceReport.elapsed() >= reportEveryMs;
    m_reported = told;
    if (!isNews)
        return;
    m_sinceReport.start();
    emit progressed(told);
}

} // namespace countersign
