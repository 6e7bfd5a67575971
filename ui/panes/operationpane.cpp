// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/operationpane.h"

#include "core/session/examples.h"
#include "ui/editors/rawvalueseditor.h"
#include "ui/models/formproblems.h"
#include "ui/panes/addedblock.h"
#include "ui/panes/operationform.h"
#include "ui/panes/operationhead.h"
#include "ui/panes/problembar.h"
#include "ui/panes/schemecard.h"
#include "ui/panes/serversblock.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/segmentcontrol.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// What Tab stops at below \p parent, as one reads: rows and helps are made when they are needed, so the order of making says
/// nothing.
void appendTabStops(const QWidget *parent, QVector<QWidget *> &stops)
{
    QList<QWidget *> children = parent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    std::sort(children.begin(), children.end(),
              [](const QWidget *a, const QWidget *b) { return a->y() != b->y() ? a->y() < b->y() : a->x() < b->x(); });
    for (QWidget *child : std::as_const(children)) {
        if (!child->isVisible() || !child->isEnabled())
            continue;
        const bool isStop = (child->focusPolicy() & Qt::TabFocus) && !child->focusProxy();
        if (isStop)
            stops.append(child);
        else
            appendTabStops(child, stops);
    }
}

} // namespace

OperationPane::OperationPane(SigningSession &session, QWidget *parent)
    : Surface(Token::Base, parent)
    , m_session(session)
    , m_example(new NoteLine(this, NoteLine::Tone::Info))
    , m_head(new OperationHead(session, this))
    , m_form(new OperationForm(session, this))
    , m_added(new AddedBlock(session, this))
    , m_problems(new ProblemBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(new SchemeCard(session, this));
    column->addWidget(m_example);
    column->addWidget(makeTools());
    column->addWidget(m_form, 1);
    column->addWidget(new ServersBlock(session, this));
    column->addWidget(m_added);
    column->addWidget(m_problems);
    setFocusPolicy(Qt::TabFocus);
    setMinimumWidth(Theme::of(this).px(295));

    connect(m_form, &OperationForm::operationWanted, this, &OperationPane::operationWanted);
    connect(&session, &SigningSession::operationChanged, this, &OperationPane::showOperation);
    connect(&session, &SigningSession::prepared, this, &OperationPane::showProblems);
    connect(&session, &SigningSession::withheldChanged, this, &OperationPane::showProblems);
    connect(&session, &SigningSession::verdictChanged, this, &OperationPane::showProblems);
    connect(&session, &SigningSession::targetChanged, this, &OperationPane::showProblems); // the endpoint may be none
    connect(&session, &SigningSession::focusChanged, this, [this](const Origin &origin) {
        if (origin.kind == Origin::Kind::Parameter && !isRaw())
            reveal(origin.name);
    });
    connect(&session, &SigningSession::exampleChanged, this, &OperationPane::showExample);
    connect(m_example, &NoteLine::pressed, this, [this] { m_session.setExample({}); });
    connect(m_problems, &ProblemBar::chosen, this, [this](const QString &path) {
        if (!reveal(path) && (m_session.endpointError() || m_session.isEndpointWithheld()))
            emit endpointWanted();
    });
    connect(&Theme::of(this), &Theme::changed, m_form, &OperationForm::rebuild);
    m_example->setObjectName(u"exampleNote"_s);
    showOperation();
    showExample();
}

