// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/observedrequest.h"

namespace countersign {

/// A request as a peer put it on the wire, from tests/vectors.
struct ObservedCase {
    QByteArray id{}; ///< `dev-rpc-001`, `mistake-049`
    QByteArray schemeId{};
    ObservedRequest request{};
    QByteArray accessKeyId{}, accessKeySecret{};
    QByteArray signature{};        ///< in the request; empty for calls without one
    QByteArray stringToSign{};     ///< what the peer signed
    QByteArray canonicalRequest{}; ///< what it hashed, where the scheme has it
    bool isMistake = false;        ///< the signature is a wrong one on purpose
};

/// Every case of dev-*.json and mistakes.json that has a wire form.
QVector<ObservedCase> observedCases();

/// The same request in the forms that people have.
QByteArray asUrl(const ObservedRequest &request);
QByteArray asRawHttp(const ObservedRequest &request, const QByteArray &lineEnd);
QByteArray asPosixCurl(const ObservedRequest &request);
QByteArray asCmdCurl(const ObservedRequest &request);
QByteArray asPowerShellCurl(const ObservedRequest &request);
QByteArray asHarEntry(const ObservedRequest &request);

} // namespace countersign
