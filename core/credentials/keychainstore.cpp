// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainstore.h"

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

enum class LockState { Open, Locked, Unreachable, Unknown };

QFuture<LockState> lockState()
{
#if defined(COUNTERSIGN_SECRET_SERVICE)
    return secretServiceState().then([](SecretServiceState state) {
        return state == SecretServiceState::Open  ? LockState::Open
            : state == SecretServiceState::Locked ? LockState::Locked
                                                  : LockState::Unreachable;
    });
#else
    return QtFuture::makeReadyFuture(LockState::Unknown);
#endif
}

Error keychainLocked()
{
    return {ErrorKind::StoreLocked,
            QCoreApplication::translate("Credentials", "The keychain is locked"),
            {},
            QCoreApplication::translate("Credentials", "Unlock it and repeat")};
}

Error keychainDenied(const QString &reason)
{
    return {ErrorKind::StoreDenied, QCoreApplication::translate("Credentials", "The keychain refused the access"), reason,
            QCoreApplication::translate("Credentials", "Allow it and repeat")};
}

Error keychainAbsent(const QString &reason)
{
    return {ErrorKind::StoreUnavailable, QCoreApplication::translate("Credentials", "No keychain answers"), reason,
            QCoreApplication::translate("Credentials", "Start a keychain service, or keep the secret for this run only")};
}

/// \p end with its true cause: a locked keyring reads as "not found", and "no backend" arrives as "other error".
Error errorOf(const JobEnd &end, LockState lock, const QString &profileId)
{
    if (lock == LockState::Locked)
        return keychainLocked();
    switch (end.error) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::NotFound, QCoreApplication::translate("Credentials", "The keychain has no secret for this profile"), profileId,
                QCoreApplication::translate("Credentials", "Type it once more")};
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return keychainDenied(end.reason);
    default:
        return keychainAbsent(end.reason);
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

/// Asks for the lock only where it can change the meaning of \p end.
QFuture<Result<Secret>> settledJob(const JobEnd &end, const QString &profileId)
{
    if (end.error == QKeychain::NoError)
        return QtFuture::makeReadyFuture(Result<Secret>(end.secret));
    return lockState().then([end, profileId](LockState lock) { return Result<Secret>(tl::unexpected(errorOf(end, lock, profileId))); });
}

QFuture<Result<Secret>> readEntry(const QString &service, const QString &key)
{
    return startedJob(new QKeychain::ReadPasswordJob(service), key)
        .then([key](const JobEnd &end) { return settledJob(end, key); })
        .unwrap();
}

} // namespace

KeychainStore::KeychainStore(QString service) : m_service(std::move(service)) { }

QString KeychainStore::name() const
{
    return QCoreApplication::translate("Credentials", "system keychain");
}

QFuture<StoreState> KeychainStore::state()
{
    // Reading an entry that never was needs no new keyring and asks the person nothing.
    return readEntry(m_service, QStringLiteral("is-anybody-there")).then([](const Result<Secret> &result) {
        if (result || result.error().kind == ErrorKind::NotFound)
            return StoreState::Working;
        switch (result.error().kind) {
        case ErrorKind::StoreLocked:
            return StoreState::Locked;
        case ErrorKind::StoreDenied:
            return StoreState::Denied;
        default:
            return StoreState::Absent;
        }
    });
}

QFuture<Result<void>> KeychainStore::write(const QString &profileId, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret.reveal().toByteArray());
    return startedJob(job, profileId)
        .then([profileId](const JobEnd &end) { return settledJob(end, profileId); })
        .unwrap()
        // In a sandbox a write may succeed into nothing: only what can be read again is kept.
        .then([service = m_service, profileId](const Result<Secret> &written) {
            return written ? readEntry(service, profileId) : QtFuture::makeReadyFuture(written);
        })
        .unwrap()
        .then([secret](const Result<Secret> &kept) -> Result<void> {
            if (!kept)
                return tl::unexpected(kept.error());
            if (*kept != secret)
                return tl::unexpected(
                    keychainAbsent(QCoreApplication::translate("Credentials", "It gave other bytes back than were written")));
            return {};
        });
}

QFuture<Result<Secret>> KeychainStore::read(const QString &profileId)
{
    return readEntry(m_service, profileId);
}

QFuture<Result<void>> KeychainStore::remove(const QString &profileId)
{
    return startedJob(new QKeychain::DeletePasswordJob(m_service), profileId)
        .then([profileId](const JobEnd &end) { return settledJob(end, profileId); })
        .unwrap()
        // A locked keyring says that it removed the entry and keeps it: only what cannot be read any more is gone.
        .then([service = m_service, profileId](const Result<Secret> &removed) {
            return removed || removed.error().kind == ErrorKind::NotFound ? readEntry(service, profileId)
                                                                          : QtFuture::makeReadyFuture(removed);
        })
        .unwrap()
        .then([](const Result<Secret> &left) -> Result<void> {
            if (left)
                return tl::unexpected(keychainDenied(QCoreApplication::translate("Credentials", "The entry is still there")));
            if (left.error().kind != ErrorKind::NotFound)
                return tl::unexpected(left.error());
            return {};
        });
}

} // namespace countersign
