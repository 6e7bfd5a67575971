// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/errorsheet.h"

#include "ui/dialogs/dialogfooter.h"
#include "ui/help/helpdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/noticecard.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

ErrorSheet::ErrorSheet(const Error &error, QWidget *parent) : QDialog(parent)
{
    const Theme &theme = Theme::of(this);
    setWindowTitle(error.message);
    setHelpPage(this, u"start"_s);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme.px(20), theme.px(20), theme.px(20), theme.px(20));
    body->addWidget(new NoticeCard(error, this));
    auto *footer = new DialogFooter(this);
    auto *close = footer->addButton(tr("Close"), ButtonKind::Plain);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(footer);
    setMinimumWidth(theme.px(460));
    fitHeight(this);
}

void ErrorSheet::open(const Error &error, QWidget *parent)
{
    auto *sheet = new ErrorSheet(error, parent);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->QDialog::open();
}

} // namespace countersign
