// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/finalrequestview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/tracedbytesview.h"

#include <QLocale>
#include <QVBoxLayout>

namespace countersign {

FinalRequestView::FinalRequestView(QWidget *parent)
    : QWidget(parent), m_view(new TracedBytesView), m_line(new ElidedLabel(TextRole::Hint, Token::Text2)), m_copy(new CopyButton)
{
    const Theme &theme = Theme::current();
    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme.px(16), theme.px(2), theme.px(16), theme.px(2));
    line->addWidget(m_line, 1);
    line->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_view, 1);
    m_view->setFramed(false);
    m_view->setAccessibleName(tr("Final request"));
    m_copy->setWhat(tr("raw request"));
    m_copy->setSensitive(true);
    connect(m_copy, &CopyButton::copied, this, [this](qsizetype bytes) { emit copied(bytes, false); });
    connect(m_view, &TracedBytesView::copied, this, [this](qsizetype bytes) { emit copied(bytes, m_isMasked); });
    connect(m_view, &TracedBytesView::originClicked, this, &FinalRequestView::originClicked);
}

void FinalRequestView::setRequest(const TraceStepContent *request, const QByteArray &destination)
{
    m_view->setBytes(request ? request->bytes : TracedBytes());
    m_isMasked = request && request->isMasked;
    m_copy->setEnabled(request);
    m_line->setText(request ? tr("%1 bytes to %2").arg(QLocale().toString(request->bytes.size()), QString::fromLatin1(destination))
                            : tr("There is no request to send yet; the trace says why"));
}

void FinalRequestView::setRawSource(std::function<QByteArray()> source)
{
    m_copy->setSource(std::move(source));
}

} // namespace countersign
