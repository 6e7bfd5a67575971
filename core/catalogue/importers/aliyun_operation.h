// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/aliyun_parameters.h"

namespace countersign {

/// An operation's file of aliyun-openapi-meta. What it means depends on its product, which may be read later.
struct AliyunOperation {
    QString file{}; ///< `RunInstances.json`
    QString name{};
    QString method{};   ///< `GET|POST`, in the order of the alphabet
    QString protocol{}; ///< `HTTP|HTTPS`
    QString pathPattern{};
    QVector<AliyunParameter> parameters{};
};

/// The operation as a product of this style speaks it. \param style `rpc` or `restful` \param target what does not fit is noted there
Operation madeOperation(const AliyunOperation &read, const OperationId &id, const QString &style, MetadataNode::Target &target);

} // namespace countersign
