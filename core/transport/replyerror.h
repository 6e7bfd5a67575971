// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/request/endpoint.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace countersign {

/// Why there is no complete answer, in words; for a reply that ended with a network error, never for a status.
Error replyError(const QNetworkReply &reply, const QList<QSslError> &sslErrors, const Endpoint &endpoint);

Error offlineError(const Endpoint &endpoint);
Error idleError(const Endpoint &endpoint, qint64 seconds);
Error cancelledError(const Endpoint &endpoint);
Error closedError(const Endpoint &endpoint);
Error truncatedError(const Endpoint &endpoint, qint64 receivedBytes);
Error tooLargeError(const Endpoint &endpoint, qint64 maximumBytes);

} // namespace countersign
