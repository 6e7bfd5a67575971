// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/importer.h"

#include "core/base/freelater.h"
#include "core/catalogue/importers/alibaba_live.h"
#include "core/catalogue/importers/aliyun_openapi_meta.h"
#include "core/catalogue/importers/openapi.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace countersign {

namespace {

/// One format of metadata.
struct Importer {
    const char *id;
    bool (*knows)(QStringView path);
    Result<ImportedMetadata> (*read)(MetadataFiles &files, const ImportWatch &watch);
};

constexpr Importer importers[] = {
    {"aliyun-openapi-meta", isAliyunOpenapiMeta, readAliyunOpenapiMeta},
    {"alibaba-live", isAlibabaLive, readAlibabaLive},
};

/// Takes any JSON and YAML, so it is asked last.
constexpr Importer openapiImporter{"openapi", isOpenapi, readOpenapi};

constexpr qsizetype mostNotes = 20'000; // of one import: nobody reads more

/// The first that knows a file of the source; looks no further than to that.
Result<const Importer *> importerOf(MetadataFiles &files, const ImportWatch &watch)
{
    const Importer *found = nullptr;
    bool mayBeOpenapi = false;
    const auto look = [&](QStringView path) {
        mayBeOpenapi = mayBeOpenapi || openapiImporter.knows(path);
        for (const Importer &importer : importers)
            if (!found && importer.knows(path))
                found = &importer;
        return false;
    };
    ImportReport unused;
    const auto visited = files.visit(look, {}, unused, {.isCancelled = [&] { return found != nullptr || watch.cancelled(); }});
    if (!visited && !found)
        return tl::unexpected(visited.error());
    return found || !mayBeOpenapi ? found : &openapiImporter;
}

Result<const Importer *> knownImporter(MetadataFiles &files, const QString &path, const ImportWatch &watch)
{
    const auto importer = importerOf(files, watch);
    if (importer && !*importer)
        return tl::unexpected(Error{ErrorKind::BadInput,
                                    QCoreApplication::translate("MetadataImport", "This is no metadata that Countersign knows"), path,
                                    QCoreApplication::translate("MetadataImport",
                                                                "Give the folder or the archive of aliyun-openapi-meta, a folder with "
                                                                "en_us/PRODUCT/VERSION/api-docs.json, or an OpenAPI document")});
    return importer;
}

/// A schema that many operations share is read for each of them.
void leaveOutRepeated(QVector<ImportNote> &notes)
{
    QSet<QString> known;
    notes.removeIf([&known](const ImportNote &note) {
        const qsizetype before = known.size();
        known.insert(note.file + u'\n' + note.place + u'\n' + note.reason);
        return known.size() == before;
    });
}

void shorten(QVector<ImportNote> &notes)
{
    if (notes.size() <= mostNotes)
        return;
    const qsizetype more = notes.size() - mostNotes;
    notes.resize(mostNotes);
    notes.append({{}, {}, QCoreApplication::translate("MetadataImport", "further notes were left out: %1").arg(more)});
}

} // namespace

Result<QString> metadataFormat(const QString &path)
{
    auto files = MetadataFiles::open(path);
    if (!files)
        return tl::unexpected(files.error());
    return knownImporter(**files, path, {}).map([](const Importer *importer) { return QString::fromLatin1(importer->id); });
}

Result<Imported> importMetadata(const QString &path, const QDateTime &now, const ImportWatch &watch)
{
    auto files = MetadataFiles::open(path);
    if (!files)
        return tl::unexpected(files.error());
    const auto importer = knownImporter(**files, path, watch);
    if (!importer)
        return tl::unexpected(importer.error());
    auto read = (*importer)->read(**files, watch);
    freeLater(std::shared_ptr<MetadataFiles>(*std::move(files)));
    if (!read)
        return tl::unexpected(read.error());
    leaveOutRepeated(read->report.notes);
    shorten(read->report.notes);
    const QString format = read->format.isEmpty() ? QString::fromLatin1((*importer)->id) : read->format;
    return Imported{std::move(read->services), {format, QFileInfo(path).absoluteFilePath(), now, std::move(read->report), read->name}};
}

} // namespace countersign
