// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/verdictdeeds.h"

#include "core/session/signingsession.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr qsizetype mostDeeds = 2;

/// The one that signed is still chosen, so that sending again signs with it.
bool isStillChosen(const SigningSession &session)
{
    return session.profile().id == session.lastCall().profileId && session.profile().kind != ProfileKind::Practice;
}

/// A field of the form: other parameters are the scheme's.
bool isField(const SigningSession &session, const QString &path)
{
    return session.values().value(path).has_value();
}

void addTimeDeed(const SigningSession &session, const QDateTime &serverTime, QVector<VerdictDeed> &deeds)
{
    HeldMoment moment = session.held();
    if (moment.clock != Hold::Running) {
        moment.clock = Hold::Running;
        deeds.append({.kind = VerdictDeed::Kind::Resend, .moment = moment});
    } else if (serverTime.isValid()) {
        moment.clock = Hold::Frozen;
        moment.time = serverTime;
        deeds.append({.kind = VerdictDeed::Kind::Resend, .moment = moment, .holdsServerTime = true});
    }
}

void addDeeds(const SigningSession &session, const Cause &cause, QVector<VerdictDeed> &deeds)
{
    const QByteArray &id = cause.id;
    const bool isWhiteSpace = id == "secret-trailing-newline" || id == "secret-trailing-space" || id == "secret-leading-space";
    if (isWhiteSpace && isStillChosen(session))
        deeds.append({.kind = VerdictDeed::Kind::TrimSecret});
    if (id == "nonce-reused" && session.held().nonceHold != Hold::Running) {
        HeldMoment moment = session.held();
        moment.nonceHold = Hold::Running;
        deeds.append({.kind = VerdictDeed::Kind::Resend, .moment = moment, .isOfNonce = true});
    }
    if (id == "timestamp-expired" || id == "timestamp-not-utc" || id == "clock-skew")
        addTimeDeed(session, session.verdict()->job.input.serverTime, deeds);
    if (const QString name = cause.where.value("parameter"); isField(session, name))
        deeds.append({.kind = VerdictDeed::Kind::GoToField, .origin = Origin::parameter(name)});
    if (id.startsWith("secret-") || id.startsWith("access-key") || id == "security-token-absent")
        deeds.append({.kind = VerdictDeed::Kind::OpenProfile});
}

} // namespace

QVector<VerdictDeed> verdictDeeds(const SigningSession &session)
{
    QVector<VerdictDeed> deeds;
    if (!session.verdict())
        return deeds;
    const Diagnosis &diagnosis = session.verdict()->diagnosis;
    if (diagnosis.explanations.isEmpty()) {
        // Everything fits what we know: what is left is what the profile holds.
        deeds.append({.kind = VerdictDeed::Kind::OpenProfile});
        return deeds;
    }
    if (!diagnosis.explanations.constFirst().sample.isEmpty())
        return deeds; // its mistakes are none of the call's
    for (const Cause &cause : diagnosis.explanations.constFirst().causes)
        addDeeds(session, cause, deeds);
    if (deeds.size() > mostDeeds)
        deeds.resize(mostDeeds);
    return deeds;
}

} // namespace countersign
