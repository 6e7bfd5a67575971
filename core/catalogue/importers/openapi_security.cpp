// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_security.h"

#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_nodes.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString authorizationText(const QString &type, const QString &scheme)
{
    if (type == u"basic" || scheme == u"basic")
        return openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "\"Basic\", a blank, and the Base64 of user:password"));
    if (scheme.isEmpty() || scheme == u"bearer")
        return openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "\"Bearer\", a blank, and the access token"));
    return openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "\"%1\", a blank, and the credentials")).arg(scheme);
}

} // namespace

void OpenapiSecurity::apply(const MetadataNode &node, Operation &operation) const
{
    operation.schemes = {"none"};
    const MetadataNode own = node.member("security");
    const MetadataNode list = own.isThere() ? own : m_requirements;
    const QVector<MetadataNode> requirements = list.isThere() ? list.elements() : QVector<MetadataNode>();
    operation.needsNoKey = requirements.isEmpty();
    QStringList met;
    for (const MetadataNode &requirement : requirements) {
        const auto ways = requirement.members();
        operation.needsNoKey = operation.needsNoKey || ways.isEmpty();
        for (const auto &[name, scopes] : ways) {
            if (met.contains(name))
                continue;
            met.append(name);
            auto made = field(name, scopes);
            if (!made)
                continue;
            made->required = requirements.size() == 1;
            const auto isIt = [&made](const Parameter &one) {
                const auto sensitivity = one.place == ParameterPlace::Header ? Qt::CaseInsensitive : Qt::CaseSensitive;
                return one.place == made->place && one.name.compare(made->name, sensitivity) == 0;
            };
            const auto there = std::find_if(operation.parameters.begin(), operation.parameters.end(), isIt);
            if (there == operation.parameters.end())
                operation.parameters.append(*made);
            else
                there->sensitive = true;
        }
    }
}

std::optional<Parameter> OpenapiSecurity::field(const QString &name, const MetadataNode &requirement) const
{
    static const QHash<QString, ParameterPlace> places{
        {u"header"_s, ParameterPlace::Header}, {u"query"_s, ParameterPlace::Query}, {u"cookie"_s, ParameterPlace::Cookie}};
    const MetadataNode found = m_schemes.isObject() ? m_schemes.member(name.toUtf8().constData()) : MetadataNode();
    const MetadataNode scheme = found.isThere() ? m_source.followed(found) : MetadataNode();
    if (!scheme.isObject()) {
        requirement.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "asks for a way to sign in that is not described")));
        return std::nullopt;
    }
    const QString type = scheme.text("type"), in = scheme.text("in");
    Parameter made;
    made.style = "plain";
    made.sensitive = true;
    made.documentation = documentationOf({}, scheme.member("description"), {});
    if (type == u"apiKey" && places.contains(in) && isPlainName(scheme.text("name"))) {
        made.name = scheme.text("name");
        made.place = places.value(in);
        made.description = openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "The key of the service"));
        return made;
    }
    if (type == u"basic" || type == u"http" || type == u"oauth2" || type == u"openIdConnect") {
        made.name = u"Authorization"_s;
        made.place = ParameterPlace::Header;
        made.description = authorizationText(type, type == u"http" ? scheme.text("scheme").toLower() : QString());
        return made;
    }
    scheme.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is a way to sign in that the form has no field for: %1")).arg(type));
    return std::nullopt;
}

} // namespace countersign
