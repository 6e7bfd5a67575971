// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/deviation.h"

#include <algorithm>
#include <array>

namespace countersign {

/// Mistakes that are made together. Points into a list of deviations.
struct Hypothesis {
    static constexpr int largest = 3;
    std::array<const Deviation *, largest> members{};
    int size = 0;

    const Deviation *const *begin() const { return members.data(); }
    const Deviation *const *end() const { return members.data() + size; }

    bool takes(const Deviation &other) const
    {
        return std::all_of(begin(), end(), [&other](const Deviation *member) { return member->isCompatible(other); });
    }
    Hypothesis with(const Deviation &other) const
    {
        Hypothesis larger = *this;
        larger.members[size_t(larger.size++)] = &other;
        return larger;
    }
    void applyTo(SigningRules &rules) const
    {
        for (const Deviation *member : *this)
            member->apply(rules);
    }
};

} // namespace countersign
