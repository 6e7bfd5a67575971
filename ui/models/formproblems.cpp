// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/formproblems.h"

#include "core/session/signingsession.h"

#include <QCoreApplication>

namespace countersign {

namespace {

struct FormProblems {
    Q_DECLARE_TR_FUNCTIONS(countersign::FormProblems)
};

/// Values of the last call that arrived as others, while they stand in the form as they were sent.
void addArrivedOtherwise(const SigningSession &session, QVector<Problem> &problems)
{
    if (!session.verdict() || session.verdict()->diagnosis.explanations.isEmpty())
        return;
    for (const Cause &cause : session.verdict()->diagnosis.explanations.constFirst().causes) {
        const QString path = cause.where.value("parameter");
        const auto present = session.values().value(path);
        if (cause.id == "value-differs" && present && present == session.lastCall().values.value(path))
            problems.append({.path = path, .text = FormProblems::tr("Arrived as another value. See Compare.")});
    }
}

} // namespace

QVector<Problem> formProblems(const SigningSession &session)
{
    QVector<Problem> problems = session.preparation().built.problems;
    for (const QString &path : session.withheld()) {
        problems.removeIf([&path](const Problem &problem) { return problem.path == path; }); // its being missing is no news
        problems.append({.path = path,
                         .text = path.isEmpty() ? FormProblems::tr("The body was secret and is not kept: give it again")
                                                : FormProblems::tr("Secret, not kept: type it again")});
    }
    addArrivedOtherwise(session, problems);
    if (session.isEndpointWithheld())
        problems.append({.text = FormProblems::tr("The endpoint held a secret and is not kept: type it again")});
    if (const auto error = session.endpointError())
        problems.append({.text = error->message, .severity = Severity::Blocking});
    return problems;
}

} // namespace countersign
