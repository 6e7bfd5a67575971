// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countersign {

/// Where both programs keep the profiles: `profiles.ini` in the person's configuration folder.
QString profilesFile();
/// Choices for the program as a whole: `settings.ini` beside the profiles.
QString settingsFile();
/// Open tabs, drafts and sizes of the windows: a folder in the person's data folder.
QString workspaceFolder();
/// Where imported catalogues lie: a folder in the person's data folder. It need not exist.
QString catalogueFolder();

} // namespace countersign
