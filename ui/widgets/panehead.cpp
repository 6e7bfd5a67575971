// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panehead.h"

#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QTabBar>

namespace countersign {

PaneHead::PaneHead(const QString &title, QTabBar *tabs, QWidget *parent) : Surface(Token::Base, parent), m_row(new QHBoxLayout(this))
{
    const Theme &theme = Theme::current();
    setLines(Qt::BottomEdge);
    setFixedHeight(theme.px(36));
    m_row->setContentsMargins(theme.px(16), 0, theme.px(12), 0);
    m_row->setSpacing(theme.px(4));
    auto *label = new PlainLabel(TextRole::Strong);
    label->setSingleLine();
    label->setText(title);
    // The step "Signature" is called just that; the title of the pane must not be taken for it.
    label->setAccessibleName(tr("%1 pane").arg(title));
    m_row->addWidget(label);
    m_row->addSpacing(theme.px(4));
    tabs->setExpanding(false);
    tabs->setDrawBase(false);
    tabs->setElideMode(Qt::ElideRight);
    m_row->addWidget(tabs, 0, Qt::AlignBottom);
    m_row->addStretch(1);
    connect(&Theme::current(), &Theme::changed, this, [this] { setFixedHeight(Theme::current().px(36)); });
}

void PaneHead::addTool(QWidget *tool)
{
    m_row->addWidget(tool, 0, Qt::AlignVCenter);
}

} // namespace countersign
