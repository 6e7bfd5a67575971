// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/operation.h"
#include "core/credentials/knownsecrets.h"
#include "core/diagnosis/observedrequest.h"

namespace countersign {

/// A request that no catalogue describes, as an operation: a text field for everything that was sent.
struct AdHocOperation {
    struct Field {
        QString name{};
        ParameterPlace place = ParameterPlace::Query; ///< Query, Form, Header, or Body: the whole of it
        bool repeats = false;                         ///< the name was sent several times

        bool operator==(const Field &) const = default;
    };
    OperationId id{}; ///< its product is the host it was sent to, its name the action, or method and path
    QByteArray method{};
    QByteArray path{};                                     ///< encoded as sent, without query; `{` and `}` as escapes
    QVector<QPair<QByteArray, QByteArray>> fixedQuery{};   ///< Action and Version
    QVector<QPair<QByteArray, QByteArray>> fixedHeaders{}; ///< their headers
    QVector<QByteArray> schemes{};                         ///< the one that it was signed by first
    QByteArray contentType{};
    QVector<Field> fields{};

    COUNTERSIGN_CORE Operation operation() const;
    bool operator==(const AdHocOperation &) const = default;
};

/// What \p request sends, but for what every signature makes anew. NotFound where nothing tells how it could be signed, and for ACM, whose calls need
/// their address server.
COUNTERSIGN_CORE Result<AdHocOperation> adHocOperation(const ObservedRequest &request);

/// Whether a piece of one of \p secrets stands in its names, path or headers.
COUNTERSIGN_CORE bool holdsSecret(const AdHocOperation &operation, const KnownSecrets &secrets);

} // namespace countersign
