// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string>

namespace countersign {

/// A scalar of YAML as a value of JSON.
struct YamlScalar {
    QByteArray json{};
    bool hasJsonValue = true; ///< `.inf` and `.nan` have none: they are texts here
};

/// \param tag `?` for a plain scalar, `!` for a quoted one, or a tag of its own, as the parser says it. Source: YAML 1.2.2, section 10.3.2
YamlScalar yamlScalar(const std::string &value, const std::string &tag);

/// \p text as a string of JSON, with its quotes.
QByteArray quotedAsJson(const QByteArray &text);

} // namespace countersign
