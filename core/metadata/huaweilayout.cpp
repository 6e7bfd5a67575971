// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/metadatajson.h"
#include "core/metadata/metadatalayout.h"

#include <QCoreApplication>
#include <QSet>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct HuaweiLayoutTexts {
    Q_DECLARE_TR_FUNCTIONS(MetadataFetch)
};

constexpr qint64 pageSize = 100;           // the most that the vendor gives
constexpr qint64 mostOperations = 100'000; // of one product: the largest known has a few hundred

QString pagePlace(const QString &folder, qint64 offset)
{
    return u"apis/"_s + folder + u'/' + QString::number(offset) + u".json"_s;
}

MetadataFile page(const QString &product, qint64 offset)
{
    return {
        .path = "/v2/apis",
        .query = {{"offset", QByteArray::number(offset)}, {"limit", QByteArray::number(pageSize)}, {"productshort", product.toLatin1()}},
        .place = pagePlace(product.toLower(), offset),
        .product = product,
        .member = "apis",
        .isList = true};
}

/// A list of products names their lists of operations, whose first pages name the further ones; each page names records, one for an operation.
class HuaweiLayout final : public MetadataLayout {
public:
    QVector<MetadataFile> lists() const override
    {
        return {{.path = "/v4/products", .place = u"products.json"_s, .member = "groups", .isList = true}};
    }

protected:
    Result<QVector<MetadataFile>> namedIn(const MetadataNode &document, const MetadataFile &list, const QString &product) const override
    {
        QVector<MetadataFile> files;
        if (!document.isObject())
            return files;
        if (!list.product.isEmpty()) {
            addPages(list, document, files);
            addRecords(list, document, files);
            return files;
        }
        QSet<QString> folders;
        for (const MetadataNode &group : document.member("groups").elements())
            for (const MetadataNode &entry : group.member("products").elements())
                addProduct(entry, product, folders, files);
        if (files.isEmpty() && !product.isEmpty())
            return tl::unexpected(Error{ErrorKind::NotFound, HuaweiLayoutTexts::tr("The vendor's list has no such product with operations"),
                                        product, HuaweiLayoutTexts::tr("Check the product's code: ecs, vpc, …")});
        return files;
    }

private:
    static void addProduct(const MetadataNode &entry, const QString &product, QSet<QString> &folders, QVector<MetadataFile> &files)
    {
        const QString code = entry.text("productshort");
        if (!product.isEmpty() && code.compare(product, Qt::CaseInsensitive) != 0)
            return;
        if (const MetadataNode count = entry.member("api_count"); count.isThere() && count.scalar() == u"0")
            return; // a product that the vendor only names
        if (!isPathName(code)) {
            entry.note(HuaweiLayoutTexts::tr("has a code that is no name, and was not fetched"));
            return;
        }
        if (folders.contains(code.toLower()))
            return; // products stand in several groups
        folders.insert(code.toLower());
        files.append(page(code, 0));
    }

    static void addPages(const MetadataFile &list, const MetadataNode &document, QVector<MetadataFile> &files)
    {
        if (list.place != pagePlace(list.product.toLower(), 0))
            return;
        const MetadataNode count = document.member("count");
        bool isNumber = false;
        const qint64 operations = count.scalar().toLongLong(&isNumber);
        if (!isNumber || operations > mostOperations)
            (count.isThere() ? count : document)
                .note(HuaweiLayoutTexts::tr("is no number of operations that can be; only the first page was fetched"));
        else
            for (qint64 offset = pageSize; offset < operations; offset += pageSize)
                files.append(page(list.product, offset));
    }

    static void addRecords(const MetadataFile &list, const MetadataNode &document, QVector<MetadataFile> &files)
    {
        QSet<QString> places;
        for (const MetadataNode &entry : document.member("apis").elements()) {
            const QString name = entry.text("name"), version = entry.text("info_version"), region = entry.text("region_id");
            if (!isPathName(name)) {
                entry.note(HuaweiLayoutTexts::tr("has a name that cannot be asked for, and was not fetched: %1").arg(name));
                continue;
            }
            const QString place =
                list.product.toLower() + u'/' + (isPathName(version) ? version : u"unversioned"_s) + u'/' + name + u".json"_s;
            if (places.contains(place))
                continue; // in another region too
            places.insert(place);
            const QVector<QPair<QByteArray, QByteArray>> query{{"productshort", list.product.toLatin1()}, {"name", name.toLatin1()}};
            const bool hasRegion = isPathName(region);
            files.append({.path = "/v3/apis/detail",
                          .query = hasRegion ? query + QVector<QPair<QByteArray, QByteArray>>{{"region_id", region.toLatin1()}} : query,
                          .place = place,
                          .product = list.product,
                          .member = "paths",
                          .absence = "APIEXPLORER.1055",
                          .otherQuery = hasRegion ? query : QVector<QPair<QByteArray, QByteArray>>()});
        }
    }
};

} // namespace

std::unique_ptr<MetadataLayout> huaweiLayout()
{
    return std::make_unique<HuaweiLayout>();
}

} // namespace countersign
