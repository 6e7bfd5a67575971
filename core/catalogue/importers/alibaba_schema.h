// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatajson.h"

#include <QHash>

namespace countersign {

/// The schemas of one `api-docs.json` as our trees of parameters and answers. A reference that leads back to itself or nowhere becomes any JSON there; one
/// that leads nowhere is noted.
class AlibabaSchemas {
public:
    /// \param components the document's, or nothing
    explicit AlibabaSchemas(const MetadataNode &components);

    /// Type, facts and members; name, place and style are the caller's.
    Parameter parameter(const MetadataNode &schema, const QString &name) const;
    /// The members of a good answer; empty when it is no object.
    QVector<ResponseMember> answer(const MetadataNode &schema) const;

private:
    struct Resolved {
        QVector<MetadataNode> layers{}; ///< the schema, then what it refers to: facts beside a reference win
        QStringList met{};              ///< names on the way
        bool isOpen = false;            ///< the way came back to itself, or led nowhere
        MetadataNode member(const char *name) const;
    };
    Resolved resolved(const MetadataNode &schema, const QStringList &met) const;
    Parameter node(const MetadataNode &schema, const QStringList &met, const QString &name) const;
    ResponseMember answerNode(const MetadataNode &schema, const QStringList &met, const QString &name) const;
    static ValueType typeOf(const Resolved &schema);
    static void setFacts(const Resolved &schema, Parameter &parameter);
    static void setBounds(const Resolved &schema, Parameter &parameter);

    QHash<QString, MetadataNode> m_named{};
};

} // namespace countersign
