// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/bodymembers.h"

#include <QXmlStreamReader>

#include <simdjson.h>

#include <optional>
#include <string_view>

namespace countersign {

namespace {

namespace ondemand = simdjson::ondemand;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Strings unescaped, other scalars as written; nothing for objects, lists and damage.
bool readScalar(ondemand::value value, QString &text)
{
    ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    std::string_view view;
    switch (type) {
    case ondemand::json_type::string:
        if (value.get_string().get(view) != simdjson::SUCCESS)
            return false;
        break;
    case ondemand::json_type::number:
    case ondemand::json_type::boolean:
        view = value.raw_json_token();
        break;
    default:
        return false;
    }
    text = textOf(view).trimmed();
    // Strings keep their blanks: a string to sign may end in one.
    if (type == ondemand::json_type::string)
        text = textOf(view);
    return true;
}

bool readJsonObject(ondemand::object object, const std::optional<QString> &parent, QVector<BodyMember> &members)
{
    for (auto item : object) {
        std::string_view key;
        ondemand::value value;
        ondemand::json_type type{};
        if (item.unescaped_key().get(key) != simdjson::SUCCESS)
            return false;
        const QString name = textOf(key);
        if (item.value().get(value) != simdjson::SUCCESS || value.type().get(type) != simdjson::SUCCESS)
            return false;
        QString text;
        ondemand::object inner;
        if (type == ondemand::json_type::object && !parent) {
            if (value.get_object().get(inner) != simdjson::SUCCESS || !readJsonObject(inner, name, members))
                return false;
        } else if (readScalar(value, text)) {
            members.append({parent.value_or(QString()), name, text});
        }
    }
    return true;
}

QVector<BodyMember> jsonMembers(const QByteArray &json)
{
    QVector<BodyMember> members;
    const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(padded).get(document) == simdjson::SUCCESS && document.get_object().get(object) == simdjson::SUCCESS)
        readJsonObject(object, {}, members);
    return members;
}

QVector<BodyMember> xmlMembers(const QString &xml)
{
    QVector<BodyMember> members;
    QXmlStreamReader reader(xml);
    QStringList path;
    QString text;
    bool isScalar = false;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            return members;
        case QXmlStreamReader::StartElement:
            path.append(reader.name().toString());
            text.clear();
            isScalar = true;
            break;
        case QXmlStreamReader::Characters:
            text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            if (isScalar && (path.size() == 2 || path.size() == 3))
                members.append({path.size() == 3 ? path.at(1) : QString(), path.constLast(), text});
            path.removeLast();
            isScalar = false;
            break;
        default:
            break;
        }
    }
    return members;
}

} // namespace

QVector<BodyMember> bodyMembers(const Response &response)
{
    const QString text = response.text.text.isEmpty() ? QString::fromUtf8(response.body) : response.text.text;
    const QStringView start = QStringView(text).left(64).trimmed();
    if (start.startsWith(u'{'))
        return jsonMembers(text.toUtf8());
    if (start.startsWith(u'<'))
        return xmlMembers(text);
    return {};
}

} // namespace countersign
