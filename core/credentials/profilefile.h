// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profile.h"

#include <QVector>

namespace countersign {

/// What lies in a store though no profile needs it any more: the store could not be reached when it was to go.
struct LeftSecret {
    QString profileId{}; ///< its key there
    QByteArray keptIn{}; ///< which store: `secret-service`

    bool operator==(const LeftSecret &) const = default;
};

/// All that the file of profiles holds.
struct ProfileFile {
    QVector<Profile> profiles{};
    QVector<LeftSecret> left{};

    bool operator==(const ProfileFile &) const = default;
};

/// The text of the profiles' file: one `[id]` section each, `key=value` lines in UTF-8; backslash, CR and LF are escaped. A section `[left-secrets]`
/// says `id=store` of each secret left behind. Holds no secret.
QByteArray profilesToIni(const ProfileFile &file);
/// BadInput names the line that cannot be understood. Unknown keys are passed over.
Result<ProfileFile> profilesFromIni(const QByteArray &text);

/// Reads and writes \p path. A missing file is an empty one. FileUnreadable names the path.
Result<ProfileFile> readProfileFile(const QString &path);
/// All or nothing, readable and writable by the owner only.
Result<void> writeProfileFile(const QString &path, const ProfileFile &file);

} // namespace countersign
