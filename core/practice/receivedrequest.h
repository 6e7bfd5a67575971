// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/httpmessage.h"
#include "core/practice/wirecoding.h"

namespace countersign::practice {

/// A request with its target cut in parts and its parameters decoded once.
struct COUNTERSIGN_CORE ReceivedRequest {
    static constexpr qsizetype parameterLimit = 10000; ///< in the query, and in the form

    HttpRequest http{};
    QByteArray path{}; ///< raw, in front of `?`; begins with `/`
    Pairs query{};     ///< decoded, in the order received
    Pairs form{};      ///< of an `application/x-www-form-urlencoded` body
    /// Union of query and form. A name in both counts once, with the form's value; a name twice in one of them with its first. Assumed.
    Pairs parameters{};
    bool tooMany = false; ///< more parameters than the limit

    explicit ReceivedRequest(HttpRequest request);
    /// The value of a parameter, empty when absent.
    QByteArray parameter(QByteArrayView name) const;
    /// Host header without the port, or empty.
    QByteArray host() const;
};

} // namespace countersign::practice
