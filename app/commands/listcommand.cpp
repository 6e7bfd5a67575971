// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/listcommand.h"

#include "core/base/language.h"

#include <CLI/CLI.hpp>

namespace countersign {

void ListCommand::declare(CLI::App &app)
{
    m_verb = app.add_subcommand("list", "List one level of the tree");
    m_verb->add_option("PLACE", m_place, "CLOUD[/PRODUCT[/VERSION]]; nothing lists the clouds");
}

bool ListCommand::isChosen() const
{
    return m_verb->parsed();
}

Result<QVector<ListCommand::Row>> ListCommand::rows(const Catalogue &catalogue, bool chinese) const
{
    const QStringList place = QString::fromStdString(m_place).split(u'/', Qt::SkipEmptyParts);
    const auto isSame = [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; };
    QVector<Row> found;
    const auto add = [&found](const QString &name, const QString &about) {
        const bool isThere = std::any_of(found.cbegin(), found.cend(), [&name](const Row &row) { return row.name == name; });
        if (!isThere)
            found.append({name, about});
    };
    for (const Service &service : catalogue.services()) {
        if (place.size() > 0 && !isSame(place.at(0), service.cloud))
            continue;
        if (place.size() > 1 && !isSame(place.at(1), service.product))
            continue;
        if (place.size() > 2 && !isSame(place.at(2), service.version))
            continue;
        if (place.isEmpty())
            add(service.cloud, {});
        else if (place.size() == 1)
            add(service.cloud + u'/' + service.product, service.title(chinese));
        else if (place.size() == 2)
            add(service.cloud + u'/' + service.product + u'/' + service.version, service.title(chinese));
        else if (place.size() == 3) {
            for (const OperationSummary &operation : service.operations)
                add(operation.id.text(), operation.description(chinese));
        }
    }
    if (found.isEmpty())
        return tl::unexpected(Error{ErrorKind::NotFound, QCoreApplication::translate("CommandLine", "The tree has no such place"),
                                    QString::fromStdString(m_place),
                                    QCoreApplication::translate("CommandLine", "Start with list alone and go down one level at a time")});
    return found;
}

void ListCommand::run(CommandContext &context, const Done &done)
{
    const Result<const Catalogue *> catalogue = context.catalogue();
    if (!catalogue) {
        done(context.fail(catalogue.error()));
        return;
    }
    const Result<QVector<Row>> found =
        rows(**catalogue, !context.options.json && readsChinese()); // a script reads the same in every language
    if (!found) {
        done(context.fail(found.error()));
        return;
    }
    if (context.options.json) {
        JsonWriter out;
        out.beginArray();
        for (const Row &row : *found)
            out.beginObject().key("name").text(row.name).key("about").text(row.about).endObject();
        out.endArray();
        context.printLine(out);
    } else {
        for (const Row &row : *found)
            context.printLine(row.about.isEmpty() ? row.name : QString(row.name + QStringLiteral("  ") + row.about));
    }
    done(Success);
}

} // namespace countersign
