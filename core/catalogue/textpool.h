// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

#include <vector>

namespace countersign {

/// Gives each text of a catalogue that is being written its index; the empty text is 0.
class TextPool {
public:
    uint32_t index(const QByteArray &bytes)
    {
        const auto known = m_indices.constFind(bytes);
        if (known != m_indices.cend())
            return *known;
        const auto fresh = static_cast<uint32_t>(m_texts.size());
        m_indices.insert(bytes, fresh);
        m_texts.append(bytes);
        return fresh;
    }
    uint32_t index(const QString &text) { return index(text.toUtf8()); }
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
    QVector<QByteArray> m_texts{QByteArray()};
    QHash<QByteArray, uint32_t> m_indices{{QByteArray(), 0}};
};

/// Gives each of the vendor's texts of a catalogue that is being written its place in the line they lie in; the empty text is 0.
class VendorTextPool {
public:
    uint32_t index(const QString &text)
    {
        if (text.isEmpty())
            return 0;
        const QByteArray bytes = text.toUtf8();
        const auto known = m_indices.constFind(bytes);
        if (known != m_indices.cend())
            return *known;
        m_bytes += bytes;
        m_ends.push_back(static_cast<uint32_t>(m_bytes.size()));
        return *m_indices.insert(bytes, static_cast<uint32_t>(m_ends.size() - 1));
    }
    const QByteArray &bytes() const { return m_bytes; }
    const std::vector<uint32_t> &ends() const { return m_ends; }

private:
    QByteArray m_bytes{};
    std::vector<uint32_t> m_ends{0};
    QHash<QByteArray, uint32_t> m_indices{};
};

} // namespace countersign
