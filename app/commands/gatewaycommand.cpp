// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/gatewaycommand.h"

#include <CLI/CLI.hpp>

namespace countersign {

void GatewayCommand::declare(CLI::App &app)
{
    m_verb = app.add_subcommand("gateway",
                                "Run the practice gateway, which checks signatures as the real ones do; ACM and its address list too");
    m_verb->add_option("--port", m_port, "Port on 127.0.0.1; 0 takes a free one")->check(CLI::Range(0, 65535));
    m_verb->add_option("--keys", m_keysFile, "More keys, one \"ID SECRET [TOKEN]\" a line, from FILE (- is standard input)");
}

bool GatewayCommand::isChosen() const
{
    return m_verb->parsed();
}

Result<void> GatewayCommand::start(CommandContext &context)
{
    const Result<const Catalogue *> catalogue = context.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    m_gateway = std::make_unique<PracticeGateway>(**catalogue, context.clock);
    if (!m_keysFile.empty()) {
        const Result<QByteArray> text = fileContents(m_keysFile);
        if (!text)
            return tl::unexpected(text.error());
        const auto keys = practiceKeysFromText(*text);
        if (!keys)
            return tl::unexpected(keys.error());
        for (const PracticeGateway::Key &key : *keys)
            m_gateway->addKey(key);
    }
    const Result<quint16> port = m_gateway->listen(static_cast<quint16>(m_port));
    return port ? Result<void>() : Result<void>(tl::unexpected(port.error()));
}

void GatewayCommand::run(CommandContext &context, const Done &done)
{
    if (const Result<void> started = start(context); !started) {
        done(context.fail(started.error()));
        return;
    }
    m_stop = std::make_unique<StopSignal>();
    QObject::connect(m_stop.get(), &StopSignal::received, m_gateway.get(), [this, done] {
        m_gateway->close();
        done(Success);
    });
    // Each line is flushed: a file or pipe shows an answer when it is given.
    const auto say = [&context](const char *key, const QByteArray &value, const QByteArray &line) {
        JsonWriter out;
        out.beginObject().key(key).bytes(value).endObject();
        context.options.json ? context.printLine(out) : context.print(line + '\n');
    };
    QObject::connect(m_gateway.get(), &PracticeGateway::answered, m_gateway.get(),
                     [say](const QString &line) { say("answered", line.toUtf8(), line.toUtf8()); });
    say("listening", m_gateway->url(), "listening on " + m_gateway->url());
}

} // namespace countersign
