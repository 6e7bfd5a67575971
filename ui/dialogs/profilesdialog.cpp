// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profilesdialog.h"

#include "core/base/whenfinished.h"
#include "core/credentials/storewords.h"
#include "ui/dialogs/dialogfooter.h"
#include "ui/dialogs/profileform.h"
#include "ui/dialogs/profileimportsheet.h"
#include "ui/dialogs/profilekinds.h"
#include "ui/dialogs/profilelist.h"
#include "ui/help/helpdialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/keychainline.h"
#include "ui/widgets/noticecard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUuid>

namespace countersign {

using namespace Qt::StringLiterals;

ProfilesDialog::ProfilesDialog(ProfileStore &profiles, const QString &currentId, QWidget *parent)
    : QDialog(parent), m_profiles(profiles), m_list(new ProfileList(this)), m_pages(new QStackedWidget(this))
{
    const Theme &theme = Theme::of(this);
    setWindowTitle(tr("Profiles"));
    setHelpPage(this, u"profiles"_s);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_list);
    middle->addWidget(makePages(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addLayout(middle, 1);
    layout->addWidget(makeFooter());
    resize(QSize(theme.px(880), theme.px(600)).boundedTo(screen()->availableSize() - QSize(24, 48)));

    connect(m_list, &ProfileList::rowChanged, this, [this](int row) {
        collect();
        showDraft(row);
    });
    connect(m_list, &ProfileList::addRequested, this, &ProfilesDialog::addProfile);
    connect(m_list, &ProfileList::duplicateRequested, this, &ProfilesDialog::duplicateProfile);
    connect(m_list, &ProfileList::removeRequested, this, &ProfilesDialog::removeProfile);
    connect(m_form, &ProfileForm::edited, this, &ProfilesDialog::markChanged);
    connect(m_form, &ProfileForm::forgetRequested, this, &ProfilesDialog::forgetSecret);
    connect(&m_profiles.keychainWatch(), &KeychainWatch::changed, this, &ProfilesDialog::followKeychain);
    for (const Profile &profile : m_profiles.profiles())
        m_drafts.append({.profile = profile});
    fillList(currentId);
    m_profiles.keychainWatch().check();
    if (m_profiles.loadError())
        fail(currentId, *m_profiles.loadError());
}

QWidget *ProfilesDialog::makeHead()
{
    const Theme &theme = Theme::of(this);
    auto *head = new Surface(Token::Base, this);
    head->setLines(Qt::BottomEdge);
    auto *title = new QLabel(tr("Profiles"), head);
    title->setFont(theme.font(TextRole::Title));
    auto *takeOver = new QPushButton(icon(u"import"_s), tr("Take over from the aliyun command…"), head);
    takeOver->setObjectName(u"takeOver"_s);
    takeOver->setAutoDefault(false);
    connect(takeOver, &QPushButton::clicked, this, &ProfilesDialog::takeOver);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12) + 1);
    layout->addWidget(title, 1);
    layout->addWidget(takeOver);
    return head;
}

QWidget *ProfilesDialog::makePages()
{
    const Theme &theme = Theme::of(this);
    auto *ground = new Surface(Token::Base, this);
    m_error = new NoticeCard(ground);
    m_error->hide();
    m_form = new ProfileForm(m_profiles, ground);
    auto *scroll = new QScrollArea(ground);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    auto *practice =
        new QLabel(tr("The practice profile signs with the published pair testid and testsecret for the gateway on this computer. "
                      "It needs no account and cannot be changed."),
                   ground);
    practice->setWordWrap(true);
    practice->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    practice->setMargin(theme.px(24));
    m_pages->addWidget(scroll);
    m_pages->addWidget(practice);
    auto *cardRow = new QHBoxLayout;
    cardRow->setContentsMargins(theme.px(22), theme.px(12), theme.px(22), 0);
    cardRow->addWidget(m_error);
    auto *layout = new QVBoxLayout(ground);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(cardRow);
    layout->addWidget(m_pages, 1);
    return ground;
}

