// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/choiceeditor.h"

#include "ui/editors/texteditor.h"
#include "ui/theme/theme.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace countersign {

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMaxVisibleItems(16);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    const auto restyle = [this] { setFont(Theme::of(this).font(TextRole::Mono)); };
    restyle();
    connect(&Theme::of(this), &Theme::changed, this, restyle);
}

void ChoiceBox::setWords(const FieldWords &words)
{
    m_words = words;
    setAccessibleDescription(words.spoken());
    update();
}

void ChoiceBox::keyPressEvent(QKeyEvent *event)
{
    const bool isBackspace = event->key() == Qt::Key_Backspace;
    if (isBackspace && event->modifiers() == Qt::ControlModifier)
        emit emptySent();
    else if (!isEditable() && (isBackspace || event->key() == Qt::Key_Delete))
        emit takenBack();
    else
        QComboBox::keyPressEvent(event);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    if (isEditable())
        return; // its line edit has the words
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    m_words.paint(&painter, rect().adjusted(theme.px(8), 0, -theme.px(28), 0));
}

ChoiceEditor::ChoiceEditor(FormContext &context, const Parameter &parameter, const QString &path, const QStringList &choices, bool isOpen,
                           QWidget *parent)
    : ParameterEditor(context, parameter, path, parent), m_box(new ChoiceBox(this))
{
    m_box->setObjectName(path);
    m_box->setAccessibleName(path);
    m_box->addItems(choices);
    slotBelow()->addWidget(m_box);
    // To screen readers on Linux a combo box is called what it holds; a label without size says what it is.
    auto *name = new QLabel(path, this);
    name->setBuddy(m_box);
    name->setFixedSize(0, 0);
    const QString example = parameter.example.isEmpty() ? parameter.defaultValue : parameter.example;
    if (isOpen) {
        m_text = new FieldEdit(m_box);
        m_text->setObjectName(path);
        m_text->setAccessibleName(path);
        m_text->setExample(example);
        m_text->setRequired(parameter.required);
        m_box->setEditable(true);
        m_box->setLineEdit(m_text);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_box->completer()->setFilterMode(Qt::MatchContains);
    } else {
        m_box->setPlaceholderText(example);
    }
    m_box->setCurrentIndex(-1);
    if (m_text)
        connectField(m_text, context, path);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::textActivated, this, [this](const QString &text) { form().type(this->path(), text); });
    connect(m_box, &ChoiceBox::emptySent, this, [this] { form().sendEmpty(this->path()); });
    connect(m_box, &ChoiceBox::takenBack, this, [this] { form().unset(this->path()); });
}

void ChoiceEditor::showChoice(const std::optional<ParameterValue> &value)
{
    const QSignalBlocker quiet(m_box);
    const bool isShown = value && !value->text.isEmpty();
    if (isShown && m_box->findText(value->text) < 0)
        m_box->addItem(value->text); // a draft may hold what the metadata does not list
    m_box->setCurrentIndex(isShown ? m_box->findText(value->text) : -1);
}

void ChoiceEditor::refresh()
{
    const auto value = form().value(path());
    if (m_text)
        m_text->showValue(value);
    else
        showChoice(value);
    m_box->setWords({.state = valueState(value), .required = parameter().required});
    showBorder(m_box, valueState(value), nullptr);
}

void ChoiceEditor::showProblems(const ProblemsByPath &problems)
{
    const Problem *problem = shownProblem(problems);
    showBorder(m_box, valueState(form().value(path())), problem);
    showSentence(problem);
}

QWidget *ChoiceEditor::fieldFor(const QString &wanted)
{
    return wanted == path() ? m_box : nullptr;
}

} // namespace countersign
