// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_server.h"

#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_source.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostHosts = 200; // of one variable

const QRegularExpression &serverVariable()
{
    static const QRegularExpression variable(u"\\{([^{}]+)\\}"_s);
    return variable;
}

QByteArray trimmedPath(const QString &path)
{
    QByteArray trimmed = path.toUtf8();
    while (trimmed.endsWith('/'))
        trimmed.chop(1);
    return trimmed.isEmpty() || trimmed.startsWith('/') ? trimmed : QByteArray('/' + trimmed);
}

std::optional<OpenapiServer> parsedServer(const QString &address, const MetadataNode &node)
{
    const QUrl url(address, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    const bool isRelative = scheme.isEmpty() && url.host().isEmpty();
    const bool isWeb = scheme == u"http" || scheme == u"https" || (scheme.isEmpty() && !url.host().isEmpty());
    if (!url.isValid() || !(isRelative || (isWeb && !url.host().isEmpty()))) {
        node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no address of a server that can be called: %1")).arg(address));
        return std::nullopt;
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has user info, a query or a fragment, which are left out")));
    OpenapiServer server;
    server.scheme = scheme.toLatin1();
    server.host = url.host(QUrl::FullyEncoded).toLatin1();
    server.port = std::max(url.port(), 0);
    server.basePath = trimmedPath(url.path(QUrl::FullyEncoded));
    return server;
}

} // namespace

QVector<OpenapiServer> openapiServers(const MetadataNode &node)
{
    if (!node.isObject()) {
        node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no server and was left out")));
        return {};
    }
    noteUnknownMembers(node, {u"url"_s, u"description"_s, u"variables"_s, u"name"_s});
    const MetadataNode variables = node.member("variables");
    const QString written = node.text("url").trimmed();
    QString address = written, spread;
    QStringList spreadValues;
    for (auto matches = serverVariable().globalMatch(written); matches.hasNext();) {
        const auto match = matches.next();
        const QString name = match.captured(1);
        const MetadataNode variable = variables.isObject() ? variables.member(name.toUtf8().constData()) : MetadataNode();
        const QStringList allowed = variable.isObject() ? variable.texts("enum") : QStringList();
        const QString value =
            variable.isObject() && variable.member("default").isThere() ? variable.member("default").scalar() : allowed.value(0);
        if (value.isEmpty() && !variable.isThere())
            node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has a variable without a value: %1")).arg(name));
        const QString before = written.first(match.capturedStart());
        const bool isOfHost = !before.section(u"://"_s, 1).contains(u'/') && before.contains(u"://"_s);
        if (spread.isEmpty() && isOfHost && allowed.size() > 1 && allowed.size() <= mostHosts) {
            spread = match.captured();
            spreadValues = QStringList{value} + allowed;
            spreadValues.removeDuplicates();
            continue;
        }
        address.replace(match.captured(), value);
    }
    QVector<OpenapiServer> all;
    const QString description = shownName(node.text("description"), node);
    for (const QString &value : spreadValues.isEmpty() ? QStringList{QString()} : spreadValues) {
        auto server = parsedServer(spread.isEmpty() ? address : QString(address).replace(spread, value), node);
        if (!server)
            continue;
        server->name = spreadValues.isEmpty() ? description : shownName(value, node);
        all.append(*server);
    }
    return all;
}

OpenapiServer swaggerServer(const MetadataNode &holder, const QString &basePath, const QStringList &schemes)
{
    OpenapiServer server;
    for (const QString &scheme : schemes)
        if (const QString name = scheme.trimmed().toLower(); server.scheme.isEmpty() && (name == u"https" || name == u"http"))
            server.scheme = name.toLatin1();
    if (schemes.contains(u"https"_s, Qt::CaseInsensitive))
        server.scheme = "https";
    const MetadataNode host = holder.member("host");
    const QString written = host.text().trimmed();
    if (!written.isEmpty() && !written.contains(u'/'))
        if (const auto parsed =
                parsedServer(QString::fromLatin1(server.scheme.isEmpty() ? "https" : server.scheme) + u"://"_s + written, host)) {
            server.host = parsed->host;
            server.port = parsed->port;
        }
    if (written.contains(u'/'))
        host.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no name of a host and was left out: %1")).arg(written));
    const QUrl path(basePath.trimmed(), QUrl::TolerantMode);
    server.basePath = trimmedPath(path.path(QUrl::FullyEncoded));
    return server;
}

} // namespace countersign