QWidget *ProfilesDialog::makeFooter()
{
    auto *footer = new DialogFooter(this);
    footer->addAtLeft(new KeychainLine(m_profiles.keychainWatch(), footer), 1);
    m_cancel = footer->addButton(tr("Cancel"), ButtonKind::Plain);
    m_cancel->setObjectName(u"cancel"_s);
    m_save = footer->addButton(tr("Save"), ButtonKind::Primary);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    m_save->setEnabled(false);
    connect(m_cancel, &QPushButton::clicked, this, &ProfilesDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ProfilesDialog::save);
    return footer;
}

void ProfilesDialog::fillList(const QString &currentId)
{
    m_list->setDrafts(m_drafts, qMax(0, rowOf(currentId)));
    showDraft(m_list->currentRow());
}

void ProfilesDialog::addProfile()
{
    const KindChoice choice = kindChoices().constFirst();
    addDraft({.name = tr("New profile"), .kind = choice.kind, .colour = choice.colour}, {});
    m_form->focusName();
}

void ProfilesDialog::duplicateProfile()
{
    collect();
    if (const ProfileDraft *draft = current()) {
        Profile copy = draft->profile;
        copy.plainHttp.clear(); // a yes was given to the other one
        copy.keptIn.clear();
        addDraft(copy, {});
        m_form->focusName();
    }
}

void ProfilesDialog::addDraft(const Profile &profile, const Secret &secret)
{
    collect();
    ProfileDraft draft{.profile = profile, .secret = secret, .isNew = true, .isChanged = true};
    draft.profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.profile.name = freeName(profile.name);
    m_drafts.append(draft);
    fillList(draft.profile.id);
    m_save->setEnabled(m_saving.isEmpty());
}

