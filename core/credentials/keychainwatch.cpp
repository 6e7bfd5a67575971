// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainwatch.h"

#include "core/base/whenfinished.h"

namespace countersign {

KeychainWatch::KeychainWatch(CredentialStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { become(StoreState::Slow, m_isAsking); });
}

void KeychainWatch::check()
{
    m_patience.start();
    if (m_isAsking)
        return;
    become(m_state, true);
    whenFinished(m_store.state(), this, [this](StoreState state) {
        m_patience.stop();
        become(state, false);
    });
}

void KeychainWatch::note(StoreState state)
{
    if (!m_isAsking) // else the answer on its way is the newer one
        become(state, false);
}

void KeychainWatch::become(std::optional<StoreState> state, bool isAsking)
{
    if (state == m_state && isAsking == m_isAsking)
        return;
    m_state = state;
    m_isAsking = isAsking;
    emit changed();
}

} // namespace countersign
