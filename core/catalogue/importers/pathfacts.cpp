// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/pathfacts.h"

#include "core/catalogue/importers/alibabafacts.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

void setPathTemplate(const QString &pattern, Operation &operation)
{
    static const QRegularExpression placeholder(u"\\[([^\\]/]+)\\]"_s);
    const qsizetype question = pattern.indexOf(u'?');
    QString path = question < 0 ? pattern : pattern.first(question);
    if (path.contains(u'['))
        path.replace(placeholder, u"{\\1}"_s);
    operation.pathTemplate = path.startsWith(u'/') ? path.toUtf8() : QByteArray('/' + path.toUtf8());
    if (question < 0)
        return;
    for (const QString &pair : pattern.sliced(question + 1).split(u'&', Qt::SkipEmptyParts))
        operation.fixedQuery.append({pair.section(u'=', 0, 0).toUtf8(), pair.section(u'=', 1).toUtf8()});
}

/// `*` stands for several segments, which the one parameter gives that is of the path and has no place there; as `requestPath` it is all of the path.
/// Source: the vendor's SDK of CloudControl.
static void fillStar(Operation &operation)
{
    const auto isHomeless = [&operation](const Parameter &parameter) {
        return parameter.place == ParameterPlace::Path && !operation.pathTemplate.contains(QByteArray('{' + parameter.name.toUtf8() + '}'));
    };
    const auto &all = operation.parameters;
    const auto homeless = std::find_if(all.cbegin(), all.cend(), isHomeless);
    if (!operation.pathTemplate.contains('*') || homeless == all.cend())
        return;
    const QByteArray hole = '{' + homeless->name.toUtf8() + "*}";
    if (homeless->name == u"requestPath")
        operation.pathTemplate = hole;
    else
        operation.pathTemplate.replace(operation.pathTemplate.indexOf('*'), 1, hole);
}

void matchPath(Operation &operation, const std::function<void(const QString &place, const QString &reason)> &note)
{
    fillStar(operation);
    for (Parameter &parameter : operation.parameters) {
        if (parameter.place != ParameterPlace::Path)
            continue;
        parameter.required = true;
        const QByteArray hole = '{' + parameter.name.toUtf8();
        if (operation.pathTemplate.contains(QByteArray(hole + '}')) || operation.pathTemplate.contains(QByteArray(hole + "*}")))
            continue;
        const bool isHost = operation.schemes.contains("alibaba-sls") && parameter.name == u"project"; // PullLogs alone calls it Path
        parameter.place = isHost ? ParameterPlace::Host : ParameterPlace::Query;
        note(u"parameters."_s + parameter.name,
             importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "is of the path, which has no place for it, and goes elsewhere")));
    }
    for (Parameter &parameter : operation.parameters) {
        if (parameter.place != ParameterPlace::Query || operation.fixedQuery.isEmpty())
            continue;
        const QStringView name = parameter.name;
        if (operation.fixedQuery.removeIf([name](const auto &pair) { return QAnyStringView::compare(pair.first, name) == 0; }) == 0)
            continue;
        parameter.required = true; // `/?regions` with a parameter `regions`
        note(u"parameters."_s + parameter.name,
             importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "stands in the path as well; the parameter counts")));
    }
    if (!operation.pathTemplate.contains('{'))
        return;
    static const QRegularExpression hole(u"\\{([^}]+)\\}"_s);
    auto holes = hole.globalMatch(QString::fromUtf8(operation.pathTemplate));
    while (holes.hasNext()) {
        QString name = holes.next().captured(1);
        if (name.endsWith(u'*'))
            name.chop(1);
        const auto isIt = [&name](const Parameter &parameter) { return parameter.place == ParameterPlace::Path && parameter.name == name; };
        if (std::any_of(operation.parameters.cbegin(), operation.parameters.cend(), isIt))
            continue;
        operation.parameters.prepend(Parameter{.name = name, .place = ParameterPlace::Path, .style = "plain", .required = true});
        note(u"path"_s,
             importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "has a placeholder without a parameter, which was added: %1")).arg(name));
    }
}

} // namespace countersign
