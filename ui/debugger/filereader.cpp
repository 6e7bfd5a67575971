// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/filereader.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QtConcurrentRun>

namespace countersign {

namespace {

constexpr qint64 pieceBytes = qint64(1) << 20;

} // namespace

FileReader::FileReader(QObject *parent) : QObject(parent) { }

FileReader::~FileReader()
{
    cancel();
}

Result<QByteArray> FileReader::contents(const QString &path, const std::function<bool()> &isCancelled, const std::function<void(int)> &tell)
{
    const QFileInfo info(path);
    if (!info.exists())
        return tl::unexpected(Error{ErrorKind::NotFound, tr("There is no such file"), path, tr("Check its name and folder")});
    if (info.isDir())
        return tl::unexpected(Error{ErrorKind::BadInput, tr("This is a folder"), path, tr("Give one file")});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            Error{ErrorKind::FileUnreadable, tr("The file cannot be read: %1").arg(file.errorString()), path, tr("Check its rights")});
    QByteArray all;
    const qint64 size = file.size();
    while (true) { // not by its size alone: pipes have none
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty())
            break;
        all += piece;
        if (isCancelled && isCancelled())
            return tl::unexpected(Error{ErrorKind::Cancelled, tr("Reading the file was cancelled"), path, {}});
        if (all.size() > longestFile)
            return tl::unexpected(Error{ErrorKind::BadInput, tr("The file is longer than %1 MB").arg(longestFile >> 20), path,
                                        tr("Export the entry in question alone")});
        if (tell && size > 0)
            tell(int(qMin<qint64>(all.size() * 100 / size, 100)));
    }
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(
            Error{ErrorKind::FileUnreadable, tr("The file cannot be read: %1").arg(file.errorString()), path, tr("Check its rights")});
    return all;
}

void FileReader::start(const QString &path)
{
    cancel();
    m_work = std::make_unique<Watcher>();
    connect(m_work.get(), &QFutureWatcherBase::progressValueChanged, this, &FileReader::progressed);
    connect(m_work.get(), &QFutureWatcherBase::finished, this, [this, path] {
        const Result<QByteArray> read = m_work->result();
        m_work.release()->deleteLater(); // it is the one that calls
        emit finished(read, path);
    });
    m_work->setFuture(QtConcurrent::run([path](QPromise<Result<QByteArray>> &promise) {
        promise.setProgressRange(0, 100);
        promise.addResult(contents(
            path, [&promise] { return promise.isCanceled(); }, [&promise](int percent) { promise.setProgressValue(percent); }));
    }));
}

void FileReader::cancel()
{
    if (!m_work)
        return;
    m_work->disconnect(this);
    m_work->cancel();
    m_work.reset();
}

} // namespace countersign
