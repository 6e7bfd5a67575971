// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/changesubjects.h"

#include "ui/models/sourcename.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct ChangeSubjects {
    Q_DECLARE_TR_FUNCTIONS(ChangeSubjects)
};

} // namespace

ChangeQuestion ChangeSubject::question(qsizetype before, qsizetype after) const
{
    if (isOfImports())
        return {.formerPath = formerPath, .path = path};
    return {.cloud = cloud, .product = product, .before = versions.value(before), .after = versions.value(after)};
}

QVector<ChangeSubject> changeSubjects(const QVector<Service> &services, const QVector<StoredCatalogue> &stored)
{
    QVector<ChangeSubject> subjects;
    for (const StoredCatalogue &catalogue : stored)
        if (!catalogue.formerPath.isEmpty())
            subjects.append({.name = ChangeSubjects::tr("Import: %1").arg(sourceName(catalogue.format)),
                             .format = catalogue.format,
                             .formerPath = catalogue.formerPath,
                             .path = catalogue.path});
    const qsizetype sources = subjects.size();
    for (const Service &service : services) { // versions of a product stand side by side
        if (subjects.size() == sources || subjects.last().cloud != service.cloud || subjects.last().product != service.product)
            subjects.append({.name = service.cloud + u'/' + service.product, .cloud = service.cloud, .product = service.product});
        subjects.last().versions.append(service.version);
    }
    subjects.removeIf([](const ChangeSubject &subject) { return subject.format.isEmpty() && subject.versions.size() < 2; });
    for (ChangeSubject &subject : subjects)
        std::sort(subject.versions.begin(), subject.versions.end());
    return subjects;
}

QString fieldOf(const QString &parameter)
{
    const QStringList parts = parameter.split(u'.');
    QStringList kept = parts.mid(0, 1);
    for (const QString &part : parts.mid(1)) {
        if (part == u"N" || part == u"*" || part.startsWith(u'?'))
            break;
        kept.append(part);
    }
    return kept.join(u'.');
}

} // namespace countersign
