// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/explainjob.h"

#include "core/diagnosis/requestchecks.h"
#include "core/diagnosis/timeandnonce.h"
#include "core/session/givenrefusal.h"
#include "core/session/jobreader.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

using element = JobReader::element;

/// A text, or the JSON of any other value.
QByteArray sourceAt(JobReader &reader, const element &parent, std::string_view key)
{
    const std::optional<element> found = JobReader::member(parent, key);
    if (!found)
        return {};
    return found->is_string() ? reader.bytes(*found, JobReader::name(key)) : JobReader::source(*found);
}

/// Fills what is still missing in \p job from anything that was pasted.
void readText(ExplainJob &job, QByteArrayView pasted)
{
    const Observation observation = observed(pasted);
    job.read += observation.sentences();
    for (const Reading &reading : observation.readings)
        job.remarks += reading.remarks;
    job.remarks += observation.remarks;
    DiagnosisInput &input = job.input;
    if (!input.request)
        input.request = observation.request();
    if (!input.refusal)
        input.refusal = observation.refusal();
    if (!input.serverTime.isValid())
        input.serverTime = serverTime(input.refusal, pasted);
    const auto fill = [](QByteArray &place, const QByteArray &found) {
        if (place.isEmpty())
            place = found;
    };
    fill(input.stringToSign, observation.stringToSign());
    fill(input.canonicalRequest, observation.canonicalRequest());
    fill(input.signature, observation.signature());
    fill(input.schemeId, observation.schemeId());
}

void readRequest(JobReader &reader, const element &root, ExplainJob &job)
{
    const std::optional<element> given = reader.objectAt(root, "request");
    if (!given)
        return;
    const QString parent = u"request."_s;
    const QByteArray url = reader.bytesAt(*given, "url", parent);
    if (url.isEmpty())
        reader.complain(JobReader::tr("The request has no URL"), u"request.url"_s,
                        JobReader::tr("Give it as it was sent: https://host/path?query"));
    ObservedRequest request = requestFromUrl(url);
    if (const QByteArray method = reader.bytesAt(*given, "method", parent); !method.isEmpty())
        request.method = method;
    for (const Field &header : reader.pairsAt(*given, "headers", Origin::Kind::Header))
        request.headers.append({header.name, header.value.bytes()});
    request.body = reader.bodyOf(*given);
    job.input.request = request;
}

/// What is given as the refusal stands before one that was found in a text, as long as it is one.
void readRefusal(const QByteArray &text, ExplainJob &job)
{
    const GivenRefusal given = givenRefusal(text, u"refusal"_s);
    if (given.refusal)
        job.input.refusal = given.refusal;
    if (given.refusal || given.serverTime.isValid())
        job.input.serverTime = given.serverTime;
    if (given.remark)
        job.remarks.append(*given.remark);
}

void readNow(JobReader &reader, const element &root, QDateTime &now)
{
    const QByteArray text = reader.bytesAt(root, "now");
    if (text.isEmpty())
        return;
    const Result<QDateTime> time = timeFromText(text);
    if (time)
        now = *time;
    else
        reader.complain(time.error().message, u"now"_s, time.error().hint);
}

} // namespace

bool isExplainJob(const QByteArray &text)
{
    JobReader reader;
    const std::optional<element> root = reader.root(text);
    if (!root)
        return false;
    const auto has = [&root](std::string_view key) { return JobReader::member(*root, key).has_value(); };
    for (const char *key : {"accessKeySecret", "curl", "http", "har", "text", "stringToSign", "canonicalRequest", "refusal", "now"}) {
        if (has(key))
            return true;
    }
    return has("request") && !has("response") && !has("startedDateTime"); // those are an entry of a HAR file
}

tl::expected<ExplainJob, UnreadableJob> explainJobFromJson(const QByteArray &json)
{
    JobReader reader;
    const std::optional<element> root = reader.root(json);
    if (!root)
        return tl::unexpected(UnreadableJob{{}, reader.error});
    ExplainJob job;
    if (const std::optional<element> id = JobReader::member(*root, "id"))
        job.id = JobReader::source(*id);
    DiagnosisInput &input = job.input;
    input.schemeId = reader.bytesAt(*root, "scheme");
    input.secret = Secret(reader.bytesAt(*root, "accessKeySecret"));
    input.stringToSign = reader.bytesAt(*root, "stringToSign");
    input.canonicalRequest = reader.bytesAt(*root, "canonicalRequest");
    input.signature = reader.bytesAt(*root, "signature");
    readRequest(reader, *root, job);
    for (const char *key : {"curl", "http", "har", "url", "text"}) {
        if (const QByteArray pasted = sourceAt(reader, *root, key); !pasted.isEmpty())
            readText(job, pasted);
    }
    if (const QByteArray refusal = sourceAt(reader, *root, "refusal"); !refusal.isEmpty())
        readRefusal(refusal, job);
    readNow(reader, *root, input.now);
    if (reader.failed)
        return tl::unexpected(UnreadableJob{job.id, reader.error});
    return job;
}

ExplainJob explainJobFromText(QByteArrayView text)
{
    ExplainJob job;
    readText(job, text);
    return job;
}

} // namespace countersign
