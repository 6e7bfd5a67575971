// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/causelist.h"

#include "ui/debugger/chiptext.h"
#include "ui/widgets/facttext.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// One cause; an item to screen readers.
class CauseRow final : public QWidget {
    Q_OBJECT
public:
    explicit CauseRow(const QString &text)
    {
        setAccessibleName(text);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
};

QAccessibleInterface *accessibleCauses(const QString &, QObject *object)
{
    if (qobject_cast<CauseList *>(object))
        return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::List);
    if (qobject_cast<CauseRow *>(object))
        return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::ListItem);
    return nullptr;
}

} // namespace

CauseList::CauseList(Form form, QWidget *parent)
    : QWidget(parent), m_form(form), m_layout(new QBoxLayout(form == Form::Line ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this))
{
    QAccessible::installFactory(accessibleCauses); // the second call changes nothing
    const Theme &theme = Theme::current();
    setAccessibleName(tr("Causes"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.px(form == Form::Line ? 6 : 10));
    QSizePolicy policy(form == Form::Line ? QSizePolicy::Maximum : QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(form == Form::Rows);
    setSizePolicy(policy);
}

void CauseList::setCauses(const QVector<Cause> &causes, const QByteArray &schemeId)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows.clear();
    m_items.clear();
    if (m_form == Form::Line) {
        auto *word = new PlainLabel(TextRole::Hint, Token::Muted);
        word->setSingleLine();
        word->setText(tr("Cause"));
        m_layout->addWidget(word);
    }
    for (int index = 0; index < causes.size(); ++index) {
        const Cause &cause = causes[index];
        m_items.append(u"%1: %2 %3"_s.arg(QString::fromLatin1(cause.id), explained(cause, schemeId), fixFor(cause, schemeId)));
        m_rows.append(row(index, cause, schemeId));
        m_layout->addWidget(m_rows.constLast());
    }
}

QWidget *CauseList::row(int index, const Cause &cause, const QByteArray &schemeId)
{
    const Theme &theme = Theme::current();
    auto *row = new CauseRow(m_items.constLast());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *id = new FactText(TextRole::Mono, m_form == Form::Line ? Token::Text2 : Token::Muted);
    id->setText(QString::fromLatin1(cause.id));
    id->setAccessibleName(tr("Cause id"));
    if (m_form == Form::Line) {
        layout->addWidget(id);
        return row;
    }
    layout->setSpacing(theme.px(10));
    auto *number = new PlainLabel(TextRole::Strong, Token::Muted);
    number->setSingleLine();
    number->setText(QString::number(index + 1));
    layout->addWidget(number, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(theme.px(2));
    auto *sentence = new ChipText(TextRole::Body);
    sentence->setAccessibleName(tr("Mistake %1").arg(index + 1));
    sentence->setText(explainedSentence(cause, schemeId));
    auto *fix = new ChipText(TextRole::Body, Token::Text2);
    fix->setAccessibleName(tr("Fix %1").arg(index + 1));
    fix->setText(fixSentence(cause, schemeId));
    column->addWidget(sentence);
    column->addWidget(fix);
    column->addWidget(id);
    layout->addLayout(column, 1);
    return row;
}

} // namespace countersign

#include "causelist.moc"
