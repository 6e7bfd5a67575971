// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/profilebar.h"

#include "core/session/workspace.h"
#include "core/transport/endpointresolver.h"
#include "ui/actions/actions.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/barcombo.h"
#include "ui/widgets/endpointedit.h"
#include "ui/widgets/endpointmenu.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/profilelook.h"
#include "ui/widgets/shortkeyid.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// What the endpoint's text does not say: that it stands for another host, or who can reach it.
QString endpointHint(const SigningSession &session, const QString &usualHost)
{
    const RegionEndpoint *region = session.regionEndpoint();
    const bool isVpc = session.usesVpc() && region && !region->vpcHost.isEmpty();
    if (usualHost.isEmpty())
        return {};
    if (!session.endpointText().contains(usualHost))
        return isVpc ? ProfileBar::tr("VPC endpoint · for %1").arg(usualHost) : ProfileBar::tr("for %1").arg(usualHost);
    return isVpc ? ProfileBar::tr("VPC endpoint, reachable from inside the VPC only") : QString();
}

} // namespace

ProfileBar::ProfileBar(Workspace &workspace, QWidget *parent)
    : Surface(Token::Win, parent)
    , m_workspace(workspace)
    , m_profileCombo(new BarCombo(tr("Profile"), false, this))
    , m_regionCombo(new BarCombo(tr("Region"), true, this))
    , m_endpoint(new EndpointEdit(this))
    , m_search(new KeyCapButton(u"search"_s, tr("Search operations"), QString(), this))
    , m_sign(new KeyCapButton(u"pen"_s, tr("Sign only"), QString(), this))
    , m_cancel(new KeyCapButton(u"stop"_s, tr("Cancel"), QString(), this))
    , m_send(new KeyCapButton(u"send"_s, tr("Send"), QString(), this))
{
    const Theme &theme = Theme::of(this);
    m_profileCombo->setObjectName(u"profile"_s);
    m_regionCombo->setObjectName(u"region"_s);
    m_endpoint->setObjectName(u"endpoint"_s);
    m_send->setObjectName(u"send"_s);
    m_sign->setObjectName(u"signOnly"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_search->setFieldLike(theme.px(140), theme.px(232));
    m_cancel->hide();
    m_cancelDelay.setSingleShot(true);
    m_cancelDelay.setInterval(300); // most answers are there before anyone could press it

    setLines(Qt::BottomEdge, Token::Line2);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(10), 0, theme.px(10), 1);
    layout->setSpacing(theme.px(8));
    layout->addWidget(m_profileCombo);
    layout->addWidget(m_regionCombo);
    layout->addWidget(m_endpoint);
    layout->addStretch(1);
    layout->addWidget(m_search);
    layout->addWidget(m_sign);
    layout->addWidget(m_cancel);
    layout->addWidget(m_send);
    setFixedHeight(theme.px(48));

    connect(m_profileCombo, &QComboBox::activated, this, &ProfileBar::chooseProfile);
    connect(m_regionCombo, &QComboBox::activated, this, &ProfileBar::chooseRegion);
    // Not `textEdited`: it leaves out what a screen reader sets. What the bar shows by itself is the session's already.
    connect(m_endpoint, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_session && text != m_session->endpointText())
            m_session->setEndpointText(text.trimmed());
    });
    connect(m_endpoint, &EndpointEdit::chooseRequested, this, [this] {
        if (m_session)
            openEndpointMenu(*m_session, *m_endpoint);
    });
    connect(m_endpoint, &QLineEdit::editingFinished, this, [this] {
        m_endpoint->setModified(false);
        showTarget();
    });
    connect(m_search, &QPushButton::clicked, this, &ProfileBar::searchRequested);
    connect(m_sign, &QPushButton::clicked, this, &ProfileBar::signRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ProfileBar::cancelRequested);
    connect(m_send, &QPushButton::clicked, this, &ProfileBar::sendRequested);
    connect(&m_cancelDelay, &QTimer::timeout, m_cancel, &QWidget::show);
    connect(&workspace.parts().profiles, &ProfileStore::profilesChanged, this, &ProfileBar::fillProfiles);
    connect(&workspace, &Workspace::profileChanged, this, &ProfileBar::showTarget);
    connect(&workspace, &Workspace::currentChanged, this, &ProfileBar::showCurrent);
    fillProfiles();
    showCurrent();
}

void ProfileBar::showKeys(const Actions &actions)
{
    m_search->showKeyOf(actions.action(u"quick-open"_s));
    m_sign->showKeyOf(actions.action(u"sign-only"_s));
    m_cancel->showKeyOf(actions.action(u"cancel"_s));
    m_send->showKeyOf(actions.action(u"send"_s));
    m_sign->setKeyCapVisible(false); // its tool tip says it: the bar has no room for two long keys
}

void ProfileBar::focusEndpoint()
{
    m_endpoint->setFocus(Qt::OtherFocusReason);
    m_endpoint->selectAll();
}

