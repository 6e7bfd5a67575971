// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/signcommand.h"

#include "app/commands/orderedlines.h"
#include "core/session/batchsigner.h"

#include <QFile>
#include <QThread>

#include <cstdio>
#include <mutex>

#include <CLI/CLI.hpp>

namespace countersign {

void SignCommand::declare(CLI::App &app)
{
    m_verb = app.add_subcommand("sign", "Sign a request given as JSON on standard input");
    m_verb->add_flag("--batch", m_isBatch, "One JSON object a line in, one a line out, in the same order");
    m_verb->add_option("FILE", m_file, "Read this file instead of standard input");
}

bool SignCommand::isChosen() const
{
    return m_verb->parsed();
}

void SignCommand::run(CommandContext &context, const Done &done)
{
    QFile input(QString::fromStdString(m_file));
    const bool isOpen = m_file == "-" ? input.open(fileno(stdin), QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
    if (!isOpen) {
        done(context.fail({ErrorKind::FileUnreadable, QCoreApplication::translate("CommandLine", "The file cannot be read"),
                           QString::fromStdString(m_file), input.errorString()}));
        return;
    }
    done(m_isBatch ? signLines(context, input) : signOne(context, input));
}

int SignCommand::signOne(CommandContext &context, QIODevice &input) const
{
    const SignJobOutcome outcome = signedJob(input.readAll(), context.schemes, context.clock, context.nonces);
    context.print(outcome.json + '\n');
    if (!outcome.error)
        return Success;
    context.note(sentence(*outcome.error));
    return exitStatus(outcome.error->kind);
}

int SignCommand::signLines(CommandContext &context, const QFile &input) const
{
    std::mutex mutex;
    int status = Success;
    answerLines(input.handle(), std::max(1, QThread::idealThreadCount()), [&context, &mutex, &status]() -> LineWorker {
        const auto signer = std::make_shared<BatchSigner>(context.schemes, context.clock, context.nonces);
        return [signer, &mutex, &status](QByteArrayView line, JsonWriter &out) {
            if (const auto failed = signer->sign(line, out)) {
                const std::lock_guard lock(mutex);
                status = worse(status, exitStatus(*failed));
            }
        };
    });
    return status;
}

} // namespace countersign
