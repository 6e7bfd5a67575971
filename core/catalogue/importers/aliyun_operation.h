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

/// What an operation's file says. A file without a name of its operation stands for it by its own, and gets a note.
AliyunOperation aliyunOperation(const MetadataNode &document, const QString &fileName);

/// The operation as a product of this style speaks it. \param style `rpc` or `restful` \param target what does not fit is noted there
Operation madeOperation(AliyunOperation read, const OperationId &id, const QString &style, MetadataNode::Target &target);

} // namespace countersign
