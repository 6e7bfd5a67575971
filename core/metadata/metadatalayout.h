// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/importers/importreport.h"

#include <QByteArray>
#include <QPair>

#include <memory>

namespace countersign {

class MetadataNode;

/// One file of a vendor's metadata: where it is asked for and where it is kept.
struct MetadataFile {
    QByteArray path{};                              ///< below the base, as sent: `/products/Ecs/versions/2014-05-26/api-docs.json`
    QVector<QPair<QByteArray, QByteArray>> query{}; ///< plain
    QString place{};                                ///< below the source's folder: `en_us/ecs/2014-05-26/api-docs.json`
    QString product{};                              ///< that it is of, as the vendor spells it; empty: of all
    QByteArray member{};                            ///< that the document has when it is one; empty: it is an array
    bool isList = false;                            ///< names further files
    bool mayBeMissing = false;                      ///< 404 is an answer like any other
    QByteArray absence{};                           ///< in an answer of status 400 or 404: there is no such file; empty: nothing says so
    QVector<QPair<QByteArray, QByteArray>> otherQuery{}; ///< asked with then; empty: it is not asked again

    bool operator==(const MetadataFile &) const = default;
};

/// How a vendor's metadata is laid out at its addresses.
class COUNTERSIGN_CORE MetadataLayout {
public:
    virtual ~MetadataLayout() = default;
    /// What is read first.
    virtual QVector<MetadataFile> lists() const = 0;
    /// What the contents \p json of \p list name; what cannot be the name of a file gets a note. NotFound: \p product is not among them.
    /// \param product the only one asked for, letter case ignored; empty: all
    Result<QVector<MetadataFile>> named(const MetadataFile &list, QByteArray json, const QString &product, ImportReport &report) const;

protected:
    /// `named` of the parsed list, which is not there when it could not be.
    virtual Result<QVector<MetadataFile>> namedIn(const MetadataNode &document, const MetadataFile &list, const QString &product) const = 0;
};

/// Alibaba Cloud: `products.json`, and for each version of a product `api-docs.json`, in both languages; for each product `endpoints.json`.
COUNTERSIGN_CORE std::unique_ptr<MetadataLayout> alibabaLayout();
/// Huawei Cloud's API Explorer: `/v4/products`, for each product its operations in pages of `/v2/apis`, for each operation `/v3/apis/detail`.
COUNTERSIGN_CORE std::unique_ptr<MetadataLayout> huaweiLayout();
/// Of a `MetadataSource`.
COUNTERSIGN_CORE std::unique_ptr<MetadataLayout> metadataLayout(const QString &source);

/// Whether a vendor's \p name can be part of a path, of ours and of an address: letters, digits, dash, underscore and single dots.
COUNTERSIGN_CORE bool isPathName(QStringView name);

} // namespace countersign
