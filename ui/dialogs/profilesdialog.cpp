// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profilesdialog.h"

#include "ui/dialogs/dialogfooter.h"
#include "ui/dialogs/profilerowdelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/colourswatch.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/secretedit.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QUuid>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct KindChoice {
    ProfileKind kind;
    QString title;
    QString colour; ///< of a new profile
};

QVector<KindChoice> kindChoices()
{
    return {{ProfileKind::AlibabaAccessKey, ProfilesDialog::tr("Alibaba Cloud, AccessKey"), u"blue"_s},
            {ProfileKind::HuaweiAccessKey, ProfilesDialog::tr("Huawei Cloud, AK/SK"), u"red"_s},
            {ProfileKind::HuaweiToken, ProfilesDialog::tr("Huawei Cloud, token"), u"red"_s},
            {ProfileKind::Acm, ProfilesDialog::tr("ACM configuration, AccessKey"), u"amber"_s},
            {ProfileKind::Anonymous, ProfilesDialog::tr("Anonymous, no key"), u"blue"_s}};
}

QString colourWord(const QString &colourId)
{
    if (colourId == u"practice")
        return ProfilesDialog::tr("Green");
    if (colourId == u"amber")
        return ProfilesDialog::tr("Amber");
    return colourId == u"red" ? ProfilesDialog::tr("Red") : ProfilesDialog::tr("Blue");
}

bool hasKeyId(ProfileKind kind)
{
    return kind == ProfileKind::AlibabaAccessKey || kind == ProfileKind::HuaweiAccessKey || kind == ProfileKind::Acm;
}

QLabel *makeHint(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(Theme::of(parent).font(TextRole::Hint));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ProfilesDialog::ProfilesDialog(ProfileStore &profiles, const QString &currentId, QWidget *parent)
    : QDialog(parent), m_profiles(profiles), m_list(new QListWidget(this)), m_pages(new QStackedWidget(this))
{
    const Theme &theme = Theme::of(this);
    setWindowTitle(tr("Profiles"));
    auto *head = new QLabel(tr("Profiles"), this);
    head->setFont(theme.font(TextRole::Title));
    head->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(12));
    auto *headRow = new Surface(Token::Base, this);
    headRow->setLines(Qt::BottomEdge);
    auto *headLayout = new QHBoxLayout(headRow);
    headLayout->setContentsMargins(0, 0, 0, 1);
    headLayout->addWidget(head, 1);

    auto *practice =
        new QLabel(tr("The practice profile signs with the published pair testid and testsecret for the gateway on this computer. "
                      "It needs no account and cannot be changed."),
                   this);
    practice->setWordWrap(true);
    practice->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    practice->setMargin(theme.px(24));
    m_pages->addWidget(makeForm());
    m_pages->addWidget(practice);
    auto *ground = new Surface(Token::Base, this);
    auto *groundLayout = new QVBoxLayout(ground);
    groundLayout->setContentsMargins(0, 0, 0, 0);
    groundLayout->addWidget(m_pages);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeList());
    middle->addWidget(ground, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(headRow);
    layout->addLayout(middle, 1);
    layout->addWidget(makeFooter());
    resize(theme.px(840), theme.px(560));

    for (const Profile &profile : m_profiles.profiles())
        m_drafts.append({.profile = profile});
    fillList(currentId);
    askKeychain();
    if (m_profiles.loadError())
        fail(currentId, *m_profiles.loadError());
}