QWidget *OperationPane::makeTools()
{
    const Theme &theme = Theme::of(this);
    auto *tools = new Surface(Token::Base, this);
    tools->setLines(Qt::BottomEdge);
    auto *line = new QHBoxLayout(tools);
    line->setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6));
    line->setSpacing(theme.px(8));
    m_show = new SegmentControl(tools);
    m_show->setAccessibleName(tr("Parameters shown"));
    m_show->addSegment(tr("All"));
    m_show->addSegment(tr("Required and set"));
    m_find = new QLineEdit(tools);
    m_find->setPlaceholderText(tr("Find")); // the whole name does not fit beside the buttons in large text
    m_find->setAccessibleName(tr("Find a parameter"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"search"_s, Token::Muted), QLineEdit::LeadingPosition);
    line->addWidget(m_show);
    m_find->setMinimumWidth(theme.px(56)); // in a narrow pane the words in it give way
    m_rawButton = new QToolButton(tools);
    m_rawButton->setIcon(icon(u"raw"_s, Token::Muted));
    m_rawButton->setCheckable(true);
    m_rawButton->setAutoRaise(true);
    m_rawButton->setFocusPolicy(Qt::TabFocus);
    m_rawButton->setToolTip(tr("All values as text"));
    m_rawButton->setAccessibleName(m_rawButton->toolTip());
    line->addWidget(m_find, 1);
    line->addWidget(m_rawButton);
    connect(m_rawButton, &QToolButton::toggled, this, &OperationPane::setRaw);
    connect(m_show, &SegmentControl::currentChanged, this,
            [this](int index) { m_form->setShow(index == 0 ? OperationForm::Show::All : OperationForm::Show::RequiredAndSet); });
    connect(m_find, &QLineEdit::textChanged, m_form, &OperationForm::setFilter);
    return tools;
}

QVector<QWidget *> OperationPane::tabStops() const
{
    QVector<QWidget *> stops;
    appendTabStops(this, stops);
    return stops;
}

bool OperationPane::focusNextPrevChild(bool next)
{
    QWidget *now = QApplication::focusWidget();
    const QVector<QWidget *> stops = tabStops();
    const qsizetype target = stops.indexOf(now) + (next ? 1 : -1);
    if (target >= 0 && target < stops.size()) {
        stops.at(target)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        m_form->bringIntoSight(stops.at(target));
        return true;
    }
    // Out of the pane: the window knows what comes next.
    if (QWidget::focusNextPrevChild(next) && !isAncestorOf(QApplication::focusWidget()))
        return true;
    // Nothing else in the window: round.
    if (!stops.isEmpty())
        stops.at(next ? 0 : stops.size() - 1)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return !stops.isEmpty();
}

void OperationPane::focusInEvent(QFocusEvent *)
{
    QVector<QWidget *> stops;
    appendTabStops(this, stops);
    if (!stops.isEmpty())
        stops.constFirst()->setFocus(Qt::TabFocusReason);
}

void OperationPane::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    const bool isLow = height() < Theme::of(this).px(400);
    m_head->setBrief(isLow);
    m_added->setBrief(isLow);
}

bool OperationPane::isRaw() const
{
    return m_rawButton->isChecked();
}

void OperationPane::setRaw(bool raw)
{
    m_rawButton->setChecked(raw);
    if (raw && !m_raw) {
        m_raw = new RawValuesEditor(m_session, this);
        auto *column = static_cast<QVBoxLayout *>(layout());
        column->insertWidget(column->indexOf(m_form) + 1, m_raw, 1);
    }
    m_form->setVisible(!raw);
    m_show->setEnabled(!raw);
    m_find->setEnabled(!raw);
    if (m_raw)
        m_raw->setVisible(raw);
    if (raw)
        m_raw->text()->setFocus(Qt::OtherFocusReason);
}

bool OperationPane::reveal(const QString &path)
{
    setRaw(false);
    return m_form->reveal(path);
}

void OperationPane::find()
{
    setRaw(false);
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void OperationPane::showOperation()
{
    m_find->clear();
    m_form->rebuild();
    showProblems();
}

/// Looked up by its id, so that it is in the language of now.
void OperationPane::showExample()
{
    const QString id = m_session.example();
    const Result<QVector<ExamplePage>> pages = id.isEmpty() ? QVector<ExamplePage>() : builtInExamples();
    QString note;
    for (const ExamplePage &page : pages.value_or(QVector<ExamplePage>())) {
        for (const Example &example : page.examples) {
            if (example.id == id)
                note = locale().language() == QLocale::Chinese ? example.noteZh : example.noteEn;
        }
    }
    m_example->setNote(note, tr("Got it"));
}

void OperationPane::showProblems()
{
    const QVector<Problem> problems = formProblems(m_session);
    ProblemsByPath worst;
    for (const Problem &problem : problems) {
        const auto known = worst.constFind(problem.path);
        if (known == worst.cend() || known->severity < problem.severity)
            worst.insert(problem.path, problem);
    }
    m_form->showProblems(worst);
    m_problems->showProblems(problems);
}

} // namespace countersign
