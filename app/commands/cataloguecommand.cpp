// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/cataloguecommand.h"

#include "core/catalogue/importers/importer.h"
#include "core/session/signjob.h"

#include <QFileInfo>
#include <QLocale>

#include <CLI/CLI.hpp>

namespace countersign {

namespace {

QString counted(const CatalogueOrigin &origin)
{
    return QCoreApplication::translate("CommandLine", "operations: %1, files: %2, not understood: %3")
        .arg(QString::number(origin.report.operations), QString::number(origin.report.files), QString::number(origin.report.notes.size()));
}

void writeOrigin(JsonWriter &out, const CatalogueOrigin &origin)
{
    out.key("format").text(origin.format).key("source").text(origin.source);
    out.key("importedAt").text(origin.importedAt.toString(Qt::ISODate));
    out.key("files").number(origin.report.files).key("operations").number(origin.report.operations);
    out.key("notUnderstood").number(origin.report.notes.size());
}

/// One line: where, and what became of it.
QString noteLine(const ImportNote &note)
{
    const QString place = note.place.isEmpty() ? note.file : QString(note.file + u": " + note.place);
    return place.isEmpty() ? note.reason : QString(place + u": " + note.reason);
}

} // namespace

void CatalogueCommand::declare(CLI::App &app)
{
    m_verb = app.add_subcommand("catalogue", "Your own catalogues, made from vendors' metadata");
    m_verb->require_subcommand(1);
    m_import = m_verb->add_subcommand("import", "Bring metadata in: aliyun-openapi-meta, live metadata, OpenAPI documents");
    m_import->add_option("PATH", m_paths, "Folders, archives or files")->required();
    m_stats = m_verb->add_subcommand("stats", "What has been imported, from where and when");
    m_report = m_verb->add_subcommand("report", "Everything of the metadata that could not be understood");
    for (CLI::App *verb : {m_import, m_stats, m_report})
        verb->fallthrough();
}

bool CatalogueCommand::isChosen() const
{
    return m_verb->parsed();
}

void CatalogueCommand::run(CommandContext &context, const Done &done)
{
    done(m_import->parsed() ? import(context) : m_stats->parsed() ? stats(context) : report(context));
}

int CatalogueCommand::import(CommandContext &context) const
{
    JsonWriter out;
    out.beginArray();
    for (const std::string &path : m_paths) {
        const Result<Imported> imported = importMetadata(QString::fromStdString(path), context.clock.now());
        if (!imported)
            return context.fail(imported.error());
        const Result<QString> saved = context.store().save(imported->services, imported->origin);
        if (!saved)
            return context.fail(saved.error());
        out.beginObject().key("path").text(*saved);
        writeOrigin(out, imported->origin);
        out.endObject();
        if (!context.options.json)
            context.printLine(QString(imported->origin.format + u"  " + counted(imported->origin)));
    }
    if (context.options.json)
        context.printLine(out.endArray());
    return Success;
}

int CatalogueCommand::stats(CommandContext &context)
{
    JsonWriter out;
    out.beginArray();
    for (const StoredCatalogue &stored : context.store().catalogues()) {
        out.beginObject().key("path").text(stored.path).key("sizeBytes").number(stored.sizeBytes);
        if (stored.origin)
            writeOrigin(out, *stored.origin);
        else
            out.key("error").raw(errorJson(stored.origin.error()));
        out.endObject();
        if (context.options.json)
            continue;
        if (stored.origin)
            context.printLine(QString(stored.origin->format + u"  " + counted(*stored.origin) + u"  " + stored.origin->source + u"  "
                                      + stored.origin->importedAt.toString(Qt::ISODate)));
        else
            context.printLine(sentence(stored.origin.error()));
    }
    if (context.options.json)
        context.printLine(out.endArray());
    return Success;
}

int CatalogueCommand::report(CommandContext &context)
{
    JsonWriter out;
    out.beginArray();
    for (const StoredCatalogue &stored : context.store().catalogues()) {
        if (!stored.origin) {
            context.note(sentence(stored.origin.error()));
            continue;
        }
        for (const ImportNote &note : stored.origin->report.notes) {
            out.beginObject().key("format").text(stored.origin->format).key("file").text(note.file).key("place").text(note.place);
            out.key("reason").text(note.reason).endObject();
            if (!context.options.json)
                context.printLine(noteLine(note));
        }
    }
    if (context.options.json)
        context.printLine(out.endArray());
    return Success;
}

} // namespace countersign
