// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibletext.h"

#include <QHash>
#include <QTextLayout>
#include <QWidget>

namespace countersign {

/// Words that wrap, with frames round the names and values among them, which stand in monospace. A text to screen readers; Ctrl+C copies it.
class ChipText : public QWidget, public AccessibleTextSource {
    Q_OBJECT
public:
    explicit ChipText(TextRole role, Token colour = Token::Text, QWidget *parent = nullptr);

    void setText(const CauseSentence &sentence);
    void setText(const QString &text) { setText(CauseSentence{text, {}}); }
    const QString &text() const { return m_sentence.text; }
    const CauseSentence &sentence() const { return m_sentence; }
    void setBold(bool bold);
    void setColour(Token colour);
    /// Breaks lines at any letter: for signatures.
    void setWrapAnywhere();
    /// What goes to the clipboard is kept out of its history: signatures.
    void setSensitive() { m_isSensitive = true; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText() const override { return m_sentence.text; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void prepare();
    void layOut(QTextLayout &layout, int width) const;
    int lineHeight() const;
    QFont roleFont() const;

    TextRole m_role;
    Token m_colour;
    bool m_isBold = false;
    bool m_isSensitive = false;
    bool m_wrapsAnywhere = false;
    CauseSentence m_sentence{};
    QString m_shown{}; ///< with narrow blanks inside the frames
    QVector<QTextLayout::FormatRange> m_formats{};
    QVector<std::pair<int, int>> m_frames{}; ///< start and end in `m_shown`
    QTextLayout m_layout;
    mutable QHash<int, int> m_heights{};
};

} // namespace countersign
