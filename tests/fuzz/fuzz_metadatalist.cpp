// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a vendor's list of products, and as the address of metadata. No file that a list names may lie outside its folder or be asked for elsewhere.
#include "core/metadata/metadatalayout.h"
#include "core/metadata/metadatasource.h"

#include <cstdint>
#include <cstdlib>

using namespace countersign;

namespace {

/// Neither what is asked for nor where it is kept leads out of its folder.
void check(const QVector<MetadataFile> &files)
{
    for (const MetadataFile &file : files) {
        const QList<QByteArray> parts = file.path.split('/');
        const QStringList places = file.place.split(u'/');
        if (!parts.constFirst().isEmpty() || parts.contains("..") || parts.mid(1).contains("") || places.contains(QString())
            || places.contains(QStringLiteral("..")) || !file.place.endsWith(QLatin1String(".json")))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto base = metadataBase(QString::fromUtf8(bytes))) {
        const auto again = metadataBase(QString::fromLatin1(base->text()));
        if (!again || *again != *base)
            std::abort();
    }
    ImportReport report;
    for (const auto &layout : {alibabaLayout(), huaweiLayout()}) {
        if (const auto named = layout->named(layout->lists().constFirst(), bytes, {}, report))
            check(*named);
    }
    const MetadataFile page{.place = QStringLiteral("apis/shop/0.json"), .product = QStringLiteral("Shop"), .isList = true};
    if (const auto named = huaweiLayout()->named(page, bytes, {}, report))
        check(*named);
    return 0;
}
