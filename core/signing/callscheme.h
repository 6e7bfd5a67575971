// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/completedrequest.h"
#include "core/signing/desk.h"
#include "core/signing/signaturescheme.h"
#include "core/signing/signingkeys.h"

#include <optional>
#include <span>

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
///     Result<void> begin(Request, const SigningContext &)               adds what is missing, or says why the call cannot be signed; each time for another
///                                                                       call, in the same memory. The context outlives the call
///     CompletedRequest request                                          with what was added
///     std::optional<TraceStep> unsignedStep() const                     the one step of a call that carries no signature
///     void write(const SigningRules &, Desk<Text> &) const              the steps up to the string to sign, for both texts
///     std::span<const Step> written() const                             which of them are told, in order
///     QVector<StepText> steps(const SigningRules &) const               the same in words
///     Result<void> checkKey() const                                     whether there is a key to sign with
///     KeyMaterial keyMaterial() const
///     TraceStep signingKey() const                                      in words
///     void conclude(const SigningRules &, const QByteArray &signature, const TracedBytes &signedHeaders)   makes the request carry the signature
///     QVector<TraceStep> lastSteps(const QByteArray &signature) const   what follows the key, in words
///     QVector<Field> parameters(Shapes &, const SigningRules &) const   what the rules count
///     QVector<Field> countedHeaders() const
template <class Call>
class CallScheme : public SignatureScheme {
public:
    SigningOutcome sign(const Request &request, const SigningContext &context) const final
    {
        Call call;
        if (const Result<void> begun = call.begin(request, context); !begun)
            return {.patch = tl::unexpected(begun.error())};
        SigningOutcome outcome;
        if (const std::optional<TraceStep> step = call.unsignedStep()) {
            outcome.trace.record(*step);
            outcome.patch = call.request.patch();
            return outcome;
        }
        const Result<void> hasKey = call.checkKey();
        record(call, context.rules, hasKey.has_value(), outcome.trace);
        if (!hasKey) {
            outcome.patch = tl::unexpected(hasKey.error());
            return outcome;
        }
        TraceStep key = call.signingKey();
        key.id = "signing-key";
        key.output = SigningKeys::shown(context.rules);
        key.visibility = TraceStep::Visibility::Secret;
        outcome.trace.record(std::move(key));

        SigningKeys keys(call.keyMaterial());
        ByteText signature;
        writeOutput(signature, keys.mac(context.rules, outcome.trace.step("string-to-sign")->output.bytes()), context.rules);
        const TraceStep *list = outcome.trace.step("signed-headers");
        call.conclude(context.rules, signature.view().toByteArray(), list ? list->output : TracedBytes());
        for (const TraceStep &step : call.lastSteps(signature.view().toByteArray()))
            outcome.trace.record(step);
        outcome.patch = call.request.patch();
        return outcome;
    }

    Result<std::unique_ptr<LeanSigner>> lean(const Request &request, const SigningContext &context) const final
    {
        auto signer = std::make_unique<Lean>(context);
        if (const Result<void> begun = signer->begin(request); !begun)
            return tl::unexpected(begun.error());
        if (signer->call().unsignedStep())
            return SignatureScheme::lean(request, context);
        if (const Result<void> hasKey = signer->call().checkKey(); !hasKey)
            return tl::unexpected(hasKey.error());
        return signer;
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
        explicit Lean(const SigningContext &context) : m_context(context) { }

        Result<void> begin(const Request &request)
        {
            const Result<void> begun = m_call.begin(request, m_context);
            if (begun)
                m_keys = SigningKeys(m_call.keyMaterial());
            return begun;
        }
        const Call &call() const { return m_call; }

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
        const SigningContext m_context;
        Call m_call{};
        Desk<ByteText> m_desk{};
        SigningKeys m_keys{{}};
        ByteText m_signature{};
    };

    class Plain final : public PlainSigner {
    public:
        Result<void> sign(Request &request, const SigningContext &context) override
        {
            m_steps.clear();
            if (Result<void> begun = m_call.begin(std::move(request), context); !begun)
                return begun;
            if (m_call.unsignedStep())
                return tl::unexpected(Error{ErrorKind::Unsupported, {}, {}, {}});
            if (Result<void> hasKey = m_call.checkKey(); !hasKey)
                return hasKey;
            m_desk.forgetCall();
            m_call.write(context.rules, m_desk);
            for (const countersign::Step step : m_call.written())
                m_steps.push_back({stepName(step), m_desk[step].view()});
            KeyMaterial material = m_call.keyMaterial();
            if (!m_keys || !m_keys->isFor(material))
                m_keys.emplace(std::move(material));
            m_signature.clear();
            writeOutput(m_signature, m_keys->mac(context.rules, m_desk[countersign::Step::StringToSign].view()), context.rules);
            m_steps.push_back({"signature", m_signature.view()});
            m_call.conclude(context.rules, m_signature.view().toByteArray(),
                            TracedBytes::untraced(m_desk[countersign::Step::SignedHeaders].view().toByteArray()));
            if (const Field *added = m_call.request.lastAddedHeader(); added && added->name == "Authorization") {
                m_authorization = added->value.bytes();
                m_steps.push_back({"authorization", m_authorization});
            }
            request = m_call.request.taken();
            return {};
        }
        const std::vector<Step> &steps() const override { return m_steps; }

    private:
        Call m_call{};
        Desk<ByteText> m_desk{};
        std::optional<SigningKeys> m_keys{};
        ByteText m_signature{};
        QByteArray m_authorization{};
        std::vector<Step> m_steps{};
    };
};

} // namespace countersign
