// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/mappedservice.h"

#include "core/base/charset.h"

namespace countersign {

namespace {

QStringView characters(const flatbuffers::Vector<uint16_t> &all, uint32_t begin, uint32_t end)
{
    return {reinterpret_cast<const char16_t *>(all.data()) + begin, qsizetype(end - begin)};
}

bool isConsistent(const compiled::NameIndex *index, uint32_t operationCount, uint32_t textCount)
{
    if (!index)
        return true;
    const uint32_t labelCount = sizeOf(index->labels());
    if (!index->folded() || !index->bonuses() || !areBelow(index->labels(), textCount)
        || !areEnds(index->ends(), labelCount, sizeOf(index->folded())) || sizeOf(index->bonuses()) != sizeOf(index->folded())
        || sizeOf(index->letters()) != labelCount)
        return false;
    uint32_t before = 0;
    for (uint32_t position = 0; position < sizeOf(index->entries()); ++position) {
        const auto *entry = index->entries()->Get(position);
        if (entry->label() >= labelCount || entry->operation() >= operationCount || entry->operation() < before)
            return false;
        before = entry->operation();
    }
    return true;
}

/// The names of operations lie beside the operations themselves.
bool isOneEach(const compiled::NameIndex *index, uint32_t operationCount)
{
    if (!index || sizeOf(index->entries()) != operationCount)
        return operationCount == 0;
    for (uint32_t position = 0; position < operationCount; ++position)
        if (index->entries()->Get(position)->operation() != position)
            return false;
    return true;
}

/// Names are texts, and the list that lets one be looked up is in their order.
bool isInOrder(const compiled::Service &service, const compiled::Catalogue &file)
{
    QByteArrayView before;
    for (uint32_t place = 0; place < sizeOf(service.by_name()); ++place) {
        const QByteArrayView name = textAt(file, service.operations()->Get(service.by_name()->Get(place))->name());
        if (name < before || !isUtf8(name))
            return false;
        before = name;
    }
    return true;
}

/// Texts and places of the entries, and the ends of what lies in a line beside them.
bool areConsistent(const compiled::Service &service, uint32_t textCount)
{
    const uint32_t pathCount = sizeOf(service.path_ends());
    uint32_t detailEnd = 0, alsoInEnd = 0;
    for (uint32_t position = 0; position < sizeOf(service.operations()); ++position) {
        const compiled::OperationEntry &entry = *service.operations()->Get(position);
        if (entry.name() >= textCount || entry.description_en() >= textCount || entry.description_zh() >= textCount
            || entry.method() >= textCount || entry.effect() > compiled::Effect::MAX || entry.group() >= pathCount
            || entry.detail_end() < detailEnd || entry.also_in_end() < alsoInEnd)
            return false;
        detailEnd = entry.detail_end();
        alsoInEnd = entry.also_in_end();
    }
    return detailEnd == sizeOf(service.details()) && alsoInEnd == sizeOf(service.also_in()) && areBelow(service.also_in(), pathCount);
}

} // namespace

bool isConsistent(const compiled::Service &service, const compiled::Catalogue &file)
{
    const uint32_t textCount = file.text_ends()->size();
    const uint32_t operationCount = sizeOf(service.operations());
    return areBelow(service.path_titles(), textCount)
        && areEnds(service.path_ends(), sizeOf(service.path_ends()), sizeOf(service.path_titles())) && areConsistent(service, textCount)
        && sizeOf(service.by_name()) == operationCount && areBelow(service.by_name(), operationCount) && isInOrder(service, file)
        && (operationCount == 0 || service.beside_names()) && areEnds(service.beside_ends(), operationCount, sizeOf(service.beside_names()))
        && isConsistent(service.names(), operationCount, textCount) && isOneEach(service.names(), operationCount)
        && isConsistent(service.parameter_names(), operationCount, textCount)
        && isConsistent(service.error_codes(), operationCount, textCount);
}

std::span<const uint8_t> MappedService::detail(qsizetype position) const
{
    const uint32_t begin = position == 0 ? 0 : entry(position - 1).detail_end();
    return service->details() ? std::span(service->details()->data() + begin, entry(position).detail_end() - begin)
                              : std::span<const uint8_t>();
}

std::span<const uint16_t> MappedService::alsoIn(qsizetype position) const
{
    const uint32_t begin = position == 0 ? 0 : entry(position - 1).also_in_end();
    return service->also_in() ? std::span(service->also_in()->data() + begin, entry(position).also_in_end() - begin)
                              : std::span<const uint16_t>();
}

QStringList MappedService::path(uint16_t index) const
{
    QStringList names;
    for (uint32_t position = beginOf(*service->path_ends(), index); position < service->path_ends()->Get(index); ++position)
        names.append(text(service->path_titles()->Get(position)));
    return names;
}

OperationSummary MappedService::summary(qsizetype position) const
{
    const compiled::OperationEntry &from = entry(position);
    OperationSummary summary;
    summary.id = {cloud, product, version, text(from.name())};
    summary.descriptionEn = text(from.description_en());
    summary.descriptionZh = text(from.description_zh());
    summary.group = path(from.group());
    for (const uint16_t place : alsoIn(position))
        summary.alsoIn.append(path(place));
    summary.method = bytes(from.method()).toByteArray();
    summary.effect = OperationEffect(static_cast<int>(from.effect()));
    summary.billed = from.billed();
    summary.highRisk = from.high_risk();
    summary.needsNoKey = from.needs_no_key();
    summary.deprecated = from.deprecated_by_vendor();
    return summary;
}

QStringView MappedService::foldedName(qsizetype position) const
{
    const compiled::NameIndex &names = *service->names();
    const uint32_t label = names.entries()->Get(uint32_t(position))->label();
    return characters(*names.folded(), beginOf(*names.ends(), label), names.ends()->Get(label));
}

QStringView MappedService::besideName(qsizetype position) const
{
    const auto at = uint32_t(position);
    return characters(*service->beside_names(), beginOf(*service->beside_ends(), at), service->beside_ends()->Get(at));
}

QStringView MappedService::besideNames() const
{
    const auto *all = service->beside_names();
    return all ? characters(*all, 0, all->size()) : QStringView();
}

std::span<const uint32_t> MappedService::besideEnds() const
{
    const auto *ends = service->beside_ends();
    return ends ? std::span(ends->data(), ends->size()) : std::span<const uint32_t>();
}

uint32_t NameScan::labelCount() const
{
    return m_index ? sizeOf(m_index->labels()) : 0;
}

std::span<const compiled::NameEntry> NameScan::entries() const
{
    if (!m_index || !m_index->entries())
        return {};
    return {reinterpret_cast<const compiled::NameEntry *>(m_index->entries()->Data()), m_index->entries()->size()};
}

NameScan::Label NameScan::label(uint32_t position) const
{
    const uint32_t begin = beginOf(*m_index->ends(), position);
    return {characters(*m_index->folded(), begin, m_index->ends()->Get(position)), m_index->bonuses()->data() + begin,
            m_index->letters()->Get(position)};
}

} // namespace countersign
