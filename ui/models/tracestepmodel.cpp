// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tracestepmodel.h"

#include "core/request/requestbuilder.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace countersign {

namespace {

void markOpen(QVector<TraceStepContent> &contents)
{
    auto step = std::find_if(contents.begin(), contents.end(), [](const TraceStepContent &content) { return content.id == "signature"; });
    for (int open = 0; step != contents.begin() && open < 2;) {
        --step;
        if (step->isSecret || step->bytes.isEmpty() || step->id == finalRequestId)
            continue;
        step->opensByDefault = true;
        ++open;
    }
}

/// The legend groups what looks alike.
Origin::Kind legendKind(Origin::Kind kind)
{
    switch (kind) {
    case Origin::Kind::Token:
    case Origin::Kind::Secret:
        return Origin::Kind::AccessKeyId;
    case Origin::Kind::Method:
    case Origin::Kind::Endpoint:
    case Origin::Kind::Path:
    case Origin::Kind::Step:
        return Origin::Kind::Setting;
    default:
        return kind;
    }
}

} // namespace

TracedBytes masked(const TracedBytes &bytes, const Operation &operation)
{
    QHash<QString, bool> known;
    const auto hides = [&](const Segment &segment) {
        if (segment.origin.part == Origin::Part::Name)
            return false;
        if (segment.origin.kind == Origin::Kind::Token || segment.origin.kind == Origin::Kind::Secret)
            return true;
        if (segment.origin.kind != Origin::Kind::Parameter)
            return false;
        auto found = known.find(segment.origin.name);
        if (found == known.end()) {
            const Parameter *parameter = parameterAt(operation, segment.origin.name);
            found = known.insert(segment.origin.name, parameter && parameter->sensitive);
        }
        return *found;
    };
    if (std::none_of(bytes.segments().cbegin(), bytes.segments().cend(), hides))
        return bytes;
    TracedBytes result;
    for (const Segment &segment : bytes.segments())
        result += TracedBytes(hides(segment) ? QByteArray(segment.length, '*') : bytes.bytes().sliced(segment.offset, segment.length),
                              segment.origin);
    return result;
}

QVector<TraceStepContent> traceStepContents(const Preparation &preparation, const Operation &operation)
{
    QVector<TraceStepContent> contents;
    const SignatureTrace shown = preparation.signing.trace.redacted();
    for (const TraceStep &step : shown.steps()) {
        const bool secret = step.visibility == TraceStep::Visibility::Secret;
        const TraceStep *original = preparation.signing.trace.step(step.id);
        TraceStepContent content{.id = step.id, .title = step.title, .rule = step.rule, .isSecret = secret};
        if (!secret) {
            content.bytes = masked(step.output, operation);
            content.isMasked = original && original->output.bytes() != content.bytes.bytes();
        }
        contents.append(content);
    }
    markOpen(contents);
    if (preparation.wire) {
        const TracedBytes text = preparation.wire->text();
        const TracedBytes hidden = masked(text, operation);
        contents.append({.id = finalRequestId,
                         .title = QCoreApplication::translate("countersign::SignaturePane", "Final request"),
                         .rule = QCoreApplication::translate("countersign::SignaturePane", "These are the bytes that go on the wire."),
                         .bytes = hidden,
                         .isMasked = hidden != text});
    }
    return contents;
}

QVector<Origin::Kind> originKinds(const QVector<TraceStepContent> &contents)
{
    using Kind = Origin::Kind;
    static constexpr Kind order[] = {Kind::Parameter, Kind::Header, Kind::Body,    Kind::AccessKeyId,
                                     Kind::Clock,     Kind::Nonce,  Kind::Setting, Kind::Literal};
    quint32 seen = 0;
    for (const TraceStepContent &content : contents) {
        for (const Segment &segment : content.bytes.segments())
            seen |= 1U << quint32(legendKind(segment.origin.kind));
    }
    QVector<Kind> kinds;
    for (const Kind kind : order) {
        if (seen & (1U << quint32(kind)))
            kinds.append(kind);
    }
    return kinds;
}

} // namespace countersign
