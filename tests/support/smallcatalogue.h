// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/catalogue/cataloguewriter.h"
#include "core/catalogue/importers/countersign_json.h"

#include <QDir>
#include <QTemporaryDir>

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

/// Services that a test made by hand, as a catalogue has them: compiled and mapped.
class OpenedServices {
public:
    /// \param origin as of an import; none: a source without one
    explicit OpenedServices(const QVector<ServiceContents> &contents, const std::optional<CatalogueOrigin> &origin = std::nullopt)
    {
        const QString path = m_folder.filePath(QStringLiteral("made.catalogue"));
        Result<void> opened = writeCatalogue(contents, path, origin);
        if (opened)
            opened = m_catalogue.open(path, false);
        if (!opened)
            qFatal("%s", qUtf8Printable(sentence(opened.error())));
    }
    const QVector<Service> &services() const { return m_catalogue.services(); }
    const Catalogue &catalogue() const { return m_catalogue; }

private:
    QTemporaryDir m_folder{};
    Catalogue m_catalogue{};
};

} // namespace countersign
