// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/openapi_source.h"

namespace countersign {

/// Whether \p root is one of the records that Huawei's API Explorer gives for an operation: a fragment of Swagger 2.0 or OpenAPI 3.0 in a flat object.
bool isHuaweiRecord(const MetadataNode &root);
/// Its list of products, which has their titles: `{groups: [{name, products: [{productshort, name}]}]}`.
bool isHuaweiProductList(const MetadataNode &root);
/// A page of the list of a product's operations, which says less than their records: `{count, apis: [{name, productshort}]}`.
bool isHuaweiOperationList(const MetadataNode &root);

/// The records as services of the cloud `huawei`, one for each product and version, and products without a record as services without operations.
/// \param lists lists of products, or none
QVector<ServiceContents> readHuaweiRecords(const QVector<MetadataNode> &records, const QVector<MetadataNode> &lists,
                                           const OpenapiSource &source, const ImportWatch &watch);

} // namespace countersign
