// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/cataloguechanges.h"
#include "app/commands/command.h"
#include "core/metadata/metadatarunner.h"
#include "core/session/jsonwriter.h"
#include "core/transport/networktransport.h"

#include <QElapsedTimer>

#include <string>
#include <vector>

namespace countersign {

class StopSignal;

/// `catalogue import | update | rebuild | remove | stats | report | changes`: the person's own catalogues, made from vendors' metadata.
class CatalogueCommand final : public Command {
public:
    CatalogueCommand();
    ~CatalogueCommand() override;
    void declare(CLI::App &app) override;
    bool isChosen() const override;
    void run(CommandContext &context, const Done &done) override;

private:
    QVector<MetadataTask> tasks() const;
    void work(CommandContext &context, const Done &done);
    void next();
    void conclude(const Result<MetadataResult> &result);
    void noteProgress(const MetadataProgress &progress);
    static int stats(CommandContext &context);
    static int report(CommandContext &context);

    CLI::App *m_verb = nullptr;
    CLI::App *m_import = nullptr, *m_update = nullptr, *m_rebuild = nullptr, *m_remove = nullptr, *m_stats = nullptr, *m_report = nullptr,
             *m_changes = nullptr;
    std::vector<std::string> m_paths{}, m_formats{}, m_products{};
    std::string m_source = "alibaba", m_base{}, m_removed{};
    ChangesRequest m_compared{};

    CommandContext *m_context = nullptr;
    Done m_done{};
    QVector<MetadataTask> m_tasks{}; ///< still to do
    JsonWriter m_out{};
    QElapsedTimer m_sinceNote{};
    std::unique_ptr<NetworkTransport> m_transport{};
    std::unique_ptr<MetadataRunner> m_runner{};
    std::unique_ptr<StopSignal> m_stop{};
};

} // namespace countersign
