// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/filereading.h"

#include "core/base/whenfinished.h"

#include <QtConcurrentRun>

namespace countersign {

namespace {

GivenFiles filesAt(const QStringList &paths)
{
    GivenFiles files;
    for (const QString &path : paths)
        files.insert(path, readGivenFile(path));
    return files;
}

} // namespace

void FileReading::follow(const QStringList &paths)
{
    m_paths = paths;
    m_files.removeIf([&paths](const auto &file) { return !paths.contains(file.key()); });
    QStringList wanted;
    for (const QString &path : paths) {
        if (!m_files.contains(path) && !m_underWay.contains(path))
            wanted.append(path);
    }
    if (wanted.isEmpty())
        return;
    m_underWay += wanted;
    start(wanted, false);
}

void FileReading::read()
{
    start(m_paths, true);
}

void FileReading::start(const QStringList &paths, bool isAgain)
{
    whenFinished(QtConcurrent::run(filesAt, paths), this, [this, isAgain](const GivenFiles &read) {
        bool isOther = false;
        for (auto file = read.cbegin(); file != read.cend(); ++file) {
            m_underWay.removeOne(file.key());
            const auto known = m_files.constFind(file.key());
            if (!m_paths.contains(file.key()) || (known != m_files.cend() && *known == *file))
                continue;
            m_files.insert(file.key(), *file);
            isOther = true;
        }
        if (isOther)
            emit changed();
        if (isAgain)
            emit readAgain();
    });
}

} // namespace countersign
