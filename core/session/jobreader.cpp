// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/jobreader.h"

#include "core/base/encoding.h"

namespace countersign {

void JobReader::complain(const QString &message, const QString &where, const QString &hint)
{
    if (failed)
        return;
    failed = true;
    error = {ErrorKind::BadInput, message, where, hint};
}

std::optional<JobReader::element> JobReader::root(const QByteArray &json)
{
    thread_local simdjson::dom::parser parser; // a batch reads line after line into the same buffers
    element root;
    const simdjson::error_code status = parser.parse(json.constData(), static_cast<size_t>(json.size())).get(root);
    if (status == simdjson::SUCCESS && root.is_object())
        return root;
    complain(tr("The input is not one JSON object"), QString::fromLatin1(simdjson::error_message(status)),
             tr("Give one object, on one line in a batch"));
    return std::nullopt;
}

std::optional<JobReader::element> JobReader::member(const element &parent, std::string_view key)
{
    element found;
    if (parent.at_key(key).get(found) != simdjson::SUCCESS || found.is_null())
        return std::nullopt;
    return found;
}

std::optional<JobReader::element> JobReader::objectAt(const element &parent, std::string_view key)
{
    const std::optional<element> found = member(parent, key);
    if (found && !found->is_object())
        complain(tr("An object is expected here"), name(key), tr("Write {…}"));
    return found && found->is_object() ? found : std::nullopt;
}

QByteArray JobReader::bytes(const element &value, const QString &where)
{
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS)
        return {text.data(), static_cast<qsizetype>(text.size())};
    if (value.at_key("base64").get(text) == simdjson::SUCCESS)
        return fromBase64(text, where);
    complain(tr("A text is expected here"), where, tr("Put the value in quotes, or give its bytes as {\"base64\": \"…\"}"));
    return {};
}

QByteArray JobReader::fromBase64(std::string_view text, const QString &where)
{
    const Result<QByteArray> decoded = base64Decoded(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (!decoded)
        complain(decoded.error().message, where, decoded.error().hint);
    return decoded.value_or(QByteArray());
}

QByteArray JobReader::bytesAt(const element &parent, std::string_view key, const QString &parentName)
{
    const std::optional<element> found = member(parent, key);
    return found ? bytes(*found, parentName + name(key)) : QByteArray();
}

QByteArray JobReader::bodyOf(const element &request)
{
    const QString parent = QStringLiteral("request.");
    const QByteArray body = bytesAt(request, "body", parent);
    const QByteArray encoded = bytesAt(request, "bodyBase64", parent);
    if (encoded.isEmpty())
        return body;
    if (!body.isEmpty())
        complain(tr("The body is there twice"), QStringLiteral("request.bodyBase64"), tr("Give body or bodyBase64"));
    return fromBase64({encoded.constData(), static_cast<size_t>(encoded.size())}, QStringLiteral("request.bodyBase64"));
}

QByteArray JobReader::names(const element &value, const QString &where)
{
    QByteArrayList names;
    const simdjson::dom::array list = value.get_array().value_unsafe(); // a name of its own: the result goes with its line
    for (const element &each : list)
        names.append(bytes(each, where + QStringLiteral("[%1]").arg(names.size())));
    return names.join(';');
}

QVector<Field> JobReader::pairsAt(const element &parent, std::string_view key, Origin::Kind kind)
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

QByteArray JobReader::source(const element &value)
{
    return QByteArray::fromStdString(simdjson::to_string(value));
}

} // namespace countersign
