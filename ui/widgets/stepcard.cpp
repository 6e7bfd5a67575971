// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepcard.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cellgrid.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/facttext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tracedbytesview.h"

#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsOfAStep = 28; ///< a longer step scrolls by itself, so that the steps behind it stay in reach
constexpr QStringView secretDots = u"\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022";

int railWidth()
{
    return Theme::current().px(32);
}

QString byteCount(qsizetype bytes)
{
    return bytes == 1 ? StepCard::tr("1 byte") : StepCard::tr("%1 bytes").arg(QLocale().toString(bytes));
}

} // namespace

/// Chevron and title; to screen readers a button that says whether the step is open.
class StepCard::FoldButton : public QAbstractButton {
public:
    explicit FoldButton(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override
    {
        const Theme &theme = Theme::current();
        return {theme.px(20) + QFontMetrics(theme.font(TextRole::Strong)).horizontalAdvance(text()) + theme.px(2), theme.px(24)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        const int side = theme.px(12);
        paintIcon(&painter, QRect(0, (height() - side) / 2, side, side), isChecked() ? u"chevron-down"_s : u"chevron-right"_s,
                  Token::Muted);
        painter.setFont(theme.font(TextRole::Strong));
        painter.setPen(theme.colour(Token::Text));
        painter.drawText(rect().adjusted(theme.px(20), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        if (hasFocus())
            paintFocusRing(&painter, rect(), theme.px(4));
    }
};

StepCard::StepCard(QWidget *parent)
    : QWidget(parent)
    , m_head(new QWidget)
    , m_fold(new FoldButton(m_head))
    , m_value(new FactText(TextRole::Mono, Token::Text, m_head))
    , m_rule(new ElidedLabel(TextRole::Hint, Token::Muted, m_head))
    , m_litLabel(new FactText(TextRole::Hint, Token::Text, m_head))
    , m_length(new ElidedLabel(TextRole::Hint, Token::Muted, m_head))
    , m_copy(new CopyButton(m_head))
    , m_view(new TracedBytesView)
    , m_secretNote(new PlainLabel(TextRole::Hint, Token::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view);
    column->addWidget(m_secretNote);
    m_view->setMaximumRows(rowsOfAStep);
    m_litLabel->setBold(true);
    for (FactText *fact : {m_value, m_litLabel}) // the fold button in front of them takes the focus
        fact->setFocusPolicy(Qt::NoFocus);
    m_secretNote->setText(tr("Made from the secret: its bytes are never shown, copied or exported."));
    m_head->installEventFilter(this);
    m_copy->setSource([this] { return m_content.bytes.bytes(); });
    connect(m_copy, &CopyButton::copied, this, [this](qsizetype bytes) { emit copied(bytes, m_content.isMasked); });
    connect(m_view, &TracedBytesView::copied, this, [this](qsizetype bytes) { emit copied(bytes, m_content.isMasked); });
    connect(m_view, &TracedBytesView::originClicked, this, &StepCard::originClicked);
    connect(m_fold, &QAbstractButton::toggled, this, [this] {
        setOpen(m_fold->isChecked());
        emit openChanged(m_open);
    });
    connect(m_value, &FactText::clicked, m_fold, &QAbstractButton::click);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    applyTheme();
    connect(&Theme::current(), &Theme::changed, this, &StepCard::applyTheme);
}

void StepCard::applyTheme()
{
    const Theme &theme = Theme::current();
    layout()->setContentsMargins(railWidth(), 0, 0, theme.px(3));
    m_head->setFixedHeight(theme.px(27));
    m_secretNote->setContentsMargins(theme.px(20), 0, 0, theme.px(4));
    placeHead();
    update();
}

void StepCard::setContent(const TraceStepContent &content, int number, bool isLast)
{
    const bool sameFrame = m_number == number && m_isLast == isLast;
    if (sameFrame && content == m_content)
        return;
    m_number = number;
    m_isLast = isLast;
    m_content = content;
    m_fold->setText(content.title);
    m_fold->setAccessibleName(tr("Step %1, %2").arg(number).arg(content.title));
    m_view->setBytes(content.bytes);
    m_view->setAccessibleName(content.title);
    m_value->setAccessibleName(content.title);
    m_value->setBold(content.id == "signature");
    m_value->setColour(content.isSecret ? Token::OriginKey : Token::Text);
    m_copy->setWhat(content.title);
    m_copy->setVisible(!content.isSecret);
    updateHead();
    update();
}

void StepCard::setLit(const Origin &origin)
{
    m_view->setLit(origin);
    updateHead();
}

QString StepCard::litSentence() const
{
    const LitBytes lit = m_view->litBytes();
    if (lit.places == 0)
        return {};
    if (lit.places > 1)
        return tr("%1 bytes lit in %2 places, first at %3").arg(lit.bytes).arg(lit.places).arg(lit.first);
    return lit.bytes == 1 ? tr("1 byte lit at %1").arg(lit.first) : tr("%1 bytes lit at %2").arg(lit.bytes).arg(lit.first);
}

void StepCard::setOpen(bool open)
{
    {
        const QSignalBlocker quiet(m_fold);
        m_fold->setChecked(open);
    }
    if (m_open == open)
        return;
    m_open = open;
    updateHead();
}

void StepCard::updateHead()
{
    const QString lit = litSentence();
    m_view->setVisible(m_open && !m_content.isSecret);
    m_secretNote->setVisible(m_open && m_content.isSecret);
    m_value->setVisible(!m_open);
    m_value->setText(m_content.isSecret ? secretDots.toString() : readableText(QByteArrayView(m_content.bytes.bytes())));
    m_rule->setText(m_open || m_value->text().isEmpty() ? m_content.rule : QString(u"\u00B7 " + m_content.rule));
    m_litLabel->setText(lit);
    const QString length = m_content.isSecret ? QString() : byteCount(m_content.bytes.size());
    m_length->setText(lit.isEmpty() || length.isEmpty() ? length : QString(u"\u00B7 " + length));
    m_view->setSummary(lit);
    m_fold->setAccessibleDescription(QStringList{m_content.rule, lit, length}.join(u'\n').trimmed());
    placeHead();
}

void StepCard::placeHead()
{
    const Theme &theme = Theme::current();
    const int gap = theme.px(8);
    const int height = m_head->height();
    const auto put = [height](QWidget *widget, int x, int width) {
        const int tall = widget->sizeHint().height();
        widget->setGeometry(x, (height - tall) / 2, width, tall);
    };
    const auto wide = [](const QWidget *widget) { return widget->sizeHint().width(); };
    int right = m_head->width();
    const int copyWidth = wide(m_copy);
    right -= copyWidth;
    put(m_copy, right, copyWidth);
    const int left = wide(m_fold);
    put(m_fold, 0, std::min(left, right));

    int litWidth = m_litLabel->text().isEmpty() ? 0 : wide(m_litLabel);
    int lengthWidth = m_length->text().isEmpty() ? 0 : wide(m_length) + theme.px(4);
    if (litWidth > 0 && left + gap + litWidth + lengthWidth > right - gap)
        lengthWidth = 0; // what is lit says more than how long it is
    m_length->setVisible(lengthWidth > 0);
    m_litLabel->setVisible(litWidth > 0);
    if (lengthWidth > 0) {
        right -= lengthWidth;
        put(m_length, right, lengthWidth - theme.px(4));
    }
    if (litWidth > 0) {
        litWidth = std::min(litWidth + theme.px(4), std::max(0, right - left - gap));
        right -= litWidth;
        put(m_litLabel, right, litWidth);
    }

    int x = left + gap;
    int room = right - gap - x;
    const int shortest = theme.px(36);
    if (!m_open) {
        const int whole = m_value->textWidth();
        const int value = std::min(whole, room);
        const bool fits = value >= std::min(whole, shortest);
        m_value->setVisible(fits && !m_value->text().isEmpty());
        if (m_value->isVisibleTo(m_head)) {
            put(m_value, x, value);
            x += value + gap;
            room -= value + gap;
        }
    }
    const bool hasRule = room > 2 * shortest && !m_content.rule.isEmpty();
    m_rule->setVisible(hasRule);
    if (hasRule)
        put(m_rule, x, room);
}

void StepCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeHead();
}

bool StepCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_head && event->type() == QEvent::Resize)
        placeHead();
    if (watched == m_head && event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
        m_fold->click();
    return QWidget::eventFilter(watched, event);
}

void StepCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const int side = theme.px(20);
    const QRect circle(theme.px(1), theme.px(4), side, side);
    const qreal middle = circle.left() + side / 2.0;
    const qreal top = m_number == 1 ? circle.center().y() : 0;
    const qreal bottom = m_isLast ? circle.center().y() : height();
    paintHairline(&painter, {middle, top}, {middle, bottom}, Token::Line2);
    paintBox(&painter, circle, side / 2.0, theme.colour(Token::Base), theme.colour(Token::Line2));
    QFont font = theme.font(TextRole::Badge);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.colour(Token::Text2));
    painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
}

} // namespace countersign
