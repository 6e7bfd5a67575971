// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/knownsecrets.h"
#include "core/request/parametervalues.h"
#include "core/session/adhocoperation.h"

#include <QMetaType>

#include <optional>

namespace countersign {

/// An open operation as it outlives the program: what was typed and chosen. Never holds a secret.
struct Draft {
    OperationId operation{};
    std::optional<AdHocOperation> adHoc{}; ///< what `operation` names, where no catalogue has it
    ParameterValues values{};
    QString profileId{};
    QString region{};
    QString endpoint{};     ///< as typed; empty: that of service and region
    bool vpc = false;       ///< the region's VPC host, where it has one
    QByteArray method{};    ///< empty: the operation's first
    QByteArray format{};    ///< empty: the operation's first
    QByteArray scheme{};    ///< empty: follows operation and credentials
    QByteArray algorithm{}; ///< empty: the scheme's first
    bool edited = false;    ///< since it was sent last
    /// Paths whose values are secret: they were left out of `values` and have to be typed again. An empty one is the body.
    QStringList withheld{};
    bool endpointWithheld = false; ///< likewise
    QString example{};             ///< id of the example that filled it, while its note is wanted

    bool operator==(const Draft &) const = default;
};

/// Leaves out of \p draft what must not be kept: values of parameters that the catalogue calls sensitive or that are named like a secret, any text
/// that holds a piece of one of \p secrets, and an endpoint with user info. Their paths go to `withheld`. An ad hoc operation that holds a piece of
/// a secret loses its definition, so that no catalogue can open it. May run in any thread.
COUNTERSIGN_CORE Draft withoutSecrets(Draft draft, const Operation &operation, const KnownSecrets &secrets);

} // namespace countersign

Q_DECLARE_METATYPE(countersign::Draft)
