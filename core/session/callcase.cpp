// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/callcase.h"

#include "core/diagnosis/refusalsubject.h"
#include "core/diagnosis/requestchecks.h"
#include "core/diagnosis/timeandnonce.h"
#include "core/session/signingsession.h"

namespace countersign {

namespace {

ObservedRequest observedFrom(const WireRequest &sent)
{
    ObservedRequest request{.method = sent.method,
                            .scheme = sent.endpoint.scheme,
                            .host = sent.endpoint.authority(),
                            .target = sent.target.bytes(),
                            .body = sent.body.bytes()};
    for (const Field &header : sent.headers)
        request.headers.append({header.name, header.value.bytes()});
    return request;
}

/// ACM's servers refuse without a word.
std::optional<ServerError> refusalIn(const Response &response)
{
    if (const auto refusal = serverError(response))
        return refusal;
    return response.status >= 400 ? std::optional(ServerError{}) : std::nullopt;
}

QDateTime serverTimeIn(const Response &response, const ServerError &refusal)
{
    const Result<QDateTime> date = timeFromText(headerValue(response, "Date"));
    return date ? *date : serverTime(refusal);
}

} // namespace

std::optional<ExplainJob> refusedCall(const SigningSession &session)
{
    const CallRecord &call = session.lastCall();
    const bool wasSigned = call.trace.step("signature");
    if (!wasSigned || !session.lastSent() || !session.lastResult() || !*session.lastResult())
        return std::nullopt;
    const Response &response = **session.lastResult();
    const std::optional<ServerError> refusal = refusalIn(response);
    if (!refusal || !isAboutSigning(*refusal, response.status, call.schemeId))
        return std::nullopt;
    return ExplainJob{.input = {.request = observedFrom(*session.lastSent()),
                                .schemeId = call.schemeId,
                                .secret = call.secret,
                                .refusal = refusal,
                                .now = session.now(),
                                .serverTime = serverTimeIn(response, *refusal)},
                      .profile = call.profile};
}

} // namespace countersign
