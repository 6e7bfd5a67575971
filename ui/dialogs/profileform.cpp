// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profileform.h"

#include "core/credentials/keychainbackend.h"
#include "core/transport/serverlist.h"
#include "ui/dialogs/profilekinds.h"
#include "ui/dialogs/secretwords.h"
#include "ui/dialogs/yeslist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/colourswatch.h"
#include "ui/widgets/secretedit.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeHint(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(Theme::of(parent).font(TextRole::Hint));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QStringList hostsIn(const QString &text)
{
    QStringList hosts;
    for (const QString &host : text.split(u',', Qt::SkipEmptyParts)) {
        if (!host.trimmed().isEmpty())
            hosts.append(host.trimmed());
    }
    return hosts;
}

} // namespace

ProfileForm::ProfileForm(ProfileStore &profiles, QWidget *parent) : QWidget(parent), m_profiles(profiles), m_form(new QFormLayout)
{
    const Theme &theme = Theme::of(this);
    m_store = profiles.keychain().backendId();
    // Made in the order in which Tab walks them.
    m_name = new QLineEdit(this);
    QWidget *colours = makeColours();
    m_kind = new QComboBox(this);
    for (const KindChoice &choice : kindChoices())
        m_kind->addItem(choice.title, int(choice.kind));
    m_keyId = makeMonoLine();
    m_keyFacts = makeHint(this);
    QWidget *keyId = makeUnder(m_keyId, m_keyFacts);
    m_secret = new SecretEdit(tr("Secret"), this);
    m_secretNote = makeHint(this);
    m_secretNote->setObjectName(u"secretNote"_s);
    m_secretNote->setForegroundRole(QPalette::WindowText);
    QWidget *secret = makeUnder(m_secret, m_secretNote);
    m_temporary = new QCheckBox(tr("Keep the secret for this run only"), this);
    m_temporary->setObjectName(u"thisRunOnly"_s);
    m_token = new SecretEdit(tr("Security token"), this);
    m_projectId = makeMonoLine();
    m_domainId = makeMonoLine();
    m_addressServer = makeMonoLine();
    m_addressServer->setPlaceholderText(u"acm.aliyun.com:8080"_s);
    QLabel *serverHint = makeHint(this);
    serverHint->setText(tr("The servers it lists may get the key. Empty: the address server of the region."));
    QWidget *server = makeUnder(m_addressServer, serverHint);
    m_plainHttp = new YesList(this);
    m_hosts = makeMonoLine();
    m_hosts->setPlaceholderText(u"api.example.com, .internal.example.com"_s);
    m_boundHosts = makeHint(this);
    makeRows(colours, keyId, secret, makeUnder(m_hosts, m_boundHosts), server);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(22), theme.px(16), theme.px(22), theme.px(12));
    layout->addLayout(m_form);
    layout->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this, &ProfileForm::edited);
    connect(m_keyId, &QLineEdit::textEdited, this, &ProfileForm::showKeyFacts);
    connect(m_secret, &SecretEdit::edited, this, &ProfileForm::edited);
    connect(m_secret, &SecretEdit::deleteRequested, this, &ProfileForm::forgetRequested);
    connect(m_token, &SecretEdit::edited, this, &ProfileForm::edited);
    connect(m_addressServer, &QLineEdit::textEdited, this, &ProfileForm::showKind);
    connect(m_plainHttp, &YesList::withdrawn, this, &ProfileForm::edited);
    connect(m_temporary, &QCheckBox::toggled, this, &ProfileForm::edited);
    connect(m_kind, &QComboBox::activated, this, [this] {
        showKind();
        emit edited();
    });
}

