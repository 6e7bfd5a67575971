// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/secretchoice.h"

#include "ui/theme/theme.h"
#include "ui/widgets/barcombo.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/profilelook.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/segmentcontrol.h"
#include "ui/widgets/shortkeyid.h"

#include <QBoxLayout>
#include <QSignalBlocker>
#include <QStackedLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

bool canSign(const Profile &profile)
{
    return profile.kind == ProfileKind::Practice || (keepsSecret(profile.kind) && profile.kind != ProfileKind::HuaweiToken);
}

} // namespace

SecretChoice::SecretChoice(ProfileStore &profiles, const State &state, QWidget *parent)
    : QWidget(parent)
    , m_profiles(profiles)
    , m_state(state)
    , m_credentials(profiles)
    , m_source(new SegmentControl(this))
    , m_combo(new BarCombo(tr("Profile"), false, this))
    , m_edit(new SecretEdit(tr("Secret"), this))
    , m_hint(new PlainLabel(TextRole::Hint, Token::Muted, this))
    , m_note(new PlainLabel(TextRole::Hint, Token::Warn, this))
    , m_pages(new QStackedLayout)
{
    const Theme &theme = Theme::of(this);
    auto *title = new PlainLabel(TextRole::Strong);
    title->setText(tr("Secret"));
    title->setSingleLine();
    m_source->addSegment(tr("Profile"));
    m_source->addSegment(tr("Type it"));
    m_source->segment(1)->setObjectName(u"typeSecret"_s);
    m_source->setCurrentIndex(state.source == Source::Typed ? 1 : 0);
    m_source->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_combo->setObjectName(u"secretProfile"_s);
    m_combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_combo->setFixedHeight(theme.px(28)); // as the fields beside and below it
    m_combo->setPlaceholderText(tr("Choose a profile"));
    m_edit->setLiteral();
    if (!state.typed.isEmpty())
        m_edit->setTyped(state.typed);
    m_pages->addWidget(m_combo);
    m_pages->addWidget(m_edit);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    head->addWidget(title);
    head->addWidget(m_hint, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(8));
    row->addWidget(m_source, 0, Qt::AlignTop);
    row->addLayout(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(6));
    column->addLayout(head);
    column->addLayout(row);
    column->addWidget(m_note);
    m_note->setAccessibleName(tr("About the secret"));

    connect(m_source, &SegmentControl::chosen, this, [this](int index) {
        m_state.source = index == 1 ? Source::Typed : Source::Profile;
        showSource();
        emit changed();
    });
    connect(m_combo, &QComboBox::activated, this, [this](int index) { chooseProfile(m_combo->itemData(index).toString(), true); });
    connect(m_edit, &SecretEdit::edited, this, [this] {
        m_state.typed = m_edit->typed();
        tell();
        emit changed();
    });
    connect(&m_credentials, &SessionCredentials::changed, this, [this] {
        tell();
        emit changed();
    });
    connect(&profiles, &ProfileStore::profilesChanged, this, &SecretChoice::fillProfiles);
    fillProfiles();
    showSource();
    if (const Profile *chosen = profile())
        m_credentials.load(*chosen);
}

const Profile *SecretChoice::profile() const
{
    const QVector<Profile> &all = m_profiles.profiles();
    const auto found = std::find_if(all.cbegin(), all.cend(), [this](const Profile &one) { return one.id == m_state.profileId; });
    return found == all.cend() ? nullptr : &*found;
}

Secret SecretChoice::secret() const
{
    if (m_state.source == Source::Typed)
        return m_state.typed;
    return profile() ? m_credentials.credentials().accessKeySecret : Secret();
}

void SecretChoice::setKeyId(const QByteArray &keyId)
{
    if (keyId == m_keyId)
        return;
    m_keyId = keyId;
    const Profile *present = profile();
    if (!keyId.isEmpty() && !(m_state.isChosen && present)) {
        const QVector<Profile> &all = m_profiles.profiles();
        const auto found =
            std::find_if(all.cbegin(), all.cend(), [&keyId](const Profile &one) { return canSign(one) && one.accessKeyId == keyId; });
        chooseProfile(found == all.cend() ? QString() : found->id, false);
    }
    tell();
}

void SecretChoice::setTyped(const Secret &secret)
{
    m_edit->setTyped(secret);
    m_state.typed = secret;
    m_state.source = Source::Typed;
    m_source->setCurrentIndex(1);
    showSource();
}

void SecretChoice::type()
{
    m_source->setCurrentIndex(1);
    m_state.source = Source::Typed;
    showSource();
    m_edit->focusTarget()->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void SecretChoice::forget()
{
    m_edit->reset({});
    m_state.typed = {};
    tell();
    emit changed();
}

void SecretChoice::fillProfiles()
{
    const QSignalBlocker blocker(m_combo);
    m_combo->clear();
    for (const Profile &one : m_profiles.profiles()) {
        if (canSign(one))
            m_combo->addChoice(one.name, shortKeyId(QString::fromUtf8(one.accessKeyId)), one.id, profileIcon(one), one.colour);
    }
    if (!profile())
        m_state.profileId.clear(); // it was removed
    m_combo->setCurrentIndex(m_combo->findData(m_state.profileId));
    tell();
}

void SecretChoice::chooseProfile(const QString &id, bool byPerson)
{
    m_state.isChosen = byPerson && !id.isEmpty();
    if (id == m_state.profileId)
        return tell();
    m_state.profileId = id;
    m_combo->setCurrentIndex(m_combo->findData(id));
    if (const Profile *chosen = profile())
        m_credentials.load(*chosen); // what another one had is forgotten at once
    tell();
    emit changed();
}

void SecretChoice::showSource()
{
    m_pages->setCurrentIndex(m_state.source == Source::Typed ? 1 : 0);
    tell();
}

/// What keeps the secret away, or makes it an unlikely one.
void SecretChoice::tell()
{
    const bool isTyped = m_state.source == Source::Typed;
    m_hint->setText(isTyped ? tr("kept in memory for this window only") : tr("needed to reproduce the signature"));
    QString note;
    const Profile *chosen = profile();
    if (isTyped) {
        note = m_edit->literalNote();
    } else if (!chosen && !m_keyId.isEmpty()) {
        note = tr("No profile has the key id %1. Choose one, or type the secret.").arg(shortKeyId(QString::fromUtf8(m_keyId)));
    } else if (chosen && m_credentials.error() && !m_credentials.isAwaited()) {
        note = sentence(*m_credentials.error());
    } else if (chosen && !m_keyId.isEmpty() && chosen->accessKeyId != m_keyId) {
        note = tr("The request carries another key id, %1.").arg(shortKeyId(QString::fromUtf8(m_keyId)));
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace countersign
