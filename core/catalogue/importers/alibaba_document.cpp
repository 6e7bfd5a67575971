// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/alibaba_document.h"

#include "core/catalogue/importers/alibaba_schema.h"
#include "core/catalogue/importers/alibabafacts.h"
#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_source.h"
#include "core/catalogue/importers/pathfacts.h"

#include <QSet>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Where the operations of a document stand: its directories, by their English names.
class Groups {
public:
    explicit Groups(const DirectoryTitles &chinese) : m_chinese(chinese) { }

    void walk(const MetadataNode &entries, const QStringList &path = {})
    {
        constexpr qsizetype deepestTree = 8;
        if (!entries.isThere())
            return;
        for (const MetadataNode &entry : entries.elements()) {
            if (entry.isString()) {
                add(entry, path);
            } else if (path.size() < deepestTree) {
                walk(entry.member("children"), path + QStringList{name(entry)});
            } else {
                entry.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "is nested too deeply and was left out")));
            }
        }
    }

    const QStringList &operations() const { return m_order; }
    QStringList path(const QString &operation) const { return m_paths.value(operation); }
    const QMap<QString, QString> &chineseNames() const { return m_names; }

private:
    void add(const MetadataNode &entry, const QStringList &path)
    {
        const QString operation = entry.text();
        if (m_paths.contains(operation)) {
            entry.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "stands in two groups: %1; the first counts")).arg(operation));
            return;
        }
        m_order.append(operation);
        m_paths.insert(operation, path);
    }

    /// Nearly half of the English titles are null; the Chinese document fills them by their ids.
    QString name(const MetadataNode &directory)
    {
        const QString chinese = m_chinese.value(directory.member("id").scalar()).trimmed();
        const MetadataNode title = directory.member("title");
        const QString own = title.isThere() ? shownName(title.text(), directory) : QString();
        const QString name = !own.isEmpty() ? own : !chinese.isEmpty() ? chinese : u"Other"_s;
        if (!chinese.isEmpty() && chinese != name)
            m_names.insert(name, chinese);
        return name;
    }

    const DirectoryTitles &m_chinese;
    QStringList m_order{};
    QHash<QString, QStringList> m_paths{};
    QMap<QString, QString> m_names{};
};

QByteArray styleOf(const MetadataNode &parameter, ValueType type)
{
    static const QHash<QString, QByteArray> styles{
        {u"repeatList"_s, "repeat-list"}, {u"flat"_s, "flat"}, {u"json"_s, "json"}, {u"simple"_s, "comma"}};
    const QString written = parameter.text("style");
    if (const auto known = styles.constFind(written); known != styles.cend())
        return *known;
    if (!written.isEmpty())
        parameter.note(
            importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "has a style that is not known, and is sent as others of its type: %1"))
                .arg(written));
    return type == ValueType::List || type == ValueType::Struct || type == ValueType::Map ? "flat" : "plain";
}

ParameterPlace placeOf(const MetadataNode &parameter)
{
    static const QHash<QString, ParameterPlace> places{{u"query"_s, ParameterPlace::Query},   {u"formData"_s, ParameterPlace::Form},
                                                       {u"body"_s, ParameterPlace::Body},     {u"path"_s, ParameterPlace::Path},
                                                       {u"header"_s, ParameterPlace::Header}, {u"host"_s, ParameterPlace::Host}};
    const QString written = parameter.text("in");
    if (!places.contains(written))
        parameter.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "has an unknown place and goes into the query: %1")).arg(written));
    return places.value(written, ParameterPlace::Query);
}

