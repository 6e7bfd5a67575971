// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/actions/actions.h"
#include "ui/dialogs/dialogfooter.h"
#include "ui/help/helpdialog.h"
#include "ui/overlays/actionmatches.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/keysedit.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, MenuColumn, KeysColumn, OwnColumn };

QString keysText(const QAction *action)
{
    QStringList texts;
    for (const QKeySequence &keys : action->shortcuts())
        texts.append(keyCapText(keys));
    return texts.join(u", "_s);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(Actions &actions, const QMenuBar *menus, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_menus(menus)
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_keys(new KeysEdit(this))
    , m_assign(new QPushButton(tr("Assign"), this))
    , m_takeAway(new QPushButton(tr("No key"), this))
    , m_restore(new QPushButton(tr("Built-in keys"), this))
    , m_note(new PlainLabel(TextRole::Hint, Token::Muted, this))
{
    const Theme &theme = Theme::of(this);
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setHelpPage(this, u"preferences"_s);
    m_filter->setObjectName(u"filterActions"_s);
    m_filter->setPlaceholderText(tr("Filter by name, menu or key"));
    m_filter->setAccessibleName(tr("Filter actions"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s, Token::Muted), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"actionList"_s);
    m_list->setAccessibleName(tr("Actions"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Action"), tr("Menu"), tr("Keys"), tr("Chosen by you")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    for (const int column : {MenuColumn, KeysColumn, OwnColumn})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_keys->setObjectName(u"newKeys"_s);
    for (auto *part : std::initializer_list<QWidget *>{m_keys, m_keys->findChild<QLineEdit *>()})
        part->setAccessibleName(tr("New keys"));
    m_keys->findChild<QLineEdit *>()->setPlaceholderText(tr("Press the keys"));
    auto *label = new QLabel(tr("New keys"), this);
    label->setBuddy(m_keys);
    m_assign->setObjectName(u"assignKeys"_s);
    m_takeAway->setObjectName(u"takeKeysAway"_s);
    m_restore->setObjectName(u"restoreKeys"_s);
    m_note->setObjectName(u"keysNote"_s);
    for (QPushButton *button : {m_assign, m_takeAway, m_restore})
        button->setAutoDefault(false);

    auto *edit = new QHBoxLayout;
    edit->setSpacing(theme.px(8));
    edit->addWidget(label);
    edit->addWidget(m_keys, 1);
    for (QPushButton *button : {m_assign, m_takeAway, m_restore})
        edit->addWidget(button);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(12));
    body->setSpacing(theme.px(8));
    auto *title = new PlainLabel(TextRole::Title);
    title->setText(windowTitle());
    body->addWidget(title);
    body->addWidget(m_filter);
    body->addWidget(m_list, 1);
    body->addLayout(edit);
    body->addWidget(m_note);
    m_note->setMinimumHeight(theme.px(34));
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *footer = new DialogFooter(this);
    auto *resetAll = new QPushButton(tr("Built-in keys for all"), this);
    resetAll->setObjectName(u"restoreAllKeys"_s);
    resetAll->setAutoDefault(false);
    resetAll->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    footer->addAtLeft(resetAll);
    auto *close = footer->addButton(tr("Close"), ButtonKind::Plain);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(footer);
    resize(theme.px(680), theme.px(520));

    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::applyFilter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showChosen);
    connect(m_list, &QTreeWidget::itemActivated, m_keys, qOverload<>(&QWidget::setFocus));
    connect(m_keys, &KeysEdit::keySequenceChanged, this, &ShortcutsDialog::examine);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutsDialog::assign);
    connect(m_takeAway, &QPushButton::clicked, this, &ShortcutsDialog::takeAway);
    connect(m_restore, &QPushButton::clicked, this, &ShortcutsDialog::restore);
    connect(resetAll, &QPushButton::clicked, this, [this] {
        m_actions.resetAllKeys();
        say(tr("All actions have their built-in keys"), false);
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&actions, &Actions::keysChanged, this, &ShortcutsDialog::showKeys);
    connect(&actions, &QObject::destroyed, this, &QDialog::reject);
    fill();
    m_filter->setFocus();
}

ShortcutsDialog::~ShortcutsDialog()
{
    m_list->disconnect(this); // its rows go one by one, and each time another is the current one
    m_keys->disconnect(this); // loses the focus
}

void ShortcutsDialog::fill()
{
    const QHash<const QAction *, QString> paths = menuPaths(m_menus);
    for (const QAction *action : m_actions.all()) {
        auto *row = new QTreeWidgetItem(m_list, {Actions::nameOf(action), paths.value(action)});
        row->setData(NameColumn, Qt::UserRole, Actions::idOf(action));
        m_rows.insert(Actions::idOf(action), row);
    }
    showKeys();
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ShortcutsDialog::showKeys()
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const bool own = m_actions.hasOwnKeys(row.key());
        row.value()->setText(KeysColumn, keysText(m_actions.action(row.key())));
        row.value()->setText(OwnColumn, own ? tr("yes") : QString());
    }
    showChosen();
}

void ShortcutsDialog::applyFilter(const QString &text)
{
    QTreeWidgetItem *first = nullptr;
    for (int index = 0; index < m_list->topLevelItemCount(); ++index) {
        QTreeWidgetItem *row = m_list->topLevelItem(index);
        bool matches = false;
        for (const int column : {NameColumn, MenuColumn, KeysColumn})
            matches = matches || row->text(column).contains(text.trimmed(), Qt::CaseInsensitive);
        row->setHidden(!matches);
        first = matches && !first ? row : first;
    }
    const QTreeWidgetItem *now = m_list->currentItem();
    if (first && (!now || now->isHidden()))
        m_list->setCurrentItem(first);
}

QString ShortcutsDialog::chosenId() const
{
    const QTreeWidgetItem *row = m_list->currentItem();
    return row ? row->data(NameColumn, Qt::UserRole).toString() : QString();
}

void ShortcutsDialog::showChosen()
{
    const QString id = chosenId();
    m_keys->clear();
    m_keys->setEnabled(!id.isEmpty());
    m_assign->setEnabled(false);
    m_takeAway->setEnabled(!id.isEmpty() && !m_actions.action(id)->shortcuts().isEmpty());
    m_restore->setEnabled(!id.isEmpty() && m_actions.hasOwnKeys(id));
    say({}, false);
}

/// What keeps the keys pressed from being used, in words.
void ShortcutsDialog::examine()
{
    const QKeySequence pressed = m_keys->keySequence();
    const std::optional<Error> error = m_actions.obstacle(chosenId(), pressed);
    m_assign->setEnabled(!pressed.isEmpty() && !error);
    say(error ? sentence(*error) : QString(), true);
}

void ShortcutsDialog::assign()
{
    const QString id = chosenId();
    const QKeySequence keys = m_keys->keySequence();
    if (const Result<void> set = m_actions.setKeys(id, keys); !set)
        return say(sentence(set.error()), true);
    say(tr("“%1” has the keys %2 now").arg(Actions::nameOf(m_actions.action(id)), keyCapText(keys)), false);
    m_list->setFocus();
}

void ShortcutsDialog::takeAway()
{
    const QString id = chosenId();
    if (m_actions.setKeys(id, {}))
        say(tr("“%1” has no key now; it is in the list of all actions").arg(Actions::nameOf(m_actions.action(id))), false);
    m_list->setFocus();
}

void ShortcutsDialog::restore()
{
    const QString id = chosenId();
    if (const Result<void> reset = m_actions.resetKeys(id); !reset)
        return say(sentence(reset.error()), true);
    say(tr("“%1” has its built-in keys again").arg(Actions::nameOf(m_actions.action(id))), false);
    m_list->setFocus();
}

void ShortcutsDialog::say(const QString &text, bool isProblem)
{
    m_note->setColour(isProblem ? Token::Bad : Token::Muted);
    m_note->setText(text);
    if (text.isEmpty())
        return;
    QAccessibleEvent event(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace countersign
