// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/bodyforms.h"
#include "core/signing/canonicalpairs.h"
#include "core/signing/canonicalpath.h"
#include "core/signing/fieldshape.h"
#include "core/signing/headerlines.h"
#include "core/signing/signingkeys.h"

namespace countersign {

/// The steps that a computation writes, up to the string to sign. What follows, key and signature, needs no text of its own.
enum class Step : quint8 {
    CanonicalUri,
    CanonicalQuery,
    CanonicalResource,
    CanonicalHeaders,
    SignedHeaders,
    HashedPayload,
    CanonicalRequest,
    CredentialScope,
    StringToSign
};
constexpr size_t stepCount = 9;
/// `canonical-uri`, …: the id in traces and in the JSON of `sign`.
QByteArrayView stepName(Step step);
inline QByteArray stepId(Step step)
{
    return stepName(step).toByteArray();
}

/// Where one call is worked out again and again: a text for each step, and what was made on the way and can be used again.
template <class Text>
class Desk {
public:
    /// The text of \p step, empty.
    Text &begin(Step step)
    {
        Text &text = m_steps[static_cast<size_t>(step)];
        text.clear();
        return text;
    }
    const Text &operator[](Step step) const { return m_steps[static_cast<size_t>(step)]; }
    /// What belongs to the call that was worked out last goes; buffers and encoders stay.
    void forgetCall()
    {
        shapes = {};
        headerValues = {};
        bodyHashes.forgetBody();
    }

    Encoders encoders{};
    PairList pairs{};
    Shapes shapes{};
    PathShapes pathShapes{};
    HeaderOrder headerOrder{};
    HeaderValues headerValues{};
    BodyHashes bodyHashes{};
    ByteText hash{};
    Field firstSignature{}; ///< R: what `SentSignature::FirstTry` signs

private:
    std::array<Text, stepCount> m_steps{};
};

QByteArrayView endingBytes(SigningRules::Ending ending);

/// What may follow any string to sign: a line end, another charset.
template <class Text>
void finishString(Text &text, const SigningRules &rules)
{
    if (rules.ending != SigningRules::Ending::Nothing)
        text.literal(endingBytes(rules.ending));
    if (rules.stringCharset != SigningRules::Charset::Utf8)
        text.rewrite([&rules](QByteArrayView bytes) { return inCharset(bytes, rules.stringCharset); });
}

/// The method as the rules sign it.
QByteArrayView methodBytes(const SigningRules &rules, QByteArrayView sent, ByteText &scratch);

template <class Text>
void writeMethod(Text &out, const QByteArray &sent, const SigningRules &rules)
{
    static const Origin origin = Origin::of(Origin::Kind::Method);
    if (rules.method == SigningRules::Method::AsSent && !rules.methodInLowerCase) {
        out.put(sent, origin);
        return;
    }
    ByteText scratch;
    out.put(methodBytes(rules, sent, scratch), origin);
}

/// The query of \p fields as the rules sign it.
template <class Text>
void writeQuery(Text &out, const QVector<Field> &fields, const SigningRules &rules, Desk<Text> &desk)
{
    desk.pairs.clear();
    if (rules.queryIsSigned)
        desk.pairs.add(desk.shapes.of(0, fields, rules), 0, rules);
    desk.pairs.sort(rules, desk.encoders);
    writePairs(out, desk.pairs, rules, desk.encoders);
}

} // namespace countersign
