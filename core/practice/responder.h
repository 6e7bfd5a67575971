// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/acmservice.h"
#include "core/practice/operationfinder.h"

namespace countersign::practice {

/// Answers one request after the other as the vendors' gateways do: signature, operation, required parameters, sample answer. Knows no socket.
class COUNTERSIGN_CORE Responder {
public:
    struct Answer {
        HttpAnswer http{};
        QString line{}; ///< for people: `GET DescribeRegions 200`; of a held reply without the status
    };

    Responder(const Catalogue &catalogue, const Clock &clock);
    ~Responder();

    /// Replaces a key of the same id.
    void addKey(const PracticeGateway::Key &key);
    void addAuthToken(const Secret &token);
    void addBearerToken(const Secret &token);
    /// The port that the address list of ACM names.
    void setPort(quint16 port) { m_acm.setAddress("127.0.0.1:" + QByteArray::number(port)); }
    Answer answer(const HttpRequest &request);

private:
    const Verifier &verifierFor(const ReceivedRequest &request) const;
    /// Why the request is turned down; null when it is to be answered.
    std::optional<Refusal> refusal(const Verifier &verifier, const ReceivedRequest &request, const FoundOperation &found);
    QByteArray nextRequestId(Dialect dialect);
    Answer acmAnswer(const Verifier &verifier, const ReceivedRequest &request);

    const Clock &m_clock;
    OperationFinder m_finder;
    std::vector<std::unique_ptr<Verifier>> m_verifiers;
    Keyring m_keyring{};
    NonceMemory m_nonces{};
    AcmService m_acm{};
    quint64 m_answered = 0;
};

} // namespace countersign::practice
