// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

namespace countersign {

/// What stands behind the name org.freedesktop.secrets on the session bus.
enum class SecretServiceState { Open, Locked, Unreachable };

/// Asks whether the default collection is locked: QtKeychain reads a locked one as "not found". Never blocks on the service; starts it by
/// activation if it is not running. A service without a default collection is Open: there is nothing in it.
QFuture<SecretServiceState> secretServiceState();

} // namespace countersign
