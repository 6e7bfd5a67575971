// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/mappedcatalogue.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/compiledlists.h"

#include <QFileInfo>

namespace countersign {

Error damagedCatalogue(const QString &path, const QString &reason, bool builtIn)
{
    return {ErrorKind::DamagedCatalogue, Catalogue::tr("The file is not a whole catalogue (%1)").arg(reason), path,
            builtIn ? Catalogue::tr("Install the program again")
                    : Catalogue::tr("Build it anew with “catalogue rebuild”, or in the window under “Get services”")};
}

Result<std::shared_ptr<const MappedCatalogue>> mappedCatalogue(const QString &path, bool builtIn)
{
    const auto unreadable = [&path](const QString &reason) {
        return tl::unexpected(Error{ErrorKind::FileUnreadable, Catalogue::tr("The catalogue file cannot be read (%1)").arg(reason), path,
                                    Catalogue::tr("Check the path and your rights to it")});
    };
    const auto damaged = [&path, builtIn](const QString &reason) { return tl::unexpected(damagedCatalogue(path, reason, builtIn)); };

    if (QFileInfo(path).isDir())
        return unreadable(Catalogue::tr("it is a folder"));
    auto mapped = std::make_shared<MappedCatalogue>();
    mapped->file.setFileName(path);
    if (!mapped->file.open(QIODevice::ReadOnly))
        return unreadable(mapped->file.errorString());
    const qint64 sizeBytes = mapped->file.size();
    if (sizeBytes < qint64(sizeof(uint32_t) + flatbuffers::kFileIdentifierLength))
        return damaged(Catalogue::tr("it is too short"));
    if (sizeBytes >= qint64(FLATBUFFERS_MAX_BUFFER_SIZE))
        return damaged(Catalogue::tr("it is larger than any catalogue"));
    const uchar *bytes = mapped->file.map(0, sizeBytes);
    if (!bytes)
        return unreadable(mapped->file.errorString());
    const QByteArrayView identifier(flatbuffers::GetBufferIdentifier(bytes), flatbuffers::kFileIdentifierLength);
    if (identifier.startsWith("CSC") && !compiled::CatalogueBufferHasIdentifier(bytes))
        return damaged(Catalogue::tr("another version of the program made it"));
    if (!compiled::CatalogueBufferHasIdentifier(bytes))
        return damaged(Catalogue::tr("it is of another kind"));

    constexpr uint32_t deepest = 64;
    constexpr uint32_t mostTables = 50'000'000;
    flatbuffers::Verifier verifier(bytes, size_t(sizeBytes), deepest, mostTables);
    if (!compiled::VerifyCatalogueBuffer(verifier))
        return damaged(Catalogue::tr("its structure is broken"));
    mapped->bytes = bytes;
    mapped->root = compiled::GetCatalogue(bytes);
    const auto *textEnds = mapped->root->text_ends();
    if (textEnds->size() == 0 || textEnds->Get(0) != 0 || !areEnds(textEnds, textEnds->size(), mapped->root->text()->size()))
        return damaged(Catalogue::tr("its structure is broken"));
    return mapped;
}

QByteArrayView MappedVendorTexts::bytes(quint32 index) const
{
    const auto *bytes = m_file->root->vendor_text();
    const auto *ends = m_file->root->vendor_ends();
    if (!bytes || !ends || index == 0 || index >= ends->size())
        return {};
    const uint32_t begin = ends->Get(index - 1), end = ends->Get(index);
    if (begin > end || end > bytes->size())
        return {};
    return {reinterpret_cast<const char *>(bytes->data()) + begin, qsizetype(end - begin)};
}

} // namespace countersign
