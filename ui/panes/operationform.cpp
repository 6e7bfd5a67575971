// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/operationform.h"

#include "core/request/choices.h"
#include "ui/editors/fieldhelp.h"
#include "ui/editors/notelabel.h"
#include "ui/panes/formrows.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/stylepainting.h"
#include "ui/widgets/surface.h"

#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// So many rows that are not set are made at once; more are a click away.
constexpr int firstOptionalRows = 12;

ParameterEditor *editorOf(QWidget *widget)
{
    while (widget) {
        if (auto *editor = qobject_cast<ParameterEditor *>(widget))
            return editor;
        widget = widget->parentWidget();
    }
    return nullptr;
}

} // namespace

/// `Required · 1` with a hairline to the right edge.
class SectionTitle final : public QWidget {
public:
    explicit SectionTitle(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }
    void setText(const QString &text)
    {
        m_text = text;
        setAccessibleName(text);
        update();
    }
    QSize sizeHint() const override { return {Theme::of(this).px(80), Theme::of(this).px(30)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        QFont font = theme.font(TextRole::Hint);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(theme.colour(Token::Text2));
        const QString shown = painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width());
        const int left = theme.px(3); // in line with the check boxes, which keep room for their ring
        painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shown);
        const int from = left + painter.fontMetrics().horizontalAdvance(shown) + theme.px(8);
        const qreal y = height() / 2 + 0.5;
        if (from < width())
            paintHairline(&painter, {qreal(from), y}, {qreal(width()), y}, Token::Line);
    }

private:
    QString m_text{};
};

OperationForm::OperationForm(SigningSession &session, QWidget *parent) : QScrollArea(parent), m_session(session), m_context(session)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Parameters"));
    connect(&session, &SigningSession::valueChanged, this, &OperationForm::refreshRows);
    connect(&session, &SigningSession::valuesReplaced, this, &OperationForm::refreshAll);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

void OperationForm::rebuild()
{
    m_content = nullptr; // the focus that leaves it asks for it once more
    m_rows.clear();
    delete takeWidget();
    m_operation = m_session.operation();
    m_showsRest = false;
    m_problems.clear();

    const Theme &theme = Theme::of(this);
    m_content = new Surface(Token::Base);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(theme.px(13), theme.px(2), theme.px(16), theme.px(12));
    column->setSpacing(0);
    m_requiredTitle = new SectionTitle(m_content);
    m_optionalTitle = new SectionTitle(m_content);
    m_required = new QVBoxLayout;
    m_optional = new QVBoxLayout;
    m_more = new QPushButton(m_content);
    m_more->setObjectName(u"showRest"_s);
    setButtonKind(m_more, ButtonKind::Flat);
    m_more->setIcon(icon(u"chevron-down"_s, Token::AccentText));
    auto *nothing = new NoteLabel(TextRole::Hint, Token::Muted, m_content);
    nothing->setText(m_operation.parameters.isEmpty() ? tr("This operation takes no parameters.") : tr("No parameter matches."));
    nothing->setContentsMargins(theme.px(3), theme.px(12), 0, 0); // in line with the titles
    m_nothing = nothing;
    column->addWidget(m_requiredTitle);
    column->addLayout(m_required);
    column->addWidget(m_optionalTitle);
    column->addLayout(m_optional);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_nothing);
    column->addStretch(1);
    connect(m_more, &QPushButton::clicked, this, &OperationForm::showRest);
    addSpecs();
    addUnknown();
    applyVisibility();
    setWidget(m_content);
    verticalScrollBar()->setValue(0);
}

void OperationForm::addSpecs()
{
    const auto add = [this](const RowSpec &spec, bool isRequired) {
        const auto isSame = [&spec](const Row &row) { return row.spec.path == spec.path; };
        if (std::none_of(m_rows.cbegin(), m_rows.cend(), isSame)) // a name in several places has one value, and one row
            m_rows.append({.spec = spec, .required = isRequired, .words = filterWords(spec)});
    };
    const QVector<RowSpec> required = requiredRows(m_operation);
    for (const RowSpec &spec : required)
        add(spec, true);
    const QVector<RowSpec> optional = optionalRows(m_operation);
    for (const RowSpec &spec : optional)
        add(spec, false);
}

