// SPDX-License-Identifier: GPL-3.0-or-later
// How the canvas of differences paints its rows, and where their sentences stand.
#include "ui/debugger/differencecanvas.h"
#include "ui/debugger/differencegrid.h"
#include "ui/debugger/differencewords.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace countersign {

using namespace Qt::StringLiterals;

void DifferenceCanvas::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paintBox(&painter, rect(), theme.px(6), theme.colour(Token::Well), theme.colour(Token::Line));
    int y = theme.px(differencePadding);
    for (const DifferenceLayout::Row &row : m_layout.rows()) {
        const int tall = heightOf(row, width());
        if (y > event->rect().bottom())
            break;
        if (y + tall >= event->rect().top()) {
            if (row.hasRuns())
                paintLines(painter, row, y);
            else
                paintEqualRow(painter, row, y);
        }
        y += tall;
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), theme.px(6));
}

void DifferenceCanvas::paintEqualRow(QPainter &painter, const DifferenceLayout::Row &row, int y) const
{
    const Theme &theme = Theme::current();
    const QString bytes = row.equalBytes == 1 ? tr("1 equal byte") : tr("%1 equal bytes").arg(QLocale().toString(row.equalBytes));
    const QString words = row.notShown > 0 ? tr("%1 more differences").arg(QLocale().toString(row.notShown))
        : row.equalValues == 0             ? bytes
        : row.equalValues == 1             ? tr("%1, 1 value").arg(bytes)
                                           : tr("%1, %2 values").arg(bytes, QLocale().toString(row.equalValues));
    painter.setFont(theme.font(TextRole::Hint));
    const int wide = painter.fontMetrics().horizontalAdvance(words);
    const int left = (width() - wide) / 2, gap = theme.px(8), side = theme.px(differenceSide);
    const qreal middle = y + theme.px(differenceEqual) / 2 + 0.5;
    painter.setPen(theme.colour(Token::Muted));
    painter.drawText(QRect(left, y, wide + 1, theme.px(differenceEqual)), Qt::AlignCenter, words);
    QPen dashes(theme.colour(Token::Line2), 1);
    dashes.setDashPattern({4, 3});
    painter.setPen(dashes);
    painter.drawLine(QPointF(side, middle), QPointF(left - gap, middle));
    painter.drawLine(QPointF(left + wide + gap, middle), QPointF(width() - side, middle));
}

void DifferenceCanvas::paintLines(QPainter &painter, const DifferenceLayout::Row &row, int y) const
{
    const Theme &theme = Theme::current();
    const int line = theme.px(differenceLine);
    if (!row.isPair()) {
        for (const DifferenceLayout::Run &run : row.runs)
            paintSide(painter, run, true, y);
        return;
    }
    painter.setFont(theme.font(TextRole::Badge));
    painter.setPen(theme.colour(Token::Text2));
    painter.drawText(QRect(theme.px(differenceSide), y, labelWidth(), line), Qt::AlignLeft | Qt::AlignVCenter, upperName());
    painter.drawText(QRect(theme.px(differenceSide), y + line, labelWidth(), line), Qt::AlignLeft | Qt::AlignVCenter, lowerName());
    for (const DifferenceLayout::Run &run : row.runs) {
        paintSide(painter, run, true, y);
        paintSide(painter, run, false, y + line);
    }
    paintSentence(painter, row, y + 2 * line);
}

void DifferenceCanvas::paintSide(QPainter &painter, const DifferenceLayout::Run &run, bool isUpper, int y) const
{
    const Theme &theme = Theme::current();
    const QByteArray &bytes = isUpper ? run.upper : run.lower;
    const qreal x = theme.px(differenceSide) + labelWidth() + run.column * m_grid.advance();
    if (run.difference < 0) {
        m_grid.paint(&painter, x, y, bytes, theme.colour(run.isNamed ? Token::Text : Token::Muted), theme.colour(Token::Muted));
        return;
    }
    const bool isTheirs = isUpper == strings().isTheirsAbove();
    const QColor ink = theme.colour(isTheirs ? Token::Theirs : Token::Ours);
    const QColor ground = theme.colour(isTheirs ? Token::TheirsBg : Token::OursBg);
    const int right = int(std::ceil(x + run.cells * m_grid.advance()));
    const QRect box(int(std::floor(x)) - 1, y + 1, right - int(std::floor(x)) + 2, m_grid.lineHeight() - 1);
    // A side that lacks the bytes is an empty, dashed box.
    paintBox(&painter, box, theme.px(2), bytes.isEmpty() ? QColor() : ground, ink, run.difference == m_current ? 1.6 : 1,
             bytes.isEmpty() ? Qt::DashLine : Qt::SolidLine);
    m_grid.paint(&painter, x, y, bytes, ink, ink, true);
}

DifferenceCanvas::Sentence DifferenceCanvas::sentenceOf(const DifferenceLayout::Row &row, int width) const
{
    const Theme &theme = Theme::current();
    Sentence sentence{.index = told(row)};
    const auto run = std::find_if(row.runs.cbegin(), row.runs.cend(),
                                  [&sentence](const DifferenceLayout::Run &each) { return each.difference == sentence.index; });
    if (sentence.index < 0 || run == row.runs.cend())
        return sentence;
    const QFontMetrics metrics(theme.font(TextRole::Badge));
    const int icon = theme.px(differenceCaret), gap = theme.px(4);
    const int start = theme.px(differenceSide) + labelWidth(), end = width - theme.px(differenceSide);
    sentence.words = differenceWords(strings(), sentence.index);
    sentence.caret = int(start + (run->column + std::min(run->cells, 2) / 2.0) * m_grid.advance()) - icon / 2;
    sentence.height = theme.px(differenceSentence);
    const int wide = metrics.horizontalAdvance(sentence.words) + 1;
    const int behind = sentence.caret + icon + gap, before = sentence.caret - gap - wide;
    if (behind + wide <= end || before >= start) {
        sentence.place = QRect(behind + wide <= end ? behind : before, 0, wide, sentence.height);
        return sentence;
    }
    sentence.isBelow = true;
    const int tall = metrics.boundingRect(QRect(0, 0, end - start, QWIDGETSIZE_MAX), differenceWrap, sentence.words).height();
    sentence.place = QRect(start, icon, end - start, tall);
    sentence.height = icon + tall + theme.px(4);
    return sentence;
}

void DifferenceCanvas::paintSentence(QPainter &painter, const DifferenceLayout::Row &row, int y) const
{
    const Theme &theme = Theme::current();
    const Sentence sentence = sentenceOf(row, width());
    if (sentence.index < 0)
        return;
    const Token ink = sentence.index == m_current ? Token::Text : Token::Text2;
    const int icon = theme.px(differenceCaret);
    const int top = sentence.isBelow ? y : y + (theme.px(differenceSentence) - icon) / 2;
    paintIcon(&painter, QRect(sentence.caret, top, icon, icon), u"chevron-up"_s, ink);
    painter.setFont(theme.font(TextRole::Badge));
    painter.setPen(theme.colour(ink));
    painter.drawText(sentence.place.translated(0, y), sentence.isBelow ? differenceWrap : int(Qt::AlignLeft | Qt::AlignVCenter),
                     sentence.words);
}

} // namespace countersign
