// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/jsonwriter.h"
#include "core/session/signjob.h"
#include "core/transport/wireform.h"

#include <map>

namespace countersign {

/// Signs one job after the other and gives what `signedJob` gives, byte for byte, several times as fast: without words and origins, in memory that it keeps.
/// For one thread; several of them share schemes, clock and nonces.
class COUNTERSIGN_CORE BatchSigner {
public:
    /// All outlive it. \param nonces is asked from several threads at once
    BatchSigner(const SchemeRegistry &schemes, const Clock &clock, NonceSource &nonces);
    ~BatchSigner();

    /// Bytes that can be read behind each job, whatever they are: the reader of JSON looks ahead.
    static constexpr qsizetype padding = 64;
    /// Writes the answer to \p job into \p out. \returns why nothing was signed
    std::optional<ErrorKind> sign(QByteArrayView job, JsonWriter &out);

private:
    class Reader;
    bool signPlainly(QByteArrayView job, JsonWriter &out);

    const SchemeRegistry &m_schemes;
    const Clock &m_clock;
    NonceSource &m_nonces;
    std::unique_ptr<Reader> m_reader;
    std::map<QByteArray, std::unique_ptr<PlainSigner>> m_signers{};
    PlainWire m_wire{};
};

} // namespace countersign
