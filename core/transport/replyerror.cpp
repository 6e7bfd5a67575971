// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/replyerror.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace countersign {

namespace {

struct TransportTexts {
    Q_DECLARE_TR_FUNCTIONS(Transport)
};

Error transportError(ErrorKind kind, const QString &message, const Endpoint &endpoint, const QString &hint)
{
    return {kind, message, QString::fromUtf8(endpoint.text()), hint};
}

/// Each of the certificate's faults once, in the order found.
QString sslFaults(const QList<QSslError> &errors, const QString &fallback)
{
    QStringList faults;
    for (const QSslError &error : errors)
        faults.append(error.errorString());
    faults.removeDuplicates();
    return faults.isEmpty() ? fallback : faults.join(QStringLiteral("; "));
}

} // namespace

Error replyError(const QNetworkReply &reply, const QList<QSslError> &sslErrors, const Endpoint &endpoint)
{
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        return transportError(ErrorKind::HostUnreachable, TransportTexts::tr("The host name is not known"), endpoint,
                              TransportTexts::tr("Check the endpoint's spelling and the network"));
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return transportError(ErrorKind::HostUnreachable, TransportTexts::tr("The network does not reach the host"), endpoint,
                              TransportTexts::tr("Check the network"));
    case QNetworkReply::ConnectionRefusedError:
        return transportError(ErrorKind::ConnectionRefused, TransportTexts::tr("The host refuses the connection"), endpoint,
                              TransportTexts::tr("Check the port, or start the server"));
    case QNetworkReply::SslHandshakeFailedError:
        return transportError(ErrorKind::TlsRefused,
                              TransportTexts::tr("The server is not trusted: %1").arg(sslFaults(sslErrors, reply.errorString())), endpoint,
                              TransportTexts::tr("Check the certificate; an authority of your own belongs in the system's trust store"));
    case QNetworkReply::TimeoutError:
        return transportError(ErrorKind::Timeout, TransportTexts::tr("The host does not take the connection"), endpoint,
                              TransportTexts::tr("Check the endpoint and the network, then send again"));
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return closedError(endpoint);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return transportError(ErrorKind::Network, TransportTexts::tr("The server's answer is not HTTP"), endpoint,
                              TransportTexts::tr("Check the endpoint's scheme and port"));
    default:
        return transportError(ErrorKind::Network, TransportTexts::tr("There is no answer: %1").arg(reply.errorString()), endpoint,
                              TransportTexts::tr("Check the network, then send again"));
    }
}

Error offlineError(const Endpoint &endpoint)
{
    return transportError(ErrorKind::Offline, TransportTexts::tr("Nothing is sent in offline mode"), endpoint,
                          TransportTexts::tr("Start without the offline option"));
}

Error idleError(const Endpoint &endpoint, qint64 seconds)
{
    return transportError(ErrorKind::Timeout, TransportTexts::tr("Nothing moved for %n second(s)", nullptr, static_cast<int>(seconds)),
                          endpoint, TransportTexts::tr("Send again, or raise the time limit"));
}

Error cancelledError(const Endpoint &endpoint)
{
    return transportError(ErrorKind::Cancelled, TransportTexts::tr("Cancelled"), endpoint,
                          TransportTexts::tr("The request may have reached the server"));
}

Error closedError(const Endpoint &endpoint)
{
    return transportError(ErrorKind::Network, TransportTexts::tr("The server closed the connection without an answer"), endpoint,
                          TransportTexts::tr("Check whether the call took effect before you send again"));
}

Error truncatedError(const Endpoint &endpoint, qint64 receivedBytes)
{
    return transportError(ErrorKind::TruncatedResponse,
                          TransportTexts::tr("The answer ends before its announced length, after %n byte(s)", nullptr,
                                             static_cast<int>(std::min<qint64>(receivedBytes, std::numeric_limits<int>::max()))),
                          endpoint, TransportTexts::tr("Send again"));
}

Error tooLargeError(const Endpoint &endpoint, qint64 maximumBytes)
{
    return transportError(ErrorKind::Network, TransportTexts::tr("The answer is larger than the limit of %1 bytes").arg(maximumBytes),
                          endpoint, TransportTexts::tr("Ask for less, or raise the limit"));
}

} // namespace countersign
