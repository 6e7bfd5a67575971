// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/valuetree.h"

#include "core/request/nearestname.h"
#include "core/request/problemtext.h"

#include <algorithm>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

struct PathStep {
    QString name{};
    const Parameter *parameter = nullptr;
};
using PathSteps = QVector<PathStep>;

/// Stands for what the metadata leaves open: the fields of a struct without members, the items of a list without an element.
const Parameter &undescribed()
{
    static const Parameter parameter{.type = ValueType::Any};
    return parameter;
}

bool isItemIndex(QStringView text)
{
    return !text.isEmpty() && text.size() <= 9 && text.front() != u'0'
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isScalar(ValueType type)
{
    return type != ValueType::List && type != ValueType::Struct && type != ValueType::Map;
}

bool resolveBelow(const Parameter &parameter, QStringView rest, PathSteps &steps);

/// Follows \p rest from a node that has been pushed; no rest: arrived.
bool resolveRest(const Parameter &parameter, QStringView rest, PathSteps &steps)
{
    return rest.isEmpty() || (rest.size() > 1 && resolveBelow(parameter, rest.sliced(1), steps));
}

bool resolveAmong(const QVector<Parameter> &members, QStringView path, PathSteps &steps)
{
    QVector<const Parameter *> candidates;
    for (const Parameter &member : members) {
        const bool fits = path.startsWith(member.name) && (path.size() == member.name.size() || path.at(member.name.size()) == u'.');
        if (fits && !member.name.isEmpty())
            candidates.append(&member);
    }
    // Names may hold dots that are literal, so the longest name that leads anywhere is meant.
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Parameter *a, const Parameter *b) { return a->name.size() > b->name.size(); });
    const qsizetype depth = steps.size();
    for (const Parameter *candidate : std::as_const(candidates)) {
        steps.append({candidate->name, candidate});
        if (resolveRest(*candidate, path.sliced(candidate->name.size()), steps))
            return true;
        steps.resize(depth);
    }
    return false;
}

/// One segment of \p rest leads to \p parameter.
bool resolveSegment(const Parameter &parameter, QStringView rest, PathSteps &steps)
{
    const qsizetype dot = rest.indexOf(u'.');
    const QStringView segment = dot < 0 ? rest : rest.first(dot);
    if (segment.isEmpty())
        return false;
    steps.append({segment.toString(), &parameter});
    return resolveRest(parameter, rest.sliced(segment.size()), steps);
}

bool resolveMapKey(const Parameter &map, QStringView rest, PathSteps &steps)
{
    const Parameter &value = map.members.isEmpty() ? undescribed() : map.members.constFirst();
    if (!isScalar(value.type))
        return resolveSegment(value, rest, steps);
    steps.append({rest.toString(), &value}); // the key may hold dots itself
    return true;
}

bool resolveBelow(const Parameter &parameter, QStringView rest, PathSteps &steps)
{
    const Parameter &element = parameter.members.isEmpty() ? undescribed() : parameter.members.constFirst();
    switch (parameter.type) {
    case ValueType::List: {
        const qsizetype dot = rest.indexOf(u'.');
        return isItemIndex(dot < 0 ? rest : rest.first(dot)) && resolveSegment(element, rest, steps);
    }
    case ValueType::Struct:
        return parameter.members.isEmpty() ? resolveSegment(undescribed(), rest, steps)
                                           : resolveAmong(parameter.members.list(), rest, steps);
    case ValueType::Map:
        return resolveMapKey(parameter, rest, steps);
    case ValueType::Any:
        return resolveSegment(undescribed(), rest, steps);
    default:
        return false;
    }
}

/// Which steps a path takes; empty when it leads nowhere.
PathSteps resolved(const Operation &operation, const QString &path)
{
    PathSteps steps;
    return resolveAmong(operation.parameters, path, steps) ? steps : PathSteps();
}

/// Values on their way into the tree: a node may have a value of its own and members below it, of which one wins in the end.
struct Draft {
    ValueNode node{};
    bool hasOwnValue = false;
    std::vector<Draft> members{};
};

Draft &memberDraft(std::vector<Draft> &drafts, const QString &name, const QString &path, const Parameter *parameter)
{
    const auto found = std::find_if(drafts.begin(), drafts.end(), [&](const Draft &draft) { return draft.node.path == path; });
    if (found != drafts.end())
        return *found;
    drafts.push_back(Draft{.node = ValueNode{.name = name, .path = path, .parameter = parameter}});
    return drafts.back();
}

void insertValue(std::vector<Draft> &roots, const PathSteps &steps, const ParameterValue &value)
{
    std::vector<Draft> *level = &roots;
    Draft *draft = nullptr;
    QString path;
    for (const PathStep &step : steps) {
        path = path.isEmpty() ? step.name : QString(path + u'.' + step.name);
        draft = &memberDraft(*level, step.name, path, step.parameter);
        level = &draft->members;
    }
    draft->hasOwnValue = true;
    draft->node.shape = value.kind == ParameterValue::Kind::Json ? ValueNode::Shape::Json : ValueNode::Shape::Text;
    draft->node.text = value.text;
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
        std::find_if(parent.members.cbegin(), parent.members.cend(), [&](const Parameter &p) { return &p == member.parameter; });
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

} // namespace

const ValueNode *ArrangedValues::find(const Parameter &parameter) const
{
    const auto found =
        std::find_if(parameters.cbegin(), parameters.cend(), [&](const ValueNode &node) { return node.parameter == &parameter; });
    return found == parameters.cend() ? nullptr : &*found;
}

const Parameter *parameterAt(const Operation &operation, const QString &path)
{
    const PathSteps steps = resolved(operation, path);
    return steps.isEmpty() ? nullptr : steps.constLast().parameter;
}

ArrangedValues arranged(const Operation &operation, const ParameterValues &values)
{
    ArrangedValues result;
    std::vector<Draft> roots;
    const QStringList paths = values.paths();
    for (const QString &path : paths) {
        const auto value = values.value(path);
        if (!value || !value->sent)
            continue;
        const PathSteps steps = resolved(operation, path);
        if (steps.isEmpty())
            result.problems.append(unknownPath(operation, path));
        else
            insertValue(roots, steps, *value);
    }
    for (const Parameter &parameter : operation.parameters) {
        const auto root = std::find_if(roots.begin(), roots.end(), [&](const Draft &draft) { return draft.node.parameter == &parameter; });
        if (root != roots.end())
            result.parameters.append(finished(*root, result.problems));
    }
    return result;
}

} // namespace countersign
