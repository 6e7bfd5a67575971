// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/callsetup.h"
#include "app/commands/command.h"
#include "app/commands/stopsignal.h"
#include "core/session/acmroute.h"
#include "core/transport/networktransport.h"

namespace countersign {

/// `call`: builds, signs and sends; prints the body as received.
class CallCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    void proceed();
    void send();
    void sendThroughAddressServer(const TransportOptions &limits);
    Result<void> mayCarryKeyTo(const Endpoint &target) const;
    TransportOptions limits() const;
    void conclude(const Result<Response> &result);
    void noteTrace() const;
    int report(const Response &response) const;
    int reportDryRun() const;
    void writeHead(JsonWriter &out) const;

    CLI::App *m_verb = nullptr;
    CallOptions m_options{};
    bool m_withTrace = false;
    bool m_isDryRun = false;
    CommandContext *m_context = nullptr;
    Done m_done{};
    std::unique_ptr<CallSetup> m_setup{};
    PreparedCall m_call{};
    std::unique_ptr<NetworkTransport> m_transport{};
    std::unique_ptr<AcmRoute> m_route{};
    std::unique_ptr<StopSignal> m_stop{};
};

} // namespace countersign
