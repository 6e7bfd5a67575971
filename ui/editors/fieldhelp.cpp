// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/fieldhelp.h"

#include "ui/editors/notelabel.h"
#include "ui/theme/stylepainting.h"
#include "ui/widgets/vendortextview.h"

#include <QAbstractButton>
#include <QLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostChips = 12;
constexpr int longestChip = 36;
constexpr int mostLinesOfDocumentation = 7; // the field above it stays in sight; all of it is in the documentation window

/// Left to right, then the next line.
class ChipLayout final : public QLayout {
public:
    using QLayout::QLayout;
    ~ChipLayout() override
    {
        while (QLayoutItem *item = takeAt(0))
            delete item;
    }

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect &rect) override
    {
        QLayout::setGeometry(rect);
        place(rect, true);
    }
    QSize minimumSize() const override
    {
        QSize size;
        for (const QLayoutItem *item : m_items)
            size = size.expandedTo(item->minimumSize());
        return size;
    }

private:
    int place(const QRect &rect, bool move) const
    {
        QPoint at = rect.topLeft();
        int lineHeight = 0;
        for (QLayoutItem *item : m_items) {
            const QSize size = item->sizeHint();
            if (at.x() > rect.left() && at.x() + size.width() > rect.right() + 1) {
                at = QPoint(rect.left(), at.y() + lineHeight + spacing());
                lineHeight = 0;
            }
            if (move)
                item->setGeometry(QRect(at, QSize(qMin(size.width(), rect.width()), size.height())));
            at.rx() += size.width() + spacing();
            lineHeight = qMax(lineHeight, size.height());
        }
        return at.y() + lineHeight - rect.top();
    }

    QVector<QLayoutItem *> m_items{};
};

class Chip final : public QAbstractButton {
public:
    Chip(const QString &value, QWidget *parent) : QAbstractButton(parent)
    {
        setText(value.size() > longestChip ? value.first(longestChip - 1) + u'…' : value);
        setToolTip(value);
        setAccessibleName(FieldHelp::tr("Fill in %1").arg(value));
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const Theme &theme = Theme::of(this);
        const QFontMetrics metrics(theme.font(TextRole::Mono));
        return {metrics.horizontalAdvance(text()) + theme.px(14), qMax(theme.px(22), metrics.height() + theme.px(4))};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Token ground = isDown() ? Token::Press : underMouse() ? Token::Hover : Token::Base;
        paintBox(&painter, rect(), theme.px(4), theme.colour(ground), theme.colour(Token::Line2));
        if (hasFocus())
            paintFocusRing(&painter, rect(), theme.px(4));
        painter.setFont(theme.font(TextRole::Mono));
        painter.setPen(theme.colour(Token::AccentText));
        painter.drawText(rect().adjusted(theme.px(7), 0, -theme.px(6), 0), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - theme.px(12)));
    }
};

QString between(const QString &low, const QString &high)
{
    if (!low.isEmpty() && !high.isEmpty())
        return FieldHelp::tr("%1 to %2").arg(low, high);
    if (!low.isEmpty())
        return FieldHelp::tr("at least %1").arg(low);
    return high.isEmpty() ? QString() : FieldHelp::tr("at most %1").arg(high);
}

QString limitText(const std::optional<int> &limit)
{
    return limit ? QString::number(*limit) : QString();
}

QString typeWord(ValueType type)
{
    switch (type) {
    case ValueType::String:
        return FieldHelp::tr("text");
    case ValueType::Integer:
        return FieldHelp::tr("whole number");
    case ValueType::Number:
        return FieldHelp::tr("decimal number");
    case ValueType::Boolean:
        return FieldHelp::tr("true or false");
    case ValueType::List:
        return FieldHelp::tr("list");
    case ValueType::Struct:
        return FieldHelp::tr("group");
    case ValueType::Map:
        return FieldHelp::tr("keys and values");
    case ValueType::Json:
        return FieldHelp::tr("JSON");
    case ValueType::Any:
        return FieldHelp::tr("any value");
    case ValueType::Choice:
        return FieldHelp::tr("one of several shapes");
    }
    return {};
}

} // namespace

