// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace countersign {

/// A card in the top third of a window that is dimmed behind it. While it is open the focus stays in it; Esc or a click beside it closes it, and
/// the focus returns to where it was. To screen readers it is a dialog named by `accessibleName`.
class Overlay : public QWidget {
    Q_OBJECT
public:
    /// \param over is covered wholly
    explicit Overlay(QWidget *over);

    /// Shows it and gives the focus to \p first, which is one of its own.
    void open(QWidget *first);
    bool isOpen() const { return isVisible(); }
    /// Closes it and gives the focus back.
    void dismiss();

    /// What the card holds is laid out here.
    QWidget *card() const { return m_card; }

signals:
    void closed();

protected:
    /// The part of the card's width and height that the content wants; laid out within the window.
    virtual QSize cardSize(const QSize &room) const = 0;
    /// Lays the card out anew.
    void place();

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_card;
    QPointer<QWidget> m_before{}; ///< had the focus
};

} // namespace countersign
