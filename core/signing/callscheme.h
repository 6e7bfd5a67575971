// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/desk.h"
#include "core/signing/signaturescheme.h"
#include "core/signing/signingkeys.h"

#include <optional>

namespace countersign {

/// How a step is explained: what is the same each time, beside its bytes.
struct StepText {
    Step step{};
    QString title{};
    QString rule{};
    QUrl reference{};
    QVector<QByteArray> inputs{};
};

/// A scheme by its \c Call: one request with everything laid ready that signing needs. Both forms of signing are made of it here, so that a scheme says
/// each rule once:
///
///     static Result<Call> of(Request, const SigningContext &)           what is missing added, or why the call cannot be signed
///     SignaturePatch patch                                              what was added
///     Request sent()                                                    the request with it; the call is of no more use
///     std::optional<TraceStep> unsignedStep() const                     the one step of a call that carries no signature
///     void write(const SigningRules &, Desk<Text> &) const              the steps up to the string to sign, for both texts
///     QVector<Step> written() const                                     which of them are told, in order
///     QVector<StepText> steps(const SigningRules &) const               the same in words
///     Result<void> checkKey() const                                     whether there is a key to sign with
///     KeyMaterial keyMaterial() const
///     TraceStep signingKey() const                                      in words
///     void conclude(const SigningRules &, const QByteArray &signature, const TracedBytes &signedHeaders)   makes the patch carry the signature
///     QVector<TraceStep> lastSteps(const QByteArray &signature) const   what follows the key, in words
///     QVector<Field> parameters(Shapes &, const SigningRules &) const   what the rules count
///     QVector<Field> countedHeaders() const
template <class Call>
class CallScheme : public SignatureScheme {
public:
    SigningOutcome sign(const Request &request, const SigningContext &context) const final
    {
        Result<Call> call = Call::of(request, context);
        if (!call)
            return {.patch = tl::unexpected(call.error())};
        SigningOutcome outcome;
        if (const std::optional<TraceStep> step = call->unsignedStep()) {
            outcome.trace.record(*step);
            outcome.patch = call->patch;
            return outcome;
        }
        const Result<void> hasKey = call->checkKey();
        record(*call, context.rules, hasKey.has_value(), outcome.trace);
        if (!hasKey) {
            outcome.patch = tl::unexpected(hasKey.error());
            return outcome;
        }
        TraceStep key = call->signingKey();
        key.id = "signing-key";
        key.output = SigningKeys::shown(context.rules);
        key.visibility = TraceStep::Visibility::Secret;
        outcome.trace.record(std::move(key));

        SigningKeys keys(call->keyMaterial());
        ByteText signature;
        writeOutput(signature, keys.mac(context.rules, outcome.trace.step("string-to-sign")->output.bytes()), context.rules);
        const TraceStep *list = outcome.trace.step("signed-headers");
        call->conclude(context.rules, signature.view().toByteArray(), list ? list->output : TracedBytes());
        for (const TraceStep &step : call->lastSteps(signature.view().toByteArray()))
            outcome.trace.record(step);
        outcome.patch = call->patch;
        return outcome;
    }

    Result<std::unique_ptr<LeanSigner>> lean(const Request &request, const SigningContext &context) const final
    {
        Result<Call> call = Call::of(request, context);
        if (!call)
            return tl::unexpected(call.error());
        if (call->unsignedStep())
            return SignatureScheme::lean(request, context);
        if (const Result<void> hasKey = call->checkKey(); !hasKey)
            return tl::unexpected(hasKey.error());
        return std::make_unique<Lean>(std::move(*call));
    }

    std::unique_ptr<PlainSigner> plain() const final { return std::make_unique<Plain>(); }

private:
    /// Writes the string as it is without the signature of a first try, and lays that signature on the desk.
    template <class Text>
    static void tryFirst(const Call &call, SigningRules rules, Desk<Text> &desk, SigningKeys &keys)
    {
        rules.sentSignature = SigningRules::SentSignature::LeftOut;
        call.write(rules, desk);
        ByteText signature;
        writeOutput(signature, keys.mac(rules, desk[Step::StringToSign].view()), rules);
        desk.firstSignature = field("Signature", signature.view().toByteArray(), Origin::step("signature"));
    }

    static void record(const Call &call, const SigningRules &rules, bool hasKey, SignatureTrace &trace)
    {
        Desk<TracedText> desk;
        if (rules.sentSignature == SigningRules::SentSignature::FirstTry && hasKey) {
            SigningKeys keys(call.keyMaterial());
            tryFirst(call, rules, desk, keys);
        }
        call.write(rules, desk);
        for (const StepText &text : call.steps(rules))
            trace.record({.id = stepId(text.step),
                          .title = text.title,
                          .rule = text.rule,
                          .reference = text.reference,
                          .inputs = text.inputs,
                          .output = desk[text.step].traced()});
    }

    class Lean final : public LeanSigner {
    public:
        explicit Lean(Call &&call) : m_call(std::move(call)), m_keys(m_call.keyMaterial()) { }

        QByteArrayView stringToSign(const SigningRules &rules) override
        {
            if (rules.sentSignature == SigningRules::SentSignature::FirstTry)
                tryFirst(m_call, rules, m_desk, m_keys);
            m_call.write(rules, m_desk);
            return m_desk[Step::StringToSign].view();
        }
        QByteArrayView signature(const SigningRules &rules, QByteArrayView stringToSign) override
        {
            m_signature.clear();
            writeOutput(m_signature, m_keys.mac(rules, stringToSign), rules);
            return m_signature.view();
        }
        QVector<Field> parameters(const SigningRules &rules) override { return m_call.parameters(m_desk.shapes, rules); }
        QVector<Field> headers() const override { return m_call.countedHeaders(); }

    private:
        Call m_call;
        Desk<ByteText> m_desk{};
        SigningKeys m_keys;
        ByteText m_signature{};
    };

    class Plain final : public PlainSigner {
    public:
        Result<void> sign(Request &request, const SigningContext &context) override
        {
            m_steps.clear();
            Result<Call> call = Call::of(std::move(request), context);
            if (!call)
                return tl::unexpected(call.error());
            if (call->unsignedStep())
                return tl::unexpected(Error{ErrorKind::Unsupported, {}, {}, {}});
            if (const Result<void> hasKey = call->checkKey(); !hasKey)
                return tl::unexpected(hasKey.error());
            m_desk.forgetCall();
            call->write(context.rules, m_desk);
            for (const countersign::Step step : call->written())
                m_steps.push_back({stepName(step), m_desk[step].view()});
            KeyMaterial material = call->keyMaterial();
            if (!m_keys || !m_keys->isFor(material))
                m_keys.emplace(std::move(material));
            m_signature.clear();
            writeOutput(m_signature, m_keys->mac(context.rules, m_desk[countersign::Step::StringToSign].view()), context.rules);
            m_steps.push_back({"signature", m_signature.view()});
            call->conclude(context.rules, m_signature.view().toByteArray(),
                           TracedBytes::untraced(m_desk[countersign::Step::SignedHeaders].view().toByteArray()));
            const QVector<Field> &added = call->patch.headers;
            if (!added.isEmpty() && added.constLast().name == "Authorization") {
                m_authorization = added.constLast().value.bytes();
                m_steps.push_back({"authorization", m_authorization});
            }
            request = call->sent();
            return {};
        }
        const std::vector<Step> &steps() const override { return m_steps; }

    private:
        Desk<ByteText> m_desk{};
        std::optional<SigningKeys> m_keys{};
        ByteText m_signature{};
        QByteArray m_authorization{};
        std::vector<Step> m_steps{};
    };
};

} // namespace countersign
