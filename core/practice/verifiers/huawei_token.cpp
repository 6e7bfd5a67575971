// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/verifier.h"

#include <algorithm>

namespace countersign {

namespace {

using namespace practice;

/// Requests that show a token of IAM; nothing is signed. Also speaks for the gateway when a request has no credentials at all.
class HuaweiTokenVerifier final : public Verifier {
public:
    Dialect dialect() const override { return Dialect::Huawei; }
    Recognition recognises(const ReceivedRequest &request) const override;
    tl::expected<Identity, Refusal> verify(const ReceivedRequest &request, const Circumstances &circumstances) const override;
    Refusal credentialsMissing() const override;
};

Verifier::Recognition HuaweiTokenVerifier::recognises(const ReceivedRequest &request) const
{
    if (request.http.header("authorization"))
        return Recognition::No;
    return request.http.header("x-auth-token") ? Recognition::Yes : Recognition::Perhaps;
}

Refusal HuaweiTokenVerifier::credentialsMissing() const
{
    return {401, "APIGW.0301", "Incorrect IAM authentication information: x-auth-token not found"};
}

tl::expected<Identity, Refusal> HuaweiTokenVerifier::verify(const ReceivedRequest &request, const Circumstances &circumstances) const
{
    const Secret token(request.http.header("x-auth-token").value_or(QByteArray()).trimmed());
    if (token.isEmpty())
        return tl::unexpected(credentialsMissing());
    const auto &tokens = circumstances.keyring.authTokens;
    if (std::find(tokens.begin(), tokens.end(), token) == tokens.end())
        return tl::unexpected(Refusal{401, "APIGW.0301", "Incorrect IAM authentication information: decrypt token fail"});
    return Identity{};
}

} // namespace

std::unique_ptr<Verifier> make_verifier_huawei_token()
{
    return std::make_unique<HuaweiTokenVerifier>();
}

} // namespace countersign
