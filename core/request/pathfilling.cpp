// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/pathfilling.h"

#include "core/base/encoding.h"
#include "core/request/problemtext.h"
#include "core/request/styles.h"

#include <algorithm>
#include <cstring>

namespace countersign {

namespace {

/// Characters of a path, and percent signs, stay. Source: RFC 3986 section 3.3.
QByteArray pathLiteral(const QByteArray &bytes)
{
    QByteArray encoded;
    for (const char c : bytes)
        encoded += c > 0x20 && c < 0x7f && !std::strchr("\"<>\\^`{|}", c) ? QByteArray(1, c) : percentEncoded(QByteArrayView(&c, 1));
    return encoded;
}

const Parameter *pathParameter(const Operation &operation, const QString &name)
{
    const auto isNamed = [&name](const Parameter &parameter) { return parameter.place == ParameterPlace::Path && parameter.name == name; };
    const auto found = std::find_if(operation.parameters.cbegin(), operation.parameters.cend(), isNamed);
    return found == operation.parameters.cend() ? nullptr : &*found;
}

/// Percent-encoded but for what the style itself writes between the parts. A container without a style is a list with commas.
std::optional<TracedBytes> pathText(const Parameter &parameter, const ValueNode &value, bool keepsSlashes)
{
    const auto container = opened(value);
    const bool isPlain = parameter.style.isEmpty() || parameter.style == "plain";
    const bool isJoined = isPlain && container && hasParts(*container);
    const QVector<Field> fields = valueStyle(isJoined ? QByteArrayLiteral("comma") : parameter.style).fields(value);
    if (fields.size() != 1)
        return std::nullopt;
    TracedBytes encoded;
    for (const Segment &segment : fields.constFirst().value.segments()) {
        const QByteArray bytes = fields.constFirst().value.bytes().sliced(segment.offset, segment.length);
        QByteArray written = segment.origin.kind == Origin::Kind::Literal ? bytes : percentEncoded(bytes);
        encoded.append(keepsSlashes ? written.replace("%2F", "/") : written, segment.origin);
    }
    return encoded;
}

/// \param hole what stands in braces
TracedBytes pathValue(const Operation &operation, const ArrangedValues &values, const QString &hole, QVector<Problem> &problems)
{
    const auto [name, isWide] = pathHole(operation, hole);
    const Parameter *parameter = pathParameter(operation, name);
    const ValueNode *value = parameter ? values.find(*parameter) : nullptr;
    const auto text = value ? pathText(*parameter, *value, isWide) : std::nullopt;
    if (!parameter)
        problems.append({name, ProblemText::tr("The path needs %1, and the metadata does not describe it").arg(name), Severity::Blocking});
    else if (value && (!text || text->isEmpty()))
        problems.append({name, ProblemText::tr("%1 is a part of the path and cannot be empty").arg(name), Severity::Blocking});
    return text.value_or(TracedBytes(QByteArray(), Origin::parameter(name)));
}

} // namespace

PathHole pathHole(const Operation &operation, const QString &written)
{
    const bool isWide = (written.endsWith(u'*') || written.endsWith(u'+')) && !pathParameter(operation, written);
    return {isWide ? written.chopped(1) : written, isWide};
}

QByteArrayList gatheredSegments(const Operation &operation, const QByteArrayList &pattern, QByteArrayList path)
{
    const auto isWide = [&operation](const QByteArray &segment) {
        const qsizetype open = segment.indexOf('{'), close = segment.indexOf('}', open);
        return open >= 0 && close > open && pathHole(operation, QString::fromUtf8(segment.mid(open + 1, close - open - 1))).isWide;
    };
    const auto wide = std::find_if(pattern.cbegin(), pattern.cend(), isWide);
    const qsizetype further = path.size() - pattern.size();
    if (wide == pattern.cend() || further <= 0)
        return path;
    const qsizetype place = wide - pattern.cbegin();
    path[place] = path.mid(place, further + 1).join('/');
    path.remove(place + 1, further);
    return path;
}

FilledPath filledPath(const Operation &operation, const ArrangedValues &values)
{
    const Origin literal = Origin::of(Origin::Kind::Path);
    const QByteArray pathTemplate = operation.pathTemplate.isEmpty() ? QByteArrayLiteral("/") : operation.pathTemplate;
    FilledPath filled;
    qsizetype position = 0;
    while (position < pathTemplate.size()) {
        const qsizetype open = pathTemplate.indexOf('{', position);
        const qsizetype close = open < 0 ? -1 : pathTemplate.indexOf('}', open);
        const qsizetype literalEnd = close < 0 ? pathTemplate.size() : open;
        if (literalEnd > position)
            filled.path += TracedBytes(pathLiteral(pathTemplate.sliced(position, literalEnd - position)), literal);
        if (close < 0)
            break;
        filled.path += pathValue(operation, values, QString::fromUtf8(pathTemplate.sliced(open + 1, close - open - 1)), filled.problems);
        position = close + 1;
    }
    if (!filled.path.bytes().startsWith('/')) // a template of one hole takes its slash from the value
        filled.path = TracedBytes("/", literal) + filled.path;
    return filled;
}

} // namespace countersign
