// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/cataloguewriter.h"

#include "core/catalogue/searchwriter.h"
#include "core/catalogue/textpool.h"

#include <catalogue_generated.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

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

Offset<flatbuffers::Vector<Offset<compiled::Parameter>>> writtenParameters(FlatBufferBuilder &builder, TextPool &pool,
                                                                           const QVector<Parameter> &parameters)
{
    std::vector<Offset<compiled::Parameter>> tables;
    for (const Parameter &from : parameters) {
        const auto members = writtenParameters(builder, pool, from.members);
        const auto choices = writtenIndices(builder, pool.indices(from.choices));
        const auto suggestions = writtenIndices(builder, pool.indices(from.suggestions));
        compiled::ParameterBuilder to(builder);
        to.add_name(pool.index(from.name));
        to.add_place(compiled::Place(static_cast<uint8_t>(from.place)));
        to.add_type(compiled::Type(static_cast<uint8_t>(from.type)));
        to.add_style(pool.index(from.style));
        to.add_required(from.required);
        to.add_recommended(from.recommended);
        to.add_sensitive(from.sensitive);
        to.add_deprecated_by_vendor(from.deprecated);
        to.add_description(pool.index(from.description));
        to.add_default_value(pool.index(from.defaultValue));
        to.add_example(pool.index(from.example));
        to.add_choices(choices);
        to.add_suggestions(suggestions);
        to.add_minimum(pool.index(from.minimum));
        to.add_maximum(pool.index(from.maximum));
        to.add_min_length(from.minLength.value_or(-1));
        to.add_max_length(from.maxLength.value_or(-1));
        to.add_min_items(from.minItems.value_or(-1));
        to.add_max_items(from.maxItems.value_or(-1));
        to.add_pattern(pool.index(from.pattern));
        to.add_format(pool.index(from.format));
        to.add_members(members);
        tables.push_back(to.Finish());
    }
    return writtenTables(builder, tables);
}

Offset<flatbuffers::Vector<Offset<compiled::ResponseMember>>> writtenResponse(FlatBufferBuilder &builder, TextPool &pool,
                                                                              const QVector<ResponseMember> &response)
{
    std::vector<Offset<compiled::ResponseMember>> tables;
    for (const ResponseMember &from : response) {
        const auto members = writtenResponse(builder, pool, from.members);
        compiled::ResponseMemberBuilder to(builder);
        to.add_name(pool.index(from.name));
        to.add_type(compiled::Type(static_cast<uint8_t>(from.type)));
        to.add_example(pool.index(from.example));
        to.add_sensitive(from.sensitive);
        to.add_members(members);
        tables.push_back(to.Finish());
    }
    return writtenTables(builder, tables);
}

Offset<flatbuffers::Vector<const compiled::Pair *>> writtenPairs(FlatBufferBuilder &builder, TextPool &pool,
                                                                 const QVector<QPair<QByteArray, QByteArray>> &pairs)
{
    std::vector<compiled::Pair> structs;
    for (const auto &pair : pairs)
        structs.emplace_back(pool.index(pair.first), pool.index(pair.second));
    return structs.empty() ? Offset<flatbuffers::Vector<const compiled::Pair *>>() : builder.CreateVectorOfStructs(structs);
}

