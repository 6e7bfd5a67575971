// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/metadataserver.h"

namespace countersign {

/// Huawei's API Explorer on the loopback, laid out as it is published: `/v4/products`, `/v2/apis`, `/v3/apis/detail`.
class HuaweiMetadataServer : public MetadataServer {
public:
    HuaweiMetadataServer() { publishLists(); }

    /// An operation with a made-up record, and the lists that name it.
    void addOperation(const QString &product, const QString &name, const QString &version = QStringLiteral("v2"));
    /// An operation with \p record, of which only the name, the product and the version are read.
    void addRecord(const QByteArray &record);
    /// A product of which the list says that it has no operations.
    void addEmptyProduct(const QString &product);

    /// `products.json`, `apis/shop/0.json`, `shop/v2/Do.json`
    QString placeOf(const QByteArray &target) const override;
    QByteArray missing() const override;

private:
    struct Listed {
        QString name, version;
    };
    void list(const QString &product, const Listed &operation);
    void publishLists();

    QMap<QString, QVector<Listed>> m_listed{};
};

} // namespace countersign
