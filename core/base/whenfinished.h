// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace countersign {

/// Hands the result of \p future to \p use: at once when it is there, else from the event loop, and not at all when \p context is gone by then.
/// `QFuture::then` with a context needs the context to live until the end (Qt 6.4): not what a window can promise to a keychain.
template <class T, class Use>
void whenFinished(const QFuture<T> &future, QObject *context, Use use)
{
    if (future.isFinished())
        return use(future.result());
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            use(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace countersign
