// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metadata/metadatarunner.h"
#include "core/transport/networktransport.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

namespace countersign {

/// A store of its own, a runner over it, and a source to import: the product `Depot`.
struct Running {
    QTemporaryDir home{};
    CatalogueStore store{home.filePath(QStringLiteral("catalogue"))};
    NetworkTransport transport{};
    SystemClock clock{};
    FetchLimits limits{.pause = std::chrono::milliseconds(5), .idle = std::chrono::milliseconds(400)};
    MetadataRunner runner{store, transport, clock, QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), limits};
    std::function<void(const MetadataProgress &)> onProgress{};

    Running()
    {
        QObject::connect(&runner, &MetadataRunner::progressed, &runner, [this](const MetadataProgress &progress) {
            if (onProgress)
                onProgress(progress);
        });
    }
    Result<MetadataResult> operator()(const MetadataTask &task)
    {
        std::optional<Result<MetadataResult>> ended;
        QEventLoop loop;
        QObject::connect(&runner, &MetadataRunner::finished, &loop, [&](const Result<MetadataResult> &result) {
            ended = result;
            loop.quit();
        });
        QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
        runner.start(task);
        loop.exec();
        if (!ended)
            qFatal("it never ended");
        return *ended;
    }
    /// A source of \p count operations, `Op0` and on.
    QString source(const QString &name, int count = 1) const
    {
        const QString folder = home.filePath(name);
        QByteArray names;
        for (int i = 0; i < count; ++i) {
            const QByteArray operation = "Op" + QByteArray::number(i);
            names += (i == 0 ? "\"" : ",\"") + operation + '"';
            write(folder + QStringLiteral("/metadatas/depot/") + QString::fromLatin1(operation) + QStringLiteral(".json"),
                  R"({"name":")" + operation + R"(","method":"GET|POST","pathPattern":"","parameters":[]})");
        }
        write(folder + QStringLiteral("/metadatas/products.json"),
              R"({"products":[{"code":"Depot","version":"2020-01-01","name":{"en":"Depot","zh":""},"api_style":"rpc","apis":[)" + names
                  + "]}]}");
        return folder;
    }
    StoredCatalogue only() const
    {
        const auto all = store.catalogues();
        return all.size() == 1 ? all.first() : StoredCatalogue{};
    }
    /// Files of the store that belong to nothing.
    QStringList leftovers() const
    {
        QStringList found;
        for (QDirIterator each(store.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();) {
            const QString name = QFileInfo(each.next()).fileName();
            if (!name.endsWith(u".catalogue") && !name.endsWith(u".source") && !name.endsWith(u".json") && !name.endsWith(u".stamp"))
                found.append(name);
        }
        return found;
    }
};

/// The result, or its error as the test's failure.
#define HAVE(result) QVERIFY2(result, result ? "" : qPrintable(sentence((result).error())))

} // namespace countersign
