// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/workspacekeeper.h"

#include "core/session/workspacefile.h"

#include <QtConcurrentRun>

namespace countersign {

using namespace std::chrono_literals;

namespace {

constexpr auto gatherTime = 250ms;
constexpr auto retryTime = 5s;

} // namespace

WorkspaceKeeper::WorkspaceKeeper(Workspace &workspace, const Clock &clock, const QString &folder, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_clock(clock), m_slot(folder)
{
    m_writer.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setTimerType(Qt::PreciseTimer);
    connect(&m_soon, &QTimer::timeout, this, &WorkspaceKeeper::save);
}

WorkspaceKeeper::~WorkspaceKeeper()
{
    flush();
}

QVector<Error> WorkspaceKeeper::restore(Start start)
{
    WorkspaceSlot::Reading reading = m_slot.read(m_clock.now());
    QVector<Error> notes = reading.notes;
    WorkspaceState state = reading.state.value_or(WorkspaceState());
    if (start == Start::Safe) {
        m_slot.holdPrevious();
        state.closed += state.documents;
        state.documents.clear();
        state.front = -1;
        state.expandedNodes.clear();
        state.layouts.clear();
        if (!state.closed.isEmpty())
            notes.append(Error{ErrorKind::Cancelled,
                               tr("Safe start: the kept tabs were not opened, the layout is as at first"),
                               {},
                               tr("“Reopen closed tab” brings them back one by one")});
    }
    if (const Result<void> restored = m_workspace.restore(state); !restored)
        notes.append(restored.error());
    if (m_slot.refusal() && !notes.contains(*m_slot.refusal()))
        notes.append(*m_slot.refusal());
    m_hasFailed = m_slot.refusal().has_value();
    // The timer is not started anew by each edit: typing that never pauses is written as well.
    connect(&m_workspace, &Workspace::changed, this, [this] {
        m_isChanged = true;
        if (!m_soon.isActive())
            m_soon.start(m_hasFailed ? retryTime : gatherTime);
    });
    m_isChanged = true;
    m_soon.start(gatherTime);
    return notes;
}

void WorkspaceKeeper::save()
{
    if (m_isWriting || !m_isChanged || m_slot.refusal())
        return; // the end of the present one looks again
    m_isChanged = false;
    m_isWriting = true;
    QtConcurrent::run(&m_writer, [this, snapshot = m_workspace.snapshot(), now = m_clock.now()]() mutable {
        return m_slot.write(workspaceToJson(withoutSecrets(std::move(snapshot))), now);
    }).then(this, [this](const Result<void> &written) { conclude(written); });
}

void WorkspaceKeeper::conclude(const Result<void> &written)
{
    m_isWriting = false;
    const bool failedBefore = std::exchange(m_hasFailed, !written);
    m_isChanged = m_isChanged || !written;
    if (m_isChanged && !m_soon.isActive())
        m_soon.start(written ? gatherTime : retryTime);
    if (!written && !failedBefore)
        emit failed(written.error());
}

void WorkspaceKeeper::flush()
{
    m_soon.stop();
    m_writer.waitForDone();
    if (m_isChanged) {
        m_isChanged = false;
        const Result<void> written = m_slot.write(workspaceToJson(withoutSecrets(m_workspace.snapshot())), m_clock.now());
        m_isChanged = !written;
        if (m_isChanged)
            m_soon.start(retryTime);
    }
}

} // namespace countersign
