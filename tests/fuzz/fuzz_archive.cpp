// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an archive of metadata: no path that it hands over leads out of it, and each byte that is handed over can be read, with the padding behind.
#include "core/catalogue/importers/metadatafiles.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/countersign-fuzz-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("meta"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size))
        std::abort();
    file.close();
    const auto files = MetadataFiles::open(path);
    if (!files)
        return 0;
    ImportReport report;
    qint64 sum = 0;
    const auto take = [&sum](const QString &inside, QByteArrayView bytes) {
        if (!staysInside(inside))
            std::abort();
        for (const char *byte = bytes.data(); byte != bytes.data() + bytes.size() + MetadataFiles::padding; ++byte)
            sum += *byte;
    };
    static_cast<void>((*files)->visit([](QStringView) { return true; }, take, report, {}));
    return sum == -1;
}
