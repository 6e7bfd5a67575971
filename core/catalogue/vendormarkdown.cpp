// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/vendormarkdown.h"

#include "core/catalogue/vendorinline.h"

#include <QRegularExpression>
#include <QStringList>
#include <QVector>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Left out: what ends or reorders text on a screen, and what is no character.
bool isShown(QChar character)
{
    const char16_t unit = character.unicode();
    const bool reorders = (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200e || unit == 0x200f;
    return unit == u'\n' || unit == u'\t' || (!reorders && character.category() != QChar::Other_Control && unit != 0xfeff);
}

/// The text without passages of the other site and without marks of the authoring system.
QString ownText(const QString &markdown, VendorSite site)
{
    QString text;
    text.reserve(markdown.size());
    std::copy_if(markdown.cbegin(), markdown.cend(), std::back_inserter(text), isShown);
    text.replace(u'\t', u"    "_s);
    if (!text.contains(u'\n')) // some were escaped once too often
        text.replace(u"\\n"_s, u"\n"_s);
    static const QRegularExpression mark(
        uR"re(<props\s*=?\s*"?([A-Za-z]*)"?\s*>|</props\s*>|</?(?:ph|notice|note|i|b|u|span|div|p|font|main|dita)(?:\s[^<>]*)?>|<br\s*/?>)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString own;
    qsizetype from = 0;
    bool isOther = false; // inside of a passage for the other site
    for (auto match = mark.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const QStringView tag = found.capturedView();
        if (!isOther)
            own += QStringView(text).sliced(from, found.capturedStart() - from);
        from = found.capturedEnd();
        if (tag.startsWith(u"<props", Qt::CaseInsensitive)) {
            const QString whose = found.captured(1).toLower();
            isOther = !whose.isEmpty() && (whose == u"china") != (site == VendorSite::China);
        } else if (tag.startsWith(u"</props", Qt::CaseInsensitive)) {
            isOther = false;
        } else if (!isOther && tag.startsWith(u"<br", Qt::CaseInsensitive)) {
            own += u'\n';
        }
    }
    return isOther ? own : own + QStringView(text).sliced(from);
}

struct Line {
    int indent = 0;
    QStringView text{}; ///< without blanks around it
};

/// A list that is open, and how far in its items stand.
struct OpenList {
    int indent = 0;
    bool isOrdered = false;
};

/// Walks the lines once; what a line is depends on it and on what is open.
class Writer {
public:
    explicit Writer(VendorSite site) : m_site(site) { }

    QString html(const QString &text)
    {
        for (const QStringView line : QStringView(text).split(u'\n'))
            take(line);
        closeAll();
        return m_html;
    }

private:
    static constexpr qsizetype deepestList = 6;

    void take(QStringView raw)
    {
        const QStringView trimmed = raw.trimmed();
        if (m_isCode) {
            if (trimmed.startsWith(u"```"))
                endCode();
            else
                m_html += raw.toString().toHtmlEscaped() + u'\n';
            return;
        }
        if (trimmed.startsWith(u"```")) {
            endParagraph();
            endTable();
            m_html += u"<pre>"_s;
            m_isCode = true;
            return;
        }
        const Line line{int(raw.indexOf(trimmed.isEmpty() ? raw : trimmed)), trimmed};
        if (trimmed.isEmpty() || isOnlyMarks(trimmed)) {
            endParagraph();
            endTable();
            m_isAfterBlank = true;
            return;
        }
        if (trimmed.size() > 1 && trimmed.startsWith(u'|') && trimmed.endsWith(u'|'))
            return takeRow(trimmed);
        endTable();
        takeText(line);
        m_isAfterBlank = false;
    }

    /// `**` alone on a line, `---`, `***`.
    static bool isOnlyMarks(QStringView text)
    {
        return std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'*' || c == u'_' || c == u'-' || c == u'=' || c == u'>'; });
    }

    void takeText(const Line &line)
    {
        static const QRegularExpression item(uR"(^(?:([-*+])|(\d{1,4})[.)])\s+(\S.*)$)"_s);
        static const QRegularExpression heading(uR"(^#{1,6}\s+#*\s*(.*?)\s*#*$)"_s);
        if (const auto found = item.match(line.text); found.hasMatch())
            return takeItem(line.indent, !found.capturedView(2).isEmpty(), found.capturedView(3));
        if (const auto found = heading.match(line.text); found.hasMatch()) {
            closeAll();
            m_html += u"<p><b>"_s + inlined(found.capturedView(1)) + u"</b></p>"_s;
            return;
        }
        QStringView text = line.text;
        while (text.startsWith(u'>'))
            text = text.sliced(1).trimmed();
        if (m_isAfterBlank && line.indent == 0)
            closeLists(-1);
        if (m_isInParagraph)
            m_html += u"<br>"_s;
        else
            m_html += u"<p>"_s;
        m_isInParagraph = true;
        m_html += inlined(text);
    }

    void takeItem(int indent, bool isOrdered, QStringView text)
    {
        endParagraph();
        closeLists(indent);
        const bool isSibling = !m_lists.isEmpty() && m_lists.constLast().indent == indent && m_lists.constLast().isOrdered == isOrdered;
        if (isSibling || m_lists.size() >= deepestList) {
            m_html += u"</li>"_s;
        } else {
            m_lists.append({indent, isOrdered});
            m_html += isOrdered ? u"<ol>"_s : u"<ul>"_s;
        }
        m_html += u"<li>"_s + inlined(text);
        m_isInParagraph = true; // lines that go on belong to the item
        m_isInItem = true;
    }

    void takeRow(QStringView text)
    {
        endParagraph();
        const QString inside = text.sliced(1, text.size() - 2).toString();
        const QStringList cells = inside.split(u'|');
        const bool isRule = std::all_of(cells.cbegin(), cells.cend(), [](const QString &cell) {
            return std::all_of(cell.cbegin(), cell.cend(), [](QChar c) { return c == u'-' || c == u':' || c == u' '; });
        });
        if (!m_isInTable)
            m_html += u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">"_s;
        m_isInTable = true;
        if (isRule)
            return;
        m_html += u"<tr>"_s;
        for (const QString &cell : cells)
            m_html += u"<td>"_s + inlined(QStringView(cell).trimmed()) + u"</td>"_s;
        m_html += u"</tr>"_s;
    }

    void endParagraph()
    {
        if (m_isInParagraph && !m_isInItem)
            m_html += u"</p>"_s;
        m_isInParagraph = m_isInItem = false;
    }

    void endTable()
    {
        if (m_isInTable)
            m_html += u"</table>"_s;
        m_isInTable = false;
    }

    void endCode()
    {
        m_html += u"</pre>"_s;
        m_isCode = false;
    }

    /// Closes lists that stand further in than \p indent.
    void closeLists(int indent)
    {
        endParagraph();
        while (!m_lists.isEmpty() && m_lists.constLast().indent > indent) {
            m_html += u"</li>"_s;
            m_html += m_lists.takeLast().isOrdered ? u"</ol>"_s : u"</ul>"_s;
        }
    }

    void closeAll()
    {
        if (m_isCode)
            endCode();
        closeLists(-1);
        endTable();
    }

    QString inlined(QStringView text) const { return vendorInlineHtml(text, m_site); }

    VendorSite m_site;
    QString m_html{};
    QVector<OpenList> m_lists{};
    bool m_isInParagraph = false, m_isInItem = false, m_isInTable = false, m_isCode = false, m_isAfterBlank = false;
};

} // namespace

QString vendorHtml(const QString &markdown, VendorSite site)
{
    return Writer(site).html(ownText(markdown, site));
}

QString vendorPlainText(const QString &markdown, VendorSite site)
{
    QString text = vendorHtml(markdown, site);
    static const QRegularExpression block(u"</?(?:p|ul|ol|li|table|tr|pre|br)[^>]*>"_s), tag(u"<[^>]*>"_s), blanks(u"\\s*\\n\\s*"_s);
    text.replace(block, u"\n"_s).replace(u"</td><td>"_s, u" | "_s).remove(tag);
    text.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s).replace(u"&amp;"_s, u"&"_s);
    return text.replace(blanks, u"\n"_s).trimmed();
}

} // namespace countersign
