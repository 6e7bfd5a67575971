// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace countersign {

/// Every scheme for which `tests/breakers` makes cases.
QByteArrayList brokenSchemes();

/// Cases of `tests/breakers`, one JSON object each, the same at every call. Runs Python; ends the program with its message where that fails.
/// \param arguments of `breakers.generate` behind the scheme and the seed: `--mistakes 2 --count 20`
QByteArrayList brokenCases(const QByteArray &scheme, const QByteArrayList &arguments);

} // namespace countersign
