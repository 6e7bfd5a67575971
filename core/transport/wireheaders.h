// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/request.h"

#include <vector>

namespace countersign {

/// All headers of a request in the order sent, where they lie: Host, the request's, those that Qt would add by itself set to known values, Content-Length.
class WireHeaders {
public:
    WireHeaders() = default;
    WireHeaders(const WireHeaders &) = delete;
    WireHeaders &operator=(const WireHeaders &) = delete;

    /// Valid until the next, and as long as the headers of \p request stay as they are.
    const std::vector<const Field *> &of(const Request &request, qsizetype bodySize);

private:
    bool isThere(QByteArrayView name) const;

    Field m_host{}, m_length{};
    std::vector<const Field *> m_headers{};
};

} // namespace countersign
