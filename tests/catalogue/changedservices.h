// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/changewords.h"
#include "tests/support/smallcatalogue.h"

#include <functional>

namespace countersign {

/// A service with one operation, `Buy`: the parameters `Kind` (A or B), `Size` (1 to 6), `Tag` (list of structs with `Key`) and `Free` (a struct, nobody says of what).
inline ServiceContents buyService(const QString &product = QStringLiteral("shop"), const QString &version = QStringLiteral("1"))
{
    ServiceContents contents;
    contents.service.cloud = QStringLiteral("alibaba");
    contents.service.product = product;
    contents.service.version = version;
    Operation buy;
    buy.id = {contents.service.cloud, product, version, QStringLiteral("Buy")};
    buy.methods = {"GET"};
    buy.pathTemplate = "/v1/{id}";
    buy.schemes = {"alibaba-rpc-v1"};
    buy.fixedQuery = {{"Action", "Buy"}, {"Version", version.toUtf8()}};
    buy.parameters = {
        {.name = QStringLiteral("Kind"), .choices = {QStringLiteral("A"), QStringLiteral("B")}},
        {.name = QStringLiteral("Size"),
         .type = ValueType::Integer,
         .minimum = QStringLiteral("1"),
         .maximum = QStringLiteral("6"),
         .format = QStringLiteral("int32")},
        {.name = QStringLiteral("Tag"),
         .type = ValueType::List,
         .style = "repeat-list",
         .maxItems = 20,
         .members = {{.type = ValueType::Struct, .members = {{.name = QStringLiteral("Key")}}}}},
        {.name = QStringLiteral("Free"), .type = ValueType::Struct, .style = "json"},
    };
    contents.operations = {buy};
    return contents;
}

/// Two operations that share a type which holds itself. \param nameRequired of its member `Name`
inline ServiceContents treeService(bool nameRequired)
{
    ServiceContents contents = buyService(QStringLiteral("trees"));
    const auto tree = [&contents](const QString &name) {
        return Parameter{.name = name, .type = ValueType::Struct, .members = contents.types.members(QStringLiteral("Tree"))};
    };
    contents.types.add(QStringLiteral("Tree"),
                       {{.name = QStringLiteral("Name"), .required = nameRequired},
                        {.name = QStringLiteral("Children"), .type = ValueType::List, .members = {tree({})}}});
    Operation grow = contents.operations.first();
    grow.id.name = QStringLiteral("Grow");
    grow.parameters = {tree(QStringLiteral("Tree")), tree(QStringLiteral("Other"))};
    Operation plant = grow;
    plant.id.name = QStringLiteral("Plant");
    plant.parameters = {tree(QStringLiteral("Root"))};
    contents.operations = {grow, plant};
    return contents;
}

/// A line each: `! Buy/Size limit-narrowed maximum: 6 -> 3`; what is empty is left out.
inline QStringList linesOf(const QVector<ServiceChanges> &services)
{
    QStringList lines;
    for (const ServiceChanges &service : services)
        for (const Change &change : service.changes) {
            const QString place = change.parameter.isEmpty() ? change.operation : QString(change.operation + u'/' + change.parameter);
            QStringList words{change.isBreaking ? QStringLiteral("!") : QString(),
                              place,
                              QString::fromLatin1(changeKindId(change.kind)),
                              change.fact.isEmpty() ? QString() : QString(QString::fromLatin1(change.fact) + u':'),
                              change.before,
                              QStringLiteral("->"),
                              change.after};
            words.removeAll(QString());
            lines.append(words.join(u' '));
        }
    return lines;
}

/// What changed between two catalogues, compiled and mapped as they are in the program.
inline QStringList changeLines(const QVector<ServiceContents> &before, const QVector<ServiceContents> &after)
{
    const OpenedServices older(before), newer(after);
    const auto found = changesBetween(older.catalogue(), newer.catalogue());
    return found ? linesOf(*found) : QStringList{sentence(found.error())};
}

} // namespace countersign
