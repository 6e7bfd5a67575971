// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catalogue_generated.h>

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

namespace countersign {

/// The texts of one compiled file by index. An index outside the file gives an empty text and sets `isDamaged`, so that reading
/// can go on and be judged once at its end.
class CompiledTexts {
public:
    explicit CompiledTexts(const compiled::Catalogue &file) : m_strings(*file.strings()) { }

    QByteArray bytes(uint32_t index)
    {
        const auto *string = at(index);
        return string ? QByteArray(string->c_str(), qsizetype(string->size())) : QByteArray();
    }
    QString text(uint32_t index)
    {
        const auto *string = at(index);
        return string ? QString::fromUtf8(string->c_str(), qsizetype(string->size())) : QString();
    }
    /// For texts that many operations share, such as group titles: one copy in memory.
    const QString &sharedText(uint32_t index)
    {
        auto known = m_shared.find(index);
        if (known == m_shared.end())
            known = m_shared.insert(index, text(index));
        return *known;
    }
    QStringList texts(const flatbuffers::Vector<uint32_t> *indices)
    {
        QStringList list;
        for (uint32_t position = 0; indices && position < indices->size(); ++position)
            list.append(sharedText(indices->Get(position)));
        return list;
    }
    QVector<QByteArray> byteLists(const flatbuffers::Vector<uint32_t> *indices)
    {
        QVector<QByteArray> list;
        for (uint32_t position = 0; indices && position < indices->size(); ++position)
            list.append(bytes(indices->Get(position)));
        return list;
    }

    bool isDamaged() const { return m_isDamaged; }
    void setDamaged() { m_isDamaged = true; }

private:
    const flatbuffers::String *at(uint32_t index)
    {
        if (index == 0)
            return nullptr;
        if (index < m_strings.size())
            return m_strings.Get(index);
        m_isDamaged = true;
        return nullptr;
    }

    const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>> &m_strings;
    QHash<uint32_t, QString> m_shared;
    bool m_isDamaged = false;
};

} // namespace countersign