void OperationForm::addUnknown()
{
    const QStringList paths = m_session.values().paths();
    for (const QString &path : paths) {
        const auto isThere = [&path](const Row &row) { return row.spec.path == path; };
        if (isOfAChoice(path) || parameterAt(m_operation, path) || std::any_of(m_rows.cbegin(), m_rows.cend(), isThere))
            continue;
        const RowSpec spec{path, path, &openParameter(), {}};
        m_rows.append({.spec = spec, .required = false, .words = filterWords(spec)});
    }
}

void OperationForm::setShow(Show show)
{
    m_show = show;
    applyVisibility();
}

void OperationForm::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    applyVisibility();
}

/// The focus goes on with the first row that was not there before.
void OperationForm::showRest()
{
    const auto hidden = std::find_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return !row.widget || row.widget->isHidden(); });
    const QString first = hidden == m_rows.cend() ? QString() : hidden->spec.path;
    m_showsRest = true;
    applyVisibility();
    if (!first.isEmpty())
        reveal(first);
}

bool OperationForm::isWanted(const Row &row, int unsetBefore) const
{
    if (!m_filter.isEmpty())
        return row.words.contains(m_filter, Qt::CaseInsensitive);
    if (row.required || m_context.isAnythingAt(row.spec.path) || m_context.isAnythingWithheldAt(row.spec.path))
        return true;
    return m_show == Show::All && (m_showsRest || unsetBefore < firstOptionalRows);
}

void OperationForm::applyVisibility()
{
    if (!m_content)
        return;
    int unset = 0;
    int hidden = 0;
    bool anyRequired = false;
    bool anyOptional = false;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool isUnset = !m_rows.at(i).required && !m_context.isAnythingAt(m_rows.at(i).spec.path);
        const bool wanted = isWanted(m_rows.at(i), unset);
        unset += isUnset ? 1 : 0;
        hidden += wanted ? 0 : 1;
        if (wanted)
            (m_rows.at(i).required ? anyRequired : anyOptional) = true;
        if (wanted || m_rows.at(i).widget)
            widgetFor(i)->setVisible(wanted);
    }
    const bool offersRest = hidden > 0 && m_filter.isEmpty() && m_show == Show::All;
    m_more->setVisible(offersRest);
    m_more->setText(tr("Show %1 more").arg(hidden));
    m_requiredTitle->setVisible(anyRequired);
    const bool hidesOptional = hidden > 0 && m_filter.isEmpty() && m_show == Show::RequiredAndSet;
    m_optionalTitle->setVisible(anyOptional || offersRest || hidesOptional);
    m_nothing->setVisible(!anyRequired && !anyOptional && !offersRest && !hidesOptional);
    updateTitles();
}

ParameterRow *OperationForm::widgetFor(qsizetype index)
{
    Row &row = m_rows[index];
    if (row.widget)
        return row.widget;
    int before = 0;
    for (qsizetype i = 0; i < index; ++i) {
        if (m_rows.at(i).widget && m_rows.at(i).required == row.required)
            ++before;
    }
    row.widget = new ParameterRow(m_context, row.spec, 0, m_content);
    row.widget->showProblems(m_problems);
    (row.required ? m_required : m_optional)->insertWidget(before, row.widget);
    return row.widget;
}

void OperationForm::updateTitles()
{
    int required = 0;
    int set = 0;
    int empty = 0;
    int notSent = 0;
    for (const Row &row : std::as_const(m_rows)) {
        const auto value = m_context.value(row.spec.path);
        if (row.required)
            ++required;
        else if (valueState(value) == ValueState::Empty)
            ++empty;
        else
            ++(m_context.values().isSentAtOrBelow(row.spec.path) ? set : notSent);
    }
    m_requiredTitle->setText(tr("Required · %1").arg(required));
    if (m_show == Show::RequiredAndSet && m_filter.isEmpty())
        return m_optionalTitle->setText(tr("%1 optional set, %2 hidden").arg(set + empty).arg(notSent));
    m_optionalTitle->setText(empty == 0 ? tr("Optional · %1 set, %2 not sent").arg(set).arg(notSent)
                                        : tr("Optional · %1 set, %2 empty, %3 not sent").arg(set).arg(empty).arg(notSent));
}

