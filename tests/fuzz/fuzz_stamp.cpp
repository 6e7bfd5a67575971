// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the small files beside what was fetched: a stamp, and the note of a run that broke off. A stamp that is believed is of the address asked for.
#include "core/metadata/fetchedfolder.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

using namespace countersign;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir home(QStringLiteral("/dev/shm/countersign-fuzz-XXXXXX"));
    static const FetchedFolder folder(home.path());
    static const QByteArray url = "https://example.com/a.json";
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    write(home.filePath(QStringLiteral("a.json")), "{}");
    write(home.filePath(QStringLiteral("a.json.stamp")), bytes);
    write(home.filePath(QStringLiteral("run.stamp")), bytes);
    if (const auto stamp = folder.stamp(QStringLiteral("a.json"), url); stamp && (stamp->url != url || stamp->sizeBytes != 2))
        std::abort();
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    if (const auto begun = folder.unfinishedRun("https://example.com", now); begun && (!begun->isValid() || *begun > now))
        std::abort();
    return 0;
}
