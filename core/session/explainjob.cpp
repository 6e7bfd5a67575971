// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/explainjob.h"

#include "core/base/encoding.h"
#include "core/diagnosis/timeandnonce.h"

#include <QCoreApplication>

#include <simdjson.h>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

using simdjson::dom::element;

QByteArray sourceOf(const element &value)
{
    const std::string text = simdjson::minify(value);
    return {text.data(), qsizetype(text.size())};
}

/// Reads one job and keeps the first complaint.
class ExplainJobReader {
    Q_DECLARE_TR_FUNCTIONS(ExplainJobReader)
public:
    tl::expected<ExplainJob, UnreadableExplainJob> read(const QByteArray &json)
    {
        simdjson::dom::parser parser;
        element root;
        const auto fault = parser.parse(json.constData(), size_t(json.size())).get(root);
        if (fault != simdjson::SUCCESS || !root.is_object()) {
            const QString hint = fault == simdjson::SUCCESS ? tr("Write {…}") : QString::fromLatin1(simdjson::error_message(fault));
            return tl::unexpected(UnreadableExplainJob{{}, {ErrorKind::BadInput, tr("This is no JSON object"), {}, hint}});
        }
        if (const auto id = member(root, "id"))
            m_job.id = sourceOf(*id);
        DiagnosisInput &input = m_job.input;
        input.schemeId = text(root, "scheme");
        input.secret = Secret(text(root, "accessKeySecret"));
        input.stringToSign = text(root, "stringToSign");
        input.canonicalRequest = text(root, "canonicalRequest");
        input.signature = text(root, "signature");
        readRequest(root);
        for (const char *key : {"curl", "http", "har", "url", "text"})
            readPasted(root, key);
        if (const QByteArray refusal = source(root, "refusal"); !refusal.isEmpty())
            readRefusal(refusal);
        if (const QByteArray now = text(root, "now"); !now.isEmpty()) {
            if (const Result<QDateTime> time = timeFromText(now))
                input.now = *time;
            else
                complain(time.error().message, u"now"_s, time.error().hint);
        }
        if (m_error)
            return tl::unexpected(UnreadableExplainJob{m_job.id, *m_error});
        return m_job;
    }

    /// Fills what is still missing from a pasted text.
    void readText(QByteArrayView pasted)
    {
        const Observation observation = observed(pasted);
        m_job.read += observation.sentences();
        for (const Reading &reading : observation.readings)
            m_job.remarks += reading.remarks;
        m_job.remarks += observation.remarks;
        DiagnosisInput &input = m_job.input;
        if (!input.request)
            input.request = observation.request();
        if (!input.refusal)
            input.refusal = observation.refusal();
        const auto fill = [](QByteArray &place, const QByteArray &found) {
            if (place.isEmpty())
                place = found;
        };
        fill(input.stringToSign, observation.stringToSign());
        fill(input.canonicalRequest, observation.canonicalRequest());
        fill(input.signature, observation.signature());
        fill(input.schemeId, observation.schemeId());
    }

    ExplainJob job() const { return m_job; }
    void setSecret(const Secret &secret) { m_job.input.secret = secret; }

private:
    void complain(const QString &message, const QString &where, const QString &hint)
    {
        if (!m_error)
            m_error = Error{ErrorKind::BadInput, message, where, hint};
    }

    /// Nothing when the key is missing or null.
    static std::optional<element> member(const element &parent, std::string_view key)
    {
        element found;
        if (parent.at_key(key).get(found) != simdjson::SUCCESS || found.is_null())
            return std::nullopt;
        return found;
    }

