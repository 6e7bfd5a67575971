// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace countersign {

/// What `call` and `export` are told about one call.
struct CallOptions {
    std::string product{}, operation{}, version{};
    std::vector<std::string> parameters{}; ///< `NAME=VALUE` or `NAME:=JSON`
    std::string parametersFile{}, bodyFile{};
    std::string region{}, method{}, format{}, scheme{}, algorithm{};
    std::optional<std::string> endpoint{}, profile{}; ///< given and empty is a mistake, not a wish for the default
    std::string time{}, nonce{};
    double timeoutSeconds = 30;
    bool insecureHttp = false;
};

void declareCallOptions(CLI::App &verb, CallOptions &options);

} // namespace countersign
