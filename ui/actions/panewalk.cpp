// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/panewalk.h"

#include <QApplication>
#include <QWidget>

namespace countersign {

namespace {

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

/// The first control in the pane that Tab would stop at.
QWidget *firstStop(QWidget *pane)
{
    if (takesTab(pane))
        return pane;
    for (QWidget *w = pane->nextInFocusChain(); w != pane; w = w->nextInFocusChain()) {
        if (pane->isAncestorOf(w) && takesTab(w))
            return w;
    }
    return nullptr;
}

} // namespace

PaneWalk::PaneWalk(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void PaneWalk::add(const Pane &pane)
{
    m_stops.append({pane, {}});
}

QString PaneWalk::paneOf(const QWidget *widget) const
{
    for (const Stop &stop : m_stops) {
        if (widget && (stop.pane.widget == widget || stop.pane.widget->isAncestorOf(widget)))
            return stop.pane.id;
    }
    return {};
}

void PaneWalk::follow(QWidget *now)
{
    const QString id = paneOf(now);
    if (id.isEmpty())
        return;
    m_current = id;
    for (Stop &stop : m_stops) {
        if (stop.pane.id == id)
            stop.last = now;
    }
}

void PaneWalk::step(bool forward)
{
    const QString from = paneOf(QApplication::focusWidget());
    qsizetype at = forward ? -1 : m_stops.size();
    for (qsizetype index = 0; index < m_stops.size(); ++index) {
        if (m_stops[index].pane.id == from)
            at = index;
    }
    for (qsizetype tried = 0; tried < m_stops.size(); ++tried) {
        at = (at + (forward ? 1 : -1) + m_stops.size()) % m_stops.size();
        if (m_stops[at].pane.id != from && enter(m_stops[at]))
            return;
    }
}

bool PaneWalk::focus(const QString &id)
{
    for (Stop &stop : m_stops) {
        if (stop.pane.id == id)
            return enter(stop);
    }
    return false;
}

bool PaneWalk::enter(Stop &stop)
{
    if (stop.pane.reveal && !stop.pane.reveal())
        return false;
    if (!stop.pane.widget->isVisible())
        return false;
    QWidget *target = stop.last && takesTab(stop.last) ? stop.last.data() : firstStop(stop.pane.widget);
    if (!target)
        return false;
    target->setFocus(Qt::TabFocusReason); // shown as when one had come by Tab
    return true;
}

} // namespace countersign
