// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/remarklist.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

RemarkList::RemarkList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::current().px(4));
    setAccessibleName(tr("Remarks"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RemarkList::setRemarks(const QVector<Error> &remarks)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Theme &theme = Theme::current();
    QStringList said;
    for (const Error &remark : remarks) {
        const QString text = sentence(remark);
        if (said.contains(text))
            continue;
        said.append(text);
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme.px(8));
        auto *icon = new IconLabel(u"info"_s, theme.px(14));
        icon->setColour(Token::Muted);
        auto *label = new PlainLabel(TextRole::Hint, Token::Text2);
        label->setText(text);
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(label, 1);
        m_column->addWidget(line);
    }
}

} // namespace countersign
