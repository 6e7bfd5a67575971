// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/cataloguewriter.h"

#include "core/base/freelater.h"
#include "core/catalogue/compiledbuffers.h"
#include "core/catalogue/importers/metadatafiles.h"
#include "core/catalogue/servicewriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <memory>
#include <numeric>

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

/// In a line, and where each one ends.
std::pair<Offset<flatbuffers::Vector<uint8_t>>, Offset<flatbuffers::Vector<uint32_t>>> writtenTexts(FlatBufferBuilder &builder,
                                                                                                    const TextPool &pool)
{
    std::vector<uint32_t> ends;
    ends.reserve(size_t(pool.texts().size()));
    uint8_t *line = nullptr;
    const auto text = builder.CreateUninitializedVector(pool.bytes(), sizeof(uint8_t), &line);
    uint32_t end = 0;
    for (const QByteArray &one : pool.texts()) {
        std::copy(one.cbegin(), one.cend(), line + end);
        ends.push_back(end += uint32_t(one.size()));
    }
    return {text, builder.CreateVector(ends)};
}

/// Service by service, while others go through the next ones for the search.
std::vector<Offset<compiled::Service>> writtenServices(FlatBufferBuilder &builder, CataloguePools &pools, QThreadPool &others,
                                                       QVector<ServiceContents> &services)
{
    others.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1)); // the caller's thread writes
    using Searched = std::shared_ptr<const SearchTexts>;
    services.detach(); // from where the others look at them
    std::vector<QFuture<Searched>> searched;
    for (const ServiceContents &contents : std::as_const(services))
        searched.push_back(QtConcurrent::run(&others, [&contents]() -> Searched { return std::make_shared<const SearchTexts>(contents); }));
    std::vector<Offset<compiled::Service>> written;
    for (qsizetype place = 0; place < services.size() && !pools.isGivenUp(); ++place) {
        written.push_back(writtenService(builder, pools, services.at(place), *searched[size_t(place)].takeResult()));
        freeLater(std::make_shared<ServiceContents>(std::move(services[place])), others);
    }
    if (pools.isGivenUp()) { // nobody looks at what goes with this call
        others.clear();
        others.waitForDone();
    }
    return written;
}

/// The finished file; nothing when \p watch cancels.
std::optional<FlatBufferBuilder> compiledBuffer(QThreadPool &others, QVector<ServiceContents> services,
                                                const std::optional<CatalogueOrigin> &origin, const ImportWatch &watch)
{
    constexpr size_t usualBytes = 1800; // of an operation of the vendors, with all texts: growing copies everything
    const size_t operations = std::accumulate(services.begin(), services.end(), size_t(0), [](size_t sum, const ServiceContents &contents) {
        return sum + size_t(contents.operations.size());
    });
    FlatBufferBuilder builder((1 << 20) + operations * usualBytes);
    CataloguePools pools;
    pools.isCancelled = watch.isCancelled;
    const auto written = writtenServices(builder, pools, others, services);
    if (pools.isGivenUp())
        return std::nullopt;
    const auto servicesVector = builder.CreateVector(written);
    const auto [text, textEnds] = writtenTexts(builder, pools.texts);
    Offset<flatbuffers::Vector<uint8_t>> originVector;
    if (origin)
        originVector = writtenInside(builder, writtenOrigin(*origin));
    const auto vendorText = builder.CreateVector(reinterpret_cast<const uint8_t *>(pools.vendorTexts.bytes().constData()),
                                                 size_t(pools.vendorTexts.bytes().size()));
    const auto vendorEnds = builder.CreateVector(pools.vendorTexts.ends());
    compiled::FinishCatalogueBuffer(
        builder, compiled::CreateCatalogue(builder, text, textEnds, servicesVector, originVector, vendorText, vendorEnds));
    freeLater(std::make_shared<CataloguePools>(std::move(pools)), others);
    return builder;
}

QByteArrayView bytesOf(const FlatBufferBuilder &builder)
{
    return {reinterpret_cast<const char *>(builder.GetBufferPointer()), static_cast<qsizetype>(builder.GetSize())};
}

} // namespace

QByteArray compiledCatalogue(QVector<ServiceContents> services, const std::optional<CatalogueOrigin> &origin, const ImportWatch &watch)
{
    QThreadPool others;
    const auto compiled = compiledBuffer(others, std::move(services), origin, watch);
    return compiled ? bytesOf(*compiled).toByteArray() : QByteArray();
}

Result<void> writeCatalogue(QVector<ServiceContents> services, const QString &path, const std::optional<CatalogueOrigin> &origin,
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
    QThreadPool others;
    const auto compiled = compiledBuffer(others, std::move(services), origin, watch);
    if (!compiled || watch.cancelled())
        return tl::unexpected(importCancelled());
    const QByteArrayView bytes = bytesOf(*compiled);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size() || !file.commit())
        return failed(file.errorString());
    return {};
}

} // namespace countersign
