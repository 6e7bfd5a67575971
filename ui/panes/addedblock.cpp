// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/addedblock.h"

#include "ui/editors/groupeditor.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

bool isMadeByStep(const Field &field)
{
    const QVector<Segment> &segments = field.value.segments();
    return std::any_of(segments.cbegin(), segments.cend(),
                       [](const Segment &segment) { return segment.origin.kind == Origin::Kind::Step; });
}

bool isSecret(const Field &field)
{
    return field.origin.kind == Origin::Kind::Token || field.origin.kind == Origin::Kind::Secret;
}

void appendAdded(const QVector<Field> &fields, QVector<Field> &added)
{
    std::copy_if(fields.cbegin(), fields.cend(), std::back_inserter(added),
                 [](const Field &field) { return field.origin.kind != Origin::Kind::Parameter && !isMadeByStep(field); });
}

} // namespace

AddedBlock::AddedBlock(SigningSession &session, QWidget *parent)
    : Surface(Token::Base, parent)
    , m_session(session)
    , m_fold(new FoldButton(tr("Added for you"), this))
    , m_names(new ElidedLabel(TextRole::Mono, Token::Muted, this))
    , m_frozen(new ElidedLabel(TextRole::Hint, Token::Bad, this))
    , m_scroll(new QScrollArea(this))
    , m_rows(new Surface(Token::Base))
    , m_grid(new QGridLayout(m_rows))
{
    const Theme &theme = Theme::of(this);
    setLines(Qt::TopEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(8), theme.px(5), theme.px(16), theme.px(7));
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->addWidget(m_fold);
    head->addStretch(1);
    head->addWidget(m_frozen);
    column->addLayout(head);
    auto *names = new QHBoxLayout;
    names->setContentsMargins(theme.px(26), 0, 0, 0);
    names->addWidget(m_names);
    column->addLayout(names);
    column->addWidget(m_scroll);
    m_frozen->setText(tr("clock frozen"));
    m_frozen->hide();
    m_grid->setContentsMargins(theme.px(26), 0, 0, 0);
    m_grid->setHorizontalSpacing(theme.px(12));
    m_grid->setVerticalSpacing(theme.px(3));
    m_grid->setColumnStretch(1, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_rows);
    m_scroll->hide();
    connect(m_fold, &FoldButton::toggled, this, [this](bool open) {
        m_names->setVisible(!open);
        m_scroll->setVisible(open);
        showRows();
    });
    connect(&session, &SigningSession::prepared, this, &AddedBlock::showAdded);
    showAdded();
}

void AddedBlock::showAdded()
{
    const Preparation &preparation = m_session.preparation();
    m_added.clear();
    const Request &request = preparation.built.request;
    for (const QVector<Field> *fields : {&request.query, &request.form, &request.headers})
        appendAdded(*fields, m_added);
    if (const auto &patch = preparation.signing.patch) {
        for (const QVector<Field> *fields : {&patch->query, &patch->form, &patch->headers})
            appendAdded(*fields, m_added);
    }
    QStringList names;
    for (const Field &field : std::as_const(m_added))
        names.append(QString::fromUtf8(field.name));
    m_fold->setText(tr("Added for you · %1").arg(names.size()));
    m_names->setText(names.join(u", "_s));
    m_frozen->setVisible(m_session.held().isAnyHeld());
    setVisible(!m_added.isEmpty());
    if (m_fold->isOpen())
        showRows();
}

void AddedBlock::showRows()
{
    while (m_labels.size() > m_added.size()) {
        const auto [name, value] = m_labels.takeLast();
        delete name;
        delete value;
    }
    for (qsizetype i = 0; i < m_added.size(); ++i) {
        if (i >= m_labels.size()) {
            auto *name = new ElidedLabel(TextRole::Mono, Token::Text2, m_rows);
            auto *value = new ElidedLabel(TextRole::Mono, Token::Text, m_rows);
            value->setElideMode(Qt::ElideMiddle);
            m_grid->addWidget(name, int(i), 0);
            m_grid->addWidget(value, int(i), 1);
            name->show(); // a label that was not shown yet counts for nothing below
            value->show();
            m_labels.append(qMakePair(name, value));
        }
        const Field &field = m_added.at(i);
        m_labels.at(i).first->setText(QString::fromUtf8(field.name));
        m_labels.at(i).second->setText(isSecret(field) ? u"•••"_s : QString::fromUtf8(field.value.bytes()));
        m_labels.at(i).second->setColour(originLook(field.origin.kind).colour);
    }
    m_scroll->setFixedHeight(qMin(m_rows->sizeHint().height(), Theme::of(this).px(200)));
}

} // namespace countersign
