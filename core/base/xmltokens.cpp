// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/xmltokens.h"

namespace countersign {

namespace {

using XmlKind = XmlToken::Kind;

bool isXmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isXmlNameByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c == '-' || c == '.'
        || static_cast<unsigned char>(c) >= 0x80;
}

/// Position behind the `>` of the tag or doctype at \p from, brackets in quotes skipped; -1 when it does not end.
qsizetype xmlTagEnd(QByteArrayView source, qsizetype from)
{
    char quote = '\0';
    qsizetype brackets = 0;
    for (qsizetype at = from + 1; at < source.size(); ++at) {
        const char c = source[at];
        if (quote != '\0') {
            if (c == quote)
                quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            ++brackets;
        } else if (c == ']') {
            --brackets;
        } else if (c == '<' && brackets <= 0) {
            return -1;
        } else if (c == '>' && brackets <= 0) {
            return at + 1;
        }
    }
    return -1;
}

qsizetype endBehind(QByteArrayView source, qsizetype from, QByteArrayView closing)
{
    const qsizetype at = source.indexOf(closing, from);
    return at < 0 ? -1 : at + closing.size();
}

bool isXmlBlank(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), isXmlSpace);
}

} // namespace

XmlTokens::XmlTokens(QByteArrayView source) : m_source(source)
{
    if (m_source.startsWith(QByteArrayView("\xEF\xBB\xBF")))
        m_position = 3;
}

QByteArrayView XmlTokens::tagName(QByteArrayView tag)
{
    qsizetype from = 1;
    if (from < tag.size() && tag[from] == '/')
        ++from;
    qsizetype to = from;
    while (to < tag.size() && isXmlNameByte(tag[to]))
        ++to;
    return tag.sliced(from, to - from);
}

XmlToken XmlTokens::scan(QByteArrayView source, qsizetype &position)
{
    const qsizetype from = position;
    if (from >= source.size())
        return {XmlKind::End, source.size(), 0};
    const QByteArrayView rest = source.sliced(from);
    XmlKind kind = XmlKind::Text;
    qsizetype end = -1;
    if (rest[0] != '<') {
        const qsizetype next = rest.indexOf('<');
        end = next < 0 ? source.size() : from + next;
    } else if (rest.startsWith(QByteArrayView("<?"))) {
        kind = XmlKind::Declaration;
        end = endBehind(source, from + 2, QByteArrayView("?>"));
    } else if (rest.startsWith(QByteArrayView("<!--"))) {
        kind = XmlKind::Comment;
        end = endBehind(source, from + 4, QByteArrayView("-->"));
    } else if (rest.startsWith(QByteArrayView("<![CDATA["))) {
        kind = XmlKind::CData;
        end = endBehind(source, from + 9, QByteArrayView("]]>"));
    } else {
        end = xmlTagEnd(source, from);
        const bool isEmptyTag = end > from + 2 && source[end - 2] == '/';
        kind = rest.startsWith(QByteArrayView("<!")) ? XmlKind::Doctype
            : rest.startsWith(QByteArrayView("</"))  ? XmlKind::EndTag
            : isEmptyTag                             ? XmlKind::EmptyTag
                                                     : XmlKind::StartTag;
        if (kind != XmlKind::Doctype && end > 0 && tagName(source.sliced(from, end - from)).isEmpty())
            end = -1;
    }
    if (end < 0)
        return {XmlKind::Fault, from, 0};
    position = end;
    return {kind, from, end - from};
}

XmlToken XmlTokens::next()
{
    if (m_done)
        return m_last;
    const XmlToken token = scan(m_source, m_position);
    const QByteArrayView bytes = m_source.sliced(token.offset, token.length);
    switch (token.kind) {
    case XmlKind::Fault:
        return failed(token.offset, tr("a tag or comment that does not end"));
    case XmlKind::End:
        if (!m_open.empty())
            return failed(token.offset, tr("the text ends before %1 is closed").arg(QString::fromUtf8(m_open.back())));
        if (!m_hadRoot)
            return failed(token.offset, tr("there is no element"));
        m_done = true;
        break;
    case XmlKind::StartTag:
    case XmlKind::EmptyTag:
        if (m_open.empty() && m_hadRoot)
            return failed(token.offset, tr("there is a second element after the first has ended"));
        m_hadRoot = true;
        if (token.kind == XmlKind::StartTag)
            m_open.push_back(tagName(bytes));
        break;
    case XmlKind::EndTag:
        if (m_open.empty() || m_open.back() != tagName(bytes))
            return failed(token.offset, tr("%1 is closed but was not open").arg(QString::fromUtf8(tagName(bytes))));
        m_open.pop_back();
        break;
    case XmlKind::Text:
    case XmlKind::CData:
        if (m_open.empty() && !isXmlBlank(bytes))
            return failed(token.offset, tr("there is text outside the element"));
        break;
    default:
        break;
    }
    return m_last = token;
}

XmlToken XmlTokens::failed(qsizetype offset, const QString &reason)
{
    m_done = true;
    m_fault = reason;
    return m_last = {XmlKind::Fault, offset, 0};
}

} // namespace countersign
