// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/xmllayout.h"

#include "core/base/xmltokens.h"
#include "ui/widgets/jsonlayout.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr int deepestXmlIndent = 40;

struct XmlLevel {
    size_t line = 0;
    int children = 0;
    bool masked = false;
    const QVector<ResponseMember> *members = nullptr;
};

QByteArrayView trimmedXml(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text = text.chopped(1);
    return text;
}

class XmlLayouter {
public:
    XmlLayouter(const QByteArray &source, const QVector<ResponseMember> &facts) : m_facts(facts)
    {
        m_layout.source = source;
        m_layout.syntax = TextLayout::Syntax::Xml;
    }

    Result<TextLayout> run();

private:
    void take(const XmlToken &token, const XmlToken &following);
    void startTag(const XmlToken &token);
    void endTag(const XmlToken &token);
    void text(const XmlToken &token, const XmlToken &following);
    void lines(qsizetype from, qsizetype to, SyntaxPart part);
    const ResponseMember *factOf(QByteArrayView name) const;

    TextLayout m_layout{};
    const QVector<ResponseMember> &m_facts;
    std::vector<XmlLevel> m_levels{};
    bool m_inline = false; ///< the last line is a start tag, perhaps with its text
};

Result<TextLayout> XmlLayouter::run()
{
    XmlTokens tokens(m_layout.source);
    XmlToken token = tokens.next();
    while (token.kind != XmlToken::Kind::End) {
        if (token.kind == XmlToken::Kind::Fault)
            return tl::unexpected(Error{ErrorKind::BadInput, tokens.fault(), placeText(m_layout.source, token.offset), {}});
        const XmlToken following = tokens.next();
        take(token, following);
        token = following;
    }
    return std::move(m_layout);
}

void XmlLayouter::take(const XmlToken &token, const XmlToken &following)
{
    switch (token.kind) {
    case XmlToken::Kind::StartTag:
        startTag(token);
        break;
    case XmlToken::Kind::EndTag:
        endTag(token);
        break;
    case XmlToken::Kind::Text:
    case XmlToken::Kind::CData:
        text(token, following);
        break;
    case XmlToken::Kind::EmptyTag:
        if (!m_levels.empty())
            ++m_levels.back().children;
        [[fallthrough]];
    default:
        lines(token.offset, token.offset + token.length, SyntaxPart::Punctuation);
        m_inline = false;
        break;
    }
}

void XmlLayouter::lines(qsizetype from, qsizetype to, SyntaxPart part)
{
    const auto numbered =
        std::find_if(m_layout.lines.crbegin(), m_layout.lines.crend(), [](const TextLine &line) { return line.number > 0; });
    const int number = numbered == m_layout.lines.crend() ? 1 : numbered->number + 1;
    const int indent = 2 * int(std::min<size_t>(m_levels.size(), deepestXmlIndent));
    appendTokenLines(m_layout, {.from = from, .to = to, .indent = indent, .number = number}, part);
}

const ResponseMember *XmlLayouter::factOf(QByteArrayView name) const
{
    if (m_levels.empty() || !m_levels.back().members)
        return nullptr;
    const auto &members = *m_levels.back().members;
    const auto found =
        std::find_if(members.cbegin(), members.cend(), [&name](const ResponseMember &member) { return member.name.toUtf8() == name; });
    if (found == members.cend())
        return nullptr;
    const ResponseMember *fact = &*found;
    while (fact->type == ValueType::List && !fact->sensitive && fact->members.size() == 1)
        fact = &fact->members.constFirst();
    return fact;
}

void XmlLayouter::startTag(const XmlToken &token)
{
    const QByteArrayView tag = QByteArrayView(m_layout.source).sliced(token.offset, token.length);
    const ResponseMember *fact = factOf(XmlTokens::tagName(tag));
    XmlLevel level{.members = m_levels.empty() ? &m_facts : fact ? &fact->members.list() : nullptr};
    level.masked = (!m_levels.empty() && m_levels.back().masked) || (fact && fact->sensitive);
    if (!m_levels.empty())
        ++m_levels.back().children;
    lines(token.offset, token.offset + token.length, SyntaxPart::Punctuation);
    level.line = m_layout.lines.size() - 1;
    m_levels.push_back(level);
    m_inline = true;
}

void XmlLayouter::endTag(const XmlToken &token)
{
    const XmlLevel level = m_levels.back();
    m_levels.pop_back();
    if (m_inline) {
        m_layout.lines.back().to = token.offset + token.length;
    } else {
        lines(token.offset, token.offset + token.length, SyntaxPart::Punctuation);
        m_layout.lines[level.line].foldEnd = int(m_layout.lines.size()) - 1;
        m_layout.lines[level.line].children = level.children;
    }
    m_inline = false;
}

void XmlLayouter::text(const XmlToken &token, const XmlToken &following)
{
    const QByteArrayView bytes = QByteArrayView(m_layout.source).sliced(token.offset, token.length);
    const qsizetype end = token.offset + token.length;
    const bool masked = (!m_levels.empty() && m_levels.back().masked) || holdsPrivateKey(bytes);
    if (m_inline && following.kind == XmlToken::Kind::EndTag) {
        TextLine whole = m_layout.lines.back();
        whole.to = end;
        m_layout.lines.pop_back();
        if (masked) {
            m_layout.masked.append({token.offset, end});
            m_layout.lines.push_back(whole);
        } else {
            appendTokenLines(m_layout, whole, token.kind == XmlToken::Kind::Text ? SyntaxPart::String : SyntaxPart::Punctuation);
        }
        return;
    }
    const QByteArrayView trimmed = trimmedXml(bytes);
    if (trimmed.isEmpty())
        return;
    const qsizetype from = trimmed.data() - m_layout.source.constData();
    if (masked)
        m_layout.masked.append({from, from + trimmed.size()});
    lines(from, from + trimmed.size(), SyntaxPart::String);
    m_inline = false;
}

} // namespace

Result<TextLayout> xmlLayout(const QByteArray &source, const QVector<ResponseMember> &facts)
{
    return XmlLayouter(source, facts).run();
}

} // namespace countersign
