// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/vendorinline.h"

#include <QRegularExpression>
#include <QUrl>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Entities that the vendors write; others stay as they are.
QString decoded(QStringView text)
{
    QString plain = text.toString();
    if (!plain.contains(u'&'))
        return plain;
    plain.replace(u"&nbsp;"_s, u" "_s).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s);
    return plain.replace(u"&quot;"_s, u"\""_s).replace(u"&#39;"_s, u"'"_s).replace(u"&amp;"_s, u"&"_s);
}

/// Where a link leads; empty when it leads nowhere that may be offered.
QString target(QStringView written, VendorSite site)
{
    static const QRegularExpression page(u"^~~(\\d+)~~$"_s), operation(u"^~~([A-Za-z][A-Za-z0-9_.-]*)~~$"_s);
    if (const auto found = page.match(written); found.hasMatch())
        return (site == VendorSite::China ? u"https://help.aliyun.com/document_detail/%1.html"_s
                                          : u"https://www.alibabacloud.com/help/doc-detail/%1.htm"_s)
            .arg(found.captured(1));
    if (const auto found = operation.match(written); found.hasMatch())
        return u"countersign:operation/"_s + found.captured(1);
    const QUrl url(written.toString(), QUrl::TolerantMode);
    const bool isWeb = url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
    return isWeb && url.userInfo().isEmpty() ? QString::fromLatin1(url.toEncoded()) : QString();
}

/// Reads a line from left to right; every mark is looked for once.
class InlineWriter {
public:
    InlineWriter(QStringView text, VendorSite site) : m_text(text), m_site(site) { }

    QString html()
    {
        while (m_at < m_text.size()) {
            if (!takeCode() && !takeLink() && !takeEmphasis())
                m_plain += m_text[m_at++];
        }
        flush();
        if (m_isEmphasised)
            m_html += u"</i>"_s;
        if (m_isBold)
            m_html += u"</b>"_s;
        return m_html;
    }

private:
    void flush()
    {
        m_html += decoded(m_plain).toHtmlEscaped();
        m_plain.clear();
    }

    bool takeCode()
    {
        if (m_text[m_at] != u'`' || m_noCodeEnd)
            return false;
        const qsizetype end = m_text.indexOf(u'`', m_at + 1);
        m_noCodeEnd = end < 0; // or a line of lone marks would be searched again at each
        if (end < 0 || end == m_at + 1)
            return false;
        flush();
        m_html += u"<code>"_s + m_text.sliced(m_at + 1, end - m_at - 1).toString().toHtmlEscaped() + u"</code>"_s;
        m_at = end + 1;
        return true;
    }

    /// `[text](address)`, and `![text](address)`, which shows its text.
    bool takeLink()
    {
        const bool isImage = m_text[m_at] == u'!' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'[';
        if (m_text[m_at] != u'[' && !isImage)
            return false;
        static constexpr qsizetype longest = 2000;
        const qsizetype open = m_at + (isImage ? 1 : 0);
        const QStringView near = m_text.sliced(open, std::min(longest, m_text.size() - open));
        const qsizetype middle = near.indexOf(u"](");
        const qsizetype end = middle < 0 ? -1 : near.indexOf(u')', middle);
        if (end < 0 || near.sliced(1, middle - 1).contains(u'['))
            return false;
        const QString text = decoded(near.sliced(1, middle - 1)).remove(u"**"_s).remove(u'`');
        const QStringView written = near.sliced(middle + 2, end - middle - 2).trimmed();
        const QString to = isImage ? QString() : target(written, m_site);
        flush();
        const QString shown = (text.isEmpty() ? to : text).toHtmlEscaped();
        m_html += to.isEmpty() ? shown : u"<a href=\""_s + to.toHtmlEscaped() + u"\">"_s + shown + u"</a>"_s;
        m_at = open + end + 1;
        return true;
    }

    bool takeEmphasis()
    {
        if (m_text[m_at] != u'*')
            return false;
        const bool isDouble = m_at + 1 < m_text.size() && m_text[m_at + 1] == u'*';
        const qsizetype length = isDouble ? 2 : 1;
        bool &isOpen = isDouble ? m_isBold : m_isEmphasised;
        const qsizetype next = m_at + length;
        const bool opens = !isOpen && next < m_text.size() && !m_text[next].isSpace() && hasEnd(next, isDouble);
        if (!isOpen && !opens)
            return false;
        if (isDouble && m_isEmphasised) // tags must nest
            return false;
        flush();
        m_html += isDouble ? (isOpen ? u"</b>"_s : u"<b>"_s) : (isOpen ? u"</i>"_s : u"<i>"_s);
        isOpen = !isOpen;
        m_at = next;
        return true;
    }

    bool hasEnd(qsizetype from, bool isDouble)
    {
        bool &none = isDouble ? m_noBoldEnd : m_noEmphasisEnd;
        if (!none)
            none = isDouble ? m_text.indexOf(u"**", from) < 0 : m_text.indexOf(u'*', from) < 0;
        return !none;
    }

    QStringView m_text;
    VendorSite m_site;
    qsizetype m_at = 0;
    QString m_html{}, m_plain{};
    bool m_isBold = false, m_isEmphasised = false;
    bool m_noCodeEnd = false, m_noBoldEnd = false, m_noEmphasisEnd = false;
};

} // namespace

QString vendorInlineHtml(QStringView text, VendorSite site)
{
    return InlineWriter(text, site).html();
}

} // namespace countersign
