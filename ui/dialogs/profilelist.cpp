// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profilelist.h"

#include "core/credentials/keychainbackend.h"
#include "ui/dialogs/profilerowdelegate.h"
#include "ui/dialogs/secretwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace countersign {

using namespace Qt::StringLiterals;

ProfileList::ProfileList(QWidget *parent)
    : Surface(Token::Alt, parent)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(icon(u"plus"_s), tr("Add"), this))
    , m_duplicate(new QPushButton(icon(u"copy"_s), tr("Duplicate"), this))
    , m_remove(new QPushButton(icon(u"trash"_s), {}, this))
{
    const Theme &theme = Theme::of(this);
    setLines(Qt::RightEdge);
    setFixedWidth(theme.px(280));
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setObjectName(u"profiles"_s);
    m_list->setItemDelegate(new ProfileRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_add->setObjectName(u"addProfile"_s);
    m_add->setAccessibleName(tr("Add profile"));
    m_duplicate->setObjectName(u"duplicateProfile"_s);
    m_duplicate->setAccessibleName(tr("Duplicate profile"));
    m_duplicate->setToolTip(tr("A profile with the same settings; its secret is entered anew"));
    m_remove->setObjectName(u"removeProfile"_s);
    m_remove->setAccessibleName(tr("Remove profile"));
    m_remove->setToolTip(tr("Remove the profile and its secret"));

    auto *foot = new Surface(Token::Alt, this);
    foot->setLines(Qt::TopEdge);
    auto *footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(theme.px(8), theme.px(5), theme.px(8), theme.px(4));
    footLayout->setSpacing(theme.px(2));
    for (QPushButton *button : {m_add, m_duplicate, m_remove}) {
        button->setAutoDefault(false);
        setButtonKind(button, ButtonKind::Flat);
        if (button == m_remove)
            footLayout->addStretch(1);
        footLayout->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme.px(6), 1, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(foot);

    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        allow(m_list->item(row));
        emit rowChanged(row);
    });
    connect(m_add, &QPushButton::clicked, this, &ProfileList::addRequested);
    connect(m_duplicate, &QPushButton::clicked, this, &ProfileList::duplicateRequested);
    connect(m_remove, &QPushButton::clicked, this, &ProfileList::removeRequested);
}

void ProfileList::setDrafts(const QVector<ProfileDraft> &drafts, int current)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const ProfileDraft &draft : drafts)
        fill(new QListWidgetItem(m_list), draft);
    m_list->setCurrentRow(current);
    allow(m_list->item(current));
}

void ProfileList::updateRow(int row, const ProfileDraft &draft)
{
    if (QListWidgetItem *item = m_list->item(row))
        fill(item, draft);
}

void ProfileList::fill(QListWidgetItem *item, const ProfileDraft &draft) const
{
    const Profile &profile = draft.profile;
    const SecretWords words =
        draft.secretState && draft.secret.isEmpty() ? secretWords(*draft.secretState, keychainName(profile.keptIn)) : SecretWords{};
    item->setText(profile.name);
    item->setToolTip(profile.name);
    item->setData(ProfileRowDelegate::KeyIdRole, QString::fromUtf8(profile.accessKeyId));
    item->setData(ProfileRowDelegate::ColourRole, profile.colour);
    item->setData(ProfileRowDelegate::PracticeRole, profile.kind == ProfileKind::Practice);
    item->setData(ProfileRowDelegate::ChangedRole, draft.isChanged);
    item->setData(ProfileRowDelegate::BadgeRole, words.badge);
    item->setData(ProfileRowDelegate::BadgeIconRole, words.icon);
    item->setData(ProfileRowDelegate::BadgeColourRole, int(words.colour));
    item->setData(Qt::AccessibleTextRole, words.badge.isEmpty() ? profile.name : tr("%1, %2").arg(profile.name, words.badge));
}

void ProfileList::allow(const QListWidgetItem *item)
{
    const bool isOwn = item && !item->data(ProfileRowDelegate::PracticeRole).toBool();
    m_duplicate->setEnabled(isOwn);
    m_remove->setEnabled(isOwn);
}

int ProfileList::currentRow() const
{
    return m_list->currentRow();
}

void ProfileList::setCurrentRow(int row)
{
    m_list->setCurrentRow(row);
}

void ProfileList::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

bool ProfileList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        if (m_remove->isEnabled())
            emit removeRequested();
        return true;
    }
    return Surface::eventFilter(watched, event);
}

} // namespace countersign
