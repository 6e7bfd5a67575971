// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/catalogue/catalogue.h"

#include <QCoreApplication>
#include <QObject>

#include <memory>

namespace countersign {

/// A loopback HTTP service that checks signatures as the real gateways do, from the bytes it received. It shares nothing with the schemes but
/// `crypto`, so that a mistake in one cannot hide in the other. Good requests are answered in the shape of the operation's response; as ACM it is
/// its own address server and keeps configurations in memory (`practice/acmconfigs.h`).
class COUNTERSIGN_CORE PracticeGateway : public QObject {
    Q_OBJECT
public:
    struct Key {
        QByteArray id{};
        Secret secret{};
        Secret token{}; ///< expected with this key; empty: none
    };

    /// Knows `testid`/`testsecret`, and `practice-token` both as X-Auth-Token and as bearer token.
    PracticeGateway(const Catalogue &catalogue, const Clock &clock, QObject *parent = nullptr);
    ~PracticeGateway() override;

    void addKey(const Key &key);
    /// A token that stands in for key and signature (`BearerToken`, `x-acs-bearer-token`).
    void addBearerToken(const Secret &token);
    /// Listens on 127.0.0.1. \param port 0: any free one. PortTaken when another program has it.
    Result<quint16> listen(quint16 port);
    void close();
    bool isListening() const;
    /// `http://127.0.0.1:PORT`
    QByteArray url() const;

signals:
    /// One line for people: `GET DescribeRegions 200`, `POST CreateReplicationJob 400 SignatureDoesNotMatch`.
    void answered(const QString &line);

private:
    struct Private;
    Private &parts();

    const Catalogue &m_catalogue;
    const Clock &m_clock;
    std::unique_ptr<Private> d{}; ///< made at first use: many a run never practises
};

/// One `ID SECRET [TOKEN]` a line; blank lines and `#` comments are skipped. BadInput names the line, never its text.
COUNTERSIGN_CORE Result<QVector<PracticeGateway::Key>> practiceKeysFromText(QByteArrayView text);

} // namespace countersign
