// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/signjob.h"

#include "core/session/jsonwriter.h"
#include "core/session/preparation.h"

namespace countersign {

namespace {

void writeStep(JsonWriter &out, const SignatureTrace &trace, QByteArrayView id, QByteArrayView key)
{
    out.key(key);
    if (const TraceStep *step = trace.step(id))
        out.bytes(step->output.bytes());
    else
        out.null();
}

void writeWire(JsonWriter &out, const Result<WireRequest> &wire)
{
    if (!wire) {
        out.key("wire").null().key("wireError").raw(errorJson(wire.error()));
        return;
    }
    out.key("wire").beginObject();
    out.key("method").bytes(wire->method).key("url").bytes(wire->url()).key("target").bytes(wire->target.bytes());
    out.key("headers").beginArray();
    for (const Field &header : wire->headers)
        out.beginArray().bytes(header.name).bytes(header.value.bytes()).endArray();
    out.endArray().key("body").bytes(wire->body.bytes()).endObject();
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

    JsonWriter out;
    out.beginObject();
    if (!job->id.isEmpty())
        out.key("id").raw(job->id);
    out.key("scheme").bytes(job->schemeId).key("steps").beginArray();
    for (const TraceStep &step : outcome.trace.steps()) {
        if (step.visibility == TraceStep::Visibility::Public)
            out.beginObject().key("id").bytes(step.id).key("value").bytes(step.output.bytes()).endObject();
    }
    out.endArray();
    writeStep(out, outcome.trace, "string-to-sign", "stringToSign");
    writeStep(out, outcome.trace, "signature", "signature");
    writeWire(out, wireForm(applied(job->request, *outcome.patch)));
    out.endObject();
    return {out.json(), std::nullopt};
}

} // namespace countersign
