// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/debugger/differencelayout.h"
#include "ui/widgets/accessibletext.h"
#include "ui/widgets/cellgrid.h"

#include <QWidget>

class QPainter;

namespace countersign {

class SideText;

/// Paints the differences of two strings in a well: aligned lines named by who, the changed bytes filled and outlined, below each pair of lines what differs
/// in words. One difference is the current one. A text of its present sentence to screen readers; both whole strings are texts beside it.
class DifferenceCanvas : public QWidget, public AccessibleTextSource {
    Q_OBJECT
public:
    explicit DifferenceCanvas(QWidget *parent = nullptr);

    void setStrings(const ShownStrings &strings);
    const ShownStrings &strings() const { return m_layout.strings(); }
    /// How many can be walked through.
    int count() const { return m_layout.shownCount(); }
    int current() const { return m_current; }
    void setCurrent(int index);
    /// Its lines, in this widget's coordinates.
    QRect areaOf(int index) const;
    /// What stands in words below the current difference.
    QString sentence() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText() const override { return sentence(); }

signals:
    void currentChanged(int index);
    /// Clicked, or Enter was pressed on it.
    void chosen(int index);
    void walkWanted(bool backwards);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void applyTheme();
    void layOut();
    int columnsAt(int width) const;
    int heightOf(const DifferenceLayout::Row &row, int width) const;
    /// What stands below a pair of lines, and where: beside its caret, or below it where there is no room.
    struct Sentence {
        int index = -1; ///< of the difference; -1: nothing
        QString words{};
        int caret = 0; ///< left edge of the caret
        bool isBelow = false;
        QRect place{}; ///< of the words; y from the sentence's own top
        int height = 0;
    };
    Sentence sentenceOf(const DifferenceLayout::Row &row, int width) const;
    int labelWidth() const;
    int differenceAt(const QPoint &point) const;
    /// The difference whose sentence stands below the row; -1 for none.
    int told(const DifferenceLayout::Row &row) const;
    QString upperName() const;
    QString lowerName() const;
    void paintEqualRow(QPainter &painter, const DifferenceLayout::Row &row, int y) const;
    void paintLines(QPainter &painter, const DifferenceLayout::Row &row, int y) const;
    void paintSide(QPainter &painter, const DifferenceLayout::Run &run, bool isUpper, int y) const;
    void paintSentence(QPainter &painter, const DifferenceLayout::Row &row, int y) const;

    DifferenceLayout m_layout{};
    CellGrid m_grid;
    int m_current = -1; ///< none
    SideText *m_ours;
    SideText *m_theirs;
    mutable std::pair<int, int> m_heightCache{-1, 0};
};

} // namespace countersign
