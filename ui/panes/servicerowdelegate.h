// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace countersign {

/// Paints a row of the service tree: name with marked matches, the product's long name, count or badge at the right edge. When room is short
/// the badge's word goes first, then the long name, then the end of the name. A star stands before the badge of a favourite, and of the row under the
/// pointer.
class ServiceRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where the star of an operation's row is; empty for other rows. \param row as the view gives it
    static QRect starRect(const QRect &row, const QModelIndex &index);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace countersign
