// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/vendortextview.h"

#include "core/base/language.h"
#include "core/catalogue/vendormarkdown.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/elidedlabel.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Shows HTML and fetches nothing for it.
class QuietBrowser final : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    /// Empty, but not null: for what is null the document reads local files by itself.
    QVariant loadResource(int, const QUrl &) override { return QByteArray(""); }
};

} // namespace

VendorTextView::VendorTextView(QWidget *parent)
    : QWidget(parent), m_browser(new QuietBrowser(this)), m_row(new QWidget(this)), m_where(new ElidedLabel(TextRole::Mono, Token::Text2))
{
    const Theme &theme = Theme::of(this);
    m_browser->setObjectName(u"vendorText"_s);
    m_browser->setAccessibleName(tr("Documentation"));
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    m_browser->setOpenExternalLinks(false);
    m_browser->document()->setDocumentMargin(0);
    m_browser->viewport()->setAutoFillBackground(false);
    m_where->setAccessibleName(tr("Where the link leads"));
    auto *open = new QPushButton(tr("Open in the browser"));
    open->setObjectName(u"openAddress"_s);
    auto *copy = new CopyButton;
    copy->setWhat(tr("address"));
    copy->setSource([this] { return m_address.toEncoded(); });
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, theme.px(4), 0, 0);
    row->setSpacing(theme.px(6));
    row->addWidget(m_where, 1);
    row->addWidget(copy);
    row->addWidget(open);
    m_row->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_browser, 1);
    column->addWidget(m_row);
    connect(m_browser, &QTextBrowser::anchorClicked, this, &VendorTextView::follow);
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_address); });
}

void VendorTextView::setText(const VendorText &text, const QString &head)
{
    showAddress({});
    m_browser->document()->setDefaultFont(Theme::of(this).font(TextRole::Body));
    m_browser->setHtml(head + vendorHtml(text.inLanguage(readsChinese()), readsChinese() ? VendorSite::China : VendorSite::International));
    fitHeight();
}

void VendorTextView::setMostLines(int lines)
{
    m_mostLines = lines;
    m_browser->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fitHeight();
}

/// Addresses are shown as they go over the wire: letters of other scripts that look like Latin ones give themselves away.
void VendorTextView::follow(const QUrl &address)
{
    static const QString operation = u"operation/"_s;
    if (address.scheme() != u"countersign")
        showAddress(address);
    else if (address.path().startsWith(operation))
        emit operationWanted(address.path().mid(operation.size()));
}

void VendorTextView::showAddress(const QUrl &address)
{
    m_address = address;
    m_where->setText(QString::fromLatin1(address.toEncoded()));
    m_row->setVisible(!address.isEmpty());
}

void VendorTextView::fitHeight()
{
    if (m_mostLines == 0)
        return;
    m_browser->document()->setTextWidth(width()); // the browser itself gets this width later
    const int wanted = int(m_browser->document()->size().height()) + 2;
    m_browser->setFixedHeight(qMin(wanted, m_mostLines * m_browser->fontMetrics().lineSpacing()));
}

void VendorTextView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

} // namespace countersign
