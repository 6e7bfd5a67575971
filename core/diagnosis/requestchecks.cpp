// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/requestchecks.h"

#include "core/diagnosis/timeandnonce.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 halfHour = 30 * 60;
constexpr qint64 farthestZone = 14 * 3600;
constexpr qsizetype headBytes = 64 * 1024; // of an answer, as far as its headers are looked for
constexpr qint64 zoneTolerance = 60;       // seconds between signing and looking at it

qint64 window(QByteArrayView schemeId)
{
    return schemeId == "acm-spas" ? 60 : 15 * 60;
}

QByteArray parameter(const ObservedRequest &request, QByteArrayView name)
{
    for (const auto &[each, value] : decodedPairs(request.query())) {
        if (each == name)
            return value;
    }
    if (hasForm(request)) {
        for (const auto &[each, value] : decodedPairs(request.body)) {
            if (each == name)
                return value;
        }
    }
    return {};
}

/// RPC carries everything in parameters, the other schemes in headers.
QByteArray placeOf(const CheckInput &input)
{
    return input.signature.schemeId == "alibaba-rpc-v1" ? QByteArray("parameter") : QByteArray("header");
}

/// The time that the request was signed with, as its scheme carries it.
struct SignedTime {
    QString name{};
    QDateTime time{};
};
SignedTime signedTime(const CheckInput &input)
{
    const QByteArray &scheme = input.signature.schemeId;
    const char *name = scheme == "alibaba-rpc-v1" ? "Timestamp"
        : scheme == "alibaba-roa-v1"              ? "Date"
        : scheme == "alibaba-acs3"                ? "x-acs-date"
        : scheme == "huawei-aksk"                 ? "X-Sdk-Date"
                                                  : "timeStamp";
    const QByteArray text = scheme == "alibaba-rpc-v1" ? parameter(input.request, name) : observedHeader(input.request, name);
    const Result<QDateTime> time = timeFromText(text);
    return {QString::fromLatin1(name), time ? *time : QDateTime()};
}

QString shown(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

bool says(const CheckInput &input, QLatin1StringView word)
{
    return input.refusal
        && (input.refusal->code.contains(word, Qt::CaseInsensitive) || input.refusal->message.contains(word, Qt::CaseInsensitive));
}

void addTime(const CheckInput &input, QVector<Cause> &causes)
{
    const auto [name, time] = signedTime(input);
    const QDateTime judge = input.serverTime.isValid() ? input.serverTime : input.now;
    const bool isRefusedForTime = says(input, "timestamp.expired"_L1) || says(input, "illegaltimestamp"_L1)
        || says(input, "time stamp or date value is expired"_L1) || says(input, "signature expired"_L1);
    if (!time.isValid() || !judge.isValid()) {
        if (isRefusedForTime)
            causes.append(Cause{"timestamp-expired", {{placeOf(input), name}}});
        return;
    }
    const qint64 off = time.secsTo(judge);
    if (std::abs(off) <= window(input.signature.schemeId) && !isRefusedForTime)
        return;
    const QString minutes = QString::number(qRound(double(-off) / 60)); // the request's time is so far ahead of the server's
    const Where where{{placeOf(input), name}, {"got", shown(time)}, {"expected", shown(judge)}, {"minutes", minutes}};
    const qint64 toHalfHour = std::abs(off - (off + (off > 0 ? halfHour / 2 : -halfHour / 2)) / halfHour * halfHour);
    if (std::abs(off) > zoneTolerance && std::abs(off) <= farthestZone + zoneTolerance && toHalfHour <= zoneTolerance
        && std::abs(off) >= halfHour - zoneTolerance) {
        causes.append(Cause{"timestamp-not-utc", where});
        return;
    }
    // The sender's clock agrees with its request: the clock itself is wrong.
    const bool isClock = input.serverTime.isValid() && input.now.isValid()
        && std::abs(input.now.secsTo(input.serverTime)) > window(input.signature.schemeId);
    causes.append(Cause{isClock ? "clock-skew" : "timestamp-expired", where});
}

QString tokenName(QByteArrayView schemeId)
{
    return schemeId == "alibaba-rpc-v1" ? u"SecurityToken"_s
        : schemeId == "acm-spas"        ? u"Spas-SecurityToken"_s
        : schemeId == "huawei-aksk"     ? u"X-Security-Token"_s
                                        : u"x-acs-security-token"_s;
}

void addKey(const CheckInput &input, QVector<Cause> &causes)
{
    const QByteArray &id = input.signature.accessKeyId;
    const bool isHuawei = input.signature.schemeId.startsWith("huawei-");
    static const QRegularExpression huaweiId(u"\\A[A-Z0-9]{20}\\z"_s);
    const bool looksAlibaba = id.startsWith("LTAI") || id.startsWith("STS.");
    const bool looksHuawei = huaweiId.match(QString::fromLatin1(id)).hasMatch() && !looksAlibaba;
    if (isHuawei ? looksAlibaba : looksHuawei)
        causes.append(Cause{"access-key-of-another-cloud",
                            {{"got", isHuawei ? u"alibaba"_s : u"huawei"_s}, {"expected", isHuawei ? u"huawei"_s : u"alibaba"_s}}});
    const bool lacksToken = (input.signature.isTemporaryKey() && !input.signature.hasSecurityToken)
        || says(input, "missingsecuritytoken"_L1) || (says(input, "missingparameter"_L1) && says(input, "securitytoken"_L1));
    if (lacksToken)
        causes.append(Cause{"security-token-absent", {{placeOf(input), tokenName(input.signature.schemeId)}}});
}

} // namespace

