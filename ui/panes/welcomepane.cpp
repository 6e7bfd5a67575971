// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/welcomepane.h"

#include "ui/actions/actions.h"
#include "ui/theme/style.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/wrappedlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// A key in a frame.
class KeyCap final : public QLabel {
public:
    explicit KeyCap(QWidget *parent) : QLabel(parent)
    {
        const Theme &theme = Theme::of(this);
        setFont(theme.font(TextRole::Badge));
        setForegroundRole(QPalette::PlaceholderText);
        setContentsMargins(theme.px(6), theme.px(1), theme.px(6), theme.px(1));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        paintBox(&painter, rect(), Theme::of(this).px(4), {}, Theme::of(this).colour(Token::Line2));
        painter.end();
        QLabel::paintEvent(event);
    }
};

class CardFrame final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        paintBox(&painter, rect(), theme.px(8), theme.colour(Token::Base), theme.colour(Token::Line2));
    }
};

constexpr int mostRecents = 6;

/// The name of an operation and, in `muted`, its product; the end of the name goes when room is short.
class RecentButton final : public QPushButton {
public:
    RecentButton(const QString &name, const QString &product, QWidget *parent) : QPushButton(parent), m_name(name), m_product(product)
    {
        setAccessibleName(WelcomePane::tr("Open %1").arg(name));
        setToolTip(name);
        setButtonKind(this, ButtonKind::Flat);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {Theme::of(this).px(200), Theme::of(this).px(28)}; }
    QSize minimumSizeHint() const override { return {Theme::of(this).px(120), Theme::of(this).px(28)}; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPushButton::paintEvent(event);
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        QRect room = rect().adjusted(theme.px(8), 0, -theme.px(8), 0);
        painter.setFont(theme.font(TextRole::Hint));
        painter.setPen(theme.colour(Token::Muted));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_product);
        room.setLeft(room.left() + theme.px(48));
        painter.setFont(theme.font(TextRole::Body));
        painter.setPen(theme.colour(Token::AccentText));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_name, Qt::ElideRight, room.width()));
    }

private:
    QString m_name;
    QString m_product;
};

QLabel *makeText(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new WrappedLabel(text, parent);
    label->setFont(Theme::of(parent).font(role));
    return label;
}

} // namespace

WelcomePane::WelcomePane(QWidget *parent)
    : Surface(Token::Base, parent)
    , m_column(new QWidget)
    , m_counts(makeText({}, TextRole::Hint, m_column))
    , m_example(new QPushButton(tr("Open an example"), m_column))
    , m_recents(new QWidget(m_column))
    , m_recentGrid(new QGridLayout)
{
    const Theme &theme = Theme::of(this);
    m_column->setMaximumWidth(theme.px(740));
    auto *recentColumn = new QVBoxLayout(m_recents);
    recentColumn->setContentsMargins(0, 0, 0, 0);
    recentColumn->setSpacing(theme.px(6));
    recentColumn->addWidget(makeText(tr("Opened last"), TextRole::Strong, m_recents));
    recentColumn->addLayout(m_recentGrid);
    m_recentGrid->setSpacing(theme.px(2));
    m_recentGrid->setColumnStretch(0, 1);
    m_recentGrid->setColumnStretch(1, 1);
    m_recents->hide();

    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(24));
    column->addWidget(makeHead());
    column->addWidget(makeCards());
    column->addWidget(makeFoot());
    column->addWidget(m_recents);

    auto *page = new Surface(Token::Base);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(m_column, 100);
    across->addStretch(1);
    auto *down = new QVBoxLayout(page);
    down->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(5);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QWidget *WelcomePane::makeHead()
{
    const Theme &theme = Theme::of(this);
    auto *head = new QWidget(m_column);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.px(16));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    words->addWidget(makeText(tr("See what you sign"), TextRole::Display, head));
    words->addWidget(
        makeText(tr("Pick an operation, fill in the form, watch every byte on its way into the signature."), TextRole::Body, head));
    line->addWidget(new IconLabel(u"mark"_s, theme.px(40), head));
    line->addLayout(words, 1);
    return head;
}

