// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/cataloguestore.h"

#include "core/catalogue/cataloguewriter.h"
#include "core/catalogue/formercatalogue.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestNote = 1 << 16;

QString sourceNote(const QString &cataloguePath)
{
    return cataloguePath + u".source"_s;
}

QString notedSource(const QString &cataloguePath)
{
    QFile note(sourceNote(cataloguePath));
    return note.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(note.read(largestNote)).object()[u"source"].toString() : QString();
}

/// What QSaveFile had begun when its program was killed: the name with six letters behind.
void sweep(const QString &folder)
{
    static const QRegularExpression unfinished(u"\\.(?:catalogue|keeping|source|json|stamp)\\.[A-Za-z0-9]{6}\\z"_s);
    for (QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();) {
        const QString path = each.next();
        if (unfinished.match(path).hasMatch() && !path.endsWith(u".source"))
            QFile::remove(path);
    }
    concludeReplacings(folder);
}

} // namespace

QStringList CatalogueStore::files() const
{
    const QDir folder(m_folder);
    QStringList paths;
    for (const QString &name : folder.entryList({QStringLiteral("*.catalogue")}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

Result<QString> CatalogueStore::save(QVector<ServiceContents> services, const CatalogueOrigin &origin, const ImportWatch &watch) const
{
    const QString path = file(origin.name.isEmpty() ? origin.format : origin.name);
    holdPresent(path);
    const auto written = writeCatalogue(std::move(services), path, origin, watch);
    concludeReplacing(path); // where nothing was written, what is held is what is there
    if (!written)
        return tl::unexpected(written.error());
    QSaveFile note(sourceNote(path));
    if (note.open(QIODevice::WriteOnly)) { // without it a good catalogue is as good as with it
        note.write(QJsonDocument(QJsonObject{{u"source"_s, origin.source}}).toJson(QJsonDocument::Compact));
        note.commit();
    }
    return path;
}

QString CatalogueStore::file(const QString &format) const
{
    return QDir(m_folder).filePath(format + u".catalogue"_s);
}

QString CatalogueStore::fetchedFolder(const QString &source) const
{
    return QDir(m_folder).filePath(u"fetched/"_s + source);
}

Error CatalogueStore::busy(const QString &folder)
{
    return {ErrorKind::Busy, tr("Metadata is being fetched or imported already"), folder,
            tr("Wait until that has come to its end, or cancel it")};
}

Result<std::unique_ptr<QLockFile>> CatalogueStore::lock() const
{
    QDir().mkpath(m_folder);
    auto lock = std::make_unique<QLockFile>(QDir(m_folder).filePath(u"store.lock"_s));
    lock->setStaleLockTime(0); // fetching takes as long as it takes
    if (lock->tryLock(0) || (lock->error() == QLockFile::LockFailedError && lock->removeStaleLockFile() && lock->tryLock(0))) {
        sweep(m_folder);
        return lock;
    }
    if (lock->error() == QLockFile::LockFailedError)
        return tl::unexpected(busy(m_folder));
    return tl::unexpected(Error{ErrorKind::FileUnreadable, tr("The folder of catalogues cannot be written"), m_folder,
                                tr("Check the folder, your rights to it and the space left")});
}

Result<void> CatalogueStore::remove(const QString &format) const
{
    QFile catalogue(file(format));
    if (!files().contains(catalogue.fileName())) // nor one of another folder
        return tl::unexpected(Error{ErrorKind::NotFound, tr("There is no such catalogue"), format, tr("Look which there are")});
    removeFormer(catalogue.fileName());
    if (!catalogue.remove())
        return tl::unexpected(Error{ErrorKind::FileUnreadable, tr("The catalogue cannot be removed (%1)").arg(catalogue.errorString()),
                                    catalogue.fileName(), tr("Check the folder and your rights to it")});
    QFile::remove(sourceNote(catalogue.fileName()));
    return {};
}

QByteArray CatalogueStore::state() const
{
    QByteArray state;
    for (const QString &path : files()) {
        const QFileInfo file(path);
        state += file.fileName().toUtf8() + '\n' + QByteArray::number(file.size()) + '\n'
            + QByteArray::number(file.lastModified().toMSecsSinceEpoch()) + '\n';
    }
    return state;
}

QVector<StoredCatalogue> CatalogueStore::catalogues() const
{
    QVector<StoredCatalogue> all;
    for (const QString &path : files()) {
        const QString former = formerCataloguePath(path);
        all.append({QFileInfo(path).completeBaseName(), path, QFileInfo(path).size(), Catalogue::originOf(path), notedSource(path),
                    QFile::exists(former) ? former : QString()});
    }
    for (StoredCatalogue &stored : all)
        if (stored.origin)
            stored.source = stored.origin->source;
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
