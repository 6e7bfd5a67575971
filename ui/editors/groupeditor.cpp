// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/groupeditor.h"

#include "ui/editors/notelabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Groups up to this size are shown whole; of larger ones the first rows, and a button for the rest.
constexpr qsizetype wholeGroup = 8;
constexpr qsizetype firstRows = 6;
constexpr int indent = 20;

} // namespace

FoldButton::FoldButton(const QString &accessibleName, QWidget *parent) : QWidget(parent), m_button(new QPushButton(this))
{
    setButtonKind(m_button, ButtonKind::Flat);
    m_button->setAccessibleName(accessibleName);
    m_button->setIconSize(QSize(Theme::of(this).px(12), Theme::of(this).px(12)));
    m_button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusProxy(m_button);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, [this] { setOpen(!m_open); });
    m_button->setIcon(icon(u"chevron-right"_s, Token::Muted));
}

void FoldButton::setText(const QString &text)
{
    m_button->setText(text);
}

void FoldButton::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    m_button->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s, Token::Muted));
    m_button->setAccessibleDescription(open ? tr("unfolded") : tr("folded"));
    emit toggled(open);
}

QVector<RowSpec> memberRows(const Parameter &parameter, const QString &path)
{
    QVector<RowSpec> rows;
    for (const Parameter &member : parameter.members) {
        if (member.required)
            rows.append({path + u'.' + member.name, member.name, &member});
    }
    for (const Parameter &member : parameter.members) {
        if (!member.required)
            rows.append({path + u'.' + member.name, member.name, &member});
    }
    return rows;
}

GroupEditor::GroupEditor(FormContext &context, const Parameter &parameter, const QString &path, const QVector<RowSpec> &members,
                         QWidget *parent, Folding folding)
    : ContainerEditor(context, parameter, path, parent), m_members(members), m_body(new QWidget(this))
{
    const Theme &theme = Theme::of(this);
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(theme.px(indent), 0, 0, 0);
    rows->setSpacing(0);
    slotBelow()->addWidget(m_body);
    m_body->hide();
    if (folding == Folding::AlwaysOpen) {
        build(m_members.size() <= wholeGroup ? m_members.size() : firstRows);
        m_body->setVisible(true);
        return;
    }
    m_fold = new FoldButton(tr("Members of %1").arg(path), this);
    connect(m_fold, &FoldButton::toggled, this, [this](bool open) {
        if (open)
            build(m_members.size() <= wholeGroup ? m_members.size() : firstRows);
        m_body->setVisible(open && !isWhole());
        updateHeadline();
    });
}

/// What the indentation takes, the names give back as far as they can, so that fields of all levels begin below each other.
int GroupEditor::nameColumn() const
{
    const Theme &theme = Theme::of(this);
    int indentation = theme.px(indent);
    for (const QWidget *above = parentWidget(); above; above = above->parentWidget())
        indentation += qobject_cast<const GroupEditor *>(above) ? theme.px(indent) : 0;
    int needed = 0;
    for (const RowSpec &member : m_members)
        needed = qMax(needed, NameLabel::neededWidth(member.label));
    return qMin(theme.px(124), qMax(theme.px(124) - indentation, needed + theme.px(4)));
}

/// Whether this lies in a group of the same type, which holds itself.
bool GroupEditor::isDeeperLevel() const
{
    const QString type = parameter().members.typeName();
    for (const QWidget *above = type.isEmpty() ? nullptr : parentWidget(); above; above = above->parentWidget()) {
        const auto *group = qobject_cast<const GroupEditor *>(above);
        if (group && group->parameter().members.typeName() == type)
            return true;
    }
    return false;
}

void GroupEditor::build(qsizetype count)
{
    const int column = m_rows.size() < qMin(count, m_members.size()) ? nameColumn() : 0;
    for (qsizetype i = m_rows.size(); i < qMin(count, m_members.size()); ++i) {
        auto *row = new ParameterRow(form(), m_members.at(i), 1, m_body);
        static_cast<QVBoxLayout *>(m_body->layout())->insertWidget(int(i), row);
        row->setNameColumn(column);
        row->showProblems(m_problems);
        m_rows.append(row);
    }
    const qsizetype left = m_members.size() - m_rows.size();
    if (left > 0 && !m_more) {
        m_more = new QPushButton(m_body);
        setButtonKind(m_more, ButtonKind::Flat);
        m_more->setIcon(icon(u"chevron-down"_s, Token::AccentText));
        connect(m_more, &QPushButton::clicked, this, [this] { build(m_members.size()); });
        m_body->layout()->addWidget(m_more);
        m_body->layout()->setAlignment(m_more, Qt::AlignLeft);
    }
    if (m_more) {
        m_more->setText(tr("Show %1 more").arg(left));
        m_more->setVisible(left > 0);
    }
}

void GroupEditor::refresh()
{
    const bool whole = form().value(path()).has_value() && parameter().type != ValueType::Any;
    if (!whole && m_fold && !m_fold->isOpen() && form().isAnythingAt(path()))
        m_fold->setOpen(true);
    qsizetype needed = m_rows.size();
    if (!m_fold || m_fold->isOpen()) {
        for (qsizetype i = m_rows.size(); i < m_members.size(); ++i) {
            if (form().isAnythingAt(m_members.at(i).path))
                needed = i + 1;
        }
        build(needed);
    }
    showWhole(whole);
    m_body->setVisible(!whole && (!m_fold || m_fold->isOpen()));
    for (ParameterRow *row : std::as_const(m_rows))
        row->refresh();
    updateHeadline();
}

void GroupEditor::updateHeadline()
{
    if (!m_fold)
        return;
    const auto set = std::count_if(m_members.cbegin(), m_members.cend(),
                                   [this](const RowSpec &member) { return form().values().isSentAtOrBelow(member.path); });
    if (isWhole())
        m_fold->setText(tr("given as JSON"));
    else if (set == 0 && !m_fold->isOpen() && isDeeperLevel())
        m_fold->setText(tr("… one level deeper"));
    else if (set == 0 && parameter().required)
        m_fold->setText(tr("group of %1, required").arg(m_members.size()));
    else if (set == 0)
        m_fold->setText(tr("group of %1").arg(m_members.size()));
    else
        m_fold->setText(tr("group of %1, %2 set").arg(m_members.size()).arg(set));
}

void GroupEditor::showProblems(const ProblemsByPath &problems)
{
    m_problems = problems;
    showOwnProblems(problems);
    for (ParameterRow *row : std::as_const(m_rows))
        row->showProblems(problems);
}

QWidget *GroupEditor::fieldFor(const QString &wanted)
{
    if (wanted == path())
        return isWhole() ? wholeField() : m_fold ? m_fold->focusProxy() : nullptr;
    if (!wanted.startsWith(path() + u'.'))
        return nullptr;
    for (qsizetype i = 0; i < m_members.size(); ++i) {
        const QString &member = m_members.at(i).path;
        if (wanted != member && !wanted.startsWith(member + u'.'))
            continue;
        if (m_fold)
            m_fold->setOpen(true);
        build(i + 1);
        if (QWidget *field = m_rows.at(i)->fieldFor(wanted))
            return field;
    }
    return nullptr;
}

void GroupEditor::paintEvent(QPaintEvent *)
{
    if (m_body->isHidden())
        return;
    QPainter painter(this);
    const qreal x = Theme::of(this).px(10) + 0.5;
    paintHairline(&painter, {x, qreal(m_body->y())}, {x, qreal(m_body->geometry().bottom())}, Token::Line);
}

} // namespace countersign
