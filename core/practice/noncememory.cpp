// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/noncememory.h"

#include "core/crypto/digest.h"

namespace countersign::practice {

namespace {

/// A mark of fixed size, however long the nonce is.
QByteArray nonceMark(const QByteArray &keyId, const QByteArray &nonce)
{
    const QByteArray both = keyId + '\0' + nonce;
    return digest(DigestAlgorithm::Sha256, both);
}

} // namespace

NonceMemory::NonceMemory(qsizetype capacity) : m_capacity(capacity) { }

bool NonceMemory::isUsed(const QByteArray &keyId, const QByteArray &nonce, const QDateTime &now) const
{
    const auto entry = m_used.constFind(nonceMark(keyId, nonce));
    return entry != m_used.cend() && *entry >= now;
}

void NonceMemory::record(const QByteArray &keyId, const QByteArray &nonce, const QDateTime &now, const QDateTime &until)
{
    while (!m_inOrder.empty() && (m_inOrder.front().until < now || m_used.size() >= m_capacity))
        forgetFirst();
    const QByteArray mark = nonceMark(keyId, nonce);
    m_used.insert(mark, until);
    m_inOrder.push_back({mark, until});
}

void NonceMemory::forgetFirst()
{
    const auto entry = m_used.constFind(m_inOrder.front().mark);
    if (entry != m_used.cend() && *entry == m_inOrder.front().until) // not the later use of the same nonce
        m_used.erase(entry);
    m_inOrder.pop_front();
}

} // namespace countersign::practice