/// Of two entries of one name the first stays, the second fills in what it does not say; required if either is.
void unite(Parameter &first, const Parameter &second)
{
    first.required = first.required || second.required;
    if (first.choices.isEmpty() && (first.suggestions.isEmpty() || !second.choices.isEmpty())) {
        first.choices = second.choices;
        first.suggestions = second.suggestions;
        first.choiceTitles = second.choiceTitles;
    }
    for (QString Parameter::*text :
         {&Parameter::defaultValue, &Parameter::example, &Parameter::minimum, &Parameter::maximum, &Parameter::pattern, &Parameter::format})
        if ((first.*text).isEmpty())
            first.*text = second.*text;
    first.documentation = first.documentation.completedBy(second.documentation);
    if (first.members.isEmpty())
        first.members = second.members;
}

/// One operation of the document.
class Maker {
public:
    Maker(const AlibabaSchemas &schemas, const AlibabaTexts &chinese, const Service &service, const QString &style)
        : m_schemas(schemas), m_chinese(chinese), m_service(service), m_style(style)
    {
    }

    Operation operation(const QString &name, const MetadataNode &node) const
    {
        Operation made;
        made.id = {m_service.cloud, m_service.product, m_service.version, name};
        const QString summary = shownName(node.text("summary"), node), title = shownName(node.text("title"), node);
        made.descriptionEn = !summary.isEmpty() ? summary : title == name ? QString() : title;
        made.documentation = m_chinese.beside(AlibabaTexts::textOfOperation(node), name);
        made.deprecated = node.flag("deprecated");
        setSchemes(node, made);
        setParameters(node, made);
        setPath(node, made);
        setBadges(node, made);
        setAnswer(node, made);
        setAccess(node, made);
        return made;
    }

private:
    bool isRpc() const { return m_style.compare(u"RPC", Qt::CaseInsensitive) == 0; }

    void setSchemes(const MetadataNode &node, Operation &made) const
    {
        QSet<QString> ways;
        if (const MetadataNode security = node.member("security"); security.isThere())
            for (const MetadataNode &way : security.elements())
                for (const auto &[name, scopes] : way.members())
                    ways.insert(name);
        made.needsNoKey = ways.contains(u"Anonymous"_s);
        made.schemes = ways == QSet<QString>{u"Anonymous"_s} ? QVector<QByteArray>{"none"} : alibabaSchemes(m_service.product, m_style);
        if (ways.contains(u"Anonymous"_s) && ways.size() > 1)
            made.schemes.append("none");
    }

