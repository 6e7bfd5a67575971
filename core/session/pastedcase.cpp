// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/pastedcase.h"

#include "core/diagnosis/requestchecks.h"
#include "core/session/givenrefusal.h"

namespace countersign {

namespace {

/// The text of an answer, for its header Date. Requests of a HAR file have none of their own.
QByteArrayView answerText(const Observation &observation)
{
    const QByteArrayView text = observation.text;
    for (const Reading &reading : observation.readings) {
        if (reading.refusal && !reading.request)
            return text.sliced(reading.offset, reading.length);
    }
    return observation.requests().size() > 1 ? QByteArrayView() : text;
}

void readString(const QByteArray &text, DiagnosisInput &input)
{
    const Observation observation = observed(text);
    input.stringToSign = observation.stringToSign();
    input.canonicalRequest = observation.canonicalRequest();
    if (input.stringToSign.isEmpty() && input.canonicalRequest.isEmpty())
        input.stringToSign = text;
}

void readAnswer(const QByteArray &text, ExplainJob &job)
{
    const GivenRefusal given = givenRefusal(text);
    job.input.refusal = given.refusal;
    job.input.serverTime = given.serverTime;
    if (given.remark)
        job.remarks.append(*given.remark);
}

} // namespace

const Reading *meantRequest(const PastedCase &given)
{
    const QVector<qsizetype> requests = given.pasted.requests();
    if (requests.isEmpty())
        return nullptr;
    return &given.pasted.readings.at(requests.contains(given.chosen) ? given.chosen : requests.constFirst());
}

Observation meantPart(const PastedCase &given)
{
    Observation observation = given.pasted;
    const Reading *request = meantRequest(given);
    if (!request || given.pasted.requests().size() < 2)
        return observation;
    observation.readings.clear();
    for (const Reading &reading : given.pasted.readings) {
        if (!reading.request || &reading == request)
            observation.readings.append(reading);
    }
    return observation;
}

ExplainJob explainJob(const PastedCase &given)
{
    const Observation observation = meantPart(given);
    ExplainJob job{.read = observation.sentences(), .remarks = observation.remarks};
    for (const Reading &reading : observation.readings)
        job.remarks += reading.remarks;
    DiagnosisInput &input = job.input;
    input.request = observation.request();
    input.schemeId = given.schemeId.isEmpty() ? observation.schemeId() : given.schemeId;
    input.secret = given.secret;
    input.signature = observation.signature();
    input.now = given.now;
    if (given.otherString.isEmpty()) {
        input.stringToSign = observation.stringToSign();
        input.canonicalRequest = observation.canonicalRequest();
    } else {
        readString(given.otherString, input);
    }
    if (given.serverAnswer.isEmpty()) {
        input.refusal = observation.refusal();
        input.serverTime = serverTime(input.refusal, answerText(observation));
    } else {
        readAnswer(given.serverAnswer, job);
    }
    return job;
}

} // namespace countersign
