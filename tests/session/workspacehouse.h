// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/session/workspacefile.h"
#include "core/session/workspacekeeper.h"
#include "core/transport/networktransport.h"

#include <QTest>

namespace countersign {

/// A workspace with real parts over a home folder that outlives it; several of them are runs of the program, one after the other or at a time.
struct WorkspaceHouse {
    explicit WorkspaceHouse(const QString &home, const QString &cataloguePath = QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE))
        : opened(catalogue.open(cataloguePath, true)), profiles(home + QStringLiteral("/profiles.ini"), keychain, memory)
    {
    }

    SigningSession *open(const OperationId &id)
    {
        const Result<SigningSession *> session = workspace.openAnother(id);
        return session ? *session : nullptr;
    }

    /// Stores a profile whose secret is known from then on.
    Profile addProfile(const QString &id, const QByteArray &secret)
    {
        const Profile profile{.id = id, .name = id.toUpper(), .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "LTAIexample"};
        QFuture<Result<void>> saved = profiles.save(profile, Secret(QByteArray(secret)));
        return QTest::qWaitFor([&saved] { return saved.isFinished(); }) && saved.result() ? profile : Profile();
    }

    Catalogue catalogue;
    Result<void> opened;
    SystemClock clock;
    SystemNonceSource nonces;
    SchemeRegistry schemes;
    MemoryStore keychain;
    MemoryStore memory;
    ProfileStore profiles;
    NetworkTransport transport;
    PracticeGateway practice{catalogue, clock};
    Workspace workspace{{catalogue, schemes, profiles, transport, practice, clock, nonces}};
};

} // namespace countersign
