// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helptext.h"

#include "core/diagnosis/cause.h"
#include "ui/actions/actions.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Plain text with `code` between back-ticks.
QString inlineHtml(const QString &text)
{
    const QStringList parts = text.split(u'`');
    const QString mono = Theme::current().font(TextRole::Mono).family();
    QString html;
    for (qsizetype index = 0; index < parts.size(); ++index) {
        const QString escaped = parts[index].toHtmlEscaped();
        const bool isCode = index % 2 == 1 && index + 1 < parts.size();
        html += isCode ? u"<span style=\"font-family:'%1'\">%2</span>"_s.arg(mono, escaped) : escaped;
    }
    return html;
}

QString actionHtml(const QString &id, const Actions &actions)
{
    const Theme &theme = Theme::current();
    const QAction *action = actions.action(id);
    const QString keys = actions.keyText(id);
    const QString cap = keys.isEmpty() ? QCoreApplication::translate("Help", "no key: in the list of all actions") : keys;
    return u"<tr><td style=\"padding-right:%1px\">%2</td><td style=\"color:%3\">%4</td></tr>"_s.arg(
        QString::number(theme.px(24)), (action ? Actions::nameOf(action) : id).toHtmlEscaped(), theme.colour(Token::Text2).name(),
        cap.toHtmlEscaped());
}

HelpBlock::Kind kindOf(const QString &line)
{
    if (line.startsWith(u"# "))
        return HelpBlock::Kind::Title;
    if (line.startsWith(u"## "))
        return HelpBlock::Kind::Heading;
    if (line.startsWith(u"- "))
        return HelpBlock::Kind::Item;
    if (line.startsWith(u"@ "))
        return HelpBlock::Kind::Action;
    if (line.startsWith(u"    "))
        return HelpBlock::Kind::Code;
    return HelpBlock::Kind::Paragraph;
}

/// Lines of Chinese are joined without a blank.
void joinLine(QString &text, const QString &line)
{
    const bool isChinese = !text.isEmpty() && text.back().unicode() >= 0x2E80;
    text += (isChinese ? QString() : u" "_s) + line.trimmed();
}

constexpr QStringView causesLine = u"% causes ";

/// The causes of a family as the blocks of a page: what `explain` says of each, so that the two cannot disagree.
QString causesSource(const QByteArray &family)
{
    QString source;
    for (const CauseInfo &info : causeVocabulary()) {
        if (info.family != family)
            continue;
        const Cause cause{info.id, {}};
        source +=
            u"## %1\n\n`%2`\n\n%3\n\n%4\n\n"_s.arg(info.name(), QString::fromLatin1(info.id), explained(cause, {}), fixFor(cause, {}));
    }
    return source;
}

} // namespace

QStringList helpPages()
{
    QStringList pages{u"start"_s,    u"tree"_s, u"form"_s,       u"response"_s, u"signature"_s, u"debugger"_s,   u"profiles"_s,
                      u"practice"_s, u"acm"_s,  u"quick-open"_s, u"services"_s, u"questions"_s, u"preferences"_s};
    for (const QByteArray &family : causeFamilies())
        pages.append(u"causes-"_s + QString::fromLatin1(family));
    return pages;
}

QString helpSource(const QString &page)
{
    if (!helpPages().contains(page))
        return {};
    const QString folder = QCoreApplication::translate("Help", "en", "the folder of the help pages in this language");
    QFile file(u":/countersign/help/%1/%2.txt"_s.arg(folder, page));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (QString &line : lines) {
        if (line.startsWith(causesLine))
            line = causesSource(line.mid(causesLine.size()).trimmed().toLatin1());
    }
    return lines.join(u'\n');
}

