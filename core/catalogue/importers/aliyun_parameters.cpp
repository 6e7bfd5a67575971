// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/aliyun_parameters.h"

#include "core/catalogue/importers/alibabafacts.h"
#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_source.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct TypeAndStyle {
    ValueType type;
    QByteArray style; // a literal: copies share it without counting, in any thread
};

/// What a Struct or an Array holds is not said there, so both take JSON text, which is then taken apart. Tables as short as this are gone through faster than hashed.
const TypeAndStyle *knownType(QByteArrayView name)
{
    static const std::pair<QByteArrayView, TypeAndStyle> all[] = {{"String", {ValueType::String, "plain"_ba}},
                                                                  {"Integer", {ValueType::Integer, "plain"_ba}},
                                                                  {"Long", {ValueType::Integer, "plain"_ba}},
                                                                  {"Float", {ValueType::Number, "plain"_ba}},
                                                                  {"Double", {ValueType::Number, "plain"_ba}},
                                                                  {"Boolean", {ValueType::Boolean, "plain"_ba}},
                                                                  {"RepeatList", {ValueType::List, "repeat-list"_ba}},
                                                                  {"Array", {ValueType::Json, "flat"_ba}},
                                                                  {"Struct", {ValueType::Json, "flat"_ba}},
                                                                  {"Json", {ValueType::Json, "plain"_ba}},
                                                                  {"Any", {ValueType::Any, "plain"_ba}}};
    const auto *found = std::find_if(std::begin(all), std::end(all), [name](const auto &each) { return each.first == name; });
    return found == std::end(all) ? nullptr : &found->second;
}

std::optional<ParameterPlace> knownPlace(QByteArrayView position)
{
    static constexpr std::pair<std::string_view, ParameterPlace> all[] = {
        {"Query", ParameterPlace::Query}, {"Body", ParameterPlace::Form},     {"FormData", ParameterPlace::Form},
        {"Path", ParameterPlace::Path},   {"Header", ParameterPlace::Header}, {"Host", ParameterPlace::Host}};
    for (const auto &each : all)
        if (position == QByteArrayView(each.first.data(), qsizetype(each.first.size())))
            return each.second;
    return std::nullopt;
}

Parameter one(const MetadataNode &node, int depth);

/// Parameters with a name, each spelling once.
template <class Make>
auto namedOnce(const MetadataNode &list, const Make &make)
{
    QVector<decltype(make(list))> all;
    std::unordered_set<std::string_view> known;
    const QVector<MetadataNode> nodes = list.elements();
    all.reserve(nodes.size());
    for (const MetadataNode &node : nodes) {
        const QByteArrayView name = node.bytes("name");
        const bool isFirst = known.emplace(name.data(), size_t(name.size())).second;
        if (!isPlainUtf8Name(name))
            node.note(openapiText(
                QT_TRANSLATE_NOOP("OpenapiMetadata", "has no name, or one with characters that are not seen, and was left out")));
        else if (!isFirst)
            node.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "comes twice: %1; the first counts")).arg(QString::fromUtf8(name)));
        else
            all.append(make(node));
    }
    return all;
}

void setMembers(Parameter &parameter, const MetadataNode &children, int depth)
{
    constexpr int deepestMembers = 20;
    if (depth > deepestMembers) {
        children.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "is nested too deeply and takes JSON")));
        parameter.type = ValueType::Json;
        return;
    }
    const QVector<Parameter> members = namedOnce(children, [depth](const MetadataNode &node) { return one(node, depth + 1); });
    if (parameter.type == ValueType::List && members.isEmpty() && depth > 0) {
        // The source describes one level of members only: what stands here may have some of its own.
        const Parameter text{.name = u"string"_s}, object{.name = u"object"_s, .type = ValueType::Struct};
        parameter.members = {Parameter{.type = ValueType::Choice, .members = {text, object}}};
    } else if (parameter.type == ValueType::List) {
        parameter.members = {members.isEmpty() ? Parameter{} : Parameter{.type = ValueType::Struct, .members = members}};
    } else if (parameter.type == ValueType::Json && !members.isEmpty()) {
        parameter.type = ValueType::List;
        parameter.style = "json";
        parameter.members = {Parameter{.type = ValueType::Struct, .members = members}};
    } else if (!members.isEmpty()) {
        children.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "stands below a single value and was left out")));
    }
}

Parameter one(const MetadataNode &node, int depth)
{
    Parameter parameter;
    parameter.name = node.text("name");
    const QByteArrayView type = node.bytes("type");
    const TypeAndStyle *known = knownType(type);
    if (!known)
        node.note(
            importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "has an unknown type and takes any value: %1")).arg(QString::fromUtf8(type)));
    parameter.type = known ? known->type : ValueType::Any;
    parameter.style = known ? known->style : "plain"_ba;
    parameter.required = node.flag("required");
    if (type == "Long")
        parameter.format = u"int64"_s;
    setMembers(parameter, node.member("sub_parameters"), depth);
    if (depth > 0)
        parameter.style.clear();
    parameter.sensitive = parameter.type == ValueType::String && isSecretParameter(parameter.name);
    return parameter;
}

