// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/completedtexts.h"

#include <algorithm>

namespace countersign {

namespace {

template <class Node>
const Node *named(const QVector<Node> &nodes, const QString &name)
{
    const auto found = std::find_if(nodes.cbegin(), nodes.cend(), [&name](const Node &node) { return node.name == name; });
    return found == nodes.cend() ? nullptr : &*found;
}

template <class Node>
void completeNodes(QVector<Node> &nodes, const QVector<Node> &said)
{
    for (Node &node : nodes) {
        const Node *twin = named(said, node.name);
        if (!twin)
            continue;
        node.documentation = node.documentation.completedBy(twin->documentation);
        if (node.members.isEmpty() || !node.members.typeName().isEmpty() || twin->members.isEmpty() || !twin->members.typeName().isEmpty())
            continue;
        QVector<Node> members = node.members.list();
        completeNodes(members, twin->members.list());
        node.members = members;
    }
}

} // namespace

void completeTexts(Operation &operation, const Operation &said)
{
    operation.documentation = operation.documentation.completedBy(said.documentation);
    completeNodes(operation.parameters, said.parameters);
    completeNodes(operation.response, said.response);
    for (ErrorCode &error : operation.errorCodes)
        for (const ErrorCode &twin : said.errorCodes)
            if (error.code == twin.code && error.status == twin.status)
                error.documentation = error.documentation.completedBy(twin.documentation);
}

} // namespace countersign
