// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/copymomentsheet.h"

#include "ui/dialogs/dialogfooter.h"
#include "ui/help/helpdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString shownTime(const QDateTime &time)
{
    return time.toUTC().toString(time.time().msec() == 0 ? u"yyyy-MM-dd HH:mm:ss"_s : u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

} // namespace

CopyMomentSheet::CopyMomentSheet(QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit), m_says(new PlainLabel(TextRole::Body, Token::Text2)), m_take(nullptr)
{
    const Theme &theme = Theme::of(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Copy time and nonce"));
    setHelpPage(this, u"signature"_s);
    auto *title = new PlainLabel(TextRole::Title);
    title->setText(tr("Copy time and nonce from a request"));
    auto *label = new PlainLabel(TextRole::Body, Token::Text2);
    label->setText(tr("Paste a URL, a command, headers, raw HTTP or a string to sign. It is read here and kept nowhere."));
    label->setBuddy(m_text);
    m_text->setAccessibleName(tr("Request to copy from"));
    m_text->setFont(theme.font(TextRole::Mono));
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false); // nothing of what was pasted is kept
    m_text->setMinimumHeight(theme.px(140));
    m_says->setMinimumHeight(3 * QFontMetrics(theme.font(TextRole::Body)).lineSpacing());
    m_says->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_says->setAccessibleName(tr("What was found"));

    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    body->setSpacing(theme.px(8));
    for (QWidget *part : std::initializer_list<QWidget *>{title, label, m_text, m_says})
        body->addWidget(part);
    auto *footer = new DialogFooter(this);
    auto *cancel = footer->addButton(tr("Cancel"), ButtonKind::Plain);
    m_take = footer->addButton(tr("Hold what was found"), ButtonKind::Primary);
    m_take->setDefault(true);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CopyMomentSheet::read);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(footer);
    setMinimumWidth(theme.px(560));
    m_text->setFocus();
    read();
}

QString CopyMomentSheet::foundText(const TimeAndNonce &found, bool isEmptyText)
{
    if (isEmptyText)
        return tr("Nothing pasted yet");
    QStringList sentences;
    if (found.time)
        sentences.append(tr("The time %1 UTC, from %2.").arg(shownTime(*found.time), found.timeName));
    if (!found.nonce.isEmpty())
        sentences.append(tr("The nonce %1, from %2.").arg(QString::fromLatin1(found.nonce), found.nonceName));
    if (sentences.isEmpty())
        sentences.append(tr("Neither a time nor a nonce was found."));
    else if (!found.time)
        sentences.append(tr("No time was found."));
    else if (found.nonce.isEmpty())
        sentences.append(tr("No nonce was found."));
    if (!found.unreadable.isEmpty())
        sentences.append(tr("What stands behind %1 could not be read.").arg(found.unreadable.join(tr(", "))));
    return sentences.join(u'\n');
}

void CopyMomentSheet::read()
{
    const QByteArray text = m_text->toPlainText().toUtf8();
    m_found = timeAndNonce(text);
    m_says->setText(foundText(m_found, text.trimmed().isEmpty()));
    m_take->setEnabled(!m_found.isEmpty());
}

} // namespace countersign
