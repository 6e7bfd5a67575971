// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/openapi_schema.h"
#include "core/catalogue/service.h"

namespace countersign {

/// Makes our nodes of schemas: parameters for requests, which leave `readOnly` members out, and members of answers, which leave `writeOnly` ones out. The
/// members of a schema that is referred to are one named type of the service, made once, so that a schema may hold itself.
template <class Node>
class OpenapiNodes {
public:
    OpenapiNodes(const OpenapiSchemas &schemas, NamedTypes<Node> &types) : m_schemas(schemas), m_types(types) { }

    /// Type, facts and members; place and style are the caller's.
    Node node(const MetadataNode &schema, const QString &name) { return node(m_schemas.layers(schema), name, 0); }
    /// The members of an object, each with its schema's layers; empty for what is none.
    QVector<QPair<QString, QVector<MetadataNode>>> properties(const SchemaLayers &layers) const;
    /// The members themselves, not shared.
    QVector<Node> fields(const SchemaLayers &layers) { return members(layers, m_schemas.shape(layers), 0); }
    const OpenapiSchemas &schemas() const { return m_schemas; }

    /// Makes the types that were referred to until now, and those that they refer to.
    void finish();

private:
    struct Pending {
        QString name;
        SchemaLayers layers;
    };
    Node node(SchemaLayers layers, const QString &name, int depth);
    QVector<Node> members(const SchemaLayers &layers, const SchemaShape &shape, int depth);
    QVector<Node> structMembers(const SchemaLayers &layers, int depth);
    QVector<Node> alternatives(const SchemaShape &shape, int depth);
    Node element(const SchemaLayers &layers, const char *word, int depth);
    LazyMembers<Node> typeMembers(const SchemaLayers &layers);
    QString typeName(const SchemaLayers &layers) const;
    bool isHidden(const SchemaLayers &layers) const;

    const OpenapiSchemas &m_schemas;
    NamedTypes<Node> &m_types;
    QHash<QString, QString> m_names{}; ///< of types, by where their schema stands
    QSet<QString> m_taken{};
    QVector<Pending> m_pending{};
    qsizetype m_made = 0;
};

/// What a schema says of a value beside its members.
void setSchemaFacts(const SchemaLayers &layers, const SchemaShape &shape, Parameter &parameter);
void setSchemaFacts(const SchemaLayers &layers, const SchemaShape &shape, ResponseMember &member);

/// The text of a node that has a title, a description and further documents.
VendorText documentationOf(const MetadataNode &title, const MetadataNode &description, const MetadataNode &externalDocs);

extern template class OpenapiNodes<Parameter>;
extern template class OpenapiNodes<ResponseMember>;

} // namespace countersign
