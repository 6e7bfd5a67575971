// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/service.h"
#include "core/catalogue/textpool.h"

#include <catalogue_generated.h>

#include <QHash>
#include <QStringList>

#include <vector>

namespace countersign {

/// What the search reads of one service.
struct WrittenSearch {
    flatbuffers::Offset<compiled::NameIndex> names{}, parameterNames{}, errorCodes{};
    flatbuffers::Offset<flatbuffers::Vector<uint16_t>> besideNames{};
    flatbuffers::Offset<flatbuffers::Vector<uint32_t>> besideEnds{};
};

/// The spellings of one kind, each once, and which operations they are of.
class NameCollector {
public:
    /// \param labels of all kinds of the service, in the order in which they come
    explicit NameCollector(QStringList &labels) : m_allLabels(labels) { }

    void add(const QString &text, uint32_t operation);
    /// \param indices of all labels
    flatbuffers::Offset<compiled::NameIndex> written(flatbuffers::FlatBufferBuilder &builder, const std::vector<uint32_t> &indices) const;

private:
    uint32_t addedLabel(const QString &text);

    QStringList &m_allLabels;
    std::vector<qsizetype> m_labels{}; ///< places among all
    QString m_folded{};
    std::vector<uint32_t> m_ends{};
    std::vector<uint8_t> m_bonuses{};
    std::vector<uint64_t> m_letters{};
    std::vector<compiled::NameEntry> m_entries{};
    QHash<QString, uint32_t> m_known{};
};

/// What the search reads of one service, before it is written: several services can be gone through at a time, but are written one after another.
class SearchTexts {
public:
    explicit SearchTexts(const ServiceContents &contents);
    SearchTexts(const SearchTexts &) = delete;
    SearchTexts &operator=(const SearchTexts &) = delete;

    WrittenSearch written(flatbuffers::FlatBufferBuilder &builder, TextPool &pool) const;

private:
    QStringList m_labels{};
    NameCollector m_names{m_labels}, m_parameterNames{m_labels}, m_errorCodes{m_labels};
    QString m_beside{};
    std::vector<uint32_t> m_ends{};
};

} // namespace countersign
