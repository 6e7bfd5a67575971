// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/addedblock.h"

#include "ui/editors/groupeditor.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
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

/// Why a value is as it is, and where it can be changed.
QString reasonOf(const Origin &origin)
{
    switch (origin.kind) {
    case Origin::Kind::Clock:
        return AddedBlock::tr("The time of signing. Hold it with the lock.");
    case Origin::Kind::Nonce:
        return AddedBlock::tr("A new value for each call. Hold it with the lock.");
    case Origin::Kind::AccessKeyId:
    case Origin::Kind::Token:
    case Origin::Kind::Secret:
        return AddedBlock::tr("From the profile. Choose another profile to change it.");
    case Origin::Kind::Endpoint:
        return AddedBlock::tr("Follows the endpoint.");
    case Origin::Kind::Body:
        return AddedBlock::tr("Made from the body.");
    case Origin::Kind::Setting:
        if (origin.name == "Format"_L1)
            return AddedBlock::tr("Choose the format in the head of the form.");
        return AddedBlock::tr("Fixed by the operation and its signature scheme.");
    default:
        return AddedBlock::tr("Fixed by the operation and its signature scheme.");
    }
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
    m_frozen->hide();
    m_fold->focusProxy()->setObjectName(u"unfoldAdded"_s);
    m_grid->setContentsMargins(theme.px(26), theme.px(4), 0, 0);
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
        m_names->setVisible(!open && !m_isBrief);
        m_scroll->setVisible(open);
        showRows();
    });
    connect(&session, &SigningSession::prepared, this, &AddedBlock::showAdded);
    showAdded();
}

void AddedBlock::setBrief(bool brief)
{
    m_isBrief = brief;
    m_names->setVisible(!brief && !m_fold->isOpen());
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
    const HeldMoment &held = m_session.held();
    const bool clockIsHeld = held.clock != Hold::Running;
    const bool nonceIsHeld = held.nonceHold != Hold::Running;
    m_frozen->setText(clockIsHeld && nonceIsHeld ? tr("clock and nonce frozen") : nonceIsHeld ? tr("nonce frozen") : tr("clock frozen"));
    m_frozen->setVisible(clockIsHeld || nonceIsHeld);
    setVisible(!m_added.isEmpty());
    if (m_fold->isOpen())
        showRows();
}

void AddedBlock::showRows()
{
    while (m_lines.size() > m_added.size()) {
        const AddedRow row = m_lines.takeLast();
        delete row.name;
        delete row.value;
        delete row.lock;
    }
    for (qsizetype i = 0; i < m_added.size(); ++i) {
        if (i >= m_lines.size())
            m_lines.append(makeRow(int(i)));
        const Field &field = m_added.at(i);
        const AddedRow &row = m_lines.at(i);
        row.name->setText(QString::fromUtf8(field.name));
        row.value->setText(isSecret(field) ? u"•••"_s : QString::fromUtf8(field.value.bytes()));
        row.value->setColour(originLook(field.origin.kind).colour);
        const QString reason = reasonOf(field.origin);
        row.name->setToolTip(reason);
        row.value->setToolTip(reason);
        row.value->setAccessibleDescription(reason);
        showLock(row, field);
    }
    m_scroll->setFixedHeight(qMin(m_rows->sizeHint().height(), Theme::of(this).px(200)));
}

AddedBlock::AddedRow AddedBlock::makeRow(int row)
{
    const int side = Theme::of(this).px(24);
    AddedRow made{.name = new ElidedLabel(TextRole::Mono, Token::Text2, m_rows),
                  .value = new ElidedLabel(TextRole::Mono, Token::Text, m_rows),
                  .lock = new QToolButton(m_rows)};
    made.value->setElideMode(Qt::ElideMiddle);
    made.lock->setCheckable(true);
    made.lock->setAutoRaise(true);
    made.lock->setFixedSize(side, side);
    m_grid->addWidget(made.name, row, 0);
    m_grid->addWidget(made.value, row, 1);
    m_grid->addWidget(made.lock, row, 2);
    made.name->show(); // a label that was not shown yet counts for nothing below
    made.value->show();
    connect(made.lock, &QToolButton::toggled, this, [this, row](bool holds) {
        if (row < m_added.size())
            turnLock(m_added.at(row).origin.kind, holds);
    });
    return made;
}

void AddedBlock::showLock(const AddedRow &row, const Field &field)
{
    const bool isClock = field.origin.kind == Origin::Kind::Clock;
    const bool isNonce = field.origin.kind == Origin::Kind::Nonce;
    row.lock->setVisible(isClock || isNonce);
    if (!isClock && !isNonce)
        return;
    const HeldMoment &held = m_session.held();
    const bool isHeld = (isClock ? held.clock : held.nonceHold) != Hold::Running;
    const QString name = QString::fromUtf8(field.name);
    {
        const QSignalBlocker quiet(row.lock);
        row.lock->setChecked(isHeld);
    }
    row.lock->setIcon(icon(isHeld ? u"lock"_s : u"unlock"_s, isHeld ? Token::Bad : Token::Muted));
    row.lock->setAccessibleName(tr("Hold %1").arg(name));
    row.lock->setToolTip(isHeld ? tr("Let %1 run again").arg(name) : tr("Hold %1").arg(name));
}

/// Holds what was signed last.
void AddedBlock::turnLock(Origin::Kind kind, bool holds)
{
    HeldMoment moment = m_session.held();
    const Hold hold = holds ? Hold::Frozen : Hold::Running;
    if (kind == Origin::Kind::Clock) {
        moment.clock = hold;
        moment.time = holds ? m_session.signedAt() : QDateTime();
    } else {
        moment.nonceHold = hold;
        moment.nonce = holds ? m_session.nonce() : QByteArray();
    }
    m_session.hold(moment);
}

} // namespace countersign
