// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/signingstrip.h"

#include "core/diagnosis/timeandnonce.h"
#include "core/session/signingsession.h"
#include "ui/dialogs/copymomentsheet.h"
#include "ui/dialogs/holdsheet.h"
#include "ui/widgets/factstrip.h"
#include "ui/widgets/shortkeyid.h"

#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// `2026-01-12T09:30:05Z`, with milliseconds where there are any.
QString isoTime(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QString clockText(const HeldMoment &held)
{
    switch (held.clock) {
    case Hold::Running:
        break;
    case Hold::Frozen:
        return SigningStrip::tr("clock frozen at %1").arg(isoTime(held.time));
    case Hold::Copied:
        return SigningStrip::tr("clock copied: %1").arg(isoTime(held.time));
    }
    return SigningStrip::tr("clock live");
}

QString nonceText(const HeldMoment &held)
{
    switch (held.nonceHold) {
    case Hold::Running:
        break;
    case Hold::Frozen:
        return SigningStrip::tr("nonce frozen");
    case Hold::Copied:
        return SigningStrip::tr("nonce copied");
    }
    return SigningStrip::tr("nonce fresh");
}

/// How long servers take a signature made at \p signedAt, seen from \p now.
FactStrip::Fact validity(const SchemeInfo &scheme, const QDateTime &signedAt, const QDateTime &now)
{
    FactStrip::Fact fact{.colour = Token::Muted, .atRight = true, .rank = 3};
    const QString time = signedAt.toUTC().toString(u"HH:mm:ss'Z'"_s);
    const qint64 left = scheme.validSeconds - signedAt.secsTo(now);
    if (scheme.validSeconds <= 0) {
        fact.text = SigningStrip::tr("signed %1, does not expire by itself").arg(time);
    } else if (left <= 0) {
        fact.text = SigningStrip::tr("signed %1, no longer valid").arg(time);
        fact.colour = Token::Warn;
    } else if (left > 2 * qint64(scheme.validSeconds)) {
        fact.text = SigningStrip::tr("signed for %1, not valid yet").arg(time);
        fact.colour = Token::Warn;
    } else if (left < 120) {
        fact.text = SigningStrip::tr("signed %1, valid about %2 s").arg(time).arg(left);
    } else {
        fact.text = SigningStrip::tr("signed %1, valid about %2 min").arg(time).arg((left + 30) / 60);
    }
    return fact;
}

} // namespace

SigningStrip::SigningStrip(QWidget *parent) : QWidget(parent), m_facts(new FactStrip), m_menu(new QMenu(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_facts);
    m_facts->setAccessibleName(tr("Signed with"));
    m_facts->setMenu(m_menu);
    makeMenu();
    m_ageing.setInterval(15000); // a signature gets old while nobody edits
    connect(&m_ageing, &QTimer::timeout, this, &SigningStrip::refresh);
}

void SigningStrip::makeMenu()
{
    m_runClock = m_menu->addAction(tr("Let the clock run"), this, [this] {
        HeldMoment moment = m_session->held();
        moment.clock = Hold::Running;
        hold(moment, tr("The clock runs"));
    });
    m_freezeClock = m_menu->addAction(tr("Freeze now"), this, &SigningStrip::freezeClock);
    m_setTime = m_menu->addAction(tr("Set a time…"), this, &SigningStrip::askTime);
    m_setTime->setObjectName(u"setTime"_s);
    m_menu->addSeparator();
    m_runNonce = m_menu->addAction(tr("Fresh nonce for each call"), this, [this] {
        HeldMoment moment = m_session->held();
        moment.nonceHold = Hold::Running;
        hold(moment, tr("Each call gets a nonce of its own"));
    });
    m_freezeNonce = m_menu->addAction(tr("Freeze this nonce"), this, &SigningStrip::freezeNonce);
    m_setNonce = m_menu->addAction(tr("Set a nonce…"), this, &SigningStrip::askNonce);
    m_menu->addSeparator();
    m_menu->addAction(tr("Copy time and nonce from a request…"), this, &SigningStrip::askRequest);
    connect(m_menu, &QMenu::aboutToShow, this, &SigningStrip::enableActions);
}

void SigningStrip::setSession(SigningSession *session)
{
    m_session = session;
    if (session)
        m_ageing.start();
    else
        m_ageing.stop();
    refresh();
}

void SigningStrip::enableActions()
{
    const SchemeInfo scheme = m_session ? m_session->preparation().scheme : SchemeInfo{};
    const HeldMoment held = m_session ? m_session->held() : HeldMoment{};
    m_runClock->setEnabled(held.clock != Hold::Running);
    m_runNonce->setEnabled(held.nonceHold != Hold::Running);
    for (QAction *action : {m_freezeClock, m_setTime})
        action->setEnabled(m_session && scheme.usesClock);
    for (QAction *action : {m_freezeNonce, m_setNonce})
        action->setEnabled(m_session && scheme.usesNonce);
}

