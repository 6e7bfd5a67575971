// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/pathsteps.h"

#include "core/request/choices.h"
#include "core/request/jsontext.h"

#include <algorithm>

namespace countersign {

namespace {

/// Stands for what the metadata leaves open: the fields of a struct without members, the items of a list without an element.
const Parameter &undescribed()
{
    static const Parameter parameter{.type = ValueType::Any};
    return parameter;
}

QStringView firstSegment(QStringView path)
{
    const qsizetype dot = path.indexOf(u'.');
    return dot < 0 ? path : path.first(dot);
}

const Parameter &elementOf(const Parameter &container)
{
    return container.members.isEmpty() ? undescribed() : container.members.constFirst();
}

bool isScalar(ValueType type)
{
    return type != ValueType::List && type != ValueType::Struct && type != ValueType::Map && type != ValueType::Choice;
}

/// Whether a shape of that type takes \p value as it stands; a text is taken by everything but numbers and booleans that it is not.
bool takes(ValueType type, const ParameterValue &value)
{
    const QString text = value.text.trimmed();
    const bool isWord = text == QLatin1String("true") || text == QLatin1String("false");
    const bool isJson = value.kind == ParameterValue::Kind::Json;
    switch (type) {
    case ValueType::Integer:
    case ValueType::Number:
        return isJsonNumber(text);
    case ValueType::Boolean:
        return isWord;
    case ValueType::List:
        return isJson && text.startsWith(u'[');
    case ValueType::Struct:
    case ValueType::Map:
        return isJson && text.startsWith(u'{');
    case ValueType::String:
        return !isJson || text.startsWith(u'"');
    default:
        return true;
    }
}

} // namespace

bool isItemIndex(QStringView text)
{
    return !text.isEmpty() && text.size() <= 9 && text.front() != u'0'
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

PathResolver::PathResolver(const Operation &operation, const ParameterValues &values, int occurrence)
    : m_operation(operation), m_values(&values), m_occurrence(occurrence)
{
    const QStringList paths = values.paths();
    std::copy_if(paths.cbegin(), paths.cend(), std::back_inserter(m_sent),
                 [&values](const QString &path) { return values.value(path)->sent && !isShapePath(path); });
}

bool PathResolver::resolveRest(QStringView rest, PathSteps &steps)
{
    if (steps.constLast().declared->type == ValueType::Choice)
        return resolveChoice(rest, steps);
    return rest.isEmpty() || (rest.size() > 1 && resolveBelow(*steps.constLast().parameter, rest.sliced(1), steps));
}

bool PathResolver::resolveAmong(const Parameters &members, QStringView rest, PathSteps &steps)
{
    QVector<const Parameter *> candidates;
    const bool isTop = steps.isEmpty() && &members == &m_operation.parameters;
    for (const Parameter &member : members) {
        if (isTop && m_occurrence > 0 && !isMeant(member))
            continue;
        const bool fits = rest.startsWith(member.name) && (rest.size() == member.name.size() || rest.at(member.name.size()) == u'.');
        if (fits && !member.name.isEmpty())
            candidates.append(&member);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Parameter *a, const Parameter *b) { return a->name.size() > b->name.size(); });
    const qsizetype depth = steps.size();
    for (const Parameter *candidate : std::as_const(candidates)) {
        steps.append({candidate->name, candidate, candidate});
        if (resolveRest(rest.sliced(candidate->name.size()), steps))
            return true;
        steps.resize(depth);
    }
    return false;
}

bool PathResolver::isMeant(const Parameter &parameter) const
{
    const Parameter *first = m_operation.parameters.constData();
    return m_occurrence == std::count_if(first, &parameter, [&parameter](const Parameter &each) { return each.name == parameter.name; });
}

/// One segment of \p rest leads to \p parameter.
bool PathResolver::resolveSegment(const Parameter &parameter, QStringView rest, PathSteps &steps)
{
    const QStringView segment = firstSegment(rest);
    if (segment.isEmpty())
        return false;
    steps.append({segment.toString(), &parameter, &parameter});
    return resolveRest(rest.sliced(segment.size()), steps);
}

bool PathResolver::resolveMapKey(const Parameter &map, QStringView rest, PathSteps &steps)
{
    const Parameter &value = elementOf(map);
    const qsizetype depth = steps.size();
    if (!isScalar(value.type) && resolveSegment(value, rest, steps))
        return true;
    steps.resize(depth);
    if (!isScalar(value.type) || rest.isEmpty())
        return false;
    steps.append({rest.toString(), &value, &value}); // the key may hold dots itself
    return true;
}

bool PathResolver::resolveBelow(const Parameter &parameter, QStringView rest, PathSteps &steps)
{
    switch (parameter.type) {
    case ValueType::List:
        return isItemIndex(firstSegment(rest)) && resolveSegment(elementOf(parameter), rest, steps);
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

/// The last step is a choice; \p rest begins with the dot behind it, or is empty.
bool PathResolver::resolveChoice(QStringView rest, PathSteps &steps)
{
    const QString path = m_path.first(m_path.size() - rest.size());
    const Parameter &choice = *steps.constLast().declared;
    const qsizetype depth = steps.size();
    const auto leadsOn = [&](const Parameter *shape) {
        steps.last().parameter = shape;
        if (rest.isEmpty() || (rest.size() > 1 && resolveBelow(*shape, rest.sliced(1), steps)))
            return true;
        steps.resize(depth);
        return false;
    };
    if (m_values) {
        const Parameter *shape = shapeOf(choice, path);
        return shape && leadsOn(shape);
    }
    const QVector<const Parameter *> shapes = shapesOf(choice);
    return std::any_of(shapes.cbegin(), shapes.cend(), leadsOn);
}

const Parameter *PathResolver::namedShape(const Parameter &choice, const QString &path) const
{
    const auto name = m_values ? m_values->value(shapePath(path)) : std::nullopt;
    const QVector<const Parameter *> shapes = shapesOf(choice);
    return name ? shapes.value(shapeNames(shapes).indexOf(name->text)) : nullptr;
}

/// Everything that is sent below the choice at \p path.
bool PathResolver::hasRoomFor(const Parameter &shape, const QString &path)
{
    const QString prefix = path + u'.';
    return std::all_of(m_sent.cbegin(), m_sent.cend(), [&](const QString &each) {
        if (!each.startsWith(prefix))
            return true;
        PathSteps below;
        const QString before = std::exchange(m_path, each);
        const bool has = resolveBelow(shape, QStringView(each).sliced(prefix.size()), below);
        m_path = before;
        return has;
    });
}

const Parameter *PathResolver::shapeOf(const Parameter &choice, const QString &path)
{
    if (const auto known = m_shapes.constFind({&choice, path}); known != m_shapes.cend())
        return *known;
    const QVector<const Parameter *> shapes = shapesOf(choice);
    const Parameter *shape = namedShape(choice, path);
    if (!shape) {
        const auto own = m_values ? m_values->value(path) : std::nullopt;
        const bool isWhole = own && own->sent && !own->text.isEmpty();
        const auto fits = [&](const Parameter *each) { return isWhole ? takes(each->type, *own) : hasRoomFor(*each, path); };
        const auto fitting = m_values ? std::find_if(shapes.cbegin(), shapes.cend(), fits) : shapes.cend();
        shape = fitting == shapes.cend() ? shapes.value(0) : *fitting;
    }
    m_shapes.insert({&choice, path}, shape);
    return shape;
}

PathSteps PathResolver::steps(const QString &path)
{
    PathSteps steps;
    m_path = path;
    return resolveAmong(m_operation.parameters, path, steps) ? steps : PathSteps();
}

int mostOccurrences(const Operation &operation)
{
    QHash<QString, int> seen;
    int most = 1;
    for (const Parameter &parameter : operation.parameters)
        most = std::max(most, ++seen[parameter.name]);
    return most;
}

} // namespace countersign