QVector<Cause> secretCauses(const Secret &given)
{
    QVector<Cause> causes;
    const QByteArrayView secret = given.reveal();
    if (secret.isEmpty())
        return causes;
    const char last = secret.back();
    if (last == '\n' || last == '\r')
        causes.append(Cause{"secret-trailing-newline", {}});
    else if (last == ' ' || last == '\t')
        causes.append(Cause{"secret-trailing-space", {}});
    if (secret.front() == ' ' || secret.front() == '\t')
        causes.append(Cause{"secret-leading-space", {}});
    return causes;
}

namespace {

} // namespace

QVector<Cause> requestCauses(const CheckInput &input)
{
    QVector<Cause> causes;
    addTime(input, causes);
    if (says(input, "signaturenonceused"_L1) || says(input, "nonce was used"_L1))
        causes.append(
            {"nonce-reused",
             {{placeOf(input), input.signature.schemeId == "alibaba-rpc-v1" ? u"SignatureNonce"_s : u"x-acs-signature-nonce"_s}}});
    addKey(input, causes);
    causes += secretCauses(input.secret);
    // A bare plus in a query or form arrives as a blank.
    if (input.signature.place != ObservedSignature::Place::Header && input.signature.sentAs.contains('+'))
        causes.append(Cause{"signature-not-url-encoded", {{"parameter", QString::fromLatin1(input.signature.name)}}});
    return causes;
}

QDateTime serverTime(const std::optional<ServerError> &refusal, QByteArrayView answer)
{
    static const QRegularExpression dated(u"^HTTP/[0-9.]+ [0-9]{3}[^\\n]*\\n(?:[^\\r\\n]+\\r?\\n)*?date:\\s*([^\\r\\n]+)"_s,
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const QString head = QString::fromLatin1(answer.first(qMin(answer.size(), headBytes)));
    if (const auto match = dated.match(head); match.hasMatch()) {
        if (const Result<QDateTime> time = timeFromText(match.captured(1).toLatin1()))
            return *time;
    }
    if (refusal) {
        static const QRegularExpression stated(u"server time:\\s*([0-9TZ:-]+)"_s, QRegularExpression::CaseInsensitiveOption);
        if (const auto match = stated.match(refusal->message); match.hasMatch()) {
            if (const Result<QDateTime> time = timeFromText(match.captured(1).toLatin1()))
                return *time;
        }
    }
    return {};
}

} // namespace countersign
