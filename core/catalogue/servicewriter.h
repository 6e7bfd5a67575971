// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/searchwriter.h"
#include "core/catalogue/service.h"
#include "core/catalogue/textpool.h"

#include <catalogue_generated.h>
#include <functional>

namespace countersign {

/// What the buffers of one file share while they are written.
struct CataloguePools {
    TextPool texts{};
    VendorTextPool vendorTexts{};
    std::function<bool()> isCancelled{}; ///< asked before each operation; may be missing. What is given up is no whole catalogue

    bool isGivenUp() const { return isCancelled && isCancelled(); }
};

/// One service of a catalogue that is being written: its entries, the buffers of its operations and of the types that they share, and what the search runs through.
/// \param searched of the same service
flatbuffers::Offset<compiled::Service> writtenService(flatbuffers::FlatBufferBuilder &builder, CataloguePools &pools,
                                                      const ServiceContents &contents, const SearchTexts &searched);

} // namespace countersign
