// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/acmconfigs.h"
#include "core/practice/verifier.h"

namespace countersign::practice {

/// The values of a request that ACM knows, read by the charset of the request: a form's is declared (GBK when not), a query is UTF-8 where it can be, for
/// the vendor's documents say GBK and its clients send UTF-8.
struct AcmValues {
    Pairs texts{};        ///< UTF-8, with a counterpart in GBK
    QByteArray content{}; ///< GBK; of a GBK form the very bytes that came

    /// Empty when absent.
    QByteArray text(QByteArrayView name) const;
    bool has(QByteArrayView name) const { return valueOf(texts, name) != nullptr; }
};

/// 400 when the bytes are no text of that charset, or none that GBK can hold.
tl::expected<AcmValues, Refusal> acmValues(const ReceivedRequest &request);

/// The name of a configuration and, in lower-case hex, the MD5 that a listener has of its content; empty: it has none.
using ProbedConfigs = QVector<QPair<AcmName, QByteArray>>;
/// `dataId 0x02 group 0x02 md5 [0x02 tenant] 0x01 …`; 400 for anything else, for none, and above 3000 items or 1 MiB.
tl::expected<ProbedConfigs, Refusal> probedConfigs(QByteArrayView probe);

/// A refusal in the practice gateway's own words: those of the service are not known.
inline Refusal badAcmRequest(const QByteArray &message)
{
    return {400, "Bad Request", message};
}

} // namespace countersign::practice
