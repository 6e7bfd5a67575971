// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/vendortext.h"

#include <catalogue_generated.h>

#include <QFile>

#include <memory>

namespace countersign {

/// One mapped file; it stays mapped as long as anything that was read from it. Writers replace a catalogue by renaming, so what is mapped stays as it was verified.
struct MappedCatalogue {
    QFile file;
    const uchar *bytes = nullptr; ///< all of the file
    const compiled::Catalogue *root = nullptr;
};

/// The vendor's texts of a mapped file. A place outside of it, or one where no text can be, gives an empty text.
class MappedVendorTexts final : public VendorTexts {
public:
    explicit MappedVendorTexts(std::shared_ptr<const MappedCatalogue> file) : m_file(std::move(file)) { }
    QByteArrayView bytes(quint32 index) const override;

private:
    std::shared_ptr<const MappedCatalogue> m_file;
};

/// Maps and verifies a file. Fails with FileUnreadable or DamagedCatalogue.
Result<std::shared_ptr<const MappedCatalogue>> mappedCatalogue(const QString &path, bool builtIn);

Error damagedCatalogue(const QString &path, const QString &reason, bool builtIn);

} // namespace countersign
