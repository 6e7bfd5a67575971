// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/describecommand.h"

#include "core/base/language.h"
#include "core/catalogue/parameterwords.h"
#include "core/session/schemechoice.h"

#include <CLI/CLI.hpp>

namespace countersign {

namespace {

QByteArray effectWord(OperationEffect effect)
{
    switch (effect) {
    case OperationEffect::Read:
        return "read";
    case OperationEffect::Write:
        return "write";
    case OperationEffect::Delete:
        return "delete";
    }
    Q_UNREACHABLE();
}

void writeTexts(JsonWriter &out, QByteArrayView key, const QStringList &texts)
{
    out.key(key).beginArray();
    for (const QString &text : texts)
        out.text(text);
    out.endArray();
}

void writeWords(JsonWriter &out, QByteArrayView key, const QVector<QByteArray> &words)
{
    out.key(key).beginArray();
    for (const QByteArray &word : words)
        out.bytes(word);
    out.endArray();
}

void writePairs(JsonWriter &out, QByteArrayView key, const QVector<QPair<QByteArray, QByteArray>> &pairs)
{
    out.key(key).beginArray();
    for (const auto &[name, value] : pairs)
        out.beginArray().bytes(name).bytes(value).endArray();
    out.endArray();
}

void writeBound(JsonWriter &out, QByteArrayView key, const std::optional<int> &bound)
{
    if (bound)
        out.key(key).number(*bound);
}

/// The members of a node; those of a type that holds itself once, then its name.
template <class Node, class Write>
void writeMembersOf(JsonWriter &out, const Node &node, const QStringList &way, const Write &write)
{
    const QString type = node.members.typeName();
    if (way.contains(type)) {
        out.key("membersAsIn").text(type);
        return;
    }
    if (!type.isEmpty())
        out.key("typeName").text(type);
    out.key("members").beginArray();
    for (const Node &member : node.members)
        write(member, type.isEmpty() ? way : way + QStringList{type});
    out.endArray();
}

void writeParameter(JsonWriter &out, const Parameter &parameter, ParameterPlace place, const QStringList &way)
{
    out.beginObject()
        .key("name")
        .text(parameter.name)
        .key("in")
        .bytes(parameterPlaceId(place))
        .key("type")
        .bytes(valueTypeId(parameter.type));
    if (!parameter.style.isEmpty())
        out.key("style").bytes(parameter.style);
    out.key("required").boolean(parameter.required).key("recommended").boolean(parameter.recommended);
    out.key("sensitive").boolean(parameter.sensitive).key("deprecated").boolean(parameter.deprecated);
    for (const auto &[key, text] : {std::pair{"description", parameter.description},
                                    {"default", parameter.defaultValue},
                                    {"example", parameter.example},
                                    {"minimum", parameter.minimum},
                                    {"maximum", parameter.maximum},
                                    {"pattern", parameter.pattern},
                                    {"format", parameter.format}}) {
        if (!text.isEmpty())
            out.key(key).text(text);
    }
    writeBound(out, "minLength", parameter.minLength);
    writeBound(out, "maxLength", parameter.maxLength);
    writeBound(out, "minItems", parameter.minItems);
    writeBound(out, "maxItems", parameter.maxItems);
    if (!parameter.choices.isEmpty())
        writeTexts(out, "choices", parameter.choices);
    if (!parameter.suggestions.isEmpty())
        writeTexts(out, "suggestions", parameter.suggestions);
    if (!parameter.members.isEmpty())
        writeMembersOf(out, parameter, way,
                       [&](const Parameter &member, const QStringList &inside) { writeParameter(out, member, place, inside); });
    out.endObject();
}

void writeMember(JsonWriter &out, const ResponseMember &member, const QStringList &way)
{
    out.beginObject().key("name").text(member.name).key("type").bytes(valueTypeId(member.type));
    if (!member.example.isEmpty())
        out.key("example").text(member.example);
    if (member.sensitive)
        out.key("sensitive").boolean(true);
    if (!member.members.isEmpty())
        writeMembersOf(out, member, way,
                       [&out](const ResponseMember &inner, const QStringList &inside) { writeMember(out, inner, inside); });
    out.endObject();
}

void writeOperation(JsonWriter &out, const Operation &operation, const SchemeRegistry &schemes)
{
    out.beginObject().key("cloud").text(operation.id.cloud).key("product").text(operation.id.product);
    out.key("version").text(operation.id.version).key("name").text(operation.id.name).key("description").text(operation.descriptionEn);
    writeTexts(out, "group", operation.group);
    writeWords(out, "methods", operation.methods);
    out.key("path").bytes(operation.pathTemplate);
    writePairs(out, "fixedQuery", operation.fixedQuery);
    writePairs(out, "fixedHeaders", operation.fixedHeaders);
    writeWords(out, "schemes", operation.schemes);
    if (const auto missing = missingScheme(operation, schemes))
        out.key("missingScheme").bytes(*missing);
    writeWords(out, "formats", operation.formats);
    out.key("contentType").bytes(operation.contentType).key("charset").bytes(operation.charset);
    out.key("effect").bytes(effectWord(operation.effect)).key("billed").boolean(operation.billed);
    out.key("deprecated").boolean(operation.deprecated).key("listed").boolean(operation.listed);
    out.key("parameters").beginArray();
    for (const Parameter &parameter : operation.parameters)
        writeParameter(out, parameter, parameter.place, {});
    out.endArray();
    out.key("response").beginArray();
    for (const ResponseMember &member : operation.response)
        writeMember(out, member, {});
    out.endArray();
    out.key("responseType").bytes(operation.responseType).key("errorCodes").beginArray();
    for (const ErrorCode &error : operation.errorCodes)
        out.beginObject().key("status").number(error.status).key("code").text(error.code).endObject();
    out.endArray();
    out.key("ramActions").beginArray();
    for (const AccessRule &rule : operation.accessRules)
        out.text(rule.action);
    out.endArray().key("permissions").beginArray();
    for (const AccessRule &rule : operation.accessRules) {
        out.beginObject().key("action").text(rule.action);
        writeTexts(out, "resources", rule.resources);
        out.endObject();
    }
    out.endArray();
    out.endObject();
}

// The table

using Line = QStringList;

QString allowedText(const Parameter &parameter)
{
    QStringList parts;
    if (!parameter.choices.isEmpty())
        parts.append(parameter.choices.join(u'|'));
    if (!parameter.minimum.isEmpty() || !parameter.maximum.isEmpty())
        parts.append(parameter.minimum + QStringLiteral("..") + parameter.maximum);
    if (!parameter.defaultValue.isEmpty())
        parts.append(QCoreApplication::translate("CommandLine", "default %1").arg(parameter.defaultValue));
    return parts.join(QStringLiteral(", "));
}

/// Members stand under their parent by the path they have on the wire; `N` is the number of a list's item. A type that holds itself is shown once, then as `…`.
void appendLines(QVector<Line> &lines, const Parameter &parameter, const QString &parent, ParameterPlace place, const QStringList &way)
{
    const QString own = parameter.name.isEmpty() ? QStringLiteral("N") : parameter.name;
    const QString path = parent.isEmpty() ? own : QString(parent + u'.' + own);
    lines.append({path, QString::fromLatin1(valueTypeId(parameter.type)), QString::fromLatin1(parameterPlaceId(place)),
                  parameter.required ? QCoreApplication::translate("CommandLine", "required") : QString(), allowedText(parameter)});
    const QString type = parameter.members.typeName();
    if (way.contains(type)) {
        lines.append({path + QStringLiteral(".…"), QString(), QString(), QString(), QString()});
        return;
    }
    for (const Parameter &member : parameter.members)
        appendLines(lines, member, path, place, type.isEmpty() ? way : way + QStringList{type});
}

QString tableText(const QVector<Line> &lines)
{
    QVector<qsizetype> widths(5, 0);
    for (const Line &line : lines) {
        for (qsizetype column = 0; column < line.size(); ++column)
            widths[column] = std::max(widths.at(column), line.at(column).size());
    }
    QString text;
    for (const Line &line : lines) {
        QString row;
        for (qsizetype column = 0; column < line.size(); ++column)
            row += line.at(column).leftJustified(widths.at(column) + 2);
        while (row.endsWith(u' '))
            row.chop(1);
        text += row + u'\n';
    }
    return text;
}

/// What an access policy must allow: each action with the resources that it is about.
QString permissionsText(const Operation &operation)
{
    if (operation.accessRules.isEmpty())
        return {};
    QString text = u'\n' + QCoreApplication::translate("CommandLine", "Permissions") + u'\n';
    for (const AccessRule &rule : operation.accessRules) {
        text += rule.action + u'\n';
        for (const QString &resource : rule.resources)
            text += QStringLiteral("  ") + resource + u'\n';
    }
    return text;
}

QString operationText(const Operation &operation, const SchemeRegistry &schemes)
{
    QString text = operation.id.text() + u'\n';
    if (const QString description = operation.description(readsChinese()); !description.isEmpty())
        text += description + u'\n';
    text += QString::fromUtf8(QByteArrayList(operation.methods).join('|') + ' ' + operation.pathTemplate) + QStringLiteral("  ")
        + QString::fromLatin1(QByteArrayList(operation.schemes).join(", ")) + u'\n';
    if (const auto missing = missingScheme(operation, schemes))
        text += sentence(missingSchemeError(*missing, operation, schemes)) + u'\n';
    QVector<Line> lines;
    for (const Parameter &parameter : operation.parameters)
        appendLines(lines, parameter, {}, parameter.place, {});
    return (lines.isEmpty() ? text : QString(text + u'\n' + tableText(lines))) + permissionsText(operation);
}

} // namespace

void DescribeCommand::declare(CLI::App &app)
{
    m_verb = app.add_subcommand("describe", "Show an operation's parameters");
    m_verb->add_option("PRODUCT", m_product, "Product by code or name: ecs, huawei/sms")->required();
    m_verb->add_option("OPERATION", m_operation, "Operation, letter case ignored: DescribeRegions")->required();
    m_verb->add_option("--version", m_version, "Version of the product, if there are several");
}

bool DescribeCommand::isChosen() const
{
    return m_verb->parsed();
}

void DescribeCommand::run(CommandContext &context, const Done &done)
{
    const Result<Operation> operation = context.operation(m_product, m_operation, m_version);
    if (!operation) {
        done(context.fail(operation.error()));
        return;
    }
    if (context.options.json) {
        JsonWriter out;
        writeOperation(out, *operation, context.schemes);
        context.printLine(out);
    } else {
        context.print(operationText(*operation, context.schemes).toUtf8());
    }
    done(Success);
}

} // namespace countersign
