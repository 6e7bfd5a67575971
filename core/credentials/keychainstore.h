// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/credentialstore.h"
#include "core/credentials/keychainbackend.h"

namespace countersign {

/// The system's keychain through QtKeychain. Never the library's insecure fallback: each job gets settings on an empty temporary file,
/// so that neither a plaintext entry is written nor a planted one read.
/// Futures finish from the event loop; where the keychain asks the person first, that takes as long as the person does.
class COUNTERSIGN_CORE KeychainStore final : public CredentialStore {
public:
    /// \param service the name under which entries stand: `Countersign`
    /// \param backend the one QtKeychain takes in this environment: `keychainBackend`
    explicit KeychainStore(QString service, KeychainBackend backend = keychainBackend({}));

    QString name() const override;
    QByteArray backendId() const override;
    QFuture<StoreState> state() override;
    QFuture<Result<void>> write(const QString &profileId, const Secret &secret) override;
    QFuture<Result<Secret>> read(const QString &profileId) override;
    QFuture<Result<void>> remove(const QString &profileId) override;

private:
    QString m_service;
    KeychainBackend m_backend;
};

} // namespace countersign
