// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/mac.h"
#include "core/practice/acmservice.h"

#include <algorithm>

namespace countersign {

namespace {

using namespace practice;

constexpr qint64 validMilliseconds = 60 * 1000;

/// Requests with `Spas-…` headers. What was wrong is never said: no text of the service about it is known.
class AcmSpasVerifier final : public Verifier {
public:
    Dialect dialect() const override { return Dialect::Acm; }
    Recognition recognises(const ReceivedRequest &request) const override;
    tl::expected<Identity, Refusal> verify(const ReceivedRequest &request, const Circumstances &circumstances) const override;
    Refusal credentialsMissing() const override { return {403, "Forbidden", {}}; }
};

Verifier::Recognition AcmSpasVerifier::recognises(const ReceivedRequest &request) const
{
    return AcmService::isMeantBy(request) || request.http.header("spas-signature") ? Recognition::Yes : Recognition::No;
}

bool isListener(const ReceivedRequest &request)
{
    const AcmService::Call *const call = AcmService::find(request);
    return call && QByteArrayView(call->name) == "ListenConfig";
}

/// `tenant+group+time`; an empty part is left out together with its plus.
QByteArray joinedParts(QByteArrayList parts)
{
    parts.removeAll(QByteArray());
    return parts.join('+');
}

/// The text that is signed.
QByteArray signableText(const AcmValues &values, const QByteArray &time)
{
    return joinedParts({values.text("tenant"), values.text("group"), time});
}

/// What a listener may have signed: each client of the vendor signs another text, and the service lets all in. The vendor's page and the PHP client
/// sign the first item's tenant and group, the latter with all its pluses; the Java client and those that send a tenant beside the probe sign what the
/// plain rule says of the form; acm-client the word that JavaScript has for nothing.
tl::expected<QByteArrayList, Refusal> signableByListener(const AcmValues &values, const QByteArray &time)
{
    const auto probed = probedConfigs(values.text("Probe-Modify-Request"));
    if (!probed)
        return tl::unexpected(probed.error());
    const AcmName &first = probed->constFirst().first;
    return QByteArrayList{signableText(values, time), joinedParts({first.tenant, first.group, time}),
                          QByteArray(first.tenant + '+' + first.group + '+' + time), QByteArray("undefined+" + time)};
}

bool isInTime(const QByteArray &time, const QDateTime &now)
{
    const bool isDecimal = std::all_of(time.begin(), time.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isDecimal && std::abs(time.toLongLong() - now.toMSecsSinceEpoch()) <= validMilliseconds;
}

tl::expected<Identity, Refusal> AcmSpasVerifier::verify(const ReceivedRequest &request, const Circumstances &circumstances) const
{
    const auto header = [&request](const char *name) { return request.http.header(name).value_or(QByteArray()).trimmed(); };
    const QByteArray keyId = header("Spas-AccessKey");
    const QByteArray time = header("timeStamp");
    const QByteArray signature = header("Spas-Signature");
    const auto key = circumstances.keyring.keys.constFind(keyId);
    if (key == circumstances.keyring.keys.cend() || !isInTime(time, circumstances.now))
        return tl::unexpected(credentialsMissing());
    if (!key->token.isEmpty() && header("Spas-SecurityToken") != key->token.reveal())
        return tl::unexpected(credentialsMissing());
    const auto values = acmValues(request);
    if (!values)
        return tl::unexpected(values.error());
    const bool listens = isListener(request);
    const auto texts = listens ? signableByListener(*values, time) : QByteArrayList{signableText(*values, time)};
    if (!texts)
        return tl::unexpected(texts.error());
    if (signature.isEmpty() && listens) // the Python client's has none
        return Identity{.keyId = keyId};
    for (const QByteArray &text : *texts)
        if (signature == hmac(DigestAlgorithm::Sha1, key->secret.reveal(), text).toBase64())
            return Identity{.keyId = keyId};
    return tl::unexpected(credentialsMissing());
}

} // namespace

std::unique_ptr<Verifier> make_verifier_acm_spas()
{
    return std::make_unique<AcmSpasVerifier>();
}

} // namespace countersign
