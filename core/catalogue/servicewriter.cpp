// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/servicewriter.h"

#include "core/catalogue/compiledbuffers.h"
#include "core/catalogue/searchwriter.h"

#include <algorithm>
#include <numeric>

namespace countersign {

namespace {

using flatbuffers::FlatBufferBuilder;
using flatbuffers::Offset;
using Indices = std::vector<uint32_t>;

/// An absent vector costs nothing in the file.
Offset<flatbuffers::Vector<uint32_t>> writtenIndices(FlatBufferBuilder &builder, const Indices &indices)
{
    return indices.empty() ? Offset<flatbuffers::Vector<uint32_t>>() : builder.CreateVector(indices);
}

template <class Table>
Offset<flatbuffers::Vector<Offset<Table>>> writtenTables(FlatBufferBuilder &builder, const std::vector<Offset<Table>> &tables)
{
    return tables.empty() ? Offset<flatbuffers::Vector<Offset<Table>>>() : builder.CreateVector(tables);
}

template <class Struct>
Offset<flatbuffers::Vector<const Struct *>> writtenStructs(FlatBufferBuilder &builder, const std::vector<Struct> &structs)
{
    return structs.empty() ? Offset<flatbuffers::Vector<const Struct *>>() : builder.CreateVectorOfStructs(structs);
}

Offset<flatbuffers::Vector<const compiled::Pair *>> writtenPairs(FlatBufferBuilder &builder, TextPool &pool,
                                                                 const QVector<QPair<QByteArray, QByteArray>> &pairs)
{
    std::vector<compiled::Pair> structs;
    for (const auto &pair : pairs)
        structs.emplace_back(pool.index(pair.first), pool.index(pair.second));
    return writtenStructs(builder, structs);
}

/// The places of a service's tree, each once; the first is the one outside all groups.
class PathPool {
public:
    uint16_t index(const QStringList &path)
    {
        const auto known = m_paths.indexOf(path);
        if (known >= 0)
            return static_cast<uint16_t>(known);
        m_paths.append(path);
        return static_cast<uint16_t>(m_paths.size() - 1);
    }
    /// The titles of all in a row, and where each one's end.
    std::pair<Indices, Indices> titlesAndEnds(TextPool &pool) const
    {
        Indices titles, ends;
        for (const QStringList &path : m_paths) {
            const Indices more = pool.indices(path);
            titles.insert(titles.end(), more.cbegin(), more.cend());
            ends.push_back(uint32_t(titles.size()));
        }
        return {titles, ends};
    }

private:
    QVector<QStringList> m_paths{QStringList()};
};

/// The types of one service in the order they are met; each is opened once, by the first node that refers to it.
template <class Node>
class TypeOrder {
public:
    /// The place of a type plus 1; 0 for members held beside their node.
    uint32_t number(const LazyMembers<Node> &members)
    {
        const QString name = members.typeName();
        if (name.isEmpty())
            return 0;
        const auto known = m_numbers.constFind(name);
        if (known != m_numbers.cend())
            return *known;
        m_types.append(members);
        return *m_numbers.insert(name, static_cast<uint32_t>(m_types.size()));
    }
    qsizetype size() const { return m_types.size(); }
    LazyMembers<Node> at(qsizetype place) const { return m_types.at(place); }

private:
    QVector<LazyMembers<Node>> m_types{};
    QHash<QString, uint32_t> m_numbers{};
};

/// One service while it is written.
class ServiceWriter {
public:
    ServiceWriter(FlatBufferBuilder &builder, CataloguePools &pools) : m_builder(builder), m_pools(pools), m_texts(pools.texts) { }

    Offset<compiled::Service> written(const ServiceContents &contents, const SearchTexts &searched);

private:
    using Types = Offset<flatbuffers::Vector<Offset<compiled::Type>>>;

    Offset<flatbuffers::Vector<Offset<compiled::Parameter>>> nodes(FlatBufferBuilder &builder, const QVector<Parameter> &parameters);
    Offset<compiled::Parameter> node(FlatBufferBuilder &builder, const Parameter &from);
    Offset<flatbuffers::Vector<Offset<compiled::ResponseMember>>> nodes(FlatBufferBuilder &builder,
                                                                        const QVector<ResponseMember> &response);
    void writeDetail(FlatBufferBuilder &builder, const Operation &from);
    compiled::OperationEntry entry(const Operation &from);
    template <class Members, class Node>
    Types types(TypeOrder<Node> &order);
    uint32_t english(const VendorText &text) { return m_pools.vendorTexts.index(text.bytes(false, m_copy)); }
    uint32_t chinese(const VendorText &text) { return m_pools.vendorTexts.index(text.bytes(true, m_copy)); }