QWidget *ProfilesDialog::makeList()
{
    const Theme &theme = Theme::of(this);
    auto *side = new Surface(Token::Alt, this);
    side->setLines(Qt::RightEdge);
    side->setFixedWidth(theme.px(262));
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setObjectName(u"profiles"_s);
    m_list->setItemDelegate(new ProfileRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    auto *foot = new Surface(Token::Alt, side);
    foot->setLines(Qt::TopEdge);
    auto *add = new QPushButton(icon(u"plus"_s), tr("Add"), foot);
    add->setObjectName(u"addProfile"_s);
    add->setAccessibleName(tr("Add profile"));
    add->setAutoDefault(false);
    setButtonKind(add, ButtonKind::Flat);
    m_remove = new QPushButton(icon(u"trash"_s), {}, foot);
    m_remove->setObjectName(u"removeProfile"_s);
    m_remove->setAccessibleName(tr("Remove profile"));
    m_remove->setToolTip(tr("Remove the profile and its secret"));
    m_remove->setAutoDefault(false);
    setButtonKind(m_remove, ButtonKind::Flat);
    auto *footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(theme.px(8), theme.px(5), theme.px(8), theme.px(4));
    footLayout->addWidget(add);
    footLayout->addStretch(1);
    footLayout->addWidget(m_remove);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, theme.px(6), 1, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(foot);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        collect();
        showDraft(row);
    });
    connect(add, &QPushButton::clicked, this, &ProfilesDialog::addProfile);
    connect(m_remove, &QPushButton::clicked, this, &ProfilesDialog::removeProfile);
    return side;
}

QWidget *ProfilesDialog::makeForm()
{
    const Theme &theme = Theme::of(this);
    auto *page = new QWidget(this);
    m_error = new NoticeCard(page);
    m_error->hide();
    // Made in the order in which Tab walks them.
    m_name = new QLineEdit(page);
    QWidget *colours = makeColours(page);
    m_kind = new QComboBox(page);
    for (const KindChoice &choice : kindChoices())
        m_kind->addItem(choice.title, int(choice.kind));
    const auto monoLine = [&] {
        auto *line = new QLineEdit(page);
        line->setFont(theme.font(TextRole::Mono));
        connect(line, &QLineEdit::textEdited, this, &ProfilesDialog::markChanged);
        return line;
    };
    m_keyId = monoLine();
    m_secret = new SecretEdit(tr("Secret"), page);
    m_token = new SecretEdit(tr("Security token"), page);
    m_projectId = monoLine();
    m_domainId = monoLine();
    m_hosts = monoLine();
    m_hosts->setPlaceholderText(u"api.example.com, .internal.example.com"_s);
    m_boundHosts = makeHint(page);
    m_temporary = new QCheckBox(tr("Keep the secret for this run only"), page);
    auto *hosts = new QWidget(page);
    auto *hostsLayout = new QVBoxLayout(hosts);
    hostsLayout->setContentsMargins(0, 0, 0, 0);
    hostsLayout->setSpacing(theme.px(4));
    hostsLayout->addWidget(m_hosts);
    hostsLayout->addWidget(m_boundHosts);

    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(theme.px(16));
    m_form->setVerticalSpacing(theme.px(10));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    const auto addRow = [&](const QString &text, QWidget *field, QWidget *buddy) {
        auto *label = new QLabel(text, page);
        label->setMinimumWidth(theme.px(112));
        label->setMinimumHeight(theme.px(28));
        label->setBuddy(buddy);
        m_form->addRow(label, field);
    };
    addRow(tr("Name"), m_name, m_name);
    addRow(tr("Colour"), colours, nullptr);
    addRow(tr("Cloud"), m_kind, m_kind);
    addRow(tr("AccessKey id"), m_keyId, m_keyId);
    addRow(tr("Secret"), m_secret, m_secret->focusTarget());
    addRow(tr("Security token"), m_token, m_token->focusTarget());
    addRow(tr("Project id"), m_projectId, m_projectId);
    addRow(tr("Domain id"), m_domainId, m_domainId);
    addRow(tr("Further hosts"), hosts, m_hosts);
    m_form->addRow(QString(), m_temporary);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme.px(22), theme.px(20), theme.px(22), theme.px(12));
    layout->setSpacing(theme.px(12));
    layout->addWidget(m_error);
    layout->addLayout(m_form);
    layout->addStretch(1);

    connect(m_name, &QLineEdit::textEdited, this, &ProfilesDialog::markChanged);
    connect(m_secret, &SecretEdit::edited, this, &ProfilesDialog::markChanged);
    connect(m_token, &SecretEdit::edited, this, &ProfilesDialog::markChanged);
    connect(m_temporary, &QCheckBox::clicked, this, &ProfilesDialog::markChanged);
    connect(m_kind, &QComboBox::activated, this, [this] {
        showKind();
        markChanged();
    });
    return page;
}

