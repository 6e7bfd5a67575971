// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commandcontext.h"

#include <functional>

namespace CLI {
class App;
}

namespace countersign {

/// One verb of the command line.
class Command {
public:
    virtual ~Command() = default;
    /// Called once with the exit status.
    using Done = std::function<void(int status)>;

    /// Adds the verb and its options to \p app.
    virtual void declare(CLI::App &app) = 0;
    virtual bool isChosen() const = 0;
    /// Does the work; \p done may be called at once or later from the event loop.
    virtual void run(CommandContext &context, const Done &done) = 0;
};

} // namespace countersign
