// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/chiptext.h"

#include "ui/theme/stylepainting.h"
#include "ui/widgets/copybutton.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar chipBlank = u'\u00A0';  ///< inside a frame: a line never ends between it and the value
constexpr qsizetype longestWhole = 40;  ///< a value up to this length stays on one line where the line is long enough
constexpr QChar breakPlace = u'\u200B'; ///< beside Chinese letters, which the blank would hold otherwise
constexpr QStringView endMarks = u",.;:!?)]}，。；：！？、）】》”’";

bool isCjk(QChar c)
{
    return c.unicode() >= 0x2E80 && !endMarks.contains(c);
}

qreal lineHeightOf(TextRole role)
{
    switch (role) {
    case TextRole::Verdict:
        return 21;
    case TextRole::Hint:
        return 17;
    default:
        return 18;
    }
}

} // namespace

ChipText::ChipText(TextRole role, Token colour, QWidget *parent) : QWidget(parent), m_role(role), m_colour(colour)
{
    provideAccessibleText();
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, [this] { prepare(); });
}

void ChipText::setText(const CauseSentence &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    prepare();
    if (QAccessible::isActive()) {
        QAccessibleTextUpdateEvent event(this, 0, QString(), sentence.text);
        QAccessible::updateAccessibility(&event);
    }
}

void ChipText::setBold(bool bold)
{
    m_isBold = bold;
    prepare();
}

void ChipText::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void ChipText::setWrapAnywhere()
{
    m_wrapsAnywhere = true;
    prepare();
}

QFont ChipText::roleFont() const
{
    QFont font = Theme::current().font(m_role);
    if (m_isBold)
        font.setWeight(QFont::Bold);
    return font;
}

int ChipText::lineHeight() const
{
    return Theme::current().px(lineHeightOf(m_role));
}

/// Text and formats as they are painted.
void ChipText::prepare()
{
    const Theme &theme = Theme::current();
    QTextCharFormat value;
    QFont mono = theme.font(TextRole::Mono);
    if (m_role == TextRole::Verdict)
        mono.setPixelSize(theme.px(13.5));
    value.setFont(mono);
    QTextCharFormat blank;
    QFont small = theme.font(TextRole::Body);
    small.setPixelSize(theme.px(13));
    small.setWeight(QFont::Normal);
    blank.setFont(small);
    m_shown.clear();
    m_formats.clear();
    m_frames.clear();
    qsizetype from = 0;
    for (const auto &[start, length] : m_sentence.values) {
        m_shown += QStringView(m_sentence.text).mid(from, start - from);
        if (!m_shown.isEmpty() && isCjk(m_shown.back()))
            m_shown += breakPlace;
        const int begun = int(m_shown.size());
        QString inside = m_sentence.text.mid(start, length);
        if (length <= longestWhole)
            inside.replace(u' ', chipBlank);
        m_shown += chipBlank + inside + chipBlank;
        const int end = int(m_shown.size());
        m_formats << QTextLayout::FormatRange{begun, 1, blank} << QTextLayout::FormatRange{begun + 1, end - begun - 2, value}
                  << QTextLayout::FormatRange{end - 1, 1, blank};
        m_frames.append({begun, end});
        from = start + length;
        if (from < m_sentence.text.size() && isCjk(m_sentence.text[from]))
            m_shown += breakPlace;
    }
    m_shown += QStringView(m_sentence.text).mid(from);
    m_heights.clear();
    layOut(m_layout, width());
    updateGeometry();
    update();
}

void ChipText::layOut(QTextLayout &layout, int width) const
{
    layout.setText(m_shown);
    layout.setFont(roleFont());
    layout.setFormats(m_formats);
    QTextOption option;
    option.setWrapMode(m_wrapsAnywhere ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    const QFontMetricsF metrics(roleFont());
    const qreal baseline = std::round((lineHeight() - metrics.height()) / 2 + metrics.ascent());
    for (int row = 0;; ++row) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(width, 1));
        line.setPosition(QPointF(0, row * lineHeight() + baseline - line.ascent()));
    }
    layout.endLayout();
}

int ChipText::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.cend())
        return *known;
    QTextLayout layout;
    layOut(layout, width);
    return *m_heights.insert(width, std::max(1, layout.lineCount()) * lineHeight());
}

QSize ChipText::sizeHint() const
{
    QTextLayout layout;
    layOut(layout, QWIDGETSIZE_MAX / 64);
    qreal wide = 0;
    for (int row = 0; row < layout.lineCount(); ++row)
        wide = std::max(wide, layout.lineAt(row).naturalTextWidth());
    return {int(std::ceil(wide)) + 1, std::max(1, layout.lineCount()) * lineHeight()};
}

QSize ChipText::minimumSizeHint() const
{
    return {std::min(Theme::current().px(48), sizeHint().width()), lineHeight()};
}

void ChipText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut(m_layout, width());
}

void ChipText::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const int top = std::max(0, (height() - m_layout.lineCount() * lineHeight()) / 2); // in a row that is higher
    for (const auto &[start, end] : std::as_const(m_frames)) {
        for (int row = 0; row < m_layout.lineCount(); ++row) {
            const QTextLine line = m_layout.lineAt(row);
            const int from = std::max(start, line.textStart());
            const int to = std::min(end, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const int left = int(std::floor(line.cursorToX(from)));
            const int right = int(std::ceil(line.cursorToX(to)));
            paintBox(&painter, QRect(left, top + row * lineHeight() + 1, right - left, lineHeight() - 2), theme.px(4),
                     theme.colour(Token::Base), theme.colour(Token::Line2));
        }
    }
    painter.setPen(theme.colour(m_colour));
    m_layout.draw(&painter, QPointF(0, top));
    if (hasFocus())
        paintFocusRing(&painter, rect(), theme.px(3));
}

void ChipText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyToClipboard(m_sentence.text.toUtf8(), m_isSensitive ? Sensitivity::Sensitive : Sensitivity::Plain);
    else
        QWidget::keyPressEvent(event);
}

void ChipText::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChipText::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace countersign
