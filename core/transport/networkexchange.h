// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/transport.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include <memory>

namespace countersign {

/// Follows one reply of QNetworkAccessManager to its one `finished`.
class NetworkExchange final : public Exchange {
public:
    NetworkExchange(const Endpoint &endpoint, const TransportOptions &options, const QDateTime &started, QObject *parent);
    ~NetworkExchange() override;

    /// Takes the manager over: it lives as long as the connection is wanted.
    void follow(std::unique_ptr<QNetworkAccessManager> manager, QNetworkReply *reply);
    /// Ends without a reply.
    void refuse(const Error &error) { finish(tl::unexpected(error)); }
    void cancel() override;

private:
    void noteEncrypted();
    void readHead();
    void readBody();
    void readEnd();
    void lookUpAddress();
    void reportProgress();
    bool expectsBody() const;
    qint64 announcedBytes() const;
    Response response();
    void finish(Result<Response> result);
    void finishWith(Response response);
    void dropReply();

    Endpoint m_endpoint;
    TransportOptions m_options;
    std::unique_ptr<QNetworkAccessManager> m_manager{};
    std::unique_ptr<QNetworkReply> m_reply{}; // after the manager, so that it goes first
    QTimer m_idle{};
    QElapsedTimer m_elapsed{};
    Timings m_timings{};
    QByteArray m_body{};
    QByteArray m_address{};
    QList<QSslError> m_sslErrors{};
    Result<Response> m_result{};
    bool m_isEncrypted = false;
    bool m_isFinished = false;
    bool m_progressIsQueued = false;
};

} // namespace countersign
