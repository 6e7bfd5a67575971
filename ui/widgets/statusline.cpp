// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusline.h"

#include "core/session/signingsession.h"
#include "ui/models/formproblems.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_whereIcon(new IconLabel(u"globe"_s, Theme::of(this).px(16), this))
    , m_where(new ElidedLabel(TextRole::Hint, Token::Muted, this))
    , m_readiness(new ElidedLabel(TextRole::Hint, Token::Muted, this))
{
    const Theme &theme = Theme::of(this);
    m_where->setObjectName(u"whereCallsGo"_s);
    m_readiness->setObjectName(u"readiness"_s);
    m_layout->setContentsMargins(theme.px(10), 1, theme.px(10), 0);
    m_layout->setSpacing(theme.px(8));
    m_layout->addWidget(m_whereIcon);
    m_layout->addWidget(m_where, 1);
    m_layout->addWidget(m_readiness);
}

void StatusLine::addFact(QWidget *fact)
{
    m_layout->addWidget(fact);
}

void StatusLine::colourWhere(Token colour, const QString &profileColour)
{
    m_where->setColour(colour);
    m_where->setProfileColour(profileColour);
    m_whereIcon->setColour(colour);
    m_whereIcon->setProfileColour(profileColour);
}

void StatusLine::showSession(const SigningSession *session, const Profile &profile, bool practice)
{
    m_whereIcon->setIcon(profile.kind == ProfileKind::Practice ? u"flask"_s : u"globe"_s);
    colourWhere(Token::Muted, {});
    m_readiness->setColour(Token::Muted);
    if (!session) {
        m_where->setText(tr("Nothing is sent until you press Send"));
        m_readiness->setText(tr("No operation open"));
        return;
    }
    if (const auto error = session->endpointError()) {
        colourWhere(Token::Bad, {});
        // What it is about stands in the field of the endpoint.
        m_where->setText(error->hint.isEmpty() ? error->message : tr("%1. %2.").arg(error->message, error->hint));
    } else {
        const QString authority = QString::fromLatin1(session->endpoint().authority());
        colourWhere(Token::Muted, session->profile().colour);
        m_where->setText(practice ? tr("Practice gateway on %1, this computer only").arg(authority)
                                  : tr("Calls go to %1 as %2").arg(authority, session->profile().name));
    }
    showReadiness(*session);
}

void StatusLine::showReadiness(const SigningSession &session)
{
    const auto problems = int(formProblems(session).size());
    const QString count = problems == 1 ? tr("1 problem") : tr("%1 problems").arg(problems);
    if (const auto error = session.credentialError()) {
        m_readiness->setColour(Token::Bad);
        m_readiness->setText(error->message);
    } else if (!session.preparation().wire || session.endpointError()) {
        m_readiness->setColour(Token::Bad);
        m_readiness->setText(tr("Cannot be sent yet · %1").arg(count));
    } else {
        m_readiness->setColour(problems > 0 ? Token::Warn : Token::Muted);
        m_readiness->setText(tr("Ready to send · %1").arg(count));
    }
}

} // namespace countersign
