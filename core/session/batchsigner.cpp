// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/batchsigner.h"

#include "core/base/encoding.h"
#include "core/session/jobreader.h"
#include "core/session/signwriter.h"

#include <array>
#include <vector>

namespace countersign {

namespace {

using element = simdjson::dom::element;

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// A text, or nothing for null. \returns false where it is anything else
bool plainText(const element &value, QByteArrayView &text)
{
    std::string_view found;
    if (value.get(found) == simdjson::SUCCESS)
        text = viewOf(found);
    return value.is_string() || value.is_null();
}

/// Fields written over those of the job before: names, and many values, are the same, and the memory is there.
class FieldWriter {
public:
    FieldWriter(QVector<Field> &fields, Origin::Kind kind) : m_fields(fields), m_kind(kind) { }

    void write(QByteArrayView name, QByteArrayView value)
    {
        if (m_size == m_fields.size())
            m_fields.append(Field());
        Field &field = m_fields[m_size++];
        assign(field.name, name);
        field.value.setUntraced(value);
        field.origin = Origin::of(m_kind);
    }
    void finish() { m_fields.resize(m_size); }

private:
    QVector<Field> &m_fields;
    Origin::Kind m_kind;
    qsizetype m_size = 0;
};

/// A list of pairs of texts.
bool writePairs(const std::optional<element> &value, FieldWriter &out)
{
    if (!value || value->is_null())
        return true;
    simdjson::dom::array list;
    if (value->get(list) != simdjson::SUCCESS)
        return false;
    for (const element &each : list) {
        std::array<QByteArrayView, 2> pair;
        simdjson::dom::array texts;
        if (each.get(texts) != simdjson::SUCCESS)
            return false;
        size_t count = 0;
        for (const element &text : texts) {
            if (count == pair.size() || !text.is_string() || !plainText(text, pair[count++]))
                return false;
        }
        if (count != pair.size())
            return false;
        out.write(pair[0], pair[1]);
    }
    return true;
}

int numberAt(QByteArrayView text, qsizetype from, qsizetype digits)
{
    int number = 0;
    for (const char c : text.sliced(from, digits)) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// `2016-02-23T12:46:24Z` and nothing else.
QDateTime plainTime(QByteArrayView text)
{
    if (text.size() != 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
        return {};
    const QDate date(numberAt(text, 0, 4), numberAt(text, 5, 2), numberAt(text, 8, 2));
    const QTime time(numberAt(text, 11, 2), numberAt(text, 14, 2), numberAt(text, 17, 2));
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

} // namespace

/// Reads jobs of the plain shape: texts where texts are expected, no settings. Whatever else there is, `signJobFromJson` reads or refuses.
class BatchSigner::Reader {
public:
    SignJob job{}; ///< its request may be that of the job before, signed, for its memory

    bool read(QByteArrayView json, const Clock &clock, NonceSource &nonces)
    {
        simdjson::dom::object root;
        if (m_parser.parse(json.data(), size_t(json.size()), false).get(root) != simdjson::SUCCESS)
            return false;
        job.id.clear();
        job.context.settings.clear();
        QByteArrayView time, nonce;
        quint32 seen = 0;
        for (const auto &[key, value] : root) {
            const quint32 bit = key == "id" ? 1U
                : key == "scheme"           ? 2U
                : key == "request"          ? 4U
                : key == "credentials"      ? 8U
                : key == "time"             ? 16U
                : key == "nonce"            ? 32U
                : key == "settings"         ? 64U
                                            : 0U;
            if ((seen & bit) != 0)
                return false; // the first counts, says the other reader
            seen |= bit;
            QByteArrayView scheme;
            const bool isRead = bit == 1U ? readId(value)
                : bit == 2U               ? plainText(value, scheme)
                : bit == 4U               ? readRequest(value)
                : bit == 8U               ? readCredentials(value)
                : bit == 16U              ? plainText(value, time)
                : bit == 32U              ? plainText(value, nonce)
                : bit == 64U              ? hasNoSetting(value)
                                          : true;
            if (!isRead)
                return false;
            if (bit == 2U)
                assign(job.schemeId, scheme);
        }
        constexpr quint32 needed = 2U | 4U | 8U;
        if ((seen & needed) != needed)
            return false;
        job.context.nonce = nonce.isEmpty() ? nonces.next() : nonce.toByteArray();
        return readTime(time, clock);
    }

private:
    bool readId(const element &value)
    {
        int64_t number = 0;
        if (value.is_int64() && value.get(number) == simdjson::SUCCESS)
            job.id = QByteArray::number(qlonglong(number));
        else if (!value.is_null())
            job.id = JobReader::source(value);
        return true;
    }

    bool readTime(QByteArrayView text, const Clock &clock)
    {
        if (text.isEmpty()) {
            job.context.time = clock.now();
            return true;
        }
        if (text != m_timeText) {
            m_time = plainTime(text);
            m_timeText = text.toByteArray();
        }
        job.context.time = m_time;
        return m_time.isValid();
    }

    static bool hasNoSetting(const element &value)
    {
        simdjson::dom::object settings;
        if (value.is_null())
            return true;
        if (value.get(settings) != simdjson::SUCCESS)
            return false;
        for (const auto &[key, each] : settings) {
            if (!each.is_null())
                return false;
        }
        return true;
    }

    bool readRequest(const element &value)
    {
        simdjson::dom::object source;
        if (value.get(source) != simdjson::SUCCESS)
            return false;
        QByteArrayView method, url, body, encoded;
        std::optional<element> query, form, headers;
        for (const auto &[key, each] : source) {
            const bool isRead = key == "method" ? method.isNull() && plainText(each, method)
                : key == "url"                  ? url.isNull() && plainText(each, url)
                : key == "body"                 ? body.isNull() && plainText(each, body)
                : key == "bodyBase64"           ? plainText(each, encoded) && encoded.isEmpty()
                                                : true;
            if (!isRead || (key == "query" && query) || (key == "form" && form) || (key == "headers" && headers))
                return false;
            if (key == "query")
                query = each;
            else if (key == "form")
                form = each;
            else if (key == "headers")
                headers = each;
        }
        Request &request = job.request;
        FieldWriter toQuery(request.query, Origin::Kind::Parameter), toForm(request.form, Origin::Kind::Parameter),
            toHeaders(request.headers, Origin::Kind::Header);
        if (!readUrl(url, toQuery) || !writePairs(query, toQuery) || !writePairs(form, toForm) || !writePairs(headers, toHeaders))
            return false;
        toQuery.finish();
        toForm.finish();
        toHeaders.finish();
        if (!body.isEmpty() && !request.form.isEmpty())
            return false;
        assign(request.method, "GET");
        if (!method.isEmpty() && method != request.method)
            request.method = method.toByteArray().toUpper();
        request.body.setUntraced(body);
        request.charset.clear();
        return true;
    }

    /// Most jobs of a batch go to one place: what stands in front of the query is read once.
    bool readUrl(QByteArrayView url, FieldWriter &query)
    {
        const qsizetype mark = url.indexOf('?');
        const QByteArrayView front = mark < 0 ? url : url.first(mark);
        if (url.contains('#') || front.isEmpty())
            return false;
        if (front != m_front) {
            JobReader reader;
            Request read;
            readJobUrl(reader, front.toByteArray(), read);
            if (reader.failed)
                return false;
            m_front = front.toByteArray();
            m_place = read;
        }
        if (job.request.endpoint != m_place.endpoint)
            job.request.endpoint = m_place.endpoint;
        job.request.path.setUntraced(m_place.path.bytes());
        qsizetype at = mark < 0 ? url.size() : mark + 1;
        while (at < url.size()) {
            const qsizetype found = url.indexOf('&', at);
            const QByteArrayView pair = url.sliced(at, (found < 0 ? url.size() : found) - at);
            at += pair.size() + 1;
            if (pair.isEmpty())
                continue;
            const qsizetype equals = pair.indexOf('=');
            const QByteArrayView name = equals < 0 ? pair : pair.first(equals);
            query.write(formDecoded(name), equals < 0 ? QByteArray() : formDecoded(pair.sliced(equals + 1)));
        }
        return true;
    }

    bool readCredentials(const element &value)
    {
        simdjson::dom::object source;
        if (value.get(source) != simdjson::SUCCESS)
            return false;
        static constexpr std::array<std::string_view, 7> names{"accessKeyId", "accessKeySecret", "securityToken", "bearerToken",
                                                               "authToken",   "projectId",       "domainId"};
        std::array<QByteArrayView, names.size()> texts;
        for (const auto &[key, each] : source) {
            for (size_t i = 0; i < names.size(); ++i) {
                if (key == names[i] && (!texts[i].isNull() || !plainText(each, texts[i])))
                    return false;
            }
        }
        Credentials &kept = job.context.credentials;
        const auto keep = [](Secret &secret, QByteArrayView text) {
            if (secret.reveal() != text)
                secret = Secret(text.toByteArray());
        };
        if (kept.accessKeyId != texts[0])
            kept.accessKeyId = texts[0].toByteArray();
        keep(kept.accessKeySecret, texts[1]);
        keep(kept.securityToken, texts[2]);
        keep(kept.bearerToken, texts[3]);
        keep(kept.authToken, texts[4]);
        kept.projectId = texts[5].toByteArray();
        kept.domainId = texts[6].toByteArray();
        return true;
    }

    simdjson::dom::parser m_parser{};
    QByteArray m_front{};
    Request m_place{};
    QByteArray m_timeText{};
    QDateTime m_time{};
};

BatchSigner::BatchSigner(const SchemeRegistry &schemes, const Clock &clock, NonceSource &nonces)
    : m_schemes(schemes), m_clock(clock), m_nonces(nonces), m_reader(std::make_unique<Reader>())
{
}

BatchSigner::~BatchSigner() = default;

std::optional<ErrorKind> BatchSigner::sign(QByteArrayView job, JsonWriter &out)
{
    if (signPlainly(job, out))
        return {};
    const SignJobOutcome outcome = signedJob(job.toByteArray(), m_schemes, m_clock, m_nonces);
    out.raw(outcome.json);
    return outcome.error ? std::optional(outcome.error->kind) : std::nullopt;
}

/// \returns false, with nothing written, where it takes the longer way
bool BatchSigner::signPlainly(QByteArrayView json, JsonWriter &out)
{
    SignJob &job = m_reader->job;
    if (!m_reader->read(json, m_clock, m_nonces)) {
        auto read = signJobFromJson(json.toByteArray(), m_clock, m_nonces);
        if (!read)
            return false;
        job = std::move(*read);
    }
    const SignatureScheme *scheme = m_schemes.scheme(job.schemeId);
    if (!scheme)
        return false;
    auto &signer = m_signers[job.schemeId];
    if (!signer)
        signer = scheme->plain();
    if (!signer)
        return false;
    job.context.rules = scheme->rules(job.context.setting("algorithm"));
    if (!signer->sign(job.request, job.context) || !m_wire.layOut(job.request)) // a refusal names the field by its origin
        return false;
    writeSignedJob(out, job.id, job.schemeId, signer->steps(), m_wire.view());
    return true;
}

} // namespace countersign
