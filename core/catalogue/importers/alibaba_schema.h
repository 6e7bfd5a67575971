// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/alibaba_texts.h"
#include "core/catalogue/importers/metadatajson.h"
#include "core/catalogue/service.h"

#include <QHash>

namespace countersign {

/// The schemas of one `api-docs.json` as our trees of parameters and answers. Named schemas that have members become types, which their references share; so one that
/// holds itself is as deep as somebody opens it. A reference that leads nowhere, or back to itself with nothing between, takes any JSON and is noted.
class AlibabaSchemas {
public:
    /// \param components the document's, or nothing
    /// \param chinese what the Chinese document of the same version says
    AlibabaSchemas(const MetadataNode &components, const AlibabaTexts &chinese, ServiceContents &contents);

    /// Type, facts, documentation and members; name, place and style are the caller's. \param key of `AlibabaTexts`
    Parameter parameter(const MetadataNode &schema, const QString &name, const QString &key) const;
    /// The members of a good answer; empty when it is no object.
    QVector<ResponseMember> answer(const MetadataNode &schema, const QString &key) const;

private:
    /// One schema on the way of references.
    struct Layer {
        MetadataNode node{};
        QString name{}; ///< of a named schema
    };
    struct Resolved {
        QVector<Layer> layers{}; ///< the schema, then what it refers to: facts beside a reference win
        bool isOpen = false;     ///< the way came back to itself, or led nowhere
        MetadataNode member(const char *name) const;
        /// The layer that has it; null when none has.
        const Layer *layerWith(const char *name) const;
    };
    /// Where a schema stands: the levels around it, and what its texts are found by.
    struct Way {
        int depth = 0;
        QString key{};
        Way below(const QString &name) const { return {depth + 1, AlibabaTexts::below(key, name)}; }
    };

    Resolved resolved(const MetadataNode &schema) const;
    Parameter node(const MetadataNode &schema, const QString &name, const Way &way) const;
    ResponseMember answerNode(const MetadataNode &schema, const QString &name, const Way &way) const;
    template <class Node, class Make>
    LazyMembers<Node> membersOf(const Resolved &schema, ValueType type, const Way &way, NamedTypes<Node> &types, const Make &make) const;
    void setFacts(const Resolved &schema, const Way &way, Parameter &parameter) const;
    VendorText documentation(const Resolved &schema, const Way &way) const;
    static ValueType typeOf(const Resolved &schema);
    static void setBounds(const Resolved &schema, Parameter &parameter);

    QHash<QString, MetadataNode> m_named{};
    const AlibabaTexts &m_chinese;
    NamedTypes<Parameter> &m_types;
    NamedTypes<ResponseMember> &m_responseTypes;
};

} // namespace countersign
