// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/acmvalues.h"
#include "core/practice/heldreply.h"

namespace countersign::practice {

/// The address server and the configuration servers of ACM, both on the gateway's own port. Knows no signature.
class AcmService : public QObject {
public:
    static constexpr int heldLimit = 64; ///< listeners that wait at one time; further ones get 503

    using Answer = tl::expected<HttpAnswer, Refusal>;
    struct Call {
        const char *name;     ///< as in the catalogue
        const char *method;   ///< of HTTP
        const char *path;     ///< one that ends in `-` is the beginning of one
        const char *selector; ///< value of `method` in the query; empty: any
        bool isSigned;
        Answer (AcmService::*answer)(const ReceivedRequest &request, const AcmValues &values);
    };

    /// Whether \p request goes to ACM at all.
    static bool isMeantBy(const ReceivedRequest &request);
    /// Null when ACM has no such call.
    static const Call *find(const ReceivedRequest &request);

    /// The signature has been checked where the call wants one.
    Answer answer(const Call &call, const ReceivedRequest &request);
    /// What the address list names.
    void setAddress(const QByteArray &address) { m_address = address; }

private:
    Answer serverList(const ReceivedRequest &request, const AcmValues &values);
    Answer units(const ReceivedRequest &request, const AcmValues &values);
    Answer getConfig(const ReceivedRequest &request, const AcmValues &values);
    Answer listenConfig(const ReceivedRequest &request, const AcmValues &values);
    Answer listConfigs(const ReceivedRequest &request, const AcmValues &values);
    Answer publishConfig(const ReceivedRequest &request, const AcmValues &values);
    Answer deleteConfig(const ReceivedRequest &request, const AcmValues &values);
    Answer batchGetConfig(const ReceivedRequest &request, const AcmValues &values);
    Answer publishAggr(const ReceivedRequest &request, const AcmValues &values);
    Answer removeAggr(const ReceivedRequest &request, const AcmValues &values);

    QByteArray m_address{"127.0.0.1:8080"};
    AcmConfigs m_configs{};
    int m_held = 0;
};

} // namespace countersign::practice
