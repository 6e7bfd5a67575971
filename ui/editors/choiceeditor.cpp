// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/choiceeditor.h"

#include "core/base/language.h"
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

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 60; ///< some are whole paragraphs

} // namespace

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
    addChoices(choices, isOpen);
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
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const QVariant value = m_box->itemData(index);
        form().type(this->path(), value.isValid() ? value.toString() : m_box->itemText(index));
    });
    connect(m_box, &ChoiceBox::emptySent, this, [this] { form().sendEmpty(this->path()); });
    connect(m_box, &ChoiceBox::takenBack, this, [this] { form().unset(this->path()); });
}

/// In a closed set each value with what the service calls it; where values can be typed, the values alone.
void ChoiceEditor::addChoices(const QStringList &choices, bool isOpen)
{
    const bool areTitled = !isOpen && choices == parameter().choices && parameter().choiceTitles.size() == choices.size();
    for (qsizetype i = 0; i < choices.size(); ++i) {
        QString title = areTitled ? parameter().choiceTitles.at(i).inLanguage(readsChinese()).simplified() : QString();
        if (title.size() > longestTitle)
            title = title.first(longestTitle - 1) + u'…';
        const bool saysMore = !title.isEmpty() && title != choices.at(i);
        m_box->addItem(saysMore ? choices.at(i) + u"  ·  "_s + title : choices.at(i), choices.at(i));
    }
}

void ChoiceEditor::showChoice(const std::optional<ParameterValue> &value)
{
    const QSignalBlocker quiet(m_box);
    const bool isShown = value && !value->text.isEmpty();
    if (isShown && m_box->findData(value->text) < 0)
        m_box->addItem(value->text, value->text); // a draft may hold what the metadata does not list
    m_box->setCurrentIndex(isShown ? m_box->findData(value->text) : -1);
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
