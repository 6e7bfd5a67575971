// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/callsetup.h"
#include "app/commands/command.h"
#include "core/transport/networktransport.h"

namespace countersign {

/// `call`: builds, signs and sends; prints the body as received.
class CallCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    void proceed(const PreparedCall &call);
    void send(const PreparedCall &call);
    int report(const PreparedCall &call, const Response &response) const;
    int reportDryRun(const PreparedCall &call) const;
    void writeHead(JsonWriter &out, const PreparedCall &call) const;

    CLI::App *m_verb = nullptr;
    CallOptions m_options{};
    bool m_withTrace = false;
    bool m_isDryRun = false;
    CommandContext *m_context = nullptr;
    Done m_done{};
    std::unique_ptr<CallSetup> m_setup{};
    std::unique_ptr<NetworkTransport> m_transport{};
};

} // namespace countersign