    void setParameters(const MetadataNode &node, Operation &made) const
    {
        const MetadataNode list = node.member("parameters");
        QHash<QString, qsizetype> known;
        for (const MetadataNode &entry : list.isThere() ? list.elements() : QVector<MetadataNode>()) {
            const QString name = entry.text("name");
            if (!isPlainName(name)) {
                entry.note(openapiText(
                    QT_TRANSLATE_NOOP("OpenapiMetadata", "has no name, or one with characters that are not seen, and was left out")));
                continue;
            }
            if (isFilledByGateway(name))
                continue;
            if (isRpc() && isSignatureParameter(name)) {
                entry.note(
                    importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "is called as one of the signature's and cannot be sent beside it")));
                continue;
            }
            const Parameter parameter = topLevel(entry, made.id.name, name);
            if (const auto there = known.constFind(name); there != known.cend()) {
                unite(made.parameters[*there], parameter);
                continue;
            }
            known.insert(name, made.parameters.size());
            made.parameters.append(parameter);
        }
        setBody(node, made);
    }

    Parameter topLevel(const MetadataNode &entry, const QString &operation, const QString &name) const
    {
        Parameter parameter = m_schemas.parameter(entry.member("schema"), name, AlibabaTexts::below(operation, name));
        parameter.place = placeOf(entry);
        parameter.required = parameter.required || parameter.place == ParameterPlace::Path;
        const bool isXml = entry.text("style") == u"xml";
        parameter.style = parameter.place == ParameterPlace::Body ? QByteArray(isXml ? "xml" : "json") : styleOf(entry, parameter.type);
        return parameter;
    }

    static void setBody(const MetadataNode &node, Operation &made)
    {
        for (const Parameter &parameter : std::as_const(made.parameters)) {
            if (parameter.place == ParameterPlace::Form)
                made.contentType = "application/x-www-form-urlencoded";
            if (parameter.place != ParameterPlace::Body)
                continue;
            made.bodyShape = BodyShape::Whole;
            made.contentType = "application/json";
            for (const MetadataNode &entry : node.member("parameters").elements())
                if (entry.text("in") == u"body" && entry.text("style") == u"xml")
                    made.contentType = "application/xml";
        }
    }

    void setPath(const MetadataNode &node, Operation &made) const
    {
        QVector<QByteArray> allowed;
        for (const QString &method : node.texts("methods"))
            allowed.append(method.toUpper().toUtf8());
        const bool hasBody = !made.contentType.isEmpty();
        made.methods = offeredMethods(allowed.isEmpty() ? QVector<QByteArray>{"POST"} : allowed, hasBody);
        if (isRpc()) {
            made.pathTemplate = "/";
            made.fixedQuery = {{"Action", made.id.name.toUtf8()}, {"Version", made.id.version.toUtf8()}};
            made.formats = {"JSON", "XML"};
            return;
        }
        made.fixedHeaders = {{"x-acs-action", made.id.name.toUtf8()}, {"x-acs-version", made.id.version.toUtf8()}};
        setPathTemplate(node.text("path"), made);
        matchPath(made, [&node](const QString &place, const QString &reason) { node.note(place + u": " + reason); });
    }

    static void setBadges(const MetadataNode &node, Operation &made)
    {
        const MetadataNode tags = node.member("systemTags");
        made.effect = effectOf(made.id.name);
        made.billed = tags.isThere() && tags.member("chargeType").scalar() == u"paid";
        made.highRisk = tags.isThere() && tags.member("riskType").scalar() == u"high";
    }

    void setAnswer(const MetadataNode &node, Operation &made) const
    {
        if (const MetadataNode answers = node.member("responses"); answers.isThere())
            if (const MetadataNode good = answers.member("200"); good.isThere())
                made.response = m_schemas.answer(good.member("schema"), AlibabaTexts::ofAnswer(made.id.name));
        const QStringList produced = node.texts("produces");
        made.responseType = produced.isEmpty() || isRpc() ? QByteArray("application/json") : produced.first().toUtf8();
        const MetadataNode codes = node.member("errorCodes");
        if (!codes.isThere())
            return;
        for (const auto &[status, entries] : codes.members()) {
            for (const MetadataNode &entry : entries.elements()) {
                const QString code = entry.text("errorCode").trimmed();
                const int number = status.toInt(); // 0 where several are meant: `5XX`
                const auto isKnown = [&](const ErrorCode &known) { return known.status == number && known.code == code; };
                if (code.isEmpty() || code.contains(u' ') || std::any_of(made.errorCodes.cbegin(), made.errorCodes.cend(), isKnown))
                    continue;
                const QString key = AlibabaTexts::ofError(made.id.name, code);
                made.errorCodes.append({number, code, m_chinese.beside(AlibabaTexts::textOfError(entry), key)});
            }
        }
    }

    /// Some documents say for each operation which action a policy must allow, and on which resources.
    static void setAccess(const MetadataNode &node, Operation &made)
    {
        for (const MetadataNode &entry : node.member("ramActions").elements()) {
            const MetadataNode action = entry.member("ramAction");
            AccessRule rule{action.text("action"), {}};
            if (rule.action.isEmpty())
                continue;
            for (const MetadataNode &resource : action.member("resources").elements())
                if (const QString arn = resource.text("arn"); !arn.isEmpty() && !rule.resources.contains(arn))
                    rule.resources.append(arn);
            made.accessRules.append(rule);
        }
    }

    const AlibabaSchemas &m_schemas;
    const AlibabaTexts &m_chinese;
    const Service &m_service;
    const QString &m_style;
};

