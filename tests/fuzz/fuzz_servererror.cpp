// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an answer: read as text, searched for a refusal and for the call's id.
#include "core/diagnosis/servererror.h"

#include <cstdint>
#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static constexpr const char *types[] = {"application/json", "text/xml;charset=utf-8", "text/plain;charset=GBK", ""};
    if (size == 0)
        return 0;
    Response response{.status = data[0] & 4 ? 400 : 200, .reason = "Reason", .headers = {{"Content-Type", types[data[0] & 3]}}};
    response.body = QByteArray(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    response.text = decoded(response.body, headerValue(response, "Content-Type"));
    const auto error = serverError(response);
    if (!error && response.status >= 400)
        std::abort();
    return 0;
}
