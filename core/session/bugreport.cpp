// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bugreport.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Writes a report, one paragraph after the other.
class BugReportWriter {
    Q_DECLARE_TR_FUNCTIONS(BugReport)
public:
    explicit BugReportWriter(const JudgedCase &judged) : m_diagnosis(judged.diagnosis) { }

    QString text()
    {
        const VerdictText verdict = m_diagnosis.text();
        m_lines << u"## "_s + verdict.sentence << QString() << verdict.reason;
        for (const Diagnosis::Explanation &explanation : m_diagnosis.explanations)
            addExplanation(explanation);
        return m_lines.join(u'\n') + u'\n';
    }

private:
    void addExplanation(const Diagnosis::Explanation &explanation)
    {
        m_lines << QString();
        for (const Cause &cause : explanation.causes)
            m_lines << u"* `%1`: %2"_s.arg(QString::fromLatin1(cause.id), explained(cause, m_diagnosis.schemeId))
                    << u"  "_s + fixFor(cause, m_diagnosis.schemeId);
    }

    const Diagnosis &m_diagnosis;
    QStringList m_lines{};
};

} // namespace

QString bugReport(const JudgedCase &judged)
{
    return BugReportWriter(judged).text();
}

} // namespace countersign
