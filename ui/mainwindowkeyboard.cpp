// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard in the window: the order of Tab, keys that a focused widget must not take, finding in the pane with the focus.
#include "ui/actions/actions.h"
#include "ui/actions/panewalk.h"
#include "ui/dialogs/changeswindow.h"
#include "ui/mainwindow.h"
#include "ui/panes/desk.h"
#include "ui/panes/documentspane.h"
#include "ui/panes/operationpane.h"
#include "ui/panes/responsepane.h"
#include "ui/panes/resultside.h"
#include "ui/panes/servicetreepane.h"
#include "ui/panes/signaturepane.h"
#include "ui/panes/welcomepane.h"
#include "ui/widgets/profilebar.h"
#include "ui/widgets/statusline.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

QVector<QWidget *> MainWindow::tabStops() const
{
    QVector<const QWidget *> regions{m_bar, m_desk, m_tree, m_welcome, m_documents};
    if (m_results)
        regions << m_results << m_results->response() << m_results->signature();
    regions << m_status;
    const auto regionOf = [&regions](const QWidget *widget) {
        for (qsizetype index = regions.size() - 1; index >= 0; --index) { // inner ones stand behind outer ones
            if (regions[index]->isAncestorOf(widget))
                return index;
        }
        return regions.size();
    };
    const OperationPane *form = m_documents->currentForm();
    QVector<std::pair<qsizetype, QWidget *>> placed;
    const QWidget *first = this;
    for (QWidget *w = nextInFocusChain(); w != first; w = w->nextInFocusChain()) {
        const bool isStop = w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus) && !w->focusProxy();
        if (isStop && w->window() == this && !(form && (form == w || form->isAncestorOf(w))))
            placed.append({regionOf(w), w});
    }
    if (form) {
        for (QWidget *w : form->tabStops())
            placed.append({regions.indexOf(m_documents), w});
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
    QVector<QWidget *> stops;
    for (const auto &[region, widget] : placed)
        stops.append(widget);
    return stops;
}

bool MainWindow::focusNextPrevChild(bool next)
{
    const QVector<QWidget *> stops = tabStops();
    const qsizetype now = stops.indexOf(QApplication::focusWidget());
    if (now < 0)
        return QMainWindow::focusNextPrevChild(next);
    qsizetype at = now;
    const auto isOfSilentGroup = [](const QWidget *widget) { // arrow keys move within a group
        const auto *radio = qobject_cast<const QRadioButton *>(widget);
        return radio && !radio->isChecked();
    };
    do
        at = (at + (next ? 1 : -1) + stops.size()) % stops.size();
    while (at != now && isOfSilentGroup(stops[at]));
    QWidget *target = stops[at];
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *w = target->parentWidget(); w; w = w->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(w))
            area->ensureWidgetVisible(target);
    }
    return true;
}

/// Line edits have older uses for some keys on X11 (Ctrl+E, Ctrl+K, Ctrl+D), which other keys do as well: the actions come first.
bool MainWindow::isKeyOfAction(const QObject *watched, const QKeyEvent *event) const
{
    if (!m_actions || !(event->modifiers() & Qt::ControlModifier))
        return false;
    if (!qobject_cast<const QLineEdit *>(watched) && !qobject_cast<const QPlainTextEdit *>(watched))
        return false;
    const QKeySequence keys(event->keyCombination());
    const QVector<QAction *> &all = m_actions->all();
    return std::any_of(all.cbegin(), all.cend(), [&keys](const QAction *action) { return action->shortcuts().contains(keys); });
}

bool MainWindow::isHelpKeyInDialog(const QKeyEvent *event) const
{
    const QWidget *active = QApplication::activeWindow();
    return m_actions && active && active != this && (active->parentWidget() || active == m_changes)
        && m_actions->action(u"help"_s)->shortcuts().contains(QKeySequence(event->keyCombination()));
}

/// Looks for something in the pane that has the focus.
void MainWindow::find()
{
    const QString pane = m_panes->paneOf(focusWidget());
    OperationPane *form = m_documents->currentForm();
    if (pane == u"form" && form) {
        form->find();
    } else if (pane == u"signature") {
        m_results->signature()->find();
    } else if (pane == u"response") {
        m_results->response()->find();
    } else {
        m_desk->openTree();
    }
}

/// Goes on in the pane with the focus; where nothing was looked for, begins.
void MainWindow::findNext(bool backwards)
{
    const QString pane = m_panes->paneOf(focusWidget());
    if (pane == u"signature")
        m_results->signature()->findNext(backwards);
    else if (pane == u"response")
        m_results->response()->findNext(backwards);
    else
        find();
}

} // namespace countersign
