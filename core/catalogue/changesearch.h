// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/cataloguestore.h"
#include "core/catalogue/servicechanges.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace countersign {

/// What is to be compared: two versions of a product, or the former and the present import of a source.
struct ChangeQuestion {
    QString cloud{}, product{};
    QString before{}, after{};    ///< versions
    QString formerPath{}, path{}; ///< files of the store; where they are given, the rest is empty

    bool isOfImports() const { return !path.isEmpty(); }
    bool operator==(const ChangeQuestion &) const = default;
};

/// What a comparison gave.
struct ChangeAnswer {
    ChangeQuestion question{};
    QVector<ServiceChanges> services{};
    QDateTime formerAt{}, presentAt{}; ///< of imports: when they were made

    bool operator==(const ChangeAnswer &) const = default;
};

/// Compares, in the caller's thread. \param catalogue is asked for versions. NotFound names the versions there are; DamagedCatalogue says what to do about a file of
/// another version of the program.
COUNTERSIGN_CORE Result<ChangeAnswer> answered(const ChangeQuestion &question, const Catalogue &catalogue, const ChangeWatch &watch = {});

/// Compares away from the caller's thread, one question at a time: one that is under way is given up for the next, and so it is when this goes.
class COUNTERSIGN_CORE ChangeSearch : public QObject {
    Q_OBJECT
public:
    explicit ChangeSearch(QObject *parent = nullptr);
    ~ChangeSearch() override;

    /// \param catalogue stays as it is until `finished` or `stop`
    void start(const ChangeQuestion &question, const Catalogue &catalogue);
    /// Gives it up, in silence.
    void cancel();
    /// Cancels, and waits until nothing reads the catalogue.
    void stop();
    bool isRunning() const { return bool(m_current); }

signals:
    void progressed(qsizetype done, qsizetype total);
    void finished(
        const countersign::Result<countersign::ChangeAnswer> &answer); ///< from the event loop, once for each start that was not given up

private:
    using Flag = std::shared_ptr<std::atomic<bool>>;

    QThreadPool m_pool{};
    Flag m_current{}; ///< true gives it up; null when none is under way
};

} // namespace countersign
