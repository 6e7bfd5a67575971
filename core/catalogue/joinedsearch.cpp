// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/joinedsearch.h"

namespace countersign {

JoinedSearch::JoinedSearch(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

JoinedSearch::~JoinedSearch()
{
    stop();
}

void JoinedSearch::stop()
{
    cancel();
    m_pool.waitForDone();
}

void JoinedSearch::start(const CatalogueSearch &search, const QString &text, bool anyFound)
{
    cancel();
    m_current = std::make_shared<std::atomic<bool>>(false);
    m_pool.start([this, search, text, anyFound, flag = m_current] {
        const std::vector<FoundOperation> found = search.joined(text, anyFound, [&flag] { return flag->load(); });
        if (*flag)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, found, flag] {
                if (m_current != flag)
                    return; // another text was asked for meanwhile
                m_current.reset();
                emit joined(found);
            },
            Qt::QueuedConnection);
    });
}

void JoinedSearch::cancel()
{
    if (m_current)
        *m_current = true;
    m_current.reset();
    m_pool.clear();
}

} // namespace countersign
