// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/holdsheet.h"

#include "ui/dialogs/dialogfooter.h"
#include "ui/help/helpdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

HoldSheet::HoldSheet(const Wording &wording, Reader reader, QWidget *parent)
    : QDialog(parent)
    , m_reader(std::move(reader))
    , m_field(new QLineEdit(wording.start))
    , m_reading(new PlainLabel(TextRole::Hint, Token::Text2))
    , m_hold(nullptr)
{
    const Theme &theme = Theme::of(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setHelpPage(this, u"signature"_s);
    setWindowTitle(wording.title);
    auto *title = new PlainLabel(TextRole::Title);
    title->setText(wording.title);
    auto *label = new PlainLabel(TextRole::Body, Token::Text2);
    label->setText(wording.label);
    label->setBuddy(m_field);
    m_field->setAccessibleName(wording.label);
    m_field->setFont(theme.font(TextRole::Mono));
    m_field->setMaxLength(200);
    m_field->selectAll();
    m_reading->setMinimumHeight(2 * QFontMetrics(theme.font(TextRole::Hint)).lineSpacing());
    m_reading->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    body->setSpacing(theme.px(8));
    for (QWidget *part : std::initializer_list<QWidget *>{title, label, m_field, m_reading})
        body->addWidget(part);
    auto *footer = new DialogFooter(this);
    auto *cancel = footer->addButton(tr("Cancel"), ButtonKind::Plain);
    m_hold = footer->addButton(wording.deed, ButtonKind::Primary);
    m_hold->setDefault(true);
    connect(m_hold, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_field, &QLineEdit::textChanged, this, &HoldSheet::read);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(footer);
    setMinimumWidth(theme.px(460));
    m_field->setFocus();
    read();
}

QString HoldSheet::line() const
{
    return m_field->text();
}

void HoldSheet::read()
{
    const Result<QString> reading = m_reader(m_field->text());
    m_hold->setEnabled(reading.has_value());
    m_reading->setText(reading ? *reading : sentence(reading.error()));
    setFieldState(m_field, reading ? FieldState::Set : FieldState::Bad);
    m_field->setAccessibleDescription(m_reading->text());
}

} // namespace countersign