AliyunParameter topLevel(const MetadataNode &node)
{
    AliyunParameter made{one(node, 0), false};
    const QByteArrayView position = node.bytes("position");
    const auto place = knownPlace(position);
    if (!place)
        node.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "has an unknown position and goes into the query: %1"))
                      .arg(QString::fromUtf8(position)));
    made.parameter.place = place.value_or(ParameterPlace::Query);
    made.inBody = position == "Body";
    return made;
}

/// As QString::trimmed would have it, which knows more blanks than ASCII's.
QByteArrayView trimmed(QByteArrayView text)
{
    const auto isBlank = [](QByteArrayView character) { // of valid UTF-8; none needs four bytes
        const auto bits = [&character](qsizetype place, uint mask) { return uint(uchar(character[place])) & mask; };
        return character.size() == 2 ? QChar::isSpace(bits(0, 0x1F) << 6 | bits(1, 0x3F))
                                     : character.size() == 3 && QChar::isSpace(bits(0, 0x0F) << 12 | bits(1, 0x3F) << 6 | bits(2, 0x3F));
    };
    const auto isFurther = [](char byte) { return (byte & 0xC0) == 0x80; };
    for (qsizetype before = -1; before != text.size();) {
        text = text.trimmed();
        before = text.size();
        qsizetype size = std::min<qsizetype>(1, before);
        while (size < before && isFurther(text[size]))
            ++size;
        if (size > 1 && isBlank(text.first(size)))
            text = text.sliced(size);
        size = std::min<qsizetype>(1, text.size());
        while (size < text.size() && isFurther(text[text.size() - size]))
            ++size;
        if (size > 1 && isBlank(text.last(size)))
            text.chop(size);
    }
    return text;
}

void addTexts(Parameter &parameter, const QByteArray &way, const AliyunDocumentation &texts)
{
    const quint32 english = texts.kept->add(texts.english.text(way)), chinese = texts.kept->add(texts.chinese.text(way));
    if (english != 0 || chinese != 0)
        parameter.documentation = VendorText(texts.kept, english, chinese);
    if (parameter.members.isEmpty())
        return;
    QVector<Parameter> members = parameter.members.list();
    for (Parameter &member : members)
        addTexts(member, member.name.isEmpty() ? way : QByteArray(way + '/' + member.name.toUtf8()), texts);
    parameter.members = members;
}

} // namespace

QVector<AliyunParameter> aliyunParameters(const MetadataNode &list)
{
    if (!list.isThere())
        return {};
    QVector<AliyunParameter> parameters = namedOnce(list, [](const MetadataNode &node) { return topLevel(node); });
    parameters.removeIf([](const AliyunParameter &made) { return isFilledByGateway(made.parameter.name); });
    std::stable_partition(parameters.begin(), parameters.end(), [](const AliyunParameter &made) { return made.parameter.required; });
    return parameters;
}

quint32 ImportedTexts::add(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    m_bytes.append(text.data(), size_t(text.size())); // a QByteArray takes several times as long for as little as this
    m_ends.push_back(qsizetype(m_bytes.size()));
    return quint32(m_ends.size() - 1);
}

QByteArrayView ImportedTexts::bytes(quint32 index) const
{
    if (index == 0 || index >= m_ends.size())
        return {};
    return {m_bytes.data() + m_ends[index - 1], m_ends[index] - m_ends[index - 1]};
}

AliyunTexts::AliyunTexts(const MetadataNode &list)
{
    take(list, {});
    std::stable_sort(m_texts.begin(), m_texts.end(), [this](const Text &a, const Text &b) { return way(a) < way(b); });
}

void AliyunTexts::take(const MetadataNode &list, const QByteArray &prefix)
{
    for (const MetadataNode &node : list.elements()) {
        const QByteArrayView name = node.bytes("name"), text = trimmed(node.bytes("description"));
        if (!text.isEmpty()) {
            m_texts.push_back({qsizetype(m_bytes.size()), prefix.size() + name.size(), text.size()});
            for (const QByteArrayView part : {QByteArrayView(prefix), name, text})
                m_bytes.append(part.data(), size_t(part.size()));
        }
        if (const MetadataNode members = node.member("sub_parameters"); members.isThere())
            take(members, prefix + name.toByteArray() + '/');
    }
}

QByteArrayView AliyunTexts::text(QByteArrayView asked) const
{
    const auto behind = std::upper_bound(m_texts.begin(), m_texts.end(), asked,
                                         [this](QByteArrayView before, const Text &text) { return before < way(text); });
    if (behind == m_texts.begin() || way(*(behind - 1)) != asked)
        return {};
    const Text &found = *(behind - 1); // of two with one name the later
    return {m_bytes.data() + found.begin + found.waySize, found.size};
}

void addTexts(Parameter &parameter, const AliyunDocumentation &texts)
{
    addTexts(parameter, parameter.name.toUtf8(), texts);
}

} // namespace countersign
