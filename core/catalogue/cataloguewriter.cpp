// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/cataloguewriter.h"

#include "core/catalogue/compiledbuffers.h"
#include "core/catalogue/importers/metadatafiles.h"
#include "core/catalogue/servicewriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace countersign {

namespace {

using flatbuffers::FlatBufferBuilder;
using flatbuffers::Offset;

FlatBufferBuilder writtenOrigin(const CatalogueOrigin &origin)
{
    FlatBufferBuilder builder;
    const auto written = [&builder](const QString &text) { return builder.CreateString(text.toStdString()); };
    std::vector<Offset<compiled::Note>> notes;
    for (const ImportNote &note : origin.report.notes)
        notes.push_back(compiled::CreateNote(builder, written(note.file), written(note.place), written(note.reason)));
    builder.Finish(compiled::CreateOrigin(builder, written(origin.format), written(origin.source), origin.importedAt.toSecsSinceEpoch(),
                                          uint64_t(origin.report.files), uint64_t(origin.report.operations), builder.CreateVector(notes)));
    return builder;
}

} // namespace

QByteArray compiledCatalogue(const QVector<ServiceContents> &services, const std::optional<CatalogueOrigin> &origin,
                             const ImportWatch &watch)
{
    FlatBufferBuilder builder(1 << 20);
    CataloguePools pools;
    pools.isCancelled = watch.isCancelled;
    std::vector<Offset<compiled::Service>> written;
    for (const ServiceContents &contents : services) {
        if (watch.cancelled())
            return {};
        written.push_back(writtenService(builder, pools, contents));
    }
    if (watch.cancelled())
        return {};
    const auto servicesVector = builder.CreateVector(written);
    std::vector<Offset<flatbuffers::String>> strings;
    for (const QByteArray &text : pools.texts.texts())
        strings.push_back(builder.CreateString(text.constData(), static_cast<size_t>(text.size())));
    const auto stringsVector = builder.CreateVector(strings);
    Offset<flatbuffers::Vector<uint8_t>> originVector;
    if (origin)
        originVector = writtenInside(builder, writtenOrigin(*origin));
    const auto vendorText = builder.CreateVector(reinterpret_cast<const uint8_t *>(pools.vendorTexts.bytes().constData()),
                                                 size_t(pools.vendorTexts.bytes().size()));
    const auto vendorEnds = builder.CreateVector(pools.vendorTexts.ends());
    compiled::FinishCatalogueBuffer(
        builder, compiled::CreateCatalogue(builder, stringsVector, servicesVector, originVector, vendorText, vendorEnds));
    return {reinterpret_cast<const char *>(builder.GetBufferPointer()), static_cast<qsizetype>(builder.GetSize())};
}

Result<void> writeCatalogue(const QVector<ServiceContents> &services, const QString &path, const std::optional<CatalogueOrigin> &origin,
                            const ImportWatch &watch)
{
    const auto failed = [&path](const QString &reason) {
        return tl::unexpected(Error{
            ErrorKind::FileUnreadable, QCoreApplication::translate("CatalogueWriter", "The catalogue cannot be written (%1)").arg(reason),
            path, QCoreApplication::translate("CatalogueWriter", "Check the folder, your rights to it and the space left")});
    };
    const QFileInfo target(path);
    if (!target.dir().mkpath(QStringLiteral(".")))
        return failed(QCoreApplication::translate("CatalogueWriter", "the folder cannot be made"));
    const QByteArray bytes = compiledCatalogue(services, origin, watch);
    if (bytes.isEmpty() || watch.cancelled())
        return tl::unexpected(importCancelled());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(file.errorString());
    return {};
}

} // namespace countersign
