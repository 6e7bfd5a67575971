// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/timesection.h"

#include "core/base/clock.h"
#include "core/diagnosis/timeandnonce.h"
#include "ui/editors/groupeditor.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentcontrol.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace countersign {

using namespace Qt::StringLiterals;

TimeSection::TimeSection(const Clock &clock, const State &state, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_fold(new FoldButton(tr("Time now"), this))
    , m_words(new ElidedLabel(TextRole::Hint, Token::Muted, this))
    , m_body(new QWidget(this))
    , m_source(new SegmentControl(m_body))
    , m_line(new QLineEdit(m_body))
    , m_problem(new PlainLabel(TextRole::Hint, Token::Bad, m_body))
{
    const Theme &theme = Theme::of(this);
    m_fold->setText(tr("Time now"));
    m_fold->findChild<QPushButton *>()->setObjectName(u"unfoldTime"_s);
    for (const QString &word : {tr("Off"), tr("This computer's clock"), tr("Type it")})
        m_source->addSegment(word);
    m_source->setCurrentIndex(int(state.source));
    m_source->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_line->setText(state.typed);
    m_line->setFont(theme.font(TextRole::Mono));
    m_line->setAccessibleName(tr("Time to judge by"));
    m_line->setPlaceholderText(u"2026-01-12T09:30:05Z"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(4));
    head->addWidget(m_fold);
    head->addWidget(m_words, 1);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(theme.px(11), 0, 0, 0); // where the text beside folds begins
    body->setSpacing(theme.px(4));
    body->addWidget(m_source);
    body->addWidget(m_line);
    body->addWidget(m_problem);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    column->addLayout(head);
    column->addWidget(m_body);
    m_fold->setOpen(state.isOpen);
    m_body->setVisible(state.isOpen);
    connect(m_fold, &FoldButton::toggled, m_body, &QWidget::setVisible);
    connect(m_source, &SegmentControl::chosen, this, [this](int index) {
        tell();
        if (index == int(Source::Typed))
            m_line->setFocus(Qt::OtherFocusReason);
        emit edited();
    });
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        tell();
        emit edited();
    });
    tell();
}

TimeSection::State TimeSection::state() const
{
    return {Source(m_source->currentIndex()), m_line->text(), m_fold->isOpen()};
}

void TimeSection::setState(const State &state)
{
    m_source->setCurrentIndex(int(state.source));
    m_line->setText(state.typed);
    m_fold->setOpen(state.isOpen);
    tell();
}

QDateTime TimeSection::now() const
{
    switch (state().source) {
    case Source::Computer:
        return m_clock.now();
    case Source::Typed:
        return timeFromText(m_line->text().toUtf8()).value_or(QDateTime());
    default:
        return {};
    }
}

void TimeSection::tell()
{
    const Source source = state().source;
    m_line->setVisible(source == Source::Typed);
    QString problem;
    QString words = tr("not used: the clock checks are off");
    if (source == Source::Computer) {
        words = tr("this computer's clock");
    } else if (source == Source::Typed) {
        const Result<QDateTime> time = timeFromText(m_line->text().toUtf8());
        words = time ? time->toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : tr("not used: no time is typed");
        if (!time && !m_line->text().isEmpty())
            problem = sentence(time.error());
    }
    setFieldState(m_line, problem.isEmpty() ? FieldState::Set : FieldState::Bad);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_words->setText(words);
}

} // namespace countersign
