// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/codelines.h"

#include "core/diagnosis/comparison.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal codeLine = 20;

using Ranges = QVector<std::pair<qsizetype, qsizetype>>;

bool isWordLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Grown to whole words; what touches becomes one.
void addWord(Ranges &ranges, const QByteArray &text, qsizetype from, qsizetype length)
{
    if (length == 0)
        return;
    qsizetype to = from + length;
    while (from > 0 && isWordLetter(text[from - 1]) && isWordLetter(text[from]))
        --from;
    while (to < text.size() && isWordLetter(text[to]) && isWordLetter(text[to - 1]))
        ++to;
    if (!ranges.isEmpty() && from <= ranges.constLast().second)
        ranges.last().second = std::max(ranges.constLast().second, to);
    else
        ranges.append({from, to});
}

} // namespace

CodeLines::CodeLines(QWidget *parent) : QWidget(parent), m_grid(Theme::current().font(TextRole::Mono), Theme::current().px(codeLine))
{
    provideAccessibleText();
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CodeLines::setCode(const FixCode &code)
{
    m_code = code;
    m_lines.clear();
    Ranges wrong, right;
    if (!code.wrong.isEmpty()) {
        const Comparison comparison = compared(TracedBytes(code.right, Origin::literal()), code.wrong);
        for (const Difference &difference : comparison.differences) {
            addWord(right, code.right, difference.oursOffset, difference.oursLength);
            addWord(wrong, code.wrong, difference.theirsOffset, difference.theirsLength);
        }
        addLines(code.wrong, false, wrong);
    }
    addLines(code.right, true, right);
    updateGeometry();
    update();
}

void CodeLines::addLines(const QByteArray &text, bool isRight, const Ranges &changed)
{
    qsizetype from = 0;
    for (const QByteArray &each : text.split('\n')) {
        Line line{isRight, each, {}};
        const qsizetype to = from + each.size();
        for (const auto &[start, end] : changed) {
            if (start < to && end > from)
                line.changed.append({std::max(start, from) - from, std::min(end, to) - from});
        }
        m_lines.push_back(std::move(line));
        from = to + 1;
    }
}

int CodeLines::gutter() const
{
    return Theme::current().px(38);
}

std::vector<CodeLines::Row> CodeLines::rows(int width) const
{
    const int columns = std::max(16, int((width - gutter() - Theme::current().px(12)) / m_grid.advance()));
    std::vector<Row> list;
    for (const Line &line : m_lines) {
        qsizetype from = 0;
        do {
            qsizetype to = from + bytesWithin(QByteArrayView(line.text).sliced(from), columns);
            if (to < line.text.size()) { // behind a blank or a comma, if there is one
                qsizetype cut = to;
                while (cut > from + columns / 2 && line.text[cut - 1] != ' ' && line.text[cut - 1] != ',' && line.text[cut - 1] != '(')
                    --cut;
                to = cut > from + columns / 2 ? cut : to;
            }
            list.push_back({&line, from, to});
            from = to;
        } while (from < line.text.size());
    }
    return list;
}

int CodeLines::heightForWidth(int width) const
{
    return int(rows(width).size()) * Theme::current().px(codeLine) + 2 * Theme::current().px(6);
}

QSize CodeLines::sizeHint() const
{
    const int wide = Theme::current().px(480);
    return {wide, heightForWidth(wide)};
}

QSize CodeLines::minimumSizeHint() const
{
    return {Theme::current().px(160), Theme::current().px(codeLine)};
}

QString CodeLines::accessibleText() const
{
    QStringList lines;
    for (const Line &line : m_lines)
        lines.append((line.isRight ? u"+ "_s : u"- "_s) + QString::fromUtf8(line.text));
    return lines.join(u'\n');
}

void CodeLines::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const int tall = theme.px(codeLine);
    int y = theme.px(6);
    for (const Row &row : rows(width())) {
        const bool isRight = row.line->isRight;
        const QColor ink = theme.colour(isRight ? Token::Ours : Token::Theirs);
        const QColor text = theme.colour(Token::Text);
        const QByteArrayView shown = QByteArrayView(row.line->text).sliced(row.from, row.to - row.from);
        if (row.from == 0)
            m_grid.paint(&painter, theme.px(14), y, isRight ? QByteArray("+") : QByteArray("\xE2\x88\x92"), ink, ink, true);
        const int wide = int(std::ceil(cellsIn(shown) * m_grid.advance()));
        paintBox(&painter, QRect(gutter() - theme.px(4), y, wide + theme.px(8), tall), theme.px(3),
                 theme.colour(isRight ? Token::OursBg : Token::TheirsBg), {});
        qreal x = gutter();
        for (qsizetype at = row.from; at < row.to;) {
            bool isChanged = false;
            qsizetype end = row.to;
            for (const auto &[from, to] : row.line->changed) {
                if (at >= from && at < to) {
                    isChanged = true;
                    end = std::min(end, to);
                } else if (from > at) {
                    end = std::min(end, from);
                }
            }
            x = m_grid.paint(&painter, x, y, QByteArrayView(row.line->text).sliced(at, end - at), isChanged ? ink : text, text, isChanged);
            at = end;
        }
        y += tall;
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), theme.px(4));
}

void CodeLines::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyToClipboard(m_code.right);
    else
        QWidget::keyPressEvent(event);
}

void CodeLines::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void CodeLines::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace countersign
