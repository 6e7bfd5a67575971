// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/treerail.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/keycapbutton.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

TreeRail::TreeRail(QWidget *parent) : Surface(Token::Win, parent), m_services(new QToolButton)
{
    const Theme &theme = Theme::of(this);
    setLines(Qt::RightEdge, Token::Line2);
    setFixedWidth(theme.px(37));
    m_services->setObjectName(u"openTree"_s);
    m_services->setIcon(icon(u"layers"_s));
    m_services->setCheckable(true);
    m_services->setFixedSize(theme.px(28), theme.px(28));
    m_services->setAccessibleName(tr("Open the services"));
    m_services->setToolTip(tr("Services"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(4), theme.px(6), theme.px(5), theme.px(6));
    column->addWidget(m_services);
    column->addStretch(1);
    connect(m_services, &QToolButton::toggled, this, &TreeRail::toggled);
}

void TreeRail::showKeyOf(const QAction *action)
{
    const auto show = [this, action] {
        const QString keys = keyCapText(action->shortcut());
        m_services->setToolTip(keys.isEmpty() ? tr("Services") : KeyCapButton::tr("%1 (%2)").arg(tr("Services"), keys));
    };
    connect(action, &QAction::changed, this, show);
    show();
}

void TreeRail::setOpen(bool open)
{
    const QSignalBlocker quiet(m_services);
    m_services->setChecked(open);
}

} // namespace countersign
