// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the debugger: its actions with the keys of the main window, and the list of them that one types into.
#include "ui/actions/actions.h"
#include "ui/debugger/debuggerwindow.h"
#include "ui/debugger/verdictside.h"
#include "ui/debugger/verdictview.h"
#include "ui/help/helpdialog.h"
#include "ui/overlays/quickopen.h"
#include "ui/widgets/keycapbutton.h"

#include <QAction>

namespace countersign {

using namespace Qt::StringLiterals;

void DebuggerWindow::setActions(const Actions &actions)
{
    m_windowActions = &actions;
    makeActions();
}

/// \param id of the main window's action where it has one of that name \param text empty: as it is called there
void DebuggerWindow::offer(const QString &id, const QString &text, const std::function<void()> &deed)
{
    const QAction *same = m_windowActions->action(id);
    QAction *action = m_actions->add(id, text.isEmpty() && same ? same->text() : text, m_windowActions->builtInKeys(id));
    connect(action, &QAction::triggered, this, deed);
}

void DebuggerWindow::makeActions()
{
    delete m_palette;
    m_palette = nullptr;
    delete m_actions;
    m_actions = nullptr;
    if (!m_windowActions)
        return;
    m_actions = new Actions(m_windowActions->settings(), this);
    offer(u"send"_s, tr("Explain"), [this] { m_request->explain(); });
    offer(u"copy-as"_s, tr("Copy report"), [this] { m_verdict->view()->copyReport(); });
    offer(u"next-difference"_s, {}, [this] { m_verdict->view()->walk(false); });
    offer(u"previous-difference"_s, {}, [this] { m_verdict->view()->walk(true); });
    offer(u"type-secret"_s, tr("Type the secret"), [this] { m_request->typeSecret(); });
    offer(u"open-har"_s, tr("Open HAR…"), [this] { m_request->chooseFile(); });
    offer(u"open-as-form"_s, tr("Open as a form"), [this] { openForm(); });
    offer(u"clear-request"_s, tr("Clear the request"), [this] { m_request->clear(); });
    offer(u"try-example"_s, tr("Try an example"), [this] { tryExample(); });
    offer(u"find"_s, tr("Find in the request"), [this] { m_request->find(); });
    offer(u"find-next"_s, {}, [this] { m_request->findNext(false); });
    offer(u"find-previous"_s, {}, [this] { m_request->findNext(true); });
    offer(u"palette"_s, {}, [this] { openPalette(); });
    offer(u"help"_s, {}, [this] { emit helpWanted(helpPageOf(this)); });
    offer(u"close-tab"_s, tr("Close the debugger"), [this] { close(); });
    for (const QString &id : {u"zoom-in"_s, u"zoom-out"_s, u"zoom-reset"_s, u"quit"_s}) {
        if (QAction *same = m_windowActions->action(id))
            offer(id, {}, [same = QPointer(same)] { same ? same->trigger() : void(); });
    }
    m_request->explainButton()->showKeyOf(m_actions->action(u"send"_s));
}

void DebuggerWindow::openPalette()
{
    if (!m_palette)
        m_palette = new QuickOpen(m_workspace, *m_actions, nullptr, this, QuickOpen::Offer::Actions);
    m_actions->setEnabled(u"open-as-form"_s, m_request->request().has_value(), tr("No request was read"));
    m_palette->openPalette();
}

} // namespace countersign
