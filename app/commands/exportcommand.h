// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/callsetup.h"
#include "app/commands/command.h"

namespace countersign {

/// `export`: a signed request in another tool's words.
class ExportCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    int print(const CommandContext &context, const PreparedCall &call) const;

    CLI::App *m_verb = nullptr;
    CallOptions m_options{};
    std::string m_format{};
    std::unique_ptr<CallSetup> m_setup{};
};

} // namespace countersign
