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

/// The segments in the charsets that were needed so far, each made once.
class PathShapes {
public:
    const QVector<TracedBytes> &of(const PathParts &path, const SigningRules &rules)
    {
        const bool isPlain = rules.pathEscapes == SigningRules::Escapes::None && rules.pathCharset == SigningRules::Charset::Utf8;
        return isPlain ? path.segments : made(path, rules);
    }

private:
    const QVector<TracedBytes> &made(const PathParts &path, const SigningRules &rules);

    struct Shape {
        SigningRules::Escapes escapes{};
        SigningRules::Charset charset{};
        std::unique_ptr<QVector<TracedBytes>> segments{};
    };
    std::vector<Shape> m_shapes{};
};

/// The path in the form and with the end that the rules give it.
template <class Text>
void writePath(Text &out, const PathParts &path, const SigningRules &rules, Encoders &encoders, PathShapes &shapes)
{
    if (rules.pathForm == SigningRules::PathForm::AsSent) {
        out.put(path.asSent);
    } else {
        const int times = rules.pathForm == SigningRules::PathForm::Decoded ? 0 : rules.pathForm == SigningRules::PathForm::Encoded ? 1 : 2;
        const Encoder &encoder = encoders.encoder(rules.pathHabits, times);
        const QVector<TracedBytes> &segments = shapes.of(path, rules);
        for (qsizetype i = 0; i < segments.size(); ++i) {
            if (i > 0)
                out.put("/", Origin::of(Origin::Kind::Path));
            out.put(segments.at(i), encoder);
        }
    }
    const bool ends = out.endsWith('/');
    if (rules.pathEnd == SigningRules::PathEnd::OneMoreSlash || (rules.pathEnd == SigningRules::PathEnd::WithSlash && !ends))
        out.literal('/');
    else if (rules.pathEnd == SigningRules::PathEnd::WithoutSlash && ends && out.view().size() > 1)
        out.chop(1);
}

} // namespace countersign
