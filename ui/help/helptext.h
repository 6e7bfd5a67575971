// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace countersign {

class Actions;

/// A piece of a help page.
struct HelpBlock {
    enum class Kind {
        Title,     ///< `# …`
        Heading,   ///< `## …`
        Paragraph, ///< lines up to an empty one
        Item,      ///< `- …`; lines that are set in go on with it
        Code,      ///< lines set in by four blanks
        Action     ///< `@ send`: shown as the action's name and its key of now
    };
    Kind kind = Kind::Paragraph;
    QString text{}; ///< plain; `code` between back-ticks; for an action its id

    bool operator==(const HelpBlock &) const = default;
};

/// Pages in the order of the index: `tree`, `form`, `signature`, …
QStringList helpPages();
/// The source of a page in the language of the program, with the line `% causes encoding` replaced by what is known of that family's causes.
/// Empty when there is no such page.
QString helpSource(const QString &page);
/// Never fails: what is no other block is a paragraph.
QVector<HelpBlock> helpBlocks(const QString &source);
/// Of the title block.
QString helpTitle(const QString &source);
/// All that one reads, for searching.
QString helpWords(const QVector<HelpBlock> &blocks, const Actions &actions);
/// For a QTextDocument: our own few tags over escaped text, no links, no images, in the theme's colours.
QString helpHtml(const QVector<HelpBlock> &blocks, const Actions &actions);

} // namespace countersign
