// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"
#include "core/session/signjob.h"

#include <QCoreApplication>

#include <simdjson.h>

namespace countersign {

namespace {

using simdjson::dom::element;

/// Reads values and keeps the first complaint, so that the reading itself stays a list of what is read.
class SignJobReader {
    Q_DECLARE_TR_FUNCTIONS(SignJobReader)
public:
    Error error{};
    bool failed = false;

    void complain(const QString &message, const QString &where, const QString &hint)
    {
        if (failed)
            return;
        failed = true;
        error = {ErrorKind::BadInput, message, where, hint};
    }

    /// Nothing when the key is missing or null.
    static std::optional<element> member(const element &parent, std::string_view key)
    {
        element found;
        if (parent.at_key(key).get(found) != simdjson::SUCCESS || found.is_null())
            return std::nullopt;
        return found;
    }

    std::optional<element> objectAt(const element &parent, std::string_view key)
    {
        const std::optional<element> found = member(parent, key);
        if (found && !found->is_object())
            complain(tr("An object is expected here"), name(key), tr("Write {…}"));
        return found && found->is_object() ? found : std::nullopt;
    }

    QByteArray bytes(const element &value, const QString &where)
    {
        std::string_view text;
        if (value.get(text) == simdjson::SUCCESS)
            return {text.data(), static_cast<qsizetype>(text.size())};
        if (value.at_key("base64").get(text) == simdjson::SUCCESS)
            return fromBase64(text, where);
        complain(tr("A text is expected here"), where, tr("Put the value in quotes, or give its bytes as {\"base64\": \"…\"}"));
        return {};
    }

