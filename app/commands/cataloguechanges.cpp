// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/cataloguechanges.h"

#include "core/catalogue/changewords.h"
#include "core/metadata/metadatasource.h"
#include "core/session/jsonwriter.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct CatalogueChanges {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

bool isSameWord(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

/// The source in the store that a person means by \p name.
std::optional<StoredCatalogue> storedSource(const QString &name, const CatalogueStore &store)
{
    QString format = name;
    for (const MetadataSource &source : metadataSources())
        if (isSameWord(source.id, name))
            format = source.folder;
    for (const StoredCatalogue &stored : store.catalogues())
        if (isSameWord(stored.format, format))
            return stored;
    return std::nullopt;
}

Result<ChangeQuestion> ofSource(const StoredCatalogue &stored)
{
    if (stored.formerPath.isEmpty())
        return tl::unexpected(Error{ErrorKind::NotFound, CatalogueChanges::tr("There is no former import of this source to compare with"),
                                    stored.format, CatalogueChanges::tr("It is there after the next import that changes anything")});
    return ChangeQuestion{.formerPath = stored.formerPath, .path = stored.path};
}

/// The version that is spelled so, letter case ignored.
Result<QString> versionOf(const QString &asked, const QString &product, const QStringList &versions)
{
    for (const QString &version : versions)
        if (isSameWord(version, asked))
            return version;
    return tl::unexpected(Error{ErrorKind::NotFound, CatalogueChanges::tr("The catalogue has no such version of the service"),
                                product + u' ' + asked, CatalogueChanges::tr("It has %1").arg(versions.join(u", "_s))});
}

QString productOf(const Service &service)
{
    return service.cloud + u'/' + service.product;
}

/// \param versions of the product that \param question names, the oldest first
Result<ChangeQuestion> ofVersions(ChangeQuestion question, const QStringList &versions, const ChangesRequest &request)
{
    const QString product = question.cloud + u'/' + question.product;
    if (versions.size() < 2)
        return tl::unexpected(Error{ErrorKind::NotFound, CatalogueChanges::tr("The catalogue has one version only of this service"),
                                    product + u' ' + versions.first(),
                                    CatalogueChanges::tr("Bring another one in; what an import changed is compared by its source")});
    if (request.before.empty() && versions.size() > 2)
        return tl::unexpected(Error{ErrorKind::BadInput, CatalogueChanges::tr("Several versions could be meant"), product,
                                    CatalogueChanges::tr("Say which two: %1").arg(versions.join(u", "_s))});
    question.before = versions.first();
    question.after = versions.last();
    if (!request.before.empty()) {
        const auto before = versionOf(QString::fromStdString(request.before), product, versions);
        if (!before)
            return tl::unexpected(before.error());
        question.before = *before;
    }
    if (!request.after.empty()) {
        const auto after = versionOf(QString::fromStdString(request.after), product, versions);
        if (!after)
            return tl::unexpected(after.error());
        question.after = *after;
    }
    return question;
}

QVector<ServiceChanges> breakingOnly(QVector<ServiceChanges> services)
{
    for (ServiceChanges &service : services)
        service.changes.removeIf([](const Change &change) { return !change.isBreaking; });
    services.removeIf([](const ServiceChanges &service) { return service.changes.isEmpty(); });
    return services;
}

void writeChange(JsonWriter &out, const Change &change)
{
    out.beginObject().key("kind").bytes(changeKindId(change.kind)).key("operation").text(change.operation);
    out.key("parameter").text(change.parameter).key("fact").bytes(change.fact);
    out.key("before").text(change.before).key("after").text(change.after).key("breaking").boolean(change.isBreaking).endObject();
}

void writeAnswer(JsonWriter &out, const ChangeAnswer &answer, const QVector<ServiceChanges> &services)
{
    out.beginObject();
    if (answer.question.isOfImports()) {
        out.key("formerAt").text(answer.formerAt.toString(Qt::ISODate)).key("presentAt").text(answer.presentAt.toString(Qt::ISODate));
    }
    out.key("products").beginArray();
    for (const ServiceChanges &service : services) {
        out.beginObject().key("cloud").text(service.cloud).key("product").text(service.product);
        out.key("before").text(service.before).key("after").text(service.after).key("breaking").number(service.breakingCount());
        out.key("changes").beginArray();
        for (const Change &change : service.changes)
            writeChange(out, change);
        out.endArray().endObject();
    }
    out.endArray().endObject();
}

QString headLine(const ChangeAnswer &answer)
{
    const ChangeQuestion &question = answer.question;
    if (question.isOfImports())
        return CatalogueChanges::tr("Import of %1, then of %2")
            .arg(answer.formerAt.toString(Qt::ISODate), answer.presentAt.toString(Qt::ISODate));
    return question.cloud + u'/' + question.product + u' ' + question.before + u" → "_s + question.after;
}

} // namespace

Result<ChangeQuestion> changeQuestion(const ChangesRequest &request, CommandContext &context)
{
    const QString subject = QString::fromStdString(request.subject);
    if (request.before.empty())
        if (const auto stored = storedSource(subject, context.store()))
            return ofSource(*stored);
    const auto catalogue = context.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const QVector<const Service *> services = (*catalogue)->findServices(subject);
    if (services.isEmpty())
        return tl::unexpected((*catalogue)->find(subject, {}).error()); // names the nearest
    QStringList products;                                               // a built-in one wins
    for (const Service *service : services)
        if (const QString product = productOf(*service); service->builtIn == services.first()->builtIn && !products.contains(product))
            products.append(product);
    if (products.size() > 1)
        return tl::unexpected(Error{ErrorKind::BadInput, CatalogueChanges::tr("Several services have this name"), subject,
                                    CatalogueChanges::tr("Say which: %1").arg(products.join(u", "_s))});
    QStringList versions;
    for (const Service *service : services)
        if (productOf(*service) == products.first())
            versions.append(service->version);
    versions.sort();
    return ofVersions({.cloud = services.first()->cloud, .product = services.first()->product}, versions, request);
}

int printChanges(const ChangesRequest &request, CommandContext &context)
{
    const auto question = changeQuestion(request, context);
    if (!question)
        return context.fail(question.error());
    static const Catalogue none; // imports are read from their own files
    const Catalogue *catalogue = &none;
    if (!question->isOfImports())
        catalogue = *context.catalogue();
    const auto answer = answered(*question, *catalogue);
    if (!answer)
        return context.fail(answer.error());
    const QVector<ServiceChanges> shown = request.onlyBreaking ? breakingOnly(answer->services) : answer->services;
    if (context.options.json) {
        JsonWriter out;
        writeAnswer(out, *answer, shown);
        context.printLine(out);
        return Success;
    }
    if (answer->question.isOfImports() || shown.isEmpty())
        context.printLine(headLine(*answer));
    if (request.onlyBreaking && shown.isEmpty() && !answer->services.isEmpty())
        context.printLine(CatalogueChanges::tr("Nothing breaking changed"));
    else
        context.printLine(countLine(shown));
    if (!shown.isEmpty())
        context.printLine(changeText(shown));
    return Success;
}

} // namespace countersign