QString typeInWords(const Parameter &parameter)
{
    const bool takesBytes = parameter.format == "binary"_L1;
    QStringList parts{takesBytes ? FieldHelp::tr("file, or a text") : typeWord(parameter.type)};
    if (const QString range = between(parameter.minimum, parameter.maximum); !range.isEmpty())
        parts.append(range);
    if (const QString length = between(limitText(parameter.minLength), limitText(parameter.maxLength)); !length.isEmpty())
        parts.append(FieldHelp::tr("%1 characters").arg(length));
    if (const QString items = between(limitText(parameter.minItems), limitText(parameter.maxItems)); !items.isEmpty())
        parts.append(FieldHelp::tr("%1 items").arg(items));
    if (!parameter.pattern.isEmpty())
        parts.append(FieldHelp::tr("pattern %1").arg(parameter.pattern));
    if (!parameter.defaultValue.isEmpty())
        parts.append(FieldHelp::tr("the service takes %1 when nothing is sent").arg(parameter.defaultValue));
    if (parameter.recommended && !parameter.required)
        parts.append(FieldHelp::tr("recommended"));
    if (parameter.deprecated)
        parts.append(FieldHelp::tr("deprecated"));
    return parts.join(FieldHelp::tr(", "));
}

FieldHelp::FieldHelp(QWidget *parent) : QWidget(parent), m_text(new NoteLabel(TextRole::Hint, Token::Text2, this)), m_chips(nullptr)
{
    const Theme &theme = Theme::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme.px(4), 0, theme.px(4));
    layout->setSpacing(theme.px(4));
    m_text->setTextFormat(Qt::RichText);
    layout->addWidget(m_text);
}

void FieldHelp::show(const Parameter &parameter, const QString &path)
{
    QString text = u"<b>"_s + path.toHtmlEscaped() + u"</b> · "_s + typeInWords(parameter).toHtmlEscaped();
    if (!parameter.description.isEmpty())
        text += u" · "_s + parameter.description.toHtmlEscaped();
    m_text->setText(text);
    delete m_chips;
    m_chips = nullptr;
    if (!parameter.example.isEmpty())
        addChips(tr("Example"), {parameter.example});
    if (!parameter.defaultValue.isEmpty() && parameter.defaultValue != parameter.example)
        addChips(tr("Default"), {parameter.defaultValue});
    QStringList choices = parameter.choices;
    choices.removeAll(QString()); // nothing to press
    if (!choices.isEmpty())
        addChips(tr("Allowed"), choices.first(qMin(choices.size(), mostChips)));
    else if (!parameter.suggestions.isEmpty())
        addChips(tr("Known"), parameter.suggestions.first(qMin(parameter.suggestions.size(), mostChips)));
    delete m_documentation;
    m_documentation = nullptr;
    if (!parameter.documentation.isEmpty()) {
        m_documentation = new VendorTextView(this);
        m_documentation->setMostLines(mostLinesOfDocumentation);
        m_documentation->setText(parameter.documentation);
        layout()->addWidget(m_documentation);
        connect(m_documentation, &VendorTextView::operationWanted, this, &FieldHelp::operationWanted);
    }
    setVisible(true);
}

void FieldHelp::addChips(const QString &title, const QStringList &values)
{
    const Theme &theme = Theme::of(this);
    if (!m_chips) {
        m_chips = new QWidget(this);
        auto *flow = new ChipLayout(m_chips);
        flow->setContentsMargins(0, 0, 0, 0);
        flow->setSpacing(theme.px(6));
        layout()->addWidget(m_chips);
    }
    auto *label = new NoteLabel(TextRole::Hint, Token::Muted, m_chips);
    label->setWordWrap(false);
    label->setText(title);
    label->setMinimumHeight(theme.px(22));
    m_chips->layout()->addWidget(label);
    for (const QString &value : values) {
        auto *chip = new Chip(value, m_chips);
        m_chips->layout()->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, value] { emit valueChosen(value); });
    }
}

} // namespace countersign
