// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/signaturetrace.h"

#include <algorithm>

namespace countersign {

// The name in front of a token is no secret; the token is, in whatever encoding it stands.
TracedBytes withMaskedTokens(const TracedBytes &bytes)
{
    TracedBytes masked;
    for (const Segment &segment : bytes.segments()) {
        const bool hidden = (segment.origin.kind == Origin::Kind::Token || segment.origin.kind == Origin::Kind::Secret)
            && segment.origin.part == Origin::Part::Value;
        masked +=
            TracedBytes(hidden ? QByteArray(segment.length, '*') : bytes.bytes().sliced(segment.offset, segment.length), segment.origin);
    }
    return masked;
}

const TracedBytes &SignatureTrace::record(TraceStep step)
{
    Q_ASSERT_X(!this->step(step.id), "SignatureTrace::record", "each step is recorded once");
    Q_ASSERT_X(std::all_of(step.inputs.cbegin(), step.inputs.cend(), [this](const QByteArray &id) { return this->step(id); }),
               "SignatureTrace::record", "inputs are earlier steps");
    m_steps.push_back(std::move(step));
    return m_steps.back().output;
}

const TraceStep *SignatureTrace::step(QByteArrayView id) const
{
    const auto found = std::find_if(m_steps.cbegin(), m_steps.cend(), [id](const TraceStep &step) { return step.id == id; });
    return found == m_steps.cend() ? nullptr : &*found;
}

SignatureTrace SignatureTrace::redacted() const
{
    SignatureTrace result(*this);
    for (TraceStep &step : result.m_steps)
        step.output = step.visibility == TraceStep::Visibility::Secret ? TracedBytes() : withMaskedTokens(step.output);
    return result;
}

} // namespace countersign
