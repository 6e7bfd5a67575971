// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/service.h"
#include "core/catalogue/textpool.h"

#include <catalogue_generated.h>

namespace countersign {

/// What the search reads of one service.
struct WrittenSearch {
    flatbuffers::Offset<compiled::NameIndex> names{}, parameterNames{}, errorCodes{};
    flatbuffers::Offset<flatbuffers::Vector<uint16_t>> besideNames{};
    flatbuffers::Offset<flatbuffers::Vector<uint32_t>> besideEnds{};
};

WrittenSearch writtenSearch(flatbuffers::FlatBufferBuilder &builder, TextPool &pool, const ServiceContents &contents);

} // namespace countersign
