// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/refusalsubject.h"

#include <QRegularExpression>

namespace countersign {

using namespace Qt::StringLiterals;

bool isAboutSigning(const ServerError &refusal, int status, QByteArrayView schemeId)
{
    // Words of codes, wherever they stand: MissingTimestamp, InvalidTimeStamp.Expired, RequestTimeTooSkewed, InvalidAccessKeyId.NotFound.
    static const QRegularExpression words(
        u"signature|timestamp|requesttime|nonce|accesskey|securitytoken|bearertoken|authtoken|invalidtoken"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression gateway(u"\\A(APIGW|APIG|APIC)\\.030[1-9]\\z"_s);
    if (words.match(refusal.code).hasMatch() || gateway.match(refusal.code).hasMatch())
        return true;
    // A parameter of the signature that is missing is told like any other.
    if (refusal.code.compare("MissingParameter"_L1, Qt::CaseInsensitive) == 0)
        return words.match(refusal.message).hasMatch();
    if (refusal.message.contains("authentication information"_L1, Qt::CaseInsensitive))
        return true;
    return schemeId == "acm-spas" && status == 403;
}

} // namespace countersign
