// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/memorystore.h"

#include <QCoreApplication>

namespace countersign {

QString MemoryStore::name() const
{
    return QCoreApplication::translate("Credentials", "memory of this run");
}

QFuture<StoreState> MemoryStore::state()
{
    return QtFuture::makeReadyFuture(StoreState::Working);
}

QFuture<Result<void>> MemoryStore::write(const QString &profileId, const Secret &secret)
{
    m_secrets.insert(profileId, secret);
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<Result<Secret>> MemoryStore::read(const QString &profileId)
{
    const auto entry = m_secrets.constFind(profileId);
    if (entry != m_secrets.cend())
        return QtFuture::makeReadyFuture(Result<Secret>(*entry));
    return QtFuture::makeReadyFuture(Result<Secret>(tl::unexpected(
        Error{ErrorKind::NotFound, QCoreApplication::translate("Credentials", "No secret is kept in memory for this profile"), profileId,
              QCoreApplication::translate("Credentials", "Enter it again: it was kept for one run only")})));
}

QFuture<Result<void>> MemoryStore::remove(const QString &profileId)
{
    m_secrets.remove(profileId);
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace countersign
