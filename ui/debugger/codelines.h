// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause.h"
#include "ui/widgets/accessibletext.h"
#include "ui/widgets/cellgrid.h"

#include <QWidget>

namespace countersign {

/// Lines of a program before and after, − and + in the gutter, the words that changed bold. Long lines wrap. A text to screen readers.
class CodeLines : public QWidget, public AccessibleTextSource {
    Q_OBJECT
public:
    explicit CodeLines(QWidget *parent = nullptr);
    void setCode(const FixCode &code);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// "- wrong" and "+ right", a line each.
    QString accessibleText() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Line {
        bool isRight = false;
        QByteArray text{};
        QVector<std::pair<qsizetype, qsizetype>> changed{}; ///< from, to
    };
    struct Row {
        const Line *line = nullptr;
        qsizetype from = 0, to = 0;
    };
    void addLines(const QByteArray &text, bool isRight, const QVector<std::pair<qsizetype, qsizetype>> &changed);
    std::vector<Row> rows(int width) const;
    int gutter() const;

    FixCode m_code{};
    std::vector<Line> m_lines{};
    CellGrid m_grid;
};

} // namespace countersign
