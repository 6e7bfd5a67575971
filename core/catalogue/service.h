// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/lazymembers.h"
#include "core/catalogue/operationlist.h"

#include <QMap>

#include <memory>

namespace countersign {

struct CatalogueOrigin;

/// A region of a service and the hosts that answer there.
struct RegionEndpoint {
    QString regionId{};
    QString nameEn{}, nameZh{};
    QByteArray publicHost{}; ///< `ecs.cn-hangzhou.aliyuncs.com`; `http://test.example.com:8080` where scheme or port are not the service's
    QByteArray vpcHost{};    ///< empty when there is none

    bool operator==(const RegionEndpoint &) const = default;
};

/// One version of one product.
struct Service {
    QString cloud{};              ///< `alibaba`
    QString product{};            ///< `ecs`
    QString version{};            ///< `2014-05-26`
    QString code{};               ///< as SDKs spell it: `Ecs`
    QString titleEn{}, titleZh{}; ///< the product's own name: `Elastic Compute Service`
    /// Names of groups in Chinese by their English ones, which are what operations refer to; one that is not here is English in both.
    QMap<QString, QString> groupsZh{};
    QString categoryEn{}, categoryZh{}; ///< what the vendor files the product under; empty: nothing
    bool builtIn = false;
    std::shared_ptr<const CatalogueOrigin> origin{}; ///< of an imported service, without its report; null for a built-in one
    QByteArray defaultHost{};                        ///< when no region is chosen or the region is not listed; may be empty
    QByteArray hostScheme = "https";
    int port = 0;                            ///< 0: the scheme's own. ACM: 8080
    LazyMembers<RegionEndpoint> endpoints{}; ///< of a catalogue file read when somebody asks: most services are never asked
    OperationList operations{};              ///< in the vendor's order

    QString category(bool chinese) const { return inLanguage(categoryEn, categoryZh, chinese); }
    QString title(bool chinese) const { return inLanguage(titleEn, titleZh, chinese); }
    /// The group called \p name in English, in the language that is shown.
    QString groupName(const QString &name, bool chinese) const { return chinese ? groupsZh.value(name, name) : name; }
    bool operator==(const Service &) const = default;
};

/// A service with all that its operations are: what importers read and the writer compiles. `service.operations` stays empty.
struct ServiceContents {
    Service service{};
    QVector<Operation> operations{};
    NamedTypes<Parameter> types{};              ///< what members of parameters share
    NamedTypes<ResponseMember> responseTypes{}; ///< what members of answers share

    bool operator==(const ServiceContents &other) const { return service == other.service && operations == other.operations; }
};

} // namespace countersign
