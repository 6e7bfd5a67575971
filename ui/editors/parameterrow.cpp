// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/parameterrow.h"

#include "ui/editors/groupeditor.h"
#include "ui/editors/notelabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalBlocker>

namespace countersign {

using namespace Qt::StringLiterals;

ParameterRow::ParameterRow(FormContext &form, const RowSpec &spec, int depth, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_spec(spec)
    , m_depth(depth)
    , m_grid(new QGridLayout(this))
    , m_sent(new QCheckBox(this))
    , m_name(new NameLabel(spec.label, this))
    , m_editor(spec.parameter ? makeParameterEditor(form, *spec.parameter, spec.path, this)
                              : new GroupEditor(form, openParameter(), spec.path, spec.group, this))
    , m_nameColumn(Theme::of(this).px(124))
{
    const Theme &theme = Theme::of(this);
    m_grid->setContentsMargins(0, theme.px(3), 0, theme.px(3));
    m_grid->setHorizontalSpacing(theme.px(5));
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(2, 1);
    setMinimumWidth(theme.px(120)); // less than what stands side by side needs, or the row could never fold
    m_sent->setObjectName(u"send "_s + spec.path);
    m_sent->setAccessibleName(tr("Send %1").arg(spec.path));
    m_sent->setFixedHeight(theme.px(28));
    m_name->setStruckThrough(spec.parameter && spec.parameter->deprecated);
    m_grid->addWidget(m_sent, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_name, 0, 1, Qt::AlignTop);
    if (QWidget *headline = m_editor->headline()) { // in line with the first line of a long name
        headline->setMinimumHeight(theme.px(28));
        m_grid->addWidget(headline, 0, 2, Qt::AlignTop);
    }
    connect(m_sent, &QCheckBox::toggled, this, [this](bool sent) {
        m_form.setSent(m_spec.path, sent);
        refresh(); // a list without items stays unsent
    });
    arrange();
    refresh();
}

void ParameterRow::refresh()
{
    const bool isSent = m_form.values().isSentAtOrBelow(m_spec.path);
    const QSignalBlocker quiet(m_sent);
    m_sent->setChecked(isSent);
    m_name->setCalm(!isSent);
    m_editor->refresh();
}

void ParameterRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ParameterRow::setNameColumn(int width)
{
    m_nameColumn = width;
    arrange();
}

void ParameterRow::arrange()
{
    const Theme &theme = Theme::of(this);
    const int besideName = m_sent->sizeHint().width() + m_nameColumn + theme.px(2 * 5);
    const bool isNarrow = width() < qMax(besideName + m_editor->minimumSizeHint().width(), theme.px(m_depth == 0 ? 300 : 250));
    const bool isContainer = m_editor->headline() != nullptr;
    Arrangement wanted = Arrangement::Beside;
    if (m_editor->isWide() || isNarrow || (isContainer && width() < theme.px(400)))
        wanted = Arrangement::BelowFullWidth;
    else if (isContainer)
        wanted = Arrangement::Below;
    m_name->setWidth(isNarrow && !isContainer ? theme.px(200) : m_nameColumn);
    if (wanted == m_arrangement)
        return;
    m_arrangement = wanted;
    m_grid->removeWidget(m_editor);
    if (wanted == Arrangement::Beside)
        m_grid->addWidget(m_editor, 0, 2, Qt::AlignTop);
    else if (wanted == Arrangement::Below)
        m_grid->addWidget(m_editor, 1, 2);
    else
        m_grid->addWidget(m_editor, 1, 0, 1, 3);
}

void ParameterRow::giveAsJson()
{
    m_form.unsetAll(m_spec.path);
    const bool isList = m_spec.parameter->type == ValueType::List;
    m_form.typeJson(m_spec.path, isList ? u"[]"_s : u"{}"_s);
    if (QWidget *field = m_editor->fieldFor(m_spec.path))
        field->setFocus(Qt::OtherFocusReason);
}

void ParameterRow::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    if (m_spec.parameter)
        menu.addAction(tr("Send empty"), this, [this] { m_form.sendEmpty(m_spec.path); });
    if (m_spec.parameter && m_form.takesNull(*m_spec.parameter, m_spec.path))
        menu.addAction(tr("Send null"), this, [this] { m_form.sendNull(m_spec.path); });
    menu.addAction(tr("Do not send"), this, [this] { m_form.unsetAll(m_spec.path); })->setEnabled(m_form.isAnythingAt(m_spec.path));
    if (m_spec.parameter && !isScalarType(m_spec.parameter->type))
        menu.addAction(tr("Give as JSON"), this, &ParameterRow::giveAsJson);
    menu.addSeparator();
    menu.addAction(tr("Copy name"), this, [this] { QGuiApplication::clipboard()->setText(m_spec.path); });
    menu.exec(event->globalPos());
}

} // namespace countersign
