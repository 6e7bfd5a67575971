// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/request/givenfiles.h"
#include "core/request/parametervalues.h"
#include "core/request/request.h"

namespace countersign {

enum class Severity {
    Note,    ///< the metadata says otherwise; sending stays possible
    Blocking ///< no request can be made of it: unknown parameter, empty path segment, CR in a header, text that the charset cannot hold
};

/// Something wrong with one field; all of a form's are reported at once.
struct Problem {
    QString path{}; ///< `Tag.2.Value`; the same the form's editor has
    QString text{}; ///< one sentence: what, and what is allowed
    Severity severity = Severity::Note;

    bool operator==(const Problem &) const = default;
};

/// What the builder needs beyond the values.
struct BuildOptions {
    QByteArray method{};       ///< empty: the operation's first
    QByteArray format{};       ///< `JSON`, `XML`; sent as `Format` where the operation has formats. Empty: JSON
    QByteArray boundarySeed{}; ///< random letters and digits for the boundary of a multipart body
    GivenFiles files{};        ///< of the values that name one

    bool operator==(const BuildOptions &) const = default;
};

struct BuildOutcome {
    Request request{}; ///< always there; complete when nothing blocks
    QVector<Problem> problems{};

    COUNTERSIGN_CORE bool isBlocked() const;
};

/// Makes the unsigned request. Each value keeps its path as origin. Parameters go in the operation's order; lists, structs, JSON and comma
/// lists by their style. RPC operations by POST carry everything in the form, by GET everything in the query.
/// Text is UTF-8, in a form the operation's charset. Values are checked against the metadata (required, type, enum, range, length, pattern, count); numbers stay as typed.
COUNTERSIGN_CORE BuildOutcome build(const Operation &operation, const ParameterValues &values, const Endpoint &endpoint,
                                    const BuildOptions &options = {});

/// The node of the tree that \p path means, longest literal name first (`SystemDisk.Size` before `SystemDisk`); null when there is none.
COUNTERSIGN_CORE const Parameter *parameterAt(const Operation &operation, const QString &path);

} // namespace countersign
