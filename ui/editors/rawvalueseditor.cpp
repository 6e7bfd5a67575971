// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/rawvalueseditor.h"

#include "core/request/requestbuilder.h"
#include "core/session/pastedvalues.h"
#include "ui/editors/notelabel.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentcontrol.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 3;

/// The value itself, or something that it is a part of.
bool isSecret(const Operation &operation, const QString &path)
{
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'.', end - 1)) {
        const Parameter *parameter = parameterAt(operation, path.first(end));
        if (parameter && parameter->sensitive)
            return true;
        if (path.lastIndexOf(u'.', end - 1) < 0)
            break;
    }
    return false;
}

} // namespace

RawValuesEditor::RawValuesEditor(SigningSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_form(new SegmentControl(this))
    , m_text(new QPlainTextEdit(this))
    , m_problems(new NoteLabel(TextRole::Hint, Token::Bad, this))
    , m_secrets(new NoteLabel(TextRole::Hint, Token::Muted, this))
    , m_pasted(new NoteLabel(TextRole::Hint, Token::Warn, this))
{
    const Theme &theme = Theme::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    column->setSpacing(theme.px(6));
    m_form->setAccessibleName(tr("How values are written"));
    m_form->addSegment(u"JSON"_s, SegmentControl::Lettering::Wire);
    m_form->addSegment(tr("Lines"));
    m_text->setObjectName(u"rawValues"_s);
    m_text->setAccessibleName(tr("All values as text"));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_secrets->setText(tr("Secret values are not shown here; they stay as they are"));
    auto *fill = new QPushButton(tr("Fill from clipboard"), this);
    fill->setToolTip(tr("A query string, a URL, JSON, lines, or a command of aliyun or hcloud"));
    fill->setAccessibleDescription(fill->toolTip());
    setButtonKind(fill, ButtonKind::Flat);
    auto *line = new QHBoxLayout;
    line->addWidget(m_form);
    line->addWidget(fill);
    line->addStretch(1);
    m_pasted->hide();
    column->addLayout(line);
    column->addWidget(m_pasted);
    column->addWidget(m_text, 1);
    column->addWidget(m_problems);
    column->addWidget(m_secrets);
    const auto restyle = [this] { m_text->setFont(Theme::of(this).font(TextRole::Mono)); };
    restyle();
    connect(&Theme::of(this), &Theme::changed, this, restyle);
    connect(m_form, &SegmentControl::currentChanged, this, [this] {
        {
            const QScopedValueRollback own(m_isOwn, true); // no text is not no values
            m_text->clear();
        }
        follow();
    });
    connect(fill, &QPushButton::clicked, this, &RawValuesEditor::fillFromClipboard);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RawValuesEditor::read);
    connect(&session, &SigningSession::valueChanged, this, &RawValuesEditor::follow);
    connect(&session, &SigningSession::valuesReplaced, this, &RawValuesEditor::follow);
    connect(&session, &SigningSession::operationChanged, this, [this] {
        m_lines.clear();
        follow();
    });
    showProblems({});
    follow();
}

RawForm RawValuesEditor::form() const
{
    return m_form->currentIndex() == 1 ? RawForm::Lines : RawForm::Json;
}

void RawValuesEditor::setForm(RawForm form)
{
    m_form->setCurrentIndex(form == RawForm::Lines ? 1 : 0);
}

/// The session's values, unless the text says them already: then it stays as it was typed.
void RawValuesEditor::follow()
{
    if (m_isOwn)
        return;
    ParameterValues shown = m_session.values();
    m_hidden = {};
    const QStringList paths = shown.paths();
    for (const QString &path : paths) {
        if (!isSecret(m_session.operation(), path))
            continue;
        m_hidden.set(path, *shown.value(path));
        shown.unset(path);
    }
    m_secrets->setVisible(!m_hidden.isEmpty());
    if (shown == m_shown && !m_text->document()->isEmpty())
        return;
    m_shown = shown;
    const QScopedValueRollback own(m_isOwn, true);
    const QString text = rawText(m_session.operation(), shown, form());
    if (form() == RawForm::Lines)
        m_lines = mergedLines(m_lines, text);
    m_text->setPlainText(form() == RawForm::Lines ? m_lines : text);
    showProblems({});
}

void RawValuesEditor::read()
{
    if (m_isOwn)
        return;
    if (form() == RawForm::Lines)
        m_lines = m_text->toPlainText();
    const RawReading reading = readRaw(m_session.operation(), m_text->toPlainText(), form(), m_session.values());
    showProblems(reading.problems);
    if (!reading.problems.isEmpty())
        return;
    m_shown = reading.values;
    ParameterValues values = reading.values;
    const QStringList hidden = m_hidden.paths();
    for (const QString &path : hidden) {
        if (!values.value(path)) // a secret that is typed here counts
            values.set(path, *m_hidden.value(path));
    }
    const QScopedValueRollback own(m_isOwn, true);
    m_session.setValues(values);
}

/// Beside what is there already; what has no field is named, not kept.
void RawValuesEditor::fillFromClipboard()
{
    const auto pasted = pastedValues(m_session.operation(), QGuiApplication::clipboard()->text());
    const PastedValues given = pasted.value_or(PastedValues{});
    const QString names = given.unplaced.join(u", "_s);
    m_pasted->setText(pasted ? tr("No field for: %1").arg(names) : tr("The clipboard holds no values that can be read"));
    m_pasted->setAccessibleName(m_pasted->text());
    m_pasted->setVisible(!pasted || !names.isEmpty());
    ParameterValues values = m_session.values();
    const QStringList paths = given.values.paths();
    for (const QString &path : paths)
        values.set(path, *given.values.value(path));
    m_session.setValues(values);
}

void RawValuesEditor::showProblems(const QVector<RawProblem> &problems)
{
    QStringList lines;
    for (const RawProblem &problem : problems.first(qMin(problems.size(), mostProblems)))
        lines.append(tr("Line %1: %2").arg(problem.line).arg(problem.text));
    if (problems.size() > mostProblems)
        lines.append(u"…"_s);
    m_problems->setText(lines.join(u'\n'));
    m_problems->setAccessibleName(lines.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
}

} // namespace countersign
