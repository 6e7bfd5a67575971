// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/barcombo.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/unseenlabel.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QStylePainter>
#include <QStyledItemDelegate>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

bool isSeparator(const QModelIndex &index)
{
    return index.data(Qt::AccessibleDescriptionRole).toString() == u"separator"; // as QComboBox::insertSeparator marks it
}

/// Rows of the popup: icon, name and, at the right edge, the detail.
class ChoiceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        painter->save();
        if (isSeparator(index)) {
            painter->fillRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1, theme.colour(Token::Line));
            painter->restore();
            return;
        }
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.colour(Token::Selected));
        QRect room = option.rect.adjusted(theme.px(10), 0, -theme.px(10), 0);
        if (const QString name = index.data(BarCombo::IconNameRole).toString(); !name.isEmpty()) {
            const int side = theme.px(16);
            paintIcon(painter, QRect(room.left(), room.center().y() - side / 2, side, side), name,
                      theme.profile(index.data(BarCombo::ColourRole).toString()).text);
            room.setLeft(room.left() + side + theme.px(8));
        }
        painter->setFont(theme.font(TextRole::Body));
        painter->setPen(theme.colour(Token::Text));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, index.data().toString());
        painter->setFont(theme.font(TextRole::Hint));
        painter->setPen(theme.colour(Token::Muted));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, index.data(BarCombo::DetailRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        if (isSeparator(index))
            return {0, theme.px(9)};
        const int name = QFontMetrics(theme.font(TextRole::Body)).horizontalAdvance(index.data().toString());
        const int detail = QFontMetrics(theme.font(TextRole::Hint)).horizontalAdvance(index.data(BarCombo::DetailRole).toString());
        return {name + detail + theme.px(20 + 24 + 24), theme.px(28)};
    }
};

/// The open list: what is typed keeps the rows that hold it in name, detail or further words; Backspace takes back.
class ChoiceView final : public QListView {
public:
    explicit ChoiceView(QComboBox *combo) : QListView(combo), m_typed(new QLabel(this))
    {
        m_typed->setAutoFillBackground(true);
        m_typed->setBackgroundRole(QPalette::AlternateBase);
        m_typed->setTextFormat(Qt::PlainText);
        m_typed->setObjectName(u"typedFilter"_s);
        m_typed->hide();
    }
    void setTyped(const QString &text)
    {
        m_text = text;
        int first = -1;
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QModelIndex index = model()->index(row, 0);
            QStringList words{index.data().toString(), index.data(BarCombo::DetailRole).toString(),
                              index.data(BarCombo::WordsRole).toString()};
            const bool isShown = text.isEmpty() || words.join(u' ').contains(text, Qt::CaseInsensitive);
            setRowHidden(row, !isShown);
            if (isShown && first < 0)
                first = row;
        }
        if (first >= 0 && isRowHidden(currentIndex().row()))
            setCurrentIndex(model()->index(first, 0));
        scrollTo(currentIndex());
        m_typed->setVisible(!text.isEmpty());
        if (text.isEmpty())
            return;
        m_typed->setText(first < 0 ? BarCombo::tr("Nothing holds “%1”").arg(text) : text);
        const Theme &theme = Theme::current();
        m_typed->setMargin(theme.px(4));
        m_typed->adjustSize();
        m_typed->move(width() - m_typed->width() - theme.px(10), height() - m_typed->height() - theme.px(4));
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const QString text = event->text();
        if (event->key() == Qt::Key_Backspace)
            setTyped(m_text.chopped(m_text.isEmpty() ? 0 : 1));
        else if (!text.isEmpty() && text.at(0).isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
            setTyped(m_text + text);
        else
            QListView::keyPressEvent(event);
    }
    void inputMethodEvent(QInputMethodEvent *event) override
    {
        if (!event->commitString().isEmpty())
            setTyped(m_text + event->commitString());
    }
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override
    {
        return query == Qt::ImEnabled ? QVariant(true) : QListView::inputMethodQuery(query);
    }
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override
    {
        QListView::currentChanged(current, previous);
        setAttribute(Qt::WA_InputMethodEnabled); // rows that cannot be edited would turn it off
    }

private:
    QString m_text{};
    QLabel *m_typed;
};

} // namespace

BarCombo::BarCombo(const QString &label, bool monoName, QWidget *parent) : QComboBox(parent), m_monoName(monoName)
{
    setAccessibleName(label);
    new UnseenLabel(label, this, parent);
    setToolbarSized(this);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMaxVisibleItems(16);
    setView(new ChoiceView(this));
    setItemDelegate(new ChoiceDelegate(this));
    setSizeAdjustPolicy(QComboBox::AdjustToContentsOnFirstShow);
    connect(this, &QComboBox::currentIndexChanged, this, [this] { updateGeometry(); });
}

void BarCombo::addChoice(const QString &name, const QString &detail, const QVariant &value, const QString &iconName,
                         const QString &colourId)
{
    addItem(name, value);
    const int row = count() - 1;
    setItemData(row, detail, DetailRole);
    setItemData(row, iconName, IconNameRole);
    setItemData(row, colourId, ColourRole);
}

void BarCombo::setDetailVisible(bool visible)
{
    if (visible == m_detailVisible)
        return;
    m_detailVisible = visible;
    updateGeometry();
    update();
}

void BarCombo::showPopup()
{
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + Theme::of(this).px(16));
    QComboBox::showPopup();
}

void BarCombo::hidePopup()
{
    QComboBox::hidePopup();
    static_cast<ChoiceView *>(view())->setTyped({});
}

QFont BarCombo::nameFont() const
{
    return Theme::of(this).font(m_monoName ? TextRole::Mono : TextRole::Strong);
}

QString BarCombo::detail() const
{
    return m_detailVisible ? currentData(DetailRole).toString() : QString();
}

QSize BarCombo::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    int width = theme.px(10 + 26 + 4) + QFontMetrics(nameFont()).horizontalAdvance(currentText());
    if (!currentData(IconNameRole).toString().isEmpty())
        width += theme.px(16 + 8);
    if (const QString text = detail(); !text.isEmpty())
        width += theme.px(8) + QFontMetrics(theme.font(m_monoName ? TextRole::Body : TextRole::Mono)).horizontalAdvance(text);
    return {qBound(theme.px(96), width, theme.px(280)), theme.px(32)};
}

QSize BarCombo::minimumSizeHint() const
{
    return {Theme::of(this).px(96), sizeHint().height()};
}

void BarCombo::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);

    QRect room = rect().adjusted(theme.px(10), 0, -theme.px(26), 0);
    if (const QString name = currentData(IconNameRole).toString(); !name.isEmpty()) {
        const int side = theme.px(16);
        paintIcon(&painter, QRect(room.left(), room.center().y() - side / 2, side, side), name,
                  theme.profile(currentData(ColourRole).toString()).text);
        room.setLeft(room.left() + side + theme.px(8));
    }
    const bool isChosen = currentIndex() >= 0;
    painter.setFont(isChosen ? nameFont() : theme.font(TextRole::Body));
    painter.setPen(theme.colour(!isEnabled() ? Token::Off : isChosen ? Token::Text : Token::Muted));
    const QString name = painter.fontMetrics().elidedText(isChosen ? currentText() : placeholderText(), Qt::ElideRight, room.width());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(name) + theme.px(8));
    if (detail().isEmpty() || room.width() < theme.px(20))
        return;
    painter.setFont(theme.font(m_monoName ? TextRole::Body : TextRole::Mono));
    painter.setPen(theme.colour(Token::Muted));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(detail(), Qt::ElideRight, room.width()));
}

} // namespace countersign
