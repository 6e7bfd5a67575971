// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/welcomepane.h"

#include "ui/theme/style.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/keycapbutton.h"

#include <QBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// A key in a frame.
class KeyCap final : public QLabel {
public:
    KeyCap(const QKeySequence &keys, QWidget *parent) : QLabel(keyCapText(keys), parent)
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

QLabel *makeText(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(Theme::of(parent).font(role));
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePane::WelcomePane(QWidget *parent)
    : Surface(Token::Base, parent)
    , m_column(new QWidget(this))
    , m_counts(makeText({}, TextRole::Hint, m_column))
    , m_example(new QPushButton(tr("Open DescribeRegions"), m_column))
{
    const Theme &theme = Theme::of(this);
    m_column->setMaximumWidth(theme.px(660));
    setButtonKind(m_example, ButtonKind::Profile, u"practice"_s);
    m_example->setObjectName(u"openExample"_s);
    auto *profiles = new QPushButton(tr("Add a profile…"), m_column);
    profiles->setObjectName(u"addProfile"_s);
    m_counts->setForegroundRole(QPalette::PlaceholderText);

    auto *words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    words->addWidget(makeText(tr("See what you sign"), TextRole::Display, m_column));
    words->addWidget(
        makeText(tr("Pick an operation, fill in the form, watch every byte on its way into the signature."), TextRole::Body, m_column));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(16));
    head->addWidget(new IconLabel(u"mark"_s, theme.px(40), m_column));
    head->addLayout(words, 1);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(theme.px(16));
    cards->addWidget(makeCard(u"flask"_s, u"practice"_s, tr("Practice"),
                              tr("A gateway on this computer checks signatures as the real services do. No account, no network."),
                              m_example, QKeySequence(Qt::ALT | Qt::Key_1).toString()));
    cards->addWidget(makeCard(u"key"_s, u"blue"_s, tr("Use your own keys"),
                              tr("Add an AccessKey or a token. Secrets go to the system's keychain only."), profiles,
                              QKeySequence(Qt::ALT | Qt::Key_2).toString()));
    auto *search = new QHBoxLayout;
    search->setSpacing(theme.px(8));
    search->addWidget(m_counts, 1);
    search->addWidget(new KeyCap(Qt::CTRL | Qt::Key_P, m_column));
    auto *searchWords = makeText(tr("find an operation"), TextRole::Hint, m_column);
    searchWords->setWordWrap(false);
    searchWords->setForegroundRole(QPalette::PlaceholderText);
    search->addWidget(searchWords);

    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(24));
    column->addLayout(head);
    column->addLayout(cards);
    column->addLayout(search);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(m_column, 100);
    across->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));
    layout->addStretch(2);
    layout->addLayout(across);
    layout->addStretch(5);

    connect(m_example, &QPushButton::clicked, this, &WelcomePane::exampleRequested);
    connect(profiles, &QPushButton::clicked, this, &WelcomePane::profilesRequested);
}

void WelcomePane::setCounts(int operations, int services)
{
    m_counts->setText(tr("Ready offline: %L1 operations of %L2 services").arg(operations).arg(services));
    m_counts->setVisible(operations > 0);
    m_example->setEnabled(operations > 0);
}

void WelcomePane::addError(const Error &error)
{
    static_cast<QVBoxLayout *>(m_column->layout())->insertWidget(m_errors++, new NoticeCard(error, m_column));
}

QWidget *WelcomePane::makeCard(const QString &iconName, const QString &profileColour, const QString &title, const QString &text,
                               QPushButton *button, const QString &key)
{
    const Theme &theme = Theme::of(this);
    auto *card = new CardFrame(m_column);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(18));
    layout->setSpacing(theme.px(8));
    auto *image = new IconLabel(iconName, theme.px(20), card);
    image->setProfileColour(profileColour);
    layout->addWidget(image);
    layout->addWidget(makeText(title, TextRole::Verdict, card));
    auto *words = makeText(text, TextRole::Body, card);
    layout->addWidget(words);
    layout->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(button);
    foot->addStretch(1);
    foot->addWidget(new KeyCap(QKeySequence(key), card));
    layout->addSpacing(theme.px(8));
    layout->addLayout(foot);
    return card;
}

} // namespace countersign
