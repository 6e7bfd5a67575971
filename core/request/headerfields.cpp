// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/headerfields.h"

#include "core/request/problemtext.h"
#include "core/request/styles.h"

#include <algorithm>

namespace countersign {

namespace {

bool isHeaderToken(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
    });
}

/// Without a style of its own a value with parts would become headers named `P.1`, which nobody reads.
const ValueStyle &headerStyle(const Parameter &parameter, const ValueNode &value)
{
    const auto container = opened(value);
    const bool isPlain = parameter.style.isEmpty() || parameter.style == "plain" || parameter.style == "multi";
    return valueStyle(isPlain && container && hasParts(*container) ? QByteArrayLiteral("comma") : parameter.style);
}

/// Source: RFC 6265 section 4.1.1, `cookie-octet`. A percent sign stays: what was encoded by hand is not encoded twice.
QByteArray inCookie(QByteArrayView bytes)
{
    QByteArray encoded;
    for (const char c : bytes) {
        const bool isOctet = c > 0x20 && c < 0x7f && !std::strchr("\",;\\", c);
        encoded += isOctet ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
    }
    return encoded;
}

} // namespace

QVector<Field> headerFields(const Parameter &parameter, const ValueNode &value)
{
    const qsizetype star = parameter.name.indexOf(u'*');
    const auto container = star < 0 ? std::nullopt : opened(value);
    if (!container || container->shape != ValueNode::Shape::Struct)
        return headerStyle(parameter, value).fields(value);
    QVector<Field> headers;
    for (const ValueNode &member : container->members) {
        QString name = parameter.name;
        name.replace(star, 1, member.name);
        headers.append({name.toUtf8(), partText(member), Origin::parameter(member.path)});
    }
    return headers;
}

QVector<Problem> headerProblems(const Field &header, const QString &path)
{
    const QByteArray &bytes = header.value.bytes();
    const bool isAscii = std::all_of(bytes.cbegin(), bytes.cend(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (header.name.contains('*')) // a token's character, but no header has it: it stands for what a map's keys are
        return {{path, ProblemText::tr("%1 is a group of headers: give each by its name").arg(QString::fromUtf8(header.name)),
                 Severity::Blocking}};
    if (!isHeaderToken(header.name))
        return {{path, ProblemText::tr("%1 is no name of a header: letters, digits and hyphens are").arg(QString::fromUtf8(header.name)),
                 Severity::Blocking}};
    if (breaksHeader(bytes))
        return {{path, ProblemText::tr("A header holds no line end and no NUL: take it out"), Severity::Blocking}};
    if (!isAscii)
        return {{path, ProblemText::tr("A header holds ASCII only: percent-encode the text or write it as Base64"), Severity::Blocking}};
    return {};
}

QVector<TracedBytes> cookiePairs(const Parameter &parameter, const ValueNode &value)
{
    const bool isExploded = parameter.style == "multi" || parameter.style == "form-object";
    const QVector<Field> fields = (isExploded ? valueStyle(parameter.style) : headerStyle(parameter, value)).fields(value);
    QVector<TracedBytes> pairs;
    for (const Field &field : fields)
        pairs.append(field.tracedName() + "=" + field.value.mapped(inCookie));
    return pairs;
}

} // namespace countersign
