// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/metadataserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(path));
    return file.readAll();
}

QByteArray etagOf(const QByteArray &json)
{
    return '"' + QCryptographicHash::hash(json, QCryptographicHash::Md5).toHex() + '"';
}

} // namespace

MetadataServer::MetadataServer()
{
    m_server.setAnswer([this](const RecordedRequest &request) {
        m_most = std::max(m_most, ++m_waiting);
        ScriptedAnswer given = answer(request);
        QTimer::singleShot(given.delay, &m_server, [this] { --m_waiting; });
        return given;
    });
    publishLists();
}

void MetadataServer::addProduct(const QString &code, const QStringList &versions)
{
    m_products.append({code, versions});
    publishLists();
    for (const QString &version : versions) {
        for (const char *language : {"en_us", "zh_cn"})
            publish(QLatin1String(language) + u'/' + code.toLower() + u'/' + version + u"/api-docs.json"_s,
                    QByteArray(R"({"version":"1.0","info":{"style":"RPC","product":"%1","version":"%2"},
                        "directories":["Do"],"apis":{"Do":{"methods":["post"],"security":[{"AK":[]}],"summary":"%3","parameters":[
                        {"name":"Colour","in":"query","schema":{"type":"string"}}]}},
                        "endpoints":[{"regionId":"cn-hangzhou","endpoint":"%1.aliyuncs.com"}]})")
                        .replace("%1", code.toUtf8())
                        .replace("%2", version.toUtf8())
                        .replace("%3", language));
    }
}

void MetadataServer::addFolder(const QString &folder)
{
    for (const char *language : {"en_us", "zh_cn"}) {
        const QDir documents(folder + u'/' + QLatin1String(language));
        const QJsonArray all = QJsonDocument::fromJson(contents(documents.filePath(u"products.json"_s))).array();
        for (const QJsonValue &product : all) {
            const QString code = product[u"code"].toString();
            QStringList versions;
            for (const QJsonValue &version : product[u"versions"].toArray()) {
                const QString place = code.toLower() + u'/' + version.toString() + u"/api-docs.json"_s;
                if (!QFile::exists(documents.filePath(place)))
                    continue;
                versions.append(version.toString());
                publish(QLatin1String(language) + u'/' + place, contents(documents.filePath(place)));
            }
            if (!versions.isEmpty() && QLatin1String(language) == QLatin1String("en_us"))
                m_products.append({code, versions});
        }
    }
    publishLists();
}

void MetadataServer::publish(const QString &place, const QByteArray &json)
{
    if (json.isNull())
        m_files.remove(place);
    else
        m_files[place] = json;
}

void MetadataServer::publishLists()
{
    QJsonArray list;
    for (const Product &product : std::as_const(m_products))
        list.append(QJsonObject{{u"code"_s, product.code},
                                {u"name"_s, QString(product.code + u" Service"_s)},
                                {u"versions"_s, QJsonArray::fromStringList(product.versions)},
                                {u"defaultVersion"_s, product.versions.constLast()}});
    for (const char *language : {"en_us", "zh_cn"})
        publish(QLatin1String(language) + u"/products.json"_s, QJsonDocument(list).toJson(QJsonDocument::Compact));
}

int MetadataServer::asked(const QString &place) const
{
    int count = 0;
    for (const RecordedRequest &request : m_server.requests())
        count += place.isEmpty() || placeOf(request.target()) == place;
    return count;
}

QString MetadataServer::placeOf(const QByteArray &target) const
{
    const QUrl url = QUrl::fromEncoded(target);
    const QString language = QUrlQuery(url).queryItemValue(u"language"_s).toLower();
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts); // meta, v1, products, CODE, versions, VERSION, api-docs.json
    if (parts.size() == 3)
        return language + u"/products.json"_s;
    if (parts.size() == 5)
        return language + u'/' + parts[3].toLower() + u"/endpoints.json"_s;
    return parts.size() == 7 ? QString(language + u'/' + parts[3].toLower() + u'/' + parts[5] + u"/api-docs.json"_s) : QString();
}

QByteArray MetadataServer::missing() const
{
    return httpAnswer(404, R"({"code":404})", {{"Content-Type", "application/json"}});
}

ScriptedAnswer MetadataServer::answer(const RecordedRequest &request)
{
    const QString place = placeOf(request.target());
    if (const auto distorted = m_distorted.value(place))
        return distorted(request);
    const auto found = m_files.constFind(place);
    if (found == m_files.cend())
        return {.bytes = missing(), .delay = m_delay};
    const QByteArray etag = etagOf(*found);
    if (request.header("If-None-Match") == etag)
        return {.bytes = "HTTP/1.1 304 Not Modified\r\nETag: " + etag + "\r\n\r\n", .delay = m_delay};
    return {.bytes = httpAnswer(200, *found, {{"Content-Type", "application/json"}, {"ETag", etag}}), .delay = m_delay};
}

} // namespace countersign