void ProfilesDialog::ask(const QString &title, const QString &question, const QString &more, const QString &deed,
                         const std::function<void()> &agreed)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, question, QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(more);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *remove = box->addButton(deed, QMessageBox::DestructiveRole);
    setButtonKind(remove, ButtonKind::Danger);
    QPushButton *keep = box->addButton(tr("Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, agreed);
    box->open();
}

void ProfilesDialog::removeProfile()
{
    const ProfileDraft *draft = current();
    if (!draft || draft->profile.kind == ProfileKind::Practice || draft->profile.id == m_saving)
        return;
    const QString id = draft->profile.id;
    if (draft->isNew)
        return forget(id);
    ask(tr("Remove profile"), tr("Remove the profile %1?").arg(draft->profile.name),
        tr("Its secret is deleted from the keychain too and cannot be brought back."), tr("Remove"), [this, id] {
            whenFinished(m_profiles.remove(id), this, [this, id](const Result<void> &removed) {
                if (removed)
                    return forget(id);
                fail(id, removed.error());
                if (stateOfError(removed.error().kind))
                    removeBeforeItsSecret(id, removed.error());
            });
        });
}

void ProfilesDialog::removeBeforeItsSecret(const QString &id, const Error &error)
{
    ask(tr("Remove profile"), tr("Remove the profile without its secret?"),
        tr("%1. The secret stays there and is deleted as soon as Countersign can reach it.").arg(error.message), tr("Remove"), [this, id] {
            whenFinished(m_profiles.remove(id, ProfileStore::Unreachable::LeaveSecret), this, [this, id](const Result<void> &removed) {
                if (removed)
                    forget(id);
                else
                    fail(id, removed.error());
            });
        });
}

void ProfilesDialog::forgetSecret()
{
    const ProfileDraft *draft = current();
    if (!draft || draft->isNew)
        return;
    const QString id = draft->profile.id;
    ask(tr("Delete secret"), tr("Delete the secret of %1?").arg(draft->profile.name),
        tr("It cannot be brought back. The profile stays and asks for another."), tr("Delete"), [this, id] {
            whenFinished(m_profiles.forgetSecret(id), this, [this, id](const Result<void> &removed) {
                if (removed)
                    tellSecretState(id, SecretState::Missing);
                else
                    fail(id, removed.error());
            });
        });
}

void ProfilesDialog::takeOver()
{
    auto *sheet = new ProfileImportSheet(this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this, [this, sheet] {
        for (const ImportedProfile &chosen : sheet->chosen()) {
            Profile profile = chosen.profile;
            profile.colour = kindChoices().constFirst().colour;
            addDraft(profile, chosen.secret);
        }
        m_list->focusList();
    });
    sheet->open();
    sheet->chooseFile();
}

void ProfilesDialog::forget(const QString &profileId)
{
    const int row = rowOf(profileId);
    m_shown = -1;
    m_drafts.removeAt(row);
    m_list->setDrafts(m_drafts, qMin(row, int(m_drafts.size()) - 1));
    showDraft(m_list->currentRow());
    m_save->setEnabled(hasChanges());
    m_list->focusList();
}

void ProfilesDialog::showDraft(int row)
{
    m_shown = row;
    m_error->hide();
    const ProfileDraft *draft = current();
    const bool isPractice = draft && draft->profile.kind == ProfileKind::Practice;
    m_pages->setCurrentIndex(isPractice ? 1 : 0);
    if (!draft || isPractice)
        return;
    m_isFilling = true;
    m_form->show(*draft);
    m_isFilling = false;
}

void ProfilesDialog::collect()
{
    ProfileDraft *draft = current();
    if (draft && draft->profile.kind != ProfileKind::Practice)
        m_form->collect(*draft);
}

void ProfilesDialog::markChanged()
{
    ProfileDraft *draft = current();
    if (!draft || m_isFilling || draft->profile.kind == ProfileKind::Practice) // its form lies behind, and may change by itself
        return;
    draft->isChanged = true;
    m_save->setEnabled(m_saving.isEmpty());
    // What is being typed as a secret stays in its field until the row is left.
    ProfileDraft seen = *draft;
    m_form->collectSeen(seen.profile);
    m_list->updateRow(m_shown, seen);
}

void ProfilesDialog::save()
{
    collect();
    saveNext();
}

/// One after the other, so that the first that cannot be kept is the one shown.
void ProfilesDialog::saveNext()
{
    const auto next = std::find_if(m_drafts.begin(), m_drafts.end(), [](const ProfileDraft &draft) { return draft.isChanged; });
    if (next == m_drafts.end()) {
        setSaving({});
        return accept();
    }
    const ProfileDraft draft = *next;
    setSaving(draft.profile.id);
    whenFinished(m_profiles.save(draft.profile, draft.secret), this, [this, draft](const Result<void> &saved) {
        if (!saved) {
            setSaving({});
            return fail(draft.profile.id, saved.error());
        }
        if (!draft.token.isEmpty())
            m_profiles.setSessionToken(draft.profile.id, draft.token);
        if (const int row = rowOf(draft.profile.id); row >= 0) {
            m_drafts[row] = {.profile = m_profiles.find(draft.profile.id).value_or(draft.profile)};
            m_list->updateRow(row, m_drafts.at(row));
        }
        saveNext();
    });
}

/// While the keychain is waited for, nothing else can be changed, and Cancel gives up waiting. After three seconds its line says why.
void ProfilesDialog::setSaving(const QString &profileId)
{
    m_saving = profileId;
    const bool isSaving = !profileId.isEmpty();
    m_cancel->setText(isSaving ? tr("Stop waiting") : tr("Cancel"));
    m_save->setText(isSaving ? tr("Saving") : tr("Save"));
    m_save->setEnabled(!isSaving && hasChanges());
    m_list->setEnabled(!isSaving);
    m_pages->setEnabled(!isSaving);
    if (isSaving)
        m_profiles.keychainWatch().check();
}

void ProfilesDialog::reject()
{
    if (m_saving.isEmpty())
        return QDialog::reject();
    m_profiles.stopWaiting(m_saving);
}

void ProfilesDialog::fail(const QString &profileId, const Error &error)
{
    if (const int row = rowOf(profileId); row >= 0 && row != m_list->currentRow())
        m_list->setCurrentRow(row);
    else
        showDraft(m_shown);
    m_error->setContent(NoticeCard::contentOf(error));
    m_error->show();
    m_save->setEnabled(hasChanges());
}

ProfileDraft *ProfilesDialog::current()
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

bool ProfilesDialog::hasChanges() const
{
    return std::any_of(m_drafts.cbegin(), m_drafts.cend(), [](const ProfileDraft &draft) { return draft.isChanged; });
}

QString ProfilesDialog::freeName(const QString &wanted) const
{
    const auto isTaken = [this](const QString &name) {
        return std::any_of(m_drafts.cbegin(), m_drafts.cend(),
                           [&](const ProfileDraft &draft) { return draft.profile.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 %2"_s.arg(wanted).arg(number);
    return name;
}

} // namespace countersign
