// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/requestbuilder.h"

namespace countersign {

using namespace Qt::StringLiterals;

inline Parameter listOf(const QString &name, const QByteArray &style, const Parameter &element)
{
    return {.name = name, .type = ValueType::List, .style = style, .members = {element}};
}

inline Parameter structOf(const QString &name, const QByteArray &style, const QVector<Parameter> &members)
{
    return {.name = name, .type = ValueType::Struct, .style = style, .members = members};
}

/// An RPC operation by GET whose parameters are \p parameters.
inline Operation rpcOperation(const QVector<Parameter> &parameters)
{
    return {.id = {u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"TestThings"_s},
            .methods = {"GET", "POST"},
            .pathTemplate = "/",
            .fixedQuery = {{"Action", "TestThings"}, {"Version", "2014-05-26"}},
            .schemes = {"alibaba-rpc-v1"},
            .parameters = parameters};
}

/// A REST operation by POST with a JSON object as its body.
inline Operation restOperation(QVector<Parameter> parameters, const QByteArray &path = "/v3/things")
{
    return {.id = {u"huawei"_s, u"sms"_s, u"v3"_s, u"CreateThing"_s},
            .methods = {"POST"},
            .pathTemplate = path,
            .schemes = {"huawei-aksk"},
            .bodyShape = BodyShape::JsonObject,
            .contentType = "application/json",
            .parameters = std::move(parameters)};
}

/// `{"Tag.1.Key=a", "Tags:=[1]"}`, as on the command line.
inline ParameterValues parameterValues(const QStringList &pairs)
{
    ParameterValues values;
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        const bool isJson = pair.at(equals - 1) == u':';
        values.set(
            pair.first(equals - (isJson ? 1 : 0)),
            ParameterValue{.kind = isJson ? ParameterValue::Kind::Json : ParameterValue::Kind::Text, .text = pair.sliced(equals + 1)});
    }
    return values;
}

/// `name=value` of each field, for comparison.
inline QStringList fieldTexts(const QVector<Field> &fields)
{
    QStringList texts;
    for (const Field &field : fields)
        texts.append(QString::fromUtf8(field.name + '=' + field.value.bytes()));
    return texts;
}

inline QStringList problemTexts(const QVector<Problem> &problems)
{
    QStringList texts;
    for (const Problem &problem : problems)
        texts.append(problem.path + u": "_s + problem.text + (problem.severity == Severity::Blocking ? u" (blocks)"_s : QString()));
    return texts;
}

} // namespace countersign
