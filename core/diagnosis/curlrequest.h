// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/diagnosis/observedrequest.h"

#include <QByteArrayList>

#include <optional>

namespace countersign {

/// What a curl command would send.
struct CurlRequest {
    /// With curl's own `Accept: */*` and Content-Type, where the command does not take them out; without User-Agent, whose version is not known.
    ObservedRequest request{};
    QVector<Error> remarks{};
    bool isEmpty = true; ///< neither URL nor option: prose about curl
};

/// \param words behind the program's name, without quotes
/// \param input what is piped into it, when that is known: for `@-`
/// Sources: curl's manual page; the bytes that curl 7.88.1 sends.
CurlRequest curlRequest(const QByteArrayList &words, const std::optional<QByteArray> &input);

} // namespace countersign
