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
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 60; ///< some are whole paragraphs

QString exampleOf(const Parameter &parameter)
{
    return parameter.example.isEmpty() ? parameter.defaultValue : parameter.example;
}

/// A value that is listed with what the service calls it, and stands in the field alone.
class TitledValue final : public QStandardItem {
public:
    TitledValue(const QString &value, const QString &title) : QStandardItem(value + u"  ·  "_s + title) { setData(value, Qt::UserRole); }
    QVariant data(int role) const override { return QStandardItem::data(role == Qt::EditRole ? int(Qt::UserRole) : role); }
};

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
    addChoices(choices);
    slotBelow()->addWidget(m_box);
    // To screen readers on Linux a combo box is called what it holds; a label without size says what it is.
    auto *name = new QLabel(path, this);
    name->setBuddy(m_box);
    name->setFixedSize(0, 0);
    if (isOpen) {
        m_text = new FieldEdit(m_box);
        m_text->setObjectName(path);
        m_text->setAccessibleName(path);
        m_text->setExample(exampleOf(parameter));
        m_text->setNullable(context.takesNull(parameter, path));
        m_text->setRequired(parameter.required);
        m_box->setEditable(true);
        m_box->setLineEdit(m_text);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_box->completer()->setFilterMode(Qt::MatchContains);
    } else {
        m_box->setPlaceholderText(exampleOf(parameter));
    }
    m_box->setCurrentIndex(-1);
    if (m_text)
        connectField(m_text, context, path);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const QVariant value = m_box->itemData(index);
        if (value.isValid() && value.toString().isEmpty())
            return form().sendEmpty(this->path()); // a value that the service lists
        form().type(this->path(), value.isValid() ? value.toString() : m_box->itemText(index));
    });
    connect(m_box, &ChoiceBox::emptySent, this, [this] { form().sendEmpty(this->path()); });
    connect(m_box, &ChoiceBox::takenBack, this, [this] { form().unset(this->path()); });
}

/// Each value with what the service calls it.
void ChoiceEditor::addChoices(const QStringList &choices)
{
    const bool areOwn = choices == parameter().choices || choices == parameter().suggestions;
    const bool areTitled = areOwn && parameter().choiceTitles.size() == choices.size();
    auto *model = static_cast<QStandardItemModel *>(m_box->model());
    for (qsizetype i = 0; i < choices.size(); ++i) {
        QString title = areTitled ? parameter().choiceTitles.at(i).inLanguage(readsChinese()).simplified() : QString();
        if (title.size() > longestTitle)
            title = title.first(longestTitle - 1) + u'…';
        const bool saysMore = !title.isEmpty() && title != choices.at(i);
        if (saysMore)
            model->appendRow(new TitledValue(choices.at(i), title));
        else
            m_box->addItem(choices.at(i).isEmpty() ? tr("(empty)") : choices.at(i), choices.at(i));
    }
}

void ChoiceEditor::showChoice(const std::optional<ParameterValue> &value)
{
    const QSignalBlocker quiet(m_box);
    const QString shown = shownText(value);
    if (!shown.isEmpty() && m_box->findData(shown) < 0)
        m_box->addItem(shown, shown); // a draft may hold what the metadata does not list
    const bool isChip = FieldWords{.state = valueState(value)}.isChip();
    m_box->setPlaceholderText(isChip ? QString() : exampleOf(parameter()));
    m_box->setCurrentIndex(shown.isEmpty() ? -1 : m_box->findData(shown));
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