QByteArray trimmedHost(const MetadataNode &endpoint, const char *name)
{
    const MetadataNode host = endpoint.member(name);
    return host.isThere() ? host.text().trimmed().toUtf8() : QByteArray();
}

void setEndpoints(const MetadataNode &document, Service &service)
{
    const MetadataNode list = document.member("endpoints");
    for (const MetadataNode &endpoint : list.isThere() ? list.elements() : QVector<MetadataNode>()) {
        const QByteArray host = trimmedHost(endpoint, "endpoint");
        const QString region = endpoint.text("regionId").trimmed();
        if (region.isEmpty() || host.isEmpty())
            endpoint.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "has no region or no host and was left out")));
        else
            service.endpoints.append({region, endpoint.text("regionName").trimmed(), {}, host, trimmedHost(endpoint, "vpc")});
    }
    for (const RegionEndpoint &endpoint : std::as_const(service.endpoints))
        if (endpoint.regionId == u"cn-hangzhou" || service.defaultHost.isEmpty())
            service.defaultHost = endpoint.publicHost;
}

DirectoryTitles directoryTitles(const MetadataNode &document)
{
    DirectoryTitles titles;
    QVector<QPair<MetadataNode, int>> open{{document.member("directories"), 0}};
    while (!open.isEmpty()) {
        const auto [entries, depth] = open.takeLast();
        if (!entries.isThere() || depth > 8)
            continue;
        for (const MetadataNode &entry : entries.elements()) {
            if (entry.isString())
                continue;
            if (const MetadataNode title = entry.member("title"); title.isThere() && entry.member("id").isThere())
                titles.insert(entry.member("id").scalar(), title.text().simplified());
            open.append({entry.member("children"), depth + 1});
        }
    }
    return titles;
}

QHash<QString, QString> operationTitles(const MetadataNode &document)
{
    QHash<QString, QString> titles;
    if (const MetadataNode operations = document.member("apis"); operations.isThere())
        for (const auto &[name, node] : operations.members()) {
            const QString summary = shownName(node.text("summary"), node);
            titles.insert(name, summary.isEmpty() ? shownName(node.text("title"), node) : summary);
        }
    return titles;
}

} // namespace

ChineseDocument readChineseDocument(const MetadataNode &document)
{
    return {directoryTitles(document), operationTitles(document), AlibabaTexts(document)};
}

ServiceContents readAlibabaDocument(const MetadataNode &document, const ChineseDocument &chinese)
{
    ServiceContents contents;
    Service &service = contents.service;
    const MetadataNode info = document.member("info");
    service.cloud = u"alibaba"_s;
    service.code = info.text("product");
    service.product = service.code.toLower();
    service.version = info.text("version");
    setEndpoints(document, service);

    Groups groups(chinese.directories);
    groups.walk(document.member("directories"));
    service.groupsZh = groups.chineseNames();
    const QString style = info.text("style");
    const AlibabaSchemas schemas(document.member("components"), chinese.texts, contents);
    const Maker maker(schemas, chinese.texts, service, style);
    QHash<QString, MetadataNode> nodes;
    QStringList order = groups.operations();
    if (const MetadataNode operations = document.member("apis"); operations.isThere())
        for (const auto &[name, node] : operations.members()) {
            if (!groups.operations().contains(name))
                order.append(name);
            nodes.insert(name, node);
        }
    for (const QString &name : std::as_const(order)) {
        if (!isPlainName(name)) {
            document.member("apis").note(openapiText(
                QT_TRANSLATE_NOOP("OpenapiMetadata", "has no name, or one with characters that are not seen, and was left out")));
            continue;
        }
        if (!nodes.contains(name)) {
            document.member("directories")
                .note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "names an operation that is not there: %1")).arg(name));
            continue;
        }
        contents.operations.append(maker.operation(name, nodes.value(name)));
        contents.operations.last().group = groups.path(name);
        contents.operations.last().descriptionZh = chinese.operations.value(name);
    }
    return contents;
}

} // namespace countersign
