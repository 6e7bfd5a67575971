// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/pastearea.h"

#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>

#include <algorithm>

namespace countersign {

/// The numbers of lines, and a bar beside what was recognised.
class PasteArea::Gutter final : public QWidget {
public:
    explicit Gutter(PasteArea *area) : QWidget(area), m_area(area) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_area->paintGutter(painter);
    }

private:
    PasteArea *m_area;
};

namespace {

QString pastedFile(const QMimeData *source)
{
    const QList<QUrl> urls = source->hasUrls() ? source->urls() : QList<QUrl>();
    return urls.size() == 1 && urls.constFirst().isLocalFile() ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

PasteArea::PasteArea(QWidget *parent) : QPlainTextEdit(parent), m_gutter(new Gutter(this)), m_highlighter(new MarkHighlighter(document()))
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    restyle();
    connect(&Theme::of(this), &Theme::changed, this, &PasteArea::restyle);
    connect(this, &QPlainTextEdit::textChanged, this, &PasteArea::noteEdit);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &PasteArea::fitGutter);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this] { m_gutter->update(); });
}

void PasteArea::restyle()
{
    const Theme &theme = Theme::of(this);
    setFont(theme.font(TextRole::Mono));
    QPalette changed = palette();
    changed.setColor(QPalette::Text, theme.colour(Token::Text2));
    changed.setColor(QPalette::PlaceholderText, theme.colour(Token::Muted));
    setPalette(changed);
    fitGutter();
    const QScopedValueRollback showing(m_isShowing, true);
    m_highlighter->rehighlight();
}

void PasteArea::fitGutter()
{
    const Theme &theme = Theme::of(this);
    setViewportMargins(gutterWidth(), theme.px(7), theme.px(4), theme.px(4));
}

int PasteArea::gutterWidth() const
{
    const Theme &theme = Theme::of(this);
    const qsizetype digits = qMax<qsizetype>(2, QString::number(blockCount()).size());
    return theme.px(14) + int(digits) * QFontMetrics(theme.font(TextRole::Mono)).horizontalAdvance(u'0');
}

QSize PasteArea::sizeHint() const
{
    return {Theme::of(this).px(320), Theme::of(this).px(160)};
}

QSize PasteArea::minimumSizeHint() const
{
    return {Theme::of(this).px(200), Theme::of(this).px(120)};
}

bool PasteArea::isEmpty() const
{
    return m_given ? m_given->isEmpty() : document()->isEmpty();
}

/// Not `toPlainText()`: it makes blanks of no-break spaces, which are one of the things that are looked for.
QByteArray PasteArea::bytes() const
{
    if (m_given)
        return *m_given;
    QString text = document()->toRawText();
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c == QChar::ParagraphSeparator || c == QChar::LineSeparator; }, u'\n');
    return text.toUtf8();
}

void PasteArea::setBytes(const QByteArray &bytes)
{
    emit replaced();
    show(bytes, !m_isCut);
    m_given = bytes;
    emit edited();
}

void PasteArea::show(const QByteArray &bytes, bool canBeUndone)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_highlighter->setRanges({});
    m_isCut = bytes.size() > longestShownPaste;
    setReadOnly(m_isCut);
    const QString shown = QString::fromUtf8(QByteArrayView(bytes).first(qMin(bytes.size(), longestShownPaste)));
    if (!canBeUndone || m_isCut)
        return setPlainText(shown);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.insertText(shown);
    moveCursor(QTextCursor::Start);
}

void PasteArea::noteEdit()
{
    if (m_isShowing)
        return;
    m_given.reset();
    if (!m_highlighter->ranges().isEmpty()) {
        const QScopedValueRollback showing(m_isShowing, true); // other colours count as a change of the text
        m_highlighter->setRanges({});
    }
    emit edited();
}

void PasteArea::setMarks(const QByteArray &text, const QVector<PasteMark> &marks)
{
    const QScopedValueRollback showing(m_isShowing, true);
    if (m_given && *m_given != text)
        show(text, false); // UTF-16, or with a byte order mark
    m_highlighter->setRanges(documentRanges(text, marks, document()->characterCount() - 1));
    viewport()->update();
    m_gutter->update();
}

bool PasteArea::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || !pastedFile(source).isEmpty();
}

/// What takes the place of everything stays as it is, byte for byte; what is added to a text becomes a part of it.
void PasteArea::insertFromMimeData(const QMimeData *source)
{
    if (const QString file = pastedFile(source); !file.isEmpty())
        return emit fileGiven(file);
    const QByteArray pasted = source->text().toUtf8();
    QTextCursor cursor = textCursor();
    const bool isWhole =
        document()->isEmpty() || m_isCut || cursor.selectionEnd() - cursor.selectionStart() >= document()->characterCount() - 1;
    if (isWhole)
        return setBytes(pasted);
    if (pasted.size() + document()->characterCount() > longestShownPaste) {
        const QString before = document()->toRawText();
        return setBytes(before.left(cursor.selectionStart()).replace(QChar::ParagraphSeparator, u'\n').toUtf8() + pasted
                        + before.mid(cursor.selectionEnd()).replace(QChar::ParagraphSeparator, u'\n').toUtf8());
    }
    cursor.insertText(source->text());
    ensureCursorVisible();
}

/// A text that cannot be edited can still be replaced.
void PasteArea::keyPressEvent(QKeyEvent *event)
{
    if (m_isCut && event->matches(QKeySequence::Paste))
        paste();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void PasteArea::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), viewport()->y(), gutterWidth(), viewport()->height());
}

void PasteArea::paintGutter(QPainter &painter) const
{
    const Theme &theme = Theme::of(this);
    painter.setFont(theme.font(TextRole::Badge));
    const int line = QFontMetrics(font()).lineSpacing();
    const QVector<MarkedRange> &ranges = m_highlighter->ranges();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height())
            break;
        const bool isRead = std::any_of(ranges.cbegin(), ranges.cend(), [&block](const MarkedRange &range) {
            return range.kind == PasteMark::Kind::Recognised && range.from < block.position() + block.length()
                && range.to > block.position();
        });
        if (isRead)
            painter.fillRect(QRectF(0, place.top(), theme.px(2), place.height()), theme.colour(Token::Accent));
        if (document()->isEmpty())
            break;
        painter.setPen(theme.colour(Token::Muted));
        painter.drawText(QRectF(0, place.top(), gutterWidth() - theme.px(8), line), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
}

/// The names that are wrong get an outline, so that they are found without colour.
void PasteArea::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    const Theme &theme = Theme::of(this);
    for (const MarkedRange &range : m_highlighter->ranges()) {
        if (range.kind != PasteMark::Kind::Cause)
            continue;
        const QTextBlock block = document()->findBlock(range.from);
        const QPointF origin = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
        for (int number = 0; number < block.layout()->lineCount(); ++number) {
            const QTextLine line = block.layout()->lineAt(number);
            const int from = qMax(range.from - block.position(), line.textStart());
            const int to = qMin(range.to - block.position(), line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const QRectF place(line.cursorToX(from), line.y(), line.cursorToX(to) - line.cursorToX(from), line.height());
            paintBox(&painter, place.translated(origin).toAlignedRect().adjusted(-1, 0, 1, 0), theme.px(2), {}, theme.colour(Token::Ours));
        }
    }
}

} // namespace countersign
