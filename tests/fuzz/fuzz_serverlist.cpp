// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the answer of an address server. What is taken for servers must be hosts that can be written and read again.
#include "core/transport/serverlist.h"

#include <cstdint>
#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray scheme = (data[0] & 1) != 0 ? "https" : "http";
    const QByteArray text(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const auto servers = serversFromText(text, scheme);
    if (!servers)
        return servers.error().message.isEmpty() ? (std::abort(), 0) : 0;
    for (const Endpoint &server : *servers) {
        const auto again = endpointFromText(QString::fromLatin1(server.text()));
        if (!again || again->authority() != server.authority() || server.scheme != scheme || servers->count(server) != 1)
            std::abort();
    }
    for (quint32 i = 0; i < 3; ++i) {
        if (inTryingOrder(*servers, i).size() != servers->size())
            std::abort();
    }
    return 0;
}
