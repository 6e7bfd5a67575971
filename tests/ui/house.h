// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/settings.h"
#include "core/catalogue/catalogue.h"
#include "core/credentials/memorystore.h"
#include "core/credentials/profilestore.h"
#include "core/practice/practicegateway.h"
#include "core/transport/networktransport.h"
#include "ui/mainwindow.h"

#include <QTemporaryDir>

namespace countersign {

/// Everything a window needs, with stores of its own.
struct House {
    /// \param kept is opened before there is a window
    explicit House(const WorkspaceState &kept = {}, const QSize &size = {1280, 800}) : restored(workspace.restore(kept))
    {
        window.resize(size);
        window.show();
    }

    Catalogue &catalogue()
    {
        if (store.services().isEmpty())
            opened = store.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
        return store;
    }

    /// Null when the catalogue has none of that name.
    SigningSession *open(const QString &product, const QString &name)
    {
        const auto id = store.find(product, name);
        if (!id)
            return nullptr;
        const auto session = workspace.open(*id);
        return session ? *session : nullptr;
    }

    QTemporaryDir folder;
    Catalogue store;
    Result<void> opened{};
    SystemClock clock;
    SystemNonceSource nonces;
    SchemeRegistry schemes;
    MemoryStore keychain;
    MemoryStore memory;
    ProfileStore profiles{folder.filePath(QStringLiteral("profiles.ini")), keychain, memory};
    NetworkTransport transport;
    PracticeGateway practice{catalogue(), clock};
    Workspace workspace{{catalogue(), schemes, profiles, transport, practice, clock, nonces}};
    Result<void> restored;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    MainWindow window{workspace, settings};
};

} // namespace countersign
