// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

#include <vector>

namespace countersign {

/// `search`: operations, parameters and error codes that match, best first.
class SearchCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    CLI::App *m_verb = nullptr;
    std::vector<std::string> m_words{};
    int m_limit = 20;
};

} // namespace countersign
