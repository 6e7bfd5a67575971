// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/documenttabbar.h"

#include "ui/theme/style.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct DocumentTab {
    QString method{};
    QString name{};
    bool edited = false;
};

DocumentTab documentTab(const QTabBar *bar, int index)
{
    const QVariantList parts = bar->tabData(index).toList();
    return {parts.value(0).toString(), parts.value(1).toString(), parts.value(2).toBool()};
}

} // namespace

DocumentTabBar::DocumentTabBar(QWidget *parent) : QTabBar(parent)
{
    setAccessibleName(tr("Open operations"));
    setExpanding(false);
    setTabsClosable(true);
    setMovable(true);
    setDrawBase(false);
    setUsesScrollButtons(true);
    hideScrollArrows(this);
    connect(this, &QTabBar::currentChanged, this, &DocumentTabBar::laidOut);
    setSelectionBehaviorOnRemove(QTabBar::SelectPreviousTab);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

int DocumentTabBar::addDocument(const QByteArray &method, const QString &name)
{
    const QSignalBlocker blocker(this); // whoever adds it makes it the one in front
    const int index = addTab(name);
    setTabData(index, QVariantList{QString::fromLatin1(method), name, false});
    describe(index);
    return index;
}

void DocumentTabBar::setMethod(int index, const QByteArray &method)
{
    const DocumentTab tab = documentTab(this, index);
    if (tab.method == QLatin1StringView(method))
        return;
    setTabData(index, QVariantList{QString::fromLatin1(method), tab.name, tab.edited});
    describe(index);
}

void DocumentTabBar::setEdited(int index, bool edited)
{
    const DocumentTab tab = documentTab(this, index);
    if (tab.edited == edited)
        return;
    setTabData(index, QVariantList{tab.method, tab.name, edited});
    describe(index);
}

void DocumentTabBar::describe(int index)
{
    const DocumentTab tab = documentTab(this, index);
    const QString plain = tr("%1 %2").arg(tab.method, tab.name);
    setAccessibleTabName(index, tab.edited ? tr("%1, edited").arg(plain) : plain);
    setTabToolTip(index, tab.edited ? tr("%1\nEdited since it was last sent").arg(plain) : plain);
    setTabText(index, tab.name); // measures anew
    update();
}

int DocumentTabBar::hiddenCount() const
{
    int hidden = 0;
    for (int index = 0; index < count(); ++index) {
        const QRect tab = tabRect(index);
        hidden += tab.left() < 0 || tab.right() >= width() ? 1 : 0;
    }
    return hidden;
}

void DocumentTabBar::tabLayoutChange()
{
    QTabBar::tabLayoutChange();
    emit laidOut();
}

QSize DocumentTabBar::tabSizeHint(int index) const
{
    const Theme &theme = Theme::of(this);
    const DocumentTab tab = documentTab(this, index);
    const int method = QFontMetrics(theme.font(TextRole::MonoBadge)).horizontalAdvance(tab.method);
    const int name = QFontMetrics(theme.font(TextRole::Strong)).horizontalAdvance(tab.name);
    const int rest = theme.px(11 + 7 + 7 + 7 + 24 + 10);
    return {method + qMin(name, theme.px(240)) + rest, theme.px(36)};
}

QSize DocumentTabBar::minimumSizeHint() const
{
    return {Theme::of(this).px(80), Theme::of(this).px(36)};
}

void DocumentTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton) {
        if (const int index = tabAt(event->position().toPoint()); index >= 0)
            emit tabCloseRequested(index);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void DocumentTabBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Win));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(Token::Line2));
    for (int index = 0; index < count(); ++index)
        paintTab(painter, index);
}

void DocumentTabBar::paintTab(QPainter &painter, int index) const
{
    const Theme &theme = Theme::of(this);
    const DocumentTab tab = documentTab(this, index);
    const QRect box = tabRect(index);
    const bool isFront = index == currentIndex();
    if (isFront) {
        painter.fillRect(box, theme.colour(Token::Base));
        painter.fillRect(box.left(), box.top(), box.width(), 2, theme.colour(Token::Accent));
    }
    painter.fillRect(box.right(), box.top(), 1, box.height(), theme.colour(Token::Line2));
    QRect content = box.adjusted(theme.px(11), 0, -theme.px(24 + 6), 0);
    painter.setFont(theme.font(TextRole::MonoBadge));
    painter.setPen(theme.colour(Token::Muted));
    painter.drawText(content, Qt::AlignVCenter | Qt::AlignLeft, tab.method);
    content.setLeft(content.left() + painter.fontMetrics().horizontalAdvance(tab.method) + theme.px(7));
    painter.setFont(theme.font(isFront ? TextRole::Strong : TextRole::Body));
    painter.setPen(theme.colour(isFront ? Token::Text : Token::Text2));
    const QString name = painter.fontMetrics().elidedText(tab.name, Qt::ElideRight, content.width() - theme.px(14));
    painter.drawText(content, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
    if (tab.edited) {
        const int left = content.left() + painter.fontMetrics().horizontalAdvance(name) + theme.px(7);
        paintBox(&painter, QRect(left, content.center().y() - theme.px(3), theme.px(7), theme.px(7)), theme.px(4),
                 theme.colour(Token::Accent), {});
    }
    if (isFront && hasFocus())
        paintFocusRing(&painter, box.adjusted(2, 4, -3, -2), theme.px(5));
}

} // namespace countersign