void ProfileForm::makeRows(QWidget *colours, QWidget *keyId, QWidget *secret, QWidget *hosts, QWidget *server)
{
    const Theme &theme = Theme::of(this);
    m_form->setHorizontalSpacing(theme.px(16));
    m_form->setVerticalSpacing(theme.px(10));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    const auto addRow = [&](const QString &text, QWidget *field, QWidget *buddy) {
        auto *label = new QLabel(text, this);
        label->setMinimumWidth(theme.px(112));
        label->setFixedHeight(theme.px(28)); // beside the first line of what may be several
        label->setBuddy(buddy);
        if (buddy)
            buddy->setAccessibleName(text); // a buddy in a box of its own is not found by its label
        m_form->addRow(label, field);
    };
    addRow(tr("Name"), m_name, m_name);
    addRow(tr("Colour"), colours, nullptr);
    addRow(tr("Cloud"), m_kind, m_kind);
    addRow(tr("AccessKey id"), keyId, m_keyId);
    addRow(tr("Secret"), secret, m_secret->focusTarget());
    m_form->addRow(QString(), m_temporary);
    addRow(tr("Security token"), m_token, m_token->focusTarget());
    addRow(tr("Project id"), m_projectId, m_projectId);
    addRow(tr("Domain id"), m_domainId, m_domainId);
    addRow(tr("Address server"), server, m_addressServer);
    addRow(tr("Plain http"), m_plainHttp, nullptr);
    addRow(tr("Further hosts"), hosts, m_hosts);
}

QLineEdit *ProfileForm::makeMonoLine()
{
    auto *line = new QLineEdit(this);
    line->setFont(Theme::of(this).font(TextRole::Mono));
    connect(line, &QLineEdit::textEdited, this, &ProfileForm::edited);
    return line;
}

QWidget *ProfileForm::makeUnder(QWidget *field, QLabel *hint)
{
    auto *both = new QWidget(this);
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::of(this).px(4));
    layout->addWidget(field);
    layout->addWidget(hint);
    return both;
}

QWidget *ProfileForm::makeColours()
{
    const Theme &theme = Theme::of(this);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(4));
    m_colours = new QButtonGroup(this);
    for (const ProfileColour &colour : profileColours(false)) {
        auto *swatch = new ColourSwatch(colour.id, colourWord(colour.id), row);
        m_colours->addButton(swatch);
        layout->addWidget(swatch);
    }
    auto *hint = makeHint(row);
    hint->setText(tr("Send button and window frame"));
    hint->setWordWrap(false);
    layout->addSpacing(theme.px(6));
    layout->addWidget(hint, 1);
    connect(m_colours, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        if (on)
            emit edited();
    });
    return row;
}

void ProfileForm::show(const ProfileDraft &draft)
{
    const Profile &profile = draft.profile;
    m_name->setText(profile.name);
    m_name->setCursorPosition(0);
    {
        const QSignalBlocker quiet(m_colours);
        for (QAbstractButton *button : m_colours->buttons())
            button->setChecked(static_cast<ColourSwatch *>(button)->colourId() == profile.colour);
    }
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(int(profile.kind))));
    m_keyId->setText(QString::fromUtf8(profile.accessKeyId));
    m_projectId->setText(QString::fromUtf8(profile.projectId));
    m_domainId->setText(QString::fromUtf8(profile.domainId));
    m_addressServer->setText(QString::fromLatin1(profile.addressServer));
    m_plainHttp->setEntries(profile.plainHttp);
    m_hosts->setText(profile.extraHosts.join(u", "_s));
    {
        const QSignalBlocker quiet(m_temporary);
        m_temporary->setChecked(profile.temporary);
    }
    m_secret->reset({});
    showSecret(draft);
    const bool hasToken = !draft.token.isEmpty() || (keepsSecret(profile.kind) && m_profiles.hasSessionToken(profile.id));
    m_token->reset(hasToken ? tr("kept for this run, never shown") : QString());
    showKind();
    showKeyFacts();
}

void ProfileForm::showSecret(const ProfileDraft &draft)
{
    if (m_secret->isTyped())
        return;
    const QString storeName = keychainName(draft.profile.keptIn.isEmpty() ? m_store : draft.profile.keptIn);
    SecretWords words;
    if (!draft.secret.isEmpty())
        words.stored = tr("typed, not saved yet");
    else if (draft.secretState)
        words = secretWords(*draft.secretState, storeName);
    else if (!draft.isNew && keepsSecret(draft.profile.kind))
        words.stored = tr("not looked for yet");
    m_secret->reset(words.stored);
    const bool wasThere = draft.secretState == SecretState::Missing && keepsSecret(draft.profile.kind);
    m_secret->setPrompt(wasThere ? tr("Enter the secret again") : QString());
    m_secret->setDeletable(draft.secretState == SecretState::Kept || draft.secretState == SecretState::ThisRun);
    m_secretNote->setText(draft.profile.kind == ProfileKind::HuaweiToken ? QString() : words.sentence);
    m_secretNote->setForegroundRole(words.isCalm ? QPalette::PlaceholderText : QPalette::WindowText);
    m_secretNote->setVisible(!m_secretNote->text().isEmpty());
}

