// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/explainjob.h"

#include <QObject>

#include <memory>

namespace countersign {

/// A case and what was found of it.
struct JudgedCase {
    ExplainJob job{};
    Diagnosis diagnosis{};
};

/// Judges cases away from the caller's thread, one at a time; the solver uses the other cores by itself. The case asked for last is the one that is
/// answered: another one that is under way then is given up within some milliseconds, and so is any when the runner goes.
class COUNTERSIGN_CORE DiagnosisRunner : public QObject {
    Q_OBJECT
public:
    /// \p schemes outlives it.
    explicit DiagnosisRunner(const SchemeRegistry &schemes, QObject *parent = nullptr);
    ~DiagnosisRunner() override;

    void start(const ExplainJob &job, const SolverLimits &limits = {});
    void cancel();
    bool isRunning() const;

signals:
    void judged(const countersign::JudgedCase &judged); ///< from the event loop, never out of start()

private:
    class Work;
    const SchemeRegistry &m_schemes;
    std::unique_ptr<Work> m_work;
};

} // namespace countersign
