// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/distinctname.h"

#include "core/catalogue/importers/openapi_source.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString numbered(const QString &name, int number)
{
    return number == 1 ? name : QString(name + u'-' + QString::number(number));
}

const StoredCatalogue *named(const QVector<StoredCatalogue> &stored, const QString &name)
{
    const auto found = std::find_if(stored.cbegin(), stored.cend(), [&name](const StoredCatalogue &one) { return one.format == name; });
    return found == stored.cend() ? nullptr : &*found;
}

bool hasSameOperations(const StoredCatalogue &stored, const Imported &imported)
{
    Catalogue catalogue;
    if (!catalogue.open(stored.path, false))
        return false;
    QSet<QString> known, fresh;
    for (const Service &service : catalogue.services())
        for (const OperationSummary &operation : service.operations)
            known.insert(operation.id.name);
    for (const ServiceContents &contents : imported.services)
        for (const Operation &operation : contents.operations)
            fresh.insert(operation.id.name);
    const qsizetype smaller = std::min(known.size(), fresh.size());
    return 2 * known.intersect(fresh).size() > smaller;
}

/// The number under which the store keeps the document, or would.
int numberOf(const Imported &imported, const QVector<StoredCatalogue> &stored)
{
    const QString &name = imported.origin.name;
    for (int number = 1; number <= stored.size(); ++number)
        if (const StoredCatalogue *known = named(stored, numbered(name, number)); known && known->source == imported.origin.source)
            return number;
    int number = 1;
    for (const StoredCatalogue *known = nullptr; (known = named(stored, numbered(name, number))); ++number)
        if (hasSameOperations(*known, imported))
            return number;
    return number;
}

} // namespace

void makeDistinct(Imported &imported, const QVector<StoredCatalogue> &stored)
{
    if (imported.origin.format != u"openapi" || imported.origin.name.isEmpty())
        return;
    const int number = numberOf(imported, stored);
    if (number == 1)
        return;
    imported.origin.name = numbered(imported.origin.name, number);
    imported.origin.report.add(
        {}, {},
        openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has the title and the version of another document, and is called %1"))
            .arg(imported.origin.name));
    for (ServiceContents &contents : imported.services) {
        contents.service.product = numbered(contents.service.product, number);
        contents.service.code += u" ("_s + QString::number(number) + u')';
        for (Operation &operation : contents.operations)
            operation.id.product = contents.service.product;
    }
}

} // namespace countersign