QWidget *ProfilesDialog::makeColours(QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::of(this).px(4));
    m_colours = new QButtonGroup(this);
    for (const ProfileColour &colour : profileColours(false)) {
        auto *swatch = new ColourSwatch(colour.id, colourWord(colour.id), row);
        m_colours->addButton(swatch);
        layout->addWidget(swatch);
    }
    auto *hint = makeHint(row);
    hint->setText(tr("Send button and window frame"));
    hint->setWordWrap(false);
    layout->addSpacing(Theme::of(this).px(6));
    layout->addWidget(hint, 1);
    connect(m_colours, &QButtonGroup::buttonClicked, this, &ProfilesDialog::markChanged);
    return row;
}

QWidget *ProfilesDialog::makeFooter()
{
    const Theme &theme = Theme::of(this);
    auto *footer = new DialogFooter(this);
    m_keychainIcon = new IconLabel(u"lock"_s, theme.px(16), footer);
    m_keychainIcon->setColour(Token::Muted);
    m_keychainWords = makeHint(footer);
    m_keychainWords->setObjectName(u"keychainState"_s);
    footer->addAtLeft(m_keychainIcon);
    footer->addAtLeft(m_keychainWords, 1);
    auto *cancel = footer->addButton(tr("Cancel"), ButtonKind::Plain);
    m_save = footer->addButton(tr("Save"), ButtonKind::Primary);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    m_save->setEnabled(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ProfilesDialog::save);
    return footer;
}

void ProfilesDialog::fillList(const QString &currentId)
{
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const Draft &draft : std::as_const(m_drafts)) {
            auto *item = new QListWidgetItem(draft.profile.name, m_list);
            item->setData(ProfileRowDelegate::KeyIdRole, QString::fromUtf8(draft.profile.accessKeyId));
            item->setData(ProfileRowDelegate::ColourRole, draft.profile.colour);
            item->setData(ProfileRowDelegate::PracticeRole, draft.profile.kind == ProfileKind::Practice);
            item->setData(ProfileRowDelegate::ChangedRole, draft.isChanged);
        }
        m_list->setCurrentRow(qMax(0, rowOf(currentId)));
    }
    showDraft(m_list->currentRow());
}

void ProfilesDialog::addProfile()
{
    collect();
    const KindChoice choice = kindChoices().constFirst();
    Draft draft{.profile = {.id = QUuid::createUuid().toString(QUuid::WithoutBraces), .kind = choice.kind, .colour = choice.colour}};
    draft.profile.name = freeName(tr("New profile"));
    draft.profile.temporary = m_keychain != StoreState::Working;
    draft.isNew = true;
    draft.isChanged = true;
    m_drafts.append(draft);
    fillList(draft.profile.id);
    m_save->setEnabled(true);
    m_name->setFocus();
    m_name->selectAll();
}

