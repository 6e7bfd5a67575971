// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/tracetext.h"

#include <QCoreApplication>

namespace countersign {

QByteArray traceText(const SignatureTrace &trace)
{
    QByteArray text;
    const SignatureTrace redacted = trace.redacted();
    for (const TraceStep &step : redacted.steps()) {
        // A secret step says its rule instead of its bytes; so does the one step of a call that is not signed.
        const bool isSaidInWords = step.visibility == TraceStep::Visibility::Secret || redacted.steps().size() == 1;
        const QByteArray bytes = step.output.isEmpty() ? QCoreApplication::translate("TraceText", "(empty)").toUtf8() : step.output.bytes();
        text += "== " + step.title.toUtf8() + " ==\n" + (isSaidInWords ? step.rule.toUtf8() : bytes) + "\n\n";
    }
    return text;
}

void writeTrace(JsonWriter &out, const SignatureTrace &trace)
{
    out.beginArray();
    const SignatureTrace redacted = trace.redacted();
    for (const TraceStep &step : redacted.steps()) {
        if (step.visibility == TraceStep::Visibility::Public)
            out.beginObject().key("id").bytes(step.id).key("value").bytes(step.output.bytes()).endObject();
    }
    out.endArray();
}

void writeWire(JsonWriter &out, const WireRequest &wire)
{
    WireRequest shown = wire;
    shown.target = withMaskedTokens(wire.target);
    out.beginObject().key("method").bytes(wire.method).key("url").bytes(shown.url()).key("target").bytes(shown.target.bytes());
    out.key("headers").beginArray();
    for (const Field &header : wire.headers)
        out.beginArray().bytes(header.name).bytes(withMaskedTokens(header.value).bytes()).endArray();
    out.endArray().key("body").bytes(withMaskedTokens(wire.body).bytes()).endObject();
}

void writeProblems(JsonWriter &out, const QVector<Problem> &problems)
{
    out.beginArray();
    for (const Problem &problem : problems) {
        out.beginObject().key("path").text(problem.path).key("text").text(problem.text);
        out.key("blocking").boolean(problem.severity == Severity::Blocking).endObject();
    }
    out.endArray();
}

} // namespace countersign
