// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace countersign {

/// `list`: one level of the tree of clouds, products, versions and operations.
class ListCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    struct Row {
        QString name{};
        QString about{};
    };
    Result<QVector<Row>> rows(const Catalogue &catalogue, bool chinese) const;

    CLI::App *m_verb = nullptr;
    std::string m_place{};
};

} // namespace countersign
