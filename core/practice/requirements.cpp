// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/requirements.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace countersign::practice {

namespace {

/// `Tag` is given by `Tag`, by `Tag.1.Key` and by `Tag[0]`.
bool isGiven(const Pairs &pairs, const QByteArray &name)
{
    return std::any_of(pairs.begin(), pairs.end(), [&name](const Pair &pair) {
        const bool same = pair.first.startsWith(name)
            && (pair.first.size() == name.size() || pair.first[name.size()] == '.' || pair.first[name.size()] == '[');
        return same && !pair.second.isEmpty();
    });
}

bool isGivenInBody(const Operation &operation, const ReceivedRequest &request, const QString &name)
{
    if (operation.bodyShape != BodyShape::JsonObject)
        return !request.http.body.isEmpty();
    const QJsonValue member = QJsonDocument::fromJson(request.http.body).object().value(name);
    return !member.isUndefined() && !member.isNull();
}

bool isGiven(const Operation &operation, const ReceivedRequest &request, const Parameter &parameter)
{
    const QByteArray name = parameter.name.toUtf8();
    switch (parameter.place) {
    case ParameterPlace::Query:
    case ParameterPlace::Form: // the services take either place
        return isGiven(request.parameters, name);
    case ParameterPlace::Header:
        return !request.http.header(name).value_or(QByteArray()).trimmed().isEmpty();
    case ParameterPlace::Body:
        return isGivenInBody(operation, request, parameter.name);
    case ParameterPlace::Part: // no service with a verifier here has them
    case ParameterPlace::Cookie:
    case ParameterPlace::Path: // without it another path would have come, or none
    case ParameterPlace::Host: // on the loopback there is no place for it
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Pairs> jsonBodyMembers(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    Pairs members;
    const QJsonObject object = document.object();
    for (auto member = object.begin(); member != object.end(); ++member)
        if (member->isString() || member->isDouble() || member->isBool())
            members.append({member.key().toUtf8(), member->toVariant().toString().toUtf8()});
    return members;
}

std::optional<QByteArray> missingParameter(const Operation &operation, const ReceivedRequest &request)
{
    for (const Parameter &parameter : operation.parameters)
        if (parameter.required && !isGiven(operation, request, parameter))
            return parameter.name.toUtf8();
    return std::nullopt;
}

} // namespace countersign::practice
