// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/schemecard.h"

#include "core/session/signingsession.h"
#include "ui/theme/theme.h"
#include "ui/widgets/noticecard.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const QByteArray tokenScheme = "huawei-token";
const QByteArray noSignature = "none";

} // namespace

SchemeCard::SchemeCard(SigningSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_card(new NoticeCard(this)), m_unsigned(m_card->addDeed()), m_token(m_card->addDeed())
{
    const Theme &theme = Theme::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(4));
    column->addWidget(m_card);
    m_card->setObjectName(u"missingScheme"_s);
    m_unsigned->setText(tr("Use no signature"));
    m_token->setText(tr("Use a token"));
    connect(m_unsigned, &QPushButton::clicked, this, [this] { m_session.setScheme(noSignature); });
    connect(m_token, &QPushButton::clicked, this, [this] { m_session.setScheme(tokenScheme); });
    connect(&session, &SigningSession::operationChanged, this, &SchemeCard::showScheme);
    connect(&session, &SigningSession::targetChanged, this, &SchemeCard::showScheme);
    showScheme();
}

void SchemeCard::showScheme()
{
    const auto missing = m_session.missingScheme();
    const bool isInTheWay = missing && m_session.schemeId() == *missing;
    setVisible(isInTheWay);
    if (!isInTheWay)
        return;
    const QVector<SchemeChoice> choices = m_session.schemeChoices();
    const auto choice = [&choices](const QByteArray &id) {
        return std::find_if(choices.cbegin(), choices.cend(), [&id](const SchemeChoice &candidate) { return candidate.id == id; });
    };
    m_card->setContent({.tone = NoticeCard::Tone::Warn,
                        .title = tr("%1 signs in a way of its own").arg(choice(*missing)->title),
                        .message = tr("This signature cannot be computed here, so nothing is signed, and Send sends nothing.")});
    const auto withToken = choice(tokenScheme);
    m_token->setVisible(withToken != choices.cend());
    if (withToken == choices.cend())
        return;
    m_token->setEnabled(!withToken->hindrance);
    m_token->setToolTip(withToken->hindrance ? sentence(*withToken->hindrance) : QString());
}

} // namespace countersign
