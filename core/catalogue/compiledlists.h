// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catalogue_generated.h>

#include <QByteArrayView>

#include <algorithm>

namespace countersign {

/// An absent list has nothing in it.
template <class List>
uint32_t sizeOf(const List *list)
{
    return list ? list->size() : 0;
}

/// Without leaving early: so many are compared at a time.
template <class List>
bool areBelow(const List *list, uint32_t bound)
{
    uint32_t greatest = 0;
    for (uint32_t position = 0; position < sizeOf(list); ++position)
        greatest = std::max(greatest, uint32_t(list->data()[position]));
    return sizeOf(list) == 0 || greatest < bound;
}

/// Whether \p count things fill \p size places: each end is no less than the one before, and the last is \p size.
inline bool areEnds(const flatbuffers::Vector<uint32_t> *ends, uint32_t count, uint32_t size)
{
    if (sizeOf(ends) != count)
        return false;
    bool isFalling = false;
    for (uint32_t position = 1; position < count; ++position)
        isFalling |= ends->data()[position - 1] > ends->data()[position];
    return count == 0 ? size == 0 : !isFalling && ends->Get(count - 1) == size;
}

inline uint32_t beginOf(const flatbuffers::Vector<uint32_t> &ends, uint32_t position)
{
    return position == 0 ? 0 : ends.Get(position - 1);
}

/// The text of an index that is in range.
inline QByteArrayView textAt(const compiled::Catalogue &file, uint32_t index)
{
    const uint32_t begin = beginOf(*file.text_ends(), index);
    return {reinterpret_cast<const char *>(file.text()->data()) + begin, qsizetype(file.text_ends()->Get(index) - begin)};
}

} // namespace countersign
