// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"
#include "core/session/jobreader.h"
#include "core/session/signjob.h"

namespace countersign {

namespace {

using simdjson::dom::element;

/// What a URL must not hold as it is becomes an escape; escapes and everything else stay as given.
QByteArray pathAsSent(QByteArrayView path)
{
    static constexpr QByteArrayView kept("-._~!$&'()*+,;=:@/%");
    QByteArray result;
    for (const char c : path) {
        const bool isWord = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        result += isWord || kept.contains(c) ? QByteArray(1, c) : percentEncoded(QByteArrayView(&c, 1));
    }
    return result;
}

QVector<Field> queryOfUrl(const QByteArray &query)
{
    QVector<Field> fields;
    for (const QByteArray &pair : query.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = formDecoded(equals < 0 ? pair : pair.left(equals));
        fields.append(
            field(name, equals < 0 ? QByteArray() : formDecoded(pair.mid(equals + 1)), Origin::parameter(QString::fromUtf8(name))));
    }
    return fields;
}

} // namespace

void readJobUrl(JobReader &reader, const QByteArray &url, Request &request)
{
    const QString where = QStringLiteral("request.url");
    const qsizetype authority = url.indexOf("://") + 3;
    if (authority < 3 || url.contains('#')) {
        reader.complain(JobReader::tr("The URL is not complete, or has a fragment"), where,
                        JobReader::tr("Write scheme, host and path, as in https://ecs.aliyuncs.com/"));
        return;
    }
    qsizetype pathStart = authority;
    while (pathStart < url.size() && url.at(pathStart) != '/' && url.at(pathStart) != '?')
        ++pathStart;
    const Result<Endpoint> endpoint = endpointFromText(QString::fromUtf8(url.left(pathStart)));
    if (!endpoint) {
        reader.complain(endpoint.error().message, where, endpoint.error().hint);
        return;
    }
    request.endpoint = *endpoint;
    const qsizetype questionMark = url.indexOf('?', pathStart);
    const QByteArray path = url.mid(pathStart, questionMark < 0 ? -1 : questionMark - pathStart);
    request.path = TracedBytes(path.isEmpty() ? QByteArray("/") : pathAsSent(path), Origin::of(Origin::Kind::Path));
    if (questionMark >= 0)
        request.query = queryOfUrl(url.mid(questionMark + 1));
}

namespace {

void readRequest(JobReader &reader, const element &root, Request &request)
{
    const std::optional<element> source = reader.objectAt(root, "request");
    if (!source) {
        reader.complain(JobReader::tr("There is no request to sign"), QStringLiteral("request"),
                        JobReader::tr("Give method, url, query, form, headers and body"));
        return;
    }
    const QString parent = QStringLiteral("request.");
    if (const QByteArray method = reader.bytesAt(*source, "method", parent); !method.isEmpty())
        request.method = method.toUpper();
    readJobUrl(reader, reader.bytesAt(*source, "url", parent), request);
    request.query += reader.pairsAt(*source, "query", Origin::Kind::Parameter);
    request.form = reader.pairsAt(*source, "form", Origin::Kind::Parameter);
    request.headers = reader.pairsAt(*source, "headers", Origin::Kind::Header);

    const QByteArray body = reader.bodyOf(*source);
    if (!body.isEmpty() && !request.form.isEmpty())
        reader.complain(JobReader::tr("The request has a form and a body"), QStringLiteral("request.body"),
                        JobReader::tr("Give one of them"));
    if (!body.isEmpty())
        request.body = TracedBytes(body, Origin::of(Origin::Kind::Body));
}

void readCredentials(JobReader &reader, const element &root, Credentials &credentials)
{
    const std::optional<element> source = reader.objectAt(root, "credentials");
    if (!source)
        return;
    const QString parent = QStringLiteral("credentials.");
    credentials.accessKeyId = reader.bytesAt(*source, "accessKeyId", parent);
    credentials.accessKeySecret = Secret(reader.bytesAt(*source, "accessKeySecret", parent));
    credentials.securityToken = Secret(reader.bytesAt(*source, "securityToken", parent));
    credentials.bearerToken = Secret(reader.bytesAt(*source, "bearerToken", parent));
    credentials.authToken = Secret(reader.bytesAt(*source, "authToken", parent));
    credentials.projectId = reader.bytesAt(*source, "projectId", parent);
    credentials.domainId = reader.bytesAt(*source, "domainId", parent);
}

void readSettings(JobReader &reader, const element &root, SigningContext &context)
{
    const std::optional<element> source = reader.objectAt(root, "settings");
    if (!source)
        return;
    const simdjson::dom::object settings(source->get_object().value_unsafe());
    for (const auto &[key, value] : settings) {
        if (value.is_null())
            continue;
        const QString where = QStringLiteral("settings.") + JobReader::name(key);
        // The value of each part, where the request does not hold it: {"tenant": "…", "group": "…"}.
        if (simdjson::dom::object parts; value.get(parts) == simdjson::SUCCESS && key == "signedParts") {
            for (const auto &[name, part] : parts) {
                const QByteArray id = "signedParts." + QByteArray(name.data(), static_cast<qsizetype>(name.size()));
                if (!part.is_null())
                    context.settings.insert(id, reader.bytes(part, QStringLiteral("settings.") + QString::fromUtf8(id)));
            }
            continue;
        }
        const QByteArray text = value.is_array() ? reader.names(value, where) : reader.bytes(value, where);
        if (key == "projectId")
            context.credentials.projectId = text;
        else if (key == "domainId")
            context.credentials.domainId = text;
        else
            context.settings.insert(QByteArray(key.data(), static_cast<qsizetype>(key.size())), text);
    }
}

void readTime(JobReader &reader, const element &root, QDateTime &time)
{
    const QByteArray text = reader.bytesAt(root, "time");
    if (text.isEmpty())
        return;
    const QDateTime read = QDateTime::fromString(QString::fromUtf8(text), Qt::ISODateWithMs);
    if (!read.isValid() || read.timeSpec() == Qt::LocalTime)
        reader.complain(JobReader::tr("The time is no UTC time"), QStringLiteral("time"),
                        JobReader::tr("Write it as 2016-02-23T12:46:24Z"));
    time = read.toUTC();
}

} // namespace

tl::expected<SignJob, UnreadableJob> signJobFromJson(const QByteArray &json, const Clock &clock, NonceSource &nonces)
{
    JobReader reader;
    const std::optional<element> found = reader.root(json);
    if (!found)
        return tl::unexpected(UnreadableJob{{}, reader.error});
    const element &root = *found;

    SignJob job;
    if (const std::optional<element> id = JobReader::member(root, "id"))
        job.id = JobReader::source(*id);
    job.context.time = clock.now();
    job.schemeId = reader.bytesAt(root, "scheme");
    if (job.schemeId.isEmpty())
        reader.complain(JobReader::tr("The scheme is missing"), QStringLiteral("scheme"), JobReader::tr("Give its id, as alibaba-rpc-v1"));
    readRequest(reader, root, job.request);
    readCredentials(reader, root, job.context.credentials);
    readSettings(reader, root, job.context);
    readTime(reader, root, job.context.time);
    job.context.nonce = reader.bytesAt(root, "nonce");
    if (job.context.nonce.isEmpty())
        job.context.nonce = nonces.next();
    if (reader.failed)
        return tl::unexpected(UnreadableJob{job.id, reader.error});
    return job;
}

} // namespace countersign
