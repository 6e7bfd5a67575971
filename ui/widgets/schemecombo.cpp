// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/schemecombo.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Id, and below it what it is or why it cannot be used.
class SchemeRowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const bool isEnabled = index.flags() & Qt::ItemIsEnabled;
        painter->save();
        if (isEnabled && (option.state & QStyle::State_Selected))
            painter->fillRect(option.rect, theme.colour(Token::Selected));
        const QRect room = option.rect.adjusted(theme.px(10), theme.px(4), -theme.px(10), -theme.px(4));
        painter->setFont(theme.font(TextRole::Mono));
        painter->setPen(theme.colour(isEnabled ? Token::Text : Token::Muted));
        painter->drawText(room, Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine, index.data().toString());
        painter->setFont(theme.font(TextRole::Hint));
        painter->setPen(theme.colour(isEnabled ? Token::Muted : Token::Text2));
        painter->drawText(room, Qt::AlignBottom | Qt::AlignLeft | Qt::TextSingleLine, index.data(SchemeCombo::ReasonRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const QFontMetrics id(theme.font(TextRole::Mono));
        const QFontMetrics reason(theme.font(TextRole::Hint));
        return {std::max(id.horizontalAdvance(index.data().toString()),
                         reason.horizontalAdvance(index.data(SchemeCombo::ReasonRole).toString()))
                    + theme.px(24),
                id.height() + reason.height() + theme.px(10)};
    }
};

} // namespace

SchemeCombo::SchemeCombo(QWidget *parent) : QComboBox(parent)
{
    setItemDelegate(new SchemeRowDelegate(this));
}

void SchemeCombo::setChoices(const QVector<SchemeChoice> &choices, const QByteArray &current)
{
    const QSignalBlocker quiet(this);
    if (choices != m_choices) { // otherwise an open list would close under the pointer
        m_choices = choices;
        clear();
        for (const SchemeChoice &choice : choices) {
            const QString id = QString::fromLatin1(choice.id);
            const QString reason = choice.hindrance ? choice.hindrance->message : choice.title;
            addItem(id, choice.id);
            auto *item = static_cast<QStandardItemModel *>(model())->item(count() - 1);
            item->setEnabled(!choice.hindrance);
            item->setData(reason, ReasonRole);
            item->setData(choice.hindrance ? sentence(*choice.hindrance) : choice.title, Qt::ToolTipRole);
            item->setData(QString(id + u", "_s + reason), Qt::AccessibleTextRole);
        }
    }
    setCurrentIndex(findData(current));
    setToolTip(currentData(Qt::ToolTipRole).toString());
}

void SchemeCombo::showPopup()
{
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + Theme::of(this).px(8));
    QComboBox::showPopup();
}

} // namespace countersign