QWidget *WelcomePane::makeCards()
{
    setButtonKind(m_example, ButtonKind::Profile, u"practice"_s);
    m_example->setObjectName(u"openExample"_s);
    auto *profiles = new QPushButton(tr("Add a profile…"), m_column);
    profiles->setObjectName(u"addProfile"_s);
    auto *debug = new QPushButton(tr("Open the debugger"), m_column);
    debug->setObjectName(u"debugSignature"_s);

    auto *row = new QWidget(m_column);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight, row);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(Theme::of(this).px(16));
    m_cards->addWidget(makeCard({u"flask"_s, u"practice"_s, tr("Practice"),
                                 tr("A gateway on this computer checks signatures as the real services do. No account, no network.")},
                                m_example, u"practice-call"_s),
                       1);
    m_cards->addWidget(
        makeCard({u"key"_s, u"blue"_s, tr("Use your own keys"),
                  tr("Add an AccessKey or a token, or read the profiles of a vendor's command line. Secrets go to the system's "
                     "keychain only.")},
                 profiles, u"add-profile"_s),
        1);
    m_cards->addWidget(makeCard({u"bug"_s, u"blue"_s, tr("Debug a signature"),
                                 tr("Paste a refused request from your own program. See which byte is wrong, and the proof.")},
                                debug, u"debug-signature"_s),
                       1);
    connect(m_example, &QPushButton::clicked, this, &WelcomePane::exampleRequested);
    connect(profiles, &QPushButton::clicked, this, &WelcomePane::profilesRequested);
    connect(debug, &QPushButton::clicked, this, &WelcomePane::debugRequested);
    return row;
}

QWidget *WelcomePane::makeFoot()
{
    const Theme &theme = Theme::of(this);
    auto *foot = new Surface(Token::Base, m_column);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(12));
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    auto *ready = new QHBoxLayout;
    ready->setSpacing(theme.px(8));
    ready->addWidget(m_counts, 1);
    for (const auto &[action, text] : {std::pair(u"quick-open"_s, tr("find an operation")), std::pair(u"palette"_s, tr("every action"))}) {
        auto *words = makeText(text, TextRole::Hint, foot);
        words->setWordWrap(false);
        words->setForegroundRole(QPalette::PlaceholderText);
        auto *cap = new KeyCap(foot);
        ready->addWidget(cap);
        ready->addWidget(words);
        m_caps.append({action, cap, words});
    }
    column->addLayout(ready);
    auto *line = new Surface(Token::Base, foot);
    line->setLines(Qt::TopEdge);
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight, line);
    m_foot->setContentsMargins(0, theme.px(12), 0, 0);
    column->addWidget(line);
    return foot;
}

void WelcomePane::showKeys(const Actions &actions)
{
    const auto show = [this, &actions] {
        for (const Cap &each : std::as_const(m_caps)) {
            const QList<QKeySequence> keys = actions.action(each.action)->shortcuts();
            const QString text =
                keys.isEmpty() ? QString() : keyCapText(keys.constLast()); // the one of the start page, where there are several
            each.cap->setText(text);
            each.cap->setVisible(!text.isEmpty());
            if (each.words)
                each.words->setVisible(!text.isEmpty());
        }
    };
    connect(&actions, &Actions::keysChanged, this, show);
    show();
}

void WelcomePane::setCounts(int operations, int services)
{
    m_counts->setText(tr("Ready offline: %L1 operations of %L2 services").arg(operations).arg(services));
    m_counts->setVisible(operations > 0);
    m_example->setEnabled(operations > 0);
}

void WelcomePane::setRecents(const QVector<OperationId> &recents)
{
    while (QLayoutItem *item = m_recentGrid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const int shown = int(qMin<qsizetype>(recents.size(), mostRecents));
    for (int i = 0; i < shown; ++i) {
        const OperationId &id = recents.at(i);
        auto *button = new RecentButton(id.name, id.product.toUpper(), m_recents);
        connect(button, &QPushButton::clicked, this, [this, id] { emit operationRequested(id); });
        m_recentGrid->addWidget(button, i / 2, i % 2);
    }
    m_recents->setVisible(shown > 0);
}

void WelcomePane::setKeychainLine(QWidget *line)
{
    delete m_keychainLine;
    m_keychainLine = line;
    m_foot->insertWidget(0, line);
}

void WelcomePane::addError(const Error &error)
{
    static_cast<QVBoxLayout *>(m_column->layout())->insertWidget(m_errors++, new NoticeCard(error, m_column));
}

void WelcomePane::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    const bool isNarrow = width() < Theme::of(this).px(640);
    m_cards->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget *WelcomePane::makeCard(const CardWords &words, QPushButton *button, const QString &action)
{
    const Theme &theme = Theme::of(this);
    auto *card = new CardFrame(m_column);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme.px(18), theme.px(18), theme.px(18), theme.px(16));
    layout->setSpacing(theme.px(8));
    auto *image = new IconLabel(words.iconName, theme.px(20), card);
    image->setProfileColour(words.profileColour);
    layout->addWidget(image);
    layout->addWidget(makeText(words.title, TextRole::Verdict, card));
    layout->addWidget(makeText(words.text, TextRole::Body, card));
    layout->addStretch(1);
    layout->addSpacing(theme.px(4));
    auto *foot = new QHBoxLayout;
    foot->addWidget(button);
    foot->addStretch(1);
    auto *cap = new KeyCap(card);
    foot->addWidget(cap);
    m_caps.append({action, cap});
    layout->addLayout(foot);
    return card;
}

} // namespace countersign
