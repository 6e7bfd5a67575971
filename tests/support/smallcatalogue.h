// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/cataloguewriter.h"
#include "core/catalogue/importers/countersign_json.h"

#include <QDir>

namespace countersign {

/// Compiles sources of `tests/fixtures/catalogue`, by their names without `.json`, to the file \p path.
inline Result<void> compileFixtures(const QStringList &names, const QString &path)
{
    QVector<ServiceContents> services;
    for (const QString &name : names) {
        const auto contents =
            readCountersignJsonFile(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/fixtures/catalogue/") + name + QStringLiteral(".json"));
        if (!contents)
            return tl::unexpected(contents.error());
        services.append(*contents);
    }
    return writeCatalogue(services, path);
}

} // namespace countersign
