// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hairsplitter.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace countersign {

namespace {

class HairHandle final : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    /// The margins take the pointer but are not painted; QSplitter leaves them out of the layout.
    void resizeEvent(QResizeEvent *event) override
    {
        const bool upright = orientation() == Qt::Horizontal;
        setContentsMargins(upright ? 3 : 0, upright ? 0 : 3, upright ? 3 : 0, upright ? 0 : 3);
        setMask(QRegion(contentsRect()));
        setAttribute(Qt::WA_MouseNoMask);
        QWidget::resizeEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(contentsRect(), Theme::of(this).colour(underMouse() ? Token::Accent : Token::Line2));
    }
};

} // namespace

HairSplitter::HairSplitter(Qt::Orientation orientation, QWidget *parent) : QSplitter(orientation, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle *HairSplitter::createHandle()
{
    return new HairHandle(orientation(), this);
}

} // namespace countersign
