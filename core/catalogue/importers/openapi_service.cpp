// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_service.h"

#include "core/catalogue/importers/mediatypes.h"
#include "core/catalogue/importers/openapi_answers.h"
#include "core/catalogue/importers/openapi_body.h"
#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_parameters.h"
#include "core/catalogue/importers/pathfacts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostGroups = 60'000; // places of one tree that a compiled file can number

const QSet<QString> &openapiMethods()
{
    static const QSet<QString> methods{u"get"_s, u"put"_s, u"post"_s, u"delete"_s, u"options"_s, u"head"_s, u"patch"_s, u"trace"_s};
    return methods;
}

OperationEffect effectOfMethod(const QString &method)
{
    if (method == u"delete")
        return OperationEffect::Delete;
    return method == u"get" || method == u"head" || method == u"options" || method == u"trace" ? OperationEffect::Read
                                                                                               : OperationEffect::Write;
}

/// The first part of a path that names something: no version, no placeholder.
QString groupSegment(const QString &path)
{
    static const QRegularExpression version(u"^v[0-9]+([._a-z][0-9a-z]*)?$"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QString &segment : path.split(u'/', Qt::SkipEmptyParts))
        if (!segment.startsWith(u'{') && !version.match(segment).hasMatch())
            return segment;
    return {};
}

/// The words of a document that has no summaries: its description, where that is one short line, without tags of HTML.
QString shortDescription(const MetadataNode &description)
{
    static const QRegularExpression tags(u"</?[a-zA-Z][^<>]{0,200}>"_s);
    constexpr qsizetype longestLine = 160;
    const QString text = description.isString() ? description.text().trimmed() : QString();
    if (text.size() > 2 * longestLine || text.contains(u'\n'))
        return {};
    const QString line = QString(text).remove(tags).simplified();
    return line.size() <= longestLine ? line : QString();
}

/// `200` before `201` before any other good status before `default`.
MetadataNode goodResponse(const MetadataNode &responses)
{
    for (const char *status : {"200", "201"})
        if (const MetadataNode found = responses.member(status); found.isThere())
            return found;
    for (const auto &[status, response] : responses.members())
        if (status.startsWith(u'2'))
            return response;
    return responses.member("default");
}

const QSet<QString> &operationWords()
{
    static const QSet<QString> words{u"tags"_s,       u"summary"_s,     u"description"_s, u"externalDocs"_s, u"operationId"_s,
                                     u"parameters"_s, u"requestBody"_s, u"responses"_s,   u"deprecated"_s,   u"security"_s,
                                     u"servers"_s,    u"consumes"_s,    u"produces"_s,    u"schemes"_s};
    return words;
}

} // namespace

void OpenapiService::addPaths(const OpenapiHead &head, const ImportWatch &watch)
{
    if (!head.paths.isThere())
        return;
    for (const auto &[path, item] : head.paths.members()) {
        if (watch.cancelled())
            return;
        if (path.startsWith(u"x-"))
            continue;
        if (!isPlainName(path)) {
            item.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is a path with characters that are not seen, and was left out")));
            continue;
        }
        addItem(head, path, item);
    }
}

void OpenapiService::addItem(const OpenapiHead &head, const QString &path, const MetadataNode &item)
{
    const MetadataNode found = m_source.followed(item);
    if (!found.isObject()) {
        if (found.isThere())
            found.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no path with operations and was left out")));
        return;
    }
    static const QSet<QString> words =
        QSet<QString>(openapiMethods()).unite({u"$ref"_s, u"summary"_s, u"description"_s, u"servers"_s, u"parameters"_s});
    noteUnknownMembers(found, words);
    for (const auto &[method, node] : found.members()) {
        if (!openapiMethods().contains(method))
            continue;
        if (node.isObject())
            addOperation(head, {path, found, method, node});
        else
            node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no operation and was left out")));
    }
}

QString OpenapiService::nameOf(const OpenapiHead &head, const Place &place)
{
    const MetadataNode given = place.node.member("operationId");
    const QString id = given.isThere() ? given.text().trimmed() : head.usualName;
    const QString byPath = place.method.toUpper() + u' ' + place.path;
    if (isPlainName(id) && !m_names.contains(id))
        return id;
    if (!id.isEmpty())
        given.note(
            openapiText(m_names.contains(id)
                            ? QT_TRANSLATE_NOOP("OpenapiMetadata", "is the name of another operation too; method and path are the name: %1")
                            : QT_TRANSLATE_NOOP("OpenapiMetadata", "has characters that are not seen; method and path are the name: %1"))
                .arg(byPath));
    return byPath;
}

