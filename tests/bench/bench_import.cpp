// SPDX-License-Identifier: GPL-3.0-or-later
// Importing aliyun-openapi-meta, from reading its files to the compiled catalogue on the disk, beside simdjson's mere parsing of the same files and libarchive's mere unpacking of the
// same archive, in the same run. Times are medians by the wall; files are in the system's cache. Arguments: the archive, and how often.
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
#include <functional>
#include <simdjson.h>

using namespace countersign;

namespace {

double median(int rounds, const std::function<bool()> &work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        if (!work())
            return -1;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
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
    const auto read = importMetadata(source, QDateTime::currentDateTimeUtc());
    return read && CatalogueStore(store).save(read->services, read->origin);
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

    const double parsing = median(rounds, [&] { return parsed(paths); });
    const double fromFolder = median(rounds, [&] { return imported(folder.path(), store.path()); });
    const double unpacking = median(rounds, [&] { return unpacked(archive); });
    const double fromArchive = median(rounds, [&] { return imported(archive, store.path()); });
    if (parsing < 0 || fromFolder < 0 || unpacking < 0 || fromArchive < 0)
        return 1;
    std::printf("%lld files\n", static_cast<long long>(paths.size()));
    std::printf("simdjson parses them        %7.0f ms\n", parsing);
    std::printf("import of the folder        %7.0f ms, ratio to parsing %.2f\n", fromFolder, fromFolder / parsing);
    std::printf("libarchive unpacks them     %7.0f ms\n", unpacking);
    std::printf("import of the archive       %7.0f ms, ratio to parsing and unpacking %.2f; without unpacking, to parsing %.2f\n",
                fromArchive, fromArchive / (parsing + unpacking), (fromArchive - unpacking) / parsing);
    return 0;
}
