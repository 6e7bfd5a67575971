// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/diagnosis.h"

#include "core/diagnosis/observedsignature.h"
#include "core/diagnosis/reproduction.h"
#include "core/diagnosis/requestchecks.h"
#include "core/diagnosis/signablerequest.h"
#include "core/diagnosis/signingtext.h"
#include "core/diagnosis/stringsearch.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

namespace {

/// Strings of one family have one shape: a wrong algorithm in the first line is a mistake, not another scheme. Empty: unknown.
QByteArray familyOf(const QByteArray &schemeId)
{
    return schemeId == "alibaba-acs3" || schemeId == "huawei-aksk" ? QByteArray("hashed") : schemeId;
}

/// Whether \p string was made for another kind of request: the differences would say nothing.
bool isOfAnotherScheme(const QByteArray &string, const QByteArray &schemeId)
{
    const auto text = signingText(string, SigningTextPlace::Line);
    if (!text || text->kind != SigningText::Kind::StringToSign || text->schemeId == "acm-spas")
        return false;
    const QByteArray family = familyOf(schemeId);
    return text->schemeId.isEmpty() ? family != "hashed" : familyOf(text->schemeId) != family;
}

/// One case on its way to a verdict.
class Judge {
public:
    Judge(const DiagnosisInput &input, const SchemeRegistry &schemes, const SolverLimits &limits)
        : m_input(input), m_schemes(schemes), m_limits(limits)
    {
    }

    Diagnosis judged()
    {
        const auto begun = std::chrono::steady_clock::now();
        if (prepare()) {
            lookAtStrings();
            lookAtSignature();
            lookAtRules();
            decide();
        }
        m_made.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
        return m_made;
    }

private:
    bool lacks(MissingInput missing)
    {
        m_made.missing = missing;
        return false;
    }
    bool prepare();
    void lookAtStrings();
    void lookAtString(QByteArrayView step, const QByteArray &theirs, bool isServers);
    void lookAtSignature();
    void search(const SolverLimits &limits);
    void searchWithoutBlanks();
    void lookAtSamples();
    void lookAtRules();
    void lookAtEqualStrings();
    bool blameBlanks();
    void decide();
    bool has(QByteArrayView id) const;
    bool isReproduced() const;
    SolverTask task(const SigningContext &context) const { return {*m_scheme, m_signable.request, context, m_made.observedSignature}; }