void OpenapiService::addOperation(const OpenapiHead &head, const Place &place)
{
    const MetadataNode &node = place.node;
    noteUnknownMembers(node, operationWords());
    Operation made;
    const Service &service = m_contents.service;
    made.id = {service.cloud, service.product, service.version, nameOf(head, place)};
    if (m_names.contains(made.id.name)) {
        node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "stands in the document twice; the first counts")));
        return;
    }
    m_names.insert(made.id.name);
    const MetadataNode description = node.member("description").isThere() ? node.member("description") : place.item.member("description");
    const QString given = node.member("summary").isThere() ? node.text("summary") : place.item.text("summary");
    const QString summary = shownName(given.trimmed().isEmpty() ? shortDescription(description) : given, node);
    (isChineseText(summary) ? made.descriptionZh : made.descriptionEn) = summary;
    made.documentation = documentationOf({}, description, node.member("externalDocs"));
    made.methods = {place.method.toUpper().toLatin1()};
    made.effect = effectOfMethod(place.method);
    made.deprecated = node.flag("deprecated");
    setGroups(head, place, made);
    setInput(head, place, made);
    if (head.signatures.isEmpty())
        OpenapiSecurity(m_source, head.securitySchemes, head.security).apply(node, made);
    else
        made.schemes = head.signatures;
    setPath(head, place, made);
    setAnswers(head, place, made);
    m_contents.operations.append(made);
}