void SigningStrip::refresh()
{
    if (!m_session)
        return;
    const SchemeInfo &scheme = m_session->preparation().scheme;
    const HeldMoment &held = m_session->held();
    const auto state = [](Hold hold) { return hold == Hold::Running ? Token::Text2 : Token::Bad; };
    QVector<FactStrip::Fact> facts{{.icon = u"layers"_s, .text = QString::fromLatin1(scheme.id), .mono = true, .rank = 1}};
    if (scheme.usesClock)
        facts.append({.icon = u"clock"_s, .text = clockText(held), .colour = state(held.clock), .rank = 0, .name = tr("Clock")});
    if (scheme.usesNonce)
        facts.append({.icon = u"dice"_s,
                      .text = nonceText(held),
                      .colour = state(held.nonceHold),
                      .rank = held.nonceHold == Hold::Running ? 2 : 0,
                      .name = tr("Nonce")});
    if (scheme.usesClock && !m_session->accessKeyId().isEmpty()) // what needs no time is not signed with it
        facts.append({.icon = u"key"_s, .text = shortKeyId(QString::fromUtf8(m_session->accessKeyId())), .mono = true, .rank = 4});
    if (scheme.usesClock)
        facts.append(validity(scheme, m_session->signedAt(), m_session->now()));
    m_facts->setFacts(facts);
}

// --- what the person does

void SigningStrip::hold(const HeldMoment &moment, const QString &notice)
{
    m_session->hold(moment);
    emit noticed(notice);
}

void SigningStrip::freezeClock()
{
    HeldMoment moment = m_session->held();
    moment.clock = Hold::Frozen;
    moment.time = m_session->now().toUTC();
    moment.time.setTime(QTime(moment.time.time().hour(), moment.time.time().minute(), moment.time.time().second()));
    hold(moment, tr("The clock is frozen at %1").arg(isoTime(moment.time)));
}

void SigningStrip::freezeNonce()
{
    HeldMoment moment = m_session->held();
    moment.nonceHold = Hold::Frozen;
    moment.nonce = m_session->nonce();
    hold(moment, tr("The nonce is frozen: servers take it once"));
}

void SigningStrip::askTime()
{
    const auto reader = [](const QString &line) -> Result<QString> {
        return timeFromText(line.toUtf8()).map([](const QDateTime &time) { return tr("Read as %1").arg(isoTime(time)); });
    };
    auto *sheet = new HoldSheet({.title = tr("Set a time"),
                                 .label = tr("Time in UTC, with or without milliseconds"),
                                 .start = isoTime(m_session->signedAt()),
                                 .deed = tr("Hold this time")},
                                reader, window());
    connect(sheet, &QDialog::accepted, this, [this, sheet, session = m_session] {
        if (!session)
            return;
        HeldMoment moment = session->held();
        moment.clock = Hold::Frozen;
        moment.time = timeFromText(sheet->line().toUtf8()).value_or(session->now());
        session->hold(moment);
        emit noticed(tr("The clock is frozen at %1").arg(isoTime(moment.time)));
    });
    sheet->open();
}

void SigningStrip::askNonce()
{
    const auto reader = [](const QString &line) -> Result<QString> {
        return nonceFromText(line.toUtf8()).map([](const QByteArray &nonce) { return tr("%1 characters").arg(nonce.size()); });
    };
    auto *sheet = new HoldSheet({.title = tr("Set a nonce"),
                                 .label = tr("Nonce, as the request carries it"),
                                 .start = QString::fromLatin1(m_session->nonce()),
                                 .deed = tr("Hold this nonce")},
                                reader, window());
    connect(sheet, &QDialog::accepted, this, [this, sheet, session = m_session] {
        if (!session)
            return;
        HeldMoment moment = session->held();
        moment.nonceHold = Hold::Frozen;
        moment.nonce = nonceFromText(sheet->line().toUtf8()).value_or(session->nonce());
        session->hold(moment);
        emit noticed(tr("The nonce is frozen: servers take it once"));
    });
    sheet->open();
}

void SigningStrip::askRequest()
{
    auto *sheet = new CopyMomentSheet(window());
    connect(sheet, &QDialog::accepted, this, [this, sheet, session = m_session] {
        if (!session)
            return;
        const TimeAndNonce &found = sheet->found();
        HeldMoment moment = session->held();
        if (found.time) {
            moment.clock = Hold::Copied;
            moment.time = *found.time;
        }
        if (!found.nonce.isEmpty()) {
            moment.nonceHold = Hold::Copied;
            moment.nonce = found.nonce;
        }
        session->hold(moment);
        emit noticed(CopyMomentSheet::foundText(found, false).split(u'\n').constFirst());
    });
    sheet->open();
}

} // namespace countersign
