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

QVector<Parameter> compiledParameters(const flatbuffers::Vector<flatbuffers::Offset<compiled::Parameter>> *list, CompiledTexts &texts)
{
    QVector<Parameter> parameters;
    for (uint32_t index = 0; list && index < list->size(); ++index) {
        const auto *from = list->Get(index);
        Parameter parameter;
        parameter.name = texts.text(from->name());
        parameter.place = compiledEnum<ParameterPlace>(from->place(), compiled::Place::MAX, texts);
        parameter.type = compiledEnum<ValueType>(from->type(), compiled::Type::MAX, texts);
        parameter.style = texts.bytes(from->style());
        parameter.required = from->required();
        parameter.recommended = from->recommended();
        parameter.sensitive = from->sensitive();
        parameter.deprecated = from->deprecated_by_vendor();
        parameter.description = texts.text(from->description());
        parameter.defaultValue = texts.text(from->default_value());
        parameter.example = texts.text(from->example());
        parameter.choices = texts.texts(from->choices());
        parameter.suggestions = texts.texts(from->suggestions());
        parameter.minimum = texts.text(from->minimum());
        parameter.maximum = texts.text(from->maximum());
        parameter.minLength = compiledBound(from->min_length());
        parameter.maxLength = compiledBound(from->max_length());
        parameter.minItems = compiledBound(from->min_items());
        parameter.maxItems = compiledBound(from->max_items());
        parameter.pattern = texts.text(from->pattern());
        parameter.format = texts.text(from->format());
        parameter.members = compiledParameters(from->members(), texts);
        parameters.append(parameter);
    }
    return parameters;
}

QVector<ResponseMember> compiledResponse(const flatbuffers::Vector<flatbuffers::Offset<compiled::ResponseMember>> *list,
                                         CompiledTexts &texts)
{
    QVector<ResponseMember> members;
    for (uint32_t index = 0; list && index < list->size(); ++index) {
        const auto *from = list->Get(index);
        ResponseMember member;
        member.name = texts.text(from->name());
        member.type = compiledEnum<ValueType>(from->type(), compiled::Type::MAX, texts);
        member.example = texts.text(from->example());
        member.sensitive = from->sensitive();
        member.members = compiledResponse(from->members(), texts);
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

/// A buffer inside the file, if it is whole and aligned.
template <class Root>
const Root *inner(const flatbuffers::Vector<uint8_t> *bytes)
{
    if (!bytes || bytes->size() < sizeof(uint32_t) || reinterpret_cast<quintptr>(bytes->data()) % alignof(uint64_t) != 0)
        return nullptr;
    flatbuffers::Verifier verifier(bytes->data(), bytes->size());
    return verifier.VerifyBuffer<Root>(nullptr) ? flatbuffers::GetRoot<Root>(bytes->data()) : nullptr;
}

QString ownText(const flatbuffers::String *string)
{
    return string ? QString::fromUtf8(string->c_str(), qsizetype(string->size())) : QString();
}

} // namespace

Service readCompiledService(const compiled::Service &from, CompiledTexts &texts, bool builtIn)
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
    service.builtIn = builtIn;
    service.defaultHost = texts.bytes(from.default_host());
    service.hostScheme = texts.bytes(from.host_scheme());
    service.port = from.port();
    for (uint32_t index = 0; from.endpoints() && index < from.endpoints()->size(); ++index) {
        const auto *endpoint = from.endpoints()->Get(index);
        service.endpoints.append({texts.text(endpoint->region()), texts.text(endpoint->name_en()), texts.text(endpoint->name_zh()),
                                  texts.bytes(endpoint->public_host()), texts.bytes(endpoint->vpc_host())});
    }
    return service;
}

void readCompiledOperation(const compiled::OperationEntry &entry, CompiledTexts &texts, Operation &operation)
{
    const auto *from = inner<compiled::Operation>(entry.detail());
    if (!from) {
        texts.setDamaged();
        return;
    }
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
    operation.parameters = compiledParameters(from->parameters(), texts);
    operation.response = compiledResponse(from->response(), texts);
    operation.responseType = texts.bytes(from->response_type());
    for (uint32_t index = 0; from->error_codes() && index < from->error_codes()->size(); ++index) {
        const auto *error = from->error_codes()->Get(index);
        operation.errorCodes.append({static_cast<int>(error->status()), texts.text(error->code())});
    }
    operation.ramActions = texts.texts(from->ram_actions());
}

std::optional<CatalogueOrigin> readCompiledOrigin(const compiled::Catalogue &file)
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
    for (uint32_t index = 0; from->notes() && index < from->notes()->size(); ++index) {
        const auto *note = from->notes()->Get(index);
        origin.report.add(ownText(note->file()), ownText(note->place()), ownText(note->reason()));
    }
    return origin;
}

} // namespace countersign
