// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actions.h"

#include "core/base/settings.h"

#include <QAction>
#include <QWidget>

namespace countersign {

Actions::Actions(Settings &settings, QWidget *window) : QObject(window), m_settings(settings), m_window(window) { }

QAction *Actions::add(const QString &id, const QString &text, const QList<QKeySequence> &keys)
{
    Q_ASSERT_X(!action(id), "Actions::add", "an id names one action");
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    m_builtIn.insert(id, keys);
    const QVariantMap chosen = m_settings.value(setting::shortcuts);
    action->setShortcuts(chosen.contains(id) ? QKeySequence::listFromString(chosen.value(id).toString()) : keys);
    m_actions.append(action);
    m_window->addAction(action);
    return action;
}

QAction *Actions::action(const QString &id) const
{
    for (QAction *action : m_actions) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}

QString Actions::idOf(const QAction *action)
{
    return action->objectName();
}

} // namespace countersign
