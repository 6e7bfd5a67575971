// SPDX-License-Identifier: GPL-3.0-or-later
// The signature debugger beside the window, and what it hands over.
#include "core/diagnosis/observedsignature.h"
#include "core/session/formrequest.h"
#include "ui/debugger/debuggerwindow.h"
#include "ui/dialogs/errorsheet.h"
#include "ui/mainwindow.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

DebuggerWindow *MainWindow::openDebugger()
{
    if (!m_debugger) {
        m_debugger = new DebuggerWindow(m_workspace);
        m_debugger->setActions(*m_actions);
        connect(m_debugger, &DebuggerWindow::formWanted, this, &MainWindow::openAsForm);
        connect(m_debugger, &DebuggerWindow::helpWanted, this, [this](const QString &page) { showHelpPage(page, m_debugger); });
    }
    m_debugger->setWindowState(m_debugger->windowState() & ~Qt::WindowMinimized);
    m_debugger->show();
    m_debugger->raise();
    m_debugger->activateWindow();
    return m_debugger;
}

/// A tab with the operation's form, signed by the profile whose key the request carries, else by the present one. What has no field is said.
void MainWindow::openAsForm(const ObservedRequest &request)
{
    Result<FormRequest> form = formFor(request, m_workspace.parts().catalogue);
    if (!form)
        return ErrorSheet::open(form.error(), m_debugger);
    const auto signature = observedSignature(request);
    const QVector<Profile> &profiles = m_workspace.parts().profiles.profiles();
    const auto owner = std::find_if(profiles.cbegin(), profiles.cend(), [&signature](const Profile &profile) {
        return signature && !signature->accessKeyId.isEmpty() && profile.accessKeyId == signature->accessKeyId;
    });
    form->draft.profileId = owner == profiles.cend() ? m_workspace.profile().id : owner->id;
    const Result<SigningSession *> opened = m_workspace.openDraft(form->draft);
    if (!opened)
        return ErrorSheet::open(opened.error(), m_debugger);
    m_workspace.setCurrent(m_workspace.indexOf(*opened));
    raise();
    activateWindow();
    if (!form->unplaced.isEmpty())
        ErrorSheet::open({ErrorKind::NotFound, tr("Some of what was sent has no field in this form"), form->unplaced.join(u", "_s),
                          tr("The form sends without it; the operation may spell it otherwise")},
                         this);
}

} // namespace countersign