    FlatBufferBuilder &m_builder;
    FlatBufferBuilder m_detail{}; ///< of one operation after the other
    CataloguePools &m_pools;
    TextPool &m_texts;
    QByteArray m_copy{}; ///< of a vendor's text, where one is needed
    std::vector<uint8_t> m_details{};
    std::vector<uint16_t> m_alsoIn{};
    PathPool m_paths{};
    TypeOrder<Parameter> m_types{};
    TypeOrder<ResponseMember> m_responseTypes{};
};

Offset<flatbuffers::Vector<Offset<compiled::Parameter>>> ServiceWriter::nodes(FlatBufferBuilder &builder,
                                                                              const QVector<Parameter> &parameters)
{
    std::vector<Offset<compiled::Parameter>> tables;
    for (const Parameter &from : parameters)
        tables.push_back(node(builder, from));
    return writtenTables(builder, tables);
}

Offset<compiled::Parameter> ServiceWriter::node(FlatBufferBuilder &builder, const Parameter &from)
{
    const uint32_t type = m_types.number(from.members);
    const auto members = type == 0 ? nodes(builder, from.members.list()) : Offset<flatbuffers::Vector<Offset<compiled::Parameter>>>();
    const auto choices = writtenIndices(builder, m_texts.indices(from.choices));
    const auto suggestions = writtenIndices(builder, m_texts.indices(from.suggestions));
    std::vector<compiled::ChoiceTitle> titles;
    for (const VendorText &title : from.choiceTitles)
        titles.emplace_back(english(title), chinese(title));
    const auto choiceTitles = writtenStructs(builder, titles);
    compiled::ParameterBuilder to(builder);
    to.add_name(m_texts.index(from.name));
    to.add_place(compiled::Place(static_cast<uint8_t>(from.place)));
    to.add_type(compiled::Kind(static_cast<uint8_t>(from.type)));
    to.add_style(m_texts.index(from.style));
    to.add_required(from.required);
    to.add_recommended(from.recommended);
    to.add_sensitive(from.sensitive);
    to.add_deprecated_by_vendor(from.deprecated);
    to.add_description(m_texts.index(from.description));
    to.add_text_doc_en(english(from.documentation));
    to.add_text_doc_zh(chinese(from.documentation));
    to.add_default_value(m_texts.index(from.defaultValue));
    to.add_example(m_texts.index(from.example));
    to.add_choices(choices);
    to.add_choice_titles(choiceTitles);
    to.add_suggestions(suggestions);
    to.add_minimum(m_texts.index(from.minimum));
    to.add_maximum(m_texts.index(from.maximum));
    to.add_is_minimum_outside(from.isMinimumOutside);
    to.add_is_maximum_outside(from.isMaximumOutside);
    to.add_multiple_of(m_texts.index(from.multipleOf));
    to.add_min_length(from.minLength.value_or(-1));
    to.add_max_length(from.maxLength.value_or(-1));
    to.add_min_items(from.minItems.value_or(-1));
    to.add_max_items(from.maxItems.value_or(-1));
    to.add_has_unique_items(from.hasUniqueItems);
    to.add_nullable(from.nullable);
    to.add_allows_reserved(from.allowsReserved);
    to.add_xml_name(m_texts.index(from.xml.name));
    to.add_xml_prefix(m_texts.index(from.xml.prefix));
    to.add_xml_namespace(m_texts.index(from.xml.nameSpace));
    to.add_xml_attribute(from.xml.isAttribute);
    to.add_xml_wrapped(from.xml.isWrapped);
    to.add_pattern(m_texts.index(from.pattern));
    to.add_format(m_texts.index(from.format));
    to.add_content_type(m_texts.index(from.contentType));
    to.add_members(members);
    to.add_members_of(type);
    return to.Finish();
}

Offset<flatbuffers::Vector<Offset<compiled::ResponseMember>>> ServiceWriter::nodes(FlatBufferBuilder &builder,
                                                                                   const QVector<ResponseMember> &response)
{
    std::vector<Offset<compiled::ResponseMember>> tables;
    for (const ResponseMember &from : response) {
        const uint32_t type = m_responseTypes.number(from.members);
        const auto members =
            type == 0 ? nodes(builder, from.members.list()) : Offset<flatbuffers::Vector<Offset<compiled::ResponseMember>>>();
        compiled::ResponseMemberBuilder to(builder);
        to.add_name(m_texts.index(from.name));
        to.add_type(compiled::Kind(static_cast<uint8_t>(from.type)));
        to.add_example(m_texts.index(from.example));
        to.add_sensitive(from.sensitive);
        to.add_format(m_texts.index(from.format));
        to.add_text_doc_en(english(from.documentation));
        to.add_text_doc_zh(chinese(from.documentation));
        to.add_members(members);
        to.add_members_of(type);
        tables.push_back(to.Finish());
    }
    return writtenTables(builder, tables);
}

/// Types refer to types: those met on the way stand behind in the order and come later.
template <class Members, class Node>
ServiceWriter::Types ServiceWriter::types(TypeOrder<Node> &order)
{
    std::vector<Offset<compiled::Type>> tables;
    for (qsizetype place = 0; place < order.size(); ++place) {
        const LazyMembers<Node> type = order.at(place);
        FlatBufferBuilder buffer;
        const auto members = nodes(buffer, type.list());
        typename Members::Builder to(buffer);
        to.add_members(members);
        buffer.Finish(to.Finish());
        const auto detail = writtenInside(m_builder, buffer);
        tables.push_back(compiled::CreateType(m_builder, m_texts.index(type.typeName()), detail));
    }
    return writtenTables(m_builder, tables);
}

/// An operation's own buffer, without what its entry holds.
void ServiceWriter::writeDetail(FlatBufferBuilder &builder, const Operation &from)
{
    const auto methods = writtenIndices(builder, m_texts.indices(from.methods));
    const auto fixedQuery = writtenPairs(builder, m_texts, from.fixedQuery);
    const auto fixedHeaders = writtenPairs(builder, m_texts, from.fixedHeaders);
    const auto schemes = writtenIndices(builder, m_texts.indices(from.schemes));
    const auto formats = writtenIndices(builder, m_texts.indices(from.formats));
    const auto parameters = nodes(builder, from.parameters);
    const auto response = nodes(builder, from.response);
    std::vector<compiled::ErrorCode> codes;
    for (const ErrorCode &error : from.errorCodes)
        codes.emplace_back(static_cast<uint32_t>(error.status), m_texts.index(error.code), english(error.documentation),
                           chinese(error.documentation));
    const auto errorCodes = writtenStructs(builder, codes);
    std::vector<Offset<compiled::AccessRule>> rules;
    for (const AccessRule &rule : from.accessRules)
        rules.push_back(
            compiled::CreateAccessRule(builder, m_texts.index(rule.action), writtenIndices(builder, m_texts.indices(rule.resources))));
    const auto accessRules = writtenTables(builder, rules);

    compiled::OperationBuilder to(builder);
    to.add_methods(methods);
    to.add_path_template(m_texts.index(from.pathTemplate));
    to.add_fixed_query(fixedQuery);
    to.add_fixed_headers(fixedHeaders);
    to.add_schemes(schemes);
    to.add_formats(formats);
    to.add_body_shape(compiled::Shape(static_cast<uint8_t>(from.bodyShape)));
    to.add_content_type(m_texts.index(from.contentType));
    to.add_charset(m_texts.index(from.charset));
    to.add_listed(from.listed);
    to.add_parameters(parameters);
    to.add_response(response);
    to.add_response_type(m_texts.index(from.responseType));
    to.add_error_codes(errorCodes);
    to.add_access_rules(accessRules);
    to.add_server_scheme(m_texts.index(from.server.scheme));
    to.add_server_host(m_texts.index(from.server.host));
    to.add_server_port(static_cast<uint16_t>(from.server.port));
    to.add_text_doc_en(english(from.documentation));
    to.add_text_doc_zh(chinese(from.documentation));
    builder.Finish(to.Finish());
}

compiled::OperationEntry ServiceWriter::entry(const Operation &from)
{
    m_detail.Clear();
    writeDetail(m_detail, from);
    m_details.insert(m_details.end(), m_detail.GetBufferPointer(), m_detail.GetBufferPointer() + m_detail.GetSize());
    m_details.resize((m_details.size() + alignof(uint64_t) - 1) / alignof(uint64_t) * alignof(uint64_t));
    for (const QStringList &path : from.alsoIn)
        m_alsoIn.push_back(m_paths.index(path));
    return {m_texts.index(from.id.name),
            m_texts.index(from.descriptionEn),
            m_texts.index(from.descriptionZh),
            m_texts.index(from.methods.isEmpty() ? QByteArray() : from.methods.first()),
            uint32_t(m_details.size()),
            uint32_t(m_alsoIn.size()),
            m_paths.index(from.group),
            compiled::Effect(static_cast<uint8_t>(from.effect)),
            from.billed,
            from.highRisk,
            from.needsNoKey,
            from.deprecated};
}

/// Positions in the order of the names' bytes, for looking one up.
Indices orderByName(const QVector<Operation> &operations)
{
    Indices order(size_t(operations.size()));
    std::iota(order.begin(), order.end(), 0);
    std::vector<QByteArray> names;
    for (const Operation &operation : operations)
        names.push_back(operation.id.name.toUtf8());
    std::stable_sort(order.begin(), order.end(), [&names](uint32_t a, uint32_t b) { return names[a] < names[b]; });
    return order;
}

Offset<compiled::Service> ServiceWriter::written(const ServiceContents &contents, const SearchTexts &searched)
{
    const Service &from = contents.service;
    std::vector<compiled::Endpoint> endpoints;
    for (const RegionEndpoint &endpoint : from.endpoints)
        endpoints.emplace_back(m_texts.index(endpoint.regionId), m_texts.index(endpoint.nameEn), m_texts.index(endpoint.nameZh),
                               m_texts.index(endpoint.publicHost), m_texts.index(endpoint.vpcHost));
    std::vector<compiled::OperationEntry> operations;
    for (const Operation &operation : contents.operations) {
        if (m_pools.isGivenUp())
            break;
        operations.push_back(entry(operation));
    }
    QVector<QPair<QByteArray, QByteArray>> groups;
    for (auto group = from.groupsZh.cbegin(); group != from.groupsZh.cend(); ++group)
        groups.append({group.key().toUtf8(), group.value().toUtf8()});
    const auto writtenGroups = writtenPairs(m_builder, m_texts, groups);
    const auto [titles, titleEnds] = m_paths.titlesAndEnds(m_texts);
    const auto pathTitles = writtenIndices(m_builder, titles);
    const auto pathEnds = writtenIndices(m_builder, titleEnds);
    const auto writtenEndpoints = writtenStructs(m_builder, endpoints);
    const auto writtenTypes = types<compiled::Members>(m_types);
    const auto writtenResponseTypes = types<compiled::ResponseMembers>(m_responseTypes);
    const auto writtenOperations = writtenStructs(m_builder, operations);
    m_builder.ForceVectorAlignment(m_details.size(), sizeof(uint8_t), alignof(uint64_t));
    const auto details = m_builder.CreateVector(m_details);
    const auto alsoIn = m_alsoIn.empty() ? Offset<flatbuffers::Vector<uint16_t>>() : m_builder.CreateVector(m_alsoIn);
    const auto byName = m_builder.CreateVector(orderByName(contents.operations));
    const WrittenSearch search = searched.written(m_builder, m_texts);

    compiled::ServiceBuilder to(m_builder);
    to.add_cloud(m_texts.index(from.cloud));
    to.add_product(m_texts.index(from.product));
    to.add_version(m_texts.index(from.version));
    to.add_code(m_texts.index(from.code));
    to.add_title_en(m_texts.index(from.titleEn));
    to.add_title_zh(m_texts.index(from.titleZh));
    to.add_groups(writtenGroups);
    to.add_path_titles(pathTitles);
    to.add_path_ends(pathEnds);
    to.add_default_host(m_texts.index(from.defaultHost));
    to.add_host_scheme(m_texts.index(from.hostScheme));
    to.add_port(static_cast<uint16_t>(from.port));
    to.add_endpoints(writtenEndpoints);
    to.add_operations(writtenOperations);
    to.add_details(details);
    to.add_also_in(alsoIn);
    to.add_by_name(byName);
    to.add_names(search.names);
    to.add_parameter_names(search.parameterNames);
    to.add_error_codes(search.errorCodes);
    to.add_beside_names(search.besideNames);
    to.add_beside_ends(search.besideEnds);
    to.add_category_en(m_texts.index(from.categoryEn));
    to.add_category_zh(m_texts.index(from.categoryZh));
    to.add_types(writtenTypes);
    to.add_response_types(writtenResponseTypes);
    return to.Finish();
}

} // namespace

Offset<compiled::Service> writtenService(FlatBufferBuilder &builder, CataloguePools &pools, const ServiceContents &contents,
                                         const SearchTexts &searched)
{
    return ServiceWriter(builder, pools).written(contents, searched);
}

} // namespace countersign
