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
        settings{};             ///< id -> value, as `SchemeInfo::settings` declares: `algorithm`, `signedHeaders` (joined by `;`)
    SigningRules rules{};       ///< normally `scheme.rules()`
    QByteArray sentSignature{}; ///< diagnosis: the signature that another program sent, for rules that sign it too

    /// Empty where it is not set; most calls have none.
    QByteArray setting(const char *id) const { return settings.isEmpty() ? QByteArray() : settings.value(id); }
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

/// Signs one request again and again under changing rules: bytes only, in buffers of its own. Not for several threads at once.
class COUNTERSIGN_CORE LeanSigner {
public:
    virtual ~LeanSigner() = default;
    /// The string to sign under \p rules; valid until the next call. Equal to the trace's step `string-to-sign`.
    virtual QByteArrayView stringToSign(const SigningRules &rules) = 0;
    /// The signature of any string under the rules' key, digest and output form; valid until the next call.
    virtual QByteArrayView signature(const SigningRules &rules, QByteArrayView stringToSign) = 0;
    /// The parameters that \p rules count in `omittedParameter` and `recasedParameter`, in the order counted.
    virtual QVector<Field> parameters(const SigningRules &rules) = 0;
    /// The headers that the rules count in `omittedHeader` and `swappedHeader`: names in lower case, values trimmed.
    virtual QVector<Field> headers() const = 0;
};

/// Signs one call after the other by one scheme: bytes only, without words and origins, in buffers of its own. Not for several threads at once.
class COUNTERSIGN_CORE PlainSigner {
public:
    struct Step {
        QByteArrayView id{}; ///< as in the trace
        QByteArrayView bytes{};
    };
    virtual ~PlainSigner() = default;
    /// \p request becomes the signed one: the patch that `sign` gives is applied. Errors as there, and Unsupported where the call carries no signature; the
    /// request may be gone then.
    virtual Result<void> sign(Request &request, const SigningContext &context) = 0;
    /// The public steps of the last call; valid until the next.
    virtual const std::vector<Step> &steps() const = 0;
};

class COUNTERSIGN_CORE SignatureScheme {
public:
    virtual ~SignatureScheme() = default;
    virtual SchemeInfo info() const = 0;
    /// The vendor's specification for the chosen algorithm (empty: the first).
    virtual SigningRules rules(QByteArrayView algorithm = {}) const = 0;
    /// Pure; any thread. What the request already carries (a Timestamp, an X-Sdk-Date) stays; only what is missing is added from the context.
    virtual SigningOutcome sign(const Request &request, const SigningContext &context) const = 0;
    /// The lean form of the same computation; `rules` of the context are not looked at. Fails as `sign` does, and with Unsupported where the call is not
    /// signed at all. \param request and \param context outlive the signer.
    virtual Result<std::unique_ptr<LeanSigner>> lean(const Request &request, const SigningContext &context) const;
    /// Null where the scheme has no such form.
    virtual std::unique_ptr<PlainSigner> plain() const { return {}; }
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
    QByteArrayList m_ids{}; ///< of the schemes, in their order: asking one for its id makes all its texts
};

} // namespace countersign
