// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bugreport.h"

#include "core/diagnosis/observedsignature.h"
#include "core/session/sensitivevalues.h"
#include "core/session/shownstrings.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype excerptAround = 40; ///< equal bytes shown on each side of a difference
constexpr qsizetype excerptLongest = 400;
constexpr int mostDifferences = 10;
constexpr qsizetype longestWholeId = 12; ///< the practice gateway's key and others of no worth

/// Within a line of Markdown: as it is, whatever letters it holds.
QString code(const QString &text)
{
    return text.contains(u'`') ? u"`` %1 ``"_s.arg(text) : u"`%1`"_s.arg(text);
}

/// What somebody calls a profile is not for others.
Diagnosis withoutProfile(Diagnosis diagnosis)
{
    for (Diagnosis::Explanation &explanation : diagnosis.explanations) {
        for (Cause &cause : explanation.causes)
            cause.where.remove("profile");
    }
    return diagnosis;
}

/// Writes a report, one paragraph after the other.
class BugReportWriter {
    Q_DECLARE_TR_FUNCTIONS(BugReport)
public:
    explicit BugReportWriter(const JudgedCase &judged)
        : m_job(judged.job), m_diagnosis(withoutProfile(judged.diagnosis)), m_sensitive(judged.job.input), m_keyIds(keyIds())
    {
    }

    QString text()
    {
        const VerdictText verdict = m_diagnosis.text();
        m_lines << u"## "_s + tr("Diagnosis of a signature") << QString() << u"**%1**"_s.arg(escaped(verdict.sentence))
                << escaped(verdict.reason) << QString();
        addFacts();
        addExplanations();
        addSignatures();
        addStrings();
        addRemarks();
        return finished();
    }

private:
    QString withoutSecrets(const QString &text) const
    {
        const QByteArray masked = m_sensitive.maskedValues(text.toUtf8());
        return m_sensitive.occurIn(masked) ? tr("(left out: it holds a secret value)") : QString::fromUtf8(masked);
    }

    /// A sentence, with letters that Markdown would take for marks escaped.
    QString escaped(const QString &text) const
    {
        QString said;
        for (const QChar letter : withoutSecrets(text)) {
            if (u"\\`*_<>[]|#"_s.contains(letter))
                said += u'\\';
            said += letter;
        }
        return said.replace(u'\n', u' ');
    }

    void addFact(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_lines << u"* %1: %2"_s.arg(name, value);
    }

    void addFacts()
    {
        addFact(tr("Scheme"), m_diagnosis.schemeId.isEmpty() ? QString() : code(QString::fromLatin1(m_diagnosis.schemeId)));
        QStringList ids;
        for (const QByteArray &id : m_keyIds)
            ids.append(code(QString::fromUtf8(id))); // shortened with everything else at the end
        addFact(tr("AccessKey id"), ids.join(u", "_s));
        if (m_job.input.request) {
            const ObservedRequest &request = *m_job.input.request;
            const QByteArray method = request.method.isEmpty() ? QByteArray("GET") : request.method;
            addFact(tr("Request"), code(QString(shown(method) + u' ' + shown(QByteArray(request.host + request.path())))));
        }
        const QString took = QLocale().toString(double(m_diagnosis.took.count()) / 1e6, 'f', 3);
        if (m_diagnosis.tried > 0)
            addFact(tr("Hypotheses tried"), tr("%1 in %2 s").arg(QLocale().toString(m_diagnosis.tried), took));
        addFact(tr("Program"), u"Countersign %1"_s.arg(QStringLiteral(COUNTERSIGN_VERSION)));
        m_lines << QString();
    }

    void addExplanations()
    {
        const qsizetype count = m_diagnosis.explanations.size();
        for (qsizetype index = 0; index < count; ++index) {
            const Diagnosis::Explanation &explanation = m_diagnosis.explanations[index];
            m_lines << u"### "_s + (count > 1 ? tr("Explanation %L1 of %L2").arg(index + 1).arg(count) : tr("Explanation")) << QString()
                    << proved(explanation) << QString();
            if (!explanation.sample.isEmpty()) { // its mistakes are none of the person's
                m_lines << tr("Fix: %1").arg(escaped(sampleFix())) << QString();
                continue;
            }
            if (const auto habitual = habit(explanation.causes))
                m_lines << escaped(*habitual) << QString();
            for (const Cause &cause : explanation.causes)
                addCause(cause);
            m_lines << QString();
        }
    }

    void addCause(const Cause &cause)
    {
        m_lines << u"* `%1`: %2"_s.arg(QString::fromLatin1(cause.id), escaped(explained(cause, m_diagnosis.schemeId)))
                << u"  "_s + tr("Fix: %1").arg(escaped(fixFor(cause, m_diagnosis.schemeId)));
        if (const QUrl reference = referenceFor(cause, m_diagnosis.schemeId); reference.isValid() && !reference.isEmpty())
            m_lines << u"  <%1>"_s.arg(reference.toString());
    }

    QString proved(const Diagnosis::Explanation &explanation) const
    {
        if (!explanation.sample.isEmpty())
            return tr("Proof: reproduced with the published request and sample key of %1.").arg(escaped(explanation.sample));
        switch (explanation.proof) {
        case Diagnosis::Proof::Reproduced:
            return tr("Proof: the observed signature was reproduced, byte for byte.");
        case Diagnosis::Proof::ServerString:
            return tr("Proof: seen from the server's string.");
        case Diagnosis::Proof::OtherString:
            return tr("Proof: seen from the string that the program signed.");
        case Diagnosis::Proof::Rule:
            break;
        }
        return tr("Proof: seen from the request and the answer.");
    }

