// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/workspacestate.h"

namespace countersign {

/// The text of a workspace's file: one JSON object in UTF-8 on one line, with `format` and `version`. Bytes (bodies, layouts) are in Base64.
COUNTERSIGN_CORE QByteArray workspaceToJson(const WorkspaceState &state);

/// Strict about JSON and about the types of what it knows; unknown keys are passed over. BadInput names the place (`documents[2].values[0].path`) or
/// what is not JSON; Unsupported is a file of a later version.
COUNTERSIGN_CORE Result<WorkspaceState> workspaceFromJson(const QByteArray &json);

} // namespace countersign
