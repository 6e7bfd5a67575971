// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/bodyforms.h"

#include "core/base/encoding.h"
#include "core/base/jsontokens.h"
#include "core/signing/desk.h"
#include "core/signing/fieldshape.h"

#include <algorithm>

namespace countersign {

namespace {

using Body = SigningRules::Body;

/// White space of a layout.
struct Layout {
    QByteArray indent{}; ///< one level; empty: everything on one line
    bool isSpaced = false;
};

/// JSON written anew token by token: strings and numbers keep their spelling, only the white space changes.
QByteArray laidOut(const QByteArray &json, const Layout &layout)
{
    using Kind = JsonToken::Kind;
    QByteArray result;
    qsizetype depth = 0;
    const auto newLine = [&] {
        if (!layout.indent.isEmpty())
            result += '\n' + layout.indent.repeated(depth);
    };
    JsonTokens tokens(json);
    Kind before = Kind::End;
    for (JsonToken token = tokens.next(); token.kind != Kind::End; token = tokens.next()) {
        if (token.kind == Kind::Fault)
            return json;
        const bool closes = token.kind == Kind::EndObject || token.kind == Kind::EndArray;
        const bool isOpen = before == Kind::BeginObject || before == Kind::BeginArray;
        depth -= closes ? 1 : 0;
        if (closes != isOpen && (closes || isOpen)) // an empty container stays closed up
            newLine();
        result += json.mid(token.offset, token.length);
        depth += token.kind == Kind::BeginObject || token.kind == Kind::BeginArray ? 1 : 0;
        if (token.kind == Kind::Comma && !layout.indent.isEmpty())
            newLine();
        else if ((token.kind == Kind::Comma || token.kind == Kind::Colon) && (layout.isSpaced || !layout.indent.isEmpty()))
            result += ' ';
        before = token.kind;
    }
    return result;
}

/// The same JSON without blanks, the members of each object in the order of their names. \param at of the value's first token
QByteArray withNamesInOrder(const QByteArray &json, const std::vector<JsonToken> &tokens, size_t &at)
{
    using Kind = JsonToken::Kind;
    const auto text = [&](size_t token) { return json.mid(tokens[token].offset, tokens[token].length); };
    const Kind kind = tokens[at].kind;
    if (kind != Kind::BeginObject && kind != Kind::BeginArray)
        return text(at++);
    const bool isObject = kind == Kind::BeginObject;
    std::vector<std::pair<QByteArray, QByteArray>> members;
    for (++at; tokens[at].kind != Kind::EndObject && tokens[at].kind != Kind::EndArray;) {
        if (tokens[at].kind == Kind::Comma) {
            ++at;
            continue;
        }
        QByteArray name;
        if (isObject) {
            name = text(at);
            at += 2; // the colon
        }
        members.emplace_back(name, withNamesInOrder(json, tokens, at));
    }
    ++at;
    if (isObject) // without their quotes: `a` before `a-b`
        std::stable_sort(members.begin(), members.end(),
                         [](const auto &one, const auto &other) { return one.first.chopped(1) < other.first.chopped(1); });
    QByteArrayList parts;
    for (const auto &[name, value] : members)
        parts.append(isObject ? name + ':' + value : value);
    return isObject ? '{' + parts.join(',') + '}' : '[' + parts.join(',') + ']';
}

QByteArray withNamesInOrder(const QByteArray &json)
{
    constexpr qsizetype deepest = 200; // the work is recursive
    std::vector<JsonToken> all;
    JsonTokens tokens(json);
    for (JsonToken token = tokens.next(); token.kind != JsonToken::Kind::End; token = tokens.next()) {
        if (token.kind == JsonToken::Kind::Fault || tokens.depth() > deepest)
            return json;
        all.push_back(token);
    }
    size_t at = 0;
    return all.empty() ? json : withNamesInOrder(json, all, at);
}

QByteArray asJsonString(QByteArray text)
{
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t");
    return '"' + text + '"';
}

QByteArray inForm(const QByteArray &body, Body form)
{
    switch (form) {
    case Body::AsSent:
    case Body::UnsignedPayload:
    case Body::Raw:
        return body;
    case Body::Nothing:
    case Body::NoHash:
        return {};
    case Body::Compact:
        return laidOut(body, {});
    case Body::Spaced:
        return laidOut(body, {.isSpaced = true});
    case Body::IndentedByTwo:
        return laidOut(body, {.indent = "  "});
    case Body::IndentedByFour:
        return laidOut(body, {.indent = "    "});
    case Body::IndentedByTab:
        return laidOut(body, {.indent = "\t"});
    case Body::SortedCompact:
        return withNamesInOrder(body);
    case Body::SortedSpaced:
        return laidOut(withNamesInOrder(body), {.isSpaced = true});
    case Body::SlashesEscaped:
        return laidOut(body, {}).replace("\\/", "/").replace("/", "\\/");
    case Body::Quoted:
        return asJsonString(body);
    }
    Q_UNREACHABLE();
}

/// A hash is kept under these.
quint64 bodyRules(const SigningRules &rules)
{
    return static_cast<quint64>(rules.body) | static_cast<quint64>(rules.bodyEscapes) << 8 | static_cast<quint64>(rules.bodyCharset) << 16
        | static_cast<quint64>(rules.bodyEnding) << 24 | static_cast<quint64>(rules.bodyHash) << 32
        | static_cast<quint64>(rules.bodyHashInUpperCase) << 40;
}

QByteArray hashLine(const QByteArray &body, const SigningRules &rules)
{
    if (rules.body == Body::NoHash)
        return {};
    if (rules.body == Body::Raw)
        return bodyInForm(body, rules);
    const QByteArray hex = hexEncoded(digest(rules.bodyHash, bodyInForm(body, rules)));
    return rules.bodyHashInUpperCase ? hex.toUpper() : hex;
}

} // namespace

QByteArray bodyInForm(const QByteArray &body, const SigningRules &rules)
{
    return inCharset(inForm(body, rules.body), rules.bodyEscapes, rules.bodyCharset) + endingBytes(rules.bodyEnding);
}

QByteArrayView BodyHashes::of(const QByteArray &body, const SigningRules &rules)
{
    if (rules.body == Body::UnsignedPayload)
        return "UNSIGNED-PAYLOAD";
    if (body.isEmpty() != m_areOfNothing) {
        m_hashes.clear();
        m_areOfNothing = body.isEmpty();
    }
    const quint64 wanted = bodyRules(rules);
    const auto made = std::find_if(m_hashes.cbegin(), m_hashes.cend(), [wanted](const Hash &each) { return each.rules == wanted; });
    if (made != m_hashes.cend())
        return made->hex;
    m_hashes.push_back({wanted, hashLine(body, rules)});
    return m_hashes.back().hex;
}

} // namespace countersign
