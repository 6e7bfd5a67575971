// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keycapbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <cmath>

namespace countersign {

using namespace Qt::StringLiterals;

QString keyCapText(const QKeySequence &keys)
{
#ifdef Q_OS_MACOS
    return keys.toString(QKeySequence::NativeText);
#else
    return keys.toString(QKeySequence::PortableText).replace(u"Return"_s, u"Enter"_s); // as it stands on keyboards
#endif
}

KeyCapButton::KeyCapButton(const QString &iconName, const QString &text, const QString &keyCap, QWidget *parent)
    : QPushButton(text, parent), m_iconName(iconName)
{
    setAccessibleName(text);
    setKeyCap(keyCap);
    setToolbarSized(this);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyCapButton::setFieldLike(int narrowest, int widest)
{
    m_narrowest = narrowest;
    m_widest = widest;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(widest);
}

void KeyCapButton::showKeyOf(const QAction *action)
{
    const auto show = [this, action] { setKeyCap(keyCapText(action->shortcut())); };
    connect(action, &QAction::changed, this, show);
    show();
}

void KeyCapButton::setKeyCap(const QString &keyCap)
{
    m_keyCap = keyCap;
    setToolTip(keyCap.isEmpty() ? text() : tr("%1 (%2)").arg(text(), keyCap));
    updateGeometry();
    update();
}

void KeyCapButton::setKeyCapVisible(bool visible)
{
    m_capVisible = visible;
    updateGeometry();
    update();
}

void KeyCapButton::setIconOnly(bool iconOnly)
{
    if (iconOnly == m_iconOnly)
        return;
    m_iconOnly = iconOnly;
    if (m_narrowest > 0) {
        setMaximumWidth(iconOnly ? Theme::of(this).px(36) : m_widest);
        setSizePolicy(iconOnly ? QSizePolicy::Fixed : QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    updateGeometry();
    update();
}

/// What is measured is what is painted: the weight makes a word some pixels wider.
QFont KeyCapButton::labelFont() const
{
    const Theme &theme = Theme::of(this);
    return m_narrowest > 0 ? theme.font(TextRole::Body) : theme.mediumFont(TextRole::Body);
}

int KeyCapButton::capWidth() const
{
    const Theme &theme = Theme::of(this);
    if (!m_capVisible || m_keyCap.isEmpty())
        return 0;
    return QFontMetrics(theme.font(TextRole::Badge)).horizontalAdvance(m_keyCap) + theme.px(10);
}

QSize KeyCapButton::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int height = theme.px(32);
    if (m_iconOnly)
        return {theme.px(36), height};
    if (m_narrowest > 0)
        return {m_widest, height};
    const int text = int(std::ceil(QFontMetricsF(labelFont()).horizontalAdvance(this->text()))); // half a pixel less, and it is cut
    const int cap = capWidth();
    return {theme.px(14 + 16 + 8 + 14) + text + (cap > 0 ? cap + theme.px(8) : 0), height};
}

QSize KeyCapButton::minimumSizeHint() const
{
    return m_narrowest > 0 && !m_iconOnly ? QSize(m_narrowest, sizeHint().height()) : sizeHint();
}

void KeyCapButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const bool fieldLike = m_narrowest > 0;
    const Token ink = !isEnabled() ? Token::Off : fieldLike ? Token::Muted : buttonTextToken(this);
    const int side = theme.px(16);
    if (m_iconOnly) {
        paintIcon(&painter, QRect((width() - side) / 2, (height() - side) / 2, side, side), m_iconName, ink);
        return;
    }
    const int pad = theme.px(fieldLike ? 10 : 14);
    QRect content = rect().adjusted(pad, 0, -pad, 0);
    paintIcon(&painter, QRect(content.left(), content.center().y() - side / 2, side, side), m_iconName, ink);
    const int words = side + theme.px(8) + int(std::ceil(QFontMetricsF(labelFont()).horizontalAdvance(text())));
    // Where room is short, the words say more than the key, which the tool tip has too.
    if (const int cap = capWidth(); cap > 0 && (!fieldLike || words + theme.px(8) + cap <= content.width())) {
        const QRect box(content.right() + 1 - cap, content.center().y() - theme.px(9) + 1, cap, theme.px(18));
        QColor line = theme.colour(fieldLike || !isEnabled() ? Token::Line2 : ink);
        if (!fieldLike && isEnabled())
            line.setAlphaF(0.55f);
        paintBox(&painter, box, theme.px(4), {}, line);
        painter.setFont(theme.font(TextRole::Badge));
        painter.setPen(theme.colour(ink));
        painter.drawText(box, Qt::AlignCenter, m_keyCap);
        content.setRight(box.left() - theme.px(8));
    }
    content.setLeft(content.left() + side + theme.px(8));
    painter.setFont(labelFont());
    painter.setPen(theme.colour(ink));
    painter.drawText(content, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, content.width()));
}

} // namespace countersign
