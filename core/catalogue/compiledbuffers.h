// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catalogue_generated.h>

namespace countersign {

/// A finished buffer inside the file, which the reader uses where it lies.
inline flatbuffers::Offset<flatbuffers::Vector<uint8_t>> writtenInside(flatbuffers::FlatBufferBuilder &builder,
                                                                       const flatbuffers::FlatBufferBuilder &buffer)
{
    builder.ForceVectorAlignment(buffer.GetSize(), sizeof(uint8_t), alignof(uint64_t));
    return builder.CreateVector(buffer.GetBufferPointer(), buffer.GetSize());
}

} // namespace countersign
