// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/multipart.h"

#include "core/request/jsontext.h"
#include "core/request/styles.h"

#include <QFileInfo>

#include <algorithm>

namespace countersign {

namespace {

QByteArray inQuotes(QByteArray name)
{
    return name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22");
}

BodyPart partOf(const Parameter &parameter, const QByteArray &name, const ValueNode &value)
{
    BodyPart part{.name = name, .contentType = parameter.contentType, .origin = Origin::parameter(value.path)};
    if (value.shape == ValueNode::Shape::File) {
        part.fileName = QFileInfo(value.text).fileName().toUtf8();
        if (part.contentType.isEmpty())
            part.contentType = "application/octet-stream";
    }
    part.content = hasParts(value) ? jsonText(value) : scalarText(value).value_or(TracedBytes(QByteArray(), part.origin));
    if (hasParts(value) && part.contentType.isEmpty())
        part.contentType = "application/json";
    return part;
}

bool isJsonType(QByteArrayView type)
{
    return type.contains("json");
}

} // namespace

QVector<BodyPart> bodyParts(const Parameter &parameter, const ValueNode &value)
{
    const auto node = opened(value);
    if (!node)
        return {};
    const QByteArray name = value.name.toUtf8();
    if (isJsonType(parameter.contentType) && value.shape != ValueNode::Shape::File)
        return {{.name = name, .contentType = parameter.contentType, .content = jsonText(value), .origin = Origin::parameter(value.path)}};
    QVector<BodyPart> parts;
    const bool isPlain = parameter.style.isEmpty() || parameter.style == "plain" || parameter.style == "multi";
    if (!isPlain && hasParts(*node)) {
        for (const Field &field : valueStyle(parameter.style).fields(value))
            parts.append({.name = field.name, .contentType = parameter.contentType, .content = field.value, .origin = field.origin});
    } else if (node->shape == ValueNode::Shape::List) {
        for (const ValueNode &item : node->members) {
            if (item.shape != ValueNode::Shape::Null)
                parts.append(partOf(parameter, name, item));
        }
    } else {
        parts.append(partOf(parameter, name, *node));
    }
    return parts;
}

QByteArray multipartBoundary(const QVector<BodyPart> &parts, QByteArrayView seed)
{
    QByteArray boundary = "countersign-";
    for (const char c : seed) {
        const bool isSafe = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
        if (isSafe && boundary.size() < 60)
            boundary += c;
    }
    const auto holds = [&boundary](const BodyPart &part) { return part.content.bytes().contains(boundary); };
    for (int number = 0; std::any_of(parts.cbegin(), parts.cend(), holds); ++number)
        boundary = boundary.first(std::min<qsizetype>(boundary.size(), 60)) + QByteArray::number(number);
    return boundary;
}

TracedBytes multipartBody(const QVector<BodyPart> &parts, const QByteArray &boundary)
{
    TracedBytes body;
    const Origin made = Origin::setting(QStringLiteral("Content-Type"));
    for (const BodyPart &part : parts) {
        body.append("--", Origin::literal());
        body.append(boundary, made);
        body.append("\r\nContent-Disposition: form-data; name=\"", Origin::literal());
        body.append(inQuotes(part.name), part.origin.asName());
        body.append("\"", Origin::literal());
        if (part.fileName) {
            body.append("; filename=\"", Origin::literal());
            body.append(inQuotes(*part.fileName), part.origin);
            body.append("\"", Origin::literal());
        }
        if (!part.contentType.isEmpty()) {
            body.append("\r\nContent-Type: ", Origin::literal());
            body.append(part.contentType, made);
        }
        body.append("\r\n\r\n", Origin::literal());
        body += part.content;
        body.append("\r\n", Origin::literal());
    }
    body.append("--", Origin::literal());
    body.append(boundary, made);
    body.append("--\r\n", Origin::literal());
    return body;
}

} // namespace countersign
