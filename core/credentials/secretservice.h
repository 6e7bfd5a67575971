// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/credentialstore.h"

#include <QDBusMessage>
#include <QFuture>

#include <functional>

namespace countersign {

/// Asks \p question on the session bus without blocking, for at most twenty seconds, and hands the answer on.
void askOnSessionBus(const QDBusMessage &question, const std::function<void(const QDBusMessage &)> &use);
/// What a refusal by the bus or by a service means: Denied, Slow (no reply in time) or Absent.
StoreState stateOfBusError(const QDBusMessage &answer);

/// Asks org.freedesktop.secrets whether its default collection is locked: QtKeychain reads a locked one as "not found". Never blocks on the
/// service; starts it by activation if it is not running. A service without a default collection is Working: there is nothing in it.
QFuture<StoreState> secretServiceState();

/// The same of KWallet, which would ask the person if it were opened. A wallet that is closed is Locked.
QFuture<StoreState> walletState();

} // namespace countersign
