// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/credentialstore.h"

#include <QHash>

namespace countersign {

/// For this run only: the person's choice where no keychain works.
class COUNTERSIGN_CORE MemoryStore final : public CredentialStore {
public:
    QString name() const override;
    QByteArray backendId() const override { return {}; }
    QFuture<StoreState> state() override;
    QFuture<Result<void>> write(const QString &profileId, const Secret &secret) override;
    QFuture<Result<Secret>> read(const QString &profileId) override;
    QFuture<Result<void>> remove(const QString &profileId) override;

private:
    QHash<QString, Secret> m_secrets{};
};

} // namespace countersign
