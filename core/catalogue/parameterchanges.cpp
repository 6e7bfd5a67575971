// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/parameterchanges.h"

#include "core/catalogue/limitchanges.h"
#include "core/catalogue/namepairs.h"
#include "core/catalogue/parameterwords.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Where the text of a value is all that is sent: what was a number there is a text as well.
bool isTextPlace(ParameterPlace place)
{
    return place != ParameterPlace::Body;
}

/// Whether every value of \p before is one of \p after, and sent as it was.
bool isWider(const Parameter &before, const Parameter &after, ParameterPlace place)
{
    const ValueType from = before.type, to = after.type;
    if (to == ValueType::Any || (from == ValueType::Integer && to == ValueType::Number))
        return true;
    if (to == ValueType::String)
        return isTextPlace(place) && (from == ValueType::Integer || from == ValueType::Number || from == ValueType::Boolean);
    if (to == ValueType::Json)
        return before.style == "json" && (from == ValueType::List || from == ValueType::Struct || from == ValueType::Map);
    const auto isIt = [from](const Parameter &shape) { return shape.type == from; };
    return to == ValueType::Choice && std::any_of(after.members.cbegin(), after.members.cend(), isIt);
}

/// Formats that change what is sent, or how large it may be; others are words about a text.
bool isBreakingFormat(const QString &before, const QString &after)
{
    const QStringList bytes{u"binary"_s, u"byte"_s, u"file-url"_s};
    return bytes.contains(before) || bytes.contains(after) || (before == u"int64" && after == u"int32")
        || (before == u"double" && after == u"float");
}

QString memberPath(const QString &parent, const QString &name)
{
    return parent.isEmpty() ? name : QString(parent + u'.' + name);
}

/// What a member is called in a path: elements of a list are `N`, values of a map `*`, shapes of a choice `?Title`.
QString memberName(const Parameter &owner, const Parameter &member, qsizetype position)
{
    if (owner.type == ValueType::Choice)
        return u'?' + (member.name.isEmpty() ? QString::number(position + 1) : member.name);
    if (owner.type == ValueType::Map)
        return u"*"_s;
    return owner.type == ValueType::List || member.name.isEmpty() ? u"N"_s : member.name;
}

QString typeText(const Parameter &parameter)
{
    return QString::fromLatin1(valueTypeId(parameter.type));
}

QStringList namesOf(const QVector<Parameter> &parameters)
{
    QStringList names;
    names.reserve(parameters.size());
    for (const Parameter &parameter : parameters)
        names.append(parameter.name);
    return names;
}

} // namespace

void ParameterComparison::compare(const Operation &before, const Operation &after, QVector<Change> &changes)
{
    const qsizetype countBefore = changes.size();
    m_operation = after.id.name;
    m_changes = &changes;
    m_seen.clear();
    compareLists(before.parameters, after.parameters, {});
    if (changes.size() == countBefore)
        m_unchanged.unite(m_seen);
}

void ParameterComparison::compareLists(const QVector<Parameter> &before, const QVector<Parameter> &after, const Way &way)
{
    const bool isTop = way.path.isEmpty();
    const NamePairs pairs(namesOf(before), namesOf(after));
    for (qsizetype position = 0; position < after.size(); ++position) {
        const Parameter &now = after.at(position);
        const QString path = memberPath(way.path, now.name);
        const qsizetype twin = pairs.twinOf(position);
        if (twin < 0) {
            add(ChangeKind::ParameterAdded, path, now.required && !way.wasFree, {}, typeText(now), now.required ? "required" : "");
            continue;
        }
        const Parameter &was = before.at(twin);
        const Way here{path, isTop ? was.place : way.place};
        if (was.name != now.name)
            add(ChangeKind::Renamed, path, here.place != ParameterPlace::Header, was.name, now.name);
        if (isTop && was.place != now.place)
            add(ChangeKind::PlaceChanged, path, true, QString::fromLatin1(parameterPlaceId(was.place)),
                QString::fromLatin1(parameterPlaceId(now.place)));
        compareOne(was, now, here, path);
    }
    for (const qsizetype gone : pairs.withoutTwin())
        add(ChangeKind::ParameterRemoved, memberPath(way.path, before.at(gone).name), true, typeText(before.at(gone)));
}

void ParameterComparison::compareOne(const Parameter &before, const Parameter &after, const Way &way, const QString &path)
{
    if (before.required != after.required)
        add(after.required ? ChangeKind::MadeRequired : ChangeKind::MadeOptional, path, after.required);
    if (before.deprecated != after.deprecated)
        add(after.deprecated ? ChangeKind::Deprecated : ChangeKind::Undeprecated, path, false);
    if (before.defaultValue != after.defaultValue)
        add(ChangeKind::DefaultChanged, path, false, before.defaultValue, after.defaultValue);
    if (before.type != after.type)
        return add(ChangeKind::TypeChanged, path, !isWider(before, after, way.place), typeText(before), typeText(after));
    if (before.format != after.format)
        add(ChangeKind::TypeChanged, path, isBreakingFormat(before.format, after.format), before.format, after.format, "format");
    if (before.style != after.style)
        add(ChangeKind::StyleChanged, path, true, QString::fromLatin1(before.style), QString::fromLatin1(after.style));
    if (before.contentType != after.contentType)
        add(ChangeKind::StyleChanged, path, true, QString::fromLatin1(before.contentType), QString::fromLatin1(after.contentType),
            "content-type");
    for (const LimitChange &limit : limitChanges(before, after))
        add(limit.kind, path, limit.isBreaking, limit.before, limit.after, limit.fact);
    compareMembers(before, after, way);
}

void ParameterComparison::compareMembers(const Parameter &before, const Parameter &after, const Way &way)
{
    if (before.members.isEmpty() && after.members.isEmpty())
        return;
    const TypePair types{before.members.typeName(), after.members.typeName()};
    if (!types.first.isEmpty() && !types.second.isEmpty()) {
        if (m_unchanged.contains(types) || m_seen.contains(types))
            return;
        m_seen.insert(types);
    }
    if (after.type == ValueType::Struct && after.members.isEmpty()) // any member is allowed now
        return add(ChangeKind::LimitWidened, way.path, false, namesOf(before.members).join(u", "_s), {}, "members");
    if (after.type == ValueType::Struct)
        return compareLists(before.members, after.members, {way.path, way.place, before.members.isEmpty()});
    const qsizetype both = std::min(before.members.size(), after.members.size());
    for (qsizetype position = 0; position < both; ++position) {
        const QString path = memberPath(way.path, memberName(after, after.members.at(position), position));
        compareOne(before.members.at(position), after.members.at(position), {path, way.place}, path);
    }
    if (after.type != ValueType::Choice)
        return;
    const auto shapes = [&](const Parameter &of) {
        QStringList names;
        for (qsizetype position = both; position < of.members.size(); ++position)
            names.append(memberName(of, of.members.at(position), position).mid(1));
        return names.join(u", "_s);
    };
    if (after.members.size() > both)
        add(ChangeKind::ValuesAdded, way.path, false, {}, shapes(after), "shapes");
    if (before.members.size() > both)
        add(ChangeKind::ValuesRemoved, way.path, true, shapes(before), {}, "shapes");
}

void ParameterComparison::add(ChangeKind kind, const QString &path, bool isBreaking, const QString &before, const QString &after,
                              const QByteArray &fact)
{
    m_changes->append({kind, m_operation, path, fact, before, after, isBreaking});
}

} // namespace countersign
