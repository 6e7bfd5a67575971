// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/recordingserver.h"

#include <QMap>

namespace countersign {

/// Alibaba's metadata on the loopback, laid out as it is published: made-up documents, or those of a folder. Answers 304 to an ETag that it gave.
class MetadataServer {
public:
    MetadataServer();
    virtual ~MetadataServer() = default;
    MetadataServer(const MetadataServer &) = delete;
    MetadataServer &operator=(const MetadataServer &) = delete;

    /// Base address: `http://127.0.0.1:PORT/meta/v1`.
    const QString &base() const { return m_base; }
    /// A product with one operation `Do` for each version, in both languages.
    void addProduct(const QString &code, const QStringList &versions = {QStringLiteral("2020-01-01")});
    /// All of \p folder, laid out as `en_us/PRODUCT/VERSION/api-docs.json`; its lists are cut to the products that are there.
    void addFolder(const QString &folder);
    /// What is published at \p place, `en_us/shop/2020-01-01/api-docs.json`, until it is set again; null: nothing is.
    void publish(const QString &place, const QByteArray &json);
    QByteArray published(const QString &place) const { return m_files.value(place); }
    /// Answers one place with something else, each time anew; the server's own answer for an empty function.
    void distort(const QString &place, const std::function<ScriptedAnswer(const RecordedRequest &)> &answer)
    {
        m_distorted[place] = answer;
    }
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }

    RecordingServer &server() { return m_server; }
    /// Requests for \p place; empty: all of them.
    int asked(const QString &place = {}) const;
    /// Requests that waited for an answer at one time.
    int mostAtOnce() const { return m_most; }
    /// The file that a request is for: `en_us/products.json`.
    virtual QString placeOf(const QByteArray &target) const;
    /// What is said of a place with nothing at it.
    virtual QByteArray missing() const;

private:
    ScriptedAnswer answer(const RecordedRequest &request);
    void publishLists();

    struct Product {
        QString code;
        QStringList versions;
    };
    RecordingServer m_server{};
    QString m_base = QString::fromLatin1(m_server.url()) + QStringLiteral("/meta/v1"); ///< also of a server that was closed
    QVector<Product> m_products{};
    QMap<QString, QByteArray> m_files{};
    QMap<QString, std::function<ScriptedAnswer(const RecordedRequest &)>> m_distorted{};
    std::chrono::milliseconds m_delay{0};
    int m_waiting = 0, m_most = 0;
};

} // namespace countersign
