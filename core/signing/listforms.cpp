// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/listforms.h"

#include "core/signing/fieldshape.h"

#include <algorithm>

namespace countersign {

namespace {

using Lists = SigningRules::Lists;

bool isNumber(QByteArrayView part)
{
    return !part.isEmpty() && part.size() < 10 && std::all_of(part.cbegin(), part.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

QByteArray countedFromZero(const QByteArray &name)
{
    QByteArrayList parts = name.split('.');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (isNumber(parts.at(i)) && parts.at(i).toInt() > 0)
            parts[i] = QByteArray::number(parts.at(i).toInt() - 1);
    }
    return parts.join('.');
}

/// A value taken together from the fields that begin with the same name.
struct Node {
    QByteArray text{};
    std::vector<std::pair<QByteArray, Node>> members{};
    bool isList = false;
};

void insert(Node &node, const QByteArrayList &way, const QByteArray &text)
{
    if (way.isEmpty()) {
        node.text = text;
        return;
    }
    node.isList = isNumber(way.constFirst());
    auto member =
        std::find_if(node.members.begin(), node.members.end(), [&way](const auto &each) { return each.first == way.constFirst(); });
    if (member == node.members.end())
        member = node.members.insert(node.members.end(), {way.constFirst(), Node()});
    insert(member->second, way.mid(1), text);
}

QByteArray quoted(const QByteArray &text)
{
    QByteArray json("\"");
    for (const char c : text) {
        if (c == '"' || c == '\\')
            json += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            json += "\\u00" + QByteArray(1, c).toHex();
        else
            json += c;
    }
    return json + '"';
}

QByteArray json(const Node &node, Lists lists)
{
    if (node.members.empty())
        return quoted(node.text);
    std::vector<std::pair<QByteArray, Node>> members = node.members;
    const bool isAsSent = lists == Lists::JsonAsSent || lists == Lists::JsonSpacedAsSent;
    const bool isByName = lists == Lists::JsonByName || lists == Lists::JsonSpacedByName;
    if (node.isList && !isAsSent)
        std::stable_sort(members.begin(), members.end(), [isByName](const auto &a, const auto &b) {
            return isByName ? a.first < b.first : a.first.toInt() < b.first.toInt();
        });
    const bool isSpaced = lists >= Lists::JsonSpaced;
    QByteArrayList texts;
    for (const auto &[name, member] : members)
        texts.append(node.isList ? json(member, lists) : quoted(name) + (isSpaced ? ": " : ":") + json(member, lists));
    const QByteArray inner = texts.join(isSpaced ? ", " : ",");
    return node.isList ? '[' + inner + ']' : '{' + inner + '}';
}

/// The name in front of the first number, or nothing when there is none.
QByteArray listName(const QByteArray &name)
{
    const QByteArrayList parts = name.split('.');
    const auto number = std::find_if(parts.cbegin() + 1, parts.cend(), [](const QByteArray &part) { return isNumber(part); });
    return number == parts.cend() ? QByteArray() : parts.mid(0, number - parts.cbegin()).join('.');
}

} // namespace

QByteArrayList listNames(const QVector<Field> &fields)
{
    QByteArrayList names;
    for (const Field &field : fields) {
        if (const QByteArray name = listName(field.name); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

QVector<Field> withLists(const QVector<Field> &fields, Lists lists, int only)
{
    if (lists == Lists::AsSent)
        return fields;
    const QByteArray onlyName = only > 0 ? listNames(fields).value(only - 1) : QByteArray();
    QVector<Field> result;
    QVector<std::pair<QByteArray, Node>> nodes; // beside the fields that they become
    for (const Field &field : fields) {
        const QByteArray name = listName(field.name);
        const bool isChanged = !name.isEmpty() && (only == 0 || name == onlyName);
        if (lists == Lists::FromZero || !isChanged) {
            result.append({isChanged ? countedFromZero(field.name) : field.name, field.value, field.origin});
            nodes.append(std::pair(QByteArray(), Node()));
            continue;
        }
        auto node = std::find_if(nodes.begin(), nodes.end(), [&name](const auto &each) { return each.first == name; });
        if (node == nodes.end()) {
            result.append({name, {}, field.origin});
            nodes.append(std::pair(name, Node()));
            node = nodes.end() - 1;
        }
        insert(node->second, field.name.mid(name.size() + 1).split('.'), field.value.bytes());
    }
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (nodes.at(i).first.isEmpty())
            continue;
        const QByteArray text = json(nodes.at(i).second, lists);
        const auto escapes = lists == Lists::JsonSpacedEscaped ? SigningRules::Escapes::Lower : SigningRules::Escapes::None;
        result[i].value = TracedBytes(inCharset(text, escapes, SigningRules::Charset::Utf8), result.at(i).origin);
    }
    return result;
}

} // namespace countersign
