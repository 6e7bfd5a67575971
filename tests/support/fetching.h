// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/importer.h"
#include "core/metadata/metadatafetcher.h"
#include "core/transport/networktransport.h"
#include "tests/support/fixedclock.h"
#include "tests/support/metadataserver.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

namespace countersign {

inline const QString shopDocument = QStringLiteral("en_us/shop/2020-01-01/api-docs.json");

/// A server, a folder to fetch into, and patience for a test.
struct FetchingFrom {
    MetadataSource source;
    std::unique_ptr<MetadataServer> owned;
    MetadataServer &server = *owned;
    QTemporaryDir home{};
    QDir folder{home.filePath(QStringLiteral("deep/fetched"))}; ///< two floors down: what leads out is seen
    NetworkTransport transport{};
    FixedClock clock{QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC)};
    FetchLimits limits{.pause = std::chrono::milliseconds(5), .idle = std::chrono::milliseconds(400), .whole = std::chrono::seconds(20)};
    QString product{};
    std::function<void(MetadataFetcher &, const FetchProgress &)> onProgress{};

    FetchingFrom(const QString &id, std::unique_ptr<MetadataServer> from) : source(*metadataSource(id)), owned(std::move(from))
    {
        QDir().mkpath(folder.path());
    }
    FetchOutcome operator()()
    {
        MetadataFetcher fetcher(transport, clock, limits);
        std::optional<FetchOutcome> outcome;
        QEventLoop loop;
        QObject::connect(&fetcher, &MetadataFetcher::finished, &loop, [&](const FetchOutcome &ended) {
            if (outcome)
                qFatal("it ended twice");
            outcome = ended;
            QTimer::singleShot(0, &loop, &QEventLoop::quit);
        });
        QObject::connect(&fetcher, &MetadataFetcher::progressed, &loop, [&](const FetchProgress &progress) {
            if (onProgress)
                onProgress(fetcher, progress);
        });
        QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
        server.server().clear();
        fetcher.start({source, *metadataBase(server.base()), folder.path(), product});
        loop.exec();
        if (!outcome)
            qFatal("it never ended");
        return *outcome;
    }
    QByteArray kept(const QString &place) const { return contents(folder.filePath(place)); }
    qsizetype operations() const
    {
        const auto imported = importMetadata(folder.path(), clock.now());
        return imported ? imported->origin.report.operations : -1;
    }
    /// Files that are neither metadata nor stamps.
    QStringList strangers() const
    {
        QStringList found;
        for (QDirIterator each(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();) {
            const QString path = each.next();
            if (!path.endsWith(u".json") && !path.endsWith(u".stamp"))
                found.append(path);
        }
        return found;
    }
};

/// Of Alibaba's server with two products.
struct Fetching : FetchingFrom {
    Fetching() : FetchingFrom(QStringLiteral("alibaba"), std::make_unique<MetadataServer>())
    {
        server.addProduct(QStringLiteral("Shop"));
        server.addProduct(QStringLiteral("Bank"), {QStringLiteral("1.0"), QStringLiteral("2.0")});
    }
};

/// What did not come, and why, in lines.
inline QString reasons(const FetchOutcome &outcome)
{
    QStringList lines;
    for (const ImportNote &note : outcome.notes)
        lines.append(note.file + u": " + note.reason);
    return lines.join(u'\n');
}

} // namespace countersign
