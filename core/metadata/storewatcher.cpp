// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/storewatcher.h"

#include "core/base/whenfinished.h"

#include <QDir>
#include <QtConcurrent>

namespace countersign {

namespace {

constexpr std::chrono::milliseconds settling{300};

StoreNews openedStore(const CatalogueStore &store, const QString &builtInPath)
{
    StoreNews news;
    news.state = store.state(); // before: what changes meanwhile is looked at again
    auto catalogue = std::make_shared<Catalogue>();
    if (const auto opened = catalogue->open(builtInPath, true); !opened)
        news.leftOut.append(opened.error());
    else
        news.catalogue = catalogue;
    news.leftOut += store.openAll(*catalogue);
    return news;
}

} // namespace

StoreWatcher::StoreWatcher(const CatalogueStore &store, const QString &builtInPath, const QByteArray &opened, QObject *parent)
    : QObject(parent), m_store(store), m_builtInPath(builtInPath), m_opened(opened)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settling);
    connect(&m_settled, &QTimer::timeout, this, &StoreWatcher::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settled.start(); });
}

void StoreWatcher::start()
{
    QDir().mkpath(m_store.folder());
    m_watcher.addPath(m_store.folder());
    look();
}

void StoreWatcher::look()
{
    if (m_isReading || m_store.state() == m_opened)
        return;
    m_isReading = true;
    whenFinished(QtConcurrent::run([store = m_store, path = m_builtInPath] { return openedStore(store, path); }), this,
                 [this](const StoreNews &news) { take(news); });
}

void StoreWatcher::take(const StoreNews &news)
{
    m_isReading = false;
    const bool isNews = news.state != m_opened; // else this program was faster
    m_opened = news.state;
    if (isNews && news.catalogue)
        emit changed(news);
    look();
}

} // namespace countersign