/// An operation's own buffer, without what its entry holds.
FlatBufferBuilder writtenDetail(TextPool &pool, const Operation &from)
{
    FlatBufferBuilder builder;
    const auto methods = writtenIndices(builder, pool.indices(from.methods));
    const auto fixedQuery = writtenPairs(builder, pool, from.fixedQuery);
    const auto fixedHeaders = writtenPairs(builder, pool, from.fixedHeaders);
    const auto schemes = writtenIndices(builder, pool.indices(from.schemes));
    const auto formats = writtenIndices(builder, pool.indices(from.formats));
    const auto parameters = writtenParameters(builder, pool, from.parameters);
    const auto response = writtenResponse(builder, pool, from.response);
    std::vector<compiled::ErrorCode> codes;
    for (const ErrorCode &error : from.errorCodes)
        codes.emplace_back(static_cast<uint32_t>(error.status), pool.index(error.code));
    const auto errorCodes =
        codes.empty() ? Offset<flatbuffers::Vector<const compiled::ErrorCode *>>() : builder.CreateVectorOfStructs(codes);
    const auto ramActions = writtenIndices(builder, pool.indices(from.ramActions));

    compiled::OperationBuilder to(builder);
    to.add_methods(methods);
    to.add_path_template(pool.index(from.pathTemplate));
    to.add_fixed_query(fixedQuery);
    to.add_fixed_headers(fixedHeaders);
    to.add_schemes(schemes);
    to.add_formats(formats);
    to.add_body_shape(compiled::Shape(static_cast<uint8_t>(from.bodyShape)));
    to.add_content_type(pool.index(from.contentType));
    to.add_charset(pool.index(from.charset));
    to.add_listed(from.listed);
    to.add_parameters(parameters);
    to.add_response(response);
    to.add_response_type(pool.index(from.responseType));
    to.add_error_codes(errorCodes);
    to.add_ram_actions(ramActions);
    builder.Finish(to.Finish());
    return builder;
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
    Offset<flatbuffers::Vector<Offset<compiled::GroupPath>>> written(FlatBufferBuilder &builder, TextPool &pool) const
    {
        std::vector<Offset<compiled::GroupPath>> tables;
        for (const QStringList &path : m_paths)
            tables.push_back(compiled::CreateGroupPath(builder, writtenIndices(builder, pool.indices(path))));
        return builder.CreateVector(tables);
    }

private:
    QVector<QStringList> m_paths{QStringList()};
};

Offset<compiled::OperationEntry> writtenEntry(FlatBufferBuilder &builder, TextPool &pool, PathPool &paths, const Operation &from)
{
    const FlatBufferBuilder detail = writtenDetail(pool, from);
    builder.ForceVectorAlignment(detail.GetSize(), sizeof(uint8_t), alignof(uint64_t)); // the reader uses it where it lies
    const auto detailBytes = builder.CreateVector(detail.GetBufferPointer(), detail.GetSize());
    std::vector<uint16_t> further;
    for (const QStringList &path : from.alsoIn)
        further.push_back(paths.index(path));
    const auto alsoIn = further.empty() ? Offset<flatbuffers::Vector<uint16_t>>() : builder.CreateVector(further);

    compiled::OperationEntryBuilder to(builder);
    to.add_name(pool.index(from.id.name));
    to.add_description_en(pool.index(from.descriptionEn));
    to.add_description_zh(pool.index(from.descriptionZh));
    to.add_group(paths.index(from.group));
    to.add_also_in(alsoIn);
    to.add_method(pool.index(from.methods.isEmpty() ? QByteArray() : from.methods.first()));
    to.add_effect(compiled::Effect(static_cast<uint8_t>(from.effect)));
    to.add_billed(from.billed);
    to.add_deprecated_by_vendor(from.deprecated);
    to.add_detail(detailBytes);
    return to.Finish();
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

Offset<compiled::Service> writtenService(FlatBufferBuilder &builder, TextPool &pool, const ServiceContents &contents)
{
    const Service &from = contents.service;
    std::vector<Offset<compiled::Endpoint>> endpoints;
    for (const RegionEndpoint &endpoint : from.endpoints)
        endpoints.push_back(compiled::CreateEndpoint(builder, pool.index(endpoint.regionId), pool.index(endpoint.nameEn),
                                                     pool.index(endpoint.nameZh), pool.index(endpoint.publicHost),
                                                     pool.index(endpoint.vpcHost)));
    PathPool paths;
    std::vector<Offset<compiled::OperationEntry>> operations;
    for (const Operation &operation : contents.operations)
        operations.push_back(writtenEntry(builder, pool, paths, operation));
    QVector<QPair<QByteArray, QByteArray>> groups;
    for (auto group = from.groupsZh.cbegin(); group != from.groupsZh.cend(); ++group)
        groups.append({group.key().toUtf8(), group.value().toUtf8()});
    const auto writtenGroups = writtenPairs(builder, pool, groups);
    const auto writtenPaths = paths.written(builder, pool);
    const auto writtenEndpoints = builder.CreateVector(endpoints);
    const auto writtenOperations = builder.CreateVector(operations);
    const auto byName = builder.CreateVector(orderByName(contents.operations));
    const WrittenSearch search = writtenSearch(builder, pool, contents);

    compiled::ServiceBuilder to(builder);
    to.add_cloud(pool.index(from.cloud));
    to.add_product(pool.index(from.product));
    to.add_version(pool.index(from.version));
    to.add_code(pool.index(from.code));
    to.add_title_en(pool.index(from.titleEn));
    to.add_title_zh(pool.index(from.titleZh));
    to.add_groups(writtenGroups);
    to.add_paths(writtenPaths);
    to.add_default_host(pool.index(from.defaultHost));
    to.add_host_scheme(pool.index(from.hostScheme));
    to.add_port(static_cast<uint16_t>(from.port));
    to.add_endpoints(writtenEndpoints);
    to.add_operations(writtenOperations);
    to.add_by_name(byName);
    to.add_names(search.names);
    to.add_parameter_names(search.parameterNames);
    to.add_error_codes(search.errorCodes);
    to.add_beside_names(search.besideNames);
    to.add_beside_ends(search.besideEnds);
    return to.Finish();
}

FlatBufferBuilder writtenOrigin(const CatalogueOrigin &origin)
{
    FlatBufferBuilder builder;
    const auto written = [&builder](const QString &text) { return builder.CreateString(text.toStdString()); };
    std::vector<Offset<compiled::Note>> notes;
    for (const ImportNote &note : origin.report.notes)
        notes.push_back(compiled::CreateNote(builder, written(note.file), written(note.place), written(note.reason)));
    builder.Finish(compiled::CreateOrigin(builder, written(origin.format), written(origin.source), origin.importedAt.toSecsSinceEpoch(),
                                          uint64_t(origin.report.files), uint64_t(origin.report.operations), builder.CreateVector(notes)));
    return builder;
}

} // namespace

