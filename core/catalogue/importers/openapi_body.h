// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/openapi_parameters.h"

namespace countersign {

/// The bodies of requests. Of several media types JSON comes first, then forms, then bytes and text; the others are noted.
class OpenapiBodies {
public:
    explicit OpenapiBodies(OpenapiNodes<Parameter> &nodes) : m_nodes(nodes) { }

    /// Body and form parameters of OpenAPI 3. \param body the `requestBody`; may refer to one
    void addRequestBody(const MetadataNode &body, Operation &operation);
    /// Of Swagger 2.0. \param parameters those `in` body and formData; \param consumes what the operation or the document says it takes
    void addSwaggerBody(const QVector<MetadataNode> &parameters, const QStringList &consumes, Operation &operation);

private:
    struct Given {
        MetadataNode schema{};
        MetadataNode media{}; ///< the media type object; absent for Swagger 2.0
        QString type{};
        bool isRequired = false;
        VendorText documentation{};
    };
    void add(const Given &given, Operation &operation);
    void addJson(const Given &given, Operation &operation);
    void addXml(const Given &given, const SchemaLayers &layers, Operation &operation);
    void addFields(const Given &given, const SchemaLayers &layers, ParameterPlace place, Operation &operation);
    void addWhole(const Given &given, Parameter body, Operation &operation);
    void setEncoding(const MetadataNode &encoding, ValueType written, Parameter &field);

    OpenapiNodes<Parameter> &m_nodes;
};

} // namespace countersign
