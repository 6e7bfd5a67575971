// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace countersign {

/// The view of the services: rows paint their own ground and chevron, and end in a star that makes an operation a favourite.
class ServiceTree : public QTreeView {
    Q_OBJECT
public:
    explicit ServiceTree(QWidget *parent = nullptr);

    /// Runs \p change, which resets the model; rows that were current or open are so again, and what is looked at stays where it is on the screen.
    void keepPlace(const std::function<void()> &change);

signals:
    void favouriteToggled(const QModelIndex &operation);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override { }
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    /// The operation whose star lies there; invalid when there is none.
    QModelIndex starAt(const QPoint &position) const;

    QPersistentModelIndex m_pressed{}; ///< whose star it is
};

} // namespace countersign
