// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/importer.h"

#include "core/catalogue/importers/aliyun_openapi_meta.h"

#include <QFileInfo>

namespace countersign {

Result<Imported> importMetadata(const QString &path, const QDateTime &now, const ImportWatch &watch)
{
    auto files = MetadataFiles::open(path);
    if (!files)
        return tl::unexpected(files.error());
    auto read = readAliyunOpenapiMeta(**files, watch);
    if (!read)
        return tl::unexpected(read.error());
    return Imported{std::move(read->services),
                    {QStringLiteral("aliyun-openapi-meta"), QFileInfo(path).absoluteFilePath(), now, std::move(read->report)}};
}

} // namespace countersign
