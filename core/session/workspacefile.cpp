// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/workspacefile.h"

#include "core/base/encoding.h"
#include "core/catalogue/importers/jsonfields.h"
#include "core/session/jsonwriter.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int workspaceVersion = 1;
constexpr auto formatWord = "countersign-workspace";

QString fileText(const char *text)
{
    return QCoreApplication::translate("WorkspaceFile", text);
}

void writeTexts(JsonWriter &out, QByteArrayView key, const QStringList &texts)
{
    out.key(key).beginArray();
    for (const QString &text : texts)
        out.text(text);
    out.endArray();
}

void writeBytes(JsonWriter &out, QByteArrayView key, const QByteArray &bytes)
{
    out.key(key).text(QString::fromLatin1(base64Encoded(bytes)));
}

/// What is empty or false is left out.
void writeFilled(JsonWriter &out, QByteArrayView key, const QString &text)
{
    if (!text.isEmpty())
        out.key(key).text(text);
}

void writeSet(JsonWriter &out, QByteArrayView key, bool flag)
{
    if (flag)
        out.key(key).boolean(true);
}

void writeOperation(JsonWriter &out, const OperationId &id)
{
    out.beginObject().key("cloud").text(id.cloud).key("product").text(id.product);
    out.key("version").text(id.version).key("name").text(id.name).endObject();
}

constexpr std::pair<ParameterPlace, const char *> adHocPlaces[] = {
    {ParameterPlace::Query, "query"}, {ParameterPlace::Form, "form"}, {ParameterPlace::Header, "header"}, {ParameterPlace::Body, "body"}};

void writePairs(JsonWriter &out, QByteArrayView key, const QVector<QPair<QByteArray, QByteArray>> &pairs)
{
    out.key(key).beginArray();
    for (const auto &[name, value] : pairs)
        out.beginArray().bytes(name).bytes(value).endArray();
    out.endArray();
}

void writeAdHoc(JsonWriter &out, const AdHocOperation &adHoc)
{
    out.beginObject().key("method").bytes(adHoc.method).key("path").bytes(adHoc.path);
    writePairs(out, "fixedQuery", adHoc.fixedQuery);
    writePairs(out, "fixedHeaders", adHoc.fixedHeaders);
    out.key("schemes").beginArray();
    for (const QByteArray &scheme : adHoc.schemes)
        out.bytes(scheme);
    out.endArray().key("contentType").bytes(adHoc.contentType).key("fields").beginArray();
    for (const AdHocOperation::Field &field : adHoc.fields) {
        const auto place = std::find_if(std::begin(adHocPlaces), std::end(adHocPlaces),
                                        [&field](const auto &known) { return known.first == field.place; });
        out.beginObject().key("name").text(field.name).key("place").text(QString::fromLatin1(place->second));
        writeSet(out, "repeats", field.repeats);
        out.endObject();
    }
    out.endArray().endObject();
}

void writeDraft(JsonWriter &out, const Draft &draft)
{
    out.beginObject().key("operation");
    writeOperation(out, draft.operation);
    if (draft.adHoc) {
        out.key("adHoc");
        writeAdHoc(out, *draft.adHoc);
    }
    out.key("values").beginArray();
    for (const QString &path : draft.values.paths()) {
        const ParameterValue value = *draft.values.value(path);
        out.beginObject().key("path").text(path).key("text").text(value.text);
        writeSet(out, "json", value.kind == ParameterValue::Kind::Json);
        writeSet(out, "file", value.kind == ParameterValue::Kind::File);
        writeSet(out, "aside", !value.sent);
        out.endObject();
    }
    out.endArray();
    if (draft.values.body())
        writeBytes(out, "body", *draft.values.body());
    out.key("profile").text(draft.profileId);
    writeFilled(out, "region", draft.region);
    writeFilled(out, "endpoint", draft.endpoint);
    writeSet(out, "vpc", draft.vpc);
    writeFilled(out, "method", QString::fromUtf8(draft.method));
    writeFilled(out, "format", QString::fromUtf8(draft.format));
    writeFilled(out, "scheme", QString::fromUtf8(draft.scheme));
    writeFilled(out, "algorithm", QString::fromUtf8(draft.algorithm));
    writeSet(out, "edited", draft.edited);
    if (!draft.withheld.isEmpty())
        writeTexts(out, "withheld", draft.withheld);
    writeSet(out, "endpointWithheld", draft.endpointWithheld);
    writeFilled(out, "example", draft.example);
    out.endObject();
}

