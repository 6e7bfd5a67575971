// SPDX-License-Identifier: GPL-3.0-or-later
// Prints generated values of real operations and the fields that they become, one JSON object a line, for flattening_peer.py.
#include "core/catalogue/catalogue.h"
#include "core/request/rawvalues.h"
#include "core/request/requestbuilder.h"
#include "tests/support/valuegenerator.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

bool holdsMap(const Parameter &parameter)
{
    return parameter.type == ValueType::Map || std::any_of(parameter.members.begin(), parameter.members.end(), holdsMap);
}

ParameterValues only(const ParameterValues &values, const Operation &operation, const Parameter &parameter)
{
    ParameterValues own;
    for (const QString &path : values.paths()) {
        const auto isOf = [&path](const Parameter &each) { return path == each.name || path.startsWith(each.name + u'.'); };
        const auto longer = [&](const Parameter &each) { return each.name.size() > parameter.name.size() && isOf(each); };
        if (isOf(parameter) && std::none_of(operation.parameters.cbegin(), operation.parameters.cend(), longer))
            own.set(path, *values.value(path));
    }
    return own;
}

void print(const Operation &operation, const Parameter &parameter, const ParameterValues &values)
{
    QJsonObject fields;
    const Request request = build(operation, values, {.host = "h"}, {.method = "GET"}).request;
    for (const Field &field : request.query) {
        if (field.origin.kind == Origin::Kind::Parameter)
            fields.insert(QString::fromUtf8(field.name), QString::fromUtf8(field.value.bytes()));
    }
    const QJsonObject line{{u"operation"_s, operation.id.text()},
                           {u"name"_s, parameter.name},
                           {u"style"_s, QString::fromLatin1(parameter.style)},
                           {u"values"_s, rawText(operation, values, RawForm::Json)},
                           {u"fields"_s, fields}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

void printAll(const Operation &operation, const ParameterValues &values)
{
    for (const Parameter &parameter : operation.parameters) {
        const bool isFlat = parameter.style == "repeat-list" || parameter.style == "flat" || parameter.style == "comma";
        const ParameterValues own = isFlat && !holdsMap(parameter) ? only(values, operation, parameter) : ParameterValues();
        if (!own.isEmpty())
            print(operation, parameter, own);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Catalogue catalogue;
    if (!catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true))
        return 1;
    quint32 seed = 0;
    for (const Service &service : catalogue.services()) {
        for (const OperationSummary &summary : service.operations) {
            const Operation operation = *catalogue.operation(summary.id);
            ++seed;
            if (!operation.schemes.contains("alibaba-rpc-v1"))
                continue;
            for (const Generation mode : {Generation::Everything, Generation::Hostile})
                printAll(operation, generatedValues(operation, seed, mode));
        }
    }
    return 0;
}