void ProfileBar::showCurrent()
{
    if (m_session)
        m_session->disconnect(this);
    m_session = m_workspace.currentSession();
    if (m_session) {
        connect(m_session, &SigningSession::targetChanged, this, &ProfileBar::showTarget);
        connect(m_session, &SigningSession::operationChanged, this, &ProfileBar::fillRegions);
        connect(m_session, &SigningSession::sendingStarted, this, &ProfileBar::showSending);
        connect(m_session, &SigningSession::exchanged, this, &ProfileBar::showSending);
    }
    fillRegions();
    showSending();
}

void ProfileBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    const Theme &theme = Theme::of(this);
    m_regionCombo->setDetailVisible(width() >= theme.px(1400));
    m_profileCombo->setDetailVisible(width() >= theme.px(1094));
    m_send->setKeyCapVisible(width() >= theme.px(1094));
    const bool isTight = width() >= theme.px(1094) && width() < theme.px(1400); // the endpoint's hint gives way before the words of buttons
    m_endpoint->setMaximumWidth(theme.px(isTight ? 400 : 480));
    m_search->setIconOnly(width() < theme.px(1094)); // 1100 with the frame: where the window folds
    m_sign->setIconOnly(width() < theme.px(1094));
    m_send->setIconOnly(width() < theme.px(754));
}

void ProfileBar::fillProfiles()
{
    const QSignalBlocker blocker(m_profileCombo);
    m_profileCombo->clear();
    for (const Profile &profile : m_workspace.parts().profiles.profiles())
        m_profileCombo->addChoice(profile.name, shortKeyId(QString::fromUtf8(profile.accessKeyId)), profile.id, profileIcon(profile),
                                  profile.colour);
    m_profileCombo->insertSeparator(m_profileCombo->count());
    m_profileCombo->addChoice(tr("Manage profiles…"), {}, QString());
    showTarget();
}

void ProfileBar::fillRegions()
{
    const QSignalBlocker blocker(m_regionCombo);
    m_regionCombo->clear();
    const Service *service = m_session ? m_session->service() : nullptr;
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const RegionEndpoint &region : service ? service->endpoints : LazyMembers<RegionEndpoint>()) {
        m_regionCombo->addChoice(region.regionId, chinese && !region.nameZh.isEmpty() ? region.nameZh : region.nameEn, region.regionId);
        m_regionCombo->setItemData(m_regionCombo->count() - 1, QString(region.nameEn + u' ' + region.nameZh), BarCombo::WordsRole);
    }
    showTarget();
}

void ProfileBar::chooseProfile(int index)
{
    const QString id = m_profileCombo->itemData(index).toString();
    for (const Profile &profile : m_workspace.parts().profiles.profiles()) {
        if (profile.id == id)
            return m_workspace.setProfile(profile);
    }
    showTarget(); // the last row is no profile: the one before stands again
    emit manageRequested();
}

void ProfileBar::chooseRegion(int index)
{
    m_workspace.setRegion(m_regionCombo->itemData(index).toString());
}

void ProfileBar::showTarget()
{
    const QSignalBlocker profileBlocker(m_profileCombo);
    const QSignalBlocker regionBlocker(m_regionCombo);
    const Profile &profile = m_workspace.profile();
    m_profileCombo->setCurrentIndex(m_profileCombo->findData(profile.id));
    m_profileCombo->setToolTip(tr("Profile: %1").arg(profile.name));
    m_profileCombo->updateGeometry();
    setButtonKind(m_send, ButtonKind::Profile, profile.colour);

    m_regionCombo->setEnabled(m_session && m_regionCombo->count() > 0);
    m_regionCombo->setCurrentIndex(m_session ? m_regionCombo->findData(m_session->region()) : -1);
    m_regionCombo->setToolTip(m_regionCombo->currentData(BarCombo::DetailRole).toString());
    m_regionCombo->updateGeometry();

    m_regionCombo->setVisible(m_session);
    m_endpoint->setVisible(m_session);
    if (!m_session)
        return;
    const bool isTyping = m_endpoint->hasFocus() && m_endpoint->isModified();
    if (!isTyping && m_endpoint->text() != m_session->endpointText()) {
        m_endpoint->setText(m_session->endpointText());
        m_endpoint->setCursorPosition(0); // where room is short its beginning says more than its end
    }
    const std::optional<Error> error = m_session->endpointError();
    setFieldState(m_endpoint, error ? FieldState::Bad : FieldState::Set);
    m_endpoint->setToolTip(error ? sentence(*error) : tr("Where the request goes; empty follows service and region"));
    const Service *service = m_session->service();
    const Result<Endpoint> usual =
        service ? endpointFor(*service, m_session->region(), m_session->usesVpc()) : Result<Endpoint>(Endpoint{});
    m_endpoint->setHint(usual && !error ? endpointHint(*m_session, QString::fromLatin1(usual->authority())) : QString());
}

void ProfileBar::showSending()
{
    const bool sending = m_session && m_session->isSending();
    m_send->setEnabled(m_session && !sending);
    m_sign->setEnabled(m_session && !sending);
    if (sending) {
        m_cancelDelay.start();
    } else {
        m_cancelDelay.stop();
        m_cancel->hide();
    }
}

} // namespace countersign
