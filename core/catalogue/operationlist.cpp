// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/operationlist.h"

#include "core/catalogue/mappedservice.h"

#include <algorithm>

namespace countersign {

OperationList::OperationList(std::shared_ptr<const MappedService> mapped)
    : m_mapped(std::move(mapped)), m_size(m_mapped->service->operations() ? qsizetype(m_mapped->service->operations()->size()) : 0)
{
}

OperationSummary OperationList::at(qsizetype position) const
{
    return m_mapped->summary(position);
}

QString OperationList::name(qsizetype position) const
{
    return m_mapped->text(m_mapped->entry(position).name());
}

std::optional<qsizetype> OperationList::position(const QString &name) const
{
    if (isEmpty())
        return std::nullopt;
    const auto nameAt = [this](uint32_t position) { return m_mapped->bytes(m_mapped->entry(qsizetype(position)).name()); };
    const QByteArray wanted = name.toUtf8();
    const auto &order = *m_mapped->service->by_name();
    const auto found = std::lower_bound(order.begin(), order.end(), QByteArrayView(wanted),
                                        [&](uint32_t position, QByteArrayView asked) { return nameAt(position) < asked; });
    if (found == order.end() || nameAt(*found) != wanted)
        return std::nullopt;
    return qsizetype(*found);
}

bool OperationList::mentions(qsizetype position, QStringView folded) const
{
    return m_mapped->foldedName(position).contains(folded) || m_mapped->besideName(position).contains(folded);
}

QStringList OperationList::path(quint16 index) const
{
    return m_mapped->path(index);
}

quint16 OperationList::group(qsizetype position) const
{
    return m_mapped->entry(position).group();
}

std::span<const quint16> OperationList::alsoIn(qsizetype position) const
{
    const auto *paths = m_mapped->entry(position).also_in();
    return paths ? std::span(paths->data(), paths->size()) : std::span<const quint16>();
}

} // namespace countersign
