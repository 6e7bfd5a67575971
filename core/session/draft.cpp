// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/draft.h"

#include "core/request/requestbuilder.h"
#include "core/session/sensitivevalues.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// A JSON text for a whole subtree may hold what a member of it hides.
bool isSensitive(const Parameter &parameter, ParameterValue::Kind kind, QSet<QString> &seenTypes)
{
    if (parameter.sensitive)
        return true;
    const QString type = parameter.members.typeName();
    if (kind != ParameterValue::Kind::Json || (!type.isEmpty() && seenTypes.contains(type)))
        return false;
    if (!type.isEmpty())
        seenTypes.insert(type); // one look at a type that holds itself, or that many share, is enough
    return std::any_of(parameter.members.cbegin(), parameter.members.cend(),
                       [&](const Parameter &member) { return isSensitive(member, kind, seenTypes); });
}

bool isSensitive(const Parameter &parameter, ParameterValue::Kind kind)
{
    QSet<QString> seenTypes;
    return isSensitive(parameter, kind, seenTypes);
}

/// What the catalogue does not know is judged by its name.
bool isNamedLikeASecret(const QString &path)
{
    return isSensitiveName(path.mid(path.lastIndexOf(u'.') + 1).toUtf8());
}

/// The parameter itself, or one that it is a part of.
bool isSensitivePath(const Operation &operation, const QString &path, ParameterValue::Kind kind)
{
    const Parameter *own = parameterAt(operation, path);
    if (own ? isSensitive(*own, kind) : isNamedLikeASecret(path))
        return true;
    for (qsizetype dot = path.lastIndexOf(u'.'); dot > 0; dot = path.lastIndexOf(u'.', dot - 1)) {
        const Parameter *parent = parameterAt(operation, path.left(dot));
        if (parent && parent->sensitive)
            return true;
    }
    return false;
}

/// A text with members names what is in it, whatever the catalogue says of the whole.
bool namesASecret(const QString &text)
{
    if (const auto values = sensitiveValuesInJson(text.toUtf8()))
        return !values->isEmpty();
    static const QRegularExpression name(u"[\\w-]+"_s); // a form, or JSON that is still being typed
    auto words = name.globalMatch(text);
    while (words.hasNext()) {
        if (isSensitiveName(words.next().captured().toUtf8()))
            return true;
    }
    return false;
}

bool looksLikeJson(const QString &text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    return trimmed.startsWith(u'{') || trimmed.startsWith(u'[');
}

/// The body stands for all parameters of place Body and Form.
bool isBodySensitive(const Operation &operation)
{
    return std::any_of(operation.parameters.cbegin(), operation.parameters.cend(), [](const Parameter &parameter) {
        const ParameterPlace place = parameter.place;
        return (place == ParameterPlace::Body || place == ParameterPlace::Form || place == ParameterPlace::Part)
            && isSensitive(parameter, ParameterValue::Kind::Json);
    });
}

} // namespace

Draft withoutSecrets(Draft draft, const Operation &operation, const KnownSecrets &secrets)
{
    const auto withhold = [&draft](const QString &path) {
        if (!draft.withheld.contains(path))
            draft.withheld.append(path);
    };
    for (const QString &path : draft.values.paths()) {
        const ParameterValue value = *draft.values.value(path);
        QString named = path; // the key of a map is typed by hand as well
        while (secrets.occurIn(named.toUtf8()))
            named.truncate(std::max<qsizetype>(0, named.lastIndexOf(u'.')));
        const Parameter *own = parameterAt(operation, path);
        const bool isPastedBody = draft.adHoc && own && own->place == ParameterPlace::Body;
        const bool isSecret = !value.text.isEmpty()
            && (isSensitivePath(operation, path, value.kind) || secrets.occurIn(value.text.toUtf8())
                || ((isPastedBody || value.kind == ParameterValue::Kind::Json || looksLikeJson(value.text)) && namesASecret(value.text)));
        if (!isSecret && named == path)
            continue;
        draft.values.unset(path);
        withhold(named);
    }
    if (const auto &body = draft.values.body();
        body && !body->isEmpty() && (isBodySensitive(operation) || secrets.occurIn(*body) || namesASecret(QString::fromUtf8(*body)))) {
        draft.values.setBody(std::nullopt);
        withhold(QString());
    }
    if (draft.endpoint.contains(u'@') || secrets.occurIn(draft.endpoint.toUtf8())) {
        draft.endpoint.clear();
        draft.endpointWithheld = true;
    }
    if (secrets.occurIn(draft.region.toUtf8()))
        draft.region.clear();
    if (draft.adHoc && holdsSecret(*draft.adHoc, secrets)) {
        draft.adHoc.reset();
        draft.operation = {};
    }
    return draft;
}

} // namespace countersign
