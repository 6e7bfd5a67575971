// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metadata/fetchedfolder.h"
#include "core/metadata/metadatalayout.h"
#include "core/metadata/metadatasource.h"
#include "core/transport/transport.h"

#include <QPointer>
#include <QTimer>

namespace countersign {

/// How patient a fetch is, and how much it takes.
struct FetchLimits {
    int atOnce = 4;
    int attempts = 3;                        ///< for each file, where another one may do better
    std::chrono::milliseconds pause{500};    ///< before the second attempt; twice as long before the third
    std::chrono::milliseconds idle{20000};   ///< without a byte
    std::chrono::milliseconds whole{300000}; ///< for one attempt, however it drips
    qint64 fileBytes = qint64(64) << 20;     ///< the largest known has four million
    qsizetype files = 40000;                 ///< that lists may name; Huawei's name nineteen thousand
    int failuresInARow = 8;                  ///< files; then nobody is there who answers
};

/// What a server gave.
struct FetchedFile {
    bool isUnchanged = false; ///< what is kept is what the server has
    bool isMissing = false;   ///< where that is an answer, or the vendor says so
    QByteArray bytes{};       ///< whole, and JSON of the kind that was asked for
    FetchedStamp stamp{};     ///< without time and size

    bool operator==(const FetchedFile &) const = default;
};

/// Asks for one file until it is there, or until it is clear that it will not come. Follows a redirect on the same server, never to another.
class COUNTERSIGN_CORE FileFetch : public QObject {
    Q_OBJECT
public:
    /// \p transport outlives it.
    FileFetch(Transport &transport, const FetchLimits &limits, const MetadataBase &base, const MetadataFile &file, QObject *parent);

    const MetadataFile &file() const { return m_file; }
    /// The file's address, whatever redirects there are.
    QByteArray url() const;

    /// What is kept already, before the start: the server is asked for something newer.
    void askForNewer(const FetchedStamp &known) { m_known = known; }
    void start();
    void cancel();

signals:
    void received(qint64 bytes); ///< of this attempt so far
    /// Once, from the event loop. Errors of the transport, and BadInput for an answer that is no metadata: another status, a web page, broken JSON, a
    /// redirect to another server.
    void finished(const countersign::Result<countersign::FetchedFile> &result);

private:
    void ask();
    void read(const Result<Response> &result);
    Result<FetchedFile> judged(const Response &response) const;
    bool follow(const Response &response);
    bool askOtherwise(const Response &response);
    void again(const Error &error);
    void end(const Result<FetchedFile> &result);
    Error refusal(ErrorKind kind, const QString &message) const;

    Transport &m_transport;
    FetchLimits m_limits;
    MetadataBase m_base;
    MetadataFile m_file;
    std::optional<FetchedStamp> m_known{};
    QByteArray m_path{}; ///< the file's, or where the server sent us from there
    QVector<QPair<QByteArray, QByteArray>> m_query{};
    QPointer<Exchange> m_exchange{};
    QTimer m_whole{}, m_pause{};
    int m_attempts = 0, m_redirects = 0;
    bool m_isLate = false, m_isEnded = false, m_isAskedOtherwise = false;
};

} // namespace countersign