    void addSignatures()
    {
        if (m_diagnosis.observedSignature.isEmpty() && m_diagnosis.expectedSignature.isEmpty())
            return;
        m_lines << u"### "_s + tr("Signatures") << QString();
        const auto add = [this](const QString &name, const QByteArray &signature) {
            addFact(name, signature.isEmpty() ? QString() : code(shown(signature)));
        };
        add(tr("observed"), m_diagnosis.observedSignature);
        if (!m_diagnosis.explanations.isEmpty())
            add(tr("reproduced"), m_diagnosis.explanations.constFirst().signature);
        add(tr("computed by the rules"), m_diagnosis.expectedSignature);
        m_lines << QString();
    }

    void addStrings()
    {
        for (const ShownStrings &strings : stringsToShow(m_diagnosis, 0)) {
            const Comparison &comparison = strings.comparison;
            const qsizetype count = comparison.differences.size();
            m_lines << u"### %1"_s.arg(escaped(strings.title)) << QString();
            if (count == 0) {
                m_lines << tr("Both are equal, %1 bytes.").arg(QLocale().toString(comparison.ours.size())) << QString();
                continue;
            }
            const QByteArray ours = m_sensitive.masked(comparison.ours.bytes()), theirs = m_sensitive.masked(comparison.theirs);
            for (qsizetype index = 0; index < std::min<qsizetype>(count, mostDifferences); ++index)
                addDifference(strings, index, ours, theirs);
            if (count > mostDifferences)
                m_lines << tr("%1 more differences are left out.").arg(QLocale().toString(count - mostDifferences)) << QString();
        }
    }

    void addDifference(const ShownStrings &strings, qsizetype index, const QByteArray &ours, const QByteArray &theirs)
    {
        const Difference &difference = strings.comparison.differences[index];
        const QString place = difference.origins.isEmpty() ? QString() : difference.origins.constFirst().name;
        const QString at = QLocale().toString(difference.oursOffset);
        m_lines << (place.isEmpty() ? tr("Difference %L1, at byte %2:").arg(index + 1).arg(at)
                                    : tr("Difference %L1, at byte %2, in %3:").arg(index + 1).arg(at, escaped(place)))
                << QString();
        const QString our = excerpt(ours, difference.oursOffset, difference.oursLength);
        const QString their = excerpt(theirs, difference.theirsOffset, difference.theirsLength);
        // In one column, so that the eye finds the bytes below each other.
        const bool isSigned = strings.isTheirsAbove();
        const QString upper = isSigned ? tr("signed:") : tr("sent:"), lower = isSigned ? tr("sent:") : tr("arrived:");
        const qsizetype wide = std::max(upper.size(), lower.size());
        m_lines << u"    %1 %2"_s.arg(upper.leftJustified(wide), isSigned ? their : our)
                << u"    %1 %2"_s.arg(lower.leftJustified(wide), isSigned ? our : their) << QString();
    }

    /// The bytes of a difference between square marks, with some equal ones around.
    static QString excerpt(const QByteArray &bytes, qsizetype offset, qsizetype length)
    {
        const qsizetype from = std::max<qsizetype>(0, offset - excerptAround);
        QByteArray middle = bytes.mid(offset, length);
        const QString cut = middle.size() > excerptLongest ? u"…"_s : QString();
        middle.truncate(excerptLongest);
        return visibleText(bytes.mid(from, offset - from)) + u'⟦' + visibleText(middle) + cut + u'⟧'
            + visibleText(bytes.mid(offset + length, excerptAround));
    }

    void addRemarks()
    {
        QStringList sentences;
        for (const QString &read : m_job.read)
            sentences.append(u"* "_s + escaped(read));
        for (const Error &remark : m_job.remarks + m_diagnosis.remarks)
            sentences.append(u"* "_s + escaped(sentence(remark)));
        sentences.removeDuplicates();
        if (!sentences.isEmpty())
            m_lines << u"### "_s + tr("What was read, and remarks") << QString() << sentences << QString();
    }

    QString shown(const QByteArray &bytes) const { return visibleText(m_sensitive.masked(bytes)); }

    QSet<QByteArray> keyIds() const
    {
        QSet<QByteArray> ids;
        if (m_job.input.request) {
            if (const auto signature = observedSignature(*m_job.input.request))
                ids.insert(signature->accessKeyId);
        }
        if (m_job.input.refusal)
            ids.insert(m_job.input.refusal->accessKeyId);
        ids.remove(QByteArray());
        return ids;
    }

    /// Line by line: nothing secret, however it came there, and key ids shortened.
    QString finished()
    {
        for (QString &line : m_lines) {
            line = withoutSecrets(line);
            for (const QByteArray &id : m_keyIds) {
                const QString whole = QString::fromUtf8(id);
                if (whole.size() > longestWholeId)
                    line.replace(whole, whole.left(4) + u'…' + whole.right(4));
            }
        }
        while (!m_lines.isEmpty() && m_lines.constLast().isEmpty())
            m_lines.removeLast();
        return m_lines.join(u'\n') + u'\n';
    }

    const ExplainJob &m_job;
    const Diagnosis m_diagnosis;
    const SensitiveValues m_sensitive;
    const QSet<QByteArray> m_keyIds;
    QStringList m_lines{};
};

} // namespace

QString bugReport(const JudgedCase &judged)
{
    return BugReportWriter(judged).text();
}

} // namespace countersign
