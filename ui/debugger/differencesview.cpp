// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/differencesview.h"

#include "ui/debugger/differencecanvas.h"
#include "ui/theme/controllook.h"
#include "ui/theme/icons.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentcontrol.h"
#include "ui/widgets/tracedbytesview.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsOfEqualStrings = 8;

QToolButton *arrow(const QString &icon, const QString &name, const QString &key)
{
    const Theme &theme = Theme::current();
    auto *button = new QToolButton;
    button->setIcon(countersign::icon(icon, Token::Text2));
    button->setIconSize(QSize(theme.px(14), theme.px(14)));
    button->setFixedSize(theme.px(26), theme.px(24));
    button->setAutoRaise(true);
    setButtonKind(button, ButtonKind::Flat);
    button->setAccessibleName(name);
    button->setToolTip(u"%1 (%2)"_s.arg(name, QKeySequence(key, QKeySequence::PortableText).toString(QKeySequence::NativeText)));
    return button;
}

QString sizes(const Comparison &comparison)
{
    const QLocale locale;
    const QString ours = locale.toString(comparison.ours.size()), theirs = locale.toString(comparison.theirs.size());
    return ours == theirs ? DifferencesView::tr("%1 bytes each").arg(ours) : DifferencesView::tr("%1 and %2 bytes").arg(theirs, ours);
}

/// By whose it is; where several are the same one's, by what it is.
QString choiceName(const ShownStrings &pair, const QVector<ShownStrings> &pairs)
{
    const bool isOnly =
        std::count_if(pairs.cbegin(), pairs.cend(), [&pair](const ShownStrings &other) { return other.sides == pair.sides; }) == 1;
    return !isOnly ? pair.title : pair.isTheirsAbove() ? DifferencesView::tr("Program's") : DifferencesView::tr("Server's");
}

} // namespace

DifferencesView::DifferencesView(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(TextRole::Strong))
    , m_head(new QWidget)
    , m_place(new ElidedLabel(TextRole::Hint, Token::Muted))
    , m_copy(new CopyButton)
    , m_previous(arrow(u"chevron-up"_s, tr("Previous difference"), u"Shift+F8"_s))
    , m_next(arrow(u"chevron-down"_s, tr("Next difference"), u"F8"_s))
    , m_canvas(new DifferenceCanvas)
    , m_whole(new TracedBytesView)
{
    const Theme &theme = Theme::current();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(8));
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_place);
    row->addWidget(m_copy);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    m_title->setSingleLine();
    m_whole->setMaximumRows(rowsOfEqualStrings);
    column->addWidget(m_head);
    column->addWidget(m_canvas);
    column->addWidget(m_whole);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_previous, &QToolButton::clicked, this, [this] { walk(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { walk(false); });
    connect(m_canvas, &DifferenceCanvas::walkWanted, this, &DifferencesView::walk);
    connect(m_canvas, &DifferenceCanvas::currentChanged, this, &DifferencesView::showPlace);
    connect(m_canvas, &DifferenceCanvas::chosen, this, [this](int index) {
        const Difference &difference = m_canvas->strings().comparison.differences[index];
        if (!difference.origins.isEmpty())
            emit originWanted(difference.origins.constFirst());
    });
    connect(m_whole, &TracedBytesView::originClicked, this, &DifferencesView::originWanted);
    connect(m_whole, &TracedBytesView::copied, this, &DifferencesView::copied);
    connect(m_copy, &CopyButton::copied, this, &DifferencesView::copied);
    m_copy->setSource([this] { return m_canvas->strings().comparison.theirs; });
}

void DifferencesView::setPairs(const QVector<ShownStrings> &pairs)
{
    m_pairs = pairs;
    delete m_choice;
    m_choice = nullptr;
    setVisible(!pairs.isEmpty());
    if (pairs.size() > 1) {
        m_choice = new SegmentControl;
        m_choice->setAccessibleName(tr("Compared with"));
        for (const ShownStrings &pair : pairs)
            m_choice->addSegment(choiceName(pair, pairs));
        connect(m_choice, &SegmentControl::chosen, this, &DifferencesView::showPair);
        static_cast<QHBoxLayout *>(m_head->layout())->insertWidget(1, m_choice);
    }
    if (!pairs.isEmpty())
        showPair(0);
}

void DifferencesView::showPair(int index)
{
    const ShownStrings &pair = m_pairs[index];
    const bool differ = !pair.comparison.areEqual();
    m_canvas->setStrings(pair);
    m_canvas->setVisible(differ);
    m_whole->setVisible(!differ);
    m_whole->setBytes(differ ? TracedBytes() : pair.comparison.ours);
    m_whole->setAccessibleName(pair.title);
    m_title->setText(m_choice && m_choice->text(index) == pair.title ? tr("Strings") : pair.title);
    m_copy->setWhat(pair.isTheirsAbove() ? tr("the string that was signed") : tr("the server's string"));
    m_copy->setVisible(differ);
    for (QToolButton *button : {m_previous, m_next})
        button->setVisible(m_canvas->count() > 0);
    showPlace();
}

/// With the sizes where there is room for them: a text that is cut tells less than a shorter one.
void DifferencesView::showPlace()
{
    const Comparison &comparison = m_canvas->strings().comparison;
    const QLocale locale;
    const QString place =
        tr("difference %1 of %2").arg(locale.toString(m_canvas->current() + 1), locale.toString(comparison.differences.size()));
    const QString whole = comparison.areEqual() ? tr("no difference · %1 bytes").arg(locale.toString(comparison.ours.size()))
                                                : QString(place + u" · " + sizes(comparison));
    const bool fits = m_place->fontMetrics().horizontalAdvance(whole) <= roomForPlace();
    m_place->setText(fits ? whole : comparison.areEqual() ? tr("no difference") : place);
}

int DifferencesView::roomForPlace() const
{
    int room = m_head->width();
    for (int index = 0; index < m_head->layout()->count(); ++index) {
        const QWidget *one = m_head->layout()->itemAt(index)->widget();
        if (one && !one->isHidden())
            room -= (one == m_place ? 0 : one->sizeHint().width()) + m_head->layout()->spacing();
    }
    return room;
}

void DifferencesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_head->resize(width(), m_head->height()); // the layout comes to it later
    if (!m_pairs.isEmpty())
        showPlace();
}

bool DifferencesView::walk(bool backwards)
{
    const int count = m_pairs.isEmpty() || m_canvas->isHidden() ? 0 : m_canvas->count();
    if (count == 0)
        return false;
    m_canvas->setCurrent((m_canvas->current() + (backwards ? count - 1 : 1)) % count);
    emit areaWanted(m_canvas->areaOf(m_canvas->current()).translated(m_canvas->pos()));
    return true;
}

} // namespace countersign
