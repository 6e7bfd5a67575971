// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/jsonwriter.h"
#include "core/session/preparation.h"

namespace countersign {

/// The steps for people: each title and its bytes. Nothing secret.
COUNTERSIGN_CORE QByteArray traceText(const SignatureTrace &trace);
/// The public steps as an array of `id` and `value`.
COUNTERSIGN_CORE void writeTrace(JsonWriter &out, const SignatureTrace &trace);
/// Method, URL, target, headers and body, with tokens as stars.
COUNTERSIGN_CORE void writeWire(JsonWriter &out, const WireRequest &wire);
COUNTERSIGN_CORE void writeProblems(JsonWriter &out, const QVector<Problem> &problems);

} // namespace countersign
