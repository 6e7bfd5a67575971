// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/signingrules.h"

#include <QByteArray>

namespace countersign {

/// A time as a scheme sends it, `20191115T033655Z`, `2019-11-15T03:36:55Z`, `Fri, 15 Nov 2019 03:36:55 GMT` or milliseconds since 1970, spelled as
/// \p form. What is no such time stays as it is.
QByteArray dateInForm(const QByteArray &time, SigningRules::Date form);

} // namespace countersign