void writeDrafts(JsonWriter &out, QByteArrayView key, const QVector<Draft> &drafts)
{
    out.key(key).beginArray();
    for (const Draft &draft : drafts)
        writeDraft(out, draft);
    out.endArray();
}

QByteArray readBytes(JsonFields &fields, const char *name)
{
    const Result<QByteArray> bytes = base64Decoded(fields.text(name).toLatin1());
    if (!bytes)
        fields.fail(name, fileText(QT_TRANSLATE_NOOP("WorkspaceFile", "must be Base64")));
    return bytes.value_or(QByteArray());
}

OperationId readOperation(const simdjson::dom::element &element, const QString &place, std::optional<JsonProblem> &problem)
{
    JsonFields fields(element, place, problem);
    return {.cloud = fields.text("cloud"),
            .product = fields.text("product"),
            .version = fields.text("version"),
            .name = fields.requiredText("name")};
}

AdHocOperation readAdHoc(const simdjson::dom::element &element, const QString &place, std::optional<JsonProblem> &problem)
{
    JsonFields fields(element, place, problem);
    AdHocOperation adHoc{.method = fields.bytes("method"),
                         .path = fields.bytes("path"),
                         .fixedQuery = fields.pairs("fixedQuery"),
                         .fixedHeaders = fields.pairs("fixedHeaders"),
                         .schemes = fields.byteLists("schemes"),
                         .contentType = fields.bytes("contentType")};
    if (adHoc.method.isEmpty() || adHoc.schemes.isEmpty() || !adHoc.path.startsWith('/'))
        fields.fail("path", fileText(QT_TRANSLATE_NOOP("WorkspaceFile", "is no request")));
    for (const auto &[field, fieldPlace] : fields.elements("fields")) {
        JsonFields entry(field, fieldPlace, problem);
        const QByteArray word = entry.bytes("place");
        const auto known =
            std::find_if(std::begin(adHocPlaces), std::end(adHocPlaces), [&word](const auto &each) { return word == each.second; });
        if (known == std::end(adHocPlaces))
            entry.fail("place", fileText(QT_TRANSLATE_NOOP("WorkspaceFile", "is no place of a request")));
        else
            adHoc.fields.append({entry.requiredText("name"), known->first, entry.flag("repeats")});
    }
    return adHoc;
}

Draft readDraft(const simdjson::dom::element &element, const QString &place, std::optional<JsonProblem> &problem)
{
    JsonFields fields(element, place, problem);
    Draft draft;
    if (const auto operation = fields.member("operation"))
        draft.operation = readOperation(*operation, place + u".operation"_s, problem);
    else
        fields.fail("operation", fileText(QT_TRANSLATE_NOOP("WorkspaceFile", "is missing")));
    if (const auto adHoc = fields.member("adHoc")) {
        draft.adHoc = readAdHoc(*adHoc, place + u".adHoc"_s, problem);
        draft.adHoc->id = draft.operation;
    }
    for (const auto &[value, valuePlace] : fields.elements("values")) {
        JsonFields entry(value, valuePlace, problem);
        const QString path = entry.requiredText("path");
        draft.values.set(path,
                         {.kind = entry.flag("json") ? ParameterValue::Kind::Json
                              : entry.flag("file")   ? ParameterValue::Kind::File
                                                     : ParameterValue::Kind::Text,
                          .text = entry.text("text"),
                          .sent = !entry.flag("aside")});
    }
    if (fields.member("body"))
        draft.values.setBody(readBytes(fields, "body"));
    draft.profileId = fields.text("profile");
    draft.region = fields.text("region");
    draft.endpoint = fields.text("endpoint");
    draft.vpc = fields.flag("vpc");
    draft.method = fields.bytes("method");
    draft.format = fields.bytes("format");
    draft.scheme = fields.bytes("scheme");
    draft.algorithm = fields.bytes("algorithm");
    draft.edited = fields.flag("edited");
    draft.withheld = fields.texts("withheld");
    draft.endpointWithheld = fields.flag("endpointWithheld");
    draft.example = fields.text("example");
    return draft;
}

