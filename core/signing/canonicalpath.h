// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/texts.h"

namespace countersign {

/// A path taken apart once, to be written by changing rules.
struct PathParts {
    TracedBytes asSent{};
    QVector<TracedBytes> segments{}; ///< decoded; a slash stands in front of all but the first
};

/// \param path as sent, percent-encoded; an empty one is `/`
/// \param plusIsBlank reads `+` as a form does, as some vendors' signers do
PathParts takenApart(const TracedBytes &path, bool plusIsBlank);

/// The path in the form and with the end that the rules give it.
template <class Text>
void writePath(Text &out, const PathParts &path, const SigningRules &rules, Encoders &encoders)
{
    if (rules.pathForm == SigningRules::PathForm::AsSent) {
        out.put(path.asSent);
    } else {
        const int times = rules.pathForm == SigningRules::PathForm::Decoded ? 0 : rules.pathForm == SigningRules::PathForm::Encoded ? 1 : 2;
        const Encoder &encoder = encoders.encoder(rules.pathHabits, times);
        for (qsizetype i = 0; i < path.segments.size(); ++i) {
            if (i > 0)
                out.put("/", Origin::of(Origin::Kind::Path));
            out.put(path.segments.at(i), encoder);
        }
    }
    const bool ends = out.endsWith('/');
    if (rules.pathEnd == SigningRules::PathEnd::OneMoreSlash || (rules.pathEnd == SigningRules::PathEnd::WithSlash && !ends))
        out.literal('/');
    else if (rules.pathEnd == SigningRules::PathEnd::WithoutSlash && ends && out.view().size() > 1)
        out.chop(1);
}

} // namespace countersign