QByteArray compiledCatalogue(const QVector<ServiceContents> &services, const std::optional<CatalogueOrigin> &origin)
{
    FlatBufferBuilder builder(1 << 20);
    TextPool pool;
    std::vector<Offset<compiled::Service>> written;
    for (const ServiceContents &contents : services)
        written.push_back(writtenService(builder, pool, contents));
    const auto servicesVector = builder.CreateVector(written);
    std::vector<Offset<flatbuffers::String>> strings;
    for (const QByteArray &text : pool.texts())
        strings.push_back(builder.CreateString(text.constData(), static_cast<size_t>(text.size())));
    const auto stringsVector = builder.CreateVector(strings);
    Offset<flatbuffers::Vector<uint8_t>> originVector;
    if (origin) {
        const FlatBufferBuilder buffer = writtenOrigin(*origin);
        builder.ForceVectorAlignment(buffer.GetSize(), sizeof(uint8_t), alignof(uint64_t));
        originVector = builder.CreateVector(buffer.GetBufferPointer(), buffer.GetSize());
    }
    compiled::FinishCatalogueBuffer(builder, compiled::CreateCatalogue(builder, stringsVector, servicesVector, originVector));
    return {reinterpret_cast<const char *>(builder.GetBufferPointer()), static_cast<qsizetype>(builder.GetSize())};
}

Result<void> writeCatalogue(const QVector<ServiceContents> &services, const QString &path, const std::optional<CatalogueOrigin> &origin)
{
    const auto failed = [&path](const QString &reason) {
        return tl::unexpected(Error{
            ErrorKind::FileUnreadable, QCoreApplication::translate("CatalogueWriter", "The catalogue cannot be written (%1)").arg(reason),
            path, QCoreApplication::translate("CatalogueWriter", "Check the folder, your rights to it and the space left")});
    };
    const QFileInfo target(path);
    if (!target.dir().mkpath(QStringLiteral(".")))
        return failed(QCoreApplication::translate("CatalogueWriter", "the folder cannot be made"));
    const QByteArray bytes = compiledCatalogue(services, origin);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(file.errorString());
    return {};
}

} // namespace countersign
