// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace countersign {

/// Gives each text of a catalogue that is being written its index; the empty text is 0.
class TextPool {
public:
    uint32_t index(const QByteArray &bytes)
    {
        if (bytes.isEmpty())
            return 0;
        const auto known = m_indices.find(viewOf(bytes));
        if (known != m_indices.end())
            return known->second;
        const auto fresh = static_cast<uint32_t>(m_texts.size());
        m_texts.append(bytes); // shares the bytes, which therefore stay where they are
        m_indices.emplace(viewOf(m_texts.constLast()), fresh);
        return fresh;
    }
    uint32_t index(const QString &text) { return text.isEmpty() ? 0 : index(text.toUtf8()); }
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
    static std::string_view viewOf(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

    QVector<QByteArray> m_texts{QByteArray()};
    std::unordered_map<std::string_view, uint32_t> m_indices{};
};

/// Gives each of the vendor's texts of a catalogue that is being written its place in the line they lie in; the empty text is 0.
class VendorTextPool {
public:
    uint32_t index(const QString &text)
    {
        if (text.isEmpty())
            return 0;
        const QByteArray bytes = text.toUtf8();
        const std::string_view view(bytes.constData(), size_t(bytes.size()));
        const size_t hash = std::hash<std::string_view>{}(view);
        const auto [begin, end] = m_indices.equal_range(hash);
        for (auto known = begin; known != end; ++known)
            if (at(known->second) == view)
                return known->second;
        m_bytes += bytes;
        m_ends.push_back(static_cast<uint32_t>(m_bytes.size()));
        const auto fresh = static_cast<uint32_t>(m_ends.size() - 1);
        m_indices.emplace(hash, fresh);
        return fresh;
    }
    const QByteArray &bytes() const { return m_bytes; }
    const std::vector<uint32_t> &ends() const { return m_ends; }

private:
    std::string_view at(uint32_t index) const
    {
        return {m_bytes.constData() + m_ends[index - 1], size_t(m_ends[index] - m_ends[index - 1])};
    }

    QByteArray m_bytes{};
    std::vector<uint32_t> m_ends{0};
    std::unordered_multimap<size_t, uint32_t> m_indices{}; // by hash: the bytes themselves move as the line grows
};

} // namespace countersign
