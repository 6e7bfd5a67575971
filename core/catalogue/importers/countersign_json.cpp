// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/countersign_json.h"

#include "core/catalogue/importers/jsonfields.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

namespace countersign {

namespace {

constexpr int deepestNesting = 30; // a compiled file is verified to twice this depth

QString sourceText(const char *text)
{
    return QCoreApplication::translate("CountersignJson", text);
}

/// Words of an enumeration, in its order.
template <class Value, size_t size>
Value wordOf(JsonFields &fields, const char *name, const char *const (&words)[size])
{
    const QString word = fields.text(name);
    if (word.isEmpty())
        return Value{};
    for (size_t index = 0; index < size; ++index)
        if (word == QLatin1String(words[index]))
            return Value(static_cast<int>(index));
    fields.fail(name, sourceText(QT_TRANSLATE_NOOP("CountersignJson", "has an unknown word: %1")).arg(word));
    return Value{};
}

constexpr const char *placeWords[] = {"query", "path", "header", "form", "body", "host"};
constexpr const char *typeWords[] = {"string", "integer", "number", "boolean", "list", "struct", "map", "json", "any"};
constexpr const char *effectWords[] = {"read", "write", "delete"};
constexpr const char *shapeWords[] = {"none", "json-object", "whole"};

/// The shape that a type asks of its members: the element of a list, the value of a map, the fields of a struct, or nothing.
bool fitsType(ValueType type, qsizetype members)
{
    switch (type) {
    case ValueType::List:
        return members == 1;
    case ValueType::Map:
        return members <= 1;
    case ValueType::Struct:
        return true;
    default:
        return members == 0;
    }
}

QVector<Parameter> sourceParameters(JsonFields &owner, const char *name, std::optional<ParameterPlace> inherited, int depth,
                                    std::optional<JsonProblem> &problem)
{
    QVector<Parameter> parameters;
    if (depth > deepestNesting)
        owner.fail(name, sourceText(QT_TRANSLATE_NOOP("CountersignJson", "is nested too deeply")));
    for (const auto &[element, place] : owner.elements(name)) {
        JsonFields fields(element, place, problem);
        Parameter parameter;
        parameter.name = inherited ? fields.text("name") : fields.requiredText("name");
        parameter.place = inherited ? *inherited : wordOf<ParameterPlace>(fields, "place", placeWords);
        parameter.type = wordOf<ValueType>(fields, "type", typeWords);
        parameter.style = fields.bytes("style");
        parameter.required = fields.flag("required");
        parameter.recommended = fields.flag("recommended");
        parameter.sensitive = fields.flag("sensitive");
        parameter.deprecated = fields.flag("deprecated");
        parameter.description = fields.text("description");
        parameter.defaultValue = fields.text("default");
        parameter.example = fields.text("example");
        parameter.choices = fields.texts("choices");
        parameter.suggestions = fields.texts("suggestions");
        parameter.minimum = fields.text("minimum");
        parameter.maximum = fields.text("maximum");
        parameter.minLength = fields.count("minLength");
        parameter.maxLength = fields.count("maxLength");
        parameter.minItems = fields.count("minItems");
        parameter.maxItems = fields.count("maxItems");
        parameter.pattern = fields.text("pattern");
        parameter.format = fields.text("format");
        parameter.members = sourceParameters(fields, "members", parameter.place, depth + 1, problem);
        if (!fitsType(parameter.type, parameter.members.size()))
            fields.fail("members", sourceText(QT_TRANSLATE_NOOP("CountersignJson", "do not fit the type")));
        fields.finish();
        if (problem)
            return {};
        parameters.append(parameter);
    }
    return parameters;
}

QVector<ResponseMember> sourceResponse(JsonFields &owner, const char *name, int depth, std::optional<JsonProblem> &problem)
{
    QVector<ResponseMember> members;
    if (depth > deepestNesting)
        owner.fail(name, sourceText(QT_TRANSLATE_NOOP("CountersignJson", "is nested too deeply")));
    for (const auto &[element, place] : owner.elements(name)) {
        JsonFields fields(element, place, problem);
        ResponseMember member;
        member.name = fields.text("name");
        member.type = wordOf<ValueType>(fields, "type", typeWords);
        member.example = fields.text("example");
        member.sensitive = fields.flag("sensitive");
        member.members = sourceResponse(fields, "members", depth + 1, problem);
        if (!fitsType(member.type, member.members.size()))
            fields.fail("members", sourceText(QT_TRANSLATE_NOOP("CountersignJson", "do not fit the type")));
        fields.finish();
        if (problem)
            return {};
        members.append(member);
    }
    return members;
}

/// `"404 InvalidInstanceId.NotFound"`, or the code alone when the vendor gives no status.
QVector<ErrorCode> sourceErrorCodes(JsonFields &fields)
{
    QVector<ErrorCode> codes;
    for (const QString &line : fields.texts("errors")) {
        bool hasStatus = false;
        const int status = line.section(u' ', 0, 0).toInt(&hasStatus);
        const ErrorCode error = hasStatus ? ErrorCode{status, line.section(u' ', 1)} : ErrorCode{0, line};
        if (error.code.isEmpty() || status < 0)
            fields.fail("errors", sourceText(QT_TRANSLATE_NOOP("CountersignJson", "has an entry without a code")));
        codes.append(error);
    }
    return codes;
}

Operation sourceOperation(JsonFields &fields, const Service &service, std::optional<JsonProblem> &problem)
{
    Operation operation;
    operation.id = {service.cloud, service.product, service.version, fields.requiredText("name")};
    operation.descriptionEn = fields.text("descriptionEn");
    operation.descriptionZh = fields.text("descriptionZh");
    operation.group = fields.texts("group");
    operation.alsoIn = fields.textLists("alsoIn");
    operation.methods = fields.byteLists("methods");
    operation.pathTemplate = fields.requiredText("path").toUtf8();
    operation.fixedQuery = fields.pairs("fixedQuery");
    operation.fixedHeaders = fields.pairs("fixedHeaders");
    operation.schemes = fields.byteLists("schemes");
    operation.formats = fields.byteLists("formats");
    operation.bodyShape = wordOf<BodyShape>(fields, "bodyShape", shapeWords);
    operation.contentType = fields.bytes("contentType");
    operation.charset = fields.bytes("charset");
    operation.effect = wordOf<OperationEffect>(fields, "effect", effectWords);
    operation.billed = fields.flag("billed");
    operation.deprecated = fields.flag("deprecated");
    operation.listed = fields.flag("listed", true);
    operation.parameters = sourceParameters(fields, "parameters", std::nullopt, 0, problem);
    operation.response = sourceResponse(fields, "response", 0, problem);
    operation.responseType = fields.bytes("responseType");
    operation.errorCodes = sourceErrorCodes(fields);
    for (const QString &action : fields.texts("ramActions"))
        operation.accessRules.append({action, {}});
    if (operation.methods.isEmpty())
        fields.fail("methods", sourceText(QT_TRANSLATE_NOOP("CountersignJson", "is missing or empty")));
    fields.finish();
    return operation;
}

Service sourceService(JsonFields &fields, std::optional<JsonProblem> &problem)
{
    Service service;
    if (fields.requiredText("format") != QLatin1String("countersign-catalogue-2"))
        fields.fail("format", sourceText(QT_TRANSLATE_NOOP("CountersignJson", "must be countersign-catalogue-2")));
    service.cloud = fields.requiredText("cloud");
    service.product = fields.requiredText("product");
    service.version = fields.requiredText("version");
    service.code = fields.text("code");
    service.titleEn = fields.text("titleEn");
    service.titleZh = fields.text("titleZh");
    for (const auto &[english, chinese] : fields.pairs("groups")) {
        if (english.isEmpty() || chinese.isEmpty() || service.groupsZh.contains(QString::fromUtf8(english)))
            fields.fail("groups", sourceText(QT_TRANSLATE_NOOP("CountersignJson", "must name each group once, in both languages")));
        service.groupsZh.insert(QString::fromUtf8(english), QString::fromUtf8(chinese));
    }
    service.defaultHost = fields.bytes("defaultHost");
    if (const QByteArray scheme = fields.bytes("hostScheme"); !scheme.isEmpty())
        service.hostScheme = scheme;
    if (service.hostScheme != "https" && service.hostScheme != "http")
        fields.fail("hostScheme", sourceText(QT_TRANSLATE_NOOP("CountersignJson", "must be http or https")));
    service.port = fields.count("port").value_or(0);
    if (service.port > 65535)
        fields.fail("port", sourceText(QT_TRANSLATE_NOOP("CountersignJson", "must be below 65536")));
    for (const auto &[element, place] : fields.elements("endpoints")) {
        JsonFields endpoint(element, place, problem);
        service.endpoints.append(
            {endpoint.requiredText("region"), endpoint.text("en"), endpoint.text("zh"), endpoint.bytes("public"), endpoint.bytes("vpc")});
        endpoint.finish();
    }
    return service;
}

} // namespace

Result<ServiceContents> readCountersignJson(const QByteArray &json, const QString &fileName)
{
    const auto refused = [&fileName](const QString &place, const QString &reason) {
        const QString subject = place.isEmpty() ? fileName : QString(fileName + QStringLiteral(": ") + place);
        return tl::unexpected(Error{
            ErrorKind::BadInput, sourceText(QT_TRANSLATE_NOOP("CountersignJson", "The catalogue source cannot be read (%1)")).arg(reason),
            subject, sourceText(QT_TRANSLATE_NOOP("CountersignJson", "Mend this place in the file"))});
    };

    simdjson::dom::parser parser;
    simdjson::dom::element document;
    const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
    if (const auto error = parser.parse(padded).get(document); error != simdjson::SUCCESS)
        return refused({}, QString::fromUtf8(simdjson::error_message(error)));

    std::optional<JsonProblem> problem;
    JsonFields fields(document, {}, problem);
    ServiceContents contents;
    contents.service = sourceService(fields, problem);
    QSet<QString> names;
    for (const auto &[element, place] : fields.elements("operations")) {
        JsonFields operationFields(element, place, problem);
        contents.operations.append(sourceOperation(operationFields, contents.service, problem));
        const QString &name = contents.operations.last().id.name;
        if (names.contains(name))
            operationFields.fail("name", sourceText(QT_TRANSLATE_NOOP("CountersignJson", "stands in the file twice: %1")).arg(name));
        names.insert(name);
        if (problem)
            return refused(name.isEmpty() ? problem->place : QString(problem->place + u' ' + u'(' + name + u')'), problem->reason);
    }
    fields.finish();
    if (problem)
        return refused(problem->place, problem->reason);
    return contents;
}

Result<ServiceContents> readCountersignJsonFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            Error{ErrorKind::FileUnreadable,
                  sourceText(QT_TRANSLATE_NOOP("CountersignJson", "The catalogue source cannot be read (%1)")).arg(file.errorString()),
                  path, sourceText(QT_TRANSLATE_NOOP("CountersignJson", "Check the path and your rights to it"))});
    return readCountersignJson(file.readAll(), path);
}

} // namespace countersign
