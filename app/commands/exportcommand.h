// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/callsetup.h"
#include "app/commands/command.h"
#include "core/transport/addressserver.h"
#include "core/transport/networktransport.h"

namespace countersign {

/// `export`: a signed request in another tool's words.
class ExportCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    int print(const CommandContext &context, const PreparedCall &call) const;
    /// The command has to name a server: asks the address server for one, and signs for that.
    void printForServer(CommandContext &context, const PreparedCall &call, const Done &done);

    CLI::App *m_verb = nullptr;
    CallOptions m_options{};
    std::string m_format{};
    std::unique_ptr<CallSetup> m_setup{};
    std::unique_ptr<NetworkTransport> m_transport{};
    std::unique_ptr<AddressServer> m_addressServer{};
};

} // namespace countersign
