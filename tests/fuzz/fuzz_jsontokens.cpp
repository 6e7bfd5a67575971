// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: the readers of JSON and XML end, and their tokens stand in order inside the source.
#include "core/base/jsontokens.h"
#include "core/base/xmltokens.h"

#include <cstdlib>

using namespace countersign;

namespace {

template <class Tokens, class Token>
void readAll(QByteArrayView source)
{
    Tokens tokens(source);
    qsizetype end = 0;
    for (Token token = tokens.next(); token.kind != Token::Kind::End && token.kind != Token::Kind::Fault; token = tokens.next()) {
        if (token.offset < end || token.length <= 0 || token.offset + token.length > source.size())
            std::abort();
        end = token.offset + token.length;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView source(reinterpret_cast<const char *>(data), qsizetype(size));
    readAll<JsonTokens, JsonToken>(source);
    readAll<XmlTokens, XmlToken>(source);
    return 0;
}
