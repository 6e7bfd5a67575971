// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/canonicalrequest.h"

namespace countersign {

QByteArrayView algorithmName(const SigningRules &rules, QByteArrayView own)
{
    switch (rules.algorithmLine) {
    case SigningRules::AlgorithmLine::Own:
        return own;
    case SigningRules::AlgorithmLine::Missing:
        return {};
    case SigningRules::AlgorithmLine::LowerCase:
        return own == "ACS3-HMAC-SHA256" ? "acs3-hmac-sha256"
            : own == "ACS3-HMAC-SM3"     ? "acs3-hmac-sm3"
            : own == "SDK-HMAC-SHA256"   ? "sdk-hmac-sha256"
            : own == "SDK-HMAC-SM3"      ? "sdk-hmac-sm3"
                                         : "v11-hmac-sha256";
    case SigningRules::AlgorithmLine::LowerSha256:
        return own.startsWith("ACS3") ? "acs3-hmac-sha256" : "sdk-hmac-sha256";
    case SigningRules::AlgorithmLine::SdkSha256:
        return "SDK-HMAC-SHA256";
    case SigningRules::AlgorithmLine::SdkSm3:
        return "SDK-HMAC-SM3";
    case SigningRules::AlgorithmLine::SdkSha1:
        return "SDK-HMAC-SHA1";
    case SigningRules::AlgorithmLine::V11:
        return "V11-HMAC-SHA256";
    case SigningRules::AlgorithmLine::Acs3Sha256:
        return "ACS3-HMAC-SHA256";
    case SigningRules::AlgorithmLine::Acs3Sm3:
        return "ACS3-HMAC-SM3";
    case SigningRules::AlgorithmLine::Acs3Sha1:
        return "ACS3-HMAC-SHA1";
    case SigningRules::AlgorithmLine::Acs3Rsa:
        return "ACS3-RSA-SHA256";
    case SigningRules::AlgorithmLine::Aws4:
        return "AWS4-HMAC-SHA256";
    case SigningRules::AlgorithmLine::HmacSha256:
        return "HMAC-SHA256";
    case SigningRules::AlgorithmLine::HmacSm3:
        return "HMAC-SM3";
    case SigningRules::AlgorithmLine::JavaSha256:
        return "HmacSHA256";
    case SigningRules::AlgorithmLine::HmacSha1:
        return "HMAC-SHA1";
    case SigningRules::AlgorithmLine::SdkSha512:
        return "SDK-HMAC-SHA512";
    case SigningRules::AlgorithmLine::Acs3Sha512:
        return "ACS3-HMAC-SHA512";
    case SigningRules::AlgorithmLine::HmacSha512:
        return "HMAC-SHA512";
    case SigningRules::AlgorithmLine::Acs4:
        return "ACS4-HMAC-SHA256";
    case SigningRules::AlgorithmLine::Tc3:
        return "TC3-HMAC-SHA256";
    case SigningRules::AlgorithmLine::Oss4:
        return "OSS4-HMAC-SHA256";
    }
    Q_UNREACHABLE();
}

} // namespace countersign
