// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QMap>
#include <QObject>
#include <QVector>

class QAction;
class QWidget;

namespace countersign {

class Settings;

/// Every deed of a window under an id that stays the same in all languages: `send`, `close-tab`. Menus, palette, key list and the keys a person
/// chose read this one list.
class Actions : public QObject {
    Q_OBJECT
public:
    /// \param window takes the actions, so that their keys work anywhere in it
    Actions(Settings &settings, QWidget *window);

    /// \param text as in a menu, with `&`; \param keys built in, the first is the one shown. Keys that the person chose replace them.
    QAction *add(const QString &id, const QString &text, const QList<QKeySequence> &keys = {});
    /// Null when there is none.
    QAction *action(const QString &id) const;
    /// In the order they were added.
    const QVector<QAction *> &all() const { return m_actions; }
    static QString idOf(const QAction *action);
    QList<QKeySequence> builtInKeys(const QString &id) const { return m_builtIn.value(id); }

private:
    Settings &m_settings;
    QWidget *m_window;
    QVector<QAction *> m_actions{};
    QMap<QString, QList<QKeySequence>> m_builtIn{};
};

} // namespace countersign
