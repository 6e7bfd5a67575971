// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretedit.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Says that a secret is there, in the shape of a field that cannot be edited.
class StoredLabel final : public QLabel {
public:
    explicit StoredLabel(QWidget *parent) : QLabel(parent)
    {
        const Theme &theme = Theme::of(this);
        setForegroundRole(QPalette::PlaceholderText);
        setContentsMargins(theme.px(30), 0, theme.px(8), 0);
        setFixedHeight(theme.px(28));
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        paintBox(&painter, rect(), theme.px(5), theme.colour(Token::Well), theme.colour(Token::Line2));
        paintIcon(&painter, QRect(theme.px(8), height() / 2 - theme.px(8), theme.px(16), theme.px(16)), u"lock"_s, Token::Muted);
        painter.end();
        QLabel::paintEvent(event);
    }
};

} // namespace

SecretEdit::SecretEdit(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout)
    , m_stored(new StoredLabel(this))
    , m_replace(new QPushButton(tr("Replace…"), this))
    , m_delete(new QPushButton(icon(u"trash"_s, Token::Bad), tr("Delete"), this))
    , m_line(new QLineEdit(this))
    , m_note(new ElidedLabel(TextRole::Hint, Token::Warn, this))
{
    const Theme &theme = Theme::of(this);
    m_line->setAccessibleName(name);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    m_line->setFont(theme.font(TextRole::Mono));
    m_replace->setAccessibleName(tr("Replace %1").arg(name));
    m_replace->setAutoDefault(false);
    m_delete->setAccessibleName(tr("Delete %1").arg(name));
    m_delete->setAutoDefault(false);
    m_delete->hide();
    m_note->hide();

    auto *storedRow = new QWidget(this);
    auto *row = new QHBoxLayout(storedRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(8));
    row->addWidget(m_stored, 1);
    row->addWidget(m_replace);
    row->addWidget(m_delete);
    m_pages->addWidget(m_line);
    m_pages->addWidget(storedRow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(2));
    layout->addLayout(m_pages);
    layout->addWidget(m_note);

    connect(m_replace, &QPushButton::clicked, this, &SecretEdit::beginEntry);
    connect(m_delete, &QPushButton::clicked, this, &SecretEdit::deleteRequested);
    connect(m_line, &QLineEdit::textEdited, this, &SecretEdit::check);
}

void SecretEdit::reset(const QString &words)
{
    m_line->clear();
    m_note->hide();
    m_stored->setText(words);
    m_pages->setCurrentIndex(words.isEmpty() ? 0 : 1);
}

bool SecretEdit::isTyped() const
{
    return !m_line->text().isEmpty();
}

Secret SecretEdit::take()
{
    QString text = m_line->text();
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    Secret secret = text.isEmpty() ? Secret() : Secret::fromUtf8(text);
    text.fill(u'\0');
    m_line->clear();
    return secret;
}

void SecretEdit::setLiteral()
{
    m_isLiteral = true;
    m_line->setFixedHeight(Theme::of(this).px(28)); // the buttons of the other page are higher
}

QString SecretEdit::literalNote() const
{
    const QString text = m_line->text();
    const auto isBreak = [](QChar c) { return c == u'\n' || c == u'\r'; };
    if (!text.isEmpty() && isBreak(text.back()))
        return tr("It ends with a line break, which is taken as part of it.");
    if (std::any_of(text.cbegin(), text.cend(), isBreak))
        return tr("There is a line break in it, which is taken as part of it.");
    if (text != text.trimmed())
        return tr("It begins or ends with white space, which is taken as part of it.");
    return {};
}

Secret SecretEdit::typed() const
{
    QString text = m_line->text();
    Secret secret = text.isEmpty() ? Secret() : Secret::fromUtf8(text);
    text.fill(u'\0');
    return secret;
}

void SecretEdit::setTyped(const Secret &secret)
{
    m_line->setText(QString::fromUtf8(secret.reveal()));
    check(m_line->text());
}

QWidget *SecretEdit::focusTarget() const
{
    return m_line;
}

void SecretEdit::setPrompt(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void SecretEdit::setDeletable(bool isDeletable)
{
    m_delete->setVisible(isDeletable);
}

void SecretEdit::beginEntry()
{
    m_pages->setCurrentIndex(0);
    m_line->setFocus(Qt::OtherFocusReason);
}

/// A blank or a line break at an end is the commonest slip of pasting, and no server says so.
void SecretEdit::check(const QString &text)
{
    QString note;
    if (m_isLiteral)
        return emit edited();
    if (text.endsWith(u'\n') || text.endsWith(u'\r'))
        note = tr("It ended with a line break, which is left out.");
    else if (text != text.trimmed())
        note = tr("It begins or ends with a blank.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    emit edited();
}

} // namespace countersign
