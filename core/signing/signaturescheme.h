// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credentials/credentials.h"
#include "core/request/request.h"
#include "core/signing/signaturetrace.h"
#include "core/signing/signingrules.h"

#include <QDateTime>
#include <QMap>

#include <memory>

namespace countersign {

/// Everything that is not in the request. A scheme reads nothing else: no clock, no random number, no global.
struct SigningContext {
    Credentials credentials{};
    QDateTime time{}; ///< UTC
    QByteArray nonce{};
    QMap<QByteArray, QByteArray>
        settings{};       ///< id -> value, as `SchemeInfo::settings` declares: `algorithm`, `signedHeaders` (joined by `;`)
    SigningRules rules{}; ///< normally `scheme.rules()`
};

/// What signing adds, in order. Nothing the request has is changed.
struct SignaturePatch {
    QVector<Field> headers{}, query{}, form{};

    bool operator==(const SignaturePatch &) const = default;
};
COUNTERSIGN_CORE Request applied(Request request, const SignaturePatch &patch);

struct SigningOutcome {
    SignatureTrace trace{}; ///< always there, up to the step that failed
    Result<SignaturePatch> patch{};
};

struct SettingSpec {
    QByteArray id{};
    QString title{};
    QVector<QByteArray> choices{}; ///< the first is the default; empty: free text
};

struct SchemeInfo {
    QByteArray id{}; ///< `alibaba-rpc-v1`
    QString title{};
    QUrl reference{};
    QString cloud{}; ///< `alibaba`, `huawei`; empty for `none`
    QVector<SettingSpec> settings{};
    bool usesClock = true;
    bool usesNonce = false;
    int validSeconds = 0; ///< how long a server takes the signature; 0: it does not expire by itself
};

class COUNTERSIGN_CORE SignatureScheme {
public:
    virtual ~SignatureScheme() = default;
    virtual SchemeInfo info() const = 0;
    /// The vendor's specification for the chosen algorithm (empty: the first).
    virtual SigningRules rules(QByteArrayView algorithm = {}) const = 0;
    /// Pure; any thread. What the request already carries (a Timestamp, an X-Sdk-Date) stays; only what is missing is added from the context.
    virtual SigningOutcome sign(const Request &request, const SigningContext &context) const = 0;
};

/// All schemes, made from the files in `core/signing/schemes`.
class COUNTERSIGN_CORE SchemeRegistry {
public:
    SchemeRegistry();
    ~SchemeRegistry();
    const std::vector<std::unique_ptr<SignatureScheme>> &schemes() const { return m_schemes; }
    /// Null when there is no such scheme.
    const SignatureScheme *scheme(QByteArrayView id) const;

private:
    std::vector<std::unique_ptr<SignatureScheme>> m_schemes;
};

} // namespace countersign
