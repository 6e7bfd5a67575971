// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "app/commands/stopsignal.h"
#include "core/practice/practicegateway.h"

namespace countersign {

/// `gateway`: the practice gateway until it is told to stop.
class GatewayCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    Result<void> start(CommandContext &context);

    CLI::App *m_verb = nullptr;
    int m_port = 0;
    std::string m_keysFile{};
    std::unique_ptr<PracticeGateway> m_gateway{};
    std::unique_ptr<StopSignal> m_stop{};
};

} // namespace countersign
