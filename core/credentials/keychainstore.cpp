// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainstore.h"

#include "core/credentials/storewords.h"

#if defined(COUNTERSIGN_SECRET_SERVICE)
#include "core/credentials/secretservice.h"
#endif

#include <QCoreApplication>
#include <QPromise>
#include <QSettings>
#include <QTemporaryDir>

#include <qt6keychain/keychain.h>

namespace countersign {

namespace {

/// How a job ended, before we know whether the keychain is locked.
struct JobEnd {
    QKeychain::Error error = QKeychain::NoError;
    QString reason{};
    Secret secret{}; ///< of a read
};

/// The store's own word on where it stands, without opening it or asking anybody; nothing where only a job can tell.
QFuture<std::optional<StoreState>> probedState(KeychainBackend backend)
{
#if defined(COUNTERSIGN_SECRET_SERVICE)
    return (backend == KeychainBackend::KWallet ? walletState() : secretServiceState()).then([](StoreState state) {
        return std::optional(state);
    });
#else
    Q_UNUSED(backend)
    return QtFuture::makeReadyFuture(std::optional<StoreState>());
#endif
}

QString nameOf(KeychainBackend backend)
{
    return keychainName(keychainBackendId(backend));
}

/// \p end with its true cause: a locked keyring reads as "not found", and "no backend" arrives as "other error".
Error errorOf(const JobEnd &end, std::optional<StoreState> probed, KeychainBackend backend, const QString &profileId)
{
    if (probed && *probed != StoreState::Working)
        return storeError(*probed, nameOf(backend), *probed == StoreState::Locked ? QString() : end.reason);
    switch (end.error) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::NotFound, QCoreApplication::translate("Credentials", "The keychain has no secret for this profile"), profileId,
                QCoreApplication::translate("Credentials", "Enter the secret again")};
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return storeError(StoreState::Denied, nameOf(backend), end.reason);
    default:
        return storeError(StoreState::Absent, nameOf(backend), end.reason);
    }
}

/// Starts \p job; its end comes from the event loop. The settings that the library may look into for plaintext are an empty file of its own.
template <class Job>
QFuture<JobEnd> startedJob(Job *job, const QString &key)
{
    const auto promise = std::make_shared<QPromise<JobEnd>>();
    promise->start();
    const auto folder = std::make_shared<QTemporaryDir>();
    if (!folder->isValid()) {
        promise->addResult(JobEnd{QKeychain::OtherError, folder->errorString()});
        promise->finish();
        delete job;
        return promise->future();
    }
    job->setKey(key);
    job->setSettings(new QSettings(folder->filePath(QStringLiteral("empty.ini")), QSettings::IniFormat, job));
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, folder, job] {
        JobEnd end{job->error(), job->errorString()};
        if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
            end.secret = Secret(job->binaryData());
        promise->addResult(end);
        promise->finish();
    });
    job->start();
    return promise->future();
}

/// Asks where the store stands only where it can change the meaning of \p end.
QFuture<Result<Secret>> settledJob(const JobEnd &end, KeychainBackend backend, const QString &profileId)
{
    if (end.error == QKeychain::NoError)
        return QtFuture::makeReadyFuture(Result<Secret>(end.secret));
    return probedState(backend).then([end, backend, profileId](std::optional<StoreState> probed) {
        return Result<Secret>(tl::unexpected(errorOf(end, probed, backend, profileId)));
    });
}

QFuture<Result<Secret>> readOnce(const QString &service, const QString &key, KeychainBackend backend)
{
    return startedJob(new QKeychain::ReadPasswordJob(service), key)
        .then([key, backend](const JobEnd &end) { return settledJob(end, backend, key); })
        .unwrap();
}

