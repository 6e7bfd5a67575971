// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explaincommand.h"

#include "core/base/whenfinished.h"

#include <QFile>
#include <QThread>

#include <CLI/CLI.hpp>

namespace countersign {

namespace {

constexpr int Unmatched = 5; ///< exit status: a mismatch, explained or not

int exitStatusOf(Diagnosis::Verdict verdict)
{
    if (verdict == Diagnosis::Verdict::Undecidable)
        return BadUsage;
    return verdict == Diagnosis::Verdict::Match ? Success : Unmatched;
}

/// The cloud whose variables hold the secret.
QString cloudOf(const DiagnosisInput &input)
{
    return input.schemeId.startsWith("huawei-") ? QStringLiteral("huawei")
        : input.schemeId == "acm-spas"          ? QStringLiteral("acm")
                                                : QStringLiteral("alibaba");
}

} // namespace

void ExplainCommand::declare(CLI::App &app)
{
    m_verb = app.add_subcommand("explain", "Find out why a signature does not match");
    m_verb->add_flag("--batch", m_isBatch, "One JSON object a line in, one a line out, in the same order");
    m_verb->add_option("--budget", m_budget, "Seconds that the search may take for a case")->check(CLI::Range(0.01, 3600.0));
    m_verb->add_option("--profile", m_profile, "Take the secret from this profile");
    m_verb->add_option("FILE", m_file,
                       "Read this file instead of standard input: JSON, a curl command, a URL, raw HTTP, a HAR file, a refusal");
}

bool ExplainCommand::isChosen() const
{
    return m_verb->parsed();
}

SolverLimits ExplainCommand::limits() const
{
    return {.budget = std::chrono::milliseconds(qint64(m_budget * 1000)), .threads = std::max(1, QThread::idealThreadCount())};
}

void ExplainCommand::run(CommandContext &context, const Done &done)
{
    if (m_isBatch) {
        QFile input(QString::fromStdString(m_file));
        const bool isOpen = m_file == "-" ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
        if (isOpen)
            done(explainLines(context, input));
        else
            done(context.fail({ErrorKind::FileUnreadable, QCoreApplication::translate("CommandLine", "The file cannot be read"),
                               QString::fromStdString(m_file), input.errorString()}));
        return;
    }
    const Result<QByteArray> text = fileContents(m_file);
    if (text)
        explainOne(context, *text, done);
    else
        done(context.fail(text.error()));
}

void ExplainCommand::explainOne(CommandContext &context, const QByteArray &text, const Done &done)
{
    ExplainJob job;
    if (isExplainJob(text)) {
        const auto read = explainJobFromJson(text);
        if (!read) {
            done(context.fail(read.error().error));
            return;
        }
        job = *read;
    } else {
        job = explainJobFromText(text);
    }
    if (!job.input.secret.isEmpty()) {
        done(report(context, job));
        return;
    }
    auto withSecret = [this, &context, job, done](const Result<Credentials> &credentials) mutable {
        if (!credentials) {
            done(context.fail(credentials.error()));
            return;
        }
        job.input.secret = credentials->accessKeySecret;
        done(report(context, job));
    };
    if (!m_profile.empty()) {
        const Result<Profile> profile = context.profiles().find(QString::fromStdString(m_profile));
        if (profile)
            whenFinished(context.profiles().credentials(*profile), &m_receiver, withSecret);
        else
            done(context.fail(profile.error()));
    } else {
        const Result<std::optional<Credentials>> found = credentialsFromEnvironment(context.environment, cloudOf(job.input));
        withSecret(found ? Result<Credentials>(found->value_or(Credentials())) : tl::unexpected(found.error()));
    }
}

int ExplainCommand::report(CommandContext &context, const ExplainJob &job) const
{
    const Diagnosis diagnosis = diagnosed(job.input, context.schemes, limits());
    if (context.options.json)
        context.print(diagnosisJson(job, diagnosis) + '\n');
    else
        context.printLine(diagnosisText(job, diagnosis));
    return exitStatusOf(diagnosis.verdict);
}

int ExplainCommand::explainLines(CommandContext &context, QIODevice &input) const
{
    int status = Success;
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        if (line.trimmed().isEmpty())
            continue;
        const ExplainOutcome outcome = explainedJob(line, context.schemes, limits());
        context.print(outcome.json + '\n');
        status = worse(status, outcome.diagnosis ? exitStatusOf(outcome.diagnosis->verdict) : BadUsage);
    }
    return status;
}

} // namespace countersign
