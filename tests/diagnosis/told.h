// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/observed.h"

namespace countersign {

/// All that people are told about what was read, a sentence a line.
inline QString told(const Observation &observation)
{
    return observation.sentences().join(u'\n');
}

} // namespace countersign
