// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_document.h"

#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_service.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> &documentWords()
{
    static const QSet<QString> words{u"openapi"_s,
                                     u"swagger"_s,
                                     u"info"_s,
                                     u"servers"_s,
                                     u"paths"_s,
                                     u"webhooks"_s,
                                     u"components"_s,
                                     u"security"_s,
                                     u"tags"_s,
                                     u"externalDocs"_s,
                                     u"host"_s,
                                     u"basePath"_s,
                                     u"schemes"_s,
                                     u"consumes"_s,
                                     u"produces"_s,
                                     u"definitions"_s,
                                     u"parameters"_s,
                                     u"responses"_s,
                                     u"securityDefinitions"_s,
                                     u"jsonSchemaDialect"_s,
                                     u"$schema"_s,
                                     u"$self"_s};
    return words;
}

bool isSwagger2(const MetadataNode &root)
{
    return root.member("swagger").isThere();
}

/// The servers of the document: the first is the service's, others are endpoints where they have the same base path.
QByteArray setServers(const QVector<OpenapiServer> &servers, const MetadataNode &place, Service &service)
{
    if (servers.isEmpty())
        return {};
    const OpenapiServer &first = servers.first();
    service.defaultHost = first.host;
    if (!first.scheme.isEmpty())
        service.hostScheme = first.scheme;
    service.port = first.port;
    QSet<QString> names;
    QSet<QByteArray> places;
    for (const OpenapiServer &server : servers) {
        const QByteArray port = server.port > 0 ? ':' + QByteArray::number(server.port) : QByteArray();
        const QByteArray whole = (server.scheme.isEmpty() ? service.hostScheme : server.scheme) + "://" + server.host + port;
        if (server.host.isEmpty() || server.basePath != first.basePath) { // a path is of the operations
            if (!(server == first))
                place.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata",
                                                         "has a server without a host or with another base path, which is not offered: %1"))
                               .arg(QString::fromUtf8(server.host.isEmpty() ? server.basePath : QByteArray(whole + server.basePath))));
            continue;
        }
        if (places.contains(whole))
            continue; // the same once more
        places.insert(whole);
        const QByteArray host = server.isSamePlace(first) ? server.host : whole;
        const QString name = server.name.isEmpty() || names.contains(server.name) ? QString::fromLatin1(host) : server.name;
        names.insert(name);
        service.endpoints.append({name, {}, {}, host, {}});
    }
    if (service.endpoints.size() == 1)
        service.endpoints = {}; // one server is no choice
    return first.basePath;
}

void setIdentity(const MetadataNode &root, QSet<QString> &taken, Service &service)
{
    const MetadataNode info = root.member("info");
    const QString title = shownName(info.text("title"), info);
    service.cloud = u"openapi"_s;
    service.code = title;
    (isChineseText(title) ? service.titleZh : service.titleEn) = title;
    service.version = versionCode(info.member("version").scalar());
    if (service.version.isEmpty())
        service.version = u"unversioned"_s;
    service.product = productCode(title);
    if (service.product.isEmpty())
        service.product = productCode(QFileInfo(root.file()).completeBaseName());
    if (service.product.isEmpty())
        service.product = u"api"_s;
    const QString stem = service.product;
    for (int number = 2; taken.contains(service.product + u'/' + service.version); ++number)
        service.product = stem + u'-' + QString::number(number);
    if (service.product != stem)
        root.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has the title and the version of another document, and is called %1"))
                      .arg(service.product));
    if (service.code.isEmpty())
        service.code = service.product;
    taken.insert(service.product + u'/' + service.version);
}

OpenapiHead headOf(const MetadataNode &root, Service &service)
{
    OpenapiHead head;
    head.isSwagger2 = isSwagger2(root);
    head.paths = root.member("paths");
    head.security = root.member("security");
    if (head.isSwagger2) {
        head.consumes = root.texts("consumes");
        head.produces = root.texts("produces");
        head.securitySchemes = root.member("securityDefinitions");
        head.basePath = setServers({swaggerServer(root, root.text("basePath"), root.texts("schemes"))}, root, service);
        return head;
    }
    const MetadataNode components = root.member("components"), list = root.member("servers");
    head.securitySchemes = components.isObject() ? components.member("securitySchemes") : MetadataNode();
    QVector<OpenapiServer> servers;
    for (const MetadataNode &server : list.isThere() ? list.elements() : QVector<MetadataNode>())
        servers += openapiServers(server);
    head.basePath = setServers(servers, list, service);
    return head;
}

} // namespace

bool isOpenapiDocument(const MetadataNode &root)
{
    if (!root.isObject())
        return false;
    const bool isKnown = root.member("openapi").isThere() || root.member("swagger").isThere();
    return isKnown && (root.member("paths").isThere() || root.member("info").isThere() || root.member("webhooks").isThere());
}

ServiceContents readOpenapiDocument(const MetadataNode &root, const OpenapiSource &source, QSet<QString> &taken, const ImportWatch &watch)
{
    OpenapiService reader(source);
    setIdentity(root, taken, reader.service());
    const QString version = root.member(isSwagger2(root) ? "swagger" : "openapi").scalar();
    if (!(isSwagger2(root) ? version.startsWith(u"2") : version.startsWith(u"3.")))
        root.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is of a version that is not known; it was read as the nearest one: %1"))
                      .arg(version));
    noteUnknownMembers(root, documentWords());
    if (const MetadataNode webhooks = root.member("webhooks"); webhooks.isThere())
        webhooks.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "are calls that the server makes; there is nothing to send")));
    reader.addPaths(headOf(root, reader.service()), watch);
    return reader.finished();
}

} // namespace countersign
