// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/cataloguecommand.h"

#include "app/commands/stopsignal.h"
#include "app/places.h"
#include "core/base/settings.h"
#include "core/session/signjob.h"

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

CatalogueCommand::CatalogueCommand() = default;
CatalogueCommand::~CatalogueCommand() = default;

void CatalogueCommand::declare(CLI::App &app)
{
    m_verb = app.add_subcommand("catalogue", "Your own catalogues, made from vendors' metadata");
    m_verb->require_subcommand(1);
    m_import = m_verb->add_subcommand("import", "Bring metadata in: aliyun-openapi-meta, live metadata, OpenAPI documents");
    m_import->add_option("PATH", m_paths, "Folders, archives or files")->required();
    m_update = m_verb->add_subcommand("update", "Fetch a vendor's metadata, what is newer of it, and bring it in");
    m_update->add_option("SOURCE", m_source, "Whose: alibaba, huawei")->capture_default_str();
    m_update->add_option("--product", m_products, "Only this product, by its code; may be given again");
    m_update->add_option("--base", m_base, "Address of the metadata, instead of the vendor's own");
    m_rebuild = m_verb->add_subcommand("rebuild", "Make catalogues anew from what they were made from");
    m_rebuild->add_option("FORMAT", m_formats, "Which, as stats names them; all if not given");
    m_remove = m_verb->add_subcommand("remove", "Take a catalogue out; its metadata stays where it is");
    m_remove->add_option("FORMAT", m_removed, "Which, as stats names them")->required();
    m_stats = m_verb->add_subcommand("stats", "What has been imported, from where and when");
    m_report = m_verb->add_subcommand("report", "Everything of the metadata that could not be understood");
    m_changes = m_verb->add_subcommand("changes", "What changed between two versions of a product, or by the last import of a source");
    m_changes->add_option("SUBJECT", m_compared.subject, "A product, huawei/sms, or a source, as stats names it")->required();
    m_changes->add_option("BEFORE", m_compared.before, "Older version; needed where a product has more than two");
    m_changes->add_option("AFTER", m_compared.after, "Newer version; the newest one if not given");
    m_changes->add_flag("--breaking", m_compared.onlyBreaking, "Only what may make a call fail that worked before");
    for (CLI::App *verb : {m_import, m_update, m_rebuild, m_remove, m_stats, m_report, m_changes})
        verb->fallthrough();
}

bool CatalogueCommand::isChosen() const
{
    return m_verb->parsed();
}

void CatalogueCommand::run(CommandContext &context, const Done &done)
{
    if (m_stats->parsed())
        return done(stats(context));
    if (m_report->parsed())
        return done(report(context));
    if (m_changes->parsed())
        return done(printChanges(m_compared, context));
    work(context, done);
}

QVector<MetadataTask> CatalogueCommand::tasks() const
{
    using Deed = MetadataTask::Deed;
    QVector<MetadataTask> tasks;
    const auto add = [&tasks](Deed deed, const std::vector<std::string> &subjects) {
        for (const std::string &subject : subjects)
            tasks.append({.deed = deed, .subject = QString::fromStdString(subject)});
    };
    if (m_import->parsed())
        add(Deed::Import, m_paths);
    if (m_remove->parsed())
        add(Deed::Remove, {m_removed});
    if (m_rebuild->parsed())
        add(Deed::Rebuild, m_formats);
    if (m_rebuild->parsed() && m_formats.empty())
        for (const StoredCatalogue &stored : m_context->store().catalogues())
            tasks.append({.deed = Deed::Rebuild, .subject = stored.format});
    if (m_update->parsed()) {
        QString base = QString::fromStdString(m_base);
        if (const auto source = metadataSource(QString::fromStdString(m_source)); base.isEmpty() && source)
            base = Settings(settingsFile()).value(source->address);
        const std::vector<std::string> products = m_products.empty() ? std::vector<std::string>{{}} : m_products;
        for (const std::string &product : products)
            tasks.append({Deed::Fetch, QString::fromStdString(m_source), QString::fromStdString(product), base});
    }
    return tasks;
}

void CatalogueCommand::work(CommandContext &context, const Done &done)
{
    m_context = &context;
    m_done = done;
    m_tasks = tasks();
    m_transport = std::make_unique<NetworkTransport>(context.options.offline);
    m_runner = std::make_unique<MetadataRunner>(context.store(), *m_transport, context.clock);
    m_stop = std::make_unique<StopSignal>();
    QObject::connect(m_stop.get(), &StopSignal::received, m_runner.get(), &MetadataRunner::cancel);
    QObject::connect(m_runner.get(), &MetadataRunner::progressed, m_runner.get(),
                     [this](const MetadataProgress &progress) { noteProgress(progress); });
    QObject::connect(m_runner.get(), &MetadataRunner::finished, m_runner.get(),
                     [this](const Result<MetadataResult> &result) { conclude(result); });
    m_out.beginArray();
    next();
}

void CatalogueCommand::next()
{
    if (!m_tasks.isEmpty()) {
        m_sinceNote.start();
        return m_runner->start(m_tasks.takeFirst());
    }
    if (m_context->options.json)
        m_context->printLine(m_out.endArray());
    m_done(Success);
}

void CatalogueCommand::conclude(const Result<MetadataResult> &result)
{
    if (!result)
        return m_done(m_context->fail(result.error()));
    if (result->task.deed != MetadataTask::Deed::Remove) {
        m_out.beginObject().key("path").text(result->path);
        writeOrigin(m_out, result->origin);
        if (result->fetched) {
            m_out.key("fetched").number(result->fetched->fetched).key("unchanged").number(result->fetched->unchanged);
            m_out.key("receivedBytes").number(result->fetched->bytes);
        }
        m_out.endObject();
        if (!m_context->options.json)
            m_context->printLine(QString(result->origin.format + u"  " + counted(result->origin)));
    }
    if (result->fetched && result->fetched->broken) // what came before is in
        return m_done(m_context->fail(*result->fetched->broken));
    next();
}

/// Now and then, to standard error: who asked for thousands of files sees them come.
void CatalogueCommand::noteProgress(const MetadataProgress &progress)
{
    const qint64 everyMs = m_context->options.verbose ? 500 : 5000;
    if (m_sinceNote.elapsed() < everyMs)
        return;
    m_sinceNote.start();
    const QString files = progress.total > 0
        ? QCoreApplication::translate("CommandLine", "%1 of %2 files").arg(progress.done).arg(progress.total)
        : QCoreApplication::translate("CommandLine", "%n file(s)", nullptr, int(progress.done));
    const QString received = progress.bytes > 0 ? QString(u", " + QLocale().formattedDataSize(progress.bytes)) : QString();
    m_context->note(progress.about.isEmpty() ? QString(files + received) : QString(files + received + u", " + progress.about));
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
            out.key("format").text(stored.format).key("source").text(stored.source).key("error").raw(errorJson(stored.origin.error()));
        out.endObject();
        if (context.options.json)
            continue;
        if (stored.origin)
            context.printLine(QString(stored.format + u"  " + counted(*stored.origin) + u"  " + stored.origin->source + u"  "
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