/// Shows the fields that the chosen kind has, and the hosts its key is bound to.
void ProfileForm::showKind()
{
    const auto kind = ProfileKind(m_kind->currentData().toInt());
    const bool hasKey = keepsSecret(kind);
    const bool isHuawei = kind == ProfileKind::HuaweiAccessKey || kind == ProfileKind::HuaweiToken;
    m_form->setRowVisible(m_keyId->parentWidget(), hasKey);
    m_form->setRowVisible(m_secret->parentWidget(), hasKey || kind == ProfileKind::HuaweiToken);
    m_form->setRowVisible(m_token, hasKey);
    m_form->setRowVisible(m_projectId, isHuawei);
    m_form->setRowVisible(m_domainId, kind == ProfileKind::HuaweiAccessKey);
    m_form->setRowVisible(m_addressServer->parentWidget(), kind == ProfileKind::Acm);
    m_form->setRowVisible(m_plainHttp, kind == ProfileKind::Acm && !m_plainHttp->entries().isEmpty());
    m_form->setRowVisible(m_temporary, hasKey);
    m_form->setRowVisible(m_hosts->parentWidget(), kind != ProfileKind::Anonymous);
    const QString secretName = kind == ProfileKind::HuaweiToken ? tr("X-Auth-Token") : tr("Secret");
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_secret->parentWidget())))
        label->setText(secretName);
    m_secret->focusTarget()->setAccessibleName(secretName);
    QStringList hosts;
    for (const QString &suffix : boundHostSuffixes(kind))
        hosts.append(u'*' + suffix);
    if (kind == ProfileKind::Acm && !m_addressServer->text().trimmed().isEmpty())
        m_boundHosts->setText(tr("Without a question the key goes to the servers that the address server lists and to these."));
    else
        m_boundHosts->setText(tr("Without a question the key goes to %1 and to these.").arg(hosts.join(u", "_s)));
}

/// What tells two keys apart at a glance. Of the id only: nothing is ever derived from the secret.
void ProfileForm::showKeyFacts()
{
    const QByteArray id = m_keyId->text().trimmed().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex();
    m_keyFacts->setText(
        tr("Length %1, fingerprint %2").arg(id.size()).arg(QString::fromLatin1(digest.first(4) + ' ' + digest.sliced(4, 4))));
    m_keyFacts->setVisible(!id.isEmpty());
}

void ProfileForm::collectSeen(Profile &profile) const
{
    profile.name = m_name->text().trimmed();
    if (const auto *swatch = static_cast<ColourSwatch *>(m_colours->checkedButton()))
        profile.colour = swatch->colourId();
    profile.kind = ProfileKind(m_kind->currentData().toInt());
    const bool isAcm = profile.kind == ProfileKind::Acm;
    profile.accessKeyId = keepsSecret(profile.kind) ? m_keyId->text().trimmed().toUtf8() : QByteArray();
    profile.projectId = m_projectId->text().trimmed().toUtf8();
    profile.domainId = m_domainId->text().trimmed().toUtf8();
    const QString server = isAcm ? m_addressServer->text().trimmed() : QString();
    const Result<Endpoint> endpoint = addressServerFromText(server);
    profile.addressServer = server.isEmpty() || !endpoint ? server.toUtf8() : endpoint->text(); // what cannot be read is refused by Save
    profile.plainHttp = isAcm ? m_plainHttp->entries() : QList<QByteArray>();
    profile.extraHosts = hostsIn(m_hosts->text());
    profile.temporary = m_temporary->isChecked();
}

void ProfileForm::collect(ProfileDraft &draft)
{
    collectSeen(draft.profile);
    if (m_secret->isTyped())
        draft.secret = m_secret->take();
    if (m_token->isTyped())
        draft.token = m_token->take();
}

void ProfileForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace countersign
