// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogueread.h"

namespace countersign {

namespace {

/// Enumerations have the same order in the schema and in the model; a byte beyond the last name is damage.
template <class Value, class Compiled>
Value compiledEnum(Compiled value, Compiled last, CompiledTexts &texts)
{
    if (value > last) {
        texts.setDamaged();
        return Value{};
    }
    return Value(static_cast<int>(value));
}

std::optional<int> compiledBound(int32_t value)
{
    return value < 0 ? std::nullopt : std::optional<int>(value);
}

/// A buffer inside the file, if it is whole and aligned.
template <class Root>
const Root *inner(std::span<const uint8_t> bytes)
{
    if (bytes.size() < sizeof(uint32_t) || reinterpret_cast<quintptr>(bytes.data()) % alignof(uint64_t) != 0)
        return nullptr;
    flatbuffers::Verifier verifier(bytes.data(), bytes.size());
    return verifier.VerifyBuffer<Root>(nullptr) ? flatbuffers::GetRoot<Root>(bytes.data()) : nullptr;
}

template <class Root>
const Root *inner(const flatbuffers::Vector<uint8_t> *bytes)
{
    return bytes ? inner<Root>(std::span(bytes->data(), bytes->size())) : nullptr;
}

/// What is read of one service, and the texts it is read with.
struct Reading {
    std::shared_ptr<const MappedService> service;
    CompiledTexts texts;

