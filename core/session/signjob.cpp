// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/signjob.h"

#include "core/session/jsonwriter.h"
#include "core/session/preparation.h"
#include "core/session/signwriter.h"

#include <algorithm>

namespace countersign {

namespace {

void writeStep(JsonWriter &out, const std::vector<PlainSigner::Step> &steps, QByteArrayView id, QByteArrayView key)
{
    out.key(key);
    const auto found = std::find_if(steps.cbegin(), steps.cend(), [id](const PlainSigner::Step &step) { return step.id == id; });
    if (found == steps.cend())
        out.null();
    else
        out.bytes(found->bytes);
}

void writeWire(JsonWriter &out, const Result<WireView> &wire)
{
    if (!wire) {
        out.key("wire").null().key("wireError").raw(errorJson(wire.error()));
        return;
    }
    out.key("wire").beginObject();
    out.key("method").bytes(wire->method).key("url").bytes({wire->scheme, "://", wire->authority, wire->target});
    out.key("target").bytes(wire->target).key("headers").beginArray();
    for (const Field *header : wire->headers)
        out.beginArray().bytes(header->name).bytes(header->value.bytes()).endArray();
    out.endArray().key("body").bytes(wire->body).endObject();
}

SignJobOutcome failedJob(const QByteArray &id, const Error &error)
{
    JsonWriter out;
    out.beginObject();
    if (!id.isEmpty())
        out.key("id").raw(id);
    out.key("error").raw(errorJson(error)).endObject();
    return {out.json(), error};
}

} // namespace

void writeSignedJob(JsonWriter &out, QByteArrayView id, QByteArrayView schemeId, const std::vector<PlainSigner::Step> &steps,
                    const Result<WireView> &wire)
{
    out.beginObject();
    if (!id.isEmpty())
        out.key("id").raw(id);
    out.key("scheme").bytes(schemeId).key("steps").beginArray();
    for (const PlainSigner::Step &step : steps)
        out.beginObject().key("id").bytes(step.id).key("value").bytes(step.bytes).endObject();
    out.endArray();
    writeStep(out, steps, "string-to-sign", "stringToSign");
    writeStep(out, steps, "signature", "signature");
    writeWire(out, wire);
    out.endObject();
}

QByteArray errorJson(const Error &error)
{
    JsonWriter out;
    out.beginObject().key("kind").bytes(errorKindId(error.kind)).key("message").text(error.message);
    out.key("subject").text(error.subject).key("hint").text(error.hint).endObject();
    return out.json();
}

SignJobOutcome signedJob(const QByteArray &json, const SchemeRegistry &schemes, const Clock &clock, NonceSource &nonces)
{
    auto job = signJobFromJson(json, clock, nonces);
    if (!job)
        return failedJob(job.error().id, job.error().error);
    const SignatureScheme *scheme = schemes.scheme(job->schemeId);
    if (!scheme)
        return failedJob(job->id, unknownSchemeError(job->schemeId, schemes));
    job->context.rules = scheme->rules(job->context.settings.value("algorithm"));
    const SigningOutcome outcome = scheme->sign(job->request, job->context);
    if (!outcome.patch)
        return failedJob(job->id, outcome.patch.error());

    std::vector<PlainSigner::Step> steps;
    for (const TraceStep &step : outcome.trace.steps()) {
        if (step.visibility == TraceStep::Visibility::Public)
            steps.push_back({step.id, step.output.bytes()});
    }
    JsonWriter out;
    const Result<WireRequest> wire = wireForm(applied(job->request, *outcome.patch));
    std::vector<const Field *> headers;
    if (wire)
        std::transform(wire->headers.cbegin(), wire->headers.cend(), std::back_inserter(headers), [](const Field &each) { return &each; });
    const QByteArray authority = job->request.endpoint.authority();
    writeSignedJob(out, job->id, job->schemeId, steps, wire.map([&headers, &authority](const WireRequest &made) {
        return WireView{made.method, made.endpoint.scheme, authority, made.target.bytes(), headers, made.body.bytes()};
    }));
    return {out.json(), std::nullopt};
}

} // namespace countersign
