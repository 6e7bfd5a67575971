// SPDX-License-Identifier: GPL-3.0-or-later
// What the window of changes is made of.
#include "core/catalogue/changewords.h"
#include "ui/dialogs/changedelegate.h"
#include "ui/dialogs/changeswindow.h"
#include "ui/dialogs/dialogfooter.h"
#include "ui/models/changetreemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/progressline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QLabel *labelFor(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

QWidget *ChangesWindow::makeHead()
{
    const Theme &theme = Theme::of(this);
    const auto combo = [this](const QString &name) {
        auto *made = new QComboBox(this);
        made->setObjectName(name);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        return made;
    };
    m_subject = combo(u"changedSubject"_s);
    m_before = combo(u"changedBefore"_s);
    m_after = combo(u"changedAfter"_s);
    m_from = labelFor(tr("&From"), m_before);
    m_to = labelFor(tr("&to"), m_after);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(8));
    row->setSpacing(theme.px(8));
    for (QWidget *each : std::initializer_list<QWidget *>{labelFor(tr("Compare"), m_subject), m_subject, m_from, m_before, m_to, m_after})
        row->addWidget(each);
    row->addStretch(1);
    connect(m_subject, &QComboBox::activated, this, [this] {
        m_wishedBefore.clear();
        m_wishedAfter.clear();
        showSubject();
    });
    connect(m_before, &QComboBox::activated, this, &ChangesWindow::compare);
    connect(m_after, &QComboBox::activated, this, &ChangesWindow::compare);
    return head;
}

QWidget *ChangesWindow::makeTools()
{
    const Theme &theme = Theme::of(this);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"filterChanges"_s);
    m_filter->setAccessibleName(tr("Filter the changes"));
    m_filter->setPlaceholderText(tr("Filter by operation, parameter or value"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s, Token::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"changedKind"_s);
    m_kind->addItem(tr("Every kind"));
    for (const ChangeKind kind : changeKinds())
        m_kind->addItem(changeKindWord(kind), int(kind));
    m_breaking = new QCheckBox(tr("&Only breaking"), this);
    m_breaking->setObjectName(u"onlyBreaking"_s);
    m_breaking->setToolTip(plainToolTip(tr("What may make a call fail that worked before")));
    m_counts = new PlainLabel(TextRole::Hint, Token::Text2, this);
    m_counts->setObjectName(u"changeCounts"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(8));
    row->addWidget(m_filter, 1);
    row->addWidget(labelFor(tr("&Kind"), m_kind));
    row->addWidget(m_kind);
    row->addWidget(m_breaking);
    auto *tools = new QWidget;
    auto *column = new QVBoxLayout(tools);
    column->setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(10));
    column->setSpacing(theme.px(8));
    column->addLayout(row);
    column->addWidget(m_counts);
    connect(m_filter, &QLineEdit::textChanged, this, &ChangesWindow::applyFilter);
    connect(m_kind, &QComboBox::activated, this, &ChangesWindow::applyFilter);
    connect(m_breaking, &QCheckBox::toggled, this, &ChangesWindow::applyFilter);
    return tools;
}

QWidget *ChangesWindow::makeList()
{
    const Theme &theme = Theme::of(this);
    m_list = new QTreeView;
    m_list->setFrameShape(QFrame::NoFrame); // it reaches from edge to edge
    m_list->setObjectName(u"changeList"_s);
    m_list->setAccessibleName(tr("Changes"));
    m_list->setModel(m_model);
    m_list->setItemDelegateForColumn(ChangeTreeModel::KindColumn, new ChangeDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(ChangeTreeModel::NameColumn, theme.px(330));
    m_list->header()->resizeSection(ChangeTreeModel::KindColumn, theme.px(240));
    m_list->header()->resizeSection(ChangeTreeModel::BeforeColumn, theme.px(150));
    connect(m_list, &QTreeView::activated, this, &ChangesWindow::open);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { m_open->setEnabled(!m_model->place(now).operation.isEmpty()); });
    return m_list;
}

QWidget *ChangesWindow::makeWorking()
{
    const Theme &theme = Theme::of(this);
    m_working = new QWidget;
    auto *words = new PlainLabel(TextRole::Body);
    words->setText(tr("Comparing…"));
    m_progress = new ProgressLine;
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedWidth(theme.px(320));
    auto *stop = new QPushButton(tr("Cancel"));
    stop->setObjectName(u"cancelComparing"_s);
    stop->setAutoDefault(false);
    connect(stop, &QPushButton::clicked, this, &ChangesWindow::cancel);
    auto *column = new QVBoxLayout(m_working);
    column->setSpacing(theme.px(10));
    column->addStretch(1);
    for (QWidget *each : std::initializer_list<QWidget *>{words, m_progress, stop})
        column->addWidget(each, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return m_working;
}

QWidget *ChangesWindow::makeFooter()
{
    auto *footer = new DialogFooter(this);
    m_copy = footer->addButton(tr("Copy as text"), ButtonKind::Plain);
    m_copy->setObjectName(u"copyChanges"_s);
    m_copy->setToolTip(plainToolTip(tr("Copies all that is listed")));
    auto *close = footer->addButton(tr("Close"), ButtonKind::Plain);
    m_open = footer->addButton(tr("Open the form"), ButtonKind::Primary);
    m_open->setObjectName(u"openChanged"_s);
    m_open->setEnabled(false);
    connect(m_copy, &QPushButton::clicked, this, &ChangesWindow::copyText);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, [this] { open(m_list->currentIndex()); });
    return footer;
}

} // namespace countersign
