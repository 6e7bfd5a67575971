// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretwords.h"

#include "core/credentials/storewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SecretWords)
};

QString said(StoreState state, const QString &storeName)
{
    const StoreWords words = storeWords(state, storeName);
    return Words::tr("%1. %2.").arg(words.what, words.todo);
}

} // namespace

SecretWords secretWords(SecretState state, const QString &storeName)
{
    const QString unseen = Words::tr("cannot be read now");
    switch (state) {
    case SecretState::NotNeeded:
        return {};
    case SecretState::Kept:
        return {.stored = Words::tr("stored"), .sentence = Words::tr("In %1. Never shown again.").arg(storeName), .isCalm = true};
    case SecretState::ThisRun:
        return {.badge = Words::tr("this run"), .icon = u"clock"_s, .colour = Token::Muted, .stored = Words::tr("kept for this run")};
    case SecretState::Missing:
        return {.badge = Words::tr("no secret"),
                .icon = u"key"_s,
                .colour = Token::Bad,
                .sentence =
                    Words::tr("The keychain has no secret for this profile any more. The profile is kept: enter the secret again.")};
    case SecretState::Elsewhere:
        return {.badge = Words::tr("elsewhere"),
                .icon = u"plug-broken"_s,
                .colour = Token::Warn,
                .stored = unseen,
                .sentence =
                    Words::tr("The secret was saved in %1, which this session does not use. Start the session in which you saved it, or "
                              "replace the secret to keep it here.")
                        .arg(storeName)};
    case SecretState::Locked:
        return {.badge = Words::tr("locked"),
                .icon = u"lock"_s,
                .colour = Token::Warn,
                .stored = unseen,
                .sentence = said(StoreState::Locked, storeName)};
    case SecretState::Absent:
        return {.badge = Words::tr("no keychain"),
                .icon = u"plug-broken"_s,
                .colour = Token::Warn,
                .stored = unseen,
                .sentence = said(StoreState::Absent, storeName)};
    case SecretState::Denied:
        return {.badge = Words::tr("refused"),
                .icon = u"octagon"_s,
                .colour = Token::Bad,
                .stored = unseen,
                .sentence = said(StoreState::Denied, storeName)};
    case SecretState::Slow:
        return {.badge = Words::tr("no answer yet"),
                .icon = u"clock"_s,
                .colour = Token::Warn,
                .stored = unseen,
                .sentence = said(StoreState::Slow, storeName)};
    }
    Q_UNREACHABLE();
}

} // namespace countersign
