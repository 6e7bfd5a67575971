// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/metadatajson.h"

#include "core/catalogue/importers/metadatafiles.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>

namespace countersign {

namespace {

constexpr const char *anObject = QT_TRANSLATE_NOOP("MetadataJson", "an object");

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

struct MetadataNode::Way {
    SharedWay above{};
    Step step{};
    QString pointer{}; ///< several steps at once, as they were asked for

    Way(const SharedWay &way, const Step &last, const QString &further = {}) : above(way), step(last), pointer(further) { }
    Way(const Way &) = delete;
    Way &operator=(const Way &) = delete;
    /// Not by calls: documents are nested as deep as the vendor likes.
    ~Way()
    {
        while (above && above.use_count() == 1)
            above = SharedWay(std::move(above->above));
    }
};

MetadataNode::SharedWay MetadataNode::way() const
{
    const bool isRoot = !m_step.name.data() && m_step.index < 0;
    return isRoot ? m_above : std::make_shared<Way>(m_above, m_step);
}

QString MetadataNode::place() const
{
    if (!m_isThere)
        return {};
    const bool isPointer = m_target->places == Places::Pointers;
    QString place;
    const auto add = [&place, isPointer](const Step &step) {
        if (step.index >= 0)
            place += isPointer ? QString(u'/' + QString::number(step.index)) : QString(u'[' + QString::number(step.index) + u']');
        else if (step.name.data() && isPointer)
            place += u'/' + qtText(step.name).replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
        else if (step.name.data())
            place += place.isEmpty() ? qtText(step.name) : QString(u'.' + qtText(step.name));
    };
    QVarLengthArray<const Way *, 32> ways;
    for (const Way *way = m_above.get(); way; way = way->above.get())
        ways.append(way);
    for (auto way = ways.crbegin(); way != ways.crend(); ++way) {
        add((*way)->step);
        place += (*way)->pointer;
    }
    add(m_step);
    return place;
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

bool MetadataNode::find(std::string_view name, simdjson::dom::element &value, std::string_view &key) const
{
    const simdjson::dom::object object(m_element);
    for (auto field = object.begin(); field != object.end(); ++field)
        if (field.key_equals(name)) {
            value = field.value();
            key = field.key();
            return !value.is_null();
        }
    return false;
}

MetadataNode MetadataNode::member(const char *name) const
{
    simdjson::dom::element value;
    std::string_view key;
    if (!wants(isObject(), anObject) || !find(name, value, key))
        return {};
    return {value, *m_target, way(), {.name = key}};
}

QVector<QPair<QString, MetadataNode>> MetadataNode::members() const
{
    QVector<QPair<QString, MetadataNode>> all;
    if (!wants(isObject(), anObject))
        return all;
    const SharedWay above = way();
    for (const auto &[key, value] : simdjson::dom::object(m_element))
        all.append({qtText(key), MetadataNode(value, *m_target, above, {.name = key})});
    return all;
}

QVector<MetadataNode> MetadataNode::elements() const
{
    QVector<MetadataNode> all;
    if (!wants(isArray(), QT_TRANSLATE_NOOP("MetadataJson", "a list")))
        return all;
    const simdjson::dom::array array(m_element);
    all.reserve(qsizetype(array.size()));
    const SharedWay above = way();
    for (const simdjson::dom::element element : array)
        all.append({element, *m_target, above, {.index = all.size()}});
    return all;
}

MetadataNode MetadataNode::atPointer(const QString &pointer) const
{
    simdjson::dom::element found;
    const std::string written = pointer.toStdString();
    if (!m_isThere || m_element.at_pointer(written).get(found))
        return {};
    return {found, *m_target, std::make_shared<Way>(m_above, m_step, pointer), {}};
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

QString MetadataNode::text(const char *name) const
{
    return QString::fromUtf8(bytes(name));
}

QByteArrayView MetadataNode::bytes(const char *name) const
{
    simdjson::dom::element value;
    std::string_view key, written;
    if (!wants(isObject(), anObject) || !find(name, value, key))
        return {};
    if (!value.get_string().get(written))
        return {written.data(), qsizetype(written.size())}; // without the way to it, which only a note needs
    MetadataNode(value, *m_target, way(), {.name = key}).text();
    return {};
}

bool MetadataNode::flag(const char *name) const
{
    simdjson::dom::element value;
    std::string_view key;
    bool isSet = false;
    if (wants(isObject(), anObject) && find(name, value, key) && value.get_bool().get(isSet))
        MetadataNode(value, *m_target, way(), {.name = key})
            .note(jsonText(QT_TRANSLATE_NOOP("MetadataJson", "is neither true nor false and counts as false")));
    return isSet;
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
        m_target->report.add(inReport(m_target->file), inReport(place()), inReport(reason));
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
