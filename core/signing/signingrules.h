// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"

#include <QByteArray>
#include <QByteArrayList>

namespace countersign {

/// How a scheme canonicalises and signs, as a value. What a scheme's `rules()` gives is the vendor's specification; a mistake is a changed rule,
/// so that diagnosis re-signs by the same code.
struct SigningRules {
    enum class Sort { ByName, AsSent, ByNameIgnoringCase, AfterEncoding };
    enum class OutputForm { Base64, HexLower, HexUpper };

    QByteArray unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"; ///< bytes that stay unencoded
    QByteArray space = "%20";
    bool upperCaseHex = true;
    Sort sort = Sort::ByName;
    QByteArray pairSeparator = "&";
    bool encodesValues = true; ///< names and values are encoded before they are joined
    bool encodesJoined = true; ///< RPC: the joined query is encoded once more
    bool dropsEmptyValues = false;
    bool formIsSigned = true;    ///< RPC: form fields take part
    bool pathEndsInSlash = true; ///< Huawei: the canonical path does
    QByteArray methodOverride{}; ///< signs another method than it sends
    QByteArrayList
        signedParts{}; ///< ACM: the request's fields that stand before the time, in order; `pairSeparator` joins, `dropsEmptyValues` leaves out
    QByteArray keySuffix{}; ///< RPC: `&`
    DigestAlgorithm digest = DigestAlgorithm::Sha256;
    OutputForm output = OutputForm::HexLower;
    QByteArray algorithm{}; ///< first line of the string to sign: `SDK-HMAC-SHA256`

    bool operator==(const SigningRules &) const = default;
};

} // namespace countersign