void ProfilesDialog::removeProfile()
{
    const Draft *draft = current();
    if (!draft)
        return;
    const QString id = draft->profile.id;
    if (draft->isNew)
        return forget(id);
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Remove profile"), tr("Remove the profile %1?").arg(draft->profile.name),
                                     QMessageBox::NoButton, this);
    question->setInformativeText(tr("Its secret is deleted from the keychain too and cannot be brought back."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    setButtonKind(remove, ButtonKind::Danger);
    question->setDefaultButton(question->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(remove, &QPushButton::clicked, this, [this, id] {
        m_profiles.remove(id).then(this, [this, id](const Result<void> &removed) {
            if (removed)
                forget(id);
            else
                fail(id, removed.error());
        });
    });
    question->open();
}

void ProfilesDialog::forget(const QString &profileId)
{
    m_shown = -1;
    m_drafts.removeIf([&](const Draft &each) { return each.profile.id == profileId; });
    fillList({});
}

void ProfilesDialog::showDraft(int row)
{
    m_shown = row;
    m_error->hide();
    const Draft *draft = current();
    m_remove->setEnabled(draft && draft->profile.kind != ProfileKind::Practice);
    m_pages->setCurrentIndex(draft && draft->profile.kind == ProfileKind::Practice ? 1 : 0);
    if (!draft)
        return;
    m_isFilling = true;
    const Profile &profile = draft->profile;
    m_name->setText(profile.name);
    for (QAbstractButton *button : m_colours->buttons())
        button->setChecked(static_cast<ColourSwatch *>(button)->colourId() == profile.colour);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(int(profile.kind))));
    m_keyId->setText(QString::fromUtf8(profile.accessKeyId));
    m_projectId->setText(QString::fromUtf8(profile.projectId));
    m_domainId->setText(QString::fromUtf8(profile.domainId));
    m_hosts->setText(profile.extraHosts.join(u", "_s));
    m_temporary->setChecked(profile.temporary);
    QString stored;
    if (!draft->secret.isEmpty())
        stored = tr("typed, not saved yet");
    else if (!draft->isNew && hasKeyId(profile.kind))
        stored = profile.temporary ? tr("kept for this run, never shown") : tr("stored, never shown again");
    else if (profile.kind == ProfileKind::HuaweiToken && m_profiles.hasSessionToken(profile.id))
        stored = tr("kept for this run, never shown");
    m_secret->reset(stored);
    const bool hasToken = !draft->token.isEmpty() || (hasKeyId(profile.kind) && m_profiles.hasSessionToken(profile.id));
    m_token->reset(hasToken ? tr("kept for this run, never shown") : QString());
    showKind();
    m_isFilling = false;
}

/// Shows the fields that the chosen kind has, and the hosts its key is bound to.
void ProfilesDialog::showKind()
{
    const auto kind = ProfileKind(m_kind->currentData().toInt());
    const bool hasKey = hasKeyId(kind);
    const bool isHuawei = kind == ProfileKind::HuaweiAccessKey || kind == ProfileKind::HuaweiToken;
    m_form->setRowVisible(m_keyId, hasKey);
    m_form->setRowVisible(m_secret, hasKey || kind == ProfileKind::HuaweiToken);
    m_form->setRowVisible(m_token, hasKey);
    m_form->setRowVisible(m_projectId, isHuawei);
    m_form->setRowVisible(m_domainId, kind == ProfileKind::HuaweiAccessKey);
    m_form->setRowVisible(m_temporary, hasKey);
    m_form->setRowVisible(m_hosts->parentWidget(), kind != ProfileKind::Anonymous);
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_secret)))
        label->setText(kind == ProfileKind::HuaweiToken ? tr("X-Auth-Token") : tr("Secret"));
    QStringList hosts;
    for (const QString &suffix : boundHostSuffixes(kind))
        hosts.append(u'*' + suffix);
    m_boundHosts->setText(tr("Without a question the key goes to %1 and to these.").arg(hosts.join(u", "_s)));
}

/// Takes what the form shows into the draft. What was typed as a secret leaves the line edits here.
void ProfilesDialog::collect()
{
    Draft *draft = current();
    if (!draft || draft->profile.kind == ProfileKind::Practice)
        return;
    Profile &profile = draft->profile;
    profile.name = m_name->text().trimmed();
    if (const auto *swatch = static_cast<ColourSwatch *>(m_colours->checkedButton()))
        profile.colour = swatch->colourId();
    profile.kind = ProfileKind(m_kind->currentData().toInt());
    profile.accessKeyId = hasKeyId(profile.kind) ? m_keyId->text().trimmed().toUtf8() : QByteArray();
    profile.projectId = m_projectId->text().trimmed().toUtf8();
    profile.domainId = m_domainId->text().trimmed().toUtf8();
    profile.extraHosts.clear();
    for (const QString &host : m_hosts->text().split(u',', Qt::SkipEmptyParts)) {
        if (!host.trimmed().isEmpty())
            profile.extraHosts.append(host.trimmed());
    }
    profile.temporary = m_temporary->isChecked();
    if (m_secret->isTyped())
        draft->secret = m_secret->take();
    if (m_token->isTyped())
        draft->token = m_token->take();
}

