// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/yeslist.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace countersign {

using namespace Qt::StringLiterals;

YesList::YesList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::of(this).px(4));
}

void YesList::setEntries(const QList<QByteArray> &entries)
{
    m_entries = entries;
    fill();
}

void YesList::fill()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    for (const QByteArray &entry : std::as_const(m_entries)) {
        const QString text = QString::fromLatin1(entry);
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *label = new ElidedLabel(TextRole::Mono, Token::Text, row);
        label->setText(text);
        auto *withdraw = new QPushButton(icon(u"undo"_s), tr("Withdraw"), row);
        withdraw->setAccessibleName(tr("Withdraw plain http for %1").arg(text));
        withdraw->setAutoDefault(false);
        layout->addWidget(label, 1);
        layout->addWidget(withdraw);
        m_rows->addWidget(row);
        // Queued, for the button goes with its row.
        connect(
            withdraw, &QPushButton::clicked, this,
            [this, entry] {
                m_entries.removeAll(entry);
                fill();
                emit withdrawn();
            },
            Qt::QueuedConnection);
    }
}

} // namespace countersign
