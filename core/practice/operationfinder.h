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

/// The operation that a request to Alibaba Cloud names, in a parameter or in `x-acs-action`; empty when it is told by its path alone.
QByteArray actionOf(const ReceivedRequest &request);

/// Looks operations up the way the gateways route: Alibaba Cloud's by version and action, or by version, method and path; REST by method and path.
class OperationFinder {
public:
    explicit OperationFinder(const Catalogue &catalogue) : m_catalogue(catalogue) { }

    FoundOperation find(Dialect dialect, const ReceivedRequest &request);

private:
    /// An operation with a path of its own, cut at the slashes.
    struct Route {
        OperationId id{};
        QVector<QByteArray> methods{};
        QByteArrayList segments{};
        QVector<QPair<QByteArray, QByteArray>> fixedQuery{};
    };

    FoundOperation findAction(const ReceivedRequest &request) const;
    /// \param version of the service; empty: any
    FoundOperation findPath(const QString &cloud, const QString &version, const ReceivedRequest &request);
    /// Those of one version, read when the first request comes for it: an imported catalogue has tens of thousands.
    const QVector<Route> &routes(const QString &cloud, const QString &version);

    const Catalogue &m_catalogue;
    QHash<QString, QVector<Route>> m_routes{}; ///< by cloud and version
    const Service *m_servicesRead = nullptr;   ///< where the catalogue's services lay when the routes were read
    qsizetype m_servicesCount = -1;            ///< and how many there were
};

} // namespace countersign::practice
