// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/heldmoment.h"

#include "core/credentials/profile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct HeldText {
    Q_DECLARE_TR_FUNCTIONS(HeldMoment)
};

} // namespace

Result<void> mayGoOutHeld(const HeldMoment &held, const SchemeInfo &scheme, const Endpoint &endpoint)
{
    const bool holdsClock = scheme.usesClock && held.clock != Hold::Running;
    const bool holdsNonce = scheme.usesNonce && held.nonceHold != Hold::Running;
    QString host = QString::fromLatin1(endpoint.host);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if ((!holdsClock && !holdsNonce) || isLoopback(host))
        return {};
    const QString time = held.time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s);
    if (!holdsClock)
        return tl::unexpected(Error{ErrorKind::HeldMoment, HeldText::tr("The nonce is held still and may have been used before"), host,
                                    HeldText::tr("Let the nonce run again, or send it as it is: servers take a nonce only once")});
    if (!holdsNonce)
        return tl::unexpected(Error{ErrorKind::HeldMoment, HeldText::tr("The clock is held at %1 UTC").arg(time), host,
                                    HeldText::tr("Let the clock run again, or send with this time: servers refuse one that is too old")});
    return tl::unexpected(
        Error{ErrorKind::HeldMoment, HeldText::tr("The clock is held at %1 UTC, and so is the nonce").arg(time), host,
              HeldText::tr("Let them run again, or send as it is: servers refuse an old time, and a nonce that comes twice")});
}

} // namespace countersign
