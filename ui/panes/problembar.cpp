// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/problembar.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 3;

} // namespace

ProblemBar::ProblemBar(QWidget *parent) : Surface(Token::Base, parent), m_button(new QPushButton(this)), m_list(new QListWidget(this))
{
    const Theme &theme = Theme::of(this);
    setLines(Qt::TopEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(8), theme.px(3), theme.px(8), theme.px(2));
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->addWidget(m_button);
    line->addStretch(1);
    column->addLayout(line);
    auto *listRow = new QHBoxLayout;
    listRow->setContentsMargins(theme.px(24), 0, 0, 0); // the icons of the rows stand under the words of the head
    listRow->addWidget(m_list);
    column->addLayout(listRow);
    setButtonKind(m_button, ButtonKind::Flat);
    m_button->setToolTip(tr("Fold or unfold the list of problems"));
    m_list->setAccessibleName(tr("Problems"));
    m_list->setObjectName(u"Problems"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setFont(theme.font(TextRole::Hint));
    m_list->setIconSize({theme.px(16), theme.px(16)});
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_isFolded = !m_isFolded;
        fold();
    });
    const auto choose = [this](QListWidgetItem *item) { emit chosen(item->data(Qt::UserRole).toString()); };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    connect(&Theme::of(this), &Theme::changed, this, [this] { m_list->setFont(Theme::of(this).font(TextRole::Hint)); });
    showProblems({});
}

void ProblemBar::showProblems(const QVector<Problem> &problems)
{
    if (problems == m_problems && !m_button->text().isEmpty())
        return;
    const bool isNews = isVisible() && problems.size() != m_problems.size();
    m_problems = problems;
    const bool blocked =
        std::any_of(problems.cbegin(), problems.cend(), [](const Problem &problem) { return problem.severity == Severity::Blocking; });
    if (problems.isEmpty()) {
        m_button->setText(tr("Problems: none"));
        m_button->setIcon(icon(u"ok"_s, Token::Ok));
    } else {
        m_button->setText(tr("Problems: %1").arg(problems.size()));
        m_button->setIcon(icon(blocked ? u"octagon"_s : u"triangle"_s, blocked ? Token::Bad : Token::Warn));
    }
    if (isNews) {
        QAccessibleEvent event(m_button, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    m_list->clear();
    // What stops the request first; else the order of the form.
    QVector<Problem> sorted = problems;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Problem &a, const Problem &b) { return a.severity > b.severity; });
    for (const Problem &problem : std::as_const(sorted)) {
        const bool blocks = problem.severity == Severity::Blocking;
        const bool saysName = problem.text.contains(problem.path);
        auto *item = new QListWidgetItem(icon(blocks ? u"octagon"_s : u"triangle"_s, blocks ? Token::Bad : Token::Warn),
                                         saysName ? problem.text : problem.path + u" · "_s + problem.text, m_list);
        item->setData(Qt::UserRole, problem.path);
        item->setToolTip(item->text());
    }
    fold();
}

void ProblemBar::fold()
{
    m_list->setVisible(!m_isFolded && !m_problems.isEmpty());
    const int rows = qMin(mostRows, int(m_problems.size()));
    m_list->setFixedHeight(rows * qMax(m_list->sizeHintForRow(0), Theme::of(this).px(26)) + 2);
    m_button->setAccessibleDescription(m_list->isHidden() ? tr("folded") : tr("unfolded"));
}

} // namespace countersign
