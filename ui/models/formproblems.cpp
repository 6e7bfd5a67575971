// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/formproblems.h"

#include "core/session/signingsession.h"

#include <QCoreApplication>

namespace countersign {

namespace {

struct FormProblems {
    Q_DECLARE_TR_FUNCTIONS(countersign::FormProblems)
};

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
    if (session.isEndpointWithheld())
        problems.append({.text = FormProblems::tr("The endpoint held a secret and is not kept: type it again")});
    if (const auto error = session.endpointError())
        problems.append({.text = error->message, .severity = Severity::Blocking});
    return problems;
}

} // namespace countersign
