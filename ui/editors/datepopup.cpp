// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/datepopup.h"

#include "ui/editors/notelabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QCalendarWidget>
#include <QDateTime>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QTextCharFormat>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

DatePopup::DatePopup(Kind kind, const QString &present, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_kind(kind), m_calendar(new QCalendarWidget(this))
{
    const Theme &theme = Theme::of(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Calendar"));
    m_calendar->setAccessibleName(tr("Day"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8));
    column->setSpacing(theme.px(8));
    column->addWidget(m_calendar);
    auto *use = new QPushButton(tr("Use this date"), this);
    setButtonKind(use, ButtonKind::Primary);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme.px(6));
    const QDateTime moment = QDateTime::fromString(present, Qt::ISODate).toUTC();
    const QDate day = kind == Kind::Moment ? moment.date() : QDate::fromString(present.left(10), Qt::ISODate);
    if (day.isValid())
        m_calendar->setSelectedDate(day);
    if (kind == Kind::Moment) {
        use->setText(tr("Use this time"));
        m_time = new QTimeEdit(moment.isValid() ? moment.time() : QTime(0, 0), this);
        m_time->setDisplayFormat(u"HH:mm:ss"_s);
        m_time->setAccessibleName(tr("Time in UTC"));
        auto *zone = new NoteLabel(TextRole::Hint, Token::Muted, this);
        zone->setText(u"UTC"_s);
        zone->setWordWrap(false);
        line->addWidget(m_time);
        line->addWidget(zone);
    }
    line->addStretch(1);
    line->addWidget(use);
    column->addLayout(line);
    restyle();
    connect(m_calendar, &QCalendarWidget::activated, this, &DatePopup::choose);
    connect(use, &QPushButton::clicked, this, &DatePopup::choose);
}

/// Days are told apart by the theme's colours alone.
void DatePopup::restyle()
{
    const Theme &theme = Theme::of(this);
    QTextCharFormat plain;
    plain.setForeground(theme.colour(Token::Text));
    QTextCharFormat head;
    head.setForeground(theme.colour(Token::Muted));
    head.setBackground(theme.colour(Token::Raised));
    QPalette ground = m_calendar->palette(); // its days lie on what the popup is painted with
    ground.setColor(QPalette::Base, theme.colour(Token::Raised));
    m_calendar->setPalette(ground);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        m_calendar->setWeekdayTextFormat(static_cast<Qt::DayOfWeek>(day), plain);
    m_calendar->setHeaderTextFormat(head);
    for (const auto &[name, picture] :
         {std::pair{u"qt_calendar_prevmonth"_s, u"chevron-left"_s}, {u"qt_calendar_nextmonth"_s, u"chevron-right"_s}}) {
        if (auto *button = m_calendar->findChild<QToolButton *>(name))
            button->setIcon(icon(picture, Token::Text2));
    }
    if (auto *bar = m_calendar->findChild<QWidget *>(u"qt_calendar_navigationbar"_s))
        bar->setBackgroundRole(QPalette::Base);
}

void DatePopup::openBelow(const QWidget *button)
{
    adjustSize();
    const QRect screen = button->screen()->availableGeometry();
    const QPoint below = button->mapToGlobal(QPoint(button->width() - width(), button->height()));
    const QPoint above = button->mapToGlobal(QPoint(button->width() - width(), -height()));
    const QPoint at = below.y() + height() > screen.bottom() ? above : below;
    move(qBound(screen.left(), at.x(), qMax(screen.left(), screen.right() - width())), qMax(screen.top(), at.y()));
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

/// Edged as menus are.
void DatePopup::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Raised));
    painter.setPen(theme.colour(Token::Line2));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void DatePopup::choose()
{
    const QString day = m_calendar->selectedDate().toString(Qt::ISODate);
    emit chosen(m_kind == Kind::Date ? day : QString(day + u'T' + m_time->time().toString(u"HH:mm:ss"_s) + u'Z'));
    close();
}

} // namespace countersign
