// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/explainjob.h"
#include "core/session/jsonwriter.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype excerptBytes = 60;

const char *verdictId(Diagnosis::Verdict verdict)
{
    switch (verdict) {
    case Diagnosis::Verdict::Match:
        return "match";
    case Diagnosis::Verdict::Mismatch:
        return "mismatch";
    case Diagnosis::Verdict::Unexplained:
        return "unexplained";
    case Diagnosis::Verdict::Undecidable:
        break;
    }
    return "undecidable";
}

const char *proofId(Diagnosis::Proof proof)
{
    switch (proof) {
    case Diagnosis::Proof::Reproduced:
        return "reproduced";
    case Diagnosis::Proof::ServerString:
        return "server-string";
    case Diagnosis::Proof::OtherString:
        return "other-string";
    case Diagnosis::Proof::Rule:
        break;
    }
    return "rule";
}

void writeCause(JsonWriter &out, const Cause &cause, const QByteArray &schemeId)
{
    out.beginObject().key("id").bytes(cause.id).key("where").beginObject();
    for (auto each = cause.where.cbegin(); each != cause.where.cend(); ++each)
        out.key(each.key()).text(each.value());
    out.endObject().key("explain").text(explained(cause, schemeId)).key("fix").text(fixFor(cause, schemeId));
    out.key("reference").text(referenceFor(cause, schemeId).toString()).endObject();
}

/// The first place where our string and another one differ; null when there is none.
struct FirstDifference {
    const Diagnosis::Strings *strings = nullptr;
    const Difference *difference = nullptr;
};
FirstDifference firstDifference(const Diagnosis &diagnosis)
{
    for (const Diagnosis::Strings &strings : diagnosis.strings) {
        if (!strings.comparison.areEqual())
            return {&strings, &strings.comparison.differences.constFirst()};
    }
    return {};
}

void writeFirstDifference(JsonWriter &out, const Diagnosis &diagnosis)
{
    const auto [strings, difference] = firstDifference(diagnosis);
    out.key("firstDifference");
    if (!difference) {
        out.null();
        return;
    }
    out.beginObject().key("step").bytes(strings->step).key("offset").number(difference->oursOffset);
    out.key("ours").bytes(strings->comparison.ours.bytes().mid(difference->oursOffset, excerptBytes));
    out.key("theirs").bytes(strings->comparison.theirs.mid(difference->theirsOffset, excerptBytes));
    out.key("parameter").text(difference->origins.isEmpty() ? QString() : difference->origins.constFirst().name).endObject();
}

void writeBytesOrNull(JsonWriter &out, QByteArrayView key, const QByteArray &value)
{
    out.key(key);
    if (value.isEmpty())
        out.null();
    else
        out.bytes(value);
}

/// The report for people, a paragraph after the other.
class Report {
    Q_DECLARE_TR_FUNCTIONS(ExplainReport)
public:
    Report(const ExplainJob &job, const Diagnosis &diagnosis) : m_job(job), m_diagnosis(diagnosis) { }

    QString text()
    {
        for (const QString &sentence : m_job.read)
            m_lines.append(sentence);
        for (const Error &remark : m_job.remarks) {
            if (const QString line = sentence(remark); !m_lines.contains(line)) // those about texts stand among what was read
                m_lines.append(line);
        }
        const VerdictText verdict = m_diagnosis.text();
        m_lines << QString() << verdict.sentence << verdict.reason;
        for (const Diagnosis::Explanation &explanation : m_diagnosis.explanations)
            addExplanation(explanation);
        addDifference();
        if (!m_diagnosis.expectedSignature.isEmpty())
            m_lines << QString() << tr("Signature observed: %1").arg(QString::fromUtf8(m_diagnosis.observedSignature))
                    << tr("Signature expected: %1").arg(QString::fromUtf8(m_diagnosis.expectedSignature));
        for (const Error &remark : m_diagnosis.remarks)
            m_lines.append(sentence(remark));
        m_lines << QString()
                << tr("Hypotheses tried: %1, in %2 s").arg(m_diagnosis.tried).arg(double(m_diagnosis.took.count()) / 1e6, 0, 'f', 3);
        return m_lines.join(u'\n');
    }

private:
    void addExplanation(const Diagnosis::Explanation &explanation)
    {
        m_lines << QString() << (explanation.sample.isEmpty() ? proved(explanation.proof) : provedBySample(explanation));
        if (!explanation.sample.isEmpty()) { // its mistakes are none of the person's
            m_lines.append(u"    %1"_s.arg(sampleFix()));
            return;
        }
        if (const auto habitual = habit(explanation.causes))
            m_lines.append(*habitual);
        for (const Cause &cause : explanation.causes)
            m_lines << u"  [%1] %2"_s.arg(QString::fromLatin1(cause.id), explained(cause, m_diagnosis.schemeId))
                    << u"    %1"_s.arg(fixFor(cause, m_diagnosis.schemeId));
    }

