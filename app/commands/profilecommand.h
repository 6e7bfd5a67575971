// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "core/credentials/importedprofile.h"

#include <vector>

namespace countersign {

/// `profile`: list, add, remove, import and test credentials. Secrets come from the terminal or standard input and go to the keychain.
class ProfileCommand final : public Command {
public:
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    int list(CommandContext &context) const;
    void add(CommandContext &context, const Done &done);
    void remove(CommandContext &context, const Done &done);
    void import(CommandContext &context, const Done &done);
    /// Keeps the profiles from \p index on, one after the other.
    void importNext(CommandContext &context, const Done &done, const QVector<ImportedProfile> &found, qsizetype index, int status);
    void test(CommandContext &context, const Done &done);

    CLI::App *m_verb = nullptr;
    CLI::App *m_list = nullptr;
    CLI::App *m_add = nullptr;
    CLI::App *m_remove = nullptr;
    CLI::App *m_import = nullptr;
    CLI::App *m_test = nullptr;
    bool m_leaveSecret = false;
    std::string m_name{}, m_kind{}, m_accessKeyId{}, m_projectId{}, m_domainId{}, m_region{}, m_addressServer{}, m_file{};
    std::vector<std::string> m_hosts{};
    QObject m_receiver{};
};

} // namespace countersign
