// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/response.h"

#include <QString>
#include <QVector>

namespace countersign {

/// One scalar of an answer: `{"Code":"X"}`, `<Error><Code>X</Code></Error>`.
struct BodyMember {
    QString parent{}; ///< `error` in `{"error":{"code":400}}`; empty on the first level
    QString name{};
    QString text{}; ///< strings unescaped, numbers as written

    bool operator==(const BodyMember &) const = default;
};

/// The scalars on the first two levels of a JSON object or XML document, in order, up to the first damage. Empty for anything else,
/// a JSON text that does not end among it.
/// For XML the root element is not a level. No document type is read and no entity but XML's own five is expanded.
QVector<BodyMember> bodyMembers(const Response &response);

} // namespace countersign
