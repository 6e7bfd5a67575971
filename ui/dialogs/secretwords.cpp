// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretwords.h"

#include "core/credentials/storewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct SecretText {
    Q_DECLARE_TR_FUNCTIONS(SecretWords)
};

QString said(StoreState state, const QString &storeName)
{
    const StoreWords words = storeWords(state, storeName);
    return SecretText::tr("%1. %2.").arg(words.what, words.todo);
}

} // namespace

SecretWords secretWords(SecretState state, const QString &storeName)
{
    const QString unseen = SecretText::tr("cannot be read now");
    switch (state) {
    case SecretState::NotNeeded:
        return {};
    case SecretState::Kept:
        return {.stored = SecretText::tr("stored"), .sentence = SecretText::tr("In %1. Never shown again.").arg(storeName), .isCalm = true};
    case SecretState::ThisRun:
        return {
            .badge = SecretText::tr("this run"), .icon = u"clock"_s, .colour = Token::Muted, .stored = SecretText::tr("kept for this run")};
    case SecretState::Missing:
        return {.badge = SecretText::tr("no secret"),
                .icon = u"key"_s,
                .colour = Token::Bad,
                .sentence =
                    SecretText::tr("The keychain has no secret for this profile any more. The profile is kept: enter the secret again.")};
    case SecretState::Elsewhere:
        return {.badge = SecretText::tr("elsewhere"),
                .icon = u"plug-broken"_s,
                .colour = Token::Warn,
                .stored = unseen,
                .sentence = SecretText::tr(
                                "The secret was saved in %1, which this session does not use. Start the session in which you saved it, or "
                                "replace the secret to keep it here.")
                                .arg(storeName)};
    case SecretState::Locked:
        return {.badge = SecretText::tr("locked"),
                .icon = u"lock"_s,
                .colour = Token::Warn,
                .stored = unseen,
                .sentence = said(StoreState::Locked, storeName)};
    case SecretState::Absent:
        return {.badge = SecretText::tr("no keychain"),
                .icon = u"plug-broken"_s,
                .colour = Token::Warn,
                .stored = unseen,
                .sentence = said(StoreState::Absent, storeName)};
    case SecretState::Denied:
        return {.badge = SecretText::tr("refused"),
                .icon = u"octagon"_s,
                .colour = Token::Bad,
                .stored = unseen,
                .sentence = said(StoreState::Denied, storeName)};
    case SecretState::Slow:
        return {.badge = SecretText::tr("no answer yet"),
                .icon = u"clock"_s,
                .colour = Token::Warn,
                .stored = unseen,
                .sentence = said(StoreState::Slow, storeName)};
    }
    Q_UNREACHABLE();
}

} // namespace countersign
