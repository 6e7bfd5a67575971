// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsontokens.h"

#include <cstring>

namespace countersign {

namespace {

using JsonKind = JsonToken::Kind;

bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isJsonDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isJsonHex(char c)
{
    return isJsonDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Position behind the closing quote of the string that starts at \p from; -1 when there is none.
qsizetype jsonStringEnd(QByteArrayView source, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < source.size() && source[at] != '"')
        at += source[at] == '\\' ? 2 : 1;
    return at < source.size() ? at + 1 : -1;
}

/// Offset of the first byte in the string token that RFC 8259 does not allow; -1 when it is good.
qsizetype badStringByte(QByteArrayView source, qsizetype from, qsizetype end)
{
    for (qsizetype at = from + 1; at < end - 1; ++at) {
        const char c = source[at];
        if (static_cast<unsigned char>(c) < 0x20)
            return at;
        if (c != '\\')
            continue;
        const char escape = source[++at];
        if (escape == 'u') {
            for (qsizetype digit = 1; digit <= 4; ++digit) {
                if (at + digit >= end - 1 || !isJsonHex(source[at + digit]))
                    return at - 1;
            }
            at += 4;
        } else if (escape == '\0' || !std::strchr("\"\\/bfnrt", escape)) {
            return at - 1;
        }
    }
    return -1;
}

/// Letters that may stand in a number or a word, so that `1.2.3` is one faulty token and not three good ones.
bool isJsonWordByte(char c)
{
    return isJsonDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' || c == '.' || c == '_'
        || static_cast<unsigned char>(c) >= 0x80;
}

bool isJsonNumber(QByteArrayView word)
{
    qsizetype at = 0;
    const auto digits = [&] {
        const qsizetype start = at;
        while (at < word.size() && isJsonDigit(word[at]))
            ++at;
        return at > start;
    };
    if (at < word.size() && word[at] == '-')
        ++at;
    if (at < word.size() && word[at] == '0')
        ++at;
    else if (!digits())
        return false;
    if (at < word.size() && word[at] == '.') {
        ++at;
        if (!digits())
            return false;
    }
    if (at < word.size() && (word[at] == 'e' || word[at] == 'E')) {
        ++at;
        if (at < word.size() && (word[at] == '+' || word[at] == '-'))
            ++at;
        if (!digits())
            return false;
    }
    return at == word.size();
}

bool isJsonLiteral(QByteArrayView word)
{
    return word == QByteArrayView("true") || word == QByteArrayView("false") || word == QByteArrayView("null");
}

} // namespace

JsonTokens::JsonTokens(QByteArrayView source) : m_source(source)
{
    if (m_source.startsWith(QByteArrayView("\xEF\xBB\xBF")))
        m_position = 3;
}

JsonToken JsonTokens::scan(QByteArrayView source, qsizetype &position)
{
    while (position < source.size() && isJsonSpace(source[position]))
        ++position;
    if (position >= source.size())
        return {JsonKind::End, source.size(), 0};
    const qsizetype from = position++;
    switch (source[from]) {
    case '{':
        return {JsonKind::BeginObject, from, 1};
    case '}':
        return {JsonKind::EndObject, from, 1};
    case '[':
        return {JsonKind::BeginArray, from, 1};
    case ']':
        return {JsonKind::EndArray, from, 1};
    case ':':
        return {JsonKind::Colon, from, 1};
    case ',':
        return {JsonKind::Comma, from, 1};
    case '"':
        position = jsonStringEnd(source, from);
        if (position < 0)
            position = source.size();
        return {JsonKind::String, from, position - from};
    default:
        break;
    }
    while (position < source.size() && isJsonWordByte(source[from]) && isJsonWordByte(source[position]))
        ++position;
    const QByteArrayView word = source.sliced(from, position - from);
    const JsonKind kind = isJsonLiteral(word) ? JsonKind::Literal : isJsonNumber(word) ? JsonKind::Number : JsonKind::Fault;
    return {kind, from, word.size()};
}

JsonToken JsonTokens::next()
{
    if (m_done)
        return m_last;
    JsonToken token = scan(m_source, m_position);
    if (token.kind == JsonKind::End) {
        if (m_expects != Expects::Nothing)
            return failed(token.offset, tr("the text ends too early: %1").arg(expectation()));
        m_done = true;
        return m_last = token;
    }
    if (token.kind == JsonKind::Fault)
        return failed(token.offset, tr("a character that no JSON value starts with, or a misspelt word or number"));
    if (token.kind == JsonKind::String) {
        if (m_position == m_source.size() && jsonStringEnd(m_source, token.offset) < 0)
            return failed(token.offset, tr("a string without its closing quote"));
        if (const qsizetype bad = badStringByte(m_source, token.offset, token.offset + token.length); bad >= 0)
            return failed(bad, tr("a control character or an unknown escape in a string"));
        if (m_expects == Expects::Key || m_expects == Expects::KeyOrEnd)
            token.kind = JsonKind::Key;
    }
    if (!accepts(token))
        return failed(token.offset, expectation());
    return m_last = closed(token);
}

JsonToken JsonTokens::failed(qsizetype offset, const QString &reason)
{
    m_done = true;
    m_fault = reason;
    return m_last = {JsonKind::Fault, offset, 0};
}

bool JsonTokens::accepts(const JsonToken &token) const
{
    const bool isEnd =
        token.kind == (!m_inObject.empty() && m_inObject.back() ? JsonKind::EndObject : JsonKind::EndArray) && !m_inObject.empty();
    const bool isValue = token.kind == JsonKind::BeginObject || token.kind == JsonKind::BeginArray || token.kind == JsonKind::String
        || token.kind == JsonKind::Number || token.kind == JsonKind::Literal;
    switch (m_expects) {
    case Expects::Value:
        return isValue;
    case Expects::ValueOrEnd:
        return isValue || isEnd;
    case Expects::Key:
        return token.kind == JsonKind::Key;
    case Expects::KeyOrEnd:
        return token.kind == JsonKind::Key || isEnd;
    case Expects::Colon:
        return token.kind == JsonKind::Colon;
    case Expects::CommaOrEnd:
        return token.kind == JsonKind::Comma || isEnd;
    case Expects::Nothing:
        return false;
    }
    return false;
}

JsonToken JsonTokens::closed(JsonToken token)
{
    switch (token.kind) {
    case JsonKind::BeginObject:
    case JsonKind::BeginArray:
        m_inObject.push_back(token.kind == JsonKind::BeginObject);
        m_expects = m_inObject.back() ? Expects::KeyOrEnd : Expects::ValueOrEnd;
        return token;
    case JsonKind::Key:
        m_expects = Expects::Colon;
        return token;
    case JsonKind::Colon:
        m_expects = Expects::Value;
        return token;
    case JsonKind::Comma:
        m_expects = m_inObject.back() ? Expects::Key : Expects::Value;
        return token;
    case JsonKind::EndObject:
    case JsonKind::EndArray:
        m_inObject.pop_back();
        break;
    default:
        break;
    }
    m_expects = m_inObject.empty() ? Expects::Nothing : Expects::CommaOrEnd;
    return token;
}

QString JsonTokens::expectation() const
{
    switch (m_expects) {
    case Expects::Value:
        return tr("a value is missing");
    case Expects::ValueOrEnd:
        return tr("a value or ] is missing");
    case Expects::Key:
        return tr("a name in quotes is missing");
    case Expects::KeyOrEnd:
        return tr("a name in quotes or } is missing");
    case Expects::Colon:
        return tr("a colon is missing after the name");
    case Expects::CommaOrEnd:
        return m_inObject.back() ? tr("a comma or } is missing") : tr("a comma or ] is missing");
    case Expects::Nothing:
        return tr("there is more text after the end of the value");
    }
    return {};
}

} // namespace countersign