/// "Not found" may come from a keyring that was locked at that moment and open when asked about it: it counts only when the keyring was seen
/// open before the question as well as after it.
QFuture<Result<Secret>> readEntry(const QString &service, const QString &key, KeychainBackend backend)
{
    return readOnce(service, key, backend)
        .then([service, key, backend](const Result<Secret> &found) {
            const bool isMissing = !found && found.error().kind == ErrorKind::NotFound;
            return isMissing ? readOnce(service, key, backend) : QtFuture::makeReadyFuture(found);
        })
        .unwrap();
}

} // namespace

KeychainStore::KeychainStore(QString service, KeychainBackend backend) : m_service(std::move(service)), m_backend(backend) { }

QString KeychainStore::name() const
{
    return nameOf(m_backend);
}

QByteArray KeychainStore::backendId() const
{
    return keychainBackendId(m_backend);
}

QFuture<StoreState> KeychainStore::state()
{
    return probedState(m_backend)
        .then([service = m_service, backend = m_backend](std::optional<StoreState> probed) {
            // A closed wallet would ask the person to open it.
            if (probed && (*probed != StoreState::Working || backend == KeychainBackend::KWallet))
                return QtFuture::makeReadyFuture(*probed);
            // Reading an entry that never was needs no new keyring and asks nothing; it shows that the library reaches the service.
            return readOnce(service, QStringLiteral("is-anybody-there"), backend).then([](const Result<Secret> &result) {
                return result ? StoreState::Working : stateOfError(result.error().kind).value_or(StoreState::Working);
            });
        })
        .unwrap();
}

QFuture<Result<void>> KeychainStore::write(const QString &profileId, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret.reveal().toByteArray());
    return startedJob(job, profileId)
        .then([profileId, backend = m_backend](const JobEnd &end) { return settledJob(end, backend, profileId); })
        .unwrap()
        // In a sandbox a write may succeed into nothing: only what can be read again is kept.
        .then([service = m_service, profileId, backend = m_backend](const Result<Secret> &written) {
            return written ? readEntry(service, profileId, backend) : QtFuture::makeReadyFuture(written);
        })
        .unwrap()
        .then([secret, backend = m_backend](const Result<Secret> &kept) -> Result<void> {
            const bool isLost = !kept && kept.error().kind == ErrorKind::NotFound;
            if (!kept && !isLost)
                return tl::unexpected(kept.error());
            if (isLost || *kept != secret)
                return tl::unexpected(storeError(StoreState::Absent, nameOf(backend),
                                                 QCoreApplication::translate("Credentials", "It gave other bytes back than were written")));
            return {};
        });
}

QFuture<Result<Secret>> KeychainStore::read(const QString &profileId)
{
    return readEntry(m_service, profileId, m_backend);
}

QFuture<Result<void>> KeychainStore::remove(const QString &profileId)
{
    // A locked keyring says that it removed the entry and keeps it, so it is asked before; and only what cannot be read any more is gone.
    return probedState(m_backend)
        .then([service = m_service, profileId, backend = m_backend](std::optional<StoreState> probed) {
            if (probed && *probed != StoreState::Working)
                return QtFuture::makeReadyFuture(Result<Secret>(tl::unexpected(storeError(*probed, nameOf(backend)))));
            return startedJob(new QKeychain::DeletePasswordJob(service), profileId)
                .then([profileId, backend](const JobEnd &end) { return settledJob(end, backend, profileId); })
                .unwrap();
        })
        .unwrap()
        .then([service = m_service, profileId, backend = m_backend](const Result<Secret> &removed) {
            return removed || removed.error().kind == ErrorKind::NotFound ? readEntry(service, profileId, backend)
                                                                          : QtFuture::makeReadyFuture(removed);
        })
        .unwrap()
        .then([backend = m_backend](const Result<Secret> &left) -> Result<void> {
            if (left)
                return tl::unexpected(storeError(StoreState::Denied, nameOf(backend),
                                                 QCoreApplication::translate("Credentials", "The entry is still there")));
            if (left.error().kind != ErrorKind::NotFound)
                return tl::unexpected(left.error());
            return {};
        });
}

} // namespace countersign
