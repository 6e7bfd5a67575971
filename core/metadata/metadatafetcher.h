// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/metadata/filefetch.h"

#include <deque>

namespace countersign {

/// What to fetch.
struct FetchTask {
    MetadataSource source{};
    MetadataBase base{};
    QString folder{};  ///< that keeps the source's files
    QString product{}; ///< the only one, letter case ignored; empty: all
};

/// Where a fetch stands.
struct FetchProgress {
    qsizetype done = 0, total = 0; ///< files; the total grows while lists are read
    qint64 bytes = 0;              ///< received
    QString product{};             ///< asked for last
};

/// What a fetch gave.
struct FetchOutcome {
    qsizetype fetched = 0;         ///< files that are new or newer
    qsizetype unchanged = 0;       ///< files that the server had nothing newer of, or that the interrupted run before had fetched
    qint64 bytes = 0;              ///< received
    QVector<ImportNote> notes{};   ///< files that did not come, and what of the lists was left out
    std::optional<Error> broken{}; ///< why it ended before its end; the next run goes on from there

    bool operator==(const FetchOutcome &) const = default;
};

/// Fetches the metadata of a vendor into a folder, as the importers read it: a few files at a time, only what is newer, and what an interrupted run
/// had fetched not again. Nothing that is there is lost by what a server does: a file is replaced by a whole and readable one or not at all.
/// All of it in the thread that calls it.
class COUNTERSIGN_CORE MetadataFetcher : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    MetadataFetcher(Transport &transport, const Clock &clock, const FetchLimits &limits = {}, QObject *parent = nullptr);
    ~MetadataFetcher() override;

    /// Once. `finished` comes from the event loop, also after `cancel`, whose outcome is broken by Cancelled.
    void start(const FetchTask &task);
    void cancel();

signals:
    void progressed(const countersign::FetchProgress &progress);
    void finished(const countersign::FetchOutcome &outcome);

private:
    void add(const QVector<MetadataFile> &files);
    void fill();
    bool isFetched(const std::optional<FetchedStamp> &stamp) const;
    void take(FileFetch *fetch, const Result<FetchedFile> &result);
    bool keep(const MetadataFile &file, const FetchedFile &fetched);
    void fail(const MetadataFile &file, const Error &error);
    void readList(const MetadataFile &list);
    void breakOff(const Error &error);
    void conclude();
    void report();

    Transport &m_transport;
    const Clock &m_clock;
    FetchLimits m_limits;
    FetchTask m_task{};
    std::unique_ptr<MetadataLayout> m_layout{};
    FetchedFolder m_folder{{}};
    QDateTime m_begun{}; ///< the run, perhaps an earlier one that broke off
    std::deque<MetadataFile> m_waiting{};
    QHash<FileFetch *, qint64> m_running{}; ///< with the bytes that came so far
    FetchProgress m_progress{};
    FetchOutcome m_outcome{};
    qint64 m_keptBytes = 0;
    int m_failuresInARow = 0;
    bool m_isConcluded = false;
};

} // namespace countersign

Q_DECLARE_METATYPE(countersign::FetchProgress)
Q_DECLARE_METATYPE(countersign::FetchOutcome)
