// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/adhocoperation.h"

#include "core/diagnosis/observedsignature.h"
#include "core/session/formfilling.h"
#include "core/session/sensitivevalues.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct AdHocText {
    Q_DECLARE_TR_FUNCTIONS(AdHocOperation)
};

/// By what else the services of \p schemeId can be asked.
QVector<QByteArray> schemesBeside(const QByteArray &schemeId)
{
    static const QVector<QVector<QByteArray>> families{{"alibaba-rpc-v1", "alibaba-acs3", "none"},
                                                       {"alibaba-acs3", "none"},
                                                       {"alibaba-roa-v1", "alibaba-acs3", "none"},
                                                       {"huawei-aksk", "huawei-token", "none"},
                                                       {"huawei-token", "huawei-aksk", "none"}};
    const auto family =
        std::find_if(families.cbegin(), families.cend(), [&schemeId](const auto &candidate) { return candidate.constFirst() == schemeId; });
    return family == families.cend() ? QVector<QByteArray>() : *family;
}

/// A request that carries no signature tells its style by its names.
QByteArray schemeOf(const ObservedRequest &request, const QVector<QPair<QByteArray, QByteArray>> &pairs)
{
    if (const auto signature = observedSignature(request); signature && !signature->schemeId.isEmpty())
        return signature->schemeId;
    if (!observedHeader(request, "x-acs-action").isNull())
        return "alibaba-acs3";
    const bool hasAction = std::any_of(pairs.cbegin(), pairs.cend(), [](const auto &pair) { return pair.first == "Action"; });
    return hasAction ? "alibaba-rpc-v1" : QByteArray();
}

/// Says each name once, in the order of the request.
class FieldList {
public:
    void add(const QByteArray &name, ParameterPlace place)
    {
        const QString text = QString::fromUtf8(name);
        for (AdHocOperation::Field &known : m_fields) {
            if (known.name == text) {
                known.repeats = known.place == place;
                return;
            }
        }
        m_fields.append({text, place});
    }
    QVector<AdHocOperation::Field> fields() const { return m_fields; }

private:
    QVector<AdHocOperation::Field> m_fields{};
};

bool isFixed(const QByteArray &name)
{
    return name == "Action" || name == "Version";
}

Parameter parameterFor(const AdHocOperation::Field &field)
{
    Parameter parameter{.name = field.name, .place = field.place, .type = ValueType::String, .style = "plain"};
    parameter.sensitive = isSensitiveName(field.name.toUtf8()); // no catalogue tells
    if (field.repeats && field.place != ParameterPlace::Header) {
        parameter.type = ValueType::List;
        parameter.style = "multi";
        parameter.members = {{.place = field.place, .type = ValueType::String}};
    }
    if (field.place == ParameterPlace::Body)
        parameter.format = u"multiline"_s;
    return parameter;
}

OperationEffect effectOf(const QByteArray &method, const QByteArray &action)
{
    static const QByteArrayList reading{"Describe", "List", "Get", "Query"};
    const bool reads = std::any_of(reading.cbegin(), reading.cend(), [&action](const QByteArray &word) { return action.startsWith(word); });
    if (action.isEmpty() ? method == "GET" || method == "HEAD" : reads)
        return OperationEffect::Read;
    return method == "DELETE" || action.startsWith("Delete") ? OperationEffect::Delete : OperationEffect::Write;
}

} // namespace

Result<AdHocOperation> adHocOperation(const ObservedRequest &request)
{
    const auto query = decodedPairs(request.query());
    const bool isForm = sendsForm(request);
    const auto form = isForm ? decodedPairs(request.body) : QVector<QPair<QByteArray, QByteArray>>();
    AdHocOperation made{.method = request.method.isEmpty() ? "GET" : request.method.toUpper(), .path = request.path()};
    made.schemes = schemesBeside(schemeOf(request, query + form));
    if (made.schemes.isEmpty())
        return tl::unexpected(Error{ErrorKind::NotFound, AdHocText::tr("Nothing in the request tells how it is to be signed"),
                                    QString::fromUtf8(request.host), AdHocText::tr("Paste a signed request")});
    made.path.replace('{', "%7B").replace('}', "%7D");

    FieldList fields;
    QByteArray action = observedHeader(request, "x-acs-action");
    for (const auto &[pairs, place] : {std::pair(query, ParameterPlace::Query), std::pair(form, ParameterPlace::Form)}) {
        for (const auto &[name, value] : pairs) {
            if (isFixed(name))
                made.fixedQuery.append({name, value});
            else if (!isCommonParameter(name))
                fields.add(name, place);
            if (name == "Action")
                action = value;
        }
    }
    for (const auto &[name, value] : request.headers) {
        const QByteArray lower = name.toLower();
        if (lower == "x-acs-action" || lower == "x-acs-version")
            made.fixedHeaders.append({lower, value});
        else if (!isCommonHeader(lower))
            fields.add(name, ParameterPlace::Header);
    }
    if (!isForm && !request.body.isEmpty()) {
        fields.add("body", ParameterPlace::Body);
        made.contentType = observedHeader(request, "Content-Type");
    }
    made.fields = fields.fields();
    made.id = {.cloud = QString::fromLatin1(made.schemes.constFirst().left(made.schemes.constFirst().indexOf('-'))),
               .product = QString::fromUtf8(request.host).section(u':', 0, 0).toLower(),
               .name = QString::fromUtf8(action.isEmpty() ? made.method + ' ' + made.path : action)};
    return made;
}

Operation AdHocOperation::operation() const
{
    const bool isRpc = schemes.contains("alibaba-rpc-v1");
    const bool hasBody =
        std::any_of(fields.cbegin(), fields.cend(), [](const Field &field) { return field.place == ParameterPlace::Body; });
    Operation operation{.id = id,
                        .methods = {method},
                        .pathTemplate = path,
                        .fixedQuery = fixedQuery,
                        .fixedHeaders = fixedHeaders,
                        .schemes = schemes,
                        .formats = isRpc ? QVector<QByteArray>{"JSON", "XML"} : QVector<QByteArray>(),
                        .bodyShape = hasBody ? BodyShape::Whole : BodyShape::None,
                        .contentType = contentType,
                        .effect = effectOf(method, fixedQuery.isEmpty() && fixedHeaders.isEmpty() ? QByteArray() : id.name.toUtf8()),
                        .listed = false};
    for (const Field &field : fields)
        operation.parameters.append(parameterFor(field));
    return operation;
}

bool holdsSecret(const AdHocOperation &operation, const KnownSecrets &secrets)
{
    const auto isIn = [&secrets](const QByteArray &text) { return secrets.occurIn(text); };
    const auto isInPair = [&isIn](const QPair<QByteArray, QByteArray> &pair) { return isIn(pair.first) || isIn(pair.second); };
    return isIn(operation.path) || isIn(operation.id.text().toUtf8())
        || std::any_of(operation.fixedQuery.cbegin(), operation.fixedQuery.cend(), isInPair)
        || std::any_of(operation.fixedHeaders.cbegin(), operation.fixedHeaders.cend(), isInPair)
        || std::any_of(operation.fields.cbegin(), operation.fields.cend(),
                       [&isIn](const AdHocOperation::Field &field) { return isIn(field.name.toUtf8()); });
}

} // namespace countersign
