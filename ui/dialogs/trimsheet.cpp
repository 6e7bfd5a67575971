// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trimsheet.h"

#include "core/base/whenfinished.h"
#include "core/session/signingsession.h"
#include "ui/dialogs/dialogfooter.h"
#include "ui/dialogs/errorsheet.h"
#include "ui/help/helpdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

Secret trimmed(const Secret &secret)
{
    return Secret(secret.reveal().trimmed().toByteArray());
}

/// With the new secret, once the store has handed it out.
void sendWhenReady(SigningSession &session)
{
    if (!session.isAwaitingCredentials())
        return session.send();
    auto *once = new QObject(&session);
    QObject::connect(&session, &SigningSession::targetChanged, once, [&session, once] {
        if (session.isAwaitingCredentials())
            return;
        once->deleteLater();
        once->disconnect(&session);
        session.disconnect(once);
        session.send();
    });
}

} // namespace

TrimSheet::TrimSheet(const Profile &profile, qsizetype removed, qsizetype left, QWidget *parent) : QDialog(parent)
{
    const Theme &theme = Theme::of(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setHelpPage(this, u"profiles"_s);
    setWindowTitle(tr("Trim the secret?"));
    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    body->setSpacing(theme.px(12));
    const auto say = [&](const QString &text, TextRole role, Token colour) {
        auto *label = new PlainLabel(role, colour, this);
        label->setText(text);
        body->addWidget(label);
    };
    const QString question = tr("Save the secret of “%1” without the white space at its ends?").arg(profile.name);
    const QString facts = tr("Characters that go: %L1. Characters that stay: %L2.").arg(removed).arg(left) + u' '
        + tr("It is kept where it was kept before, and the call is sent again.");
    say(question, TextRole::Title, Token::Text);
    say(facts, TextRole::Body, Token::Text2);
    setAccessibleDescription(question + u' ' + facts);

    auto *footer = new DialogFooter(this);
    auto *stay = footer->addButton(tr("Leave it"), ButtonKind::Plain);
    auto *trim = footer->addButton(tr("Trim and send"), ButtonKind::Primary);
    stay->setDefault(true);
    stay->setFocus();
    connect(trim, &QPushButton::clicked, this, &QDialog::accept);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(footer);
    setMinimumWidth(theme.px(480));
    fitHeight(this);
}

void TrimSheet::ask(SigningSession &session, ProfileStore &profiles, QWidget *window)
{
    const Result<Profile> profile = profiles.find(session.lastCall().profileId);
    if (!profile)
        return ErrorSheet::open(profile.error(), window);
    const Secret secret = session.lastCall().secret;
    const Secret rest = trimmed(secret);
    auto *sheet = new TrimSheet(*profile, secret.size() - rest.size(), rest.size(), window);
    connect(sheet, &QDialog::accepted, window, [&profiles, profile = *profile, rest, window, open = QPointer(&session)] {
        whenFinished(profiles.save(profile, rest), window, [window, open](const Result<void> &saved) {
            if (!saved)
                ErrorSheet::open(saved.error(), window);
            else if (open)
                sendWhenReady(*open);
        });
    });
    sheet->open();
}

} // namespace countersign
