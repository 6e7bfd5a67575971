// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/valuetree.h"

#include "core/base/encoding.h"
#include "core/request/choices.h"
#include "core/request/nearestname.h"
#include "core/request/pathsteps.h"
#include "core/request/problemtext.h"

#include <algorithm>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

/// Values on their way into the tree: a node may have a value of its own and members below it, of which one wins in the end.
struct Draft {
    ValueNode node{};
    bool hasOwnValue = false;
    std::vector<Draft> members{};
};

Draft &memberDraft(std::vector<Draft> &drafts, const PathStep &step, const QString &path)
{
    const auto found = std::find_if(drafts.begin(), drafts.end(),
                                    [&](const Draft &draft) { return draft.node.path == path && draft.node.declared == step.declared; });
    if (found != drafts.end())
        return *found;
    drafts.push_back(Draft{.node = ValueNode{.name = step.name, .path = path, .parameter = step.parameter, .declared = step.declared}});
    return drafts.back();
}

QVector<Problem> insertValue(std::vector<Draft> &roots, const PathSteps &steps, const ParameterValue &value, const GivenFiles &files)
{
    std::vector<Draft> *level = &roots;
    Draft *draft = nullptr;
    QString path;
    for (const PathStep &step : steps) {
        path = path.isEmpty() ? step.name : QString(path + u'.' + step.name);
        draft = &memberDraft(*level, step, path);
        level = &draft->members;
    }
    draft->hasOwnValue = true;
    draft->node.shape = value.kind == ParameterValue::Kind::Json ? ValueNode::Shape::Json : ValueNode::Shape::Text;
    draft->node.text = value.text;
    if (value.kind != ParameterValue::Kind::File)
        return {};
    draft->node.shape = ValueNode::Shape::File;
    const auto file = files.constFind(value.text);
    if (file == files.cend())
        return {{path, ProblemText::tr("The file is being read"), Severity::Blocking}};
    if (!*file)
        return {{path, value.text.isEmpty() ? file->error().message : ProblemText::tr("%1: %2").arg(file->error().message, value.text),
                 Severity::Blocking}};
    const bool wantsBase64 = draft->node.parameter && draft->node.parameter->format == "byte"_L1;
    draft->node.bytes = wantsBase64 ? base64Encoded(**file) : **file;
    return {};
}

/// Names one could have meant at the place where \p path leaves the tree, as full paths.
QStringList knownPaths(const Operation &operation, const QString &path)
{
    QStringList names;
    for (const Parameter &parameter : operation.parameters)
        names.append(parameter.name);
    for (qsizetype dot = path.lastIndexOf(u'.'); dot > 0; dot = path.lastIndexOf(u'.', dot - 1)) {
        const QString parent = path.first(dot);
        const Parameter *node = parameterAt(operation, parent);
        if (!node)
            continue;
        const bool isList = node->type == ValueType::List;
        const QVector<Parameter> &members =
            (isList && !node->members.isEmpty() ? node->members.constFirst().members : node->members).list();
        for (const Parameter &member : members)
            names.append(parent + (isList ? u".1."_s : u"."_s) + member.name);
        if (isList && members.isEmpty())
            names.append(parent + u".1"_s);
        break;
    }
    return names;
}

Problem unknownPath(const Operation &operation, const QString &path)
{
    const QString nearest = nearestName(path, knownPaths(operation, path));
    const QString text = nearest.isEmpty()
        ? ProblemText::tr("%1 has no parameter %2").arg(operation.id.name, path)
        : ProblemText::tr("%1 has no parameter %2; the nearest is %3").arg(operation.id.name, path, nearest);
    return {path, text, Severity::Blocking};
}

/// A path that leads nowhere: it may belong to a shape that was not chosen, and is kept for that one.
QVector<Problem> astray(const Operation &operation, const ParameterValues &values, const QString &path, PathResolver &resolver)
{
    if (!parameterAt(operation, path))
        return {unknownPath(operation, path)};
    for (qsizetype dot = path.lastIndexOf(u'.'); dot > 0; dot = path.lastIndexOf(u'.', dot - 1)) {
        const PathSteps above = resolver.steps(path.first(dot));
        if (above.isEmpty())
            continue;
        const QString choice = path.first(dot);
        if (values.value(shapePath(choice)))
            return {}; // chosen by name: what another shape holds waits for it
        return {{path, ProblemText::tr("Left out: the other values of %1 have another shape").arg(choice), Severity::Note}};
    }
    return {};
}