    QString provedBySample(const Diagnosis::Explanation &explanation) const
    {
        return m_diagnosis.observedSignature.contains('*')
            ? tr("Reproduced with the published request and sample key of %1, in every character that the signature shows.")
                  .arg(explanation.sample)
            : tr("Reproduced with the published request and sample key of %1, byte for byte.").arg(explanation.sample);
    }

    static QString proved(Diagnosis::Proof proof)
    {
        switch (proof) {
        case Diagnosis::Proof::Reproduced:
            return tr("Reproduced: with this the observed signature comes out, byte for byte.");
        case Diagnosis::Proof::ServerString:
            return tr("Seen from the server's string to sign:");
        case Diagnosis::Proof::OtherString:
            return tr("Seen from the string that was signed:");
        case Diagnosis::Proof::Rule:
            break;
        }
        return tr("Seen from the request and the answer:");
    }

    void addDifference()
    {
        const auto [strings, difference] = firstDifference(m_diagnosis);
        if (!difference)
            return;
        const QByteArray ours = strings->comparison.ours.bytes().mid(difference->oursOffset, excerptBytes);
        const QByteArray theirs = strings->comparison.theirs.mid(difference->theirsOffset, excerptBytes);
        m_lines << QString() << tr("First difference, at byte %1:").arg(difference->oursOffset)
                << u"  "_s + tr("expected: %1").arg(visibleText(ours))
                << u"  "_s + (strings->isServers ? tr("server: %1") : tr("signed: %1")).arg(visibleText(theirs));
    }

    const ExplainJob &m_job;
    const Diagnosis &m_diagnosis;
    QStringList m_lines{};
};

} // namespace

QByteArray diagnosisJson(const ExplainJob &job, const Diagnosis &diagnosis)
{
    JsonWriter out;
    out.beginObject();
    if (!job.id.isEmpty())
        out.key("id").raw(job.id);
    writeBytesOrNull(out, "scheme", diagnosis.schemeId);
    out.key("verdict").bytes(verdictId(diagnosis.verdict)).key("message").text(diagnosis.text().sentence);
    out.key("observed").beginObject();
    writeBytesOrNull(out, "signature", diagnosis.observedSignature);
    writeBytesOrNull(out, "stringToSign", diagnosis.observedString);
    out.endObject().key("expected").beginObject();
    writeBytesOrNull(out, "signature", diagnosis.expectedSignature);
    const TraceStep *string = diagnosis.expected.step("string-to-sign");
    writeBytesOrNull(out, "stringToSign", string ? string->output.bytes() : QByteArray());
    out.key("steps").beginArray();
    for (const TraceStep &step : diagnosis.expected.steps()) {
        if (step.visibility == TraceStep::Visibility::Public)
            out.beginObject().key("id").bytes(step.id).key("value").bytes(step.output.bytes()).endObject();
    }
    out.endArray().endObject().key("explanations").beginArray();
    for (const Diagnosis::Explanation &explanation : diagnosis.explanations) {
        out.beginObject().key("causes").beginArray();
        for (const Cause &cause : explanation.causes)
            writeCause(out, cause, diagnosis.schemeId);
        out.endArray().key("proof").bytes(proofId(explanation.proof));
        writeBytesOrNull(out, "signature", explanation.signature);
        if (!explanation.sample.isEmpty())
            out.key("sample").text(explanation.sample);
        out.endObject();
    }
    out.endArray();
    writeFirstDifference(out, diagnosis);
    out.key("tried").number(qint64(diagnosis.tried)).key("seconds").raw(QByteArray::number(double(diagnosis.took.count()) / 1e6, 'f', 6));
    out.key("exhausted").number(diagnosis.exhaustedSize).key("read").beginArray();
    for (const QString &sentence : job.read)
        out.text(sentence);
    out.endArray().key("remarks").beginArray();
    for (const Error &remark : job.remarks + diagnosis.remarks)
        out.raw(errorJson(remark));
    return out.endArray().endObject().json();
}

QString diagnosisText(const ExplainJob &job, const Diagnosis &diagnosis)
{
    return Report(job, diagnosis).text();
}

ExplainOutcome explainedJob(const QByteArray &json, const SchemeRegistry &schemes, const SolverLimits &limits)
{
    const auto job = explainJobFromJson(json);
    if (!job) {
        JsonWriter out;
        out.beginObject();
        if (!job.error().id.isEmpty())
            out.key("id").raw(job.error().id);
        out.key("error").raw(errorJson(job.error().error)).endObject();
        return {out.json(), std::nullopt, job.error().error};
    }
    Diagnosis diagnosis = diagnosed(job->input, schemes, limits);
    return {diagnosisJson(*job, diagnosis), std::move(diagnosis), std::nullopt};
}

} // namespace countersign
