// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/acmvalues.h"
#include "core/practice/heldreply.h"

#include <chrono>

namespace countersign::practice {

/// The answer to a listener: `dataId%02group%02tenant%01` for each configuration that is not as it believes; empty when all are.
QByteArray changedList(const ProbedConfigs &probed, const AcmConfigs &configs);

/// A listener that waits: ready when one of its configurations changes, or with an empty text when its time is over.
class AcmProbe final : public HeldReply {
public:
    AcmProbe(ProbedConfigs probed, const AcmConfigs &configs, std::chrono::milliseconds timeout);
};

} // namespace countersign::practice
