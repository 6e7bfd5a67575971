// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/cataloguestore.h"
#include "core/metadata/metadatafetcher.h"

#include <QFuture>

#include <memory>

namespace countersign {

/// What is to be done with a person's own catalogues.
struct MetadataTask {
    enum class Deed {
        Fetch,   ///< get a vendor's metadata, then import all of it that was fetched so far
        Import,  ///< bring a folder, an archive or a file in
        Rebuild, ///< make a catalogue anew from what it was made from
        Remove   ///< take it out of the store
    };
    Deed deed = Deed::Import;
    QString subject{}; ///< Fetch: id of the source; Import: path; Rebuild, Remove: format
    QString product{}; ///< Fetch: the only one; empty: all
    QString base{};    ///< Fetch: another address than the vendor's own; empty: that one

    bool operator==(const MetadataTask &) const = default;
};

/// Where a task stands.
struct MetadataProgress {
    enum class Stage { Fetching, Reading, Compiling };
    Stage stage = Stage::Reading;
    qsizetype done = 0;  ///< files
    qsizetype total = 0; ///< files; 0: not known
    double share = -1;   ///< of the stage, 0 to 1; below 0: not known
    qint64 bytes = 0;    ///< received
    QString about{};     ///< the product, or the file
};

/// What a task gave.
struct MetadataResult {
    MetadataTask task{};
    QString path{};                         ///< of the catalogue; empty when it was removed
    CatalogueOrigin origin{};               ///< of the catalogue, with what did not come among its notes
    std::optional<FetchOutcome> fetched{};  ///< of a fetch; where it broke off, what had come was imported all the same
    std::shared_ptr<Catalogue> catalogue{}; ///< all services as they are now, where a window reads them; else null
    QByteArray state{};                     ///< of the store, as it was opened
    QVector<Error> leftOut{};               ///< files that are not in it

    bool operator==(const MetadataResult &) const = default;
};

/// Fetches, imports and compiles in a thread of its own, one task at a time; programs that do the same meanwhile get Busy. The store holds the old catalogue or
/// the new one at any moment.
class COUNTERSIGN_CORE MetadataRunner : public QObject {
    Q_OBJECT
public:
    /// \param transport, \param clock outlive it and are used from its thread; both keep nothing between two calls
    /// \param builtInPath of the catalogue that results are opened with; empty: they are not opened
    MetadataRunner(const CatalogueStore &store, Transport &transport, const Clock &clock, const QString &builtInPath = {},
                   const FetchLimits &limits = {}, QObject *parent = nullptr);
    /// Gives up what is under way, and waits for that.
    ~MetadataRunner() override;

    bool isRunning() const { return m_isRunning; }
    /// The one that is under way, or was last.
    const MetadataTask &task() const { return m_task; }
    /// `finished` comes from the event loop. While another is under way it is Busy.
    void start(const MetadataTask &task);
    void cancel();
    /// What there is, read in a thread: a catalogue is checked from end to end.
    QFuture<QVector<StoredCatalogue>> catalogues() const;

signals:
    void started();
    void progressed(const countersign::MetadataProgress &progress);
    /// Cancelled, Busy, and errors of fetching, of importing and of the store.
    void finished(const countersign::Result<countersign::MetadataResult> &result);

private:
    class Work;
    void end(const Result<MetadataResult> &result);

    CatalogueStore m_store;
    MetadataTask m_task{};
    bool m_isRunning = false;
    std::unique_ptr<Work> m_work;
};

} // namespace countersign