void ProfilesDialog::markChanged()
{
    Draft *draft = current();
    if (!draft || m_isFilling)
        return;
    draft->isChanged = true;
    m_save->setEnabled(true);
    if (QListWidgetItem *item = m_list->item(m_shown)) {
        item->setText(m_name->text().trimmed());
        item->setData(ProfileRowDelegate::KeyIdRole, m_keyId->text().trimmed());
        item->setData(ProfileRowDelegate::ChangedRole, true);
        if (const auto *swatch = static_cast<ColourSwatch *>(m_colours->checkedButton()))
            item->setData(ProfileRowDelegate::ColourRole, swatch->colourId());
    }
}

void ProfilesDialog::askKeychain()
{
    m_keychainWords->setText(tr("Asking the keychain"));
    m_profiles.keychain().state().then(this, [this](StoreState state) { showKeychain(state); });
}

void ProfilesDialog::showKeychain(StoreState state)
{
    m_keychain = state;
    const QString name = m_profiles.keychain().name();
    switch (state) {
    case StoreState::Working:
        m_keychainIcon->setIcon(u"ok"_s);
        m_keychainIcon->setColour(Token::Ok);
        m_keychainWords->setText(tr("The keychain answers: %1. Secrets are stored there and nowhere else.").arg(name));
        return;
    case StoreState::Absent:
        m_keychainWords->setText(tr("No keychain answers. Secrets can be kept for this run only, in memory."));
        break;
    case StoreState::Locked:
        m_keychainWords->setText(tr("The keychain is locked: %1. Unlock it, or keep the secret for this run only.").arg(name));
        break;
    case StoreState::Denied:
        m_keychainWords->setText(tr("The keychain denies access: %1. Allow it, or keep the secret for this run only.").arg(name));
        break;
    }
    m_keychainIcon->setIcon(u"triangle"_s);
    m_keychainIcon->setColour(Token::Warn);
    if (const Draft *draft = current(); draft && draft->isNew)
        m_temporary->setChecked(true);
}

void ProfilesDialog::save()
{
    collect();
    m_save->setEnabled(false);
    saveNext();
}

/// One after the other, so that the first that cannot be kept is the one shown.
void ProfilesDialog::saveNext()
{
    const auto next = std::find_if(m_drafts.begin(), m_drafts.end(), [](const Draft &draft) { return draft.isChanged; });
    if (next == m_drafts.end())
        return accept();
    const Draft draft = *next;
    m_profiles.save(draft.profile, draft.secret).then(this, [this, draft](const Result<void> &saved) {
        if (!saved)
            return fail(draft.profile.id, saved.error());
        if (!draft.token.isEmpty())
            m_profiles.setSessionToken(draft.profile.id, draft.token);
        if (const int row = rowOf(draft.profile.id); row >= 0) {
            Draft &done = m_drafts[row];
            done = {.profile = draft.profile};
            m_list->item(row)->setData(ProfileRowDelegate::ChangedRole, false);
        }
        saveNext();
    });
}

void ProfilesDialog::fail(const QString &profileId, const Error &error)
{
    if (const int row = rowOf(profileId); row >= 0 && row != m_list->currentRow())
        m_list->setCurrentRow(row);
    else
        showDraft(m_shown);
    m_error->setContent(NoticeCard::contentOf(error));
    m_error->show();
    m_save->setEnabled(std::any_of(m_drafts.cbegin(), m_drafts.cend(), [](const Draft &draft) { return draft.isChanged; }));
}

ProfilesDialog::Draft *ProfilesDialog::current()
{
    return m_shown >= 0 && m_shown < m_drafts.size() ? &m_drafts[m_shown] : nullptr;
}

int ProfilesDialog::rowOf(const QString &profileId) const
{
    for (int row = 0; row < m_drafts.size(); ++row) {
        if (m_drafts.at(row).profile.id == profileId)
            return row;
    }
    return -1;
}

QString ProfilesDialog::freeName(const QString &wanted) const
{
    const auto isTaken = [this](const QString &name) {
        return std::any_of(m_drafts.cbegin(), m_drafts.cend(),
                           [&](const Draft &draft) { return draft.profile.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 %2"_s.arg(wanted).arg(number);
    return name;
}

} // namespace countersign
