// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/aliyun_parameters.h"

#include "core/catalogue/importers/alibabafacts.h"
#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_source.h"

#include <QHash>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct TypeAndStyle {
    ValueType type;
    const char *style;
};

/// What a Struct or an Array holds is not said there, so both take JSON text, which is then taken apart.
const QHash<QString, TypeAndStyle> &types()
{
    static const QHash<QString, TypeAndStyle> all{{u"String"_s, {ValueType::String, "plain"}},
                                                  {u"Integer"_s, {ValueType::Integer, "plain"}},
                                                  {u"Long"_s, {ValueType::Integer, "plain"}},
                                                  {u"Float"_s, {ValueType::Number, "plain"}},
                                                  {u"Double"_s, {ValueType::Number, "plain"}},
                                                  {u"Boolean"_s, {ValueType::Boolean, "plain"}},
                                                  {u"RepeatList"_s, {ValueType::List, "repeat-list"}},
                                                  {u"Array"_s, {ValueType::Json, "flat"}},
                                                  {u"Struct"_s, {ValueType::Json, "flat"}},
                                                  {u"Json"_s, {ValueType::Json, "plain"}},
                                                  {u"Any"_s, {ValueType::Any, "plain"}}};
    return all;
}

Parameter one(const MetadataNode &node, int depth);

/// Parameters with a name, each spelling once.
template <class Make>
auto namedOnce(const MetadataNode &list, const Make &make)
{
    QVector<decltype(make(list))> all;
    QSet<QString> known;
    for (const MetadataNode &node : list.elements()) {
        const QString name = node.text("name");
        if (!isPlainName(name))
            node.note(openapiText(
                QT_TRANSLATE_NOOP("OpenapiMetadata", "has no name, or one with characters that are not seen, and was left out")));
        else if (known.contains(name))
            node.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "comes twice: %1; the first counts")).arg(name));
        else
            all.append(make(node));
        known.insert(name);
    }
    return all;
}

void setMembers(Parameter &parameter, const MetadataNode &children, int depth)
{
    constexpr int deepestNesting = 20;
    if (depth > deepestNesting) {
        children.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "is nested too deeply and takes JSON")));
        parameter.type = ValueType::Json;
        return;
    }
    const QVector<Parameter> members =
        children.isThere() ? namedOnce(children, [depth](const MetadataNode &node) { return one(node, depth + 1); }) : QVector<Parameter>();
    if (parameter.type == ValueType::List && members.isEmpty() && depth > 0) {
        // The source describes one level of members only: what stands here may have some of its own.
        const Parameter text{.name = u"string"_s}, object{.name = u"object"_s, .type = ValueType::Struct};
        parameter.members = {Parameter{.type = ValueType::Choice, .members = {text, object}}};
    } else if (parameter.type == ValueType::List) {
        parameter.members = {members.isEmpty() ? Parameter{} : Parameter{.type = ValueType::Struct, .members = members}};
    } else if (parameter.type == ValueType::Json && !members.isEmpty()) {
        parameter.type = ValueType::List;
        parameter.style = "json";
        parameter.members = {Parameter{.type = ValueType::Struct, .members = members}};
    } else if (!members.isEmpty()) {
        children.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "stands below a single value and was left out")));
    }
}

Parameter one(const MetadataNode &node, int depth)
{
    Parameter parameter;
    parameter.name = node.text("name");
    const QString type = node.text("type");
    const auto known = types().constFind(type);
    if (known == types().cend())
        node.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "has an unknown type and takes any value: %1")).arg(type));
    const TypeAndStyle found = known == types().cend() ? TypeAndStyle{ValueType::Any, "plain"} : *known;
    parameter.type = found.type;
    parameter.style = depth == 0 ? found.style : "";
    parameter.required = node.flag("required");
    if (type == u"Long")
        parameter.format = u"int64"_s;
    setMembers(parameter, node.member("sub_parameters"), depth);
    if (depth > 0)
        parameter.style.clear();
    parameter.sensitive = parameter.type == ValueType::String && isSecretParameter(parameter.name);
    return parameter;
}

AliyunParameter topLevel(const MetadataNode &node)
{
    static const QHash<QString, ParameterPlace> places{{u"Query"_s, ParameterPlace::Query},   {u"Body"_s, ParameterPlace::Form},
                                                       {u"FormData"_s, ParameterPlace::Form}, {u"Path"_s, ParameterPlace::Path},
                                                       {u"Header"_s, ParameterPlace::Header}, {u"Host"_s, ParameterPlace::Host}};
    AliyunParameter made{one(node, 0), false};
    const QString position = node.text("position");
    if (!places.contains(position))
        node.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "has an unknown position and goes into the query: %1")).arg(position));
    made.parameter.place = places.value(position, ParameterPlace::Query);
    made.inBody = position == u"Body";
    return made;
}

void takeTexts(const MetadataNode &list, const QString &prefix, AliyunTexts &texts)
{
    for (const MetadataNode &node : list.elements()) {
        const QString key = prefix + node.text("name");
        if (const QString text = node.text("description").trimmed(); !text.isEmpty())
            texts.insert(key, text);
        takeTexts(node.member("sub_parameters"), key + u'/', texts);
    }
}

void addTexts(Parameter &parameter, const QString &key, const AliyunTexts &english, const AliyunTexts &chinese)
{
    parameter.documentation = VendorText(english.value(key), chinese.value(key));
    if (parameter.members.isEmpty())
        return;
    QVector<Parameter> members = parameter.members.list();
    for (Parameter &member : members)
        addTexts(member, member.name.isEmpty() ? key : QString(key + u'/' + member.name), english, chinese);
    parameter.members = members;
}

} // namespace

QVector<AliyunParameter> aliyunParameters(const MetadataNode &list)
{
    if (!list.isThere())
        return {};
    QVector<AliyunParameter> parameters = namedOnce(list, [](const MetadataNode &node) { return topLevel(node); });
    parameters.removeIf([](const AliyunParameter &made) { return isFilledByGateway(made.parameter.name); });
    std::stable_partition(parameters.begin(), parameters.end(), [](const AliyunParameter &made) { return made.parameter.required; });
    return parameters;
}

AliyunTexts aliyunTexts(const MetadataNode &list)
{
    AliyunTexts texts;
    takeTexts(list, {}, texts);
    return texts;
}

void addTexts(Parameter &parameter, const AliyunTexts &english, const AliyunTexts &chinese)
{
    addTexts(parameter, parameter.name, english, chinese);
}

} // namespace countersign
