// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jsonlayout.h"

#include "core/base/jsontokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

namespace {

constexpr int deepestJsonIndent = 40;

/// What is open while reading: no recursion, one entry a level.
struct JsonLevel {
    size_t line = 0;
    int children = 0;
    bool isObject = false;
    bool masked = false;
    const QVector<ResponseMember> *members = nullptr;
};

class JsonLayouter {
public:
    JsonLayouter(const QByteArray &source, const QVector<ResponseMember> &facts) : m_facts(facts)
    {
        m_layout.source = source;
        m_layout.syntax = TextLayout::Syntax::Json;
    }

    Result<TextLayout> run();

private:
    void take(const JsonToken &token);
    void begin(const JsonToken &token);
    void end(const JsonToken &token);
    void scalar(const JsonToken &token);
    void key(const JsonToken &token);
    void startLine(qsizetype from);
    void startItem(const JsonToken &token);
    const QVector<ResponseMember> *membersOf(const ResponseMember *fact) const;

    TextLayout m_layout{};
    const QVector<ResponseMember> &m_facts;
    std::vector<JsonLevel> m_levels{};
    const ResponseMember *m_fact = nullptr; ///< of the value that comes next
    int m_number = 0;
};

Result<TextLayout> JsonLayouter::run()
{
    JsonTokens tokens(m_layout.source);
    for (JsonToken token = tokens.next(); token.kind != JsonToken::Kind::End; token = tokens.next()) {
        if (token.kind == JsonToken::Kind::Fault)
            return tl::unexpected(Error{ErrorKind::BadInput, tokens.fault(), placeText(m_layout.source, token.offset), {}});
        take(token);
    }
    return std::move(m_layout);
}

void JsonLayouter::take(const JsonToken &token)
{
    switch (token.kind) {
    case JsonToken::Kind::BeginObject:
    case JsonToken::Kind::BeginArray:
        begin(token);
        break;
    case JsonToken::Kind::EndObject:
    case JsonToken::Kind::EndArray:
        end(token);
        break;
    case JsonToken::Kind::Key:
        key(token);
        break;
    case JsonToken::Kind::Colon:
    case JsonToken::Kind::Comma:
        m_layout.lines.back().to = token.offset + token.length;
        break;
    default:
        scalar(token);
        break;
    }
}

void JsonLayouter::startLine(qsizetype from)
{
    const int indent = 2 * int(std::min<size_t>(m_levels.size(), deepestJsonIndent));
    m_layout.lines.push_back({.from = from, .to = from, .indent = indent, .number = ++m_number});
}

/// A value of an array, or the whole text, starts a line of its own; a member's value stays behind its name.
void JsonLayouter::startItem(const JsonToken &token)
{
    if (m_levels.empty()) {
        m_fact = nullptr;
        startLine(token.offset);
    } else if (!m_levels.back().isObject) {
        ++m_levels.back().children;
        const QVector<ResponseMember> *element = m_levels.back().members;
        m_fact = element && !element->isEmpty() ? &element->constFirst() : nullptr;
        startLine(token.offset);
    }
}

const QVector<ResponseMember> *JsonLayouter::membersOf(const ResponseMember *fact) const
{
    if (m_levels.empty())
        return &m_facts;
    return fact ? &fact->members.list() : nullptr;
}

void JsonLayouter::begin(const JsonToken &token)
{
    startItem(token);
    m_layout.lines.back().to = token.offset + 1;
    const bool masked = (!m_levels.empty() && m_levels.back().masked) || (m_fact && m_fact->sensitive);
    m_levels.push_back({.line = m_layout.lines.size() - 1,
                        .isObject = token.kind == JsonToken::Kind::BeginObject,
                        .masked = masked,
                        .members = membersOf(m_fact)});
}

void JsonLayouter::end(const JsonToken &token)
{
    const JsonLevel level = m_levels.back();
    m_levels.pop_back();
    if (level.children > 0) {
        startLine(token.offset);
        m_layout.lines[level.line].foldEnd = int(m_layout.lines.size()) - 1;
        m_layout.lines[level.line].children = level.children;
    }
    m_layout.lines.back().to = token.offset + 1;
}

void JsonLayouter::key(const JsonToken &token)
{
    JsonLevel &level = m_levels.back();
    ++level.children;
    m_fact = nullptr;
    if (level.members) {
        const QByteArrayView name = QByteArrayView(m_layout.source).sliced(token.offset + 1, token.length - 2);
        const auto found = std::find_if(level.members->cbegin(), level.members->cend(),
                                        [&name](const ResponseMember &member) { return member.name.toUtf8() == name; });
        m_fact = found == level.members->cend() ? nullptr : &*found;
    }
    startLine(token.offset);
    m_layout.lines.back().to = token.offset + token.length;
}

void JsonLayouter::scalar(const JsonToken &token)
{
    startItem(token);
    const bool isString = token.kind == JsonToken::Kind::String;
    const QByteArrayView bytes = QByteArrayView(m_layout.source).sliced(token.offset, token.length);
    const bool masked =
        (!m_levels.empty() && m_levels.back().masked) || (m_fact && m_fact->sensitive) || (isString && holdsPrivateKey(bytes));
    TextLine &line = m_layout.lines.back();
    line.to = token.offset + token.length;
    if (masked && token.length > (isString ? 2 : 0)) {
        const qsizetype quote = isString ? 1 : 0;
        m_layout.masked.append({token.offset + quote, token.offset + token.length - quote});
    } else if (isString) {
        const TextLine whole = line;
        m_layout.lines.pop_back();
        appendTokenLines(m_layout, whole, SyntaxPart::String);
    }
}

} // namespace

Result<TextLayout> jsonLayout(const QByteArray &source, const QVector<ResponseMember> &facts)
{
    return JsonLayouter(source, facts).run();
}

bool holdsPrivateKey(QByteArrayView text)
{
    const qsizetype begin = text.indexOf(QByteArrayView("-----BEGIN "));
    return begin >= 0 && text.indexOf(QByteArrayView("PRIVATE KEY-----"), begin) >= 0;
}

QString placeText(QByteArrayView source, qsizetype offset)
{
    const auto line = 1 + std::count(source.begin(), source.begin() + std::min(offset, source.size()), '\n');
    return QCoreApplication::translate("countersign::TextLayout", "line %1, byte %2").arg(line).arg(offset);
}

} // namespace countersign