    QByteArray fromBase64(std::string_view text, const QString &where)
    {
        const Result<QByteArray> decoded = base64Decoded(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
        if (!decoded)
            complain(decoded.error().message, where, decoded.error().hint);
        return decoded.value_or(QByteArray());
    }

    QByteArray bytesAt(const element &parent, std::string_view key, const QString &parentName = {})
    {
        const std::optional<element> found = member(parent, key);
        return found ? bytes(*found, parentName + name(key)) : QByteArray();
    }

    /// A list of names as the settings hold it: joined by semicolons.
    QByteArray names(const element &value, const QString &where)
    {
        QByteArrayList names;
        const simdjson::dom::array list = value.get_array().value_unsafe(); // a name of its own: the result goes with its line
        for (const element &each : list)
            names.append(bytes(each, where + QStringLiteral("[%1]").arg(names.size())));
        return names.join(';');
    }

    QVector<Field> pairsAt(const element &parent, std::string_view key, Origin::Kind kind)
    {
        QVector<Field> fields;
        const std::optional<element> found = member(parent, key);
        if (!found)
            return fields;
        const QString where = QStringLiteral("request.") + name(key);
        simdjson::dom::array list;
        if (found->get(list) != simdjson::SUCCESS) {
            complain(tr("A list of pairs is expected here"), where, tr("Write [[\"name\", \"value\"], …]"));
            return fields;
        }
        for (const element &each : list) {
            const QString place = where + QStringLiteral("[%1]").arg(fields.size());
            simdjson::dom::array pair;
            if (each.get(pair) != simdjson::SUCCESS || pair.size() != 2) {
                complain(tr("A pair is expected here"), place, tr("Write [\"name\", \"value\"]"));
                return fields;
            }
            const QByteArray fieldName = bytes(pair.at(0).value_unsafe(), place);
            const QByteArray value = bytes(pair.at(1).value_unsafe(), place);
            fields.append(field(fieldName, value, {kind, QString::fromUtf8(fieldName), Origin::Part::Value}));
        }
        return fields;
    }

    static QString name(std::string_view key) { return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())); }
};

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

void readUrl(SignJobReader &reader, const QByteArray &url, Request &request)
{
    const QString where = QStringLiteral("request.url");
    const qsizetype authority = url.indexOf("://") + 3;
    if (authority < 3 || url.contains('#')) {
        reader.complain(SignJobReader::tr("The URL is not complete, or has a fragment"), where,
                        SignJobReader::tr("Write scheme, host and path, as in https://ecs.aliyuncs.com/"));
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

void readRequest(SignJobReader &reader, const element &root, Request &request)
{
    const std::optional<element> source = reader.objectAt(root, "request");
    if (!source) {
        reader.complain(SignJobReader::tr("There is no request to sign"), QStringLiteral("request"),
                        SignJobReader::tr("Give method, url, query, form, headers and body"));
        return;
    }
    const QString parent = QStringLiteral("request.");
    if (const QByteArray method = reader.bytesAt(*source, "method", parent); !method.isEmpty())
        request.method = method.toUpper();
    readUrl(reader, reader.bytesAt(*source, "url", parent), request);
    request.query += reader.pairsAt(*source, "query", Origin::Kind::Parameter);
    request.form = reader.pairsAt(*source, "form", Origin::Kind::Parameter);
    request.headers = reader.pairsAt(*source, "headers", Origin::Kind::Header);

    QByteArray body = reader.bytesAt(*source, "body", parent);
    if (const QByteArray encoded = reader.bytesAt(*source, "bodyBase64", parent); !encoded.isEmpty()) {
        if (!body.isEmpty())
            reader.complain(SignJobReader::tr("The body is there twice"), QStringLiteral("request.bodyBase64"),
                            SignJobReader::tr("Give body or bodyBase64"));
        body = reader.fromBase64({encoded.constData(), static_cast<size_t>(encoded.size())}, QStringLiteral("request.bodyBase64"));
    }
    if (!body.isEmpty() && !request.form.isEmpty())
        reader.complain(SignJobReader::tr("The request has a form and a body"), QStringLiteral("request.body"),
                        SignJobReader::tr("Give one of them"));
    if (!body.isEmpty())
        request.body = TracedBytes(body, Origin::of(Origin::Kind::Body));
}

void readCredentials(SignJobReader &reader, const element &root, Credentials &credentials)
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

void readSettings(SignJobReader &reader, const element &root, SigningContext &context)
{
    const std::optional<element> source = reader.objectAt(root, "settings");
    if (!source)
        return;
    const simdjson::dom::object settings(source->get_object().value_unsafe());
    for (const auto &[key, value] : settings) {
        if (value.is_null())
            continue;
        const QString where = QStringLiteral("settings.") + SignJobReader::name(key);
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

void readTime(SignJobReader &reader, const element &root, QDateTime &time)
{
    const QByteArray text = reader.bytesAt(root, "time");
    if (text.isEmpty())
        return;
    const QDateTime read = QDateTime::fromString(QString::fromUtf8(text), Qt::ISODateWithMs);
    if (!read.isValid() || read.timeSpec() == Qt::LocalTime)
        reader.complain(SignJobReader::tr("The time is no UTC time"), QStringLiteral("time"),
                        SignJobReader::tr("Write it as 2016-02-23T12:46:24Z"));
    time = read.toUTC();
}

} // namespace

tl::expected<SignJob, UnreadableJob> signJobFromJson(const QByteArray &json, const Clock &clock, NonceSource &nonces)
{
    SignJobReader reader;
    thread_local simdjson::dom::parser parser; // a batch reads line after line into the same buffers
    element root;
    const simdjson::error_code status = parser.parse(json.constData(), static_cast<size_t>(json.size())).get(root);
    if (status != simdjson::SUCCESS || !root.is_object()) {
        reader.complain(SignJobReader::tr("The input is not one JSON object"), QString::fromLatin1(simdjson::error_message(status)),
                        SignJobReader::tr("Give one object, on one line in a batch"));
        return tl::unexpected(UnreadableJob{{}, reader.error});
    }

    SignJob job;
    if (const std::optional<element> id = SignJobReader::member(root, "id"))
        job.id = QByteArray::fromStdString(simdjson::to_string(*id));
    job.context.time = clock.now();
    job.schemeId = reader.bytesAt(root, "scheme");
    if (job.schemeId.isEmpty())
        reader.complain(SignJobReader::tr("The scheme is missing"), QStringLiteral("scheme"),
                        SignJobReader::tr("Give its id, as alibaba-rpc-v1"));
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
