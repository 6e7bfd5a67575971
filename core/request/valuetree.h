// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/request/requestbuilder.h"

namespace countersign {

/// A value of the form in its place: the paths of ParameterValues arranged along the metadata, or a JSON text taken apart.
struct ValueNode {
    enum class Shape {
        Text,  ///< `text` as typed
        Json,  ///< `text` is a JSON text for the whole subtree, not taken apart
        Token, ///< `text` is a JSON number, `true` or `false`, spelled as it was
        Null,  ///< JSON's null
        File,  ///< `bytes` of the file that `text` names; Base64 where the metadata wants that
        List,  ///< members are the items sent, named by their index from 1
        Struct ///< members are the fields sent
    };
    Shape shape = Shape::Text;
    QString name{}; ///< wire name of a parameter or member, or the item's index
    QString path{}; ///< the form field it came from: the origin of its bytes
    const Parameter *parameter =
        nullptr; ///< its metadata; null inside a JSON text. Points into the operation; of a choice the shape it takes
    const Parameter *declared = nullptr; ///< `parameter` as the operation has it: another one for a choice
    QString text{};
    QByteArray bytes{};
    QVector<ValueNode> members{};

    ValueType type() const { return parameter ? parameter->type : ValueType::Any; }
};

/// The values that are sent, per top-level parameter in the operation's order, and the paths that mean nothing.
struct ArrangedValues {
    QVector<ValueNode> parameters{};
    QVector<Problem> problems{}; ///< unknown paths and shapes, files that cannot be read (Blocking), values hidden by one further up (Note)

    const ValueNode *find(const Parameter &parameter) const;
};

/// \p operation must outlive the result. Recursive types are opened as deep as values lie in them.
ArrangedValues arranged(const Operation &operation, const ParameterValues &values, const GivenFiles &files = {});

} // namespace countersign
