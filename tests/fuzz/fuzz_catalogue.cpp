// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a compiled catalogue: opened, then every operation and its names read.
//     build/fuzz/tests/fuzz_catalogue CORPUS_FOLDER -max_total_time=60      (a good first corpus: a small compiled catalogue)
#include "core/catalogue/catalogue.h"

#include <QFile>
#include <QTemporaryDir>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t sizeBytes);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t sizeBytes)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("fuzzed.catalogue")));
    if (!file.open(QIODevice::WriteOnly))
        return -1;
    file.write(reinterpret_cast<const char *>(bytes), static_cast<qint64>(sizeBytes));
    file.close();

    countersign::Catalogue catalogue;
    if (!catalogue.open(file.fileName(), false))
        return 0;
    for (const countersign::Service &service : catalogue.services()) {
        for (const countersign::OperationSummary &summary : service.operations) {
            static_cast<void>(catalogue.operation(summary.id));
            static_cast<void>(catalogue.names(summary.id));
        }
    }
    return 0;
}
