// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actions.h"

#include "core/base/settings.h"
#include "ui/widgets/keycapbutton.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr char whyNotProperty[] = "whyNot";
constexpr qsizetype recentLimit = 12;

/// Keys that text fields, lists and dialogs answer themselves.
bool isNeededForTyping(const QKeySequence &keys)
{
    for (const QKeySequence::StandardKey needed :
         {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll, QKeySequence::Undo, QKeySequence::Redo}) {
        if (QKeySequence::keyBindings(needed).contains(keys))
            return true;
    }
    const QKeyCombination first = keys[0];
    const Qt::Key key = first.key();
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab)
        return !first.keyboardModifiers().testFlag(Qt::ControlModifier);
    const bool isFunctionKey = (key >= Qt::Key_F1 && key <= Qt::Key_F35) || key == Qt::Key_Escape;
    return !isFunctionKey && !(first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace

Actions::Actions(Settings &settings, QWidget *window) : QObject(window), m_settings(settings), m_window(window)
{
    connect(&settings, &Settings::changed, this, [this](const QByteArray &key) {
        if (key == setting::shortcuts.key)
            applyKeys();
    });
}

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

Actions *Actions::of(const QWidget *widget)
{
    return widget->window()->findChild<Actions *>(QString(), Qt::FindDirectChildrenOnly);
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

QString Actions::nameOf(const QAction *action)
{
    QString name = action->text();
    const qsizetype mnemonic = name.indexOf(u"(&"_s); // `关闭(&W)`
    if (mnemonic >= 0 && name.mid(mnemonic + 3, 1) == u")")
        name.remove(mnemonic, 4);
    name.remove(u'&');
    if (name.endsWith(u'…'))
        name.chop(1);
    return name.trimmed();
}

void Actions::setEnabled(const QString &id, bool enabled, const QString &whyNot)
{
    QAction *changed = action(id);
    changed->setProperty(whyNotProperty, enabled ? QString() : whyNot);
    changed->setEnabled(enabled);
}

QString Actions::whyNot(const QAction *action)
{
    return action->property(whyNotProperty).toString();
}

QString Actions::keyText(const QString &id) const
{
    const QAction *named = action(id);
    return named ? keyCapText(named->shortcut()) : QString();
}

QAction *Actions::ownerOf(const QKeySequence &keys, const QAction *except) const
{
    const auto found = std::find_if(m_actions.cbegin(), m_actions.cend(),
                                    [&](const QAction *other) { return other != except && other->shortcuts().contains(keys); });
    return found == m_actions.cend() ? nullptr : *found;
}

std::optional<Error> Actions::obstacle(const QString &id, const QKeySequence &keys) const
{
    if (keys.isEmpty())
        return std::nullopt;
    if (isNeededForTyping(keys))
        return Error{ErrorKind::BadInput, tr("Typing and editing need these keys"), keyCapText(keys),
                     tr("Add Ctrl or Alt, or take a function key")};
    if (const QAction *owner = ownerOf(keys, action(id)))
        return Error{ErrorKind::BadInput, tr("“%1” has these keys").arg(nameOf(owner)), keyCapText(keys),
                     tr("Give that action other keys first, or press others here")};
    return std::nullopt;
}

Result<void> Actions::setKeys(const QString &id, const QKeySequence &keys)
{
    if (const std::optional<Error> error = obstacle(id, keys))
        return tl::unexpected(*error);
    QVariantMap chosen = m_settings.value(setting::shortcuts);
    if (builtInKeys(id).value(0) == keys)
        chosen.remove(id);
    else
        chosen.insert(id, keys.toString(QKeySequence::PortableText));
    m_settings.set(setting::shortcuts, chosen);
    return {};
}

Result<void> Actions::resetKeys(const QString &id)
{
    for (const QKeySequence &keys : builtInKeys(id)) {
        if (const std::optional<Error> error = obstacle(id, keys))
            return tl::unexpected(*error);
    }
    QVariantMap chosen = m_settings.value(setting::shortcuts);
    chosen.remove(id);
    m_settings.set(setting::shortcuts, chosen);
    return {};
}

void Actions::resetAllKeys()
{
    m_settings.set(setting::shortcuts, {});
}

bool Actions::hasOwnKeys(const QString &id) const
{
    return m_settings.value(setting::shortcuts).contains(id);
}

/// Menus, key caps and tool tips follow.
void Actions::applyKeys()
{
    const QVariantMap chosen = m_settings.value(setting::shortcuts);
    for (QAction *action : m_actions) {
        const QString id = idOf(action);
        action->setShortcuts(chosen.contains(id) ? QKeySequence::listFromString(chosen.value(id).toString()) : m_builtIn.value(id));
    }
    emit keysChanged();
}

QStringList Actions::recent() const
{
    return m_settings.value(setting::recentActions);
}

void Actions::noteUse(const QString &id)
{
    QStringList used = recent();
    used.removeAll(id);
    used.prepend(id);
    used.resize(std::min(used.size(), recentLimit));
    m_settings.set(setting::recentActions, used);
}

} // namespace countersign
