// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copybutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cellgrid.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QMimeData>
#include <QTimer>

namespace countersign {

using namespace Qt::StringLiterals;

QString copiedText(qsizetype bytes, bool masked)
{
    const QString size = QLocale().toString(bytes);
    return masked ? CopyButton::tr("Copied %1 bytes, secret values masked").arg(size) : CopyButton::tr("Copied %1 bytes").arg(size);
}

void copyToClipboard(const QByteArray &bytes, Sensitivity sensitivity)
{
    auto *data = new QMimeData;
    const QString text = QString::fromUtf8(bytes);
    const bool isText = text.toUtf8() == bytes;
    data->setText(isText ? text : readableText(bytes));
    if (!isText)
        data->setData(u"application/octet-stream"_s, bytes);
    if (sensitivity == Sensitivity::Sensitive)
        data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QApplication::clipboard()->setMimeData(data);
}

CopyButton::CopyButton(QWidget *parent) : QToolButton(parent)
{
    setButtonKind(this, ButtonKind::Flat);
    setAutoRaise(true);
    setIcon(countersign::icon(u"copy"_s, Token::Muted));
    setIconSize(QSize(Theme::current().px(16), Theme::current().px(16)));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QToolButton::clicked, this, [this] {
        if (!m_source)
            return;
        const QByteArray bytes = m_source();
        copyToClipboard(bytes, m_sensitivity);
        setIcon(countersign::icon(u"check"_s, Token::Ok));
        QTimer::singleShot(1200, this, [this] { setIcon(countersign::icon(u"copy"_s, Token::Muted)); });
        emit copied(bytes.size());
    });
}

void CopyButton::setWhat(const QString &what)
{
    setAccessibleName(tr("Copy %1").arg(what));
    setToolTip(plainToolTip(accessibleName()));
}

QSize CopyButton::sizeHint() const
{
    const int side = Theme::current().px(24);
    return {side, side};
}

} // namespace countersign