QVector<HelpBlock> helpBlocks(const QString &source)
{
    QVector<HelpBlock> blocks;
    bool isOpen = false; // the next line may go on with the last block
    for (const QString &line : source.split(u'\n')) {
        if (line.trimmed().isEmpty()) {
            isOpen = false;
            continue;
        }
        const HelpBlock::Kind kind = kindOf(line);
        const bool isIndented = line.startsWith(u"  ");
        if (isOpen && blocks.last().kind == HelpBlock::Kind::Item && isIndented) {
            joinLine(blocks.last().text, line);
        } else if (isOpen && kind == HelpBlock::Kind::Code && blocks.last().kind == kind) {
            blocks.last().text += u'\n' + line.mid(4);
        } else if (isOpen && kind == HelpBlock::Kind::Paragraph && blocks.last().kind == kind) {
            joinLine(blocks.last().text, line);
        } else {
            const qsizetype sign = kind == HelpBlock::Kind::Paragraph ? 0
                : kind == HelpBlock::Kind::Code                       ? 4
                : kind == HelpBlock::Kind::Heading                    ? 3
                                                                      : 2;
            blocks.append({kind, kind == HelpBlock::Kind::Code ? line.mid(sign) : line.mid(sign).trimmed()});
        }
        isOpen = true;
    }
    return blocks;
}

QString helpTitle(const QString &source)
{
    for (const HelpBlock &block : helpBlocks(source)) {
        if (block.kind == HelpBlock::Kind::Title)
            return block.text;
    }
    return {};
}

QString helpWords(const QVector<HelpBlock> &blocks, const Actions &actions)
{
    QStringList words;
    for (const HelpBlock &block : blocks) {
        const QAction *action = block.kind == HelpBlock::Kind::Action ? actions.action(block.text) : nullptr;
        words.append(action ? Actions::nameOf(action) + u' ' + actions.keyText(block.text) : block.text);
    }
    return words.join(u'\n').remove(u'`');
}

QString helpHtml(const QVector<HelpBlock> &blocks, const Actions &actions)
{
    const Theme &theme = Theme::current();
    const auto points = [&theme](TextRole role) { return QString::number(theme.font(role).pointSizeF()); };
    QString html;
    auto before = HelpBlock::Kind::Paragraph;
    for (const HelpBlock &block : blocks) {
        if (before == HelpBlock::Kind::Item && block.kind != before)
            html += u"</ul>";
        if (before == HelpBlock::Kind::Action && block.kind != before)
            html += u"</table>";
        const QString text = inlineHtml(block.text);
        switch (block.kind) {
        case HelpBlock::Kind::Title:
            // No `h1`: its size follows the default font, whatever the style says.
            html += u"<p style=\"font-size:%1pt;font-weight:600;margin-top:0\">%2</p>"_s.arg(points(TextRole::Title), text);
            break;
        case HelpBlock::Kind::Heading:
            html += u"<p style=\"font-size:%1pt;font-weight:600;margin-top:%2px\">%3</p>"_s.arg(points(TextRole::Body),
                                                                                                QString::number(theme.px(16)), text);
            break;
        case HelpBlock::Kind::Paragraph:
            html += u"<p>%1</p>"_s.arg(text);
            break;
        case HelpBlock::Kind::Item:
            html += (before == HelpBlock::Kind::Item ? QString() : u"<ul style=\"margin-left:%1px;-qt-list-indent:0\">"_s.arg(theme.px(16)))
                + u"<li style=\"margin-bottom:%1px\">%2</li>"_s.arg(QString::number(theme.px(4)), text);
            break;
        case HelpBlock::Kind::Code:
            html += u"<pre style=\"font-family:'%1'\">%2</pre>"_s.arg(theme.font(TextRole::Mono).family(), block.text.toHtmlEscaped());
            break;
        case HelpBlock::Kind::Action:
            html += (before == HelpBlock::Kind::Action ? QString() : u"<table cellspacing=\"0\" cellpadding=\"2\">"_s)
                + actionHtml(block.text, actions);
            break;
        }
        before = block.kind;
    }
    if (before == HelpBlock::Kind::Item)
        html += u"</ul>";
    if (before == HelpBlock::Kind::Action)
        html += u"</table>";
    return html;
}

} // namespace countersign