    explicit Reading(std::shared_ptr<const MappedService> from) : service(std::move(from)), texts(*service->file) { }
    VendorText vendorText(uint32_t english, uint32_t chinese) const
    {
        return english == 0 && chinese == 0 ? VendorText() : VendorText(service->vendorTexts, english, chinese);
    }
};

QVector<Parameter> compiledNodes(const flatbuffers::Vector<flatbuffers::Offset<compiled::Parameter>> *list, Reading &reading);
QVector<ResponseMember> compiledNodes(const flatbuffers::Vector<flatbuffers::Offset<compiled::ResponseMember>> *list, Reading &reading);

/// Members held beside their node, or those of a type, read when somebody opens it.
template <class Node, class Root, class Compiled>
LazyMembers<Node> compiledMembers(const Compiled &from, const flatbuffers::Vector<flatbuffers::Offset<compiled::Type>> *types,
                                  Reading &reading)
{
    if (from.members_of() == 0)
        return compiledNodes(from.members(), reading);
    const uint32_t position = from.members_of() - 1;
    if (!types || position >= types->size()) {
        reading.texts.setDamaged();
        return {};
    }
    const compiled::Type *type = types->Get(position);
    return LazyMembers<Node>::ofType(reading.texts.text(type->name()), [type, service = reading.service] {
        Reading later(service);
        const auto *root = inner<Root>(type->detail());
        const auto members = root ? compiledNodes(root->members(), later) : QVector<Node>();
        return later.texts.isDamaged() ? QVector<Node>() : members;
    });
}

Parameter compiledNode(const compiled::Parameter &from, Reading &reading)
{
    CompiledTexts &texts = reading.texts;
    Parameter parameter;
    parameter.name = texts.text(from.name());
    parameter.place = compiledEnum<ParameterPlace>(from.place(), compiled::Place::MAX, texts);
    parameter.type = compiledEnum<ValueType>(from.type(), compiled::Kind::MAX, texts);
    parameter.style = texts.bytes(from.style());
    parameter.required = from.required();
    parameter.recommended = from.recommended();
    parameter.sensitive = from.sensitive();
    parameter.deprecated = from.deprecated_by_vendor();
    parameter.description = texts.text(from.description());
    parameter.documentation = reading.vendorText(from.text_doc_en(), from.text_doc_zh());
    parameter.defaultValue = texts.text(from.default_value());
    parameter.example = texts.text(from.example());
    parameter.choices = texts.texts(from.choices());
    for (uint32_t index = 0; from.choice_titles() && index < from.choice_titles()->size(); ++index) {
        const auto *title = from.choice_titles()->Get(index);
        parameter.choiceTitles.append(reading.vendorText(title->text_doc_en(), title->text_doc_zh()));
    }
    parameter.suggestions = texts.texts(from.suggestions());
    const QStringList &titled = parameter.choices.isEmpty() ? parameter.suggestions : parameter.choices;
    if (!parameter.choiceTitles.isEmpty() && parameter.choiceTitles.size() != titled.size())
        texts.setDamaged();
    parameter.minimum = texts.text(from.minimum());
    parameter.maximum = texts.text(from.maximum());
    parameter.isMinimumOutside = from.is_minimum_outside();
    parameter.isMaximumOutside = from.is_maximum_outside();
    parameter.multipleOf = texts.text(from.multiple_of());
    parameter.minLength = compiledBound(from.min_length());
    parameter.maxLength = compiledBound(from.max_length());
    parameter.minItems = compiledBound(from.min_items());
    parameter.maxItems = compiledBound(from.max_items());
    parameter.hasUniqueItems = from.has_unique_items();
    parameter.nullable = from.nullable();
    parameter.allowsReserved = from.allows_reserved();
    parameter.xml = {.name = texts.text(from.xml_name()),
                     .prefix = texts.text(from.xml_prefix()),
                     .nameSpace = texts.text(from.xml_namespace()),
                     .isAttribute = from.xml_attribute(),
                     .isWrapped = from.xml_wrapped()};
    parameter.pattern = texts.text(from.pattern());
    parameter.format = texts.text(from.format());
    parameter.contentType = texts.bytes(from.content_type());
    parameter.members = compiledMembers<Parameter, compiled::Members>(from, reading.service->service->types(), reading);
    return parameter;
}

QVector<Parameter> compiledNodes(const flatbuffers::Vector<flatbuffers::Offset<compiled::Parameter>> *list, Reading &reading)
{
    QVector<Parameter> parameters;
    for (uint32_t index = 0; list && index < list->size(); ++index)
        parameters.append(compiledNode(*list->Get(index), reading));
    return parameters;
}

QVector<ResponseMember> compiledNodes(const flatbuffers::Vector<flatbuffers::Offset<compiled::ResponseMember>> *list, Reading &reading)
{
    QVector<ResponseMember> members;
    for (uint32_t index = 0; list && index < list->size(); ++index) {
        const auto *from = list->Get(index);
        ResponseMember member;
        member.name = reading.texts.text(from->name());
        member.type = compiledEnum<ValueType>(from->type(), compiled::Kind::MAX, reading.texts);
        member.example = reading.texts.text(from->example());
        member.sensitive = from->sensitive();
        member.format = reading.texts.text(from->format());
        member.documentation = reading.vendorText(from->text_doc_en(), from->text_doc_zh());
        member.members =
            compiledMembers<ResponseMember, compiled::ResponseMembers>(*from, reading.service->service->response_types(), reading);
        members.append(member);
    }
    return members;
}

QVector<QPair<QByteArray, QByteArray>> compiledPairs(const flatbuffers::Vector<const compiled::Pair *> *list, CompiledTexts &texts)
{
    QVector<QPair<QByteArray, QByteArray>> pairs;
    for (uint32_t index = 0; list && index < list->size(); ++index)
        pairs.append({texts.bytes(list->Get(index)->name()), texts.bytes(list->Get(index)->value())});
    return pairs;
}

QVector<RegionEndpoint> compiledEndpoints(const MappedCatalogue &file, const compiled::Service &from)
{
    CompiledTexts texts(*file.root);
    QVector<RegionEndpoint> endpoints;
    for (const auto *endpoint : *from.endpoints())
        endpoints.append({texts.text(endpoint->region()), texts.text(endpoint->name_en()), texts.text(endpoint->name_zh()),
                          texts.bytes(endpoint->public_host()), texts.bytes(endpoint->vpc_host())});
    return texts.isDamaged() ? QVector<RegionEndpoint>() : endpoints;
}

QString ownText(const flatbuffers::String *string)
{
    return string ? QString::fromUtf8(string->c_str(), qsizetype(string->size())) : QString();
}

} // namespace

Service readCompiledService(const std::shared_ptr<const MappedCatalogue> &file, const compiled::Service &from, CompiledTexts &texts,
                            bool builtIn)
{
    Service service;
    service.cloud = texts.text(from.cloud());
    service.product = texts.text(from.product());
    service.version = texts.text(from.version());
    service.code = texts.text(from.code());
    service.titleEn = texts.text(from.title_en());
    service.titleZh = texts.text(from.title_zh());
    for (uint32_t index = 0; from.groups() && index < from.groups()->size(); ++index) {
        const auto *group = from.groups()->Get(index);
        service.groupsZh.insert(texts.text(group->name()), texts.text(group->value()));
    }
    service.categoryEn = texts.text(from.category_en());
    service.categoryZh = texts.text(from.category_zh());
    service.builtIn = builtIn;
    service.defaultHost = texts.bytes(from.default_host());
    service.hostScheme = texts.bytes(from.host_scheme());
    service.port = from.port();
    if (from.endpoints() && from.endpoints()->size() > 0)
        service.endpoints = LazyMembers<RegionEndpoint>::later([file, &from] { return compiledEndpoints(*file, from); });
    return service;
}

std::optional<Operation> readCompiledOperation(const std::shared_ptr<const MappedService> &service, qsizetype position)
{
    const auto *from = inner<compiled::Operation>(service->detail(position));
    if (!from)
        return std::nullopt;
    Reading reading(service);
    CompiledTexts &texts = reading.texts;
    const OperationSummary summary = service->summary(position);
    Operation operation;
    operation.id = summary.id;
    operation.descriptionEn = summary.descriptionEn;
    operation.descriptionZh = summary.descriptionZh;
    operation.group = summary.group;
    operation.alsoIn = summary.alsoIn;
    operation.effect = summary.effect;
    operation.billed = summary.billed;
    operation.highRisk = summary.highRisk;
    operation.needsNoKey = summary.needsNoKey;
    operation.deprecated = summary.deprecated;
    operation.methods = texts.byteLists(from->methods());
    operation.pathTemplate = texts.bytes(from->path_template());
    operation.fixedQuery = compiledPairs(from->fixed_query(), texts);
    operation.fixedHeaders = compiledPairs(from->fixed_headers(), texts);
    operation.schemes = texts.byteLists(from->schemes());
    operation.formats = texts.byteLists(from->formats());
    operation.bodyShape = compiledEnum<BodyShape>(from->body_shape(), compiled::Shape::MAX, texts);
    operation.contentType = texts.bytes(from->content_type());
    operation.charset = texts.bytes(from->charset());
    operation.listed = from->listed();
    operation.parameters = compiledNodes(from->parameters(), reading);
    operation.response = compiledNodes(from->response(), reading);
    operation.responseType = texts.bytes(from->response_type());
    for (uint32_t index = 0; from->error_codes() && index < from->error_codes()->size(); ++index) {
        const auto *error = from->error_codes()->Get(index);
        operation.errorCodes.append(
            {static_cast<int>(error->status()), texts.text(error->code()), reading.vendorText(error->text_doc_en(), error->text_doc_zh())});
    }
    for (uint32_t index = 0; from->access_rules() && index < from->access_rules()->size(); ++index) {
        const auto *rule = from->access_rules()->Get(index);
        operation.accessRules.append({texts.text(rule->action()), texts.texts(rule->resources())});
    }
    operation.server = {texts.bytes(from->server_scheme()), texts.bytes(from->server_host()), from->server_port()};
    operation.documentation = reading.vendorText(from->text_doc_en(), from->text_doc_zh());
    return texts.isDamaged() ? std::nullopt : std::optional(operation);
}

std::optional<CatalogueOrigin> readCompiledOrigin(const compiled::Catalogue &file, bool withNotes)
{
    if (!file.origin())
        return CatalogueOrigin{};
    const auto *from = inner<compiled::Origin>(file.origin());
    if (!from)
        return std::nullopt;
    CatalogueOrigin origin{
        ownText(from->format()), ownText(from->source()), QDateTime::fromSecsSinceEpoch(from->imported_at(), Qt::UTC), {}};
    origin.report.files = qsizetype(from->files());
    origin.report.operations = qsizetype(from->operations());
    for (uint32_t index = 0; withNotes && from->notes() && index < from->notes()->size(); ++index) {
        const auto *note = from->notes()->Get(index);
        origin.report.add(ownText(note->file()), ownText(note->place()), ownText(note->reason()));
    }
    return origin;
}

} // namespace countersign