QVector<Draft> readDrafts(JsonFields &root, const char *name, std::optional<JsonProblem> &problem)
{
    QVector<Draft> drafts;
    for (const auto &[element, place] : root.elements(name)) {
        drafts.append(readDraft(element, place, problem));
        if (problem)
            return {};
    }
    return drafts;
}

Error damaged(const QString &subject, const QString &hint)
{
    return {ErrorKind::BadInput, fileText(QT_TRANSLATE_NOOP("WorkspaceFile", "The file of open tabs is damaged")), subject, hint};
}

} // namespace

QByteArray workspaceToJson(const WorkspaceState &state)
{
    JsonWriter out;
    out.beginObject().key("format").text(QString::fromLatin1(formatWord)).key("version").number(workspaceVersion);
    out.key("profile").text(state.profileId);
    writeDrafts(out, "documents", state.documents);
    if (state.front >= 0)
        out.key("front").number(state.front);
    writeDrafts(out, "closed", state.closed);
    writeDrafts(out, "unopened", state.unopened);
    out.key("recents").beginArray();
    for (const OperationId &id : state.recents)
        writeOperation(out, id);
    out.endArray();
    writeTexts(out, "expanded", state.expandedNodes);
    out.key("layouts").beginObject();
    for (auto layout = state.layouts.cbegin(); layout != state.layouts.cend(); ++layout)
        writeBytes(out, layout.key().toUtf8(), layout.value());
    out.endObject().endObject();
    return out.json() + '\n';
}

Result<WorkspaceState> workspaceFromJson(const QByteArray &json)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (const auto status = parser.parse(json.constData(), static_cast<size_t>(json.size())).get(root); status != simdjson::SUCCESS)
        return tl::unexpected(
            damaged(fileText(QT_TRANSLATE_NOOP("WorkspaceFile", "not JSON")), QString::fromUtf8(simdjson::error_message(status))));

    std::optional<JsonProblem> problem;
    JsonFields fields(root, {}, problem);
    if (fields.requiredText("format") != QLatin1String(formatWord))
        fields.fail("format", fileText(QT_TRANSLATE_NOOP("WorkspaceFile", "must be %1")).arg(QLatin1String(formatWord)));
    const int version = fields.count("version").value_or(0);
    if (version < 1)
        fields.fail("version", fileText(QT_TRANSLATE_NOOP("WorkspaceFile", "is missing")));
    if (!problem && version > workspaceVersion)
        return tl::unexpected(Error{ErrorKind::Unsupported,
                                    fileText(QT_TRANSLATE_NOOP("WorkspaceFile", "A later Countersign wrote the file of open tabs")),
                                    fileText(QT_TRANSLATE_NOOP("WorkspaceFile", "version %1")).arg(version),
                                    fileText(QT_TRANSLATE_NOOP("WorkspaceFile", "Open it with that Countersign"))});
    WorkspaceState state;
    state.profileId = fields.text("profile");
    state.documents = readDrafts(fields, "documents", problem);
    state.front = fields.count("front").value_or(-1);
    state.closed = readDrafts(fields, "closed", problem);
    state.unopened = readDrafts(fields, "unopened", problem);
    for (const auto &[element, place] : fields.elements("recents"))
        state.recents.append(readOperation(element, place, problem));
    state.expandedNodes = fields.texts("expanded");
    if (const auto layouts = fields.member("layouts")) {
        JsonFields bytes(*layouts, u"layouts"_s, problem);
        for (const QByteArray &name : bytes.names())
            state.layouts.insert(QString::fromUtf8(name), readBytes(bytes, name.constData()));
    }
    if (problem)
        return tl::unexpected(damaged(problem->place, problem->reason));
    if (state.front >= state.documents.size())
        state.front = state.documents.isEmpty() ? -1 : 0;
    return state;
}

} // namespace countersign
