// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace countersign {

/// `describe`: an operation's parameters as a table; as JSON the whole operation.
class DescribeCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    CLI::App *m_verb = nullptr;
    std::string m_product{}, m_operation{}, m_version{};
};

} // namespace countersign
