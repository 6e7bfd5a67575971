// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/serversblock.h"

#include "ui/editors/groupeditor.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 8;

QString serverNames(const QVector<Endpoint> &servers)
{
    QStringList names;
    for (const Endpoint &server : servers.first(std::min(servers.size(), mostShown)))
        names.append(QString::fromLatin1(server.authority()));
    if (servers.size() > mostShown)
        names.append(u"…"_s);
    return names.join(u'\n');
}

} // namespace

ServersBlock::ServersBlock(SigningSession &session, QWidget *parent)
    : Surface(Token::Base, parent)
    , m_session(session)
    , m_fold(new FoldButton(tr("Servers"), this))
    , m_state(new PlainLabel(TextRole::Hint, Token::Muted, this))
    , m_servers(new PlainLabel(TextRole::Mono, Token::Text2, this))
{
    const Theme &theme = Theme::of(this);
    setLines(Qt::TopEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(8), theme.px(5), theme.px(16), theme.px(7));
    column->setSpacing(theme.px(3));
    column->addWidget(m_fold);
    for (PlainLabel *label : {m_state, m_servers}) {
        label->setContentsMargins(theme.px(26), 0, 0, 0);
        column->addWidget(label);
    }
    m_servers->hide();
    connect(m_fold, &FoldButton::toggled, this, [this](bool open) {
        m_servers->setVisible(open);
        showServers();
    });
    connect(&session, &SigningSession::operationChanged, this, &ServersBlock::showServers);
    connect(&session, &SigningSession::targetChanged, this, &ServersBlock::showServers);
    showServers();
}

void ServersBlock::showServers()
{
    const ServerList *const list = m_session.serverList();
    setVisible(list);
    if (!list)
        return;
    m_servers->setText(serverNames(list->servers));
    if (!list->isKnown()) {
        m_fold->setText(tr("Servers"));
        m_state->setText(list->problem ? sentence(*list->problem) : tr("The address server names them when you send."));
        return;
    }
    m_fold->setText(tr("Servers · %1").arg(list->servers.size()));
    const QString time = list->fetchedAt.toUTC().toString(u"HH:mm:ss"_s);
    const auto used = m_session.usedServer();
    QString state =
        used ? tr("To %1, as listed at %2 UTC.").arg(QString::fromLatin1(used->authority()), time) : tr("As listed at %1 UTC.").arg(time);
    if (list->problem)
        state += u' ' + tr("No newer list is to be had. %1").arg(sentence(*list->problem));
    else if (m_fold->isOpen())
        state += u' ' + tr("The key may go to them, because the address server lists them.");
    m_state->setText(state);
}

} // namespace countersign
