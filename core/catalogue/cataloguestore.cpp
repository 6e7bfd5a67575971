// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/cataloguestore.h"

#include "core/catalogue/cataloguewriter.h"

#include <QDir>
#include <QFileInfo>

namespace countersign {

QStringList CatalogueStore::files() const
{
    const QDir folder(m_folder);
    QStringList paths;
    for (const QString &name : folder.entryList({QStringLiteral("*.catalogue")}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

Result<QString> CatalogueStore::save(const QVector<ServiceContents> &services, const CatalogueOrigin &origin) const
{
    const QString path = QDir(m_folder).filePath((origin.name.isEmpty() ? origin.format : origin.name) + QStringLiteral(".catalogue"));
    if (const auto written = writeCatalogue(services, path, origin); !written)
        return tl::unexpected(written.error());
    return path;
}

QVector<StoredCatalogue> CatalogueStore::catalogues() const
{
    QVector<StoredCatalogue> all;
    for (const QString &path : files())
        all.append({path, QFileInfo(path).size(), Catalogue::originOf(path)});
    return all;
}

QVector<Error> CatalogueStore::openAll(Catalogue &catalogue) const
{
    QVector<Error> wrong;
    for (const QString &path : files())
        if (const auto opened = catalogue.open(path, false); !opened)
            wrong.append(opened.error());
    return wrong;
}

} // namespace countersign
