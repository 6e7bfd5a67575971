// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/compiledlists.h"

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
    explicit CompiledTexts(const compiled::Catalogue &file) : m_file(file) { }

    QByteArray bytes(uint32_t index) { return at(index).toByteArray(); }
    QString text(uint32_t index) { return QString::fromUtf8(at(index)); }
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
    QByteArrayView at(uint32_t index)
    {
        if (index < m_file.text_ends()->size())
            return textAt(m_file, index);
        m_isDamaged = true;
        return {};
    }

    const compiled::Catalogue &m_file;
    QHash<uint32_t, QString> m_shared;
    bool m_isDamaged = false;
};

} // namespace countersign
