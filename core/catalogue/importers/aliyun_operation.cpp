// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/aliyun_operation.h"

#include "core/catalogue/importers/alibabafacts.h"
#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/pathfacts.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QVector<QByteArray> methods(const QString &written)
{
    QVector<QByteArray> all;
    for (const QString &method : written.split(u'|', Qt::SkipEmptyParts))
        all.append(method.trimmed().toUpper().toUtf8());
    return all.isEmpty() ? QVector<QByteArray>{"GET"} : all;
}

/// A parameter that is called `body` is the whole body; all others there are fields of a form.
void setBody(Operation &operation, QVector<AliyunParameter> parameters, MetadataNode::Target &target)
{
    const auto isWhole = [](const AliyunParameter &read) {
        return read.inBody && read.parameter.name.compare(u"body", Qt::CaseInsensitive) == 0;
    };
    const auto bodies = std::count_if(parameters.cbegin(), parameters.cend(), [](const AliyunParameter &read) { return read.inBody; });
    operation.parameters.reserve(parameters.size());
    for (AliyunParameter &read : parameters) {
        Parameter &parameter = read.parameter;
        if (isWhole(read) && bodies == 1) {
            parameter.place = ParameterPlace::Body;
            parameter.style = "json";
            if (parameter.type != ValueType::List)
                parameter.type = ValueType::Json;
            operation.bodyShape = BodyShape::Whole;
            operation.contentType = "application/json";
        } else if (isWhole(read)) {
            target.report.add(
                target.file, u"parameters."_s + parameter.name,
                importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "is a body beside other fields of a body and counts as one of them")));
        }
        if (parameter.place == ParameterPlace::Form)
            operation.contentType = "application/x-www-form-urlencoded"_ba;
        operation.parameters.append(std::move(parameter));
    }
}

void leaveOutSigned(Operation &operation, MetadataNode::Target &target)
{
    operation.parameters.removeIf([&target](const Parameter &parameter) {
        if (!isSignatureParameter(parameter.name))
            return false;
        target.report.add(
            target.file, u"parameters."_s + parameter.name,
            importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "is called as one of the signature's and cannot be sent beside it")));
        return true;
    });
}

} // namespace

AliyunOperation aliyunOperation(const MetadataNode &document, const QString &fileName)
{
    AliyunOperation read;
    read.file = fileName;
    read.name = document.text("name");
    read.method = document.text("method");
    read.protocol = document.text("protocol");
    read.pathPattern = document.text("pathPattern");
    read.parameters = aliyunParameters(document.member("parameters"));
    if (!isPlainName(read.name)) {
        if (document.isObject()) // else that is said already
            document.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "names no operation; the file's name stands for it")));
        read.name = shownName(fileName.chopped(5), document);
    }
    return read;
}

Operation madeOperation(AliyunOperation read, const OperationId &id, const QString &style, MetadataNode::Target &target)
{
    Operation operation;
    operation.id = id;
    operation.schemes = alibabaSchemes(id.product, style);
    operation.effect = effectOf(id.name);
    operation.responseType = "application/json"_ba; // literals need no memory of their own, of sixteen thousand operations
    setBody(operation, std::move(read.parameters), target);
    if (style.compare(u"rpc", Qt::CaseInsensitive) == 0) {
        operation.pathTemplate = "/"_ba; // a few have a path, which the gateway of this style does not look at
        operation.fixedQuery = {{"Action"_ba, id.name.toUtf8()}, {"Version"_ba, id.version.toUtf8()}};
        operation.formats = {"JSON"_ba, "XML"_ba};
        leaveOutSigned(operation, target);
    } else {
        setPathTemplate(read.pathPattern, operation);
        operation.fixedHeaders = {{"x-acs-action"_ba, id.name.toUtf8()}, {"x-acs-version"_ba, id.version.toUtf8()}};
    }
    matchPath(operation, [&target](const QString &place, const QString &reason) { target.report.add(target.file, place, reason); });
    operation.methods = offeredMethods(methods(read.method), operation.bodyShape != BodyShape::None || !operation.contentType.isEmpty());
    return operation;
}

} // namespace countersign
