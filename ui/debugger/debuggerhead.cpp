// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/debuggerhead.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QLocale>
#include <QMenu>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestTitle = 90; // in characters: a menu does not wrap

} // namespace

DebuggerHead::DebuggerHead(QWidget *parent)
    : Surface(Token::Win, parent), m_hint(new ElidedLabel(TextRole::Body, Token::Muted)), m_recent(new MenuButton)
{
    const Theme &theme = Theme::of(this);
    setLines(Qt::BottomEdge, Token::Line2);
    setFixedHeight(theme.px(46));
    auto *title = new PlainLabel(TextRole::Verdict);
    title->setText(tr("Signature debugger"));
    title->setSingleLine();
    m_recent->setText(tr("Recent"));
    m_recent->setIcon(icon(u"history"_s));
    m_recent->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_recent->setObjectName(u"recentCases"_s);
    setButtonKind(m_recent, ButtonKind::Flat);
    m_recent->setMenu(new QMenu(m_recent));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), 0, theme.px(16), 1);
    row->setSpacing(theme.px(8));
    row->addWidget(new IconLabel(u"bug"_s, theme.px(16)));
    row->addWidget(title);
    row->addWidget(m_hint, 1);
    row->addWidget(m_recent);
    setRecent({});
}

/// All of it where there is room, else its first half whole.
void DebuggerHead::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    const QString whole = tr("Paste what your program sent. Countersign finds the mistake and proves it.");
    int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    for (int index = 0; index < layout()->count(); ++index) {
        const QWidget *one = layout()->itemAt(index)->widget();
        room -= (one == m_hint ? 0 : one->sizeHint().width()) + (index > 0 ? layout()->spacing() : 0);
    }
    m_hint->setText(m_hint->fontMetrics().horizontalAdvance(whole) <= room ? whole : tr("Paste what your program sent."));
}

void DebuggerHead::setRecent(const QVector<RecentCases::Case> &cases)
{
    QMenu *menu = m_recent->menu();
    menu->clear();
    for (const RecentCases::Case &one : cases) {
        QString title = one.title;
        if (title.size() > longestTitle)
            title = title.left(longestTitle) + u'…';
        const QString time = QLocale().toString(one.judged.toLocalTime().time(), QLocale::ShortFormat);
        QAction *action = menu->addAction(QString(time + u"  "_s + title.replace(u'&', u"&&"_s)));
        connect(action, &QAction::triggered, this, [this, id = one.id] { emit recentWanted(id); });
    }
    m_recent->setEnabled(!cases.isEmpty());
    m_recent->setToolTip(cases.isEmpty() ? tr("Nothing was examined yet in this run")
                                         : tr("What was examined in this run; kept in memory only, without secrets"));
}

} // namespace countersign
