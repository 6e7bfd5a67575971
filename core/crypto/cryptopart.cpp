// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/cryptopart.h"

#include "core/base/latepart.h"

#include <cstdio>
#include <cstdlib>

namespace countersign {

const CryptoPart &cryptoPart()
{
    static const CryptoPart &part = []() -> const CryptoPart & {
        const auto loaded = latePart<CryptoPart>("countersign-crypto");
        if (!loaded) { // as a loader ends a program that lacks a library
            std::fprintf(stderr, "%s\n", qUtf8Printable(sentence(loaded.error())));
            std::_Exit(127);
        }
        return **loaded;
    }();
    return part;
}

} // namespace countersign
