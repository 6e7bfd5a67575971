// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

#include <string>
#include <vector>

namespace countersign {

/// `catalogue import | stats | report`: the person's own catalogues, made from vendors' metadata.
class CatalogueCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    int import(CommandContext &context) const;
    static int stats(CommandContext &context);
    static int report(CommandContext &context);

    CLI::App *m_verb = nullptr;
    CLI::App *m_import = nullptr, *m_stats = nullptr, *m_report = nullptr;
    std::vector<std::string> m_paths{};
};

} // namespace countersign
