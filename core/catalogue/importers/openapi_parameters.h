// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/openapi_nodes.h"

namespace countersign {

/// How a value is written where OpenAPI says `style` and `explode`: an id of `core/request/styles`. \param type List, Struct, or any other for a scalar
/// \param style empty: the default of its place. Source: OpenAPI 3.1, "Style Values"
QByteArray openapiStyle(ValueType type, ParameterPlace place, const QString &style, std::optional<bool> explode);

/// How Swagger 2.0 writes a value, by its `collectionFormat`.
QByteArray swaggerStyle(const MetadataNode &node, const Parameter &parameter);

/// The parameters of operations, beside their bodies.
class OpenapiParameters {
public:
    OpenapiParameters(OpenapiNodes<Parameter> &nodes, bool isSwagger2) : m_nodes(nodes), m_isSwagger2(isSwagger2) { }

    /// The parameter objects of an operation, references followed: those of its path, where the operation does not override them by name and place, then its own.
    QVector<MetadataNode> merged(const MetadataNode &path, const MetadataNode &operation) const;
    /// One parameter object; nothing, with a note, where it cannot be sent. Those `in` body and formData are not for here.
    std::optional<Parameter> parameter(const MetadataNode &node);

private:
    Parameter described(const MetadataNode &node);
    QByteArray styleOf(const MetadataNode &node, const Parameter &parameter) const;
    Parameter fromContent(const MetadataNode &node, const MetadataNode &content);

    OpenapiNodes<Parameter> &m_nodes;
    const bool m_isSwagger2;
};

} // namespace countersign
