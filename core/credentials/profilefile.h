// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profile.h"

#include <QVector>

namespace countersign {

/// The text of the profiles' file: one `[id]` section each, `key=value` lines in UTF-8; backslash, CR and LF are escaped. Holds no secret.
QByteArray profilesToIni(const QVector<Profile> &profiles);
/// BadInput names the line that cannot be understood. Unknown keys are passed over.
Result<QVector<Profile>> profilesFromIni(const QByteArray &text);

/// Reads and writes \p path. A missing file is an empty list. FileUnreadable names the path.
Result<QVector<Profile>> readProfileFile(const QString &path);
/// All or nothing, readable and writable by the owner only.
Result<void> writeProfileFile(const QString &path, const QVector<Profile> &profiles);

} // namespace countersign
