// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/diagnosisrunner.h"

#include <QThreadPool>

#include <atomic>

namespace countersign {

namespace {

/// Causes that lie in the secret speak of the profile that has it, where it is one of ours.
void nameProfile(JudgedCase &judged)
{
    if (judged.job.profile.isEmpty())
        return;
    for (Diagnosis::Explanation &explanation : judged.diagnosis.explanations) {
        for (Cause &cause : explanation.causes) {
            const CauseInfo *info = causeInfo(cause.id);
            if (info && info->family == "secret")
                cause.where.insert("profile", judged.job.profile);
        }
    }
}

} // namespace

/// The worker thread and the case that is to be answered.
class DiagnosisRunner::Work {
public:
    using Flag = std::shared_ptr<std::atomic<bool>>;

    Work() { m_pool.setMaxThreadCount(1); }
    ~Work() { m_pool.waitForDone(); }

    bool isRunning() const { return bool(m_current); }
    bool isCurrent(const Flag &flag) const { return m_current == flag; }
    void conclude() { m_current.reset(); }

    void giveUp()
    {
        if (m_current)
            *m_current = true;
        m_current.reset();
        m_pool.clear(); // what has not begun
    }

    Flag begin()
    {
        giveUp();
        m_current = std::make_shared<std::atomic<bool>>(false);
        return m_current;
    }

    void run(std::function<void()> task) { m_pool.start(std::move(task)); }

private:
    QThreadPool m_pool;
    Flag m_current{}; ///< of the case asked for last: true gives it up; null when nothing is awaited
};

DiagnosisRunner::DiagnosisRunner(const SchemeRegistry &schemes, QObject *parent)
    : QObject(parent), m_schemes(schemes), m_work(std::make_unique<Work>())
{
}

DiagnosisRunner::~DiagnosisRunner()
{
    cancel();
    m_work.reset(); // waits while the receiver of an answer is still a whole QObject
}

void DiagnosisRunner::start(const ExplainJob &job, const SolverLimits &limits)
{
    const Work::Flag flag = m_work->begin();
    SolverLimits stoppable = limits;
    stoppable.isCancelled = [flag, asked = limits.isCancelled] { return *flag || (asked && asked()); };
    m_work->run([this, job, stoppable, flag] {
        if (*flag)
            return;
        auto answer = std::make_shared<JudgedCase>(JudgedCase{job, diagnosed(job.input, m_schemes, stoppable)});
        nameProfile(*answer);
        QMetaObject::invokeMethod(
            this,
            [this, answer, flag] {
                if (!m_work->isCurrent(flag))
                    return; // another one was asked for meanwhile
                m_work->conclude();
                emit judged(*answer);
            },
            Qt::QueuedConnection);
    });
}

void DiagnosisRunner::cancel()
{
    m_work->giveUp();
}

bool DiagnosisRunner::isRunning() const
{
    return m_work->isRunning();
}

} // namespace countersign
