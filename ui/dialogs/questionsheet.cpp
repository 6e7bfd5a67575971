// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/questionsheet.h"

#include "ui/dialogs/dialogfooter.h"
#include "ui/help/helpdialog.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

QuestionSheet::QuestionSheet(const Error &question, const Profile &profile, const QString &endpoint, QWidget *parent)
    : QDialog(parent), m_colour(profile.colour)
{
    const Theme &theme = Theme::of(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setHelpPage(this, u"questions"_s);
    const bool isHeld = question.kind == ErrorKind::HeldMoment;
    setWindowTitle(isHeld ? tr("Send as it is signed?") : tr("Send with the key?"));
    setAccessibleDescription(sentence(question));
    const auto line = [&](const QString &text, TextRole role) {
        auto *label = new QLabel(text, this);
        label->setFont(theme.font(role));
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return label;
    };
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(theme.px(16));
    facts->setVerticalSpacing(theme.px(6));
    facts->addRow(tr("Endpoint"), line(endpoint, TextRole::Mono));
    facts->addRow(tr("Profile"), line(profile.name, TextRole::Strong));
    if (!profile.accessKeyId.isEmpty())
        facts->addRow(tr("AccessKey id"), line(QString::fromUtf8(profile.accessKeyId), TextRole::Mono));
    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    body->setSpacing(theme.px(12));
    body->addWidget(line(question.message, TextRole::Title));
    body->addLayout(facts);
    if (!question.hint.isEmpty())
        body->addWidget(line(question.hint, TextRole::Body));

    auto *footer = new DialogFooter(this);
    auto *stay = footer->addButton(tr("Do not send"), ButtonKind::Plain);
    auto *send = footer->addButton(isHeld ? tr("Send as it is signed") : tr("Send with the key"), ButtonKind::Danger);
    stay->setDefault(true);
    stay->setFocus();
    connect(send, &QPushButton::clicked, this, &QDialog::accept);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3, 3, 3, 3);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(footer);
    setMinimumWidth(theme.px(480));
    fitHeight(this);
}

void QuestionSheet::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.profile(m_colour).frame);
    painter.fillRect(rect().adjusted(3, 3, -3, -3), theme.colour(Token::Base));
}

} // namespace countersign