    const DiagnosisInput &m_input;
    const SchemeRegistry &m_schemes;
    const SolverLimits &m_limits;
    Diagnosis m_made{};
    ObservedSignature m_signature{};
    SignableRequest m_signable{};
    const SignatureScheme *m_scheme = nullptr;
    SigningContext m_context{};
    bool m_isMatch = false;
    bool m_wasSearched = false;
    bool m_stringsAreEqual = false; ///< the other program's or the server's is ours
};

bool Judge::prepare()
{
    if (!m_input.request)
        return lacks(MissingInput::Request);
    const auto signature = observedSignature(*m_input.request);
    m_signature = signature.value_or(ObservedSignature{});
    m_made.schemeId = m_input.schemeId.isEmpty() ? m_signature.schemeId : m_input.schemeId;
    m_signature.schemeId = m_made.schemeId;
    m_made.observedSignature = m_input.signature.isEmpty() ? m_signature.signature : m_input.signature;
    m_made.observedString = m_input.stringToSign;
    m_made.wasRefused = m_input.refusal.has_value();
    if (signature) {
        ObservedSignature judged = m_signature;
        judged.signature = m_made.observedSignature;
        m_made.remarks += signatureRemarks(judged);
    }
    m_scheme = m_schemes.scheme(m_made.schemeId);
    if (!m_scheme)
        return lacks(MissingInput::Scheme);
    Result<SignableRequest> signable = countersign::signable(*m_input.request, m_made.schemeId);
    if (!signable) {
        m_made.remarks.append(signable.error());
        return lacks(MissingInput::Request);
    }
    m_signable = std::move(*signable);
    m_made.remarks += m_signable.remarks;
    m_context.credentials.accessKeyId = m_signable.accessKeyId;
    m_context.credentials.accessKeySecret = m_input.secret;
    m_context.settings = m_signable.settings;
    m_context.rules = m_scheme->rules(m_context.settings.value("algorithm"));
    const SigningOutcome right = m_scheme->sign(m_signable.request, m_context);
    m_made.expected = right.trace.redacted();
    if (const TraceStep *step = right.trace.step("signature"))
        m_made.expectedSignature = step->output.bytes();
    // A program that signs its own signature, too, has it from a first try: it was sent, or it was the right one.
    const bool isTold = m_signature.signature != m_made.observedSignature;
    m_context.sentSignature = isTold ? m_signature.signature : m_made.expectedSignature;
    if (!right.patch && !(right.patch.error().kind == ErrorKind::MissingCredential && m_input.secret.isEmpty()))
        m_made.remarks.append(right.patch.error());
    return true;
}

void Judge::lookAtStrings()
{
    // Some call the canonical request the string to sign: it begins with the method, not with the algorithm.
    const bool isCanonical = m_made.expected.step("canonical-request") && m_input.canonicalRequest.isEmpty()
        && m_input.stringToSign.startsWith(QByteArray(m_signable.request.method + '\n'));
    const QByteArray canonicalRequest = isCanonical ? m_input.stringToSign : m_input.canonicalRequest;
    const QByteArray stringToSign = isCanonical ? QByteArray() : m_input.stringToSign;
    const std::optional<ServerError> &refusal = m_input.refusal;
    if (refusal)
        lookAtString("canonical-request", refusal->canonicalRequest, true);
    if (refusal && refusal->canonicalRequest.isEmpty())
        lookAtString("string-to-sign", refusal->stringToSign, true);
    lookAtString("canonical-request", canonicalRequest, false);
    // Behind a canonical request that differs, a hash tells nothing more.
    const bool isTold = !canonicalRequest.isEmpty() && m_made.expected.step("canonical-request") && !m_stringsAreEqual;
    if (isOfAnotherScheme(stringToSign, m_made.schemeId)) {
        m_made.remarks.append({ErrorKind::BadInput,
                               QCoreApplication::translate("Diagnosis", "The string to sign belongs to another scheme than the request"),
                               describedSigningText(*signingText(stringToSign, SigningTextPlace::Line)),
                               QCoreApplication::translate("Diagnosis", "Add the string that was signed for this request")});
    } else if (!isTold && !stringToSign.isEmpty()) {
        m_stringsAreEqual = false;
        lookAtString("string-to-sign", stringToSign, false);
    }
}

void Judge::lookAtString(QByteArrayView step, const QByteArray &theirs, bool isServers)
{
    if (theirs.isEmpty())
        return;
    const Result<StringFindings> findings = classified(task(m_context), step, theirs, isServers);
    if (!findings)
        return;
    m_made.tried += findings->tried;
    m_made.strings.append({step.toByteArray(), isServers, findings->comparison});
    m_stringsAreEqual = m_stringsAreEqual || findings->comparison.areEqual();
    if (!findings->causes.isEmpty())
        m_made.explanations.append(
            {findings->causes, isServers ? Diagnosis::Proof::ServerString : Diagnosis::Proof::OtherString, {}, theirs, {}, {}});
}

void Judge::lookAtSignature()
{
    if (m_made.observedSignature.isEmpty())
        return;
    // A masked signature comes from a page: before the rarest mistakes are tried with this request, others that were published are.
    const bool isMasked = m_made.observedSignature.contains('*');
    const bool canSign = !m_input.secret.isEmpty() && !m_made.expectedSignature.isEmpty();
    if (isMasked && canSign) {
        SolverLimits likely = m_limits;
        likely.mostMistakes = std::min(m_limits.mostMistakes, sampleMistakes);
        search(likely);
    }
    if (isMasked && !m_isMatch && !isReproduced())
        lookAtSamples();
    if (canSign && !m_isMatch && !isReproduced())
        searchWithoutBlanks();
    if (canSign && !m_isMatch && !isReproduced())
        search(m_limits);
    if (!isMasked && !m_isMatch && !isReproduced())
        lookAtSamples();
}

void Judge::lookAtSamples()
{
    const SampleFindings findings = reproducedBySamples(task(m_context), m_limits);
    m_made.tried += findings.tried;
    m_made.explanations = findings.explanations + m_made.explanations;
}

void Judge::search(const SolverLimits &limits)
{
    // In a log or behind a server the plus signs of Base64 may have become blanks.
    SolverTask task = this->task(m_context);
    task.signature.replace(' ', '+');
    Result<SolverResult> result = solved(task, limits);
    if (!result) {
        m_made.remarks.append(result.error());
        return;
    }
    m_wasSearched = true;
    m_isMatch = result->isMatch;
    m_made.tried += result->tried;
    m_made.exhaustedSize = result->exhaustedSize;
    m_made.explanations = reproducedBy(result->solutions, *m_scheme, m_signable.request, m_context) + m_made.explanations;
}

/// A secret copied with white space around it need not be the program's fault: whether the signature comes out without, alone or with other mistakes.
void Judge::searchWithoutBlanks()
{
    QVector<Cause> blanks = secretCauses(m_input.secret);
    if (blanks.isEmpty())
        return;
    SolverLimits few = m_limits;
    few.mostMistakes = 1;
    search(few); // the program may have signed with the same white space
    if (m_isMatch || isReproduced())
        return;
    SigningContext trimmed = m_context;
    trimmed.credentials.accessKeySecret = Secret(m_input.secret.reveal().trimmed().toByteArray());
    few.mostMistakes = std::min(m_limits.mostMistakes, 2);
    const Result<SolverResult> result = solved(task(trimmed), few);
    if (!result)
        return;
    m_made.tried += result->tried;
    const QVector<Solution> right{{.rules = trimmed.rules, .signature = m_made.observedSignature}};
    auto found = reproducedBy(result->isMatch ? right : result->solutions, *m_scheme, m_signable.request, trimmed);
    if (found.isEmpty())
        return;
    for (Cause &blank : blanks)
        blank.where.insert("at", QStringLiteral("given"));
    for (Diagnosis::Explanation &explanation : found)
        explanation.causes = blanks + explanation.causes;
    m_made.explanations = found + m_made.explanations;
    const SigningOutcome outcome = m_scheme->sign(m_signable.request, trimmed);
    m_made.expected = outcome.trace.redacted();
    if (const TraceStep *step = outcome.trace.step("signature"))
        m_made.expectedSignature = step->output.bytes();
}

bool Judge::has(QByteArrayView id) const
{
    return std::any_of(m_made.explanations.cbegin(), m_made.explanations.cend(), [id](const Diagnosis::Explanation &explanation) {
        return std::any_of(explanation.causes.cbegin(), explanation.causes.cend(), [id](const Cause &cause) { return cause.id == id; });
    });
}

bool Judge::isReproduced() const
{
    return std::any_of(m_made.explanations.cbegin(), m_made.explanations.cend(),
                       [](const Diagnosis::Explanation &each) { return each.proof == Diagnosis::Proof::Reproduced; });
}

void Judge::lookAtRules()
{
    const CheckInput input{.request = *m_input.request,
                           .signature = m_signature,
                           .secret = m_input.secret,
                           .refusal = m_input.refusal,
                           .now = m_input.now,
                           .serverTime = m_input.serverTime.isValid() ? m_input.serverTime : serverTime(m_input.refusal)};
    for (const Cause &cause : requestCauses(input)) {
        // A plus sign that was not encoded is a mistake only where the signature is right otherwise.
        if (cause.id == "signature-not-url-encoded" && !m_isMatch)
            continue;
        if (!has(cause.id))
            m_made.explanations.append({{cause}, Diagnosis::Proof::Rule, {}, {}, {}, {}});
    }
    lookAtEqualStrings();
}

/// Equal strings leave the secret, where the search found nothing between string and signature.
void Judge::lookAtEqualStrings()
{
    const bool byServer = !m_made.strings.isEmpty() && m_made.strings.constFirst().isServers;
    // A server tells its string when it computed another signature: with another secret, if from the same string.
    const bool isAnothersSecret = m_isMatch && byServer && m_made.strings.constFirst().comparison.areEqual();
    if (isAnothersSecret && blameBlanks())
        return;
    const bool wasRefused =
        m_wasSearched ? !m_isMatch || isAnothersSecret : m_input.refusal.has_value() && !m_input.refusal->stringToSign.isEmpty();
    if (m_stringsAreEqual && wasRefused && !isReproduced() && !has("secret-wrong")) {
        m_made.explanations.prepend(
            {{Cause{"secret-wrong", {}}}, byServer ? Diagnosis::Proof::ServerString : Diagnosis::Proof::OtherString, {}, {}, {}, {}});
    }
}

/// White space around the secret is the likeliest difference to the server's. \returns whether there is any
bool Judge::blameBlanks()
{
    static const QByteArrayList blanks{"secret-trailing-newline", "secret-trailing-space", "secret-leading-space"};
    const auto isBlank = [](const Diagnosis::Explanation &each) { return each.causes.size() == 1 && blanks.contains(each.causes[0].id); };
    auto &all = m_made.explanations;
    const auto behind = std::stable_partition(all.begin(), all.end(), isBlank);
    if (behind == all.begin())
        return false;
    SigningContext trimmed = m_context;
    trimmed.credentials.accessKeySecret = Secret(m_input.secret.reveal().trimmed().toByteArray());
    const SigningOutcome outcome = m_scheme->sign(m_signable.request, trimmed);
    const TraceStep *signature = outcome.trace.step("signature");
    for (auto each = all.begin(); each != behind; ++each) {
        each->proof = Diagnosis::Proof::ServerString;
        each->signature = signature ? signature->output.bytes() : QByteArray();
    }
    return true;
}

void Judge::decide()
{
    using Verdict = Diagnosis::Verdict;
    const bool wasChanged = std::any_of(m_made.explanations.cbegin(), m_made.explanations.cend(),
                                        [](const Diagnosis::Explanation &each) { return each.proof == Diagnosis::Proof::ServerString; });
    if (m_isMatch && !wasChanged && !has("signature-not-url-encoded")) {
        m_made.verdict = Verdict::Match; // a right signature is not explained away; what a rule saw beside it stays told
        return;
    }
    if (!m_made.explanations.isEmpty()) {
        m_made.verdict = Verdict::Mismatch;
    } else if (m_wasSearched) {
        m_made.verdict = Verdict::Unexplained;
    } else {
        m_made.verdict = Verdict::Undecidable;
        m_made.missing = m_made.observedSignature.isEmpty() && m_made.strings.isEmpty() ? MissingInput::Signature : MissingInput::Secret;
    }
}

} // namespace

VerdictText Diagnosis::text() const
{
    switch (verdict) {
    case Verdict::Match: {
        VerdictText right = matchVerdict(wasRefused);
        if (!explanations.isEmpty()) // a rule saw why it was refused all the same
            right.reason = explained(explanations.constFirst().causes.constFirst(), schemeId);
        return right;
    }
    case Verdict::Mismatch:
        if (!explanations.constFirst().sample.isEmpty())
            return sampleVerdict(explanations.constFirst().sample, explanations.constFirst().causes);
        return mismatchVerdict(explanations.constFirst().causes, schemeId, int(explanations.size()));
    case Verdict::Unexplained:
        return unexplainedVerdict(qint64(tried), !strings.isEmpty());
    case Verdict::Undecidable:
        break;
    }
    return undecidableVerdict(missing.value_or(MissingInput::Request));
}

Diagnosis diagnosed(const DiagnosisInput &input, const SchemeRegistry &schemes, const SolverLimits &limits)
{
    return Judge(input, schemes, limits).judged();
}

} // namespace countersign
