// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/parametereditor.h"

#include "ui/editors/notelabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QHBoxLayout>
#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// A problem as it stands under its field: shape, colour, sentence.
class ProblemSentence final : public QWidget {
public:
    explicit ProblemSentence(QWidget *parent) : QWidget(parent), m_text(new NoteLabel(TextRole::Hint, Token::Warn, this))
    {
        const Theme &theme = Theme::of(this);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(theme.px(20), theme.px(3), 0, theme.px(3));
        layout->addWidget(m_text);
    }

    void show(const Problem &problem)
    {
        m_blocks = problem.severity == Severity::Blocking;
        m_text->setColour(m_blocks ? Token::Bad : Token::Warn);
        m_text->setText(problem.text);
        setAccessibleName(problem.text);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        const QRect icon(0, theme.px(4), theme.px(16), theme.px(16));
        paintIcon(&painter, icon, m_blocks ? u"octagon"_s : u"triangle"_s, m_blocks ? Token::Bad : Token::Warn);
    }

private:
    NoteLabel *m_text;
    bool m_blocks = false;
};

} // namespace

ParameterEditor::ParameterEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent)
    : QWidget(parent), m_form(form), m_parameter(parameter), m_path(path)
{
    m_slotBelow = new QVBoxLayout(this);
    m_slotBelow->setContentsMargins(0, 0, 0, 0);
    m_slotBelow->setSpacing(0);
}

const Problem *ParameterEditor::shownProblem(const ProblemsByPath &problems) const
{
    const auto found = problems.constFind(m_path);
    const bool isMissing = valueState(m_form.value(m_path)) == ValueState::NotSent && isField();
    return found == problems.cend() || (isMissing && !m_form.isWithheld(m_path)) ? nullptr : &*found;
}

void ParameterEditor::showSentence(const Problem *problem)
{
    if (!problem) {
        if (m_sentence)
            m_sentence->hide();
        return;
    }
    if (!m_sentence) {
        m_sentence = new ProblemSentence(m_slotBelow->parentWidget());
        // Right under the field, above the help.
        m_slotBelow->insertWidget(isField() ? 1 : 0, m_sentence);
    }
    static_cast<ProblemSentence *>(m_sentence)->show(*problem);
    m_sentence->setVisible(true);
}

void showBorder(QWidget *field, ValueState state, const Problem *problem)
{
    const bool isSent = state == ValueState::Set || state == ValueState::Empty || state == ValueState::Null;
    const FieldState plain = isSent ? FieldState::Set : FieldState::NotSent;
    setFieldState(field, !problem ? plain : problem->severity == Severity::Blocking ? FieldState::Bad : FieldState::Warn);
}

bool isScalarType(ValueType type)
{
    return type != ValueType::List && type != ValueType::Struct && type != ValueType::Map && type != ValueType::Choice;
}

QVector<const Parameter *> cellsOf(const Parameter &element)
{
    const auto fitsACell = [](const Parameter &member) {
        return isScalarType(member.type) && member.type != ValueType::Boolean && member.type != ValueType::Json;
    };
    if (isScalarType(element.type))
        return element.type == ValueType::Json ? QVector<const Parameter *>() : QVector<const Parameter *>{&element};
    QVector<const Parameter *> cells;
    for (const Parameter &member : element.members) {
        const auto isCapitalTwin = [&member](const Parameter &other) {
            return other.name != member.name && other.name.compare(member.name, Qt::CaseInsensitive) == 0 && other.name.front().isUpper();
        };
        if (std::any_of(element.members.cbegin(), element.members.cend(), isCapitalTwin))
            continue;
        if (!fitsACell(member) || cells.size() == 2 || element.type != ValueType::Struct)
            return {};
        if (member.name.compare("key"_L1, Qt::CaseInsensitive) == 0)
            cells.prepend(&member);
        else
            cells.append(&member);
    }
    return cells;
}

const Parameter &openParameter()
{
    static const Parameter parameter{.type = ValueType::Any};
    return parameter;
}

} // namespace countersign
