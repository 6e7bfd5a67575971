// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticecard.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

NoticeCard::NoticeCard(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(TextRole::Verdict, Token::Text))
    , m_message(new PlainLabel(TextRole::Body, Token::Text))
    , m_about(new PlainLabel(TextRole::Body, Token::Text2))
    , m_todo(new PlainLabel(TextRole::Body, Token::Text2))
    , m_link(new ElidedLabel(TextRole::Mono, Token::Text2))
    , m_copyLink(new CopyButton)
{
    const Theme &theme = Theme::current();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(38), theme.px(7), theme.px(12), theme.px(7));
    column->setSpacing(theme.px(2));
    for (PlainLabel *label : {m_title, m_message, m_about, m_todo})
        column->addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(4));
    row->addWidget(m_link, 1);
    row->addWidget(m_copyLink);
    column->addLayout(row);
    m_copyLink->setWhat(tr("address"));
    m_copyLink->setSource([this] { return m_content.link.toUtf8(); });
    connect(m_copyLink, &CopyButton::copied, this, &NoticeCard::copied);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

NoticeCard::NoticeCard(const Error &error, QWidget *parent) : NoticeCard(parent)
{
    setContent(contentOf(error));
}

void NoticeCard::setContent(const Content &content)
{
    m_content = content;
    m_title->setText(content.title);
    m_message->setText(content.message);
    m_about->setText(content.about.isEmpty() ? QString() : tr("About: %1").arg(content.about));
    m_todo->setText(content.todo.isEmpty() ? QString() : tr("What to do: %1").arg(content.todo));
    m_link->setText(content.link);
    for (PlainLabel *label : {m_title, m_message, m_about, m_todo})
        label->setVisible(!label->text().isEmpty());
    m_link->setVisible(!content.link.isEmpty());
    m_copyLink->setVisible(!content.link.isEmpty());
    setAccessibleName(content.title);
    setAccessibleDescription(QStringList{m_message->text(), m_about->text(), m_todo->text()}.join(u'\n').trimmed());
    updateGeometry();
    update();
}

QPushButton *NoticeCard::addDeed(const QString &text)
{
    const Theme &theme = Theme::of(this);
    if (!m_deeds) {
        m_deeds = new QWidget;
        auto *row = new QHBoxLayout(m_deeds);
        row->setContentsMargins(0, theme.px(5), 0, theme.px(3));
        row->setSpacing(theme.px(8));
        row->addStretch(1);
        layout()->addWidget(m_deeds);
    }
    auto *button = new QPushButton(text, m_deeds);
    auto *row = static_cast<QHBoxLayout *>(m_deeds->layout());
    row->insertWidget(row->count() - 1, button);
    button->installEventFilter(this);
    return button;
}

/// A row of hidden buttons would still have its margins.
bool NoticeCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        const QList<QPushButton *> buttons = m_deeds->findChildren<QPushButton *>();
        m_deeds->setVisible(std::any_of(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
            return !button->isHidden() || !button->testAttribute(Qt::WA_WState_ExplicitShowHide); // one that nobody hid is there
        }));
    }
    return QWidget::eventFilter(watched, event);
}

NoticeCard::Content NoticeCard::contentOf(const Error &error, Tone tone)
{
    return {.tone = tone, .title = error.message, .about = error.subject, .todo = error.hint};
}

Token NoticeCard::toneToken() const
{
    switch (m_content.tone) {
    case Tone::Bad:
        return Token::Bad;
    case Tone::Warn:
        return Token::Warn;
    case Tone::Calm:
        break;
    }
    return Token::Input;
}

void NoticeCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const Token ground = m_content.tone == Tone::Bad ? Token::BadBg : m_content.tone == Tone::Warn ? Token::WarnBg : Token::Well;
    const Token border = m_content.tone == Tone::Calm ? Token::Line2 : toneToken();
    const int radius = theme.px(8);
    paintBox(&painter, rect(), radius, theme.colour(ground), theme.colour(border));
    painter.save();
    QPainterPath box;
    box.addRoundedRect(rect(), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(box);
    painter.fillRect(0, 0, theme.px(4), height(), theme.colour(toneToken()));
    painter.restore();
    const int side = theme.px(16);
    const QString shape = m_content.tone == Tone::Bad ? u"octagon"_s : m_content.tone == Tone::Warn ? u"triangle"_s : u"info"_s;
    paintIcon(&painter, QRect(theme.px(14), theme.px(9), side, side), shape, toneToken());
}

} // namespace countersign
