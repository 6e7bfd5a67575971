// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/dateeditor.h"

#include "ui/editors/datepopup.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

DateEditor::DateEditor(FormContext &context, const Parameter &parameter, const QString &path, QWidget *parent)
    : TextEditor(context, parameter, path, parent), m_open(new QToolButton(this))
{
    m_open->setIcon(icon(u"calendar"_s, Token::Muted));
    m_open->setAccessibleName(tr("Choose a date for %1").arg(path));
    m_open->setToolTip(tr("Choose a date (%1)").arg(u"F4"_s));
    m_open->setFocusPolicy(Qt::TabFocus);
    m_open->setAutoRaise(true);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::of(this).px(4));
    slotBelow()->removeWidget(field());
    line->addWidget(field(), 1);
    line->addWidget(m_open);
    slotBelow()->insertLayout(0, line);
    connect(m_open, &QToolButton::clicked, this, &DateEditor::openCalendar);
    auto *key = new QShortcut(Qt::Key_F4, field(), nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &DateEditor::openCalendar);
}

bool DateEditor::isMeant(const Parameter &parameter)
{
    return parameter.type == ValueType::String && !parameter.sensitive
        && (parameter.format == "date"_L1 || parameter.format == "date-time"_L1);
}

void DateEditor::openCalendar()
{
    const auto kind = parameter().format == "date"_L1 ? DatePopup::Kind::Date : DatePopup::Kind::Moment;
    auto *popup = new DatePopup(kind, field()->text(), this);
    connect(popup, &DatePopup::chosen, this, [this](const QString &text) {
        form().fillIn(path(), text);
        field()->setFocus(Qt::PopupFocusReason);
    });
    popup->openBelow(m_open);
}

} // namespace countersign
