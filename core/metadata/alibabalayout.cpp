// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/metadatajson.h"
#include "core/metadata/metadatalayout.h"

#include <QCoreApplication>
#include <QSet>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct LayoutTexts {
    Q_DECLARE_TR_FUNCTIONS(MetadataFetch)
};

struct DocumentLanguage {
    QByteArray asked;
    QString folder;
};

const DocumentLanguage &englishDocuments()
{
    static const DocumentLanguage language{"EN_US", u"en_us"_s};
    return language;
}

const DocumentLanguage &chineseDocuments()
{
    static const DocumentLanguage language{"ZH_CN", u"zh_cn"_s};
    return language;
}

class AlibabaLayout final : public MetadataLayout {
public:
    QVector<MetadataFile> lists() const override
    {
        QVector<MetadataFile> lists;
        for (const DocumentLanguage &language : {englishDocuments(), chineseDocuments()})
            lists.append({.path = "/products.json",
                          .query = {{"language", language.asked}},
                          .place = language.folder + u"/products.json"_s,
                          .isList = language.asked == englishDocuments().asked}); // both name the same
        return lists;
    }

protected:
    Result<QVector<MetadataFile>> namedIn(const MetadataNode &document, const MetadataFile &, const QString &product) const override
    {
        QVector<MetadataFile> files;
        QSet<QString> folders;
        if (document.isThere()) {
            for (const MetadataNode &entry : document.elements())
                addProduct(entry, product, folders, files);
        }
        if (files.isEmpty() && !product.isEmpty())
            return tl::unexpected(Error{ErrorKind::NotFound, LayoutTexts::tr("The vendor's list has no such product"), product,
                                        LayoutTexts::tr("Check the product's code: ecs, vpc, …")});
        return files;
    }

private:
    static void addProduct(const MetadataNode &entry, const QString &product, QSet<QString> &folders, QVector<MetadataFile> &files)
    {
        const QString code = entry.text("code");
        if (!product.isEmpty() && code.compare(product, Qt::CaseInsensitive) != 0)
            return;
        if (!isPathName(code)) {
            entry.note(LayoutTexts::tr("has a code that is no name, and was not fetched"));
            return;
        }
        const QString folder = code.toLower();
        if (folders.contains(folder)) {
            entry.note(LayoutTexts::tr("has the code of another product, and was not fetched: %1").arg(code));
            return;
        }
        folders.insert(folder);
        QStringList versions = entry.texts("versions");
        if (versions.isEmpty())
            versions = QStringList{entry.text("defaultVersion")};
        const QByteArray products = "/products/" + code.toLatin1();
        for (const QString &version : versions) {
            if (!isPathName(version)) {
                entry.note(LayoutTexts::tr("has a version that is no name, and was not fetched: %1").arg(version));
                continue;
            }
            for (const DocumentLanguage &language : {englishDocuments(), chineseDocuments()})
                files.append({.path = products + "/versions/" + version.toLatin1() + "/api-docs.json",
                              .query = {{"language", language.asked}},
                              .place = language.folder + u'/' + folder + u'/' + version + u"/api-docs.json"_s,
                              .product = code,
                              .member = "apis",
                              .mayBeMissing = language.asked != englishDocuments().asked});
        }
        files.append({.path = products + "/endpoints.json",
                      .query = {{"language", englishDocuments().asked}},
                      .place = englishDocuments().folder + u'/' + folder + u"/endpoints.json"_s,
                      .product = code,
                      .member = "data",
                      .mayBeMissing = true});
    }
};

} // namespace

std::unique_ptr<MetadataLayout> alibabaLayout()
{
    return std::make_unique<AlibabaLayout>();
}

} // namespace countersign
