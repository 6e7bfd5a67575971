// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringEncoder>
#include <QVarLengthArray>
#include <QVector>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace countersign {

/// Gives each text of a catalogue that is being written its index; the empty text is 0.
class TextPool {
public:
    TextPool() { m_indices.reserve(usualTexts); }

    uint32_t index(const QByteArray &bytes)
    {
        const uint32_t known = knownIndex(bytes);
        return known == unknown ? added(bytes) : known;
    }
    uint32_t index(const QString &text)
    {
        if (text.isEmpty())
            return 0;
        QStringEncoder encoder(QStringEncoder::Utf8);
        m_encoded.resize(encoder.requiredSpace(text.size()));
        const QByteArrayView bytes(m_encoded.constData(), encoder.appendToBuffer(m_encoded.data(), text));
        const uint32_t known = knownIndex(bytes);
        return known == unknown ? added(bytes.toByteArray()) : known;
    }
    template <class List>
    std::vector<uint32_t> indices(const List &list)
    {
        std::vector<uint32_t> all;
        for (const auto &text : list)
            all.push_back(index(text));
        return all;
    }
    const QVector<QByteArray> &texts() const { return m_texts; }

private:
    static constexpr size_t usualTexts = 1 << 16; // of an import; growing on the way costs more than the room
    static constexpr uint32_t unknown = ~uint32_t(0);

    static std::string_view viewOf(QByteArrayView bytes) { return {bytes.data(), size_t(bytes.size())}; }
    uint32_t knownIndex(QByteArrayView bytes) const
    {
        if (bytes.isEmpty())
            return 0;
        const auto known = m_indices.find(viewOf(bytes));
        return known == m_indices.end() ? unknown : known->second;
    }
    uint32_t added(const QByteArray &bytes)
    {
        const auto fresh = static_cast<uint32_t>(m_texts.size());
        m_texts.append(bytes); // shares the bytes, which therefore stay where they are
        m_indices.emplace(viewOf(m_texts.constLast()), fresh);
        return fresh;
    }

    QVector<QByteArray> m_texts{QByteArray()};
    std::unordered_map<std::string_view, uint32_t> m_indices{}; // QHash takes ten times as long over names of less than 16 bytes
    QVarLengthArray<char, 256> m_encoded{};                     // most texts are known, and need no memory of their own
};

/// Gives each of the vendor's texts of a catalogue that is being written its place in the line they lie in; the empty text is 0.
class VendorTextPool {
public:
    uint32_t index(QByteArrayView bytes)
    {
        if (bytes.isEmpty())
            return 0;
        const size_t hash = qHash(bytes);
        const auto [begin, end] = m_indices.equal_range(hash);
        for (auto known = begin; known != end; ++known)
            if (at(*known) == bytes)
                return *known;
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
    QMultiHash<size_t, uint32_t> m_indices{}; // by hash: the bytes themselves move as the line grows
};

} // namespace countersign
