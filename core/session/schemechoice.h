// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/credentials/profile.h"
#include "core/signing/signaturescheme.h"

#include <optional>

namespace countersign {

/// A scheme that an operation's service takes.
struct SchemeChoice {
    QByteArray id{};
    QString title{};                  ///< in the language of now
    std::optional<Error> hindrance{}; ///< why the profile in use cannot send with it

    bool operator==(const SchemeChoice &) const = default;
};

/// The operation's schemes in its order, those that cannot be computed here among them. Where there is no other way to sign, `none` follows.
/// \param credentials of \p profile, as far as they are known
COUNTERSIGN_CORE QVector<SchemeChoice> schemeChoices(const Operation &operation, const Profile &profile, const Credentials &credentials,
                                                     const SchemeRegistry &schemes);

/// The scheme that the operation's service signs with, where it is not built in and no other signature is taken: OSS, SLS, FC, PDS, OBS.
COUNTERSIGN_CORE std::optional<QByteArray> missingScheme(const Operation &operation, const SchemeRegistry &schemes);
/// Unsupported about the scheme \p id of \p operation; the hint names the ways that are left.
COUNTERSIGN_CORE Error missingSchemeError(const QByteArray &id, const Operation &operation, const SchemeRegistry &schemes);
/// Whether \p id may be used for \p operation: one of its schemes or, for a try without a key, `none`. NotFound for an id that nobody knows,
/// Unsupported for one that is not built in, BadInput for a signature of another kind, which would be refused for certain.
COUNTERSIGN_CORE Result<void> checkScheme(const QByteArray &id, const Operation &operation, const SchemeRegistry &schemes);

/// What the setting `algorithm` of \p scheme offers for \p operation, the default first; `anonymous` only where calls without a key are taken.
COUNTERSIGN_CORE QVector<QByteArray> algorithmChoices(const SchemeInfo &scheme, const Operation &operation);

/// What a person chose; empty members follow from operation and credentials.
struct ChosenScheme {
    QByteArray id{};
    QByteArray algorithm{};

    bool operator==(const ChosenScheme &) const = default;
};
/// What there is to choose for.
struct SchemeTarget {
    const Operation &operation;
    const Profile &profile;
    const Credentials &credentials;
    QString region{};
};
/// How a call is signed.
struct SchemeInUse {
    QByteArray id{};
    QMap<QByteArray, QByteArray> settings{}; ///< for `SigningContext`; region and product for keys that are derived for them
};
COUNTERSIGN_CORE SchemeInUse schemeInUse(const ChosenScheme &chosen, const SchemeTarget &target, const SchemeRegistry &schemes);
/// Leaves out of \p chosen what \p operation does not take, or is not built in.
COUNTERSIGN_CORE ChosenScheme stillTaken(const ChosenScheme &chosen, const Operation &operation, const SchemeRegistry &schemes);

} // namespace countersign