void OpenapiService::setGroups(const OpenapiHead &head, const Place &place, Operation &operation)
{
    QVector<QStringList> groups;
    for (const QString &tag : place.node.texts("tags"))
        if (const QStringList group{shownName(tag, place.node)}; !group.first().isEmpty() && !groups.contains(group))
            groups.append(group);
    if (groups.isEmpty() && !head.usualGroup.isEmpty())
        groups.append(head.usualGroup);
    if (const QString segment = groupSegment(place.path); groups.isEmpty() && !segment.isEmpty())
        groups.append({segment});
    for (const QStringList &group : std::as_const(groups)) {
        if (m_groups.size() >= mostGroups && !m_groups.contains(group)) {
            place.node.note(
                openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has a tag beyond the sixty thousandth, and stands outside all groups")));
            continue;
        }
        m_groups.insert(group);
        if (operation.group.isEmpty())
            operation.group = group;
        else
            operation.alsoIn.append(group);
    }
}

/// The base path of the server that an operation or its path has for itself; the document's where it has none.
QByteArray OpenapiService::ownBase(const OpenapiHead &head, const Place &place, Operation &operation) const
{
    const Service &service = m_contents.service;
    if (head.isSwagger2) {
        const QStringList schemes = place.node.texts("schemes");
        const QByteArray scheme = swaggerServer({}, {}, schemes).scheme;
        if (!scheme.isEmpty() && scheme != service.hostScheme && !service.defaultHost.isEmpty()
            && !schemes.contains(QString::fromLatin1(service.hostScheme)))
            operation.server = {scheme, service.defaultHost, service.port};
        return head.basePath;
    }
    const MetadataNode own = place.node.member("servers"), ofPath = place.item.member("servers");
    const MetadataNode list = own.isThere() ? own : ofPath;
    const QVector<MetadataNode> servers = list.isThere() ? list.elements() : QVector<MetadataNode>();
    if (servers.isEmpty())
        return head.basePath;
    const QVector<OpenapiServer> found = openapiServers(servers.first());
    if (servers.size() > 1 || found.size() > 1)
        list.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has several servers for one operation; the first is called")));
    if (found.isEmpty())
        return head.basePath;
    if (!found.first().host.isEmpty())
        operation.server = {found.first().scheme.isEmpty() ? service.hostScheme : found.first().scheme, found.first().host,
                            found.first().port};
    return found.first().basePath;
}

void OpenapiService::setPath(const OpenapiHead &head, const Place &place, Operation &operation) const
{
    QString path = place.path.startsWith(u'/') ? place.path : QString(u'/' + place.path);
    if (const qsizetype hash = path.indexOf(u'#'); hash >= 0) {
        place.item.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has a fragment in its path, which no request carries")));
        path.truncate(hash);
    }
    const qsizetype question = path.indexOf(u'?');
    for (const QString &pair : question < 0 ? QStringList() : path.sliced(question + 1).split(u'&', Qt::SkipEmptyParts))
        operation.fixedQuery.append({pair.section(u'=', 0, 0).toUtf8(), pair.section(u'=', 1).toUtf8()});
    const QByteArray own = (question < 0 ? path : path.first(question)).toUtf8();
    const QByteArray base = ownBase(head, place, operation);
    const bool isRepeated = head.mayRepeatBase && !base.isEmpty() && (own == base || own.startsWith(QByteArray(base + '/')));
    operation.pathTemplate = isRepeated ? own : QByteArray(base + own);
    matchPath(operation, [&place](const QString &name, const QString &reason) { place.node.note(name + u": "_s + reason); });
}

void OpenapiService::setInput(const OpenapiHead &head, const Place &place, Operation &operation)
{
    OpenapiParameters reader(m_requests, head.isSwagger2);
    QVector<MetadataNode> ofBody;
    for (const MetadataNode &node : reader.merged(place.item, place.node)) {
        const QString in = node.text("in");
        if (head.isSwagger2 && (in == u"body" || in == u"formData"))
            ofBody.append(node);
        else if (in == u"header" && head.hiddenHeaders.contains(node.text("name").toLower()))
            continue;
        else if (const auto parameter = reader.parameter(node))
            operation.parameters.append(*parameter);
    }
    OpenapiBodies bodies(m_requests);
    const MetadataNode consumes = place.node.member("consumes");
    if (head.isSwagger2)
        bodies.addSwaggerBody(ofBody, consumes.isThere() ? place.node.texts("consumes") : head.consumes, operation);
    else
        bodies.addRequestBody(place.node.member("requestBody"), operation);
}

void OpenapiService::setAnswers(const OpenapiHead &head, const Place &place, Operation &operation)
{
    const MetadataNode responses = place.node.member("responses");
    if (!responses.isThere())
        return;
    const MetadataNode produces = place.node.member("produces");
    if (responses.isObject()) {
        const MetadataNode good = m_source.followed(goodResponse(responses));
        setGoodAnswer(good, produces.isThere() ? place.node.texts("produces") : head.produces, operation);
        operation.documentation = joinedText(operation.documentation, answerFacts(good, m_source));
    }
    for (const auto &[status, written] : responses.members()) {
        const bool isRange = status.size() == 3 && status.endsWith(u"XX", Qt::CaseInsensitive);
        const int number = isRange ? status.first(1).toInt() * 100 : status.toInt();
        if (status.startsWith(u"x-") || status == u"default" || (number >= 100 && number < 400))
            continue;
        if (number < 400 || number > 999) {
            written.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no status of an answer and was left out")));
            continue;
        }
        const MetadataNode response = m_source.followed(written);
        const MetadataNode description = response.isObject() ? response.member("description") : MetadataNode();
        operation.errorCodes.append(
            {isRange ? 0 : number, status, joinedText(documentationOf({}, description, {}), answerFacts(response, m_source))});
    }
}

void OpenapiService::setGoodAnswer(const MetadataNode &response, const QStringList &produces, Operation &operation)
{
    if (!response.isObject())
        return;
    MetadataNode schema = response.member("schema"); // of Swagger 2.0
    QString type = produces.value(0);
    for (const QString &one : produces)
        if (isJsonType(one) && !isJsonType(type))
            type = one;
    if (const MetadataNode content = response.member("content"); content.isThere()) {
        for (const auto &[offered, media] : content.members()) {
            if (!type.isEmpty() && (isJsonType(type) || !isJsonType(offered)))
                continue;
            type = offered;
            schema = media.isObject() ? media.member("schema") : MetadataNode();
        }
    }
    operation.responseType = type.isEmpty() && schema.isThere() ? QByteArray("application/json") : type.toUtf8();
    if (!schema.isThere() || !(isJsonType(QString::fromUtf8(operation.responseType)) || type.endsWith(u'*')))
        return;
    const SchemaLayers layers = m_schemas.layers(schema);
    operation.response =
        m_schemas.shape(layers).type == ValueType::Struct ? m_answers.fields(layers) : QVector<ResponseMember>{m_answers.node(schema, {})};
}

ServiceContents OpenapiService::finished()
{
    m_requests.finish();
    m_answers.finish();
    return m_contents;
}

} // namespace countersign
