// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/signingrules.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QVector>

#include <functional>

namespace countersign {

/// One rule put another way.
struct RuleChange {
    QByteArray name{}; ///< the member, and what it becomes
    std::function<void(SigningRules &)> apply{};
};

/// Every value of every member of the rules. Indices of parameters and headers run from 0 to 5.
const QVector<RuleChange> &ruleChanges();

/// \p rules with up to \p most of these changes, drawn by \p random.
SigningRules changed(SigningRules rules, int most, QRandomGenerator &random);

} // namespace countersign
