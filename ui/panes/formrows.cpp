// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/formrows.h"

#include "ui/editors/groupeditor.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

bool isRequired(const Parameter &parameter)
{
    return parameter.required || parameter.place == ParameterPlace::Path || parameter.place == ParameterPlace::Host;
}

QString groupName(const Parameter &parameter)
{
    return parameter.name.section(u'.', 0, 0);
}

RowSpec singleRow(const Parameter &parameter)
{
    return {parameter.name, parameter.name, &parameter, {}};
}

/// The optional dotted names below \p name, and the members of a struct beside them that no dotted name takes the place of.
RowSpec groupRow(const Operation &operation, const QString &name)
{
    RowSpec group{.path = name, .label = name};
    for (const Parameter &parameter : operation.parameters) {
        if (!isRequired(parameter) && parameter.name.startsWith(name + u'.'))
            group.group.append({parameter.name, parameter.name.sliced(name.size() + 1), &parameter, {}});
    }
    for (const Parameter &parameter : operation.parameters) {
        if (parameter.name != name || parameter.type != ValueType::Struct)
            continue;
        const QVector<RowSpec> members = memberRows(parameter, name);
        for (const RowSpec &member : members) {
            const auto isSame = [&member](const RowSpec &other) { return other.path == member.path; };
            if (std::none_of(group.group.cbegin(), group.group.cend(), isSame))
                group.group.append(member);
        }
    }
    return group;
}

qsizetype dottedNames(const Operation &operation, const QString &name)
{
    return std::count_if(operation.parameters.cbegin(), operation.parameters.cend(),
                         [&name](const Parameter &parameter) { return !isRequired(parameter) && parameter.name.startsWith(name + u'.'); });
}

constexpr qsizetype mostWords = 400; ///< of one row: what the filter looks into need not be all of a deep type

/// A type that many members share, or that holds itself, is looked into once.
void collectWords(const Parameter &parameter, QStringList &words, QStringList &types)
{
    words.append(parameter.name);
    words.append(parameter.description);
    const QString type = parameter.members.typeName();
    if (words.size() > mostWords || (!type.isEmpty() && types.contains(type)))
        return;
    if (!type.isEmpty())
        types.append(type);
    for (const Parameter &member : parameter.members)
        collectWords(member, words, types);
}

} // namespace

QVector<RowSpec> requiredRows(const Operation &operation)
{
    QVector<RowSpec> rows;
    for (const Parameter &parameter : operation.parameters) {
        if (isRequired(parameter))
            rows.append(singleRow(parameter));
    }
    return rows;
}

QVector<RowSpec> optionalRows(const Operation &operation)
{
    QVector<RowSpec> recommended;
    QVector<RowSpec> rows;
    QStringList grouped;
    for (const Parameter &parameter : operation.parameters) {
        if (isRequired(parameter))
            continue;
        const QString name = groupName(parameter);
        const bool isInGroup = dottedNames(operation, name) > (parameter.name == name ? 0 : 1)
            && (parameter.name != name || parameter.type == ValueType::Struct);
        if (!isInGroup) {
            (parameter.recommended ? recommended : rows).append(singleRow(parameter));
        } else if (!grouped.contains(name)) {
            grouped.append(name);
            rows.append(groupRow(operation, name));
        }
    }
    return recommended + rows;
}

QString filterWords(const RowSpec &spec)
{
    QStringList words{spec.path};
    QStringList types;
    if (spec.parameter)
        collectWords(*spec.parameter, words, types);
    for (const RowSpec &member : spec.group)
        words.append(filterWords(member));
    return words.join(u'\n');
}

} // namespace countersign
