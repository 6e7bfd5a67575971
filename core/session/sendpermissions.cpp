// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sendpermissions.h"

#include "core/session/acmroute.h"

namespace countersign {

Result<void> SendPermissions::mayGoOut(const Profile &profile, const Endpoint &endpoint, bool throughAddressServer, const HeldMoment &held,
                                       const SchemeInfo &scheme) const
{
    const Result<void> mayCarry = throughAddressServer ? mayCarryKeyThrough(profile, endpoint, endpoint, key(endpoint))
                                                       : mayCarryKey(profile, endpoint, key(endpoint));
    if (!mayCarry || m_held.contains(endpoint.text()))
        return mayCarry;
    return mayGoOutHeld(held, scheme, endpoint);
}

void SendPermissions::grant(const Question &question)
{
    if (question.kind == ErrorKind::HeldMoment) {
        m_held.insert(question.endpoint);
        return;
    }
    KeyAllowance &allowance = m_keys[question.endpoint];
    (question.kind == ErrorKind::HostNotBound ? allowance.unboundHost : allowance.insecureHttp) = true;
}

void SendPermissions::forget()
{
    m_keys.clear();
    m_held.clear();
    m_question.reset();
}

} // namespace countersign
