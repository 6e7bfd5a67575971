// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panehead.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/unseenlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTabBar>

namespace countersign {

PaneHead::PaneHead(const QString &title, QTabBar *tabs, QWidget *parent)
    : Surface(Token::Base, parent)
    , m_row(new QHBoxLayout(this))
    , m_tabs(tabs)
    , m_title(new PlainLabel(TextRole::Strong))
    , m_views(new QComboBox(this))
    , m_viewsLabel(new UnseenLabel(tr("%1 view").arg(title), m_views, this))
{
    const Theme &theme = Theme::current();
    setLines(Qt::BottomEdge);
    setFixedHeight(theme.px(36));
    m_row->setContentsMargins(theme.px(16), 0, theme.px(12), 0);
    m_row->setSpacing(theme.px(4));
    m_title->setSingleLine();
    m_title->setText(title);
    // The step "Signature" is called just that; the title of the pane must not be taken for it.
    m_title->setAccessibleName(tr("%1 pane").arg(title));
    m_row->addWidget(m_title);
    m_row->addSpacing(theme.px(4));
    tabs->setExpanding(false);
    tabs->setDrawBase(false);
    tabs->setElideMode(Qt::ElideRight);
    m_row->addWidget(tabs, 0, Qt::AlignBottom);
    m_row->addStretch(1);
    m_row->addWidget(m_views, 0, Qt::AlignVCenter);
    m_views->hide();
    m_viewsLabel->hide();
    m_views->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_views, &QComboBox::activated, m_tabs, &QTabBar::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QComboBox::setCurrentIndex);
    connect(&Theme::current(), &Theme::changed, this, [this] { setFixedHeight(Theme::current().px(36)); });
}

void PaneHead::addTool(QWidget *tool)
{
    m_row->addWidget(tool, 0, Qt::AlignVCenter);
}

void PaneHead::setCompact(bool compact)
{
    m_isCompact = compact;
    listTabs();
    m_title->setVisible(!compact);
    m_tabs->setVisible(!compact);
    m_views->setVisible(compact);
    m_viewsLabel->setVisible(compact);
}

void PaneHead::listTabs()
{
    const QSignalBlocker blocker(m_views);
    m_views->clear();
    for (int i = 0; i < m_tabs->count(); ++i)
        m_views->addItem(m_tabs->tabText(i));
    m_views->setCurrentIndex(m_tabs->currentIndex());
}

} // namespace countersign
