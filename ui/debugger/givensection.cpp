// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/givensection.h"

#include "ui/editors/groupeditor.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace countersign {

namespace {

/// Strings to sign are some hundred bytes; a body that was signed along with one may be anything.
constexpr qsizetype longestShownText = 64 * 1024;

} // namespace

GivenSection::GivenSection(const QString &id, const QString &title, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_fold(new FoldButton(title, this))
    , m_state(new ElidedLabel(TextRole::Hint, Token::Muted, this))
    , m_text(new QPlainTextEdit(this))
{
    const Theme &theme = Theme::of(this);
    m_fold->setText(title);
    m_fold->findChild<QPushButton *>()->setObjectName(id);
    m_text->setAccessibleName(name);
    m_text->setFont(theme.font(TextRole::Mono));
    m_text->setTabChangesFocus(true);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setFixedHeight(theme.px(104));
    m_text->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(4));
    head->addWidget(m_fold);
    head->addWidget(m_state, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    column->addLayout(head);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme.px(11), 0, 0, theme.px(4)); // where the text beside folds begins
    body->addWidget(m_text);
    column->addLayout(body);
    connect(m_fold, &FoldButton::toggled, m_text, &QWidget::setVisible);
    connect(m_text, &QPlainTextEdit::textChanged, this, &GivenSection::noteEdit);
    tell();
}

void GivenSection::setFound(const QByteArray &found)
{
    m_found = found;
    if (!m_isGiven && !m_text->hasFocus()) // somebody may be about to type another
        show(QString::fromUtf8(found.first(qMin(found.size(), longestShownText))));
    tell();
}

QByteArray GivenSection::given() const
{
    if (!m_isGiven)
        return {};
    QString text = m_text->document()->toRawText();
    std::replace(text.begin(), text.end(), QChar(QChar::ParagraphSeparator), QChar(u'\n'));
    return text.toUtf8();
}

void GivenSection::setGiven(const QByteArray &text)
{
    m_isGiven = !text.isEmpty();
    show(QString::fromUtf8(m_isGiven ? text : m_found));
    tell();
}

bool GivenSection::isOpen() const
{
    return m_fold->isOpen();
}

void GivenSection::setOpen(bool open)
{
    m_fold->setOpen(open);
}

void GivenSection::show(const QString &text)
{
    const QScopedValueRollback showing(m_isShowing, true);
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
}

void GivenSection::noteEdit()
{
    if (m_isShowing)
        return;
    m_isGiven = !m_text->document()->isEmpty();
    tell();
    emit edited();
}

void GivenSection::tell()
{
    QString state = tr("optional, not given");
    if (m_isGiven)
        state = tr("given, %1 bytes").arg(given().size());
    else if (!m_found.isEmpty())
        state = tr("taken from the paste");
    m_state->setText(state);
    m_text->setAccessibleDescription(state);
}

} // namespace countersign
