// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/searchcommand.h"

#include "core/catalogue/search.h"

#include <CLI/CLI.hpp>

namespace countersign {

namespace {

QByteArray kindWord(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Operation:
        return "operation";
    case SearchHit::Kind::Parameter:
        return "parameter";
    case SearchHit::Kind::ErrorCode:
        return "error-code";
    }
    Q_UNREACHABLE();
}

void writeHits(JsonWriter &out, const QVector<SearchHit> &hits)
{
    out.beginArray();
    for (const SearchHit &hit : hits) {
        out.beginObject().key("kind").bytes(kindWord(hit.kind)).key("label").text(hit.label);
        out.key("operation").text(hit.operation.text()).key("score").number(hit.score).endObject();
    }
    out.endArray();
}

} // namespace

void SearchCommand::declare(CLI::App &app)
{
    m_verb = app.add_subcommand("search", "Find operations, parameters (#name) and error codes (!code)");
    m_verb->add_option("TEXT", m_words, "Words that must all match")->required();
    m_verb->add_option("--limit", m_limit, "At most so many hits")->check(CLI::Range(1, 10000))->capture_default_str();
}

bool SearchCommand::isChosen() const
{
    return m_verb->parsed();
}

void SearchCommand::run(CommandContext &context, const Done &done)
{
    const Result<const Catalogue *> catalogue = context.catalogue();
    if (!catalogue) {
        done(context.fail(catalogue.error()));
        return;
    }
    QStringList words;
    for (const std::string &word : m_words)
        words.append(QString::fromStdString(word));
    const QVector<SearchHit> hits = CatalogueSearch(**catalogue).find(words.join(u' '), m_limit);
    if (context.options.json) {
        JsonWriter out;
        writeHits(out, hits);
        context.printLine(out);
    } else {
        for (const SearchHit &hit : hits)
            context.printLine(
                hit.kind == SearchHit::Kind::Operation
                    ? hit.operation.text()
                    : QString(hit.operation.text() + QStringLiteral("  ") + QString::fromLatin1(kindWord(hit.kind)) + u' ' + hit.label));
    }
    if (hits.isEmpty())
        context.note(QCoreApplication::translate("CommandLine",
                                                 "Nothing matches. Try fewer letters, #name for parameters or !code for error codes"));
    done(Success);
}

} // namespace countersign
