// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/compiledtexts.h"
#include "core/catalogue/mappedcatalogue.h"
#include "core/catalogue/operation.h"

#include <QStringView>

#include <span>

namespace countersign {

/// One service where it lies in a mapped file. What `Catalogue` opens it has checked: indices are in range, lists beside one another are of one length.
struct MappedService {
    const compiled::Catalogue *file = nullptr; ///< lives as long as `mapped`
    const compiled::Service *service = nullptr;
    QString cloud{}, product{}, version{}; ///< shared by the ids of all its operations
    std::shared_ptr<const MappedCatalogue> mapped{};
    std::shared_ptr<const VendorTexts> vendorTexts{};

    QByteArrayView bytes(uint32_t text) const { return textAt(*file, text); }
    QString text(uint32_t index) const { return QString::fromUtf8(bytes(index)); }
    const compiled::OperationEntry &entry(qsizetype position) const { return *service->operations()->Get(uint32_t(position)); }
    /// The buffer with the rest of an operation.
    std::span<const uint8_t> detail(qsizetype position) const;
    std::span<const uint16_t> alsoIn(qsizetype position) const;
    QStringList path(uint16_t index) const;
    OperationSummary summary(qsizetype position) const;
    QStringView foldedName(qsizetype position) const;
    /// Groups and descriptions of an operation in both languages, folded.
    QStringView besideName(qsizetype position) const;
    /// Those of all operations, in a row, and where each one's end.
    QStringView besideNames() const;
    std::span<const uint32_t> besideEnds() const;
};

/// Spellings of one kind in a service, read where they lie.
class NameScan {
public:
    struct Label {
        QStringView folded;
        const uint8_t *bonuses;
        quint64 letters;
    };

    NameScan(const MappedService &service, const compiled::NameIndex *index) : m_service(service), m_index(index) { }

    /// The spellings at the operations, in the order of these.
    std::span<const compiled::NameEntry> entries() const;
    uint32_t labelCount() const;
    Label label(uint32_t position) const;
    QString text(uint32_t label) const { return m_service.text(m_index->labels()->Get(label)); }

private:
    const MappedService &m_service;
    const compiled::NameIndex *m_index;
};

/// Whether all that tree and search read without asking is in range: texts, paths, positions, lengths of lists that lie beside one another.
bool isConsistent(const compiled::Service &service, const compiled::Catalogue &file);

} // namespace countersign
