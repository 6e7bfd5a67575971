// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/resultside.h"

#include "ui/panes/responsepane.h"
#include "ui/panes/signaturepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hairsplitter.h"

#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

ResultSide::ResultSide(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new HairSplitter(Qt::Vertical, this))
    , m_response(new ResponsePane(nullptr))
    , m_signature(new SignaturePane(nullptr))
{
    const Theme &theme = Theme::of(this);
    m_splitter->setObjectName(u"right"_s);
    m_response->setMinimumHeight(theme.px(160));
    m_signature->setMinimumHeight(theme.px(200));
    m_splitter->addWidget(m_response);
    m_splitter->addWidget(m_signature);
    m_splitter->setStretchFactor(0, 35);
    m_splitter->setStretchFactor(1, 65);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_splitter, &QSplitter::splitterMoved, this, &ResultSide::moved);
    connect(m_response, &ResponsePane::noticed, this, &ResultSide::noticed);
    connect(m_response, &ResponsePane::requestWanted, m_signature, [this] { m_signature->setView(SignaturePane::View::Request); });
    connect(m_signature, &SignaturePane::noticed, this, &ResultSide::noticed);
}

ResultSide::~ResultSide() = default;

void ResultSide::setSession(SigningSession *session)
{
    m_response->setSession(session);
    m_signature->setSession(session);
}

bool ResultSide::setBeside(bool beside)
{
    m_wantsBeside = beside;
    arrange();
    return m_splitter->orientation() == Qt::Horizontal;
}

QByteArray ResultSide::saveState() const
{
    return m_splitter->saveState();
}

void ResultSide::restoreState(const QByteArray &state)
{
    if (m_splitter->restoreState(state))
        m_states.insert(m_splitter->orientation(), state);
    arrange();
}

void ResultSide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ResultSide::arrange()
{
    const bool beside = m_wantsBeside && width() >= Theme::of(this).px(760);
    const Qt::Orientation wanted = beside ? Qt::Horizontal : Qt::Vertical;
    if (wanted == m_splitter->orientation())
        return;
    if (isVisible())
        m_states.insert(m_splitter->orientation(), m_splitter->saveState());
    m_splitter->setOrientation(wanted);
    if (m_states.contains(wanted))
        m_splitter->restoreState(m_states.value(wanted));
}

} // namespace countersign
