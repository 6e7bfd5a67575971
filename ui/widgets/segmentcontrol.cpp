// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentcontrol.h"

#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>
#include <QScopedValueRollback>

namespace countersign {

namespace {

/// A radio button in the shape of a segment: role, state and arrow keys are Qt's own.
class SegmentButton final : public QRadioButton {
public:
    SegmentButton(const QString &text, SegmentControl::Lettering lettering, QWidget *parent)
        : QRadioButton(text, parent), m_role(lettering == SegmentControl::Lettering::Wire ? TextRole::Mono : TextRole::Body)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const Theme &theme = Theme::of(this);
        return {QFontMetrics(onFont()).size(Qt::TextShowMnemonic, text()).width() + theme.px(20), theme.px(28)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool first = x() == 0;
        const bool last = geometry().right() == parentWidget()->width() - 1;
        const QPainterPath shape = outline(first, last);
        painter.fillPath(shape, theme.colour(isChecked() ? Token::AccentBg : underMouse() && isEnabled() ? Token::Hover : Token::Base));
        if (isChecked()) {
            painter.setClipPath(shape);
            painter.fillRect(0, height() - 2, width(), 2, theme.colour(isEnabled() ? Token::Accent : Token::Off));
            painter.setClipping(false);
        }
        painter.setPen(QPen(theme.colour(Token::Line2), 1));
        painter.drawPath(shape);
        if (hasFocus())
            paintFocusRing(&painter, rect(), first || last ? theme.px(6) : 0);
        painter.setFont(isChecked() ? onFont() : theme.font(m_role));
        painter.setPen(theme.colour(!isEnabled() ? Token::Off : isChecked() ? Token::AccentText : Token::Text2));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }

private:
    QFont onFont() const
    {
        QFont font = Theme::of(this).font(m_role);
        font.setWeight(QFont::DemiBold);
        return font;
    }

    /// Neighbours share one hairline: each but the first starts on the last line of the one before.
    QPainterPath outline(bool first, bool last) const
    {
        const qreal radius = Theme::of(this).px(6);
        const QRectF box = QRectF(rect()).adjusted(first ? 0.5 : -0.5, 0.5, -0.5, -0.5);
        QPainterPath all;
        all.addRoundedRect(box, radius, radius);
        QPainterPath square;
        if (!first)
            square.addRect(QRectF(box.topLeft(), QSizeF(radius, box.height())));
        if (!last)
            square.addRect(QRectF(box.right() - radius, box.top(), radius, box.height()));
        return all.united(square).simplified();
    }

    TextRole m_role;
};

} // namespace

SegmentControl::SegmentControl(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (!on)
            return;
        emit currentChanged(index);
        if (!m_isShowing) // a screen reader toggles without a click
            emit chosen(index);
    });
    connect(&Theme::of(this), &Theme::changed, this, [this] { update(); });
}

void SegmentControl::addSegment(const QString &text, Lettering lettering)
{
    auto *button = new SegmentButton(text, lettering, this);
    const int index = count();
    m_group->addButton(button, index);
    layout()->addWidget(button);
    if (index == 0)
        setCurrentIndex(0);
}

int SegmentControl::count() const
{
    return int(m_group->buttons().size());
}

QString SegmentControl::text(int index) const
{
    const QAbstractButton *button = m_group->button(index);
    return button ? button->text() : QString();
}

int SegmentControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentControl::setCurrentIndex(int index)
{
    const QScopedValueRollback showing(m_isShowing, true);
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

QWidget *SegmentControl::segment(int index) const
{
    return m_group->button(index);
}

} // namespace countersign
