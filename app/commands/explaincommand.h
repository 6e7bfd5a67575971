// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "core/session/explainjob.h"

#include <QIODevice>
#include <QObject>

namespace countersign {

/// `explain`: finds the mistake in a signed request, given as JSON or as anything that can be pasted.
class ExplainCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    void explainOne(CommandContext &context, const QByteArray &text, const Done &done);
    int report(CommandContext &context, const ExplainJob &job) const;
    int explainLines(CommandContext &context, QIODevice &input) const;
    SolverLimits limits() const;

    CLI::App *m_verb = nullptr;
    std::string m_file = "-";
    std::string m_profile{};
    double m_budget = 5;
    bool m_isBatch = false;
    QObject m_receiver{};
};

} // namespace countersign
