// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/openapi_source.h"
#include "core/catalogue/parameter.h"

#include <QSet>

namespace countersign {

/// All that is said of one value: by its schema, by what that refers to, and by the parts of its allOf.
struct SchemaLayers {
    QVector<MetadataNode> facts{};        ///< the first that says a thing counts: what stands here before what is referred to
    QVector<MetadataNode> members{};      ///< the same in the order in which properties are shown
    QVector<MetadataNode> alternatives{}; ///< of its oneOf or anyOf, without those that say `null`
    MetadataNode shared{};                ///< the schema that holds all members, where others may refer to it as well
    QString title{};                      ///< the name of the schema that is referred to; empty for one that has none
    QString forcedType{};                 ///< one of several types that the schema allows
    QString fixedName{}, fixedValue{};    ///< the discriminator, in an alternative
    bool areHeirs = false;                ///< of a parent: `alternatives` hold all that it says themselves
    bool isHeir = false;                  ///< one of such alternatives
    bool isAny = false;                   ///< anything may stand there, and that is meant
    bool isBroken = false;                ///< a way from here leads nowhere
    bool isNullable = false;

    MetadataNode fact(const char *name) const;
    bool says(const char *name) const { return fact(name).isThere(); }
};

/// The form of a value, without its members.
struct SchemaShape {
    ValueType type = ValueType::Any;
    bool isNullable = false;
    QVector<SchemaLayers> alternatives{}; ///< of a Choice
    QVector<MetadataNode> values{};       ///< those allowed
    QVector<VendorText> titles{};         ///< of `values`, or none
    bool areSuggestions = false;          ///< other values are allowed too
};

/// Schemas of OpenAPI 3.0, 3.1 (JSON Schema 2020-12) and Swagger 2.0. What is wrong in one costs that one its fact, with a note.
class OpenapiSchemas {
public:
    explicit OpenapiSchemas(const OpenapiSource &source) : m_source(source) { }

    const OpenapiSource &source() const { return m_source; }
    SchemaLayers layers(const QVector<MetadataNode> &schemas) const;
    SchemaLayers layers(const MetadataNode &schema) const { return layers(QVector<MetadataNode>{schema}); }
    /// Of an heir as what its parent is chosen to be, which is no choice among heirs of its own.
    SchemaLayers heirLayers(const MetadataNode &schema) const;
    SchemaShape shape(const SchemaLayers &layers) const;
    /// What decides how a value is written in a query or a form: List, Struct or String; of a choice the most composed of its alternatives.
    ValueType writtenType(const SchemaLayers &layers) const;

private:
    struct Way;
    void gather(const MetadataNode &schema, bool isReferred, Way &way) const;
    void gatherAlternatives(const MetadataNode &schema, Way &way) const;
    void gatherHeirs(const MetadataNode &schema, Way &way) const;
    void noteHeirs(const SchemaLayers &layers) const;
    MetadataNode sharedSchema(const MetadataNode &schema) const;
    QVector<SchemaLayers> alternatives(const SchemaLayers &layers) const;
    bool setValues(const QVector<SchemaLayers> &alternatives, SchemaShape &shape) const;
    void setDiscriminator(const SchemaLayers &choice, const MetadataNode &alternative, SchemaLayers &layers) const;
    void noteUnknown(const MetadataNode &schema) const;

    const OpenapiSource &m_source;
    mutable QSet<QString> m_looked{}; ///< at for unknown keywords
};

/// The last part of a JSON pointer as it was written: `Pet` of `/components/schemas/Pet`.
QString pointerName(const MetadataNode &node);

} // namespace countersign