    QByteArray bytes(const element &value, const QString &where)
    {
        std::string_view found;
        if (value.get(found) == simdjson::SUCCESS)
            return {found.data(), qsizetype(found.size())};
        if (value.at_key("base64").get(found) == simdjson::SUCCESS) {
            const Result<QByteArray> decoded = base64Decoded(QByteArrayView(found.data(), qsizetype(found.size())));
            if (!decoded)
                complain(decoded.error().message, where, decoded.error().hint);
            return decoded.value_or(QByteArray());
        }
        complain(tr("A text is expected here"), where, tr("Put the value in quotes, or give its bytes as {\"base64\": \"…\"}"));
        return {};
    }

    QByteArray text(const element &parent, const char *key, const QString &parentName = {})
    {
        const auto found = member(parent, key);
        return found ? bytes(*found, parentName + QLatin1StringView(key)) : QByteArray();
    }

    /// A text, or the JSON of any other value.
    QByteArray source(const element &parent, const char *key)
    {
        const auto found = member(parent, key);
        if (!found)
            return {};
        return found->is_string() ? bytes(*found, QLatin1StringView(key)) : sourceOf(*found);
    }

    void readRequest(const element &root)
    {
        const auto given = member(root, "request");
        if (!given)
            return;
        if (!given->is_object()) {
            complain(tr("An object is expected here"), u"request"_s, tr("Write {…}"));
            return;
        }
        const QString parent = u"request."_s;
        const QByteArray url = text(*given, "url", parent);
        if (url.isEmpty()) {
            complain(tr("The request has no URL"), u"request.url"_s, tr("Give it as it was sent: https://host/path?query"));
            return;
        }
        ObservedRequest request = requestFromUrl(url);
        if (const QByteArray method = text(*given, "method", parent); !method.isEmpty())
            request.method = method;
        request.body = text(*given, "body", parent);
        if (const QByteArray encoded = text(*given, "bodyBase64", parent); !encoded.isEmpty()) {
            const Result<QByteArray> decoded = base64Decoded(encoded);
            if (!decoded)
                complain(decoded.error().message, u"request.bodyBase64"_s, decoded.error().hint);
            request.body = decoded.value_or(QByteArray());
        }
        readHeaders(*given, request);
        m_job.input.request = request;
    }

    void readHeaders(const element &given, ObservedRequest &request)
    {
        const auto found = member(given, "headers");
        if (!found)
            return;
        simdjson::dom::array list;
        if (found->get(list) != simdjson::SUCCESS) {
            complain(tr("A list of pairs is expected here"), u"request.headers"_s, tr("Write [[\"name\", \"value\"], …]"));
            return;
        }
        for (const element &each : list) {
            const QString place = u"request.headers[%1]"_s.arg(request.headers.size());
            simdjson::dom::array pair;
            if (each.get(pair) != simdjson::SUCCESS || pair.size() != 2) {
                complain(tr("A pair is expected here"), place, tr("Write [\"name\", \"value\"]"));
                return;
            }
            request.headers.append({bytes(pair.at(0).value_unsafe(), place), bytes(pair.at(1).value_unsafe(), place)});
        }
    }

    void readPasted(const element &root, const char *key)
    {
        if (const QByteArray pasted = source(root, key); !pasted.isEmpty())
            readText(pasted);
    }

    void readRefusal(const QByteArray &refusal)
    {
        const Observation observation = observed(refusal);
        m_job.input.refusal = observation.refusal();
        if (!m_job.input.refusal)
            m_job.input.refusal = serverErrorInBody(refusal, 400);
        if (!m_job.input.refusal)
            m_job.remarks.append(
                {ErrorKind::BadInput, tr("The refusal was not understood"), u"refusal"_s, tr("Give the body of the answer as it came")});
    }

    ExplainJob m_job{};
    std::optional<Error> m_error{};
};

} // namespace

tl::expected<ExplainJob, UnreadableExplainJob> explainJobFromJson(const QByteArray &json)
{
    return ExplainJobReader().read(json);
}

ExplainJob explainJobFromText(QByteArrayView text, const Secret &secret)
{
    ExplainJobReader reader;
    reader.setSecret(secret);
    reader.readText(text);
    return reader.job();
}

} // namespace countersign
