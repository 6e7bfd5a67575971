// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QKeySequence>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QVector>

class QAction;
class QWidget;

namespace countersign {

class Settings;

/// Every deed of a window under an id that stays the same in all languages: `send`, `close-tab`. Menus, palette, key list, key caps and the keys
/// a person chose read this one list.
class Actions : public QObject {
    Q_OBJECT
public:
    /// \param window takes the actions, so that their keys work anywhere in it
    Actions(Settings &settings, QWidget *window);

    /// \param text as in a menu, with `&`; \param keys built in, the first is the one shown. Keys that the person chose replace them.
    QAction *add(const QString &id, const QString &text, const QList<QKeySequence> &keys = {});
    Settings &settings() const { return m_settings; }
    /// Those of the window that \p widget is in; null for a pane by itself.
    static Actions *of(const QWidget *widget);
    /// Null when there is none.
    QAction *action(const QString &id) const;
    /// In the order they were added.
    const QVector<QAction *> &all() const { return m_actions; }
    static QString idOf(const QAction *action);
    /// As it is called outside a menu: without `&` and `…`.
    static QString nameOf(const QAction *action);

    /// \param whyNot what keeps it from being done now, a sentence without full stop: "No operation is open"
    void setEnabled(const QString &id, bool enabled, const QString &whyNot = {});
    /// Empty for what can be done.
    static QString whyNot(const QAction *action);

    QList<QKeySequence> builtInKeys(const QString &id) const { return m_builtIn.value(id); }
    /// What stands on its key cap: `Ctrl+Enter`; empty without a key.
    QString keyText(const QString &id) const;
    /// Keys of the person's choice, for all windows and runs; an invalid one takes the keys away. Refused with BadInput, saying whose they are, when
    /// another action has them or when typing needs them.
    Result<void> setKeys(const QString &id, const QKeySequence &keys);
    /// Why \p keys cannot be those of \p id; nothing when they can.
    std::optional<Error> obstacle(const QString &id, const QKeySequence &keys) const;
    /// The built-in keys again. Refused as in `setKeys` when another action was given one of them.
    Result<void> resetKeys(const QString &id);
    void resetAllKeys();
    bool hasOwnKeys(const QString &id) const;

    /// Ids, the last done first.
    QStringList recent() const;
    void noteUse(const QString &id);

signals:
    void keysChanged();

private:
    void applyKeys();
    QAction *ownerOf(const QKeySequence &keys, const QAction *except) const;

    Settings &m_settings;
    QWidget *m_window;
    QVector<QAction *> m_actions{};
    QMap<QString, QList<QKeySequence>> m_builtIn{};
};

} // namespace countersign