void OperationForm::refreshRows(const QString &path)
{
    bool shown = false;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.spec.path != path && !path.startsWith(row.spec.path + u'.'))
            continue;
        if (row.widget)
            row.widget->refresh();
        shown = shown || (row.widget && !row.widget->isHidden());
    }
    // A row that was in sight stays there while it is edited.
    if (shown)
        updateTitles();
    else
        refreshAll();
}

void OperationForm::refreshAll()
{
    if (!m_content)
        return;
    addUnknown();
    for (const Row &row : std::as_const(m_rows)) {
        if (row.widget)
            row.widget->refresh();
    }
    if (!m_context.isReplacing())
        applyVisibility();
    updateTitles();
}

void OperationForm::showProblems(const ProblemsByPath &problems)
{
    m_problems = problems;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.widget)
            row.widget->showProblems(problems);
    }
}

bool OperationForm::reveal(const QString &path)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QString &start = m_rows.at(i).spec.path;
        if (path != start && !path.startsWith(start + u'.'))
            continue;
        ParameterRow *row = widgetFor(i);
        QWidget *field = row->fieldFor(path);
        if (!field)
            continue;
        row->setVisible(true);
        m_content->layout()->activate();
        if (QApplication::focusWidget() != field)
            field->setFocus(Qt::OtherFocusReason);
        bringIntoSight(field);
        return true;
    }
    return false;
}

void OperationForm::followFocus(QWidget *now)
{
    if (!now || !m_content || !m_content->isAncestorOf(now) || (m_help && m_help->isAncestorOf(now)))
        return;
    ParameterEditor *editor = editorOf(now);
    if (!editor || !editor->isField())
        return;
    const int y = now->mapTo(viewport(), QPoint()).y();
    moveHelp(editor);
    keepInPlace(now, y);
    m_session.focus(Origin::parameter(editor->path()));
}

void OperationForm::moveHelp(ParameterEditor *editor)
{
    if (m_helped == editor && m_help)
        return;
    delete m_help;
    m_helped = editor;
    m_help = new FieldHelp(editor->slotBelow()->parentWidget());
    connect(m_help, &FieldHelp::valueChosen, this, [this](const QString &text) {
        if (!m_helped)
            return;
        m_context.fillIn(m_helped->path(), text);
        if (QWidget *field = m_helped->fieldFor(m_helped->path()))
            field->setFocus(Qt::OtherFocusReason);
    });
    connect(m_help, &FieldHelp::operationWanted, this, [this](const QString &name) {
        OperationId id = m_session.operation().id;
        id.name = name;
        emit operationWanted(id);
    });
    editor->slotBelow()->addWidget(m_help);
    m_help->show(editor->parameter(), editor->path());
}

void OperationForm::keepInPlace(QWidget *field, int viewportY)
{
    // The help that left the field above would pull the clicked one from under the pointer.
    m_content->layout()->activate();
    const int shift = field->mapTo(viewport(), QPoint()).y() - viewportY;
    if (shift != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + shift);
    bringIntoSight(field);
}

void OperationForm::bringIntoSight(QWidget *field)
{
    QTimer::singleShot(0, this, [this, guarded = QPointer(field)] {
        if (!guarded || !m_content || !m_content->isAncestorOf(guarded))
            return;
        if (m_help && m_helped && m_helped->isAncestorOf(guarded))
            ensureWidgetVisible(m_help, 0, Theme::of(this).px(8));
        ensureWidgetVisible(guarded, 0, Theme::of(this).px(24));
    });
}

void OperationForm::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_content)
        m_content->setMaximumWidth(viewport()->width());
}

} // namespace countersign
