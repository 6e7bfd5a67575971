// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a workspace's file: refused, or read and written back to the same workspace.
#include "core/session/workspacefile.h"

#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<WorkspaceState> state = workspaceFromJson(json);
    if (!state)
        return 0;
    const Result<WorkspaceState> again = workspaceFromJson(workspaceToJson(*state));
    if (!again || *again != *state)
        std::abort();
    return 0;
}
