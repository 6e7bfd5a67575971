// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/jsoneditor.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace countersign {

namespace {

constexpr int fewestLines = 2;
constexpr int mostLines = 8;

} // namespace

FieldArea::FieldArea(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    restyle();
    connect(&Theme::of(this), &Theme::changed, this, &FieldArea::restyle);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        updateGeometry();
        if (!m_isShowing)
            emit typed(toPlainText());
    });
}

void FieldArea::setExample(const QString &example)
{
    m_example = example;
    restyle();
}

void FieldArea::setRequired(bool required)
{
    m_words.required = required;
    restyle();
}

void FieldArea::showValue(const std::optional<ParameterValue> &value)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const QString shown = shownText(value);
    if (shown != toPlainText())
        setPlainText(shown);
    if (valueState(value) == m_words.state)
        return;
    m_words.state = valueState(value);
    restyle();
}

void FieldArea::restyle()
{
    m_words.dress(this);
    const Theme &theme = Theme::of(this);
    setViewportMargins(theme.px(7), theme.px(5), m_words.width() + theme.px(4), theme.px(4));
    setPlaceholderText(m_words.isChip() ? QString() : m_example);
}

QSize FieldArea::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int lines = qBound(fewestLines, int(document()->size().height()), mostLines);
    return {theme.px(160), lines * fontMetrics().lineSpacing() + theme.px(11)};
}

QSize FieldArea::minimumSizeHint() const
{
    return {Theme::of(this).px(80), sizeHint().height()};
}

void FieldArea::keyPressEvent(QKeyEvent *event)
{
    const bool isDeletion = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (isEmptyKey(event))
        emit emptySent();
    else if (isDeletion && m_words.isChip())
        emit takenBack();
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool FieldArea::event(QEvent *event)
{
    const bool handled = QPlainTextEdit::event(event);
    if (event->type() == QEvent::Paint) { // of the frame; the viewport paints in paintEvent
        FieldWords word = m_words;
        if (word.isChip())
            word.state = ValueState::Set;
        QPainter painter(this);
        const int inset = Theme::of(this).px(8);
        word.paint(&painter, QRect(inset, Theme::of(this).px(4), width() - 2 * inset, fontMetrics().lineSpacing()));
    }
    return handled;
}

void FieldArea::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!m_words.isChip())
        return;
    QPainter painter(viewport());
    FieldWords{.state = m_words.state}.paint(&painter, QRect(0, 0, viewport()->width(), fontMetrics().lineSpacing()));
}

JsonEditor::JsonEditor(FormContext &context, const Parameter &parameter, const QString &path, Sends sends, QWidget *parent)
    : ParameterEditor(context, parameter, path, parent), m_area(new FieldArea(this))
{
    m_area->setObjectName(path);
    m_area->setAccessibleName(path);
    m_area->setExample(parameter.example);
    m_area->setRequired(parameter.required && sends == Sends::Text);
    slotBelow()->addWidget(m_area);
    setFocusProxy(m_area);
    connect(m_area, &FieldArea::typed, this, [this, sends](const QString &text) {
        if (sends == Sends::Whole)
            form().typeJson(this->path(), text);
        else
            form().type(this->path(), text);
    });
    connect(m_area, &FieldArea::emptySent, this, [this] { form().sendEmpty(this->path()); });
    connect(m_area, &FieldArea::takenBack, this, [this] { form().unset(this->path()); });
}

void JsonEditor::refresh()
{
    const auto value = form().value(path());
    m_area->showValue(value);
    showBorder(m_area, valueState(value), nullptr);
}

void JsonEditor::showProblems(const ProblemsByPath &problems)
{
    const Problem *problem = shownProblem(problems);
    showBorder(m_area, m_area->state(), problem);
    showSentence(problem);
}

QWidget *JsonEditor::fieldFor(const QString &wanted)
{
    return wanted == path() ? m_area : nullptr;
}

} // namespace countersign
