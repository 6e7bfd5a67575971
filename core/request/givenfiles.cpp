// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/givenfiles.h"

#include "core/request/problemtext.h"

#include <QFile>
#include <QFileInfo>

namespace countersign {

namespace {

tl::unexpected<Error> unreadable(const QString &message, const QString &path)
{
    return tl::unexpected(Error{ErrorKind::FileUnreadable, message, path, ProblemText::tr("Choose another file")});
}

} // namespace

QStringList namedFiles(const ParameterValues &values)
{
    QStringList files;
    const QStringList paths = values.paths();
    for (const QString &path : paths) {
        const auto value = values.value(path);
        if (value->kind == ParameterValue::Kind::File && value->sent && !files.contains(value->text))
            files.append(value->text);
    }
    return files;
}

Result<QByteArray> readGivenFile(const QString &path)
{
    const QFileInfo info(path);
    if (path.isEmpty())
        return unreadable(ProblemText::tr("No file is chosen"), path);
    if (!info.exists())
        return unreadable(ProblemText::tr("There is no such file"), path);
    if (!info.isFile()) // a pipe or a device might never end
        return unreadable(ProblemText::tr("This is no file with contents of its own"), path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(ProblemText::tr("The file cannot be read"), path);
    const QByteArray bytes = file.read(largestGivenFile + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(ProblemText::tr("The file cannot be read"), path);
    if (bytes.size() > largestGivenFile)
        return unreadable(ProblemText::tr("The file is larger than %1 MB").arg(largestGivenFile / 1024 / 1024), path);
    return bytes;
}

GivenFiles readGivenFiles(const ParameterValues &values)
{
    GivenFiles files;
    const QStringList paths = namedFiles(values);
    for (const QString &path : paths)
        files.insert(path, readGivenFile(path));
    return files;
}

} // namespace countersign
