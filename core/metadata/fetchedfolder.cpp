// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/fetchedfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestRunSeconds = 24 * 60 * 60;
constexpr qint64 largestStamp = 1 << 16;

QString runName()
{
    return u"run.stamp"_s;
}

Result<void> keepWhole(const QString &path, const QByteArray &bytes)
{
    const auto failed = [&path](const QString &reason) {
        return tl::unexpected(Error{
            ErrorKind::FileUnreadable, QCoreApplication::translate("MetadataFetch", "What was fetched cannot be kept (%1)").arg(reason),
            path, QCoreApplication::translate("MetadataFetch", "Check the folder, your rights to it and the space left")});
    };
    if (!QFileInfo(path).dir().mkpath(u"."_s))
        return failed(QCoreApplication::translate("MetadataFetch", "the folder cannot be made"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(file.errorString());
    return {};
}

QJsonObject stampObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(largestStamp)).object() : QJsonObject();
}

QDateTime stampTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QByteArray stampJson(const FetchedStamp &stamp)
{
    return QJsonDocument(QJsonObject{{u"url"_s, QString::fromLatin1(stamp.url)},
                                     {u"etag"_s, QString::fromLatin1(stamp.etag)},
                                     {u"lastModified"_s, QString::fromLatin1(stamp.lastModified)},
                                     {u"sizeBytes"_s, stamp.sizeBytes},
                                     {u"checkedAt"_s, stamp.checkedAt.toString(Qt::ISODateWithMs)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

std::optional<FetchedStamp> FetchedFolder::stamp(const QString &place, const QByteArray &url) const
{
    const QJsonObject read = stampObject(file(place) + u".stamp"_s);
    FetchedStamp stamp{read[u"url"_s].toString().toLatin1(), read[u"etag"_s].toString().toLatin1(),
                       read[u"lastModified"_s].toString().toLatin1(), read[u"sizeBytes"_s].toInteger(-1), stampTime(read[u"checkedAt"_s])};
    const QFileInfo there(file(place));
    if (stamp.url != url || !there.isFile() || there.size() != stamp.sizeBytes)
        return std::nullopt;
    return stamp;
}

bool FetchedFolder::has(const QString &place) const
{
    return QFileInfo(file(place)).isFile();
}

Result<QByteArray> FetchedFolder::bytes(const QString &place) const
{
    QFile kept(file(place));
    if (!kept.open(QIODevice::ReadOnly))
        return tl::unexpected(
            Error{ErrorKind::FileUnreadable,
                  QCoreApplication::translate("MetadataFetch", "What was fetched cannot be read (%1)").arg(kept.errorString()),
                  kept.fileName(), QCoreApplication::translate("MetadataFetch", "Fetch it again")});
    return kept.readAll();
}

Result<void> FetchedFolder::keep(const QString &place, const QByteArray &bytes, FetchedStamp stamp) const
{
    stamp.sizeBytes = bytes.size();
    // First the file: a stamp of a file that is not there yet would keep the older one for ever.
    if (const auto kept = keepWhole(file(place), bytes); !kept)
        return kept;
    return keepWhole(file(place) + u".stamp"_s, stampJson(stamp));
}

void FetchedFolder::touch(const QString &place, const FetchedStamp &stamp) const
{
    static_cast<void>(keepWhole(file(place) + u".stamp"_s, stampJson(stamp)));
}

std::optional<QDateTime> FetchedFolder::unfinishedRun(const QByteArray &base, const QDateTime &now) const
{
    const QJsonObject run = stampObject(file(runName()));
    const QDateTime begun = stampTime(run[u"begunAt"_s]);
    const bool isOurs = run[u"base"_s].toString().toLatin1() == base && begun.isValid();
    if (!isOurs || begun > now || begun.secsTo(now) > longestRunSeconds)
        return std::nullopt;
    return begun;
}

void FetchedFolder::beginRun(const QByteArray &base, const QDateTime &now) const
{
    static_cast<void>(keepWhole(
        file(runName()),
        QJsonDocument(QJsonObject{{u"base"_s, QString::fromLatin1(base)}, {u"begunAt"_s, now.toString(Qt::ISODateWithMs)}}).toJson()));
}

void FetchedFolder::endRun() const
{
    QFile::remove(file(runName()));
}

} // namespace countersign
