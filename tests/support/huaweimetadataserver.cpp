// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/huaweimetadataserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pageSize = 100;

} // namespace

void HuaweiMetadataServer::addOperation(const QString &product, const QString &name, const QString &version)
{
    addRecord(QByteArray(R"({"name":"%2","product_short":"%1","region_id":"cn-north-4","info_version":"%3","version":"2.0",
        "host":"%1.cn-north-4.myhuaweicloud.com","schemes":["HTTPS"],"consumes":"[\"application/json\"]","tags":"shelf",
        "paths":{"/%3/things/%2":{"get":{"operationId":"%2","parameters":[{"name":"colour","in":"query","type":"string"}],
        "responses":{"200":{"description":"good"}}}}}})")
                  .replace("%1", product.toUtf8())
                  .replace("%2", name.toUtf8())
                  .replace("%3", version.toUtf8()));
}

void HuaweiMetadataServer::addRecord(const QByteArray &record)
{
    const QJsonObject fields = QJsonDocument::fromJson(record).object();
    const QString product = fields[u"product_short"].toString(), name = fields[u"name"].toString();
    const QString version = fields[u"info_version"].toString(u"unversioned"_s);
    list(product, {name, version});
    publish(product.toLower() + u'/' + version + u'/' + name + u".json"_s, record);
}

void HuaweiMetadataServer::addEmptyProduct(const QString &product)
{
    m_listed[product];
    publishLists();
}

void HuaweiMetadataServer::list(const QString &product, const Listed &operation)
{
    QVector<Listed> &all = m_listed[product];
    all.append(operation);
    const qsizetype offset = (all.size() - 1) / pageSize * pageSize;
    for (qsizetype first = 0; first <= offset; first += pageSize) {
        QJsonArray apis;
        for (qsizetype i = first; i < std::min(first + pageSize, all.size()); ++i)
            apis.append(QJsonObject{{u"name"_s, all[i].name},
                                    {u"productshort"_s, product},
                                    {u"method"_s, u"GET"_s},
                                    {u"tags"_s, u"shelf"_s},
                                    {u"info_version"_s, all[i].version},
                                    {u"paths"_s, QJsonValue()},
                                    {u"region_id"_s, u"cn-north-4"_s}});
        publish(u"apis/"_s + product.toLower() + u'/' + QString::number(first) + u".json"_s,
                QJsonDocument(QJsonObject{{u"count"_s, all.size()}, {u"apis"_s, apis}}).toJson(QJsonDocument::Compact));
    }
    publishLists();
}

void HuaweiMetadataServer::publishLists()
{
    QJsonArray products;
    for (auto each = m_listed.cbegin(); each != m_listed.cend(); ++each)
        products.append(QJsonObject{
            {u"productshort"_s, each.key()}, {u"name"_s, QString(each.key() + u" Service"_s)}, {u"api_count"_s, each.value().size()}});
    const QJsonArray groups{QJsonObject{{u"name"_s, u"Business"_s}, {u"products"_s, products}}};
    publish(u"products.json"_s, QJsonDocument(QJsonObject{{u"groups"_s, groups}}).toJson(QJsonDocument::Compact));
}

QString HuaweiMetadataServer::placeOf(const QByteArray &target) const
{
    const QUrl url = QUrl::fromEncoded(target);
    const QUrlQuery query(url);
    const QString product = query.queryItemValue(u"productshort"_s), name = query.queryItemValue(u"name"_s);
    if (url.path().endsWith(u"/v4/products"))
        return u"products.json"_s;
    if (url.path().endsWith(u"/v2/apis"))
        return u"apis/"_s + product.toLower() + u'/' + query.queryItemValue(u"offset"_s) + u".json"_s;
    const QVector<Listed> all = m_listed.value(product);
    const auto found = std::find_if(all.cbegin(), all.cend(), [&name](const Listed &one) { return one.name == name; });
    return found == all.cend() || !url.path().endsWith(u"/v3/apis/detail")
        ? QString()
        : QString(product.toLower() + u'/' + found->version + u'/' + name + u".json"_s);
}

QByteArray HuaweiMetadataServer::missing() const
{
    return httpAnswer(400, R"({"error_code":"APIEXPLORER.1055","error_msg":"no such interface"})", {{"Content-Type", "application/json"}});
}

} // namespace countersign
