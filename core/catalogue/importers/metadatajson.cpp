// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/metadatajson.h"

#include "core/catalogue/importers/metadatafiles.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace countersign {

namespace {

static_assert(MetadataFiles::padding >= qsizetype(simdjson::SIMDJSON_PADDING));

QString jsonText(const char *text)
{
    return QCoreApplication::translate("MetadataJson", text);
}

QString qtText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

MetadataNode notJson(simdjson::error_code error, MetadataNode::Target &target)
{
    target.report.add(inReport(target.file), {},
                      jsonText(QT_TRANSLATE_NOOP("MetadataJson", "is no JSON and was left out (%1)"))
                          .arg(QString::fromUtf8(simdjson::error_message(error))));
    return {};
}

/// Where the number or the string that begins at \p begin ends.
qsizetype endOfToken(QByteArrayView json, qsizetype begin)
{
    qsizetype end = begin + 1;
    if (json[begin] == '"') {
        while (end < json.size() && json[end] != '"')
            end += json[end] == '\\' ? 2 : 1;
        return std::min(end + 1, json.size());
    }
    const auto isOfNumber = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-'; };
    while (end < json.size() && isOfNumber(json[end]))
        ++end;
    return end;
}

bool isFinite(QByteArrayView number)
{
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    return isNumber && std::isfinite(value);
}

/// \p json with each number as a text that would not fit into 64 bits.
QByteArray withQuotedNumbers(QByteArrayView json)
{
    QByteArray quoted;
    quoted.reserve(json.size() + json.size() / 16);
    for (qsizetype position = 0; position < json.size();) {
        const char c = json[position];
        const bool isNumber = c == '-' || (c >= '0' && c <= '9');
        const qsizetype end = isNumber || c == '"' ? endOfToken(json, position) : position + 1;
        const QByteArrayView token = json.sliced(position, end - position);
        bool isSmall = true;
        if (isNumber && token.size() > 18)
            isSmall = false;
        else if (isNumber && (token.contains('e') || token.contains('E')))
            isSmall = isFinite(token);
        quoted += isSmall ? token.toByteArray() : QByteArray('"' + token.toByteArray() + '"');
        position = end;
    }
    return quoted;
}

} // namespace

