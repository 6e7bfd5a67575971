// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/credentials/credentials.h"
#include "core/request/parametervalues.h"

#include <QMetaType>

namespace countersign {

/// An open operation as it outlives the program: what was typed and chosen. Never holds a secret.
struct Draft {
    OperationId operation{};
    ParameterValues values{};
    QString profileId{};
    QString region{};
    QString endpoint{};     ///< as typed; empty: that of service and region
    bool vpc = false;       ///< the region's VPC host, where it has one
    QByteArray method{};    ///< empty: the operation's first
    QByteArray format{};    ///< empty: the operation's first
    QByteArray scheme{};    ///< empty: follows operation and credentials
    bool edited = false;    ///< since it was sent last
    QStringList withheld{}; ///< paths whose values are secret: they were left out of `values` and have to be typed again

    bool operator==(const Draft &) const = default;
};

/// Leaves out of \p draft what must not be kept: values of parameters that the catalogue calls sensitive, and any text that holds one of
/// \p credentials' secrets. Their paths go to `withheld`.
COUNTERSIGN_CORE Draft withoutSecrets(Draft draft, const Operation &operation, const Credentials &credentials);

} // namespace countersign

Q_DECLARE_METATYPE(countersign::Draft)
