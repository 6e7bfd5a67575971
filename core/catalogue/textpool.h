// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QStringEncoder>
#include <QVarLengthArray>
#include <QVector>

#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace countersign {

/// Indices by the hashes of what they stand for: two numbers side by side, where a hash of the library has a node of its own for each.
class IndexTable {
public:
    static constexpr uint32_t unknown = ~uint32_t(0);

    /// \param isIt whether an index of the same hash is the one
    template <class IsIt>
    uint32_t find(size_t hash, const IsIt &isIt) const
    {
        for (size_t place = hash & m_mask; m_entries[place].index != unknown; place = (place + 1) & m_mask)
            if (m_entries[place].hash == uint32_t(hash) && isIt(m_entries[place].index))
                return m_entries[place].index;
        return unknown;
    }
    void insert(size_t hash, uint32_t index)
    {
        if (++m_size * 2 > m_entries.size())
            grow();
        place({uint32_t(hash), index});
    }

private:
    struct Entry {
        uint32_t hash = 0, index = unknown;
    };
    static constexpr size_t usualEntries = 1 << 17; // of an import; growing on the way costs more than the room

    void place(const Entry &entry)
    {
        size_t place = entry.hash & m_mask;
        while (m_entries[place].index != unknown)
            place = (place + 1) & m_mask;
        m_entries[place] = entry;
    }
    void grow()
    {
        const std::vector<Entry> before = std::exchange(m_entries, std::vector<Entry>(m_entries.size() * 2));
        m_mask = m_entries.size() - 1;
        for (const Entry &entry : before)
            if (entry.index != unknown)
                place(entry);
    }

    std::vector<Entry> m_entries = std::vector<Entry>(usualEntries);
    size_t m_mask = usualEntries - 1; ///< of fewer bits than a kept hash has
    size_t m_size = 0;
};

/// Gives each text of a catalogue that is being written its index; the empty text is 0.
class TextPool {
public:
    uint32_t index(const QByteArray &bytes)
    {
        return indexOf(bytes, [&bytes] { return bytes; });
    }
    uint32_t index(const QString &text)
    {
        if (text.isEmpty())
            return 0;
        QStringEncoder encoder(QStringEncoder::Utf8);
        m_encoded.resize(encoder.requiredSpace(text.size()));
        const QByteArrayView bytes(m_encoded.constData(), encoder.appendToBuffer(m_encoded.data(), text));
        return indexOf(bytes, [bytes] { return bytes.toByteArray(); });
    }
    template <class List>
    std::vector<uint32_t> indices(const List &list)
    {
        std::vector<uint32_t> all;
        for (const auto &text : list)
            all.push_back(index(text));
        return all;
    }
    /// All texts, and how many bytes they are.
    const QVector<QByteArray> &texts() const { return m_texts; }
    size_t bytes() const { return m_bytes; }

private:
    /// \param kept the text to keep, where it is a new one
    template <class Kept>
    uint32_t indexOf(QByteArrayView bytes, const Kept &kept)
    {
        if (bytes.isEmpty())
            return 0;
        const size_t hash =
            std::hash<std::string_view>()({bytes.data(), size_t(bytes.size())}); // qHash takes ten times as long over less than 16 bytes
        const uint32_t known = m_indices.find(hash, [&](uint32_t index) { return m_texts.at(index) == bytes; });
        if (known != IndexTable::unknown)
            return known;
        const auto fresh = static_cast<uint32_t>(m_texts.size());
        m_texts.append(kept());
        m_bytes += size_t(bytes.size());
        m_indices.insert(hash, fresh);
        return fresh;
    }

    QVector<QByteArray> m_texts{QByteArray()};
    size_t m_bytes = 0;
    IndexTable m_indices{};
    QVarLengthArray<char, 256> m_encoded{}; // most texts are known, and need no memory of their own
};

/// Gives each of the vendor's texts of a catalogue that is being written its place in the line they lie in; the empty text is 0.
class VendorTextPool {
public:
    uint32_t index(QByteArrayView bytes)
    {
        if (bytes.isEmpty())
            return 0;
        const size_t hash = qHash(bytes);
        const uint32_t known = m_indices.find(hash, [&](uint32_t index) { return at(index) == bytes; });
        if (known != IndexTable::unknown)
            return known;
        m_bytes.append(bytes);
        m_ends.push_back(static_cast<uint32_t>(m_bytes.size()));
        const auto fresh = static_cast<uint32_t>(m_ends.size() - 1);
        m_indices.insert(hash, fresh);
        return fresh;
    }
    const QByteArray &bytes() const { return m_bytes; }
    const std::vector<uint32_t> &ends() const { return m_ends; }

private:
    QByteArrayView at(uint32_t index) const
    {
        return {m_bytes.constData() + m_ends[index - 1], qsizetype(m_ends[index] - m_ends[index - 1])};
    }

    QByteArray m_bytes{};
    std::vector<uint32_t> m_ends{0};
    IndexTable m_indices{};
};

} // namespace countersign
