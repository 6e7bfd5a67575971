// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace countersign {

/// A profile in a list: bar in its colour (dashed for practice), name, first and last letters of the AccessKey id, and where its secret is if
/// that is worth a word.
class ProfileRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { KeyIdRole = Qt::UserRole + 1, ColourRole, PracticeRole, ChangedRole, BadgeRole, BadgeIconRole, BadgeColourRole };
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace countersign
