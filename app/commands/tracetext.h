// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/jsonwriter.h"
#include "core/session/preparation.h"

namespace countersign {

/// The steps for people: each title and its bytes. Nothing secret.
QByteArray traceText(const SignatureTrace &trace);
/// The public steps as an array of `id` and `value`.
void writeTrace(JsonWriter &out, const SignatureTrace &trace);
/// Method, URL, target, headers and body, with tokens as stars.
void writeWire(JsonWriter &out, const WireRequest &wire);
void writeProblems(JsonWriter &out, const QVector<Problem> &problems);

} // namespace countersign
