// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi.h"

#include "core/catalogue/importers/huawei_api_explorer.h"
#include "core/catalogue/importers/openapi_document.h"

#include <QCoreApplication>
#include <QDir>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// What the documents of a source are.
struct SortedDocuments {
    QVector<MetadataNode> documents{}, records{}, lists{}, pages{}, others{};
};

SortedDocuments sortedDocuments(const OpenapiSource &source)
{
    SortedDocuments sorted;
    for (const MetadataNode &root : source.roots())
        (isOpenapiDocument(root)           ? sorted.documents
             : isHuaweiRecord(root)        ? sorted.records
             : isHuaweiProductList(root)   ? sorted.lists
             : isHuaweiOperationList(root) ? sorted.pages
                                           : sorted.others)
            .append(root);
    return sorted;
}

/// `openapi-petstore-1.0.0` for one document, so that another one does not take its place in the store.
QString storeName(const QVector<ServiceContents> &services, bool areRecords)
{
    if (areRecords && services.size() != 1)
        return u"huawei-api-explorer"_s;
    const Service &first = services.first().service;
    const QString further = services.size() > 1 ? u"-and-%1"_s.arg(services.size() - 1) : QString();
    return (areRecords ? u"huawei-"_s : u"openapi-"_s) + first.product + u'-' + first.version + further;
}

} // namespace

bool isOpenapi(QStringView path)
{
    return OpenapiSource::wants(path);
}

Result<ImportedMetadata> readOpenapi(MetadataFiles &files, const ImportWatch &watch)
{
    ImportedMetadata imported;
    OpenapiSource source(imported.report, watch);
    const auto take = [&source](const QString &path, QByteArrayView bytes) { source.take(path, bytes); };
    if (const auto visited = files.visit(&OpenapiSource::wants, take, imported.report, watch); !visited)
        return tl::unexpected(visited.error());
    if (watch.cancelled())
        return tl::unexpected(importCancelled());
    const SortedDocuments sorted = sortedDocuments(source);
    if (sorted.documents.isEmpty() && sorted.records.isEmpty() && sorted.lists.isEmpty())
        return tl::unexpected(Error{
            ErrorKind::BadInput, openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "No file of it is an OpenAPI document that can be read")),
            imported.report.notes.isEmpty() ? QString()
                                            : QString(imported.report.notes.first().file + u' ' + imported.report.notes.first().reason),
            openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "Give a document that begins with openapi or swagger"))});
    QSet<QString> taken;
    for (const MetadataNode &root : sorted.documents)
        imported.services.append(readOpenapiDocument(root, source, taken, watch));
    imported.services += readHuaweiRecords(sorted.records, sorted.lists, source, watch);
    if (watch.cancelled())
        return tl::unexpected(importCancelled());
    const QSet<QString> parts = sorted.others.isEmpty() ? QSet<QString>() : source.filesReferredTo();
    for (const MetadataNode &root : sorted.others)
        if (!parts.contains(QDir::cleanPath(root.file())))
            root.note(
                openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no document of operations, and none refers to it; it was left out")));
    for (const ServiceContents &contents : std::as_const(imported.services))
        imported.report.operations += contents.operations.size();
    if (!imported.services.isEmpty())
        imported.name = storeName(imported.services, sorted.documents.isEmpty());
    if (sorted.documents.isEmpty())
        imported.format = u"huawei-api-explorer"_s;
    return imported;
}

} // namespace countersign