/// Entries that name a shape must name one that is there.
QVector<Problem> checkedShapes(const ParameterValues &values, PathResolver &resolver)
{
    QVector<Problem> problems;
    const QStringList paths = values.paths();
    for (const QString &path : paths) {
        if (!isShapePath(path))
            continue;
        const QString choice = path.chopped(2);
        const PathSteps steps = resolver.steps(choice);
        if (steps.isEmpty() || steps.constLast().declared->type != ValueType::Choice || !values.isSentAtOrBelow(choice))
            continue;
        const QStringList names = shapeNames(shapesOf(*steps.constLast().declared));
        if (const QString name = values.value(path)->text; !names.contains(name))
            problems.append(
                {choice, ProblemText::tr("%1 has no shape %2; it has %3").arg(choice, name, names.join(u", "_s)), Severity::Blocking});
    }
    return problems;
}

ValueNode::Shape containerShape(const Draft &draft)
{
    if (draft.node.type() == ValueType::List)
        return ValueNode::Shape::List;
    const bool allIndexes =
        std::all_of(draft.members.cbegin(), draft.members.cend(), [](const Draft &member) { return isItemIndex(member.node.name); });
    return draft.node.type() == ValueType::Any && allIndexes ? ValueNode::Shape::List : ValueNode::Shape::Struct;
}

void reportHidden(const Draft &draft, const QString &by, QVector<Problem> &problems)
{
    if (draft.hasOwnValue)
        problems.append({draft.node.path, ProblemText::tr("Left out: %1 is given as a whole").arg(by)});
    for (const Draft &member : draft.members)
        reportHidden(member, by, problems);
}

qsizetype orderIn(const Parameter &parent, const ValueNode &member)
{
    const auto found =
        std::find_if(parent.members.cbegin(), parent.members.cend(), [&](const Parameter &p) { return &p == member.declared; });
    return found - parent.members.cbegin();
}

ValueNode finished(Draft &draft, QVector<Problem> &problems)
{
    const bool ownIsEmpty = draft.node.shape == ValueNode::Shape::Text && draft.node.text.isEmpty();
    if (draft.hasOwnValue && (draft.members.empty() || !ownIsEmpty)) {
        for (const Draft &member : draft.members)
            reportHidden(member, draft.node.path, problems);
        return draft.node;
    }
    ValueNode node = draft.node;
    node.shape = containerShape(draft);
    node.text.clear();
    for (Draft &member : draft.members)
        node.members.append(finished(member, problems));
    if (node.type() == ValueType::Struct)
        std::stable_sort(node.members.begin(), node.members.end(), [&node](const ValueNode &a, const ValueNode &b) {
            return orderIn(*node.parameter, a) < orderIn(*node.parameter, b);
        });
    return node;
}

} // namespace

const ValueNode *ArrangedValues::find(const Parameter &parameter) const
{
    const auto found =
        std::find_if(parameters.cbegin(), parameters.cend(), [&](const ValueNode &node) { return node.declared == &parameter; });
    return found == parameters.cend() ? nullptr : &*found;
}

const Parameter *parameterAt(const Operation &operation, const QString &path)
{
    const PathSteps steps = PathResolver(operation).steps(path);
    return steps.isEmpty() ? nullptr : steps.constLast().declared;
}

ArrangedValues arranged(const Operation &operation, const ParameterValues &values, const GivenFiles &files)
{
    ArrangedValues result;
    std::vector<Draft> roots;
    const QStringList paths = values.paths();
    const int occurrences = mostOccurrences(operation);
    for (int occurrence = 0; occurrence < occurrences; ++occurrence) {
        PathResolver resolver(operation, values, occurrence);
        QVector<Problem> problems;
        for (const QString &path : paths) {
            const auto value = values.value(path);
            if (!value || !value->sent || isShapePath(path))
                continue;
            const PathSteps steps = resolver.steps(path);
            if (!steps.isEmpty())
                problems += insertValue(roots, steps, *value, files);
            else
                problems += astray(operation, values, path, resolver);
        }
        problems += checkedShapes(values, resolver);
        if (occurrence == 0)
            result.problems = problems; // those of the others are the same
    }
    for (const Parameter &parameter : operation.parameters) {
        const auto root = std::find_if(roots.begin(), roots.end(), [&](const Draft &draft) { return draft.node.declared == &parameter; });
        if (root != roots.end())
            result.parameters.append(finished(*root, result.problems));
    }
    return result;
}

} // namespace countersign
