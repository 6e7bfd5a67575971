// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatafiles.h"

namespace countersign {

/// A metadata source in memory.
class MemoryFiles final : public MetadataFiles {
public:
    void add(const QString &path, const QByteArray &bytes) { m_files.append({path, bytes + QByteArray(padding, '\0')}); }
    qsizetype count() const { return m_files.size(); }

    Result<void> visit(const Wants &wants, const Take &take, ImportReport &report, const ImportWatch &) override
    {
        for (const auto &[path, bytes] : m_files) {
            if (!wants(path))
                continue;
            ++report.files;
            take(path, QByteArrayView(bytes).chopped(padding));
        }
        return {};
    }

private:
    QVector<QPair<QString, QByteArray>> m_files{};
};

} // namespace countersign
