// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/pastefind.h"

#include "ui/theme/theme.h"

#include <QPlainTextEdit>

#include <algorithm>

namespace countersign {

namespace {

constexpr qsizetype mostMatches = 1000; // each is a cursor that the document keeps up

} // namespace

void PasteFind::find(const QString &text)
{
    const int caret = m_editor.textCursor().selectionStart();
    m_matches.clear();
    m_current = -1;
    QTextCursor at(m_editor.document());
    while (!text.isEmpty() && m_matches.size() < mostMatches) {
        at = m_editor.document()->find(text, at);
        if (at.isNull())
            break;
        m_matches.append(at);
    }
    if (!m_matches.isEmpty()) {
        const auto behind = std::find_if(m_matches.cbegin(), m_matches.cend(),
                                         [caret](const QTextCursor &match) { return match.selectionStart() >= caret; });
        m_current = behind == m_matches.cend() ? 0 : int(behind - m_matches.cbegin());
    }
    show();
}

void PasteFind::findNext(bool backwards)
{
    if (m_matches.isEmpty())
        return;
    const int count = matchCount();
    m_current = (m_current + (backwards ? count - 1 : 1)) % count;
    show();
}

void PasteFind::show()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const QTextCursor &match : std::as_const(m_matches)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = match;
        mark.format.setBackground(Theme::of(&m_editor).colour(Token::Find));
        mark.format.setFontUnderline(true);
        marks.append(mark);
    }
    m_editor.setExtraSelections(marks);
    if (m_current >= 0)
        m_editor.setTextCursor(m_matches.at(m_current));
}

void PasteFind::focusFound()
{
    m_editor.setFocus(Qt::OtherFocusReason);
}

} // namespace countersign
