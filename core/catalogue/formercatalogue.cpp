// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/formercatalogue.h"

#include "core/catalogue/mappedcatalogue.h"
#include "core/catalogue/servicechanges.h"

#include <QDir>
#include <QSaveFile>

#include <cstring>
#include <filesystem>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString heldPath(const QString &path)
{
    return path + u".keeping"_s;
}

std::filesystem::path systemPath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

/// For file systems on which no file has two names.
bool copyWhole(const QString &from, const QString &to)
{
    QFile source(from);
    QSaveFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return false;
    while (!source.atEnd()) {
        const QByteArray part = source.read(1 << 20);
        if (part.isEmpty() || target.write(part) != part.size())
            return false;
    }
    return target.commit();
}

/// Whether two files hold the same bytes, but for where they came from and when.
bool isSameBytes(const MappedCatalogue &one, const MappedCatalogue &other)
{
    const auto *origin = one.root->origin();
    const auto *otherOrigin = other.root->origin();
    if (one.file.size() != other.file.size() || !origin || !otherOrigin || origin->size() != otherOrigin->size())
        return false;
    const auto begin = size_t(origin->data() - one.bytes), end = begin + origin->size(), size = size_t(one.file.size());
    return size_t(otherOrigin->data() - other.bytes) == begin && std::memcmp(one.bytes, other.bytes, begin) == 0
        && std::memcmp(one.bytes + end, other.bytes + end, size - end) == 0;
}

bool haveSameFacts(const QString &one, const QString &other)
{
    {
        const auto before = mappedCatalogue(one, false), after = mappedCatalogue(other, false);
        if (!before || !after)
            return false;
        if (isSameBytes(**before, **after))
            return true;
    }
    Catalogue before, after;
    if (!before.open(one, false) || !after.open(other, false))
        return false;
    const auto changes = changesBetween(before, after, {}, true);
    return changes && changes->isEmpty();
}

} // namespace

QString formerCataloguePath(const QString &path)
{
    return path + u".previous"_s;
}

void holdPresent(const QString &path)
{
    if (!QFile::exists(path) || !mappedCatalogue(path, false))
        return;
    QFile::remove(heldPath(path));
    std::error_code failed;
    std::filesystem::create_hard_link(systemPath(path), systemPath(heldPath(path)), failed);
    if (failed)
        copyWhole(path, heldPath(path));
}

void concludeReplacing(const QString &path)
{
    const QString held = heldPath(path);
    if (!QFile::exists(held))
        return;
    std::error_code failed;
    if (!haveSameFacts(held, path))
        std::filesystem::rename(systemPath(held), systemPath(formerCataloguePath(path)), failed); // in the place of the one before
    QFile::remove(held);
}

void concludeReplacings(const QString &folder)
{
    const QDir all(folder);
    for (const QString &name : all.entryList({u"*.catalogue.keeping"_s}, QDir::Files))
        concludeReplacing(all.filePath(name.chopped(heldPath({}).size())));
}

void removeFormer(const QString &path)
{
    QFile::remove(heldPath(path));
    QFile::remove(formerCataloguePath(path));
}

} // namespace countersign
