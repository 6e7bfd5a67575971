// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/search.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace countersign {

/// Looks for `CatalogueSearch::joined` away from the caller's thread, for the text asked for last: a search that is under way then is given up, and
/// so it is when this goes.
class COUNTERSIGN_CORE JoinedSearch : public QObject {
    Q_OBJECT
public:
    explicit JoinedSearch(QObject *parent = nullptr);
    ~JoinedSearch() override;

    void start(const CatalogueSearch &search, const QString &text, bool anyFound);
    void cancel();
    /// Cancels, and waits until nothing reads the catalogue.
    void stop();
    bool isRunning() const { return bool(m_current); }

signals:
    void joined(const std::vector<countersign::FoundOperation> &found); ///< from the event loop, once for each start that was not given up

private:
    using Flag = std::shared_ptr<std::atomic<bool>>;

    QThreadPool m_pool{};
    Flag m_current{}; ///< true gives the search up; null when none is awaited
};

} // namespace countersign
