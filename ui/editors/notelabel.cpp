// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/notelabel.h"

#include <QPainter>
#include <QRegularExpression>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QStringList piecesOf(const QString &name)
{
    static const QRegularExpression piece(u"[A-Z]*[^A-Z._-]*[._-]*"_s);
    QStringList found;
    auto pieces = piece.globalMatch(name);
    while (pieces.hasNext())
        found.append(pieces.next().captured());
    return found;
}

} // namespace

NoteLabel::NoteLabel(TextRole role, Token colour, QWidget *parent) : WrappedLabel(parent), m_role(role), m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    restyle();
    connect(&Theme::of(this), &Theme::changed, this, &NoteLabel::restyle);
}

void NoteLabel::setColour(Token colour)
{
    m_colour = colour;
    restyle();
}

void NoteLabel::restyle()
{
    const Theme &theme = Theme::of(this);
    setFont(theme.font(m_role));
    QPalette changed = palette();
    changed.setColor(QPalette::WindowText, theme.colour(m_colour));
    setPalette(changed);
}

NameLabel::NameLabel(const QString &name, QWidget *parent) : QWidget(parent), m_name(name), m_width(Theme::of(this).px(124))
{
    setToolTip(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    breakLines();
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        breakLines();
        update();
    });
}

void NameLabel::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    breakLines();
}

void NameLabel::setCalm(bool calm)
{
    if (calm == m_calm)
        return;
    m_calm = calm;
    update();
}

void NameLabel::setStruckThrough(bool struckThrough)
{
    m_struckThrough = struckThrough;
    update();
}

int NameLabel::neededWidth(const QString &name)
{
    const QFontMetrics metrics(Theme::current().font(TextRole::Mono));
    int widest = 0;
    for (const QString &piece : piecesOf(name))
        widest = qMax(widest, metrics.horizontalAdvance(piece));
    return widest;
}

QFont NameLabel::nameFont() const
{
    const Theme &theme = Theme::of(this);
    QFont font = m_calm ? theme.font(TextRole::Mono) : theme.mediumFont(TextRole::Mono);
    font.setStrikeOut(m_struckThrough);
    return font;
}

void NameLabel::breakLines()
{
    const QFontMetrics metrics(Theme::of(this).font(TextRole::Mono));
    m_lines = {QString()};
    for (QString text : piecesOf(m_name)) {
        if (!m_lines.constLast().isEmpty() && metrics.horizontalAdvance(m_lines.constLast() + text) > m_width)
            m_lines.append(QString());
        // A piece that is wider than the column is cut between any two characters.
        while (metrics.horizontalAdvance(text) > m_width && text.size() > 1) {
            qsizetype fitting = text.size();
            while (fitting > 1 && (metrics.horizontalAdvance(text.first(fitting)) > m_width || text.at(fitting).isLowSurrogate()))
                --fitting;
            m_lines.last() += text.first(fitting);
            text = text.sliced(fitting);
            m_lines.append(QString());
        }
        m_lines.last() += text;
    }
    updateGeometry();
}

QSize NameLabel::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int line = QFontMetrics(theme.font(TextRole::Mono)).lineSpacing();
    return {m_width, qMax(theme.px(28), int(m_lines.size()) * line + theme.px(6))};
}

void NameLabel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setFont(nameFont());
    painter.setPen(theme.colour(!isEnabled() ? Token::Off : m_calm ? Token::Text2 : Token::Text));
    const int line = painter.fontMetrics().lineSpacing();
    int y = m_lines.size() == 1 ? (height() - line) / 2 : theme.px(3);
    for (const QString &text : std::as_const(m_lines)) {
        painter.drawText(QRect(0, y, width(), line), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        y += line;
    }
}

} // namespace countersign
