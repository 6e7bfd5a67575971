// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/exportcommand.h"

#include "core/exporters/exporter.h"
#include "core/session/acmroute.h"

#include <CLI/CLI.hpp>

namespace countersign {

namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

Error unknownFormat(const std::string &format)
{
    QStringList known;
    for (const auto &each : exporters())
        known.append(QString::fromLatin1(each->info().id));
    return {ErrorKind::NotFound, ExportText::tr("There is no such export format"), QString::fromStdString(format),
            ExportText::tr("Choose one of %1").arg(known.join(QStringLiteral(", ")))};
}

} // namespace

void ExportCommand::declare(CLI::App &app)
{
    m_verb = app.add_subcommand("export", "Print a signed request for another tool");
    m_verb->add_option("--as", m_format, "Format: curl or raw-http")->required();
    declareCallOptions(*m_verb, m_options);
}

bool ExportCommand::isChosen() const
{
    return m_verb->parsed();
}

void ExportCommand::run(CommandContext &context, const Done &done)
{
    if (!exporter(QByteArray::fromStdString(m_format))) {
        done(context.fail(unknownFormat(m_format)));
        return;
    }
    m_setup = std::make_unique<CallSetup>(context, m_options);
    m_setup->prepare([this, &context, done](const Result<PreparedCall> &call) {
        if (!call)
            done(context.fail(call.error()));
        else if (goesThroughAddressServer(call->input.operation))
            printForServer(context, *call, done);
        else
            done(print(context, *call));
    });
}

void ExportCommand::printForServer(CommandContext &context, const PreparedCall &call, const Done &done)
{
    m_transport = std::make_unique<NetworkTransport>(context.options.offline);
    m_addressServer = std::make_unique<AddressServer>(call.input.endpoint, *m_transport, context.clock);
    QObject::connect(m_addressServer.get(), &AddressServer::answered, m_setup.get(),
                     [this, &context, call, done](const std::optional<Error> &failure) {
                         if (failure) {
                             done(context.fail(*failure));
                             return;
                         }
                         PreparedCall signedCall = call;
                         const Result<WireRequest> wire = m_setup->signAnew(signedCall, m_addressServer->list().servers.constFirst());
                         done(wire ? print(context, signedCall) : context.fail(wire.error()));
                     });
    m_addressServer->ask();
}

int ExportCommand::print(const CommandContext &context, const PreparedCall &call) const
{
    const Exporter *format = exporter(QByteArray::fromStdString(m_format));
    const Result<QByteArray> text = format->render({.wire = *call.preparation.wire,
                                                    .scheme = call.preparation.scheme,
                                                    .accessKeyId = call.input.context.credentials.accessKeyId,
                                                    .signedAt = call.input.context.time,
                                                    .isPractice = call.profile.kind == ProfileKind::Practice});
    if (!text)
        return context.fail(text.error());
    if (context.options.json) {
        JsonWriter out;
        out.beginObject().key("format").bytes(format->info().id).key("note").text(format->info().note).key("text").bytes(*text).endObject();
        context.printLine(out);
    } else {
        context.print(text->endsWith('\n') ? *text : QByteArray(*text + '\n'));
    }
    return Success;
}

} // namespace countersign
