// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/diagnosis/servererror.h"

#include <QDateTime>

namespace countersign {

/// A text of which somebody says that it is the server's refusal.
struct GivenRefusal {
    std::optional<ServerError> refusal{};
    QDateTime serverTime{}; ///< UTC; of any answer, also one that refuses nothing; invalid when it tells none
    std::optional<Error>
        remark{}; ///< why it is no refusal: what it reads as, and what to give; quotes nothing of it but what was recognised
};

/// Takes bodies in JSON and XML with a code or a message, whole answers, texts of SDKs, and by themselves the vendors' messages and a status (`403 Forbidden`).
/// \param subject of the remark: the place that the text was given in
GivenRefusal givenRefusal(const QByteArray &text, const QString &subject = {});

} // namespace countersign
