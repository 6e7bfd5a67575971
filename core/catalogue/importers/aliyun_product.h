// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatajson.h"
#include "core/catalogue/service.h"

#include <QHash>
#include <QMap>

namespace countersign {

/// A region of a product in one language.
struct AliyunRegion {
    QString name{};
    QByteArray publicHost{}, vpcHost{};
};
using AliyunRegions = QMap<QString, AliyunRegion>;

/// A product of aliyun-openapi-meta's list.
struct AliyunProduct {
    QString code{}, version{}, style{}, titleEn{}, titleZh{};
    QByteArray globalHost{};
    AliyunRegions regions{};
    QStringList operations{};

    /// The folder of its operations.
    QString folder() const { return code.toLower(); }
};

/// What `version.json` says of an operation in one language.
struct AliyunTitle {
    QString summary{};
    bool deprecated = false;
};
using AliyunTitles = QHash<QString, AliyunTitle>;

/// Of `metadatas/products.json`.
QVector<AliyunProduct> aliyunProducts(const MetadataNode &document);

/// Of `en-US/products.json` and its twin: the documented regions by the product's folder.
QHash<QString, AliyunRegions> aliyunRegions(const MetadataNode &document);

/// Of `version.json`: by the operation's name.
AliyunTitles aliyunTitles(const MetadataNode &document);

/// The service of a product, still without operations. \param english, chinese the documented regions
Service aliyunService(const AliyunProduct &product, const AliyunRegions &english, const AliyunRegions &chinese);

} // namespace countersign
