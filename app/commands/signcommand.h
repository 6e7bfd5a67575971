// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

#include <QFile>

namespace countersign {

/// `sign`: one JSON object in, one out; with `--batch` one a line.
class SignCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    int signOne(CommandContext &context, QIODevice &input) const;
    int signLines(CommandContext &context, const QFile &input) const;

    CLI::App *m_verb = nullptr;
    std::string m_file = "-";
    bool m_isBatch = false;
};

} // namespace countersign
