// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/listitem.h"

#include "ui/editors/groupeditor.h"
#include "ui/editors/texteditor.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

ListItem::ListItem(FormContext &form, const Parameter &element, const QString &list, int index, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_element(element)
    , m_path(list + u'.' + QString::number(index))
    , m_isOneLine(!cellsOf(element).isEmpty())
{
    m_isOneLine = m_isOneLine && showsEverything();

    const Theme &theme = Theme::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme.px(6));
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme.px(6));
    column->addLayout(line);

    auto *label = new ElidedLabel(TextRole::Mono, Token::Muted, this);
    label->setText(m_isOneLine ? QString::number(index) : m_path);
    if (m_isOneLine)
        label->setFixedWidth(theme.px(18));
    line->addWidget(label);
    if (m_isOneLine)
        addCells(cellsOf(element));
    auto *remove = new QToolButton(this);
    remove->setIcon(icon(u"close"_s, Token::Muted));
    remove->setAccessibleName(tr("Remove %1").arg(m_path));
    remove->setToolTip(remove->accessibleName());
    remove->setAutoRaise(true);
    connect(remove, &QToolButton::clicked, this, &ListItem::removalAsked);
    if (!m_isOneLine)
        line->addStretch();
    line->addWidget(remove);
    if (!m_isOneLine)
        addBlock(element);
}

bool ListItem::showsEverything() const
{
    if (!m_isOneLine || m_element.type != ValueType::Struct)
        return true;
    const QVector<const Parameter *> cells = cellsOf(m_element);
    return std::none_of(m_element.members.cbegin(), m_element.members.cend(), [&](const Parameter &member) {
        return !cells.contains(&member) && m_form.isAnythingAt(m_path + u'.' + member.name);
    });
}

void ListItem::addCells(const QVector<const Parameter *> &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Parameter &member = *cells.at(i);
        const QString path = member.name.isEmpty() ? m_path : m_path + u'.' + member.name;
        addCell(member, path, member.name, i == 0 ? 2 : 3, i == cells.size() - 1);
    }
}

void ListItem::addCell(const Parameter &parameter, const QString &path, const QString &column, int stretch, bool isLast)
{
    auto *lines = static_cast<QVBoxLayout *>(layout());
    auto *line = static_cast<QHBoxLayout *>(lines->itemAt(0)->layout());
    ParameterEditor *editor = makeParameterEditor(m_form, parameter, path, this);
    // Help and problems get the width of the item, not of the cell.
    auto *below = new QWidget(this);
    auto *slot = new QVBoxLayout(below);
    slot->setContentsMargins(Theme::of(this).px(24), 0, 0, 0);
    slot->setSpacing(0);
    slot->addSpacing(0); // the place of the field that the slot stands for
    lines->addWidget(below);
    editor->setSlotBelow(slot);
    line->addWidget(editor, stretch);
    m_editors.append(editor);
    if (auto *text = qobject_cast<TextEditor *>(editor)) {
        text->setCompact(column.isEmpty() ? parameter.example : column);
        connect(text->field(), &FieldEdit::moved, this, &ListItem::moveAsked);
        if (isLast)
            connect(text->field(), &QLineEdit::returnPressed, this, &ListItem::left);
    }
}

void ListItem::addBlock(const Parameter &element)
{
    ParameterEditor *editor = element.type == ValueType::Struct && !element.members.isEmpty()
        ? new GroupEditor(m_form, element, m_path, memberRows(element, m_path), this, GroupEditor::Folding::AlwaysOpen)
        : makeParameterEditor(m_form, element, m_path, this);
    if (QWidget *headline = editor->headline()) // a list or a choice inside the list
        layout()->addWidget(headline);
    layout()->addWidget(editor);
    m_editors.append(editor);
}

void ListItem::refresh()
{
    for (ParameterEditor *editor : std::as_const(m_editors))
        editor->refresh();
}

void ListItem::showProblems(const ProblemsByPath &problems)
{
    for (ParameterEditor *editor : std::as_const(m_editors))
        editor->showProblems(problems);
}

QWidget *ListItem::fieldFor(const QString &path)
{
    for (ParameterEditor *editor : std::as_const(m_editors)) {
        if (QWidget *field = editor->fieldFor(path))
            return field;
    }
    return path == m_path ? firstField() : nullptr;
}

QWidget *ListItem::firstField()
{
    if (!isVisibleTo(parentWidget()) || m_editors.isEmpty())
        return nullptr;
    QWidget *field = m_editors.constFirst();
    if (field->focusProxy())
        return field->focusProxy();
    const QList<QWidget *> fields = field->findChildren<QWidget *>();
    const auto found = std::find_if(fields.cbegin(), fields.cend(), [](const QWidget *each) {
        return qobject_cast<const FieldEdit *>(each) || qobject_cast<const QComboBox *>(each);
    });
    return found == fields.cend() ? nullptr : *found;
}

QWidget *ListItem::fieldLike(const ListItem &other)
{
    for (qsizetype i = 0; i < qMin(m_editors.size(), other.m_editors.size()); ++i) {
        const QWidget *focused = QApplication::focusWidget();
        if (focused && other.m_editors.at(i)->isAncestorOf(focused) && m_editors.at(i)->focusProxy())
            return m_editors.at(i)->focusProxy();
    }
    return firstField();
}

} // namespace countersign
