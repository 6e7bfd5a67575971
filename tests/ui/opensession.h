// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/session/signingsession.h"
#include "core/transport/networktransport.h"
#include "tests/support/smallcatalogue.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace countersign {

/// An open operation with real parts: the built-in catalogue, the practice gateway on a socket, the network.
class OpenSession {
public:
    /// \param fixtures sources of `tests/fixtures/catalogue` to be opened as well
    explicit OpenSession(const QStringList &fixtures = {})
    {
        m_isReady = m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true).has_value();
        const QString small = m_home.filePath(QStringLiteral("small.catalogue"));
        if (!fixtures.isEmpty())
            m_isReady = m_isReady && compileFixtures(fixtures, small) && m_catalogue.open(small, false);
    }

    bool isReady() const { return m_isReady; }
    SigningSession &operator*() { return m_session; }
    SigningSession *operator->() { return &m_session; }
    PracticeGateway &practice() { return m_practice; }

    /// Opens the operation and waits until it is signed.
    bool open(const OperationId &id, const QVector<std::pair<QString, QString>> &values = {})
    {
        if (!m_session.setOperation(id))
            return false;
        for (const auto &[path, text] : values)
            m_session.setValue(path, ParameterValue{.text = text});
        return settle();
    }

    /// Waits for the next result of signing.
    bool settle()
    {
        QSignalSpy prepared(&m_session, &SigningSession::prepared);
        const bool came = prepared.wait(2000);
        QTest::qWait(20); // credentials may follow
        return came;
    }

    bool send()
    {
        QSignalSpy exchanged(&m_session, &SigningSession::exchanged);
        m_session.send();
        return exchanged.wait(5000);
    }

    /// An Alibaba profile with the practice key's id; without \p secret it has none.
    Profile profile(const QString &name, const QByteArray &secret)
    {
        const Profile made{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                           .name = name,
                           .kind = ProfileKind::AlibabaAccessKey,
                           .accessKeyId = "testid"};
        if (!secret.isEmpty()) {
            QFuture<Result<void>> saved = m_profiles.save(made, Secret(QByteArray(secret)));
            const bool finished = QTest::qWaitFor([&saved] { return saved.isFinished(); });
            Q_ASSERT(finished);
            Q_UNUSED(finished)
        }
        return made;
    }

private:
    QTemporaryDir m_home;
    bool m_isReady = false;
    Catalogue m_catalogue;
    SchemeRegistry m_schemes;
    MemoryStore m_keychain;
    MemoryStore m_memory;
    ProfileStore m_profiles{m_home.filePath(QStringLiteral("profiles.ini")), m_keychain, m_memory};
    NetworkTransport m_transport;
    SystemClock m_clock;
    SystemNonceSource m_nonces;
    PracticeGateway m_practice{m_catalogue, m_clock};
    SigningSession m_session{SessionParts{m_catalogue, m_schemes, m_profiles, m_transport, m_practice, m_clock, m_nonces}};
};

} // namespace countersign
