// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <memory>

namespace countersign {

/// Frees what nobody needs any more in a thread of \p pool: where it is of many parts, that takes as long as work that somebody waits for.
template <class Thing>
void freeLater(std::shared_ptr<Thing> thing, QThreadPool &pool = *QThreadPool::globalInstance())
{
    pool.start([unneeded = std::move(thing)]() mutable { unneeded.reset(); });
}

} // namespace countersign
