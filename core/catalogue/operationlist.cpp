// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/operationlist.h"

#include "core/catalogue/mappedservice.h"

#include <algorithm>

namespace countersign {

namespace {

qsizetype sizeOf(const MappedService &service)
{
    const auto *operations = service.service->operations();
    return operations ? qsizetype(operations->size()) : 0;
}

std::optional<qsizetype> positionIn(const MappedService &service, QByteArrayView wanted)
{
    if (sizeOf(service) == 0)
        return std::nullopt;
    const auto nameAt = [&service](uint32_t position) { return service.bytes(service.entry(qsizetype(position)).name()); };
    const auto &order = *service.service->by_name();
    const auto found = std::lower_bound(order.begin(), order.end(), wanted,
                                        [&](uint32_t position, QByteArrayView asked) { return nameAt(position) < asked; });
    if (found == order.end() || nameAt(*found) != wanted)
        return std::nullopt;
    return qsizetype(*found);
}

} // namespace

std::optional<qsizetype> OperationSupplement::placeOf(quint32 position) const
{
    const auto found = std::lower_bound(only.cbegin(), only.cend(), position);
    return found != only.cend() && *found == position ? std::optional(found - only.cbegin()) : std::nullopt;
}

OperationList::OperationList(std::shared_ptr<const MappedService> mapped) : m_mapped(std::move(mapped)), m_size(sizeOf(*m_mapped)) { }

OperationList OperationList::joinedBy(std::shared_ptr<const MappedService> further) const
{
    auto supplement = std::make_shared<OperationSupplement>();
    supplement->twins.resize(size_t(m_size), 0);
    for (qsizetype position = 0; position < sizeOf(*further); ++position) {
        const auto there = positionIn(*m_mapped, further->bytes(further->entry(position).name()));
        if (there)
            supplement->twins[size_t(*there)] = quint32(position) + 1;
        else
            supplement->only.push_back(quint32(position));
    }
    supplement->mapped = std::move(further);
    OperationList joined = *this;
    joined.m_size += qsizetype(supplement->only.size());
    joined.m_supplement = std::move(supplement);
    return joined;
}

OperationList::Place OperationList::place(qsizetype position) const
{
    const qsizetype beyond = position - firstSize();
    return beyond < 0 ? Place{m_mapped, position} : Place{m_supplement->mapped, qsizetype(m_supplement->only[size_t(beyond)])};
}

OperationSummary OperationList::at(qsizetype position) const
{
    const Place at = place(position);
    OperationSummary summary = at.mapped->summary(at.position);
    if (at.mapped != m_mapped || !m_supplement || (!summary.descriptionEn.isEmpty() && !summary.descriptionZh.isEmpty()))
        return summary;
    if (const quint32 twin = m_supplement->twins[size_t(position)]; twin > 0) {
        const OperationSummary said = m_supplement->mapped->summary(qsizetype(twin) - 1);
        if (summary.descriptionEn.isEmpty())
            summary.descriptionEn = said.descriptionEn;
        if (summary.descriptionZh.isEmpty())
            summary.descriptionZh = said.descriptionZh;
    }
    return summary;
}

QString OperationList::name(qsizetype position) const
{
    const Place at = place(position);
    return at.mapped->text(at.mapped->entry(at.position).name());
}

std::optional<qsizetype> OperationList::position(const QString &name) const
{
    if (!m_mapped)
        return std::nullopt;
    const QByteArray wanted = name.toUtf8();
    if (const auto first = positionIn(*m_mapped, wanted))
        return first;
    const auto further = m_supplement ? positionIn(*m_supplement->mapped, wanted) : std::nullopt;
    return further ? std::optional(firstSize() + *m_supplement->placeOf(quint32(*further))) : std::nullopt;
}

bool OperationList::mentions(qsizetype position, QStringView folded) const
{
    const Place at = place(position);
    if (at.mapped->foldedName(at.position).contains(folded) || at.mapped->besideName(at.position).contains(folded))
        return true;
    const quint32 twin = at.mapped == m_mapped && m_supplement ? m_supplement->twins[size_t(position)] : 0;
    return twin > 0 && m_supplement->mapped->besideName(qsizetype(twin) - 1).contains(folded);
}

QStringList OperationList::path(quint16 index) const
{
    return m_mapped->path(index);
}

quint16 OperationList::group(qsizetype position) const
{
    const Place at = place(position);
    return at.mapped == m_mapped ? at.mapped->entry(at.position).group() : 0; // groups are the first catalogue's
}

std::span<const quint16> OperationList::alsoIn(qsizetype position) const
{
    const Place at = place(position);
    return at.mapped == m_mapped ? at.mapped->alsoIn(at.position) : std::span<const quint16>();
}

bool OperationList::isAnyAlsoElsewhere() const
{
    return m_mapped && m_mapped->service->also_in();
}

} // namespace countersign