QString MetadataNode::below(const QString &name) const
{
    if (m_target->places == Places::Pointers) {
        const bool isPlain = !name.contains(u'~') && !name.contains(u'/');
        return m_place + u'/' + (isPlain ? name : QString(name).replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1")));
    }
    return m_place.isEmpty() ? name : QString(m_place + u'.' + name);
}

bool MetadataNode::isNull() const
{
    return m_isThere && m_element.is_null();
}

bool MetadataNode::wants(bool isRight, const char *type) const
{
    if (m_isThere && !isRight)
        note(jsonText(QT_TRANSLATE_NOOP("MetadataJson", "is not %1 and counts as absent")).arg(jsonText(type)));
    return m_isThere && isRight;
}

MetadataNode MetadataNode::member(const char *name) const
{
    if (!wants(isObject(), QT_TRANSLATE_NOOP("MetadataJson", "an object")))
        return {};
    simdjson::dom::element found;
    if (m_element.at_key(name).get(found) || found.is_null())
        return {};
    return {found, *m_target, below(QString::fromUtf8(name))};
}

QVector<QPair<QString, MetadataNode>> MetadataNode::members() const
{
    QVector<QPair<QString, MetadataNode>> all;
    if (!wants(isObject(), QT_TRANSLATE_NOOP("MetadataJson", "an object")))
        return all;
    for (const auto &[key, value] : simdjson::dom::object(m_element)) {
        const QString name = qtText(key);
        all.append({name, MetadataNode(value, *m_target, below(name))});
    }
    return all;
}

QVector<MetadataNode> MetadataNode::elements() const
{
    QVector<MetadataNode> all;
    if (!wants(isArray(), QT_TRANSLATE_NOOP("MetadataJson", "a list")))
        return all;
    for (const simdjson::dom::element element : simdjson::dom::array(m_element))
        all.append({element, *m_target,
                    m_target->places == Places::Pointers ? QString(m_place + u'/' + QString::number(all.size()))
                                                         : QString(m_place + u'[' + QString::number(all.size()) + u']')});
    return all;
}

MetadataNode MetadataNode::atPointer(const QString &pointer) const
{
    simdjson::dom::element found;
    const std::string written = pointer.toStdString();
    if (!m_isThere || m_element.at_pointer(written).get(found))
        return {};
    return {found, *m_target, m_place + pointer};
}

QString MetadataNode::text() const
{
    return wants(isString(), QT_TRANSLATE_NOOP("MetadataJson", "a text")) ? qtText(m_element.get_string().value_unsafe()) : QString();
}

QString MetadataNode::scalar() const
{
    if (!m_isThere || isNull())
        return {};
    if (isString())
        return text();
    if (!wants(!isObject() && !isArray(), QT_TRANSLATE_NOOP("MetadataJson", "a single value")))
        return {};
    return QString::fromStdString(simdjson::minify(m_element));
}

bool MetadataNode::flag(const char *name) const
{
    const MetadataNode found = member(name);
    bool value = false;
    if (found.isThere() && found.m_element.get_bool().get(value))
        found.note(jsonText(QT_TRANSLATE_NOOP("MetadataJson", "is neither true nor false and counts as false")));
    return value;
}

QStringList MetadataNode::texts(const char *name) const
{
    QStringList all;
    if (const MetadataNode found = member(name); found.isThere())
        for (const MetadataNode &element : found.elements())
            all.append(element.text());
    return all;
}

QString MetadataNode::json() const
{
    return m_isThere ? QString::fromStdString(simdjson::minify(m_element)) : QString();
}

void MetadataNode::note(const QString &reason) const
{
    if (m_target)
        m_target->report.add(inReport(m_target->file), inReport(m_place), inReport(reason));
}

QString inReport(const QString &text)
{
    constexpr qsizetype longest = 600;
    const auto isHidden = [](QChar character) {
        return character.category() == QChar::Other_Control || character.category() == QChar::Other_Format
            || character == QChar::LineSeparator || character == QChar::ParagraphSeparator;
    };
    if (text.size() <= longest && std::none_of(text.cbegin(), text.cend(), isHidden))
        return text;
    QString shown;
    for (const QChar character : text.left(longest))
        shown += isHidden(character)
            ? QString(QStringLiteral("\\u") + QString::number(character.unicode(), 16).rightJustified(4, u'0').toUpper())
            : QString(character);
    return text.size() > longest ? QString(shown + QChar(0x2026)) : shown;
}

MetadataNode metadataDocument(simdjson::dom::parser &parser, QByteArrayView bytes, MetadataNode::Target &target)
{
    simdjson::dom::element document;
    const auto error = parser.parse(bytes.data(), size_t(bytes.size()), false).get(document);
    return error ? notJson(error, target) : MetadataNode(document, target);
}

MetadataNode metadataDocument(simdjson::dom::document &document, QByteArrayView bytes, MetadataNode::Target &target)
{
    constexpr size_t deepestNesting = 1 << 15; // what writes a value out again goes down by calls
    static constexpr char byteOrderMark[] = "\xEF\xBB\xBF";
    const QByteArrayView text = bytes.startsWith(byteOrderMark) ? bytes.sliced(3) : bytes;
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    auto error = parser.allocate(size_t(text.size()), std::min(deepestNesting, size_t(text.size()) + 1));
    if (!error)
        error = parser.parse_into_document(document, text.data(), size_t(text.size()), false).get(root);
    if (error == simdjson::NUMBER_ERROR || error == simdjson::NUMBER_OUT_OF_RANGE) {
        const simdjson::padded_string quoted(withQuotedNumbers(text).toStdString());
        error = parser.parse_into_document(document, quoted).get(root);
    }
    return error ? notJson(error, target) : MetadataNode(root, target);
}

} // namespace countersign
