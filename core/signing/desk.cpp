// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/desk.h"

namespace countersign {

QByteArrayView stepName(Step step)
{
    switch (step) {
    case Step::CanonicalUri:
        return "canonical-uri";
    case Step::CanonicalQuery:
        return "canonical-query";
    case Step::CanonicalResource:
        return "canonical-resource";
    case Step::CanonicalHeaders:
        return "canonical-headers";
    case Step::SignedHeaders:
        return "signed-headers";
    case Step::HashedPayload:
        return "hashed-payload";
    case Step::CanonicalRequest:
        return "canonical-request";
    case Step::CredentialScope:
        return "credential-scope";
    case Step::StringToSign:
        return "string-to-sign";
    }
    Q_UNREACHABLE();
}

QByteArrayView endingBytes(SigningRules::Ending ending)
{
    switch (ending) {
    case SigningRules::Ending::Nothing:
        return {};
    case SigningRules::Ending::Newline:
        return "\n";
    case SigningRules::Ending::CrLf:
        return "\r\n";
    }
    Q_UNREACHABLE();
}

QByteArrayView methodBytes(const SigningRules &rules, QByteArrayView sent, ByteText &scratch)
{
    static constexpr std::array<QByteArrayView, 8> names{"", "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"};
    const QByteArrayView name = rules.method == SigningRules::Method::AsSent ? sent : names[static_cast<size_t>(rules.method)];
    const QByteArray bytes = rules.methodInLowerCase ? name.toByteArray().toLower() : name.toByteArray();
    scratch.put(bytes, {});
    return scratch.view();
}

} // namespace countersign
