// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/aliyun_operation.h"

#include "core/catalogue/importers/alibabafacts.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString operationText(const char *text)
{
    return QCoreApplication::translate("AliyunOpenapiMeta", text);
}

QVector<QByteArray> methods(const QString &written)
{
    QVector<QByteArray> all;
    for (const QString &method : written.split(u'|', Qt::SkipEmptyParts))
        all.append(method.trimmed().toUpper().toUtf8());
    return all.isEmpty() ? QVector<QByteArray>{"GET"} : all;
}

/// `/x/[id]?action=START` is a path and a fixed part of the query, which is signed as such.
void setPath(Operation &operation, const QString &pattern)
{
    static const QRegularExpression placeholder(u"\\[([^\\]/]+)\\]"_s);
    const qsizetype question = pattern.indexOf(u'?');
    QString path = question < 0 ? pattern : pattern.first(question);
    operation.pathTemplate = path.replace(placeholder, u"{\\1}"_s).toUtf8();
    if (question < 0)
        return;
    for (const QString &pair : pattern.sliced(question + 1).split(u'&', Qt::SkipEmptyParts))
        operation.fixedQuery.append({pair.section(u'=', 0, 0).toUtf8(), pair.section(u'=', 1).toUtf8()});
}

/// Each `{name}` of the path has a parameter, and each path parameter a place in it; the vendor's own lists differ a few times.
void matchPath(Operation &operation, MetadataNode::Target &target)
{
    for (Parameter &parameter : operation.parameters) {
        if (parameter.place != ParameterPlace::Path)
            continue;
        parameter.required = true;
        if (operation.pathTemplate.contains(QByteArray('{' + parameter.name.toUtf8() + '}')))
            continue;
        const bool isHost = operation.schemes.contains("alibaba-sls") && parameter.name == u"project"; // PullLogs alone calls it Path
        parameter.place = isHost ? ParameterPlace::Host : ParameterPlace::Query;
        target.report.add(
            target.file, u"parameters."_s + parameter.name,
            operationText(QT_TRANSLATE_NOOP("AliyunOpenapiMeta", "is of the path, which has no place for it, and goes elsewhere")));
    }
    static const QRegularExpression hole(u"\\{([^}]+)\\}"_s);
    auto holes = hole.globalMatch(QString::fromUtf8(operation.pathTemplate));
    while (holes.hasNext()) {
        const QString name = holes.next().captured(1);
        const auto isIt = [&name](const Parameter &parameter) { return parameter.place == ParameterPlace::Path && parameter.name == name; };
        if (std::any_of(operation.parameters.cbegin(), operation.parameters.cend(), isIt))
            continue;
        Parameter missing{.name = name, .place = ParameterPlace::Path, .style = "plain", .required = true};
        operation.parameters.prepend(missing);
        target.report.add(
            target.file, u"pathPattern"_s,
            operationText(QT_TRANSLATE_NOOP("AliyunOpenapiMeta", "has a placeholder without a parameter, which was added: %1")).arg(name));
    }
}

/// A parameter that is called `body` is the whole body; all others there are fields of a form.
void setBody(Operation &operation, const QVector<AliyunParameter> &parameters, MetadataNode::Target &target)
{
    const auto isWhole = [](const AliyunParameter &read) {
        return read.inBody && read.parameter.name.compare(u"body", Qt::CaseInsensitive) == 0;
    };
    const auto bodies = std::count_if(parameters.cbegin(), parameters.cend(), [](const AliyunParameter &read) { return read.inBody; });
    for (const AliyunParameter &read : parameters) {
        Parameter parameter = read.parameter;
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
                operationText(QT_TRANSLATE_NOOP("AliyunOpenapiMeta", "is a body beside other fields of a body and counts as one of them")));
        }
        if (parameter.place == ParameterPlace::Form)
            operation.contentType = "application/x-www-form-urlencoded";
        operation.parameters.append(parameter);
    }
}

void leaveOutSigned(Operation &operation, MetadataNode::Target &target)
{
    operation.parameters.removeIf([&target](const Parameter &parameter) {
        if (!isSignatureParameter(parameter.name))
            return false;
        target.report.add(
            target.file, u"parameters."_s + parameter.name,
            operationText(QT_TRANSLATE_NOOP("AliyunOpenapiMeta", "is called as one of the signature's and cannot be sent beside it")));
        return true;
    });
}

} // namespace

Operation madeOperation(const AliyunOperation &read, const OperationId &id, const QString &style, MetadataNode::Target &target)
{
    Operation operation;
    operation.id = id;
    operation.schemes = alibabaSchemes(id.product, style);
    operation.effect = effectOf(id.name);
    operation.responseType = "application/json";
    setBody(operation, read.parameters, target);
    if (style.compare(u"rpc", Qt::CaseInsensitive) == 0) {
        operation.pathTemplate = "/"; // a few have a path, which the gateway of this style does not look at
        operation.fixedQuery = {{"Action", id.name.toUtf8()}, {"Version", id.version.toUtf8()}};
        operation.formats = {"JSON", "XML"};
        leaveOutSigned(operation, target);
    } else {
        setPath(operation, read.pathPattern.isEmpty() ? u"/"_s : read.pathPattern);
        operation.fixedHeaders = {{"x-acs-action", id.name.toUtf8()}, {"x-acs-version", id.version.toUtf8()}};
    }
    matchPath(operation, target);
    operation.methods = offeredMethods(methods(read.method), operation.bodyShape != BodyShape::None || !operation.contentType.isEmpty());
    return operation;
}

} // namespace countersign
