// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/practice/verifier.h"

namespace countersign::practice {

/// Which operation a request calls.
struct FoundOperation {
    std::optional<Operation> operation{};
    const Service *service = nullptr; ///< of the operation
    QString product{};                ///< also without an operation, where version or host tell it
    Pairs pathValues{};               ///< what stands in the placeholders of the path, decoded
};

/// Looks operations up the way the gateways route: RPC by version and action, REST by method and path.
class OperationFinder {
public:
    explicit OperationFinder(const Catalogue &catalogue) : m_catalogue(catalogue) { }

    FoundOperation find(Dialect dialect, const ReceivedRequest &request);

private:
    /// A REST operation, its path cut at the slashes.
    struct Route {
        OperationId id{};
        QVector<QByteArray> methods{};
        QByteArrayList segments{};
        QVector<QPair<QByteArray, QByteArray>> fixedQuery{};
    };

    FoundOperation findRpc(const ReceivedRequest &request) const;
    FoundOperation findRest(const ReceivedRequest &request);
    void readRoutes();

    const Catalogue &m_catalogue;
    QVector<Route> m_routes{};
    qsizetype m_servicesRead = -1; ///< services in the catalogue when the routes were read
};

} // namespace countersign::practice
