// SPDX-License-Identifier: GPL-3.0-or-later
// Importing aliyun-openapi-meta, from reading its files to the compiled catalogue on the disk, beside simdjson's mere parsing of the same files and libarchive's mere unpacking of the
// same archive, in the same run. Times are medians by the wall, and of all threads' processor time for an import, which has several; files are in the system's cache. Arguments: the archive, and how often.
#include "core/catalogue/cataloguestore.h"
#include "core/catalogue/importers/importer.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <cstdio>
#include <ctime>
#include <functional>
#include <simdjson.h>

using namespace countersign;

namespace {

struct Milliseconds {
    double wall = -1; ///< below 0: it failed
    double processors = 0;
};

Milliseconds medians(int rounds, const std::function<bool()> &work)
{
    std::vector<double> wall, processors;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        if (!work())
            return {};
        wall.push_back(double(timer.nsecsElapsed()) / 1e6);
        processors.push_back(double(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
    }
    std::sort(wall.begin(), wall.end());
    std::sort(processors.begin(), processors.end());
    return {wall[wall.size() / 2], processors[processors.size() / 2]};
}

bool parsed(const QStringList &paths)
{
    simdjson::dom::parser parser;
    for (const QString &path : paths)
        if (parser.load(path.toStdString()).error())
            return false;
    return true;
}

bool unpacked(const QString &path)
{
    struct archive *reader = archive_read_new();
    archive_read_support_filter_all(reader);
    archive_read_support_format_all(reader);
    bool isWhole = archive_read_open_filename(reader, path.toUtf8().constData(), 1 << 16) == ARCHIVE_OK;
    std::vector<char> bytes(1 << 20);
    archive_entry *entry = nullptr;
    while (isWhole && archive_read_next_header(reader, &entry) == ARCHIVE_OK)
        while (archive_read_data(reader, bytes.data(), bytes.size()) > 0) { }
    archive_read_free(reader);
    return isWhole;
}

bool imported(const QString &source, const QString &store)
{
    auto read = importMetadata(source, QDateTime::currentDateTimeUtc());
    return read && CatalogueStore(store).save(std::move(read->services), read->origin);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (application.arguments().size() < 2) {
        std::fprintf(stderr, "usage: bench_import ARCHIVE [ROUNDS]\n");
        return 2;
    }
    const QString archive = application.arguments().at(1);
    const int rounds = std::max(1, application.arguments().value(2, QStringLiteral("5")).toInt());
    const QTemporaryDir folder, store;
    if (QProcess::execute(QStringLiteral("tar"), {QStringLiteral("-C"), folder.path(), QStringLiteral("-xf"), archive}) != 0)
        return 1;
    QStringList paths;
    for (QDirIterator files(folder.path(), {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
        paths.append(files.next());

    const double parsing = medians(rounds, [&] { return parsed(paths); }).wall;
    const Milliseconds fromFolder = medians(rounds, [&] { return imported(folder.path(), store.path()); });
    const double unpacking = medians(rounds, [&] { return unpacked(archive); }).wall;
    const Milliseconds fromArchive = medians(rounds, [&] { return imported(archive, store.path()); });
    if (parsing < 0 || fromFolder.wall < 0 || unpacking < 0 || fromArchive.wall < 0)
        return 1;
    const double allowed = 3 * parsing + unpacking;
    std::printf("%lld files\n", static_cast<long long>(paths.size()));
    std::printf("simdjson parses them        %7.0f ms\n", parsing);
    std::printf("import of the folder        %7.0f ms, ratio to parsing %.2f (at most 3); processors %.0f ms\n", fromFolder.wall,
                fromFolder.wall / parsing, fromFolder.processors);
    std::printf("libarchive unpacks them     %7.0f ms\n", unpacking);
    std::printf("import of the archive       %7.0f ms, ratio to thrice parsing and unpacking %.2f (at most 1); processors %.0f ms\n",
                fromArchive.wall, fromArchive.wall / allowed, fromArchive.processors);
    return 0;
}
