// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <QByteArray>
#include <QMap>
#include <QTcpSocket>
#include <QVector>

/// One answer of the gateway, as received.
struct RawAnswer {
    int status = 0;    ///< 0: the connection ended before an answer was complete
    QByteArray head{}; ///< status line and headers
    QByteArray body{};

    QByteArray header(const QByteArray &name) const;
};

/// Speaks raw bytes to a port of 127.0.0.1 over a real socket, on the thread that also runs the gateway.
class GatewayClient {
public:
    explicit GatewayClient(quint16 port);

    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    void write(const QByteArray &bytes);
    /// The next answer. \param withBody false after HEAD
    RawAnswer read(bool withBody = true, int milliseconds = 5000);
    /// Tells the gateway that nothing more comes, and goes on reading (`nc -N`, HTTP/1.0 clients).
    void endWriting();
    RawAnswer ask(const QByteArray &bytes);
    /// Waits until the gateway has closed the connection.
    bool isClosed(int milliseconds = 5000);

private:
    /// Runs events until \p done says so, or the time is up.
    template <class Done>
    bool wait(Done done, int milliseconds);

    QTcpSocket m_socket{};
    QByteArray m_received{};
};

/// The request line, the headers and, for a body, its length.
QByteArray rawRequest(const QByteArray &method, const QByteArray &target, const QVector<QPair<QByteArray, QByteArray>> &headers,
                      const QByteArray &body = {});

using Texts = QMap<QByteArray, QByteArray>;

/// Common parameters of `testid` for a call at \p time, to be changed by a test before it signs them.
Texts rpcParameters(const QByteArray &action, const QByteArray &version, const QDateTime &time, const QByteArray &nonce);
/// `a=1&b=2` with a right Signature, made with Qt's own HMAC from the vendor's rule. Parameters with a null value are left out.
QByteArray signedQuery(Texts parameters, const QByteArray &method, const QByteArray &secret = "testsecret");
/// A GET with that query.
QByteArray rpcGet(const Texts &parameters, const QByteArray &secret = "testsecret");

/// A request signed by SDK-HMAC-SHA256 with Qt's own HMAC over host, x-sdk-date and \p headers; the path is plain ASCII.
QByteArray huaweiRequest(const QByteArray &method, const QByteArray &path, const QByteArray &query, const QDateTime &time,
                         Texts headers = {}, const QByteArray &body = {}, const QByteArray &secret = "testsecret");

/// A request to ACM with the Spas headers of `testid`, made with Qt's own HMAC. \param signedText what stands in front of `+` and the time: `tenant+group`
/// \param headers further ones, or others in the place of those; one with a null value is left out
QByteArray acmRequest(const QByteArray &method, const QByteArray &target, const QByteArray &signedText, const QDateTime &time,
                      const QByteArray &body = {}, const Texts &headers = {}, const QByteArray &secret = "testsecret");

/// The built-in catalogue that the build made.
const countersign::Catalogue &builtinCatalogue();
